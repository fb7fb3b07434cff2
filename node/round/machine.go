package round

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/halting"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/view"
)

// Machine is the state of one job as one seat sees it. One goroutine owns it.
type Machine struct {
	agreement protocol.Agreement
	job       protocol.JobID
	self      protocol.SeatIndex
	secret    [32]byte
	patience  Patience
	rule      halting.Rule

	// Facts: what was told, and what was decided because of it.
	seq       uint64 // accepted inputs
	now       protocol.Millis
	heads     []protocol.BlockRef // the newest blocks, newest last
	log       []fact              // what the chain told of this job, oldest first
	frames    map[protocol.Slot][]*held
	asks      map[AskID]*question
	drafts    []*draft
	locals    []*local                // what this node did in each round; index round-1
	wishes    []wish                  // intents that are never made differently
	handed    map[string]bool         // effects handed out and still wanted; true once acknowledged
	running   []AskID                 // questions handed out and not answered
	restored  *protocol.BlockRef      // the chain's head when the journal turned out incomplete
	offences  []view.Offence          // in the order they were noticed
	events    []view.Event            // numbered from 1
	usage     brief.Usage             // of all answers
	announce  map[string]bool         // events that happen once
	passed    map[tallyKey]*counted   // counts that were made; a cache
	standings map[entry]standing      // of listed proposals; a cache
	folds     map[foldKey]common.Hash // transcript hashes that were computed; a cache

	// Derived from the facts after every input.
	chain     chain
	outcomes  []*outcome // index round-1; nil until a result is accepted
	deciding  *outcome
	failed    bool
	expected  *expectedClose
	desired   desire
	wake      protocol.Millis
	wanting   bool            // something is missing
	gathering bool            // the job is settled, and the transcript not whole
	askAgain  protocol.Millis // when to ask peers for it
}

// New returns the machine of a job that seat self agreed to. secret is the seat's secret for this job: salts, pseudonyms
// and sealed ballots are drawn from it. The agreement is not copied and must not change; New does not check it.
func New(a protocol.Agreement, self protocol.SeatIndex, secret [32]byte, p Patience) *Machine {
	m := &Machine{
		agreement: a, job: a.ID(), self: self, secret: secret, patience: p,
		rule:      halting.RuleOf(a.Spec.Policy),
		frames:    map[protocol.Slot][]*held{},
		asks:      map[AskID]*question{},
		handed:    map[string]bool{},
		announce:  map[string]bool{},
		passed:    map[tallyKey]*counted{},
		standings: map[entry]standing{},
		folds:     map[foldKey]common.Hash{},
		locals:    make([]*local, a.Job.Terms.MaxRounds),
		outcomes:  make([]*outcome, a.Job.Terms.MaxRounds),
	}
	for i := range m.locals {
		m.locals[i] = &local{}
	}
	return m
}

// Step takes one input and says what to do about it. The error is one of the refusals of this package: then nothing has
// changed.
func (m *Machine) Step(in Input) (Ready, error) {
	if err := m.apply(in); err != nil {
		return Ready{}, err
	}
	m.seq++
	m.derive()
	return m.ready(), nil
}

// apply is the table of transitions: one function an input.
func (m *Machine) apply(in Input) error {
	switch in := in.(type) {
	case Tick:
		return m.tick(in)
	case Block:
		return m.block(in)
	case Reverted:
		return m.revert(in)
	case Opened, Anchored, Forced, Certified, Revealed, Accrued, Settled, Refunded, Cancelled:
		return m.told(in)
	case Received:
		return m.receive(in.Frame)
	case Spoke:
		return m.spoke(in)
	case Answered:
		return m.answered(in)
	case AnswerFailed:
		return m.answerFailed(in)
	case Acked:
		return m.ack(in)
	case Restored:
		return m.restore(in)
	}
	return ErrUnknownInput
}

func (m *Machine) tick(in Tick) error {
	if in.Now < m.now {
		return ErrStaleTick
	}
	m.now = in.Now
	return nil
}

