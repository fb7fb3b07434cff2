package main

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/terminal"
)

func resultCommand() *cli.Command {
	return &cli.Command{
		Name:      "result",
		Usage:     "print the answer that a job was settled with",
		ArgsUsage: "JOB",
		Description: "JOB is a job id, or the --id of one of your own. The text comes from the panel, and is the one whose hash the\n" +
			"contract paid for. With --bundle everything that an auditor needs is written down.",
		Flags:  settingsFlags(bundleFlag(), jobKeyFlag(), jsonFlag()),
		Action: runResult,
	}
}

func runResult(c *cli.Context) error {
	if err := checkJobName(c.Args().First()); err != nil {
		return err
	}
	if err := checkDir("bundle", c.String("bundle")); err != nil {
		return err
	}
	a, stop, err := askedAbout(c, config.NeedBus)
	if err != nil {
		return err
	}
	defer stop()
	k, err := a.Known(c.Context, a.id)
	if err != nil {
		return err
	}
	res, err := a.Result(c.Context, k)
	if err := errors.Join(err, keepBundle(c, a.Chain, k, res)); err != nil {
		return err
	}
	return printResult(c, k, res, a.token)
}

// keepBundle writes what an auditor needs, when that was asked for and there is something.
func keepBundle(c *cli.Context, r *chain.Reader, k client.Known, res client.Result) error {
	dir := c.String("bundle")
	if dir == "" || res.Bundle == nil {
		return nil
	}
	if err := writeBundle(c.Context, r, dir, res.Bundle, k.Facts); err != nil {
		return err
	}
	say(c, "transcript and facts are in %s: nsed audit --bundle %s", dir, dir)
	return nil
}

type resultJSON struct {
	Job      protocol.JobID     `json:"job"`
	Answer   string             `json:"answer"`
	Winner   protocol.SeatIndex `json:"winner"`
	Operator common.Address     `json:"operator"`
	Round    protocol.Round     `json:"round"`
	Content  common.Hash        `json:"content"` // hash of the proposal that the contract paid for
	Tx       common.Hash        `json:"tx"`      // that settled
	Block    uint64             `json:"block"`
	Paid     string             `json:"paid"` // escrow without the refund, in units of the token
	Refund   string             `json:"refund"`
	Token    moneyJSON          `json:"token"`
}

// printResult prints the answer alone, or all of the result as JSON.
func printResult(c *cli.Context, k client.Known, res client.Result, t chain.Token) error {
	if !c.Bool("json") {
		answer := res.Answer // a file gets it as it was voted on
		if terminal.Is(c.App.Writer) {
			answer = terminal.Clean(answer)
		}
		_, err := fmt.Fprintln(c.App.Writer, answer)
		return err
	}
	r, err := k.Receipt()
	if err != nil {
		return err
	}
	paid, back := r.Paid(), r.Refund()
	return writeJSON(c.App.Writer, resultJSON{
		Job: k.Facts.Job, Answer: res.Answer, Winner: res.Settled.Winner, Operator: k.Agreement.Panel[res.Settled.Winner].Operator,
		Round: res.Settled.Round, Content: res.Settled.Content, Tx: res.End.Tx, Block: res.End.Block.Number,
		Paid: paid.Dec(), Refund: back.Dec(), Token: moneyJSON(t),
	})
}
