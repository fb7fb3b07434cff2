package sim

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
)

// hand is what the seats have in one round of a trial.
type hand struct {
	contents  []common.Hash
	salts     []common.Hash
	cites     [][]protocol.Cite
	proposals []common.Hash // zero for a skip
	ballots   []protocol.Ballot
	own       []common.Hash // each seat's true commitment
	entries   []common.Hash // the list on chain
	held      protocol.Mask // seats whose entry is their own commitment
}

// deal draws the proposals and ballots of the next round.
func (p *trial) deal() hand {
	n := len(p.hot)
	h := hand{
		contents: make([]common.Hash, n), salts: make([]common.Hash, n), cites: make([][]protocol.Cite, n),
		proposals: make([]common.Hash, n), ballots: make([]protocol.Ballot, n), own: make([]common.Hash, n),
	}
	round, skips := protocol.Round(len(p.steps)), p.rand.IntN(6)
	var candidates protocol.Mask
	for i := range n {
		seat := protocol.SeatIndex(i)
		if skips == 0 && p.rand.IntN(2) == 0 || p.rand.IntN(12) == 0 {
			continue
		}
		candidates = candidates.With(seat)
		h.contents[i], h.salts[i], h.cites[i] = p.hash(), p.hash(), p.drawCites(round)
		h.proposals[i] = protocol.ProposalHash(p.job, round, seat, h.contents[i], protocol.CitesHash(h.cites[i]), h.salts[i])
	}
	habit := p.rand.IntN(4)
	for i := range n {
		votes := p.drawVotes(protocol.SeatIndex(i), candidates, habit)
		if p.rand.IntN(10) == 0 {
			p.spoil(votes, i)
		}
		h.ballots[i] = protocol.Ballot{Votes: votes, Salt: p.hash()}
		h.own[i] = protocol.CommitmentHash(p.job, round, protocol.SeatIndex(i), protocol.ProposalsHash(h.proposals),
			votes.Pack(), h.ballots[i].Salt)
	}
	h.entries = slices.Clone(h.own)
	return h
}

// drawCites draws cites that mostly share the reserve, of rounds and seats that mostly exist.
func (p *trial) drawCites(round protocol.Round) (cites []protocol.Cite) {
	left := 10_000
	if p.rand.IntN(16) == 0 {
		left = 20_000 // more than there is
	}
	for range p.rand.IntN(5) {
		share := p.rand.IntN(left + 1)
		left -= share
		cites = append(cites, protocol.Cite{
			Round: protocol.Round(p.rand.IntN(int(round) + 2)), Seat: protocol.SeatIndex(p.rand.IntN(len(p.hot) + 1)), Bps: uint16(share),
		})
	}
	return cites
}

// drawVotes gives an honest ballot. By habit the seats of a round differ freely, take few distinct weights, all agree, or
// like nothing: so ties of every depth happen.
func (p *trial) drawVotes(seat protocol.SeatIndex, candidates protocol.Mask, habit int) protocol.Votes {
	weights := make([]tally.Weight, len(p.hot))
	for i := range weights {
		v := 1 + p.rand.IntN(tally.MaxWeight)
		switch habit {
		case 1:
			v = 50 * (1 + p.rand.IntN(2))
		case 2:
			v = 50
		case 3:
			v = -1 - p.rand.IntN(3)
		}
		if habit < 2 && p.rand.IntN(3) == 0 {
			v = -v
		}
		weights[i] = tally.Weight{Value: v, Given: true}
	}
	if votes, ok := tally.Votes(seat, weights, candidates); ok {
		return votes
	}
	return make(protocol.Votes, len(weights))
}

// spoil bends a ballot, mostly against the rules: its own entry, nothing at all, words out of range, a vote that
// may exceed the budget or fall on a skip.
func (p *trial) spoil(votes protocol.Votes, seat int) {
	other := (seat + 1 + p.rand.IntN(len(votes)-1)) % len(votes)
	switch p.rand.IntN(6) {
	case 0:
		votes[seat] = 1
	case 1:
		clear(votes)
	case 2:
		votes[other] = int16(10_001 + p.rand.IntN(22_000))
	case 3:
		votes[other] = int16(-10_001 - p.rand.IntN(22_000))
	case 4:
		votes[other]++
	default:
		votes[other] = int16(p.rand.IntN(20_001) - 10_000)
	}
}

