package settlement

import (
	"errors"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
)

// TestConservation settles random jobs: the parts add up to the escrow to the wei, and every account gets what the
// reference gives it.
func TestConservation(t *testing.T) {
	settled, winnerless := 0, 0
	for seed := range uint64(4_000) {
		a, c := draw(seed)
		r, err := Settle(a, c)
		if errors.Is(err, ErrCites) { // drawn without knowing that nobody wins
			c.Cites = nil
			if r, err = Settle(a, c); r.Winner != protocol.NoSeat {
				t.Fatalf("seed %d: the cites of seat %d were refused", seed, r.Winner)
			}
		}
		if errors.Is(err, tally.ErrNoQuorum) {
			continue
		}
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		settled++
		if r.Winner == protocol.NoSeat {
			winnerless++
		}
		checkSums(t, seed, a, r)
		if diff := cmp.Diff(reference(a, c, r.Outcome), byAccount(r.Credits)); diff != "" {
			t.Fatalf("seed %d (-reference +settle):\n%s", seed, diff)
		}
	}
	if settled < 2_000 || winnerless == 0 {
		t.Errorf("only %d jobs settled, %d without a winner: the draw is too wild", settled, winnerless)
	}
}

// checkSums adds a result up in two ways: by account, and item by item.
func checkSums(t *testing.T, seed uint64, a protocol.Agreement, r Result) {
	t.Helper()
	escrow := a.Escrow()
	var royalties uint256.Int
	for i := range r.Royalties {
		royalties.Add(&royalties, &r.Royalties[i])
	}
	sum := sumOf(r.Credits)
	if sum.Add(&sum, &royalties); !sum.Eq(&escrow) {
		t.Fatalf("seed %d: credits and royalties of %s, escrow %s", seed, sum.Dec(), escrow.Dec())
	}
	items := royalties
	for _, v := range []*uint256.Int{&r.SettlerShare, &r.Treasury, &r.Refund} {
		items.Add(&items, v)
	}
	var paid, got uint256.Int
	for i := range a.Panel {
		credit := r.credit(i)
		if !credit.Eq(&r.Seats[i].Credit) {
			t.Fatalf("seed %d: word of seat %d says %s, items %s", seed, i, r.Seats[i].Credit.Dec(), credit.Dec())
		}
		items.Add(&items, &credit)
		paid.Add(&paid, &r.CitesPaid[i])
		got.Add(&got, &r.CitesGot[i])
	}
	if !items.Eq(&escrow) {
		t.Fatalf("seed %d: items of %s, escrow %s", seed, items.Dec(), escrow.Dec())
	}
	for _, c := range r.Cites {
		got.Sub(&got, &c.Amount)
	}
	if !got.IsZero() {
		t.Fatalf("seed %d: cites got without a cite: %s", seed, got.Dec())
	}
	for _, c := range r.Cites {
		got.Add(&got, &c.Amount)
	}
	if !paid.Eq(&got) {
		t.Fatalf("seed %d: cites paid %s, got %s", seed, paid.Dec(), got.Dec())
	}
}

// TestUnopenedEarnNoReward: who withholds an opening has no part in reward or cites, cannot win, and owes its price.
func TestUnopenedEarnNoReward(t *testing.T) {
	seen := 0
	for seed := range uint64(1_000) {
		a, c := draw(seed)
		r, err := Settle(a, c)
		if err != nil {
			continue
		}
		for _, seat := range c.Unopened.Seats() {
			seen++
			reward := []*uint256.Int{&r.Judging[seat], &r.Merit[seat], &r.CitesGot[seat]}
			for _, v := range reward {
				if !v.IsZero() {
					t.Fatalf("seed %d: seat %d earns %s", seed, seat, v.Dec())
				}
			}
			if r.Winner == seat || r.Seats[seat].Status != protocol.Unopened || !r.Forfeits[seat].Eq(&a.Panel[seat].Price) {
				t.Fatalf("seed %d: seat %d, winner %d, %+v", seed, seat, r.Winner, r.Seats[seat])
			}
		}
	}
	if seen == 0 {
		t.Error("no seat withheld anything")
	}
}

