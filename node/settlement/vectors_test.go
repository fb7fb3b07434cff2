package settlement

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
)

var update = flag.Bool("update", false, "write the vectors instead of checking them")

type vector struct {
	Name           string             `json:"name"`
	ChainID        uint64             `json:"chainId"`
	Contract       common.Address     `json:"contract"`
	Route          common.Hash        `json:"route"`
	Terms          common.Hash        `json:"terms"`
	SpecHash       protocol.SpecHash  `json:"specHash"`
	PanelHash      common.Hash        `json:"panelHash"`
	Money          common.Hash        `json:"money"`
	JobID          protocol.JobID     `json:"jobId"`
	OpenTime       uint64             `json:"openTime"`
	OperatorPrices []common.Hash      `json:"operatorPrices"`
	HotKeys        []common.Address   `json:"hotKeys"`
	PrivateKeys    []common.Hash      `json:"privateKeys"`
	Prices         []string           `json:"prices"`
	Assets         []protocol.AssetID `json:"assets"`
	Registered     []protocol.AssetID `json:"registered"`
	Pending        []string           `json:"pending"`
	Reward         string             `json:"reward"`
	Allowance      string             `json:"allowance"`
	Fee            string             `json:"fee"`
	MaxRounds      uint8              `json:"maxRounds"`
	Flags          uint8              `json:"flags"`
	DeclaredRank   uint8              `json:"declaredRank"`
	EvaluationBps  uint16             `json:"evaluationBps"`
	CiteBps        uint16             `json:"citeBps"`
	Treasury       common.Address     `json:"treasury"`
	Submitter      common.Address     `json:"submitter"`
	Round          protocol.Round     `json:"round"`
	Slow           bool               `json:"slow"`
	Opened         protocol.Mask      `json:"opened"`
	Unopened       protocol.Mask      `json:"unopened"`
	OpenedRounds   common.Hash        `json:"openedRounds"`
	Makers         []int              `json:"makers"`
	Settler        common.Address     `json:"settler"`
	SettlerSeat    protocol.SeatIndex `json:"settlerSeat"`
	Proposals      []common.Hash      `json:"proposals"`
	Votes          string             `json:"votes"`
	Salts          []common.Hash      `json:"salts"`
	Medians        string             `json:"medians"`
	WinnerContent  common.Hash        `json:"winnerContent"`
	WinnerSalt     common.Hash        `json:"winnerSalt"`
	Cites          string             `json:"cites"`
	Winner         protocol.SeatIndex `json:"winner"`
	Pay            []string           `json:"pay"`
	Judging        []string           `json:"judging"`
	Merit          []string           `json:"merit"`
	CitesGot       []string           `json:"citesGot"`
	Anchors        []string           `json:"anchors"`
	Royalties      []string           `json:"royalties"`
	PendingAfter   []string           `json:"pendingAfter"`
	Results        []common.Hash      `json:"results"`
	Forfeits       []string           `json:"forfeits"`
	SettlerShare   string             `json:"settlerShare"`
	TreasuryCredit string             `json:"treasuryCredit"`
	Refund         string             `json:"refund"`
	Escrow         string             `json:"escrow"`
	RankUp         bool               `json:"rankUp"`
}

// scene is a job to make a vector of. Rows are weights; a nil row is a seat that did not open.
type scene struct {
	name     string
	seats    int
	change   func(*protocol.Agreement)
	round    protocol.Round
	slow     bool
	skips    protocol.Mask
	unopened protocol.Mask
	rows     [][]int
	void     protocol.Mask // seats whose ballot breaks the budget
	rounds   []uint8
	makers   []protocol.SeatIndex
	settler  int // seat, or -1 for somebody else
	cites    []protocol.Cite
	assets   []protocol.AssetID // one a seat
	pending  []protocol.AssetPending
}

// graded is a full round of n judges with fixed, uneven grades; seats in absent do not open.
func graded(n int, absent protocol.Mask) [][]int {
	rows := make([][]int, n)
	for i := range rows {
		if absent.Has(protocol.SeatIndex(i)) {
			continue
		}
		rows[i] = make([]int, n)
		for j := range rows[i] {
			rows[i][j] = (37*j+11*i+5*i*j)%131 - 40
		}
	}
	return rows
}