// ack takes an effect off the list of outstanding ones.
func (m *Machine) ack(in Acked) error {
	if done, known := m.handed[in.Effect]; known && !done {
		m.handed[in.Effect] = true
		m.release(in.Effect)
		return nil
	}
	return ErrUnknownEffect
}

// release lets go of the text of a proposal that needs no sending any more, if a frame holds it: that one is shown and
// served. A draft that was never signed leaves none.
func (m *Machine) release(id string) {
	for _, d := range m.drafts {
		if d.id != id || d.Slot.Kind != protocol.Content {
			continue
		}
		own := m.local(d.Slot.Round).proposal
		if own != nil && m.content(d.Slot.Round, m.self, own.hash) != nil {
			d.Payload, own.content = nil, nil
		}
	}
}

func (m *Machine) restore(in Restored) error {
	head := in.Head
	m.restored = &head
	return nil
}

// Outstanding is every effect that was handed out, is still wanted and was not acknowledged: what the engine carries
// out after it replayed the journal.
func (m *Machine) Outstanding() Ready {
	r := Ready{Want: m.desired.want, Wake: m.wake}
	r.Ask = append(r.Ask, m.desired.asks...)
	for _, d := range m.drafts {
		if done, known := m.handed[d.ID()]; known && !done {
			r.Send = append(r.Send, d.Draft)
		}
	}
	for _, f := range m.desired.forwards {
		if !m.handed[f.ID()] {
			r.Forward = append(r.Forward, f)
		}
	}
	for _, i := range m.desired.intents {
		if !m.handed[i.Key()] {
			r.Transact = append(r.Transact, i)
		}
	}
	return r
}

// Frames returns every frame that the machine holds of a round, its own included, in the order of their slots.
func (m *Machine) Frames(r protocol.Round) []protocol.Frame {
	var out []protocol.Frame
	for kind := protocol.Seal; kind <= protocol.Close; kind++ {
		for term := range m.terms() {
			for seat := range m.agreement.Panel {
				out = append(out, m.Serve(m.slot(r, term, kind, protocol.SeatIndex(seat)))...)
			}
			if !kind.Termed() {
				break
			}
		}
	}
	return out
}

// AllFrames returns every frame that the machine holds: the job's transcript.
func (m *Machine) AllFrames() []protocol.Frame {
	var out []protocol.Frame
	for i := range m.locals {
		out = append(out, m.Frames(protocol.Round(i+1))...)
	}
	return out
}

// Serve returns the frames that the machine holds in the wanted places.
func (m *Machine) Serve(wanted ...protocol.Slot) []protocol.Frame {
	var out []protocol.Frame
	for _, s := range wanted {
		for _, h := range m.frames[s] {
			out = append(out, h.whole())
		}
	}
	return out
}

// Events returns what happened after the given number, oldest first.
func (m *Machine) Events(after uint64) []view.Event {
	if after >= uint64(len(m.events)) {
		return nil
	}
	return slices.Clone(m.events[after:])
}

// seats is the size of the panel.
func (m *Machine) seats() int { return len(m.agreement.Panel) }

// everybody is the set of all seats.
func (m *Machine) everybody() protocol.Mask { return 1<<m.seats() - 1 }

// terms is one more than the last term a step can have.
func (m *Machine) terms() uint8 { return m.agreement.Job.Terms.Seats + 2 }

// rules are the terms of the job.
func (m *Machine) rules() protocol.Terms { return m.agreement.Job.Terms }

// slot is a place of this job. Kinds that carry no term get none.
func (m *Machine) slot(r protocol.Round, term uint8, kind protocol.Kind, seat protocol.SeatIndex) protocol.Slot {
	if !kind.Termed() {
		term = 0
	}
	return protocol.Slot{Job: m.job, Round: r, Term: term, Kind: kind, Seat: seat}
}

// local returns what this node did in a round.
func (m *Machine) local(r protocol.Round) *local { return m.locals[r-1] }
