package terminal

import (
	"strings"
	"unicode"
)

// maxMarks bounds how many marks may stack on one character.
const maxMarks = 2

// Clean takes out of a text whatever could do more than be read: control characters but for line feed and tab,
// characters that turn the writing direction or cannot be seen, and piles of combining marks.
func Clean(s string) string {
	marks := 0
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			marks = 0
			return r
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r), r == '\u2028', r == '\u2029':
			return -1
		case unicode.In(r, unicode.Mn, unicode.Me):
			if marks++; marks > maxMarks {
				return -1
			}
			return r
		}
		marks = 0
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// oneLine is Clean with all white space folded, for a cell or a line.
func oneLine(s string) string { return strings.Join(strings.Fields(Clean(s)), " ") }

// wide lists what takes two columns: East Asian characters and emoji.
var wide = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x1100, Hi: 0x115f, Stride: 1}, {Lo: 0x231a, Hi: 0x231b, Stride: 1}, {Lo: 0x23e9, Hi: 0x23ec, Stride: 1},
		{Lo: 0x2614, Hi: 0x2615, Stride: 1}, {Lo: 0x2648, Hi: 0x2653, Stride: 1}, {Lo: 0x26a1, Hi: 0x26a1, Stride: 1},
		{Lo: 0x2705, Hi: 0x2705, Stride: 1}, {Lo: 0x2728, Hi: 0x2728, Stride: 1}, {Lo: 0x274c, Hi: 0x274c, Stride: 1},
		{Lo: 0x2753, Hi: 0x2757, Stride: 1}, {Lo: 0x2e80, Hi: 0x303e, Stride: 1}, {Lo: 0x3041, Hi: 0xa4cf, Stride: 1},
		{Lo: 0xa960, Hi: 0xa97f, Stride: 1}, {Lo: 0xac00, Hi: 0xd7a3, Stride: 1}, {Lo: 0xf900, Hi: 0xfaff, Stride: 1},
		{Lo: 0xfe30, Hi: 0xfe6f, Stride: 1}, {Lo: 0xff01, Hi: 0xff60, Stride: 1}, {Lo: 0xffe0, Hi: 0xffe6, Stride: 1},
	},
	R32: []unicode.Range32{
		{Lo: 0x16fe0, Hi: 0x18cff, Stride: 1}, {Lo: 0x1aff0, Hi: 0x1b2ff, Stride: 1}, {Lo: 0x1f004, Hi: 0x1f004, Stride: 1},
		{Lo: 0x1f0cf, Hi: 0x1f0cf, Stride: 1}, {Lo: 0x1f18e, Hi: 0x1f19a, Stride: 1}, {Lo: 0x1f200, Hi: 0x1f6ff, Stride: 1},
		{Lo: 0x1f7e0, Hi: 0x1f7eb, Stride: 1}, {Lo: 0x1f900, Hi: 0x1faff, Stride: 1}, {Lo: 0x20000, Hi: 0x3fffd, Stride: 1},
	},
}

// columns is how many columns a character takes.
func columns(r rune) int {
	switch {
	case r < 0x20 || unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case r >= 0x1100 && unicode.Is(wide, r):
		return 2
	}
	return 1
}

// width is how many columns a line takes.
func width(s string) int {
	n := 0
	for _, r := range s {
		n += columns(r)
	}
	return n
}

// prefix is how many bytes of a line fit into n columns.
func prefix(s string, n int) int {
	used := 0
	for i, r := range s {
		if used += columns(r); used > n {
			return i
		}
	}
	return len(s)
}

// clip shortens a line to n columns, the last one an ellipsis when something is lost.
func clip(s string, n int) string {
	switch {
	case width(s) <= n:
		return s
	case n <= 0:
		return ""
	}
	return s[:prefix(s, n-1)] + "…"
}

// wrap breaks a text into lines of at most n columns, at spaces where there are any, anywhere where there are none.
func wrap(s string, n int) []string {
	n = max(n, 2) // the widest character fits
	var out []string
	line := ""
	flush := func() {
		if line != "" {
			out, line = append(out, line), ""
		}
	}
	for _, word := range strings.Fields(s) {
		if line != "" && width(line)+1+width(word) > n {
			flush()
		}
		for width(word) > n {
			head := prefix(word, n)
			out, word = append(out, word[:head]), word[head:]
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	flush()
	return out
}