// flat is a round in which every judge likes every other proposal alike: no excess, no verdicts.
func flat(n int) [][]int {
	rows := make([][]int, n)
	for i := range rows {
		rows[i] = make([]int, n)
		for j := range rows[i] {
			rows[i][j] = 50
		}
	}
	return rows
}

// hostile is a round in which judges reject everything, each proposal to a different degree.
func hostile(n int) [][]int {
	rows := make([][]int, n)
	for i := range rows {
		rows[i] = make([]int, n)
		for j := range rows[i] {
			rows[i][j] = -10 - 17*j%60 - i
		}
	}
	return rows
}

func scenes() []scene {
	ranked := func(a *protocol.Agreement) { a.Job.Terms.DeclaredRank = 3 }
	sum := func(a *protocol.Agreement) { a.Job.Terms.Tally = protocol.Sum }
	poor := func(a *protocol.Agreement) {
		a.Job.Reward, a.Job.Allowance, a.Job.Fee = *uint256.NewInt(101), 20, *uint256.NewInt(1)
		for i := range a.Panel {
			a.Panel[i].Price = *uint256.NewInt(uint64(7 + i))
		}
	}
	nothing := func(a *protocol.Agreement) {
		a.Job.Reward.Clear()
		a.Job.Allowance = 0
	}
	most := func(a *protocol.Agreement) {
		a.Params.EvaluationBps, a.Params.CiteBps = 0, bps
	}
	return []scene{
		{name: "three seats, one round", seats: 3, round: 1, rows: graded(3, 0), rounds: []uint8{1, 1, 1}, makers: []protocol.SeatIndex{0}, settler: 0},
		{name: "five seats, three rounds, cites", seats: 5, round: 3, rows: graded(5, 0), rounds: []uint8{3, 3, 2, 3, 1}, makers: []protocol.SeatIndex{0, 0, 0}, settler: 0,
			cites: []protocol.Cite{{Round: 1, Seat: 0, Bps: 3_333}, {Round: 2, Seat: 4, Bps: 1_667}}},
		{name: "five seats, sum, somebody else settles", seats: 5, change: sum, round: 2, rows: graded(5, 0), rounds: []uint8{2, 2, 2, 2, 2}, makers: []protocol.SeatIndex{0, 1}, settler: -1},
		{name: "seven seats, an absent one, a skip", seats: 7, round: 4, skips: 0b0100000, rows: graded(7, 0b0000100), rounds: []uint8{4, 4, 1, 4, 4, 3, 0}, makers: []protocol.SeatIndex{0, 0, 6, 6}, settler: 6,
			cites: []protocol.Cite{{Round: 3, Seat: 1, Bps: 10_000}}},
		{name: "five seats, ranked", seats: 5, change: ranked, round: 2, rows: graded(5, 0), rounds: []uint8{2, 2, 2, 2, 2}, makers: []protocol.SeatIndex{0, 0}, settler: 0},
		{name: "slow path, three openings of five", seats: 5, round: 2, slow: true, rows: graded(5, 0b01001), makers: []protocol.SeatIndex{0, 1}, settler: -1},
		{name: "slow path, one held to its commitment", seats: 5, round: 1, slow: true, unopened: 0b00001, rows: graded(5, 0b00001), makers: []protocol.SeatIndex{0}, settler: 2},
		{name: "the leader withholds its opening", seats: 5, round: 2, unopened: 0b01000, rows: graded(5, 0b01000), rounds: []uint8{2, 2, 2, 1, 2}, makers: []protocol.SeatIndex{0, 0}, settler: 0,
			cites: []protocol.Cite{{Round: 1, Seat: 3, Bps: 5_000}, {Round: 1, Seat: 0, Bps: 5_000}}},
		{name: "two of seven withhold", seats: 7, round: 1, unopened: 0b0010010, rows: graded(7, 0b0010010), rounds: []uint8{1, 0, 1, 1, 0, 1, 1}, makers: []protocol.SeatIndex{0}, settler: 0},
		{name: "no winner: the only proposal's seat withholds", seats: 5, round: 1, skips: 0b11110, unopened: 0b00001, rows: [][]int{nil, {9, 0, 0, 0, 0}, {9, 0, 0, 0, 0}, {-9, 0, 0, 0, 0}, {9, 0, 0, 0, 0}}, rounds: []uint8{0, 1, 1, 1, 1}, makers: []protocol.SeatIndex{1}, settler: 1},
		{name: "no winner, but judges earn", seats: 5, round: 1, skips: 0b11100, unopened: 0b00011, rows: [][]int{nil, nil, {90, -10, 0, 0, 0}, {80, 20, 0, 0, 0}, {70, -60, 0, 0, 0}}, rounds: []uint8{0, 0, 1, 1, 1}, makers: []protocol.SeatIndex{2}, settler: 2},
		{name: "no excess: all merit to the winner, cites out of it", seats: 5, round: 1, rows: flat(5), rounds: []uint8{1, 1, 1, 1, 1}, makers: []protocol.SeatIndex{0}, settler: 0,
			cites: []protocol.Cite{{Round: 1, Seat: 0, Bps: 2_500}, {Round: 1, Seat: 1, Bps: 2_500}, {Round: 1, Seat: 2, Bps: 2_500}, {Round: 1, Seat: 3, Bps: 2_499}}},
		{name: "all scores negative", seats: 5, round: 1, rows: hostile(5), rounds: []uint8{1, 1, 1, 1, 1}, makers: []protocol.SeatIndex{0}, settler: 0},
		{name: "a void ballot", seats: 5, round: 2, rows: graded(5, 0), void: 0b00010, rounds: []uint8{2, 1, 2, 2, 2}, makers: []protocol.SeatIndex{0, 0}, settler: 0},
		{name: "void cites: self, no seat, round 0, a later round", seats: 5, round: 2, rows: graded(5, 0), rounds: []uint8{2, 2, 2, 2, 2}, makers: []protocol.SeatIndex{0, 0}, settler: 0,
			cites: []protocol.Cite{{Round: 1, Seat: 4, Bps: 1_000}, {Round: 1, Seat: 5, Bps: 1_000}, {Round: 1, Seat: 255, Bps: 1_000}, {Round: 0, Seat: 1, Bps: 1_000}, {Round: 3, Seat: 1, Bps: 1_000}, {Round: 2, Seat: 1, Bps: 1_000}, {Round: 1, Seat: 1, Bps: 1_001}}},
		{name: "dust: a few units of everything", seats: 7, change: poor, round: 3, rows: graded(7, 0), rounds: []uint8{3, 2, 1, 3, 2, 1, 0}, makers: []protocol.SeatIndex{0, 3, 6}, settler: -1,
			cites: []protocol.Cite{{Round: 1, Seat: 0, Bps: 3_333}, {Round: 1, Seat: 1, Bps: 3_333}}},
		{name: "no reward, no allowance", seats: 5, change: nothing, round: 1, rows: graded(5, 0), rounds: []uint8{1, 1, 1, 1, 1}, makers: []protocol.SeatIndex{0}, settler: 0},
		{name: "no judging pay, all of the winner's merit for a cite", seats: 5, change: most, round: 1, rows: graded(5, 0), rounds: []uint8{1, 1, 1, 1, 1}, makers: []protocol.SeatIndex{0}, settler: 0,
			cites: []protocol.Cite{{Round: 1, Seat: 0, Bps: 10_000}}},
		{name: "five assets, one of them nobody's", seats: 5, round: 2, rows: graded(5, 0), rounds: []uint8{2, 2, 1, 2, 2}, makers: []protocol.SeatIndex{0, 1}, settler: 2,
			cites:  []protocol.Cite{{Round: 1, Seat: 0, Bps: 4_000}, {Round: 1, Seat: 3, Bps: 1_500}},
			assets: []protocol.AssetID{assetOf(600, "model"), assetOf(300, "data set"), assetOf(1_300, "adapter"), assetOf(5_000, "nobody's"), assetOf(1_750, "agent")},
			pending: []protocol.AssetPending{{Asset: assetOf(600, "model")}, {Asset: assetOf(300, "data set"), Pending: *uint256.NewInt(1)},
				{Asset: assetOf(1_300, "adapter"), Pending: *uint256.NewInt(1_299)}, {Asset: assetOf(1_750, "agent")}}},
		{name: "four seats name one asset, slow path", seats: 5, round: 1, slow: true, rows: graded(5, 0b01000), makers: []protocol.SeatIndex{0}, settler: -1,
			assets:  []protocol.AssetID{assetOf(5_000, "shared"), assetOf(5_000, "shared"), assetOf(5_000, "shared"), assetOf(5_000, "shared"), {}},
			pending: []protocol.AssetPending{{Asset: assetOf(5_000, "shared"), Pending: *uint256.NewInt(7)}}},
		{name: "a full asset: the second of two seats keeps its pay", seats: 3, round: 1, rows: graded(3, 0), rounds: []uint8{1, 1, 1}, makers: []protocol.SeatIndex{0}, settler: 0,
			assets:  []protocol.AssetID{assetOf(1, "full"), {}, assetOf(1, "full")},
			pending: []protocol.AssetPending{{Asset: assetOf(1, "full"), Pending: fullSlot(600_000_000_000_000)}}},
		{name: "assets of a few units and of no stack", seats: 5, change: poor, round: 1, rows: graded(5, 0), rounds: []uint8{1, 1, 1, 1, 1}, makers: []protocol.SeatIndex{0}, settler: 0,
			assets:  []protocol.AssetID{assetOf(0, "free"), assetOf(1, "cheap"), assetOf(999, "a unit at a time"), assetOf(1_500, "dear"), assetOf(5_000, "half")},
			pending: []protocol.AssetPending{{Asset: assetOf(0, "free")}, {Asset: assetOf(1, "cheap")}, {Asset: assetOf(999, "a unit at a time")}, {Asset: assetOf(1_500, "dear")}, {Asset: assetOf(5_000, "half")}}},
		{name: "32 seats, 16 rounds", seats: 32, change: func(a *protocol.Agreement) { a.Job.Terms.MaxRounds = 16 }, round: 16, unopened: 1 << 30, rows: graded(32, 1<<30), rounds: full(32, 16), makers: full16(), settler: 31,
			cites: []protocol.Cite{{Round: 16, Seat: 31, Bps: 9_999}}},
	}
}

