package terminal

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"
)

func TestClip(t *testing.T) {
	for _, tt := range []struct {
		in   string
		n    int
		want string
	}{
		{"short", 10, "short"}, {"exactly", 7, "exactly"}, {"too long", 5, "too …"}, {"界界界", 5, "界界…"}, {"界界界", 4, "界…"},
		{"abc", 1, "…"}, {"abc", 0, ""}, {"e\u0301e\u0301", 2, "e\u0301e\u0301"},
	} {
		if got := clip(tt.in, tt.n); got != tt.want || width(got) > tt.n {
			t.Errorf("clip(%q, %d) = %q, want %q", tt.in, tt.n, got, tt.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		in   string
		n    int
		want []string
	}{
		{"one two three", 7, []string{"one two", "three"}}, {"", 5, nil}, {"abcdefgh", 3, []string{"abc", "def", "gh"}},
		{"a abcdefgh b", 4, []string{"a", "abcd", "efgh", "b"}}, {"界界界", 4, []string{"界界", "界"}},
	} {
		if diff := cmp.Diff(tt.want, wrap(tt.in, tt.n)); diff != "" {
			t.Errorf("wrap(%q, %d) (-want +got):\n%s", tt.in, tt.n, diff)
		}
	}
}

func TestAmount(t *testing.T) {
	for _, tt := range []struct {
		v                uint64
		decimals, places int
		want             string
	}{
		{0, 6, 0, "0"}, {0, 6, 2, "0.00"}, {1, 6, 0, "0.000001"}, {1_500_000, 6, 0, "1.5"}, {1_500_000, 6, 3, "1.500"},
		{12, 0, 0, "12"}, {123_456_789, 6, 0, "123.456789"},
	} {
		if got := amount(uint256.NewInt(tt.v), tt.decimals, tt.places); got != tt.want {
			t.Errorf("amount(%d, %d, %d) = %s, want %s", tt.v, tt.decimals, tt.places, got, tt.want)
		}
	}
}

func TestShort(t *testing.T) {
	v := uint256.MustFromDecimal("1234567890123456789")
	for places, want := range map[int]string{0: "1", 6: "1.234567", 18: "1.234567890123456789"} {
		if got := short(v, 18, places); got != want {
			t.Errorf("short(%d places) = %s, want %s", places, got, want)
		}
	}
}

func TestNumbers(t *testing.T) {
	for v, want := range map[int64]string{0: "0.0", 10_000: "100.0", -10_000: "-100.0", 5298: "53.0", -1: "0.0", -2149: "-21.5"} {
		if got := vote(v); got != want {
			t.Errorf("vote(%d) = %s, want %s", v, got, want)
		}
	}
	for v, want := range map[int64]string{0: "0.000", 143_256: "0.143", -1_500: "-0.001", 2_000_000: "2.000"} {
		if got := micros(v); got != want {
			t.Errorf("micros(%d) = %s, want %s", v, got, want)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"plain", "\x1b[2J", "界e\u0301\u0301\u0301", "\u202eabc", "\xff\xfe", "a\u200bb"} {
		f.Add(s, 5)
	}
	f.Fuzz(func(t *testing.T, s string, n int) {
		n = min(max(n, 0), 200)
		clean := oneLine(s)
		if !utf8.ValidString(clean) || strings.ContainsAny(clean, "\x1b\r\n\t\x00\x7f\u009b") {
			t.Fatalf("%q", clean)
		}
		if got := clip(clean, n); width(got) > n {
			t.Fatalf("clip(%q, %d) = %q", clean, n, got)
		}
		for _, l := range wrap(clean, n) {
			if width(l) > max(n, 2) {
				t.Fatalf("wrap(%q, %d): %q", clean, n, l)
			}
		}
	})
}
