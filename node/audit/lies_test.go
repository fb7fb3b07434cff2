package audit_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/audit"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// again replaces the payload of a frame and signs it again, as its seat could.
func (j *job) again(slot string, change func(payload []byte) []byte) {
	j.t.Helper()
	for i, f := range j.frames {
		if f.Signed.Slot.String() == slot {
			payload := change(append([]byte{}, f.Payload...))
			j.frames[i].Payload = payload
			j.frames[i].Signed.Body = protocol.BodyOf(payload)
			j.frames[i].Signed.Sig = j.sign(f.Signed.Slot, j.frames[i].Signed.Body)
			return
		}
	}
	j.t.Fatalf("no frame %s", slot)
}

func (j *job) lieAboutResult(slot string, change func(*transcript.Result)) {
	j.again(slot, func(payload []byte) []byte {
		r, err := transcript.DecodeResult(payload)
		if err != nil {
			j.t.Fatal(err)
		}
		change(&r)
		raw, err := r.Encode()
		if err != nil {
			j.t.Fatal(err)
		}
		return raw
	})
}

// What a member signs and what is not so: the signatures hold, and the record is named all the same. A seat is named only
// when two of its signatures contradict each other.
func TestLies(t *testing.T) {
	for name, tc := range map[string]struct {
		job    string
		change func(j *job)
		record string
		names  bool // the seat
	}{
		"a wrong score": {"five seats, skips and voids", func(j *job) {
			j.lieAboutResult("1.result.0", func(r *transcript.Result) { r.Scores[1]++ })
		}, "frame 1.result.0", false},
		"a wrong winner": {"five seats, skips and voids", func(j *job) {
			j.lieAboutResult("2.result.0", func(r *transcript.Result) { r.Winner = (r.Winner + 1) % 5 })
		}, "frame 2.result.0", false},
		"wrong evidence": {"five seats, skips and voids", func(j *job) {
			j.lieAboutResult("2.result.0", func(r *transcript.Result) { r.Evidence++ })
		}, "frame 2.result.0", false},
		"a wrong stop": {"five seats, skips and voids", func(j *job) {
			j.lieAboutResult("1.result.0", func(r *transcript.Result) { r.Halt = !r.Halt })
		}, "frame 1.result.0", false},
		"a result that cannot be read": {"five seats, skips and voids", func(j *job) {
			j.again("1.result.0", func([]byte) []byte { return []byte("{}") })
		}, "frame 1.result.0", false},
		"a slate that is not its list": {"three seats, one round", func(j *job) {
			j.again("1.list.0", func(p []byte) []byte { p[0]++; return p })
		}, "frame 1.slate.0", true},
		"a list of another length": {"three seats, one round", func(j *job) {
			j.again("1.list.0", func(p []byte) []byte { return p[:64] })
		}, "frame 1.slate.0", true},
		"a royalty less": {"five seats, assets", func(j *job) {
			e := j.facts.Logs[3].Event.(protocol.RoyaltyAccrued)
			e.Amount.SubUint64(&e.Amount, 1)
			j.facts.Logs[3].Event = e
		}, "log 3 RoyaltyAccrued", false},
		"a royalty to somebody else's asset": {"five seats, assets", func(j *job) {
			e := j.facts.Logs[3].Event.(protocol.RoyaltyAccrued)
			e.Asset[0]++
			j.facts.Logs[3].Event = e
		}, "log 3 RoyaltyAccrued", false},
		"a royalty withheld": {"five seats, assets", func(j *job) {
			j.facts.Logs = slices.Delete(j.facts.Logs, 4, 5)
		}, "log 4 JobSettled", false},
		"a royalty of an asset that is nobody's": {"five seats, assets", func(j *job) {
			j.facts.Logs = slices.Insert(j.facts.Logs, 5, j.facts.Logs[4])
			j.facts.Logs[5].Event = protocol.RoyaltyAccrued{Asset: j.a.Panel[4].Asset, ID: j.id, Amount: *uint256.NewInt(9)}
		}, "log 5 RoyaltyAccrued", false},
		"a royalty before the settlement": {"five seats, assets", func(j *job) {
			j.facts.Logs = slices.Insert(j.facts.Logs, 2, j.facts.Logs[3])
			j.facts.Logs[2].Block, j.facts.Logs[2].Tx = j.facts.Logs[1].Block, j.facts.Logs[1].Tx
		}, "log 2 RoyaltyAccrued", false},
		"one block at two times":    {"five seats, assets", func(j *job) { j.facts.Logs[3].Block.Time-- }, "log 4 RoyaltyAccrued", false},
		"one block with two hashes": {"five seats, assets", func(j *job) { j.facts.Logs[3].Block.Hash[0]++ }, "log 4 RoyaltyAccrued", false},
		"a head that is the last block with another hash": {"five seats, assets", func(j *job) {
			j.facts.Head = j.facts.Logs[len(j.facts.Logs)-1].Block
			j.facts.Head.Hash[0]++
		}, "head", false},
		"an asset that is said to be registered": {"five seats, assets", func(j *job) {
			j.facts.Assets = append(j.facts.Assets, protocol.AssetPending{Asset: j.a.Panel[4].Asset})
		}, "log 5 JobSettled", false},
		"another seal": {"three seats, one round", func(j *job) {
			for i, f := range j.frames {
				if f.Signed.Slot.String() == "1.seal.2" {
					j.frames[i].Signed.Body[0]++
					j.frames[i].Signed.Sig = j.sign(f.Signed.Slot, j.frames[i].Signed.Body)
				}
			}
		}, "frame 1.seal.2", false},
	} {
		t.Run(name, func(t *testing.T) {
			j := build(t, jobs[tc.job])
			tc.change(j)
			r := audit.Check(j.chain(), j.bundle())
			if r.Verdict != audit.Tampered || r.Record != tc.record || (r.Seat != nil) != tc.names {
				t.Errorf("%s %q, want %q\n%s", r.Verdict, r.Record, tc.record, r)
			}
		})
	}
}

