package local_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// games is how many random jobs each path is tried with.
const games = 40

// TestSettleByCloses plays random jobs to their end on the real contract and compares every credit and every result word
// with what Go computes, to the token unit.
func TestSettleByCloses(t *testing.T) {
	w := newWorld(t, 7)
	for seed := range uint64(games) {
		w.t = t
		if !t.Run(fmt.Sprint(seed), func(t *testing.T) {
			w.t = t
			g := newGame(w, seed)
			for range 1 + g.rand.IntN(int(g.a.Job.Terms.MaxRounds)) {
				g.playRound()
			}
			g.settle(protocol.Round(1+g.rand.IntN(len(g.rounds))), false)
		}) {
			return
		}
	}
}

// TestSettleSlowly does the same without a single Close: openings recorded on chain decide.
func TestSettleSlowly(t *testing.T) {
	w := newWorld(t, 6)
	for seed := range uint64(games) {
		if !t.Run(fmt.Sprint(seed), func(t *testing.T) {
			w.t = t
			g := newGame(w, 1_000+seed)
			deciding := protocol.Round(0)
			for r := range 1 + g.rand.IntN(int(g.a.Job.Terms.MaxRounds)) {
				g.playRound()
				if r > 0 && g.rand.IntN(3) == 0 {
					g.reveal(first(g.choose(protocol.Round(r+1)), g.a.Job.Terms.Quorum()-1))
					continue
				}
				g.reveal(g.choose(protocol.Round(r + 1)))
				deciding = protocol.Round(r + 1)
			}
			g.settle(deciding, true)
		}) {
			return
		}
	}
}

// first keeps the first n seats of a set.
func first(m protocol.Mask, n int) (out protocol.Mask) {
	for _, seat := range m.Seats()[:min(n, m.Count())] {
		out = out.With(seat)
	}
	return out
}

// settle ends the game at a round and compares.
func (g *game) settle(deciding protocol.Round, slow bool) {
	g.t.Helper()
	settler := g.drawSettler()
	c := g.closing(deciding, slow, settler.addr)
	want, err := settlement.Settle(g.a, c)
	if err != nil {
		g.t.Fatal(err)
	}
	in := protocol.SettleJob{ID: g.job, Job: g.a.Job, Panel: g.a.Panel, Settlement: g.input(c, want)}
	before := g.balances(settler.addr)
	g.do(settler, in)
	g.checkCredits(before, g.balances(settler.addr), want)
	g.checkFacts(in.Settlement, c, want, settler.addr)
}

func (g *game) drawSettler() account {
	switch g.rand.IntN(3) {
	case 0:
		return g.outsider
	case 1:
		return g.submitter
	}
	return g.hot[g.rand.IntN(len(g.hot))]
}

// closing decides who opened and who is held to an unopened commitment.
func (g *game) closing(deciding protocol.Round, slow bool, settler common.Address) settlement.Closing {
	p, t := &g.rounds[deciding-1], g.a.Job.Terms
	c := settlement.Closing{Round: deciding, Slow: slow, Proposals: p.proposals, Settler: settler}
	if slow {
		c.Opened = g.steps[deciding].Opened
		g.until(g.last().SlowFrom(t, g.a.Params) + 1)
	} else {
		c.Opened = g.choose(deciding) | g.steps[deciding].Opened
		for i := range g.hot {
			c.Rounds[i] = uint8(g.rand.IntN(int(deciding) + 1))
		}
	}
	if g.rand.IntN(2) == 0 {
		c.Unopened = p.held &^ c.Opened
		g.until(g.steps[deciding].RevealUntil(t, g.a.Params) + 1)
	}
	for _, seat := range c.Opened.Seats() {
		c.Ballots = append(c.Ballots, p.ballots[seat])
	}
	for _, s := range g.steps[1 : deciding+1] {
		c.Makers = append(c.Makers, s.Seat)
	}
	// The winner does not depend on the cites, so it is known before them.
	if r, err := settlement.Settle(g.a, c); err == nil && r.Winner != protocol.NoSeat {
		c.Cites = p.cites[r.Winner]
	}
	return c
}

// input is the settlement as the contract takes it.
func (g *game) input(c settlement.Closing, r settlement.Result) protocol.Settlement {
	g.t.Helper()
	p := &g.rounds[c.Round-1]
	s := protocol.Settlement{
		Steps: g.steps, Round: c.Round, Opened: c.Opened, Unopened: c.Unopened, Rounds: c.Rounds,
		Proposals: p.proposals, Ballots: c.Ballots, Medians: r.Medians(), Cites: c.Cites,
	}
	if r.Winner != protocol.NoSeat {
		s.Content, s.Salt = p.contents[r.Winner], p.salts[r.Winner]
	}
	if !c.Slow {
		s.Transcript = g.fold(c)
		s.Closers = protocol.Mask(0)
		for s.Closers.Count() < g.a.Job.Terms.Quorum() {
			s.Closers = s.Closers.With(protocol.SeatIndex(g.rand.IntN(len(g.hot))))
		}
	}
	for i := range g.hot {
		if !c.Opened.Has(protocol.SeatIndex(i)) {
			s.Entries = append(s.Entries, p.entries[i])
		}
	}
	s.Signatures = g.signatures(s)
	return s
}

