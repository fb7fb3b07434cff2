package refusal

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Code names a refusal. Codes are stable: scripts may rely on them.
type Code string

// Entry is one row of the table.
type Entry struct {
	Code  Code
	Cause string // one sentence, without the particulars
	Next  string // the command or act that helps
	Page  string // where it is explained, below docs/
}

// Error is a refusal that a person sees. Detail holds the particulars; Err, when there is one, what lies below.
type Error struct {
	Code   Code
	Detail string
	Err    error
}

// New refuses with a code and the particulars.
func New(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Detail: fmt.Sprintf(format, args...)}
}

// Wrap refuses with a code because of err.
func Wrap(code Code, err error, format string, args ...any) *Error {
	return &Error{Code: code, Detail: fmt.Sprintf(format, args...), Err: err}
}

// Error is one line: code, cause, particulars, next command.
func (e *Error) Error() string {
	row, _ := Find(e.Code)
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s", e.Code, row.Cause)
	if e.Detail != "" {
		fmt.Fprintf(&b, ": %s", oneLine(e.Detail))
	}
	if e.Err != nil {
		fmt.Fprintf(&b, ": %s", oneLine(e.Err.Error()))
	}
	if row.Next != "" {
		fmt.Fprintf(&b, " (next: %s)", row.Next)
	}
	return b.String()
}

// Unwrap returns what lies below.
func (e *Error) Unwrap() error { return e.Err }

// Is tells whether two refusals share a code, so that errors.Is works with New(code, "").
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Code == e.Code
}

// CodeOf finds the code in a chain of errors. It returns Internal when there is none.
func CodeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return Internal
}

// Find looks a code up.
func Find(code Code) (Entry, bool) {
	i := slices.IndexFunc(Table, func(e Entry) bool { return e.Code == code })
	if i < 0 {
		return Entry{}, false
	}
	return Table[i], true
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Markdown writes the table as the page docs/errors.md.
func Markdown() string {
	var b strings.Builder
	b.WriteString("# Refusals\n\n<!-- generated from node/refusal; run `make generate` -->\n\n")
	b.WriteString("Every refusal is one line: code, cause, particulars, next command. The exit code is not zero, nothing is paid, nothing is lost.\n\n")
	b.WriteString("| code | cause | next | more |\n|---|---|---|---|\n")
	for _, e := range Table {
		page := ""
		if e.Page != "" {
			page = fmt.Sprintf("[%s](%s)", e.Page, e.Page)
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", e.Code, e.Cause, e.Next, page)
	}
	return b.String()
}
