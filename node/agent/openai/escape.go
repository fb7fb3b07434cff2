package openai

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// breakers are the character sequences that end a block of ours, or that some chat templates give a meaning of their own.
// A peer's text keeps its look, but loses the sequence.
var breakers = strings.NewReplacer(
	"<<<", "‹‹‹", ">>>", "›››", "<|", "‹|", "|>", "|›", "<｜", "‹｜", "｜>", "｜›",
	"[INST]", "[ INST ]", "[/INST]", "[ /INST ]", "<<SYS>>", "‹‹SYS››", "<</SYS>>", "‹‹/SYS››", "<s>", "‹s›", "</s>", "‹/s›",
	"<start_of_turn>", "‹start_of_turn›", "<end_of_turn>", "‹end_of_turn›", "<bos>", "‹bos›", "<eos>", "‹eos›",
	"<think>", "‹think›", "</think>", "‹/think›", "<tool_call>", "‹tool_call›", "</tool_call>", "‹/tool_call›",
	"<tool_response>", "‹tool_response›", "</tool_response>", "‹/tool_response›",
)

// escape makes a peer's text harmless as data: no marker, no sequence of a chat template, no control or direction
// characters, no tags that are not seen.
func escape(s, marker string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\u200c' || r == '\u200d': // joiners belong to many scripts
			return r
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Co, r), 0xFE00 <= r && r <= 0xFE0E, 0xE0100 <= r && r <= 0xE01EF:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	if marker != "" {
		s = strings.ReplaceAll(s, marker, "[marker]")
	}
	return breakers.Replace(s)
}

const wasCut = "\n[cut here: too long]"

// cut shortens a text to at most n bytes, whole characters, and says so.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + wasCut
}