func (g *game) fold(c settlement.Closing) common.Hash {
	last := transcript.FoldRound{
		Round: c.Round, Proposals: protocol.ProposalsHash(c.Proposals), Commitments: g.rounds[c.Round-1].entries, Opened: c.Opened,
	}
	for _, b := range c.Ballots {
		last.Salts = append(last.Salts, b.Salt)
	}
	return transcript.Fold(g.job, []transcript.FoldRound{last})
}

// signatures are shown in seat order: a Close of each closer, a Commit of each seat in s.Commits().
func (g *game) signatures(s protocol.Settlement) []protocol.Signature {
	g.t.Helper()
	bare := g.steps[s.Round]
	bare.Opened = 0
	link := protocol.Link(g.job, g.link(int(s.Round)), bare)
	payload := protocol.ClosePayload(link, s.Opened, s.Rounds, s.Transcript)
	var out []protocol.Signature
	for i := range g.hot {
		seat := protocol.SeatIndex(i)
		if s.Closers.Has(seat) {
			out = append(out, g.signAs(seat, s.Round, 0, protocol.Close, payload))
		}
		if s.Commits().Has(seat) {
			out = append(out, g.signCommit(seat, s.Round))
		}
	}
	return out
}

// balance is what an account has in the contract.
type balance struct{ stake, earned uint256.Int }

func (g *game) balances(settler common.Address) map[common.Address]balance {
	g.t.Helper()
	out := map[common.Address]balance{}
	accounts := []common.Address{settler, g.submitter.addr, g.a.Params.Treasury}
	for _, s := range g.a.Panel {
		accounts = append(accounts, s.Operator)
	}
	for _, who := range accounts {
		a, err := g.reader.AccountOf(g.t.Context(), who)
		if err != nil {
			g.t.Fatal(err)
		}
		out[who] = balance{a.Stake, a.Earned}
	}
	return out
}

// checkCredits compares what every account earned with Go, and the sum with the escrow and the forfeits.
func (g *game) checkCredits(before, after map[common.Address]balance, want settlement.Result) {
	g.t.Helper()
	expect := map[common.Address]balance{}
	for who, b := range before {
		expect[who] = b
	}
	add := func(who common.Address, v uint256.Int) {
		b := expect[who]
		b.earned.Add(&b.earned, &v)
		expect[who] = b
	}
	for _, c := range want.Credits {
		add(c.Account, c.Amount)
	}
	for i, f := range want.Forfeits {
		b := expect[g.a.Panel[i].Operator]
		b.stake.Sub(&b.stake, &f)
		expect[g.a.Panel[i].Operator] = b
		add(g.submitter.addr, f)
	}
	for who, e := range expect {
		got := after[who]
		if !got.earned.Eq(&e.earned) || !got.stake.Eq(&e.stake) {
			g.t.Errorf("%s has %s earned and %s staked, Go computes %s and %s", who,
				got.earned.Dec(), got.stake.Dec(), e.earned.Dec(), e.stake.Dec())
		}
	}
	var sum uint256.Int
	for _, c := range want.Credits {
		sum.Add(&sum, &c.Amount)
	}
	if escrow := g.a.Escrow(); !sum.Eq(&escrow) {
		g.t.Errorf("credits are %s, the escrow %s", sum.Dec(), escrow.Dec())
	}
}

// checkFacts reads the job back from the chain and compares it with what was done.
func (g *game) checkFacts(sent protocol.Settlement, c settlement.Closing, want settlement.Result, settler common.Address) {
	g.t.Helper()
	f, err := g.reader.Facts(g.t.Context(), g.job)
	if err != nil {
		g.t.Fatal(err)
	}
	if f.Settlement == nil {
		g.t.Fatal("the facts hold no settlement")
	}
	if diff := cmp.Diff(sent, *f.Settlement, cmpopts.EquateEmpty()); diff != "" {
		g.t.Errorf("the decoded settlement differs from the one sent (-sent +decoded):\n%s", diff)
	}
	if f.Settler != settler {
		g.t.Errorf("the settler is %s, sent by %s", f.Settler, settler)
	}
	if want := common.BigToHash(new(uint256.Int).SetUint64(g.a.Job.Nonce).ToBig()); f.Lane != want {
		g.t.Errorf("the finished lane holds %s, want the nonce %d", f.Lane, g.a.Job.Nonce)
	}
	opened, ok := f.Logs[0].Event.(protocol.JobOpened)
	if diff := cmp.Diff(protocol.JobOpened{ID: g.job, Job: g.a.Job, Panel: g.a.Panel}, opened); !ok || diff != "" {
		g.t.Errorf("JobOpened differs (-want +got):\n%s", diff)
	}
	settled, ok := f.Logs[len(f.Logs)-1].Event.(protocol.JobSettled)
	if !ok {
		g.t.Fatalf("the last log is %T", f.Logs[len(f.Logs)-1].Event)
	}
	var ballots []byte
	for _, b := range c.Ballots {
		ballots = append(ballots, b.Votes.Pack()...)
	}
	if settled.Winner != want.Winner || settled.Content != sent.Content || settled.Round != c.Round ||
		settled.Transcript != sent.Transcript || !bytes.Equal(settled.Ballots, ballots) {
		g.t.Errorf("JobSettled says winner %d round %d, Go computes %d round %d", settled.Winner, settled.Round, want.Winner, c.Round)
	}
	if diff := cmp.Diff(want.Seats, settled.Results); diff != "" {
		g.t.Errorf("result words differ (-Go +contract):\n%s", diff)
	}
}
