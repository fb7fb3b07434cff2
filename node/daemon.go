package node

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/nats-io/nats.go"

	"github.com/nsed-protocol/nsed/node/admin"
	"github.com/nsed-protocol/nsed/node/agent/hold"
	"github.com/nsed-protocol/nsed/node/bus"
	"github.com/nsed-protocol/nsed/node/bus/embed"
	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/submit"
)

// Secrets are what a configuration only names.
type Secrets struct {
	Hot     keys.Key                    // signs for the operator's seats; the caller holds its lock
	Env     func(string) (string, bool) // nil: no environment; agents' keys are in it
	Version string                      // of the program, for people
}

// Daemon is a node with everything it is made of, as one process runs it.
type Daemon struct {
	cfg     config.Config
	secrets Secrets
	log     *slog.Logger
	began   time.Time

	db        *store.DB
	ring      *keys.Ring
	endpoints *chain.Endpoints
	reader    *chain.Reader
	params    protocol.Params
	agents    *roster
	held      *hold.Desk
	fleet     *fleetLink
	invites   net.Listener // where codes are redeemed; nil: nowhere
	sender    *submit.Sender
	server    *embed.Server
	conn      *nats.Conn
	bus       *bus.Bus
	epoch     protocol.Epoch
	node      *Node
	door      *admin.Server

	ctx    context.Context // of everything that runs; its cause is the first failure
	cancel context.CancelCauseFunc
	parts  sync.WaitGroup // what runs beside the node
	ended  chan struct{}
	err    error // how it ended; read after ended is closed

	health  atomic.Pointer[health] // as seen last; never nil
	looking sync.Mutex             // held while the chain is asked; guards readAt
	readAt  time.Time
}

// flushWait bounds how long the last messages may take to leave.
const flushWait = 2 * time.Second

// Start assembles a node from its configuration, checks all that it needs, and runs it. It returns when the node answers
// questions. When ctx ends, or Stop is called, the node takes no new job, lets its jobs write down what they know, and
// ends; Wait tells when.
func Start(ctx context.Context, c config.Config, s Secrets, log *slog.Logger) (*Daemon, error) {
	if err := c.Check(config.NeedChain, config.NeedBus, config.NeedNode, config.NeedAgents); err != nil {
		return nil, err
	}
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	if s.Env == nil {
		s.Env = func(string) (string, bool) { return "", false }
	}
	d := &Daemon{cfg: c, secrets: s, log: log, began: time.Now(), ended: make(chan struct{})}
	d.health.Store(&health{})
	d.ctx, d.cancel = context.WithCancelCause(ctx)
	if err := d.assemble(); err != nil {
		d.cancel(err)
		d.close()
		return nil, err
	}
	if err := d.run(); err != nil {
		return nil, err // everything is closed by then
	}
	return d, nil
}

// assemble opens the parts from the disk upwards. What a person got wrong is found before anything is sent.
func (d *Daemon) assemble() error {
	for _, part := range []struct {
		what string
		open func() error
	}{
		{"agents' configuration", d.openAgents}, {"store", d.openStore}, {"held answers", d.openReview}, {"chain", d.openChain},
		{"prices", d.openPrices}, {"assets", d.checkAssets}, {"hot key", d.checkKey}, {"outbox", d.openSender},
		{"messages", d.openBus}, {"fleet", d.openFleet}, {"node", d.openNode}, {"admin socket", d.openDoor},
	} {
		if err := part.open(); err != nil {
			return fmt.Errorf("open %s: %w", part.what, err)
		}
	}
	return nil
}

// run starts everything and waits until the node answers.
func (d *Daemon) run() error {
	// The sender goes on while the node ends: what is handed in at last is sent, or lies in the outbox.
	sending, stopSending := context.WithCancel(context.WithoutCancel(d.ctx))
	d.part("sender", func() error { return d.sender.Run(sending) })
	d.part("admin socket", func() error { return d.door.Run(sending) })
	d.runFleet(sending)
	d.parts.Go(d.watch)
	stopped := make(chan struct{})
	go func() {
		defer close(stopped)
		if err := d.node.Run(d.ctx); err != nil && !errors.Is(err, context.Canceled) {
			d.cancel(err)
		}
		d.cancel(nil)
	}()
	go func() {
		<-stopped
		stopSending()
		d.close()
		d.log.Info("node has ended")
		d.err = d.outcome()
		close(d.ended)
	}()
	select {
	case <-d.node.Ready():
		d.log.Info("node answers", "operator", d.cfg.Node.Operator, "hot_key", d.ring.Address(), "epoch", d.epoch.ID)
		return nil
	case <-d.ended:
		if d.err == nil {
			return context.Cause(d.ctx)
		}
		return d.err
	}
}

// part runs something beside the node. Its failure ends the node.
func (d *Daemon) part(what string, run func() error) {
	d.parts.Go(func() {
		if err := run(); err != nil && !errors.Is(err, context.Canceled) {
			d.cancel(fmt.Errorf("%s: %w", what, err))
		}
	})
}

// outcome is nil when the node ended because it was told to.
func (d *Daemon) outcome() error {
	if cause := context.Cause(d.ctx); cause != nil && !errors.Is(cause, context.Canceled) {
		return cause
	}
	return nil
}

// Wait blocks until the node has ended and everything is closed. It returns nil when the node was told to end.
func (d *Daemon) Wait() error {
	<-d.ended
	return d.err
}

// Stop tells the node to end. It returns at once.
func (d *Daemon) Stop() {
	d.log.Info("node is told to end")
	d.node.Stop()
	d.cancel(context.Canceled)
}

// Node is the node inside.
func (d *Daemon) Node() *Node { return d.node }

// close ends what is open, in the order opposite to assemble. Parts that were never opened are nil.
func (d *Daemon) close() {
	if d.bus != nil {
		d.bus.Stop()
	}
	if d.conn != nil {
		if err := d.conn.FlushTimeout(flushWait); err != nil {
			d.log.Debug("last messages not flushed", "err", err)
		}
		d.conn.Close()
	}
	if d.door != nil {
		d.door.Close()
	}
	d.parts.Wait()
	closeInvites(d.invites)
	d.fleet.close()
	if d.server != nil {
		d.server.Stop()
	}
	if d.endpoints != nil {
		d.endpoints.Close()
	}
	if d.db != nil {
		if err := d.db.Close(); err != nil {
			d.log.Error("store not closed", "err", err)
		}
	}
}

// head is the newest block that the node has taken in.
func (d *Daemon) head() protocol.BlockRef {
	if d.node == nil {
		return protocol.BlockRef{}
	}
	if ref := d.node.seen.Load(); ref != nil {
		return *ref
	}
	return protocol.BlockRef{}
}

// network is the network of the configuration.
func (d *Daemon) network() protocol.Network {
	return protocol.Network{Name: d.cfg.Network.Name, ChainID: d.cfg.Network.ChainID, Contract: common.Address(d.cfg.Network.Contract)}
}
