package main

import (
	"context"
	"errors"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/admin"
	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/terminal"
)

func statusCommand() *cli.Command {
	return &cli.Command{
		Name:  "status",
		Usage: "tell how the node is, or without one how the operator stands on chain",
		Description: "A running node is asked over its admin socket. Its states: starting, syncing, idle, working, ineligible,\n" +
			"unreachable, out-of-gas, agent-down, benched, stopping; all but starting, syncing, idle and working need somebody.",
		Flags: settingsFlags(
			settingFlag("keys.owner", "`NAME` or address of the owner's key"),
			settingFlag("node.operator", "`ADDRESS` of the operator"),
			settingFlag("node.admin", "`SOCKET` of the running node"),
			&cli.DurationFlag{Name: "wait", Usage: "wait up to `DURATION` until the node is idle or working; exit code 1 when it is not"},
			jsonFlag()),
		Action: runStatus,
	}
}

// standing is what status prints for programs: one of the two.
type standing struct {
	Running bool             `json:"running"`
	Node    *admin.Status    `json:"node,omitempty"`
	Chain   *client.Standing `json:"chain,omitempty"`
}

func runStatus(c *cli.Context) error {
	cfg, origins, err := settings(c)
	if err != nil {
		return err
	}
	st, err := awaitNode(c, cfg)
	if errors.Is(err, refusal.New(refusal.NodeNotRunning, "")) && !c.IsSet("wait") {
		return chainStatus(c, cfg, origins)
	}
	if err != nil {
		return err
	}
	if c.Bool("json") {
		err = writeJSON(c.App.Writer, &standing{Running: true, Node: &st})
	} else {
		err = printLines(c, nodeLines(st, tokenOr(c, cfg)))
	}
	if err == nil && c.IsSet("wait") && !well(st) {
		return exit(exitRefused)
	}
	return err
}

// well tells whether a node does what it is for.
func well(st admin.Status) bool { return st.State == admin.Idle || st.State == admin.Working }

// awaitNode asks the node for its status, with --wait again and again until it is well.
func awaitNode(c *cli.Context, cfg config.Config) (admin.Status, error) {
	ctx, stop := context.WithTimeout(c.Context, c.Duration("wait"))
	defer stop()
	tick := time.NewTicker(200 * time.Millisecond)
	defer tick.Stop()
	for {
		st, err := askNode(c.Context, cfg)
		if err == nil && well(st) || !c.IsSet("wait") {
			return st, err
		}
		select {
		case <-ctx.Done():
			return st, errors.Join(err, c.Context.Err())
		case <-tick.C:
		}
	}
}

func askNode(ctx context.Context, cfg config.Config) (admin.Status, error) {
	node, err := admin.Dial(ctx, cfg.AdminPath())
	if err != nil {
		return admin.Status{}, err
	}
	defer node.Close()
	return node.Status(ctx)
}

// chainStatus tells what the chain says while no node runs here.
func chainStatus(c *cli.Context, cfg config.Config, origins config.Origins) error {
	if err := cfg.Check(config.NeedChain); err != nil {
		return err
	}
	o, l, err := ownerOnChain(c, cfg, origins)
	if err != nil {
		return err
	}
	defer l.Close()
	s, err := o.Standing(c.Context)
	if err != nil {
		return err
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, &standing{Chain: &s})
	}
	token, err := o.Chain.TokenOf(c.Context)
	if err != nil {
		return err
	}
	say(c, "no node runs here; this is what the chain says")
	return printLines(c, s.Lines(token))
}

// tokenOr reads the network's token. A node that is cut off from the chain tells its status all the same, in units.
func tokenOr(c *cli.Context, cfg config.Config) chain.Token {
	units := chain.Token{Symbol: "token units"}
	if cfg.Check(config.NeedChain) != nil {
		return units
	}
	l, err := chainOf(c, cfg)
	if err != nil {
		return units
	}
	defer l.Close()
	token, err := l.Reader.TokenOf(c.Context)
	if err != nil {
		return units
	}
	token.Symbol = terminal.Clean(token.Symbol)
	return token
}
