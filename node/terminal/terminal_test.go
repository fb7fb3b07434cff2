package terminal

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/audit"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/settlement"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/view"
)

func TestPlain(t *testing.T) {
	var buf bytes.Buffer
	term := New(&buf, options())
	for s := opened; s <= settled; s++ {
		term.Show(jobAt(s))
		term.Show(jobAt(s)) // the same picture again tells nothing
		if s == judged {
			term.Note(
				view.Event{Seq: 1, Kind: view.BallotOpened, Round: 1, Seat: 0, Text: "opened its ballot"},
				view.Event{Seq: 2, Kind: view.AgentFailed, Round: 1, Seat: 4, Text: "agent-timeout"})
			term.Note(view.Event{Seq: 2, Kind: view.AgentFailed, Round: 1, Seat: 4, Text: "agent-timeout"})
		}
	}
	golden(t, "plain", buf.String())
}

func TestPanel(t *testing.T) {
	names := map[stage]string{opened: "opened", proposing: "proposing", judged: "judged", second: "second", settled: "settled"}
	tail := []view.Event{{Seq: 9, Kind: view.CloseSigned, Round: 2, Seat: 3, Text: "signed a Close"}}
	for s, name := range names {
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			for _, l := range options().panel(jobAt(s), tail, 0) {
				b.WriteString(l.render(DefaultWidth, false) + "\n")
			}
			golden(t, "panel-"+name, b.String())
		})
	}
}

func TestColours(t *testing.T) {
	var b strings.Builder
	for _, l := range options().panel(jobAt(judged), nil, 0) {
		b.WriteString(strings.ReplaceAll(l.render(DefaultWidth, true), "\x1b", "ESC") + "\n")
	}
	golden(t, "panel-colour", b.String())
}

// TestLinesFit: whatever the width and the stage, no line of a panel is longer than the terminal.
func TestLinesFit(t *testing.T) {
	for s := opened; s <= settled; s++ {
		j := jobAt(s)
		j.Task = strings.Repeat("界 ", 300)
		for i := range j.Rounds {
			j.Rounds[i].Proposals[0].Answer = strings.Repeat("answer ", 300)
		}
		for _, columns := range []int{40, 57, 80, 139} {
			o := options()
			o.Size = func() (int, int) { return columns + 1, 24 }
			for _, l := range o.panel(j, nil, 0) {
				if got := width(l.render(columns, false)); got > columns {
					t.Errorf("stage %d, %d columns: %d: %s", s, columns, got, l.render(columns, false))
				}
			}
		}
	}
}

// screen is a terminal small enough to write down: it understands what Terminal sends.
type screen struct {
	lines []string
	row   int
}

func (s *screen) Write(b []byte) (int, error) {
	text := string(b)
	for text != "" {
		var n int
		switch {
		case strings.HasPrefix(text, "\x1b[K"):
			text = text[3:]
		case strings.HasPrefix(text, "\x1b[J"):
			s.lines, text = s.lines[:min(s.row, len(s.lines))], text[3:]
		case strings.HasPrefix(text, "\r"):
			text = text[1:]
		case strings.HasPrefix(text, "\x1b["):
			if _, err := fmt.Sscanf(text, "\x1b[%dA", &n); err != nil || n > s.row {
				return 0, fmt.Errorf("at row %d: %q", s.row, text[:10])
			}
			s.row, text = s.row-n, text[strings.Index(text, "A")+1:]
		default:
			line, rest, _ := strings.Cut(text, "\n")
			line = strings.TrimSuffix(line, "\x1b[K")
			for len(s.lines) <= s.row {
				s.lines = append(s.lines, "")
			}
			s.lines[s.row], text = line, rest
			s.row++
		}
	}
	return len(b), nil
}

func (s *screen) String() string { return strings.Join(s.lines, "\n") + "\n" }

func TestLive(t *testing.T) {
	o := options()
	o.Live = true
	o.Size = func() (int, int) { return 100, 60 }
	s := &screen{}
	term := New(s, o)
	for st := opened; st <= settled; st++ {
		term.Show(jobAt(st))
		term.Note(view.Event{Seq: uint64(st) + 1, Kind: view.RoundStarted, Round: 1, Seat: protocol.NoSeat, Text: fmt.Sprintf("stage %d", st)})
		if st == judged {
			term.Lines("a line that stays above")
		}
	}
	term.Close()
	term.Lines("a line below")
	golden(t, "live", s.String())
}

