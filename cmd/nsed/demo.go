package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/audit"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/terminal"
	"github.com/nsed-protocol/nsed/node/view"
)

func demoCommand() *cli.Command {
	return &cli.Command{
		Name:  "demo",
		Usage: "run one paid job in this process: chain, messages, five staked operators, submitter, audit",
		Description: "Without --openai-base-url the built-in solver agents play the numbers game; no model is needed.\n" +
			"The last line is the audit's verdict.",
		Flags:  append(jobFlags(), &cli.BoolFlag{Name: "rpc", Usage: "serve the chain's JSON-RPC on a free loopback port meanwhile"}),
		Action: runDemo,
	}
}

func runDemo(c *cli.Context) error {
	members, models, err := membersOf(c)
	if err != nil {
		return err
	}
	task, err := taskOf(c)
	if err != nil {
		return err
	}
	spec, raw, err := specificationOf(c, task, models)
	if err != nil {
		return err
	}
	if err := checkBeforeStart(c); err != nil {
		return err
	}
	d, err := startDevnet(c.Context, devConfigOf(c, members))
	if err != nil {
		return err
	}
	out := d.terminal(c)
	announce(c.App.Writer, d, spec)
	err = d.job(c, out, raw)
	return errors.Join(err, d.stop())
}

// devConfigOf is the network's part of the flags.
func devConfigOf(c *cli.Context, members []member) devConfig {
	return devConfig{
		Local: local.Options{RPC: c.Bool("rpc"), Log: loggerOf(c)},
		Seed:  c.Uint64("seed"), Members: members, Data: c.String("data"), NATS: c.String("nats"),
	}
}

// announce says which network this is and which small values it uses.
func announce(w io.Writer, d *devnet, spec protocol.Spec) {
	p, n := d.net.Params(), d.net.Network()
	ph := spec.Policy.PhaseSeconds
	fmt.Fprintf(w, "development network: chain %d, contract %s\n", n.ChainID, n.Contract)
	if url := d.net.RPC(); url != "" {
		fmt.Fprintf(w, "JSON-RPC on %s\n", url)
	}
	fmt.Fprintf(w, "small values of this network: phases %d/%d/%d s, force %d s, handover %d s, open window %d s, confirmations %d\n",
		ph.Propose, ph.Commit, ph.Reveal, p.MinForce, p.MinHandover, p.OpenWindow, spec.Policy.Confirmations)
	if models := ph.Propose > 30; models {
		fmt.Fprintln(w, "models answer: a round may take minutes")
	}
	fmt.Fprintf(w, "%d operators staked %s tokens each\n", len(d.nodes), tokens(p.MinStake))
	fmt.Fprintf(w, "their seats name related assets: %s\n\n", d.assetList())
}

// job runs one job from its specification to its audit. An audit that is not SOUND has an exit code of its own.
func (d *devnet) job(c *cli.Context, out *terminal.Terminal, raw []byte) error {
	opened, err := d.open(d.ctx, c, raw)
	if err != nil {
		return err
	}
	_, err = d.client.Follow(d.ctx, opened.Agreement, opened.Block, func(j view.Job, events []view.Event) {
		out.Show(j)
		out.Note(events...)
	})
	if err != nil {
		return errors.Join(err, context.Cause(d.ctx))
	}
	return d.conclude(c, out, opened)
}

func (d *devnet) open(ctx context.Context, c *cli.Context, raw []byte) (client.Opened, error) {
	t := client.Terms{OpenWithin: 60, Approve: !c.IsSet("approve")}
	if !t.Approve {
		amount, err := approvalOf(c)
		if err != nil {
			return client.Opened{}, err
		}
		if err := d.client.Approve(ctx, amount); err != nil {
			return client.Opened{}, err
		}
	}
	return d.client.Place(ctx, "development", raw, t) // its orders are not remembered
}

// conclude fetches the transcript, audits the job, and prints answer, receipt and verdict.
func (d *devnet) conclude(c *cli.Context, out *terminal.Terminal, opened client.Opened) error {
	b, err := d.client.Transcript(d.ctx, opened.Agreement, opened.Spec)
	if err != nil {
		return err
	}
	id := opened.Agreement.ID()
	facts, err := d.client.Chain.Facts(d.ctx, id)
	if err != nil {
		return fmt.Errorf("read the facts of job %s: %w", id.Short(), err)
	}
	if dir := bundleDir(c, opened); dir != "" {
		if err := writeBundle(d.ctx, d.client.Chain, dir, b, facts); err != nil {
			return err
		}
	}
	receipt, err := client.Known{Agreement: opened.Agreement, Spec: opened.Spec, Facts: facts}.Receipt()
	if err != nil {
		return err
	}
	report := audit.Check(facts, b)
	answer, _ := client.Answer(facts, b)
	printConclusion(out, answer, receipt, report)
	if receipt.Settled == nil {
		return refusal.New(refusal.JobFailed, "job %s was %s", id, receipt.End)
	}
	return verdictExit(report.Verdict)
}

// printConclusion shows the answer, who was paid what, and the audit, whose verdict is the last line.
func printConclusion(out *terminal.Terminal, answer string, r client.Receipt, report audit.Report) {
	out.Close()
	if answer != "" {
		out.Lines("", "answer", "", terminal.Clean(answer))
	}
	out.Lines("")
	printItems(out, r)
	out.Lines("")
	out.Audit(report)
}

// terminal shows jobs where the command prints, with the operators' names.
func (d *devnet) terminal(c *cli.Context) *terminal.Terminal {
	o := terminal.For(c.App.Writer, os.Getenv)
	o.Names, o.Assets, o.Decimals, o.Symbol = d.names, d.assetNames(), decimals, symbol
	if c.Bool("plain") {
		o.Live = false
	}
	return terminal.New(c.App.Writer, o)
}
