package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// MinQuote is the least length of a quote in characters, after Normalise. A shorter one is in every text.
const MinQuote = 24

// Grounded tells whether the quote stands in the text: word for word, else after Normalise of both. A quote with an
// ellipsis never does, since nobody can tell what it leaves out.
func Grounded(quote, text string) bool {
	if strings.Contains(quote, "...") || strings.ContainsRune(quote, '…') {
		return false
	}
	short := Normalise(quote)
	if utf8.RuneCountInString(short) < MinQuote {
		return false
	}
	return strings.Contains(text, quote) || strings.Contains(Normalise(text), short)
}

// Normalise folds what copying changes: runs of white space become one space, letters lower case, typographic quotes
// and dashes their plain forms. Everything else stays.
func Normalise(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(plain(r))
	}
	return b.String()
}

func plain(r rune) rune {
	switch r {
	case '‘', '’', '‚', '‛', '′', '`', '´':
		return '\''
	case '“', '”', '„', '‟', '″', '«', '»':
		return '"'
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-'
	}
	return unicode.ToLower(r)
}
