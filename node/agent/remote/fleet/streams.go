package fleet

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// Bounds of what lies on the message server.
const (
	keepJobs        = 24 * time.Hour // tasks, manifests and acceptances
	keepResults     = 14 * 24 * time.Hour
	jobsBytes       = 256 << 20
	resultBytes     = 32 << 20
	resultsASubject = 64 // of one subject; the first ones stay
	bucketBytes     = 4 << 20
	// sameTask is how long a task that is published again after a restart is known to be the same.
	sameTask = 2 * time.Hour
	// patience bounds one request to the message server.
	patience = 10 * time.Second
)

// metaOwner marks the streams of a node, so that it deletes no other's.
const metaOwner = "nsed_owner"

// owner is what stands for the node where agents can read it.
func (f *Fleet) owner() string { return tag("owner", f.cfg.Owner, protocol.JobID{}) }

// sessionOf names a job for agents. The name is the same after a restart, differs between nodes, and does not tell which
// job on chain it is.
func (f *Fleet) sessionOf(job protocol.JobID) string { return tag("session", f.cfg.Owner, job) }

func tag(label, owner string, job protocol.JobID) string {
	h := protocol.BodyOf([]byte("nsed-fleet-" + label + "\x00" + owner + "\x00" + string(job[:])))
	return hex.EncodeToString(h[:16])
}

// prepare makes the streams and buckets that all jobs share. What is there already is left as it is: it may be another's.
func (f *Fleet) prepare(ctx context.Context) error {
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	n := f.cfg.Names
	err := f.ensureStream(ctx, jetstream.StreamConfig{
		Name: n.JobStream(), Subjects: n.JobStreamSubjects(), MaxAge: keepJobs, MaxBytes: jobsBytes, Duplicates: sameTask,
	})
	if err != nil {
		return err
	}
	for _, bucket := range []string{n.StatusBucket(), n.OwnershipBucket()} {
		if _, err := f.ensureBucket(ctx, bucket, keepResults); err != nil {
			return err
		}
	}
	return nil
}

func (f *Fleet) ensureStream(ctx context.Context, cfg jetstream.StreamConfig) error {
	_, err := f.js.Stream(ctx, cfg.Name)
	if errors.Is(err, jetstream.ErrStreamNotFound) {
		_, err = f.js.CreateStream(ctx, cfg)
		if errors.Is(err, jetstream.ErrStreamNameAlreadyInUse) {
			return nil // another node was faster
		}
	}
	return err
}

func (f *Fleet) ensureBucket(ctx context.Context, name string, keep time.Duration) (jetstream.KeyValue, error) {
	kv, err := f.js.KeyValue(ctx, name)
	if errors.Is(err, jetstream.ErrBucketNotFound) {
		kv, err = f.js.CreateKeyValue(ctx, jetstream.KeyValueConfig{Bucket: name, History: 5, TTL: keep, MaxBytes: bucketBytes})
		if errors.Is(err, jetstream.ErrBucketExists) {
			return f.js.KeyValue(ctx, name)
		}
	}
	return kv, err
}

// room is what one job has for itself on the message server.
type room struct {
	session string
	results jetstream.Stream
	history jetstream.KeyValue
	inject  jetstream.KeyValue
	tools   jetstream.KeyValue
}

// enter makes the streams and buckets of a job, or finds them.
func (f *Fleet) enter(ctx context.Context, session string) (room, error) {
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	n, r := f.cfg.Names, room{session: session}
	err := f.ensureStream(ctx, jetstream.StreamConfig{
		Name: n.ResultStream(session), Subjects: n.ResultStreamSubjects(session), MaxAge: keepResults, MaxBytes: resultBytes,
		MaxMsgSize: wire.MaxBody + overhead, MaxMsgsPerSubject: resultsASubject, Discard: jetstream.DiscardNew, DiscardNewPerSubject: true,
		Metadata: map[string]string{metaOwner: f.owner()},
	})
	if err != nil {
		return r, err
	}
	if r.results, err = f.js.Stream(ctx, n.ResultStream(session)); err != nil {
		return r, err
	}
	for bucket, kv := range map[string]*jetstream.KeyValue{
		n.HistoryBucket(session): &r.history, n.InjectBucket(session): &r.inject, n.ToolBucket(session): &r.tools,
	} {
		if *kv, err = f.ensureBucket(ctx, bucket, keepResults); err != nil {
			return r, err
		}
	}
	return r, nil
}