func full(n int, rounds uint8) []uint8 {
	return bytes.Repeat([]byte{rounds}, n)
}

func full16() []protocol.SeatIndex {
	makers := make([]protocol.SeatIndex, 16)
	for i := range makers {
		makers[i] = protocol.SeatIndex(2 * i)
	}
	return makers
}

// build makes the agreement and the closing of a scene, the winner's proposal left open.
func (s scene) build() (protocol.Agreement, Closing) {
	a := agreement(s.seats)
	for i := range s.assets {
		a.Panel[i].Asset = s.assets[i]
	}
	if s.change != nil {
		s.change(&a)
	}
	a = sealed(a)
	c := Closing{
		Round: s.round, Slow: s.slow, Unopened: s.unopened, Cites: s.cites, Makers: s.makers, Settler: addressOf("settler"),
		Assets: s.pending, Proposals: make([]common.Hash, s.seats),
	}
	if s.settler >= 0 {
		c.Settler = a.Panel[s.settler].HotKey
	}
	copy(c.Rounds[:], s.rounds)
	for i := range s.seats {
		if !s.skips.Has(protocol.SeatIndex(i)) {
			c.Proposals[i] = hashOf("%s, proposal %d", s.name, i)
		}
	}
	for i, weights := range s.rows {
		if weights == nil {
			continue
		}
		b := ballot(i, ^s.skips, weights, hashOf("%s, salt %d", s.name, i))
		if s.void.Has(protocol.SeatIndex(i)) {
			b.Votes[(i+1)%s.seats] = protocol.Scale
			b.Votes[(i+2)%s.seats] = 1
		}
		c.Opened, c.Ballots = c.Opened.With(protocol.SeatIndex(i)), append(c.Ballots, b)
	}
	return a, c
}

