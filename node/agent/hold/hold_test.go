package hold

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
	"github.com/nsed-protocol/nsed/node/view"
)

// speaker answers at once and counts how often it was asked.
type speaker struct {
	asked int
	fails error
}

var said = brief.Proposal{Answer: "four <4>", Reasoning: "counted", Cites: []brief.Citation{{Ref: "r1-A", ShareBps: 1_234, Quote: "as it was"}}}

var judged = brief.Judgement{Verdicts: []brief.Verdict{
	{Alias: "A", Weight: tally.Weight{Value: 80, Given: true}, Justification: "right", Claims: []transcript.Claim{{Text: "it is even", Verdict: transcript.Verified}}},
	{Alias: "B"},
}}

func (s *speaker) Propose(context.Context, brief.Brief) (brief.Proposal, brief.Usage, error) {
	s.asked++
	return said, brief.Usage{Calls: 1, CostMicros: 5}, s.fails
}

func (s *speaker) Judge(context.Context, brief.Brief) (brief.Judgement, brief.Usage, error) {
	s.asked++
	return judged, brief.Usage{Calls: 2}, s.fails
}

func question(kind brief.Kind) brief.Brief {
	return brief.Brief{
		Job: protocol.JobID{1}, Round: 1, Rounds: 2, Kind: kind, Task: "two & two", Until: protocol.Millis(time.Now().UnixMilli()),
		Candidates: []brief.Candidate{{Alias: "A", Answer: "4"}, {Alias: "B", Answer: "5"}},
	}
}

// bench is a desk before a speaker.
type bench struct {
	t     *testing.T
	disk  *store.Mem
	desk  *Desk
	inner *speaker
	rule  Rule
	ctx   context.Context
	stop  context.CancelFunc
}

func newBench(t *testing.T) *bench {
	b := &bench{t: t, disk: store.Memory(), inner: &speaker{}, rule: Rule{Agent: "mine", Hold: 10 * time.Second, Unseen: view.Released}}
	b.restart()
	return b
}

// restart makes a new desk on the same store. Whoever waited is told to stop, as a node that ends does.
func (b *bench) restart() {
	b.t.Helper()
	if b.stop != nil {
		b.stop()
		synctest.Wait()
	}
	b.ctx, b.stop = context.WithTimeout(context.Background(), time.Minute)
	b.t.Cleanup(b.stop)
	var err error
	if b.desk, err = New(b.disk, nil); err != nil {
		b.t.Fatal(err)
	}
}

// outcome is what left the desk.
type outcome struct {
	proposal brief.Proposal
	usage    brief.Usage
	err      error
	took     time.Duration
}

// propose asks, and returns when the answer is held or given.
func (b *bench) propose() chan outcome {
	out := make(chan outcome, 1)
	began := time.Now()
	agent, ctx := b.desk.Before(b.inner, b.rule), b.ctx
	go func() {
		p, u, err := agent.Propose(ctx, question(brief.Propose))
		out <- outcome{p, u, err, time.Since(began)}
	}()
	synctest.Wait()
	return out
}

// held is the one answer that waits.
func (b *bench) held() view.HeldAnswer {
	b.t.Helper()
	list := b.desk.List()
	if len(list) != 1 {
		b.t.Fatalf("%d answers are held: %+v", len(list), list)
	}
	if list[0].Document != nil || list[0].Brief != nil {
		b.t.Error("the list shows texts")
	}
	a, err := b.desk.Show(list[0].ID)
	if err != nil {
		b.t.Fatal(err)
	}
	if a.Hash != protocol.BodyOf(a.Document) {
		b.t.Errorf("hash %s of %s", a.Hash, a.Document)
	}
	return a
}

// in runs a test under a clock of its own.
func in(t *testing.T, fn func(b *bench)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) { fn(newBench(t)) })
}

