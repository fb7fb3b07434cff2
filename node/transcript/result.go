package transcript

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// MaxResult bounds an encoded result, in bytes.
const MaxResult = 2 << 10

// Result is what the coordinator announces at the end of a round: which openings count and what they say. Every member
// recomputes it.
type Result struct {
	Round      protocol.Round     `json:"round"`
	Opened     protocol.Mask      `json:"opened"`
	Scores     []int32            `json:"scores"` // a seat each
	Winner     protocol.SeatIndex `json:"winner"` // protocol.NoSeat without one
	Evidence   int64              `json:"evidence"`
	Halt       bool               `json:"halt"`
	Transcript common.Hash        `json:"transcript"` // fold up to and including this round
}

// Encode writes the canonical bytes.
func (r Result) Encode() ([]byte, error) {
	if r.Round == 0 || r.Round > protocol.MaxRounds || len(r.Scores) > protocol.MaxSeats {
		return nil, fmt.Errorf("result of round %d: %w", r.Round, ErrInvalid)
	}
	if r.Scores == nil {
		r.Scores = []int32{}
	}
	return encode(r)
}

// DecodeResult reads what Encode writes and refuses anything else.
func DecodeResult(raw []byte) (Result, error) {
	if len(raw) > MaxResult {
		return Result{}, fmt.Errorf("result of %d bytes: %w of %d", len(raw), ErrTooLarge, MaxResult)
	}
	var r Result
	if err := decodeCanonical(raw, &r, func() ([]byte, error) { return r.Encode() }); err != nil {
		return Result{}, fmt.Errorf("decode result: %w", err)
	}
	return r, nil
}
