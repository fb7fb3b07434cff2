package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/holiman/uint256"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/terminal"
)

func submitCommand() *cli.Command {
	return &cli.Command{
		Name:      "submit",
		Usage:     "ask a panel, pay for it, wait, and print the answer",
		ArgsUsage: "TASK",
		Description: "TASK is a file with the question, or - for standard input. The answer alone is on standard output; what goes on\n" +
			"is told on standard error. The command can be ended and started again at any time: the same task under the same\n" +
			"--id goes on with the same job, and is never paid for twice.\n" +
			"Exit code 0 is an answer; 1 a refusal, also of a job whose escrow came back.",
		Flags: settingsFlags(append(append(taskFlags(), watchFlags()...),
			&cli.StringFlag{Name: "id", Usage: "`NAME` of this job, to go on with it; from the specification if not given"},
			&cli.Uint64Flag{Name: "open-within", Value: 300, Usage: "`SECONDS` that a panel's promise is good for, 20 to 900; a new one is asked after that"},
			&cli.BoolFlag{Name: "watch", Usage: "show proposals, votes and money live instead of a few lines"},
			&cli.BoolFlag{Name: "no-approve", Usage: "refuse when the allowance is too small, instead of approving exactly the escrow"},
			&cli.BoolFlag{Name: "no-wait", Usage: "end when the job is open, and print its id"},
			settingFlag("keys.submitter", "`NAME` or address of the paying key"),
			bundleFlag(), jsonFlag())...),
		Action: runSubmit,
	}
}

// The bounds of --open-within: less leaves no time for two transactions, more is what no operator promises.
const (
	minOpenWithin = 20
	maxOpenWithin = 900
)

func watchFlags() []cli.Flag {
	return []cli.Flag{&cli.BoolFlag{Name: "plain", Usage: "append lines instead of redrawing a live view"}}
}

func bundleFlag() cli.Flag {
	return &cli.StringFlag{Name: "bundle", Usage: "write transcript and the chain's facts to `DIR`, for an audit"}
}

func runSubmit(c *cli.Context) error {
	file, wish, err := askedOf(c)
	if err != nil {
		return err
	}
	if !c.IsSet("max-pay") {
		return refusal.New(refusal.UsageMissing, "--max-pay")
	}
	if within := c.Uint64("open-within"); within < minOpenWithin || within > maxOpenWithin {
		return refusal.New(refusal.UsageBadValue, "--open-within %d is outside %d..%d", within, minOpenWithin, maxOpenWithin)
	}
	if c.IsSet("id") {
		if err := client.CheckName(c.String("id")); err != nil {
			return err
		}
	}
	cfg, _, err := settings(c, config.NeedChain, config.NeedBus)
	if err != nil {
		return err
	}
	if err := checkDir("bundle", c.String("bundle")); err != nil {
		return err
	}
	cl, stop, err := clientOf(c, cfg)
	if err != nil {
		return err
	}
	defer stop()
	for {
		err := attend(c, cfg, cl, file, wish)
		if !errors.Is(err, errTakenBack) {
			return err
		}
		say(c, "a reorg took the job's opening back; it is opened again")
	}
}

// attend opens the job, or goes on with it, waits for its end and prints the answer.
func attend(c *cli.Context, cfg config.Config, cl *client.Client, file []byte, wish client.Wish) error {
	p, err := pay(c, cfg, cl, file, wish)
	if err != nil {
		return err
	}
	id := p.opened.Agreement.ID()
	if c.Bool("no-wait") {
		return printOpened(c, p, id)
	}
	over, err := p.over(c, cl)
	if err != nil {
		return err
	}
	if !over || c.Bool("watch") {
		say(c, "job %s: end this command when you like; the same command goes on with it", id)
		err = p.follow(c, cl)
	}
	if err != nil {
		return err
	}
	return p.conclude(c, cl, id)
}

// over tells whether a job that was open before has ended, as deep as its specification asks.
func (p purchase) over(c *cli.Context, cl *client.Client) (bool, error) {
	if !p.opened.Before {
		return false, nil
	}
	k, err := cl.Outline(c.Context, p.opened.Agreement.ID())
	if err != nil {
		return false, err
	}
	end, ended := k.Ended()
	return ended && k.Facts.Head.Number >= end.Block.Number+uint64(p.opened.Agreement.Spec.Policy.Confirmations), nil
}

