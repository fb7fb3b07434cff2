package market

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// specs fetches a specification's bytes by hash, from this node or from whoever has them.
type specs interface {
	Get(context.Context, common.Hash) ([]byte, error)
}

// pen signs what an operator offers and accepts.
type pen interface {
	SignQuote(protocol.Quote) (protocol.Quote, error)
	SignAccept(protocol.JobID) (protocol.Signature, error)
}

// shelf keeps accepted agreements across restarts. Put is durable when it returns.
type shelf interface {
	Put(key, value []byte) error
	Get(key []byte) (value []byte, ok bool, err error)
}

// Stance is what an operator offers.
type Stance struct {
	Operator, HotKey common.Address
	Price            uint256.Int      // token units a job
	Asset            protocol.AssetID // that its answers rest on; zero: none
	Capabilities     []string
	MaxOpen          int              // jobs at a time; more are not quoted
	QuoteFor         protocol.Seconds // how long a quote is good
}

// Desk answers a submitter's questions for one operator. It is safe for use by one goroutine at a time.
type Desk struct {
	Network protocol.Network
	Params  protocol.Params
	Stance  Stance
	Specs   specs
	Pen     pen
	Shelf   shelf
	Fit     func() error                                    // whether the node may take jobs now; nil: always
	PriceOf func(protocol.Spec) uint256.Int                 // what a seat costs for a task; nil: the stance's price
	AssetOf func(protocol.Spec) protocol.AssetID            // what its answer will rest on; nil: the stance's asset
	Suits   func(protocol.Spec) error                       // whether the agent can answer; nil: anything
	Open    func() int                                      // jobs running now
	Runs    func(protocol.JobID) bool                       // whether a job runs here; nil: none does
	Now     func(context.Context) (protocol.Seconds, error) // the chain's clock

	promised map[protocol.JobID]protocol.Seconds // accepted, not seen running: until when each can be opened
}

// maxOpenWithin bounds how long an accept can be good, in seconds: a price is not promised for ever.
const maxOpenWithin protocol.Seconds = 900

// ErrBusy is returned when the operator runs as many jobs as it wants to.
var ErrBusy = errors.New("all places are taken")

// Quote offers a seat for a specification, or says why not. It moves nothing and binds nobody: only an accept does.
func (d *Desk) Quote(ctx context.Context, hash protocol.SpecHash) (protocol.Quote, error) {
	spec, _, err := d.spec(ctx, hash)
	if err != nil {
		return protocol.Quote{}, err
	}
	if d.Open() >= d.Stance.MaxOpen {
		return protocol.Quote{}, ErrBusy
	}
	if err := d.fit(); err != nil {
		return protocol.Quote{}, err
	}
	for _, c := range spec.Policy.Capabilities {
		if !slices.Contains(d.Stance.Capabilities, c) {
			return protocol.Quote{}, refusal.New(refusal.NoOperators, "capability %q is not offered here", c)
		}
	}
	if d.Suits != nil {
		if err := d.Suits(spec); err != nil {
			return protocol.Quote{}, fmt.Errorf("ask the agent: %w", err)
		}
	}
	now, err := d.Now(ctx)
	if err != nil {
		return protocol.Quote{}, fmt.Errorf("read the chain's clock: %w", err)
	}
	q := protocol.Quote{
		Spec:         hash,
		Operator:     d.Stance.Operator,
		HotKey:       d.Stance.HotKey,
		Price:        d.price(spec),
		Asset:        d.asset(spec),
		ValidUntil:   now + d.Stance.QuoteFor,
		Capabilities: d.Stance.Capabilities,
	}
	if q, err = d.Pen.SignQuote(q); err != nil {
		return protocol.Quote{}, fmt.Errorf("sign quote: %w", err)
	}
	return q, nil
}

// Accept signs a job whose every term this operator can live with, after the agreement is on disk. It refuses a job
// that differs from its specification, that does not name this operator as it quoted, or that could be opened no more, or
// for too long.
func (d *Desk) Accept(ctx context.Context, job protocol.Job, panel []protocol.Seat) (protocol.Signature, error) {
	var none protocol.Signature
	spec, raw, err := d.spec(ctx, job.Spec)
	if err != nil {
		return none, err
	}
	a := protocol.Agreement{Network: d.Network, Params: d.Params, Job: job, Panel: panel, Spec: spec}
	if err := a.Check(); err != nil {
		return none, refusal.Wrap(refusal.JobDiffers, err, "")
	}
	self := protocol.SeatOfKey(panel, d.Stance.HotKey)
	if self == protocol.NoSeat || panel[self].Operator != d.Stance.Operator {
		return none, refusal.New(refusal.JobDiffers, "this operator has no seat on the panel")
	}
	if price := d.price(spec); panel[self].Price.Lt(&price) {
		return none, refusal.New(refusal.JobDiffers, "seat %d is offered %s, the price is %s", self, panel[self].Price.Dec(), price.Dec())
	}
	if asset := d.asset(spec); panel[self].Asset != asset {
		return none, refusal.New(refusal.JobDiffers, "seat %d names asset %s, its agent's is %s", self, panel[self].Asset, asset)
	}
	if err := d.fit(); err != nil {
		return none, err
	}
	now, err := d.Now(ctx)
	if err != nil {
		return none, fmt.Errorf("read the chain's clock: %w", err)
	}
	if now > job.Terms.OpenBefore {
		return none, refusal.New(refusal.JobDiffers, "it could be opened until %d, now is %d", job.Terms.OpenBefore, now)
	}
	if job.Terms.OpenBefore > now+maxOpenWithin {
		return none, refusal.New(refusal.JobDiffers, "it could be opened until %d, %d seconds from now at most", job.Terms.OpenBefore, maxOpenWithin)
	}
	id := a.ID()
	if d.Open()+d.promises(id, now) >= d.Stance.MaxOpen {
		return none, ErrBusy
	}
	if err := d.keep(a, raw); err != nil {
		return none, err
	}
	if d.promised == nil {
		d.promised = map[protocol.JobID]protocol.Seconds{}
	}
	d.promised[id] = job.Terms.OpenBefore
	return d.Pen.SignAccept(id)
}

