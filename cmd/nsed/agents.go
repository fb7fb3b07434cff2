package main

import "github.com/urfave/cli/v2"

func agentsCommand() *cli.Command {
	return &cli.Command{
		Name:        "agents",
		Usage:       "try the agents that answer",
		Subcommands: []*cli.Command{agentsTestCommand()},
	}
}
