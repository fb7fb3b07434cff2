package bindings

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// The terms of the measured jobs, in seconds (see open).
const (
	gasPropose, gasCommit, gasReveal, gasForce = 300, 180, 120, 24
)

// Kinds of message that the measured calls show.
const (
	kindSlate  = 4
	kindCommit = 5
	kindClose  = 8
)

// gasCall is one call to measure; one without a name only prepares the next.
type gasCall struct {
	name string
	play func()
}

// failures are a job that stalls after a list with a gap, one whose coordinator invents a list, and a report. A quorum
// opens on chain, all seats sign the certificate. The job before them was cancelled, so that the submitter is owed something.
func (g *gasGame) failures() []gasCall {
	return []gasCall{
		{"", g.open}, {"", g.cancel},
		{"", g.open}, {"", g.anchorWithGap}, {"forceCommit", g.forceCommit}, {"takeOver", g.takeOver},
		{"reveal", g.reveal}, {"refund", g.refund},
		{"", g.open}, {"", g.anchorGarbage}, {"certify", g.certify},
		{"reportEquivocation", g.reportEquivocation},
	}
}

// replaceStep notes what a call made of the newest step.
func (g *gasGame) replaceStep(step IRankifyStep) { g.steps[len(g.steps)-1] = step }

// gasStep is a step with every field given; seat carries the windowed bit, term the certified one.
func (g *gasGame) gasStep(round, term, seat, time uint64, list common.Hash) IRankifyStep {
	meta := pack(round, 8, term, 8, seat, 8, time, 40)
	meta.Lsh(meta, 160).Or(meta, address(g.hot[seat&0x7f]).Big()).Lsh(meta, 32)
	return IRankifyStep{Meta: meta, ListHash: list}
}

func (g *gasGame) listHash() common.Hash {
	slate := g.slate()
	return hash(slate[:], hash(concat(g.commitments)).Bytes())
}

// sendAnchor anchors g.commitments by seat 0.
func (g *gasGame) sendAnchor() {
	last := len(g.steps) - 1
	g.send(g.hot[0], &g.contract, append(g.abi.PackAnchor(g.job.Route, g.job.Terms, g.restHash(), g.tail(last),
		g.steps[last].Meta, g.slate()), concat(g.commitments)...))
	g.prevs = append(g.prevs, g.link(last))
}

// anchorWithGap leaves out the last seat. The round is early, so its force window counts from its schedule.
func (g *gasGame) anchorWithGap() {
	g.prepare(1)
	g.withheld = g.commitments[g.seats-1]
	g.commitments[g.seats-1] = [32]byte{}
	g.sendAnchor()
	g.steps = append(g.steps, g.gasStep(1, 0, 0x80, g.opened+gasPropose+gasCommit, g.listHash()))
}

func (g *gasGame) forceCommit() {
	seat := uint64(g.seats - 1)
	signature := g.signMessage(seat, kindCommit, 1, 0, g.commitBody(g.withheld))
	g.send(g.submitter, &g.contract, g.abi.PackForceCommit(g.job, g.panel, g.prevs[0], g.steps[0], g.steps[1], g.slate(),
		g.commitments, uint8(seat), g.withheld, signature))
	g.commitments[seat] = g.withheld
	g.replaceStep(IRankifyStep{Meta: g.steps[1].Meta, ListHash: g.listHash()})
}

// takeOver lets the next seat anchor the second round.
func (g *gasGame) takeOver() {
	g.block.OffsetTime(2 * (gasPropose + gasCommit + gasReveal + gasForce))
	g.prepare(2)
	g.send(g.hot[1], &g.contract, g.abi.PackTakeOver(g.job, g.panel, g.prevs[1], g.steps[1], 1, g.slate(), g.commitments))
	g.prevs = append(g.prevs, g.link(1))
	g.steps = append(g.steps, g.gasStep(2, 1, 1, g.block.Timestamp(), g.listHash()))
}

// reveal records the openings of a quorum, all in one call.
func (g *gasGame) reveal() {
	quorum := g.seats/2 + 1
	var openings []IRankifyOpening
	var signatures []IRankifySignature
	for i := range uint64(quorum) {
		openings = append(openings, IRankifyOpening{
			Seat: uint8(i), Votes: g.ballots[i], Salt: common.Hash(g.secret("salt", 2, int(i))),
		})
		signatures = append(signatures, g.signMessage(i, kindCommit, 2, 1, g.commitBody(g.commitments[i])))
	}
	g.send(g.submitter, &g.contract, g.abi.PackReveal(g.job, g.panel, g.prevs[2], g.steps[2], g.slate(), g.commitments,
		openings, signatures))
	meta := pack(1<<quorum-1, 32)
	g.replaceStep(IRankifyStep{Meta: meta.Or(meta, g.steps[2].Meta), ListHash: g.steps[2].ListHash})
}

func (g *gasGame) refund() {
	g.block.OffsetTime(2 * 3600)
	g.send(g.submitter, &g.contract, g.abi.PackRefund(g.job, g.panel, g.steps))
}

func (g *gasGame) cancel() {
	g.send(g.submitter, &g.contract, g.abi.PackCancel(g.job, g.panel, pack(g.opened, 40)))
}

// anchorGarbage anchors entries that nobody signed.
func (g *gasGame) anchorGarbage() {
	g.prepare(1)
	g.signed = slices.Clone(g.commitments)
	for i := range g.commitments {
		g.commitments[i] = common.Hash(g.secret("garbage", 1, i))
	}
	g.sendAnchor()
	g.steps = append(g.steps, g.gasStep(1, 0, 0, g.block.Timestamp(), g.listHash()))
}

func (g *gasGame) certify() {
	slate := g.slate()
	var signatures []IRankifySignature
	for i, entry := range g.signed {
		signatures = append(signatures, g.signMessage(uint64(i), kindCommit, 1, 0, g.commitBody(entry)))
	}
	g.send(g.submitter, &g.contract, g.abi.PackCertify(g.job, g.panel, g.prevs[0], g.steps,
		IRankifyList{ProposalsHash: slate, Commitments: g.commitments},
		IRankifyList{ProposalsHash: slate, Commitments: g.signed}, g.signMessage(0, kindSlate, 1, 0, slate), signatures))
}

// reportEquivocation shows two Commits of the last operator's key.
func (g *gasGame) reportEquivocation() {
	seat := uint64(g.seats - 1)
	say := func(body common.Hash) ([]byte, IRankifySignature) {
		message := slices.Concat(g.jobID(), num(1), num(0), num(kindCommit), num(seat), body[:])
		return message, g.signMessage(seat, kindCommit, 1, 0, body)
	}
	a, sigA := say(crypto.Keccak256Hash([]byte("one")))
	b, sigB := say(crypto.Keccak256Hash([]byte("another")))
	g.send(g.submitter, &g.contract, g.abi.PackReportEquivocation(address(g.operators[seat]), a, sigA, b, sigB))
}

func (g *gasGame) commitBody(entry [32]byte) common.Hash {
	slate := g.slate()
	return hash(slate[:], entry[:])
}

// signMessage signs a message of a seat.
func (g *gasGame) signMessage(seat, kind, round, term uint64, body common.Hash) IRankifySignature {
	return g.sign(g.hot[seat], hash(
		typeHash("Message(bytes32 jobId,uint16 round,uint8 term,uint8 kind,uint8 seat,bytes32 body)"),
		g.jobID(), num(round), num(term), num(kind), num(seat), body[:]))
}
