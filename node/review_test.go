package node_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/admin"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/view"
)

// byHand is a program that plays the numbers game badly.
const byHand = `case "$(cat)" in
*'"kind":"propose"'*) echo '{"answer": "25+4", "reasoning": "close enough"}' ;;
*) echo '{"verdicts": [{"candidate": "A", "weight": 40}, {"candidate": "B", "weight": 30}]}' ;;
esac`

// TestReview lets a person correct what a program answers, while the node is stopped and started again in between.
func TestReview(t *testing.T) {
	t.Parallel()
	w := joinedWorld(t, 3, local.Options{RPC: true, Listen: true})
	reviewed := w.daemonConfig(0)
	reviewed.Agents = []config.Agent{{
		Name: "program", Kind: config.KindExec, Command: []string{"sh", "-c", byHand}, Review: config.Review{Hold: time.Hour, OnTimeout: config.RejectUnseen},
	}}
	d := w.mustDaemon(0, reviewed)
	for i := 1; i < 3; i++ {
		w.mustDaemon(i, w.daemonConfig(i))
	}
	w.hire(keyOf("buyer"))
	o, err := w.client.Place(w.ctx, "job", w.calm("reach 100 with 25 4 3 2", 1, 0, 1, 2), client.Terms{OpenWithin: 60, Approve: true})
	w.must(err)
	first := heldBy(t, reviewed, "propose")
	a := dialAdmin(t, reviewed)
	if st, err := a.Status(t.Context()); err != nil || st.Held != 1 {
		t.Errorf("status counts %d, %v", st.Held, err)
	}
	if _, err := a.Edit(t.Context(), first.ID, first.Hash, []byte(`{"answer": "25*4", "reasoning": "exact"}`)); err != nil {
		t.Fatal(err)
	}
	d.Stop()
	w.must(d.Wait())
	d = w.mustDaemon(0, reviewed)
	edited := heldBy(t, reviewed, "propose")
	if edited.ID != first.ID || edited.Original != first.Hash || edited.Hash == first.Hash {
		t.Errorf("after the restart: %+v, before %+v", edited, first)
	}
	w.decide(reviewed, edited, (*admin.Client).Release)
	w.decide(reviewed, heldBy(t, reviewed, "judge"), (*admin.Client).Release)
	paid := w.settled(o)
	for i, r := range paid.Results {
		if r.Status.String() != "counted" {
			t.Errorf("the ballot of seat %d is %s", i, r.Status)
		}
	}
	job, events, _ := d.Node().View(o.Agreement.ID())
	if got := job.Rounds[0].Proposals[0].Answer; got != "25*4" {
		t.Errorf("seat 0 proposed %q", got)
	}
	if said := history(events); !strings.Contains(said, "edited them, the original hashes to "+first.Hash.Hex()) {
		t.Errorf("the edit is not told:\n%s", said)
	}
	b, err := d.Node().Bundle(t.Context(), o.Agreement.ID())
	w.must(err)
	for _, f := range b.Frames {
		if strings.Contains(string(f.Payload), first.Hash.Hex()[2:]) || strings.Contains(string(f.Payload), "close enough") {
			t.Errorf("%s tells of the original", f.Signed.Slot)
		}
	}
}

// heldBy waits until a node holds an answer to such a question.
func heldBy(t *testing.T, c config.Config, question string) (held view.HeldAnswer) {
	t.Helper()
	await(t, question, func() (string, bool) {
		a, err := admin.Dial(t.Context(), c.AdminPath())
		if err != nil {
			return err.Error(), false
		}
		defer a.Close()
		all, err := a.Held(t.Context())
		for _, one := range all {
			if one.Question == question {
				held = one
				return "", true
			}
		}
		return fmt.Sprintf("%+v, %v", all, err), false
	})
	return held
}

// decide does something about a held answer.
func (w *world) decide(c config.Config, a view.HeldAnswer, act func(*admin.Client, context.Context, string, common.Hash) error) {
	w.t.Helper()
	w.must(act(dialAdmin(w.t, c), w.t.Context(), a.ID, a.Hash))
}
