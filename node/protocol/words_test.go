package protocol

import (
	"bytes"
	"errors"
	"math"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"
)

func TestJobWordsRoundTrip(t *testing.T) {
	job := testJob(testPanel(5))
	job.Terms.Tally, job.Terms.DeclaredRank = Sum, 9
	got, err := job.Words().Job()
	if diff := cmp.Diff(job, got); err != nil || diff != "" {
		t.Errorf("%v\n%s", err, diff)
	}
}

func TestJobWordsRefuse(t *testing.T) {
	good := testJob(testPanel(5)).Words()
	flags, top := good, good
	flags.Terms.Or(&flags.Terms, uint256.NewInt(2))
	var bit uint256.Int
	top.Terms.Or(&top.Terms, bit.Lsh(uint256.NewInt(1), 232))
	for name, w := range map[string]JobWords{"flags": flags, "top bits": top} {
		if _, err := w.Job(); !errors.Is(err, ErrBadWords) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestJobIDCoversEverything: no term, amount, seat or network can change under an id.
func TestJobIDCoversEverything(t *testing.T) {
	panel := testPanel(5)
	base := testJob(panel)
	id := base.ID(testNetwork)
	changes := map[string]func(*Job){
		"submitter": func(j *Job) { j.Submitter[0]++ }, "lane": func(j *Job) { j.Lane++ }, "nonce": func(j *Job) { j.Nonce++ },
		"deadline": func(j *Job) { j.Terms.Deadline++ }, "open before": func(j *Job) { j.Terms.OpenBefore++ },
		"propose": func(j *Job) { j.Terms.Propose++ }, "commit": func(j *Job) { j.Terms.Commit++ }, "reveal": func(j *Job) { j.Terms.Reveal++ },
		"force": func(j *Job) { j.Terms.Force++ }, "handover": func(j *Job) { j.Terms.Handover++ }, "seats": func(j *Job) { j.Terms.Seats++ },
		"min rounds": func(j *Job) { j.Terms.MinRounds++ }, "max rounds": func(j *Job) { j.Terms.MaxRounds++ },
		"rank": func(j *Job) { j.Terms.DeclaredRank++ }, "stake": func(j *Job) { j.Terms.StakeUnits++ }, "tally": func(j *Job) { j.Terms.Tally++ },
		"spec": func(j *Job) { j.Spec[31]++ }, "panel": func(j *Job) { j.Panel[31]++ },
		"reward": func(j *Job) { j.Reward.AddUint64(&j.Reward, 1) }, "allowance": func(j *Job) { j.Allowance++ }, "fee": func(j *Job) { j.Fee.AddUint64(&j.Fee, 1) },
	}
	for name, change := range changes {
		job := base
		change(&job)
		if job.ID(testNetwork) == id {
			t.Errorf("%s is not covered", name)
		}
	}
	chain, contract := testNetwork, testNetwork
	chain.ChainID++
	contract.Contract[0]++
	if base.ID(chain) == id || base.ID(contract) == id {
		t.Error("the network is not covered")
	}
	for i := range panel {
		for name, change := range map[string]func(*Seat){
			"operator": func(s *Seat) { s.Operator[0]++ }, "key": func(s *Seat) { s.HotKey[0]++ },
			"price": func(s *Seat) { s.Price.AddUint64(&s.Price, 1) }, "asset": func(s *Seat) { s.Asset[0]++ },
		} {
			other := testPanel(5)
			change(&other[i])
			if PanelHash(other) == base.Panel {
				t.Errorf("%s of seat %d is not covered", name, i)
			}
		}
	}
	swapped := testPanel(5)
	swapped[0], swapped[1] = swapped[1], swapped[0]
	if PanelHash(swapped) == base.Panel {
		t.Error("the order of seats is not covered")
	}
}

func TestSeatRoundTrip(t *testing.T) {
	for _, s := range testPanel(3) {
		s.Asset = AssetID(hashOf("asset"))
		w := s.Words()
		if diff := cmp.Diff(s, SeatOf(w[0], common.BytesToAddress(w[1][:]), w[2])); diff != "" {
			t.Error(diff)
		}
	}
	panel := testPanel(3)
	if SeatOfKey(panel, panel[2].HotKey) != 2 || SeatOfKey(panel, panel[2].Operator) != NoSeat {
		t.Error("a key finds the wrong seat")
	}
}

func TestStepRoundTrip(t *testing.T) {
	for _, s := range []Step{
		OpeningStep(1_800_000_000, addressOf("by")),
		{Round: 3, Term: 2, Windowed: true, Seat: 31, Time: 1<<40 - 1, By: common.MaxAddress, Opened: math.MaxUint32, List: hashOf("list")},
		{Round: 16, Seat: 4, Time: 5, Opened: 1, List: hashOf("list")},
		{Round: 2, Certified: true, Term: 127, Seat: 4, Time: 5, List: hashOf("list")},
	} {
		if diff := cmp.Diff(s, StepOf(s.Meta(), s.List)); diff != "" {
			t.Error(diff)
		}
	}
}

// TestVotesRoundTrip goes through all words: every one survives, and exactly those up to 2*Scale are votes in range.
func TestVotesRoundTrip(t *testing.T) {
	for w := range 1 << 16 {
		packed := []byte{byte(w >> 8), byte(w)}
		v, ok := UnpackVotes(packed, 1)
		if !ok || !bytes.Equal(v.Pack(), packed) {
			t.Fatalf("word %d becomes %v and %x", w, v, v.Pack())
		}
		if inRange := v[0] >= -Scale && v[0] <= Scale; inRange != (w <= 2*Scale) || inRange && int(v[0]) != w-Scale {
			t.Fatalf("word %d is the vote %d", w, v[0])
		}
	}
	for _, n := range []int{0, 2} {
		if _, ok := UnpackVotes([]byte{1, 2}, n); ok {
			t.Errorf("two bytes open a ballot of %d", n)
		}
	}
}

func TestCitesRoundTrip(t *testing.T) {
	cites := []Cite{{1, 2, 3}, {math.MaxUint16, 255, math.MaxUint16}, {}}
	got, ok := UnpackCites(PackCites(cites))
	if diff := cmp.Diff(cites, got); !ok || diff != "" {
		t.Error(diff)
	}
	for _, n := range []int{1, 4, 6, 5*MaxCites + 5} {
		if _, ok := UnpackCites(make([]byte, n)); ok {
			t.Errorf("%d bytes are cites", n)
		}
	}
	if none, ok := UnpackCites(nil); !ok || len(none) != 0 {
		t.Error("no cites are not cites")
	}
}

func TestResultWordRoundTrip(t *testing.T) {
	large := SeatResult{Status: Unopened, Score: math.MinInt32, Excess: math.MaxUint32, Judging: math.MaxUint32}
	large.Credit.SetAllOne().Rsh(&large.Credit, 160)
	for _, r := range []SeatResult{{}, {Status: Counted, Score: -4_629, Excess: 0, Judging: 20, Credit: *uint256.NewInt(7)}, large} {
		if diff := cmp.Diff(r, SeatResultOf(r.Word())); diff != "" {
			t.Error(diff)
		}
	}
	if Absent.String() != "absent" || Unopened.String() != "unopened" || SeatStatus(9).String() != "unopened" {
		t.Error("a status has the wrong name")
	}
}

func TestOpenedRoundsRoundTrip(t *testing.T) {
	o := OpenedRounds{0: 1, 1: 2, 30: 15, 31: 16}
	w := o.Word()
	if w[31] != 1 || w[30] != 2 || w[0] != 16 || OpenedRoundsOf(w) != o {
		t.Errorf("word %s", w)
	}
}

func TestHashLists(t *testing.T) {
	list := []common.Hash{hashOf("a"), {}, hashOf("c")}
	got, ok := UnpackHashes(PackHashes(list), 3)
	if diff := cmp.Diff(list, got); !ok || diff != "" {
		t.Error(diff)
	}
	if _, ok := UnpackHashes(PackHashes(list), 2); ok {
		t.Error("three hashes pass for two")
	}
	if BodyOf(PackHashes(list)) != ProposalsHash(list) {
		t.Error("the body of a slate is not its proposals hash")
	}
}

func TestMask(t *testing.T) {
	m := Mask(0).With(0).With(31).With(32).With(NoSeat)
	if m != 1<<31|1 || m.Count() != 2 || m.Has(32) || m.Has(NoSeat) || !m.Has(31) {
		t.Errorf("mask %b", m)
	}
	if diff := cmp.Diff([]SeatIndex{0, 31}, m.Seats()); diff != "" {
		t.Error(diff)
	}
}

func TestParseJobID(t *testing.T) {
	id := JobID(hashOf("job"))
	if got, err := ParseJobID(id.String()); err != nil || got != id {
		t.Errorf("%s, %v", got, err)
	}
	for _, s := range []string{"", "0x", id.String()[2:], id.String() + "0", id.String()[:65] + "g", "0X" + id.String()[2:]} {
		if _, err := ParseJobID(s); !errors.Is(err, ErrBadID) {
			t.Errorf("%q: %v", s, err)
		}
	}
	text, err := id.MarshalText()
	var back JobID
	if err != nil || back.UnmarshalText(text) != nil || back != id {
		t.Errorf("text %s, %v", text, err)
	}
}

func FuzzWords(f *testing.F) {
	w := testJob(testPanel(5)).Words()
	route, terms, money := w.Route.Bytes32(), w.Terms.Bytes32(), w.Money.Bytes32()
	f.Add(route[:], terms[:], money[:])
	f.Add(bytes.Repeat([]byte{255}, 32), make([]byte, 32), []byte{1})
	f.Fuzz(func(t *testing.T, route, terms, money []byte) {
		var w JobWords
		w.Route.SetBytes(route)
		w.Terms.SetBytes(terms)
		w.Money.SetBytes(money)
		job, err := w.Job()
		if err != nil {
			return
		}
		if diff := cmp.Diff(w, job.Words()); diff != "" {
			t.Errorf("decoding loses something:\n%s", diff)
		}
	})
}

func FuzzStep(f *testing.F) {
	meta := Step{Round: 3, Windowed: true, Seat: 2, Time: 7, Opened: 9}.Meta()
	word := meta.Bytes32()
	f.Add(word[:])
	f.Fuzz(func(t *testing.T, raw []byte) {
		var meta uint256.Int
		meta.SetBytes(raw)
		s := StepOf(meta, common.Hash{})
		if back := s.Meta(); !back.Eq(&meta) {
			t.Errorf("%s becomes %s", meta.Hex(), back.Hex())
		}
	})
}

func FuzzPacked(f *testing.F) {
	f.Add(PackCites([]Cite{{1, 2, 3}}), 1)
	f.Add(Votes{1, -1}.Pack(), 2)
	f.Add(PackHashes(make([]common.Hash, 1)), 1)
	f.Fuzz(func(t *testing.T, raw []byte, n int) {
		if cites, ok := UnpackCites(raw); ok && !bytes.Equal(PackCites(cites), raw) {
			t.Errorf("cites %v", cites)
		}
		if n < 0 || n > MaxSeats {
			return
		}
		if votes, ok := UnpackVotes(raw, n); ok && !bytes.Equal(votes.Pack(), raw) {
			t.Errorf("votes %v", votes)
		}
		if hashes, ok := UnpackHashes(raw, n); ok && !bytes.Equal(PackHashes(hashes), raw) {
			t.Errorf("hashes %v", hashes)
		}
	})
}