// closing is a round of five that seat 0 wins, decided in round 2 of 6.
func closing() Closing {
	c := Closing{
		Round: 2, Opened: 0b11111, Rounds: protocol.OpenedRounds{2, 2, 2, 1, 0}, Makers: []protocol.SeatIndex{0, 1},
		Settler: addressOf("settler"),
	}
	rows := [][]int{{0, 80, 20, -30, 10}, {90, 0, 10, -60, 0}, {70, 60, 0, -20, 5}, {95, 40, 30, 0, -10}, {60, 75, -5, -40, 0}}
	for i, weights := range rows {
		c.Proposals = append(c.Proposals, hashOf("proposal %d", i))
		c.Ballots = append(c.Ballots, ballot(i, 0b11111, weights, hashOf("salt %d", i)))
	}
	return c
}

func TestSettleRefuses(t *testing.T) {
	tests := []struct {
		name   string
		change func(*protocol.Agreement, *Closing)
		want   error
	}{
		{"as it is", func(*protocol.Agreement, *Closing) {}, nil},
		{"round 0", func(_ *protocol.Agreement, c *Closing) { c.Round, c.Makers = 0, nil }, ErrClosing},
		{"too few rounds", func(a *protocol.Agreement, _ *Closing) { a.Job.Terms.MinRounds = 3 }, ErrClosing},
		{"beyond the last round", func(a *protocol.Agreement, _ *Closing) { a.Job.Terms.MaxRounds = 1 }, ErrClosing},
		{"another panel", func(a *protocol.Agreement, _ *Closing) { a.Panel = a.Panel[:4] }, ErrClosing},
		{"opened beyond the panel", func(_ *protocol.Agreement, c *Closing) { c.Opened |= 1 << 5 }, ErrClosing},
		{"opened and unopened", func(_ *protocol.Agreement, c *Closing) { c.Unopened = 1 }, ErrClosing},
		{"unopened beyond the panel", func(_ *protocol.Agreement, c *Closing) { c.Unopened = 1 << 31 }, ErrClosing},
		{"a ballot too few", func(_ *protocol.Agreement, c *Closing) { c.Ballots = c.Ballots[1:] }, ErrClosing},
		{"a short ballot", func(_ *protocol.Agreement, c *Closing) { c.Ballots[2].Votes = c.Ballots[2].Votes[1:] }, ErrClosing},
		{"a proposal too few", func(_ *protocol.Agreement, c *Closing) { c.Proposals = c.Proposals[1:] }, ErrClosing},
		{"a step too few", func(_ *protocol.Agreement, c *Closing) { c.Makers = c.Makers[1:] }, ErrClosing},
		{"a step by nobody", func(_ *protocol.Agreement, c *Closing) { c.Makers[1] = 5 }, ErrClosing},
		{"more rounds than there were", func(_ *protocol.Agreement, c *Closing) { c.Rounds[4] = 3 }, ErrRounds},
		{"rounds beyond the panel", func(_ *protocol.Agreement, c *Closing) { c.Rounds[5] = 1 }, ErrRounds},
		{"rounds on the slow path", func(_ *protocol.Agreement, c *Closing) { c.Slow = true }, ErrRounds},
		{"no quorum", func(_ *protocol.Agreement, c *Closing) { c.Opened, c.Ballots = 0b11, c.Ballots[:2] }, tally.ErrNoQuorum},
		{"cites beyond the whole", func(_ *protocol.Agreement, c *Closing) {
			c.Cites = []protocol.Cite{{Round: 1, Seat: 1, Bps: 6_000}, {Round: 1, Seat: 2, Bps: 4_001}}
		}, ErrCites},
		{"void cites count in the sum", func(_ *protocol.Agreement, c *Closing) {
			c.Cites = []protocol.Cite{{Round: 9, Seat: 77, Bps: 6_000}, {Round: 1, Seat: 2, Bps: 4_001}}
		}, ErrCites},
		{"an asset that nobody can register", func(_ *protocol.Agreement, c *Closing) {
			c.Assets = []protocol.AssetPending{{Asset: assetOf(10_001, "asset")}}
		}, ErrClosing},
		{"an asset that stands twice", func(_ *protocol.Agreement, c *Closing) {
			c.Assets = []protocol.AssetPending{{Asset: assetOf(1, "asset")}, {Asset: assetOf(1, "asset")}}
		}, ErrClosing},
		{"too many cites", func(_ *protocol.Agreement, c *Closing) { c.Cites = make([]protocol.Cite, protocol.MaxCites+1) }, ErrCites},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			a, c := agreement(5), closing()
			tc.change(&a, &c)
			if _, err := Settle(a, c); !errors.Is(err, tc.want) {
				t.Errorf("got %v, want %v", err, tc.want)
			}
		})
	}
}

