package reply

import (
	"math"
	"regexp"
	"strings"

	"github.com/nsed-protocol/nsed/node/brief"
)

// Some models answer in labelled sections or tables whatever they were asked for. Only labels that stand at the start of a
// line count: a sentence is no answer.

// label is a line such as "**Final answer:** 42" or "## Reasoning".
var label = regexp.MustCompile(`(?mi)^[ \t]*(?:#{1,6}[ \t]*|\*{1,2}|>[ \t]*)?(reasoning|thought|thoughts|thought process|explanation|rationale|analysis|answer|final answer|solution|response|result|skip|cites)[ \t]*(?:\*{1,2})?[ \t]*(?::|$)(?:\*{1,2})?`)

// labelled reads sections of which one is an answer.
func labelled(reply string) (brief.Proposal, bool) {
	marks := label.FindAllStringSubmatchIndex(reply, 64)
	var p brief.Proposal
	for i, m := range marks {
		end := len(reply)
		if i+1 < len(marks) {
			end = marks[i+1][0]
		}
		section := strings.TrimSpace(strings.TrimRight(strings.TrimSpace(reply[m[1]:end]), "`"))
		switch name := strings.ToLower(reply[m[2]:m[3]]); {
		case section == "", oneOf(name, skipNames), oneOf(name, citesNames): // a form that was copied as lines
		case oneOf(name, answerNames):
			p.Answer = section
		case p.Reasoning == "":
			p.Reasoning = section
		}
	}
	return p, p.Answer != "" && !strings.ContainsAny(p.Answer[:1], "{[")
}

// call is a tool call that was written as a program's.
var call = regexp.MustCompile(`\bsubmit_[a-z]+\(`)

// called reads submit_proposal(reasoning="...", answer="...").
func called(reply string) (brief.Proposal, bool) {
	m := call.FindStringIndex(reply)
	if m == nil {
		return brief.Proposal{}, false
	}
	v, cut, _, ok := parse("{"+strings.TrimRight(reply[m[1]:], " \t\r\n`])")+"}", 0)
	if !ok || !isProposal(v) {
		return brief.Proposal{}, false
	}
	p, err := proposalOf(found{v, cut}, nil)
	return p, err == nil
}

var tag = regexp.MustCompile(`(?s)<(answer|final_answer|solution)>(.*?)</(?:answer|final_answer|solution)>`)

// tagged reads <answer>...</answer>; what stands before it is the reasoning.
func tagged(reply string) (brief.Proposal, bool) {
	m := tag.FindStringSubmatchIndex(reply)
	if m == nil {
		return brief.Proposal{}, false
	}
	p := brief.Proposal{Answer: strings.TrimSpace(reply[m[4]:m[5]]), Reasoning: strings.TrimSpace(reply[:m[0]])}
	return p, p.Answer != ""
}

var (
	// row is a line of a table: | A | 80 | why |.
	row = regexp.MustCompile(`^[ \t]*\|(.+)\|[ \t]*$`)
	// ruled is a line such as "Candidate A: 80 - why" or "- **B**: -20/100".
	ruled = regexp.MustCompile(`(?i)^[ \t]*(?:[-*+][ \t]+|\d+[.)][ \t]+|#{1,6}[ \t]*)?\*{0,2}((?:candidate|proposal)?[ \t_]*[A-Z]{1,2})\*{0,2}[ \t]*[:=|-][ \t]*\*{0,2}(?:weight|score|rating)?[ \t:=]*([-+−]?\d{1,3}(?:\.\d+)?)(?:[ \t]*/[ \t]*100|[ \t]*%)?\*{0,2}(.*)$`)
)

const maxLines = 2_000

// tabled reads verdicts that stand a line each.
func tabled(reply string, aliases []string) []entry {
	var out []entry
	lines := 0
	for line := range strings.Lines(reply) {
		if lines++; lines > maxLines {
			break
		}
		line = strings.TrimRight(line, "\r\n")
		if len(line) > 1_000 {
			continue
		}
		if m := row.FindStringSubmatch(line); m != nil {
			out = appendRow(out, strings.Split(m[1], "|"), aliases)
		} else if m := ruled.FindStringSubmatch(line); m != nil {
			out = appendEntry(out, m[1], m[2], strings.Trim(m[3], " \t*-–—:,.()"), aliases)
		}
	}
	return out
}

// appendRow takes the first cell that names a candidate, the first behind it that is a number, and the longest other one.
func appendRow(out []entry, cells []string, aliases []string) []entry {
	name, weight, why := "", "", ""
	for _, cell := range cells {
		cell = strings.Trim(cell, " \t*`")
		_, known := match(cell, aliases)
		_, figure := value{kind: text, text: cell}.number()
		switch {
		case name == "" && known:
			name = cell
		case name != "" && weight == "" && figure:
			weight = cell
		case len(cell) > len(why):
			why = cell
		}
	}
	return appendEntry(out, name, weight, why, aliases)
}

func appendEntry(out []entry, name, weight, why string, aliases []string) []entry {
	alias, ok := match(strings.TrimSpace(name), aliases)
	n, given := value{kind: text, text: weight}.number()
	if !ok || !given || math.Abs(n) > 100 {
		return out
	}
	v := value{kind: object, names: justifyNames[:1], values: []value{{kind: text, text: why}}}
	return append(out, entry{alias: alias, weight: n, value: v})
}
