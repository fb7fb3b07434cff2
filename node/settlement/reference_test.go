package settlement

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
)

// reference says the same as Settle, slowly and in another order: one sum an account in big integers, and the submitter
// gets what is left of the escrow, as the contract computes it.
func reference(a protocol.Agreement, c Closing, o tally.Outcome) map[common.Address]string {
	seats := make([]*big.Int, len(a.Panel))
	for i := range seats {
		seats[i] = new(big.Int)
	}
	refPrices(a, c, seats)
	refReward(a, c, o, seats)
	royalties := refRoyalties(a, c, seats)
	each := new(big.Int).Div(new(big.Int).SetUint64(a.Job.Allowance), big.NewInt(int64(a.Job.Terms.MaxRounds)+1))
	for _, seat := range c.Makers {
		seats[seat].Add(seats[seat], each)
	}

	total := map[common.Address]*big.Int{}
	pay := func(account common.Address, amount *big.Int) {
		if total[account] == nil {
			total[account] = new(big.Int)
		}
		total[account].Add(total[account], amount)
	}
	escrow := a.Escrow()
	rest := escrow.ToBig()
	rest.Sub(rest, royalties)
	for i, amount := range seats {
		pay(a.Panel[i].Operator, amount)
		rest.Sub(rest, amount)
	}
	settler := c.Settler
	for _, s := range a.Panel {
		if s.HotKey == c.Settler {
			settler = s.Operator
		}
	}
	pay(settler, each)
	pay(a.Params.Treasury, a.Job.Fee.ToBig())
	rest.Sub(rest, each).Sub(rest, a.Job.Fee.ToBig())
	pay(a.Job.Submitter, rest)

	out := map[common.Address]string{}
	for account, amount := range total {
		if amount.Sign() != 0 {
			out[account] = amount.String()
		}
	}
	return out
}

// refRoyalties takes them out of what seats have, by a map, and returns their sum.
func refRoyalties(a protocol.Agreement, c Closing, seats []*big.Int) *big.Int {
	slots := map[protocol.AssetID]*big.Int{}
	for _, p := range c.Assets {
		slots[p.Asset] = p.Pending.ToBig()
	}
	sum, full := new(big.Int), new(big.Int).Lsh(big.NewInt(1), 96)
	for i, s := range a.Panel {
		slot := slots[s.Asset]
		if slot == nil {
			continue
		}
		owed := ratio(seats[i], int64(s.Asset[30])<<8|int64(s.Asset[31]), 10_000)
		if new(big.Int).Add(slot, owed).Cmp(full) >= 0 {
			continue
		}
		slot.Add(slot, owed)
		sum.Add(sum, owed)
		seats[i].Sub(seats[i], owed)
	}
	return sum
}

func refPrices(a protocol.Agreement, c Closing, seats []*big.Int) {
	for i, s := range a.Panel {
		switch {
		case c.Slow && c.Opened.Has(protocol.SeatIndex(i)):
			seats[i].Set(s.Price.ToBig())
		case !c.Slow:
			seats[i].Set(ratio(s.Price.ToBig(), int64(c.Rounds[i]), int64(c.Round)))
		}
	}
}

func refReward(a protocol.Agreement, c Closing, o tally.Outcome, seats []*big.Int) {
	reward := a.Job.Reward.ToBig()
	pool := new(big.Int)
	if len(a.Panel) != 3 {
		pool = ratio(reward, int64(a.Params.EvaluationBps), 10_000)
	}
	refShare(seats, o.Judging, pool, o.Winner)
	if o.Winner == protocol.NoSeat {
		return
	}
	excess := append([]uint32{}, o.Excess...)
	for _, seat := range c.Unopened.Seats() {
		excess[seat] = 0
	}
	merit := new(big.Int).Sub(reward, pool)
	won, shared := refShare(seats, excess, merit, o.Winner)
	if !shared {
		seats[o.Winner].Add(seats[o.Winner], merit)
		won = merit
	}
	reserve := ratio(won, int64(a.Params.CiteBps), 10_000)
	seats[o.Winner].Sub(seats[o.Winner], reserve)
	for _, cite := range c.Cites {
		void := cite.Seat == o.Winner || int(cite.Seat) >= len(seats) || c.Unopened.Has(cite.Seat) || cite.Round == 0 || cite.Round > c.Round
		if !void {
			seats[cite.Seat].Add(seats[cite.Seat], ratio(reserve, int64(cite.Bps), 10_000))
		}
	}
}

// refShare adds pool * weight / sum to every seat and the dust to the winner, and returns the winner's part.
func refShare(seats []*big.Int, weights []uint32, pool *big.Int, winner protocol.SeatIndex) (won *big.Int, shared bool) {
	sum := int64(0)
	for _, w := range weights {
		sum += int64(w)
	}
	if sum == 0 {
		return nil, false
	}
	rest := new(big.Int).Set(pool)
	for i, w := range weights {
		p := ratio(pool, int64(w), sum)
		seats[i].Add(seats[i], p)
		rest.Sub(rest, p)
		if protocol.SeatIndex(i) == winner {
			won = p
		}
	}
	if winner != protocol.NoSeat {
		seats[winner].Add(seats[winner], rest)
	}
	return won, true
}

func ratio(v *big.Int, num, den int64) *big.Int {
	p := new(big.Int).Mul(v, big.NewInt(num))
	return p.Div(p, big.NewInt(den))
}

// byAccount is a list of credits as a map, for comparison.
func byAccount(credits []Credit) map[common.Address]string {
	out := map[common.Address]string{}
	for _, c := range credits {
		out[c.Account] = c.Amount.Dec()
	}
	return out
}

// sumOf adds up credits.
func sumOf(credits []Credit) uint256.Int {
	var sum uint256.Int
	for i := range credits {
		sum.Add(&sum, &credits[i].Amount)
	}
	return sum
}
