package node

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/admin"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/submit"
	"github.com/nsed-protocol/nsed/node/transcript"
	"github.com/nsed-protocol/nsed/node/view"
)

// maxRows bounds a list of jobs.
const maxRows = 1000

// JobRows lists the jobs that the node runs or has kept, the newest first.
func (d *Daemon) JobRows(context.Context) ([]admin.JobRow, error) { return d.node.Rows(), nil }

// View is Node.View.
func (d *Daemon) View(id protocol.JobID) (view.Job, []view.Event, bool) { return d.node.View(id) }

// Bundle is Node.Bundle.
func (d *Daemon) Bundle(ctx context.Context, id protocol.JobID) (*transcript.Bundle, error) {
	return d.node.Bundle(ctx, id)
}

// Held lists the answers that wait for a person.
func (d *Daemon) Held() []view.HeldAnswer { return d.held.List() }

// HeldAnswer is one of them with its texts.
func (d *Daemon) HeldAnswer(id string) (view.HeldAnswer, error) { return d.held.Show(id) }

// Decide releases or rejects a held answer.
func (d *Daemon) Decide(id string, looked common.Hash, s view.HeldState) error {
	return d.held.Decide(id, looked, s)
}

// Edit replaces a held answer.
func (d *Daemon) Edit(id string, looked common.Hash, document []byte) (view.HeldAnswer, error) {
	return d.held.Edit(id, looked, document)
}

// Rows lists the jobs that the node runs or has kept, the newest first. Of those that are over it tells what the agreement
// says.
func (n *Node) Rows() []admin.JobRow {
	rows := []admin.JobRow{}
	for _, j := range n.jobs.all() {
		v := j.Snapshot().Job
		rows = append(rows, admin.JobRow{
			ID: v.ID, Phase: v.Phase.String(), Round: v.Round, Seat: v.Self, Seats: len(v.Panel),
			Deadline: v.Deadline, SettleBy: v.SettleBy, Winner: v.Winner,
		})
	}
	slices.SortFunc(rows, func(a, b admin.JobRow) int {
		return cmp.Or(cmp.Compare(b.Deadline, a.Deadline), slices.Compare(a.ID[:], b.ID[:]))
	})
	over := n.archive.list()
	for i := len(over) - 1; i >= 0 && len(rows) < maxRows; i-- {
		o := over[i]
		row := admin.JobRow{ID: o.id, Phase: o.phase.String(), Round: o.round, Seat: protocol.NoSeat, Winner: o.winner, Retired: true}
		if a, _, known := n.desk.Agreement(o.id); known {
			row.Seat = protocol.SeatOfKey(a.Panel, n.parts.Ring.Address())
			row.Seats, row.Deadline = len(a.Panel), a.Job.Terms.Deadline
		}
		rows = append(rows, row)
	}
	return rows
}

// Txs lists the outbox in the order of submission, ended wishes included.
func (d *Daemon) Txs(context.Context) ([]admin.Tx, error) {
	txs := []admin.Tx{}
	for _, s := range d.sender.List() {
		txs = append(txs, TxRow(s))
	}
	return txs, nil
}

// TxRow is a wish of an outbox as a list shows it.
func TxRow(s submit.Status) admin.Tx {
	t := admin.Tx{Key: s.Key, State: s.State.String(), Nonce: s.Nonce, Tx: s.Tx, Waiting: s.Waiting}
	if !s.Since.IsZero() {
		t.Since = s.Since.Unix()
	}
	if s.Outcome.Err != nil {
		t.Error = s.Outcome.Err.Error()
	}
	for _, a := range s.Attempts {
		t.Attempts = append(t.Attempts, admin.Attempt{Hash: a.Tx, Fee: a.Cap.String(), Tip: a.Tip.String()})
	}
	return t
}

// Bump offers more for a wish that waits to be mined.
func (d *Daemon) Bump(_ context.Context, key string) error { return TxRefusal(d.sender.Bump(key)) }

// Cancel takes a wish back if it is not mined yet.
func (d *Daemon) Cancel(_ context.Context, key string) error { return TxRefusal(d.sender.Cancel(key)) }

// TxRefusal gives a code to what an outbox says of a wish that cannot be changed.
func TxRefusal(err error) error {
	if errors.Is(err, submit.ErrUnknown) || errors.Is(err, submit.ErrOver) || errors.Is(err, submit.ErrUnsent) {
		return refusal.Wrap(refusal.TxUnknown, err, "")
	}
	return err
}
