package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/admin"
	"github.com/nsed-protocol/nsed/node/agent/hold"
	"github.com/nsed-protocol/nsed/node/agent/scripted"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/view"
)

// reviewed is a node of which only the desk runs.
type reviewed struct {
	admin.Backend // nil: nobody asks for more
	desk          *hold.Desk
}

func (r reviewed) Held() []view.HeldAnswer                       { return r.desk.List() }
func (r reviewed) HeldAnswer(id string) (view.HeldAnswer, error) { return r.desk.Show(id) }
func (r reviewed) Decide(id string, looked common.Hash, s view.HeldState) error {
	return r.desk.Decide(id, looked, s)
}
func (r reviewed) Edit(id string, looked common.Hash, doc []byte) (view.HeldAnswer, error) {
	return r.desk.Edit(id, looked, doc)
}

// deskOf serves a desk at a socket, and returns it with a way to run commands against it.
func deskOf(t *testing.T) (*hold.Desk, func(stdin string, args ...string) ran) {
	t.Helper()
	desk, err := hold.New(store.Memory(), nil)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	socket := filepath.Join(dir, "s")
	s, err := admin.Listen(socket, reviewed{desk: desk}, nil)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.Run(ctx) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	empty := filepath.Join(dir, "nsed.yaml")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	return desk, func(stdin string, args ...string) ran {
		var out, errs bytes.Buffer
		args = append([]string{"nsed", "review", args[0], "--config", empty, "--admin-socket", socket}, args[1:]...)
		code := run(args, strings.NewReader(stdin), &out, &errs)
		return ran{code: code, out: out.String(), err: errs.String()}
	}
}

// judging is a question whose texts want to trouble a terminal.
var judging = brief.Brief{
	Job: protocol.JobID{1}, Round: 1, Rounds: 1, Kind: brief.Judge, Task: "which one?\nsay why",
	Candidates: []brief.Candidate{{Alias: "A", Answer: "the \x1b[31mred one"}, {Alias: "B", Answer: "<blue>"}},
}

// awaitHeld lets the agent answer until the desk holds it.
func awaitHeld(t *testing.T, desk *hold.Desk, b brief.Brief) (view.HeldAnswer, chan error) {
	t.Helper()
	inner := scripted.New().Otherwise(brief.Judge, scripted.Turn{Weights: map[string]int{"<blue>": 70}, Reasoning: "<b>because</b>"})
	given := make(chan error, 1)
	go func() {
		_, _, err := desk.Before(inner, hold.Rule{Agent: "mine", Hold: time.Minute, Unseen: view.Rejected}).Judge(t.Context(), b)
		given <- err
	}()
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	for {
		if held := desk.List(); len(held) > 0 {
			return held[0], given
		}
		select {
		case err := <-given:
			t.Fatalf("not held: %v", err)
		case <-tick.C:
		}
	}
}

