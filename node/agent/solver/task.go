package solver

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// Limits of a puzzle. They keep every search and every check short.
const (
	MinNumbers = 2
	MaxNumbers = 8
	MaxNumber  = 1_000_000
	maxTask    = 512
)

// Puzzle is one numbers game: come as close to Target as possible, each of Numbers used at most once.
type Puzzle struct {
	Target  int64
	Numbers []int64
}

var taskForm = regexp.MustCompile(`(?i)^reach ([0-9]{1,7}) with ([0-9]{1,7}(?:(?: |, ?)[0-9]{1,7})*)\.?$`)

// ParseTask reads "reach TARGET with N N N", on one line, the numbers separated by blanks or commas. It refuses
// everything else with spec-invalid: a solver that guessed at a task would judge others by another game.
func ParseTask(task string) (Puzzle, error) {
	bad := func(format string, args ...any) (Puzzle, error) {
		return Puzzle{}, refusal.New(refusal.SpecInvalid, "task: "+format, args...)
	}
	if len(task) > maxTask {
		return bad("%d bytes, but a solver reads only %q", len(task), "reach TARGET with N N N")
	}
	parts := taskForm.FindStringSubmatch(strings.Join(strings.Fields(task), " "))
	if parts == nil {
		return bad("a solver reads only %q", "reach TARGET with N N N")
	}
	var p Puzzle
	var err error
	if p.Target, err = number(parts[1]); err != nil {
		return bad("target %v", err)
	}
	for _, s := range strings.FieldsFunc(parts[2], func(r rune) bool { return r == ' ' || r == ',' }) {
		n, err := number(s)
		if err != nil {
			return bad("number %v", err)
		}
		p.Numbers = append(p.Numbers, n)
	}
	if len(p.Numbers) < MinNumbers || len(p.Numbers) > MaxNumbers {
		return bad("%d numbers, want %d to %d", len(p.Numbers), MinNumbers, MaxNumbers)
	}
	slices.Sort(p.Numbers)
	return p, nil
}

func number(s string) (int64, error) {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < 1 || n > MaxNumber {
		return 0, fmt.Errorf("%s is outside 1..%d", s, MaxNumber)
	}
	return n, nil
}