func TestUnseen(t *testing.T) {
	for name, tt := range map[string]struct {
		hold, phase time.Duration
		unseen      view.HeldState
		want        time.Duration
		code        refusal.Code // empty: it is released
	}{
		"released":                  {10 * time.Second, time.Minute, view.Released, 10 * time.Second, ""},
		"rejected":                  {10 * time.Second, time.Minute, view.Rejected, 10 * time.Second, refusal.ReviewExpired},
		"the phase is shorter":      {time.Hour, 10 * time.Second, view.Released, 9 * time.Second, ""},
		"the phase is much longer":  {time.Hour, 100 * time.Second, view.Released, 98 * time.Second, ""},
		"the phase is over already": {time.Hour, 50 * time.Millisecond, view.Rejected, 0, refusal.ReviewExpired},
		"no phase":                  {3 * time.Hour, 0, view.Released, 3 * time.Hour, ""},
	} {
		t.Run(name, func(t *testing.T) {
			in(t, func(b *bench) {
				b.rule.Hold, b.rule.Unseen = tt.hold, tt.unseen
				b.ctx = context.Background()
				if tt.phase > 0 {
					var stop context.CancelFunc
					b.ctx, stop = context.WithTimeout(b.ctx, tt.phase)
					defer stop()
				}
				got := <-b.propose()
				if got.took != tt.want {
					t.Errorf("it took %s, want %s", got.took, tt.want)
				}
				if tt.code == "" {
					if diff := cmp.Diff(said, got.proposal); diff != "" || got.err != nil {
						t.Errorf("%v, proposal (-want +got):\n%s", got.err, diff)
					}
				} else if refusal.CodeOf(got.err) != tt.code || got.usage.Code != string(tt.code) || got.proposal.Answer != "" {
					t.Errorf("got %+v", got)
				}
				if got.usage.Calls != 1 || got.usage.CostMicros != 5 {
					t.Errorf("usage %+v", got.usage)
				}
				if list := b.desk.List(); len(list) > 0 {
					t.Errorf("it is held still: %+v", list)
				}
			})
		})
	}
}

func TestDecide(t *testing.T) {
	in(t, func(b *bench) {
		given := b.propose()
		a := b.held()
		if a.Agent != "mine" || a.Question != "propose" || a.State != view.Held || a.Until-a.Since != 10_000 || !strings.Contains(string(a.Brief), "two \\u0026 two") {
			t.Errorf("held: %+v", a)
		}
		time.Sleep(4 * time.Second)
		if err := b.desk.Decide(a.ID, common.Hash{1}, view.Released); refusal.CodeOf(err) != refusal.AnswerChanged {
			t.Errorf("another answer than the one looked at: %v", err)
		}
		if err := b.desk.Decide(a.ID, a.Hash, view.Released); err != nil {
			t.Fatal(err)
		}
		got := <-given
		if diff := cmp.Diff(said, got.proposal); diff != "" || got.err != nil || got.took != 4*time.Second {
			t.Errorf("after %s: %v (-want +got):\n%s", got.took, got.err, diff)
		}
		for _, s := range []view.HeldState{view.Released, view.Rejected} {
			if err := b.desk.Decide(a.ID, common.Hash{}, s); refusal.CodeOf(err) != refusal.AnswerNotHeld {
				t.Errorf("decided twice: %v", err)
			}
		}
		if err := b.desk.Decide("nothing", common.Hash{}, view.Released); refusal.CodeOf(err) != refusal.AnswerNotHeld {
			t.Errorf("unknown: %v", err)
		}
		if again, err := b.desk.Show(a.ID); err != nil || again.State != view.Released || !again.InTime {
			t.Errorf("afterwards: %+v, %v", again, err)
		}
		if got := <-b.propose(); got.err != nil || got.took != 0 || b.inner.asked != 1 {
			t.Errorf("asked again: %+v, the agent was asked %d times", got, b.inner.asked)
		}
	})
	in(t, func(b *bench) {
		given := b.propose()
		if err := b.desk.Decide(b.held().ID, common.Hash{}, view.Rejected); err != nil {
			t.Fatal(err)
		}
		if got := <-given; refusal.CodeOf(got.err) != refusal.ReviewRejected || got.proposal.Answer != "" || got.usage.Calls != 1 {
			t.Errorf("rejected: %+v", got)
		}
	})
}

