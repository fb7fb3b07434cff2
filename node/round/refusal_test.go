package round_test

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/round"
)

func TestRefusals(t *testing.T) {
	s := defaults()
	s.stacks = []int{300}
	w := newWorld(s)
	id, asset := w.agreement.ID(), w.agreement.Panel[0].Asset
	at := func(n uint64) protocol.BlockRef { return refOf(n, opening+protocol.Seconds(n), 0) }
	anchor := func(change func(*protocol.VotesCommitted)) round.Input {
		e := protocol.VotesCommitted{ID: id, Round: 1, Commitments: make([]common.Hash, 5)}
		change(&e)
		return round.Anchored{Event: e, At: at(2)}
	}
	frame := func(change func(*protocol.Frame)) protocol.Frame {
		payload := protocol.PackHashes(make([]common.Hash, 5))
		f := protocol.Frame{Payload: payload}
		f.Signed.Slot = protocol.Slot{Job: id, Round: 1, Kind: protocol.List, Seat: 0}
		change(&f)
		f.Signed.Body = protocol.BodyOf(f.Payload)
		return f
	}
	received := func(change func(*protocol.Frame)) round.Input { return round.Received{Frame: frame(change)} }
	same := func(*protocol.Frame) {}
	opened := []round.Input{round.Tick{Now: 5_000}, round.Opened{At: at(1)}}
	for _, tc := range []struct {
		name   string
		before []round.Input
		in     round.Input
		want   error
	}{
		{"no input", nil, nil, round.ErrUnknownInput},
		{"the clock goes back", opened, round.Tick{Now: 4_999}, round.ErrStaleTick},
		{"a block again", opened, round.Block{Ref: at(1)}, round.ErrStaleBlock},
		{"a block nobody saw leaves", opened, round.Reverted{Block: at(9)}, round.ErrUnknownBlock},
		{"opened again", opened, round.Opened{At: at(2)}, round.ErrAlreadyOpen},
		{"anchored before it is open", nil, anchor(func(*protocol.VotesCommitted) {}), round.ErrNotOpen},
		{"an anchor of another job", opened, anchor(func(e *protocol.VotesCommitted) { e.ID[0]++ }), round.ErrWrongJob},
		{"an anchor of a later round", opened, anchor(func(e *protocol.VotesCommitted) { e.Round = 2 }), round.ErrWrongRound},
		{"an anchor of no term", opened, anchor(func(e *protocol.VotesCommitted) { e.Term = 7 }), round.ErrWrongTerm},
		{"an anchor of another panel", opened, anchor(func(e *protocol.VotesCommitted) { e.Commitments = nil }), round.ErrBadList},
		{"forced without an anchor", opened, round.Forced{Event: protocol.CommitForced{ID: id, Round: 1}, At: at(2)}, round.ErrWrongRound},
		{"forced by nobody", append(opened, anchor(func(*protocol.VotesCommitted) {})),
			round.Forced{Event: protocol.CommitForced{ID: id, Round: 1, Seat: 5}, At: at(3)}, round.ErrWrongSeat},
		{"certified without an anchor", opened, round.Certified{Event: protocol.RoundCertified{ID: id, Round: 1}, At: at(2)}, round.ErrWrongRound},
		{"certified for another panel", append(opened, anchor(func(*protocol.VotesCommitted) {})),
			round.Certified{Event: protocol.RoundCertified{ID: id, Round: 1}, At: at(3)}, round.ErrBadList},
		{"certified in another job", append(opened, anchor(func(*protocol.VotesCommitted) {})),
			round.Certified{Event: protocol.RoundCertified{ID: protocol.JobID{9}, Round: 1}, At: at(3)}, round.ErrWrongJob},
		{"opened by nobody", append(opened, anchor(func(*protocol.VotesCommitted) {})),
			round.Revealed{Event: protocol.BallotsRevealed{ID: id, Round: 1, Opened: 1 << 5}, At: at(3)}, round.ErrWrongSeat},
		{"told of an older block", append(opened, anchor(func(*protocol.VotesCommitted) {})),
			round.Forced{Event: protocol.CommitForced{ID: id, Round: 1}, At: at(1)}, round.ErrStaleBlock},
		{"settled before an anchor", opened, round.Settled{Event: protocol.JobSettled{ID: id, Round: 1}, At: at(2)}, round.ErrWrongRound},
		{"accrued before an anchor", opened, round.Accrued{Event: protocol.RoyaltyAccrued{ID: id, Asset: asset}, At: at(2)}, round.ErrWrongRound},
		{"accrued in another job", append(opened, anchor(func(*protocol.VotesCommitted) {})),
			round.Accrued{Event: protocol.RoyaltyAccrued{Asset: asset}, At: at(3)}, round.ErrWrongJob},
		{"accrued to what no seat names", append(opened, anchor(func(*protocol.VotesCommitted) {})),
			round.Accrued{Event: protocol.RoyaltyAccrued{ID: id, Asset: protocol.AssetID{7}}, At: at(3)}, round.ErrWrongSeat},
		{"accrued to nothing", append(opened, anchor(func(*protocol.VotesCommitted) {})),
			round.Accrued{Event: protocol.RoyaltyAccrued{ID: id}, At: at(3)}, round.ErrWrongSeat},
		{"anything after the end", append(opened, round.Cancelled{Event: protocol.JobCancelled{ID: id}, At: at(2)}),
			round.Refunded{Event: protocol.JobRefunded{ID: id}, At: at(3)}, round.ErrOver},
		{"a frame of another job", opened, received(func(f *protocol.Frame) { f.Signed.Slot.Job[0]++ }), round.ErrWrongJob},
		{"a frame of no round", opened, received(func(f *protocol.Frame) { f.Signed.Slot.Round = 4 }), round.ErrWrongRound},
		{"a frame of no term", opened, received(func(f *protocol.Frame) { f.Signed.Slot.Term = 7 }), round.ErrWrongTerm},
		{"a frame of no seat", opened, received(func(f *protocol.Frame) { f.Signed.Slot.Seat = 5 }), round.ErrWrongSeat},
		{"a hint of the submitter", opened, received(func(f *protocol.Frame) { f.Signed.Slot.Kind = protocol.Inject }), round.ErrWrongKind},
		{"a list of another panel", opened, received(func(f *protocol.Frame) { f.Payload = f.Payload[32:] }), round.ErrBadPayload},
		{"a content that is none", opened, received(func(f *protocol.Frame) { f.Signed.Slot.Kind = protocol.Content }), round.ErrBadPayload},
		{"a frame again", append(opened, received(same)), received(same), round.ErrRepeated},
		{"a third list", append(opened, received(same), received(func(f *protocol.Frame) { f.Payload[0] = 1 })),
			received(func(f *protocol.Frame) { f.Payload[0] = 2 }), round.ErrTooMany},
		{"spoken by another seat", opened, round.Spoke{Frame: frame(same)}, round.ErrNotOwn},
		{"an answer to nothing", opened, round.Answered{Ask: "propose/2", Proposal: &brief.Proposal{}}, round.ErrUnknownAsk},
		{"a failure of nothing", opened, round.AnswerFailed{Ask: "judge/1/00"}, round.ErrUnknownAsk},
		{"a judgement for a proposal", opened, round.Answered{Ask: "propose/1", Judgement: &brief.Judgement{}}, round.ErrBadAnswer},
		{"an answer again", append(opened, round.AnswerFailed{Ask: "propose/1"}),
			round.Answered{Ask: "propose/1", Proposal: &brief.Proposal{Answer: "42"}}, round.ErrAnswered},
		{"an effect of nobody", opened, round.Acked{Effect: "send/1.seal.2"}, round.ErrUnknownEffect},
	} {
		t.Run(tc.name, func(t *testing.T) {
			m := w.nodes[2].fresh()
			for _, in := range tc.before {
				if _, err := m.Step(in); err != nil {
					t.Fatalf("before: %v", err)
				}
			}
			before := stateOf(m)
			if _, err := m.Step(tc.in); !errors.Is(err, tc.want) {
				t.Errorf("got %v, want %v", err, tc.want)
			}
			if stateOf(m) != before {
				t.Error("a refused input changed the machine")
			}
		})
	}
}

