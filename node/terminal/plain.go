package terminal

import (
	"fmt"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/view"
)

// told is what plain lines have told of a job so far.
type told struct {
	begun     bool
	phase     view.Phase
	proposals protocol.Round          // up to this round
	results   map[protocol.Round]said // as told
	txs       int
	deciding  protocol.Round
	over      bool
}

// said is enough of a result to see that it was reissued.
type said struct {
	opened protocol.Mask
	winner protocol.SeatIndex
}

// news is what a picture tells beyond what was told, as lines to append. It updates t.
func (o Options) news(j view.Job, t *told) []line {
	columns, _ := o.size()
	var out []line
	if !t.begun {
		t.begun, t.results = true, map[protocol.Round]said{}
		task := clip(oneLine(j.Task), max(columns-16, 10))
		out = append(out, line{{"job " + j.ID.Short(), title}, {"  " + task, strong}}, o.panelLine(j))
	}
	for _, r := range j.Rounds {
		out = append(out, o.newTxs(j, t, r.Number-1)...)
		out = append(out, o.newProposals(j, r, t, columns)...)
		out = append(out, o.newTxs(j, t, r.Number)...)
		out = append(out, o.newResult(j, r, t, columns)...)
	}
	if j.Phase != t.phase && tellsPhase(j.Phase) {
		out = append(out, line{{phaseText(j), faint}})
	}
	t.phase = j.Phase
	if j.Deciding > t.deciding {
		t.deciding = j.Deciding
		out = append(out, line{{fmt.Sprintf("round %d decides: ", j.Deciding), strong}, {o.seat(j.Panel, j.Winner), good}})
	}
	out = append(out, o.newTxs(j, t, protocol.MaxRounds+1)...)
	if j.Phase.Over() && !t.over {
		t.over = true
		for _, l := range firstLines(wrap(oneLine(j.Answer), columns-4), 12) {
			out = append(out, line{{"  " + l, good}})
		}
		if j.Money.Known {
			out = append(out, o.money(j, columns)...)
		}
	}
	return out
}

// tellsPhase tells whether a phase is worth a line: the others show in what they bring.
func tellsPhase(p view.Phase) bool {
	return p == view.Proposing || p == view.Judging || p == view.Revealing || p == view.Closing || p == view.Failed
}

func phaseText(j view.Job) string {
	if j.Round == 0 {
		return j.Phase.String()
	}
	return fmt.Sprintf("round %d: %s", j.Round, j.Phase)
}

func (o Options) panelLine(j view.Job) line {
	text := fmt.Sprintf("panel of %d:", len(j.Panel))
	for i, s := range j.Panel {
		sep := " "
		if i > 0 {
			sep = ", "
		}
		text += sep + o.name(s)
	}
	return line{{text, faint}}
}

// newTxs tells the transactions that are new, up to the last one of a round. What ends a job belongs behind its rounds.
// After a reorganisation there can be fewer than before; then they are told anew.
func (o Options) newTxs(j view.Job, t *told, upTo protocol.Round) []line {
	var out []line
	t.txs = min(t.txs, len(j.Txs))
	for _, tx := range j.Txs[t.txs:] {
		if ends := tx.Kind == "settle" || tx.Kind == "refund" || tx.Kind == "cancel"; tx.Round > upTo || ends && upTo <= protocol.MaxRounds {
			break
		}
		t.txs++
		what := tx.Kind
		if tx.Round > 0 {
			what = fmt.Sprintf("%s of round %d", tx.Kind, tx.Round)
		}
		out = append(out, line{{"on chain: ", faint}, {what, normal}, {fmt.Sprintf("  block %d  %s", tx.Block, tx.Hash.Hex()), faint}})
	}
	return out
}

// newProposals tells a round's proposals once the slate is signed and every text on it is known, or at the latest with
// its result.
func (o Options) newProposals(j view.Job, r view.Round, t *told, columns int) []line {
	if r.Number <= t.proposals || !readable(r) && !r.Announced {
		return nil
	}
	t.proposals = r.Number
	head := line{{fmt.Sprintf("round %d, proposals", r.Number), strong}}
	table := &table{flex: 1}
	for i, p := range r.Proposals {
		answer := span{oneLine(p.Answer), normal}
		if !proposed(r, i) {
			answer = span{p.State.String(), faint}
		}
		table.add(span{o.seat(j.Panel, protocol.SeatIndex(i)), normal}, answer, span{cites(p.Cites), faint})
	}
	return append([]line{head}, table.lines(columns, 2)...)
}

// readable tells whether the slate is signed and all that is on it is known.
func readable(r view.Round) bool {
	some := false
	for _, p := range r.Proposals {
		if p.State == view.Accepted {
			some = true
			if p.Answer == "" {
				return false
			}
		}
	}
	return some
}

// newResult tells a round's votes, leader and evidence once its result is accepted, and again when it is reissued.
func (o Options) newResult(j view.Job, r view.Round, t *told, columns int) []line {
	now := said{r.Opened, r.Winner}
	if before, ok := t.results[r.Number]; !r.Announced || ok && before == now {
		return nil
	}
	t.results[r.Number] = now
	out := []line{{{fmt.Sprintf("round %d, votes in percent", r.Number), strong}}}
	out = append(out, o.matrix(j, r).lines(columns, 2)...)
	switch {
	case !r.Quorum:
		out = append(out, line{{"  no quorum: too few valid ballots", bad}})
	case int(r.Winner) < len(j.Panel):
		out = append(out, line{{"  ◆ " + o.leader(j, r), good}})
	}
	upTo := j
	upTo.Evidence = r.Evidence
	bar := append(line{{"  ", normal}}, evidence(upTo, columns)...)
	if r.Halt {
		bar = append(bar, span{": the panel halts", strong})
	}
	return append(out, bar)
}

// worthALine lists the events that pictures do not tell, for plain lines.
func worthALine(k view.EventKind) bool {
	switch k {
	case view.AgentFailed, view.SlateRefused, view.CommitForced, view.ResultRefused, view.TermPassed, view.Equivocated,
		view.ChainReverted, view.JobFailed, view.JobRefunded, view.JobCancelled:
		return true
	}
	return false
}
