package identity

import (
	"context"
	"errors"
	"net"
	"net/http"
	"syscall"
	"time"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// Bounds of the door's connections.
const (
	readTime  = 10 * time.Second
	writeTime = 30 * time.Second
	idleTime  = time.Minute
	maxHeader = 16 << 10 // bytes
)

// Listen takes the address at which codes are redeemed. It refuses with port-taken when another program listens there.
func Listen(address string) (net.Listener, error) {
	l, err := net.Listen("tcp", address)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, refusal.Wrap(refusal.PortTaken, err, "fleet.invites")
	case err != nil:
		return nil, refusal.Wrap(refusal.UsageBadValue, err, "fleet.invites %q", address)
	}
	return l, nil
}

// Run answers at an address and cuts off who was revoked, until ctx ends. It closes the listener, and returns when nothing
// of it runs any more.
func (r *Registrar) Run(ctx context.Context, l net.Listener) error {
	if host, _, err := net.SplitHostPort(l.Addr().String()); err == nil && !net.ParseIP(host).IsLoopback() {
		r.cfg.Log.Warn("codes and tokens cross the network in the clear: put a server that speaks TLS in front", "listen", l.Addr().String())
	}
	s := &http.Server{
		Handler: r.Handler(), ReadTimeout: readTime, WriteTimeout: writeTime, IdleTimeout: idleTime, MaxHeaderBytes: maxHeader,
	}
	served := make(chan error, 1)
	go func() { served <- s.Serve(l) }()
	tick := time.NewTicker(r.cfg.Sweep)
	defer tick.Stop()
	for {
		select {
		case err := <-served:
			return err
		case <-tick.C:
			r.Sweep()
		case <-ctx.Done():
			_ = s.Close() // what it could say is that the listener was closed already
			<-served
			return nil
		}
	}
}