// purchase is a job that was paid for.
type purchase struct {
	name   string
	opened client.Opened
	token  chain.Token
}

// pay opens the job, or finds that it is open. The wallet is free again when it returns: nobody needs it to wait.
func pay(c *cli.Context, cfg config.Config, cl *client.Client, file []byte, wish client.Wish) (purchase, error) {
	p := purchase{name: c.String("id")}
	w, err := walletOf(c, cfg, roleSubmitter)
	if err != nil {
		return p, err
	}
	defer w.Stop()
	raw, maxPay, token, err := specificationFor(c, w.Reader, file, wish)
	if err != nil {
		return p, err
	}
	if maxPay.IsZero() {
		return p, refusal.New(refusal.UsageBadValue, "--max-pay %s: nothing is done for nothing", c.String("max-pay"))
	}
	p.token = token
	if p.name == "" {
		hash := protocol.HashSpec(raw)
		p.name = "task-" + hexutil.Encode(hash[:8])[2:]
	}
	buyer := &client.Client{
		Chain: w.Reader, Sender: w.Sender, Bus: cl.Bus, Blobs: cl.Blobs, Orders: client.NewOrders(w.Store, networkOf(cfg)),
	}
	p.opened, err = buyer.Place(c.Context, p.name, raw, client.Terms{
		MaxPay: maxPay, OpenWithin: protocol.Seconds(c.Uint64("open-within")), Approve: !c.Bool("no-approve"), Tell: func(text string) { say(c, "%s", text) },
	})
	if err != nil {
		return p, err
	}
	if p.opened.Before {
		say(c, "%s is paid for already; another --id would be another job", p.name)
	}
	escrow := p.opened.Agreement.Escrow()
	say(c, "%s: %s in escrow, opened in block %d by %s", p.name, amountOf(&escrow, token), p.opened.Block, p.opened.Tx)
	return p, nil
}

// follow shows the job until its end is final. It ends with errTakenBack when the job is open no more.
func (p purchase) follow(c *cli.Context, cl *client.Client) error {
	return followJob(c, cl, followed{
		bought:    true,
		agreement: p.opened.Agreement, from: p.opened.Block, token: p.token, w: c.App.ErrWriter, watch: c.Bool("watch"),
	})
}

// conclude prints the answer, or refuses when there is none.
func (p purchase) conclude(c *cli.Context, cl *client.Client, id protocol.JobID) error {
	k, err := cl.Outline(c.Context, id)
	if err != nil {
		return err
	}
	k.Spec, k.Agreement.Spec = p.opened.Spec, p.opened.Agreement.Spec
	res, err := cl.Result(c.Context, k)
	if errs := keepBundle(c, cl.Chain, k, res); errs != nil {
		return errors.Join(err, errs)
	}
	if err != nil {
		if r, bad := k.Receipt(); bad == nil {
			back := r.Refund()
			say(c, "%s came back", amountOf(&back, p.token))
		}
		return err
	}
	r, err := k.Receipt()
	if err != nil {
		return err
	}
	paid, back := r.Paid(), r.Refund()
	say(c, "paid %s, %s came back; nsed receipt %s", amountOf(&paid, p.token), amountOf(&back, p.token), id)
	return printResult(c, k, res, p.token)
}

type openedJSON struct {
	Job    protocol.JobID `json:"job"`
	Name   string         `json:"name"`
	Escrow string         `json:"escrow"`
	Tx     common.Hash    `json:"tx"`
	Block  uint64         `json:"block"`
	Token  moneyJSON      `json:"token"`
}

func printOpened(c *cli.Context, p purchase, id protocol.JobID) error {
	if c.Bool("json") {
		escrow := p.opened.Agreement.Escrow()
		return writeJSON(c.App.Writer, openedJSON{id, p.name, escrow.Dec(), p.opened.Tx, p.opened.Block, moneyJSON(p.token)})
	}
	_, err := fmt.Fprintln(c.App.Writer, id)
	return err
}

// terminalOptions say how to show amounts of a token on a writer.
func terminalOptions(w io.Writer, t chain.Token) terminal.Options {
	o := terminal.For(w, os.Getenv)
	o.Decimals, o.Symbol = int(t.Decimals), t.Symbol
	return o
}

func amountOf(v *uint256.Int, t chain.Token) string {
	return terminal.Options{Decimals: int(t.Decimals), Symbol: t.Symbol}.Amount(v)
}
