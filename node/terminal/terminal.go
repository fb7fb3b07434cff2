package terminal

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/nsed-protocol/nsed/node/audit"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
	"github.com/nsed-protocol/nsed/node/view"
)

// tailLength is how many events a live panel shows.
const tailLength = 3

// Terminal shows one job at a time. It may be used from several goroutines. Failed writes are not reported: a closed
// terminal must not stop a job.
type Terminal struct {
	o Options

	mu    sync.Mutex
	w     io.Writer
	job   view.Job     // last shown, guarded by mu
	told  told         // guarded by mu; of plain lines
	seq   uint64       // guarded by mu; of the last event noted
	tail  []view.Event // guarded by mu
	drawn []string     // guarded by mu; the live panel as it stands on the screen
}

// New shows on w as the options say. The caller keeps w.
func New(w io.Writer, o Options) *Terminal { return &Terminal{o: o, w: w} }

// Show brings the view of a job up to date: the panel is redrawn, or what is new is appended. A job with another id
// starts a new view.
func (t *Terminal) Show(j view.Job) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.job.ID != j.ID {
		t.drawn, t.told, t.tail, t.seq = nil, told{}, nil, 0
	}
	t.job = j
	if t.o.Live {
		t.redraw()
		return
	}
	t.append(t.o.news(j, &t.told))
}

// Note tells an event. A live panel shows the last few; plain lines only those that pictures do not tell. Events that
// were noted before are passed over.
func (t *Terminal) Note(events ...view.Event) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, e := range events {
		if e.Seq <= t.seq {
			continue
		}
		t.seq = e.Seq
		switch {
		case t.o.Live:
			t.tail = append(t.tail, e)
			t.tail = slices.Clone(t.tail[max(len(t.tail)-tailLength, 0):])
		case worthALine(e.Kind):
			t.append([]line{{{"! " + t.o.event(t.job, e), notice}}})
		}
	}
	if t.o.Live && len(t.drawn) > 0 {
		t.redraw()
	}
}

// Lines appends lines; a live panel stays below them.
func (t *Terminal) Lines(lines ...string) {
	var out []line
	for _, l := range lines {
		out = append(out, line{{strings.ReplaceAll(Clean(strings.ReplaceAll(l, "\n", " ")), "\t", "    "), normal}})
	}
	t.above(out)
}

// Receipt appends an itemised settlement and checks that it adds up to the escrow.
func (t *Terminal) Receipt(a protocol.Agreement, r settlement.Result) {
	columns, _ := t.o.size()
	t.above(t.o.receipt(a, r, columns))
}

// Payout appends what became of the escrow of a job that ended without a settlement.
func (t *Terminal) Payout(a protocol.Agreement, p settlement.Payout) {
	columns, _ := t.o.size()
	t.above(t.o.payout(a, p, columns))
}

// Audit appends the report of an audit.
func (t *Terminal) Audit(r audit.Report) { t.above(t.o.report(r)) }

// Table appends rows under a heading. Columns listed in right are flush right. Column 0 gives way when there is no room.
func (t *Terminal) Table(head []string, rows [][]string, right ...int) {
	tab := table{head: head, right: make([]bool, len(head))}
	for _, i := range right {
		if i >= 0 && i < len(tab.right) {
			tab.right[i] = true
		}
	}
	for _, r := range rows {
		var cells []span
		for _, c := range r {
			cells = append(cells, span{oneLine(c), normal})
		}
		tab.add(cells...)
	}
	columns, _ := t.o.size()
	t.above(tab.lines(columns, 0))
}

// Fail appends an error, in one piece however long it is.
func (t *Terminal) Fail(err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.erase()
	t.append([]line{{{"error: " + oneLine(err.Error()), bad}}})
	t.drawAgain()
}

// Close leaves the panel as it stands; what follows is written below it.
func (t *Terminal) Close() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.drawn = nil
}

func (t *Terminal) above(lines []line) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.erase()
	t.append(lines)
	t.drawAgain()
}

// append writes lines that stay, however long: what was laid out fits, and the rest, such as a hash, must not be cut.
func (t *Terminal) append(lines []line) {
	if len(lines) > 0 {
		_, _ = io.WriteString(t.w, strings.Join(t.render(lines, anyWidth), "\n")+"\n")
	}
}

// anyWidth is more columns than a line has.
const anyWidth = 1 << 30

func (t *Terminal) render(lines []line, columns int) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = l.render(columns, t.o.Colour)
	}
	return out
}

// redraw writes the panel over the one that stands on the screen, in one write and without clearing first, so that
// nothing flickers. A panel that is higher than the screen even in its briefest form loses its middle, since what
// scrolled away cannot be overwritten.
func (t *Terminal) redraw() {
	columns, height := t.o.size()
	lines := t.render(t.o.panel(t.job, t.tail, height-1), columns)
	if height > 5 && len(lines) > height-1 {
		lines = slices.Concat(lines[:3], []string{"⋮"}, lines[len(lines)-(height-5):])
	}
	if slices.Equal(lines, t.drawn) {
		return
	}
	var b strings.Builder
	if n := len(t.drawn); n > 0 {
		fmt.Fprintf(&b, "\x1b[%dA\r", n)
	}
	for _, l := range lines {
		b.WriteString(l + "\x1b[K\n")
	}
	b.WriteString("\x1b[J")
	_, _ = io.WriteString(t.w, b.String())
	t.drawn = lines
}

// erase takes the panel off the screen, so that lines can be appended where it began.
func (t *Terminal) erase() {
	if n := len(t.drawn); n > 0 {
		fmt.Fprintf(t.w, "\x1b[%dA\r\x1b[J", n)
	}
}

// drawAgain puts the panel back after erase.
func (t *Terminal) drawAgain() {
	if len(t.drawn) > 0 {
		t.drawn = nil
		t.redraw()
	}
}
