package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/dip/stress"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// dipCommand is the group of the rules behind royalties.
func dipCommand() *cli.Command {
	return &cli.Command{
		Name:        "dip",
		Usage:       "attack the rules that pay for ideas",
		Description: "The laboratory runs the rules that pay on chain, against attackers. nsed asset works with assets.",
		Subcommands: []*cli.Command{stressCommand()},
	}
}

func stressCommand() *cli.Command {
	return &cli.Command{
		Name:  "stress",
		Usage: "play attacks against the rules that pay, and tell which hold",
		Description: "Equal seeds give equal reports, on any number of cores. docs/dip.md says what the models assume.\n" +
			"   nsed dip stress --scenario default --seed 1 --out DIR",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "scenario", Value: "default", Usage: "`NAME` of a grid: " + strings.Join(stress.Scenarios(), ", ")},
			&cli.Uint64Flag{Name: "seed", Value: 1, Usage: "`NUMBER` that all draws come from"},
			&cli.StringFlag{Name: "out", Usage: "write " + stress.ReportFile + ", " + stress.RowsFile + " and the plots into `DIR`"},
		},
		Action: runStress,
	}
}

func runStress(c *cli.Context) error {
	out := c.String("out")
	if out != "" {
		// A report takes its time: say at once that there is nowhere to write it.
		if err := os.MkdirAll(out, 0o755); err != nil {
			return refusal.Wrap(refusal.FileUnwritable, err, "--out")
		}
	}
	r, err := stress.Run(c.Context, stress.Options{Scenario: c.String("scenario"), Seed: c.Uint64("seed")})
	if errors.Is(err, stress.ErrScenario) {
		return refusal.Wrap(refusal.UsageBadValue, err, "--scenario")
	}
	if err != nil {
		return err
	}
	for _, l := range r.Lines() {
		if _, err := fmt.Fprintln(c.App.Writer, l); err != nil {
			return err
		}
	}
	if out == "" {
		return nil
	}
	for _, f := range r.Files() {
		if err := writeWhole(filepath.Join(out, f.Name), f.Bytes); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(c.App.Writer, "report: %s\n", filepath.Join(out, stress.ReportFile))
	return err
}
