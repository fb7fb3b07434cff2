package transcript_test

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/holiman/uint256"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/transcript"
)

func panel() []protocol.Seat {
	return []protocol.Seat{
		{Operator: common.Address{1}, HotKey: common.Address{2}, Price: *uint256.NewInt(7)},
		{Operator: common.Address{3}, HotKey: common.Address{4}, Price: *uint256.NewInt(1 << 60)},
	}
}

func job() protocol.Job {
	return protocol.Job{
		Submitter: common.Address{5}, Lane: 1, Nonce: 2, Panel: protocol.PanelHash(panel()), Reward: *uint256.NewInt(1000), Allowance: 3,
		Terms: protocol.Terms{Deadline: 9999, Seats: 2, MaxRounds: 3, Tally: protocol.Sum}, Fee: *uint256.NewInt(4),
	}
}

func bundle() *transcript.Bundle {
	b := &transcript.Bundle{
		Version: transcript.BundleVersion, Network: protocol.Network{Name: "test", ChainID: 1337, Contract: common.Address{6}},
		Params: protocol.Params{MinStake: *uint256.NewInt(100), FeeBps: 250}, Job: job(), Panel: panel(), Spec: []byte(`{"x":1}`),
	}
	id := b.Job.ID(b.Network)
	frame := func(r protocol.Round, k protocol.Kind, seat protocol.SeatIndex, payload string) protocol.Frame {
		return protocol.Frame{
			Signed:  protocol.Signed{Slot: protocol.Slot{Job: id, Round: r, Kind: k, Seat: seat}, Body: protocol.BodyOf([]byte(payload))},
			Payload: []byte(payload),
		}
	}
	b.Frames = transcript.Sorted([]protocol.Frame{
		frame(2, protocol.Seal, 0, ""), frame(1, protocol.Reveal, 1, "r"), frame(1, protocol.Seal, 1, ""), frame(1, protocol.Commit, 0, "c"),
	})
	return b
}

func TestBundleRoundTrip(t *testing.T) {
	b := bundle()
	raw, err := b.Encode()
	if err != nil {
		t.Fatal(err)
	}
	back, err := transcript.DecodeBundle(raw)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(b, back, cmpopts.EquateEmpty()); d != "" {
		t.Error(d)
	}
	slices.Reverse(b.Frames)
	b.Frames = append(b.Frames, b.Frames[0])
	b.Frames[0].Sealed = []byte("ballot")
	again, err := b.Encode()
	if err != nil || !bytes.Equal(raw, again) {
		t.Errorf("the order of arrival shows: %v", err)
	}
}

func TestBundleKeepsBothSidesOfAnEquivocation(t *testing.T) {
	b := bundle()
	twin := b.Frames[0]
	twin.Signed.Body[0]++
	b.Frames = append(b.Frames, twin)
	raw, err := b.Encode()
	if err != nil {
		t.Fatal(err)
	}
	back, err := transcript.DecodeBundle(raw)
	if err != nil || len(back.Frames) != 5 {
		t.Errorf("%d frames, %v", len(back.Frames), err)
	}
}

func TestBundleRefusesAnotherJobsFrame(t *testing.T) {
	b := bundle()
	b.Frames[0].Signed.Slot.Job[0]++
	if _, err := b.Encode(); !errors.Is(err, transcript.ErrInvalid) {
		t.Errorf("got %v", err)
	}
}

// Whatever byte of the file changes, the file is refused or says something else: nothing is read over.
func TestBundleEveryByteCounts(t *testing.T) {
	raw, err := bundle().Encode()
	if err != nil {
		t.Fatal(err)
	}
	for i := range raw {
		bad := bytes.Clone(raw)
		bad[i] ^= 1
		b, err := transcript.DecodeBundle(bad)
		if err != nil {
			if refusal.CodeOf(err) != refusal.TranscriptCorrupt {
				t.Errorf("byte %d: %v", i, err)
			}
			continue
		}
		if again, err := b.Encode(); err != nil || bytes.Equal(again, raw) {
			t.Errorf("byte %d (%q) is read over", i, raw[max(0, i-10):i+1])
		}
	}
}