func TestCodec(t *testing.T) {
	ref := refOf(7, 1_007, 0)
	id := protocol.JobID{1}
	frame := protocol.Frame{
		Signed:  protocol.Signed{Slot: protocol.Slot{Job: id, Round: 2, Term: 1, Kind: protocol.Commit, Seat: 3}, Body: common.Hash{5}, Sig: protocol.Signature{9}},
		Payload: []byte{1, 2}, Sealed: []byte{3},
	}
	amount := *uint256.MustFromDecimal("79228162514264337593543950335")
	for name, in := range map[string]round.Input{
		"tick":          round.Tick{Now: 1},
		"block":         round.Block{Ref: ref},
		"reverted":      round.Reverted{Block: ref},
		"opened":        round.Opened{At: ref, Tx: common.Hash{1}},
		"anchored":      round.Anchored{Event: protocol.VotesCommitted{ID: id, Round: 1, Term: 2, Commitments: []common.Hash{{1}, {}}}, At: ref},
		"forced":        round.Forced{Event: protocol.CommitForced{ID: id, Round: 1, Seat: 2, Commitment: common.Hash{3}}, At: ref},
		"certified":     round.Certified{Event: protocol.RoundCertified{ID: id, Round: 1, Commitments: []common.Hash{{1}, {}}}, At: ref},
		"revealed":      round.Revealed{Event: protocol.BallotsRevealed{ID: id, Round: 1, Opened: 5, Openings: []protocol.Opening{{Seat: 2, Packed: []byte{1}}}}, At: ref},
		"settled":       round.Settled{Event: protocol.JobSettled{ID: id, Round: 1, Results: []protocol.SeatResult{{Status: protocol.Void, Score: -5, Credit: amount}}}, At: ref},
		"accrued":       round.Accrued{Event: protocol.RoyaltyAccrued{Asset: protocol.AssetID{4}, ID: id, Amount: amount}, At: ref},
		"refunded":      round.Refunded{Event: protocol.JobRefunded{ID: id, Amount: amount}, At: ref},
		"cancelled":     round.Cancelled{Event: protocol.JobCancelled{ID: id, Amount: amount}, At: ref},
		"received":      round.Received{Frame: frame},
		"spoke":         round.Spoke{Frame: frame},
		"proposal":      round.Answered{Ask: "propose/1", Proposal: &brief.Proposal{Answer: "<42>", Cites: []brief.Citation{{Ref: "r1-A"}}}, Usage: brief.Usage{Calls: 1}},
		"judgement":     round.Answered{Ask: "judge/1/00", Judgement: &brief.Judgement{Verdicts: []brief.Verdict{{Alias: "A"}}}},
		"answer failed": round.AnswerFailed{Ask: "propose/1", Code: "agent-failed"},
		"acked":         round.Acked{Effect: "send/1.seal.2"},
		"restored":      round.Restored{Head: ref},
	} {
		t.Run(name, func(t *testing.T) {
			raw, err := round.EncodeInput(in)
			if err != nil {
				t.Fatal(err)
			}
			got, err := round.DecodeInput(raw)
			if err != nil {
				t.Fatalf("%v: %s", err, raw)
			}
			if diff := cmp.Diff(in, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
	for name, raw := range map[string]string{
		"nothing":            ``,
		"no object":          `[]`,
		"an unknown input":   `{"type":"dance","data":{}}`,
		"an unknown field":   `{"type":"tick","data":{"Now":1,"Then":2}}`,
		"something after it": `{"type":"tick","data":{"Now":1}} 2`,
		"a short signature":  `{"type":"spoke","data":{"job":"0x0100000000000000000000000000000000000000000000000000000000000000","round":1,"term":0,"kind":1,"seat":0,"body":"0x0100000000000000000000000000000000000000000000000000000000000000","sig":"0x00"}}`,
	} {
		t.Run(name, func(t *testing.T) {
			if in, err := round.DecodeInput([]byte(raw)); err == nil {
				t.Errorf("decoded to %#v", in)
			}
		})
	}
}

func TestGuard(t *testing.T) {
	link := func(b byte) []byte { return append([]byte{b}, make([]byte, 127)...) }
	draft := func(k protocol.Kind, payload []byte) round.Draft {
		return round.Draft{Slot: protocol.Slot{Round: 1, Kind: k}, Payload: payload}
	}
	if draft(protocol.Close, link(1)).Guard() == draft(protocol.Close, link(2)).Guard() {
		t.Error("a Close over another link is another promise")
	}
	if g := draft(protocol.Result, nil).Guard(); g != "" {
		t.Errorf("results may be reissued, got guard %q", g)
	}
	if draft(protocol.Seal, nil).Guard() == "" {
		t.Error("a seal is signed once")
	}
}

// TestPatience holds the local waits to the phases: an honest coordinator anchors within propose and commit, and announces
// within reveal.
func TestPatience(t *testing.T) {
	for _, terms := range []protocol.Terms{{Propose: 10, Commit: 10, Reveal: 10}, {Propose: 600, Commit: 300, Reveal: 60}} {
		p := round.DefaultPatience(terms)
		propose, commit := protocol.Millis(terms.Propose)*1000, protocol.Millis(terms.Commit)*1000
		reveal := protocol.Millis(terms.Reveal) * 1000
		switch {
		case p.Answer >= p.Seal || p.Seal >= p.List:
			t.Errorf("%+v: an agent has to answer before seals are due, and seals before the list", p)
		case p.List+p.Content >= propose || p.Judge >= p.Commit || p.Commit >= commit:
			t.Errorf("%+v: no time to spare", p)
		case p.Reveal+p.Grace >= reveal || p.Sync == 0 || p.Grace == 0:
			t.Errorf("%+v: no time for a result", p)
		}
	}
}
