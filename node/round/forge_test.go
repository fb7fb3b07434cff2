package round_test

import (
	"bytes"
	"fmt"
	"math"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// forge signs with a seat's key what its machine would not: the messages of a dishonest member.
func (w *world) forge(a args) {
	seat := protocol.SeatIndex(a.number("seat", 0))
	slot := protocol.Slot{
		Job: w.agreement.ID(), Round: protocol.Round(a.number("round", 1)), Term: uint8(a.number("term", 0)), Seat: seat,
	}
	switch a.bare[0] {
	case "seal":
		slot.Kind = protocol.Seal
		w.inject(a, slot, crypto.Keccak256Hash([]byte(a.text("text"))), nil)
	case "repeat":
		w.repeat(a)
	case "list", "slate":
		slot.Kind = map[string]protocol.Kind{"list": protocol.List, "slate": protocol.Slate}[a.bare[0]]
		payload := protocol.PackHashes(w.hashesWithout(a, slot))
		w.inject(a, slot, protocol.BodyOf(payload), payload)
	case "content":
		w.forgeContent(a, slot)
	case "ballot":
		w.forgeBallot(a, slot)
	case "anchor":
		w.forgeAnchor(a, slot)
	case "force":
		w.forgeForce(a, slot)
	case "opening":
		w.forgeOpening(a, slot)
	case "result":
		w.forgeResult(a, slot)
	default:
		a.t.Fatalf("cannot forge %q", a.line)
	}
}

// inject sends a forged frame to the seats of to.
func (w *world) inject(a args, s protocol.Slot, body common.Hash, payload []byte) {
	f := protocol.Frame{Signed: protocol.Signed{Slot: s, Body: body, Sig: w.sign(s.Seat, s, body)}, Payload: payload}
	for i := range w.nodes {
		if to := protocol.SeatIndex(i); a.seats("to").Has(to) {
			w.queue = append(w.queue, letter{to, f})
		}
	}
	w.deliver()
}

// repeat sends every frame of a slot again to everybody.
func (w *world) repeat(a args) {
	slot := protocol.Slot{Job: w.agreement.ID(), Round: 1, Kind: protocol.Seal, Seat: protocol.SeatIndex(a.number("seat", 0))}
	for _, f := range a.node(w).machine.Serve(slot) {
		for i := range w.nodes {
			w.queue = append(w.queue, letter{protocol.SeatIndex(i), f})
		}
	}
	w.deliver()
}

// hashesWithout is the list of what the seat's machine (or that of another seat: of) holds, without some seats, or with one
// seat's entry copied onto another's.
func (w *world) hashesWithout(a args, s protocol.Slot) []common.Hash {
	hashes := make([]common.Hash, len(w.nodes))
	without := protocol.Mask(0)
	if _, ok := a.named["without"]; ok {
		without = a.seats("without")
	}
	for i := range hashes {
		seal := protocol.Slot{Job: s.Job, Round: s.Round, Kind: protocol.Seal, Seat: protocol.SeatIndex(i)}
		if fs := w.nodes[a.number("of", int(s.Seat))].machine.Serve(seal); len(fs) > 0 && !without.Has(protocol.SeatIndex(i)) {
			hashes[i] = fs[0].Signed.Body
		}
	}
	if _, ok := a.named["copy"]; ok {
		hashes[a.number("onto", 0)] = hashes[a.number("copy", 0)]
	}
	return hashes
}

// forgeAnchor anchors a slate as hashesWithout makes it, with the commitments that the seat of has collected, and garbage
// for some seats; without of a slate with a proposal of seat 1 that nobody has ever seen, and the seat's own ballot over
// it.
func (w *world) forgeAnchor(a args, s protocol.Slot) {
	slate, entries := make([]common.Hash, len(w.nodes)), make([]common.Hash, len(w.nodes))
	if _, ok := a.named["of"]; ok {
		slate = w.hashesWithout(a, s)
		s.Kind = protocol.Commit
		for i := range entries {
			slot := s
			slot.Seat = protocol.SeatIndex(i)
			if fs := w.nodes[a.number("of", 0)].machine.Serve(slot); len(fs) > 0 {
				entries[i] = common.BytesToHash(fs[0].Payload[32:])
			}
		}
		if _, ok := a.named["garbage"]; ok {
			for _, seat := range a.seats("garbage").Seats() {
				entries[seat] = crypto.Keccak256Hash([]byte("garbage"))
			}
		}
	} else {
		slate[1] = crypto.Keccak256Hash([]byte("never seen"))
		entries[s.Seat] = w.forgeSlate(a, s, slate)
	}
	steps := w.chain.head().state.steps
	last := steps[len(steps)-1]
	w.chain.submit(s.Seat, protocol.AnchorRound{
		ID: s.Job, Job: w.agreement.Job, Panel: w.agreement.Panel, Prev: last.prev, Last: last.Step, Term: s.Term,
		Proposals: protocol.ProposalsHash(slate), Commitments: entries,
	})
}

// forgeSlate announces a list and slate, and the seat's commitment to it, which it returns.
func (w *world) forgeSlate(a args, s protocol.Slot, slate []common.Hash) common.Hash {
	payload := protocol.PackHashes(slate)
	for _, kind := range []protocol.Kind{protocol.List, protocol.Slate} {
		s.Kind = kind
		w.inject(a, s, protocol.BodyOf(payload), payload)
	}
	r, _, _ := w.forged(a, s)
	entry := protocol.CommitmentHash(s.Job, s.Round, s.Seat, protocol.BodyOf(payload), r.Packed, r.Salt())
	commit := protocol.CommitPayload(protocol.BodyOf(payload), entry)
	s.Kind = protocol.Commit
	w.inject(a, s, protocol.BodyOf(commit), commit)
	return entry
}

// forgeContent seals and publishes a proposal that quotes what was never said.
func (w *world) forgeContent(a args, s protocol.Slot) {
	c := transcript.Content{Answer: a.text("answer"), Reasoning: fmt.Sprintf("seat %d made it up", s.Seat)}
	if quote := a.text("quote"); quote != "" {
		c.Cites = []transcript.ContentCite{{Round: 1, Seat: protocol.SeatIndex(a.number("of", 1)), ShareBps: 10_000, Quote: quote}}
	}
	raw, err := c.Encode()
	if err != nil {
		a.t.Fatal(err)
	}
	if bps := a.number("bps", 10_000); len(c.Cites) > 0 && bps != 10_000 {
		c.Cites[0].ShareBps = uint16(bps) // more than its own encoder would write
		raw = bytes.Replace(raw, []byte(`"share_bps":10000`), fmt.Appendf(nil, `"share_bps":%d`, bps), 1)
	}
	salt := crypto.Keccak256Hash([]byte("salt of a forger"))
	if a.named["seal"] != "no" {
		s.Kind = protocol.Seal
		w.inject(a, s, protocol.ProposalHash(s.Job, s.Round, s.Seat, transcript.HashContent(raw), protocol.CitesHash(c.PackedCites()), salt), nil)
	}
	if a.named["publish"] == "no" {
		return
	}
	s.Kind = protocol.Content
	payload := transcript.ContentPayload(salt, raw)
	w.inject(a, s, protocol.BodyOf(payload), payload)
}

// forged is a ballot made by hand: its judgement is empty, its secret the seat's name.
func (w *world) forged(a args, s protocol.Slot) (transcript.Reveal, common.Hash, common.Hash) {
	votes := make(protocol.Votes, len(w.nodes))
	for i, v := range a.numbers("votes") {
		votes[i] = int16(v)
	}
	r := transcript.Reveal{Packed: votes.Pack(), Secret: crypto.Keccak256Hash([]byte{byte(s.Seat)}), Judgement: []byte(`{"entries":[]}`)}
	var slate common.Hash
	for _, n := range w.nodes {
		if v := n.machine.View(); len(v.Rounds) >= int(s.Round) && v.Rounds[s.Round-1].Slate != (common.Hash{}) {
			slate = v.Rounds[s.Round-1].Slate
		}
	}
	return r, slate, protocol.CommitmentHash(s.Job, s.Round, s.Seat, slate, r.Packed, r.Salt())
}

func (w *world) forgeBallot(a args, s protocol.Slot) {
	_, slate, commitment := w.forged(a, s)
	s.Kind = protocol.Commit
	payload := protocol.CommitPayload(slate, commitment)
	w.inject(a, s, protocol.BodyOf(payload), payload)
}

// forgeForce replaces the seat's entry in the newest list by another ballot.
func (w *world) forgeForce(a args, s protocol.Slot) {
	_, slate, commitment := w.forged(a, s)
	var anchor protocol.AnchorRound
	for _, b := range w.chain.blocks {
		for _, t := range b.txs {
			if i, ok := t.intent.(protocol.AnchorRound); ok {
				anchor = i
			}
		}
	}
	steps := w.chain.head().state.steps
	before, last := steps[len(steps)-2], steps[len(steps)-1]
	s.Kind = protocol.Commit
	w.chain.submit(s.Seat, protocol.ForceCommitment{
		ID: s.Job, Job: w.agreement.Job, Panel: w.agreement.Panel, Before: before.prev, Previous: before.Step, Last: last.Step,
		Proposals: slate, Commitments: anchor.Commitments, Seat: s.Seat, Commitment: commitment,
		Signature: w.sign(s.Seat, s, protocol.BodyOf(protocol.CommitPayload(slate, commitment))),
	})
}

func (w *world) forgeOpening(a args, s protocol.Slot) {
	r, _, _ := w.forged(a, s)
	s.Kind, s.Term = protocol.Reveal, 0
	w.inject(a, s, protocol.BodyOf(r.Payload()), r.Payload())
}

// forgeResult announces another winner than the seat's machine computed.
func (w *world) forgeResult(a args, s protocol.Slot) {
	s.Kind = protocol.Result
	honest := w.nodes[s.Seat].machine.Serve(s)
	if len(honest) == 0 {
		a.t.Fatalf("%s: there is no result to change", a.line)
	}
	r, err := transcript.DecodeResult(honest[0].Payload)
	if err != nil {
		a.t.Fatal(err)
	}
	r.Winner = protocol.SeatIndex(a.number("winner", 0))
	if a.named["absurd"] == "yes" {
		r.Opened, r.Evidence, r.Scores[0] = math.MaxUint32, math.MinInt64, math.MinInt32
	}
	payload, err := r.Encode()
	if err != nil {
		a.t.Fatal(err)
	}
	w.inject(a, s, protocol.BodyOf(payload), payload)
}
