package main

import (
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
)

func earningsCommand() *cli.Command {
	return &cli.Command{
		Name:      "earnings",
		Usage:     "list what assets have earned, and from which",
		ArgsUsage: "[ASSET]",
		Description: "Without ASSET it lists those that the owner owns or is the payee of. Waiting is what nsed asset distribute of the\n" +
			"source would credit now.",
		Flags: settingsFlags(jsonFlag(),
			settingFlag("keys.owner", "`NAME` or address of the owner's key"),
			settingFlag("node.operator", "`ADDRESS` of the operator, which is its owner's")),
		Action: runEarnings,
	}
}

// sourceJSON is what one asset has brought another's row.
type sourceJSON struct {
	Source   protocol.AssetID `json:"source"`
	Credited uint256.Int      `json:"credited"`
	Waiting  uint256.Int      `json:"waiting"`
}

// earningsJSON is what one row has earned. Amounts are in units of the token.
type earningsJSON struct {
	Asset    protocol.AssetID `json:"asset"`
	Payee    common.Address   `json:"payee"`
	Credited uint256.Int      `json:"credited"`
	Waiting  uint256.Int      `json:"waiting"`
	Sources  []sourceJSON     `json:"sources"`
}

func runEarnings(c *cli.Context) error {
	choose, err := earners(c)
	if err != nil {
		return err
	}
	all, token, l, err := assetsOnChain(c)
	if err != nil {
		return err
	}
	defer l.Close()
	assets, err := choose(all)
	if err != nil {
		return err
	}
	rows := []earningsJSON{}
	for _, a := range assets {
		rows = append(rows, earningsOf(all, a))
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, rows)
	}
	var lines []string
	for _, r := range rows {
		lines = append(lines, earningsLines(r, token)...)
	}
	if len(rows) == 0 {
		say(c, "the account owns no asset and is the payee of none")
	}
	return printLines(c, lines)
}

// earners chooses the assets that are asked about: the one of the argument, else those of the account.
func earners(c *cli.Context) (func(*client.Assets) ([]*client.Asset, error), error) {
	if c.NArg() == 0 {
		account, err := earnerOf(c)
		return func(all *client.Assets) ([]*client.Asset, error) { return all.OwnedBy(account), nil }, err
	}
	id, err := assetArg(c, 0, "ASSET")
	return func(all *client.Assets) ([]*client.Asset, error) {
		a, err := all.Get(id)
		return []*client.Asset{a}, err
	}, err
}

// earnerOf is the account that is asked about. No key is opened.
func earnerOf(c *cli.Context) (common.Address, error) {
	cfg, origins, err := settings(c, config.NeedChain)
	if err != nil {
		return common.Address{}, err
	}
	return ownerWithoutKey(cfg, origins)
}

// earningsOf sums up by source, in the order in which sources first paid.
func earningsOf(all *client.Assets, a *client.Asset) earningsJSON {
	out := earningsJSON{Asset: a.ID, Payee: a.Payee, Sources: []sourceJSON{}}
	from := func(e client.Earning) *sourceJSON {
		at := slices.IndexFunc(out.Sources, func(s sourceJSON) bool { return s.Source == e.Source })
		if at < 0 {
			at, out.Sources = len(out.Sources), append(out.Sources, sourceJSON{Source: e.Source})
		}
		return &out.Sources[at]
	}
	for _, e := range a.Earned {
		s := from(e)
		s.Credited.Add(&s.Credited, &e.Amount)
		out.Credited.Add(&out.Credited, &e.Amount)
	}
	for _, e := range all.Waiting(a.ID) {
		from(e).Waiting = e.Amount
		out.Waiting.Add(&out.Waiting, &e.Amount)
	}
	return out
}

func earningsLines(r earningsJSON, t chain.Token) []string {
	out := []string{fmt.Sprintf("asset     %s, payee %s: credited %s, waiting %s", r.Asset, r.Payee, amountOf(&r.Credited, t), amountOf(&r.Waiting, t))}
	for i := range r.Sources {
		s := &r.Sources[i]
		from := s.Source.String()
		if s.Source == r.Asset {
			from = "jobs that name it"
		}
		out = append(out, fmt.Sprintf("  from %s: credited %s, waiting %s", from, amountOf(&s.Credited, t), amountOf(&s.Waiting, t)))
	}
	return out
}
