package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node"
	"github.com/nsed-protocol/nsed/node/audit"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/settlement"
	"github.com/nsed-protocol/nsed/node/terminal"
	"github.com/nsed-protocol/nsed/node/transcript"
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
	fmt.Fprintf(w, "%d operators staked %s tokens each\n\n", len(d.nodes), tokens(p.MinStake))
}

// job runs one job from its specification to its audit. An audit that is not SOUND has an exit code of its own.
func (d *devnet) job(c *cli.Context, out *terminal.Terminal, raw []byte) error {
	ctx, cancel := context.WithCancel(d.ctx)
	defer cancel()
	opened, err := d.open(ctx, c, raw)
	if err != nil {
		return err
	}
	id := opened.Agreement.ID()
	shown := make(chan struct{})
	go func() {
		defer close(shown)
		d.follow(ctx, id, out)
	}()
	end, err := d.client.Await(ctx, id, 0)
	if err != nil {
		return errors.Join(err, context.Cause(d.ctx))
	}
	select {
	case <-shown:
	case <-time.After(10 * time.Second):
	}
	cancel()
	<-shown
	return d.conclude(c, out, opened, end)
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
	return d.client.Submit(ctx, raw, t)
}

// follow shows the job as one of its seats sees it, until it is final or ctx ends.
func (d *devnet) follow(ctx context.Context, id protocol.JobID, out *terminal.Terminal) {
	for {
		n, changed := d.watcher(id)
		if n != nil {
			job, events, _ := n.View(id)
			out.Show(job)
			out.Note(events...)
			if job.Final {
				return
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-changed:
		case <-time.After(100 * time.Millisecond):
		}
	}
}

// watcher finds a node that runs the job.
func (d *devnet) watcher(id protocol.JobID) (*node.Node, <-chan struct{}) {
	for _, n := range d.nodes {
		changed := n.Changed(id)
		if _, _, ok := n.View(id); ok {
			return n, changed
		}
	}
	return nil, nil
}

// conclude fetches the transcript, audits the job, and prints answer, receipt and verdict.
func (d *devnet) conclude(c *cli.Context, out *terminal.Terminal, opened client.Opened, end protocol.Log) error {
	b, err := d.client.Transcript(d.ctx, opened.Agreement, opened.Spec)
	if err != nil {
		return err
	}
	id := opened.Agreement.ID()
	facts, report, err := auditJob(d.ctx, d, id, b)
	if err != nil {
		return err
	}
	if dir := bundleDir(c, opened); dir != "" {
		if err := writeBundle(dir, b, facts); err != nil {
			return err
		}
	}
	if err := d.print(out, facts, opened.Agreement, b, report); err != nil {
		return err
	}
	if _, paid := end.Event.(protocol.JobSettled); !paid {
		return refusal.New(refusal.JobFailed, "job %s: %T", id, end.Event)
	}
	return verdictExit(report.Verdict)
}

// print shows the answer, who was paid what, and the audit, whose verdict is the last line.
func (d *devnet) print(out *terminal.Terminal, facts protocol.Facts, a protocol.Agreement, b *transcript.Bundle, report audit.Report) error {
	out.Close()
	answer, won := client.Answer(facts, b)
	if won {
		out.Lines("", "answer", "", terminal.Clean(answer))
	}
	out.Lines("")
	if err := d.receipt(out, facts, a); err != nil {
		return err
	}
	out.Lines("")
	out.Audit(report)
	return nil
}

// receipt shows where the escrow went.
func (d *devnet) receipt(out *terminal.Terminal, facts protocol.Facts, a protocol.Agreement) error {
	if facts.Settlement != nil {
		r, err := settlement.Settle(a, settlement.ClosingOf(*facts.Settlement, facts.Settler))
		if err != nil {
			return fmt.Errorf("itemise the settlement: %w", err)
		}
		out.Receipt(a, r)
		return nil
	}
	var opened protocol.Mask
	anchored := false
	for _, l := range facts.Logs {
		switch e := l.Event.(type) {
		case protocol.VotesCommitted:
			anchored, opened = true, 0
		case protocol.BallotsRevealed:
			opened = e.Opened
		}
	}
	out.Payout(a, settlement.RefundPay(a, opened, anchored))
	return nil
}

// terminal shows jobs where the command prints, with the operators' names.
func (d *devnet) terminal(c *cli.Context) *terminal.Terminal {
	o := terminal.For(c.App.Writer, os.Getenv)
	o.Names, o.Decimals, o.Symbol = d.names, decimals, symbol
	if c.Bool("plain") {
		o.Live = false
	}
	return terminal.New(c.App.Writer, o)
}
