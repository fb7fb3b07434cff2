package chain

import (
	"regexp"
	"strconv"
	"strings"
)

// Providers often name what they would answer. The name is only a first guess: whatever is refused shrinks further.
var (
	hintRange = regexp.MustCompile(`range[^0-9\[]{0,20}\[?\s*(0x[0-9a-f]{1,16}|[0-9]{1,20})\s*(?:,|-)\s*(0x[0-9a-f]{1,16}|[0-9]{1,20})`)
	hintSize  = []*regexp.Regexp{
		regexp.MustCompile(`(?:up to a|limited to an?|limited to 0 -|limited to) ([0-9][0-9,]{0,12}k?)(?: blocks?)? (?:block )?range`),
		regexp.MustCompile(`limited to 0 - ([0-9][0-9,]{0,12}k?) blocks`),
		regexp.MustCompile(`(?:max|maximum) (?:allowed )?(?:block )?range(?: of|:| =| is)? ?([0-9][0-9,]{0,12}k?)`),
		regexp.MustCompile(`exceeds? (?:the )?(?:max(?:imum)? )?limit(?: of|:| is)? ?([0-9][0-9,]{0,12}k?)`),
		regexp.MustCompile(`(?:the limit is|maximum is set to|requested blocks is|ranges over) ([0-9][0-9,]{0,12}k?)`),
	}
)

// namedSize reads how many blocks, from block from on, a refusal says would be answered; zero if it does not say.
func namedSize(text string, from uint64) uint64 {
	text = strings.ToLower(text)
	if m := hintRange.FindStringSubmatch(text); m != nil {
		first, err1 := strconv.ParseUint(m[1], 0, 64)
		last, err2 := strconv.ParseUint(m[2], 0, 64)
		if err1 == nil && err2 == nil && first == from && last >= first && last-first < 1<<32 {
			return last - first + 1
		}
	}
	for _, re := range hintSize {
		if m := re.FindStringSubmatch(text); m != nil {
			return sizeOf(m[1])
		}
	}
	return 0
}

func sizeOf(text string) uint64 {
	text, thousands := strings.CutSuffix(strings.ReplaceAll(text, ",", ""), "k")
	n, err := strconv.ParseUint(text, 10, 32)
	if err != nil {
		return 0
	}
	if thousands {
		n *= 1000
	}
	return n
}
