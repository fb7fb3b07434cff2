package main

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// assetCommand is the group of royalty assets.
func assetCommand() *cli.Command {
	return &cli.Command{
		Name:  "asset",
		Usage: "register what answers rest on, and be paid for it",
		Description: "An asset is a model, an adapter, a prompt pack, a data set, an agent. A seat that names one pays its owner and those\n" +
			"of its ancestors. Tables and lineages are rebuilt from the chain. docs/dip.md has the rules.",
		Subcommands: []*cli.Command{
			registerCommand(), showCommand(), treeCommand(), acknowledgeCommand(), payeeCommand(),
			earningsCommand(), distributeCommand(), assetClaimCommand(),
		},
	}
}

// assetArg reads the asset that is the i-th argument.
func assetArg(c *cli.Context, i int, name string) (protocol.AssetID, error) {
	text := c.Args().Get(i)
	if text == "" {
		return protocol.AssetID{}, refusal.New(refusal.UsageMissing, "%s", name)
	}
	id, err := protocol.ParseAssetID(text)
	if err != nil {
		return id, refusal.Wrap(refusal.UsageBadValue, err, "%s", name)
	}
	return id, nil
}

// assetsOnChain reads every asset. The caller closes the link.
func assetsOnChain(c *cli.Context) (*client.Assets, chain.Token, *link, error) {
	cfg, _, err := settings(c, config.NeedChain)
	if err != nil {
		return nil, chain.Token{}, nil, err
	}
	l, err := chainOf(c, cfg)
	if err != nil {
		return nil, chain.Token{}, nil, err
	}
	token, err := l.Reader.TokenOf(c.Context)
	var all *client.Assets
	if err == nil {
		all, err = client.ReadAssets(c.Context, l.Reader)
	}
	if err != nil {
		l.Close()
		return nil, token, nil, err
	}
	return all, token, l, nil
}

// ownerOfAsset plans an owner's action on the asset that is the first argument.
func ownerOfAsset(c *cli.Context, name string, plan func(context.Context, client.Owner, protocol.AssetID) ([]protocol.Intent, error)) error {
	id, err := assetArg(c, 0, name)
	if err != nil {
		return err
	}
	return actAsOwner(c, func(config.Config) planner {
		return func(ctx context.Context, o client.Owner) ([]protocol.Intent, error) { return plan(ctx, o, id) }
	})
}

func acknowledgeCommand() *cli.Command {
	return &cli.Command{
		Name:        "acknowledge",
		Usage:       "confirm, as the parent's owner, that an asset is derived from it",
		ArgsUsage:   "PARENT CHILD",
		Description: "It moves no money: an edge that nobody acknowledged pays the same. nsed asset tree draws it dashed until then.",
		Flags:       ownerFlags(),
		Action: func(c *cli.Context) error {
			child, err := assetArg(c, 1, "CHILD")
			if err != nil {
				return err
			}
			return ownerOfAsset(c, "PARENT", func(ctx context.Context, o client.Owner, parent protocol.AssetID) ([]protocol.Intent, error) {
				return o.Acknowledge(ctx, parent, child)
			})
		},
	}
}

func payeeCommand() *cli.Command {
	return &cli.Command{
		Name:      "payee",
		Usage:     "send what an asset will earn from now on to another account",
		ArgsUsage: "ASSET ADDRESS",
		Flags:     ownerFlags(),
		Action: func(c *cli.Context) error {
			text := c.Args().Get(1)
			if !common.IsHexAddress(text) || common.HexToAddress(text) == (common.Address{}) {
				return refusal.New(refusal.UsageBadValue, "ADDRESS %q is no address", text)
			}
			return ownerOfAsset(c, "ASSET", func(ctx context.Context, o client.Owner, id protocol.AssetID) ([]protocol.Intent, error) {
				return o.SetPayee(ctx, id, common.HexToAddress(text))
			})
		},
	}
}

func distributeCommand() *cli.Command {
	return &cli.Command{
		Name:        "distribute",
		Usage:       "credit what pends for an asset to the payees of its table",
		ArgsUsage:   "ASSET",
		Description: "Anybody may; it is the --owner key that pays for the transaction.",
		Flags:       ownerFlags(),
		Action: func(c *cli.Context) error {
			return ownerOfAsset(c, "ASSET", func(ctx context.Context, o client.Owner, id protocol.AssetID) ([]protocol.Intent, error) {
				return o.Distribute(ctx, id)
			})
		},
	}
}

// assetClaimCommand is claimCommand: what a row is credited and what a seat earns lie in one account.
func assetClaimCommand() *cli.Command {
	cmd := claimCommand()
	cmd.Usage = "pay out what an account has earned, royalties and the rest"
	cmd.Description = "Royalties are credited to the payee's account by nsed asset distribute; nsed claim pays out the same account."
	return cmd
}

// percent writes basis points for people.
func percent(bps uint16) string { return fmt.Sprintf("%d.%02d %%", bps/100, bps%100) }
