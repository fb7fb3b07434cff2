package main

import (
	"context"
	"net/url"
	"os"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// evidence reads the chain's facts from an endpoint when one is named, else from the bundle's directory. A job that is
// named online without a bundle has its transcript from the panel, if there is a way to ask it. also, which may be nil, reads
// more of the same endpoint.
func evidence(c *cli.Context, b *transcript.Bundle, also reading) (protocol.Facts, *transcript.Bundle, error) {
	online, cfg, err := auditSource(c)
	if err != nil {
		return protocol.Facts{}, nil, err
	}
	if !online {
		facts, err := readFacts(c.String("bundle"), c.Args().First())
		return facts, b, err
	}
	id, err := auditedJob(c.Args().First(), b)
	if err != nil {
		return protocol.Facts{}, nil, err
	}
	k, cl, stop, err := auditOutline(c, &cfg, also, id, b)
	if err != nil {
		return protocol.Facts{}, nil, err
	}
	defer stop()
	if c.String("bundle") != "" || cfg.Bus.URL == "" || k.Agreement.Panel == nil {
		return k.Facts, b, nil
	}
	b, err = askPanel(c, cfg, cl, k)
	return k.Facts, b, err
}

// reading reads something of the chain, of the network of a job, within the command's time.
type reading func(ctx context.Context, r *chain.Reader, f protocol.Facts) error

// auditOutline reads what the chain says of a job. An endpoint that takes calls and never answers them is told apart from
// a slow one by the clock alone. The caller calls stop.
func auditOutline(c *cli.Context, cfg *config.Config, also reading, id protocol.JobID, b *transcript.Bundle) (k client.Known, cl *client.Client, stop func(), err error) {
	ctx, cancel := context.WithTimeout(c.Context, c.Duration("timeout"))
	defer cancel()
	defer func() {
		if err != nil && ctx.Err() != nil && c.Context.Err() == nil && refusal.CodeOf(err) == refusal.Internal {
			err = refusal.Wrap(refusal.ChainUnreachable, err, "%s", hostOf(cfg.Chain.RPC[0]))
		}
	}()
	if err := nameNetwork(ctx, c, cfg, b); err != nil {
		return k, nil, nil, err
	}
	r, stop, err := auditReader(ctx, *cfg)
	if err != nil {
		return k, nil, nil, err
	}
	cl = &client.Client{Chain: r}
	if err = r.Check(ctx); err == nil {
		k, err = cl.Outline(ctx, id)
	}
	if len(k.Facts.Logs) > 0 {
		err = nil // logs of another job are for the audit to judge
	}
	if err == nil && also != nil {
		err = also(ctx, r, k.Facts)
	}
	if err != nil {
		stop()
		return k, nil, nil, err
	}
	return k, cl, stop, nil
}

// hostOf is what may be told of an endpoint: the rest of its URL may be a secret.
func hostOf(raw string) string {
	u, err := url.Parse(raw)
	if err != nil || u.Host == "" {
		return "an endpoint"
	}
	return u.Host
}

// auditSource tells whether the chain is asked, and how it is reached: by the flags, else by the configuration when a job
// is named. A bundle alone is audited offline, wherever the command runs.
func auditSource(c *cli.Context) (online bool, cfg config.Config, err error) {
	cfg = config.Default()
	if c.NArg() > 0 || c.IsSet("rpc") || c.IsSet("config") {
		if cfg, _, err = config.Load(config.Source{File: c.String("config"), Env: os.LookupEnv}); err != nil {
			return false, cfg, err
		}
	}
	if c.IsSet("rpc") {
		cfg.Chain.RPC = []string{c.String("rpc")}
	}
	if a := c.String("contract"); a != "" {
		if !common.IsHexAddress(a) {
			return false, cfg, refusal.New(refusal.UsageBadValue, "--contract %q is no address", a)
		}
		if to := common.HexToAddress(a); to != cfg.Network.Contract { // another network than the configuration's
			cfg.Network = config.Network{Contract: to, Name: cfg.Network.Name}
		}
	}
	if c.IsSet("chain-id") {
		cfg.Network.ChainID = c.Uint64("chain-id")
	}
	if c.IsSet("since") {
		cfg.Network.Since = c.Uint64("since")
	}
	if c.IsSet("nats") {
		cfg.Bus.URL = c.String("nats")
	}
	if c.IsSet("network") {
		cfg.Network.Name = c.String("network")
	}
	return len(cfg.Chain.RPC) > 0, cfg, nil
}

// nameNetwork fills in what neither flags nor configuration say of the network: from the bundle; the chain id at last
// from the endpoint.
func nameNetwork(ctx context.Context, c *cli.Context, cfg *config.Config, b *transcript.Bundle) error {
	n := &cfg.Network
	if b != nil && n.Contract == (common.Address{}) {
		n.Contract = b.Network.Contract
	}
	if n.Contract == (common.Address{}) {
		return refusal.New(refusal.UsageMissing, "--contract, or --bundle with one")
	}
	if b != nil && n.ChainID == 0 && n.Contract == b.Network.Contract {
		n.ChainID = b.Network.ChainID
	}
	if n.ChainID != 0 {
		return nil
	}
	var err error
	n.ChainID, err = chain.ID(ctx, cfg.Chain.RPC[0])
	return err
}

// auditReader opens a way to the chain. The caller calls stop.
func auditReader(ctx context.Context, cfg config.Config) (r *chain.Reader, stop func(), err error) {
	opt := chain.Options{Since: cfg.Network.Since, CodeHash: cfg.Network.CodeHash}
	if len(cfg.Chain.RPC) == 1 {
		if r, err = chain.Dial(ctx, cfg.Chain.RPC[0], networkOf(cfg), opt); err != nil {
			return nil, nil, err
		}
		return r, r.Close, nil
	}
	e, err := chain.Connect(ctx, cfg.Chain.RPC, chain.EndpointOptions{ChainID: cfg.Network.ChainID, MaxLag: cfg.Chain.MaxLag})
	if err != nil {
		return nil, nil, err
	}
	return chain.New(e, networkOf(cfg), opt), e.Close, nil
}

// askPanel fetches a transcript from whoever serves it.
func askPanel(c *cli.Context, cfg config.Config, cl *client.Client, k client.Known) (*transcript.Bundle, error) {
	if cfg.Network.Name == "" {
		return nil, refusal.New(refusal.UsageMissing, "--network, the network's name, since the panel is asked")
	}
	stop, err := connect(c, cfg, cl)
	if err != nil {
		return nil, err
	}
	defer stop()
	if k, err = cl.Specified(c.Context, k); err != nil {
		return nil, err
	}
	return cl.TranscriptOf(c.Context, k)
}
