package submit

import (
	"cmp"
	"context"
	"fmt"
	"slices"
)

// Status says where a wish stands. ok is false for an unknown key.
func (s *Sender) Status(key string) (st Status, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	seq, ok := s.byKey[key]
	if !ok {
		return Status{}, false
	}
	return s.told(s.entries[seq]), true
}

// List is the whole outbox in the order of submission, ended wishes included.
func (s *Sender) List() []Status {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := make([]Status, 0, len(s.entries))
	for _, e := range s.ordered() {
		out = append(out, s.told(e))
	}
	return out
}

// told is an entry as people see it. s.mu is held.
func (s *Sender) told(e entry) Status {
	st := e.status()
	if !e.State.Final() {
		st.Waiting, st.Warning = s.waiting[e.Key], s.warning
	}
	return st
}

func (s *Sender) ordered() []entry {
	out := make([]entry, 0, len(s.entries))
	for _, e := range s.entries {
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b entry) int { return cmp.Compare(a.Seq, b.Seq) })
	return out
}

// Wait blocks until a wish ended and returns its outcome. The error is ErrUnknown or ctx's; what the chain said is in
// Outcome.Err. Somebody has to be in Run.
func (s *Sender) Wait(ctx context.Context, key string) (Outcome, error) {
	for {
		s.mu.Lock()
		seq, ok := s.byKey[key]
		e, changed := s.entries[seq], s.changed
		s.mu.Unlock()
		switch {
		case !ok:
			return Outcome{}, fmt.Errorf("wait for %s: %w", key, ErrUnknown)
		case e.State.Final():
			return e.outcome(), nil
		}
		select {
		case <-ctx.Done():
			return Outcome{}, fmt.Errorf("wait for %s: %w", key, ctx.Err())
		case <-changed:
		}
	}
}

// Forget drops an ended wish, so that an equal one can be handed in again: a person who tries once more after a refusal.
func (s *Sender) Forget(key string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	seq, ok := s.byKey[key]
	if !ok {
		return nil
	}
	if !s.entries[seq].State.Final() {
		return fmt.Errorf("forget %s: %w", key, ErrLive)
	}
	if err := s.box.Delete(space, placeOf(s.prefix, seq), true); err != nil {
		return fmt.Errorf("forget %s: %w", key, err)
	}
	delete(s.entries, seq)
	delete(s.byKey, key)
	delete(s.waiting, key)
	delete(s.bumped, key)
	return nil
}

// Bump lets a wish that is on the way offer more than its last transaction did, at once. It returns before that happens:
// Run does it, within MaxFee. The error is ErrUnknown, ErrOver or ErrUnsent.
func (s *Sender) Bump(key string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	e, err := s.open(key)
	switch {
	case err != nil:
		return fmt.Errorf("bump %s: %w", key, err)
	case e.State != Sent:
		return fmt.Errorf("bump %s: %w", key, ErrUnsent)
	}
	s.bumped[key] = true
	s.poke()
	return nil
}

// Cancel takes a wish back. It is durable when Cancel returns; Run carries it out. A wish without a transaction ends at
// once; another is replaced by a transaction that does nothing with the same nonce. Whichever of the two is mined decides:
// the wish ends Cancelled, or as if nobody had taken it back. The error is ErrUnknown, ErrOver or the store's.
func (s *Sender) Cancel(key string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	e, err := s.open(key)
	if err != nil {
		return fmt.Errorf("cancel %s: %w", key, err)
	}
	e.Cancel = true
	if _, err := s.put(e); err != nil {
		return fmt.Errorf("cancel %s: %w", key, err)
	}
	s.poke()
	return nil
}

// open finds a wish that has not ended. s.mu is held.
func (s *Sender) open(key string) (entry, error) {
	seq, ok := s.byKey[key]
	if !ok {
		return entry{}, ErrUnknown
	}
	if s.entries[seq].State.Final() {
		return entry{}, ErrOver
	}
	return s.entries[seq], nil
}
