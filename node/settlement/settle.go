package settlement

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
)

// bps is the whole, in basis points.
const bps = 10_000

// Credit is what one account is credited. An account stands once in a list, however many parts it plays.
type Credit struct {
	Account common.Address
	Amount  uint256.Int
}

// CitePaid is a cite of the winner with what the cited seat got for it.
type CitePaid struct {
	protocol.Cite
	Amount uint256.Int
}

// Result is a settlement, itemised. Amounts are in token units; slices have one entry a seat. What a seat is credited is
// Pay + Judging + Merit + CitesGot + Anchors - Royalties. Everything credited, Royalties, SettlerShare, Treasury and Refund
// make up the escrow.
type Result struct {
	Outcome tally.Outcome
	Winner  protocol.SeatIndex    // NoSeat without one
	Seats   []protocol.SeatResult // the result words of the contract's event

	Pay       []uint256.Int // for taking part
	Judging   []uint256.Int // share of the evaluation pool; its dust is the winner's
	Merit     []uint256.Int // share of the rest; with the dust and without the cite reserve where the winner is concerned
	CitesPaid []uint256.Int // what the winner's reserve paid to others
	CitesGot  []uint256.Int // what that was for each of them
	Cites     []CitePaid    // the winner's cites that count, in its order; not one a seat
	Anchors   []uint256.Int // shares of the allowance
	Royalties []uint256.Int // what accrues to the asset that the seat names
	Forfeits  []uint256.Int // price that a seat with an unopened commitment owes the submitter from its stake; no part of the escrow

	SettlerShare uint256.Int // share of the allowance
	Treasury     uint256.Int // the fee
	Refund       uint256.Int // what nobody earned, to the submitter

	RankUp  bool     // the winner's rank rises to the declared rank, if it is one below
	Credits []Credit // in the order of the accounts, without zero amounts
}

// Settle shares out the escrow of a job (docs/protocol.md, "Money"). The amounts are those of the contract, and add up to
// a.Escrow() exactly. It returns ErrClosing, ErrRounds, ErrCites or tally.ErrNoQuorum for what the contract refuses.
func Settle(a protocol.Agreement, c Closing) (Result, error) {
	if err := c.check(a); err != nil {
		return Result{}, err
	}
	outcome, err := c.count(a)
	if err != nil {
		return Result{}, err
	}
	if err := c.checkCites(outcome.Winner); err != nil {
		return Result{}, err
	}
	r := newResult(outcome, len(a.Panel))
	r.payPrices(a, c)
	r.payReward(a, c)
	r.payAllowance(a, c)
	r.payRoyalties(a, c)
	r.Treasury = a.Job.Fee
	r.RankUp = a.Job.Terms.DeclaredRank > 0 && r.Winner != protocol.NoSeat
	for i := range a.Panel {
		if c.Unopened.Has(protocol.SeatIndex(i)) {
			r.Forfeits[i] = a.Panel[i].Price
		}
	}
	r.writeWords(c)
	r.Credits = r.credits(a, c.Settler)
	return r, nil
}

func newResult(o tally.Outcome, seats int) Result {
	r := Result{Outcome: o, Winner: o.Winner}
	for _, list := range []*[]uint256.Int{&r.Pay, &r.Judging, &r.Merit, &r.CitesPaid, &r.CitesGot, &r.Anchors, &r.Royalties, &r.Forfeits} {
		*list = make([]uint256.Int, seats)
	}
	return r
}

// Medians are the claims that the contract verifies: Settlement.Medians as it travels.
func (r Result) Medians() protocol.Votes { return r.Outcome.Medians }

// payPrices pays each seat for the rounds it took full part in, or, on the slow path, for its recorded opening.
func (r *Result) payPrices(a protocol.Agreement, c Closing) {
	for i := range a.Panel {
		price := &a.Panel[i].Price
		switch {
		case !c.Slow:
			r.Pay[i] = part(price, uint64(c.Rounds[i]), uint64(c.Round))
		case c.Opened.Has(protocol.SeatIndex(i)):
			r.Pay[i] = *price
		}
		var rest uint256.Int
		r.back(rest.Sub(price, &r.Pay[i]))
	}
}

// payReward shares the evaluation pool by judging and the rest by merit. Three seats have no evaluation pool: two judges
// of one proposal cannot be told apart.
func (r *Result) payReward(a protocol.Agreement, c Closing) {
	var evaluation, merit uint256.Int
	if len(a.Panel) > protocol.MinSeats {
		evaluation = part(&a.Job.Reward, uint64(a.Params.EvaluationBps), bps)
	}
	merit.Sub(&a.Job.Reward, &evaluation)
	dust, shared := share(r.Judging, r.Outcome.Judging, &evaluation)
	if !shared || r.Winner == protocol.NoSeat {
		r.back(&dust)
		dust.Clear()
	}
	if r.Winner == protocol.NoSeat {
		r.back(&merit) // all candidates are barred, so nobody has merit
		return
	}
	meritDust, shared := share(r.Merit, r.paidExcess(c), &merit)
	if !shared {
		r.Merit[r.Winner] = merit
		meritDust.Clear()
	}
	r.payCites(a, c)
	r.Judging[r.Winner].Add(&r.Judging[r.Winner], &dust)
	r.Merit[r.Winner].Add(&r.Merit[r.Winner], &meritDust)
}

