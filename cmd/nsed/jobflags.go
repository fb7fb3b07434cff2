package main

import (
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"strings"

	"github.com/holiman/uint256"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/agent/solver"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// operators is how many operators a development network has.
const operators = 5

// jobFlags say what is asked, of whom, and for how much.
func jobFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "task", Usage: "the question; `TEXT` for the solver agents is like \"" + solver.Demo.Task + "\""},
		&cli.StringFlag{Name: "task-file", Usage: "read the question from `FILE`"},
		&cli.StringFlag{Name: "spec", Usage: "use the whole job specification in `FILE` (JSON)"},
		&cli.IntFlag{Name: "seats", Value: operators, Usage: "seats on the panel, 3 to 32; the network has 5 operators"},
		&cli.IntFlag{Name: "min-rounds", Value: 1, Usage: "rounds before the panel may halt"},
		&cli.IntFlag{Name: "max-rounds", Value: solver.Demo.MaxRounds, Usage: "rounds at most, 1 to 16"},
		&cli.StringFlag{Name: "preset", Value: "consumer", Usage: "halting table: consumer or high"},
		&cli.Int64Flag{Name: "effort", Value: solver.Demo.EffortPPM, Usage: "evidence to halt, in parts per million of the table's budget"},
		&cli.StringFlag{Name: "tally", Value: "median", Usage: "median or sum"},
		&cli.StringFlag{Name: "price", Value: "1", Usage: "`TOKENS` that each operator asks for a job"},
		&cli.StringFlag{Name: "max-price", Value: "1", Usage: "`TOKENS` offered for a seat at most"},
		&cli.StringFlag{Name: "reward", Value: "5", Usage: "`TOKENS` shared by merit and by judging"},
		&cli.StringFlag{Name: "coordination", Value: "0.5", Usage: "`TOKENS` for anchors and settlement"},
		&cli.StringFlag{Name: "approve", Usage: "approve only so many `TOKENS` before opening; the escrow if not given"},
		&cli.StringFlag{Name: "openai-base-url", EnvVars: []string{"OPENAI_BASE_URL"}, Usage: "ask models at this OpenAI-compatible `URL` instead of the solver; several with commas between"},
		&cli.StringSliceFlag{Name: "model", EnvVars: []string{"MODEL"}, Usage: "`NAME` of a model there; may be given several times, seats take them in turn; all that the endpoints list, if not given"},
		&cli.StringFlag{Name: "api-key-env", Value: "OPENAI_API_KEY", Usage: "environment `VARIABLE` that holds the endpoint's key"},
		&cli.Uint64Flag{Name: "seed", Value: solver.Demo.Seed, Usage: "of keys and solver agents"},
		&cli.StringFlag{Name: "out", Usage: "write transcript and facts to `DIR` for an offline audit"},
		&cli.StringFlag{Name: "data", Usage: "keep the operators' stores in `DIR` instead of in memory"},
		&cli.StringFlag{Name: "nats", Usage: "carry messages over the NATS server at `URL` instead of one in this process"},
		&cli.BoolFlag{Name: "plain", Usage: "append lines instead of redrawing a live view"},
		&cli.BoolFlag{Name: "verbose", Usage: "log what the parts do, on standard error"},
	}
}

// wishOf turns flags into a wish. models tells that the seats are filled by models, which need longer phases.
func wishOf(c *cli.Context, models bool) (client.Wish, error) {
	w := client.DefaultWish()
	if err := panelOf(c, &w); err != nil {
		return w, err
	}
	w.Phases, w.Deadline, w.Confirmations = protocol.PhaseSeconds{Propose: 10, Commit: 10, Reveal: 5}, 500, 1
	if models {
		w.Phases = protocol.PhaseSeconds{Propose: 120, Commit: 120, Reveal: 10}
		w.Deadline = 590
	}
	var bad [3]error
	w.Payment.MaxPrice.Int, bad[0] = parseTokens("max-price", c.String("max-price"))
	w.Payment.Reward.Int, bad[1] = parseTokens("reward", c.String("reward"))
	w.Payment.Allowance.Int, bad[2] = parseTokens("coordination", c.String("coordination"))
	for _, err := range bad {
		if err != nil {
			return w, err
		}
	}
	return w, nil
}