// TestLiveOnALowScreen: less room shows less, never more lines than there are, and always what the job is about.
func TestLiveOnALowScreen(t *testing.T) {
	for _, height := range []int{8, 12, 20, 24, 30} {
		o := options()
		o.Live = true
		o.Size = func() (int, int) { return 80, height }
		s := &screen{}
		term := New(s, o)
		for st := opened; st <= settled; st++ {
			term.Show(jobAt(st))
			if len(s.lines) > height-1 {
				t.Errorf("stage %d: %d lines on a screen of %d", st, len(s.lines), height)
			}
			if !strings.Contains(s.lines[0], "reach 813") {
				t.Errorf("stage %d on a screen of %d: the task is gone", st, height)
			}
		}
		if got := s.String(); strings.Contains(got, "⋮") != (height < 12) {
			t.Errorf("a screen of %d:\n%s", height, got)
		}
	}
}

// TestHostileText: whatever a peer writes, it does not reach the terminal as a command.
func TestHostileText(t *testing.T) {
	evil := "\x1b[2J\x1b]0;owned\x07\u009b31m\u202egnp\u202c\u2066x\u2069\r\nsecond\u2028line\x00\u200b\U000e0041" + strings.Repeat("\u0301", 40) + "\xff"
	for _, live := range []bool{false, true} {
		var buf bytes.Buffer
		o := options()
		o.Live = live
		o.Symbol = evil
		j := jobAt(settled)
		j.Task, j.Answer = evil, evil
		for i := range j.Rounds {
			for k := range j.Rounds[i].Proposals {
				j.Rounds[i].Proposals[k].Answer = evil
			}
		}
		o.Names[j.Panel[0].Operator] = evil
		term := New(&buf, o)
		term.Show(j)
		term.Note(view.Event{Seq: 1, Kind: view.AgentFailed, Seat: 1, Text: evil})
		term.Lines(evil)
		term.Fail(errors.New(evil))
		term.Table([]string{"a"}, [][]string{{evil}})
		term.Audit(audit.Report{Verdict: audit.Tampered, Record: evil, Checks: []audit.Finding{{Code: evil, Evidence: evil, Record: evil}}})
		got := buf.String()
		for _, own := range []string{"\x1b[K", "\x1b[J", "\r"} {
			got = strings.ReplaceAll(got, own, "")
		}
		for n := range 200 {
			got = strings.ReplaceAll(got, fmt.Sprintf("\x1b[%dA", n), "")
		}
		for _, c := range []string{"\x1b", "\x07", "\u009b", "\u202e", "\u2066", "\u2028", "\x00", "\u200b", "\U000e0041", "\u0301\u0301\u0301", "\xff\xff"} {
			if strings.Contains(got, c) {
				t.Errorf("live %v: %q got through", live, c)
			}
		}
	}
}

func receiptOf(t *testing.T, changes ...func(*protocol.Agreement, *settlement.Closing)) (protocol.Agreement, settlement.Result) {
	t.Helper()
	panel, _ := panelOf(5)
	a := protocol.Agreement{Panel: panel, Params: protocol.Params{EvaluationBps: 2500, CiteBps: 1000}}
	a.Job.Reward.SetUint64(10_000_000)
	a.Job.Allowance = 2_000_000
	a.Job.Fee.SetUint64(200_000)
	a.Job.Terms = protocol.Terms{Seats: 5, MinRounds: 1, MaxRounds: 4}
	c := settlement.Closing{Round: 2, Opened: 0b11111, Proposals: nil, Makers: []protocol.SeatIndex{0, 1}}
	for i := range 5 {
		v := tallyVotes(t, i)
		c.Ballots = append(c.Ballots, protocol.Ballot{Votes: v})
		c.Proposals = append(c.Proposals, [32]byte{byte(i + 1)})
		c.Rounds[i] = 2
	}
	c.Rounds[3] = 1
	c.Cites = []protocol.Cite{{Round: 1, Seat: 0, Bps: 6000}}
	for _, change := range changes {
		change(&a, &c)
	}
	r, err := settlement.Settle(a, c)
	if err != nil {
		t.Fatal(err)
	}
	return a, r
}

// royalReceipt is a job of two seats with assets, one of them nobody's.
func royalReceipt(t *testing.T) (protocol.Agreement, settlement.Result) {
	t.Helper()
	return receiptOf(t, func(a *protocol.Agreement, c *settlement.Closing) {
		for i, stack := range []byte{25, 0, 200, 0, 100} {
			if stack > 0 {
				a.Panel[i].Asset = protocol.AssetID{0: byte(i + 1), 30: stack >> 7, 31: stack}
			}
		}
		c.Assets = []protocol.AssetPending{{Asset: a.Panel[0].Asset}, {Asset: a.Panel[4].Asset}}
	})
}

