package node

import (
	"context"
	"log/slog"
	"net"
	"net/url"
	"path/filepath"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/nsed-protocol/nsed/node/agent/remote/envelope"
	"github.com/nsed-protocol/nsed/node/agent/remote/fleet"
	"github.com/nsed-protocol/nsed/node/agent/remote/identity"
	"github.com/nsed-protocol/nsed/node/agent/remote/trail"
	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// FleetNames are the subjects of a configuration's fleet.
func FleetNames(c config.Config) (wire.Names, error) {
	n, err := wire.NewNames(c.Fleet.SubjectPrefix, c.Fleet.APIPrefix)
	if err != nil {
		return n, refusal.Wrap(refusal.ConfigInvalid, err, "fleet")
	}
	return n, nil
}

// OpenRegistrar opens the invites of a configuration's fleet. The node of the configuration may run meanwhile.
func OpenRegistrar(c config.Config, log *slog.Logger) (*identity.Registrar, error) {
	names, err := FleetNames(c)
	if err != nil {
		return nil, err
	}
	return identity.Open(identity.Config{Dir: filepath.Join(c.Data, "identity"), Names: names, Log: log})
}

// TrailDir is where a node keeps what agents of its fleet sent.
func TrailDir(c config.Config) string { return filepath.Join(c.Data, "trails") }

// guard sets the fleet's server up to ask the registrar, when there are invites, and returns how the node gets in itself.
func (l *fleetLink) guard(c config.Config, log *slog.Logger) (own *url.Userinfo, err error) {
	if c.Fleet.Invites == "" {
		return nil, nil
	}
	if l.registrar, err = OpenRegistrar(c, log); err != nil {
		return nil, err
	}
	return url.UserPassword(l.registrar.Own()), nil
}

// asUser puts a user into the URL of a server.
func asUser(server string, user *url.Userinfo) (string, error) {
	if user == nil {
		return server, nil
	}
	u, err := url.Parse(server)
	if err != nil {
		return "", err
	}
	u.User = user
	return u.String(), nil
}

// admit lets invited agents in. The fleet has made its streams by then.
func (l *fleetLink) admit(ctx context.Context, c config.Config) error {
	if l.registrar == nil || l.server == nil {
		return nil
	}
	js, err := jetstream.New(l.conn)
	if err != nil {
		return err
	}
	at := c.Fleet.Advertise
	if at == "" {
		at = l.server.URL()
	}
	return l.registrar.Admit(ctx, js, at)
}

// openInvites takes the address at which codes are redeemed.
func (d *Daemon) openInvites() (err error) {
	if d.fleet.registrar != nil {
		d.invites, err = identity.Listen(d.cfg.Fleet.Invites)
	}
	return err
}

// runInvites answers there until ctx ends.
func (d *Daemon) runInvites(ctx context.Context) {
	if l := d.invites; l != nil {
		d.part("invites", func() error { return d.fleet.registrar.Run(ctx, l) })
	}
}

// closeInvites gives the address back when nothing ran there.
func closeInvites(l net.Listener) {
	if l != nil {
		_ = l.Close() // it may have been closed by Run
	}
}

// witness keeps what agents send.
func witness(k *trail.Keeper, log *slog.Logger) func(fleet.Heard) {
	return func(h fleet.Heard) {
		r := envelope.Record{Round: h.Address.Round, Agent: h.Address.Agent, Action: string(h.Address.Action), Raw: h.Data}
		switch h.Address.Kind {
		case wire.KindAudit:
			r.Copy = true
			if _, e, err := envelope.Open(h.Data); err == nil && e != nil {
				r.Agent = e.Agent
			}
		case wire.KindResult:
		default:
			return // markers are not results
		}
		if err := k.Keep(h.Job, r); err != nil {
			log.Warn("what an agent sent is not kept", "job", h.Job, "agent", r.Agent, "err", err)
		}
	}
}
