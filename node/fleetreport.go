package node

import (
	"context"
	"crypto/rand"
	"log/slog"
	"strconv"
	"time"

	"github.com/nsed-protocol/nsed/node/admin"
	"github.com/nsed-protocol/nsed/node/agent/remote"
	"github.com/nsed-protocol/nsed/node/agent/remote/fleet"
	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// reportWait bounds how long the fleet may take to tell how it is.
const reportWait = 2 * time.Second

// fleetReport is how the fleet is; nil: there is none.
func (d *Daemon) fleetReport(ctx context.Context) *admin.Fleet {
	if d.fleet == nil {
		return nil
	}
	ctx, stop := context.WithTimeout(ctx, reportWait)
	defer stop()
	out := &admin.Fleet{URL: config.Redact(d.fleet.conn.ConnectedUrl())}
	if r, err := d.fleet.fleet.Report(ctx); err == nil {
		fillFleet(out, r, wantsOf(d.cfg))
	}
	return out
}

func wantsOf(c config.Config) (wants []fleet.Want) {
	for _, a := range c.Agents {
		if a.Kind == config.KindRemote {
			wants = append(wants, wantOf(a))
		}
	}
	return wants
}

func fillFleet(out *admin.Fleet, r fleet.Report, wants []fleet.Want) {
	out.Connected, out.Jobs, out.Tasks = r.Connected, r.Sessions, r.Open
	for _, a := range r.Agents {
		out.Agents = append(out.Agents, fleetAgent(a, a.Idle(wants)))
	}
	if len(r.Drops) > 0 {
		out.Drops = map[string]uint64{}
	}
	for reason, n := range r.Drops {
		out.Drops[string(reason)] = n
	}
}

func fleetAgent(a fleet.Agent, why string) admin.FleetAgent {
	h := a.Heartbeat
	return admin.FleetAgent{
		Name: h.Agent, Used: why == "", Why: why, Busy: h.Busy, Model: h.Model, Provider: h.Provider, Capabilities: h.Capabilities,
		InputPrice: priceText(h.InputPrice), OutputPrice: priceText(h.OutputPrice), SLASeconds: h.SLASeconds,
		Completed: h.Completed, Failed: h.Failed, FailedHere: a.Failed, LastError: h.LastError,
		SeenSeconds: int64(time.Since(a.Seen) / time.Second), SkewSeconds: int64(a.Skew / time.Second), Signing: h.Signing, Health: h.Health,
	}
}

func priceText(n wire.Number) string {
	if !n.Given {
		return ""
	}
	return strconv.FormatFloat(n.Value, 'f', -1, 64)
}

// withFleet opens the fleet of a configuration for one question, as another owner than any node.
func withFleet(ctx context.Context, c config.Config, ask func(context.Context, *fleet.Fleet) error) error {
	quiet := slog.New(slog.DiscardHandler)
	cfg, err := fleetConfig(c, "question "+rand.Text(), quiet)
	if err != nil {
		return err
	}
	l, err := dialFleet(ctx, c, quiet)
	if refusal.CodeOf(err) == refusal.PortTaken { // the node runs: its server answers
		c.Fleet.URL, c.Fleet.Embedded = "nats://"+c.Fleet.Embedded, ""
		l, err = dialFleet(ctx, c, quiet)
	}
	if err != nil {
		return err
	}
	defer l.close()
	f, err := fleet.Open(ctx, l.conn, cfg)
	if err != nil {
		return err
	}
	if err := l.admit(ctx, c); err != nil {
		return err
	}
	running, stop := context.WithCancel(ctx)
	ran := make(chan error, 1)
	go func() { ran <- f.Run(running) }()
	defer func() { stop(); <-ran }()
	return ask(running, f)
}

// tryRemote asks an agent of the fleet something small. Its heartbeat is waited for.
func tryRemote(ctx context.Context, c config.Config, a config.Agent) error {
	return withFleet(ctx, c, func(ctx context.Context, f *fleet.Fleet) error {
		if _, err := listen(ctx, f, time.Minute, func(r fleet.Report) bool { return f.Ready(ctx, wantOf(a)) == nil }); err != nil {
			return err
		}
		if err := f.Ready(ctx, wantOf(a)); err != nil {
			return err
		}
		agent, err := remote.New(f, wantOf(a), nil)
		if err != nil {
			return err
		}
		return agent.Test(ctx)
	})
}

// ListenToFleet tells who is in the fleet of a configuration whose node does not run, after having listened for as long as
// wait.
func ListenToFleet(ctx context.Context, c config.Config, wait time.Duration) (admin.Fleet, error) {
	out := admin.Fleet{URL: config.Redact(c.Fleet.URL)}
	err := withFleet(ctx, c, func(ctx context.Context, f *fleet.Fleet) error {
		r, err := listen(ctx, f, wait, func(fleet.Report) bool { return false })
		fillFleet(&out, r, wantsOf(c))
		return err
	})
	return out, err
}

// listen hears heartbeats until enough were heard or the time is over.
func listen(ctx context.Context, f *fleet.Fleet, wait time.Duration, enough func(fleet.Report) bool) (fleet.Report, error) {
	over := time.NewTimer(wait)
	defer over.Stop()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for {
		r, err := f.Report(ctx)
		if err != nil || enough(r) {
			return r, err
		}
		select {
		case <-tick.C:
		case <-over.C:
			return r, nil
		case <-ctx.Done():
			return r, ctx.Err()
		}
	}
}