// note writes a job's state where agents' owners look for it. It fails silently: nothing depends on it.
func (f *Fleet) note(ctx context.Context, session, state string) {
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	for bucket, value := range map[string]string{f.cfg.Names.StatusBucket(): state, f.cfg.Names.OwnershipBucket(): f.owner()} {
		kv, err := f.js.KeyValue(ctx, bucket)
		if err == nil {
			_, err = kv.PutString(ctx, session, value)
		}
		if err != nil {
			f.log.Debug("state of a session not written", "session", session, "bucket", bucket, "err", err)
		}
	}
}

// publish sends a message as JSON, outside of any stream's promise.
func (f *Fleet) publish(subject string, v any) {
	raw, err := json.Marshal(v)
	if err == nil {
		err = f.conn.Publish(subject, raw)
	}
	if err != nil {
		f.log.Debug("not published", "subject", subject, "err", err)
	}
}

func (f *Fleet) ping() {
	now := time.Now()
	f.publish(f.cfg.Names.Ping(), wire.Ping{
		Orchestrator: f.owner(), Timestamp: now.UTC().Format(time.RFC3339), UptimeSeconds: int64(now.Sub(f.began) / time.Second),
	})
}

// ending is a job that is over.
type ending struct {
	session string
	rounds  int
}

// Over tells the agents that a job is over and deletes what it had on the message server. It returns at once. rounds is how
// many it had.
func (f *Fleet) Over(job protocol.JobID, rounds int) {
	select {
	case f.over <- ending{f.sessionOf(job), rounds}:
	default: // the streams of jobs that are over are looked for at the next start
	}
}

// tidy deletes what jobs that are over had, one after another.
func (f *Fleet) tidy(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case e := <-f.over:
			f.finish(ctx, e)
		}
	}
}

func (f *Fleet) finish(ctx context.Context, e ending) {
	n := f.cfg.Names
	if _, err := f.js.Stream(ctx, n.ResultStream(e.session)); errors.Is(err, jetstream.ErrStreamNotFound) {
		return // no agent of the fleet had it
	}
	end := wire.JobComplete{Status: "Success", Job: e.session, Rounds: e.rounds, Total: e.rounds}
	f.publish(n.Event(e.session, wire.EventJobComplete), end)
	f.publish(n.Complete(e.session), end)
	if f.call(ctx, func(s *state) { s.desk.over(e.session); delete(s.directory.seats, e.session) }) != nil {
		return
	}
	f.note(ctx, e.session, "Complete")
	f.clear(ctx, e.session)
}

// clear deletes the streams and buckets of one job, and its messages in the shared stream.
func (f *Fleet) clear(ctx context.Context, session string) {
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	n := f.cfg.Names
	failed := func(what string, err error) {
		if err != nil && !errors.Is(err, jetstream.ErrStreamNotFound) && !errors.Is(err, jetstream.ErrBucketNotFound) {
			f.log.Warn("what a job that is over had is not deleted", "what", what, "err", err)
		}
	}
	failed(n.ResultStream(session), f.js.DeleteStream(ctx, n.ResultStream(session)))
	for _, bucket := range n.JobBuckets(session) {
		failed(bucket, f.js.DeleteKeyValue(ctx, bucket))
	}
	jobs, err := f.js.Stream(ctx, n.JobStream())
	failed(n.JobStream(), err)
	if err != nil {
		return
	}
	for _, subject := range []string{n.Manifest(session), n.Ack(session, "*"), n.Task(session, "*", "*")} {
		failed(subject, jobs.Purge(ctx, jetstream.WithPurgeSubject(subject)))
	}
}

// Sweep deletes what is left of this node's jobs other than the given ones, for example of jobs that ended while it did not
// run. Jobs that have begun since are safe.
func (f *Fleet) Sweep(ctx context.Context, running []protocol.JobID) error {
	alive := map[string]bool{}
	for _, id := range running {
		alive[f.sessionOf(id)] = true
	}
	prefix := f.cfg.Names.ResultStreams()
	list := f.js.ListStreams(ctx)
	for info := range list.Info() {
		session, ours := strings.CutPrefix(info.Config.Name, prefix)
		if !ours || alive[session] || info.Config.Metadata[metaOwner] != f.owner() {
			continue
		}
		begun := false
		if err := f.call(ctx, func(s *state) { begun = s.desk.sessions[session] != nil }); err != nil {
			return err
		}
		if begun {
			continue
		}
		f.log.Info("leftovers of a job that is over are deleted", "session", session)
		f.clear(ctx, session)
	}
	return list.Err()
}
