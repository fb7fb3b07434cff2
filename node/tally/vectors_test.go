package tally

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/protocol"
)

var update = flag.Bool("update", false, "write the vectors instead of checking them")

type vector struct {
	Name      string             `json:"name"`
	JobID     protocol.JobID     `json:"jobId"`
	Seats     int                `json:"seats"`
	Flags     uint8              `json:"flags"`
	Proposals []common.Hash      `json:"proposals"`
	Barred    protocol.Mask      `json:"barred"`
	Opened    protocol.Mask      `json:"opened"`
	Votes     string             `json:"votes"`
	Salts     []common.Hash      `json:"salts"`
	Valid     protocol.Mask      `json:"valid"`
	Void      protocol.Mask      `json:"void"`
	Quorum    bool               `json:"quorum"`
	Medians   string             `json:"medians"`
	Scores    []int32            `json:"scores"`
	Excess    []uint32           `json:"excess"`
	Judging   []uint32           `json:"judging"`
	Winner    protocol.SeatIndex `json:"winner"`
}

// scene is a round to make a vector of: ballots as they travel, nil where a seat did not open.
type scene struct {
	name    string
	rule    protocol.Tally
	skips   protocol.Mask
	barred  protocol.Mask
	ballots [][]byte
	parted  string // how a tie has to be parted: "clip" or "draw"
}

// grades makes a ballot of one weight a seat, as an honest judge does.
func grades(self int, skips protocol.Mask, weights ...int) []byte {
	votes, ok := Votes(protocol.SeatIndex(self), given(weights...), ^skips)
	if !ok {
		panic("the judge skips")
	}
	return votes.Pack()
}

// round makes one honest ballot a row.
func round(skips protocol.Mask, rows ...[]int) [][]byte {
	ballots := make([][]byte, len(rows))
	for i, weights := range rows {
		if weights != nil {
			ballots[i] = grades(i, skips, weights...)
		}
	}
	return ballots
}

func raw(votes ...int16) []byte { return protocol.Votes(votes).Pack() }

// with replaces one ballot of a round.
func with(ballots [][]byte, seat int, ballot []byte) [][]byte {
	out := append([][]byte{}, ballots...)
	out[seat] = ballot
	return out
}

