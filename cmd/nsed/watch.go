package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/terminal"
	"github.com/nsed-protocol/nsed/node/view"
)

func watchCommand() *cli.Command {
	return &cli.Command{
		Name:      "watch",
		Usage:     "show a job live, whoever asked for it",
		ArgsUsage: "JOB",
		Description: "JOB is a job id, or the --id of one of your own. The panel's messages and the chain are recomputed here: what is\n" +
			"shown is checked. Ends when the job has ended; with --json every event is one line.",
		Flags:  settingsFlags(append(watchFlags(), jobKeyFlag(), jsonFlag())...),
		Action: runWatch,
	}
}

// jobKeyFlag names the key whose jobs have names of their own.
func jobKeyFlag() cli.Flag {
	return settingFlag("keys.submitter", "`NAME` or address of the key that asked, to find a job by its --id")
}

func runWatch(c *cli.Context) error {
	a, stop, err := askedAbout(c, config.NeedBus)
	if err != nil {
		return err
	}
	defer stop()
	k, err := a.Known(c.Context, a.id)
	if err != nil {
		return err
	}
	return followJob(c, a.Client, followed{
		agreement: k.Agreement, from: k.Opened(), token: a.token, w: c.App.Writer, watch: true, json: c.Bool("json"),
	})
}

// followed is a job that is shown.
type followed struct {
	agreement protocol.Agreement
	from      uint64
	token     chain.Token
	w         io.Writer
	watch     bool // all of it, instead of a few lines
	json      bool
	bought    bool // it was open in block from: what takes that back is told
}

// errTakenBack tells that a reorg took away the opening of a job that was open.
var errTakenBack = errors.New("the opening has left the chain")

// takenBack is how many blocks must follow in which the job is not open, before it counts as taken back.
const takenBack = 2

type eventJSON struct {
	Seq   uint64              `json:"seq"`
	Kind  view.EventKind      `json:"kind"`
	Round protocol.Round      `json:"round,omitempty"`
	Seat  *protocol.SeatIndex `json:"seat,omitempty"`
	Text  string              `json:"text"`
}

// followJob shows a job until its end is final.
func followJob(c *cli.Context, cl *client.Client, f followed) error {
	o := terminalOptions(f.w, f.token)
	o.Live = o.Live && !c.Bool("plain")
	out := terminal.New(f.w, o)
	lines := json.NewEncoder(f.w)
	ctx, cancel := context.WithCancelCause(c.Context)
	defer cancel(nil)
	_, err := cl.Follow(ctx, f.agreement, f.from, func(j view.Job, events []view.Event) {
		if f.bought && j.Phase == view.Waiting && j.Head.Number >= f.from+takenBack {
			cancel(errTakenBack)
		}
		switch {
		case f.json:
			for _, e := range events {
				_ = lines.Encode(eventOf(e))
			}
		case f.watch:
			out.Show(j)
			out.Note(events...)
		default:
			out.Progress(j, events...)
		}
	})
	out.Close()
	if cause := context.Cause(ctx); errors.Is(cause, errTakenBack) {
		return cause
	}
	if err != nil {
		goesOn(c, f.agreement.ID())
	}
	return err
}

// goesOn tells a person who interrupted the command how to come back to the job.
func goesOn(c *cli.Context, id protocol.JobID) {
	if c.Context.Err() != nil {
		say(c, "job %s goes on without you: nsed watch %s", id, id)
	}
}

func eventOf(e view.Event) eventJSON {
	out := eventJSON{Seq: e.Seq, Kind: e.Kind, Round: e.Round, Text: e.Text}
	if e.Seat != protocol.NoSeat {
		out.Seat = &e.Seat
	}
	return out
}

// aboutJob is a client that looks at one job, and the token in which the job is paid.
type aboutJob struct {
	*client.Client
	id    protocol.JobID
	token chain.Token
}

// askedAbout finds the job that the first argument names. The caller calls stop.
func askedAbout(c *cli.Context, need ...config.Need) (a aboutJob, stop func(), err error) {
	name := c.Args().First()
	if err := checkJobName(name); err != nil {
		return a, nil, err
	}
	cfg, _, err := settings(c, append(need, config.NeedChain)...)
	if err != nil {
		return a, nil, err
	}
	orders, closeStore, err := remembered(cfg)
	if err != nil && isJobID(name) {
		orders, closeStore, err = client.Orders{}, func() {}, nil // the chain knows the job, too
	}
	if err != nil {
		return a, nil, err
	}
	// What is needed of the wallet's store is read at once, so that a purchase can go on beside.
	found, err := recall(orders, name)
	closeStore()
	if err != nil {
		return a, nil, err
	}
	a.id = found.id
	if a.Client, stop, err = clientOf(c, cfg); err != nil {
		return a, nil, err
	}
	if a.Blobs != nil && found.spec != nil {
		_, err = a.Blobs.Put(found.spec)
	}
	if err == nil {
		a.token, err = a.Chain.TokenOf(c.Context)
	}
	if err != nil {
		stop()
		return a, nil, err
	}
	return a, stop, nil
}

// isJobID tells a job id from the name of an order.
func isJobID(name string) bool {
	_, err := protocol.ParseJobID(name)
	return err == nil
}

// checkJobName refuses what is neither a job id nor a name.
func checkJobName(name string) error {
	if name == "" {
		return refusal.New(refusal.UsageMissing, "JOB, a job id or the --id of one of your own")
	}
	if isJobID(name) {
		return nil
	}
	if _, err := protocol.ParseJobID(name); strings.HasPrefix(name, "0x") {
		return refusal.Wrap(refusal.UsageBadValue, err, "JOB")
	}
	return client.CheckName(name)
}

// recalled is what this machine remembers of a job.
type recalled struct {
	id   protocol.JobID
	spec []byte // nil when it is not remembered
}

func recall(orders client.Orders, name string) (recalled, error) {
	if id, err := protocol.ParseJobID(name); err == nil {
		order, _, err := orders.Of(id)
		return recalled{id, order.Spec}, err
	}
	order, ok, err := orders.Get(name)
	switch {
	case err != nil:
		return recalled{}, err
	case !ok:
		return recalled{}, refusal.New(refusal.OrderUnknown, "%q", name)
	case order.Opened == nil:
		return recalled{}, refusal.New(refusal.JobUnknown, "%q was never opened: nsed submit goes on with it", name)
	}
	return recalled{order.Opened.ID, order.Spec}, nil
}

// remembered opens the orders of the submitter's wallet, if there is one. No key is opened.
func remembered(cfg config.Config) (client.Orders, func(), error) {
	none := func() {}
	address := common.HexToAddress(cfg.Keys.Submitter)
	if !common.IsHexAddress(cfg.Keys.Submitter) {
		var err error
		if address, err = addressOf(cfg, roleSubmitter); err != nil {
			if refusal.CodeOf(err) == refusal.KeyMissing {
				return client.Orders{}, none, nil
			}
			return client.Orders{}, none, err
		}
	}
	dir := cfg.WalletDir(address)
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return client.Orders{}, none, nil
	}
	db, err := store.Open(dir)
	if err != nil {
		return client.Orders{}, none, err
	}
	return client.NewOrders(db, networkOf(cfg)), func() { _ = db.Close() }, nil
}
