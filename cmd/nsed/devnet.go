package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"
	"github.com/nats-io/nats.go"

	"github.com/nsed-protocol/nsed/node"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/bus"
	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/submit"
)

// How often the parts of a development network look at its chain, which lives in the same process.
const devPoll = 50 * time.Millisecond

// deliberator is what fills a seat.
type deliberator interface {
	Propose(context.Context, brief.Brief) (brief.Proposal, brief.Usage, error)
	Judge(context.Context, brief.Brief) (brief.Judgement, brief.Usage, error)
}

// member is one operator to be.
type member struct {
	Name  string
	Agent deliberator
	Price uint256.Int

	asset protocol.AssetID // once it is registered
}

// devConfig says what a development network is made of.
type devConfig struct {
	Local   local.Options
	Seed    uint64 // of the accounts' keys
	Members []member
	Data    string           // directory of the operators' stores; empty: in memory
	NATS    string           // URL of a server that carries the messages; empty: one in this process
	Fund    []common.Address // accounts of other processes that get tokens and ether
}

// devnet is a development network with staked operators and a submitter, all in this process.
type devnet struct {
	cfg    devConfig
	net    *local.Network
	nodes  []*node.Node
	client *client.Client
	names  map[common.Address]string
	assets []protocol.AssetID // of devAssets, one an operator

	cancel context.CancelCauseFunc
	ctx    context.Context // of everything that runs; its cause is the first failure
	done   sync.WaitGroup
	buses  []*bus.Bus
	conns  []*nats.Conn
	disks  []disk
}

// startDevnet brings the network up: chain, messages, operators that stake and run, and a submitter with money. The
// caller ends it with stop.
func startDevnet(ctx context.Context, cfg devConfig) (*devnet, error) {
	d := &devnet{cfg: cfg, names: map[common.Address]string{}}
	d.ctx, d.cancel = context.WithCancelCause(ctx)
	if err := d.start(); err != nil {
		return nil, errors.Join(err, d.stop())
	}
	return d, nil
}

func (d *devnet) start() error {
	seed, members := d.cfg.Seed, d.cfg.Members
	// What a person named is tried before anything is started that takes seconds.
	disks, err := d.openStores()
	if err != nil {
		return err
	}
	if err := d.tryMessages(); err != nil {
		return err
	}
	d.net, err = local.Start(d.ctx, d.cfg.Local)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return refusal.New(refusal.PortTaken, "--rpc-port %d", d.cfg.Local.Port)
	case err != nil:
		return err
	}
	owners, hots := make([]keys.Key, len(members)), make([]keys.Key, len(members))
	buyer := devKey(seed, "submitter", 0)
	accounts := append([]common.Address{buyer.Address()}, d.cfg.Fund...)
	for i := range members {
		owners[i], hots[i] = devKey(seed, "owner", i), devKey(seed, "hot", i)
		accounts = append(accounts, owners[i].Address(), hots[i].Address())
	}
	if err := d.net.Fund(d.ctx, accounts...); err != nil {
		return fmt.Errorf("fund the accounts: %w", err)
	}
	if err := d.found(owners, hots); err != nil {
		return err
	}
	for i, m := range members {
		if i < len(d.assets) {
			m.asset = d.assets[i]
		}
		d.names[owners[i].Address()] = m.Name
		if err := d.operate(m, owners[i].Address(), hots[i], disks[i]); err != nil {
			return fmt.Errorf("start operator %s: %w", m.Name, err)
		}
	}
	return d.hire(buyer)
}

// found has the owners stake, and register their assets meanwhile.
func (d *devnet) found(owners, hots []keys.Key) error {
	senders := make([]*submit.Sender, len(owners))
	for i, owner := range owners {
		var err error
		if senders[i], err = d.sender(owner, store.Memory()); err != nil {
			return err
		}
	}
	joined := make([]error, len(owners)+1)
	var parts sync.WaitGroup
	for i := range owners {
		parts.Go(func() { joined[i] = d.join(senders[i], hots[i]) })
	}
	parts.Go(func() { joined[len(owners)] = d.register(senders) })
	parts.Wait()
	if err := errors.Join(joined...); err != nil {
		return fmt.Errorf("found the network: %w", err)
	}
	return nil
}

// devKey derives a key of a development network, so that equal seeds give equal accounts. Such a key guards nothing of
// value.
func devKey(seed uint64, role string, i int) keys.Key {
	digest := crypto.Keccak256([]byte(fmt.Sprintf("nsed development key %d %s %d", seed, role, i)))
	private, err := crypto.ToECDSA(digest)
	if err != nil {
		// A hash is no valid key once in 2^128 tries.
		panic(err)
	}
	return keys.FromECDSA(private)
}

// sender starts a sender of transactions that ends with the network.
func (d *devnet) sender(key keys.Key, disk disk) (*submit.Sender, error) {
	s, err := submit.New(submit.Config{
		Network: d.net.Network(), Token: d.net.Params().Token, From: key.Address(), Poll: devPoll, Log: d.cfg.Local.Log,
	}, disk, d.net.Client(), key)
	if err != nil {
		return nil, err
	}
	d.run(func() error { return s.Run(d.ctx) })
	return s, nil
}

