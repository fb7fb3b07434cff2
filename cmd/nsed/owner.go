package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// ownerFlags are those of every command that acts for an owner.
func ownerFlags(more ...cli.Flag) []cli.Flag {
	return settingsFlags(append(more,
		settingFlag("keys.owner", "`NAME` or address of the owner's key"),
		settingFlag("node.operator", "`ADDRESS` of the operator, which is its owner's"),
		&cli.BoolFlag{Name: "print-calldata", Usage: "print the calls for a hardware wallet or a multisig, and send nothing"},
		jsonFlag())...)
}

func toFlag(what string) cli.Flag {
	return &cli.StringFlag{Name: "to", Usage: "`ADDRESS` that " + what + " goes to; the owner if not given"}
}

// planner plans an owner's action from the chain as it is.
type planner func(context.Context, client.Owner) ([]protocol.Intent, error)

// actAsOwner carries out what is planned, or prints it.
func actAsOwner(c *cli.Context, plan func(config.Config) planner) error {
	out, err := carryAsOwner(c, plan)
	if err != nil {
		return err
	}
	return out.print(c)
}

// outcome is what became of an owner's plan: calls for somebody else to sign, or what was carried out.
type outcome struct {
	Calls []client.Calldata `json:"calls,omitempty"`
	Done  []client.Done     `json:"done,omitempty"`
}

// print tells an outcome.
func (o outcome) print(c *cli.Context) error {
	if o.Calls != nil {
		return printCalls(c, o.Calls)
	}
	return printDone(c, o.Done)
}

// carryAsOwner carries out what is planned, or writes it down.
func carryAsOwner(c *cli.Context, plan func(config.Config) planner) (out outcome, err error) {
	cfg, origins, err := settings(c, config.NeedChain)
	if err != nil {
		return out, err
	}
	if c.Bool("print-calldata") {
		out.Calls, err = planCalls(c, cfg, origins, plan(cfg))
		return out, err
	}
	w, err := walletOf(c, cfg, roleOwner)
	if err != nil {
		return out, err
	}
	defer w.Stop()
	account, err := ownerAddress(cfg, origins, w.Key.Address())
	if err != nil {
		return out, err
	}
	todo, err := plan(cfg)(c.Context, client.Owner{Chain: w.Reader, Account: account})
	if err != nil {
		return out, err
	}
	out.Done, err = client.Carry(c.Context, w.Sender, todo)
	return out, err
}

// ownerAddress is the account that the owner's key stands for. A key that is not the configured operator's would act
// for somebody else, unless a flag names it.
func ownerAddress(cfg config.Config, origins config.Origins, key common.Address) (common.Address, error) {
	if op := cfg.Node.Operator; op != (common.Address{}) && op != key && origins["keys.owner"] != "--owner" {
		return key, refusal.New(refusal.KeyForeign, "the owner's key %s is %s, node.operator is %s", cfg.Keys.Owner, key, op)
	}
	return key, nil
}

// planCalls writes the calls of a plan down. No key is opened.
func planCalls(c *cli.Context, cfg config.Config, origins config.Origins, plan planner) ([]client.Calldata, error) {
	o, l, err := ownerOnChain(c, cfg, origins)
	if err != nil {
		return nil, err
	}
	defer l.Close()
	todo, err := plan(c.Context, o)
	if err != nil {
		return nil, err
	}
	params, err := o.Chain.ParamsOf(c.Context)
	if err != nil {
		return nil, err
	}
	return client.Calls(networkOf(cfg), params.Token, todo)
}

// ownerOnChain is the owner as the chain knows it. No key is opened. The caller closes the link.
func ownerOnChain(c *cli.Context, cfg config.Config, origins config.Origins) (client.Owner, *link, error) {
	account, err := ownerWithoutKey(cfg, origins)
	if err != nil {
		return client.Owner{}, nil, err
	}
	l, err := chainOf(c, cfg)
	if err != nil {
		return client.Owner{}, nil, err
	}
	return client.Owner{Chain: l.Reader, Account: account}, l, nil
}

// ownerWithoutKey finds the owner's address: from the configuration, else from the key's file, which names it openly.
func ownerWithoutKey(cfg config.Config, origins config.Origins) (common.Address, error) {
	if cfg.Node.Operator != (common.Address{}) && origins["keys.owner"] != "--owner" {
		return cfg.Node.Operator, nil
	}
	return addressOf(cfg, roleOwner)
}

// printCalls prints calls, one a block of lines, in the order to send them.
func printCalls(c *cli.Context, calls []client.Calldata) error {
	if c.Bool("json") {
		return writeJSON(c.App.Writer, calls)
	}
	for _, call := range calls {
		to := call.To
		if to == "" {
			to = "a new contract"
		}
		if _, err := fmt.Fprintf(c.App.Writer, "# %s\nto    %s\nvalue %s\ndata  %s\n", call.What, to, call.Value, call.Data); err != nil {
			return err
		}
	}
	return nil
}

// printDone prints what was carried out.
func printDone(c *cli.Context, done []client.Done) error {
	if c.Bool("json") {
		return writeJSON(c.App.Writer, done)
	}
	for _, d := range done {
		what, _, _ := strings.Cut(d.Key, "/")
		if _, err := fmt.Fprintf(c.App.Writer, "%-8s  block %d  %s  %d gas\n", what, d.Block, d.Tx, d.GasUsed); err != nil {
			return err
		}
	}
	return nil
}

// recipient is the address of --to, the owner without one.
func recipient(c *cli.Context, owner common.Address) (common.Address, error) {
	if !c.IsSet("to") {
		return owner, nil
	}
	return addressFlag("to", c.String("to"))
}

// addressFlag reads an address that is not zero.
func addressFlag(name, text string) (common.Address, error) {
	var out common.Address
	if !common.IsHexAddress(text) || common.HexToAddress(text) == out {
		return out, refusal.New(refusal.UsageBadValue, "--%s %q is no address", name, text)
	}
	return common.HexToAddress(text), nil
}
