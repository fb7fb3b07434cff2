package round

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/commitment"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
	"github.com/nsed-protocol/nsed/node/view"
)

// judge asks the agent to judge each fair slate once, and commits to what it says in each term. After the anchor only
// the anchored slate matters, as long as a commitment can still be forced in.
func (m *Machine) judge(r protocol.Round) {
	anchored := m.chain.anchored(r)
	if anchored && m.head().Time > m.window(r) {
		return
	}
	for _, s := range m.fair(r) {
		if anchored && (s.term != m.chain.steps[r].Term || s.frame.Signed.Body != m.chain.steps[r].proposals) {
			continue
		}
		slot := m.slot(r, s.term, protocol.Commit, m.self)
		if m.barred(r) || m.said(slot) || nonZero(s.hashes)&^protocol.Mask(0).With(m.self) == 0 {
			continue
		}
		b := m.local(r).ballot(s.frame.Signed.Body)
		switch until := m.local(r).slate(s.term).at + m.patience.Judge; {
		case b != nil && !b.skip:
			m.commit(slot, b)
		case b == nil && !m.after(until):
			m.askJudgement(r, s, until)
		}
	}
}

func (m *Machine) askJudgement(r protocol.Round, s termed, until protocol.Millis) {
	slate := s.frame.Signed.Body
	m.ask(AskID(fmt.Sprintf("judge/%d/%x", r, slate[:8])), func() *question {
		in := m.briefInput(r, until)
		in.Slate = make([]*transcript.Content, m.seats())
		for i, hash := range s.hashes {
			if h := m.content(r, protocol.SeatIndex(i), hash); hash != zero && h != nil {
				in.Slate[i] = &h.proposal.content
			}
		}
		return &question{round: r, slate: slate, ask: Ask{Kind: brief.Judge, Brief: brief.ForJudge(in), Until: until}}
	})
}

// takeJudgement turns the agent's judgement into this seat's ballot.
func (m *Machine) takeJudgement(q *question, j brief.Judgement) {
	l := m.local(q.round)
	if l.ballot(q.slate) != nil {
		return // a peer gave the ballot back in the meantime
	}
	b := &ownBallot{slate: q.slate, skip: true}
	l.ballots = append(l.ballots, b)
	said, weights := q.ask.Brief.Resolve(j)
	votes, ok := tally.Votes(m.self, weights, m.candidates(q.round, q.slate))
	raw, err := said.Encode()
	if !ok || err != nil {
		m.event(view.AgentFailed, q.round, m.self, "no ballot: too few weights, or all of them zero")
		return
	}
	b.skip, b.packed, b.judgement = false, votes.Pack(), raw
	b.secret = commitment.Secret(m.secret, q.round, m.self, q.slate)
	b.salt = commitment.Salt(b.secret, raw)
	b.commitment = protocol.CommitmentHash(m.job, q.round, m.self, q.slate, b.packed, b.salt)
	digest := protocol.BodyOf(raw)
	b.sealed = append(append([]byte{}, b.packed...), digest[:]...)
	m.event(view.Answered, q.round, m.self, "the agent judged %d proposals%s", len(said.Entries), edited(j.Original))
}

// candidates is the set of proposals on a slate this node holds.
func (m *Machine) candidates(r protocol.Round, slate common.Hash) protocol.Mask {
	for term := range m.terms() {
		for seat := range m.agreement.Panel {
			for _, h := range m.frames[m.slot(r, term, protocol.Slate, protocol.SeatIndex(seat))] {
				if h.frame.Signed.Body == slate {
					return nonZero(h.hashes)
				}
			}
		}
	}
	return 0
}

// commit signs the commitment of a ballot in a term. The ballot travels along, sealed to this seat.
func (m *Machine) commit(slot protocol.Slot, b *ownBallot) {
	payload := protocol.CommitPayload(b.slate, b.commitment)
	m.draft(Draft{
		Slot: slot, Body: protocol.BodyOf(payload), Payload: payload,
		Sealed: commitment.Seal(m.secret, slot, b.commitment, b.sealed),
	})
}
