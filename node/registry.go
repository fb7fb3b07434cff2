package node

import (
	"context"
	"sync"

	"github.com/nsed-protocol/nsed/node/engine"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/view"
)

// registry knows the jobs that run here, and tells who waits for a change of one.
type registry struct {
	mu      sync.Mutex // guards everything below
	jobs    map[protocol.JobID]*engine.Job
	live    map[protocol.JobID]bool
	retire  map[protocol.JobID]context.CancelFunc // ends the service to peers
	lost    map[protocol.JobID]*lostJob
	waiting map[protocol.JobID]chan struct{}
	broken  map[protocol.JobID]bool // they made this program panic, and are left alone until it starts again
}

// lostJob is a job that names this node's key, but of which its store knows nothing. What the chain tells of it is kept
// until its specification is found.
type lostJob struct {
	opened  protocol.JobOpened
	told    []protocol.ChainEvent
	sought  bool
	forsake chan struct{} // closed when the job has ended on chain
}

func newRegistry() *registry {
	return &registry{
		jobs: map[protocol.JobID]*engine.Job{}, live: map[protocol.JobID]bool{}, retire: map[protocol.JobID]context.CancelFunc{},
		lost: map[protocol.JobID]*lostJob{}, waiting: map[protocol.JobID]chan struct{}{},
		broken: map[protocol.JobID]bool{},
	}
}

// add takes a job in, and tells it what the chain told while it was lost. retire is called when it is dropped.
func (r *registry) add(j *engine.Job, retire context.CancelFunc) {
	r.mu.Lock()
	defer r.mu.Unlock()
	id := j.ID()
	r.jobs[id], r.live[id], r.retire[id] = j, true, retire
	if l := r.lost[id]; l != nil {
		for _, ev := range l.told {
			j.Tell(ev)
		}
		delete(r.lost, id)
	}
	r.notify(id)
}

func (r *registry) ended(id protocol.JobID) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.live, id)
}

// open counts the jobs that run.
func (r *registry) open() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.live) + len(r.lost)
}

func (r *registry) get(id protocol.JobID) *engine.Job {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.jobs[id]
}

// known tells whether a job runs here, is sought, or is left alone.
func (r *registry) known(id protocol.JobID) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.jobs[id] != nil || r.lost[id] != nil || r.broken[id]
}

// breakDown notes a job that makes this program panic.
func (r *registry) breakDown(id protocol.JobID) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.broken[id] = true
	delete(r.lost, id)
}

func (r *registry) isBroken(id protocol.JobID) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.broken[id]
}

// all lists the jobs that run here or serve their peers.
func (r *registry) all() []*engine.Job {
	r.mu.Lock()
	defer r.mu.Unlock()
	out := make([]*engine.Job, 0, len(r.jobs))
	for _, j := range r.jobs {
		out = append(out, j)
	}
	return out
}

// over lists the jobs that have ended for good, and whose settlement window has passed: nobody has to be served any more.
func (r *registry) over(at protocol.Seconds) []view.Job {
	r.mu.Lock()
	defer r.mu.Unlock()
	var out []view.Job
	for id, j := range r.jobs {
		if v := j.Snapshot().Job; !r.live[id] && v.Final && v.SettleBy < at {
			out = append(out, v)
		}
	}
	return out
}

// drop forgets a job.
func (r *registry) drop(id protocol.JobID) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.retire[id]()
	delete(r.jobs, id)
	delete(r.retire, id)
	r.notify(id)
}

// lose notes a job whose specification has to be found first.
func (r *registry) lose(opened protocol.JobOpened) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.lost[opened.ID] == nil {
		r.lost[opened.ID] = &lostJob{opened: opened, forsake: make(chan struct{})}
	}
}

// seek hands out, once, the lost jobs that have not ended.
func (r *registry) seek() []*lostJob {
	r.mu.Lock()
	defer r.mu.Unlock()
	var out []*lostJob
	for _, l := range r.lost {
		if !l.sought {
			l.sought = true
			out = append(out, l)
		}
	}
	return out
}

// tell tells every job what the chain says. It never waits for one.
func (r *registry) tell(ev protocol.ChainEvent) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, j := range r.jobs {
		j.Tell(ev)
	}
	for id, l := range r.lost {
		l.told = append(l.told, ev)
		if ends(id, ev) {
			close(l.forsake)
			delete(r.lost, id)
		}
	}
}

// ends tells whether a job ends with an event.
func ends(id protocol.JobID, ev protocol.ChainEvent) bool {
	applied, ok := ev.(protocol.Applied)
	if !ok {
		return false
	}
	for _, l := range applied.Logs {
		switch e := l.Event.(type) {
		case protocol.JobSettled, protocol.JobRefunded, protocol.JobCancelled:
			if e.(protocol.JobEvent).Of() == id {
				return true
			}
		}
	}
	return false
}

func (r *registry) changed(id protocol.JobID) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.notify(id)
}

// notify wakes who waits for a change. r.mu is held.
func (r *registry) notify(id protocol.JobID) {
	if c, ok := r.waiting[id]; ok {
		close(c)
		delete(r.waiting, id)
	}
}

func (r *registry) wait(id protocol.JobID) <-chan struct{} {
	r.mu.Lock()
	defer r.mu.Unlock()
	c, ok := r.waiting[id]
	if !ok {
		c = make(chan struct{})
		r.waiting[id] = c
	}
	return c
}
