package main

import (
	"fmt"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// paramsFile reads the file of parameters, nil without one.
func paramsFile(c *cli.Context) ([]byte, error) {
	path := c.String("params")
	if path == "" {
		return nil, nil
	}
	return readBounded(path, config.MaxPairs)
}

// params are the parameters: those for strangers or for tests, over them the file, over both the flags.
func (f founding) params(c *cli.Context, token, payer common.Address, places uint8) (protocol.Params, error) {
	treasury := f.treasury
	if treasury == (common.Address{}) {
		treasury = payer
	}
	price, err := client.Units("seat-price", c.String("seat-price"), places)
	if err != nil {
		return protocol.Params{}, err
	}
	p := client.DefaultParams(token, treasury, price)
	client.FitBlocks(&p, f.block)
	if c.Bool("dev-token") {
		short := local.Params(token, treasury)
		short.MinStake, short.MinFee, short.RankBase = p.MinStake, p.MinFee, p.RankBase
		p = short
	}
	if err := client.SetParams(&p, c.String("params"), f.file, places); err != nil {
		return p, err
	}
	for _, text := range c.StringSlice("param") {
		if err := client.SetParam(&p, text, places); err != nil {
			return p, err
		}
	}
	return p, client.CheckParams(p)
}

// plan is a deployment that is not sent yet. The token is zero when it is still to be made.
type plan struct {
	payer  common.Address
	places uint8
	params protocol.Params
}

// planned asks the chain what a deployment depends on.
func (f founding) planned(c *cli.Context, l *link) (p plan, err error) {
	if p.payer = f.treasury; p.payer == (common.Address{}) {
		if p.payer, err = addressOf(f.cfg, c.String("key")); err != nil {
			return p, fmt.Errorf("--treasury is not given: %w", err)
		}
	}
	if f.block, err = client.BlockTime(c.Context, l.eth); err != nil {
		return p, err
	}
	p.places = decimals
	if f.token != (common.Address{}) {
		if p.places, err = client.TokenDecimals(c.Context, l.eth, f.token); err != nil {
			return p, err
		}
	}
	p.params, err = f.params(c, f.token, p.payer, p.places)
	return p, err
}

// print prints the call that deploys.
func (f founding) print(c *cli.Context) error {
	l, err := dialChain(c, f.cfg)
	if err != nil {
		return err
	}
	defer l.Close()
	p, err := f.planned(c, l)
	if err != nil {
		return err
	}
	if err := keepVerification(c, f.cfg.Network.ChainID, p.params, client.Done{}); err != nil {
		return err
	}
	calls, err := f.calls(p)
	if err != nil {
		return err
	}
	return printCalls(c, calls)
}

// calls is the one call that deploys.
func (f founding) calls(p plan) ([]client.Calldata, error) {
	return client.Calls(networkOf(f.cfg), f.token, []protocol.Intent{protocol.Deploy{Params: p.params}})
}

// rehearsal is a deployment as programs read it, before anything is sent.
type rehearsal struct {
	Name     string          `json:"name"`
	ChainID  uint64          `json:"chain_id"`
	Decimals uint8           `json:"decimals"` // of the token
	Gas      uint64          `json:"gas"`      // that the contract would take; 0 while there is no token
	Params   protocol.Params `json:"params"`
}

// rehearse prints what would be deployed. The chain runs the constructor without keeping anything, so what the contract
// refuses is refused here.
func (f founding) rehearse(c *cli.Context) error {
	l, err := dialChain(c, f.cfg)
	if err != nil {
		return err
	}
	defer l.Close()
	p, err := f.planned(c, l)
	if err != nil {
		return err
	}
	r := rehearsal{Name: c.String("name"), ChainID: f.cfg.Network.ChainID, Decimals: p.places, Params: p.params}
	if f.token != (common.Address{}) {
		calls, err := f.calls(p)
		if err != nil {
			return err
		}
		r.Gas, err = l.eth.EstimateGas(c.Context, ethereum.CallMsg{From: p.payer, Data: calls[0].Data})
		if err != nil && refusal.CodeOf(err) == refusal.Internal {
			err = refusal.Wrap(refusal.ChainReverted, err, "the constructor")
		}
		if err != nil {
			return err
		}
		if err := keepVerification(c, r.ChainID, p.params, client.Done{}); err != nil {
			return err
		}
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, &r)
	}
	say(c, "chain     %d", r.ChainID)
	say(c, "token     %s, %d decimals", p.params.Token, p.places)
	say(c, "treasury  %s", p.params.Treasury)
	say(c, "gas       %d", r.Gas)
	say(c, "nothing was sent")
	_, err = fmt.Fprint(c.App.Writer, client.ParamFile(p.params, p.places))
	return err
}
