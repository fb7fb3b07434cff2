package submit

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
)

// slowest is how many polls lie between two tries while an endpoint fails.
const slowest = 8

// Run carries out the outbox until ctx ends. A failing endpoint is asked again, less often the longer it fails. It runs
// once at a time. The error is ctx's, or that of a store or a signer that failed: then nothing more is sent.
func (s *Sender) Run(ctx context.Context) error {
	timer := time.NewTimer(0)
	defer timer.Stop()
	failing, asked := 0, true
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-s.wake:
			asked = true
		case <-timer.C:
		}
		s.tellAgain()
		err := s.pass(ctx, asked)
		var fatal fatalError
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.As(err, &fatal):
			return fatal.error
		case err != nil && failing == 0:
			s.cfg.Log.Warn("sending transactions fails; trying again", "from", s.cfg.From, "err", err)
		case err == nil && failing > 0:
			s.cfg.Log.Info("sending transactions works again", "from", s.cfg.From)
		}
		asked = err != nil
		if failing++; err == nil {
			failing = 0
		}
		timer.Reset(s.cfg.Poll * time.Duration(min(max(1, failing), slowest)))
	}
}

// fatalError ends Run: the disk or the key failed, and going on could send twice.
type fatalError struct{ error }

// Unwrap returns what failed.
func (e fatalError) Unwrap() error { return e.error }

func (s *Sender) tellAgain() {
	s.mu.Lock()
	keys := s.again
	s.again = nil
	s.mu.Unlock()
	for _, key := range keys {
		if st, ok := s.Status(key); ok && st.State.Final() {
			s.tell(key, st.Outcome)
		}
	}
}

func (s *Sender) tell(key string, o Outcome) {
	if s.cfg.Done != nil && !strings.HasPrefix(key, fillPrefix) {
		s.cfg.Done(key, o)
	}
}

// idleReads is how many idle passes lie between two looks at the balance.
const idleReads = 60

// pass looks at the chain and takes every wish one step further. It does nothing when the head is the one seen before and
// nobody asked.
func (s *Sender) pass(ctx context.Context, asked bool) error {
	live, shallow := s.unsettled()
	if len(live)+len(shallow) == 0 {
		if s.idle++; s.idle%idleReads != 1 || s.cfg.MinBalance.Sign() == 0 {
			return nil
		}
		_, err := s.readFunds(ctx)
		return err
	}
	head, err := s.eth.HeaderByNumber(ctx, nil)
	if err != nil {
		err = fmt.Errorf("read the head: %w", err)
		s.explainAll(live, err)
		return err
	}
	if !asked && s.head != nil && head.Hash() == s.head.Hash() {
		return nil
	}
	s.notice(head)
	err = s.walk(ctx, head, shallow)
	if err != nil {
		s.head = nil // look again, whatever the head is then
	}
	return err
}

// walk takes the wishes one step further below a head.
func (s *Sender) walk(ctx context.Context, head *types.Header, shallow []entry) error {
	failed := s.recheck(ctx, head, shallow)
	live, shallow := s.unsettled()
	if fatal := (fatalError{}); len(live) == 0 || errors.As(failed, &fatal) {
		return failed
	}
	r, err := s.look(ctx, head, live)
	if err != nil {
		s.explainAll(live, err)
		return err
	}
	r.shallow = shallow
	if err := s.fill(ctx, r); err != nil {
		return err
	}
	for i := range r.live {
		if err := s.step(ctx, r, i); err != nil {
			s.explain(r.live[i].Key, err.Error())
			failed = errors.Join(failed, fmt.Errorf("%s: %w", r.live[i].Key, err))
		}
	}
	return failed
}

// notice remembers a head. When it is no child of the one before, pools may have lost what they had.
func (s *Sender) notice(head *types.Header) {
	if s.head != nil && head.Hash() != s.head.Hash() && head.ParentHash != s.head.Hash() {
		for _, m := range s.marks {
			m.offered, m.use = false, nil
		}
	}
	s.head, s.top = head, max(s.top, head.Number.Uint64())
}

// unsettled lists the wishes that are to be carried out, and those whose end a reorg could still undo.
func (s *Sender) unsettled() (live, shallow []entry) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, e := range s.ordered() {
		switch {
		case !e.State.Final():
			live = append(live, e)
		case e.shallow():
			shallow = append(shallow, e)
		}
	}
	return live, shallow
}

// mark is what this process remembers of an entry.
func (s *Sender) mark(seq uint64) *mark {
	m := s.marks[seq]
	if m == nil {
		m = &mark{}
		s.marks[seq] = m
	}
	return m
}

// save makes a change durable. A store that fails is fatal.
func (s *Sender) save(e entry) (entry, error) {
	s.mu.Lock()
	if now, ok := s.entries[e.Seq]; ok {
		e.Cancel = e.Cancel || now.Cancel // it may have been taken back in the meantime
	}
	e, err := s.put(e)
	if err == nil {
		delete(s.waiting, e.Key)
	}
	s.mu.Unlock()
	if err != nil {
		return e, fatalError{err}
	}
	return e, nil
}

// end makes the end of an entry durable and tells it.
func (s *Sender) end(e entry, r result) (entry, error) {
	e, err := s.save(e.ended(r))
	if err == nil {
		*s.mark(e.Seq) = mark{}
		s.tell(e.Key, e.outcome())
	}
	return e, err
}

// explain records why a wish waits.
func (s *Sender) explain(key, why string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.waiting[key] = strings.Join(strings.Fields(why), " ")
}

func (s *Sender) explainAll(live []entry, err error) {
	for _, e := range live {
		s.explain(e.Key, err.Error())
	}
}

// takeBump tells once whether somebody asked a wish to offer more.
func (s *Sender) takeBump(key string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	asked := s.bumped[key]
	delete(s.bumped, key)
	return asked
}
