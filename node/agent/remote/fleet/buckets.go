package fleet

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
)

// noTools is what an agent that asks the user is told.
const noTools = "There is no user to ask in this job. Go on with what you know, and say what you assume."

// watchTools listens for questions to the user. stop ends it.
func (f *Fleet) watchTools(ctx context.Context, r room) (<-chan jetstream.KeyValueEntry, func()) {
	w, err := r.tools.WatchAll(ctx, jetstream.IgnoreDeletes())
	if err != nil {
		f.log.Debug("questions of agents are not watched", "session", r.session, "err", err)
		return nil, func() {}
	}
	return w.Updates(), func() {
		if err := w.Stop(); err != nil {
			f.log.Debug("watch not ended", "session", r.session, "err", err)
		}
	}
}

// refuseTool answers a question to the user: nobody will. entry is nil at the end of what was there before.
func (f *Fleet) refuseTool(ctx context.Context, r room, t task, entry jetstream.KeyValueEntry) {
	if entry == nil {
		return
	}
	call, err := wire.ReadToolCall(entry.Value())
	if err != nil {
		f.count(DropTool, t.agent, t.session)
		return
	}
	if call.Status != "Pending" {
		return
	}
	f.count(DropTool, call.Agent, t.session)
	raw, err := call.Refuse(noTools, time.Now().UnixMilli())
	if err == nil {
		_, err = r.tools.Update(ctx, entry.Key(), raw, entry.Revision())
	}
	if err != nil {
		f.log.Debug("question of an agent not refused", "session", t.session, "err", err)
		return
	}
	f.publish(f.cfg.Names.Event(t.session, wire.EventToolExpired), map[string]string{"call_id": call.ID, "agent_id": call.Agent})
}

// injections takes what operators have queued for the job. Each is handed out once; when two take at the same time one of
// them gets all.
func (f *Fleet) injections(ctx context.Context, r room, t task) []wire.Injection {
	entry, err := r.inject.Get(ctx, wire.InjectKey)
	if err != nil {
		if !errors.Is(err, jetstream.ErrKeyNotFound) {
			f.log.Debug("injections not read", "session", r.session, "err", err)
		}
		return nil
	}
	list, err := wire.ReadInjections(entry.Value())
	if err != nil {
		f.count(DropInjection, t.agent, t.session)
		return nil
	}
	if len(list) == 0 {
		return nil
	}
	if _, err := r.inject.Update(ctx, wire.InjectKey, []byte("[]"), entry.Revision()); err != nil {
		return nil // another was faster, or queued one more: the next task takes them
	}
	return list
}

// record writes what an agent may look up of earlier rounds. Records without an author are its own. It fails silently: agents
// go on without.
func (f *Fleet) record(ctx context.Context, r room, records []wire.Record, agent string) {
	rounds := map[int][]wire.Record{}
	for _, rec := range records {
		if rec.Author == "" {
			rec.Author = agent
		}
		rounds[rec.Round] = append(rounds[rec.Round], rec)
	}
	for round, of := range rounds {
		slices.SortFunc(of, wire.Record.Compare)
		raw, err := json.Marshal(of)
		if err == nil {
			_, err = r.history.Put(ctx, wire.HistoryKey(round), raw)
		}
		if err != nil {
			f.log.Debug("history not written", "session", r.session, "round", round, "err", err)
		}
	}
}
