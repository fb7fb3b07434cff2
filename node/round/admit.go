package round

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// admit checks a frame's place and reads its payload. It changes nothing.
func (m *Machine) admit(f protocol.Frame) (*held, error) {
	s := f.Signed.Slot
	switch {
	case s.Job != m.job:
		return nil, ErrWrongJob
	case s.Kind < protocol.Seal || s.Kind > protocol.Close:
		return nil, ErrWrongKind
	case s.Round == 0 || s.Round > protocol.Round(m.rules().MaxRounds):
		return nil, ErrWrongRound
	case int(s.Seat) >= m.seats():
		return nil, ErrWrongSeat
	case s.Kind.Termed() && s.Term >= m.terms() || !s.Kind.Termed() && s.Term != 0:
		return nil, ErrWrongTerm
	case s.Kind == protocol.Seal && len(f.Payload) > 0, len(f.Payload) > protocol.MaxPayload, len(f.Sealed) > protocol.MaxSealed:
		return nil, ErrBadPayload
	case s.Kind != protocol.Seal && protocol.BodyOf(f.Payload) != f.Signed.Body:
		return nil, ErrBadPayload
	}
	for _, known := range m.frames[s] {
		if known.frame.Signed.Body == f.Signed.Body {
			return nil, ErrRepeated
		}
	}
	h := &held{frame: f, at: m.now, seq: m.seq + 1}
	if !m.parse(h) {
		return nil, ErrBadPayload
	}
	if len(m.frames[s]) >= capacity(s.Kind) && !m.needed(h) {
		return nil, ErrTooMany
	}
	return h, nil
}

// capacity is how many bodies are kept in one place. Of a slot the second one proves equivocation; a seat can fill only
// its own places.
func capacity(k protocol.Kind) int {
	switch k {
	case protocol.Close, protocol.Reveal, protocol.Result:
		return 4
	case protocol.Content:
		return 3
	}
	return 2
}

// needed tells whether a frame has to be kept although its place is full: others can name what a seat showed to them
// only, after it has filled its place here with something else. What can be named so is bounded by what the chain and
// the coordinators in their turn have said.
func (m *Machine) needed(h *held) bool {
	s := h.frame.Signed.Slot
	if s.Kind == protocol.Seal || s.Kind == protocol.Content {
		return m.named(h)
	}
	if s.Kind == protocol.Close {
		return m.expected != nil && m.expected.round == s.Round && m.expected.body == h.frame.Signed.Body
	}
	if !m.chain.anchored(s.Round) {
		return false
	}
	step := m.chain.steps[s.Round]
	switch s.Kind {
	case protocol.Slate:
		return h.frame.Signed.Body == step.proposals
	case protocol.Commit:
		return s.Term == step.Term && h.slate == step.proposals && h.commits == step.entries[s.Seat]
	case protocol.Reveal:
		return m.opens(h)
	case protocol.Result:
		return m.improves(h)
	}
	return false
}

// named tells whether a seal or a proposal is the one that a list in its turn, the anchored slate or the seat's own seal
// holds.
func (m *Machine) named(h *held) bool {
	s, hash := h.frame.Signed.Slot, h.frame.Signed.Body
	if s.Kind == protocol.Content {
		hash = h.proposal.hash
		for _, seal := range m.frames[m.slot(s.Round, 0, protocol.Seal, s.Seat)] {
			if seal.frame.Signed.Body == hash {
				return true
			}
		}
	}
	if hash == zero || !m.chain.open() || s.Round > m.chain.newest()+1 {
		return false
	}
	if m.chain.anchored(s.Round) {
		if slate := m.slateOf(s.Round); slate != nil && slate[s.Seat] == hash {
			return true
		}
	}
	return slices.ContainsFunc(m.inTurn(s.Round, protocol.List), func(l termed) bool { return l.hashes[s.Seat] == hash })
}

// improves tells whether this node agrees with a result, and no other one in its place counts as many openings.
func (m *Machine) improves(h *held) bool {
	if m.agreed(h) == nil {
		return false
	}
	return !slices.ContainsFunc(m.frames[h.frame.Signed.Slot], func(known *held) bool {
		return known.result.Opened.Count() >= h.result.Opened.Count() && m.agreed(known) != nil
	})
}

// parse reads the payload of a frame. It tells whether the payload has the form of its kind.
func (m *Machine) parse(h *held) (ok bool) {
	s, payload := h.frame.Signed.Slot, h.frame.Payload
	switch s.Kind {
	case protocol.Seal:
		return true
	case protocol.List, protocol.Slate:
		h.hashes, ok = protocol.UnpackHashes(payload, m.seats())
		return ok
	case protocol.Content:
		h.proposal, ok = m.parseContent(s, payload)
		return ok
	case protocol.Commit:
		words, ok := protocol.UnpackHashes(payload, 2)
		if !ok || words[1] == (common.Hash{}) {
			return false
		}
		h.slate, h.commits = words[0], words[1]
		return true
	case protocol.Reveal:
		r, ok := transcript.SplitReveal(payload, m.seats())
		if !ok {
			return false
		}
		h.opening = &protocol.Opening{Seat: s.Seat, Packed: r.Packed, Salt: r.Salt()}
		h.judgement = r.Judgement
		return true
	case protocol.Result:
		r, err := transcript.DecodeResult(payload)
		if err != nil || r.Round != s.Round || len(r.Scores) != m.seats() {
			return false
		}
		h.result = &r
		return true
	case protocol.Close:
		return len(payload) == 4*32
	}
	return false
}

func (m *Machine) parseContent(s protocol.Slot, payload []byte) (*proposal, bool) {
	salt, raw, ok := transcript.SplitContent(payload)
	if !ok {
		return nil, false
	}
	c, err := transcript.DecodeContent(raw)
	if err != nil {
		return nil, false
	}
	p := &proposal{salt: salt, digest: transcript.HashContent(raw), content: c, answer: protocol.BodyOf([]byte(c.Answer)), cites: c.PackedCites()}
	p.hash = protocol.ProposalHash(m.job, s.Round, s.Seat, p.digest, protocol.CitesHash(p.cites), salt)
	return p, true
}
