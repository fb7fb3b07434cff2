package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/terminal"
)

func doctorCommand() *cli.Command {
	return &cli.Command{
		Name:  "doctor",
		Usage: "look at everything that a node depends on; every failure names its fix",
		Description: "Chain, contract and its code, token, clock, key, stake, gas, messages, every agent really answering, disk.\n" +
			"Exit code 1 when something fails.",
		Flags: settingsFlags(
			settingFlag("keys.hot", "`NAME` or address of the hot key"),
			settingFlag("node.operator", "`ADDRESS` of the operator"),
			jsonFlag()),
		Action: runDoctor,
	}
}

func runDoctor(c *cli.Context) error {
	cfg, _, err := settings(c)
	if err != nil {
		return err
	}
	d := client.Doctor{
		Config: cfg,
		Key: func(context.Context) (common.Address, error) {
			k, err := openKey(c, cfg, roleHot)
			return k.Address(), err
		},
		Bus: func(context.Context) (func(), error) {
			_, stop, err := busOf(c, cfg)
			return stop, err
		},
		Agent: func(ctx context.Context, a config.Agent) error { return node.TryAgent(ctx, cfg, a, os.LookupEnv) },
		Now:   time.Now,
	}
	if len(cfg.Chain.RPC) > 0 {
		l, err := dialChain(c, cfg)
		if err != nil {
			return err
		}
		defer l.Close()
		d.Chain = l.Reader
	}
	findings := d.Examine(c.Context)
	if err := printFindings(c, findings); err != nil {
		return err
	}
	for _, f := range findings {
		if !f.OK {
			return exit(exitRefused)
		}
	}
	return nil
}

func printFindings(c *cli.Context, findings []client.Finding) error {
	if c.Bool("json") {
		return writeJSON(c.App.Writer, findings)
	}
	for _, f := range findings {
		text := fmt.Sprintf("ok    %-14s  %s", f.Check, f.Detail)
		if !f.OK {
			text = fmt.Sprintf("FAIL  %-14s  %s: %s (next: %s)", f.Check, f.Code, f.Detail, f.Fix)
		}
		if _, err := fmt.Fprintln(c.App.Writer, terminal.Clean(text)); err != nil {
			return err
		}
	}
	return nil
}
