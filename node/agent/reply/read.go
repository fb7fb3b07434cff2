package reply

import (
	"encoding/json"
	"errors"
	"math"
	"strconv"
	"strings"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// The names under which models return a field, the asked one first.
var (
	answerNames  = []string{"answer", "final_answer", "solution", "solution_content", "result", "content", "response"}
	reasonNames  = []string{"reasoning", "thought_process", "explanation", "rationale", "thinking", "thoughts"}
	citesNames   = []string{"cites", "citations"}
	refNames     = []string{"ref", "alias", "candidate", "id"}
	shareNames   = []string{"share_percent", "share", "percent"}
	quoteNames   = []string{"quote", "text"}
	listNames    = []string{"verdicts", "evaluations", "judgements", "judgments", "scores", "ratings", "results"}
	aliasNames   = []string{"candidate", "alias", "agent_id", "id", "name", "proposal"}
	weightNames  = []string{"weight", "endorsement_weight", "score", "rating", "value"}
	justifyNames = []string{"justification", "reason", "explanation", "rationale", "comment", "feedback"}
	claimsNames  = []string{"claims", "claim_assessments"}
	claimNames   = []string{"text", "claim", "statement"}
)

var (
	errNoJSON   = errors.New("no JSON object with the asked fields in it")
	errNoAnswer = errors.New("the field \"answer\" is missing or empty")
	errNoWeight = errors.New("no candidate has a weight")
	errCut      = errors.New("it was cut off before the needed fields; be shorter")
)

// Proposal reads a proposal from a reply. Cites are taken over as far as they can be read; whether they
// name and quote anything is for the brief to decide.
func Proposal(reply string) (brief.Proposal, error) {
	v, cut, ok := extract(reply, func(v any) bool {
		m, ok := v.(map[string]any)
		return ok && (field(m, answerNames) != nil || m["skip"] == true || field(m, reasonNames) != nil)
	})
	if !ok {
		return brief.Proposal{}, errNoJSON
	}
	m := v.(map[string]any)
	p := brief.Proposal{
		Answer: textOf(field(m, answerNames)), Reasoning: textOf(field(m, reasonNames)), Cites: readCites(m),
	}
	p.Skip = m["skip"] == true && p.Answer == ""
	switch {
	case p.Skip || p.Answer != "":
		return p, nil
	case cut:
		return brief.Proposal{}, errCut
	}
	return brief.Proposal{}, errNoAnswer
}

func readCites(m map[string]any) []brief.Citation {
	list, _ := field(m, citesNames).([]any)
	var out []brief.Citation
	total := 0
	for _, v := range list {
		c, ok := v.(map[string]any)
		if !ok {
			continue
		}
		share, _ := numberOf(field(c, shareNames))
		bps := int(min(max(share, 0), 100) * 100)
		bps = min(bps, 10_000-total)
		total += bps
		out = append(out, brief.Citation{Ref: textOf(field(c, refNames)), ShareBps: bps, Quote: textOf(field(c, quoteNames))})
	}
	return out
}

// Judgement reads the verdicts on the named candidates. Verdicts on anybody else are dropped, as are second ones.
func Judgement(reply string, aliases []string) (brief.Judgement, error) {
	v, cut, ok := extract(reply, func(v any) bool { return verdictList(v, aliases) != nil })
	if !ok {
		return brief.Judgement{}, errNoJSON
	}
	var out brief.Judgement
	var raw []float64
	seen := map[string]bool{}
	for _, m := range verdictList(v, aliases) {
		alias, known := match(textOf(field(m, aliasNames)), aliases)
		if !known || seen[alias] {
			continue
		}
		seen[alias] = true
		w, given := numberOf(field(m, weightNames))
		if !given {
			w = math.NaN()
		}
		raw = append(raw, w)
		out.Verdicts = append(out.Verdicts, brief.Verdict{
			Alias: alias, Justification: textOf(field(m, justifyNames)), Claims: readClaims(m),
		})
	}
	any := false
	for i, w := range weights(raw) {
		out.Verdicts[i].Weight = w
		any = any || w.Given
	}
	switch {
	case any:
		return out, nil
	case cut:
		return brief.Judgement{}, errCut
	}
	return brief.Judgement{}, errNoWeight
}

// verdictList finds the verdicts in what a model returned: a list, a list under a known name, or an object with one
// member a candidate. nil: none.
func verdictList(v any, aliases []string) []map[string]any {
	switch v := v.(type) {
	case []any:
		var out []map[string]any
		for _, e := range v {
			if m, ok := e.(map[string]any); ok && field(m, aliasNames) != nil {
				out = append(out, m)
			}
		}
		return out
	case map[string]any:
		if list := verdictList(field(v, listNames), aliases); list != nil {
			return list
		}
		if list := byAlias(v, aliases); list != nil {
			return list
		}
		if field(v, aliasNames) != nil && field(v, weightNames) != nil {
			return []map[string]any{v}
		}
	}
	return nil
}

// byAlias reads {"A": 80, "B": {"weight": -5}}.
func byAlias(m map[string]any, aliases []string) []map[string]any {
	var out []map[string]any
	for _, alias := range aliases {
		for _, name := range []string{alias, "Candidate " + alias, "Candidate_" + alias, "candidate_" + alias} {
			switch v := m[name].(type) {
			case map[string]any:
				one := map[string]any{aliasNames[0]: alias}
				for _, names := range [][]string{weightNames, justifyNames, claimsNames} {
					if f := field(v, names); f != nil {
						one[names[0]] = f
					}
				}
				out = append(out, one)
			case float64, string:
				out = append(out, map[string]any{aliasNames[0]: alias, weightNames[0]: v})
			}
		}
	}
	return out
}

// match finds the alias a model means by "A", "Candidate A", "candidate_a" or "[A]".
func match(said string, aliases []string) (string, bool) {
	s := strings.ToLower(strings.Trim(said, " \t\"'[](){}<>.:#*"))
	s = strings.TrimLeft(strings.TrimPrefix(s, "candidate"), " _-:#")
	for _, a := range aliases {
		if strings.ToLower(a) == s {
			return a, true
		}
	}
	return "", false
}

// weights rounds what a model gave to integers. Models that were asked for -100..100 sometimes answer in -1..1: when all
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

func readClaims(m map[string]any) []transcript.Claim {
	list, _ := field(m, claimsNames).([]any)
	var out []transcript.Claim
	for _, v := range list {
		c, ok := v.(map[string]any)
		if !ok || len(out) == transcript.MaxClaims {
			continue
		}
		claim := transcript.Claim{Text: textOf(field(c, claimNames)), Verdict: textOf(c["verdict"]), Quote: textOf(c["quote"])}
		if claim.Text != "" {
			out = append(out, claim)
		}
	}
	return out
}

// field returns the first of the names that m has a value for, whatever its case.
func field(m map[string]any, names []string) any {
	for _, name := range names {
		if v, ok := m[name]; ok && v != nil {
			return v
		}
	}
	for _, name := range names {
		for k, v := range m {
			// A model that writes two spellings of one name loses one of them; which one does not matter, as long as the
			// exact name above wins.
			if v != nil && strings.EqualFold(strings.ReplaceAll(k, " ", "_"), name) {
				return v
			}
		}
	}
	return nil
}

// latex undoes what JSON makes of a \beta or a \frac that a model forgot to escape. Nobody means the characters.
var latex = strings.NewReplacer("\b", `\b`, "\f", `\f`)

// textOf is a value as text: a string as it is, anything else as compact JSON.
func textOf(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return strings.TrimSpace(latex.Replace(v))
	}
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return "" // NaN has no JSON
	}
	return strings.TrimSpace(b.String())
}

// numberOf reads a number, also one in quotes, with a sign or a percent sign. It refuses what is not finite.
func numberOf(v any) (float64, bool) {
	switch v := v.(type) {
	case float64:
		return v, !math.IsNaN(v) && !math.IsInf(v, 0)
	case string:
		s := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(v), "%"))
		if head, _, ok := strings.Cut(s, "/"); ok { // 85/100
			s = head
		}
		n, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
		return n, err == nil && !math.IsNaN(n) && !math.IsInf(n, 0)
	}
	return 0, false
}
