package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// forEver is a licence without an end.
const forEver = "forever"

func registerCommand() *cli.Command {
	return &cli.Command{
		Name:  "register",
		Usage: "register an asset by its hash",
		Description: "The chain learns a hash over the content and a salt, so that nothing has to be shown. Keep the salt: only it can\n" +
			"open the hash. Nothing of an asset changes afterwards but its payee; a new rate is a new asset.\n" +
			"   nsed asset register --content adapter.safetensors --rate 400 --parent MODEL --parent DATASET",
		Flags: ownerFlags(
			&cli.StringFlag{Name: "content", Usage: "`FILE` that is registered; its keccak256 is the content root"},
			&cli.StringFlag{Name: "content-root", Usage: "`HASH` that names the content, instead of --content"},
			&cli.StringFlag{Name: "salt", Usage: "`HASH` that hides the content root; drawn at random if not given"},
			&cli.IntFlag{Name: "rate", Usage: "own licence rate, in `BASIS-POINTS` of a user's pay"},
			&cli.StringSliceFlag{Name: "parent", Usage: "`ASSET` that it is derived from; may be given several times"},
			&cli.BoolFlag{Name: "no-derivatives", Usage: "nobody may register an asset that is derived from it"},
			&cli.StringFlag{Name: "valid-until", Value: forEver, Usage: "`TIME` until which children can be registered: seconds, or like 2030-01-31T00:00:00Z"},
			&cli.StringFlag{Name: "terms", Usage: "`FILE` with the licence's text; its keccak256 goes into the log"},
		),
		Action: runRegister,
	}
}

// registration is what a registration made of the flags. The salt is for the owner to keep.
type registration struct {
	Asset       protocol.AssetID `json:"asset"`
	ContentHash common.Hash      `json:"content_hash"`
	ContentRoot common.Hash      `json:"content_root"`
	Salt        common.Hash      `json:"salt"`
	Stack       uint16           `json:"stack"`
	outcome
}

func runRegister(c *cli.Context) error {
	var r registration
	draft, err := r.draft(c)
	if err != nil {
		return err
	}
	r.outcome, err = carryAsOwner(c, func(cfg config.Config) planner {
		return func(ctx context.Context, o client.Owner) ([]protocol.Intent, error) {
			n := networkOf(cfg)
			draft.ContentHash = dip.Rules{ChainID: n.ChainID, Contract: n.Contract}.ContentHash(o.Account, r.Salt, r.ContentRoot)
			plan, a, err := o.Register(ctx, draft)
			r.Asset, r.ContentHash, r.Stack = a.ID, draft.ContentHash, a.ID.Stack()
			return plan, err
		}
	})
	if err != nil {
		return err
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, r)
	}
	err = printLines(c, []string{
		"asset     " + r.Asset.String(),
		"stack     " + percent(r.Stack),
		"content   " + r.ContentHash.Hex(),
		"root      " + r.ContentRoot.Hex(),
		"salt      " + r.Salt.Hex() + "  keep it: it opens the content's hash",
	})
	if err != nil {
		return err
	}
	return r.outcome.print(c)
}

// draft reads the flags.
func (r *registration) draft(c *cli.Context) (d client.Draft, err error) {
	if rate := c.Int("rate"); rate < 0 || rate > dip.Bps {
		return d, refusal.New(refusal.UsageBadValue, "--rate %d is outside 0..%d", rate, dip.Bps)
	}
	d.Rate, d.Derivatives = uint16(c.Int("rate")), !c.Bool("no-derivatives")
	for _, text := range c.StringSlice("parent") {
		id, err := protocol.ParseAssetID(text)
		if err != nil {
			return d, refusal.Wrap(refusal.UsageBadValue, err, "--parent")
		}
		d.Parents = append(d.Parents, id)
	}
	if d.ValidUntil, err = timeFlag("valid-until", c.String("valid-until")); err != nil {
		return d, err
	}
	if path := c.String("terms"); path != "" {
		if d.Terms, err = hashFile(path); err != nil {
			return d, err
		}
	}
	return d, r.content(c)
}

// content finds the content root and the salt.
func (r *registration) content(c *cli.Context) (err error) {
	file, root := c.String("content"), c.String("content-root")
	switch {
	case (file == "") == (root == ""):
		return refusal.New(refusal.UsageMissing, "--content or --content-root, one of them")
	case file != "":
		r.ContentRoot, err = hashFile(file)
	default:
		r.ContentRoot, err = hashFlag("content-root", root)
	}
	if err != nil {
		return err
	}
	if text := c.String("salt"); text != "" {
		r.Salt, err = hashFlag("salt", text)
		return err
	}
	_, err = rand.Read(r.Salt[:])
	return err
}

func hashFlag(name, text string) (common.Hash, error) {
	id, err := protocol.ParseAssetID(text)
	if err != nil {
		return common.Hash{}, refusal.Wrap(refusal.UsageBadValue, err, "--%s", name)
	}
	return common.Hash(id), nil
}

// hashFile is the keccak256 of a file, however large.
func hashFile(path string) (out common.Hash, err error) {
	f, err := os.Open(path)
	if err != nil {
		return out, refusal.Wrap(refusal.FileUnreadable, err, "")
	}
	defer func() { _ = f.Close() }()
	state := crypto.NewKeccakState()
	if _, err := io.Copy(state, f); err != nil {
		return out, refusal.Wrap(refusal.FileUnreadable, err, "%s", path)
	}
	_, err = state.Read(out[:])
	return out, err
}

// timeFlag reads a time of the chain.
func timeFlag(name, text string) (protocol.Seconds, error) {
	if text == forEver {
		return dip.MaxTime, nil
	}
	if n, err := strconv.ParseUint(text, 10, 64); err == nil {
		if n > dip.MaxTime {
			return 0, refusal.New(refusal.UsageBadValue, "--%s %d is more than 40 bits hold", name, n)
		}
		return protocol.Seconds(n), nil
	}
	t, err := time.Parse(time.RFC3339, text)
	if err != nil || t.Unix() < 0 || t.Unix() > dip.MaxTime {
		return 0, refusal.New(refusal.UsageBadValue, "--%s %q: want %s, seconds, or a time like 2030-01-31T00:00:00Z", name, clip(text, 80), forEver)
	}
	return protocol.Seconds(t.Unix()), nil
}

// until writes the end of a licence for people.
func until(seconds uint64) string {
	if seconds == dip.MaxTime {
		return "for ever"
	}
	return fmt.Sprintf("until %s (%d)", time.Unix(int64(seconds), 0).UTC().Format(time.RFC3339), seconds)
}
