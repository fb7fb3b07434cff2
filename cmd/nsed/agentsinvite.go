package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node"
	"github.com/nsed-protocol/nsed/node/agent/remote/identity"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/refusal"
)

func agentsInviteCommand() *cli.Command {
	return &cli.Command{
		Name:      "invite",
		Usage:     "print a code with which agents of the NSED agent SDK join this node's fleet under their names",
		ArgsUsage: "AGENT...",
		Description: "The code is good once. Its holder redeems it (`quorum redeem CODE --url URL`) at the address fleet.invites of\n" +
			"this node and gets credentials that speak for the named agents and for nobody else.\n" +
			"With --of the code gives a token with which each agent gets credentials of its own.\n" +
			"The node need not run meanwhile. With --permissions nothing is invited: the rights that the agents need are\n" +
			"printed for the configuration of a NATS server of your own.",
		Flags: inviteFlags(
			&cli.StringFlag{Name: "of", Usage: "`NAME` of an owner, who registers each of the agents by itself"},
			&cli.DurationFlag{Name: "for", Value: 24 * time.Hour, Usage: "how long the code can be redeemed"},
			&cli.BoolFlag{Name: "permissions", Usage: "print the rights of the agents instead"},
			jsonFlag()),
		Action: runAgentsInvite,
	}
}

func agentsInvitesCommand() *cli.Command {
	return &cli.Command{
		Name:   "invites",
		Usage:  "list the invites of this node's fleet and what became of them",
		Flags:  inviteFlags(jsonFlag()),
		Action: runAgentsInvites,
	}
}

func agentsRevokeCommand() *cli.Command {
	return &cli.Command{
		Name:        "revoke",
		Usage:       "end an invite, its token and its credentials",
		ArgsUsage:   "INVITE",
		Description: "Agents that are connected by it are cut off within seconds. `nsed agents invites` shows the ids.",
		Flags:       inviteFlags(),
		Action:      runAgentsRevoke,
	}
}

func inviteFlags(more ...cli.Flag) []cli.Flag {
	return append(more,
		&cli.StringFlag{Name: "config", Usage: "`FILE` of the configuration; NSED_CONFIG, else " + config.DefaultFile},
		settingFlag("data", "`DIR` of everything that is kept"))
}

// registrar opens the invites of a configuration's fleet.
func registrar(c *cli.Context) (*identity.Registrar, config.Config, error) {
	cfg, _, err := settings(c)
	if err != nil {
		return nil, cfg, err
	}
	r, err := node.OpenRegistrar(cfg, nil)
	return r, cfg, err
}

func runAgentsInvite(c *cli.Context) error {
	agents := c.Args().Slice()
	if len(agents) == 0 {
		return refusal.New(refusal.UsageMissing, "AGENT to invite")
	}
	if c.Bool("permissions") {
		return printPermissions(c, agents)
	}
	r, cfg, err := registrar(c)
	if err != nil {
		return err
	}
	owner := c.String("of")
	invite, code, err := r.Invite(identity.Order{
		Agents: agents, Owner: owner, Operator: c.IsSet("of"), Life: c.Duration("for"),
	})
	if err != nil {
		return err
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, map[string]any{"invite": invite, "code": code})
	}
	// The code alone goes to standard output, for scripts.
	where := "http://" + cfg.Fleet.Invites
	if cfg.Fleet.Invites == "" {
		where = "URL"
		fmt.Fprintln(c.App.ErrWriter, "set fleet.invites to HOST:PORT, so that the node takes codes")
	}
	fmt.Fprintf(c.App.ErrWriter, "invite %s for %s, until %s\nredeem it there with: quorum redeem CODE --url %s\n",
		invite.ID, strings.Join(agents, ", "), time.Unix(invite.Expires, 0).UTC().Format(time.RFC3339), where)
	_, err = fmt.Fprintln(c.App.Writer, code)
	return err
}

func printPermissions(c *cli.Context, agents []string) error {
	cfg, _, err := settings(c)
	if err != nil {
		return err
	}
	if err := identity.CheckNames(agents); err != nil {
		return refusal.Wrap(refusal.UsageBadValue, err, "agents")
	}
	names, err := node.FleetNames(cfg)
	if err != nil {
		return err
	}
	_, err = io.WriteString(c.App.Writer, identity.RightsOf(names, agents).ServerConfig())
	return err
}

func runAgentsInvites(c *cli.Context) error {
	r, _, err := registrar(c)
	if err != nil {
		return err
	}
	all, err := r.Invites()
	if err != nil {
		return err
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, all)
	}
	for _, i := range all {
		kind := "agents"
		if i.Operator {
			kind = "of " + i.Owner
		}
		fmt.Fprintf(c.App.Writer, "%s  %-7s  until %s  %s: %s\n", i.ID, i.State,
			time.Unix(i.Expires, 0).UTC().Format(time.RFC3339), kind, strings.Join(i.Agents, ", "))
	}
	return nil
}

func runAgentsRevoke(c *cli.Context) error {
	id := c.Args().First()
	if id == "" {
		return refusal.New(refusal.UsageMissing, "INVITE to revoke")
	}
	r, _, err := registrar(c)
	if err != nil {
		return err
	}
	return r.Revoke(id)
}
