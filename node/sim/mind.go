package sim

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/tally"
)

// The honest agents: every answer carries how good it is, and a judge sees that with some noise.

// qualityOf reads how good an answer is, from 0 to 100.
func qualityOf(answer string) int {
	head, _, _ := strings.Cut(answer, " ")
	q, err := strconv.Atoi(head)
	if err != nil {
		return 0
	}
	return min(max(q, 0), 100)
}

// mind is what a node's agent thinks. One that is asked again after a restart thinks something else, as models do.
func (n *node) mind(b brief.Brief) dice {
	return n.w.dice.at(drawMind, uint64(n.seat), uint64(b.Round), uint64(b.Kind), uint64(n.process))
}

// able tells whether the agent has something to propose.
func (n *node) able(b brief.Brief) bool {
	return n.w.dice.at(drawMind, uint64(n.seat), uint64(b.Round), uint64(b.Kind), 1).n(25, 1) > 1
}

func (n *node) propose(b brief.Brief) (brief.Proposal, brief.Usage, error) {
	d, usage := n.mind(b), brief.Usage{Calls: 1}
	switch d.n(25, 1) {
	case 0:
		return brief.Proposal{Skip: true}, usage, nil
	case 1:
		return brief.Proposal{}, usage, refusal.New(refusal.AgentFailed, "so the dice want it")
	}
	p := brief.Proposal{
		Answer:    fmt.Sprintf("%d points, says %d in round %d", d.between(1, 99, 2), n.seat, b.Round),
		Reasoning: fmt.Sprintf("computed twice and compared with all that was known to seat %d in round %d", n.seat, b.Round),
	}
	if b.Leader == nil {
		return p, usage, nil
	}
	if d.oneIn(4, 3) {
		p.Answer = b.Leader.Answer
	}
	if len(b.Leader.Reasoning) > 40 && d.oneIn(2, 4) {
		p.Cites = []brief.Citation{{Ref: b.Leader.Alias, ShareBps: d.between(1, 60, 5) * 100, Quote: b.Leader.Reasoning[:40]}}
	}
	return p, usage, nil
}

func (n *node) judge(b brief.Brief) (brief.Judgement, brief.Usage, error) {
	d, usage := n.mind(b), brief.Usage{Calls: 1}
	var j brief.Judgement
	if d.oneIn(30, 6) {
		return j, usage, refusal.New(refusal.AgentFailed, "so the dice want it")
	}
	for i, c := range b.Candidates {
		noise := d.between(-12, 12, 7, uint64(i))
		w := tally.Weight{Value: min(max(2*qualityOf(c.Answer)-100+noise, -100), 100), Given: !d.oneIn(25, 8, uint64(i))}
		j.Verdicts = append(j.Verdicts, brief.Verdict{Alias: c.Alias, Weight: w, Justification: "counted its points"})
	}
	return j, usage, nil
}
