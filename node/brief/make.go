package brief

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// MaxContext bounds the character budget of a brief; the budget is four characters for each token the specification
// allows, and no more than this.
const MaxContext = 200_000

// maxNotes bounds the claims of one kind in a brief.
const maxNotes = 64

// Past is what the transcript says of one earlier round. Lists have one entry a seat.
type Past struct {
	Round      protocol.Round
	Contents   []*transcript.Content   // nil: not on the anchored slate
	Judgements []*transcript.Judgement // nil: not opened, or not readable
	Scores     []int32
	Winner     protocol.SeatIndex // protocol.NoSeat without one
}

// Input is everything a brief depends on.
type Input struct {
	Agreement protocol.Agreement
	Round     protocol.Round
	Self      protocol.SeatIndex
	Seed      [32]byte // commitment.MarkerSeed of the seat and the round
	Past      []Past   // ascending
	Slate     []*transcript.Content
	Until     protocol.Millis
	Spent     Usage // by the seat's agent on the job so far
}

// Carry is how many characters of the earlier rounds a brief carries beside what stays in full: forget_ppm of the
// character budget (docs/protocol.md, "The brief and the forget gate").
func Carry(p protocol.Policy) int {
	return int(min(4*p.MaxTokens, MaxContext) * p.ForgetPPM / 1_000_000)
}

// ForPropose is the brief of a seat that is asked for a proposal. The leader's answer, the claims in doubt, the verified
// claims of the leader and the critiques of the seat's own proposal stay in full; of the rest, the newest and best
// scored proposals fill Carry.
func ForPropose(in Input) Brief {
	b := start(in, Propose)
	b.addClaims(in)
	b.addOwn(in)
	room := Carry(in.Agreement.Spec.Policy)
	leader := leading(in.Past)
	if leader != nil {
		c := leader.Contents[leader.Winner]
		b.Leader = &Candidate{
			Alias: b.nameOf(leader.Round, leader.Winner), Answer: c.Answer, Own: leader.Winner == in.Self,
		}
		if n := utf8.RuneCountInString(c.Reasoning); n <= room {
			b.Leader.Reasoning = c.Reasoning
			room -= n
		}
		b.shown = append(b.shown, shown{b.Leader.Alias, *b.Leader})
	}
	b.fill(in, leader, room)
	return b
}

// ForJudge is the brief of a seat that is asked to judge the slate: every other seat's proposal under a pseudonym, with
// what it copies without a cite, and the claims of the last round.
func ForJudge(in Input) Brief {
	b := start(in, Judge)
	var others []protocol.SeatIndex
	for i, c := range in.Slate {
		if c != nil && protocol.SeatIndex(i) != in.Self {
			others = append(others, protocol.SeatIndex(i))
		}
	}
	current := aliasesOf(in.Seed, in.Round, in.Round, others)
	b.aliases = append(b.aliases, current...)
	overlaps := b.overlaps(in)
	for _, a := range current {
		c := in.Slate[a.seat]
		candidate := Candidate{Alias: a.name, Answer: c.Answer, Reasoning: c.Reasoning, Overlap: overlaps[a.seat]}
		b.Candidates = append(b.Candidates, candidate)
		b.shown = append(b.shown, shown{a.name, candidate})
	}
	b.addClaims(in)
	return b
}

func start(in Input, kind Kind) Brief {
	spec := in.Agreement.Spec
	b := Brief{
		Job: in.Agreement.ID(), Round: in.Round, Rounds: spec.Policy.MaxRounds, Kind: kind,
		Task: spec.Task, Attachments: spec.Attachments, AnswerSchema: spec.Policy.AnswerSchema,
		MaxTokens: spec.Policy.MaxTokens, Marker: marker(in.Seed), Until: in.Until, Spent: in.Spent,
		seats: len(in.Agreement.Panel), self: in.Self,
	}
	for _, p := range in.Past {
		b.aliases = append(b.aliases, aliasesOf(in.Seed, p.Round, in.Round, p.proposers())...)
	}
	return b
}

func (p Past) proposers() []protocol.SeatIndex {
	var out []protocol.SeatIndex
	for i, c := range p.Contents {
		if c != nil {
			out = append(out, protocol.SeatIndex(i))
		}
	}
	return out
}

func (p Past) content(seat protocol.SeatIndex) *transcript.Content {
	if int(seat) >= len(p.Contents) {
		return nil
	}
	return p.Contents[seat]
}

func (p Past) score(seat protocol.SeatIndex) int32 {
	if int(seat) >= len(p.Scores) {
		return 0
	}
	return p.Scores[seat]
}

// leading is the newest round that has a winner.
func leading(past []Past) *Past {
	for i := len(past) - 1; i >= 0; i-- {
		if past[i].content(past[i].Winner) != nil {
			return &past[i]
		}
	}
	return nil
}

// addOwn shows the seat its last proposal and what was said of it.
func (b *Brief) addOwn(in Input) {
	for i := len(in.Past) - 1; i >= 0; i-- {
		p := in.Past[i]
		own := p.content(in.Self)
		if own == nil {
			continue
		}
		b.OwnAnswer = own.Answer
		b.Score = &Score{Own: p.score(in.Self), Best: p.score(p.Winner)}
		for _, j := range p.Judgements {
			if e := entryOf(j, in.Self); e != nil && e.Justification != "" {
				b.Critiques = append(b.Critiques, e.Justification)
			}
		}
		slices.Sort(b.Critiques) // the order of seats would tell who wrote them
		return
	}
}

func entryOf(j *transcript.Judgement, seat protocol.SeatIndex) *transcript.JudgementEntry {
	if j == nil {
		return nil
	}
	for i := range j.Entries {
		if j.Entries[i].Seat == seat {
			return &j.Entries[i]
		}
	}
	return nil
}

// fill adds what the forget gate lets through: newest round first, best score first, whole proposals while they fit,
// answers without reasoning where only those do.
func (b *Brief) fill(in Input, leader *Past, room int) {
	for i := len(in.Past) - 1; i >= 0; i-- {
		p := in.Past[i]
		seats := p.proposers()
		slices.SortStableFunc(seats, func(x, y protocol.SeatIndex) int {
			return cmp.Or(cmp.Compare(p.score(y), p.score(x)), strings.Compare(b.nameOf(p.Round, x), b.nameOf(p.Round, y)))
		})
		for _, seat := range seats {
			if leader != nil && p.Round == leader.Round && seat == leader.Winner {
				continue
			}
			c := Candidate{
				Alias: b.nameOf(p.Round, seat), Answer: p.Contents[seat].Answer,
				Reasoning: p.Contents[seat].Reasoning, Own: seat == in.Self,
			}
			if size(c) > room {
				c.Reasoning = ""
			}
			if n := size(c); n <= room {
				room -= n
				b.Candidates = append(b.Candidates, c)
				b.shown = append(b.shown, shown{c.Alias, c})
			}
		}
	}
}

func size(c Candidate) int {
	return utf8.RuneCountInString(c.Answer) + utf8.RuneCountInString(c.Reasoning)
}
