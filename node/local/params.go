package local

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// Token is one whole token in token units.
func Token() uint256.Int {
	var unit uint256.Int
	unit.SetUint64(1_000_000_000_000_000_000)
	return unit
}

// tenths is n tenths of a token.
func tenths(n uint64) uint256.Int {
	var v uint256.Int
	unit := Token()
	v.Mul(&unit, uint256.NewInt(n))
	v.Div(&v, uint256.NewInt(10))
	return v
}

// Params are the parameters of a development network. Money is as on a public network with a usual seat price of one
// token; times are as short as a chain with one block a second bears, so that a job takes seconds:
// phases from 1 s, force window and handover from 2 s, open window 4 s, grace 2 s, jobs of at most ten minutes, a stake
// back after 42 minutes.
func Params(token, treasury common.Address) protocol.Params {
	return protocol.Params{
		Token: token, Treasury: treasury,
		MinStake: tenths(1_000), MinFee: tenths(1), RankBase: tenths(10),
		FeeBps: 250, EvaluationBps: 3_000, CiteBps: 2_000,
		OpenWindow: 4, Grace: 2, MinPhase: 1, MinForce: 2, MinHandover: 2,
		MaxJob: 600, ReportWindow: 30, ExitDelay: 2_520, KeyDelay: 10,
		SlashBps: 5_000, ReporterBps: 1_000, MaxStack: 5_000, MaxRate: 1_500,
		BenchBase: 5, BenchMax: 60, StrikeDecay: 120,
	}
}
