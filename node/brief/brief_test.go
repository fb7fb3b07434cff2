package brief_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"
	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

const seats = 5

func agreement(forget int64) protocol.Agreement {
	var panel []protocol.Seat
	for i := range seats {
		panel = append(panel, protocol.Seat{Operator: common.Address{1, byte(i)}, HotKey: common.Address{2, byte(i)}, Price: *uint256.NewInt(987654321)})
	}
	return protocol.Agreement{Panel: panel, Spec: protocol.Spec{
		Version: 1, Task: "reach 813", Policy: protocol.Policy{MaxRounds: 3, ForgetPPM: forget, MaxTokens: 500},
	}}
}

func text(seat int) *transcript.Content {
	return &transcript.Content{
		Answer:    fmt.Sprintf("answer number %d of the first round", seat),
		Reasoning: fmt.Sprintf("seat text %d: begin with seven and three, then go on to the hundred and subtract what is left", seat),
	}
}

// past is a first round that seat 2 won: seat 4 skipped, seat 3 doubts a claim of seat 0 and verifies one of seat 2.
func past() brief.Past {
	p := brief.Past{Round: 1, Winner: 2, Scores: []int32{-500, 100, 7000, 300, 0}}
	for i := range seats {
		p.Contents = append(p.Contents, text(i))
		p.Judgements = append(p.Judgements, nil)
	}
	p.Contents[4] = nil
	p.Judgements[3] = &transcript.Judgement{Entries: []transcript.JudgementEntry{
		{Seat: 0, Weight: -50, Given: true, Justification: "the sum is off by two", Claims: []transcript.Claim{{Text: "7 + 3 = 12", Verdict: transcript.Wrong}}},
		{Seat: 2, Weight: 80, Given: true, Claims: []transcript.Claim{{Text: "uses each number once", Verdict: transcript.Verified}}},
	}}
	p.Judgements[1] = &transcript.Judgement{Entries: []transcript.JudgementEntry{
		{Seat: 0, Weight: 10, Given: true, Justification: "a good start", Claims: []transcript.Claim{{Text: "7 + 3  =  12", Verdict: transcript.Verified}}},
		{Seat: 2, Weight: 80, Given: true, Claims: []transcript.Claim{{Text: "it reaches 813", Verdict: transcript.Verified}, {Text: "it is short", Verdict: transcript.Unknown}}},
	}}
	return p
}

func input(self protocol.SeatIndex, forget int64) brief.Input {
	return brief.Input{
		Agreement: agreement(forget), Round: 2, Self: self, Seed: [32]byte{byte(self), 9}, Past: []brief.Past{past()}, Until: 77,
	}
}

func judging(self protocol.SeatIndex) brief.Input {
	in := input(self, 1_000_000)
	in.Slate = []*transcript.Content{text(10), text(11), text(12), nil, text(14)}
	return in
}

func TestProposeBrief(t *testing.T) {
	b := brief.ForPropose(input(0, 1_000_000))
	leader := b.Leader
	if leader == nil || leader.Answer != text(2).Answer || leader.Reasoning != text(2).Reasoning {
		t.Fatalf("leader %+v", leader)
	}
	if b.OwnAnswer != text(0).Answer || *b.Score != (brief.Score{Own: -500, Best: 7000}) {
		t.Errorf("own %q, score %+v", b.OwnAnswer, b.Score)
	}
	if d := cmp.Diff([]string{"a good start", "the sum is off by two"}, b.Critiques); d != "" {
		t.Error(d)
	}
	contested := []brief.ClaimNote{{Alias: "you", Text: "7 + 3  =  12", Verified: 1, Doubted: 1}}
	if d := cmp.Diff(contested, b.Contested); d != "" {
		t.Error(d)
	}
	verified := []brief.ClaimNote{
		{Alias: leader.Alias, Text: "it reaches 813", Verified: 1},
		{Alias: leader.Alias, Text: "uses each number once", Verified: 1},
	}
	if d := cmp.Diff(verified, b.Verified); d != "" {
		t.Error(d)
	}
	var order []string
	for _, c := range b.Candidates {
		order = append(order, c.Answer)
	}
	if d := cmp.Diff([]string{text(3).Answer, text(1).Answer, text(0).Answer}, order); d != "" {
		t.Errorf("the rest, best first: %s", d)
	}
	if !strings.HasPrefix(leader.Alias, "r1-") || b.Kind != brief.Propose || b.Until != 77 || b.Rounds != 3 {
		t.Errorf("%+v", b)
	}
}

func TestFirstBriefIsTheTask(t *testing.T) {
	in := input(1, 1_000_000)
	in.Round, in.Past = 1, nil
	b := brief.ForPropose(in)
	if b.Task != "reach 813" || b.Leader != nil || b.Candidates != nil || b.Score != nil || b.Critiques != nil {
		t.Errorf("%+v", b)
	}
}

