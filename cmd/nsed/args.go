package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// arrange moves the flags of a command before its arguments, since the library stops at the first argument and a flag
// behind it would be taken for one. What follows "--" stays as it is.
func arrange(app *cli.App, args []string) []string {
	if len(args) < 3 {
		return args
	}
	at := slices.IndexFunc(args[1:], func(a string) bool { return !strings.HasPrefix(a, "-") }) + 1
	if at == 0 {
		return args
	}
	cmd, at := commandAt(app, args, at)
	if cmd == nil {
		return args
	}
	var flags, rest []string
	for i := at + 1; i < len(args); i++ {
		a := args[i]
		if a == "--" {
			rest = append(rest, args[i+1:]...)
			break
		}
		if !strings.HasPrefix(a, "-") || a == "-" {
			rest = append(rest, a)
			continue
		}
		flags = append(flags, a)
		if takesValue(cmd, a) && i+1 < len(args) {
			i++
			flags = append(flags, args[i])
		}
	}
	out := append(slices.Clone(args[:at+1]), flags...)
	if len(rest) > 0 {
		out = append(append(out, "--"), rest...)
	}
	return out
}

// commandAt finds the command that the words from at on name, and the place of its last word. Words of a sub-command
// follow one another.
func commandAt(app *cli.App, args []string, at int) (*cli.Command, int) {
	cmd := app.Command(args[at])
	for cmd != nil && at+1 < len(args) {
		i := slices.IndexFunc(cmd.Subcommands, func(s *cli.Command) bool { return s.HasName(args[at+1]) })
		if i < 0 {
			break
		}
		cmd, at = cmd.Subcommands[i], at+1
	}
	return cmd, at
}

// takesValue tells whether a flag of the command reads the next word. An unknown flag takes none: it is refused anyway.
func takesValue(cmd *cli.Command, arg string) bool {
	if strings.Contains(arg, "=") {
		return false
	}
	name := strings.TrimLeft(arg, "-")
	for _, f := range cmd.Flags {
		if slices.Contains(f.Names(), name) {
			_, isBool := f.(*cli.BoolFlag)
			return !isBool
		}
	}
	return false
}

// exactly refuses arguments beyond those that usage names, one word each. A usage that ends in "..." takes any number.
func exactly(action cli.ActionFunc, usage string) cli.ActionFunc {
	return func(c *cli.Context) error {
		if most := len(strings.Fields(usage)); c.NArg() > most && !strings.HasSuffix(usage, "...") {
			return refusal.New(refusal.UsageLeftover, "%q", c.Args().Get(most))
		}
		return action(c)
	}
}

// usageError turns what the library says of flags into a refusal.
func usageError(_ *cli.Context, err error, _ bool) error {
	text := err.Error()
	if name, ok := strings.CutPrefix(text, "flag provided but not defined: "); ok {
		return refusal.New(refusal.UsageUnknownFlag, "-%s", name)
	}
	if name, ok := strings.CutPrefix(text, "flag needs an argument: "); ok {
		return refusal.New(refusal.UsageMissing, "-%s needs a value", name)
	}
	// The library writes one dash, the help two.
	text = strings.TrimPrefix(text, "invalid value ")
	return refusal.New(refusal.UsageBadValue, "%s", strings.NewReplacer("for flag -", "for flag --", "for -", "for --").Replace(text))
}
