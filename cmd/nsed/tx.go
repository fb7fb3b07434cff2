package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node"
	"github.com/nsed-protocol/nsed/node/admin"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/submit"
)

func txCommand() *cli.Command {
	return &cli.Command{
		Name:  "tx",
		Usage: "look after transactions that wait",
		Description: "A running node is asked over its admin socket. Otherwise the outbox is opened under its lock. --key picks another\n" +
			"key's outbox than the hot key's: owner, submitter, or a name.",
		Subcommands: []*cli.Command{
			{
				Name: "list", Usage: "list transactions, and why each waits",
				Flags: txFlags(&cli.BoolFlag{Name: "all", Usage: "those that have ended too"}, jsonFlag()), Action: runTxList,
			},
			{
				Name: "bump", Usage: "offer more for a transaction that is not mined", ArgsUsage: "KEY",
				Description: "KEY is as nsed tx list prints it. Without a running node the command waits until the transaction is mined; an\n" +
					"interrupt leaves it on its way.",
				Flags: txFlags(), Action: func(c *cli.Context) error { return changeTx(c, (*admin.Client).Bump, (*submit.Sender).Bump) },
			},
			{
				Name: "cancel", Usage: "take a transaction back that is not mined", ArgsUsage: "KEY",
				Description: "A transaction that was sent is replaced by an empty one; whichever is mined counts. Without a running node the\n" +
					"command waits for that.",
				Flags: txFlags(), Action: func(c *cli.Context) error { return changeTx(c, (*admin.Client).Cancel, (*submit.Sender).Cancel) },
			},
		},
	}
}

func txFlags(more ...cli.Flag) []cli.Flag {
	return settingsFlags(append(more,
		&cli.StringFlag{Name: "key", Value: roleHot, Usage: "`KEY` whose transactions are meant: hot, owner, submitter or a name"},
		settingFlag("keys.hot", "`NAME` or address of the hot key"),
		settingFlag("node.admin", "`SOCKET` of the running node"))...)
}

// nodeOf finds the running node when the hot key's transactions are meant. It is nil when none runs.
func nodeOf(c *cli.Context, cfg config.Config) (*admin.Client, error) {
	if c.String("key") != roleHot {
		return nil, nil
	}
	running, err := admin.Dial(c.Context, cfg.AdminPath())
	if errors.Is(err, refusal.New(refusal.NodeNotRunning, "")) {
		return nil, nil
	}
	return running, err
}

func runTxList(c *cli.Context) error {
	cfg, _, err := settings(c, config.NeedNetwork)
	if err != nil {
		return err
	}
	rows, err := txRows(c, cfg)
	if err != nil {
		return err
	}
	shown := []admin.Tx{}
	for _, r := range rows {
		if c.Bool("all") || !endedTx(r) {
			shown = append(shown, r)
		}
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, shown)
	}
	for _, r := range shown {
		if err := printLines(c, txLines(r)); err != nil {
			return err
		}
	}
	return nil
}

// endedTx tells whether nothing will happen to a row any more.
func endedTx(r admin.Tx) bool {
	for _, s := range []submit.State{submit.Done, submit.Failed, submit.Cancelled} {
		if r.State == s.String() {
			return true
		}
	}
	return false
}

func txRows(c *cli.Context, cfg config.Config) ([]admin.Tx, error) {
	running, err := nodeOf(c, cfg)
	if err != nil {
		return nil, err
	}
	if running != nil {
		defer running.Close()
		return running.Txs(c.Context)
	}
	return storedTxs(c, cfg)
}

// storedTxs reads an outbox under its lock. No key is opened: nothing is sent.
func storedTxs(c *cli.Context, cfg config.Config) ([]admin.Tx, error) {
	role := c.String("key")
	from, err := addressOf(cfg, role)
	if err != nil {
		return nil, err
	}
	dir := storeDir(cfg, role, from)
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	db, err := store.Open(dir)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	conf, err := senderConfig(c, cfg, common.Address{}, from)
	if err != nil {
		return nil, err
	}
	s, err := submit.New(conf, db, nil, nil)
	if err != nil {
		return nil, err
	}
	var rows []admin.Tx
	for _, st := range s.List() {
		rows = append(rows, txRow(st))
	}
	return rows, nil
}

// txRow is an entry of an outbox that only this process looks after.
func txRow(st submit.Status) admin.Tx {
	row := node.TxRow(st)
	if row.Waiting == "" && !st.State.Final() {
		row.Waiting = "no process sends for this key now"
	}
	return row
}

// txLines tell a row to people.
func txLines(r admin.Tx) []string {
	head := fmt.Sprintf("%-9s %s", r.State, r.Key)
	if r.Since != 0 {
		head += "  since " + time.Unix(r.Since, 0).UTC().Format(time.RFC3339)
	}
	out := []string{head}
	if len(r.Attempts) > 0 {
		out = append(out, fmt.Sprintf("          nonce %d, %d sent, newest %s", r.Nonce, len(r.Attempts), r.Tx))
	}
	if r.Waiting != "" {
		out = append(out, "          waits: "+r.Waiting)
	}
	if r.Error != "" {
		out = append(out, "          "+r.Error)
	}
	return out
}

// changeTx changes a wish in the running node, or in the outbox, which is then carried on until the wish ends.
func changeTx(c *cli.Context, inNode func(*admin.Client, context.Context, string) error, here func(*submit.Sender, string) error) error {
	key := c.Args().First()
	if key == "" {
		return refusal.New(refusal.UsageMissing, "KEY, as nsed tx list prints it")
	}
	cfg, _, err := settings(c, config.NeedNetwork)
	if err != nil {
		return err
	}
	running, err := nodeOf(c, cfg)
	if err != nil {
		return err
	}
	if running != nil {
		defer running.Close()
		return inNode(running, c.Context, key)
	}
	if err := cfg.Check(config.NeedChain); err != nil {
		return err
	}
	w, err := walletOf(c, cfg, c.String("key"))
	if err != nil {
		return err
	}
	defer w.Stop()
	if err := here(w.Sender, key); err != nil {
		return node.TxRefusal(err)
	}
	out, err := w.Sender.Wait(c.Context, key)
	if err != nil {
		return err
	}
	if out.Err != nil && refusal.CodeOf(out.Err) != refusal.TxCancelled {
		return out.Err
	}
	st, _ := w.Sender.Status(key)
	return printLines(c, txLines(txRow(st)))
}