// playRound anchors a list in which entries may be absent or garbage, and lets some be forced in.
func (p *trial) playRound() {
	h := p.deal()
	for i := range h.entries {
		switch p.rand.IntN(16) {
		case 0:
			h.entries[i] = common.Hash{}
		case 1:
			h.entries[i] = p.hash()
		default:
			h.held = h.held.With(protocol.SeatIndex(i))
		}
	}
	p.anchor(&h)
	p.rounds = append(p.rounds, h)
	for range p.rand.IntN(3) {
		p.force()
	}
}

// anchor puts a list on chain: by the maker of the last step, or now and then by another seat once its term has come.
func (p *trial) anchor(h *hand) {
	t, last := p.a.Job.Terms, p.last()
	if last.Windowed {
		p.until(last.WindowEnd(t) + 1)
	}
	var term uint8
	if p.rand.IntN(4) == 0 {
		term = uint8(1 + p.rand.IntN(min(4, len(p.hot)+1)))
		p.until(last.TermFrom(t, term))
	}
	p.anchorAs(h, term)
}

func (p *trial) anchorAs(h *hand, term uint8) {
	last := p.last()
	in := protocol.AnchorRound{
		ID: p.job, Job: p.a.Job, Panel: p.a.Panel, Prev: p.link(len(p.steps) - 1), Last: last, Term: term,
		Proposals: protocol.ProposalsHash(h.proposals), Commitments: h.entries,
	}
	p.do(p.hot[protocol.TermSeat(last.Seat, term, p.a.Job.Terms.Seats)], in, func() {
		p.steps = append(p.steps, protocol.AnchorStep(p.a.Job.Terms, p.a.Panel, last, p.now, term, in.Proposals, h.entries))
	})
}

// force puts the true commitment of one seat into the newest list, if one is missing and there is time.
func (p *trial) force() {
	h, n := p.newest(), len(p.steps)
	missing := (protocol.Mask(1)<<len(p.hot) - 1) &^ h.held
	previous, last := p.steps[n-2], p.last()
	if missing == 0 || p.now > protocol.ForceUntil(p.a.Job.Terms, previous, last) {
		return
	}
	seat := missing.Seats()[p.rand.IntN(missing.Count())]
	if last.Opened.Has(seat) {
		return
	}
	in := protocol.ForceCommitment{
		ID: p.job, Job: p.a.Job, Panel: p.a.Panel, Before: p.link(n - 2), Previous: previous, Last: last,
		Proposals: protocol.ProposalsHash(h.proposals), Commitments: slices.Clone(h.entries), Seat: seat, Commitment: h.own[seat],
	}
	in.Signature = p.signAs(seat, last.Round, last.Term, protocol.Commit, protocol.CommitPayload(in.Proposals, h.own[seat]))
	p.do(p.outsider, in, func() {
		old := h.entries[seat]
		h.entries[seat], h.held = h.own[seat], h.held.With(seat)
		p.steps[n-1] = protocol.ForceStep(p.a.Job.Terms, previous, last, p.now, old, in.Proposals, h.entries)
	})
}

// reveal records openings of the newest list on chain.
func (p *trial) reveal(h *hand, seats protocol.Mask) {
	t, last := p.a.Job.Terms, p.last()
	if last.Windowed {
		p.until(last.WindowEnd(t) + 1)
	}
	if seats == 0 || p.now > last.RevealUntil(t, p.params) {
		return
	}
	in := protocol.RevealOpenings{
		ID: p.job, Job: p.a.Job, Panel: p.a.Panel, Prev: p.link(len(p.steps) - 1), Last: last,
		Proposals: protocol.ProposalsHash(h.proposals), Commitments: h.entries,
	}
	for _, seat := range seats.Seats() {
		b := h.ballots[seat]
		in.Openings = append(in.Openings, protocol.Opening{Seat: seat, Packed: b.Votes.Pack(), Salt: b.Salt})
		in.Signatures = append(in.Signatures, p.signCommit(h, seat, last))
	}
	p.do(p.outsider, in, func() { p.steps[len(p.steps)-1].Opened |= seats })
}

