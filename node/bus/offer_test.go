package bus

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/nats-io/nats.go"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

func (w *world) quote(seat int, spec protocol.SpecHash) protocol.Quote {
	q := protocol.Quote{
		Spec: spec, Operator: w.panel[seat].Operator, HotKey: w.panel[seat].HotKey, Price: w.panel[seat].Price,
		ValidUntil: 1000, Capabilities: []string{"numbers"},
	}
	q.Sig = w.sign(seat, testNet.QuoteDigest(q))
	return q
}

func TestQuotes(t *testing.T) {
	w := newWorld(t, 4)
	spec := protocol.SpecHash{7}
	asker, liar := w.node(Config{}), w.conn()
	if got, err := asker.RequestQuotes(within(t, 20*time.Second), spec, nil); err != nil || got != nil {
		t.Errorf("of nobody: %v %v", got, err)
	}
	for seat := range 4 {
		_, err := w.node(Config{}).ServeQuotes(t.Context(), func(ctx context.Context, s protocol.SpecHash) (protocol.Quote, error) {
			if _, ok := ctx.Deadline(); !ok {
				t.Error("a handler without a deadline")
			}
			if seat == 3 {
				return protocol.Quote{}, errors.New("not for me")
			}
			return w.quote(seat, s), nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	dear := w.quote(0, spec)
	dear.Price.SetUint64(1) // after signing
	other := w.quote(0, protocol.SpecHash{8})
	_, err := liar.Subscribe(asker.names.quotes(), func(m *nats.Msg) {
		for _, q := range []protocol.Quote{dear, other} {
			raw, _ := encodeQuote(q)
			_ = liar.Publish(m.Reply, raw)
		}
		_ = liar.Publish(m.Reply, []byte("noise"))
	})
	if err == nil {
		err = liar.Flush()
	}
	if err != nil {
		t.Fatal(err)
	}
	got, err := asker.RequestQuotes(within(t, 20*time.Second), spec, func(qs []protocol.Quote) bool { return len(qs) == 3 })
	if err != nil || len(got) != 3 {
		t.Fatalf("%d quotes, %v", len(got), err)
	}
	sum := uint64(0)
	for _, q := range got {
		sum += q.Price.Uint64()
		if q.Verify(testNet) != nil || q.Spec != spec {
			t.Errorf("unsound quote %+v", q)
		}
	}
	if sum != 1+2+3 {
		t.Errorf("not one quote of each")
	}
	if got, err := asker.RequestQuotes(within(t, 300*time.Millisecond), spec, nil); err != nil || len(got) != 3 {
		t.Errorf("until the deadline: %d quotes, %v", len(got), err)
	}
	over, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := asker.RequestQuotes(over, spec, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func (w *world) job() protocol.Job {
	job, _ := sampleProposal()
	job.Panel = protocol.PanelHash(w.panel)
	return job
}

func TestAccepts(t *testing.T) {
	w := newWorld(t, 3)
	job, asker := w.job(), w.node(Config{Grace: 200 * time.Millisecond})
	serve := func(seat int, answer func(protocol.Job) (protocol.Signature, error)) {
		t.Helper()
		_, err := w.node(Config{}).ServeAccepts(t.Context(), w.panel[seat].Operator, func(_ context.Context, j protocol.Job, panel []protocol.Seat) (protocol.Signature, error) {
			if j != job || protocol.PanelHash(panel) != job.Panel {
				t.Errorf("seat %d was asked for another job", seat)
			}
			return answer(j)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	digest := testNet.AcceptDigest(job.ID(testNet))
	serve(0, func(protocol.Job) (protocol.Signature, error) { return w.sign(0, digest), nil })
	serve(1, func(protocol.Job) (protocol.Signature, error) {
		return protocol.Signature{}, refusal.New(refusal.JobDiffers, "secret detail")
	})
	serve(2, func(protocol.Job) (protocol.Signature, error) { return w.sign(0, digest), nil }) // another's key

	ask := func(operator common.Address) (protocol.Signature, error) {
		return asker.RequestAccept(within(t, 600*time.Millisecond), operator, job, w.panel)
	}
	sig, err := ask(w.panel[0].Operator)
	if who, recErr := protocol.Recover(digest, sig); err != nil || recErr != nil || who != w.panel[0].HotKey {
		t.Errorf("accept: %v", err)
	}
	for name, c := range map[string]struct {
		operator common.Address
		said     string
	}{
		"a refusal":        {w.panel[1].Operator, "job-differs"},
		"another key":      {w.panel[2].Operator, "no answer"},
		"not on the panel": {common.Address{0xff}, "not on the panel"},
	} {
		_, err := ask(c.operator)
		if refusal.CodeOf(err) != refusal.AcceptMissing || !strings.Contains(err.Error(), c.said) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v", name, err)
		}
	}
	// A liar's no does not drown the operator's yes.
	liar := w.conn()
	_, err = liar.Subscribe(asker.names.accept(w.panel[0].Operator), func(m *nats.Msg) {
		_ = liar.Publish(m.Reply, append([]byte{tagRefused}, refusal.JobDiffers...))
		_ = liar.Publish(m.Reply, append([]byte{tagRefused}, "\x1b[31m no such code"...))
		_ = liar.Publish(m.Reply, append([]byte{tagAccepted}, make([]byte, 64)...))
	})
	if err == nil {
		err = liar.Flush()
	}
	if err != nil {
		t.Fatal(err)
	}
	if _, err := ask(w.panel[0].Operator); err != nil {
		t.Errorf("beside a liar: %v", err)
	}
}

func TestServeAcceptsRefusesUnsoundProposals(t *testing.T) {
	w := newWorld(t, 3)
	b, liar := w.node(Config{}), w.node(Config{})
	asked := 0
	_, err := b.ServeAccepts(t.Context(), w.panel[0].Operator, func(context.Context, protocol.Job, []protocol.Seat) (protocol.Signature, error) {
		asked++
		return protocol.Signature{}, errors.New("no")
	})
	if err != nil {
		t.Fatal(err)
	}
	job := w.job()
	wrong := job
	wrong.Panel[0]++
	sample, strangers := sampleProposal()
	strangers[0].Operator = common.Address{0x77}
	sample.Panel = protocol.PanelHash(strangers)
	subject := b.names.accept(w.panel[0].Operator)
	for _, raw := range [][]byte{
		{1}, encodeProposal(wrong, w.panel), encodeProposal(job, w.panel[:2]), encodeProposal(sample, strangers), encodeProposal(job, w.panel),
	} {
		done := func([]byte) verdict { return enough }
		if len(raw) == len(encodeProposal(job, w.panel)) && string(raw) == string(encodeProposal(job, w.panel)) {
			if err := liar.gather(within(t, 20*time.Second), subject, raw, done); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if err := liar.conn.PublishRequest(subject, liar.names.inbox(99), raw); err != nil {
			t.Fatal(err)
		}
	}
	if asked != 1 {
		t.Errorf("asked %d times", asked)
	}
	wantDropped(t, b, map[Reason]uint64{Malformed: 4})
}
