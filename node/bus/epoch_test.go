package bus

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"encoding/hex"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/go-cmp/cmp"
	"github.com/nats-io/nats.go"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// pen signs epochs with a key.
type pen struct {
	key *ecdsa.PrivateKey
	net protocol.Network
}

func (p pen) Address() common.Address { return crypto.PubkeyToAddress(p.key.PublicKey) }

func (p pen) SignEpoch(x protocol.Presence) (protocol.Signature, error) {
	digest := p.net.EpochDigest(x)
	long, err := crypto.Sign(digest[:], p.key)
	if err != nil {
		return protocol.Signature{}, err
	}
	return protocol.CompactSignature(long)
}

var operator = common.Address{0x0b}

func epochAt(ms uint64) protocol.Epoch {
	return protocol.Epoch{Start: protocol.Millis(ms), ID: crypto.Keccak256Hash([]byte{byte(ms)})}
}

// quick is a configuration in which silence is noticed soon, and questions are asked again only with a reason.
var quick = Config{Claim: 250 * time.Millisecond, Beat: time.Hour}

func (w *world) pen(seat int) pen { return pen{w.keys[seat], testNet} }

func (w *world) announce(b *Bus, e protocol.Epoch) <-chan error {
	w.t.Helper()
	_, conflict, err := b.Announce(w.t.Context(), w.pen(0), operator, e)
	if err != nil {
		w.t.Fatal(err)
	}
	return conflict
}

func wantInUse(t *testing.T, err error, words ...string) {
	t.Helper()
	if refusal.CodeOf(err) != refusal.KeyInUse {
		t.Errorf("%v, want key-in-use", err)
		return
	}
	for _, word := range words {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("%q is not in %q", word, err)
		}
	}
}

func nextError(t *testing.T, errs <-chan error) error {
	t.Helper()
	select {
	case err := <-errs:
		return err
	case <-within(t, 20*time.Second).Done():
		t.Fatal("nobody was told")
		return nil
	}
}

func TestASecondProcessIsRefused(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 2)
	first := w.node(quick)
	conflict := w.announce(first, epochAt(5))
	// Who runs stays, whatever the clocks say.
	for _, e := range []protocol.Epoch{epochAt(9), epochAt(1)} {
		_, _, err := w.node(quick).Announce(t.Context(), w.pen(0), operator, e)
		wantInUse(t, err, w.pen(0).Address().Hex(), operator.Hex(), epochAt(5).String(), e.String())
	}
	if _, _, err := w.node(quick).Announce(t.Context(), w.pen(1), operator, epochAt(9)); err != nil {
		t.Errorf("another key: %v", err)
	}
	elsewhere := pen{w.keys[0], protocol.Network{Name: "test-1", ChainID: 1}}
	other, err := New(w.conn(), elsewhere.net, slog.New(slog.DiscardHandler), quick)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(other.Stop)
	if _, _, err := other.Announce(t.Context(), elsewhere, operator, epochAt(9)); err != nil {
		t.Errorf("the key on another chain: %v", err)
	}
	if len(conflict) != 0 {
		t.Errorf("the first was told to stop: %v", <-conflict)
	}
}

func TestAKeyIsFreeOnceItsProcessEnds(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 1)
	for name, end := range map[string]func(b *Bus, stop, cancel func()){
		"stop":       func(_ *Bus, stop, _ func()) { stop() },
		"context":    func(_ *Bus, stop, cancel func()) { cancel(); stop() },
		"bus":        func(b *Bus, _, _ func()) { b.Stop() },
		"connection": func(b *Bus, _, _ func()) { b.conn.Close() }, // as with SIGKILL
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			b := w.node(quick)
			stop, _, err := b.Announce(ctx, w.pen(0), operator, epochAt(1))
			if err != nil {
				t.Fatal(err)
			}
			end(b, stop, cancel)
			next := w.node(quick)
			stop, _, err = next.Announce(t.Context(), w.pen(0), operator, epochAt(2))
			if err != nil {
				t.Fatalf("the next process: %v", err)
			}
			stop()
		})
	}
}

