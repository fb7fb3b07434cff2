package main

import "github.com/urfave/cli/v2"

func agentsCommand() *cli.Command {
	return &cli.Command{
		Name:  "agents",
		Usage: "look after the agents that fill seats",
		Subcommands: []*cli.Command{
			agentsListCommand(), agentsTestCommand(), agentsInviteCommand(), agentsInvitesCommand(), agentsRevokeCommand(), agentsTrailCommand(),
		},
	}
}
