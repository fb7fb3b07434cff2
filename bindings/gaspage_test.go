package bindings

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// rankifyV1 is what a three-turn game of the existing Rankify 0.12 costs by players: real transactions through its diamond
// with real proofs.
var rankifyV1 = map[int]uint64{3: 8_069_177, 5: 10_700_141, 7: 13_322_697, 15: 24_292_263}

// gasBounds are what a job of five cannot cost less than (docs/gas.md): open, one anchor, settle,
// and the whole job, each rounded by itself.
var gasBounds = map[string][4]uint64{
	"osaka": {99_200, 33_700, 98_000, 298_200}, "amsterdam": {114_900, 34_800, 146_300, 365_600},
}

// gasLine is a line of contracts/snapshots/gas.txt: words, and the numbers after each name.
type gasLine struct {
	words   []string
	numbers map[string][]uint64
}

func readGas(t *testing.T) (lines []gasLine) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("..", "contracts", "snapshots", "gas.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for text := range strings.Lines(string(raw)) {
		if strings.HasPrefix(text, "#") {
			continue
		}
		l := gasLine{numbers: map[string][]uint64{}}
		name := ""
		for _, word := range strings.Fields(text) {
			if n, err := strconv.ParseUint(strings.TrimSuffix(word, ":"), 10, 64); err == nil {
				l.numbers[name] = append(l.numbers[name], n)
				continue
			}
			name = word
			l.words = append(l.words, word)
		}
		lines = append(lines, l)
	}
	return lines
}

// TestGeneratedGasPage holds the tables of docs/gas.md to the snapshot.
func TestGeneratedGasPage(t *testing.T) {
	path := filepath.Join("..", "docs", "gas.md")
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := readGas(t)
	got := page
	for name, table := range map[string]string{
		"jobs": jobTable(lines), "rankify-v1": oldTable(lines), "split-osaka": splitTable(lines, "osaka"),
		"split-amsterdam": splitTable(lines, "amsterdam"), "bound": boundTable(lines), "failures": failureTable(lines), "royalties": royaltyTable(lines),
	} {
		got = replaceTable(t, got, name, table)
	}
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	} else if !bytes.Equal(got, page) {
		t.Error("docs/gas.md differs from contracts/snapshots/gas.txt: run go test ./bindings -run TestGeneratedGasPage -update")
	}
}

// TestGasSlots holds the split to the slots that docs/gas.md counts: open writes one and reads two a seat, an anchor writes
// one, a settlement two and one a seat.
func TestGasSlots(t *testing.T) {
	const read = 2_100
	for fork, written := range map[string]uint64{"osaka": 5_000, "amsterdam": 12_200} {
		s := splitsOf(readGas(t), fork)
		want := [3]uint64{written + splitSize*2*read, written, (2 + splitSize) * written}
		for i, l := range s {
			if got := l.numbers["storage"][0]; got != want[i] {
				t.Errorf("%s: %s takes %d for storage, the page counts %d", fork, l.words[2], got, want[i])
			}
		}
	}
}

// replaceTable puts a table between the marks of its name.
func replaceTable(t *testing.T, page []byte, name, table string) []byte {
	t.Helper()
	start, end := []byte("<!-- snapshot: "+name+" -->\n"), []byte("<!-- end -->")
	before, rest, ok := bytes.Cut(page, start)
	_, after, ended := bytes.Cut(rest, end)
	if !ok || !ended {
		t.Fatalf("docs/gas.md has no marks for the table %q", name)
	}
	return bytes.Join([][]byte{before, start, []byte(table), end, after}, nil)
}

// row writes cells of text and numbers.
func row(cells ...any) string {
	var out strings.Builder
	for _, c := range cells {
		if n, ok := c.(uint64); ok {
			c = thousands(n)
		}
		fmt.Fprintf(&out, "| %v ", c)
	}
	return out.String() + "|\n"
}