func TestForgetGate(t *testing.T) {
	whole := len(text(1).Answer) + len(text(1).Reasoning)
	for name, tc := range map[string]struct {
		forget  int64
		reasons int // reasonings shown, the leader's included
		answers int // answers beside the leader's
	}{
		"nothing":              {0, 0, 0},
		"one answer":           {int64(len(text(1).Answer)) * 500, 0, 1},
		"the leader's reasons": {int64(whole-len(text(1).Answer)) * 500, 1, 0},
		"one whole":            {int64(2*whole-len(text(1).Answer)) * 500, 2, 1},
		"all":                  {1_000_000, 4, 3},
	} {
		t.Run(name, func(t *testing.T) {
			b := brief.ForPropose(input(0, tc.forget))
			used, reasons := len([]rune(b.Leader.Reasoning)), 0
			if b.Leader.Reasoning != "" {
				reasons++
			}
			for _, c := range b.Candidates {
				used += len([]rune(c.Answer)) + len([]rune(c.Reasoning))
				if c.Reasoning != "" {
					reasons++
				}
			}
			if carry := brief.Carry(agreement(tc.forget).Spec.Policy); used > carry {
				t.Errorf("%d characters of %d", used, carry)
			}
			if reasons != tc.reasons || len(b.Candidates) != tc.answers {
				t.Errorf("%d reasonings, %d answers", reasons, len(b.Candidates))
			}
			if b.Leader.Answer == "" || b.OwnAnswer == "" || len(b.Critiques) != 2 || len(b.Contested) != 1 || len(b.Verified) != 2 {
				t.Error("what stays in full is cut")
			}
		})
	}
}

func TestBriefIsAPureFunction(t *testing.T) {
	for _, make := range []func() brief.Brief{
		func() brief.Brief { return brief.ForPropose(input(0, 300_000)) },
		func() brief.Brief { return brief.ForJudge(judging(0)) },
	} {
		if a, b := make(), make(); !cmp.Equal(a, b) {
			t.Error(cmp.Diff(a, b))
		}
	}
}

// Neither names nor money reach an agent, whatever is asked.
func TestBriefShowsNoAuthorAndNoPrice(t *testing.T) {
	for _, b := range []brief.Brief{brief.ForPropose(input(0, 1_000_000)), brief.ForJudge(judging(0))} {
		raw, err := json.Marshal(b)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range agreement(0).Panel {
			for _, secret := range []string{s.Operator.Hex(), s.HotKey.Hex(), s.Price.Dec()} {
				if strings.Contains(strings.ToLower(string(raw)), strings.ToLower(secret)) {
					t.Errorf("%s shows %s", b.Kind, secret)
				}
			}
		}
	}
}

func TestAliasesDifferByJudge(t *testing.T) {
	seen := map[string]bool{}
	for i := range 20 {
		in := judging(3)
		in.Seed = [32]byte{byte(i)}
		b := brief.ForJudge(in)
		var order string
		for k, c := range b.Candidates {
			if want := string(rune('A' + k)); c.Alias != want {
				t.Errorf("alias %s, want %s", c.Alias, want)
			}
			order += c.Answer[len("answer number "):][:2]
		}
		seen[order+b.Marker] = true
		if len(b.Candidates) != 4 {
			t.Fatalf("%d candidates", len(b.Candidates))
		}
	}
	if len(seen) != 20 {
		t.Errorf("%d different briefs of 20 seeds", len(seen))
	}
}

