package stress

import (
	"encoding/binary"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
)

// The parameters that docs/contracts.md recommends, with p = 10^18 units as the usual price of a seat. Amounts here are in
// thousandths of p until they become units.
const (
	milli         = 1_000_000_000_000_000 // units of a thousandth of p
	minStake      = 100                   // p
	feeBps        = 250
	minFeeMilli   = 100
	evaluationBps = 3_000
	citeBps       = 2_000
)

func units(thousandths int64) uint256.Int {
	var v uint256.Int
	v.Mul(uint256.NewInt(uint64(thousandths)), uint256.NewInt(milli))
	return v
}

// inP is an amount in p, for statistics.
func inP(v *uint256.Int) float64 { return v.Float64() / (1_000 * milli) }

// address is a stable account of a simulated participant.
func address(kind byte, i int) common.Address {
	a := common.Address{0: kind}
	binary.BigEndian.PutUint64(a[12:], uint64(i)+1)
	return a
}

// The kinds of accounts.
const (
	honestKind byte = iota + 1
	attackerKind
	submitterKind
	treasuryKind
	contractKind
)

func network() protocol.Network {
	return protocol.Network{Name: "laboratory", ChainID: 31337, Contract: address(contractKind, 0)}
}

func params() protocol.Params {
	return protocol.Params{
		Treasury: address(treasuryKind, 0), MinStake: units(minStake * 1_000), MinFee: units(minFeeMilli), RankBase: units(1_000),
		FeeBps: feeBps, EvaluationBps: evaluationBps, CiteBps: citeBps, MaxStack: dip.DefaultMaxStack, MaxRate: dip.DefaultMaxRate,
	}
}

// agreement is a job for a panel of n, with equal prices and a reward, in thousandths of p. The first ring seats are the
// attacker's. The fee is the least that the network takes.
func agreement(n, ring int, price, reward int64, rank uint8) protocol.Agreement {
	a := protocol.Agreement{Network: network(), Params: params(), Panel: make([]protocol.Seat, n)}
	for i := range a.Panel {
		kind := honestKind
		if i < ring {
			kind = attackerKind
		}
		a.Panel[i] = protocol.Seat{Operator: address(kind, i), HotKey: address(kind, 1_000+i), Price: units(price)}
	}
	a.Job = protocol.Job{Submitter: address(submitterKind, 0), Nonce: 1, Reward: units(reward)}
	a.Job.Terms = protocol.Terms{Seats: uint8(n), MinRounds: 1, MaxRounds: 1, StakeUnits: 1, DeclaredRank: rank}
	a.Job.Panel = protocol.PanelHash(a.Panel)
	a.Job.Fee = a.Params.QuoteFee(a.Job.Terms, a.Job.Reward, a.Prices())
	return a
}

// settle shares out the job that the bench's ballots decide, closed by the panel. It fails without a quorum.
func (b *bench) settle(a protocol.Agreement, unopened protocol.Mask, cites []protocol.Cite) (settlement.Result, error) {
	c := settlement.Closing{
		Round: 1, Unopened: unopened, Proposals: make([]common.Hash, b.n), Cites: cites,
		Makers: []protocol.SeatIndex{0}, Settler: a.Panel[0].HotKey, Ballots: make([]protocol.Ballot, 0, b.n),
	}
	for i := range c.Proposals {
		c.Proposals[i][31] = byte(i + 1)
	}
	for _, cast := range b.casts {
		c.Opened = c.Opened.With(cast.Seat)
		c.Ballots = append(c.Ballots, protocol.Ballot{Votes: cast.Votes, Salt: cast.Salt})
		c.Rounds[cast.Seat] = 1
	}
	return settlement.Settle(a, c)
}

// earned is what a seat gets out of the reward, in p.
func earned(r settlement.Result, seat int) float64 {
	return inP(&r.Judging[seat]) + inP(&r.Merit[seat]) + inP(&r.CitesGot[seat])
}

// took is all that a seat gets, in p.
func took(r settlement.Result, seat int) float64 { return inP(&r.Pay[seat]) + earned(r, seat) }
