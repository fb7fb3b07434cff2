package reply

import (
	"math"
	"strings"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// entry is what a reply says of one candidate, in one place.
type entry struct {
	alias  string
	weight float64 // NaN: none given
	value  value   // the object around it; null where the weight stands alone
	span   string  // the text it was read from
}

// Judgement reads the verdicts on the named candidates. Verdicts on anybody else are dropped. texts are what the
// candidates wrote: what a reply only copies from them is nobody's verdict.
//
// A reply that says two things of one candidate says nothing of it, unless the last of its JSON values speaks of all.
func Judgement(reply string, aliases []string, texts ...string) (brief.Judgement, error) {
	reply = body(reply)
	c := collector{aliases: aliases, texts: texts, whole: len(texts) > 0 && isDocument(reply)}
	c.cut = each(reply, c.wanted, c.take)
	if !c.found {
		c.entries = tabled(c.unquoted(reply), aliases)
	}
	return c.judgement()
}

// collector gathers the entries of a reply.
type collector struct {
	aliases  []string
	texts    []string
	stripped []string // texts without white space, made when first needed

	whole   bool // the reply is one JSON document
	found   bool // a value with verdicts was found
	cut     bool // it was cut off
	echo    bool // something was only copied
	entries []entry
	pending []entry // of the value at hand
}

// wanted tells whether a value holds verdicts, and keeps them for take.
func (c *collector) wanted(v value) bool {
	c.pending = c.entriesOf(v)
	return len(c.pending) > 0 || v.kind == object && isList(v.best(listNames))
}

func isList(v value) bool { return v.kind == list || v.kind == object }

func (c *collector) take(f found) bool {
	c.found = true
	if c.copied(f.src, minWhole) {
		c.echo = true
		return true
	}
	entries := c.own(c.pending)
	if !f.cut && covers(entries, len(c.aliases)) {
		c.entries = nil // the last whole word counts
	}
	c.entries = append(c.entries, entries...)
	return true
}

// covers tells whether the entries weigh n candidates.
func covers(entries []entry, n int) bool {
	seen := map[string]bool{}
	for _, e := range entries {
		if !math.IsNaN(e.weight) {
			seen[e.alias] = true
		}
	}
	return len(seen) == n
}

// entriesOf finds the verdicts in a value: a list, a list or an object under a known name, or an object with one member a
// candidate.
func (c *collector) entriesOf(v value) []entry {
	switch v.kind {
	case list:
		return c.listed(v)
	case object:
		var out []entry
		for i, name := range v.names[:min(len(v.names), maxMembers)] {
			if isList(v.values[i]) && oneOf(name, listNames) {
				out = append(out, c.entriesOf(v.values[i])...)
			}
		}
		if out = append(out, c.named(v)...); len(out) > 0 {
			return out
		}
		if e, ok := c.single(v); ok && !math.IsNaN(e.weight) {
			return []entry{e}
		}
	}
	return nil
}

func (c *collector) listed(v value) []entry {
	var out []entry
	for _, e := range v.values {
		if e.kind != object {
			continue
		}
		if one, ok := c.single(e); ok {
			out = append(out, one)
		} else {
			out = append(out, c.named(e)...) // [{"A": 80}, {"B": -5}]
		}
	}
	return out
}

// single reads {"candidate": "A", "weight": 80}.
func (c *collector) single(v value) (entry, bool) {
	name, ok := v.member(aliasNames)
	if !ok || name.kind == object || name.kind == list {
		return entry{}, false
	}
	alias, ok := match(name.said(), c.aliases)
	if !ok {
		return entry{}, false
	}
	return entry{alias, weightOf(v), v, v.src}, true
}

// named reads {"A": 80, "B": {"weight": -5}}.
func (c *collector) named(v value) []entry {
	var out []entry
	for i, name := range v.names[:min(len(v.names), maxMembers)] {
		alias, ok := match(name, c.aliases)
		if !ok {
			continue
		}
		m := v.values[i]
		e := entry{alias: alias, weight: math.NaN(), value: m, span: name + ":" + m.src}
		switch m.kind {
		case object:
			e.weight = weightOf(m)
		case number, text:
			e.value = value{}
			if n, ok := m.number(); ok {
				e.weight = n
			}
		default:
			continue
		}
		out = append(out, e)
	}
	return out
}

func weightOf(v value) float64 {
	m, _ := v.member(weightNames)
	if n, ok := m.number(); ok {
		return n
	}
	return math.NaN()
}

// judgement makes one verdict a candidate, in the order of the reply.
func (c *collector) judgement() (brief.Judgement, error) {
	var out brief.Judgement
	var raw []float64
	at, weighed := map[string]int{}, map[string]bool{}
	for _, e := range c.entries {
		i, twice := at[e.alias]
		switch {
		case !twice:
			at[e.alias] = len(raw)
			raw = append(raw, e.weight)
			out.Verdicts = append(out.Verdicts, e.verdict())
		case math.IsNaN(e.weight): // a second mention
		case !weighed[e.alias]:
			raw[i], out.Verdicts[i] = e.weight, e.verdict()
		case raw[i] != e.weight:
			raw[i] = math.NaN()
		}
		weighed[e.alias] = weighed[e.alias] || !math.IsNaN(e.weight)
	}
	some := false
	for i, w := range weights(raw) {
		out.Verdicts[i].Weight = w
		some = some || w.Given
	}
	switch {
	case some:
		return out, nil
	case c.echo:
		return brief.Judgement{}, errEcho
	case c.cut:
		return brief.Judgement{}, errCut
	case !c.found:
		return brief.Judgement{}, errNoJSON
	}
	return brief.Judgement{}, errNoWeight
}

func (e entry) verdict() brief.Verdict {
	v := brief.Verdict{Alias: e.alias, Justification: e.value.best(justifyNames).said(), Claims: claims(e.value)}
	scores := e.value.best(scoresNames)
	for i, name := range scores.names {
		if n, ok := scores.values[i].number(); ok && n >= 0 && n <= 100 && len(v.Scores) < transcript.MaxScores {
			v.Scores = append(v.Scores, transcript.CategoryScore{Name: name, Value: int(math.Round(n))})
		}
	}
	return v
}

func claims(v value) []transcript.Claim {
	var out []transcript.Claim
	for _, c := range v.best(claimsNames).values {
		if len(out) == transcript.MaxClaims {
			break
		}
		var claim transcript.Claim
		switch c.kind {
		case text:
			claim.Text = c.said()
		case object:
			verdict, _ := c.member(claimVerdictNames)
			quote, _ := c.member(claimQuoteNames)
			claim = transcript.Claim{Text: c.best(claimNames).said(), Verdict: verdict.said(), Quote: quote.said()}
		}
		if claim.Text != "" {
			out = append(out, claim)
		}
	}
	return out
}

// match finds the alias that an agent means by "A", "Candidate A", "candidate_a" or "[A]".
func match(said string, aliases []string) (string, bool) {
	if len(said) > maxName {
		return "", false
	}
	for _, a := range aliases {
		if a == said {
			return a, true
		}
	}
	s := strings.ToLower(strings.Trim(said, " \t\"'[](){}<>.:#*"))
	for _, word := range []string{"candidate", "proposal", "answer"} {
		if rest, ok := strings.CutPrefix(s, word); ok {
			s = strings.TrimLeft(rest, " _-:#")
			break
		}
	}
	for _, a := range aliases {
		if strings.ToLower(a) == s {
			return a, true
		}
	}
	return "", false
}

// weights rounds what an agent gave to integers. Models that were asked for -100..100 sometimes answer in -1..1: when all
// lie there and one is a fraction, they are scaled. What is not finite or out of range counts as missing.
func weights(raw []float64) []tally.Weight {
	unit, fraction := true, false
	for _, w := range raw {
		if !math.IsNaN(w) {
			unit = unit && math.Abs(w) <= 1
			fraction = fraction || w != math.Trunc(w)
		}
	}
	out := make([]tally.Weight, len(raw))
	for i, w := range raw {
		if unit && fraction {
			w *= tally.MaxWeight
		}
		if w = math.Round(w); math.Abs(w) <= tally.MaxWeight { // false for NaN
			out[i] = tally.Weight{Value: int(w), Given: true}
		}
	}
	return out
}
