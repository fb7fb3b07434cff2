package solver

import "slices"

// Persona is one way to search and one taste in judging.
type Persona struct {
	Name   string
	Method string // in words, for the reasoning
	Budget int    // expansions a call
	hunt   heuristic
	taste  taste
}

// taste makes honest judges differ a little: they mind distance and length more or less, but none of them prefers a
// worse answer to a better one.
type taste struct {
	strict int // weight taken off for each doubling of the distance
	brief  int // weight taken off an exact answer for each operation
}

// personas in the order in which a panel is filled with them.
var personas = []Persona{
	{"greedy", "the nearest join first", 240, greedy, taste{strict: 9, brief: 1}},
	{"restart", "random joins with restarts", 320, restart, taste{strict: 11, brief: 0}},
	{"depth", "all ways of at most three joins", 300, depth, taste{strict: 10, brief: 2}},
	{"beam", "a beam of four pools that looks one join ahead", 260, beam, taste{strict: 12, brief: 1}},
	{"split", "backwards from the target", 280, split, taste{strict: 8, brief: 0}},
}

// Personas names every persona, in the order in which a panel is best filled with them.
func Personas() []string {
	names := make([]string, len(personas))
	for i, p := range personas {
		names[i] = p.Name
	}
	return names
}

func persona(name string) (Persona, bool) {
	i := slices.IndexFunc(personas, func(p Persona) bool { return p.Name == name })
	if i < 0 {
		return Persona{}, false
	}
	return personas[i], true
}
