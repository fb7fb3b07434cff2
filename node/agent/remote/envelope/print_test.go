package envelope

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

func TestPrint(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"white space", " { \"a\" : [ 1 , 2 ] } \n", `{"a":[1,2]}`},
		{"keys in the order of their bytes", `{"z":1,"a":2,"é":3,"Z":4,"":5}`, `{"":5,"Z":4,"a":2,"z":1,"é":3}`},
		{"nested keys", `[{"b":{"d":1,"c":2},"a":null}]`, `[{"a":null,"b":{"c":2,"d":1}}]`},
		{"no escapes for HTML", `"\u003c\u003e\u0026"`, `"<>&"`},
		{"no escapes for line separators", `"\u2028\u2029"`, "\"\u2028\u2029\""},
		{"control characters", `"\u0007\b\f\n\r\t\u000b\u007f\u001F"`, "\"\\u0007\\b\\f\\n\\r\\t\\u000b\u007f\\u001f\""},
		{"quotes and slashes", `"\"\\\/"`, `"\"\\/"`},
		{"a pair of surrogates", `"\ud83d\ude00"`, `"😀"`},
		{"the replacement character", `"\ufffd"`, "\"\ufffd\""},
		{"words", `[true,false,null]`, `[true,false,null]`},
		{"empty", `[{},[],""]`, `[{},[],""]`},
		{"a whole number with a fraction of nothing", `8.0`, `8`},
		{"zeros at the end", `100.10`, `100.1`},
		{"an exponent", `1e2`, `100`},
		{"a large exponent letter", `-1.5E3`, `-1500`},
		{"an exponent with zeros", `1e+0002`, `100`},
		{"a small decimal", `0.00001`, `0.00001`},
		{"a small decimal with digits", `1.2345e-5`, `0.000012345`},
		{"the SDK's precision", `0.33333334`, `0.33333334`},
		{"the most digits", `0.123456789012345`, `0.123456789012345`},
		{"digits on both sides", `12345678901234.5`, `12345678901234.5`},
		{"nothing", `0.000`, `0`},
		{"nothing with an exponent", `0e999`, `0`},
		{"the least of 64 bits", `-9223372036854775808`, `-9223372036854775808`},
		{"the most of 64 bits", `18446744073709551615`, `18446744073709551615`},
		{"ten to the sixteenth", `1e16`, `10000000000000000`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Print([]byte(tt.in))
			if err != nil || string(got) != tt.want {
				t.Errorf("%s, %v, want %s", got, err, tt.want)
			}
		})
	}
}

func TestPrintRefuses(t *testing.T) {
	tests := []struct{ name, in string }{
		{"nothing", ``}, {"half", `{"a":`}, {"two values", `1 2`}, {"a comma too many", `[1,]`}, {"a lone bracket", `]`},
		{"a key twice", `{"a":1,"b":2,"a":1}`},
		{"a key twice, once escaped", `{"a":1,"\u0061":2}`},
		{"not UTF-8", "\"\xff\""},
		{"minus nothing", `-0`}, {"minus nothing with a fraction", `-0.0`},
		{"below the least of 64 bits", `-9223372036854775809`}, {"above the most of 64 bits", `18446744073709551616`},
		{"a whole number of 21 digits", `1e20`}, {"a huge number", `1e308`}, {"an exponent of four digits", `1e1000`},
		{"less than 1e-5", `0.000001`}, {"much less", `5e-324`},
		{"16 digits", `0.1234567890123456`}, {"16 digits on both sides", `999999999999999.9`},
		{"the classic", `0.30000000000000004`},
		{"nested too deep", strings.Repeat("[", maxDepth+2) + strings.Repeat("]", maxDepth+2)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, err := Print([]byte(tt.in)); !errors.Is(err, ErrUnprintable) {
				t.Errorf("%s, %v", got, err)
			}
		})
	}
}

// Numbers keep their value, to the bit.
func TestPrintedNumbersAreTheSame(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		x := dice.NormFloat64()
		text := strconv.FormatFloat(x, "efg"[dice.IntN(3)], dice.IntN(15), 64)
		got, err := Print([]byte(text))
		if err != nil {
			continue // tiny, or minus nothing
		}
		want, _ := strconv.ParseFloat(text, 64)
		if back, err := strconv.ParseFloat(string(got), 64); err != nil || back != want {
			t.Fatalf("%s became %s", text, got)
		}
	}
}

func FuzzPrint(f *testing.F) {
	for _, s := range []string{`{"z":[1,2.5e-3],"a":"\u2028\u0007"}`, `-0.0`, `[[[]]]`, `{"a":1,"a":2}`, `1e400`, `"\ud800"`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		once, err := Print(raw)
		if err != nil {
			return
		}
		if !json.Valid(raw) || !json.Valid(once) {
			t.Fatalf("%q became %q", raw, once)
		}
		twice, err := Print(once)
		if err != nil || !bytes.Equal(once, twice) {
			t.Fatalf("%q, printed again %q: %v", once, twice, err)
		}
		if !bytes.Contains(raw, []byte(`\`)) && len(once) > len(raw)+maxZeros*(1+bytes.Count(raw, []byte("e"))+bytes.Count(raw, []byte("E"))) {
			t.Fatalf("%d bytes became %d", len(raw), len(once))
		}
	})
}

func BenchmarkVerify(b *testing.B) {
	e := open(b, lines(b, "reference.jsonl")[0])
	for b.Loop() {
		if err := e.Verify(); err != nil {
			b.Fatal(err)
		}
	}
}