// panelOf reads the flags that say who judges, how often and how.
func panelOf(c *cli.Context, w *client.Wish) error {
	if preset := c.String("preset"); preset != "consumer" && preset != "high" {
		return refusal.New(refusal.UsageBadValue, "--preset %q: want consumer or high", preset)
	}
	w.Seats, w.MinRounds, w.MaxRounds = c.Int("seats"), c.Int("min-rounds"), c.Int("max-rounds")
	w.Preset, w.Effort, w.Tally = c.String("preset"), c.Int64("effort"), c.String("tally")
	return nil
}

// taskOf reads the question. Without one it is the demonstration's.
func taskOf(c *cli.Context) (string, error) {
	if path := c.String("task-file"); path != "" {
		if c.IsSet("task") {
			return "", refusal.New(refusal.UsageBadValue, "--task and --task-file exclude each other")
		}
		raw, err := readBounded(path, protocol.MaxSpec)
		return string(raw), err
	}
	if c.IsSet("task") {
		return c.String("task"), nil
	}
	return solver.Demo.Task, nil
}

// specificationOf is the job that the flags ask for.
func specificationOf(c *cli.Context, task string, models bool) (protocol.Spec, []byte, error) {
	if path := c.String("spec"); path != "" {
		raw, err := readBounded(path, protocol.MaxSpec)
		if err != nil {
			return protocol.Spec{}, nil, err
		}
		spec, err := client.Read(raw)
		return spec, raw, err
	}
	return wishedSpecification(c, task, models)
}

// wishedSpecification is a question with the policy of the flags. What the solver agents cannot answer is refused here,
// where the reason can be told.
func wishedSpecification(c *cli.Context, task string, models bool) (protocol.Spec, []byte, error) {
	if len(task) <= protocol.MaxTask && !models {
		if _, err := solver.ParseTask(task); err != nil {
			return protocol.Spec{}, nil, err
		}
	}
	w, err := wishOf(c, models)
	if err != nil {
		return protocol.Spec{}, nil, err
	}
	w.Task = task
	return w.Specification()
}

// membersOf makes the operators: five solvers of different temper, or models.
func membersOf(c *cli.Context) (members []member, models bool, err error) {
	price, err := parseTokens("price", c.String("price"))
	if err != nil {
		return nil, false, err
	}
	if urls := c.String("openai-base-url"); urls != "" {
		members, err = modelMembers(c, strings.Split(urls, ","), price)
		return members, true, err
	}
	if c.IsSet("model") {
		return nil, false, refusal.New(refusal.UsageMissing, "--openai-base-url, since --model is given")
	}
	for _, name := range solver.Personas() {
		a, err := solver.New(solver.Config{Persona: name, Seed: c.Uint64("seed")})
		if err != nil {
			return nil, false, err
		}
		members = append(members, member{Name: name, Agent: a, Price: price})
	}
	return members, false, nil
}

// loggerOf is silent unless --verbose asks for more.
func loggerOf(c *cli.Context) *slog.Logger {
	if !c.Bool("verbose") {
		return slog.New(slog.DiscardHandler)
	}
	return slog.New(slog.NewTextHandler(c.App.ErrWriter, &slog.HandlerOptions{Level: slog.LevelDebug}))
}

// checkBeforeStart refuses what else would fail only when a network runs or a job has been paid.
func checkBeforeStart(c *cli.Context) error {
	if _, err := approvalOf(c); err != nil {
		return err
	}
	return errors.Join(checkDir("out", c.String("out")), checkDir("data", c.String("data")))
}

// approvalOf is how much the submitter approves, when the flag limits it.
func approvalOf(c *cli.Context) (uint256.Int, error) {
	if !c.IsSet("approve") {
		return uint256.Int{}, nil
	}
	return parseTokens("approve", c.String("approve"))
}

// checkDir refuses a directory that cannot be written before anything is paid. It makes a missing one.
func checkDir(flag, dir string) error {
	if dir == "" {
		return nil
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return refusal.Wrap(refusal.FileUnwritable, err, "--%s", flag)
	}
	probe := strings.TrimRight(dir, "/") + "/.probe"
	err := os.WriteFile(probe, nil, 0o644)
	if err == nil {
		err = os.Remove(probe)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return refusal.Wrap(refusal.FileUnwritable, err, "--%s", flag)
	}
	return nil
}
