package round

import (
	"encoding/json"
	"fmt"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/commitment"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
	"github.com/nsed-protocol/nsed/node/view"
)

// question is what the agent was asked, and whether it has answered.
type question struct {
	ask   Ask
	round protocol.Round
	slate [32]byte // of a judgement
	done  bool
}

// propose asks the agent for a proposal, and seals what it says. Nothing is asked once a list is out: a later seal would
// be nobody's surprise.
func (m *Machine) propose(r protocol.Round) {
	l, slot := m.local(r), m.slot(r, 0, protocol.Seal, m.self)
	m.noticeList(r)
	if m.barred(r) || m.said(slot) || l.listed.set {
		return
	}
	until := l.started.at + m.patience.Answer
	switch late := m.after(until); {
	case l.proposal != nil:
		m.draft(Draft{Slot: slot, Body: l.proposal.hash})
	case l.silent || late:
		m.draft(Draft{Slot: slot})
	default:
		m.ask(AskID(fmt.Sprintf("propose/%d", r)), func() *question {
			in := m.briefInput(r, until)
			return &question{round: r, ask: Ask{Kind: brief.Propose, Brief: brief.ForPropose(in), Until: until}}
		})
	}
}

// noticeList takes the moment of the first list of a coordinator in its turn.
func (m *Machine) noticeList(r protocol.Round) {
	if l := m.local(r); !l.listed.set && len(m.inTurn(r, protocol.List)) > 0 {
		m.take(&l.listed)
	}
}

// termed is the frame of a coordinator in a term.
type termed struct {
	*held
	term uint8
}

// inTurn returns the first list or slate of each term of an unanchored round whose turn has come, in order, without
// premature lists.
func (m *Machine) inTurn(r protocol.Round, kind protocol.Kind) []termed {
	var out []termed
	for term := uint8(0); term < m.terms() && m.termOpen(r, term); term++ {
		h := m.first(m.slot(r, term, kind, m.coordinator(r, term)))
		if h != nil && !(kind == protocol.List && m.premature(r, h)) {
			out = append(out, termed{h, term})
		}
	}
	return out
}

// premature tells whether a list came before the time for sealing was over and passes over a seat that has not skipped.
// Such a list is no list here: whoever published or stopped sealing because of it would let one coordinator end the round
// for everybody. So early that even a node which began the round late would have waited longer.
func (m *Machine) premature(r protocol.Round, list *held) bool {
	l := m.local(r)
	if l.started.set && list.at >= l.started.at+m.patience.Seal*2/3 {
		return false
	}
	for i, hash := range list.hashes {
		if hash == zero && !m.skipped(r, protocol.SeatIndex(i)) {
			return true
		}
	}
	return false
}

// skipped tells whether a seat has sealed that it skips.
func (m *Machine) skipped(r protocol.Round, seat protocol.SeatIndex) bool {
	h := m.first(m.slot(r, 0, protocol.Seal, seat))
	return h != nil && h.frame.Signed.Body == zero
}

// publish sends this seat's proposal once a list holds it.
func (m *Machine) publish(r protocol.Round) {
	l, slot := m.local(r), m.slot(r, 0, protocol.Content, m.self)
	if l.proposal == nil || m.said(slot) {
		return
	}
	for _, h := range m.inTurn(r, protocol.List) {
		if h.hashes[m.self] == l.proposal.hash {
			payload := transcript.ContentPayload(l.proposal.salt, l.proposal.content)
			m.draft(Draft{Slot: slot, Body: protocol.BodyOf(payload), Payload: payload})
			return
		}
	}
}

// briefInput is what a brief of the round depends on.
func (m *Machine) briefInput(r protocol.Round, until protocol.Millis) brief.Input {
	in := brief.Input{
		Agreement: m.agreement, Round: r, Self: m.self, Seed: commitment.MarkerSeed(m.secret, r), Until: until,
		Spent: m.usage,
	}
	for past := protocol.Round(1); past < r; past++ {
		if o := m.outcomes[past-1]; o != nil {
			in.Past = append(in.Past, m.past(o))
		}
	}
	return in
}

