package stress

import (
	"context"
	"slices"
)

// Options says what to run.
type Options struct {
	Scenario string // one of Scenarios
	Seed     uint64
	Workers  int // goroutines; 0 is one a core. It does not change the report
}

// Report is what a scenario found. Equal scenarios and seeds give equal reports.
type Report struct {
	Scenario string
	Seed     uint64
	Rows     []Row // in the order of the grid
	Voting   []Comparison
	Verdicts []Verdict // a defence a row, in the order of the attacks
}

// Verdict says whether a defence holds against an attack, and else where it breaks first.
type Verdict struct {
	Attack, Title, Threshold, Defence string
	Ours, None                        bool
	Holds                             bool
	Breaks                            Row    // the point at which the attacker needs least
	Level                             string // how Point.Level is written; empty when unused
	Points, Broken                    int    // rows, and those of them that break
}

// Run plays a scenario. It returns ErrScenario for an unknown one, and the context's error when it is ended.
func Run(ctx context.Context, o Options) (*Report, error) {
	g, err := gridOf(o.Scenario)
	if err != nil {
		return nil, err
	}
	var cells []cell
	for _, a := range attacks() {
		cells = append(cells, a.cells(g)...)
	}
	r := &Report{Scenario: o.Scenario, Seed: o.Seed}
	if r.Rows, err = play(ctx, cells, o.Seed, o.Workers); err != nil {
		return nil, err
	}
	if r.Voting, err = compareVoting(ctx, g, o.Seed, o.Workers); err != nil {
		return nil, err
	}
	for _, a := range attacks() {
		r.Verdicts = append(r.Verdicts, verdicts(a, r.of(a.id))...)
	}
	return r, nil
}

// of is the rows of an attack.
func (r *Report) of(attack string) []Row {
	var rows []Row
	for _, row := range r.Rows {
		if row.Attack == attack {
			rows = append(rows, row)
		}
	}
	return rows
}

// verdicts judges every defence of an attack, in the order in which they appear.
func verdicts(a attack, rows []Row) []Verdict {
	var out []Verdict
	for _, name := range distinct(rows, defenceOf) {
		v := Verdict{
			Attack: a.id, Title: a.title, Threshold: a.threshold, Defence: name, Holds: true, Level: a.level,
			Ours: slices.Contains(a.ours, name), None: slices.Contains(a.nothing, name),
		}
		for _, row := range rows {
			if row.Defence != name {
				continue
			}
			v.Points++
			if !row.Broken() {
				continue
			}
			v.Broken++
			if c := row.Point.compare(v.Breaks.Point); v.Holds || c < 0 || c == 0 && row.margin() < v.Breaks.margin() {
				v.Breaks = row
			}
			v.Holds = false
		}
		out = append(out, v)
	}
	return out
}

func defenceOf(r Row) string { return r.Defence }

// distinct lists what rows have, each once, in the order of its first row.
func distinct[T comparable](rows []Row, of func(Row) T) []T {
	var out []T
	for _, r := range rows {
		if v := of(r); !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}
