package openai

import (
	"context"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

func TestEndpointRate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		e := NewEndpoint(Limits{PerMinute: 60})
		start := time.Now()
		var at []time.Duration
		for range 3 {
			leave, ok := e.enter(t.Context())
			if !ok {
				t.Fatal("no turn")
			}
			at = append(at, time.Since(start))
			leave()
		}
		e.hold(10 * time.Second)
		leave, _ := e.enter(t.Context())
		at = append(at, time.Since(start))
		leave()
		if diff := cmp.Diff([]time.Duration{0, time.Second, 2 * time.Second, 12 * time.Second}, at); diff != "" {
			t.Errorf("calls begin at (-want +got):\n%s", diff)
		}
		// A turn that would come too late is not waited for.
		e.hold(time.Minute)
		ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
		defer cancel()
		before := time.Now()
		if _, ok := e.enter(ctx); ok || time.Since(before) != 0 {
			t.Errorf("turn %v after %s", ok, time.Since(before))
		}
	})
}

func TestEndpointParallel(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		e := NewEndpoint(Limits{Parallel: 2})
		var now, most atomic.Int32
		var all sync.WaitGroup
		for range 7 {
			all.Go(func() {
				leave, ok := e.enter(t.Context())
				if !ok {
					t.Error("no turn")
					return
				}
				defer leave()
				n := now.Add(1)
				for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
				}
				time.Sleep(time.Second)
				now.Add(-1)
			})
		}
		all.Wait()
		if most.Load() != 2 {
			t.Errorf("%d calls at a time", most.Load())
		}
	})
}

func TestBusy(t *testing.T) {
	s := serve(t, says(good))
	a, _ := s.agent(t, func(c *Config) { c.Endpoint = NewEndpoint(Limits{Parallel: 1}) })
	leave, _ := a.door.enter(context.Background())
	defer leave()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	_, usage, err := a.Propose(ctx, proposeBrief())
	if refusal.CodeOf(err) != refusal.AgentBusy || usage.Calls != 0 {
		t.Errorf("%v after %d calls", err, usage.Calls)
	}
}

func TestBench(t *testing.T) {
	b, now := &bench{}, time.Unix(1_000_000, 0)
	gone := &failure{code: refusal.AgentNoModel, status: 404}
	for _, spell := range []time.Duration{5, 10, 20, 30, 30} {
		b.heed(gone, now)
		f := b.closed(now.Add(spell*time.Minute - time.Second))
		if f == nil || f.code != refusal.AgentNoModel || f.RetryAfter() != time.Second {
			t.Fatalf("before %d minutes: %+v", spell, f)
		}
		b.heed(f, now) // nobody was asked: it is no longer a spell
		now = now.Add(spell * time.Minute)
		if f := b.closed(now); f != nil {
			t.Fatalf("after %d minutes: %v", spell, f)
		}
	}
	b.heed(nil, now)
	b.heed(gone, now)
	if b.closed(now.Add(5*time.Minute)) != nil {
		t.Error("a success does not shorten the bench")
	}
	for _, code := range []refusal.Code{refusal.AgentBadAnswer, refusal.AgentRateLimited, refusal.AgentOverflow, refusal.AgentTimeout} {
		b := &bench{}
		if b.heed(&failure{code: code, status: 400}, now); b.closed(now) != nil {
			t.Errorf("%s benches", code)
		}
	}
}

// TestBenched: an endpoint that has no such model is not asked again and again, and no job is taken for it.
func TestBenched(t *testing.T) {
	s := serve(t, apiError(404, "model", "no such model"))
	a, _ := s.agent(t, nil)
	for range 3 {
		_, usage, err := a.Propose(context.Background(), proposeBrief())
		if refusal.CodeOf(err) != refusal.AgentNoModel || usage.Code != string(refusal.AgentNoModel) {
			t.Fatal(err)
		}
	}
	if err := a.Suits(protocol.Spec{Task: "x"}); refusal.CodeOf(err) != refusal.AgentNoModel {
		t.Errorf("suits: %v", err)
	}
	if n := len(s.requests()); n != 1 {
		t.Errorf("%d requests", n)
	}
}

