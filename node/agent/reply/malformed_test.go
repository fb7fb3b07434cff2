package reply

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the corpus anew")

const corpus = "testdata/malformed.txt"

// specimen is one reply of the corpus.
type specimen struct {
	head, reply, want string
}

func specimens(t *testing.T) (preface string, all []specimen) {
	t.Helper()
	raw, err := os.ReadFile(corpus)
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.Split("\n"+string(raw), "\n== ")
	for _, part := range parts[1:] {
		head, rest, _ := strings.Cut(part, "\n")
		reply, want, ok := strings.Cut(rest, "\n----\n")
		if !ok {
			t.Fatalf("%s: no line of dashes", head)
		}
		all = append(all, specimen{head, reply, strings.TrimRight(want, "\n")})
	}
	return strings.TrimPrefix(parts[0], "\n"), all
}

// read writes what is read of a reply, a line a fact.
func (s specimen) read(t *testing.T) string {
	t.Helper()
	kind, _, _ := strings.Cut(s.head, ":")
	kind, quoted, _ := strings.Cut(kind, " ")
	text := s.reply
	if quoted == "quoted" {
		var err error
		if text, err = strconv.Unquote(text); err != nil {
			t.Fatal(err)
		}
	}
	var b strings.Builder
	switch kind {
	case "proposal":
		p, err := Proposal(text)
		if err != nil {
			return "error: " + err.Error()
		}
		fmt.Fprintf(&b, "answer: %q\nreasoning: %q\n", p.Answer, p.Reasoning)
		if p.Skip {
			b.WriteString("skip\n")
		}
		for _, c := range p.Cites {
			fmt.Fprintf(&b, "cite: %s %d %q\n", c.Ref, c.ShareBps, c.Quote)
		}
	case "judgement":
		j, err := Judgement(text, []string{"A", "B", "C"})
		if err != nil {
			return "error: " + err.Error()
		}
		for _, v := range j.Verdicts {
			weight := "none"
			if v.Weight.Given {
				weight = strconv.Itoa(v.Weight.Value)
			}
			fmt.Fprintf(&b, "%s: %s %q\n", v.Alias, weight, v.Justification)
			for _, c := range v.Claims {
				fmt.Fprintf(&b, "  claim: %q %s %q\n", c.Text, c.Verdict, c.Quote)
			}
			for _, c := range v.Scores {
				fmt.Fprintf(&b, "  score: %s %d\n", c.Name, c.Value)
			}
		}
	default:
		t.Fatalf("unknown kind %q", kind)
	}
	return strings.TrimRight(b.String(), "\n")
}

// wanted is how many malformations the corpus holds at least.
const wanted = 60

// TestMalformed reads every reply of the corpus.
func TestMalformed(t *testing.T) {
	preface, all := specimens(t)
	if len(all) < wanted {
		t.Errorf("%d replies, want %d", len(all), wanted)
	}
	out := strings.Builder{}
	out.WriteString(strings.TrimRight(preface, "\n") + "\n")
	for _, s := range all {
		t.Run(s.head, func(t *testing.T) {
			got := s.read(t)
			fmt.Fprintf(&out, "\n== %s\n%s\n----\n%s\n", s.head, s.reply, got)
			if diff := cmp.Diff(s.want, got); diff != "" && !*update {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	if *update {
		if err := os.WriteFile(corpus, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