func TestEdit(t *testing.T) {
	in(t, func(b *bench) {
		given := b.propose()
		first := b.held()
		if want := `{"answer":"four \u003c4\u003e","reasoning":"counted","cites":[{"ref":"r1-A","share_percent":12.34,"quote":"as it was"}]}`; string(first.Document) != want {
			t.Errorf("document %s", first.Document)
		}
		for _, text := range []string{`{"answer": "five"}`, `{"answer": "six", "cites": [{"ref": "r1-A", "share_percent": 0.07, "quote": "so"}]}`} {
			if _, err := b.desk.Edit(first.ID, b.held().Hash, []byte(text)); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := b.desk.Edit(first.ID, first.Hash, []byte(`{"answer": "seven"}`)); refusal.CodeOf(err) != refusal.AnswerChanged {
			t.Errorf("an edit of what was edited: %v", err)
		}
		a := b.held()
		if a.Original != first.Hash || string(a.First) != string(first.Document) || a.Hash == first.Hash {
			t.Errorf("edited: %+v", a)
		}
		if err := b.desk.Decide(a.ID, a.Hash, view.Released); err != nil {
			t.Fatal(err)
		}
		want := brief.Proposal{Answer: "six", Cites: []brief.Citation{{Ref: "r1-A", ShareBps: 7, Quote: "so"}}, Original: first.Hash}
		if got := <-given; got.err != nil || !cmp.Equal(want, got.proposal) {
			t.Errorf("%v, (-want +got):\n%s", got.err, cmp.Diff(want, got.proposal))
		}
	})
}

func TestEditJudgement(t *testing.T) {
	in(t, func(b *bench) {
		given := make(chan brief.Judgement, 1)
		go func() {
			j, _, err := b.desk.Before(b.inner, b.rule).Judge(b.ctx, question(brief.Judge))
			if err != nil {
				t.Error(err)
			}
			given <- j
		}()
		synctest.Wait()
		a := b.held()
		if want := `{"verdicts":[{"candidate":"A","weight":80,"justification":"right","claims":[{"text":"it is even","verdict":"verified"}]},{"candidate":"B","weight":null}]}`; string(a.Document) != want {
			t.Errorf("document %s", a.Document)
		}
		if _, err := b.desk.Edit(a.ID, common.Hash{}, []byte(`{"verdicts": [{"candidate": "B", "weight": -100}]}`)); err != nil {
			t.Fatal(err)
		}
		if err := b.desk.Decide(a.ID, common.Hash{}, view.Released); err != nil {
			t.Fatal(err)
		}
		want := brief.Judgement{Verdicts: []brief.Verdict{{Alias: "B", Weight: tally.Weight{Value: -100, Given: true}}}, Original: a.Hash}
		if got := <-given; !cmp.Equal(want, got) {
			t.Errorf("(-want +got):\n%s", cmp.Diff(want, got))
		}
	})
}

func TestBadEdits(t *testing.T) {
	for name, tt := range map[string]struct {
		kind brief.Kind
		text string
		want string
	}{
		"prose":             {brief.Propose, "better so", "invalid character"},
		"nothing":           {brief.Propose, "", "EOF"},
		"a slip":            {brief.Propose, `{"anwser": "x"}`, `unknown field "anwser"`},
		"two":               {brief.Propose, `{"answer": "x"} {"answer": "y"}`, "more than one"},
		"empty":             {brief.Propose, `{"answer": " "}`, "answer: empty"},
		"a skip that talks": {brief.Propose, `{"answer": "x", "skip": true}`, "skip: there is an answer"},
		"much":              {brief.Propose, `{"answer": "` + strings.Repeat("x", transcript.MaxAnswer+1) + `"}`, "at most 65536 bytes"},
		"too much":          {brief.Propose, `{"answer": "` + strings.Repeat("x", MaxDocument) + `"}`, "at most 524288"},
		"many cites":        {brief.Propose, `{"answer": "x", "cites": [` + strings.Repeat(`{"ref":"a"},`, 32) + `{"ref":"a"}]}`, "33 cites"},
		"a share":           {brief.Propose, `{"answer": "x", "cites": [{"ref": "a", "share_percent": -1}]}`, "want 0 to 100"},
		"shares":            {brief.Propose, `{"answer": "x", "cites": [{"ref": "a", "share_percent": 60}, {"ref": "b", "share_percent": 60}]}`, "more than 100 percent"},
		"the other kind":    {brief.Judge, `{"answer": "x"}`, `unknown field "answer"`},
		"nobody":            {brief.Judge, `{"verdicts": [{"candidate": "C", "weight": 1}]}`, `candidate "C": want one of A, B`},
		"twice":             {brief.Judge, `{"verdicts": [{"candidate": "A", "weight": 1}, {"candidate": "A", "weight": 2}]}`, "stands twice"},
		"a weight":          {brief.Judge, `{"verdicts": [{"candidate": "A", "weight": 101}]}`, "want -100 to 100"},
		"a fraction":        {brief.Judge, `{"verdicts": [{"candidate": "A", "weight": 0.5}]}`, "cannot unmarshal"},
		"claims":            {brief.Judge, `{"verdicts": [{"candidate": "A", "weight": 1, "claims": [{},{},{},{},{}]}]}`, "at most 4 claims"},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := questionOf(question(tt.kind))
			if err != nil {
				t.Fatal(err)
			}
			if r.Proposal, r.Judgement = &said, nil; tt.kind == brief.Judge {
				r.Proposal, r.Judgement = nil, &judged
			}
			err = r.edit([]byte(tt.text))
			if refusal.CodeOf(err) != refusal.UsageBadValue || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

// A restart goes on where it was, whenever it happens, and the agent is asked once.
func TestRestart(t *testing.T) {
	in(t, func(b *bench) {
		given := b.propose()
		first := b.held()
		if _, err := b.desk.Edit(first.ID, first.Hash, []byte(`{"answer": "five"}`)); err != nil {
			t.Fatal(err)
		}
		b.restart()
		if got := <-given; refusal.CodeOf(got.err) != refusal.AgentTimeout {
			t.Errorf("the node ends: %+v", got)
		}
		time.Sleep(3 * time.Second)
		if a := b.held(); a.Original != first.Hash { // before the agent is asked again
			t.Errorf("after the restart: %+v", a)
		}
		given = b.propose()
		time.Sleep(time.Second)
		if got := <-given; got.err != nil || got.proposal.Answer != "five" || got.took != 7*time.Second {
			t.Errorf("the hold goes on: %+v", got)
		}
		if b.inner.asked != 1 {
			t.Errorf("the agent was asked %d times", b.inner.asked)
		}
	})
	for _, s := range []view.HeldState{view.Released, view.Rejected} {
		in(t, func(b *bench) { // decided while nobody waits
			b.propose()
			b.restart()
			a := b.held()
			if err := b.desk.Decide(a.ID, a.Hash, s); err != nil {
				t.Fatal(err)
			}
			b.restart()
			got := <-b.propose()
			if (got.err == nil) != (s == view.Released) || got.took != 0 || b.inner.asked != 1 {
				t.Errorf("%s: %+v, asked %d times", s, got, b.inner.asked)
			}
		})
	}
	in(t, func(b *bench) { // its time runs out while nobody waits
		b.propose()
		b.restart()
		a := b.held()
		time.Sleep(11 * time.Second)
		if list := b.desk.List(); len(list) > 0 {
			t.Errorf("held for ever: %+v", list)
		}
		if err := b.desk.Decide(a.ID, a.Hash, view.Released); refusal.CodeOf(err) != refusal.AnswerNotHeld {
			t.Errorf("too late: %v", err)
		}
		if got := <-b.propose(); got.err != nil || got.took != 0 || b.inner.asked != 1 {
			t.Errorf("got %+v", got)
		}
	})
}

// Another brief is another question, a later deadline is not.
func TestSameQuestion(t *testing.T) {
	in(t, func(b *bench) {
		id := func(change func(*brief.Brief)) string {
			q := question(brief.Propose)
			change(&q)
			r, err := questionOf(q)
			if err != nil {
				t.Fatal(err)
			}
			return r.ID
		}
		same := id(func(*brief.Brief) {})
		if id(func(q *brief.Brief) { q.Until += 5 }) != same {
			t.Error("the deadline makes another question")
		}
		for name, change := range map[string]func(*brief.Brief){
			"job":   func(q *brief.Brief) { q.Job[9]++ },
			"round": func(q *brief.Brief) { q.Round++ },
			"kind":  func(q *brief.Brief) { q.Kind = brief.Judge },
			"text":  func(q *brief.Brief) { q.Candidates[0].Answer = "3" },
		} {
			if id(change) == same {
				t.Errorf("another %s is the same question", name)
			}
		}
	})
}

func TestInnerFails(t *testing.T) {
	in(t, func(b *bench) {
		b.inner.fails = refusal.New(refusal.AgentBadAnswer, "no JSON")
		got := <-b.propose()
		if refusal.CodeOf(got.err) != refusal.AgentBadAnswer || got.usage.Calls != 1 || len(b.desk.List()) > 0 {
			t.Errorf("got %+v", got)
		}
	})
}

// broken is a store that cannot be written any more.
type broken struct{ *store.Mem }

func (broken) Put(string, []byte, []byte, bool) error { return errors.New("disk full") }

// What is not on disk does not leave.
func TestPersistFirst(t *testing.T) {
	in(t, func(b *bench) {
		b.desk.shelf = broken{b.disk}
		if got := <-b.propose(); got.err == nil || got.proposal.Answer != "" || len(b.desk.List()) > 0 {
			t.Errorf("got %+v", got)
		}
	})
	in(t, func(b *bench) {
		given := b.propose()
		a := b.held()
		b.desk.shelf = broken{b.disk}
		if err := b.desk.Decide(a.ID, a.Hash, view.Released); err == nil {
			t.Error("a decision that is on no disk counts")
		}
		if got := <-given; got.err == nil || got.took != 10*time.Second {
			t.Errorf("got %+v", got)
		}
	})
}

func TestPrune(t *testing.T) {
	in(t, func(b *bench) {
		b.rule.Hold = 0
		agent := b.desk.Before(b.inner, b.rule)
		for i := range maxKept + 20 {
			q := question(brief.Propose)
			q.Task = fmt.Sprint(i)
			if i == maxKept+19 {
				q.Task = strings.Repeat("x", 200<<10)
			}
			if _, _, err := agent.Propose(b.ctx, q); err != nil {
				t.Fatal(err)
			}
			time.Sleep(time.Millisecond)
		}
		if n := len(b.desk.rows); n != maxKept {
			t.Errorf("%d answers are kept, at most %d", n, maxKept)
		}
		b.restart()
		if n := len(b.desk.rows); n != maxKept {
			t.Errorf("%d answers are on disk", n)
		}
		b.desk.mu.Lock()
		defer b.desk.mu.Unlock()
		for id, r := range b.desk.rows {
			r.size = 1 << 20
			b.desk.rows[id] = r
		}
		if err := b.desk.prune(); err != nil || len(b.desk.rows) != maxKeptBytes>>20 {
			t.Errorf("%d answers of 1 MiB are kept, %v", len(b.desk.rows), err)
		}
	})
}

func TestCorrupt(t *testing.T) {
	for name, raw := range map[string]string{"garbage": "{", "another's": `{"id": "other"}`} {
		disk := store.Memory()
		if err := disk.Put(space, []byte("id"), []byte(raw), true); err != nil {
			t.Fatal(err)
		}
		if _, err := New(disk, nil); refusal.CodeOf(err) != refusal.StoreCorrupt {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// FuzzEdit reads whatever a person sends, and shows again what it took.
func FuzzEdit(f *testing.F) {
	f.Add(true, `{"answer": "x", "cites": [{"ref": "r1-A", "share_percent": 33.33, "quote": "q"}]}`)
	f.Add(true, `{"skip": true, "answer": ""}`)
	f.Add(false, `{"verdicts": [{"candidate": "A", "weight": 5, "claims": [{"text": "t", "verdict": "wrong"}]}, {"candidate": "B", "weight": null}]}`)
	f.Add(false, `{"verdicts": []}`)
	f.Fuzz(func(t *testing.T, proposing bool, text string) {
		kind := brief.Judge
		if proposing {
			kind = brief.Propose
		}
		r, err := questionOf(question(kind))
		if err != nil {
			t.Fatal(err)
		}
		if r.Judgement = &judged; proposing {
			r.Proposal, r.Judgement = &said, nil
		}
		if err := r.edit([]byte(text)); err != nil {
			if refusal.CodeOf(err) != refusal.UsageBadValue {
				t.Fatal(err)
			}
			return
		}
		doc, err := document(r)
		if err != nil {
			t.Fatal(err)
		}
		was, _ := json.Marshal([]any{r.Proposal, r.Judgement})
		if len(doc) > MaxDocument { // escapes made it longer
			return
		}
		if err := r.edit(doc); err != nil {
			t.Fatalf("%s: %v", doc, err)
		}
		if is, _ := json.Marshal([]any{r.Proposal, r.Judgement}); string(is) != string(was) {
			t.Errorf("%s became %s", was, is)
		}
	})
}
