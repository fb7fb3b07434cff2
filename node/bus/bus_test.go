package bus

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log/slog"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"
	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

var (
	testNet = protocol.Network{Name: "test-1", ChainID: 31337, Contract: common.Address{0xc0}}
	testJob = protocol.JobID{0xab, 1}
)

// world is a NATS server in this process and a panel that talks over it.
type world struct {
	t     *testing.T
	srv   *server.Server
	keys  []*ecdsa.PrivateKey
	panel []protocol.Seat
}

// running starts a NATS server that ends with the test.
func running(t *testing.T, o server.Options) *server.Server {
	t.Helper()
	o.NoLog, o.NoSigs = true, true
	srv, err := server.NewServer(&o)
	if err != nil {
		t.Fatal(err)
	}
	srv.Start()
	t.Cleanup(func() { srv.Shutdown(); srv.WaitForShutdown() })
	if !srv.ReadyForConnections(10 * time.Second) {
		t.Fatal("the NATS server does not start")
	}
	return srv
}

func newWorld(t *testing.T, seats int) *world {
	t.Helper()
	w := &world{t: t, srv: running(t, server.Options{DontListen: true})}
	for i := range seats {
		key, err := crypto.ToECDSA(crypto.Keccak256(fmt.Appendf(nil, "seat %d", i)))
		if err != nil {
			t.Fatal(err)
		}
		w.keys = append(w.keys, key)
		w.panel = append(w.panel, protocol.Seat{
			Operator: common.Address{byte(i + 1)}, HotKey: crypto.PubkeyToAddress(key.PublicKey), Price: *uint256.NewInt(uint64(i + 1)),
		})
	}
	return w
}

func (w *world) conn() *nats.Conn {
	w.t.Helper()
	c, err := nats.Connect("", nats.InProcessServer(w.srv), nats.ErrorHandler(func(*nats.Conn, *nats.Subscription, error) {}))
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(c.Close)
	return c
}

func (w *world) node(cfg Config) *Bus {
	w.t.Helper()
	b, err := New(w.conn(), testNet, slog.New(slog.DiscardHandler), cfg)
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(b.Stop)
	return b
}

func (w *world) sign(seat int, digest common.Hash) protocol.Signature {
	w.t.Helper()
	long, err := crypto.Sign(digest[:], w.keys[seat])
	if err != nil {
		w.t.Fatal(err)
	}
	sig, err := protocol.CompactSignature(long)
	if err != nil {
		w.t.Fatal(err)
	}
	return sig
}

// frame is a content frame of a seat; text makes its body.
func (w *world) frame(seat int, round protocol.Round, text string) protocol.Frame {
	return w.frameOf(protocol.Slot{Job: testJob, Round: round, Kind: protocol.Content, Seat: protocol.SeatIndex(seat)}, text)
}

func (w *world) frameOf(s protocol.Slot, text string) protocol.Frame {
	f := protocol.Frame{Payload: []byte(text)}
	f.Signed = protocol.Signed{Slot: s, Body: protocol.BodyOf(f.Payload)}
	f.Signed.Sig = w.sign(int(s.Seat), testNet.MessageDigest(s, f.Signed.Body))
	return f
}

func (w *world) follow(b *Bus) <-chan protocol.Frame {
	w.t.Helper()
	got := make(chan protocol.Frame, 1024)
	if _, err := b.Subscribe(w.t.Context(), testJob, w.panel, func(f protocol.Frame) { got <- f }); err != nil {
		w.t.Fatal(err)
	}
	return got
}

func (w *world) publish(b *Bus, fs ...protocol.Frame) {
	w.t.Helper()
	for _, f := range fs {
		if err := b.Publish(w.t.Context(), f); err != nil {
			w.t.Fatal(err)
		}
	}
}

func next(t *testing.T, got <-chan protocol.Frame) protocol.Frame {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	select {
	case f := <-got:
		return f
	case <-ctx.Done():
		t.Fatal("no frame came")
		return protocol.Frame{}
	}
}

func within(t *testing.T, d time.Duration) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), d)
	t.Cleanup(cancel)
	return ctx
}