// TestWindow: the prompt is cut to the window that is configured or that the endpoint names, tools counted.
func TestWindow(t *testing.T) {
	long := func() brief.Brief {
		b := judgeBrief()
		for i := range b.Candidates {
			b.Candidates[i].Reasoning = strings.Repeat("because ", 2_000) + string(rune('0'+i))
		}
		return b
	}
	size := func(r map[string]any) int {
		n := 0
		for _, m := range r["messages"].([]any) {
			n += len(m.(map[string]any)["content"].(string))
		}
		return n
	}
	verdicts := says(`{"A":1,"B":2,"C":3}`)
	for name, tt := range map[string]struct {
		change  func(*Config)
		replies []http.HandlerFunc
		calls   int
		most    int // bytes of the last prompt
	}{
		"no window known": {func(*Config) {}, []http.HandlerFunc{verdicts}, 1, 60_000},
		"configured":      {func(c *Config) { c.Context = 8_000 }, []http.HandlerFunc{verdicts}, 1, 8_000 * bytesPerToken},
		"named by the endpoint": {func(*Config) {}, []http.HandlerFunc{
			apiError(400, "messages", "This model's maximum context length is 4096 tokens. However, your request has 20000 input tokens."), verdicts,
		}, 2, 4_096 * bytesPerToken},
		"not named": {func(*Config) {}, []http.HandlerFunc{
			apiError(400, "", "prompt is too long"), body(500, "application/json", `{"error":{"message":"context size exceeded"}}`), verdicts,
		}, 3, 45_000},
		"inside a 200": {func(*Config) {}, []http.HandlerFunc{
			body(200, "application/json", `{"error":{"code":"context_length_exceeded","message":"too long"}}`), verdicts,
		}, 2, 60_000},
	} {
		t.Run(name, func(t *testing.T) {
			s := serve(t, tt.replies...)
			a, _ := s.agent(t, tt.change)
			if _, usage, err := a.Judge(context.Background(), long()); err != nil || usage.Calls != tt.calls {
				t.Fatalf("%v after %d calls", err, usage.Calls)
			}
			reqs := s.requests()
			if n := size(reqs[len(reqs)-1]); n > tt.most {
				t.Errorf("the last prompt has %d bytes, at most %d", n, tt.most)
			}
		})
	}
}

func TestOverflow(t *testing.T) {
	b := proposeBrief()
	b.Task = strings.Repeat("Explain. ", 4_000)
	s := serve(t, says(good))
	a, _ := s.agent(t, func(c *Config) { c.Context = 4_096 })
	_, usage, err := a.Propose(context.Background(), b)
	if refusal.CodeOf(err) != refusal.AgentOverflow || usage.Calls != 0 {
		t.Errorf("%v after %d calls", err, usage.Calls)
	}
	if err := a.Suits(protocol.Spec{Task: b.Task}); refusal.CodeOf(err) != refusal.AgentOverflow {
		t.Errorf("suits: %v", err)
	}
	if err := a.Suits(protocol.Spec{Task: "short"}); err != nil {
		t.Error(err)
	}
	s = serve(t, apiError(400, "", "context length exceeded"))
	a, _ = s.agent(t, nil)
	if _, _, err := a.Propose(context.Background(), b); refusal.CodeOf(err) != refusal.AgentOverflow {
		t.Error(err)
	}
}

func TestCaps(t *testing.T) {
	spent := brief.Usage{PromptTokens: 9_000, CompletionTokens: 1_000, CostMicros: 5_000}
	for name, tt := range map[string]struct {
		change func(*Config)
		code   refusal.Code
		most   float64 // tokens that may be asked for
	}{
		"none":                {func(*Config) {}, "", 500},
		"tokens left":         {func(c *Config) { c.JobTokens = 100_000 }, "", 500},
		"few tokens left":     {func(c *Config) { c.JobTokens = 10_900 }, "", 450},
		"tokens used up":      {func(c *Config) { c.JobTokens = 10_000 }, refusal.AgentCapped, 0},
		"money left":          {func(c *Config) { c.JobMicros = 50_000 }, "", 500},
		"little money left":   {func(c *Config) { c.JobMicros = 6_300 }, "", 450},
		"money used up":       {func(c *Config) { c.JobMicros = 5_100 }, refusal.AgentCapped, 0},
		"prompts alone cost":  {func(c *Config) { c.JobMicros, c.CompletionPrice = 5_100, 0 }, refusal.AgentCapped, 0},
		"prompts alone, left": {func(c *Config) { c.JobMicros, c.CompletionPrice = 50_000, 0 }, "", 500},
	} {
		t.Run(name, func(t *testing.T) {
			s := serve(t, says(good))
			a, _ := s.agent(t, tt.change)
			b := proposeBrief()
			b.Spent = spent
			_, usage, err := a.Propose(context.Background(), b)
			if (err != nil) != (tt.code != "") || err != nil && refusal.CodeOf(err) != tt.code {
				t.Fatalf("%v, want %q", err, tt.code)
			}
			if err == nil && s.requests()[0]["max_tokens"].(float64) > tt.most {
				t.Errorf("asks for %v tokens, at most %v", s.requests()[0]["max_tokens"], tt.most)
			}
			if err != nil && usage.Calls != 0 {
				t.Errorf("%d calls", usage.Calls)
			}
		})
	}
}

