package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/refusal"
)

func helpCommand() *cli.Command {
	return &cli.Command{
		Name:      "help",
		Usage:     "list the commands, or explain one",
		ArgsUsage: "[COMMAND [COMMAND]]",
		Action: func(c *cli.Context) error {
			words := c.Args().Slice()
			if len(words) == 0 {
				return cli.ShowAppHelp(c)
			}
			cmd, at := commandAt(c.App, words, 0)
			switch {
			case cmd == nil:
				return refusal.New(refusal.UsageUnknownCommand, "%q", words[0])
			case at+1 < len(words) && len(cmd.Subcommands) > 0:
				return refusal.New(refusal.UsageUnknownCommand, "%q", strings.Join(words, " "))
			case at+1 < len(words):
				return refusal.New(refusal.UsageLeftover, "%q", words[at+1])
			}
			return explain(c.App.Writer, cmd, c.App.Name+" "+strings.Join(words, " "))
		},
	}
}

// The library prints what it is given through this variable, for --help too.
func init() { cli.HelpPrinter = printHelp }

// printHelp explains the program or a command.
func printHelp(w io.Writer, _ string, data any) {
	switch data := data.(type) {
	case *cli.Command:
		_ = explain(w, data, data.HelpName)
	case *cli.App:
		var b strings.Builder
		fmt.Fprintf(&b, "%s - %s\n\nUsage: %s\n", data.Name, data.Usage, data.UsageText)
		writeRows(&b, "Commands", commandRows(data.Commands))
		fmt.Fprintf(&b, "\n%s help COMMAND explains one.\n", data.Name)
		_, _ = io.WriteString(w, b.String())
	}
}

func commandRows(all []*cli.Command) [][2]string {
	var rows [][2]string
	for _, c := range all {
		rows = append(rows, [2]string{c.Name, c.Usage})
	}
	return rows
}

// explain prints the help of a command that is called as.
func explain(w io.Writer, cmd *cli.Command, as string) error {
	var flags [][2]string
	for _, f := range cmd.Flags {
		if row := flagRow(f); row[0] != "" {
			flags = append(flags, row)
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s - %s\n\nUsage: %s", as, cmd.Usage, as)
	if len(cmd.Subcommands) > 0 {
		b.WriteString(" COMMAND")
	}
	if len(flags) > 0 {
		b.WriteString(" [flags]")
	}
	if cmd.ArgsUsage != "" {
		b.WriteString(" " + cmd.ArgsUsage)
	}
	b.WriteString("\n")
	if cmd.Description != "" {
		fmt.Fprintf(&b, "\n%s\n", cmd.Description)
	}
	writeRows(&b, "Commands", commandRows(cmd.Subcommands))
	writeRows(&b, "Flags", flags)
	_, err := io.WriteString(w, b.String())
	return err
}

// writeRows writes a table of two columns.
func writeRows(b *strings.Builder, title string, rows [][2]string) {
	if len(rows) == 0 {
		return
	}
	width := 0
	for _, r := range rows {
		width = max(width, len(r[0]))
	}
	fmt.Fprintf(b, "\n%s:\n", title)
	for _, r := range rows {
		fmt.Fprintf(b, "   %-*s  %s\n", width, r[0], r[1])
	}
}

// flagRow is a flag with its value's name, and what it is for, with its default. The library's own --help has no row.
func flagRow(f cli.Flag) [2]string {
	doc, ok := f.(cli.DocGenerationFlag)
	if !ok || slices.Contains(f.Names(), "help") {
		return [2]string{}
	}
	left, usage := "--"+f.Names()[0], doc.GetUsage()
	value := "VALUE"
	if before, rest, found := strings.Cut(usage, "`"); found {
		if name, after, closed := strings.Cut(rest, "`"); closed {
			value, usage = name, before+name+after
		}
	}
	if doc.TakesValue() {
		left += " " + value
		if d := strings.Trim(doc.GetDefaultText(), `"`); d != "" && d != "0" && d != "0s" {
			usage += " (default " + d + ")"
		}
	}
	for _, name := range doc.GetEnvVars() {
		usage += " [$" + name + "]"
	}
	return [2]string{left, usage}
}
