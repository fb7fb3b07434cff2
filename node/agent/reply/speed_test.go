package reply

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"
)

// wholeReply is a judgement of n candidates as a model writes it, with escapes, claims and quotes.
func wholeReply(n int) (text string, aliases []string) {
	var b strings.Builder
	b.WriteString(`{"verdicts": {`)
	for i := range n {
		alias := string(rune('A' + i))
		aliases = append(aliases, alias)
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, `%q: {"justification": "The derivation is sound up to the last step.\nThere it claims \"n = %d\" without showing that the remainder vanishes, which holds only for even n; the bound itself is right.", `, alias, 7*i)
		b.WriteString(`"claims": [{"text": "the sum telescopes", "quote": "each term cancels with the one before it, so that only the first and the last remain", "verdict": "verified"}, `)
		b.WriteString(`{"text": "the bound is tight", "quote": "no smaller constant works, as the example of two equal weights shows at once", "verdict": "contested"}], `)
		fmt.Fprintf(&b, `"weight": %d}`, 10*i-40)
	}
	b.WriteString("}}")
	return b.String(), aliases
}

// slowest is how much slower than the standard library's validity check a judgement may be read.
const slowest = 6

// TestJudgementSpeed holds the reading of judgements to a floor that is measured in the same run, since machines differ.
func TestJudgementSpeed(t *testing.T) {
	text, aliases := wholeReply(8)
	raw := []byte(text)
	best := func(work func()) time.Duration {
		fastest := time.Hour
		for range 20 {
			start := time.Now()
			for range 20 {
				work()
			}
			fastest = min(fastest, time.Since(start))
		}
		return fastest
	}
	floor := best(func() {
		if !json.Valid(raw) {
			t.Fatal("the reply is no JSON")
		}
	})
	took := best(func() {
		if j, err := Judgement(text, aliases); err != nil || len(j.Verdicts) != len(aliases) {
			t.Fatal(err)
		}
	})
	speed := func(d time.Duration) float64 { return float64(20*len(raw)) / 1e6 / d.Seconds() }
	t.Logf("%d bytes: read at %.0f MB/s, checked for validity at %.0f MB/s", len(raw), speed(took), speed(floor))
	if took > slowest*floor {
		t.Errorf("reading takes %s, more than %d times the %s of a validity check", took, slowest, floor)
	}
}

func BenchmarkJudgement(b *testing.B) {
	text, aliases := wholeReply(8)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := Judgement(text, aliases); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkValid is the floor: the standard library's validity check over the same bytes.
func BenchmarkValid(b *testing.B) {
	text, _ := wholeReply(8)
	raw := []byte(text)
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		if !json.Valid(raw) {
			b.Fatal("no JSON")
		}
	}
}
