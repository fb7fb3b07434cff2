package brief

import (
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// ErrSkipped is returned by Content for a proposal that is a skip.
var ErrSkipped = errors.New("the agent skips this round")

// shown is a text that stood in the brief under a name.
type shown struct {
	name string
	text Candidate
}

// Content turns what an agent proposes into what its seat publishes. Reasoning is cut at its limit; cites that name
// nothing shown, that quote nothing shown, that name the seat itself or that give away more than the whole are dropped:
// one of them would take the whole proposal off the slate. The error is ErrSkipped, or a refusal when there is no
// usable answer.
func (b Brief) Content(p Proposal) (transcript.Content, error) {
	if p.Skip {
		return transcript.Content{}, ErrSkipped
	}
	c := transcript.Content{Answer: clean(p.Answer), Reasoning: cut(clean(p.Reasoning), transcript.MaxReasoning)}
	c.Cites = b.cites(p.Cites)
	for {
		_, err := c.Encode()
		if err == nil {
			return c, nil
		}
		// Escapes can push a proposal within its limits over the size of a frame.
		if !errors.Is(err, transcript.ErrTooLarge) || c.Reasoning == "" {
			return transcript.Content{}, refusal.Wrap(refusal.AgentBadAnswer, err, "proposal")
		}
		c.Reasoning = cut(c.Reasoning, len(c.Reasoning)/2)
	}
}

func (b Brief) cites(given []Citation) []transcript.ContentCite {
	var out []transcript.ContentCite
	total := 0
	used := map[string]bool{}
	for _, g := range given {
		a, known := b.named(g.Ref)
		quote := clean(g.Quote)
		if !known || used[g.Ref] || a.round >= b.Round || a.seat == b.self || len(out) == protocol.MaxCites ||
			len(quote) > transcript.MaxQuote || !b.grounded(g.Ref, quote) {
			continue
		}
		if g.ShareBps < 0 || g.ShareBps > 10_000-total {
			continue
		}
		used[g.Ref] = true
		total += g.ShareBps
		out = append(out, transcript.ContentCite{Round: a.round, Seat: a.seat, ShareBps: uint16(g.ShareBps), Quote: quote})
	}
	return out
}

// grounded tells whether the quote stands in the text shown under the name.
func (b Brief) grounded(name, quote string) bool {
	return slices.ContainsFunc(b.shown, func(s shown) bool {
		return s.name == name && (transcript.Grounded(quote, s.text.Answer) || transcript.Grounded(quote, s.text.Reasoning))
	})
}

// Resolve turns what an agent says of the pseudonyms into what its seat publishes, and into one weight a seat for the
// ballot. Unknown pseudonyms and the seat's own are dropped; of two verdicts on one the first counts; a weight outside
// -100..100 counts as missing. Texts are cut at their limits, quotes that stand nowhere are left out.
func (b Brief) Resolve(j Judgement) (transcript.Judgement, []tally.Weight) {
	weights := make([]tally.Weight, b.seats)
	entries := make([]*transcript.JudgementEntry, b.seats)
	for _, v := range j.Verdicts {
		a, known := b.named(v.Alias)
		if !known || a.round != b.Round || a.seat == b.self || int(a.seat) >= b.seats || entries[a.seat] != nil {
			continue
		}
		e := b.entry(a, v)
		entries[a.seat] = &e
		weights[a.seat] = tally.Weight{Value: e.Weight, Given: e.Given}
	}
	out := transcript.Judgement{Entries: []transcript.JudgementEntry{}}
	for _, e := range entries {
		if e != nil {
			out.Entries = append(out.Entries, *e)
		}
	}
	return fit(out), weights
}

// fit leaves out texts until the judgement fits into a frame. The weights stay.
func fit(j transcript.Judgement) transcript.Judgement {
	if _, err := j.Encode(); err == nil {
		return j
	}
	for i := range j.Entries {
		j.Entries[i].Claims, j.Entries[i].Scores = nil, nil
	}
	if _, err := j.Encode(); err == nil {
		return j
	}
	for i := range j.Entries {
		j.Entries[i].Justification = ""
	}
	return j
}

func (b Brief) entry(a alias, v Verdict) transcript.JudgementEntry {
	e := transcript.JudgementEntry{Seat: a.seat, Justification: cut(clean(v.Justification), transcript.MaxJustification)}
	if v.Weight.Given && v.Weight.Value >= -transcript.MaxWeight && v.Weight.Value <= transcript.MaxWeight {
		e.Weight, e.Given = v.Weight.Value, true
	}
	for _, c := range v.Claims {
		text := cut(clean(c.Text), transcript.MaxClaim)
		if text == "" || len(e.Claims) == transcript.MaxClaims {
			continue
		}
		claim := transcript.Claim{Text: text, Verdict: strings.ToLower(c.Verdict)}
		if !slices.Contains(transcript.Verdicts, claim.Verdict) {
			claim.Verdict = transcript.Unknown
		}
		if quote := clean(c.Quote); len(quote) <= transcript.MaxClaim && b.grounded(a.name, quote) {
			claim.Quote = quote
		}
		e.Claims = append(e.Claims, claim)
	}
	for _, s := range v.Scores {
		name := cut(clean(s.Name), transcript.MaxScoreName)
		if name != "" && s.Value >= 0 && s.Value <= 100 && len(e.Scores) < transcript.MaxScores {
			e.Scores = append(e.Scores, transcript.CategoryScore{Name: name, Value: s.Value})
		}
	}
	return e
}

// clean makes a text of an agent fit for the record: UTF-8, without control characters other than line feed and tab,
// without white space around it.
func clean(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}

// cut shortens a text to at most n bytes without splitting a character.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