func TestCitesWithoutWinner(t *testing.T) {
	a, c := agreement(5), closing()
	for i := range c.Proposals[1:] {
		c.Proposals[i+1] = common.Hash{}
	}
	c.Opened, c.Unopened = 0b11110, 0b00001
	c.Ballots = c.Ballots[1:]
	for i := range c.Ballots {
		c.Ballots[i].Votes = protocol.Votes{protocol.Scale, 0, 0, 0, 0}
	}
	r, err := Settle(a, c)
	if err != nil || r.Winner != protocol.NoSeat {
		t.Fatalf("winner %d, %v", r.Winner, err)
	}
	checkSums(t, 0, a, r)
	c.Cites = []protocol.Cite{{Round: 1, Seat: 1, Bps: 1}}
	if _, err := Settle(a, c); !errors.Is(err, ErrCites) {
		t.Errorf("cites without a winner: %v", err)
	}
}

// TestSettleByHand is one small job, computed on paper.
func TestSettleByHand(t *testing.T) {
	a := agreement(5)
	for i := range a.Panel {
		a.Panel[i].Price = *uint256.NewInt(1_000)
	}
	a.Job.Reward, a.Job.Allowance, a.Job.Fee = *uint256.NewInt(10_000), 70, *uint256.NewInt(250)
	a = sealed(a)
	c := closing()
	c.Settler = a.Panel[3].HotKey
	c.Cites = []protocol.Cite{{Round: 1, Seat: 2, Bps: 5_000}, {Round: 1, Seat: 0, Bps: 1_000}, {Round: 3, Seat: 1, Bps: 1_000}}
	r, err := Settle(a, c)
	if err != nil {
		t.Fatal(err)
	}
	// x = 22068, 17503, 4128, 0, 0 of 43699; e = 20, 32, 40, 20, 24 of 136; pools 7000 and 3000.
	want := map[string][]uint64{
		"pay":     {1_000, 1_000, 1_000, 500, 0},
		"judging": {441 + 2, 705, 882, 441, 529}, // the dust is 2
		"merit":   {3_535 - 707 + 1, 2_803, 661, 0, 0},
		"cites":   {0, 0, 353, 0, 0},
		"anchors": {10, 10, 0, 0, 0},
	}
	got := map[string][]uint64{
		"pay": small(r.Pay), "judging": small(r.Judging), "merit": small(r.Merit), "cites": small(r.CitesGot), "anchors": small(r.Anchors),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-paper +settle):\n%s", diff)
	}
	// 1500 of prices, 354 of the reserve, 40 of the allowance.
	if r.SettlerShare.Uint64() != 10 || r.Treasury.Uint64() != 250 || r.Refund.Uint64() != 1_500+354+40 {
		t.Errorf("settler %s, treasury %s, refund %s", r.SettlerShare.Dec(), r.Treasury.Dec(), r.Refund.Dec())
	}
	if credit := byAccount(r.Credits)[a.Panel[3].Operator]; credit != "951" {
		t.Errorf("the settling seat's operator gets %s", credit)
	}
	checkSums(t, 0, a, r)
}

func small(list []uint256.Int) []uint64 {
	out := make([]uint64, len(list))
	for i := range list {
		out[i] = list[i].Uint64()
	}
	return out
}

func TestRankUp(t *testing.T) {
	a, c := agreement(5), closing()
	for rank, want := range map[uint8]bool{0: false, 1: true, 7: true} {
		a.Job.Terms.DeclaredRank = rank
		if r, err := Settle(a, c); err != nil || r.RankUp != want {
			t.Errorf("declared rank %d: %v, %v", rank, r.RankUp, err)
		}
	}
}

func TestPayouts(t *testing.T) {
	a := agreement(5)
	fee, escrow := a.Job.Fee, a.Escrow()
	sum := func(seats ...int) (s uint256.Int) {
		for _, i := range seats {
			s.Add(&s, &a.Panel[i].Price)
		}
		return s
	}
	tests := []struct {
		name     string
		got      Payout
		seats    uint256.Int
		treasury uint256.Int
	}{
		{"refund before any anchor", RefundPay(a, 0, false), sum(), uint256.Int{}},
		{"refund without openings", RefundPay(a, 0, true), sum(), fee},
		{"refund with two openings", RefundPay(a, 0b10010, true), sum(1, 4), fee},
		{"openings beyond the panel", RefundPay(a, 0b1100001, true), sum(0), fee},
		{"cancel", CancelPay(a), sum(0, 1, 2, 3, 4), uint256.Int{}},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			var seats uint256.Int
			for i := range tc.got.Seats {
				seats.Add(&seats, &tc.got.Seats[i])
			}
			if !seats.Eq(&tc.seats) || !tc.got.Treasury.Eq(&tc.treasury) {
				t.Errorf("seats %s, treasury %s", seats.Dec(), tc.got.Treasury.Dec())
			}
			if total := sumOf(tc.got.Credits); !total.Eq(&escrow) {
				t.Errorf("credits of %s, escrow %s", total.Dec(), escrow.Dec())
			}
		})
	}
}

