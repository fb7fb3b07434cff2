package audit_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/audit"
	"github.com/nsed-protocol/nsed/node/protocol"
)

func seats(list ...protocol.SeatIndex) protocol.Mask {
	var m protocol.Mask
	for _, s := range list {
		m = m.With(s)
	}
	return m
}

func everybody(n int) protocol.Mask { return protocol.Mask(1)<<n - 1 }

// jobs are the ways in which a job can go that an audit has to find sound.
var jobs = map[string]plan{
	"three seats, one round": {seats: 3, rounds: []roundPlan{{agree: true}}, end: "settle"},
	"three seats, three rounds, cites": {seats: 3, end: "settle",
		rounds: []roundPlan{{}, {cite: true}, {cite: true, agree: true}}},
	"five seats, assets":     {seats: 5, assets: true, end: "settle", rounds: []roundPlan{{}, {cite: true, agree: true}}},
	"five seats, by the sum": {seats: 5, tally: protocol.Sum, rounds: []roundPlan{{}, {agree: true}}, end: "settle"},
	"five seats, skips and voids": {seats: 5, end: "settle",
		rounds: []roundPlan{{skip: seats(2), mute: seats(4)}, {agree: true, skip: seats(0), void: seats(3), cite: true}}},
	"five seats, a forced commitment": {seats: 5, end: "settle",
		rounds: []roundPlan{{forced: seats(1, 3)}, {agree: true, forced: seats(0)}}},
	"five seats, an unopened commitment": {seats: 5, held: seats(4), end: "settle",
		rounds: []roundPlan{{hidden: seats(2)}, {agree: true, hidden: seats(4)}}},
	"five seats, unopened and not held": {seats: 5, end: "settle",
		rounds: []roundPlan{{agree: true, hidden: seats(1)}}},
	"five seats, unopened but closing": {seats: 5, held: seats(0), end: "settle",
		rounds: []roundPlan{{agree: true, hidden: seats(0)}}},
	"five seats, takeovers": {seats: 5, end: "settle",
		rounds: []roundPlan{{term: 1}, {term: 4, mute: seats(1)}, {term: 0, agree: true}}},
	"five seats, reissued results": {seats: 5, end: "settle",
		rounds: []roundPlan{{reissue: true}, {agree: true, reissue: true}}},
	"five seats, a round without a quorum": {seats: 5, end: "settle",
		rounds: []roundPlan{{hidden: seats(0, 1, 2)}, {agree: true}}},
	"five seats, a later round without a quorum": {seats: 5, spare: 1, end: "settle",
		rounds: []roundPlan{{}, {hidden: seats(0, 1, 2)}}},
	"five seats, openings on chain too": {seats: 5, end: "settle",
		rounds: []roundPlan{{agree: true, onChain: seats(1, 2)}}},
	"five seats, the slow path": {seats: 5, slow: true, held: seats(4), end: "settle",
		rounds: []roundPlan{{}, {agree: true, hidden: seats(4), onChain: everybody(5)}}},
	"seven seats, the slow path with a silent round after": {seats: 7, slow: true, spare: 1, end: "settle",
		rounds: []roundPlan{{onChain: everybody(7)}, {hidden: everybody(7)}}},
	"seven seats, everything": {seats: 7, held: seats(6), end: "settle", rounds: []roundPlan{
		{skip: seats(3), forced: seats(2), reissue: true}, {term: 1, cite: true, void: seats(5)}, {cite: true, agree: true, hidden: seats(6)}}},
	"five seats, a certified list": {seats: 5, end: "settle",
		rounds: []roundPlan{{invented: true}, {agree: true, invented: true, term: 1}}},
	"five seats, a certified list with a gap": {seats: 5, end: "settle",
		rounds: []roundPlan{{agree: true, invented: true, forced: seats(3)}}},
	"refunded before anything": {seats: 3, end: "refund"},
	"refunded after a round":   {seats: 5, rounds: []roundPlan{{hidden: everybody(5) &^ seats(0, 1), onChain: seats(0, 1)}}, end: "refund"},
	"cancelled":                {seats: 5, end: "cancel"},
}

func TestSound(t *testing.T) {
	for name, p := range jobs {
		t.Run(name, func(t *testing.T) {
			j := build(t, p)
			r := audit.Check(j.chain(), j.bundle())
			if r.Verdict != audit.Sound {
				t.Fatalf("\n%s", r)
			}
			alone := audit.Check(j.chain(), nil)
			if alone.Verdict != audit.CannotShow || alone.Record != "bundle" {
				t.Errorf("without the transcript:\n%s", alone)
			}
		})
	}
}

func TestRunning(t *testing.T) {
	for name, p := range map[string]plan{
		"just opened": {seats: 3},
		"a round in":  {seats: 5, rounds: []roundPlan{{forced: seats(2), onChain: seats(0)}, {}}},
	} {
		t.Run(name, func(t *testing.T) {
			j := build(t, p)
			r := audit.Check(j.chain(), j.bundle())
			if r.Verdict != audit.CannotShow || r.Record != "outcome" {
				t.Errorf("\n%s", r)
			}
		})
	}
}

func TestSettledThroughAnotherContract(t *testing.T) {
	j := build(t, jobs["three seats, one round"])
	j.facts.Settlement = nil
	if r := audit.Check(j.chain(), j.bundle()); r.Verdict != audit.CannotShow || r.Record != "settlement input" {
		t.Errorf("\n%s", r)
	}
}

