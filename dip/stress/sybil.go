package stress

import (
	"math/rand/v2"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/broker"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// quotes is how many operators answer a request.
const quotes = 16

// sybilDefence says how many seats an owner with a stake can offer.
type sybilDefence struct {
	name       string
	identities func(stake int64) int
}

// What a seat takes, as a report calls it.
const (
	sybilFree    = "free identities"
	sybilCluster = "one seat an owner, 80 % of doubles found"
	sybilOurs    = "stake a seat, distinct operators (ours)"
)

// clusterFound is how often a second identity of one owner is recognised where owners are clustered.
const clusterFound = 0.8

func sybilDefences() []sybilDefence {
	return []sybilDefence{
		{sybilFree, func(stake int64) int { return int(stake) + 1 }},
		{sybilCluster, func(stake int64) int { return 1 + int(float64(stake)*(1-clusterFound)) }},
		{sybilOurs, func(stake int64) int { return int(stake / minStake) }},
	}
}

// sybilCells splits one owner's stake into as many seats as a defence lets it: a part of what all honest operators have at
// stake together. A free identity costs one p to set up.
func sybilCells(g grid) []cell {
	var cells []cell
	for _, population := range g.populations {
		for _, percent := range g.percents {
			stake := int64(population) * minStake * percent / 100
			for _, d := range sybilDefences() {
				cells = append(cells, sybilCell(g, population, stake, d))
			}
		}
	}
	return cells
}

func sybilCell(g grid, population int, stake int64, d sybilDefence) cell {
	const n = 5
	return cell{
		attack: "sybil", key: d.name, trials: g.jobs,
		point: Point{Ring: 1, Stake: stake, PriceMilli: 1_000, Population: population},
		series: []series{
			{defence: d.name, variant: "one owner, many seats", measure: "pay for a stake over the honest one's", limit: atMost(1.1)},
		},
		run: func(r *rand.Rand, trials int, into []ratio) {
			b := newBench(n)
			for range trials {
				b.sybilTrial(r, population, d.identities(stake), stake, &into[0])
			}
		},
	}
}

// sybilTrial plays one job: operators answer at random, the broker chooses, the panel works honestly, pay is compared by
// stake. Every honest operator has one minimal stake.
func (b *bench) sybilTrial(r *rand.Rand, honest, identities int, stake int64, into *ratio) {
	panel, err := broker.Select(need(b.n), offers(r, honest, identities))
	if err != nil {
		return // too few operators
	}
	b.draw(r, judges{rho: 0.3}, 0)
	b.cast(r)
	a := agreement(b.n, 0, 1_000, int64(b.n)*1_000, 0)
	res, err := b.settle(a, 0, nil)
	if err != nil {
		return
	}
	var own, others float64
	for i, s := range panel {
		if s.Operator[0] == attackerKind {
			own += took(res, i)
		} else {
			others += took(res, i)
		}
	}
	into.add(own/float64(stake), others/float64(honest*minStake))
}

func need(n int) broker.Need {
	budget := units(int64(n) * 2_000)
	return broker.Need{Seats: n, Budget: budget, MaxPrice: units(2_000)}
}

// offers draws those that answer, without repetition, from all operators. All ask for the same and promise the same.
func offers(r *rand.Rand, honest, identities int) []broker.Offer {
	all := honest + identities
	out := make([]broker.Offer, 0, quotes)
	seen := make(map[int]bool, quotes)
	for len(out) < min(quotes, all) {
		i := r.IntN(all)
		if seen[i] {
			continue
		}
		seen[i] = true
		operator := address(honestKind, i)
		if i >= honest {
			operator = address(attackerKind, i)
		}
		out = append(out, offerOf(operator, uint64(r.IntN(1_000))))
	}
	return out
}

func offerOf(operator common.Address, latency uint64) broker.Offer {
	return broker.Offer{
		Seat:          protocol.Seat{Operator: operator, HotKey: operator, Price: units(1_000)},
		LatencyMillis: latency, ValuePPM: 500_000,
	}
}