func thousands(n uint64) string {
	s := strconv.FormatUint(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func jobTable(lines []gasLine) string {
	out := row("fork", "N", "open", "anchor 1", "anchor 2", "anchor 3", "settle", "whole job", "goal", "gate") +
		"|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n"
	for _, l := range lines {
		if len(l.numbers["total"]) == 0 {
			continue
		}
		a, seats := l.numbers["anchors"], strings.TrimPrefix(l.words[1], "N=")
		n, _ := strconv.Atoi(seats)
		out += row(l.words[0], seats, l.numbers["open"][0], a[0], a[1], a[2], l.numbers["settle"][0], l.numbers["total"][0],
			limitOf(gasGoals, l.words[0], n), limitOf(gasGates, l.words[0], n))
	}
	return out
}

// limitOf is nothing where there is no limit.
func limitOf(limits map[string]map[int]uint64, fork string, seats int) any {
	if limit := limits[fork][seats]; limit != 0 {
		return limit
	}
	return ""
}

func oldTable(lines []gasLine) string {
	out := row("N", "Rankify v1, a game of three turns", "a job of three rounds, Osaka", "v1 costs") + "|---:|---:|---:|---:|\n"
	for _, seats := range gasSizes {
		old, ok := rankifyV1[seats]
		for _, l := range lines {
			if ok && l.words[0] == "osaka" && l.words[1] == fmt.Sprintf("N=%d", seats) && len(l.numbers["total"]) > 0 {
				total := l.numbers["total"][0]
				out += row(seats, old, total, fmt.Sprintf("%d times as much", (old+total/2)/total))
			}
		}
	}
	return out
}

// splitsOf are the split lines of a fork: open, one anchor, settle.
func splitsOf(lines []gasLine, fork string) (out [3]gasLine) {
	for _, l := range lines {
		if l.words[0] != fork || len(l.words) < 3 || len(l.numbers["base"]) == 0 {
			continue
		}
		switch l.words[2] {
		case "open":
			out[0] = l
		case "anchor2":
			out[1] = l
		case "settle":
			out[2] = l
		}
	}
	return out
}

func splitTable(lines []gasLine, fork string) string {
	s := splitsOf(lines, fork)
	out := row(fork, "open", "an anchor", "settle", "whole job") + "|---|---:|---:|---:|---:|\n"
	add := func(name string, of func(gasLine) uint64) {
		a, b, c := of(s[0]), of(s[1]), of(s[2])
		if a+b+c > 0 {
			out += row(name, a, b, c, a+gasRounds*b+c)
		}
	}
	for _, part := range gasParts {
		add(part, func(l gasLine) uint64 { return append(l.numbers[part], 0)[0] })
	}
	add("**used**", func(l gasLine) uint64 { return l.numbers[l.words[2]][0] })
	return out
}

func boundTable(lines []gasLine) string {
	out := row("fork", "", "open", "an anchor", "settle", "whole job") + "|---|---|---:|---:|---:|---:|\n"
	for _, fork := range gasForks {
		s, b := splitsOf(lines, fork), gasBounds[fork]
		used := [3]uint64{}
		for i, l := range s {
			used[i] = l.numbers[l.words[2]][0]
		}
		job := used[0] + gasRounds*used[1] + used[2]
		out += row(fork, "bound", b[0], b[1], b[2], b[3])
		out += row(fork, "above it", used[0]-b[0], used[1]-b[1], used[2]-b[2], job-b[3])
	}
	return out
}

func failureTable(lines []gasLine) string {
	out := row("fork", "call", "N = 3", "5", "7", "15", "32") + "|---|---|---:|---:|---:|---:|---:|\n"
	for _, l := range lines {
		if len(l.numbers["N=32"]) == 0 {
			continue
		}
		cells := []any{l.words[0], "`" + l.words[1] + "`"}
		for _, seats := range gasSizes {
			cells = append(cells, l.numbers[fmt.Sprintf("N=%d", seats)][0])
		}
		out += row(cells...)
	}
	return out
}

// royaltyCalls are the columns of the table of royalties, by their names in the snapshot.
var royaltyCalls = []struct{ name, title string }{
	{"seat", "a seat's asset, settling"}, {"accept", "opening"}, {"register-0", "`register`"}, {"register-3", "with 3 parents"},
	{"distribute-5", "`distribute`, 5 rows"}, {"setPayee", "`setPayee`"}, {"acknowledge", "`acknowledge`"},
}

func royaltyTable(lines []gasLine) string {
	titles, rules := []any{"fork"}, "|---|"
	for _, c := range royaltyCalls {
		titles, rules = append(titles, c.title), rules+"---:|"
	}
	out := row(titles...) + rules + "\n"
	for _, l := range lines {
		if len(l.numbers["seat"]) == 0 {
			continue
		}
		cells := []any{l.words[0]}
		for _, c := range royaltyCalls {
			cells = append(cells, l.numbers[c.name][0])
		}
		out += row(cells...)
	}
	return out
}
