package chain

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/bindings"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// amount is a number of at most 256 bits; the ABI decoder lets no larger or negative one through for a uint.
func amount(v *big.Int) uint256.Int {
	var out uint256.Int
	if v != nil {
		out.SetFromBig(v)
	}
	return out
}

func seconds(v *big.Int) protocol.Seconds { return protocol.Seconds(v.Uint64()) }

func hashes(in [][32]byte) []common.Hash {
	out := make([]common.Hash, len(in))
	for i, h := range in {
		out[i] = h
	}
	return out
}

func panelOf(in []bindings.IRankifySeat) []protocol.Seat {
	out := make([]protocol.Seat, len(in))
	for i, s := range in {
		out[i] = protocol.SeatOf(common.BigToHash(s.OperatorPrice), s.HotKey, s.Asset)
	}
	return out
}

func jobOf(in bindings.IRankifyJob) (protocol.Job, error) {
	return protocol.JobWords{
		Route: amount(in.Route), Terms: amount(in.Terms),
		Spec: in.SpecHash, Panel: in.PanelHash, Money: amount(in.Money),
	}.Job()
}

func stepsOf(in []bindings.IRankifyStep) []protocol.Step {
	out := make([]protocol.Step, len(in))
	for i, s := range in {
		out[i] = protocol.StepOf(amount(s.Meta), s.ListHash)
	}
	return out
}

func openingsOf(in []bindings.IRankifyOpening) []protocol.Opening {
	out := make([]protocol.Opening, len(in))
	for i, o := range in {
		out[i] = protocol.Opening{Seat: protocol.SeatIndex(o.Seat), Packed: o.Votes, Salt: o.Salt}
	}
	return out
}

func signaturesOf(in []bindings.IRankifySignature) []protocol.Signature {
	out := make([]protocol.Signature, len(in))
	for i, s := range in {
		copy(out[i][:32], s.R[:])
		copy(out[i][32:], s.Vs[:])
	}
	return out
}

func paramsOf(p bindings.IRankifyParams) protocol.Params {
	small := func(v *big.Int) uint32 { return uint32(v.Uint64()) }
	return protocol.Params{
		Token: p.Token, Treasury: p.Treasury,
		MinStake: amount(p.MinStake), MinFee: amount(p.MinFee), RankBase: amount(p.RankBase),
		FeeBps: p.FeeBps, EvaluationBps: p.EvaluationBps, CiteBps: p.CiteBps,
		OpenWindow: small(p.OpenWindow), Grace: small(p.Grace), MinPhase: small(p.MinPhase),
		MinForce: p.MinForce, MinHandover: p.MinHandover,
		MaxJob: p.MaxJob, ReportWindow: p.ReportWindow, ExitDelay: p.ExitDelay, KeyDelay: p.KeyDelay,
		SlashBps: p.SlashBps, ReporterBps: p.ReporterBps, MaxStack: p.MaxStack, MaxRate: p.MaxRate,
		BenchBase: small(p.BenchBase), BenchMax: small(p.BenchMax), StrikeDecay: small(p.StrikeDecay),
	}
}
