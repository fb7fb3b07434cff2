package main

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/protocol"
)

func showCommand() *cli.Command {
	return &cli.Command{
		Name:      "show",
		Usage:     "show an asset: owner, licence, table, money",
		ArgsUsage: "ASSET",
		Flags:     settingsFlags(jsonFlag()),
		Action:    runShow,
	}
}

func treeCommand() *cli.Command {
	return &cli.Command{
		Name:      "tree",
		Usage:     "draw what an asset is derived from",
		ArgsUsage: "ASSET",
		Description: "An edge is what the child's owner stated. It is dashed until the parent's owner acknowledges it; it pays the same.\n" +
			"An asset that is reached by several ways is drawn whole once, and counts once.",
		Flags:  settingsFlags(jsonFlag()),
		Action: runTree,
	}
}

// rowJSON is one asset that a table pays.
type rowJSON struct {
	Asset protocol.AssetID `json:"asset"`
	Rate  uint16           `json:"rate"`
}

type edgeJSON struct {
	Child        protocol.AssetID `json:"child"`
	Parent       protocol.AssetID `json:"parent"`
	Acknowledged bool             `json:"acknowledged"`
}

// assetJSON is an asset for programs. Rates are in basis points, amounts in units of the token.
type assetJSON struct {
	Asset       protocol.AssetID   `json:"asset"`
	Owner       common.Address     `json:"owner"`
	Payee       common.Address     `json:"payee"`
	Block       uint64             `json:"block"`
	ContentHash common.Hash        `json:"content_hash"`
	Rate        uint16             `json:"rate"`
	Stack       uint16             `json:"stack"`
	Derivatives bool               `json:"derivatives"`
	ValidUntil  uint64             `json:"valid_until"`
	Terms       common.Hash        `json:"terms"`
	Rows        []rowJSON          `json:"rows"` // all that is paid, the own row included
	Parents     []edgeJSON         `json:"parents"`
	Children    []protocol.AssetID `json:"children"`
	Accrued     string             `json:"accrued"`
	Distributed string             `json:"distributed"`
	Pending     string             `json:"pending"`
}

func assetAsJSON(all *client.Assets, a *client.Asset) assetJSON {
	o, pending := a.Opening, a.Pending()
	out := assetJSON{
		Asset: a.ID, Owner: o.Owner, Payee: a.Payee, Block: a.Block, ContentHash: o.ContentHash, Rate: o.Rate, Stack: a.ID.Stack(),
		Derivatives: o.Flags&dip.Derivatives != 0, ValidUntil: o.ValidUntil, Terms: o.Terms, Rows: []rowJSON{}, Parents: []edgeJSON{},
		Children: append([]protocol.AssetID{}, a.Children...),
		Accrued:  a.Accrued.Dec(), Distributed: a.Distributed.Dec(), Pending: pending.Dec(),
	}
	for _, r := range all.Rows(a) {
		out.Rows = append(out.Rows, rowJSON{protocol.AssetID(r.Asset), r.Rate})
	}
	for _, e := range a.Parents {
		out.Parents = append(out.Parents, edgeJSON{a.ID, e.Parent, e.Acknowledged})
	}
	return out
}

func runShow(c *cli.Context) error {
	id, err := assetArg(c, 0, "ASSET")
	if err != nil {
		return err
	}
	all, token, l, err := assetsOnChain(c)
	if err != nil {
		return err
	}
	defer l.Close()
	a, err := all.Get(id)
	if err != nil {
		return err
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, assetAsJSON(all, a))
	}
	return printLines(c, assetLines(all, a, token))
}

func assetLines(all *client.Assets, a *client.Asset, t chain.Token) []string {
	o, pending := a.Opening, a.Pending()
	children := "nobody may derive from it"
	if o.Flags&dip.Derivatives != 0 {
		children = fmt.Sprintf("others may derive from it %s; %d did", until(o.ValidUntil), len(a.Children))
	}
	out := []string{
		"asset     " + a.ID.String(),
		fmt.Sprintf("owner     %s, registered in block %d", o.Owner, a.Block),
		"payee     " + a.Payee.String(),
		fmt.Sprintf("rate      %s, with its ancestors %s", percent(o.Rate), percent(a.ID.Stack())),
		"licence   " + children,
		"content   " + o.ContentHash.Hex(),
		"terms     " + o.Terms.Hex(),
	}
	for _, r := range all.Rows(a) {
		out = append(out, fmt.Sprintf("pays      %s %s", r.Asset, percent(r.Rate)))
	}
	for _, e := range a.Parents {
		out = append(out, fmt.Sprintf("parent    %s %s", e.Parent, acknowledged(e)))
	}
	return append(out, fmt.Sprintf("money     accrued %s, credited %s, pending %s",
		amountOf(&a.Accrued, t), amountOf(&a.Distributed, t), amountOf(&pending, t)))
}

func acknowledged(e client.Edge) string {
	if e.Acknowledged {
		return "acknowledged by its owner"
	}
	return "as the child states; not acknowledged"
}

// lineageJSON is an asset with all its ancestors, each once.
type lineageJSON struct {
	Root   protocol.AssetID `json:"root"`
	Assets []assetJSON      `json:"assets"`
	Edges  []edgeJSON       `json:"edges"`
}

func runTree(c *cli.Context) error {
	id, err := assetArg(c, 0, "ASSET")
	if err != nil {
		return err
	}
	all, _, l, err := assetsOnChain(c)
	if err != nil {
		return err
	}
	defer l.Close()
	root, err := all.Get(id)
	if err != nil {
		return err
	}
	d := drawing{all: all, drawn: map[protocol.AssetID]bool{}, lineage: lineageJSON{Root: id, Edges: []edgeJSON{}}}
	d.draw(root, "", "")
	if c.Bool("json") {
		return writeJSON(c.App.Writer, d.lineage)
	}
	return printLines(c, d.lines)
}

// maxDepth is how many generations are drawn: a line of a drawing grows with each.
const maxDepth = 64

// drawing is a tree under way.
type drawing struct {
	all     *client.Assets
	drawn   map[protocol.AssetID]bool
	depth   int
	lines   []string
	lineage lineageJSON
}

// draw adds an asset and those it is derived from. first begins its own line, rest those below.
func (d *drawing) draw(a *client.Asset, first, rest string) {
	text := fmt.Sprintf("%s%s  rate %s, stack %s, owner %s", first, a.ID, percent(a.Opening.Rate), percent(a.ID.Stack()), a.Opening.Owner)
	again := d.drawn[a.ID]
	switch {
	case again && len(a.Parents) > 0:
		text += "  (drawn above)"
	case d.depth >= maxDepth && len(a.Parents) > 0:
		text += fmt.Sprintf("  (%d parents more)", len(a.Parents))
	}
	d.lines = append(d.lines, text)
	if again || d.depth >= maxDepth {
		return
	}
	d.drawn[a.ID] = true
	d.lineage.Assets = append(d.lineage.Assets, assetAsJSON(d.all, a))
	d.depth++
	defer func() { d.depth-- }()
	for i, e := range a.Parents {
		d.lineage.Edges = append(d.lineage.Edges, edgeJSON{a.ID, e.Parent, e.Acknowledged})
		parent, err := d.all.Get(e.Parent)
		if err != nil {
			continue // the contract takes registered parents alone
		}
		branch := "├"
		below := "│   "
		if i == len(a.Parents)-1 {
			branch, below = "└", "    "
		}
		stroke := "╌╌ "
		if e.Acknowledged {
			stroke = "── "
		}
		d.draw(parent, rest+branch+stroke, rest+below)
	}
}
