package local_test

import (
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// TestCertify lets coordinators invent lists on the real contract: over another slate, or garbage under all names. The panel's
// own list takes its place, link by link as Go computes it, and settles the job both ways.
func TestCertify(t *testing.T) {
	w := newWorld(t, 6)
	for name, tt := range map[string]struct {
		seed       uint64
		otherSlate bool
		gap        bool
		slow       bool
	}{
		"another slate":        {seed: 31, otherSlate: true},
		"garbage for everyone": {seed: 32},
		"shown with a gap":     {seed: 33, gap: true},
		"settled slowly":       {seed: 34, otherSlate: true, slow: true},
	} {
		t.Run(name, func(t *testing.T) {
			w.t = t
			g := newGame(w, tt.seed)
			in := g.invent(tt.otherSlate, tt.gap)
			before := g.strikes(in.Steps[1].Seat)
			broken := in
			broken.Slate = in.Signatures[0]
			wantRevert(t, g.try(g.outsider, broken), "BadSlate")
			g.certify(in)
			if got := g.strikes(in.Steps[1].Seat); got != before+1 {
				t.Errorf("%d strikes before, %d after", before, got)
			}
			again := in
			again.Steps = []protocol.Step{in.Steps[0], g.last()}
			again.Anchored = in.Signed
			wantRevert(t, g.try(g.outsider, again), "AlreadyCertified")
			if tt.slow {
				g.reveal(g.choose(1))
			}
			g.settle(1, tt.slow)
			g.toldOf(in.Signed)
		})
	}
}

// invent plays a round that every seat takes part in, anchored otherwise than it was signed, and returns the certificate.
func (g *game) invent(otherSlate, gap bool) protocol.CertifyRound {
	g.t.Helper()
	n := len(g.hot)
	p := g.drawProposals(n)
	g.drawBallots(&p)
	lie := p
	lie.entries = slices.Clone(p.entries)
	if otherSlate {
		lie.proposals = slices.Clone(p.proposals)
		lie.proposals[0] = g.hash()
	} else {
		for i := range lie.entries {
			lie.entries[i] = g.hash()
		}
	}
	g.anchor(&lie)
	if gap {
		p.entries[n-1] = common.Hash{}
	}
	step, proposals := g.last(), protocol.ProposalsHash(p.proposals)
	in := protocol.CertifyRound{
		ID: g.job, Job: g.a.Job, Panel: g.a.Panel, Before: g.link(len(g.steps) - 2), Steps: g.steps[len(g.steps)-2:],
		Anchored: protocol.RoundList{Proposals: protocol.ProposalsHash(lie.proposals), Commitments: lie.entries},
		Signed:   protocol.RoundList{Proposals: proposals, Commitments: p.entries},
		Slate:    g.signAs(step.Seat, step.Round, step.Term, protocol.Slate, protocol.PackHashes(p.proposals)),
	}
	for i, entry := range p.entries {
		if entry == (common.Hash{}) {
			continue
		}
		p.held = p.held.With(protocol.SeatIndex(i))
		in.Signatures = append(in.Signatures,
			g.signAs(protocol.SeatIndex(i), step.Round, step.Term, protocol.Commit, protocol.CommitPayload(proposals, entry)))
	}
	g.rounds = append(g.rounds, p)
	return in
}

// certify sends a certificate and notes the step it makes.
func (g *game) certify(in protocol.CertifyRound) {
	g.t.Helper()
	receipt := g.do(g.outsider, in)
	made := protocol.CertifyStep(g.a.Job.Terms, g.a.Panel, in.Steps[1], g.timeOf(receipt), in.Anchored.Proposals,
		in.Signed.Proposals, in.Signed.Commitments)
	g.steps = append(slices.Clone(g.steps[:len(g.steps)-1]), made)
	g.checkLane()
}

func (g *game) strikes(seat protocol.SeatIndex) uint8 {
	g.t.Helper()
	a, err := g.reader.AccountOf(g.t.Context(), g.a.Panel[seat].Operator)
	if err != nil {
		g.t.Fatal(err)
	}
	return a.Strikes
}

// toldOf looks for the certificate in the logs of the job.
func (g *game) toldOf(list protocol.RoundList) {
	g.t.Helper()
	f, err := g.reader.Facts(g.t.Context(), g.job)
	if err != nil {
		g.t.Fatal(err)
	}
	for _, l := range f.Logs {
		if e, ok := l.Event.(protocol.RoundCertified); ok {
			if e.Round != 1 || e.Proposals != list.Proposals || !slices.Equal(e.Commitments, list.Commitments) {
				g.t.Errorf("the log tells of another list: %+v", e)
			}
			return
		}
	}
	g.t.Error("no log tells of the certificate")
}

// TestReportEquivocation shows two signed messages of each kind of slot and compares what it takes with the parameters.
func TestReportEquivocation(t *testing.T) {
	w := newWorld(t, 5)
	params := w.net.Params()
	var slash, reward uint256.Int
	slash.Div(slash.Mul(&params.MinStake, uint256.NewInt(uint64(params.SlashBps))), uint256.NewInt(10_000))
	reward.Div(reward.Mul(&params.MinStake, uint256.NewInt(uint64(params.ReporterBps))), uint256.NewInt(10_000))
	for i, kind := range []protocol.Kind{protocol.Seal, protocol.List, protocol.Slate, protocol.Commit, protocol.Close} {
		t.Run(kind.String(), func(t *testing.T) {
			w.t = t
			slot := protocol.Slot{Job: protocol.JobID{9}, Round: 2, Kind: kind, Seat: 3}
			say := func(link, what byte) protocol.Frame {
				payload := protocol.ClosePayload(common.Hash{link}, protocol.Mask(what), protocol.OpenedRounds{}, common.Hash{})
				f := protocol.Frame{Signed: protocol.Signed{Slot: slot, Body: protocol.BodyOf(payload)}, Payload: payload}
				f.Signed.Sig = w.hots[i].sign(t, w.id.MessageDigest(slot, f.Signed.Body))
				return f
			}
			in := protocol.ReportEquivocation{Operator: w.owners[i].addr, HotKey: w.hots[i].addr, A: say(1, 1), B: say(1, 1)}
			wantRevert(t, w.try(w.outsider, in), "NoEquivocation")
			if kind == protocol.Close {
				in.B = say(2, 3)
				wantRevert(t, w.try(w.outsider, in), "NoEquivocation")
			}
			in.B = say(1, 3)
			before, was := w.earned(w.outsider.addr), w.stake(w.owners[i].addr)
			w.do(w.outsider, in)
			after, now := w.earned(w.outsider.addr), w.stake(w.owners[i].addr)
			var got, taken uint256.Int
			if got.Sub(&after, &before); !got.Eq(&reward) {
				t.Errorf("the reporter got %s, want %s", got.Dec(), reward.Dec())
			}
			if taken.Sub(&was, &now); !taken.Eq(&slash) {
				t.Errorf("%s were taken, want %s", taken.Dec(), slash.Dec())
			}
			wantRevert(t, w.try(w.outsider, in), "AlreadyReported")
		})
	}
}

func (w *world) stake(who common.Address) uint256.Int {
	w.t.Helper()
	a, err := w.reader.AccountOf(w.t.Context(), who)
	if err != nil {
		w.t.Fatal(err)
	}
	return a.Stake
}
