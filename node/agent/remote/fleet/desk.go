package fleet

import (
	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// Bounds of what one job's agents may have heard of them.
const (
	maxClosed     = 4096     // tasks that are over and still known
	maxAudits     = 1024     // signed copies
	maxAuditBytes = 32 << 20 // of them together
)

// task names one question to one agent.
type task struct {
	session string
	round   int
	agent   string
	action  wire.Action
}

func taskOf(a wire.Address) task { return task{a.Job, a.Round, a.Agent, a.Action} }

// address is the subject's view of a task's result.
func (t task) address(k wire.Kind) wire.Address {
	return wire.Address{Kind: k, Job: t.session, Round: t.round, Agent: t.agent, Action: t.action}
}

// session is a job as agents know it.
type session struct {
	job        protocol.JobID
	announced  string // the agent that was named last
	audits     int
	auditBytes int
}

// desk knows the open tasks and whom their results go to. It is owned by one goroutine.
type desk struct {
	sessions map[string]*session
	open     map[task]chan Heard // room for one each; nil: it has its result
	closed   map[task]bool       // over; whether it had its result
	order    []task              // of closed
}

func newDesk() *desk {
	return &desk{sessions: map[string]*session{}, open: map[task]chan Heard{}, closed: map[task]bool{}}
}

// enter opens a job.
func (d *desk) enter(name string, job protocol.JobID) {
	if d.sessions[name] == nil {
		d.sessions[name] = &session{job: job}
	}
}

// begin opens a task. Its result comes through the channel, once. nil: it is open already.
func (d *desk) begin(t task) <-chan Heard {
	if _, open := d.open[t]; open {
		return nil
	}
	heard := make(chan Heard, 1)
	d.open[t] = heard
	return heard
}

// end closes a task. A result that still comes is late, or comes again.
func (d *desk) end(t task) {
	had, open := d.open[t]
	if !open {
		return
	}
	delete(d.open, t)
	if _, known := d.closed[t]; !known {
		d.order = append(d.order, t)
	}
	d.closed[t] = had == nil
	for len(d.order) > maxClosed {
		delete(d.closed, d.order[0])
		d.order = d.order[1:]
	}
}

// over forgets a job.
func (d *desk) over(name string) { delete(d.sessions, name) }

// hear takes a message of an agent. It tells why it was dropped, or that the witness should hear it as well. h.Job is set.
func (d *desk) hear(h *Heard) (drop Drop, witness bool) {
	s := d.sessions[h.Address.Job]
	if s == nil {
		return DropJob, false
	}
	h.Job = s.job
	switch h.Address.Kind {
	case wire.KindEvent:
		return "", false // for spectators
	case wire.KindAudit:
		if s.audits == maxAudits || s.auditBytes+len(h.Data) > maxAuditBytes {
			return DropAudit, false
		}
		s.audits, s.auditBytes = s.audits+1, s.auditBytes+len(h.Data)
		return "", true
	}
	t := taskOf(h.Address)
	to, open := d.open[t]
	had, closed := d.closed[t]
	switch {
	case open && to == nil, !open && had:
		return DropAgain, false
	case !open && closed:
		return DropLate, false
	case !open:
		return DropTask, false
	}
	d.open[t] = nil
	to <- *h
	return "", true
}