// playInvented lets a coordinator anchor another list than its panel signed, sometimes with openings or a round on top of it,
// and the panel put its own in its place.
func (p *trial) playInvented() {
	h, at := p.deal(), len(p.steps)
	lie, party := p.invent(&h)
	p.anchor(&lie)
	if p.rand.IntN(2) == 0 {
		p.reveal(&lie, p.anyOf(party, 0))
	}
	replaced := p.last()
	if p.rand.IntN(3) == 0 && len(p.steps) <= int(p.a.Job.Terms.MaxRounds) {
		if next := p.deal(); p.now <= protocol.ForceUntil(p.a.Job.Terms, p.steps[at-1], replaced)-10 {
			p.anchorAs(&next, 0)
		}
	}
	against := len(p.hot) - party.Count()
	for i := range h.entries {
		seat := protocol.SeatIndex(i)
		if p.rand.IntN(2) == 0 && against > p.a.Job.Terms.Quorum() && !party.Has(seat) {
			h.entries[i] = common.Hash{}
			against--
			continue
		}
		h.held = h.held.With(seat)
	}
	p.certify(&lie, &h, at)
	p.rounds = append(p.rounds, h)
}

// invent is a list over another slate, or with garbage for entries. A few seats, too few to matter, are of the coordinator's
// party: they signed their entry in it too.
func (p *trial) invent(h *hand) (lie hand, party protocol.Mask) {
	lie = *h
	lie.entries, lie.proposals = slices.Clone(h.entries), slices.Clone(h.proposals)
	if p.rand.IntN(2) == 0 {
		lie.proposals[p.rand.IntN(len(p.hot))] = p.hash()
	}
	for i := range lie.entries {
		lie.entries[i] = p.hash()
	}
	for _, i := range p.rand.Perm(len(p.hot))[:p.rand.IntN((len(p.hot)+1)/2)] {
		seat := protocol.SeatIndex(i)
		party = party.With(seat)
		lie.entries[i] = protocol.CommitmentHash(p.job, protocol.Round(len(p.steps)), seat,
			protocol.ProposalsHash(lie.proposals), h.ballots[i].Votes.Pack(), h.ballots[i].Salt)
	}
	return lie, party
}

// certify replaces the step at an index, and all after it.
func (p *trial) certify(lie, h *hand, at int) {
	replaced, proposals := p.steps[at], protocol.ProposalsHash(h.proposals)
	in := protocol.CertifyRound{
		ID: p.job, Job: p.a.Job, Panel: p.a.Panel, Before: p.link(at - 1), Steps: slices.Clone(p.steps[at-1:]),
		Anchored: protocol.RoundList{Proposals: protocol.ProposalsHash(lie.proposals), Commitments: lie.entries},
		Signed:   protocol.RoundList{Proposals: proposals, Commitments: h.entries},
		Slate:    p.signAs(replaced.Seat, replaced.Round, replaced.Term, protocol.Slate, protocol.PackHashes(h.proposals)),
	}
	for _, seat := range h.held.Seats() {
		in.Signatures = append(in.Signatures, p.signAs(seat, replaced.Round, replaced.Term, protocol.Commit,
			protocol.CommitPayload(proposals, h.entries[seat])))
	}
	who := p.a.Panel[replaced.Seat].Operator
	struck := readStanding(p.st, p.id.Contract, who)
	struck.strike(p.params, p.now)
	now := p.now
	p.do(p.outsider, in, func() {
		made := protocol.CertifyStep(p.a.Job.Terms, p.a.Panel, replaced, now, in.Anchored.Proposals, proposals, h.entries)
		p.steps = append(p.steps[:at:at], made)
		if made.Opened != 0 {
			p.seen["openings kept by a certificate"]++
		} else if replaced.Opened != 0 {
			p.seen["openings lost to a certificate"]++
		}
	})
	if got := readStanding(p.st, p.id.Contract, who); got != struck {
		p.fail("the coordinator stands at %+v after its certificate, want %+v", got, struck)
	}
}
