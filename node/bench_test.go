package node

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// later is a failure with a wish.
type later struct{ error }

func (later) RetryAfter() time.Duration { return 7 * time.Minute }

func TestBench(t *testing.T) {
	fail := func(code refusal.Code) error { return refusal.New(code, "") }
	for name, tt := range map[string]struct {
		failures []error
		want     time.Duration // aside for so long; 0: not at all
	}{
		"never failed":        {nil, 0},
		"two in a row":        {[]error{errors.New("x"), fail(refusal.AgentTimeout)}, 0},
		"three in a row":      {[]error{errors.New("x"), fail(refusal.AgentTimeout), fail(refusal.AgentBadAnswer)}, firstBench},
		"out of reach":        {[]error{fail(refusal.AgentUnreachable)}, firstBench},
		"no program":          {[]error{fail(refusal.AgentProgram)}, firstBench},
		"not paid for":        {[]error{fail(refusal.AgentUnpaid)}, 5 * time.Minute},
		"not its fault":       {[]error{fail(refusal.AgentBusy), fail(refusal.AgentCapped), fail(refusal.AgentOverflow), fail(refusal.AgentRefused)}, 0},
		"it wants a pause":    {[]error{refusal.Wrap(refusal.AgentFailed, later{errors.New("slow down")}, "")}, 7 * time.Minute},
		"a crowd of failures": {[]error{fail(refusal.AgentUnreachable), fail(refusal.AgentUnreachable), fail(refusal.AgentUnreachable)}, firstBench},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var b bench
				for _, err := range tt.failures {
					b.failure(err)
				}
				reason, code, until := b.aside()
				if tt.want == 0 {
					if reason != "" || code != "" {
						t.Errorf("set aside for %s", reason)
					}
					return
				}
				if reason == "" || code == "" || time.Until(until) != tt.want {
					t.Errorf("set aside for %q until %s from now, want %s", reason, time.Until(until), tt.want)
				}
				time.Sleep(tt.want)
				if reason, _, _ := b.aside(); reason != "" {
					t.Errorf("set aside still for %s", reason)
				}
				b.success()
				b.failure(errors.New("x"))
				if reason, _, _ := b.aside(); reason != "" {
					t.Errorf("a success did not take it back: %s", reason)
				}
			})
		})
	}
}

// Every time the agent fails when it is back, it stays away for longer.
func TestBenchDoubles(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var b bench
		want := firstBench
		for range 12 {
			for range tolerated {
				b.failure(errors.New("x"))
			}
			_, _, until := b.aside()
			if got := time.Until(until); got != want {
				t.Fatalf("aside for %s, want %s", got, want)
			}
			time.Sleep(want)
			want = min(2*want, longestBench)
		}
	})
}

func TestBenchLooks(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var b bench
		for range 20 { // nobody listens: it never comes back between two looks
			b.look(errors.New("refused"))
			time.Sleep(watchEvery)
			if _, code, _ := b.aside(); code != refusal.AgentUnreachable {
				t.Fatalf("code %q", code)
			}
		}
		b.look(nil)
		if reason, _, _ := b.aside(); reason != "" {
			t.Errorf("it is back, and set aside for %s", reason)
		}
		b.failure(refusal.New(refusal.AgentUnpaid, ""))
		b.look(nil) // the endpoint answers, and is not paid all the same
		if _, code, _ := b.aside(); code != refusal.AgentUnpaid {
			t.Errorf("code %q", code)
		}
	})
}
