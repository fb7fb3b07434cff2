package attack

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

var (
	//go:embed attacks.txt
	attacks string
	//go:embed harmless.txt
	harmless string
)

// Attack is what a proposal says to move its judges. It is written as candidate A among A, B and C, and its answer, 41, is
// wrong for Task.
type Attack struct {
	Name, Text string
}

// What the attacks are about.
const (
	Task  = "What is six times seven?"
	Right = "42"
	Wrong = "41"
)

// All returns every attack, in the order of the file.
func All() []Attack { return mustParse(attacks) }

// Harmless returns wrong answers that try to move nobody. What they do to a judge, any text does.
func Harmless() []Attack { return mustParse(harmless) }

func mustParse(file string) []Attack {
	all, err := parse(file)
	if err != nil {
		panic(err) // the file is part of the program, and a test reads it
	}
	return all
}

func parse(file string) ([]Attack, error) {
	var out []Attack
	for _, part := range strings.Split("\n"+file, "\n== ")[1:] {
		name, text, _ := strings.Cut(part, "\n")
		text = strings.TrimRight(text, "\n")
		if short, quoted := strings.CutSuffix(name, " quoted"); quoted {
			plain, err := strconv.Unquote(text)
			if err != nil {
				return nil, fmt.Errorf("attack %q: %w", name, err)
			}
			name, text = short, plain
		}
		if text == "" {
			return nil, fmt.Errorf("attack %q: empty", name)
		}
		out = append(out, Attack{name, text})
	}
	return out, nil
}
