package bus

import (
	"bytes"
	"encoding/hex"
	"errors"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"
	"github.com/nsed-protocol/nsed/node/protocol"
)

func sampleFrames() []protocol.Frame {
	slot := protocol.Slot{Job: protocol.JobID{1}, Round: 0x0203, Term: 4, Kind: protocol.Commit, Seat: 5}
	return []protocol.Frame{
		{Signed: protocol.Signed{Slot: slot, Body: common.Hash{6}, Sig: protocol.Signature{7}}, Payload: []byte("payload"), Sealed: []byte("sealed")},
		{Signed: protocol.Signed{Slot: protocol.Slot{Kind: protocol.Seal}}},
		{Signed: protocol.Signed{Slot: slot}, Payload: make([]byte, protocol.MaxPayload), Sealed: make([]byte, protocol.MaxSealed)},
	}
}

func TestFrameCodec(t *testing.T) {
	for _, f := range sampleFrames() {
		raw, err := EncodeFrame(f)
		if err != nil {
			t.Fatal(err)
		}
		back, err := DecodeFrame(raw)
		if diff := cmp.Diff(f, back); err != nil || diff != "" {
			t.Errorf("%v (-want +got):\n%s", err, diff)
		}
		if len(raw) > MaxFrame {
			t.Errorf("%d bytes, MaxFrame is %d", len(raw), MaxFrame)
		}
		for name, bad := range map[string][]byte{
			"cut": raw[:len(raw)-1], "longer": append(raw[:len(raw):len(raw)], 0), "version": append([]byte{2}, raw[1:]...),
			"kind 0": append([]byte{1, 0}, raw[2:]...), "kind 12": append([]byte{1, 12}, raw[2:]...),
		} {
			if _, err := DecodeFrame(bad); !errors.Is(err, ErrBadWire) {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	head, err := EncodeFrame(sampleFrames()[0])
	want := "01050405" + "0203" + "01" + strings.Repeat("00", 31) + "06" + strings.Repeat("00", 31) + "07" + strings.Repeat("00", 63) +
		"00000007" + hex.EncodeToString([]byte("payload")) + "0006" + hex.EncodeToString([]byte("sealed"))
	if got := hex.EncodeToString(head); err != nil || got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for name, change := range map[string]func(*protocol.Frame){
		"payload": func(f *protocol.Frame) { f.Payload = make([]byte, protocol.MaxPayload+1) },
		"sealed":  func(f *protocol.Frame) { f.Sealed = make([]byte, protocol.MaxSealed+1) },
		"kind":    func(f *protocol.Frame) { f.Signed.Slot.Kind = 0 },
	} {
		f := sampleFrames()[0]
		change(&f)
		if _, err := EncodeFrame(f); !errors.Is(err, protocol.ErrBadFrame) {
			t.Errorf("encoded a bad %s: %v", name, err)
		}
	}
}

func FuzzDecodeFrame(f *testing.F) {
	for _, s := range sampleFrames()[:2] {
		raw, err := EncodeFrame(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		frame, err := DecodeFrame(raw)
		if err != nil {
			return
		}
		again, err := EncodeFrame(frame)
		if err != nil || !bytes.Equal(again, raw) {
			t.Errorf("%x becomes %x, %v", raw, again, err)
		}
	})
}

func FuzzDecodeQuestion(f *testing.F) {
	f.Add(question{want: []protocol.Slot{Everything(testJob), {Job: testJob, Round: 1, Kind: protocol.Seal, Seat: 2}}}.encode())
	f.Add([]byte{1, 0, 1, 3, 0, 9, 0, 0})
	f.Fuzz(func(t *testing.T, raw []byte) {
		q, err := decodeQuestion(testJob, raw)
		if err == nil && !bytes.Equal(q.encode(), raw) {
			t.Errorf("%x becomes %x", raw, q.encode())
		}
	})
}

func sampleQuote() protocol.Quote {
	return protocol.Quote{
		Spec: protocol.SpecHash{1}, Operator: common.Address{2}, HotKey: common.Address{3}, Price: *uint256.NewInt(4_000_000),
		Asset: protocol.AssetID{5}, ValidUntil: 0x1234567890, Capabilities: []string{"numbers", "ü"}, Sig: protocol.Signature{6},
	}
}

func TestQuoteCodec(t *testing.T) {
	raw, err := encodeQuote(sampleQuote())
	if err != nil {
		t.Fatal(err)
	}
	back, err := decodeQuote(raw)
	if diff := cmp.Diff(sampleQuote(), back); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	for n := range raw {
		if _, err := decodeQuote(raw[:n]); err == nil {
			t.Errorf("read %d of %d bytes", n, len(raw))
		}
	}
}

func FuzzDecodeQuote(f *testing.F) {
	raw, err := encodeQuote(sampleQuote())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Fuzz(func(t *testing.T, raw []byte) {
		q, err := decodeQuote(raw)
		if err != nil {
			return
		}
		again, err := encodeQuote(q)
		if err != nil || !bytes.Equal(again, raw) {
			t.Errorf("%x becomes %x, %v", raw, again, err)
		}
	})
}

func sampleProposal() (protocol.Job, []protocol.Seat) {
	panel := make([]protocol.Seat, 3)
	for i := range panel {
		panel[i] = protocol.Seat{Operator: common.Address{byte(i + 1)}, HotKey: common.Address{byte(i + 101)}, Price: *uint256.NewInt(uint64(i))}
	}
	job := protocol.Job{
		Submitter: common.Address{9}, Lane: 2, Nonce: 3, Spec: protocol.SpecHash{4}, Panel: protocol.PanelHash(panel), Allowance: 5,
		Reward: *uint256.NewInt(6), Fee: *uint256.NewInt(7),
		Terms: protocol.Terms{Deadline: 1000, OpenBefore: 900, Propose: 10, Commit: 20, Reveal: 30, Force: 5, Handover: 6, Seats: 3, MinRounds: 1, MaxRounds: 2, StakeUnits: 1},
	}
	return job, panel
}

func FuzzDecodeProposal(f *testing.F) {
	f.Add(encodeProposal(sampleProposal()))
	f.Fuzz(func(t *testing.T, raw []byte) {
		job, panel, err := decodeProposal(raw)
		if err == nil && !bytes.Equal(encodeProposal(job, panel), raw) {
			t.Errorf("%x becomes %x", raw, encodeProposal(job, panel))
		}
	})
}

func TestProposalCodec(t *testing.T) {
	job, panel := sampleProposal()
	raw := encodeProposal(job, panel)
	gotJob, gotPanel, err := decodeProposal(raw)
	if diff := cmp.Diff([]any{job, panel}, []any{gotJob, gotPanel}); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	for name, at := range map[string]int{"version": 0, "terms": 33, "panel hash": 100, "count": 161, "hot key's padding": 194, "seat": 170} {
		bad := bytes.Clone(raw)
		bad[at] ^= 1
		if _, _, err := decodeProposal(bad); err == nil {
			t.Errorf("read a proposal with another %s", name)
		}
	}
}

func TestSubjects(t *testing.T) {
	n := names{root: "nsed.v1.net", token: "0123456789abcdef"}
	slot := protocol.Slot{Job: protocol.JobID{1}, Round: 2, Kind: protocol.Slate, Seat: 3}
	if got, want := n.frame(slot), "nsed.v1.net.job.0x01"+strings.Repeat("0", 62)+".2.slate.3"; got != want {
		t.Errorf("frame: %s, want %s", got, want)
	}
	if got, want := n.quote(protocol.SpecHash{1}), "nsed.v1.net.quote.0x01"+strings.Repeat("0", 62); got != want {
		t.Errorf("quote: %s, want %s", got, want)
	}
	if got, want := n.accept(common.Address{0xAB}), "nsed.v1.net.accept.0xab"+strings.Repeat("0", 38); got != want {
		t.Errorf("accept: %s, want %s", got, want)
	}
	if !n.isInbox(n.inbox(7)) || !n.isMine(n.inbox(7)) {
		t.Error("an own inbox is not known")
	}
	for _, bad := range []string{
		"", "nsed.v1.net.inbox.", "nsed.v1.net.inbox.0123456789abcdef", "nsed.v1.net.inbox.0123456789abcdef.", "nsed.v1.net.inbox.0123456789abcdeg.1",
		"nsed.v1.net.inbox.0123456789abcdef.01", "nsed.v1.net.inbox.0123456789abcdef.*", "nsed.v1.net.inbox.0123456789abcdef.>",
		"nsed.v1.net.inbox.0123456789abcdef.1.2", "nsed.v1.net.inbox.0123456789abcdef.-1", "nsed.v1.other.inbox.0123456789abcdef.1",
		"nsed.v1.net.inbox.0123456789ABCDEF.1", "nsed.v1.net.job.x", "$SYS.REQ", "_INBOX.x",
	} {
		if n.isInbox(bad) {
			t.Errorf("%q passes for an inbox", bad)
		}
	}
	for _, bad := range []string{"a.0x12", "a." + strings.Repeat("0", 66), "a.0x" + strings.Repeat("g", 64), "a.0x" + strings.Repeat("A", 64), ""} {
		if _, ok := lastHash(bad); ok {
			t.Errorf("%q passes for a hash", bad)
		}
	}
}

func TestNetworkNames(t *testing.T) {
	for _, bad := range []string{"", "a.b", "a*", ">", "A", "a b", "a\n", "ä", strings.Repeat("a", 33)} {
		if validToken(bad) {
			t.Errorf("%q passes", bad)
		}
		if _, err := New(nil, protocol.Network{Name: bad}, nil, Config{}); !errors.Is(err, ErrBadName) {
			t.Errorf("%q: %v", bad, err)
		}
	}
	if !validToken("local-31337") {
		t.Error("a good name is refused")
	}
}

func TestBudgetIsBounded(t *testing.T) {
	b := newBudget(1000)
	b.at = b.at.Add(1 << 40) // no time passes
	if !b.take(600) || b.take(600) || !b.take(400) || b.take(1) {
		t.Error("the budget gives more or less than it has")
	}
}