func TestNothingKnown(t *testing.T) {
	if r := audit.Check(protocol.Facts{Job: protocol.JobID{1}}, nil); r.Verdict != audit.CannotShow || r.Record != "JobOpened" {
		t.Errorf("\n%s", r)
	}
}

// The lane of a finished job goes on: to a later nonce, or to a live job.
func TestLaneGoesOn(t *testing.T) {
	j := build(t, jobs["three seats, one round"])
	for _, lane := range []common.Hash{common.BigToHash(uint256.NewInt(9).ToBig()), {0xab}} {
		j.facts.Lane = lane
		if r := audit.Check(j.chain(), j.bundle()); r.Verdict != audit.Sound {
			t.Errorf("%s\n%s", lane, r)
		}
	}
	for _, lane := range []common.Hash{{}, common.BigToHash(uint256.NewInt(3).ToBig()), j.linkOf(*j.tip())} {
		j.facts.Lane = lane
		if r := audit.Check(j.chain(), j.bundle()); r.Verdict != audit.Tampered || r.Record != "lane" {
			t.Errorf("%s\n%s", lane, r)
		}
	}
}

// A seat is named only when it signed two bodies for one slot; the bundle keeps both.
func TestEquivocation(t *testing.T) {
	for name, tc := range map[string]struct {
		kind    protocol.Kind
		payload []byte
		convict bool
	}{
		"two seals":         {protocol.Seal, nil, true},
		"two commits":       {protocol.Commit, protocol.CommitPayload(common.Hash{1}, common.Hash{2}), true},
		"two contents":      {protocol.Content, make([]byte, 40), false},
		"two reveals":       {protocol.Reveal, make([]byte, 80), false},
		"a Close of a fork": {protocol.Close, protocol.ClosePayload(common.Hash{9}, 1, protocol.OpenedRounds{}, common.Hash{}), false},
	} {
		t.Run(name, func(t *testing.T) {
			j := build(t, jobs["five seats, takeovers"])
			body := protocol.BodyOf(tc.payload)
			term := uint8(0)
			if tc.kind == protocol.Commit {
				term = j.links[1].Term
			}
			j.sayBody(1, term, tc.kind, 2, body, tc.payload)
			r := audit.Check(j.chain(), j.bundle())
			if !tc.convict {
				if r.Verdict != audit.Sound {
					t.Errorf("\n%s", r)
				}
				return
			}
			if r.Verdict != audit.Tampered || r.Seat == nil || *r.Seat != 2 || !strings.Contains(r.Record, tc.kind.String()) {
				t.Errorf("\n%s", r)
			}
		})
	}
}

// A member that was away for a round has neither its openings nor its result: its bundle cannot show how the job went on,
// and nothing in it is wrong.
func TestAwayForARound(t *testing.T) {
	j := build(t, jobs["five seats, takeovers"])
	j.frames = slices.DeleteFunc(j.frames, func(f protocol.Frame) bool {
		k := f.Signed.Slot.Kind
		return f.Signed.Slot.Round == 1 && (k == protocol.Reveal || k == protocol.Result)
	})
	if r := audit.Check(j.chain(), j.bundle()); r.Verdict != audit.CannotShow || r.Seat != nil {
		t.Errorf("\n%s", r)
	}
}

// A slate with an entry that its own coordinator's list does not hold convicts the coordinator: it signed both.
func TestSlateThatDepartsFromItsList(t *testing.T) {
	j := build(t, jobs["three seats, one round"])
	i := slices.IndexFunc(j.frames, func(f protocol.Frame) bool { return f.Signed.Slot.Kind == protocol.List })
	said := j.frames[i].Signed.Slot
	j.frames = slices.Delete(j.frames, i, i+1)
	j.say(1, said.Term, protocol.List, said.Seat, protocol.PackHashes(make([]common.Hash, 3)))
	r := audit.Check(j.chain(), j.bundle())
	if r.Verdict != audit.Tampered || r.Seat == nil || *r.Seat != said.Seat || !strings.Contains(r.Record, "slate") {
		t.Errorf("\n%s", r)
	}
}

// A Close in the bundle that contradicts the one in the settlement over the same link convicts too.
func TestTwoClosesOverOneLink(t *testing.T) {
	j := build(t, jobs["three seats, one round"])
	bare := j.links[1]
	bare.Opened = 0
	j.say(1, 0, protocol.Close, 1, protocol.ClosePayload(j.linkOf(bare), 3, protocol.OpenedRounds{}, common.Hash{}))
	r := audit.Check(j.chain(), j.bundle())
	if r.Verdict != audit.Tampered || r.Seat == nil || *r.Seat != 1 {
		t.Errorf("\n%s", r)
	}
}

func TestReportForms(t *testing.T) {
	j := build(t, jobs["three seats, one round"])
	r := audit.Check(j.chain(), j.bundle())
	text := r.Text()
	if text[len(text)-1] != "SOUND" || len(text) != len(r.Checks)+1 {
		t.Errorf("\n%s", r)
	}
	raw, err := json.Marshal(r)
	if err != nil || !strings.Contains(string(raw), `"verdict":"SOUND"`) {
		t.Errorf("%s, %v", raw, err)
	}
	for _, code := range []string{"chain.opened", "chain.steps", "chain.lane", "settle.input", "settle.tally", "settle.money",
		"bundle.spec", "frames.signatures", "round 1 proposals", "round 1 ballots", "round 1 result", "settle.transcript", "halting", "answer"} {
		if !strings.Contains(r.String(), code) {
			t.Errorf("no check %s in\n%s", code, r)
		}
	}
}
