package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/agent/hold"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/terminal"
	"github.com/nsed-protocol/nsed/node/view"
)

// maxShown is how many bytes of a text that an agent was shown are printed. --json has it whole.
const maxShown = 4 << 10

func runReviewShow(c *cli.Context) error {
	id, err := heldID(c)
	if err != nil {
		return err
	}
	node, err := atNode(c)
	if err != nil {
		return err
	}
	defer node.Close()
	a, err := node.HeldAnswer(c.Context, id)
	if err != nil {
		return err
	}
	return printHeld(c, a)
}

// printHeld prints an answer, alone or with what it is about.
func printHeld(c *cli.Context, a view.HeldAnswer) error {
	if c.Bool("json") {
		return writeJSON(c.App.Writer, &a)
	}
	doc, err := pretty(a.Document)
	if err != nil {
		return fmt.Errorf("read the node's answer: %w", err)
	}
	if c.Bool("document") {
		_, err := fmt.Fprintln(c.App.Writer, doc)
		return err
	}
	lines := heldLines(a)
	for line := range strings.SplitSeq(doc, "\n") {
		lines = append(lines, terminal.Clean(line))
	}
	return printLines(c, lines)
}

// pretty is a document for people: indented, and without the escapes that only web pages need.
func pretty(doc json.RawMessage) (string, error) {
	var v any
	dec := json.NewDecoder(bytes.NewReader(doc))
	dec.UseNumber()
	if err := dec.Decode(&v); err != nil {
		return "", err
	}
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(v)
	return strings.TrimSpace(b.String()), err
}

// heldLines tell people what an answer is about.
func heldLines(a view.HeldAnswer) []string {
	out := []string{
		fmt.Sprintf("answer    %s of agent %s, %s", a.ID, a.Agent, heldState(a)),
		fmt.Sprintf("question  %s, round %d of job %s", a.Question, a.Round, a.Job),
		fmt.Sprintf("hash      %s", a.Hash),
	}
	if a.First != nil {
		out = append(out, fmt.Sprintf("edited    what the agent said hashes to %s", a.Original))
	}
	var b brief.Brief
	if json.Unmarshal(a.Brief, &b) == nil { // else it is of another version
		out = append(out, shownText("task", b.Task)...)
		for _, k := range b.Candidates {
			out = append(out, shownText(k.Alias, k.Answer)...)
		}
	}
	return append(out, "")
}

func heldState(a view.HeldAnswer) string {
	switch {
	case a.State == view.Held:
		return fmt.Sprintf("held; %s %s", a.Unseen, due(a))
	case a.InTime:
		return string(a.State)
	}
	return string(a.State) + ", since nobody decided in time"
}

// shownText is a text under a label. Strangers wrote it.
func shownText(label, text string) []string {
	if len(text) > maxShown {
		text = strings.ToValidUTF8(text[:maxShown], "") + " [cut here]"
	}
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		out = append(out, terminal.Clean(fmt.Sprintf("%-9s %s", label, line)))
		label = ""
	}
	return out
}

func runReviewEdit(c *cli.Context) error {
	id, hash, err := decidedOn(c)
	if err != nil {
		return err
	}
	doc, err := readDocument(c, c.Args().Get(1))
	if err != nil {
		return err
	}
	node, err := atNode(c)
	if err != nil {
		return err
	}
	defer node.Close()
	a, err := node.Edit(c.Context, id, hash, doc)
	if err != nil {
		return err
	}
	if c.Bool("release") {
		if err := node.Release(c.Context, id, a.Hash); err != nil {
			return err
		}
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, &a)
	}
	_, err = fmt.Fprintln(c.App.Writer, a.Hash)
	return err
}

// readDocument reads what a person wrote.
func readDocument(c *cli.Context, name string) ([]byte, error) {
	from := c.App.Reader
	switch name {
	case "":
		return nil, refusal.New(refusal.UsageMissing, "FILE with the answer; - for standard input")
	case "-":
	default:
		f, err := os.Open(name)
		if err != nil {
			return nil, refusal.Wrap(refusal.FileUnreadable, err, "answer")
		}
		defer f.Close()
		from = f
	}
	doc, err := io.ReadAll(io.LimitReader(from, hold.MaxDocument+1))
	if err != nil {
		return nil, refusal.Wrap(refusal.FileUnreadable, err, "answer %s", name)
	}
	if len(doc) > hold.MaxDocument {
		return nil, refusal.New(refusal.UsageBadValue, "the answer has more than %d bytes", hold.MaxDocument)
	}
	return doc, nil
}
