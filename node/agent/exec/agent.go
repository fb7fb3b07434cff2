package exec

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	osexec "os/exec"
	"path/filepath"
	"time"

	"github.com/nsed-protocol/nsed/node/agent/reply"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Agent asks one program. It may be used from several goroutines.
type Agent struct {
	config Config
	path   string // of the program
	log    *slog.Logger
	places chan struct{} // one token a running process
	debug  *debugFile    // nil: none
}

// New refuses a configuration that Check complains of, and with agent-program a program that is not there.
func New(c Config) (*Agent, error) {
	if err := c.Check(); err != nil {
		return nil, err
	}
	path, err := osexec.LookPath(c.Command[0])
	if err == nil {
		path, err = filepath.Abs(path) // else it would be looked for in Dir
	}
	if err != nil {
		return nil, refusal.Wrap(refusal.AgentProgram, err, "")
	}
	if c.Dir != "" {
		if info, err := os.Stat(c.Dir); err != nil || !info.IsDir() {
			return nil, refusal.New(refusal.ConfigInvalid, "dir: no directory at %s", c.Dir)
		}
	}
	a := &Agent{config: c, path: path, log: c.Log, places: make(chan struct{}, c.Parallel)}
	if a.log == nil {
		a.log = slog.New(slog.DiscardHandler)
	}
	if c.DebugFile != "" {
		a.debug = &debugFile{path: c.DebugFile}
	}
	return a, nil
}

// Probe tells whether the program is there. Nothing is started.
func (a *Agent) Probe(context.Context) error {
	if _, err := osexec.LookPath(a.path); err != nil {
		return refusal.Wrap(refusal.AgentProgram, err, "")
	}
	return nil
}

// Propose asks for an answer. Errors carry agent-program, agent-failed, agent-bad-answer, agent-output-limit or
// agent-timeout; the usage counts what the program says in any case.
func (a *Agent) Propose(ctx context.Context, b brief.Brief) (brief.Proposal, brief.Usage, error) {
	var out brief.Proposal
	usage, err := a.ask(ctx, b, func(said string) (err error) {
		out, err = reply.Proposal(said)
		return err
	})
	return out, usage, err
}

// Judge asks for verdicts on all candidates at once. The errors are those of Propose.
func (a *Agent) Judge(ctx context.Context, b brief.Brief) (brief.Judgement, brief.Usage, error) {
	if len(b.Candidates) == 0 {
		return brief.Judgement{}, brief.Usage{}, nil
	}
	var aliases, texts []string
	for _, c := range b.Candidates {
		aliases, texts = append(aliases, c.Alias), append(texts, c.Answer, c.Reasoning)
	}
	var out brief.Judgement
	usage, err := a.ask(ctx, b, func(said string) (err error) {
		if json.Valid([]byte(said)) {
			// A whole document is the program's own. Else a candidate could take verdicts away by writing them first.
			texts = nil
		}
		out, err = reply.Judgement(said, aliases, texts...)
		return err
	})
	return out, usage, err
}

// Test asks the program to propose and to judge something small, for people who want to know whether it does and why not.
func (a *Agent) Test(ctx context.Context) (brief.Usage, error) {
	b := brief.Brief{
		Job: protocol.JobID{1}, Kind: brief.Propose, Round: 1, Rounds: 1, Marker: "data-0",
		Task: "What is two plus two? Answer with the number.", MaxTokens: 1_000,
	}
	_, usage, err := a.Propose(ctx, b)
	if err != nil {
		return usage, fmt.Errorf("propose: %w", err)
	}
	b.Kind = brief.Judge
	b.Candidates = []brief.Candidate{{Alias: "A", Answer: "4", Reasoning: "counted"}, {Alias: "B", Answer: "5", Reasoning: "guessed"}}
	if _, _, err = a.Judge(ctx, b); err != nil {
		return usage, fmt.Errorf("judge: %w", err)
	}
	return usage, nil
}

// errEmpty is returned for a program that ends well and says nothing.
var errEmpty = errors.New("it wrote nothing")

// ask runs the program once and lets take read what it wrote.
func (a *Agent) ask(ctx context.Context, b brief.Brief, take func(string) error) (brief.Usage, error) {
	began := time.Now()
	if a.config.Timeout > 0 {
		var stop context.CancelFunc
		ctx, stop = context.WithTimeout(ctx, a.config.Timeout)
		defer stop()
	}
	if until, ok := ctx.Deadline(); ok {
		b.Until = protocol.Millis(until.UnixMilli())
	}
	doc, err := question{Version, a.config.Name, a.config.Persona, b}.encode()
	if err != nil {
		return brief.Usage{}, refusal.Wrap(refusal.Internal, err, "write the question")
	}
	said, err := a.run(ctx, doc)
	usage := usageOf(said.out)
	if err == nil {
		if err = errEmpty; len(said.out) > 0 {
			err = take(string(said.out))
		}
		if err != nil {
			err = refusal.Wrap(refusal.AgentBadAnswer, err, "program %s", a.config.Command[0])
		}
	}
	if err != nil {
		usage.Code = string(refusal.CodeOf(err))
	}
	a.note(b, said, time.Since(began), err)
	return usage, err
}

// note logs numbers, hashes and codes, never texts.
func (a *Agent) note(b brief.Brief, said spoken, took time.Duration, err error) {
	attrs := []any{
		"job", b.Job.Short(), "round", b.Round, "question", b.Kind.String(), "millis", took.Milliseconds(),
		"stdout_bytes", len(said.out), "stderr_bytes", said.errors.count, "stderr_sha256", said.errors.digest(),
	}
	if err == nil {
		a.log.Debug("program answered", attrs...)
		return
	}
	row, _ := refusal.Find(refusal.CodeOf(err))
	a.log.Warn("program failed", append(attrs, "code", string(row.Code), "next", row.Next)...)
}