// TestReportedCost: what the endpoint says counts, and figures in odd types are read.
func TestReportedCost(t *testing.T) {
	reply := `{"choices":[{"message":{"content":"{\"answer\":\"42\"}"}}],"usage":{"prompt_tokens":"70","completion_tokens":5.0,"cost":0.0000123}}`
	a, _ := serve(t, body(200, "application/json", reply)).agent(t, nil)
	_, usage, err := a.Propose(context.Background(), proposeBrief())
	want := brief.Usage{Calls: 1, PromptTokens: 70, CompletionTokens: 5, CostMicros: 13}
	if diff := cmp.Diff(want, usage); diff != "" || err != nil {
		t.Errorf("%v, usage (-want +got):\n%s", err, diff)
	}
	// An endpoint that counts nothing is not free.
	a, _ = serve(t, body(200, "application/json", `{"choices":[{"message":{"content":"{\"answer\":\"42\"}"}}]}`)).agent(t, nil)
	if _, usage, err := a.Propose(context.Background(), proposeBrief()); err != nil || usage.PromptTokens == 0 || usage.CostMicros == 0 {
		t.Errorf("%v, %+v", err, usage)
	}
}

// TestErrorsInside: an HTTP 200 that holds an error is told by what it says.
func TestErrorsInside(t *testing.T) {
	for name, tt := range map[string]struct {
		err  string
		code refusal.Code
		n    int
	}{
		"text":       {`"overloaded"`, refusal.AgentFailed, 6},
		"quota":      {`{"code":"insufficient_quota","message":"You exceeded your current quota"}`, refusal.AgentUnpaid, 1},
		"model":      {`{"code":404,"message":"model not found"}`, refusal.AgentNoModel, 1},
		"rate":       {`{"type":"rate_limit_error","message":"slow down"}`, refusal.AgentRateLimited, 6},
		"key":        {`{"code":"invalid_api_key","message":"no"}`, refusal.AgentDenied, 1},
		"moderation": {`{"code":"content_filter","message":"no"}`, refusal.AgentRefused, 1},
		"number":     {`7`, refusal.AgentFailed, 6},
	} {
		t.Run(name, func(t *testing.T) {
			s := serve(t, body(200, "application/json", `{"error":`+tt.err+`}`))
			a, _ := s.agent(t, nil)
			_, usage, err := a.Propose(context.Background(), proposeBrief())
			if refusal.CodeOf(err) != tt.code || usage.Calls != tt.n {
				t.Errorf("%v after %d calls, want %s after %d", err, usage.Calls, tt.code, tt.n)
			}
		})
	}
}

// TestRefusesToJudge: a refusal is told from a reply that cannot be read.
func TestRefusesToJudge(t *testing.T) {
	s := serve(t, body(200, "application/json", `{"choices":[{"message":{"content":null,"refusal":"I will not"}}]}`))
	a, _ := s.agent(t, nil)
	if _, usage, err := a.Judge(context.Background(), judgeBrief()); refusal.CodeOf(err) != refusal.AgentRefused || usage.Calls != 1 {
		t.Errorf("%v after %d calls", err, usage.Calls)
	}
}

// TestTooLate: a try that would take longer than the time left is not begun.
func TestTooLate(t *testing.T) {
	s := serve(t, says(good))
	a, waits := s.agent(t, nil)
	late := &session{agent: a, took: time.Hour}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Minute)
	defer cancel()
	unread := &failure{code: refusal.AgentBadAnswer, again: true, step: true}
	if err := late.pause(ctx, unread); err == nil {
		t.Error("a try of an hour fits into twenty minutes")
	}
	late.took = time.Minute
	if err := late.pause(ctx, unread); err != nil || len(*waits) != 0 {
		t.Errorf("a try of a minute: %v, waits %v", err, *waits)
	}
}
