package transcript_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/nsed-protocol/nsed/node/transcript"
)

func TestGrounded(t *testing.T) {
	const text = "The “Quick” brown fox —\n\t jumped   over the lazy dog’s back. And then… it slept for hours and hours. " +
		"Take a * b, claim_id and 2**3; then wait ... and see what the others have found. Привет, МИР: всё хорошо сегодня!"
	for name, tc := range map[string]struct {
		quote string
		want  bool
	}{
		"exact":                       {"jumped   over the lazy dog’s back", true},
		"normalised":                  {`the "quick" brown FOX - jumped over the lazy dog's back`, true},
		"white space around":          {"  \n it slept for hours and hours. ", true},
		"other letters":               {"привет, мир: всё хорошо сегодня", true},
		"one too short":               {"over the lazy dog’s bac", false},
		"exactly long enough":         {"over the lazy dog's back", true},
		"padded with spaces":          {"over     the     lazy    dog", false},
		"padded with nothing":         {"over the lazy dog" + strings.Repeat("\u200b\u2060\ufeff\u00ad\u034f\ufe0f\U000e0041", 4), false},
		"padded with blanks":          {"over the lazy dog" + strings.Repeat("\u2800\u3164", 9), false},
		"joiners inside":              {"over\u200b the la\u200dzy do\u00adg's\u202e back", true},
		"only joiners":                {strings.Repeat("\u200d", 40), false},
		"only marks of direction":     {strings.Repeat("\u202e", 40), false},
		"ellipsis, as it stands":      {"And then… it slept for hours and hours.", false},
		"dots, as they stand":         {"then wait ... and see what the others have found", false},
		"dots":                        {"brown fox ... over the lazy dog’s back", false},
		"dots at the end":             {"it slept for hours and hours...", false},
		"dots apart":                  {"brown fox . . . over the lazy dog’s back", false},
		"dots with joiners":           {"brown fox .\u200b.\u200b. over the lazy dog’s back", false},
		"two-dot leader":              {"brown fox ‥ over the lazy dog’s back", false},
		"midline ellipsis":            {"brown fox ⋯ over the lazy dog’s back", false},
		"wide dots":                   {"brown fox ．．． over the lazy dog’s back", false},
		"ideographic dots":            {"brown fox。。。over the lazy dog’s back", false},
		"middle dots":                 {"brown fox ··· over the lazy dog’s back", false},
		"made up":                     {"the fox was seen near the old river", false},
		"another word":                {"jumped over the lazy cat's back", false},
		"another order":               {"over the lazy dog’s back jumped", false},
		"from two places":             {"over the lazy dog’s back it slept for hours", false},
		"dashes are not spaces":       {"brown fox jumped over the lazy dog", false},
		"operators are not emphasis":  {"take a b, claim_id and 2**3; then", false},
		"underscores are no emphasis": {"take a * b, claimid and 2**3; then", false},
		"powers are no emphasis":      {"take a * b, claim_id and 23; then", false},
		"look-alike letters":          {"оver the lazy dоg’s back", false},
		"empty":                       {"", false},
		"blank":                       {strings.Repeat(" \n", 30), false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := transcript.Grounded(tc.quote, text); got != tc.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

// The rule rests on Unicode's tables, which all members must share. Whoever moves to a toolchain with other tables has to
// know that members of both kinds may part over a quote in letters that are new.
func TestUnicodeVersion(t *testing.T) {
	if unicode.Version != "15.0.0" {
		t.Errorf("Unicode %s, docs/protocol.md names 15.0", unicode.Version)
	}
}

// Every character alone: folding is done once, leaves nothing that cannot be seen, and never makes two of one.
func TestNormaliseEveryCharacter(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		got := transcript.Normalise(string(r))
		if n := utf8.RuneCountInString(got); n > 1 {
			t.Errorf("%U becomes %q", r, got)
		}
		if transcript.Normalise(got) != got {
			t.Errorf("%U becomes %q, and that something else", r, got)
		}
		if got == "" != (unicode.IsSpace(r) || !unicode.IsGraphic(r) && unicode.In(r, unicode.Cc, unicode.Cf) ||
			unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector) || r == '\u2800') {
			t.Errorf("%U becomes %q", r, got)
		}
	}
}

// Whatever is cut out of a text is grounded in it if it is long enough and leaves nothing out, however it was copied.
func TestCutQuotesAreGrounded(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	letters := []rune("abcXYZ  \n\t–—“”'ÄßжИ汉字\u200b\u00ad\u0301.,;*_")
	for range 5_000 {
		text := make([]rune, 30+r.IntN(60))
		for i := range text {
			text[i] = letters[r.IntN(len(letters))]
		}
		from := r.IntN(len(text))
		quote := string(text[from : from+r.IntN(len(text)-from)])
		copied := strings.NewReplacer(" ", " \n", "–", "-", "“", `"`, "\u200b", "", "x", "X").Replace(strings.ToUpper(quote))
		short := transcript.Normalise(quote)
		dots := strings.Contains(strings.ReplaceAll(short, " ", ""), "...")
		want := utf8.RuneCountInString(short) >= transcript.MinQuote && !dots
		if got := transcript.Grounded(quote, string(text)); got != want {
			t.Fatalf("%q of %q: %v", quote, string(text), got)
		}
		if strings.ContainsRune(quote, 'ß') {
			continue // its capital is two letters
		}
		if got := transcript.Grounded(copied, string(text)); got != want {
			t.Fatalf("%q, copied as %q, of %q: %v", quote, copied, string(text), got)
		}
	}
}

func FuzzGrounded(f *testing.F) {
	f.Add("over the lazy dog's back and away", "jumped over  the lazy dog’s back and away")
	f.Add("over \u200bthe lazy\u202e dog's back and away", "jumped over the lazy dog’s back and away")
	f.Add("over the .\u200d. . lazy dog's back", "jumped over the .. . lazy dog's back")
	f.Add(strings.Repeat("\u3164\u2800", 20), strings.Repeat("\u3164\u2800", 30))
	f.Add("\xff\xfe over the lazy dog's back", "\xff\xfe over the lazy dog's back")
	f.Fuzz(func(t *testing.T, quote, text string) {
		n := transcript.Normalise(text)
		if transcript.Normalise(n) != n {
			t.Error("normalising twice changes the text")
		}
		if !transcript.Grounded(quote, text) {
			return
		}
		short := transcript.Normalise(quote)
		if !strings.Contains(n, short) {
			t.Error("grounded, but not contained")
		}
		if utf8.RuneCountInString(short) < transcript.MinQuote || strings.ContainsRune(short, '…') || strings.Contains(short, "...") {
			t.Errorf("%q is grounded", short)
		}
		if !transcript.Grounded(quote, "before "+text+" after") {
			t.Error("no longer grounded in a longer text")
		}
	})
}

func TestFind(t *testing.T) {
	c := transcript.Content{
		Answer:    "Take the hundred first, then subtract the seven. Both parts say this sentence.",
		Reasoning: "take the HUNDRED first, then subtract the seven. Only the reasoning says this sentence. Both parts say this sentence.",
	}
	for quote, want := range map[string]struct {
		part  string
		exact bool
	}{
		"Take the hundred first, then subtract":     {"answer", true},
		"take the HUNDRED first, then subtract":     {"reasoning", true},
		"TAKE the hundred first, then subtract":     {"answer", false},
		"ONLY the reasoning says this sentence":     {"reasoning", false},
		"Both parts say this sentence":              {"answer", true},
		"Take the hundred":                          {"", false},
		"nobody has ever said anything of the kind": {"", false},
	} {
		if part, exact := c.Find(quote); part != want.part || exact != want.exact {
			t.Errorf("%q: %q, %v", quote, part, exact)
		}
	}
}
