package bus

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/nats-io/nats.go"
	"github.com/nsed-protocol/nsed/node/protocol"
)

func (w *world) serve(b *Bus, fs ...protocol.Frame) {
	w.t.Helper()
	if _, err := b.Serve(w.t.Context(), testJob, func([]protocol.Slot) []protocol.Frame { return fs }); err != nil {
		w.t.Fatal(err)
	}
}

func bodies(fs []protocol.Frame) (out []string) {
	for _, f := range fs {
		out = append(out, f.Signed.Slot.String()+" "+string(f.Payload))
	}
	return out
}

func TestFetchGathersFromAllPeers(t *testing.T) {
	w := newWorld(t, 3)
	a, b, late := w.node(Config{}), w.node(Config{}), w.node(Config{})
	w.serve(a, w.frame(0, 2, "a2"), w.frame(0, 1, "a1"))
	w.serve(b, w.frame(1, 1, "b1"), w.frame(0, 1, "a1"))
	w.serve(late, w.frame(2, 1, "own")) // a node does not ask itself
	for _, c := range []struct {
		name string
		want []protocol.Slot
		got  []string
	}{
		{"everything", []protocol.Slot{Everything(testJob)}, []string{"1.content.0 a1", "1.content.1 b1", "2.content.0 a2"}},
		{"a round", []protocol.Slot{{Round: 1, Term: AnyTerm, Seat: protocol.NoSeat}}, []string{"1.content.0 a1", "1.content.1 b1"}},
		{"a seat", []protocol.Slot{{Term: AnyTerm, Seat: 1}}, []string{"1.content.1 b1"}},
		{"a kind", []protocol.Slot{{Kind: protocol.Seal, Term: AnyTerm, Seat: protocol.NoSeat}}, nil},
		{"a slot", []protocol.Slot{{Round: 2, Kind: protocol.Content}}, []string{"2.content.0 a2"}},
		{"a slot and what nobody has", []protocol.Slot{{Round: 2, Kind: protocol.Content}, {Round: 9, Kind: protocol.Content}}, []string{"2.content.0 a2"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			fs, err := late.Fetch(within(t, 20*time.Second), testJob, w.panel, c.want)
			if diff := cmp.Diff(c.got, bodies(fs)); err != nil || diff != "" {
				t.Errorf("%v (-want +got):\n%s", err, diff)
			}
		})
	}
	if _, err := late.Fetch(t.Context(), testJob, w.panel, nil); err == nil {
		t.Error("fetched nothing in particular")
	}
	over, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := late.Fetch(over, testJob, w.panel, []protocol.Slot{Everything(testJob)}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestFetchOfNobodyEnds(t *testing.T) {
	w := newWorld(t, 3)
	fs, err := w.node(Config{Grace: time.Millisecond}).Fetch(t.Context(), testJob, w.panel, []protocol.Slot{Everything(testJob)})
	if err != nil || fs != nil {
		t.Errorf("%v %v", fs, err)
	}
}

// An answer over its limit is cut between slots and asked for again from there on.
func TestFetchAsksAgainForTheRest(t *testing.T) {
	w := newWorld(t, 3)
	peer, late := w.node(Config{}), w.node(Config{Grace: 50 * time.Millisecond})
	var all []protocol.Frame
	big := make([]byte, protocol.MaxPayload)
	for round := protocol.Round(1); round <= 11; round++ {
		for seat := range 2 {
			big[0] = byte(seat)
			all = append(all, w.frame(seat, round, string(big)))
		}
	}
	w.serve(peer, all...)
	w.panel = w.panel[:2] // one other node
	fs, err := late.Fetch(within(t, 20*time.Second), testJob, w.panel, []protocol.Slot{Everything(testJob)})
	if err != nil || len(fs) != len(all) {
		t.Errorf("%d of %d frames, %v", len(fs), len(all), err)
	}
	if served := peer.Stats().Served; served != uint64(len(all)) {
		t.Errorf("served %d frames, want each once", served)
	}
}

// What liars answer neither passes nor hides what the honest answer.
func TestFetchAmongLiars(t *testing.T) {
	w := newWorld(t, 3)
	honest, late, liar := w.node(Config{}), w.node(Config{}), w.conn()
	forged := w.frame(1, 1, "forged")
	forged.Signed.Slot.Seat = 0
	tampered := w.frame(1, 1, "tampered")
	tampered.Payload = []byte("another")
	unasked := w.frame(0, 2, "unasked")
	_, err := liar.Subscribe(late.names.sync(testJob), func(m *nats.Msg) {
		for _, f := range []protocol.Frame{forged, tampered, unasked} {
			raw, _ := EncodeFrame(f)
			_ = liar.Publish(m.Reply, append([]byte{tagFrame}, raw...))
		}
		for i := range 40 { // ends of nodes that do not exist, cut where there is nothing
			_ = liar.Publish(m.Reply, append([]byte{tagEnd, byte(i), 0, 0, 0, 0, 0, 0, 0}, 0, 0, 0, 0, 0))
		}
		_ = liar.PublishMsg(&nats.Msg{Subject: m.Reply, Header: nats.Header{"Status": {"503"}}})
		_ = liar.Publish(m.Reply, []byte{99})
		_ = liar.Publish(m.Reply, []byte{tagFrame, 1})
		_ = liar.Publish(m.Reply, []byte{tagEnd})
	})
	if err != nil {
		t.Fatal(err)
	}
	w.serve(honest, w.frame(0, 1, "true"), w.frame(1, 1, "true too"))
	want := []protocol.Slot{{Round: 1, Kind: protocol.Content, Seat: 0}, {Round: 1, Kind: protocol.Content, Seat: 1}}
	fs, err := late.Fetch(within(t, 20*time.Second), testJob, w.panel, want)
	if diff := cmp.Diff([]string{"1.content.0 true", "1.content.1 true too"}, bodies(fs)); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

// A sealed ballot is not signed: several come, and the owner tries each.
func TestFetchKeepsSealedVariants(t *testing.T) {
	w := newWorld(t, 3)
	a, b, late := w.node(Config{}), w.node(Config{}), w.node(Config{})
	commit := w.frameOf(protocol.Slot{Job: testJob, Round: 1, Kind: protocol.Commit, Seat: 2}, "commit")
	spoiled := commit
	commit.Sealed, spoiled.Sealed = []byte("ballot"), []byte("rubbish")
	w.serve(a, spoiled)
	w.serve(b, commit)
	fs, err := late.Fetch(within(t, 20*time.Second), testJob, w.panel, []protocol.Slot{{Round: 1, Term: AnyTerm, Seat: 2}})
	sealed := map[string]bool{}
	for _, f := range fs {
		sealed[string(f.Sealed)] = true
	}
	if diff := cmp.Diff(map[string]bool{"ballot": true, "rubbish": true}, sealed); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

func TestServeRefusesBadQuestions(t *testing.T) {
	w := newWorld(t, 3)
	b, liar := w.node(Config{}), w.conn()
	follower := w.follow(w.node(Config{}))
	asked := 0
	_, err := b.Serve(t.Context(), testJob, func([]protocol.Slot) []protocol.Frame {
		asked++
		return []protocol.Frame{w.frame(0, 1, "x")}
	})
	if err != nil {
		t.Fatal(err)
	}
	good := question{want: []protocol.Slot{Everything(testJob)}}.encode()
	inbox := names{root: b.names.root, token: "0123456789abcdef"}.inbox(1)
	answers, err := liar.SubscribeSync(inbox)
	if err != nil {
		t.Fatal(err)
	}
	many := make([]protocol.Slot, maxWanted+1)
	for _, m := range []*nats.Msg{
		{Subject: b.names.sync(testJob), Data: good}, // no reply
		{Subject: b.names.sync(testJob), Data: good, Reply: "_INBOX.somewhere"},
		{Subject: b.names.sync(testJob), Data: good, Reply: b.names.frame(protocol.Slot{Job: testJob, Round: 1, Kind: protocol.Content})},
		{Subject: b.names.sync(testJob), Data: nil, Reply: inbox},
		{Subject: b.names.sync(testJob), Data: good[:len(good)-1], Reply: inbox},
		{Subject: b.names.sync(testJob), Data: question{}.encode(), Reply: inbox},
		{Subject: b.names.sync(testJob), Data: question{want: many}.encode(), Reply: inbox},
		{Subject: b.names.sync(testJob), Data: good, Reply: inbox},
	} {
		if err := liar.PublishMsg(m); err != nil {
			t.Fatal(err)
		}
	}
	for _, tag := range []byte{tagFrame, tagEnd} {
		m, err := answers.NextMsgWithContext(within(t, 20*time.Second))
		if err != nil || m.Data[0] != tag {
			t.Fatalf("answer %v, %v", m, err)
		}
	}
	if asked != 1 || len(follower) != 0 {
		t.Errorf("asked %d times, %d frames published", asked, len(follower))
	}
	wantDropped(t, b, map[Reason]uint64{BadReply: 3, Malformed: 4})
}

func TestServeKeepsItsBudget(t *testing.T) {
	w := newWorld(t, 3)
	b, late := w.node(Config{ServeRate: 300}), w.node(Config{})
	b.budget.at = b.budget.at.Add(1 << 40) // no time passes
	var fs []protocol.Frame
	for i := range 5 {
		fs = append(fs, w.frame(0, protocol.Round(i+1), fmt.Sprint(i)))
	}
	w.serve(b, fs...)
	first := []protocol.Slot{{Round: 1, Kind: protocol.Content}}
	got, err := late.Fetch(within(t, 20*time.Second), testJob, w.panel, first)
	if err != nil || len(got) != 1 {
		t.Fatalf("%v %v", got, err)
	}
	late.cfg.Grace = time.Millisecond
	got, err = late.Fetch(within(t, 300*time.Millisecond), testJob, w.panel, []protocol.Slot{Everything(testJob)})
	if err != nil || len(got) > 1 || b.Stats().Dropped[OverBudget] == 0 {
		t.Errorf("%d frames, %v, %v", len(got), err, b.Stats().Dropped)
	}
}
