package client

import (
	"context"
	"errors"
	"fmt"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/market"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/submit"
)

// maxPanels bounds how often a panel is chosen anew when its accepts ran out before the job was open.
const maxPanels = 4

// openMargin is how many seconds before the end of the accepts a job is no longer sent: a block may take as long.
const openMargin = 15

// Place opens the job of an order and returns it; asked again under the same name, it returns or goes on with the same
// job, whatever happened in between, and never pays for a second one. Each step is on disk before the next is taken. A
// panel whose accepts ran out, or a seat of which cannot be taken any more, is chosen anew before anything is paid: the
// new job has the lane and nonce of the old one, so that the contract opens at most one of them. It is refused before
// anything is paid when the specification is invalid, no panel agrees, or the balance or allowance is too small, and with
// order-differs when the name stands for another specification. Without Orders nothing is remembered, and each call is a
// job of its own, whatever its name.
func (c *Client) Place(ctx context.Context, name string, raw []byte, t Terms) (Opened, error) {
	spec, err := Read(raw)
	if err != nil {
		return Opened{}, err
	}
	if err := CheckName(name); err != nil {
		return Opened{}, err
	}
	if err := c.Chain.Check(ctx); err != nil {
		return Opened{}, err
	}
	c.hiring.Lock()
	defer c.hiring.Unlock()
	o, known, err := c.Orders.Get(name)
	switch {
	case err != nil:
		return Opened{}, err
	case known && protocol.HashSpec(o.Spec) != protocol.HashSpec(raw):
		return Opened{}, refusal.New(refusal.OrderDiffers, "%q", name)
	case !known:
		o = Order{Name: name, Submitter: c.Sender.From(), Spec: raw}
		if err := c.Orders.put(&o); err != nil {
			return Opened{}, err
		}
	}
	return c.place(ctx, &o, spec, t)
}

// place brings an order to its opening.
func (c *Client) place(ctx context.Context, o *Order, spec protocol.Spec, t Terms) (Opened, error) {
	params, err := c.Chain.ParamsOf(ctx)
	if err != nil {
		return Opened{}, err
	}
	of := func(a Attempt) protocol.Agreement {
		return protocol.Agreement{Network: c.Chain.Network(), Params: params, Job: a.Job, Panel: a.Panel, Spec: spec}
	}
	p, err := c.resume(ctx, o)
	if err != nil || o.Opened != nil {
		return c.concluded(o, of, true, err)
	}
	for try := 1; ; try++ {
		if p.live == nil {
			if err := c.choose(ctx, o, spec, t, p); err != nil {
				return Opened{}, err
			}
			p.live = &o.Attempts[len(o.Attempts)-1]
		}
		err := c.open(ctx, o, of(*p.live), *p.live, t)
		if err == nil || try == maxPanels || !stale(err) {
			return c.concluded(o, of, false, err)
		}
		t.tell("the panel cannot be taken any more, another one is asked: %v", err)
		if p, err = c.resume(ctx, o); err != nil || o.Opened != nil {
			return c.concluded(o, of, false, err)
		}
	}
}

func (c *Client) concluded(o *Order, of func(Attempt) protocol.Agreement, before bool, err error) (Opened, error) {
	if err != nil {
		return Opened{}, err
	}
	return c.opened(o, of, before)
}

// opened is an order's job as Place returns it.
func (c *Client) opened(o *Order, of func(Attempt) protocol.Agreement, before bool) (Opened, error) {
	for _, a := range o.Attempts {
		if a.Job.ID(c.Chain.Network()) == o.Opened.ID {
			return Opened{
				Agreement: of(a), Spec: o.Spec, Tx: o.Opened.Tx, Block: o.Opened.Block,
				GasUsed: o.Opened.GasUsed, GasPrice: o.Opened.GasPrice, Before: before,
			}, nil
		}
	}
	return Opened{}, refusal.New(refusal.StoreCorrupt, "order %q lacks the panel of its job", o.Name)
}

// position is a place in the contract and, maybe, a panel that still can be opened there.
type position struct {
	lane  uint32
	nonce uint64
	live  *Attempt
}

// resume finds out what became of an order's attempts. When the chain has one it is noted as opened. Else it says in
// which lane to go on: that of the last attempt as long as its nonce is free, since then the contract takes only one of
// all that were made for it. That a nonce is free also tells that a job which was open has left the chain.
func (c *Client) resume(ctx context.Context, o *Order) (p position, err error) {
	if len(o.Attempts) == 0 {
		p.lane, p.nonce, err = c.lane(ctx)
		return p, err
	}
	last := &o.Attempts[len(o.Attempts)-1]
	// The lane is read before the jobs are looked for: one that opens in between is then found.
	slot, err := c.Chain.LaneOf(ctx, c.Sender.From(), last.Job.Lane)
	if err != nil {
		return p, err
	}
	if nonce, idle := chain.NextNonce(slot); idle && nonce == last.Job.Nonce {
		o.Opened = nil
		p.lane, p.nonce = last.Job.Lane, nonce
		p.live, err = c.alive(ctx, last)
		return p, err
	}
	for i := len(o.Attempts) - 1; i >= 0 && o.Opened == nil; i-- {
		if err := c.find(ctx, o, o.Attempts[i].Job.ID(c.Chain.Network())); err != nil {
			return p, err
		}
	}
	if o.Opened == nil { // another job took the place: none of the attempts can be opened any more
		p.lane, p.nonce, err = c.lane(ctx)
	}
	return p, err
}

