package terminal

import (
	"fmt"
	"strings"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/view"
)

// vote writes a vote or a median in percent of the scale, one digit behind the point.
func vote(v int64) string {
	sign := ""
	if v < 0 {
		sign, v = "-", -v
	}
	tenths := (v*1000 + protocol.Scale/2) / protocol.Scale
	if tenths == 0 {
		sign = ""
	}
	return fmt.Sprintf("%s%d.%d", sign, tenths/10, tenths%10)
}

// score writes a proposal's score on the same scale, whatever the tally.
func score(v int32, rule protocol.Tally) string {
	if rule == protocol.Sum {
		return vote(int64(v) / 1000)
	}
	return vote(int64(v))
}

// shades show the heat of a cell where there is no colour.
var shades = [heatLevels]string{"▁", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"}

// level places v between the least and the most of its row: 0..heatLevels-1.
func level(v, least, most int64) int {
	if most == least {
		return heatLevels / 2
	}
	return int((v - least) * (heatLevels - 1) / (most - least))
}

// matrix is the heat table of a round: a row a judge, a column a proposal, each vote beside its place in its row, then
// the scores.
func (o Options) matrix(j view.Job, r view.Round) *table {
	t := &table{head: []string{"judge"}, right: []bool{false}, flex: 0}
	for i, s := range j.Panel {
		t.head = append(t.head, fmt.Sprintf("%d %s", i, clip(o.name(s), 8)))
		t.right = append(t.right, true)
	}
	for i := range j.Panel {
		t.rows = append(t.rows, o.judgeRow(j, r, i))
	}
	if r.Announced && len(r.Scores) == len(j.Panel) {
		row := []span{{"score", strong}}
		for i, s := range r.Scores {
			cell := span{score(s, j.Tally) + " " + mark(r.Winner == protocol.SeatIndex(i)), normal}
			if r.Winner == protocol.SeatIndex(i) {
				cell.look = good
			}
			if proposed(r, i) {
				row = append(row, cell)
			} else {
				row = append(row, span{"-  ", faint})
			}
		}
		t.add(row...)
	}
	return t
}

func mark(on bool) string {
	if on {
		return "◆"
	}
	return " "
}

func (o Options) judgeRow(j view.Job, r view.Round, judge int) []span {
	row := []span{{o.seat(j.Panel, protocol.SeatIndex(judge)), normal}}
	var votes protocol.Votes
	if judge < len(r.Ballots) {
		votes = r.Ballots[judge].Votes
	}
	if len(votes) != len(j.Panel) {
		for range j.Panel {
			row = append(row, span{"·  ", faint})
		}
		return row
	}
	least, most := extent(votes, judge, r)
	for i, v := range votes {
		switch {
		case i == judge:
			row = append(row, span{"own  ", faint})
		case !proposed(r, i):
			row = append(row, span{"-  ", faint})
		default:
			l := level(int64(v), least, most)
			row = append(row, span{vote(int64(v)) + " " + shades[l], heat + look(l)})
		}
	}
	return row
}

// extent is the least and the most a judge gave.
func extent(votes protocol.Votes, judge int, r view.Round) (least, most int64) {
	first := true
	for i, v := range votes {
		if i == judge || !proposed(r, i) {
			continue
		}
		if first || int64(v) < least {
			least = int64(v)
		}
		if first || int64(v) > most {
			most = int64(v)
		}
		first = false
	}
	return least, most
}

// proposed tells whether a seat has a proposal that can be voted for.
func proposed(r view.Round, seat int) bool {
	return seat < len(r.Proposals) && r.Proposals[seat].State == view.Accepted
}

// maxBar is how many columns the evidence bar takes at most, besideBar what the words beside it take.
const (
	maxBar    = 40
	besideBar = 49
)

// evidence is a bar of the evidence so far, with the line at which the panel halts.
func evidence(j view.Job, columns int) line {
	bars := int64(min(max(columns-besideBar, 8), maxBar))
	line0 := max(j.Line, 0)
	end := max(j.Evidence, line0*5/4, 1)
	fill := int(max(j.Evidence, 0) * bars / end)
	at := int(min(line0*bars/end, bars-1))
	bar := []rune(strings.Repeat("█", fill) + strings.Repeat("░", int(bars)-fill))
	bar[at] = '│'
	state, look := "below the line", notice
	if j.Evidence >= line0 {
		state, look = "over the line", good
	}
	return line{
		{"evidence ", faint}, {string(bar[:at]), look}, {string(bar[at]), strong}, {string(bar[at+1:]), look},
		{fmt.Sprintf(" %s of %s needed, %s", micros(j.Evidence), micros(line0), state), normal},
	}
}