func newVector(t *testing.T, s scene) vector {
	a, c := s.build()
	r, err := Settle(a, c)
	if err != nil {
		t.Fatalf("%s: %v", s.name, err)
	}
	checkSums(t, 0, a, r)
	if diff := cmp.Diff(reference(a, c, r.Outcome), byAccount(r.Credits)); diff != "" {
		t.Errorf("%s (-reference +settle):\n%s", s.name, diff)
	}
	v := vector{Name: s.name, OpenTime: openTime}
	v.setJob(a)
	v.setClosing(a, c)
	if r.Winner != protocol.NoSeat {
		v.WinnerContent, v.WinnerSalt = hashOf("%s, content", s.name), hashOf("%s, proposal salt", s.name)
		v.Proposals[r.Winner] = protocol.ProposalHash(v.JobID, c.Round, r.Winner, v.WinnerContent, protocol.CitesHash(c.Cites), v.WinnerSalt)
	}
	v.setResult(a, c, r)
	return v
}

func (v *vector) setJob(a protocol.Agreement) {
	w := a.Job.Words()
	v.ChainID, v.Contract, v.JobID = a.Network.ChainID, a.Network.Contract, a.ID()
	v.Route, v.Terms, v.SpecHash, v.PanelHash, v.Money = w.Route.Bytes32(), w.Terms.Bytes32(), a.Job.Spec, a.Job.Panel, w.Money.Bytes32()
	for i, s := range a.Panel {
		secret, _ := hotKey(i)
		v.OperatorPrices = append(v.OperatorPrices, s.Words()[0])
		v.HotKeys, v.PrivateKeys = append(v.HotKeys, s.HotKey), append(v.PrivateKeys, secret)
		v.Prices, v.Assets = append(v.Prices, s.Price.Dec()), append(v.Assets, s.Asset)
	}
	v.Reward, v.Allowance, v.Fee = a.Job.Reward.Dec(), strconv.FormatUint(a.Job.Allowance, 10), a.Job.Fee.Dec()
	v.MaxRounds, v.Flags, v.DeclaredRank = a.Job.Terms.MaxRounds, uint8(a.Job.Terms.Tally), a.Job.Terms.DeclaredRank
	v.EvaluationBps, v.CiteBps = a.Params.EvaluationBps, a.Params.CiteBps
	v.Treasury, v.Submitter = a.Params.Treasury, a.Job.Submitter
}

