package main

import (
	"context"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
)

func claimCommand() *cli.Command {
	return &cli.Command{
		Name:  "claim",
		Usage: "pay out what an account has earned, or what came back to it",
		Description: "An operator's owner has credits from jobs, a submitter what its jobs did not use:\n" +
			"   nsed claim\n" +
			"   nsed claim --owner submitter",
		Flags: ownerFlags(toFlag("the money")),
		Action: func(c *cli.Context) error {
			return actAsOwner(c, func(config.Config) planner {
				return func(ctx context.Context, o client.Owner) ([]protocol.Intent, error) {
					to, err := recipient(c, o.Account)
					if err != nil {
						return nil, err
					}
					plan, _, err := o.Claim(ctx, to)
					return plan, err
				}
			})
		},
	}
}
