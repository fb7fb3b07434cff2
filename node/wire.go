package node

import (
	"context"
	"log/slog"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/bus"
	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/engine"
	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/market"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/submit"
)

// disk is the node's store.
type disk interface {
	Get(ns string, key []byte) ([]byte, bool, error)
	Put(ns string, key, value []byte, sync bool) error
	Delete(ns string, key []byte, sync bool) error
	Iterate(ns string, prefix []byte, fn func(key, value []byte) error) error
	Write(b *store.Batch, sync bool) error
}

// agent answers for the operator's seats.
type agent interface {
	Propose(context.Context, brief.Brief) (brief.Proposal, brief.Usage, error)
	Judge(context.Context, brief.Brief) (brief.Judgement, brief.Usage, error)
}

// Parts are what a node is made of. The caller keeps ownership, and starts and stops the sender.
type Parts struct {
	Store  disk
	Ring   *keys.Ring     // hot key and slot guard
	Chain  *chain.Reader  // reads
	Sender *submit.Sender // writes, for the hot key
	Bus    *bus.Bus       // messages
	Agent  agent
}

// The names of the node's own records in the store.
const (
	spaceAgreements = "agreement"
	spaceOver       = "over" // jobs that are not opened again
)

// New wires a node. Nothing runs before Run, which also adds what the chain and the bus have to say first.
//
//	chain --ChainEvent--> jobs --Input--> engine --Ready--+--> journal
//	bus   --Frame-------> jobs --Input-->   |             +--> agent
//	bus   --questions---> desk --Quote, Accept            +--> ring, bus
//	                                                      +--> sender
func New(cfg Config, p Parts) (*Node, error) {
	if err := cfg.Check(); err != nil {
		return nil, refusal.Wrap(refusal.ConfigInvalid, err, "")
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	n := &Node{
		cfg: cfg, parts: p, net: p.Chain.Network(), journal: store.NewJournal(p.Store), jobs: newRegistry(),
		library: newLibrary(p.Store), ready: make(chan struct{}),
	}
	n.archive = newArchive(n)
	n.desk = &market.Desk{
		Network: n.net,
		Stance: market.Stance{
			Operator: cfg.Operator, HotKey: p.Ring.Address(), Price: cfg.Price, Asset: cfg.Asset,
			Capabilities: cfg.Capabilities, MaxOpen: cfg.MaxOpen, QuoteFor: cfg.QuoteFor,
		},
		Pen:     p.Ring,
		Shelf:   agreements{n.library},
		Fit:     n.fit,
		PriceOf: cfg.PriceOf,
		AssetOf: cfg.AssetOf,
		Suits:   suits(p.Agent),
		Open:    n.jobs.open,
		Runs:    func(id protocol.JobID) bool { return n.jobs.get(id) != nil },
		Now:     p.Chain.HeadTime,
	}
	return n, nil
}

// picky is an agent that cannot answer every task.
type picky interface {
	Suits(protocol.Spec) error
}

// suits asks a picky agent; others take any task.
func suits(a agent) func(protocol.Spec) error {
	if p, ok := a.(picky); ok {
		return p.Suits
	}
	return nil
}

// ports are the engine's way out.
func (n *Node) ports() engine.Ports {
	return engine.Ports{
		Journal:   n.journal,
		Signer:    n.parts.Ring,
		Guard:     n.parts.Ring,
		Messenger: n.parts.Bus,
		Agent:     n.parts.Agent,
		Committer: n.parts.Sender,
		Now:       now,
		Log:       n.cfg.Log,
	}
}