// past is what the transcript says of a finished round.
func (m *Machine) past(o *outcome) brief.Past {
	p := brief.Past{
		Round: o.round, Scores: o.tally.Scores, Winner: o.tally.Winner,
		Contents: make([]*transcript.Content, m.seats()), Judgements: make([]*transcript.Judgement, m.seats()),
	}
	for i, hash := range o.slate {
		if h := m.content(o.round, protocol.SeatIndex(i), hash); hash != zero && h != nil {
			p.Contents[i] = &h.proposal.content
		}
	}
	for _, seat := range o.opened.Seats() {
		p.Judgements[seat] = o.openings[seat].judgement()
	}
	return p
}

// answered takes the agent's answer. What does not survive the journal's encoding is read as the journal will give it
// back, so that a replay sees the same.
func (m *Machine) answered(in Answered) error {
	q, known := m.asks[in.Ask]
	switch {
	case !known:
		return ErrUnknownAsk
	case q.done:
		return ErrAnswered
	case (in.Proposal == nil) == (in.Judgement == nil), (in.Proposal != nil) != (q.ask.Kind == brief.Propose):
		return ErrBadAnswer
	}
	raw, err := json.Marshal(in)
	if err != nil || len(raw) > MaxInput {
		return ErrBadAnswer
	}
	in = Answered{}
	if err := json.Unmarshal(raw, &in); err != nil {
		return ErrBadAnswer
	}
	q.done = true
	m.spend(in.Usage)
	if q.ask.Kind == brief.Judge {
		m.takeJudgement(q, *in.Judgement)
		return nil
	}
	m.takeProposal(q, *in.Proposal)
	return nil
}

func (m *Machine) takeProposal(q *question, p brief.Proposal) {
	l := m.local(q.round)
	content, err := q.ask.Brief.Content(p)
	if err != nil {
		l.silent = true
		m.event(view.AgentFailed, q.round, m.self, "no proposal: %.200s", err)
		return
	}
	raw, err := content.Encode()
	if err != nil {
		l.silent = true
		m.event(view.AgentFailed, q.round, m.self, "no proposal: %.200s", err)
		return
	}
	own := &ownProposal{content: raw, salt: commitment.ProposalSalt(m.secret, q.round, m.self)}
	own.hash = protocol.ProposalHash(m.job, q.round, m.self, transcript.HashContent(raw),
		protocol.CitesHash(content.PackedCites()), own.salt)
	l.proposal = own
	m.event(view.Answered, q.round, m.self, "the agent proposed %d bytes%s", len(raw), edited(p.Original))
}

// edited tells that the agent's operator changed what it said.
func edited(original common.Hash) string {
	if original == zero {
		return ""
	}
	return fmt.Sprintf("; its operator edited them, the original hashes to %s", original)
}

// answerFailed takes the agent's failure.
func (m *Machine) answerFailed(in AnswerFailed) error {
	q, known := m.asks[in.Ask]
	switch {
	case !known:
		return ErrUnknownAsk
	case q.done:
		return ErrAnswered
	case len(in.Code) > 64 || !utf8.ValidString(in.Code):
		return ErrBadAnswer
	}
	q.done = true
	m.spend(in.Usage)
	l := m.local(q.round)
	if q.ask.Kind == brief.Propose {
		l.silent = true
	} else {
		l.ballots = append(l.ballots, &ownBallot{slate: q.slate, skip: true})
	}
	m.event(view.AgentFailed, q.round, m.self, "%s: %s", q.ask.Kind, in.Code)
	return nil
}

func (m *Machine) spend(u brief.Usage) {
	m.usage.Calls += u.Calls
	m.usage.PromptTokens += u.PromptTokens
	m.usage.CompletionTokens += u.CompletionTokens
	m.usage.CostMicros += u.CostMicros
}