func facts() protocol.Facts {
	id := job().ID(protocol.Network{ChainID: 1})
	at := func(n uint64, e protocol.Event) protocol.Log {
		return protocol.Log{Block: protocol.BlockRef{Number: n, Hash: common.Hash{byte(n)}, Time: protocol.Seconds(n * 12)}, Tx: common.Hash{1}, Index: 2, Event: e}
	}
	result := protocol.SeatResult{Status: protocol.Counted, Score: -70, Excess: 5, Judging: 6, Credit: *uint256.NewInt(77)}
	return protocol.Facts{
		Network: protocol.Network{Name: "n", ChainID: 1}, Job: id, Settler: common.Address{8}, Lane: common.Hash{31: 2},
		Assets: []protocol.AssetPending{{Asset: protocol.AssetID{3, 31: 9}, Pending: *uint256.NewInt(1_000)}},
		Logs: []protocol.Log{
			at(1, protocol.JobOpened{ID: id, Job: job(), Panel: panel()}),
			at(2, protocol.VotesCommitted{ID: id, Round: 1, Proposals: common.Hash{1}, Commitments: []common.Hash{{}, {2}}}),
			at(3, protocol.CommitForced{ID: id, Round: 1, Seat: 0, Commitment: common.Hash{3}}),
			at(3, protocol.RoundCertified{ID: id, Round: 1, Proposals: common.Hash{4}, Commitments: []common.Hash{{5}, {}}}),
			at(4, protocol.BallotsRevealed{ID: id, Round: 1, Opened: 3, Openings: []protocol.Opening{{Seat: 1, Packed: []byte{1, 2}, Salt: common.Hash{4}}}}),
			at(5, protocol.RoyaltyAccrued{Asset: protocol.AssetID{3, 31: 9}, ID: id, Amount: *uint256.NewInt(8)}),
			at(5, protocol.JobSettled{ID: id, Round: 1, Winner: 1, Ballots: []byte{1}, Results: []protocol.SeatResult{result, {}}}),
			at(5, protocol.RankChanged{Operator: common.Address{3}, ID: id, Rank: 1}),
			at(6, protocol.JobRefunded{ID: id, Amount: *uint256.NewInt(9)}),
			at(7, protocol.JobCancelled{ID: id, Amount: *uint256.NewInt(9)}),
		},
		Settlement: &protocol.Settlement{
			Steps: []protocol.Step{{Time: 12, By: common.Address{2}}, {Round: 1, Windowed: true, Time: 50, List: common.Hash{1}}},
			Round: 1, Opened: 3, Closers: 2, Rounds: protocol.OpenedRounds{1, 1}, Proposals: []common.Hash{{1}, {2}},
			Ballots: []protocol.Ballot{{Votes: protocol.Votes{0, 5}, Salt: common.Hash{1}}}, Entries: []common.Hash{{7}},
			Medians: protocol.Votes{1, -2}, Cites: []protocol.Cite{{Round: 1, Seat: 2, Bps: 3}}, Signatures: []protocol.Signature{{1}, {2}},
		},
	}
}

func TestFactsRoundTrip(t *testing.T) {
	raw, err := transcript.EncodeFacts(facts())
	if err != nil {
		t.Fatal(err)
	}
	back, err := transcript.DecodeFacts(raw)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(facts(), back, cmpopts.EquateEmpty()); d != "" {
		t.Error(d)
	}
	for i := range raw {
		bad := bytes.Clone(raw)
		bad[i] ^= 1
		f, err := transcript.DecodeFacts(bad)
		if err != nil {
			continue
		}
		if again, err := transcript.EncodeFacts(f); err != nil || bytes.Equal(again, raw) {
			t.Errorf("byte %d (%q) is read over", i, raw[max(0, i-10):i+1])
		}
	}
}

func FuzzDecodeBundle(f *testing.F) {
	raw, err := bundle().Encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Add([]byte(`{"version":1}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		b, err := transcript.DecodeBundle(raw)
		if err != nil {
			return
		}
		if again, err := b.Encode(); err != nil || !bytes.Equal(raw, again) {
			t.Errorf("decodes but does not encode to itself: %v", err)
		}
	})
}

func FuzzDecodeFacts(f *testing.F) {
	raw, err := transcript.EncodeFacts(facts())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Fuzz(func(t *testing.T, raw []byte) {
		facts, err := transcript.DecodeFacts(raw)
		if err != nil {
			return
		}
		if again, err := transcript.EncodeFacts(facts); err != nil || !bytes.Equal(raw, again) {
			t.Errorf("decodes but does not encode to itself: %v", err)
		}
	})
}