func FuzzSettle(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed, []byte{byte(seed), 1, 2}, uint32(0), false)
	}
	f.Add(uint64(9), []byte{0xff, 0xff, 0, 0, 0x80}, uint32(3), true)
	f.Fuzz(func(t *testing.T, seed uint64, raw []byte, unopened uint32, slow bool) {
		a, c := draw(seed % 1_000)
		c.Unopened, c.Slow = protocol.Mask(unopened)&(1<<len(a.Panel)-1)&^c.Opened, slow
		if slow {
			c.Rounds = protocol.OpenedRounds{}
		}
		for i := range c.Ballots {
			for j := range c.Ballots[i].Votes {
				if at := i*len(a.Panel) + j; at < len(raw) && raw[at] != 0 {
					c.Ballots[i].Votes[j] = int16(raw[at]) << 7
				}
			}
		}
		r, err := Settle(a, c)
		if err != nil {
			return
		}
		checkSums(t, seed, a, r)
		if diff := cmp.Diff(reference(a, c, r.Outcome), byAccount(r.Credits)); diff != "" {
			t.Errorf("(-reference +settle):\n%s", diff)
		}
	})
}

// A seat pays a royalty to a registered asset alone, two seats pay to one asset one after the other, and what would not fit
// stays with the seat.
func TestRoyalties(t *testing.T) {
	a, c := agreement(5), closing()
	bare, err := Settle(a, c)
	if err != nil {
		t.Fatal(err)
	}
	one, other := assetOf(1_750, "one"), assetOf(5_000, "other")
	room := bare.Base(1)
	room = dip.Accrual(1_750, room)
	tests := []struct {
		name   string
		assets [5]protocol.AssetID
		known  []protocol.AssetPending
		owed   [5]uint16 // the stack that is paid
	}{
		{"none", [5]protocol.AssetID{}, nil, [5]uint16{}},
		{"nobody registered it", [5]protocol.AssetID{one, other}, []protocol.AssetPending{{Asset: other}}, [5]uint16{0, 5_000}},
		{"two seats, one asset", [5]protocol.AssetID{one, other, one}, []protocol.AssetPending{{Asset: one}, {Asset: other}}, [5]uint16{1_750, 5_000, 1_750}},
		{"a stack of nothing", [5]protocol.AssetID{0: assetOf(0, "free")}, []protocol.AssetPending{{Asset: assetOf(0, "free")}}, [5]uint16{}},
		{"a full slot", [5]protocol.AssetID{1: one, 2: other}, []protocol.AssetPending{{Asset: one, Pending: fullSlot(room.Uint64() - 1)}, {Asset: other}}, [5]uint16{2: 5_000}},
		{"a slot that is just full", [5]protocol.AssetID{1: one, 2: one}, []protocol.AssetPending{{Asset: one, Pending: fullSlot(room.Uint64())}}, [5]uint16{1: 1_750}},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			for i := range a.Panel {
				a.Panel[i].Asset = tc.assets[i]
			}
			c := c
			c.Assets = tc.known
			kept := slices.Clone(tc.known)
			r, err := Settle(sealed(a), c)
			if err != nil {
				t.Fatal(err)
			}
			for i, stack := range tc.owed {
				base := bare.Base(i)
				want, credit := dip.Accrual(stack, base), bare.credit(i)
				if credit.Sub(&credit, &want); r.Royalties[i] != want || r.Seats[i].Credit != credit {
					t.Errorf("seat %d: royalty %s and credit %s, want %s and %s", i, r.Royalties[i].Dec(), r.Seats[i].Credit.Dec(), want.Dec(), credit.Dec())
				}
			}
			if r.Refund != bare.Refund || !slices.Equal(kept, tc.known) {
				t.Errorf("refund %s, without assets %s; assets %v, were %v", r.Refund.Dec(), bare.Refund.Dec(), tc.known, kept)
			}
		})
	}
}
