package main

import (
	"bytes"
	"context"
	"io"

	"github.com/holiman/uint256"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// taskFlags say what is asked, of how many, for how long and for how much.
func taskFlags() []cli.Flag {
	d := client.DefaultWish()
	return []cli.Flag{
		&cli.StringFlag{Name: "max-pay", Usage: "`TOKENS` that the job may cost at most, fee included"},
		&cli.StringFlag{Name: "max-price", Usage: "`TOKENS` offered for a seat at most; a part of --max-pay if not given"},
		&cli.StringFlag{Name: "reward", Usage: "`TOKENS` shared by merit and by judging; the rest of --max-pay if not given"},
		&cli.StringFlag{Name: "coordination", Usage: "`TOKENS` for anchors and settlement; a twentieth of --max-pay if not given"},
		&cli.BoolFlag{Name: "spec", Usage: "the file is a whole job specification (JSON); the flags below and the amounts above are in it"},
		&cli.IntFlag{Name: "seats", Value: d.Seats, Usage: "seats on the panel, 3 to 32"},
		&cli.IntFlag{Name: "min-rounds", Value: d.MinRounds, Usage: "rounds before the panel may halt"},
		&cli.IntFlag{Name: "max-rounds", Value: d.MaxRounds, Usage: "rounds at most, 1 to 16"},
		&cli.StringFlag{Name: "preset", Value: d.Preset, Usage: "halting table: consumer or high"},
		&cli.Int64Flag{Name: "effort", Value: d.Effort, Usage: "evidence to halt, in parts per million of the table's budget"},
		&cli.StringFlag{Name: "tally", Value: d.Tally, Usage: "median or sum"},
		&cli.Int64Flag{Name: "propose", Value: d.Phases.Propose, Usage: "`SECONDS` to propose in a round"},
		&cli.Int64Flag{Name: "commit", Value: d.Phases.Commit, Usage: "`SECONDS` to judge and commit in a round"},
		&cli.Int64Flag{Name: "reveal", Value: d.Phases.Reveal, Usage: "`SECONDS` to open ballots in a round"},
		&cli.Int64Flag{Name: "deadline", Value: d.Deadline, Usage: "`SECONDS` from opening after which no round is anchored"},
		&cli.Int64Flag{Name: "max-tokens", Value: d.MaxTokens, Usage: "tokens that an agent may write for one answer"},
		&cli.IntFlag{Name: "depth", Value: d.Confirmations, Usage: "`BLOCKS` on top of an anchor before ballots are opened"},
	}
}

// readTask reads the file that is asked about, or standard input for "-".
func readTask(c *cli.Context) ([]byte, error) {
	path := c.Args().First()
	switch path {
	case "":
		return nil, refusal.New(refusal.UsageMissing, "TASK, a file with the question, or - for standard input")
	case "-":
		raw, err := io.ReadAll(io.LimitReader(c.App.Reader, protocol.MaxSpec+1))
		if err != nil {
			return nil, refusal.Wrap(refusal.FileUnreadable, err, "standard input")
		}
		if len(raw) > protocol.MaxSpec {
			return nil, refusal.New(refusal.SpecTooLarge, "standard input, more than %d bytes", protocol.MaxSpec)
		}
		return raw, nil
	}
	return readBounded(path, protocol.MaxSpec)
}

// askedOf reads what the flags say of a job. What needs no chain is refused before one is asked.
func askedOf(c *cli.Context) (file []byte, w client.Wish, err error) {
	if file, err = readTask(c); err != nil {
		return nil, w, err
	}
	if c.Bool("spec") {
		for _, name := range []string{"max-price", "reward", "coordination", "seats", "min-rounds", "max-rounds", "preset", "effort",
			"tally", "propose", "commit", "reveal", "deadline", "max-tokens", "depth"} {
			if c.IsSet(name) {
				return nil, w, refusal.New(refusal.UsageBadValue, "--spec and --%s exclude each other", name)
			}
		}
		_, err = client.Read(file)
		return file, w, err
	}
	w = client.DefaultWish()
	w.Task = string(bytes.TrimSpace(file))
	if err := panelOf(c, &w); err != nil {
		return nil, w, err
	}
	w.Phases = protocol.PhaseSeconds{Propose: c.Int64("propose"), Commit: c.Int64("commit"), Reveal: c.Int64("reveal")}
	w.Deadline, w.MaxTokens, w.Confirmations = c.Int64("deadline"), c.Int64("max-tokens"), c.Int("depth")
	_, _, err = w.Specification()
	if err != nil {
		return nil, w, err
	}
	for _, name := range []string{"max-pay", "max-price", "reward", "coordination"} {
		if _, err := amountFlag(c, name, maxDecimals); err != nil {
			return nil, w, err
		}
	}
	return file, w, nil
}

// maxDecimals is how many decimals a token has at most that this program writes amounts of.
const maxDecimals = 18

// amountFlag reads a flag as an amount of a token, zero when it is not given.
func amountFlag(c *cli.Context, name string, decimals uint8) (uint256.Int, error) {
	if !c.IsSet(name) {
		return uint256.Int{}, nil
	}
	return client.Units(name, c.String(name), decimals)
}

// specificationFor turns what was asked into a specification, with amounts of the network's token. maxPay is zero when
// nothing limits it.
func specificationFor(c *cli.Context, r *chain.Reader, file []byte, w client.Wish) (raw []byte, maxPay uint256.Int, t chain.Token, err error) {
	if t, err = r.TokenOf(c.Context); err != nil {
		return nil, maxPay, t, err
	}
	if maxPay, err = amountFlag(c, "max-pay", t.Decimals); err != nil {
		return nil, maxPay, t, err
	}
	if c.Bool("spec") {
		return file, maxPay, t, nil
	}
	for _, f := range []struct {
		name string
		into *uint256.Int
	}{
		{"max-price", &w.Payment.MaxPrice.Int}, {"reward", &w.Payment.Reward.Int}, {"coordination", &w.Payment.Allowance.Int},
	} {
		if *f.into, err = amountFlag(c, f.name, t.Decimals); err != nil {
			return nil, maxPay, t, err
		}
	}
	if w, err = within(c.Context, r, w, maxPay); err != nil {
		return nil, maxPay, t, err
	}
	_, raw, err = w.Specification()
	return raw, maxPay, t, err
}

func within(ctx context.Context, r *chain.Reader, w client.Wish, maxPay uint256.Int) (client.Wish, error) {
	if maxPay.IsZero() {
		return w, nil
	}
	params, err := r.ParamsOf(ctx)
	if err != nil {
		return w, err
	}
	return w.Within(maxPay, params)
}
