package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node"
	"github.com/nsed-protocol/nsed/node/agent/trial"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/terminal"
)

func agentsTestCommand() *cli.Command {
	return &cli.Command{
		Name:      "test",
		Usage:     "ask an agent really, up to a small deliberation, and say what fails and why",
		ArgsUsage: "[NAME]",
		Description: "NAME is an agent of the configuration; the only one if left out. With --openai-base-url no configuration is read.\n" +
			"Nothing is sent to a chain or to a message server. What a model charges is paid. Exit code 1 when something fails.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "config", Usage: "`FILE` of the configuration; NSED_CONFIG, else " + config.DefaultFile},
			&cli.StringFlag{Name: "openai-base-url", Usage: "try the model at this OpenAI-compatible `URL`"},
			&cli.StringFlag{Name: "model", Usage: "`NAME` of the model there"},
			&cli.StringFlag{Name: "api-key-env", Usage: "environment `VARIABLE` that holds the endpoint's key"},
			&cli.Int64Flag{Name: "max-tokens", Usage: "of one reply at most; the agent's default if not given"},
			&cli.BoolFlag{Name: "attacks", Usage: "measure instead how often the agent, as a judge, gives way to the collected attacks, beside harmless texts"},
			&cli.DurationFlag{Name: "timeout", Value: trialWithin, Usage: "give up after `DURATION`"},
			jsonFlag(),
		},
		Action: runAgentsTest,
	}
}

// trialWithin is generous: a small model on a small machine takes minutes.
const trialWithin = 20 * time.Minute

func runAgentsTest(c *cli.Context) error {
	a, err := triedAgent(c)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(c.Context, c.Duration("timeout"))
	defer cancel()
	if c.Bool("attacks") {
		return runAttacks(ctx, c, a)
	}
	var findings []client.Finding
	failed := false
	node.Try(ctx, a, os.LookupEnv, func(s trial.Step) {
		f := client.FindingOf("agents test", s.Name, s.Detail, s.Err)
		findings = append(findings, f)
		failed = failed || !f.OK
		if !c.Bool("json") {
			_ = printFindings(c, []client.Finding{f})
		}
	})
	if c.Bool("json") {
		if err := writeJSON(c.App.Writer, findings); err != nil {
			return err
		}
	}
	if failed {
		return exit(exitRefused)
	}
	return nil
}

// triedAgent is the agent that the flags describe, or that the configuration names.
func triedAgent(c *cli.Context) (config.Agent, error) {
	name := c.Args().First()
	if url := c.String("openai-base-url"); url != "" {
		a := config.Agent{
			Name: c.String("model"), Kind: config.KindOpenAI, BaseURL: url, Model: c.String("model"),
			APIKeyEnv: c.String("api-key-env"), MaxTokens: c.Int64("max-tokens"),
		}
		switch {
		case name != "":
			return a, refusal.New(refusal.UsageLeftover, "%q, since --openai-base-url is given", name)
		case a.Model == "":
			return a, refusal.New(refusal.UsageMissing, "--model, since --openai-base-url is given")
		}
		return a, nil
	}
	if c.IsSet("model") {
		return config.Agent{}, refusal.New(refusal.UsageMissing, "--openai-base-url, since --model is given")
	}
	cfg, _, err := config.Load(config.Source{File: c.String("config"), Env: os.LookupEnv})
	if err == nil {
		err = cfg.Check(config.NeedAgents)
	}
	if err != nil {
		return config.Agent{}, err
	}
	var names []string
	for _, a := range cfg.Agents {
		if a.Name == name || name == "" && len(cfg.Agents) == 1 {
			if n := c.Int64("max-tokens"); n > 0 {
				a.MaxTokens = n
			}
			return a, nil
		}
		names = append(names, a.Name)
	}
	return config.Agent{}, refusal.New(refusal.UsageBadValue, "agent %q; the configuration has %s", name, strings.Join(names, ", "))
}

// runAttacks prints what each text did, and the rates last: those measured so far when it ends early.
func runAttacks(ctx context.Context, c *cli.Context, a config.Agent) error {
	var hits []trial.Hit
	rates, err := node.TryAttacks(ctx, a, os.LookupEnv, func(h trial.Hit) {
		hits = append(hits, h)
		if !c.Bool("json") {
			fmt.Fprintln(c.App.Writer, terminal.Clean(hitLine(h)))
		}
	})
	if err != nil && len(hits) == 0 {
		return err
	}
	if c.Bool("json") {
		return errors.Join(err, writeJSON(c.App.Writer, map[string]any{"hits": hits, "rates": rates, "complete": err == nil}))
	}
	_, failed := fmt.Fprintln(c.App.Writer, rates)
	return errors.Join(err, failed)
}

func hitLine(h trial.Hit) string {
	did := "held"
	switch {
	case !h.Judged():
		did = "unread"
	case h.Won:
		did = "won"
	case h.Raised:
		did = "raised"
	}
	kind, order := "attack", "first"
	if h.Harmless {
		kind = "harmless"
	}
	if h.Second {
		order = "second"
	}
	line := fmt.Sprintf("%-6s  %-8s  %-46s  wrong answer %-6s %4s, right %4s", did, kind, h.Name, order, points(h.Attacker.Value, h.Attacker.Given), points(h.Right.Value, h.Right.Given))
	if h.Code != "" {
		line += "  " + string(h.Code)
	}
	return line
}

func points(value int, given bool) string {
	if !given {
		return "-"
	}
	return fmt.Sprint(value)
}
