package main

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/provenance"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/terminal"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// provenanceFile is the graph in a bundle's directory.
const provenanceFile = "provenance.json"

func provenanceCommand() *cli.Command {
	return &cli.Command{
		Name:      "provenance",
		Usage:     "show who built on whom in a job, and who was paid what",
		ArgsUsage: "[JOB]",
		Description: "Cites with their shares and with what the quotes were found in, words that were taken over without a cite, the\n" +
			"assets that seats name, and every seat's pay. Facts and transcript come from where `nsed audit` takes them:\n" +
			"   nsed provenance JOB            with a configuration that names the network\n" +
			"   nsed provenance --bundle DIR   offline\n" +
			"Nothing is audited: that is `nsed audit`, which also checks the " + provenanceFile + " of a bundle.",
		Flags: append(evidenceFlags(),
			&cli.StringFlag{Name: "svg", Usage: "write a drawing to `FILE`"},
			&cli.UintFlag{Name: "decimals", Usage: "`DIGITS` of the token behind the point; from the endpoint if not given, else 0"},
			&cli.BoolFlag{Name: "json", Usage: "print the graph as JSON, as it stands in " + provenanceFile},
		),
		Action: runProvenance,
	}
}

func runProvenance(c *cli.Context) error {
	b, err := readTranscript(c.String("bundle"))
	if err != nil {
		return err
	}
	said, err := readProvenance(c.String("bundle"))
	if err != nil {
		return err
	}
	var token chain.Token
	assets := openingsOf(said)
	facts, b, err := evidence(c, b, func(ctx context.Context, r *chain.Reader, f protocol.Facts) (err error) {
		if token, err = r.TokenOf(ctx); err == nil {
			assets, err = assetsOf(ctx, r, f)
		}
		return err
	})
	if err != nil {
		return err
	}
	g, err := provenance.Of(facts, b, assets)
	if err != nil {
		return refusal.Wrap(refusal.JobUnknown, err, "")
	}
	o := terminalOptions(c.App.Writer, token)
	if c.IsSet("decimals") {
		o.Decimals = int(min(c.Uint("decimals"), maxDecimals))
	}
	if path := c.String("svg"); path != "" {
		if err := writeWhole(path, o.SVG(g)); err != nil {
			return err
		}
	}
	if c.Bool("json") {
		raw, err := g.Encode()
		if err == nil {
			_, err = c.App.Writer.Write(append(raw, '\n'))
		}
		return err
	}
	terminal.New(c.App.Writer, o).Provenance(g)
	return nil
}

// assetsOf reads from the registry what a job's seats may rest on. Without a seat that names an asset nothing is asked.
func assetsOf(ctx context.Context, r *chain.Reader, f protocol.Facts) (out []dip.Asset, err error) {
	if len(f.Logs) == 0 {
		return nil, nil
	}
	opened, _ := f.Logs[0].Event.(protocol.JobOpened)
	if !slices.ContainsFunc(opened.Panel, func(s protocol.Seat) bool { return s.Asset != protocol.AssetID{} }) {
		return nil, nil
	}
	all, err := client.ReadAssets(ctx, r)
	if err != nil {
		return nil, err
	}
	for _, id := range all.List() {
		a, err := all.Get(id)
		if err != nil {
			return nil, err
		}
		out = append(out, a.Opening)
	}
	return out, nil
}

// openingsOf are the assets that a graph tells of. Their ids prove them.
func openingsOf(g *provenance.Graph) (out []dip.Asset) {
	if g == nil {
		return nil
	}
	for _, a := range g.Assets {
		out = append(out, a.Opening())
	}
	return out
}

// readProvenance reads a bundle's graph, nil when there is none.
func readProvenance(dir string) (*provenance.Graph, error) {
	if dir == "" {
		return nil, nil
	}
	raw, err := readBounded(filepath.Join(dir, provenanceFile), provenance.MaxFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	g, err := provenance.Decode(raw)
	if err != nil {
		return nil, err
	}
	return &g, nil
}

// encodeProvenance makes the graph that stands beside a bundle. The reader is asked for assets.
func encodeProvenance(ctx context.Context, r *chain.Reader, b *transcript.Bundle, facts protocol.Facts) ([]byte, error) {
	assets, err := assetsOf(ctx, r, facts)
	if err != nil {
		return nil, err
	}
	g, err := provenance.Of(facts, b, assets)
	if err != nil {
		return nil, err
	}
	return g.Encode()
}
