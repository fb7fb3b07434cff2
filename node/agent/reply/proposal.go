package reply

import (
	"errors"
	"slices"
	"strings"
	"unicode"

	"github.com/nsed-protocol/nsed/node/brief"
)

// What a reply lacks, in words that tell a model how to do better. None quotes the reply.
var (
	errNoJSON   = errors.New("no JSON object with the asked fields in it")
	errNoAnswer = errors.New("the field \"answer\" is missing or empty")
	errForm     = errors.New("the field \"answer\" repeats the words of the form; put your own answer there")
	errNoWeight = errors.New("no candidate has a weight")
	errCut      = errors.New("it was cut off before the needed fields; be shorter")
	errEcho     = errors.New("it repeats a candidate's text instead of judging it")
)

// Proposal reads a proposal from a reply. Cites are taken over as far as they can be read; whether they name and quote
// anything is for the brief to decide. form holds the words that described the fields in the question: a field that only
// repeats them is empty.
func Proposal(reply string, form ...string) (brief.Proposal, error) {
	reply = body(reply)
	out, err := brief.Proposal{}, errNoJSON
	cut := each(reply, isProposal, func(f found) bool {
		out, err = proposalOf(f, form)
		return err != nil
	})
	if err == nil {
		return out, nil
	}
	for _, rung := range []func(string) (brief.Proposal, bool){called, tagged, labelled} {
		p, ok := rung(reply)
		if !ok {
			continue
		}
		if p, err = without(p, form); err == nil {
			return p, nil
		}
	}
	if cut && errors.Is(err, errNoJSON) {
		err = errCut
	}
	return brief.Proposal{}, err
}

func isProposal(v value) bool {
	if v.kind != object || wraps(v) {
		return false
	}
	skip, _ := v.member(skipNames)
	return v.best(answerNames).kind != null || v.best(reasonNames).kind != null || skip.is("true")
}

// wraps tells whether an object does nothing but hold another, written as a text.
func wraps(v value) bool {
	return len(v.names) == 1 && v.values[0].kind == text && oneOf(v.names[0], wrapNames) &&
		strings.HasPrefix(strings.TrimSpace(v.values[0].text), "{")
}

func proposalOf(f found, form []string) (brief.Proposal, error) {
	skip, _ := f.member(skipNames)
	p, err := without(brief.Proposal{
		Answer: f.best(answerNames).said(), Reasoning: f.best(reasonNames).said(), Cites: cites(f.value),
	}, form)
	p.Skip = skip.is("true") && p.Answer == ""
	switch {
	case p.Skip || p.Answer != "":
		return p, nil
	case err != nil:
		return brief.Proposal{}, err
	case f.cut:
		return brief.Proposal{}, errCut
	}
	return brief.Proposal{}, errNoAnswer
}

// without empties the fields of a proposal that say nothing but words of the form, and fails when the answer did.
func without(p brief.Proposal, form []string) (brief.Proposal, error) {
	if Repeats(p.Reasoning, form...) {
		p.Reasoning = ""
	}
	if Repeats(p.Answer, form...) || leadsTo(p.Answer, form) {
		p.Answer = ""
		return p, errForm
	}
	return p, nil
}

// telling is from how many letters on a run that two texts share is more than chance.
const telling = 12

// Repeats tells whether a text is one of the phrases of a form, or a long part of one. Only letters and digits matter, in
// any case: small models drop a comma or the end.
func Repeats(said string, form ...string) bool {
	said = letters(said)
	return said != "" && slices.ContainsFunc(form, func(phrase string) bool {
		phrase = letters(phrase)
		return said == phrase || len(said) >= telling && strings.Contains(phrase, said)
	})
}

// leadsTo tells whether a text ends with a phrase of the form, after a few words such as "The final answer is:".
func leadsTo(said string, form []string) bool {
	said = letters(said)
	return slices.ContainsFunc(form, func(phrase string) bool {
		phrase = letters(phrase)
		return len(phrase) >= telling && len(said) < 2*len(phrase) && strings.HasSuffix(said, phrase)
	})
}

// letters is a text in small letters, without what is neither a letter nor a digit.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

func cites(v value) []brief.Citation {
	var out []brief.Citation
	total := 0
	for _, c := range v.best(citesNames).values {
		if c.kind != object {
			continue
		}
		share, _ := c.best(shareNames).number()
		bps := min(int(min(max(share, 0), 100)*100), 10_000-total)
		total += bps
		out = append(out, brief.Citation{Ref: c.best(refNames).said(), ShareBps: bps, Quote: c.best(quoteNames).said()})
	}
	return out
}
