package chain

import (
	"errors"
	"testing"

	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/store/storetest"
)

func TestSteps(t *testing.T) {
	p, d := newPaper(1), store.Memory()
	p.mine(0, 1)
	l := &listener{t: t}
	s, err := p.reader(t).Steps(t.Context(), d, 1, l.take)
	if err != nil {
		t.Fatal(err)
	}
	expect(t, l.words)
	once := func(words ...string) {
		t.Helper()
		l.words = nil
		if err := s.Once(t.Context()); err != nil {
			t.Fatal(err)
		}
		expect(t, l.words, words...)
	}
	once("+1:1")
	once()
	p.mine(0, 2)
	once("+2:2")
	p.cut(1)
	p.mine(1)
	once("-2", "+2")
	p.breakWith(errors.New("connection refused"))
	if err := s.Once(t.Context()); err == nil || Fatal(err) {
		t.Errorf("a failing endpoint: %v", err)
	}
	p.breakWith(nil)
	again := &listener{t: t}
	if _, err := p.reader(t).Steps(t.Context(), d, 1, again.take); err != nil {
		t.Fatal(err)
	}
	expect(t, again.words, "+1:1", "+2")
}

func TestStepsEndWithTheStore(t *testing.T) {
	p := newPaper(1)
	p.mine(0, 1)
	l := &listener{t: t}
	s, err := p.reader(t).Steps(t.Context(), storetest.NewFaulty(storetest.Fail, 2), 1, l.take)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Once(t.Context()); !Fatal(err) || !errors.Is(err, storetest.ErrInjected) {
		t.Errorf("got %v", err)
	}
	expect(t, l.words)
}
