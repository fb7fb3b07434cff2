package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/refusal"
)

func TestLine(t *testing.T) {
	deep := refusal.Wrap(refusal.ChainUnreachable, errors.New("dial\nrefused"), "%s", "http://x")
	const unreachable = "nsed: chain-unreachable: the Ethereum endpoint does not answer: "
	const next = " (next: check --rpc, and that the endpoint runs)"
	for name, tc := range map[string]struct {
		err  error
		want string
	}{
		"a refusal":        {deep, unreachable + "http://x: dial refused" + next},
		"with its context": {fmt.Errorf("start: %w", deep), unreachable + "start: http://x: dial refused" + next},
		"the first of two": {errors.Join(errors.New("plain"), deep, refusal.New(refusal.StoreCorrupt, "x")), unreachable + "http://x: dial refused" + next},
		"two in a sentence": {fmt.Errorf("%w: %w", errors.New("open"), deep),
			unreachable + "open: http://x: dial refused" + next},
		"twice the same": {refusal.Wrap(refusal.ChainUnreachable, deep, "outer"), unreachable + "outer: http://x: dial refused" + next},
		"over another": {refusal.Wrap(refusal.StoreCorrupt, deep, "outer"),
			"nsed: store-corrupt: the store is damaged: outer: the Ethereum endpoint does not answer: http://x: dial refused (next: restore it from a backup, or name an empty directory)"},
		"no refusal": {errors.New("odd\x1b[2J"), "nsed: internal: something failed that should not: odd[2J (next: report it with the whole line)"},
		"help of the command": {refusal.New(refusal.UsageUnknownFlag, "--x"),
			"nsed: usage-unknown-flag: unknown flag: --x (next: nsed help demo)"},
		"no particulars": {refusal.New(refusal.KeyMissing, ""), "nsed: key-missing: no such key (next: check the key directory)"},
	} {
		if got := line("demo", tc.err); got != tc.want {
			t.Errorf("%s:\ngot  %s\nwant %s", name, got, tc.want)
		}
	}
	long := line("", refusal.New(refusal.UsageBadValue, "%s", strings.Repeat("é", 10_000)))
	if n := len([]rune(long)); n > maxReason+100 || !strings.HasSuffix(long, "... (next: nsed help)") {
		t.Errorf("%d characters: %s", n, long)
	}
}

func TestArrange(t *testing.T) {
	app := newApp(nil, nil, nil)
	for _, tc := range []struct{ in, want string }{
		{"nsed", "nsed"},
		{"nsed demo", "nsed demo"},
		{"nsed bogus x --y", "nsed bogus x --y"},
		{"nsed audit JOB --json", "nsed audit --json -- JOB"},
		{"nsed audit JOB --rpc URL --bundle DIR", "nsed audit --rpc URL --bundle DIR -- JOB"},
		{"nsed audit --rpc=URL JOB --json x", "nsed audit --rpc=URL --json -- JOB x"},
		{"nsed audit JOB -- --json", "nsed audit -- JOB --json"},
		{"nsed audit JOB --rpc", "nsed audit --rpc -- JOB"},
		{"nsed audit - --json", "nsed audit --json -- -"},
		{"nsed demo --plain x --task --verbose", "nsed demo --plain --task --verbose -- x"},
		{"nsed --help audit", "nsed --help audit"},
		{"nsed keys new hot --light", "nsed keys new --light -- hot"},
		{"nsed keys import hot FILE --keys DIR --json", "nsed keys import --keys DIR --json -- hot FILE"},
		{"nsed keys bogus --light", "nsed keys --light -- bogus"},
		{"nsed tx bump KEY --key owner", "nsed tx bump --key owner -- KEY"},
	} {
		got := strings.Join(arrange(app, strings.Fields(tc.in)), " ")
		if diff := cmp.Diff(tc.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tc.in, diff)
		}
	}
}

func FuzzArrange(f *testing.F) {
	for _, s := range []string{"nsed audit JOB --json", "nsed demo --task", "nsed -- --", "nsed audit -- a --rpc x"} {
		f.Add(s)
	}
	app := newApp(nil, nil, nil)
	f.Fuzz(func(t *testing.T, s string) {
		in := strings.Fields(s)
		out := arrange(app, in)
		count := func(words []string) int {
			return len(slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == "--" }))
		}
		// No word is lost or made up. What stands behind the first -- may hold another.
		if !slices.Contains(in, "--") && count(in) != count(out) {
			t.Errorf("%q became %q", in, out)
		}
	})
}

func TestTokens(t *testing.T) {
	for _, tc := range []struct{ in, units, out string }{
		{"0", "0", "0"},
		{"1", "1000000000000000000", "1"},
		{"1.50", "1500000000000000000", "1.5"},
		{"0.000000000000000001", "1", "0.000000000000000001"},
		{"007", "7000000000000000000", "7"},
		{"9999999999", "9999999999000000000000000000", "9999999999"},
	} {
		v, err := parseTokens("price", tc.in)
		if err != nil || v.Dec() != tc.units || tokens(v) != tc.out {
			t.Errorf("%s: %s, %s, %v", tc.in, v.Dec(), tokens(v), err)
		}
	}
	for _, in := range []string{"", ".", ".5", "1.", "-1", "+1", "1e5", "1,5", "0x10", " 1", "1 ", "1.0000000000000000000", "99999999999", "١", "NaN", "1.2.3"} {
		if v, err := parseTokens("price", in); !errors.Is(err, refusal.New(refusal.UsageBadValue, "")) {
			t.Errorf("%q: %s, %v", in, v.Dec(), err)
		}
	}
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{"0", "1.5", "9999999999.999999999999999999", "00.10"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := parseTokens("price", s)
		if err != nil {
			return
		}
		again, err := parseTokens("price", tokens(v))
		if err != nil || again != v || v.Gt(new(uint256.Int).Lsh(uint256.NewInt(1), 96)) {
			t.Errorf("%q: %s, %s, %v", s, v.Dec(), again.Dec(), err)
		}
	})
}
