package main

import (
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

func deployCommand() *cli.Command {
	return &cli.Command{
		Name:  "deploy",
		Usage: "found a network: deploy its contract and print the network block for " + config.DefaultFile,
		Description: "Parameters are fixed for ever; docs/economics.md explains each. Without --dev-token they are those for strangers:\n" +
			"stakes of 100 seat prices, an exit delay of 14 days. With it a worthless token is deployed first, and times are\n" +
			"short: for tests alone.\n" +
			"   nsed deploy --token ADDRESS --treasury ADDRESS --dry-run > params.yaml\n" +
			"   nsed deploy --token ADDRESS --treasury ADDRESS --params params.yaml --verify-out verify > network.yaml\n" +
			"   nsed deploy --dev-token --key founder --fund ADDRESS --fund ADDRESS > network.yaml",
		Flags: settingsFlags(
			&cli.StringFlag{Name: "key", Usage: "`NAME` or address of the key that pays", Value: "founder"},
			&cli.StringFlag{Name: "name", Usage: "`NAME` of the network, for people", Value: "nsed"},
			&cli.StringFlag{Name: "token", Usage: "`ADDRESS` of the token for stakes and pay"},
			&cli.BoolFlag{Name: "dev-token", Usage: "deploy a worthless token that anybody can mint, and use short times"},
			&cli.StringFlag{Name: "treasury", Usage: "`ADDRESS` that fees go to; the account that deploys if not given"},
			&cli.StringFlag{Name: "seat-price", Value: "1", Usage: "`TOKENS` that a seat usually costs; stake and fees follow"},
			&cli.StringFlag{Name: "params", Usage: "`FILE` with parameters, a NAME: VALUE a line, as --dry-run prints it; --param goes over it"},
			&cli.StringSliceFlag{Name: "param", Usage: "set one `NAME=VALUE`: amounts in tokens, times in seconds, rates in basis points; may be given several times"},
			&cli.StringSliceFlag{Name: "fund", Usage: "give `ADDRESS` tokens and ether on a network with --dev-token; may be given several times"},
			&cli.StringFlag{Name: "fund-tokens", Value: "10000", Usage: "`TOKENS` for each --fund"},
			&cli.StringFlag{Name: "fund-ether", Value: "1", Usage: "`ETHER` for each --fund"},
			&cli.BoolFlag{Name: "dry-run", Usage: "print every parameter with its meaning, as --params reads it, and send nothing"},
			&cli.StringFlag{Name: "verify-out", Usage: "write to `DIR` what a service needs to verify the contract"},
			&cli.BoolFlag{Name: "print-calldata", Usage: "print the call for a hardware wallet or a multisig, and send nothing; needs --token"},
			jsonFlag()),
		Action: runDeploy,
	}
}

// founding is what the flags of deploy ask for.
type founding struct {
	cfg      config.Config
	token    common.Address // zero: a new one for tests
	treasury common.Address // zero: the account that deploys
	fund     []common.Address
	tokens   uint256.Int // for each of fund
	ether    uint256.Int // wei for each of fund
	file     []byte      // of --params; nil without
	block    uint16      // seconds between two blocks of the chain
}

func runDeploy(c *cli.Context) error {
	f, err := foundingOf(c)
	if err != nil {
		return err
	}
	if f.cfg, err = chainToFound(c, f.cfg); err != nil {
		return err
	}
	switch {
	case c.Bool("dry-run"):
		return f.rehearse(c)
	case c.Bool("print-calldata"):
		return f.print(c)
	}
	w, err := founderWallet(c, f.cfg)
	if err != nil {
		return err
	}
	defer w.Stop()
	return f.found(c, w)
}

func foundingOf(c *cli.Context) (f founding, err error) {
	if f.cfg, _, err = settings(c); err != nil {
		return f, err
	}
	if len(f.cfg.Chain.RPC) == 0 {
		return f, refusal.New(refusal.UsageMissing, "--rpc, or chain.rpc in %s", config.DefaultFile)
	}
	dev, name := c.Bool("dev-token"), c.String("name")
	switch {
	case name == "" || len(name) > 32 || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789-") != "":
		return f, refusal.New(refusal.UsageBadValue, "--name %q: want a-z, 0-9 and -, at most 32", name)
	case dev == c.IsSet("token"):
		return f, refusal.New(refusal.UsageMissing, "either --token or --dev-token")
	case c.IsSet("fund") && !dev:
		return f, refusal.New(refusal.UsageBadValue, "--fund goes with --dev-token: nobody can mint another token")
	case dev && c.Bool("print-calldata"):
		return f, refusal.New(refusal.UsageBadValue, "--print-calldata needs --token: the contract names its token")
	}
	if f.file, err = paramsFile(c); err != nil {
		return f, err
	}
	if err := checkDir("verify-out", c.String("verify-out")); err != nil {
		return f, err
	}
	for name, at := range map[string]*common.Address{"token": &f.token, "treasury": &f.treasury} {
		if c.IsSet(name) {
			if *at, err = addressFlag(name, c.String(name)); err != nil {
				return f, err
			}
		}
	}
	for _, text := range c.StringSlice("fund") {
		a, err := addressFlag("fund", text)
		if err != nil {
			return f, err
		}
		f.fund = append(f.fund, a)
	}
	if f.tokens, err = client.Units("fund-tokens", c.String("fund-tokens"), decimals); err != nil {
		return f, err
	}
	f.ether, err = client.Units("fund-ether", c.String("fund-ether"), etherDecimals)
	return f, err
}

// chainToFound makes sure of the chain. A network that the configuration names already is another one.
func chainToFound(c *cli.Context, cfg config.Config) (config.Config, error) {
	id, err := chain.ID(c.Context, cfg.Chain.RPC[0])
	if err != nil {
		return cfg, err
	}
	if want := cfg.Network.ChainID; want != 0 && want != id {
		return cfg, refusal.New(refusal.ChainWrongID, "it serves chain %d, wanted %d", id, want)
	}
	cfg.Network = config.Network{Name: c.String("name"), ChainID: id}
	return cfg, nil
}

// founderWallet opens the wallet of the key that deploys: there is no contract yet.
func founderWallet(c *cli.Context, cfg config.Config) (*wallet, error) {
	l, err := dialChain(c, cfg)
	if err != nil {
		return nil, err
	}
	w := &wallet{link: l, stops: []func(){l.Close}}
	if err = w.unlock(c, cfg, c.String("key")); err == nil {
		err = w.send(c, cfg, common.Address{})
	}
	if err != nil {
		w.Stop()
		return nil, err
	}
	return w, nil
}

// found sends everything and prints the network.
func (f founding) found(c *cli.Context, w *wallet) error {
	var err error
	if f.block, err = client.BlockTime(c.Context, w.eth); err != nil {
		return err
	}
	// Parameters are refused before anything is paid.
	if _, err := f.params(c, f.token, w.Key.Address(), decimals); err != nil {
		return err
	}
	founder := client.Founder{Box: w.Sender, Account: w.Key.Address()}
	token, places := f.token, uint8(decimals)
	if c.Bool("dev-token") {
		made, err := founder.Token(c.Context)
		if err != nil {
			return err
		}
		token = made.Made
		say(c, "token     %s  block %d  %d gas", token, made.Block, made.GasUsed)
	} else if places, err = client.TokenDecimals(c.Context, w.eth, token); err != nil {
		return err
	}
	params, err := f.params(c, token, w.Key.Address(), places)
	if err != nil {
		return err
	}
	say(c, "%s", client.ParamFile(params, places))
	made, err := founder.Contract(c.Context, params)
	if err != nil {
		return err
	}
	say(c, "contract  %s  block %d  %d gas", made.Made, made.Block, made.GasUsed)
	if err := keepVerification(c, f.cfg.Network.ChainID, params, made); err != nil {
		return err
	}
	if err := founder.Fund(c.Context, token, f.tokens, f.ether, f.fund); err != nil {
		return err
	}
	f.cfg.Network.Contract, f.cfg.Network.Since = made.Made, made.Block
	return f.report(c, made, params)
}

// report makes sure that the contract is what was asked for, and prints the network.
func (f founding) report(c *cli.Context, made client.Done, want protocol.Params) error {
	l, err := chainOf(c, f.cfg)
	if err != nil {
		return err
	}
	defer l.Close()
	got, err := l.Reader.ParamsOf(c.Context)
	if err != nil {
		return err
	}
	if got != want {
		return refusal.New(refusal.Internal, "contract %s has other parameters than asked for: an earlier deployment of this key was finished", made.Made)
	}
	if f.cfg.Network.CodeHash, err = l.Reader.CodeHash(c.Context); err != nil {
		return err
	}
	if c.Bool("json") {
		n := f.cfg.Network
		return writeJSON(c.App.Writer, &deployed{
			Name: n.Name, ChainID: n.ChainID, Contract: n.Contract, Since: n.Since, CodeHash: n.CodeHash, Tx: made.Tx, Params: got,
		})
	}
	return printNetwork(c, f.cfg.Network)
}

// printNetwork prints the block that every member's configuration holds.
func printNetwork(c *cli.Context, n config.Network) error {
	_, err := fmt.Fprintf(c.App.Writer, "network:\n  name: %q\n  chain_id: %d\n  contract: %q\n  since: %d\n  code_hash: %q\n",
		n.Name, n.ChainID, n.Contract.Hex(), n.Since, n.CodeHash.Hex())
	return err
}

// deployed is a network as programs read it.
type deployed struct {
	Name     string          `json:"name"`
	ChainID  uint64          `json:"chain_id"`
	Contract common.Address  `json:"contract"`
	Since    uint64          `json:"since"`
	CodeHash common.Hash     `json:"code_hash"`
	Tx       common.Hash     `json:"tx"`
	Params   protocol.Params `json:"params"`
}