func wantDropped(t *testing.T, b *Bus, want map[Reason]uint64) {
	t.Helper()
	if diff := cmp.Diff(want, b.Stats().Dropped); diff != "" {
		t.Errorf("dropped (-want +got):\n%s", diff)
	}
}

func TestFramesTravel(t *testing.T) {
	w := newWorld(t, 3)
	a, b := w.node(Config{}), w.node(Config{})
	atA, atB := w.follow(a), w.follow(b)
	sent := w.frame(0, 1, "hello")
	w.publish(a, sent, sent)
	back := w.frame(1, 1, "hello yourself")
	w.publish(b, back)
	if diff := cmp.Diff(sent, next(t, atB)); diff != "" {
		t.Errorf("a to b (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(back, next(t, atA)); diff != "" {
		t.Errorf("b to a (-want +got):\n%s", diff)
	}
	// Of one seat frames come in order, so that after this one nothing of the above is on its way.
	w.publish(b, w.frame(0, 2, "by another process with a's key"))
	if f := next(t, atA); f.Signed.Slot.Round != 2 {
		t.Errorf("a was given its own frame: %v", f.Signed.Slot)
	}
	w.publish(a, w.frame(0, 3, "end"))
	if f := next(t, atB); f.Signed.Slot.Round != 3 {
		t.Errorf("b was given %v", f.Signed.Slot)
	}
	wantDropped(t, b, map[Reason]uint64{Duplicate: 3}) // the second copy, and its own two
	if s := a.Stats(); s.Published != 3 || s.Delivered != 2 {
		t.Errorf("stats of a: %+v", s)
	}
}

func TestBadFramesAreDroppedByReason(t *testing.T) {
	w := newWorld(t, 3)
	b := w.node(Config{SeatBytes: 1000})
	got, liar := w.follow(b), w.conn()
	good := w.frame(0, 1, "good")
	raw := func(f protocol.Frame) []byte {
		out, err := EncodeFrame(f)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	edited := func(change func(*protocol.Frame)) (string, []byte) {
		f := good
		change(&f)
		return b.names.frame(f.Signed.Slot), raw(f)
	}
	stranger := protocol.Network{Name: "test-1", ChainID: 1}
	for _, c := range []struct {
		name string
		want Reason
		make func() (subject string, data []byte)
	}{
		{"nothing", Malformed, func() (string, []byte) { return b.names.frame(good.Signed.Slot), nil }},
		{"noise", Malformed, func() (string, []byte) { return b.names.frame(good.Signed.Slot), []byte("noise") }},
		{"cut", Malformed, func() (string, []byte) { return b.names.frame(good.Signed.Slot), raw(good)[:100] }},
		{"too long", Malformed, func() (string, []byte) { return b.names.frame(good.Signed.Slot), make([]byte, MaxFrame+1) }},
		{"another subject", WrongSubject, func() (string, []byte) {
			s := good.Signed.Slot
			s.Round = 2
			return b.names.frame(s), raw(good)
		}},
		{"subject with zeros", WrongSubject, func() (string, []byte) {
			return b.names.root + ".job." + testJob.String() + ".01.content.0", raw(good)
		}},
		{"seat beyond the panel", WrongSeat, func() (string, []byte) {
			return edited(func(f *protocol.Frame) { f.Signed.Slot.Seat = 3 })
		}},
		{"seat with a zero", WrongSeat, func() (string, []byte) {
			return b.names.root + ".job." + testJob.String() + ".1.content.00", raw(good)
		}},
		{"round 0", WrongTerms, func() (string, []byte) {
			return edited(func(f *protocol.Frame) { f.Signed.Slot.Round = 0 })
		}},
		{"round 17", WrongTerms, func() (string, []byte) {
			return edited(func(f *protocol.Frame) { f.Signed.Slot.Round = 17 })
		}},
		{"content of a term", WrongTerms, func() (string, []byte) {
			return edited(func(f *protocol.Frame) { f.Signed.Slot.Term = 1 })
		}},
		{"sync as a frame", WrongTerms, func() (string, []byte) {
			return edited(func(f *protocol.Frame) { f.Signed.Slot.Kind = protocol.Sync })
		}},
		{"another payload", WrongBody, func() (string, []byte) {
			return edited(func(f *protocol.Frame) { f.Payload = []byte("evil") })
		}},
		{"another body", WrongKey, func() (string, []byte) {
			return edited(func(f *protocol.Frame) { f.Payload = []byte("evil"); f.Signed.Body = protocol.BodyOf(f.Payload) })
		}},
		{"no signature", BadSignature, func() (string, []byte) {
			return edited(func(f *protocol.Frame) { f.Signed.Sig = protocol.Signature{} })
		}},
		{"another network", WrongKey, func() (string, []byte) {
			return edited(func(f *protocol.Frame) {
				f.Signed.Sig = w.sign(0, stranger.MessageDigest(f.Signed.Slot, f.Signed.Body))
			})
		}},
		{"another seat's key", WrongKey, func() (string, []byte) {
			return edited(func(f *protocol.Frame) { f.Signed.Sig = w.sign(1, testNet.MessageDigest(f.Signed.Slot, f.Signed.Body)) })
		}},
		{"sealed to a content", Malformed, func() (string, []byte) {
			return edited(func(f *protocol.Frame) { f.Sealed = []byte("x") })
		}},
		{"too many bytes of a seat", SeatLimit, func() (string, []byte) {
			f := w.frame(0, 1, string(make([]byte, 1001)))
			return b.names.frame(f.Signed.Slot), raw(f)
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := b.Stats().Dropped[c.want]
			subject, data := c.make()
			if err := liar.Publish(subject, data); err != nil {
				t.Fatal(err)
			}
			marker := w.frame(0, protocol.Round(1+len(t.Name())%16), t.Name())
			if err := liar.Publish(b.names.frame(marker.Signed.Slot), raw(marker)); err != nil {
				t.Fatal(err)
			}
			if f := next(t, got); f.Signed.Body != marker.Signed.Body {
				t.Errorf("it came through: %v", f.Signed.Slot)
			}
			if after := b.Stats().Dropped[c.want]; after != before+1 {
				t.Errorf("counted %v, want one more %s", b.Stats().Dropped, c.want)
			}
		})
	}
}

func TestSurplusBodiesAreDropped(t *testing.T) {
	w := newWorld(t, 3)
	b := w.node(Config{})
	got, peer := w.follow(b), w.node(Config{})
	seal := protocol.Slot{Job: testJob, Round: 1, Kind: protocol.Commit, Seat: 1}
	for i := range 4 {
		w.publish(peer, w.frameOf(seal, fmt.Sprint(i)))
	}
	w.publish(peer, w.frame(1, 1, "end"))
	bodies := 0
	for next(t, got).Signed.Slot.Kind == protocol.Commit {
		bodies++
	}
	if bodies != 2 {
		t.Errorf("%d bodies of one slot, want the 2 that prove equivocation", bodies)
	}
	wantDropped(t, b, map[Reason]uint64{Surplus: 2})
}

// A seat that floods fills its own lane and delays nobody else.
func TestAFloodStaysInItsLane(t *testing.T) {
	w := newWorld(t, 3)
	b, peer := w.node(Config{LaneFrames: 8}), w.node(Config{})
	entered, release := make(chan struct{}), make(chan struct{})
	got := make(chan protocol.Frame, 100)
	first := true
	stop, err := b.Subscribe(t.Context(), testJob, w.panel, func(f protocol.Frame) {
		if first {
			first = false
			close(entered)
			<-release
		}
		got <- f
	})
	if err != nil {
		t.Fatal(err)
	}
	w.publish(peer, w.frame(0, 1, "the handler is busy with this"))
	<-entered
	for i := range 20 {
		w.publish(peer, w.frameOf(protocol.Slot{Job: testJob, Round: 1, Kind: protocol.Status, Seat: 0}, fmt.Sprint(i)))
	}
	w.publish(peer, w.frame(2, 1, "honest"))
	for len(b.laneOf(testJob, 2)) == 0 { // sorted after the flood
		if err := peer.known(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	wantDropped(t, b, map[Reason]uint64{LaneFull: 12})
	close(release)
	next(t, got)
	if f := next(t, got); f.Signed.Slot.Seat != 2 {
		t.Errorf("the honest seat waits behind the flood: %v", f.Signed.Slot)
	}
	stop()
}

func TestStopWaitsForHandlers(t *testing.T) {
	w := newWorld(t, 3)
	b, peer := w.node(Config{}), w.node(Config{})
	entered, release := make(chan struct{}), make(chan struct{})
	ended := false
	stop, err := b.Subscribe(t.Context(), testJob, w.panel, func(protocol.Frame) {
		close(entered)
		<-release
		ended = true
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Subscribe(t.Context(), testJob, w.panel, nil); !errors.Is(err, ErrSubscribed) {
		t.Errorf("second subscription: %v", err)
	}
	w.publish(peer, w.frame(0, 1, "x"))
	<-entered
	stopped := make(chan struct{})
	go func() {
		b.Stop()
		close(stopped)
	}()
	select {
	case <-stopped:
		t.Error("Stop did not wait")
	default:
	}
	close(release)
	<-stopped
	if !ended { // the race detector sees it when Stop does not wait
		t.Error("the handler was cut off")
	}
	b.Stop()
	stop()
	if err := b.Publish(t.Context(), w.frame(0, 1, "x")); !errors.Is(err, ErrStopped) {
		t.Errorf("publish: %v", err)
	}
	if _, err := b.Subscribe(t.Context(), testJob, w.panel, nil); !errors.Is(err, ErrStopped) {
		t.Errorf("subscribe: %v", err)
	}
	if _, err := b.Fetch(t.Context(), testJob, w.panel, []protocol.Slot{Everything(testJob)}); !errors.Is(err, ErrStopped) {
		t.Errorf("fetch: %v", err)
	}
}

func TestASubscriptionEndsWithItsContext(t *testing.T) {
	w := newWorld(t, 3)
	b := w.node(Config{})
	ctx, cancel := context.WithCancel(t.Context())
	stop, err := b.Subscribe(ctx, testJob, w.panel, func(protocol.Frame) {})
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	stop() // waits for the end that the context began
	if stop, err = b.Subscribe(t.Context(), testJob, w.panel, func(protocol.Frame) {}); err != nil {
		t.Fatalf("again: %v", err)
	}
	stop()
	if _, err := b.Subscribe(ctx, testJob, w.panel, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("subscribed with a context that is over: %v", err)
	}
	if err := b.Publish(ctx, w.frame(0, 1, "x")); !errors.Is(err, context.Canceled) {
		t.Errorf("published with a context that is over: %v", err)
	}
}

func TestALostConnectionIsNamed(t *testing.T) {
	w := newWorld(t, 3)
	b := w.node(Config{})
	got := w.follow(b)
	b.conn.Close()
	_, subErr := b.Serve(t.Context(), testJob, nil)
	_, quoteErr := b.RequestQuotes(t.Context(), protocol.SpecHash{}, nil)
	for name, err := range map[string]error{"publish": b.Publish(t.Context(), w.frame(0, 1, "x")), "serve": subErr, "ask": quoteErr} {
		if refusal.CodeOf(err) != refusal.BusUnreachable {
			t.Errorf("%s: %v", name, err)
		}
	}
	b.Stop()
	if len(got) != 0 {
		t.Error("a frame from nowhere")
	}
	if _, err := Dial(t.Context(), Server{URL: "nats://127.0.0.1:1"}, slog.New(slog.DiscardHandler)); refusal.CodeOf(err) != refusal.BusUnreachable {
		t.Errorf("dial: %v", err)
	}
}

// laneOf looks at what waits in a lane.
func (b *Bus) laneOf(job protocol.JobID, seat int) []*nats.Msg {
	b.mu.Lock()
	l := b.jobs[job].lanes
	b.mu.Unlock()
	l.mu.Lock()
	defer l.mu.Unlock()
	return append([]*nats.Msg{}, l.queues[seat]...)
}