func (v *vector) setClosing(a protocol.Agreement, c Closing) {
	v.Round, v.Slow, v.Opened, v.Unopened, v.OpenedRounds = c.Round, c.Slow, c.Opened, c.Unopened, c.Rounds.Word()
	v.Registered, v.Pending = []protocol.AssetID{}, []string{}
	for _, p := range c.Assets {
		v.Registered, v.Pending = append(v.Registered, p.Asset), append(v.Pending, p.Pending.Dec())
	}
	for _, m := range c.Makers {
		v.Makers = append(v.Makers, int(m))
	}
	v.Settler, v.SettlerSeat = c.Settler, protocol.SeatOfKey(a.Panel, c.Settler)
	v.Proposals = append(v.Proposals, c.Proposals...)
	var votes []byte
	for _, b := range c.Ballots {
		votes, v.Salts = append(votes, b.Votes.Pack()...), append(v.Salts, b.Salt)
	}
	v.Votes, v.Cites = hexutil.Encode(votes), hexutil.Encode(protocol.PackCites(c.Cites))
}

func (v *vector) setResult(a protocol.Agreement, c Closing, r Result) {
	v.Winner, v.Medians = r.Winner, hexutil.Encode(r.Medians().Pack())
	v.Pay, v.Judging, v.Merit = decimals(r.Pay), decimals(r.Judging), decimals(r.Merit)
	v.CitesGot, v.Anchors, v.Forfeits = decimals(r.CitesGot), decimals(r.Anchors), decimals(r.Forfeits)
	v.Royalties, v.PendingAfter = decimals(r.Royalties), []string{}
	for _, p := range c.Assets {
		for i := range a.Panel {
			if a.Panel[i].Asset == p.Asset {
				p.Pending.Add(&p.Pending, &r.Royalties[i])
			}
		}
		v.PendingAfter = append(v.PendingAfter, p.Pending.Dec())
	}
	for _, s := range r.Seats {
		v.Results = append(v.Results, s.Word())
	}
	escrow := a.Escrow()
	v.SettlerShare, v.TreasuryCredit, v.Refund, v.Escrow = r.SettlerShare.Dec(), r.Treasury.Dec(), r.Refund.Dec(), escrow.Dec()
	v.RankUp = r.RankUp
}

func decimals(list []uint256.Int) []string {
	out := make([]string, len(list))
	for i := range list {
		out[i] = list[i].Dec()
	}
	return out
}

func TestSettlementVectors(t *testing.T) {
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
	path := filepath.Join("..", "..", "testdata", "vectors", "settlement.json")
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
		t.Errorf("settlement.json (-file +code):\n%s", cmp.Diff(string(want), string(got)))
	}
}
