package settlement

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
)

// Closing is how a job ended: everything besides the agreement that the shares depend on. It is not changed and not
// kept.
type Closing struct {
	Round     protocol.Round    // the deciding round
	Slow      bool              // settled without Closes
	Opened    protocol.Mask     // seats whose openings count
	Unopened  protocol.Mask     // seats held to a commitment they never opened
	Ballots   []protocol.Ballot // of Opened, in seat order
	Proposals []common.Hash     // the slate, one entry a seat, zero for a skip
	Cites     []protocol.Cite   // the winner's; none without a winner
	Rounds    protocol.OpenedRounds
	Makers    []protocol.SeatIndex // who made the steps of rounds 1 to Round
	Settler   common.Address       // who sends the settlement
	// Registered assets among those that seats name, with what pends for each before the settlement. An asset that is not
	// here is nobody's, and its seats keep their pay.
	Assets []protocol.AssetPending
}

// Why a closing is refused. The contract refuses the same, and so does Settle with tally.ErrNoQuorum.
var (
	ErrClosing = errors.New("invalid closing")
	ErrRounds  = errors.New("invalid count of opened rounds")
	ErrCites   = errors.New("invalid cites")
)

// check refuses what the contract would refuse for its shape.
func (c Closing) check(a protocol.Agreement) error {
	n, all := len(a.Panel), protocol.Mask(1)<<len(a.Panel)-1
	switch t := a.Job.Terms; {
	case n < protocol.MinSeats || n > protocol.MaxSeats || n != int(t.Seats):
		return fmt.Errorf("%w: panel of %d for %d seats", ErrClosing, n, t.Seats)
	case c.Round == 0 || c.Round < protocol.Round(t.MinRounds) || c.Round > protocol.Round(t.MaxRounds):
		return fmt.Errorf("%w: round %d of %d to %d", ErrClosing, c.Round, t.MinRounds, t.MaxRounds)
	case (c.Opened|c.Unopened)&^all != 0 || c.Opened&c.Unopened != 0:
		return fmt.Errorf("%w: opened %#x and unopened %#x", ErrClosing, uint32(c.Opened), uint32(c.Unopened))
	case len(c.Ballots) != c.Opened.Count() || len(c.Proposals) != n || len(c.Makers) != int(c.Round):
		return fmt.Errorf("%w: %d ballots, %d proposals, %d makers", ErrClosing, len(c.Ballots), len(c.Proposals), len(c.Makers))
	}
	for i, b := range c.Ballots {
		if len(b.Votes) != n {
			return fmt.Errorf("%w: ballot %d has %d votes", ErrClosing, i, len(b.Votes))
		}
	}
	for r, seat := range c.Makers {
		if int(seat) >= n {
			return fmt.Errorf("%w: step %d by seat %d", ErrClosing, r+1, seat)
		}
	}
	if err := c.checkAssets(); err != nil {
		return err
	}
	return c.checkRounds(n)
}

// checkAssets refuses a list with an asset that no registration can have, or that stands twice.
func (c Closing) checkAssets() error {
	for i, p := range c.Assets {
		if p.Asset.Stack() > bps {
			return fmt.Errorf("%w: asset %s has a stack over %d", ErrClosing, p.Asset, bps)
		}
		if slices.ContainsFunc(c.Assets[:i], func(q protocol.AssetPending) bool { return q.Asset == p.Asset }) {
			return fmt.Errorf("%w: asset %s stands twice", ErrClosing, p.Asset)
		}
	}
	return nil
}

// checkRounds refuses a seat that took part in more rounds than there were, and any count on the slow path, where only
// the openings on chain speak.
func (c Closing) checkRounds(seats int) error {
	for seat, took := range c.Rounds {
		if protocol.Round(took) > c.Round || took > 0 && (seat >= seats || c.Slow) {
			return fmt.Errorf("%w: seat %d in %d of %d rounds", ErrRounds, seat, took, c.Round)
		}
	}
	return nil
}

// checkCites refuses cites that promise more than there is, and cites without a winner.
func (c Closing) checkCites(winner protocol.SeatIndex) error {
	sum := 0
	for _, cite := range c.Cites {
		sum += int(cite.Bps)
	}
	switch {
	case len(c.Cites) > protocol.MaxCites || sum > bps:
		return fmt.Errorf("%w: %d cites of %d basis points", ErrCites, len(c.Cites), sum)
	case winner == protocol.NoSeat && len(c.Cites) > 0:
		return fmt.Errorf("%w: there is no winner", ErrCites)
	}
	return nil
}

// count decides the round.
func (c Closing) count(a protocol.Agreement) (tally.Outcome, error) {
	in := tally.Input{
		Job:    a.ID(),
		Rule:   a.Job.Terms.Tally,
		Seats:  len(a.Panel),
		Barred: c.Unopened,
		Casts:  make([]tally.Cast, len(c.Ballots)),
	}
	for i, p := range c.Proposals {
		if p != (common.Hash{}) {
			in.Candidates = in.Candidates.With(protocol.SeatIndex(i))
		}
	}
	for i, seat := range c.Opened.Seats() {
		in.Casts[i] = tally.Cast{Seat: seat, Votes: c.Ballots[i].Votes, Salt: c.Ballots[i].Salt}
	}
	return tally.Count(in)
}

// status says what became of a seat's ballot.
func (c Closing) status(o tally.Outcome, seat protocol.SeatIndex) protocol.SeatStatus {
	switch {
	case c.Unopened.Has(seat):
		return protocol.Unopened
	case !c.Opened.Has(seat):
		return protocol.Absent
	case o.Valid.Has(seat):
		return protocol.Counted
	}
	return protocol.Void
}
