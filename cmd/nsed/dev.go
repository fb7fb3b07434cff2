package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

func devCommand() *cli.Command {
	return &cli.Command{
		Name:  "dev",
		Usage: "keep a development network running; every line on standard input is a job's question",
		Description: "The chain's JSON-RPC and NATS listen on loopback, so that a wallet, an explorer or `nsed audit` can look.\n" +
			"With --task or --task-file that job runs first. The network runs until it is interrupted, and is gone then.",
		Flags: append(jobFlags(),
			&cli.IntFlag{Name: "rpc-port", Value: 8545, Usage: "loopback port of the JSON-RPC; 0 for any free one"},
			&cli.StringSliceFlag{Name: "fund", Usage: "give `ADDRESS` tokens and ether; may be given several times"},
			&cli.StringFlag{Name: "describe", Usage: "write `FILE`, a configuration with which other commands find this network"}),
		Action: runDev,
	}
}

func runDev(c *cli.Context) error {
	members, models, err := membersOf(c)
	if err != nil {
		return err
	}
	port := c.Int("rpc-port")
	if port < 0 || port > 65_535 {
		return refusal.New(refusal.UsageBadValue, "--rpc-port %d is outside 0..65535", port)
	}
	// The flags of a job are checked before anything starts, with or without a first question.
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
	cfg := devConfigOf(c, members)
	for _, text := range c.StringSlice("fund") {
		a, err := addressFlag("fund", text)
		if err != nil {
			return err
		}
		cfg.Fund = append(cfg.Fund, a)
	}
	cfg.Local.RPC, cfg.Local.Port, cfg.Local.Listen = true, port, cfg.NATS == ""
	d, err := startDevnet(c.Context, cfg)
	if err != nil {
		return err
	}
	announce(c.App.Writer, d, spec)
	for i, id := range d.assets {
		fmt.Fprintf(c.App.Writer, "asset %s  %s\n", id, devAssets[i].name)
	}
	if url := d.net.NATSURL(); url != "" {
		fmt.Fprintf(c.App.Writer, "NATS on %s\n", url)
	}
	if path := c.String("describe"); path != "" {
		if err := writeWhole(path, d.describe()); err != nil {
			return errors.Join(err, d.stop())
		}
	}
	fmt.Fprintf(c.App.Writer, "type a question, or end with Ctrl-C\n\n")
	if !c.IsSet("task") && !c.IsSet("task-file") && !c.IsSet("spec") {
		raw = nil
	}
	err = d.serve(c, models, raw)
	return errors.Join(err, d.stop())
}

// describe is a configuration with which other processes find the network.
func (d *devnet) describe() []byte {
	n, nats := d.net.Network(), d.net.NATSURL()
	if d.cfg.NATS != "" {
		nats = d.cfg.NATS
	}
	return fmt.Appendf(nil, "network:\n  name: %q\n  chain_id: %d\n  contract: %q\nchain:\n  rpc: [%q]\n  poll: 250ms\nbus:\n  url: %q\n",
		n.Name, n.ChainID, n.Contract.Hex(), d.net.RPC(), nats)
}

// serve runs the first job if there is one, then a job a line, until the process is interrupted or a part fails.
func (d *devnet) serve(c *cli.Context, models bool, first []byte) error {
	if first != nil {
		d.try(c, first)
	}
	lines := make(chan string)
	go readLines(d.ctx, c.App.Reader, lines)
	for {
		select {
		case <-d.ctx.Done():
			if cause := context.Cause(d.ctx); !errors.Is(cause, context.Canceled) {
				return cause
			}
			return nil
		case task := <-lines:
			if _, raw, err := wishedSpecification(c, task, models); err != nil {
				fmt.Fprintln(c.App.ErrWriter, line(c.Command.Name, err))
			} else {
				d.try(c, raw)
			}
		}
	}
}

// try runs a job and says what went wrong with it. The network goes on.
func (d *devnet) try(c *cli.Context, raw []byte) {
	var verdict exit
	err := d.job(c, d.terminal(c), raw)
	if err != nil && !errors.As(err, &verdict) && d.ctx.Err() == nil {
		fmt.Fprintln(c.App.ErrWriter, line(c.Command.Name, err))
	}
}

// readLines hands on lines that hold something. The end of the input ends nothing: the network keeps running. A read
// cannot be interrupted, so the goroutine ends with the process at the latest.
func readLines(ctx context.Context, r io.Reader, lines chan<- string) {
	scan := bufio.NewScanner(r)
	scan.Buffer(nil, protocol.MaxTask)
	for scan.Scan() {
		task := strings.TrimSpace(scan.Text())
		if task == "" {
			continue
		}
		select {
		case lines <- task:
		case <-ctx.Done():
			return
		}
	}
}

// bundleDir is where a job's bundle goes: the directory of --out itself for a demonstration, one a job for a network that
// keeps running.
func bundleDir(c *cli.Context, opened client.Opened) string {
	dir := c.String("out")
	if dir == "" || c.Command.Name == "demo" {
		return dir
	}
	return filepath.Join(dir, opened.Agreement.ID().String())
}
