package chain

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

func TestStrideAdapts(t *testing.T) {
	p := newPaper(1)
	for i := range uint64(4000) {
		if i%100 == 0 {
			p.mine(0, i)
		} else {
			p.mine(0)
		}
	}
	r := p.reader(t)
	read := func() int {
		t.Helper()
		before := p.asked
		got, err := r.logs(t.Context(), nil, 0, p.height())
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != 40 {
			t.Fatalf("%d logs, want 40", len(got))
		}
		return p.asked - before
	}
	if n := read(); n != 1 {
		t.Errorf("%d questions without a limit", n)
	}
	p.limit = 50
	first := read()
	if again := read(); again >= first || again > 4000/20 {
		t.Errorf("%d questions after %d: the limit was not learned", again, first)
	}
	p.limit = 0
	read()
	for range 6 {
		read()
	}
	if n := read(); n > 4 {
		t.Errorf("%d questions: the stride does not grow back", n)
	}
}

func TestStrideTakesAHint(t *testing.T) {
	var s stride
	s.shrink(1_000_000, 800)
	if got := s.next(10, 1_000_000) - 10 + 1; got != 800 {
		t.Errorf("asks for %d blocks, told 800", got)
	}
	s.shrink(800, 5000) // a hint that cannot help
	if got := s.next(10, 1_000_000) - 10 + 1; got != 400 {
		t.Errorf("asks for %d blocks, want 400", got)
	}
	s.shrink(1, 0)
	if got := s.next(10, 1_000_000); got != 10 {
		t.Errorf("asks up to %d", got)
	}
}

func TestOneBlockRefused(t *testing.T) {
	p := newPaper(1)
	for range 40 {
		p.mine(0)
	}
	p.breakWith(said(-32000, "query returned more than 10000 results"))
	if _, err := p.reader(t).logs(t.Context(), nil, 0, 40); err == nil {
		t.Error("no error although not even one block is answered")
	}
}

func TestTidy(t *testing.T) {
	r := newPaper(1).reader(t)
	at := func(number uint64, hash byte, index uint) types.Log {
		return types.Log{Address: common.Address{1}, BlockNumber: number, BlockHash: common.Hash{hash}, Index: index}
	}
	foreign := at(5, 5, 9)
	foreign.Address = common.Address{2}
	removed := at(5, 5, 0)
	removed.Removed = true
	for name, tt := range map[string]struct {
		logs []types.Log
		want int
		ok   bool
	}{
		"in order":              {[]types.Log{at(5, 5, 0), at(5, 5, 1), at(7, 7, 0)}, 3, true},
		"out of order":          {[]types.Log{at(7, 7, 0), at(5, 5, 1), at(5, 5, 0)}, 3, true},
		"of another contract":   {[]types.Log{foreign, at(6, 6, 0)}, 1, true},
		"before the range":      {[]types.Log{at(4, 4, 0)}, 0, false},
		"after the range":       {[]types.Log{at(10, 4, 0)}, 0, false},
		"removed":               {[]types.Log{removed}, 0, false},
		"one log twice":         {[]types.Log{at(5, 5, 0), at(5, 5, 0)}, 0, false},
		"two blocks of a place": {[]types.Log{at(5, 5, 0), at(5, 6, 1)}, 0, false},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := r.tidy(tt.logs, 5, 9)
			if (err == nil) != tt.ok || len(got) != tt.want {
				t.Errorf("%d logs, %v", len(got), err)
			}
			if err != nil && !errors.Is(err, errUnreadable) {
				t.Errorf("the error is %v", err)
			}
		})
	}
}
