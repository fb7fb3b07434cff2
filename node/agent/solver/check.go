package solver

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Checked is what an exact check found.
type Checked struct {
	Value    int64 // of the expression
	Distance int64 // between value and target
	Ops      int   // operations used
	tree     *expr
}

// equation is a line such as "8 * 100 + 7 = 807", with or without a remark behind a comma.
var equation = regexp.MustCompile(`^([^=]+?)\s*=\s*(-?[0-9]{1,10})\s*(?:[,;(].*|\.(?:\s.*)?)?$`)

// plain maps the typographic signs that people and models write to the ones of the grammar.
var plain = strings.NewReplacer("×", "*", "·", "*", "÷", "/", "−", "-", "–", "-", "`", "", "**", "")

// Check evaluates an answer exactly: its first line that is not blank has to be an expression over the puzzle's numbers,
// each used at most once, and its value when it names one. The error says what is wrong, in words for a verdict.
func Check(p Puzzle, answer string) (Checked, error) {
	line := firstLine(answer)
	text, claimed, claims := line, "", false
	if m := equation.FindStringSubmatch(line); m != nil {
		text, claimed, claims = m[1], m[2], true
	}
	tree, err := parseExpr(text)
	if err != nil {
		return Checked{}, fmt.Errorf("not an expression: %w", err)
	}
	if claims && claimed != strconv.FormatInt(tree.value, 10) {
		return Checked{}, fmt.Errorf("it claims %s but equals %d", claimed, tree.value)
	}
	if _, err := p.unused(tree); err != nil {
		return Checked{}, err
	}
	return Checked{Value: tree.value, Distance: distance(tree.value, p.Target), Ops: tree.ops, tree: tree}, nil
}

func firstLine(s string) string {
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(plain.Replace(line)); line != "" {
			return line
		}
	}
	return ""
}

// unused lists the puzzle's numbers that the expression leaves over. It fails when the expression takes one that is
// not there.
func (p Puzzle) unused(e *expr) ([]int64, error) {
	left := append([]int64(nil), p.Numbers...)
	for _, n := range e.leaves(nil) {
		i := 0
		for i < len(left) && left[i] != n {
			i++
		}
		if i == len(left) {
			return nil, fmt.Errorf("it uses %d, which is not given or already used", n)
		}
		left = append(left[:i], left[i+1:]...)
	}
	return left, nil
}

func distance(a, b int64) int64 {
	if a < b {
		return b - a
	}
	return a - b
}

// format writes an expression as an answer: the equation, and how far it is from the target unless it is exact.
func (p Puzzle) format(e *expr) string {
	if d := distance(e.value, p.Target); d > 0 {
		return fmt.Sprintf("%s = %d, %d away from %d", e, e.value, d, p.Target)
	}
	return fmt.Sprintf("%s = %d", e, e.value)
}
