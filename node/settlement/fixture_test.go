package settlement

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
)

func hashOf(format string, args ...any) common.Hash {
	return crypto.Keccak256Hash(fmt.Appendf(nil, format, args...))
}

func addressOf(format string, args ...any) common.Address {
	h := hashOf(format, args...)
	return common.BytesToAddress(h[:])
}

// hotKey is the secret behind a seat's hot key, and its address.
func hotKey(seat int) (secret common.Hash, address common.Address) {
	secret = hashOf("hot key %d", seat)
	key, err := crypto.ToECDSA(secret[:])
	if err != nil {
		panic(err)
	}
	return secret, crypto.PubkeyToAddress(key.PublicKey)
}

const openTime = 1_800_000_000

// agreement is a job for n seats of rising prices, with amounts that leave dust everywhere.
func agreement(n int) protocol.Agreement {
	a := protocol.Agreement{
		Network: protocol.Network{Name: "vectors", ChainID: 31337, Contract: addressOf("contract")},
		Params:  protocol.Params{Treasury: addressOf("treasury"), EvaluationBps: 3_000, CiteBps: 2_000},
	}
	for i := range n {
		_, key := hotKey(i)
		s := protocol.Seat{Operator: addressOf("operator %d", i), HotKey: key}
		s.Price = *uint256.NewInt(1_000_000_000_000_000_007 + 10_000_000_000_000_019*uint64(i))
		a.Panel = append(a.Panel, s)
	}
	a.Job = protocol.Job{
		Submitter: addressOf("submitter"), Lane: 0, Nonce: 1,
		Terms: protocol.Terms{
			Deadline: openTime + 7_200, OpenBefore: openTime + 600, Propose: 300, Commit: 300, Reveal: 120, Force: 20, Handover: 30,
			Seats: uint8(n), MinRounds: 1, MaxRounds: 6, StakeUnits: 1,
		},
		Spec:      protocol.SpecHash(hashOf("specification")),
		Reward:    *uint256.MustFromDecimal("10000000000000000000"),
		Allowance: 700_000_000_000_000_005,
		Fee:       *uint256.MustFromDecimal("400000000000000013"),
	}
	return sealed(a)
}

// sealed writes the panel's hash into the job, after a change.
func sealed(a protocol.Agreement) protocol.Agreement {
	a.Job.Panel = protocol.PanelHash(a.Panel)
	return a
}

// ballot is what an honest judge makes of weights.
func ballot(self int, candidates protocol.Mask, weights []int, salt common.Hash) protocol.Ballot {
	given := make([]tally.Weight, len(weights))
	for i, w := range weights {
		given[i] = tally.Weight{Value: w, Given: true}
	}
	votes, ok := tally.Votes(protocol.SeatIndex(self), given, candidates)
	if !ok {
		votes = make(protocol.Votes, len(weights)) // void: it spends nothing
	}
	return protocol.Ballot{Votes: votes, Salt: salt}
}

// draw makes a random job and a random way for it to end.
func draw(seed uint64) (protocol.Agreement, Closing) {
	r := rand.New(rand.NewPCG(seed, 1))
	n := protocol.MinSeats + r.IntN(6)
	if r.IntN(10) == 0 {
		n = protocol.MaxSeats
	}
	a := agreement(n)
	a.Job.Nonce = seed
	a.Job.Terms.Tally = protocol.Tally(r.IntN(2))
	a.Job.Terms.MaxRounds = uint8(1 + r.IntN(protocol.MaxRounds))
	a.Job.Terms.DeclaredRank = uint8(r.IntN(2))
	a.Params.EvaluationBps, a.Params.CiteBps = uint16(r.IntN(bps+1)), uint16(r.IntN(bps+1))
	amounts := []*uint256.Int{&a.Job.Reward, &a.Job.Fee}
	for i := range a.Panel {
		amounts = append(amounts, &a.Panel[i].Price)
	}
	for _, v := range amounts {
		v.SetUint64(r.Uint64()).Rsh(v, uint(r.IntN(64)))
		v.Lsh(v, uint(r.IntN(24)))
	}
	a.Job.Allowance = r.Uint64() >> r.IntN(64)
	if r.IntN(4) == 0 {
		a.Params.Treasury = a.Panel[0].Operator // one account, many parts
	}
	for i := range a.Panel {
		if kind := r.IntN(8); kind < 4 {
			a.Panel[i].Asset = assetOf([]uint16{0, 1, 1_750, 5_000}[kind], "asset %d", r.IntN(3))
		}
	}
	if r.IntN(4) == 0 {
		a.Job.Submitter = a.Panel[1].Operator
	}
	a = sealed(a)
	return a, drawClosing(a, r)
}

