package wire

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// oneLine makes a stranger's text fit for a terminal and a log: printable, white space as single blanks, at most n bytes.
func oneLine(s string, n int) string {
	if len(s) > 4*n+64 {
		s = s[:4*n+64]
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case r == utf8.RuneError || !unicode.IsPrint(r):
			return -1
		}
		return r
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	for len(s) > n {
		_, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
	}
	return s
}
