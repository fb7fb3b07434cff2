package node_test

import (
	"strings"
	"testing"
	"time"

	"github.com/nsed-protocol/nsed/node"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// TestBadPrograms lets two of five seats be filled by programs that do nothing right. The round goes on without them, and
// each node says why its own seat skipped.
func TestBadPrograms(t *testing.T) {
	t.Parallel()
	w := joinedWorld(t, 5, local.Options{RPC: true, Listen: true})
	bad := map[int]struct{ script, code string }{
		3: {`echo "It is close to one hundred."`, "agent-bad-answer"},
		4: {`sleep 1000`, "agent-timeout"},
	}
	var daemons []*node.Daemon
	for i := range 5 {
		c := w.daemonConfig(i)
		if b, ok := bad[i]; ok {
			c.Agents = []config.Agent{{Name: "program", Kind: config.KindExec, Command: []string{"sh", "-c", b.script}, Timeout: time.Second}}
		}
		daemons = append(daemons, w.mustDaemon(i, c))
	}
	w.hire(keyOf("buyer"))
	// Nobody says that it does not commit: the coordinator waits for it.
	raw := w.phased("reach 100 with 25 4 3 2", 1, protocol.PhaseSeconds{Propose: 20, Commit: 15, Reveal: 8}, 0, 1, 2, 3, 4)
	o, err := w.client.Place(w.ctx, "job", raw, client.Terms{OpenWithin: 60, Approve: true})
	w.must(err)
	for seat, r := range w.settled(o).Results {
		_, isBad := bad[seat]
		if want := map[bool]protocol.SeatStatus{false: protocol.Counted, true: protocol.Absent}[isBad]; r.Status != want {
			t.Errorf("the ballot of seat %d is %s, want %s", seat, r.Status, want)
		}
	}
	for i, b := range bad {
		_, events, _ := daemons[i].Node().View(o.Agreement.ID())
		for _, question := range []string{"propose", "judge"} {
			if said := history(events); !strings.Contains(said, question+": "+b.code) {
				t.Errorf("seat %d does not say %s: %s\n%s", i, question, b.code, said)
			}
		}
	}
}
