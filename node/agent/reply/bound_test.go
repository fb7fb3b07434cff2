package reply

import (
	"strings"
	"testing"
	"time"
)

// TestReadingIsBounded: replies made to be slow to read are read in bounded time.
func TestReadingIsBounded(t *testing.T) {
	fill := func(s string) string { return strings.Repeat(s, maxReply/len(s)) }
	for name, reply := range map[string]string{
		"brackets": fill("["), "braces": fill("{"), "quotes": fill(`"`), "open objects": fill(`{"a":`), "open strings": fill(`{"`),
		"escapes": `{"answer":"` + fill(`\`)[:maxReply-100], "names": "{" + fill("a ")[:maxReply-100], "numbers": "[" + fill("1,")[:maxReply-100],
		"spaces after quotes": `{"answer":"` + fill(`"    `)[:maxReply-100], "thoughts": fill("<think>"), "members": "{" + fill(`"a":1,`)[:maxReply-100],
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, _ = Proposal(reply)
			_, _ = Judgement(reply, []string{"A", "B"})
			// Far more than it takes, far less than an unbounded search would.
			if d := time.Since(start); d > 20*time.Second {
				t.Errorf("took %v", d)
			}
		})
	}
}
