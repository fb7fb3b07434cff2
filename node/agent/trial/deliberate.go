package trial

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// The small deliberation.
const (
	seats  = protocol.MinSeats
	rounds = 2
)

// deliberation is one agent in every seat.
type deliberation struct {
	agent  agent
	spec   protocol.Spec
	past   []brief.Past
	usage  brief.Usage
	failed map[refusal.Code]int
}

// Deliberate lets one agent fill every seat of a panel for two rounds: proposals under pseudonyms, verdicts, ballots and
// the count are those of a job; only messages and the chain are left out.
func Deliberate(ctx context.Context, a agent, task string, maxTokens int64) Step {
	d := &deliberation{agent: a, failed: map[refusal.Code]int{}}
	d.spec.Task = task
	d.spec.Policy.MaxRounds, d.spec.Policy.MaxTokens, d.spec.Policy.ForgetPPM = rounds, maxTokens, 500_000
	return timed("deliberation", func() (string, error) {
		var leads []string
		for r := protocol.Round(1); r <= rounds; r++ {
			answer, err := d.round(ctx, r)
			if err != nil {
				return d.summary(nil), fmt.Errorf("round %d: %w", r, err)
			}
			leads = append(leads, answer)
		}
		return d.summary(leads), nil
	})
}

func (d *deliberation) summary(leads []string) string {
	var parts []string
	for i, answer := range leads {
		parts = append(parts, fmt.Sprintf("round %d led by %q", i+1, short(answer)))
	}
	var codes []string
	for code, n := range d.failed {
		codes = append(codes, fmt.Sprintf("%s %d times", code, n))
	}
	slices.Sort(codes)
	if len(codes) > 0 {
		parts = append(parts, "failed: "+strings.Join(codes, ", "))
	}
	return strings.Join(append(parts, spent(d.usage)), "; ")
}

func short(answer string) string {
	if r := []rune(answer); len(r) > 40 {
		return string(r[:40]) + "..."
	}
	return answer
}

// input is what the brief of a seat depends on. The seed stands for the seat's secret.
func (d *deliberation) input(r protocol.Round, seat protocol.SeatIndex) brief.Input {
	return brief.Input{
		Agreement: protocol.Agreement{Spec: d.spec, Panel: make([]protocol.Seat, seats)},
		Round:     r, Self: seat, Seed: [32]byte{byte(seat) + 1, byte(r)}, Past: d.past,
	}
}

// round runs one round and returns the leading answer.
func (d *deliberation) round(ctx context.Context, r protocol.Round) (string, error) {
	slate := make([]*transcript.Content, seats)
	err := d.each(ctx, func(ctx context.Context, seat protocol.SeatIndex) (brief.Usage, error) {
		b := brief.ForPropose(d.input(r, seat))
		p, u, err := d.agent.Propose(ctx, b)
		if err != nil {
			return u, err
		}
		c, err := b.Content(p)
		if err == nil {
			slate[seat] = &c
		}
		if errors.Is(err, brief.ErrSkipped) {
			err = nil
		}
		return u, err
	})
	var candidates protocol.Mask
	for i, c := range slate {
		if c != nil {
			candidates = candidates.With(protocol.SeatIndex(i))
		}
	}
	if candidates.Count() < 2 {
		return "", noRound(err, "fewer than two proposals to judge")
	}
	past := brief.Past{Round: r, Contents: slate, Judgements: make([]*transcript.Judgement, seats)}
	votes := make([]protocol.Votes, seats)
	err = d.each(ctx, func(ctx context.Context, seat protocol.SeatIndex) (brief.Usage, error) {
		in := d.input(r, seat)
		in.Slate = slate
		b := brief.ForJudge(in)
		j, u, err := d.agent.Judge(ctx, b)
		if err != nil {
			return u, err
		}
		said, weights := b.Resolve(j)
		past.Judgements[seat] = &said
		if v, ok := tally.Votes(seat, weights, candidates); ok {
			votes[seat] = v
		}
		return u, nil
	})
	return d.count(past, votes, candidates, err)
}

// count counts the ballots and keeps the round for the next one's briefs.
func (d *deliberation) count(past brief.Past, votes []protocol.Votes, candidates protocol.Mask, why error) (string, error) {
	in := tally.Input{Rule: protocol.Median, Seats: seats, Candidates: candidates}
	for i, v := range votes {
		if v != nil {
			in.Casts = append(in.Casts, tally.Cast{Seat: protocol.SeatIndex(i), Votes: v, Salt: common.Hash{byte(i), byte(past.Round)}})
		}
	}
	out, err := tally.Count(in)
	if err != nil || out.Winner == protocol.NoSeat {
		return "", noRound(why, "fewer ballots than a round needs")
	}
	past.Scores, past.Winner = out.Scores, out.Winner
	d.past = append(d.past, past)
	return past.Contents[out.Winner].Answer, nil
}

// noRound says why a round came to nothing: the agent's own failure where there is one.
func noRound(why error, text string) error {
	if why != nil {
		return why
	}
	return refusal.New(refusal.AgentBadAnswer, "%s", text)
}

// each asks for every seat at once and returns the first failure in the order of seats.
func (d *deliberation) each(ctx context.Context, ask func(context.Context, protocol.SeatIndex) (brief.Usage, error)) error {
	usages, errs := make([]brief.Usage, seats), make([]error, seats)
	var all sync.WaitGroup
	for i := range seats {
		all.Go(func() { usages[i], errs[i] = ask(ctx, protocol.SeatIndex(i)) })
	}
	all.Wait()
	var first error
	for i, u := range usages {
		d.usage.Calls += u.Calls
		d.usage.PromptTokens += u.PromptTokens
		d.usage.CompletionTokens += u.CompletionTokens
		d.usage.CostMicros += u.CostMicros
		if errs[i] != nil {
			d.failed[refusal.CodeOf(errs[i])]++
			if first == nil {
				first = errs[i]
			}
		}
	}
	return first
}