// Two that start in one instant, again and again: the later is refused, or told soon after.
func TestOfTwoThatStartTogetherTheEarlierGoesOn(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 1)
	type outcome struct {
		stop     func()
		conflict <-chan error
		err      error
	}
	for range 3 {
		outcomes := [2]chan outcome{make(chan outcome, 1), make(chan outcome, 1)}
		for i := range outcomes {
			b := w.node(quick)
			go func() {
				stop, conflict, err := b.Announce(t.Context(), w.pen(0), operator, epochAt(uint64(1+i)))
				outcomes[i] <- outcome{stop, conflict, err}
			}()
		}
		early, late := <-outcomes[0], <-outcomes[1]
		if early.err != nil {
			t.Fatalf("the earlier was refused: %v", early.err)
		}
		if late.err == nil {
			late.err = nextError(t, late.conflict)
			late.stop()
		}
		wantInUse(t, late.err)
		if len(early.conflict) != 0 {
			t.Errorf("the earlier was told to stop: %v", <-early.conflict)
		}
		early.stop()
	}
}

// Two that could not hear each other at their start.
func TestOfTwoThatRunTheLaterIsTold(t *testing.T) {
	t.Parallel()
	here, there := newWorld(t, 1), newWorld(t, 1)
	hear := quick
	hear.Beat = 50 * time.Millisecond
	early := here.announce(here.node(hear), epochAt(1))
	late := there.announce(there.node(hear), epochAt(2))
	bridge(t, here, there)
	wantInUse(t, nextError(t, late), epochAt(1).String())
	if len(early) != 0 {
		t.Errorf("the earlier was told to stop: %v", <-early)
	}
	if len(late) != 0 {
		t.Error("the later was told twice")
	}
}

// bridge carries questions about hot keys and their answers between two servers.
func bridge(t *testing.T, a, b *world) { bridgeConns(t, a.conn(), b.conn()) }

