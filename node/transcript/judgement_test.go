package transcript_test

import (
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

func judgement() transcript.Judgement {
	return transcript.Judgement{Entries: []transcript.JudgementEntry{
		{Seat: 0, Weight: -40, Given: true, Justification: "off by one"},
		{Seat: 2, Weight: 100, Given: true,
			Claims: []transcript.Claim{{Text: "7 * 3 = 21", Verdict: transcript.Verified, Quote: "seven times three is twenty-one"}},
			Scores: []transcript.CategoryScore{{Name: "correct", Value: 90}}},
		{Seat: 3},
	}}
}

func TestJudgementRoundTrip(t *testing.T) {
	for name, j := range map[string]transcript.Judgement{
		"full": judgement(), "nothing said": {Entries: []transcript.JudgementEntry{}},
	} {
		t.Run(name, func(t *testing.T) {
			raw, err := j.Encode()
			if err != nil {
				t.Fatal(err)
			}
			back, err := transcript.DecodeJudgement(raw)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(j, back); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestJudgementRefuses(t *testing.T) {
	for name, edit := range map[string]func(*transcript.Judgement){
		"out of order":    func(j *transcript.Judgement) { j.Entries[0].Seat = 2 },
		"beyond a panel":  func(j *transcript.Judgement) { j.Entries[2].Seat = 32 },
		"heavy":           func(j *transcript.Judgement) { j.Entries[0].Weight = -101 },
		"not given":       func(j *transcript.Judgement) { j.Entries[2].Weight = 1 },
		"unknown verdict": func(j *transcript.Judgement) { j.Entries[1].Claims[0].Verdict = "maybe" },
		"score":           func(j *transcript.Judgement) { j.Entries[1].Scores[0].Value = 101 },
		"long":            func(j *transcript.Judgement) { j.Entries[0].Justification = strings.Repeat("x", 4097) },
		"many claims":     func(j *transcript.Judgement) { j.Entries[1].Claims = make([]transcript.Claim, 5) },
	} {
		t.Run(name, func(t *testing.T) {
			j := judgement()
			edit(&j)
			if _, err := j.Encode(); err == nil {
				t.Error("accepted")
			}
		})
	}
}

func TestRevealPayload(t *testing.T) {
	raw, err := judgement().Encode()
	if err != nil {
		t.Fatal(err)
	}
	r := transcript.Reveal{Packed: protocol.Votes{1, 2, 3}.Pack(), Secret: [32]byte{7}, Judgement: raw}
	back, ok := transcript.SplitReveal(r.Payload(), 3)
	if !ok {
		t.Fatal("not read back")
	}
	if d := cmp.Diff(r, back); d != "" {
		t.Error(d)
	}
	inner := protocol.BodyOf(raw)
	if want := protocol.BodyOf(append(append([]byte{}, r.Secret[:]...), inner[:]...)); r.Salt() != want {
		t.Errorf("salt %s, want %s", r.Salt(), want)
	}
	if _, ok := transcript.SplitReveal(make([]byte, 37), 3); ok {
		t.Error("a payload without a whole secret is read")
	}
}

func TestResultRoundTrip(t *testing.T) {
	r := transcript.Result{
		Round: 2, Opened: 0b101, Scores: []int32{-5, 0, 7000}, Winner: 2, Evidence: -3, Halt: true,
		Transcript: common.Hash{9},
	}
	raw, err := r.Encode()
	if err != nil {
		t.Fatal(err)
	}
	back, err := transcript.DecodeResult(raw)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(r, back); d != "" {
		t.Error(d)
	}
	for _, bad := range []string{`{}`, strings.Replace(string(raw), `"round":2`, `"round":0`, 1), string(raw) + " "} {
		if _, err := transcript.DecodeResult([]byte(bad)); err == nil {
			t.Errorf("accepted %s", bad)
		}
	}
}

func FuzzDecodeJudgement(f *testing.F) {
	raw, err := judgement().Encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Add([]byte(`{"entries":[]}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		j, err := transcript.DecodeJudgement(raw)
		if err != nil {
			return
		}
		again, err := j.Encode()
		if err != nil || string(again) != string(raw) {
			t.Errorf("decodes but encodes to %q, %v", again, err)
		}
	})
}

func FuzzDecodeResult(f *testing.F) {
	f.Add([]byte(`{"round":1,"opened":3,"scores":[1,2],"winner":0,"evidence":5,"halt":false,"transcript":"0x0000000000000000000000000000000000000000000000000000000000000000"}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		r, err := transcript.DecodeResult(raw)
		if err != nil {
			return
		}
		again, err := r.Encode()
		if err != nil || string(again) != string(raw) {
			t.Errorf("decodes but encodes to %q, %v", again, err)
		}
	})
}
