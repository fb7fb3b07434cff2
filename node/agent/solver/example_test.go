package solver_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/agent/solver"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// TestDemo holds the demo to its story, whatever a real job draws at random and however much it forgets: rounds improve
// the answer, the leader changes, and the evidence ends it.
func TestDemo(t *testing.T) {
	forgetting := []int64{0, 200_000, 1_000_000}
	for salt := range uint64(60) {
		p := newPanel(t, solver.Demo, salt)
		p.agreement.Spec.Policy.ForgetPPM = forgetting[salt%3]
		rounds := p.run()
		var winners []string
		var distances []int64
		cites := 0
		for _, r := range rounds {
			winners = append(winners, solver.Personas()[r.winner])
			distances = append(distances, r.distance)
			cites += len(r.cites)
		}
		if diff := cmp.Diff([]string{"greedy", "split", "depth"}, winners); diff != "" {
			t.Fatalf("salt %d: leaders (-want +got):\n%s", salt, diff)
		}
		if diff := cmp.Diff([]int64{3, 1, 0}, distances); diff != "" {
			t.Fatalf("salt %d: distances (-want +got):\n%s", salt, diff)
		}
		if len(rounds) >= solver.Demo.MaxRounds {
			t.Fatalf("salt %d: the limit of rounds ended it, not the evidence", salt)
		}
		if cites < 2 {
			t.Fatalf("salt %d: %d cites", salt, cites)
		}
	}
}

// TestPanelsNeverGetWorse: the tally may pick any of several equal answers, but a later leader is never farther away,
// since everybody knows the leader's answer.
func TestPanelsNeverGetWorse(t *testing.T) {
	for _, task := range []string{
		"reach 813 with 3 7 8 25 50 100", "reach 952 with 3 6 25 50 75 100", "reach 947 with 3 7 9 11 40 60",
		"reach 628 with 2 5 7 9 25 75", "reach 999 with 1 2 3", "reach 5 with 1 1", "reach 1000000 with 2 3",
	} {
		for seed := range uint64(8) {
			ex := solver.Example{Task: task, Seed: seed, MaxRounds: 5, EffortPPM: 1_000_000}
			last := int64(1 << 40)
			for i, r := range newPanel(t, ex, seed).run() {
				if r.distance > last {
					t.Errorf("%s, seed %d: round %d is %d away, after %d", task, seed, i+1, r.distance, last)
				}
				last = r.distance
				if r.winner == protocol.NoSeat {
					t.Errorf("%s, seed %d: round %d has no winner", task, seed, i+1)
				}
			}
		}
	}
}
