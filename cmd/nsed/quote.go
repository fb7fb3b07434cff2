package main

import (
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/bus"
	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/market"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/terminal"
)

func quoteCommand() *cli.Command {
	return &cli.Command{
		Name:      "quote",
		Usage:     "say what a job would cost now, and who offers; nothing is paid and no key is needed",
		ArgsUsage: "TASK",
		Description: "TASK is a file with the question, or - for standard input.\n" +
			"Give --max-pay, and prices, reward and coordination are parts of it, as for `nsed submit`.",
		Flags:  settingsFlags(append(taskFlags(), jsonFlag())...),
		Action: runQuote,
	}
}

func runQuote(c *cli.Context) error {
	file, wish, err := askedOf(c)
	if err != nil {
		return err
	}
	if !c.IsSet("max-pay") && !c.IsSet("max-price") && !c.Bool("spec") {
		return refusal.New(refusal.UsageMissing, "--max-pay, or --max-price")
	}
	cfg, _, err := settings(c, config.NeedChain, config.NeedBus)
	if err != nil {
		return err
	}
	cl, stop, err := clientOf(c, cfg)
	if err != nil {
		return err
	}
	defer stop()
	raw, _, token, err := specificationFor(c, cl.Chain, file, wish)
	if err != nil {
		return err
	}
	e, err := cl.Quote(c.Context, raw, common.Address{})
	if len(e.Quotes) > 0 || err == nil {
		printQuote(c, e, token, err == nil)
	}
	return err
}

// clientOf is a client that has no key: it asks, and pays nothing. The caller calls stop.
func clientOf(c *cli.Context, cfg config.Config) (cl *client.Client, stop func(), err error) {
	l, err := chainOf(c, cfg)
	if err != nil {
		return nil, nil, err
	}
	cl = &client.Client{Chain: l.Reader}
	if cfg.Bus.URL == "" {
		return cl, l.Close, nil
	}
	stopBus, err := connect(c, cfg, cl)
	if err != nil {
		l.Close()
		return nil, nil, err
	}
	return cl, func() { stopBus(); l.Close() }, nil
}

// connect gives a client its messages.
func connect(c *cli.Context, cfg config.Config, cl *client.Client) (stop func(), err error) {
	var b *bus.Bus
	if b, stop, err = busOf(c, cfg); err != nil {
		return nil, err
	}
	if cl.Blobs, err = b.Blobs(c.Context, store.Memory()); err != nil {
		stop()
		return nil, err
	}
	cl.Bus = b
	return stop, nil
}

// moneyJSON says of which token the units are that a report counts.
type moneyJSON struct {
	Address  common.Address `json:"address"`
	Symbol   string         `json:"symbol"`
	Decimals uint8          `json:"decimals"`
}

type offerJSON struct {
	Operator   common.Address   `json:"operator"`
	Price      string           `json:"price"`
	ValidUntil protocol.Seconds `json:"valid_until"`
	OnPanel    bool             `json:"on_panel"`
}

type quoteJSON struct {
	Token        moneyJSON         `json:"token"` // amounts are in its units
	Spec         protocol.SpecHash `json:"spec"`
	Offers       []offerJSON       `json:"offers"`
	Prices       string            `json:"prices,omitempty"`
	Reward       string            `json:"reward,omitempty"`
	Coordination string            `json:"coordination,omitempty"`
	Fee          string            `json:"fee,omitempty"`
	Escrow       string            `json:"escrow,omitempty"`
}

// printQuote shows who offers and, with a panel, what the job would cost.
func printQuote(c *cli.Context, e market.Estimate, t chain.Token, panel bool) {
	onPanel := map[common.Address]bool{}
	for _, s := range e.Agreement.Panel {
		onPanel[s.Operator] = true
	}
	if c.Bool("json") {
		_ = writeJSON(c.App.Writer, quoteAsJSON(e, t, onPanel, panel))
		return
	}
	o := terminalOptions(c.App.Writer, t)
	out := terminal.New(c.App.Writer, o)
	var rows [][]string
	for _, q := range e.Quotes {
		seat := ""
		if onPanel[q.Operator] {
			seat = "yes"
		}
		rows = append(rows, []string{q.Operator.Hex(), o.Amount(&q.Price), time.Unix(int64(q.ValidUntil), 0).UTC().Format(time.RFC3339), seat})
	}
	out.Table([]string{"operator", "price", "good until", "on the panel"}, rows, 1)
	if !panel {
		return
	}
	job, prices, escrow := e.Agreement.Job, e.Agreement.Prices(), e.Agreement.Escrow()
	coordination := protocol.Amount{}
	coordination.SetUint64(job.Allowance)
	out.Lines("")
	out.Table([]string{"item", "amount"}, [][]string{
		{"prices of the seats", o.Amount(&prices)}, {"reward", o.Amount(&job.Reward)},
		{"coordination", o.Amount(&coordination.Int)}, {"fee", o.Amount(&job.Fee)}, {"escrow", o.Amount(&escrow)},
	}, 1)
}

func quoteAsJSON(e market.Estimate, t chain.Token, onPanel map[common.Address]bool, panel bool) quoteJSON {
	out := quoteJSON{Token: moneyJSON(t), Offers: []offerJSON{}}
	for _, q := range e.Quotes {
		out.Spec = q.Spec
		out.Offers = append(out.Offers, offerJSON{q.Operator, q.Price.Dec(), q.ValidUntil, onPanel[q.Operator]})
	}
	if panel {
		job, prices, escrow := e.Agreement.Job, e.Agreement.Prices(), e.Agreement.Escrow()
		coordination := protocol.Amount{}
		coordination.SetUint64(job.Allowance)
		out.Prices, out.Reward, out.Coordination = prices.Dec(), job.Reward.Dec(), coordination.Dec()
		out.Fee, out.Escrow = job.Fee.Dec(), escrow.Dec()
	}
	return out
}