func scenes() []scene {
	honest := round(0, []int{0, 80, 20, -30, 10}, []int{90, 0, 10, -60, 0}, []int{70, 60, 0, -20, 5}, []int{95, 40, 30, 0, -10}, []int{60, 75, -5, -40, 0})
	mild := round(0b00100, []int{0, 50, 0, -20, 10}, []int{40, 0, 0, 10, 0}, []int{30, 60, 0, -20, 5}, []int{20, -40, 0, 0, 60}, nil)
	sour := round(0, []int{0, -80, -20, -30, -90}, []int{-90, 0, -10, -60, -1}, []int{-70, -60, 0, -20, -5}, []int{-95, -40, -30, 0, -10}, []int{-60, -75, -5, -40, 0})
	circle := round(0, []int{0, 80, 20, 0, 0}, []int{0, 0, 80, 20, 0}, []int{0, 0, 0, 80, 20}, []int{20, 0, 0, 0, 80}, []int{80, 20, 0, 0, 0})
	beyond := raw(0, 9_000, 0, 0, 0)
	beyond[4], beyond[5] = 0x4e, 0x21 // the word 20,001
	highest := raw(0, 9_000, 0, 0, 0)
	highest[8], highest[9] = 0xff, 0xff
	return []scene{
		{name: "five honest judges, median", ballots: honest},
		{name: "five honest judges, sum", rule: protocol.Sum, ballots: honest},
		{name: "leader barred", barred: 0b00001, ballots: honest},
		{name: "everybody barred", barred: 0b11111, ballots: honest},
		{name: "one skip, one absent", skips: 0b00100, ballots: mild},
		{name: "one skip, one absent, sum", rule: protocol.Sum, skips: 0b00100, ballots: mild},
		{name: "all scores negative", ballots: sour},
		{name: "all scores negative, sum rounds down", rule: protocol.Sum, ballots: sour},
		{name: "void: overspent", ballots: with(honest, 0, raw(0, 8_000, 6_000, 1, 0))},
		{name: "void: underspent", ballots: with(honest, 1, raw(5_000, 0, 4_999, 0, 0))},
		{name: "exactly half spent is valid", ballots: with(honest, 1, raw(5_000, 0, 5_000, 0, 0))},
		{name: "void: own proposal", ballots: with(honest, 2, raw(0, 9_000, 1, 0, 0))},
		{name: "void: word 20001", ballots: with(honest, 3, beyond)},
		{name: "void: word 65535", ballots: with(honest, 0, highest)},
		{name: "void: a skipped proposal", skips: 0b10000, ballots: with(round(0b10000, []int{0, 50, 20, 5, 0}, []int{40, 0, 20, 10, 0}, []int{30, 60, 0, -20, 0}, []int{20, 40, 10, 0, 0}, []int{10, 20, 30, 40, 0}), 3, raw(9_000, 0, 0, 0, 1))},
		{name: "no quorum: two void of four opened", ballots: with(with(with(honest, 0, raw(0, 0, 0, 0, 0)), 1, raw(10_000, 1, 0, 0, 0)), 4, nil)},
		{name: "three valid of five are a quorum", ballots: with(with(honest, 0, nil), 4, nil)},
		{name: "tie parted by the clip key", ballots: tieByClip(), parted: "clip"},
		{name: "tie parted by the clip key, sum", rule: protocol.Sum, ballots: sumTieByClip(), parted: "clip"},
		{name: "tie parted by the draw", ballots: circle, parted: "draw"},
		{name: "tie parted by the draw, sum", rule: protocol.Sum, ballots: circle, parted: "draw"},
		{name: "tie parted by the draw, a void ballot's salt counts", ballots: append(round(0, []int{0, 50, 0, 0, 0, 0}, []int{50, 0, 0, 0, 0, 0}, []int{50, 50, 0, 0, 0, 0}, []int{50, 50, 0, 0, 0, 0}, []int{50, 50, 0, 0, 0, 0}), raw(0, 0, 0, 0, 0, 0)), parted: "draw"},
		{name: "three seats", ballots: round(0, []int{0, 60, 30}, []int{50, 0, 40}, []int{-10, 90, 0})},
		{name: "three seats, two ballots", ballots: round(0, []int{0, 60, 30}, nil, []int{-10, 90, 0})},
		{name: "four seats", ballots: round(0, []int{0, 60, 30, 10}, []int{50, 0, 40, 5}, []int{-10, 90, 0, 15}, []int{60, 55, -100, 0})},
		{name: "one proposal among four skips", skips: 0b11101, ballots: round(0b11101, []int{0, 60, 0, 0, 0}, nil, []int{0, -60, 0, 0, 0}, []int{0, 1, 0, 0, 0}, []int{0, 100, 0, 0, 0})},
		{name: "seventeen seats", ballots: wide(17, 0)},
		{name: "32 seats", ballots: wide(32, 0x00800400), skips: 0x00800400},
		{name: "32 seats, sum", rule: protocol.Sum, ballots: wide(32, 0)},
	}
}

// tieByClip has two leaders with one median, of which one has the better neighbourhood.
func tieByClip() [][]byte {
	return [][]byte{
		raw(0, 7_000, 6_500, 0, 0),
		raw(7_000, 0, 6_000, 0, 0),
		raw(7_000, 7_000, 0, 0, 0),
		raw(6_700, 6_900, -2_000, 0, 0),
		raw(7_000, 7_100, -500, 0, 0),
	}
}

// sumTieByClip has two leaders with one sum and different medians.
func sumTieByClip() [][]byte {
	return [][]byte{
		raw(0, 7_000, 2_000, 0, 0),
		raw(7_000, 0, 2_000, 0, 0),
		raw(7_000, 7_100, 0, 0, 0),
		raw(7_300, 6_600, 0, 0, 0),
		raw(6_700, 7_300, 0, 0, 0),
	}
}