// run runs a part until the network stops. Its failure stops the network.
func (d *devnet) run(part func() error) {
	d.done.Go(func() {
		if err := part(); err != nil && d.ctx.Err() == nil {
			d.cancel(err)
		}
	})
}

// join stakes for an operator.
func (d *devnet) join(owner *submit.Sender, hot keys.Key) error {
	ring, err := keys.New(store.Memory(), d.net.Network(), hot)
	if err != nil {
		return err
	}
	proof, err := ring.SignHotKey(owner.From())
	if err != nil {
		return err
	}
	stake := d.net.Params().MinStake
	_, err = client.Carry(d.ctx, owner, []protocol.Intent{
		protocol.Approve{Account: owner.From(), Amount: stake},
		protocol.JoinNetwork{Operator: owner.From(), HotKey: hot.Address(), Proof: proof, Amount: stake},
	})
	return err
}

// talk opens a connection of its own to the messages, as every node has one.
func (d *devnet) talk(name string) (*bus.Bus, error) {
	conn, err := d.connect(name)
	if err != nil {
		return nil, err
	}
	b, err := bus.New(conn, d.net.Network(), d.cfg.Local.Log, bus.Config{})
	if err != nil {
		return nil, err
	}
	d.buses = append(d.buses, b)
	return b, nil
}

// tryMessages tells whether the server that was named answers.
func (d *devnet) tryMessages() error {
	if d.cfg.NATS == "" {
		return nil
	}
	conn, err := bus.Dial(d.ctx, bus.Server{URL: d.cfg.NATS}, d.cfg.Local.Log)
	if err == nil {
		conn.Close()
	}
	return err
}

func (d *devnet) connect(name string) (*nats.Conn, error) {
	if d.cfg.NATS == "" {
		return d.net.Connect(name)
	}
	conn, err := bus.Dial(d.ctx, bus.Server{URL: d.cfg.NATS}, d.cfg.Local.Log)
	if err == nil {
		d.conns = append(d.conns, conn)
	}
	return conn, err
}

func (d *devnet) reader() *chain.Reader {
	return chain.New(d.net.Client(), d.net.Network(), chain.Options{Poll: devPoll, Log: d.cfg.Local.Log})
}

// disk is a store, on disk or in memory.
type disk interface {
	Get(ns string, key []byte) ([]byte, bool, error)
	Put(ns string, key, value []byte, sync bool) error
	Delete(ns string, key []byte, sync bool) error
	Iterate(ns string, prefix []byte, fn func(key, value []byte) error) error
	Write(b *store.Batch, sync bool) error
	Close() error
}

// openStores opens a store an operator. A store of an earlier network is refused: the development chain starts anew each
// time, so its records would speak of blocks that do not exist.
func (d *devnet) openStores() ([]disk, error) {
	for i := range d.cfg.Members {
		if d.cfg.Data == "" {
			d.disks = append(d.disks, store.Memory())
			continue
		}
		db, err := store.Open(filepath.Join(d.cfg.Data, fmt.Sprintf("operator-%d", i)))
		if err != nil {
			return nil, err
		}
		d.disks = append(d.disks, db)
		jobs, err := store.NewJournal(db).Jobs()
		if err != nil {
			return nil, err
		}
		if len(jobs) > 0 {
			return nil, refusal.New(refusal.StoreForeign, "%s holds %d jobs of an earlier development network", d.cfg.Data, len(jobs))
		}
	}
	return d.disks, nil
}

// operate starts an operator's node.
func (d *devnet) operate(m member, owner common.Address, hot keys.Key, disk disk) error {
	ring, err := keys.New(disk, d.net.Network(), hot)
	if err != nil {
		return err
	}
	s, err := d.sender(hot, disk)
	if err != nil {
		return err
	}
	b, err := d.talk(m.Name)
	if err != nil {
		return err
	}
	cfg := node.DefaultConfig()
	cfg.Operator, cfg.Price, cfg.Asset, cfg.Log = owner, m.Price, m.asset, d.cfg.Local.Log
	n, err := node.New(cfg, node.Parts{
		Store: disk, Ring: ring, Chain: d.reader(), Sender: s, Bus: b, Agent: m.Agent,
	})
	if err != nil {
		return err
	}
	d.nodes = append(d.nodes, n)
	d.run(func() error { return n.Run(d.ctx) })
	select {
	case <-n.Ready():
		return nil
	case <-d.ctx.Done():
		return context.Cause(d.ctx)
	}
}

// hire makes the submitter's client.
func (d *devnet) hire(buyer keys.Key) error {
	s, err := d.sender(buyer, store.Memory())
	if err != nil {
		return err
	}
	b, err := d.talk("submitter")
	if err != nil {
		return err
	}
	blobs, err := b.Blobs(d.ctx, store.Memory())
	if err != nil {
		return err
	}
	d.client = &client.Client{Chain: d.reader(), Sender: s, Bus: b, Blobs: blobs}
	return nil
}

// stop ends everything and waits for it.
func (d *devnet) stop() error {
	d.cancel(context.Canceled)
	d.done.Wait()
	for _, b := range d.buses {
		b.Stop()
	}
	for _, c := range d.conns {
		c.Close()
	}
	var errs []error
	for _, s := range d.disks {
		errs = append(errs, s.Close())
	}
	if d.net != nil {
		errs = append(errs, d.net.Stop())
	}
	return errors.Join(errs...)
}
