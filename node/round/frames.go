package round

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/commitment"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
	"github.com/nsed-protocol/nsed/node/view"
)

// equivocation is the kind of offence that the contract punishes.
const equivocation = "equivocation"

// held is a frame that the machine took, with what its payload says.
type held struct {
	frame protocol.Frame // of a Content without its payload: see whole
	at    protocol.Millis
	seq   uint64

	hashes    []common.Hash     // List, Slate
	proposal  *proposal         // Content
	opening   *protocol.Opening // Reveal
	judgement []byte            // Reveal
	slate     common.Hash       // Commit: the slate it judges; Reveal: the one that commits was made for, a cache
	commits   common.Hash       // Commit: the commitment; Reveal: what it opens
	read      bool              // Reveal: said was looked for
	said      *transcript.Judgement
	result    *transcript.Result // Result
}

// proposal is a published proposal.
type proposal struct {
	hash    common.Hash
	salt    common.Hash
	content transcript.Content
	digest  common.Hash // of the content's bytes
	answer  common.Hash // of the answer's bytes
	cites   []protocol.Cite
}

// whole is the frame as it was taken. A proposal is held once, as what it says: its one encoding gives its bytes back. Texts
// are most of what a job takes of memory.
func (h *held) whole() protocol.Frame {
	f := h.frame
	if h.proposal == nil {
		return f
	}
	raw, err := h.proposal.content.Encode()
	if err != nil { // it was read from these bytes
		panic(err)
	}
	f.Payload = transcript.ContentPayload(h.proposal.salt, raw)
	return f
}

// receive takes a peer's frame.
func (m *Machine) receive(f protocol.Frame) error {
	h, err := m.admit(f)
	if err != nil {
		return err
	}
	m.keep(h)
	if f.Signed.Slot.Seat == m.self {
		m.adopt(h)
	}
	return nil
}

// spoke takes a frame that this seat signed.
func (m *Machine) spoke(in Spoke) error {
	if in.Frame.Signed.Slot.Seat != m.self {
		return ErrNotOwn
	}
	h, err := m.admit(in.Frame)
	if err != nil {
		return err
	}
	m.keep(h)
	return nil
}

// keep stores an admitted frame, and notes when it proves that its seat signed two bodies.
func (m *Machine) keep(h *held) {
	s := h.frame.Signed.Slot
	for _, other := range m.frames[s] {
		if !s.Kind.IsSlot() || s.Kind == protocol.Close && [32]byte(other.frame.Payload) != [32]byte(h.frame.Payload) {
			continue
		}
		m.offences = append(m.offences, view.Offence{
			Kind: equivocation, Slot: s, Seat: s.Seat, First: other.frame.Signed.Body, Other: h.frame.Signed.Body,
		})
		m.event(view.Equivocated, s.Round, s.Seat, "signed two bodies for %s", s)
		break
	}
	if h.proposal != nil {
		h.frame.Payload = nil
	}
	m.frames[s] = append(m.frames[s], h)
	m.tellFrame(h)
}

// adopt takes back what a peer returned: this seat's own commitment with the ballot sealed to it.
func (m *Machine) adopt(h *held) {
	s := h.frame.Signed.Slot
	if s.Kind != protocol.Commit || m.local(s.Round).ballot(h.slate) != nil {
		return
	}
	plain, ok := commitment.Unseal(m.secret, s, h.commits, h.frame.Sealed)
	if !ok || len(plain) != 2*m.seats()+32 {
		return
	}
	b := &ownBallot{slate: h.slate, packed: plain[:2*m.seats()], commitment: h.commits, sealed: plain}
	b.secret = commitment.Secret(m.secret, s.Round, m.self, h.slate)
	b.salt = protocol.BodyOf(append(append([]byte{}, b.secret[:]...), plain[2*m.seats():]...))
	l := m.local(s.Round)
	l.ballots = append(l.ballots, b)
}

