package round_test

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/commitment"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
)

// certify replaces the list of i.Steps[1] by the one that the panel signed, and drops what its maker heaped on it.
func (l *ledger) certify(s *state, now protocol.Seconds, i protocol.CertifyRound) (round.Input, error) {
	t := l.agreement.Job.Terms
	link := i.Before
	for _, st := range i.Steps {
		link = protocol.Link(l.job, link, st)
	}
	tip := s.steps[len(s.steps)-1]
	before, old := i.Steps[0], i.Steps[1]
	switch {
	case link != protocol.Link(l.job, tip.prev, tip.Step):
		return nil, errors.New("WrongLink")
	case slices.ContainsFunc(i.Steps[1:], func(s protocol.Step) bool { return s.Seat != old.Seat }):
		return nil, errors.New("AlreadyAnchored")
	case old.Certified:
		return nil, errors.New("AlreadyCertified")
	case now > protocol.ForceUntil(t, before, old):
		return nil, errors.New("WindowClosed")
	case old.List != protocol.ListHash(i.Anchored.Proposals, i.Anchored.Commitments):
		return nil, errors.New("BadList")
	}
	slate := protocol.Slot{Job: l.job, Round: old.Round, Term: old.Term, Kind: protocol.Slate, Seat: old.Seat}
	if (protocol.Signed{Slot: slate, Body: i.Signed.Proposals, Sig: i.Slate}).Verify(l.agreement.Network, l.agreement.Panel) != nil {
		return nil, errors.New("BadSlate")
	}
	if err := l.majority(old, i); err != nil {
		return nil, err
	}
	made := protocol.CertifyStep(t, l.agreement.Panel, old, now, i.Anchored.Proposals, i.Signed.Proposals, i.Signed.Commitments)
	s.steps = append(s.steps[:old.Round], step{made, s.steps[old.Round].prev})
	return round.Certified{Event: protocol.RoundCertified{
		ID: l.job, Round: old.Round, Proposals: i.Signed.Proposals, Commitments: i.Signed.Commitments,
	}}, nil
}

// majority checks the Commits of a certificate.
func (l *ledger) majority(old protocol.Step, i protocol.CertifyRound) error {
	other := i.Signed.Proposals != i.Anchored.Proposals
	shown, against := 0, 0
	for n, entry := range i.Signed.Commitments {
		seat, listed := protocol.SeatIndex(n), i.Anchored.Commitments[n]
		if !other && old.Opened.Has(seat) && entry != listed {
			return fmt.Errorf("BadCommit(%d)", seat)
		}
		if entry == (common.Hash{}) {
			continue
		}
		if shown == len(i.Signatures) || !l.signedCommit(old, seat, i.Signed.Proposals, entry, i.Signatures[shown]) {
			return fmt.Errorf("BadCommit(%d)", seat)
		}
		shown++
		if other || listed != (common.Hash{}) && listed != entry {
			against++
		}
	}
	if against <= len(l.agreement.Panel)/2 || shown != len(i.Signatures) {
		return errors.New("TooFewCommits")
	}
	return nil
}

// report checks two messages against each other, once a key.
func (l *ledger) report(s *state, i protocol.ReportEquivocation) error {
	a, b := i.A.Signed, i.B.Signed
	verify := func(f protocol.Frame) error { return f.Signed.Verify(l.agreement.Network, l.agreement.Panel) }
	switch {
	case a.Slot != b.Slot || a.Body == b.Body || !a.Slot.Kind.IsSlot(), verify(i.A) != nil, verify(i.B) != nil:
		return errors.New("NoEquivocation")
	case a.Slot.Kind == protocol.Close && [32]byte(i.A.Payload) != [32]byte(i.B.Payload):
		return errors.New("NoEquivocation")
	case s.reported.Has(a.Slot.Seat):
		return errors.New("AlreadyReported")
	}
	s.reported = s.reported.With(a.Slot.Seat)
	return nil
}

func (l *ledger) reveal(s *state, now protocol.Seconds, i protocol.RevealOpenings) (round.Input, error) {
	t := l.agreement.Job.Terms
	switch {
	case i.Last.Round == 0:
		return nil, errors.New("NothingAnchored")
	case l.live(s, i.Prev, i.Last) != nil, i.Last.List != protocol.ListHash(i.Proposals, i.Commitments):
		return nil, errors.New("WrongLink")
	case now <= i.Last.WindowEnd(t) && i.Last.Windowed:
		return nil, errors.New("WindowOpen")
	case now > i.Last.RevealUntil(t, l.agreement.Params):
		return nil, errors.New("WindowClosed")
	}
	last := &s.steps[len(s.steps)-1]
	for n, o := range i.Openings {
		if !commitment.Matches(l.job, i.Last.Round, i.Proposals, i.Commitments, o) {
			return nil, fmt.Errorf("BadOpening(%d)", o.Seat)
		}
		if !l.signedCommit(i.Last, o.Seat, i.Proposals, i.Commitments[o.Seat], i.Signatures[n]) {
			return nil, fmt.Errorf("BadCommit(%d)", o.Seat)
		}
		last.Opened = last.Opened.With(o.Seat)
	}
	return round.Revealed{Event: protocol.BallotsRevealed{
		ID: l.job, Round: i.Last.Round, Opened: last.Opened, Openings: i.Openings,
	}}, nil
}