// fit tells whether the node may take a job now.
func (d *Desk) fit() error {
	if d.Fit == nil {
		return nil
	}
	return d.Fit()
}

// price is what a seat costs for a task.
func (d *Desk) price(spec protocol.Spec) uint256.Int {
	if d.PriceOf == nil {
		return d.Stance.Price
	}
	return d.PriceOf(spec)
}

// asset is what the answer to a task will rest on.
func (d *Desk) asset(spec protocol.Spec) protocol.AssetID {
	if d.AssetOf == nil {
		return d.Stance.Asset
	}
	return d.AssetOf(spec)
}

// promises counts the places that were promised to other jobs than id and can still be claimed. What runs is counted
// elsewhere, and what can be opened no more is forgotten: a submitter must not fill a node with accepts.
func (d *Desk) promises(id protocol.JobID, now protocol.Seconds) int {
	n := 0
	for other, until := range d.promised {
		switch {
		case until < now || d.Runs != nil && d.Runs(other):
			delete(d.promised, other)
		case other != id:
			n++
		}
	}
	return n
}

// Recover makes the agreement of a job that the contract says this operator accepted, from the specification that peers
// still have, and keeps it. Unlike the rest of the desk it may be called while a question is answered.
func (d *Desk) Recover(ctx context.Context, opened protocol.JobOpened) (protocol.Agreement, error) {
	spec, raw, err := d.spec(ctx, opened.Job.Spec)
	if err != nil {
		return protocol.Agreement{}, err
	}
	a := protocol.Agreement{Network: d.Network, Params: d.Params, Job: opened.Job, Panel: opened.Panel, Spec: spec}
	if err := a.Check(); err != nil {
		return protocol.Agreement{}, refusal.Wrap(refusal.JobDiffers, err, "")
	}
	return a, d.keep(a, raw)
}

func (d *Desk) spec(ctx context.Context, hash protocol.SpecHash) (protocol.Spec, []byte, error) {
	raw, err := d.Specs.Get(ctx, common.Hash(hash))
	if err != nil {
		return protocol.Spec{}, nil, fmt.Errorf("fetch specification %s: %w", hash, err)
	}
	if protocol.HashSpec(raw) != hash {
		return protocol.Spec{}, nil, refusal.New(refusal.SpecInvalid, "the bytes do not hash to %s", hash)
	}
	spec, err := protocol.ParseSpec(raw)
	if err != nil {
		return protocol.Spec{}, nil, refusal.Wrap(refusal.SpecInvalid, err, "")
	}
	if len(spec.Attachments) > 0 {
		return protocol.Spec{}, nil, refusal.New(refusal.NotEnabled, "attachments are not enabled")
	}
	return spec, raw, nil
}

// keep writes the agreement before the accept leaves, so that a restart still knows what was agreed.
func (d *Desk) keep(a protocol.Agreement, raw []byte) error {
	id := a.ID()
	b, err := Bundle(a, raw).Encode()
	if err != nil {
		return fmt.Errorf("encode agreement: %w", err)
	}
	if err := d.Shelf.Put(id[:], b); err != nil {
		return fmt.Errorf("keep agreement: %w", err)
	}
	return nil
}

// Agreement returns what was accepted under the id, with the specification's bytes, or false when nothing was.
func (d *Desk) Agreement(id protocol.JobID) (protocol.Agreement, []byte, bool) {
	raw, ok, err := d.Shelf.Get(id[:])
	if err != nil || !ok {
		return protocol.Agreement{}, nil, false
	}
	b, err := transcript.DecodeBundle(raw)
	if err != nil {
		return protocol.Agreement{}, nil, false
	}
	spec, err := protocol.ParseSpec(b.Spec)
	if err != nil {
		return protocol.Agreement{}, nil, false
	}
	a := protocol.Agreement{Network: b.Network, Params: b.Params, Job: b.Job, Panel: b.Panel, Spec: spec}
	return a, b.Spec, a.ID() == id
}

// Bundle is an agreement as a transcript without frames: the form in which agreements are kept.
func Bundle(a protocol.Agreement, spec []byte) *transcript.Bundle {
	return &transcript.Bundle{
		Version: transcript.BundleVersion, Network: a.Network, Params: a.Params, Job: a.Job, Panel: a.Panel, Spec: spec,
	}
}