// paidExcess is the tally's excess without the seats that withheld an opening.
func (r *Result) paidExcess(c Closing) []uint32 {
	paid := make([]uint32, len(r.Outcome.Excess))
	for i, x := range r.Outcome.Excess {
		if !c.Unopened.Has(protocol.SeatIndex(i)) {
			paid[i] = x
		}
	}
	return paid
}

// payCites takes the reserve out of the winner's merit and pays the cites that count. The rest goes back to the
// submitter, so that citing costs a proposer nothing.
func (r *Result) payCites(a protocol.Agreement, c Closing) {
	merit := &r.Merit[r.Winner]
	reserve := part(merit, uint64(a.Params.CiteBps), bps)
	merit.Sub(merit, &reserve)
	rest, paid := reserve, &r.CitesPaid[r.Winner]
	for _, cite := range c.Cites {
		if !counts(cite, r.Winner, c, len(a.Panel)) {
			continue
		}
		amount := part(&reserve, uint64(cite.Bps), bps)
		r.Cites = append(r.Cites, CitePaid{cite, amount})
		r.CitesGot[cite.Seat].Add(&r.CitesGot[cite.Seat], &amount)
		paid.Add(paid, &amount)
		rest.Sub(&rest, &amount)
	}
	r.back(&rest)
}

// counts tells whether a cite is paid: of another seat that withheld nothing, in a round that took place.
func counts(cite protocol.Cite, winner protocol.SeatIndex, c Closing, seats int) bool {
	return cite.Seat != winner && int(cite.Seat) < seats && !c.Unopened.Has(cite.Seat) &&
		cite.Round >= 1 && cite.Round <= c.Round
}

// payAllowance pays one share for each standing anchor and one to whoever settles; the shares of rounds that were not
// needed go back.
func (r *Result) payAllowance(a protocol.Agreement, c Closing) {
	each := uint256.NewInt(a.Job.Allowance / (uint64(a.Job.Terms.MaxRounds) + 1))
	rest := uint256.NewInt(a.Job.Allowance)
	for _, seat := range c.Makers {
		r.Anchors[seat].Add(&r.Anchors[seat], each)
		rest.Sub(rest, each)
	}
	r.SettlerShare = *each
	r.back(rest.Sub(rest, each))
}

// payRoyalties takes what each seat owes to the asset it names out of its pay, in the order of the seats: a second seat with
// the same asset finds what the first one added.
func (r *Result) payRoyalties(a protocol.Agreement, c Closing) {
	assets := slices.Clone(c.Assets)
	for i := range a.Panel {
		id := a.Panel[i].Asset
		at := slices.IndexFunc(assets, func(p protocol.AssetPending) bool { return p.Asset == id })
		if at < 0 || id == (protocol.AssetID{}) {
			continue
		}
		pending := &assets[at].Pending
		r.Royalties[i] = dip.Owed(id.Stack(), r.Base(i), *pending)
		pending.Add(pending, &r.Royalties[i])
	}
}

// Base is what a seat's royalty counts on: its pay and its part of the reward, without the allowance (docs/dip.md, "Money").
func (r *Result) Base(seat int) uint256.Int {
	var sum uint256.Int
	for _, list := range [][]uint256.Int{r.Pay, r.Judging, r.Merit, r.CitesGot} {
		sum.Add(&sum, &list[seat])
	}
	return sum
}

// back returns an amount to the submitter.
func (r *Result) back(amount *uint256.Int) { r.Refund.Add(&r.Refund, amount) }

// writeWords fills the result words. Excess is the one that is paid.
func (r *Result) writeWords(c Closing) {
	r.Seats = make([]protocol.SeatResult, len(r.Pay))
	excess := r.paidExcess(c)
	for i := range r.Seats {
		r.Seats[i] = protocol.SeatResult{
			Status:  c.status(r.Outcome, protocol.SeatIndex(i)),
			Score:   r.Outcome.Scores[i],
			Excess:  excess[i],
			Judging: r.Outcome.Judging[i],
			Credit:  r.credit(i),
		}
	}
}

// credit is all that a seat's operator is credited as a member of the panel.
func (r *Result) credit(seat int) uint256.Int {
	sum := r.Base(seat)
	sum.Add(&sum, &r.Anchors[seat])
	sum.Sub(&sum, &r.Royalties[seat])
	return sum
}
