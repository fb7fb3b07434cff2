package fleet

import (
	"context"
	"time"

	"github.com/nats-io/nats.go"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// eavesdrop is how long a probe may need to come round.
const eavesdrop = 500 * time.Millisecond

// Isolated proves by trying that what is published on the panel's connection does not reach the fleet's: it refuses with
// fleet-shared when a probe on subject, which must be one of the panel's own and unused, comes through.
func Isolated(ctx context.Context, fleet, panel *nats.Conn, subject string) error {
	heard := make(chan *nats.Msg, 1)
	sub, err := fleet.ChanSubscribe(subject, heard)
	if err != nil {
		return err
	}
	defer func() { _ = sub.Unsubscribe() }() // fails only when the connection is closed
	if err := fleet.FlushTimeout(patience); err != nil {
		return refusal.Wrap(refusal.BusUnreachable, err, "the fleet's NATS server")
	}
	if err := panel.Publish(subject, nil); err != nil {
		return err
	}
	if err := panel.FlushTimeout(patience); err != nil {
		return refusal.Wrap(refusal.BusUnreachable, err, "the panel's NATS server")
	}
	wait := time.NewTimer(eavesdrop)
	defer wait.Stop()
	select {
	case <-heard:
		return refusal.New(refusal.FleetShared, "%s and %s", fleet.ConnectedUrlRedacted(), panel.ConnectedUrlRedacted())
	case <-wait.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
