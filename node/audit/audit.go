package audit

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// auditor is one audit under way. Facts are never changed.
type auditor struct {
	Report
	f       protocol.Facts
	a       protocol.Agreement // Spec only once it was checked
	t       protocol.Terms
	n       int
	opened  bool // the opening could be read, so that a is set
	steps   []step
	end     protocol.Event // settled, refunded or cancelled; nil while the job runs
	endTime protocol.Seconds
	endName string // of the log
	settled *protocol.JobSettled
	money   *settlement.Result // of the settlement, recomputed
	frames  map[protocol.Slot][]protocol.Frame
	spec    bool              // the specification is the agreed one
	said    []protocol.Signed // signatures shown in the settlement
	rounds  []*round          // index round-1
	unsure  bool              // some announced result could not be recomputed, or not every reading was followed
	rests   *state            // the reading that the Closes sign, up to the deciding round; nil when it is not known
}

// step is one link of the job's chain, recomputed from its logs.
type step struct {
	protocol.Step
	prev        common.Hash // link before it
	name        string      // of the log that made it
	block       protocol.BlockRef
	proposals   common.Hash
	commitments []common.Hash
	openings    []protocol.Opening // recorded on chain
}

// Check audits one job. The facts are what the chain says; b is everything else, and may be nil: then what the chain
// alone shows is checked and the verdict is at best CANNOT SHOW.
func Check(f protocol.Facts, b *transcript.Bundle) Report {
	c := &auditor{f: f}
	c.Job = f.Job
	if c.opening() && c.replay() {
		c.ending()
		if b == nil {
			c.lack("bundle", "bundle", "without the transcript nothing off the chain can be recomputed")
		} else {
			c.bundle(b)
		}
	}
	c.conclude()
	return c.Report
}

// logName names a log for people.
func logName(i int, e protocol.Event) string {
	switch e := e.(type) {
	case protocol.JobOpened:
		return fmt.Sprintf("log %d JobOpened", i)
	case protocol.VotesCommitted:
		return fmt.Sprintf("log %d VotesCommitted round %d", i, e.Round)
	case protocol.CommitForced:
		return fmt.Sprintf("log %d CommitForced round %d", i, e.Round)
	case protocol.RoundCertified:
		return fmt.Sprintf("log %d RoundCertified round %d", i, e.Round)
	case protocol.BallotsRevealed:
		return fmt.Sprintf("log %d BallotsRevealed round %d", i, e.Round)
	case protocol.RoyaltyAccrued:
		return fmt.Sprintf("log %d RoyaltyAccrued", i)
	case protocol.JobSettled:
		return fmt.Sprintf("log %d JobSettled", i)
	case protocol.JobRefunded:
		return fmt.Sprintf("log %d JobRefunded", i)
	case protocol.JobCancelled:
		return fmt.Sprintf("log %d JobCancelled", i)
	case protocol.RankChanged:
		return fmt.Sprintf("log %d RankChanged", i)
	}
	return fmt.Sprintf("log %d", i)
}

// nonZero is the set of seats with an entry.
func nonZero(hashes []common.Hash) protocol.Mask {
	var m protocol.Mask
	for i, h := range hashes {
		if h != (common.Hash{}) {
			m = m.With(protocol.SeatIndex(i))
		}
	}
	return m
}

// seatName names a seat for people.
func seatName(i protocol.SeatIndex) string {
	if i == protocol.NoSeat {
		return "no seat"
	}
	return fmt.Sprintf("seat %d", i)
}