func TestReviewCommands(t *testing.T) {
	t.Parallel()
	desk, review := deskOf(t)
	if r := review("", "list"); r.code != 0 || r.out != "" {
		t.Errorf("nothing is held: %+v", r)
	}
	if r := review("", "list", "--json"); r.out != "[]\n" {
		t.Errorf("nothing is held: %+v", r)
	}
	a, given := awaitHeld(t, desk, judging)
	if r := review("", "list"); !strings.HasPrefix(r.out, a.ID+"  judge    round 1 of job 0x01000000, agent mine, rejected in ") {
		t.Errorf("list: %+v", r)
	}
	r := review("", "show", a.ID)
	for _, want := range []string{"of agent mine, held; rejected in ", "task      which one?\n          say why\n", "A         the [31mred one\n", "B         <blue>\n", `"justification": "<b>because</b>"`, a.Hash.Hex()} {
		if !strings.Contains(r.out, want) {
			t.Errorf("%q is not shown:\n%s%s", want, r.out, r.err)
		}
	}
	if strings.Contains(r.out, "\x1b") {
		t.Errorf("a stranger's escape reaches the terminal: %q", r.out)
	}
	var shown view.HeldAnswer
	readJSON(t, review("", "show", a.ID, "--json").out, &shown)
	if shown.Hash != a.Hash || len(shown.Document) == 0 {
		t.Errorf("shown: %+v", shown)
	}
	doc := review("", "show", "--document", a.ID).out
	if !json.Valid([]byte(doc)) || !strings.Contains(doc, `"weight": 70`) {
		t.Errorf("document: %s", doc)
	}
	changed := filepath.Join(t.TempDir(), "answer.json")
	if err := os.WriteFile(changed, []byte(strings.Replace(doc, "70", "71", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if r := review("", "edit", a.ID, changed, "--hash", a.Hash.Hex()); r.code != 0 || len(r.out) != 67 {
		t.Errorf("edit: %+v", r)
	}
	if r := review("", "show", a.ID); !strings.Contains(r.out, "edited    what the agent said hashes to "+a.Hash.Hex()) {
		t.Errorf("after the edit: %+v", r)
	}
	if r := review(`{"verdicts": [{"candidate": "A", "weight": 1}]}`, "edit", a.ID, "-", "--release"); r.code != 0 {
		t.Errorf("edit and release: %+v", r)
	}
	if err := <-given; err != nil {
		t.Error(err)
	}
	if r := review("", "show", a.ID); !strings.Contains(r.out, "of agent mine, released\n") {
		t.Errorf("afterwards: %+v", r)
	}
	other := judging
	other.Round = 2
	a, given = awaitHeld(t, desk, other)
	if r := review("", "reject", a.ID); r.code != 0 {
		t.Errorf("reject: %+v", r)
	}
	if err := <-given; refusal.CodeOf(err) != refusal.ReviewRejected {
		t.Errorf("rejected: %v", err)
	}
}

func TestReviewRefuses(t *testing.T) {
	t.Parallel()
	desk, review := deskOf(t)
	a, given := awaitHeld(t, desk, judging)
	other := strings.Repeat("0x11", 1) + strings.Repeat("11", 31)
	for name, tt := range map[string]struct {
		stdin string
		args  []string
		code  refusal.Code
		says  string
	}{
		"no id":               {"", []string{"release"}, refusal.UsageMissing, "nsed review list"},
		"an unknown id":       {"", []string{"show", "nobody"}, refusal.AnswerNotHeld, "nobody"},
		"no hash":             {"", []string{"reject", a.ID, "--hash", "x"}, refusal.UsageBadValue, "--hash"},
		"another hash":        {"", []string{"release", a.ID, "--hash", other}, refusal.AnswerChanged, a.Hash.Hex()},
		"no file":             {"", []string{"edit", a.ID}, refusal.UsageMissing, "FILE"},
		"a file that is none": {"", []string{"edit", a.ID, "/no/such/file"}, refusal.FileUnreadable, ""},
		"prose":               {"better so", []string{"edit", a.ID, "-"}, refusal.UsageBadValue, "no JSON"},
		"a slip":              {`{"verdict": []}`, []string{"edit", a.ID, "-"}, refusal.UsageBadValue, "verdict"},
		"a book":              {strings.Repeat(" ", hold.MaxDocument+1), []string{"edit", a.ID, "-"}, refusal.UsageBadValue, "more than"},
		"no node":             {"", []string{"list", "--admin-socket", "/no/such/socket"}, refusal.NodeNotRunning, ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := review(tt.stdin, tt.args...)
			if r.code != exitRefused || r.out != "" {
				t.Errorf("got %+v", r)
			}
			checkRefused(t, r.err, tt.code, tt.says)
		})
	}
	if err := desk.Decide(a.ID, a.Hash, view.Rejected); err != nil {
		t.Error(err)
	}
	<-given
}
