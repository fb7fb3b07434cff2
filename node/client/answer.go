package client

import (
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// Answer finds the text whose hash the contract paid for. It is false when the job has no winner, or the transcript lacks
// the text.
func Answer(f protocol.Facts, b *transcript.Bundle) (string, bool) {
	if b == nil || len(f.Logs) == 0 {
		return "", false
	}
	settled, ok := f.Logs[len(f.Logs)-1].Event.(protocol.JobSettled)
	if !ok || settled.Winner == protocol.NoSeat {
		return "", false
	}
	for _, frame := range b.Frames {
		if frame.Signed.Slot.Kind != protocol.Content {
			continue
		}
		_, raw, ok := transcript.SplitContent(frame.Payload)
		if !ok || transcript.HashContent(raw) != settled.Content {
			continue
		}
		if content, err := transcript.DecodeContent(raw); err == nil {
			return content.Answer, true
		}
	}
	return "", false
}
