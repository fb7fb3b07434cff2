package identity

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
)

// Bounds of what is kept for one agent.
const (
	maxBucket     = 16 << 20       // bytes of each bucket
	taskMemory    = 24 * time.Hour // how long a done task is remembered
	noteMemory    = 7 * 24 * time.Hour
	noteHistory   = 5
	eventMemory   = 24 * time.Hour
	maxEventBytes = 64 << 20
	ackWait       = 30 * time.Second // a task comes again when its agent says nothing for so long
)

// prepare makes what agents would make for themselves, and may not: their buckets, their consumers of the stream of
// jobs, and the common event log. What is there already stays as it is.
func prepare(ctx context.Context, js jetstream.JetStream, n wire.Names, agents []string) error {
	_, err := js.CreateStream(ctx, jetstream.StreamConfig{
		Name: eventStream, Subjects: []string{eventSubject + ">"}, MaxAge: eventMemory, MaxBytes: maxEventBytes, Discard: jetstream.DiscardOld,
	})
	if err != nil && !errors.Is(err, jetstream.ErrStreamNameAlreadyInUse) {
		return fmt.Errorf("stream %s: %w", eventStream, err)
	}
	for _, a := range agents {
		if err := prepareAgent(ctx, js, n, a); err != nil {
			return err
		}
	}
	return nil
}

func prepareAgent(ctx context.Context, js jetstream.JetStream, n wire.Names, agent string) error {
	names := buckets(agent)
	for _, c := range []jetstream.KeyValueConfig{
		{Bucket: names[0], History: 1, TTL: taskMemory, MaxBytes: maxBucket},
		{Bucket: names[1], History: noteHistory, TTL: noteMemory, MaxBytes: maxBucket},
	} {
		if _, err := js.CreateKeyValue(ctx, c); err != nil && !errors.Is(err, jetstream.ErrBucketExists) {
			return fmt.Errorf("bucket %s: %w", c.Bucket, err)
		}
	}
	for _, c := range []jetstream.ConsumerConfig{
		{Durable: wire.TaskConsumer(agent), FilterSubject: n.AgentTasks(agent), AckPolicy: jetstream.AckExplicitPolicy, AckWait: ackWait},
		{
			Durable: wire.ManifestConsumer(agent), FilterSubject: n.Manifests(), AckPolicy: jetstream.AckExplicitPolicy,
			DeliverPolicy: jetstream.DeliverNewPolicy,
		},
	} {
		if _, err := js.CreateConsumer(ctx, n.JobStream(), c); err != nil && !errors.Is(err, jetstream.ErrConsumerExists) {
			return fmt.Errorf("consumer %s: %w", c.Durable, err)
		}
	}
	return nil
}
