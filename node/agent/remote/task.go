package remote

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// prefix stands before a pseudonym, as agents of the protocol are used to.
const prefix = "Candidate_"

// peer stands for whoever judged: agents are not told who.
const peer = "peer"

// taskOf is the brief as a task of the protocol. Texts of peers stand in fields of their own, never in the task's text.
func taskOf(b brief.Brief) wire.Task {
	t := wire.Task{
		Description: describe(b), Round: int(b.Round), Rounds: b.Rounds, Phase: wire.PhasePropose,
		Competitors: competitors(b), Critiques: b.Critiques,
	}
	if len(b.AnswerSchema) > 0 && b.Kind == brief.Propose {
		t.ForcedSchema = json.RawMessage(b.AnswerSchema)
	}
	if b.OwnAnswer != "" {
		t.OwnProposal = &wire.Proposal{Content: b.OwnAnswer}
	}
	if b.Score != nil {
		own := scoreOf(b.Score.Own)
		t.OwnScore = &own
	}
	t.Feedback = feedback(b)
	if b.Kind == brief.Judge {
		t.Phase = wire.PhaseEvaluate
		for _, c := range b.Candidates {
			t.Candidates = append(t.Candidates, wire.Candidate{
				ID: prefix + c.Alias, Proposal: wire.Proposal{Reasoning: c.Reasoning, Content: c.Answer},
			})
		}
	}
	return t
}

// scoreOf is a score in -1..1, four digits behind the point. Scores of panels that add votes up are beyond that, and are cut.
func scoreOf(votes int32) float64 {
	return float64(min(max(votes, -protocol.Scale), protocol.Scale)) / protocol.Scale
}

// describe is the task's text, the question first.
func describe(b brief.Brief) string {
	var s strings.Builder
	s.WriteString(b.Task)
	for _, a := range b.Attachments {
		fmt.Fprintf(&s, "\nAttachment, not shown here: %q, %s, %d bytes", a.Name, a.MediaType, a.Size)
	}
	return s.String()
}

// competitors are short texts on what others did: the leader, what the forget gate let through, what is copied, and the
// claims of others in doubt.
func competitors(b brief.Brief) []string {
	var out []string
	earlier := func(label string, c brief.Candidate) {
		if !c.Own {
			out = append(out, fmt.Sprintf("%s %s\nAnswer: %s\nReasoning: %s", label, c.Alias, c.Answer, c.Reasoning))
		}
	}
	if b.Leader != nil {
		earlier("Leading proposal", *b.Leader)
	}
	for _, c := range b.Candidates {
		if b.Kind == brief.Propose {
			earlier("Earlier proposal", c)
		}
		for _, o := range c.Overlap {
			out = append(out, fmt.Sprintf("%d %% of the text of %s%s stands in the earlier proposal %s, which it does not cite.",
				o.PPM/10_000, prefix, c.Alias, o.With))
		}
	}
	for _, n := range b.Contested {
		if n.Alias != own {
			out = append(out, fmt.Sprintf("Claim of %s in doubt (%d verify it, %d doubt it): %s", n.Alias, n.Verified, n.Doubted, n.Text))
		}
	}
	if b.Kind == brief.Judge {
		for _, n := range b.Verified {
			out = append(out, fmt.Sprintf("Claim of %s that %d judges verified: %s", n.Alias, n.Verified, n.Text))
		}
	}
	return out
}

// own is the pseudonym of the seat itself in the claims of a brief.
const own = "you"

// feedback is what the last round said of the agent's own claims, and of the leader's that are not in doubt. nil: nothing.
func feedback(b brief.Brief) *wire.Feedback {
	var f wire.Feedback
	for _, n := range b.Contested {
		if n.Alias != own {
			continue
		}
		f.Evaluators = max(f.Evaluators, n.Verified+n.Doubted)
		f.Contested = append(f.Contested, wire.ContestedClaim{
			ID: wire.ClaimID(own, n.Text, uint32(b.Round)-1), Claim: n.Text, Evaluator: peer, Confidence: "medium",
			Position: fmt.Sprintf("%d judges doubt it, %d verify it", n.Doubted, n.Verified),
		})
	}
	if b.Kind == brief.Propose {
		for _, n := range b.Verified {
			f.Evaluators = max(f.Evaluators, n.Verified)
			f.Verified = append(f.Verified, n.Text)
		}
	}
	if f.Evaluators == 0 {
		return nil
	}
	return &f
}

// historyOf is what the brief shows of earlier rounds, for agents that look it up. The agent's own proposals have no author:
// the fleet fills it in.
func historyOf(b brief.Brief) []wire.Record {
	var out []wire.Record
	add := func(c brief.Candidate) {
		var round int
		if n, err := fmt.Sscanf(c.Alias, "r%d-", &round); n != 1 || err != nil {
			return // of this round
		}
		rec := wire.Record{
			Round: round, Author: c.Alias, Proposal: wire.Proposal{Content: c.Answer, Reasoning: c.Reasoning},
			Evaluations: []wire.RecordedView{},
		}
		if c.Own {
			rec.Author = ""
		}
		if c.Own && c.Answer == b.OwnAnswer {
			if b.Score != nil {
				rec.Score = scoreOf(b.Score.Own)
			}
			for _, text := range b.Critiques {
				rec.Evaluations = append(rec.Evaluations, wire.RecordedView{Evaluator: peer, Evaluation: wire.RecordedText{Justification: text}})
			}
		}
		out = append(out, rec)
	}
	if b.Leader != nil {
		add(*b.Leader)
	}
	for _, c := range b.Candidates {
		add(c)
	}
	return out
}

// Bounds of one text of a peer in a task that does not fit otherwise, in bytes: it is halved from the first to the last.
const (
	longest  = 512 << 10
	shortest = 512
)

// fit shortens the texts of peers until the task's JSON has at most room bytes. The task's own text is never cut.
func fit(t wire.Task, room int) (wire.Task, error) {
	for n := longest; ; n /= 2 {
		raw, err := t.Encode()
		if err != nil {
			return t, err
		}
		if len(raw) <= room {
			return t, nil
		}
		if n < shortest {
			return t, fmt.Errorf("the task needs %d bytes, a message of the fleet's NATS server has room for %d", len(raw), room)
		}
		t = shorten(t, n)
	}
}

// shorten cuts the texts of peers to n bytes each, and the reasoning of candidates to a quarter of that.
func shorten(t wire.Task, n int) wire.Task {
	texts := func(list []string) []string {
		var out []string
		for _, s := range list {
			out = append(out, cut(s, n))
		}
		return out
	}
	t.Competitors, t.Critiques = texts(t.Competitors), texts(t.Critiques)
	candidates := t.Candidates
	t.Candidates = nil
	for _, c := range candidates {
		c.Proposal.Content, c.Proposal.Reasoning = cut(c.Proposal.Content, n), cut(c.Proposal.Reasoning, n/4)
		t.Candidates = append(t.Candidates, c)
	}
	return t
}

// cut shortens a text to at most n bytes, whole characters, and says so.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + " [cut here: too long]"
}

// finite rounds a number that a stranger gave. ok is false for what is no number or beyond most.
func finite(v, most float64) (n int, ok bool) {
	v = math.Round(v)
	if math.IsNaN(v) || math.Abs(v) > most {
		return 0, false
	}
	return int(v), true
}
