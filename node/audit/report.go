package audit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// Verdict is what an audit comes to.
type Verdict uint8

// The verdicts. The zero value is none.
const (
	Sound      Verdict = 1 + iota // everything was recomputed and agrees
	Tampered                      // a record contradicts another
	CannotShow                    // something is missing; nothing contradicts
)

// String is the verdict as people read it.
func (v Verdict) String() string {
	switch v {
	case Sound:
		return "SOUND"
	case Tampered:
		return "TAMPERED"
	case CannotShow:
		return "CANNOT SHOW"
	}
	return fmt.Sprintf("verdict(%d)", uint8(v))
}

// MarshalText writes the verdict as String does.
func (v Verdict) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// Finding is one thing that was recomputed. A finding that is not OK either contradicts a record, or misses one.
type Finding struct {
	Code     string `json:"code"`
	OK       bool   `json:"ok"`
	Missing  bool   `json:"missing,omitempty"` // not OK because a record is missing
	Record   string `json:"record,omitempty"`  // which one
	Evidence string `json:"evidence"`          // numbers a person can check
}

// Report is what an audit found. Record names the first contradicting record, or what is missing first.
type Report struct {
	Job     protocol.JobID      `json:"job"`
	Verdict Verdict             `json:"verdict"`
	Record  string              `json:"record,omitempty"`
	Seat    *protocol.SeatIndex `json:"seat,omitempty"` // whose two signatures contradict each other
	Checks  []Finding           `json:"checks"`
}

// Text is the report as lines for a terminal: one a check, then the verdict.
func (r Report) Text() []string {
	var lines []string
	for _, c := range r.Checks {
		mark := "ok     "
		switch {
		case c.Missing:
			mark = "missing"
		case !c.OK:
			mark = "FAILED "
		}
		line := fmt.Sprintf("%s %-20s %s", mark, c.Code, c.Evidence)
		if c.Record != "" {
			line += " [" + c.Record + "]"
		}
		lines = append(lines, line)
	}
	last := r.Verdict.String()
	if r.Record != "" {
		last += ": " + r.Record
	}
	if r.Seat != nil {
		last += fmt.Sprintf(" (seat %d signed both)", *r.Seat)
	}
	return append(lines, last)
}

// String is Text in one piece.
func (r Report) String() string { return strings.Join(r.Text(), "\n") }

func (r *Report) pass(code, format string, args ...any) {
	r.Checks = append(r.Checks, Finding{Code: code, OK: true, Evidence: fmt.Sprintf(format, args...)})
}

// fail notes a record that contradicts another.
func (r *Report) fail(code, record, format string, args ...any) {
	r.Checks = append(r.Checks, Finding{Code: code, Record: record, Evidence: fmt.Sprintf(format, args...)})
}

// lack notes a record that is missing.
func (r *Report) lack(code, record, format string, args ...any) {
	r.Checks = append(r.Checks, lackOf(code, record, format, args...))
}

func lackOf(code, record, format string, args ...any) Finding {
	return Finding{Code: code, Missing: true, Record: record, Evidence: fmt.Sprintf(format, args...)}
}

// expect is fail unless ok. It returns ok.
func (r *Report) expect(ok bool, code, record, format string, args ...any) bool {
	if !ok {
		r.fail(code, record, format, args...)
	}
	return ok
}

// failures counts contradictions so far, so that a summary is written only when there are no new ones.
func (r *Report) failures() int {
	n := 0
	for _, c := range r.Checks {
		if !c.OK && !c.Missing {
			n++
		}
	}
	return n
}

// convict names the seat whose two signatures contradict each other.
func (r *Report) convict(seat protocol.SeatIndex, record, format string, args ...any) {
	r.fail("frames.equivocation", record, format, args...)
	if r.Seat == nil {
		r.Seat = &seat
	}
}

// conclude draws the verdict from the checks.
func (r *Report) conclude() {
	r.Verdict = Sound
	missing := slices.IndexFunc(r.Checks, func(c Finding) bool { return c.Missing })
	if missing >= 0 {
		r.Verdict, r.Record = CannotShow, r.Checks[missing].Record
	}
	bad := slices.IndexFunc(r.Checks, func(c Finding) bool { return !c.OK && !c.Missing })
	if bad >= 0 {
		r.Verdict, r.Record = Tampered, r.Checks[bad].Record
	}
}
