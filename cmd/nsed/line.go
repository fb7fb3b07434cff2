package main

import (
	"errors"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/terminal"
)

// maxReason is how many characters of particulars are shown: an endpoint can answer with a whole page.
const maxReason = 600

// line is an error as a person sees it: program, code, cause, particulars, next command. The code comes first, however
// deep it lies. An error without a code gets the one for what should not happen. command is the name of the command that
// was refused, or empty.
func line(command string, err error) string {
	err = first(err)
	shown := refusal.New(refusal.CodeOf(err), "%s", clip(reason(err), maxReason))
	help := "nsed help"
	if command != "" {
		help += " " + command
	}
	return terminal.Clean("nsed: " + strings.ReplaceAll(shown.Error(), "nsed help COMMAND", help))
}

// first finds the one of several errors to tell: the first that has a code, else the first.
func first(err error) error {
	several, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return err
	}
	all := several.Unwrap()
	var texts []string
	for _, e := range all {
		texts = append(texts, e.Error())
	}
	if err.Error() != strings.Join(texts, "\n") {
		return err // one sentence about several errors
	}
	for _, e := range all {
		if known := (*refusal.Error)(nil); errors.As(e, &known) {
			return first(e)
		}
	}
	return first(all[0])
}

// reason is what an error says besides code, cause and next command of the refusals inside. Those that lie below
// another keep their cause.
func reason(err error) string {
	var known *refusal.Error
	if !errors.As(err, &known) {
		return err.Error()
	}
	own := known.Detail
	if known.Err != nil {
		below := reason(known.Err)
		if inner := (*refusal.Error)(nil); errors.As(known.Err, &inner) && inner.Code != known.Code {
			row, _ := refusal.Find(inner.Code)
			below = sentence(row.Cause, below)
		}
		own = sentence(own, below)
	}
	before, after, _ := strings.Cut(err.Error(), known.Error())
	return sentence(strings.TrimSuffix(before, ": "), own) + after
}

// sentence joins what is not empty.
func sentence(parts ...string) string {
	var some []string
	for _, p := range parts {
		if p != "" {
			some = append(some, p)
		}
	}
	return strings.Join(some, ": ")
}

// clip shortens a text to n characters.
func clip(s string, n int) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) <= n {
		return string(r)
	}
	return string(r[:n]) + "..."
}

// commandOf is the name of the command that args ask for, empty when they name none.
func commandOf(app *cli.App, args []string) string {
	for i := 1; i < len(args); i++ {
		if strings.HasPrefix(args[i], "-") {
			continue
		}
		if cmd, last := commandAt(app, args, i); cmd != nil {
			return strings.Join(args[i:last+1], " ")
		}
		break
	}
	return ""
}