// A result over another list, as an honest coordinator announces it before a commitment is forced in, binds nobody. What
// the Closes rest on has to be announced.
func TestResultsOverAnotherList(t *testing.T) {
	for name, change := range map[string]func(r *transcript.Result){
		"another fold": func(r *transcript.Result) { r.Transcript[0]++ },
		"other scores and another fold": func(r *transcript.Result) {
			r.Transcript[0]++
			r.Scores[1]++
		},
		"openings of seats that committed to nothing": func(r *transcript.Result) { r.Opened = r.Opened.With(4) },
	} {
		t.Run(name, func(t *testing.T) {
			j := build(t, jobs["five seats, skips and voids"])
			right := j.frame("1.result.0")
			j.lieAboutResult("1.result.0", change)
			if r := audit.Check(j.chain(), j.bundle()); r.Verdict != audit.CannotShow || r.Record != "frame 1.result.0" {
				t.Errorf("alone: %s %q\n%s", r.Verdict, r.Record, r)
			}
			j.frames = append(j.frames, right)
			if r := audit.Check(j.chain(), j.bundle()); r.Verdict != audit.Sound {
				t.Errorf("beside the right one:\n%s", r)
			}
		})
	}
}

func (j *job) frame(slot string) protocol.Frame {
	j.t.Helper()
	for _, f := range j.frames {
		if f.Signed.Slot.String() == slot {
			return f
		}
	}
	j.t.Fatalf("no frame %s", slot)
	return protocol.Frame{}
}

// Whoever announces a result for every set of openings says nothing wrong in any of them, and cannot have an honest record
// called wrong.
func TestManyResults(t *testing.T) {
	j := build(t, plan{seats: 9, rounds: []roundPlan{{every: true}, {agree: true}}, end: "settle"})
	if r := audit.Check(j.chain(), j.bundle()); r.Verdict != audit.Sound {
		t.Errorf("\n%s", r)
	}
}

// A round that its coordinator made up, with an opening of its own that nobody can count and a slate that nobody ever saw,
// is no hole in the record of the others.
func TestRoundNobodyCounts(t *testing.T) {
	j := build(t, plan{seats: 5, rounds: []roundPlan{{hidden: everybody(5)}, {agree: true}}, end: "settle"})
	j.frames = slices.DeleteFunc(j.frames, func(f protocol.Frame) bool {
		s := f.Signed.Slot
		return s.Round == 1 && (s.Kind == protocol.Slate || s.Kind == protocol.List || s.Kind == protocol.Content || s.Kind == protocol.Seal)
	})
	j.say(1, 1, protocol.Result, 1, resultPayload(t, transcript.Result{Round: 1, Opened: seats(0), Scores: make([]int32, 5)}))
	if r := audit.Check(j.chain(), j.bundle()); r.Verdict != audit.Sound {
		t.Errorf("\n%s", r)
	}
}

