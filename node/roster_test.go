package node

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/holiman/uint256"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/agent/hold"
	"github.com/nsed-protocol/nsed/node/agent/scripted"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/view"
)

func tokens(text string) (uint256.Int, error) {
	n, err := config.Amount(text, 2)
	if err != nil {
		return uint256.Int{}, err
	}
	return *uint256.MustFromBig(n), nil
}

// modelServer answers every chat with one proposal.
func modelServer(t *testing.T, status int) string {
	t.Helper()
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/v1/chat/completions" && r.Header.Get("Authorization") != "Bearer secret" {
			t.Error("the key is missing")
		}
		if r.URL.Path == "/v1/models" && r.Header.Get("Authorization") != "" {
			t.Error("a look costs nothing and shows nothing")
		}
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		fmt.Fprint(w, `{"id":"1","object":"chat.completion","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"{\"answer\":\"from the model\",\"reasoning\":\"because\"}"}}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}`)
	}))
	t.Cleanup(srv.Close)
	return srv.URL + "/v1"
}

func rosterOf(t *testing.T, url string) *roster {
	t.Helper()
	c := config.Default()
	c.Node.Price = "2"
	c.Agents = []config.Agent{
		{Name: "numbers", Kind: config.KindSolver, Price: "0.5", Asset: common.Hash{6}},
		{Name: "model", Kind: config.KindOpenAI, BaseURL: url, Model: "small", APIKeyEnv: "MODEL_KEY"},
	}
	env := func(name string) (string, bool) { return "secret", name == "MODEL_KEY" }
	r, err := newRoster(c.Agents, env, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	if err := r.setPrices(c, tokens); err != nil {
		t.Fatal(err)
	}
	return r
}

const puzzle = "reach 100 with 25 4 3 2"

func TestRosterChooses(t *testing.T) {
	r := rosterOf(t, modelServer(t, http.StatusOK))
	for task, want := range map[string]struct {
		price, answer string
		asset         protocol.AssetID
	}{puzzle: {"50", "25", protocol.AssetID{6}}, "write a poem": {"200", "from the model", protocol.AssetID{}}} {
		if asset := r.asset(protocol.Spec{Task: task}); asset != want.asset {
			t.Errorf("%s rests on %s", task, asset)
		}
		if err := r.Suits(protocol.Spec{Task: task}); err != nil {
			t.Errorf("%s: %v", task, err)
		}
		if price := r.price(protocol.Spec{Task: task}); price.Dec() != want.price {
			t.Errorf("%s costs %s, want %s", task, price.Dec(), want.price)
		}
		p, _, err := r.Propose(t.Context(), brief.Brief{Kind: brief.Propose, Task: task, Round: 1, Rounds: 1})
		if err != nil || !strings.Contains(p.Answer, want.answer) {
			t.Errorf("%s: %q, %v", task, p.Answer, err)
		}
	}
	alone := &roster{members: r.members[:1]}
	if asset := alone.asset(protocol.Spec{Task: "write a poem"}); asset != (protocol.AssetID{}) {
		t.Errorf("nobody answers, with asset %s", asset)
	}
	if err := alone.Suits(protocol.Spec{Task: "write a poem"}); err == nil {
		t.Error("a solver takes a poem")
	}
	if _, _, err := alone.Judge(t.Context(), brief.Brief{Kind: brief.Judge, Task: "write a poem"}); err == nil {
		t.Error("a solver judges poems")
	}
}

func TestRosterNoticesWhoIsDown(t *testing.T) {
	url := modelServer(t, http.StatusOK)
	r := rosterOf(t, url)
	m := r.members[1]
	poem := protocol.Spec{Task: "write a poem"}
	r.check(t.Context())
	down := func() string { reason, _, _ := m.aside(); return reason }
	if _, all := r.report(); all || down() != "" {
		t.Errorf("down: %v, %q", all, down())
	}
	gone := refusal.New(refusal.AgentUnreachable, "nobody")
	m.note(t.Context(), gone)
	if err := r.Suits(poem); refusal.CodeOf(err) != refusal.AgentUnreachable {
		t.Errorf("one that is out of reach: %v", err)
	}
	if err := r.Suits(protocol.Spec{Task: puzzle}); err != nil {
		t.Errorf("the other one: %v", err)
	}
	r.check(t.Context()) // the endpoint answers
	if err := r.Suits(poem); err != nil {
		t.Errorf("one that is back: %v", err)
	}
	m.note(t.Context(), nil)
	for i := range tolerated {
		if reason := down(); reason != "" {
			t.Errorf("down after %d failures: %s", i, reason)
		}
		m.note(t.Context(), errors.New("no answer that can be read"))
	}
	if down() == "" {
		t.Errorf("not down after %d failures", tolerated)
	}
	m.note(t.Context(), nil)
	unwanted, cancel := context.WithCancel(t.Context())
	cancel()
	for range tolerated {
		m.note(unwanted, unwanted.Err())
	}
	if reason := down(); reason != "" {
		t.Errorf("down for answers that nobody wanted: %s", reason)
	}
	dead := rosterOf(t, "http://127.0.0.1:1/v1")
	dead.members = dead.members[1:]
	dead.check(t.Context())
	if agents, all := dead.report(); !all || agents[0].OK || agents[0].Next == "" || agents[0].Until == 0 {
		t.Errorf("nobody listens: %+v", agents)
	}
}

func TestRosterRefuses(t *testing.T) {
	for name, agent := range map[string]config.Agent{
		"an unknown persona": {Name: "x", Kind: config.KindSolver, Persona: "poet"},
		"an unknown kind":    {Name: "x", Kind: "oracle"},
		"no address":         {Name: "x", Kind: config.KindOpenAI, Model: "m"},
		"no program":         {Name: "x", Kind: config.KindExec, Command: []string{"no-such-program-anywhere"}},
		"no variable":        {Name: "x", Kind: config.KindExec, Command: []string{"cat"}, Env: []string{"NOT_SET"}},
		"the node's own":     {Name: "x", Kind: config.KindExec, Command: []string{"cat"}, Env: []string{"NSED_PASSWORD"}},
		"no key":             {Name: "x", Kind: config.KindOpenAI, Model: "m", BaseURL: "http://127.0.0.1:1", APIKeyEnv: "NOT_SET"},
		"too many digits":    {Name: "x", Kind: config.KindSolver, Price: "0.001"},
	} {
		t.Run(name, func(t *testing.T) {
			c := config.Default()
			c.Node.Price, c.Agents = "1", []config.Agent{agent}
			r, err := newRoster(c.Agents, func(string) (string, bool) { return "", false }, slog.New(slog.DiscardHandler))
			if err == nil {
				err = r.setPrices(c, tokens)
			}
			if code := refusal.CodeOf(err); code != refusal.ConfigInvalid && (code != refusal.AgentProgram || agent.Kind != config.KindExec) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// A task goes to the first agent that suits it and is up; its price is that agent's.
func TestRosterRoutesAround(t *testing.T) {
	first, second := &member{name: "first", price: *uint256.NewInt(1)}, &member{name: "second", price: *uint256.NewInt(2)}
	r := &roster{members: []*member{first, second}}
	for i, m := range r.members {
		m.agent = scripted.New().Otherwise(brief.Propose, scripted.Turn{Answer: fmt.Sprint(i)}).Otherwise(brief.Judge, scripted.Turn{})
		m.answers = watched{m}
	}
	task := protocol.Spec{Task: "anything"}
	says := func(want string, price uint64) {
		t.Helper()
		p, _, err := r.Propose(t.Context(), brief.Brief{Kind: brief.Propose, Task: task.Task})
		if asked := r.price(task); err != nil || p.Answer != want || asked.Uint64() != price {
			t.Errorf("%q for %s, %v, want %q for %d", p.Answer, asked.Dec(), err, want, price)
		}
	}
	says("0", 1)
	first.failure(refusal.New(refusal.AgentUnreachable, ""))
	says("1", 2)
	if err := r.Suits(task); err != nil {
		t.Error(err)
	}
	if agents, down := r.report(); down || agents[0].OK || !agents[1].OK {
		t.Errorf("agents %+v", agents)
	}
	second.failure(refusal.New(refusal.AgentProgram, ""))
	if err := r.Suits(task); refusal.CodeOf(err) != refusal.AgentUnreachable {
		t.Errorf("all are set aside: %v", err)
	}
	says("0", 1) // a job that runs asks all the same, and with success it is back
	if err := r.Suits(task); err != nil {
		t.Error(err)
	}
}

// A program of the configuration answers, and its answers wait for a person.
func TestRosterPrograms(t *testing.T) {
	c := config.Default()
	c.Node.Price = "1"
	c.Agents = []config.Agent{{
		Name: "shell", Kind: config.KindExec, Command: []string{"sh", "-c", `echo "{\"answer\": \"$KEY\"}"`}, Env: []string{"KEY"}, Parallel: 2,
		Timeout: time.Minute, MaxOutput: 1 << 12, Review: config.Review{Hold: time.Minute, OnTimeout: config.RejectUnseen},
	}}
	env := func(name string) (string, bool) { return "from the environment", name == "KEY" }
	r, err := newRoster(c.Agents, env, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	desk, err := hold.New(store.Memory(), nil)
	if err != nil {
		t.Fatal(err)
	}
	r.review(desk, c.Agents)
	r.check(t.Context())
	if agents, down := r.report(); down {
		t.Errorf("agents %+v", agents)
	}
	given := make(chan brief.Proposal, 1)
	go func() {
		p, _, err := r.Propose(t.Context(), brief.Brief{Kind: brief.Propose, Task: "anything", Round: 1, Rounds: 1})
		if err != nil {
			t.Error(err)
		}
		given <- p
	}()
	var held []view.HeldAnswer
	for len(held) == 0 && t.Context().Err() == nil {
		held = desk.List()
		runtime.Gosched()
	}
	if held[0].Unseen != view.Rejected || held[0].Agent != "shell" {
		t.Errorf("held %+v", held[0])
	}
	if err := desk.Decide(held[0].ID, held[0].Hash, view.Released); err != nil {
		t.Error(err)
	}
	if p := <-given; p.Answer != "from the environment" {
		t.Errorf("answer %q", p.Answer)
	}
	if err := TryAgent(t.Context(), c, c.Agents[0], env); refusal.CodeOf(err) != refusal.AgentBadAnswer || !strings.Contains(err.Error(), "judge") {
		t.Errorf("it cannot judge: %v", err)
	}
}