// alive returns an attempt whose place is free if it may still be opened: it is on its way, or its accepts are good.
func (c *Client) alive(ctx context.Context, at *Attempt) (*Attempt, error) {
	now, err := c.Chain.HeadTime(ctx)
	if err != nil {
		return nil, err
	}
	st, sent := c.Sender.Status(openKey(at.Job.ID(c.Chain.Network())))
	if sent && !ended(st) || !sent && now+openMargin <= at.Job.Terms.OpenBefore {
		return at, nil
	}
	return nil, nil
}

// find notes an attempt as opened when the outbox saw it succeed, or the chain has it. The outbox is asked first: an
// endpoint may have forgotten old logs, and an order must not be paid for again because of that.
func (c *Client) find(ctx context.Context, o *Order, id protocol.JobID) error {
	if st, ok := c.Sender.Status(openKey(id)); ok && ended(st) && st.Outcome.Err == nil {
		return c.note(o, id, st.Outcome)
	}
	facts, err := c.Chain.Facts(ctx, id)
	if refusal.CodeOf(err) == refusal.JobUnknown {
		return nil
	}
	if err != nil {
		return err
	}
	return c.note(o, id, submit.Outcome{Tx: facts.Logs[0].Tx, Block: facts.Logs[0].Block})
}

// note writes down that an order's job is open.
func (c *Client) note(o *Order, id protocol.JobID, done submit.Outcome) error {
	o.Opened = &Opening{ID: id, Tx: done.Tx, Block: done.Block.Number, GasUsed: done.GasUsed, GasPrice: done.GasPrice}
	return c.Orders.put(o)
}

// choose finds a panel and writes it down.
func (c *Client) choose(ctx context.Context, o *Order, spec protocol.Spec, t Terms, p position) error {
	within := t.OpenWithin
	if within == 0 {
		within = openWithin
	}
	intent, a, err := c.buy(ctx, market.Order{
		Spec: spec, Raw: o.Spec, Submitter: c.Sender.From(), Lane: p.lane, Nonce: p.nonce, OpenWithin: within,
	})
	if err != nil {
		return err
	}
	o.Attempts = append(o.Attempts, Attempt{Job: a.Job, Panel: a.Panel, Accepts: intent.Accepts})
	t.tell("a panel of %d agreed to job %s", len(a.Panel), a.ID())
	return c.Orders.put(o)
}

// errStale tells that accepts ran out before the job was sent.
var errStale = errors.New("the accepts ran out before the job was open")

// open pays for an attempt: it funds and sends it, and waits for the chain.
func (c *Client) open(ctx context.Context, o *Order, a protocol.Agreement, at Attempt, t Terms) error {
	id := a.ID()
	if _, sent := c.Sender.Status(openKey(id)); !sent {
		if _, err := c.Blobs.Put(o.Spec); err != nil {
			return fmt.Errorf("offer the specification: %w", err)
		}
		if err := c.fund(ctx, a, t); err != nil {
			return err
		}
		now, err := c.Chain.HeadTime(ctx)
		if err != nil {
			return err
		}
		if now+openMargin > a.Job.Terms.OpenBefore {
			return refusal.Wrap(refusal.AcceptMissing, errStale, "job %s", id.Short())
		}
	}
	t.tell("the escrow of job %s is sent", id)
	done, err := send(ctx, c.Sender, protocol.OpenJob{ID: id, Job: at.Job, Panel: at.Panel, Accepts: at.Accepts})
	if err != nil {
		return fmt.Errorf("open job: %w", err)
	}
	return c.note(o, id, done)
}

// stale tells whether another panel may do where this one failed. Nothing was paid then.
func stale(err error) bool {
	if errors.Is(err, errStale) {
		return true
	}
	var r *submit.Revert
	if !errors.As(err, &r) {
		return false
	}
	switch r.Name {
	case "OpenTooLate", "SeatIneligible", "BadAccept", "WrongNonce", "LaneBusy":
		return true
	}
	return false
}

// openKey is the outbox's key of an opening.
func openKey(id protocol.JobID) string { return protocol.OpenJob{ID: id}.Key() }

// ended tells whether the chain has said its last word about a transaction.
func ended(s submit.Status) bool { return s.State.Final() }
