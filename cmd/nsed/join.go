package main

import (
	"context"
	"fmt"

	"github.com/holiman/uint256"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/store"
)

func joinCommand() *cli.Command {
	return &cli.Command{
		Name:  "join",
		Usage: "stake and register the hot key; the owner's key pays",
		Description: "--estimate tells what it takes and what it risks, and sends nothing.\n" +
			"The hot key signs that it serves this owner, so its key must be at hand with --print-calldata too.",
		Flags: ownerFlags(
			&cli.StringFlag{Name: "stake", Usage: "`TOKENS` to stake; the network's least if not given"},
			&cli.BoolFlag{Name: "estimate", Usage: "tell stake, gas now, worst slash and exit delay"},
			settingFlag("keys.hot", "`NAME` or address of the hot key")),
		Action: runJoin,
	}
}

func runJoin(c *cli.Context) error {
	if c.Bool("estimate") {
		return estimateJoin(c)
	}
	return actAsOwner(c, func(cfg config.Config) planner {
		return func(ctx context.Context, o client.Owner) ([]protocol.Intent, error) {
			stake, err := stakeOf(ctx, c, o.Chain)
			if err != nil {
				return nil, err
			}
			hot, err := openKey(c, cfg, roleHot)
			if err != nil {
				return nil, err
			}
			// A proof of the hot key is no slot: the guard has nothing to keep.
			ring, err := keys.New(store.Memory(), networkOf(cfg), hot)
			if err != nil {
				return nil, err
			}
			proof, err := ring.SignHotKey(o.Account)
			if err != nil {
				return nil, err
			}
			return o.Join(ctx, hot.Address(), proof, stake)
		}
	})
}

// stakeOf is the stake of the flag, or the network's least.
func stakeOf(ctx context.Context, c *cli.Context, r *chain.Reader) (uint256.Int, error) {
	if !c.IsSet("stake") {
		params, err := r.ParamsOf(ctx)
		return params.MinStake, err
	}
	token, err := r.TokenOf(ctx)
	if err != nil {
		return uint256.Int{}, err
	}
	return client.Units("stake", c.String("stake"), token.Decimals)
}

func estimateJoin(c *cli.Context) error {
	cfg, origins, err := settings(c, config.NeedChain)
	if err != nil {
		return err
	}
	o, l, err := ownerOnChain(c, cfg, origins)
	if err != nil {
		return err
	}
	defer l.Close()
	token, err := l.Reader.TokenOf(c.Context)
	if err != nil {
		return err
	}
	stake, err := stakeOf(c.Context, c, l.Reader)
	if err != nil {
		return err
	}
	price, err := client.GasPrice(c.Context, l.eth)
	if err != nil {
		return err
	}
	e, err := o.Estimate(c.Context, token, stake, price)
	if err != nil {
		return err
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, &e)
	}
	return printLines(c, e.Lines())
}

func printLines(c *cli.Context, lines []string) error {
	for _, l := range lines {
		if _, err := fmt.Fprintln(c.App.Writer, l); err != nil {
			return err
		}
	}
	return nil
}