// first returns the first frame of a slot, nil without one.
func (m *Machine) first(s protocol.Slot) *held {
	if hs := m.frames[s]; len(hs) > 0 {
		return hs[0]
	}
	return nil
}

// content finds a seat's published proposal by its hash.
func (m *Machine) content(r protocol.Round, seat protocol.SeatIndex, hash common.Hash) *held {
	for _, h := range m.frames[m.slot(r, 0, protocol.Content, seat)] {
		if h.proposal.hash == hash {
			return h
		}
	}
	return nil
}

// commitOf finds a seat's signed commitment to an entry of an anchored list. Its signature counts on chain only in the
// term of the step.
func (m *Machine) commitOf(r protocol.Round, seat protocol.SeatIndex, entry common.Hash) *held {
	step := m.chain.steps[r]
	for _, h := range m.frames[m.slot(r, step.Term, protocol.Commit, seat)] {
		if h.slate == step.proposals && h.commits == entry {
			return h
		}
	}
	return nil
}

// slateOf finds the hashes of an anchored round's slate, nil when they are not known. Whoever signed them, the chain
// holds their hash.
func (m *Machine) slateOf(r protocol.Round) []common.Hash {
	step := m.chain.steps[r]
	find := func(term uint8, seat protocol.SeatIndex) []common.Hash {
		for _, h := range m.frames[m.slot(r, term, protocol.Slate, seat)] {
			if h.frame.Signed.Body == step.proposals {
				return h.hashes
			}
		}
		return nil
	}
	if slate := find(step.Term, step.Seat); slate != nil {
		return slate
	}
	for term := range m.terms() {
		for seat := range m.agreement.Panel {
			if slate := find(term, protocol.SeatIndex(seat)); slate != nil {
				return slate
			}
		}
	}
	return nil
}

// opened is one opening that matches its entry, and when it was known here.
type opened struct {
	protocol.Opening
	at     protocol.Millis
	frame  *held // nil when only the chain has it
	signed bool  // the entry's signed commitment is here too: a settlement has to show it
}

// judgement is what the seat said with its ballot, nil when that is not here or cannot be read.
func (o *opened) judgement() *transcript.Judgement {
	if o.frame == nil {
		return nil
	}
	if h := o.frame; !h.read {
		h.read = true
		if j, err := transcript.DecodeJudgement(h.judgement); err == nil {
			h.said = &j
		}
	}
	return o.frame.said
}

// opens tells whether a Reveal opens its seat's entry of an anchored round. What it opens is remembered for the slate.
func (m *Machine) opens(h *held) bool {
	s := h.frame.Signed.Slot
	step := m.chain.steps[s.Round]
	if h.commits == zero || h.slate != step.proposals {
		h.slate = step.proposals
		h.commits = protocol.CommitmentHash(m.job, s.Round, s.Seat, step.proposals, h.opening.Packed, h.opening.Salt)
	}
	return step.entries[s.Seat] == h.commits
}

// openings finds, a seat, what opens its entry of an anchored list.
func (m *Machine) openings(r protocol.Round) []*opened {
	step := m.chain.steps[r]
	out := make([]*opened, m.seats())
	for i := range out {
		seat := protocol.SeatIndex(i)
		for _, h := range m.frames[m.slot(r, 0, protocol.Reveal, seat)] {
			if out[i] == nil && m.opens(h) {
				out[i] = &opened{Opening: *h.opening, at: h.at, frame: h}
			}
		}
	}
	for _, o := range step.openings {
		if out[o.Seat] == nil && commitment.Matches(m.job, r, step.proposals, step.entries, o.Opening) {
			out[o.Seat] = &opened{Opening: o.Opening, at: o.when}
		}
	}
	for _, o := range out {
		if o != nil {
			o.signed = m.commitOf(r, o.Seat, step.entries[o.Seat]) != nil
		}
	}
	return out
}