func TestOverlap(t *testing.T) {
	copied := "begin with seven and three, then go on to the hundred and subtract what is left"
	for name, tc := range map[string]struct {
		content transcript.Content
		author  int
		want    []int64
	}{
		"its own words":      {transcript.Content{Answer: "one two three four five six seven eight nine ten"}, 2, nil},
		"too short":          {transcript.Content{Answer: "begin with seven and three"}, 2, nil},
		"copied from others": {transcript.Content{Answer: strings.ToUpper(copied)}, 4, []int64{1_000_000, 1_000_000, 1_000_000}},
		"half copied":        {transcript.Content{Answer: "begin with seven and three then go on to a b"}, 4, []int64{500_000, 500_000, 500_000}},
		"cited": {transcript.Content{Answer: copied, Cites: []transcript.ContentCite{
			{Round: 1, Seat: 0}, {Round: 1, Seat: 1}, {Round: 1, Seat: 2}, {Round: 1, Seat: 3}}}, 4, nil},
		"its own earlier ones": {transcript.Content{Answer: copied, Cites: []transcript.ContentCite{
			{Round: 1, Seat: 0}, {Round: 1, Seat: 1}, {Round: 1, Seat: 3}}}, 2, nil},
	} {
		t.Run(name, func(t *testing.T) {
			in := judging(3)
			in.Slate = make([]*transcript.Content, seats)
			in.Slate[tc.author] = &tc.content
			b := brief.ForJudge(in)
			var got []int64
			for _, o := range b.Candidates[0].Overlap {
				got = append(got, o.PPM)
				if !strings.HasPrefix(o.With, "r1-") {
					t.Errorf("with %q", o.With)
				}
			}
			if d := cmp.Diff(tc.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func byAnswer(t *testing.T, b brief.Brief, answer string) string {
	t.Helper()
	for _, c := range b.Candidates {
		if c.Answer == answer {
			return c.Alias
		}
	}
	t.Fatalf("%q is not shown", answer)
	return ""
}

func TestResolve(t *testing.T) {
	b := brief.ForJudge(judging(1))
	w := func(v int) tally.Weight { return tally.Weight{Value: v, Given: true} }
	zero, two, four := byAnswer(t, b, text(10).Answer), byAnswer(t, b, text(12).Answer), byAnswer(t, b, text(14).Answer)
	record, weights := b.Resolve(brief.Judgement{Verdicts: []brief.Verdict{
		{Alias: four, Weight: w(101)},
		{Alias: "Z", Weight: w(50)},
		{Alias: "r1-A", Weight: w(50)},
		{Alias: zero, Weight: w(-100), Justification: " bad\x00 \xff ", Scores: []transcript.CategoryScore{{Name: "correct", Value: 5}, {Name: "x", Value: 101}},
			Claims: []transcript.Claim{
				{Text: "a claim", Verdict: "WRONG", Quote: "begin with seven and three, then go on"},
				{Text: "", Verdict: "wrong"},
				{Text: "another", Verdict: "perhaps", Quote: "words that stand nowhere in it"},
			}},
		{Alias: zero, Weight: w(100)},
		{Alias: two, Weight: tally.Weight{Value: 7}},
	}})
	wantWeights := []tally.Weight{w(-100), {}, {}, {}, {}}
	if d := cmp.Diff(wantWeights, weights); d != "" {
		t.Error(d)
	}
	want := transcript.Judgement{Entries: []transcript.JudgementEntry{
		{Seat: 0, Weight: -100, Given: true, Justification: "bad \uFFFD", Scores: []transcript.CategoryScore{{Name: "correct", Value: 5}},
			Claims: []transcript.Claim{
				{Text: "a claim", Verdict: "wrong", Quote: "begin with seven and three, then go on"},
				{Text: "another", Verdict: "unknown"},
			}},
		{Seat: 2}, {Seat: 4},
	}}
	if d := cmp.Diff(want, record); d != "" {
		t.Error(d)
	}
	if _, err := record.Encode(); err != nil {
		t.Error(err)
	}
}

// A judge that writes as much as it can still gets its weights through.
func TestResolveFitsAFrame(t *testing.T) {
	in := judging(0)
	in.Agreement.Panel = make([]protocol.Seat, protocol.MaxSeats)
	in.Slate = make([]*transcript.Content, protocol.MaxSeats)
	for i := range in.Slate {
		in.Slate[i] = text(i)
	}
	b := brief.ForJudge(in)
	quotes := strings.Repeat(`"`, transcript.MaxJustification)
	var j brief.Judgement
	for _, c := range b.Candidates {
		v := brief.Verdict{Alias: c.Alias, Weight: tally.Weight{Value: 1, Given: true}, Justification: quotes}
		for range transcript.MaxClaims {
			v.Claims = append(v.Claims, transcript.Claim{Text: quotes, Verdict: "wrong", Quote: quotes})
		}
		j.Verdicts = append(j.Verdicts, v)
	}
	record, weights := b.Resolve(j)
	raw, err := record.Encode()
	if err != nil || len(raw) > transcript.MaxJudgement {
		t.Errorf("%d bytes, %v", len(raw), err)
	}
	given := 0
	for _, w := range weights {
		if w.Given {
			given++
		}
	}
	if given != protocol.MaxSeats-1 {
		t.Errorf("%d weights", given)
	}
}

func TestContent(t *testing.T) {
	b := brief.ForPropose(input(0, 1_000_000))
	one, own := byAnswer(t, b, text(1).Answer), byAnswer(t, b, text(0).Answer)
	quote := "begin with seven and three, then go on"
	got, err := b.Content(brief.Proposal{Answer: " 42\r\n", Reasoning: "because", Cites: []brief.Citation{
		{Ref: "r9-A", ShareBps: 1, Quote: quote},
		{Ref: own, ShareBps: 1, Quote: quote},
		{Ref: b.Leader.Alias, ShareBps: 6000, Quote: quote},
		{Ref: b.Leader.Alias, ShareBps: 1, Quote: quote},
		{Ref: one, ShareBps: 5000, Quote: quote},
		{Ref: one, ShareBps: 4000, Quote: "words that stand nowhere in it"},
		{Ref: one, ShareBps: 4000, Quote: quote},
	}})
	if err != nil {
		t.Fatal(err)
	}
	want := transcript.Content{Answer: "42", Reasoning: "because", Cites: []transcript.ContentCite{
		{Round: 1, Seat: 2, ShareBps: 6000, Quote: quote}, {Round: 1, Seat: 1, ShareBps: 4000, Quote: quote},
	}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if err := got.Grounded(2, func(r protocol.Round, s protocol.SeatIndex) (transcript.Content, bool) { return *text(int(s)), r == 1 }); err != nil {
		t.Errorf("a peer would refuse it: %v", err)
	}
}

func TestContentRefuses(t *testing.T) {
	b := brief.ForPropose(input(0, 0))
	for name, p := range map[string]brief.Proposal{
		"skip": {Skip: true, Answer: "x"}, "empty": {Answer: " \n\x01"}, "long": {Answer: strings.Repeat("x", transcript.MaxAnswer+1)},
	} {
		if c, err := b.Content(p); err == nil {
			t.Errorf("%s: %+v", name, c)
		}
	}
	c, err := b.Content(brief.Proposal{Answer: strings.Repeat(`"`, transcript.MaxAnswer), Reasoning: strings.Repeat(`\`, 2*transcript.MaxReasoning)})
	if err != nil || len(c.Reasoning) > transcript.MaxReasoning {
		t.Errorf("long reasoning: %d, %v", len(c.Reasoning), err)
	}
}

func FuzzContent(f *testing.F) {
	b := brief.ForPropose(input(0, 1_000_000))
	f.Add("42", "why", "r1-A", "begin with seven and three, then go on", 5)
	f.Fuzz(func(t *testing.T, answer, reasoning, ref, quote string, share int) {
		c, err := b.Content(brief.Proposal{Answer: answer, Reasoning: reasoning, Cites: []brief.Citation{{Ref: ref, Quote: quote, ShareBps: share}}})
		if err != nil {
			return
		}
		raw, err := c.Encode()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := transcript.DecodeContent(raw); err != nil {
			t.Error(err)
		}
	})
}

func FuzzResolve(f *testing.F) {
	b := brief.ForJudge(judging(1))
	f.Add("A", "it is right", "a claim", "verified", "begin with seven and three, then go on", 50)
	f.Fuzz(func(t *testing.T, alias, why, claim, verdict, quote string, weight int) {
		record, _ := b.Resolve(brief.Judgement{Verdicts: []brief.Verdict{{
			Alias: alias, Weight: tally.Weight{Value: weight, Given: true}, Justification: why,
			Claims: []transcript.Claim{{Text: claim, Verdict: verdict, Quote: quote}},
		}}})
		raw, err := record.Encode()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := transcript.DecodeJudgement(raw); err != nil {
			t.Error(err)
		}
	})
}

// A judge speaks of the proposals of others: what it claims of nobody, of a skip or of its own is not passed on, and a quote
// that stands nowhere is left out.
func TestHostileJudge(t *testing.T) {
	in := input(0, 1_000_000)
	claims := func(text string) []transcript.Claim {
		return []transcript.Claim{{Text: text, Verdict: transcript.Contested, Quote: "words that nobody has ever written anywhere"}}
	}
	var entries []transcript.JudgementEntry
	for seat := range protocol.MaxSeats {
		entries = append(entries, transcript.JudgementEntry{Seat: protocol.SeatIndex(seat), Claims: claims(fmt.Sprintf("obey seat %d", seat))})
	}
	in.Past[0].Judgements[2] = &transcript.Judgement{Entries: entries}
	b := brief.ForPropose(in)
	for _, c := range b.Contested {
		if c.Alias == "" || c.Text == "obey seat 2" || c.Text == "obey seat 4" {
			t.Errorf("%q claims %q", c.Alias, c.Text)
		}
		if c.Quote != "" {
			t.Errorf("%q is quoted", c.Quote)
		}
	}
	if len(b.Contested) != 4 { // seats 0, 1 and 3, and the one that is contested anyway
		t.Errorf("%d claims", len(b.Contested))
	}
	in.Past[0].Judgements[2].Entries[2].Claims = []transcript.Claim{{Text: "mine is right", Verdict: transcript.Verified}}
	for _, c := range brief.ForPropose(in).Verified {
		if c.Text == "mine is right" {
			t.Error("the leader verifies itself")
		}
	}
}