func tallyVotes(t *testing.T, seat int) protocol.Votes {
	t.Helper()
	weights := make([]tally.Weight, 5)
	for i, w := range []int{60, 20, 30, 40, 90} {
		weights[i] = tally.Weight{Value: w - 3*((seat+i)%3), Given: true}
	}
	v, ok := tally.Votes(protocol.SeatIndex(seat), weights, 0b11111)
	if !ok {
		t.Fatal("no ballot")
	}
	return v
}

func TestReceipt(t *testing.T) {
	var buf bytes.Buffer
	a, r := receiptOf(t)
	term := New(&buf, options())
	term.Receipt(a, r)
	r.Refund.AddUint64(&r.Refund, 1)
	r.Forfeits[3] = *uint256.NewInt(1_500_000)
	term.Receipt(a, r)
	term.Payout(a, settlement.RefundPay(a, 0b00101, true))
	a, r = royalReceipt(t)
	named := options()
	named.Assets = map[protocol.AssetID]string{a.Panel[4].Asset: "agent"}
	New(&buf, named).Receipt(a, r)
	golden(t, "receipt", buf.String())
}

func TestAudit(t *testing.T) {
	var buf bytes.Buffer
	seat := protocol.SeatIndex(3)
	term := New(&buf, options())
	term.Audit(audit.Report{Verdict: audit.Sound, Checks: []audit.Finding{{Code: "job.id", OK: true, Evidence: "0x12 recomputed"}}})
	term.Audit(audit.Report{Verdict: audit.Tampered, Record: "frame 7", Seat: &seat, Checks: []audit.Finding{
		{Code: "job.id", OK: true, Evidence: "0x12 recomputed"},
		{Code: "frames.equivocation", Record: "frame 7", Evidence: "two bodies for one slot: " + strings.Repeat("0123456789", 12)},
		{Code: "content", Missing: true, Record: "round 1 seat 2", Evidence: "not in the bundle"},
	}})
	golden(t, "audit", buf.String())
}

// TestAuditFits: on a terminal evidence goes on below itself, and nothing is padded to the width of the longest.
func TestAuditFits(t *testing.T) {
	report := audit.Report{Verdict: audit.Sound, Checks: []audit.Finding{
		{Code: "job.id", OK: true, Evidence: "0x12 recomputed"},
		{Code: "settle.money", OK: true, Evidence: strings.Repeat("escrow of 1000000000000000000 ", 12)},
	}}
	for _, columns := range []int{80, 120} {
		for _, colour := range []bool{false, true} {
			o := options()
			o.Live, o.Size = true, func() (int, int) { return columns, 24 }
			lines := o.report(report)
			words := 0
			for _, l := range lines {
				text := l.render(anyWidth, colour)
				words += strings.Count(text, "escrow")
				if l.width() >= columns || strings.HasSuffix(text, " ") {
					t.Errorf("%d of %d columns: %q", l.width(), columns, text)
				}
			}
			if words != 12 || len(lines) < 6 {
				t.Errorf("%d columns: %d lines, %d words", columns, len(lines), words)
			}
		}
	}
}

// TestReceiptFits: a receipt fits a terminal of 80 columns, with its names.
func TestReceiptFits(t *testing.T) {
	a, r := royalReceipt(t)
	o := options()
	o.Size = func() (int, int) { return 80, 24 }
	r.Refund.AddUint64(&r.Refund, 1)
	lines := o.receipt(a, r, 79)
	for _, l := range lines {
		if l.width() >= 80 {
			t.Errorf("%d columns: %s", l.width(), l.render(anyWidth, false))
		}
	}
	if got := lines[1].render(79, false); !strings.Contains(got, "seat 0 greedy") {
		t.Errorf("the name is cut: %s", got)
	}
}

func TestFailIsOneLine(t *testing.T) {
	var buf bytes.Buffer
	err := refusal.New(refusal.ChainUnreachable, "%s\n%s", "http://127.0.0.1:1", strings.Repeat("long ", 60))
	New(&buf, options()).Fail(err)
	got := buf.String()
	if strings.Count(got, "\n") != 1 || !strings.HasPrefix(got, "error: chain-unreachable: ") || !strings.Contains(got, "next: check --rpc") {
		t.Errorf("%q", got)
	}
}

func TestFor(t *testing.T) {
	if o := For(&bytes.Buffer{}, os.Getenv); o.Live || o.Colour {
		t.Errorf("a buffer is taken for a terminal: %+v", o)
	}
	f, err := os.CreateTemp(t.TempDir(), "out")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if o := For(f, os.Getenv); o.Live || o.Colour {
		t.Errorf("a file is taken for a terminal: %+v", o)
	}
}
