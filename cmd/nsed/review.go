package main

import (
	"context"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/admin"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/view"
)

func reviewCommand() *cli.Command {
	hash := func() cli.Flag {
		return &cli.StringFlag{Name: "hash", Usage: "`HASH` of the answer that was looked at; another one is refused"}
	}
	return &cli.Command{
		Name:  "review",
		Usage: "look at answers of the node's agents before they leave it",
		Description: "Agents with review.hold in the configuration wait for a person: their answers are held for so long, within the time of\n" +
			"the phase. The running node is asked over its admin socket.",
		Subcommands: []*cli.Command{
			{
				Name: "list", Usage: "list the answers that wait, the most urgent first",
				Flags: reviewFlags(jsonFlag()), Action: runReviewList,
			},
			{
				Name: "show", Usage: "show an answer and what the agent was asked", ArgsUsage: "ID",
				Flags:  reviewFlags(&cli.BoolFlag{Name: "document", Usage: "print the answer alone, as nsed review edit reads it"}, jsonFlag()),
				Action: runReviewShow,
			},
			{
				Name: "edit", Usage: "replace an answer by another one", ArgsUsage: "ID FILE",
				Description: "FILE is as nsed review show --document prints it; - is standard input. The answer stays held, and the hash of what the\n" +
					"agent said is kept in the journal of this node.",
				Flags:  reviewFlags(hash(), &cli.BoolFlag{Name: "release", Usage: "release it at once"}, jsonFlag()),
				Action: runReviewEdit,
			},
			{
				Name: "release", Usage: "let an answer leave the node", ArgsUsage: "ID",
				Flags: reviewFlags(hash()), Action: func(c *cli.Context) error { return decideReview(c, (*admin.Client).Release) },
			},
			{
				Name: "reject", Usage: "skip instead of answering", ArgsUsage: "ID",
				Flags: reviewFlags(hash()), Action: func(c *cli.Context) error { return decideReview(c, (*admin.Client).Reject) },
			},
		},
	}
}

func reviewFlags(more ...cli.Flag) []cli.Flag {
	return settingsFlags(append(more, settingFlag("node.admin", "`SOCKET` of the running node"))...)
}

// atNode dials the running node. The caller closes it.
func atNode(c *cli.Context) (*admin.Client, error) {
	cfg, _, err := settings(c)
	if err != nil {
		return nil, err
	}
	return admin.Dial(c.Context, cfg.AdminPath())
}

// heldID is the answer that a command is about.
func heldID(c *cli.Context) (string, error) {
	id := c.Args().First()
	if id == "" {
		return "", refusal.New(refusal.UsageMissing, "ID, as nsed review list prints it")
	}
	return id, nil
}

// lookedAt reads --hash: zero stands for any answer.
func lookedAt(c *cli.Context) (common.Hash, error) {
	var h common.Hash
	if text := c.String("hash"); text != "" {
		if err := h.UnmarshalText([]byte(text)); err != nil {
			return h, refusal.New(refusal.UsageBadValue, "--hash %q: want 32 bytes in hexadecimal with 0x", text)
		}
	}
	return h, nil
}

func runReviewList(c *cli.Context) error {
	node, err := atNode(c)
	if err != nil {
		return err
	}
	defer node.Close()
	held, err := node.Held(c.Context)
	if err != nil {
		return err
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, held)
	}
	var lines []string
	for _, a := range held {
		lines = append(lines, fmt.Sprintf("%s  %-7s  round %d of job %s, agent %s, %s %s", a.ID, a.Question, a.Round, a.Job.Short(), a.Agent, a.Unseen, due(a)))
	}
	return printLines(c, lines)
}

// due tells when nobody waits for a decision any more.
func due(a view.HeldAnswer) string {
	left := time.Until(time.UnixMilli(int64(a.Until))).Round(time.Second)
	if left <= 0 {
		return "now"
	}
	return "in " + left.String()
}

// decidedOn reads which answer a decision is about, and the hash of what was looked at; zero: whatever it is by now.
func decidedOn(c *cli.Context) (id string, hash common.Hash, err error) {
	if id, err = heldID(c); err == nil {
		hash, err = lookedAt(c)
	}
	return id, hash, err
}

func decideReview(c *cli.Context, act func(*admin.Client, context.Context, string, common.Hash) error) error {
	id, hash, err := decidedOn(c)
	if err != nil {
		return err
	}
	node, err := atNode(c)
	if err != nil {
		return err
	}
	defer node.Close()
	return act(node, c.Context, id, hash)
}
