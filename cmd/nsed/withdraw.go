package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
)

func withdrawCommand() *cli.Command {
	return &cli.Command{
		Name:  "withdraw",
		Usage: "take the stake back after the exit delay",
		Flags: ownerFlags(toFlag("the stake")),
		Action: func(c *cli.Context) error {
			return actAsOwner(c, func(config.Config) planner {
				return func(ctx context.Context, o client.Owner) ([]protocol.Intent, error) {
					to, err := recipient(c, o.Account)
					if err != nil {
						return nil, err
					}
					return o.Withdraw(ctx, to)
				}
			})
		},
	}
}