func resultPayload(t *testing.T, r transcript.Result) []byte {
	t.Helper()
	raw, err := r.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// Jobs that were played out against the rules by everybody, so that every signature and every link holds.
func TestPlayedAgainstTheRules(t *testing.T) {
	for name, tc := range map[string]struct {
		plan   plan
		code   string
		record string
	}{
		"stopped too early": {plan{seats: 5, rounds: []roundPlan{{}}, end: "settle"}, "halting", "settlement input round"},
		"went on too long": {plan{seats: 5, ripe: 1, rounds: []roundPlan{{agree: true}, {agree: true}}, end: "settle"},
			"halting", "log 2 VotesCommitted round 2"},
		"a cite that quotes nothing": {plan{seats: 5, rounds: []roundPlan{{skip: seats(1)}, {cite: true, agree: true}}, end: "settle"},
			"round.cites", "frame 2.slate.0"},
	} {
		t.Run(name, func(t *testing.T) {
			j := build(t, tc.plan)
			r := audit.Check(j.chain(), j.bundle())
			if r.Verdict != audit.Tampered || r.Record != tc.record || !strings.Contains(r.String(), "FAILED  "+tc.code) {
				t.Errorf("%s %q\n%s", r.Verdict, r.Record, r)
			}
		})
	}
}

// A coordinator that lists another commitment than the seat signed is told by its anchor, when nothing opens the entry.
func TestGarbageEntry(t *testing.T) {
	j := build(t, jobs["five seats, unopened and not held"])
	j.again("1.commit.1", func([]byte) []byte {
		return protocol.CommitPayload(j.links[1].proposals, common.Hash{7})
	})
	r := audit.Check(j.chain(), j.bundle())
	if r.Verdict != audit.Tampered || r.Record != "log 1 VotesCommitted round 1" {
		t.Errorf("\n%s", r)
	}
	// One over another slate proves nothing.
	j.again("1.commit.1", func([]byte) []byte { return protocol.CommitPayload(common.Hash{8}, common.Hash{7}) })
	if r := audit.Check(j.chain(), j.bundle()); r.Verdict != audit.Sound {
		t.Errorf("\n%s", r)
	}
}

// Members that let a seat be paid for a round it did not take part in sign it in their Closes, and are found out.
func TestWrongCountOfRounds(t *testing.T) {
	j := build(t, jobs["five seats, skips and voids"])
	s := j.facts.Settlement
	s.Rounds[0] = 2 // it skipped round 2
	s.Ballots, s.Entries, s.Signatures, j.frames = nil, nil, nil, withoutCloses(j.frames)
	j.closes(s, j.links[2])
	r := audit.Check(j.chain(), j.bundle())
	if r.Verdict != audit.Tampered || !strings.Contains(r.String(), "FAILED  settle.rounds") {
		t.Errorf("\n%s", r)
	}
}

func withoutCloses(frames []protocol.Frame) []protocol.Frame {
	var out []protocol.Frame
	for _, f := range frames {
		if f.Signed.Slot.Kind != protocol.Close {
			out = append(out, f)
		}
	}
	return out
}

// A round that the settlement does not rest on needs no complete record.
func TestLaterRoundNeedsNothing(t *testing.T) {
	j := build(t, jobs["five seats, a later round without a quorum"])
	var kept []protocol.Frame
	for _, f := range j.frames {
		if f.Signed.Slot.Round == 1 {
			kept = append(kept, f)
		}
	}
	j.frames = kept
	if r := audit.Check(j.chain(), j.bundle()); r.Verdict != audit.Sound {
		t.Errorf("\n%s", r)
	}
}

// Bundles and facts are files that anybody can write.
func FuzzCheck(f *testing.F) {
	j := build(&testing.T{}, jobs["five seats, openings on chain too"])
	facts, err := transcript.EncodeFacts(j.facts)
	if err != nil {
		f.Fatal(err)
	}
	bundle, err := j.bundle().Encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(facts, bundle)
	f.Fuzz(func(t *testing.T, facts, bundle []byte) {
		file, err := transcript.DecodeFacts(facts)
		if err != nil {
			return
		}
		b, err := transcript.DecodeBundle(bundle)
		if err != nil {
			b = nil
		}
		if r := audit.Check(file, b); r.Verdict == 0 || len(r.Text()) == 0 {
			t.Error("no verdict")
		}
	})
}
