package round

import (
	"slices"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/view"
)

// desire is what the machine wants of the engine now. Drafts are kept apart: once decided they never change.
type desire struct {
	asks     []Ask
	forwards []Forward
	intents  []protocol.Intent
	want     []protocol.Slot
}

// draft is a message this seat decided to sign, with its name, which is asked for after every input.
type draft struct {
	Draft
	id string
}

// wish is an intent that keeps its first form, so that a later fact does not make a second transaction of it.
type wish struct {
	key    string
	intent protocol.Intent
}

// said tells whether this seat has signed in a slot, or decided what to sign.
func (m *Machine) said(s protocol.Slot) bool {
	return len(m.frames[s]) > 0 || slices.ContainsFunc(m.drafts, func(d *draft) bool { return d.Slot == s })
}

// draft decides to sign a message.
func (m *Machine) draft(d Draft) { m.drafts = append(m.drafts, &draft{d, d.ID()}) }

// ask wants an answer of the agent. What is asked is made once.
func (m *Machine) ask(id AskID, build func() *question) {
	q, known := m.asks[id]
	if !known {
		q = build()
		q.ask.ID = id
		m.asks[id] = q
		m.event(view.Asked, q.round, m.self, "the agent is asked to %s", q.ask.Kind)
	}
	if !q.done {
		m.desired.asks = append(m.desired.asks, q.ask)
	}
}

// wish wants a transaction. The first intent made under a key is the one that is wanted. It tells whether there is one.
func (m *Machine) wish(key string, build func() protocol.Intent) bool {
	i := slices.IndexFunc(m.wishes, func(w wish) bool { return w.key == key })
	if i < 0 {
		intent := build()
		if intent == nil {
			return false
		}
		m.wishes = append(m.wishes, wish{key, intent})
		i = len(m.wishes) - 1
	}
	m.desired.intents = append(m.desired.intents, m.wishes[i].intent)
	return true
}

// ready hands out what was not handed out before, and takes back what is no longer wanted.
func (m *Machine) ready() Ready {
	r := Ready{Want: m.request(m.desired.want)}
	r.Wake = m.wake
	handed := map[string]bool{}
	give := func(id string) (fresh bool) {
		done, known := m.handed[id]
		handed[id] = done
		return !known
	}
	var running []AskID
	for _, a := range m.desired.asks {
		running = append(running, a.ID)
		if !slices.Contains(m.running, a.ID) {
			r.Ask = append(r.Ask, a)
		}
	}
	for _, id := range m.running {
		if !slices.Contains(running, id) && !m.asks[id].done {
			r.Cancel = append(r.Cancel, id)
		}
	}
	for _, d := range m.drafts {
		if give(d.id) {
			r.Send = append(r.Send, d.Draft)
		}
	}
	for _, f := range m.desired.forwards {
		if give(f.ID()) {
			r.Forward = append(r.Forward, f)
		}
	}
	for _, i := range m.desired.intents {
		if give(i.Key()) {
			r.Transact = append(r.Transact, i)
		}
	}
	m.handed, m.running = handed, running
	r.Persist = len(r.Ask)+len(r.Send)+len(r.Transact) > 0
	return r
}
