package identity

import (
	"context"
	"net/http"
	"testing"
	"time"

	"github.com/nats-io/nats.go"

	"github.com/nsed-protocol/nsed/node/refusal"
)

func TestRunAnswersAndCutsOffUntilItEnds(t *testing.T) {
	w := newWorld(t)
	w.reg.cfg.Sweep = 10 * time.Millisecond
	l, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Listen(l.Addr().String()); refusal.CodeOf(err) != refusal.PortTaken {
		t.Errorf("%v", err)
	}
	if _, err := Listen("nowhere"); refusal.CodeOf(err) != refusal.UsageBadValue {
		t.Errorf("%v", err)
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	ended := make(chan error, 1)
	go func() { ended <- w.reg.Run(ctx, l) }()

	w.admit()
	i, how := w.credentialsOf("a")
	a := w.agent(how)
	resp, err := http.Get("http://" + l.Addr().String() + "/health")
	if err != nil || resp.StatusCode != http.StatusOK {
		t.Fatalf("%v", err)
	}
	resp.Body.Close()
	closed := a.StatusChanged(nats.CLOSED)
	if err := w.reg.Revoke(i.ID); err != nil {
		t.Fatal(err)
	}
	select {
	case <-closed:
	case <-time.After(10 * time.Second):
		t.Error("a revoked agent is still connected")
	}
	stop()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("it does not end")
	}
	if _, err := http.Get("http://" + l.Addr().String() + "/health"); err == nil {
		t.Error("somebody answers after the end")
	}
}