func drawClosing(a protocol.Agreement, r *rand.Rand) Closing {
	n := len(a.Panel)
	c := Closing{
		Round: protocol.Round(1 + r.IntN(int(a.Job.Terms.MaxRounds))), Slow: r.IntN(3) == 0,
		Proposals: make([]common.Hash, n), Settler: addressOf("settler"),
	}
	if r.IntN(2) == 0 {
		c.Settler = a.Panel[r.IntN(n)].HotKey
	}
	var candidates protocol.Mask
	for i := range n {
		if r.IntN(8) > 0 {
			c.Proposals[i], candidates = hashOf("proposal %d", i), candidates.With(protocol.SeatIndex(i))
		}
	}
	for i := range n {
		seat := protocol.SeatIndex(i)
		if !c.Slow {
			c.Rounds[i] = uint8(r.IntN(int(c.Round) + 1))
		}
		switch r.IntN(10) {
		case 0:
			c.Unopened = c.Unopened.With(seat)
			continue
		case 1:
			continue
		}
		weights := make([]int, n)
		for j := range weights {
			weights[j] = (r.IntN(21) - 8) * 5
		}
		c.Opened = c.Opened.With(seat)
		c.Ballots = append(c.Ballots, ballot(i, candidates, weights, hashOf("salt %d", i)))
	}
	for range int(c.Round) {
		c.Makers = append(c.Makers, protocol.SeatIndex(r.IntN(n)))
	}
	for left := bps; r.IntN(3) > 0 && len(c.Cites) < protocol.MaxCites; {
		share := r.IntN(left + 1)
		left -= share
		c.Cites = append(c.Cites, protocol.Cite{Round: protocol.Round(r.IntN(int(c.Round) + 2)), Seat: protocol.SeatIndex(r.IntN(n + 1)), Bps: uint16(share)})
	}
	c.Assets = drawAssets(a.Panel, r)
	return c
}

// assetOf is an asset of a stack, in basis points. Its id has no registration behind it.
func assetOf(stack uint16, format string, args ...any) protocol.AssetID {
	id := protocol.AssetID(hashOf(format, args...))
	id[30], id[31] = byte(stack>>8), byte(stack)
	return id
}

// drawAssets registers most of the assets that seats name. Some are about to be full.
func drawAssets(panel []protocol.Seat, r *rand.Rand) (out []protocol.AssetPending) {
	for _, s := range panel {
		known := slices.ContainsFunc(out, func(p protocol.AssetPending) bool { return p.Asset == s.Asset })
		if known || s.Asset == (protocol.AssetID{}) || r.IntN(4) == 0 {
			continue
		}
		p := protocol.AssetPending{Asset: s.Asset}
		p.Pending.SetUint64(r.Uint64() >> r.IntN(64))
		if r.IntN(6) == 0 {
			p.Pending = fullSlot(p.Pending.Uint64())
		}
		out = append(out, p)
	}
	return out
}

// fullSlot is the most that can pend, less some room.
func fullSlot(room uint64) (v uint256.Int) {
	v.Lsh(uint256.NewInt(1), 96).SubUint64(&v, 1)
	return *v.SubUint64(&v, room)
}
