package submit

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/bindings"
	"github.com/nsed-protocol/nsed/node/protocol"
)

func words(in []common.Hash) [][32]byte {
	out := make([][32]byte, len(in))
	for i, h := range in {
		out[i] = h
	}
	return out
}

func job(j protocol.Job) bindings.IRankifyJob {
	w := j.Words()
	return bindings.IRankifyJob{
		Route: w.Route.ToBig(), Terms: w.Terms.ToBig(), SpecHash: w.Spec, PanelHash: w.Panel, Money: w.Money.ToBig(),
	}
}

func panel(in []protocol.Seat) []bindings.IRankifySeat {
	out := make([]bindings.IRankifySeat, len(in))
	for i, s := range in {
		w := s.Words()
		out[i] = bindings.IRankifySeat{OperatorPrice: w[0].Big(), HotKey: s.HotKey, Asset: s.Asset}
	}
	return out
}

func step(s protocol.Step) bindings.IRankifyStep {
	meta := s.Meta()
	return bindings.IRankifyStep{Meta: meta.ToBig(), ListHash: s.List}
}

func list(l protocol.RoundList) bindings.IRankifyList {
	return bindings.IRankifyList{ProposalsHash: l.Proposals, Commitments: words(l.Commitments)}
}

// statement writes a message as a report shows it: six words, and the four that a Close signs.
func statement(f protocol.Frame) []byte {
	slot := f.Signed.Slot
	var b []byte
	for _, word := range []common.Hash{
		common.Hash(slot.Job), uintWord(uint64(slot.Round)), uintWord(uint64(slot.Term)), uintWord(uint64(slot.Kind)),
		uintWord(uint64(slot.Seat)), f.Signed.Body,
	} {
		b = append(b, word[:]...)
	}
	if slot.Kind == protocol.Close {
		b = append(b, f.Payload...)
	}
	return b
}

func uintWord(v uint64) common.Hash { return common.BigToHash(new(big.Int).SetUint64(v)) }

func steps(in []protocol.Step) []bindings.IRankifyStep {
	out := make([]bindings.IRankifyStep, len(in))
	for i, s := range in {
		out[i] = step(s)
	}
	return out
}

func signature(s protocol.Signature) bindings.IRankifySignature {
	return bindings.IRankifySignature{R: [32]byte(s[:32]), Vs: [32]byte(s[32:])}
}

func signatures(in []protocol.Signature) []bindings.IRankifySignature {
	out := make([]bindings.IRankifySignature, len(in))
	for i, s := range in {
		out[i] = signature(s)
	}
	return out
}

func openings(in []protocol.Opening) []bindings.IRankifyOpening {
	out := make([]bindings.IRankifyOpening, len(in))
	for i, o := range in {
		out[i] = bindings.IRankifyOpening{Seat: uint8(o.Seat), Votes: o.Packed, Salt: o.Salt}
	}
	return out
}

func settlement(s protocol.Settlement) bindings.IRankifySettlement {
	out := bindings.IRankifySettlement{
		Steps: steps(s.Steps), Round: uint8(s.Round),
		Opened: uint32(s.Opened), Closers: uint32(s.Closers), Unopened: uint32(s.Unopened),
		OpenedRounds: s.Rounds.Word(), TranscriptHash: s.Transcript,
		WinnerContent: s.Content, WinnerSalt: s.Salt,
		Proposals: words(s.Proposals), Entries: words(s.Entries),
		Salts: make([][32]byte, len(s.Ballots)), Votes: []byte{},
		Medians: medians(s), Cites: protocol.PackCites(s.Cites), Signatures: signatures(s.Signatures),
	}
	for i, b := range s.Ballots {
		out.Votes = append(out.Votes, b.Votes.Pack()...)
		out.Salts[i] = b.Salt
	}
	return out
}

func opening(o protocol.AssetOpening) bindings.IRankifyAsset {
	return bindings.IRankifyAsset{
		Owner: o.Owner, ContentHash: o.Content, Table: o.Table, Rate: o.Rate, Flags: o.Flags,
		ValidUntil: new(big.Int).SetUint64(uint64(o.ValidUntil)),
	}
}

// medians packs the claims. The column of a skip carries the word 0, which is no vote.
func medians(s protocol.Settlement) []byte {
	packed := s.Medians.Pack()
	for i, p := range s.Proposals {
		if p == (common.Hash{}) && 2*i+1 < len(packed) {
			packed[2*i], packed[2*i+1] = 0, 0
		}
	}
	return packed
}

// Params writes a network's parameters as the constructor takes them.
func Params(p protocol.Params) bindings.IRankifyParams {
	wide := func(v uint32) *big.Int { return new(big.Int).SetUint64(uint64(v)) }
	return bindings.IRankifyParams{
		Token: p.Token, Treasury: p.Treasury,
		MinStake: p.MinStake.ToBig(), MinFee: p.MinFee.ToBig(), RankBase: p.RankBase.ToBig(),
		FeeBps: p.FeeBps, EvaluationBps: p.EvaluationBps, CiteBps: p.CiteBps,
		OpenWindow: wide(p.OpenWindow), Grace: wide(p.Grace), MinPhase: wide(p.MinPhase),
		MinForce: p.MinForce, MinHandover: p.MinHandover,
		MaxJob: p.MaxJob, ReportWindow: p.ReportWindow, ExitDelay: p.ExitDelay, KeyDelay: p.KeyDelay,
		SlashBps: p.SlashBps, ReporterBps: p.ReporterBps, MaxStack: p.MaxStack, MaxRate: p.MaxRate,
		BenchBase: wide(p.BenchBase), BenchMax: wide(p.BenchMax), StrikeDecay: wide(p.StrikeDecay),
	}
}
