package node

import (
	"context"
	"crypto/rand"
	"log/slog"
	"strings"

	"github.com/nats-io/nats.go"

	"github.com/nsed-protocol/nsed/node/agent/remote"
	"github.com/nsed-protocol/nsed/node/agent/remote/fleet"
	"github.com/nsed-protocol/nsed/node/agent/remote/identity"
	"github.com/nsed-protocol/nsed/node/agent/remote/trail"
	"github.com/nsed-protocol/nsed/node/bus"
	"github.com/nsed-protocol/nsed/node/bus/embed"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/view"
)

// fleetPayload is the longest message of an embedded fleet server, in bytes: a task shows every candidate.
const fleetPayload = 8 << 20

// crew is the fleet that remote agents ask. It is filled before the first question.
type crew struct{ *fleet.Fleet }

// hand is a remote agent of the roster and the crew that it asks.
type hand struct {
	*remote.Agent
	crew *crew
}

// Over tells the fleet that a job is over.
func (h *hand) Over(job protocol.JobID, rounds int) { h.crew.Over(job, rounds) }

// newRemote makes an agent that asks the fleet, which is not open yet.
func newRemote(a config.Agent, log *slog.Logger) (*hand, func(context.Context) error, error) {
	h := &hand{crew: &crew{}}
	var err error
	if h.Agent, err = remote.New(h.crew, wantOf(a), log); err != nil {
		return nil, nil, err
	}
	return h, h.Probe, nil
}

func wantOf(a config.Agent) fleet.Want {
	return fleet.Want{Agent: a.Remote.Agent, Capabilities: a.Remote.Capabilities}
}

// fleetLink is an open fleet with its connection and, where this process runs one, its server. nil: there is none.
type fleetLink struct {
	fleet     *fleet.Fleet
	conn      *nats.Conn
	server    *embed.Server
	registrar *identity.Registrar // nil: nobody is invited
}

// close ends what is open.
func (l *fleetLink) close() {
	if l == nil {
		return
	}
	if l.conn != nil {
		l.conn.Close()
	}
	if l.server != nil {
		l.server.Stop()
	}
}

// dialFleet connects to the fleet's message server, or starts one in this process.
func dialFleet(ctx context.Context, c config.Config, log *slog.Logger) (*fleetLink, error) {
	f, l := c.Fleet, &fleetLink{}
	server := bus.Server{URL: f.URL, Credentials: f.Credentials, CA: f.CA, Cert: f.Cert, Key: f.Key}
	own, err := l.guard(c, log)
	if err != nil {
		return nil, err
	}
	if f.Embedded != "" {
		o := embed.Options{
			Cert: f.Cert, Key: f.Key, CA: f.CA, Log: log, Streams: c.FleetDir(), Payload: fleetPayload, Setting: "fleet.embedded",
		}
		if l.registrar != nil {
			o.Auth = l.registrar.Auth
		}
		if l.server, err = embed.Start(f.Embedded, o); err != nil {
			return nil, err
		}
		server.URL = l.server.URL()
	}
	if server.URL, err = asUser(server.URL, own); err != nil {
		l.close()
		return nil, err
	}
	if l.conn, err = bus.Dial(ctx, server, log); err != nil {
		l.close()
		return nil, err
	}
	return l, nil
}

// fleetConfig says whose fleet it is.
func fleetConfig(c config.Config, owner string, log *slog.Logger) (fleet.Config, error) {
	cfg := fleet.DefaultConfig()
	var err error
	if cfg.Names, err = FleetNames(c); err != nil {
		return cfg, err
	}
	cfg.Owner, cfg.Log = owner, log
	return cfg, nil
}

// openFleet connects to the agents and gives them to the roster. A fleet that hears what nodes say to each other is refused.
func (d *Daemon) openFleet() error {
	if !d.cfg.Fleet.Used() {
		return nil
	}
	log := d.log.With("part", "fleet")
	cfg, err := fleetConfig(d.cfg, d.network().Contract.Hex()+d.ring.Address().Hex(), log)
	if err != nil {
		return err
	}
	kept, err := trail.Open(TrailDir(d.cfg))
	if err != nil {
		return err
	}
	cfg.Witness = witness(kept, log)
	if d.fleet, err = dialFleet(d.ctx, d.cfg, log); err != nil {
		return err
	}
	if err := fleet.Isolated(d.ctx, d.fleet.conn, d.conn, "nsed.v1."+d.cfg.Network.Name+".probe."+strings.ToLower(rand.Text())); err != nil {
		return err
	}
	if d.fleet.fleet, err = fleet.Open(d.ctx, d.fleet.conn, cfg); err != nil {
		return err
	}
	for _, m := range d.agents.members {
		if h, ok := m.agent.(*hand); ok {
			h.crew.Fleet = d.fleet.fleet
		}
	}
	if err := d.fleet.admit(d.ctx, d.cfg); err != nil {
		return err
	}
	return d.openInvites()
}

// runFleet runs the fleet until ctx ends, and deletes what jobs had there that ended while the node did not run.
func (d *Daemon) runFleet(ctx context.Context) {
	if d.fleet == nil {
		return
	}
	d.part("fleet", func() error { return d.fleet.fleet.Run(ctx) })
	d.runInvites(ctx)
	d.parts.Go(func() {
		select {
		case <-d.node.Ready():
		case <-ctx.Done():
			return
		}
		running, err := d.node.unfinished()
		if err == nil {
			err = d.fleet.fleet.Sweep(ctx, running)
		}
		if err != nil && ctx.Err() == nil {
			d.log.Warn("leftovers of jobs are not deleted from the fleet's server", "err", err)
		}
	})
}

// unfinished are the jobs of the journal that are not over.
func (n *Node) unfinished() ([]protocol.JobID, error) {
	ids, err := n.journal.Jobs()
	if err != nil {
		return nil, err
	}
	var out []protocol.JobID
	for _, id := range ids {
		over, err := n.isOver(id)
		if err != nil {
			return nil, err
		}
		if !over {
			out = append(out, id)
		}
	}
	return out, nil
}

// follower is an agent that wants to know when a job is over.
type follower interface {
	Over(job protocol.JobID, rounds int)
}

// tellOver tells the agent that a job is over and kept.
func (n *Node) tellOver(v view.Job) {
	if f, ok := n.parts.Agent.(follower); ok {
		f.Over(v.ID, len(v.Rounds))
	}
}

// Over tells the agents that want to know.
func (r *roster) Over(job protocol.JobID, rounds int) {
	for _, m := range r.members {
		if f, ok := m.agent.(follower); ok {
			f.Over(job, rounds)
			return // all share the one fleet
		}
	}
}