// wide is a large panel with fixed, uneven grades.
func wide(n int, skips protocol.Mask) [][]byte {
	rows := make([][]int, n)
	for i := range rows {
		if i%9 == 8 {
			continue
		}
		rows[i] = make([]int, n)
		for j := range rows[i] {
			rows[i][j] = (7*i+13*j+i*j)%101 - 30
		}
	}
	return round(skips, rows...)
}

func newVector(t *testing.T, s scene) vector {
	n := len(s.ballots)
	in := Input{Job: protocol.JobID(crypto.Keccak256Hash([]byte(s.name))), Rule: s.rule, Seats: n, Barred: s.barred}
	v := vector{Name: s.name, JobID: in.Job, Seats: n, Flags: uint8(s.rule), Barred: s.barred, Proposals: make([]common.Hash, n), Salts: []common.Hash{}}
	for i := range n {
		if !s.skips.Has(protocol.SeatIndex(i)) {
			v.Proposals[i] = crypto.Keccak256Hash(fmt.Appendf(nil, "%s, proposal %d", s.name, i))
			in.Candidates = in.Candidates.With(protocol.SeatIndex(i))
		}
	}
	var packed []byte
	for i, ballot := range s.ballots {
		if ballot == nil {
			continue
		}
		votes, ok := protocol.UnpackVotes(ballot, n)
		if !ok {
			t.Fatalf("%s: ballot %d has %d bytes", s.name, i, len(ballot))
		}
		salt := crypto.Keccak256Hash(fmt.Appendf(nil, "%s, salt %d", s.name, i))
		in.Casts = append(in.Casts, Cast{Seat: protocol.SeatIndex(i), Votes: votes, Salt: salt})
		v.Opened, v.Salts, packed = v.Opened.With(protocol.SeatIndex(i)), append(v.Salts, salt), append(packed, ballot...)
	}
	out, err := Count(in)
	if want, wantErr := reference(in); !errors.Is(err, wantErr) || !cmp.Equal(want, out) {
		t.Errorf("%s: %v, reference %v:\n%s", s.name, err, wantErr, cmp.Diff(want, out))
	}
	v.Votes, v.Quorum = hexutil.Encode(packed), err == nil
	v.Valid, v.Void, v.Winner = out.Valid, out.Void, out.Winner
	v.Medians = hexutil.Encode(out.Medians.Pack())
	v.Scores, v.Excess, v.Judging = append([]int32{}, out.Scores...), append([]uint32{}, out.Excess...), append([]uint32{}, out.Judging...)
	if err == nil {
		checkTie(t, s, in, out)
	}
	return v
}

// checkTie proves that a scene is what its name says: parted by the clip key, by the draw, or not tied.
func checkTie(t *testing.T, s scene, in Input, out Outcome) {
	t.Helper()
	eligible := in.Candidates &^ in.Barred
	tied := best(out.Scores, eligible)
	keys := make([]int32, in.Seats)
	b := box{seats: in.Seats, candidates: in.Candidates, valid: out.Valid}
	for _, c := range in.Casts {
		if out.Valid.Has(c.Seat) {
			b.add(c)
		}
	}
	for _, seat := range tied.Seats() {
		keys[seat] = b.mean(int(seat), int32(out.Medians[seat])-clipRange, int32(out.Medians[seat])+clipRange)
	}
	parted := ""
	switch {
	case tied.Count() > 1 && best(keys, tied).Count() > 1:
		parted = "draw"
	case tied.Count() > 1:
		parted = "clip"
	}
	if parted != s.parted {
		t.Errorf("%s: parted by %q, want %q (scores %v, keys %v)", s.name, parted, s.parted, out.Scores, keys)
	}
}

func TestTallyVectors(t *testing.T) {
	var cases []vector
	for _, s := range scenes() {
		cases = append(cases, newVector(t, s))
	}
	got, err := json.MarshalIndent(struct {
		Count int      `json:"count"`
		Cases []vector `json:"cases"`
	}{len(cases), cases}, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	got = append(got, '\n')
	path := filepath.Join("..", "..", "testdata", "vectors", "tally.json")
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("tally.json (-file +code):\n%s", cmp.Diff(string(want), string(got)))
	}
}