func bridgeConns(t *testing.T, one, two *nats.Conn) {
	t.Helper()
	carry := func(from, to *nats.Conn) {
		for _, subject := range []string{"nsed.v1.test-1.epoch.*", "nsed.v1.test-1.inbox.*.*"} {
			_, err := from.Subscribe(subject, func(m *nats.Msg) {
				if m.Header.Get("carried") != "" {
					return
				}
				_ = to.PublishMsg(&nats.Msg{Subject: m.Subject, Reply: m.Reply, Data: m.Data, Header: nats.Header{"carried": {"yes"}}})
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := from.Flush(); err != nil {
			t.Fatal(err)
		}
	}
	carry(one, two)
	carry(two, one)
}

// Whatever others answer, only a living holder of the key makes a process stop.
func TestOnlyAHolderOfTheKeyStopsAProcess(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 2)
	b, liar := w.node(quick), w.conn()
	holder, other := w.pen(0), w.pen(1)
	before := protocol.Presence{Operator: operator, Epoch: epochAt(1), Running: true, Answer: true}
	signed := func(p pen, x protocol.Presence) []byte {
		sig, err := p.SignEpoch(x)
		if err != nil {
			t.Fatal(err)
		}
		return encodePresence(x, sig)
	}
	recorded := before
	recorded.Challenge = common.Hash{0xaa} // of a question that is over
	_, err := liar.Subscribe(b.names.epoch(holder.Address()), func(m *nats.Msg) {
		question, sig, err := decodePresence(m.Data)
		if err != nil {
			return
		}
		forged := before
		forged.Challenge = question.Challenge
		elsewhere := pen{holder.key, protocol.Network{Name: "test-1", ChainID: 1}}
		edited, _, _ := decodePresence(signed(holder, recorded))
		edited.Challenge = question.Challenge
		recordedSig, _ := holder.SignEpoch(recorded)
		asAnswer := question
		asAnswer.Answer, asAnswer.Running, asAnswer.Epoch = true, true, epochAt(1)
		for _, raw := range [][]byte{
			nil, {1}, make([]byte, presenceSize), bytes.Repeat([]byte{0xff}, presenceSize),
			append(signed(holder, before), 0),   // too long
			signed(holder, recorded),            // replayed
			signed(other, forged),               // another key
			signed(elsewhere, forged),           // another chain
			encodePresence(edited, recordedSig), // a replay made to fit
			m.Data,                              // its own question
			encodePresence(asAnswer, sig),       // its own question as an answer
			encodePresence(forged, [64]byte{}),  // no signature
			signed(holder, func() protocol.Presence { // its own words, mirrored
				p := forged
				p.Epoch = epochAt(5)
				return p
			}()),
		} {
			_ = liar.Publish(m.Reply, raw)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := liar.Flush(); err != nil {
		t.Fatal(err)
	}
	conflict := w.announce(b, epochAt(5))
	if len(conflict) != 0 {
		t.Error(<-conflict)
	}
	got := b.Stats().Dropped
	for why, least := range map[Reason]uint64{Malformed: 10, Stale: 2, WrongKey: 4, BadSignature: 2, Duplicate: 2} {
		if got[why] < least {
			t.Errorf("%d dropped as %s in two questions, want at least %d: %v", got[why], why, least, got)
		}
	}
}

// Forged answers cost a bounded number of looks, and few of them hide the true one.
func TestAFloodOfAnswersIsCut(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 2)
	flood := func(b *Bus, n int) {
		liar := w.conn()
		_, err := liar.Subscribe(b.names.epoch(w.pen(0).Address()), func(m *nats.Msg) {
			question, _, err := decodePresence(m.Data)
			if err != nil {
				return
			}
			forged := protocol.Presence{Epoch: epochAt(1), Running: true, Answer: true, Challenge: question.Challenge}
			sig, err := w.pen(1).SignEpoch(forged)
			if err != nil {
				return
			}
			for range n {
				_ = liar.Publish(m.Reply, encodePresence(forged, sig))
			}
		})
		if err != nil {
			t.Error(err)
		}
		if err := liar.Flush(); err != nil {
			t.Error(err)
		}
	}
	slow := quick
	slow.Claim = 5 * time.Second // time enough for all of them, on a busy machine too
	alone := w.node(slow)
	flood(alone, epochAnswers+100)
	w.announce(alone, epochAt(5))
	got := alone.Stats().Dropped
	if got[WrongKey] < 2*epochAnswers || got[OverBudget] < 200 {
		t.Errorf("dropped %v", got)
	}
	alone.Stop()
	holder := w.node(quick)
	w.announce(holder, epochAt(1))
	second := w.node(slow)
	flood(second, epochAnswers/4)
	_, _, err := second.Announce(t.Context(), w.pen(0), operator, epochAt(9))
	wantInUse(t, err)
}

// What is asked in a flood costs a bounded number of signatures, and a replay one.
func TestQuestionsAboutAKeyAreBounded(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 2)
	b, liar := w.node(quick), w.conn()
	w.announce(b, epochAt(5))
	subject := b.names.epoch(w.pen(0).Address())
	inbox := names{root: b.names.root, token: "0123456789abcdef"}.inbox(1)
	answers, err := liar.SubscribeSync(inbox)
	if err != nil {
		t.Fatal(err)
	}
	question := func(p pen, e protocol.Epoch, challenge byte, answer bool) []byte {
		x := protocol.Presence{Operator: operator, Epoch: e, Answer: answer, Challenge: common.Hash{challenge}}
		sig, err := p.SignEpoch(x)
		if err != nil {
			t.Fatal(err)
		}
		return encodePresence(x, sig)
	}
	for _, raw := range [][]byte{
		nil, make([]byte, presenceSize),
		question(w.pen(1), epochAt(9), 1, false), // another key
		question(w.pen(0), epochAt(5), 2, false), // its own, recorded
		question(w.pen(0), epochAt(9), 3, true),  // an answer
		question(w.pen(0), epochAt(9), 4, false), // good
		question(w.pen(0), epochAt(9), 4, false), // and recorded
		question(w.pen(0), epochAt(9), 6, false), // good
	} {
		if err := liar.PublishRequest(subject, inbox, raw); err != nil {
			t.Fatal(err)
		}
	}
	for _, challenge := range []byte{4, 6} {
		m, err := answers.NextMsgWithContext(within(t, 20*time.Second))
		if err != nil {
			t.Fatal(err)
		}
		p, sig, err := decodePresence(m.Data)
		want := protocol.Presence{Operator: operator, Epoch: epochAt(5), Running: true, Answer: true, Challenge: common.Hash{challenge}}
		if diff := cmp.Diff(want, p); err != nil || diff != "" {
			t.Errorf("%v (-want +got):\n%s", err, diff)
		}
		if who, err := protocol.Recover(testNet.EpochDigest(p), sig); err != nil || who != w.pen(0).Address() {
			t.Errorf("signed by %s, %v", who, err)
		}
	}
	wantDropped(t, b, map[Reason]uint64{Malformed: 3, WrongKey: 1, Duplicate: 2})
}

func TestAFloodIsCutAndForgotten(t *testing.T) {
	w := newWorld(t, 1)
	var said bytes.Buffer
	b := w.node(quick)
	b.log = slog.New(slog.NewTextHandler(&said, nil))
	h := &herald{bus: b, who: w.pen(0), self: protocol.Presence{Epoch: epochAt(1)}, heard: make(chan struct{}, 1),
		budget: newBudget(1000), answered: map[common.Hash]bool{}}
	h.budget.at = h.budget.at.Add(1 << 40) // no time passes
	inbox := names{root: b.names.root, token: "0123456789abcdef"}.inbox(1)
	ask := func(i int) {
		x := protocol.Presence{Epoch: epochAt(2), Challenge: crypto.Keccak256Hash([]byte{byte(i), byte(i >> 8)})}
		sig, err := w.pen(0).SignEpoch(x)
		if err != nil {
			t.Fatal(err)
		}
		h.answer(t.Context(), &nats.Msg{Subject: "x", Reply: inbox, Data: encodePresence(x, sig)})
	}
	for i := range 300 {
		ask(i)
	}
	if len(h.answered) != epochChallenges || len(h.order) != epochChallenges {
		t.Errorf("%d, %d challenges remembered, want %d", len(h.answered), len(h.order), epochChallenges)
	}
	for i := 300; i < 1010; i++ {
		ask(i)
	}
	wantDropped(t, b, map[Reason]uint64{OverBudget: 10})
	if n := strings.Count(said.String(), "may go unseen"); n != 1 {
		t.Errorf("warned %d times", n)
	}
}

func TestAnnounceNeedsItsServer(t *testing.T) {
	w := newWorld(t, 1)
	over, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := w.node(quick).Announce(over, w.pen(0), operator, epochAt(1)); !errors.Is(err, context.Canceled) {
		t.Errorf("a context that is over: %v", err)
	}
	b := w.node(quick)
	b.conn.Close()
	if _, _, err := b.Announce(t.Context(), w.pen(0), operator, epochAt(1)); refusal.CodeOf(err) != refusal.BusUnreachable {
		t.Errorf("no connection: %v", err)
	}
	b = w.node(quick)
	b.Stop()
	if _, _, err := b.Announce(t.Context(), w.pen(0), operator, epochAt(1)); !errors.Is(err, ErrStopped) {
		t.Errorf("a stopped bus: %v", err)
	}
	if a, b := NewEpoch(time.UnixMilli(7)), NewEpoch(time.UnixMilli(7)); a.Start != 7 || a == b {
		t.Errorf("epochs %s and %s", a, b)
	}
}

func samplePresence() (protocol.Presence, protocol.Signature) {
	return protocol.Presence{
		Operator: common.Address{1}, Epoch: protocol.Epoch{Start: 0x0203, ID: common.Hash{4}}, Running: true, Challenge: common.Hash{5},
	}, protocol.Signature{6}
}

func TestPresenceCodec(t *testing.T) {
	p, sig := samplePresence()
	raw := encodePresence(p, sig)
	back, backSig, err := decodePresence(raw)
	if diff := cmp.Diff([]any{p, sig}, []any{back, backSig}); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	want := "0101" + "01" + strings.Repeat("00", 19) + "0000000000000203" + "04" + strings.Repeat("00", 31) + "05" + strings.Repeat("00", 31) +
		"06" + strings.Repeat("00", 63)
	if got := hex.EncodeToString(raw); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for n := range raw {
		if _, _, err := decodePresence(raw[:n]); !errors.Is(err, ErrBadWire) {
			t.Errorf("read %d of %d bytes", n, len(raw))
		}
	}
	for name, bad := range map[string][]byte{"longer": append(bytes.Clone(raw), 0), "version": append([]byte{2}, raw[1:]...), "flags": append([]byte{1, 4}, raw[2:]...)} {
		if _, _, err := decodePresence(bad); !errors.Is(err, ErrBadWire) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzDecodePresence(f *testing.F) {
	p, sig := samplePresence()
	f.Add(encodePresence(p, sig))
	p.Running, p.Answer = false, true
	f.Add(encodePresence(p, sig))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, raw []byte) {
		p, sig, err := decodePresence(raw)
		if err == nil && !bytes.Equal(encodePresence(p, sig), raw) {
			t.Errorf("%x becomes %x", raw, encodePresence(p, sig))
		}
	})
}
