package client

import (
	"context"
	"fmt"
	"time"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// specWait is how long somebody is waited for who has a job's specification.
const specWait = 15 * time.Second

// Known is a job as the chain and its specification tell it. It needs no memory of one's own: any job can be known.
type Known struct {
	Agreement protocol.Agreement
	Spec      []byte         // raw, as it was hashed; nil when it was not asked for
	Facts     protocol.Facts // as of one head
}

// Known rebuilds a job: its terms and panel from the chain, its specification from the orders of this wallet or by its
// hash from the bus. Refusals: job-unknown, spec-missing.
func (c *Client) Known(ctx context.Context, id protocol.JobID) (Known, error) {
	k, err := c.Outline(ctx, id)
	if err != nil {
		return k, err
	}
	return c.Specified(ctx, k)
}

// Specified adds the specification to the outline of a job. The refusal is spec-missing.
func (c *Client) Specified(ctx context.Context, k Known) (Known, error) {
	id := k.Facts.Job
	var err error
	if k.Spec, err = c.specification(ctx, id, k.Agreement.Job.Spec); err != nil {
		return k, err
	}
	if k.Agreement.Spec, err = Read(k.Spec); err != nil {
		return k, fmt.Errorf("read the specification of job %s: %w", id.Short(), err)
	}
	return k, nil
}

// Outline is what the chain alone tells of a job: all but its specification. It needs no bus. Beside job-unknown for logs
// that are not the job's, the facts are there for an audit to judge.
func (c *Client) Outline(ctx context.Context, id protocol.JobID) (Known, error) {
	facts, err := c.Chain.Facts(ctx, id)
	if err != nil {
		return Known{}, err // what an endpoint told half is not judged
	}
	opened, ok := facts.Logs[0].Event.(protocol.JobOpened)
	if !ok || opened.Job.ID(facts.Network) != id || opened.Job.Panel != protocol.PanelHash(opened.Panel) {
		return Known{Facts: facts}, refusal.New(refusal.JobUnknown, "the endpoint's logs are not those of job %s", id)
	}
	return Known{Facts: facts, Agreement: protocol.Agreement{
		Network: facts.Network, Params: facts.Params, Job: opened.Job, Panel: opened.Panel,
	}}, nil
}

func (c *Client) specification(ctx context.Context, id protocol.JobID, hash protocol.SpecHash) ([]byte, error) {
	order, ok, err := c.Orders.Of(id)
	if err != nil {
		return nil, err
	}
	if ok && protocol.HashSpec(order.Spec) == hash {
		return order.Spec, nil
	}
	if c.Blobs == nil {
		return nil, refusal.New(refusal.SpecMissing, "no message server is named, %s", hash)
	}
	ctx, cancel := context.WithTimeout(ctx, specWait)
	defer cancel()
	raw, err := c.Blobs.Get(ctx, [32]byte(hash))
	if err != nil {
		return nil, refusal.Wrap(refusal.SpecMissing, err, "%s", hash)
	}
	return raw, nil
}

// Ended is the log that ended a job, false while it runs.
func (k Known) Ended() (protocol.Log, bool) {
	last := k.Facts.Logs[len(k.Facts.Logs)-1]
	switch last.Event.(type) {
	case protocol.JobSettled, protocol.JobRefunded, protocol.JobCancelled:
		return last, true
	}
	return protocol.Log{}, false
}

// Opened is the block in which the job began.
func (k Known) Opened() uint64 { return k.Facts.Logs[0].Block.Number }
