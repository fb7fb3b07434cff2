package fleet

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Any is the name that stands for whichever agent suits.
const Any = "any"

// Want says which agents may answer. A capability is a tag, "*", or "space:*" for every tag of a name space.
type Want struct {
	Agent        string
	Capabilities []string
}

// maxAgents bounds the directory.
const maxAgents = 256

// Agent is one agent as the directory knows it. Heartbeat is its own word.
type Agent struct {
	Heartbeat wire.Heartbeat
	Seen      time.Time     // when it was last heard, by this node's clock
	Skew      time.Duration // how far its clock is ahead of this node's
	Tasks     int           // open ones of this node
	Failed    int           // of this node's tasks in a row
	Down      string        // why it is not used; empty: it is
}

// entry is an agent of the directory.
type entry struct {
	beat   wire.Heartbeat
	seen   time.Time
	skew   time.Duration
	tasks  int
	failed int
}

// directory knows the agents by their heartbeats. It is owned by one goroutine.
type directory struct {
	silence time.Duration // an agent that says nothing for longer is gone
	soonest time.Duration // of two heartbeats in a shorter time the second is not read
	agents  map[string]*entry
	seats   map[string]string // session -> the agent that has it
}

func newDirectory(cfg Config) *directory {
	return &directory{silence: cfg.silence(), soonest: cfg.Beat / 20, agents: map[string]*entry{}, seats: map[string]string{}}
}

// heartbeat takes a sign of life. agent is the name that the subject says.
func (d *directory) heartbeat(agent string, raw []byte, now time.Time) Drop {
	e := d.agents[agent]
	if e != nil && now.Sub(e.seen) < d.soonest {
		return DropFlood
	}
	beat, err := wire.ReadHeartbeat(raw)
	switch {
	case err != nil:
		return DropBeat
	case beat.Agent != agent:
		return DropForeign
	case e == nil && !d.room(now):
		return DropFull
	case e == nil:
		e = &entry{}
		d.agents[agent] = e
	}
	e.beat, e.seen, e.skew = beat, now, 0
	if !beat.Timestamp.IsZero() {
		e.skew = beat.Timestamp.Sub(now)
	}
	return ""
}

// room makes room for one agent more: those that are gone for long are forgotten.
func (d *directory) room(now time.Time) bool {
	if len(d.agents) < maxAgents {
		return true
	}
	maps.DeleteFunc(d.agents, func(_ string, e *entry) bool { return now.Sub(e.seen) > 20*d.silence && e.tasks == 0 })
	return len(d.agents) < maxAgents
}

// excuse counts agents as heard now: the node itself was cut off, so their silence says nothing.
func (d *directory) excuse(now time.Time, since time.Time) {
	for _, e := range d.agents {
		if since.Sub(e.seen) <= d.silence {
			e.seen = now
		}
	}
}

// down is why an agent cannot be asked; empty: it can.
func (d *directory) down(name string, now time.Time) string {
	e := d.agents[name]
	switch {
	case e == nil:
		return "no heartbeat yet"
	case now.Sub(e.seen) > d.silence:
		return fmt.Sprintf("no heartbeat for %s", now.Sub(e.seen).Truncate(time.Second))
	case e.beat.ModelDown:
		return "it says that its model is down"
	}
	return ""
}

// misfit is why an agent is not meant; empty: it is.
func (w Want) misfit(h wire.Heartbeat) string {
	if w.Agent != Any && w.Agent != h.Agent {
		return "another agent is asked for by name"
	}
	for _, pattern := range w.Capabilities {
		met := slices.ContainsFunc(h.Capabilities, func(tag string) bool { return matches(pattern, tag) })
		if !met {
			return "lacks the capability " + pattern
		}
	}
	return ""
}

// Idle is why an agent is not used by a node that asks for any of the wants; empty: it is used.
func (a Agent) Idle(wants []Want) string {
	if a.Down != "" {
		return a.Down
	}
	why := "no agent of kind remote is configured"
	for _, w := range wants {
		if why = w.misfit(a.Heartbeat); why == "" {
			return ""
		}
	}
	return why
}

// matches tells whether a tag meets a pattern.
func matches(pattern, tag string) bool {
	space, all := strings.CutSuffix(pattern, ":*")
	return pattern == "*" || pattern == tag || all && strings.HasPrefix(tag, space+":")
}

// choose picks the agent of a session: the one that has it, else the idlest that suits. It refuses with agent-absent and
// tells of each why not.
func (d *directory) choose(w Want, session string, tried []string, now time.Time) (string, error) {
	names := []string{w.Agent}
	if w.Agent == Any {
		names = slices.Sorted(maps.Keys(d.agents))
	}
	var fit, why []string
	for _, name := range names {
		reason := d.down(name, now)
		if reason == "" {
			reason = w.misfit(d.agents[name].beat)
		}
		switch {
		case slices.Contains(tried, name):
			why = append(why, name+": it was asked before")
		case reason != "":
			why = append(why, name+": "+reason)
		default:
			fit = append(fit, name)
		}
	}
	if len(fit) == 0 {
		if len(why) == 0 {
			why = []string{"no agent was heard"}
		}
		return "", refusal.New(refusal.AgentAbsent, "%s", strings.Join(why[:min(len(why), 8)], "; "))
	}
	if has := d.seats[session]; slices.Contains(fit, has) {
		return has, nil
	}
	return slices.MinFunc(fit, func(x, y string) int {
		a, b := d.agents[x], d.agents[y]
		return cmp.Or(cmp.Compare(a.failed, b.failed), cmp.Compare(a.tasks, b.tasks), order(a.beat.Busy, b.beat.Busy), cmp.Compare(x, y))
	}), nil
}

func order(x, y bool) int {
	switch {
	case x == y:
		return 0
	case y:
		return -1
	}
	return 1
}

// list is the whole directory by name.
func (d *directory) list(now time.Time) []Agent {
	var out []Agent
	for _, name := range slices.Sorted(maps.Keys(d.agents)) {
		e := d.agents[name]
		out = append(out, Agent{
			Heartbeat: e.beat, Seen: e.seen, Skew: e.skew, Tasks: e.tasks, Failed: e.failed, Down: d.down(name, now),
		})
	}
	return out
}
