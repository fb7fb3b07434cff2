package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
)

func leaveCommand() *cli.Command {
	return &cli.Command{
		Name:  "leave",
		Usage: "ask to leave the network: no new jobs, and the stake is free after the exit delay",
		Description: "Jobs that are open are finished by the node, so keep it running until nsed status shows none.\n" +
			"nsed withdraw takes the stake back then.",
		Flags: ownerFlags(),
		Action: func(c *cli.Context) error {
			return actAsOwner(c, func(config.Config) planner {
				return func(ctx context.Context, o client.Owner) ([]protocol.Intent, error) { return o.Leave(ctx) }
			})
		},
	}
}
