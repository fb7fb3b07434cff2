package solver_test

import (
	"context"
	"encoding/binary"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/agent/solver"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/halting"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// round is what one round of an offline panel came to.
type round struct {
	answers  []string
	cites    []transcript.ContentCite
	distance int64 // of the winner
	winner   protocol.SeatIndex
	scores   []int32
	lead     int64
	evidence int64
	halt     bool
}

// panel runs honest personas with the production brief, tally and halting rule, without a network. salt stands for all
// that a real job draws at random: its id, the pseudonyms, the last tie-break.
type panel struct {
	t         testing.TB
	ex        solver.Example
	salt      uint64
	agents    []*solver.Agent
	agreement protocol.Agreement
	rule      halting.Rule
	past      []brief.Past
}

func newPanel(t testing.TB, ex solver.Example, salt uint64) *panel {
	t.Helper()
	table, err := halting.Preset(halting.Consumer, ex.MaxRounds)
	if err != nil {
		t.Fatal(err)
	}
	p := &panel{t: t, ex: ex, salt: salt}
	for _, name := range solver.Personas() {
		a, err := solver.New(solver.Config{Persona: name, Seed: ex.Seed})
		if err != nil {
			t.Fatal(err)
		}
		p.agents = append(p.agents, a)
	}
	policy := protocol.Policy{
		MinRounds: 1, MaxRounds: ex.MaxRounds, EffortPPM: ex.EffortPPM, UPrime: table, MaxTokens: 4000, ForgetPPM: 500_000,
	}
	p.rule = halting.RuleOf(policy)
	p.agreement.Panel = make([]protocol.Seat, len(p.agents))
	p.agreement.Spec = protocol.Spec{Task: ex.Task, Policy: policy}
	p.agreement.Job.Nonce = salt
	return p
}

func (p *panel) input(r protocol.Round, seat int, slate []*transcript.Content) brief.Input {
	seed := binary.BigEndian.AppendUint64(nil, p.salt)
	seed = append(seed, byte(r), byte(seat))
	return brief.Input{Agreement: p.agreement, Round: r, Self: protocol.SeatIndex(seat), Past: p.past, Slate: slate,
		Seed: protocol.BodyOf(seed)}
}

// run deliberates until the rule halts the panel.
func (p *panel) run() []round {
	var out []round
	var evidence int64
	for r := protocol.Round(1); ; r++ {
		got := p.round(r)
		evidence = p.rule.After(int(r), evidence, got.lead)
		got.evidence, got.halt = evidence, p.rule.Halt(int(r), evidence)
		out = append(out, got)
		if got.halt {
			return out
		}
	}
}

func (p *panel) round(r protocol.Round) round {
	p.t.Helper()
	var got round
	slate, hashes := p.propose(r, &got)
	past := brief.Past{Round: r, Contents: slate}
	in := tally.Input{Job: p.agreement.ID(), Seats: len(p.agents), Candidates: 1<<len(p.agents) - 1}
	for seat, a := range p.agents {
		b := brief.ForJudge(p.input(r, seat, slate))
		said, _, err := a.Judge(context.Background(), b)
		if err != nil {
			p.t.Fatal(err)
		}
		judgement, weights := b.Resolve(said)
		votes, ok := tally.Votes(protocol.SeatIndex(seat), weights, in.Candidates)
		if !ok {
			p.t.Fatalf("round %d: seat %d gives no ballot", r, seat)
		}
		past.Judgements = append(past.Judgements, &judgement)
		in.Casts = append(in.Casts, tally.Cast{Seat: protocol.SeatIndex(seat), Votes: votes,
			Salt: protocol.BodyOf(binary.BigEndian.AppendUint64([]byte{byte(r), byte(seat)}, p.salt))})
	}
	counted, err := tally.Count(in)
	if err != nil {
		p.t.Fatal(err)
	}
	got.winner, got.scores = counted.Winner, counted.Scores
	got.lead = halting.LeadPPM(counted.Excess, hashes, counted.Winner, counted.Scores[counted.Winner])
	puzzle, err := solver.ParseTask(p.ex.Task)
	if err != nil {
		p.t.Fatal(err)
	}
	checked, err := solver.Check(puzzle, got.answers[got.winner])
	if err != nil {
		p.t.Fatal(err)
	}
	got.distance = checked.Distance
	past.Scores, past.Winner = counted.Scores, counted.Winner
	p.past = append(p.past, past)
	return got
}

// propose asks everybody and checks that every cite is grounded, as a slate does.
func (p *panel) propose(r protocol.Round, got *round) (slate []*transcript.Content, hashes []common.Hash) {
	p.t.Helper()
	for seat, a := range p.agents {
		b := brief.ForPropose(p.input(r, seat, nil))
		said, _, err := a.Propose(context.Background(), b)
		if err != nil {
			p.t.Fatal(err)
		}
		content, err := b.Content(said)
		if err != nil {
			p.t.Fatal(err)
		}
		if len(content.Cites) != len(said.Cites) {
			p.t.Errorf("round %d: a cite of seat %d was dropped", r, seat)
		}
		if err := content.Grounded(r, p.earlier); err != nil {
			p.t.Errorf("round %d, seat %d: %v", r, seat, err)
		}
		slate, hashes = append(slate, &content), append(hashes, protocol.BodyOf([]byte(content.Answer)))
		got.answers, got.cites = append(got.answers, content.Answer), append(got.cites, content.Cites...)
	}
	return slate, hashes
}

func (p *panel) earlier(r protocol.Round, seat protocol.SeatIndex) (transcript.Content, bool) {
	if r == 0 || int(r) > len(p.past) || int(seat) >= len(p.agents) {
		return transcript.Content{}, false
	}
	return *p.past[r-1].Contents[seat], true
}
