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
	short := Normalise(quote)
	if utf8.RuneCountInString(short) < MinQuote || elided(short) {
		return false
	}
	return strings.Contains(text, quote) || strings.Contains(Normalise(text), short)
}

// Normalise folds what copying changes: runs of white space become one space, letters lower case, typographic quotes,
// dashes and dots their plain forms, every ellipsis that is one character the same one. What cannot be seen, such as a
// joiner, a mark of direction or a selector of variants, is left out. Everything else stays.
func Normalise(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range s {
		switch {
		case blank(r):
			gap = b.Len() > 0
			continue
		case unseen(r):
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

// blank tells whether a character is a gap to the eye: white space, and two signs that are drawn as nothing.
func blank(r rune) bool { return unicode.IsSpace(r) || r == '\u2800' || r == '\u3164' }

// unseen tells whether a character is drawn as nothing and takes no place either.
func unseen(r rune) bool {
	return unicode.IsControl(r) || r > unicode.MaxLatin1 &&
		unicode.In(r, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector) || r == '\u00ad'
}

func plain(r rune) rune {
	switch r {
	case '‘', '’', '‚', '‛', '′', '`', '´':
		return '\''
	case '“', '”', '„', '‟', '″', '«', '»':
		return '"'
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-'
	case '․', '．', '﹒':
		return '.'
	case '‥', '⋯', '⋮', '︙', '︰', '᠁':
		return '…'
	}
	return unicode.ToLower(r)
}

// elided tells whether a normalised quote leaves something out: an ellipsis, or three dots in a row, spaces between them
// or not.
func elided(s string) bool {
	dots := 0
	for _, r := range s {
		switch {
		case r == '…':
			return true
		case r == '.' || r == '。' || r == '·' || r == '・':
			if dots++; dots == 3 {
				return true
			}
		case r != ' ':
			dots = 0
		}
	}
	return false
}
