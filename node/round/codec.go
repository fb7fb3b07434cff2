package round

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// MaxInput bounds an encoded input, in bytes.
const MaxInput = 2 << 20

// record is an input in the journal.
type record struct {
	Type string          `json:"type"`
	Data json.RawMessage `json:"data"`
}

// frameRecord is a frame in the journal.
type frameRecord struct {
	Job     protocol.JobID     `json:"job"`
	Round   protocol.Round     `json:"round"`
	Term    uint8              `json:"term"`
	Kind    protocol.Kind      `json:"kind"`
	Seat    protocol.SeatIndex `json:"seat"`
	Body    common.Hash        `json:"body"`
	Sig     hexutil.Bytes      `json:"sig"`
	Payload []byte             `json:"payload,omitempty"`
	Sealed  []byte             `json:"sealed,omitempty"`
}

// EncodeInput writes an input for the journal. It fails for a type that is no input.
func EncodeInput(in Input) ([]byte, error) {
	name, data := "", any(in)
	switch in := in.(type) {
	case Received:
		name, data = "received", recordOf(in.Frame)
	case Spoke:
		name, data = "spoke", recordOf(in.Frame)
	case Accrued: // amounts are written as numbers only where they can be addressed
		name, data = "accrued", &in
	case Refunded:
		name, data = "refunded", &in
	case Cancelled:
		name, data = "cancelled", &in
	default:
		if name = nameOf(in); name == "" {
			return nil, fmt.Errorf("encode input: %w: %T", ErrUnknownInput, in)
		}
	}
	body, err := json.Marshal(data)
	if err != nil {
		return nil, fmt.Errorf("encode input %s: %w", name, err)
	}
	raw, err := json.Marshal(record{name, body})
	if err != nil {
		return nil, fmt.Errorf("encode input %s: %w", name, err)
	}
	if len(raw) > MaxInput {
		return nil, fmt.Errorf("encode input %s: %w: %d bytes", name, ErrBadInput, len(raw))
	}
	return raw, nil
}

// nameOf is the name of an input that is written as it is.
func nameOf(in Input) string {
	switch in.(type) {
	case Tick:
		return "tick"
	case Block:
		return "block"
	case Reverted:
		return "reverted"
	case Opened:
		return "opened"
	case Anchored:
		return "anchored"
	case Forced:
		return "forced"
	case Certified:
		return "certified"
	case Revealed:
		return "revealed"
	case Settled:
		return "settled"
	case Answered:
		return "answered"
	case AnswerFailed:
		return "answer-failed"
	case Acked:
		return "acked"
	case Restored:
		return "restored"
	}
	return ""
}

// DecodeInput reads what EncodeInput writes. It returns ErrUnknownInput or ErrBadInput for anything else.
func DecodeInput(raw []byte) (Input, error) {
	if len(raw) > MaxInput {
		return nil, fmt.Errorf("%w: %d bytes", ErrBadInput, len(raw))
	}
	var r record
	if err := strict(raw, &r); err != nil {
		return nil, err
	}
	switch r.Type {
	case "tick":
		return read[Tick](r.Data)
	case "block":
		return read[Block](r.Data)
	case "reverted":
		return read[Reverted](r.Data)
	case "opened":
		return read[Opened](r.Data)
	case "anchored":
		return read[Anchored](r.Data)
	case "forced":
		return read[Forced](r.Data)
	case "certified":
		return read[Certified](r.Data)
	case "revealed":
		return read[Revealed](r.Data)
	case "accrued":
		return read[Accrued](r.Data)
	case "settled":
		return read[Settled](r.Data)
	case "refunded":
		return read[Refunded](r.Data)
	case "cancelled":
		return read[Cancelled](r.Data)
	case "answered":
		return read[Answered](r.Data)
	case "answer-failed":
		return read[AnswerFailed](r.Data)
	case "acked":
		return read[Acked](r.Data)
	case "restored":
		return read[Restored](r.Data)
	case "received", "spoke":
		return readFrame(r)
	}
	return nil, fmt.Errorf("%w: %.40q", ErrUnknownInput, r.Type)
}

func read[T Input](data []byte) (Input, error) {
	var in T
	if err := strict(data, &in); err != nil {
		return nil, err
	}
	return in, nil
}

func readFrame(r record) (Input, error) {
	var f frameRecord
	if err := strict(r.Data, &f); err != nil {
		return nil, err
	}
	frame, err := f.frame()
	if err != nil {
		return nil, err
	}
	if r.Type == "spoke" {
		return Spoke{frame}, nil
	}
	return Received{frame}, nil
}

// strict reads one JSON value without unknown fields.
func strict(raw []byte, into any) error {
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	if err := dec.Decode(into); err != nil {
		return fmt.Errorf("%w: %w", ErrBadInput, err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return fmt.Errorf("%w: something follows the value", ErrBadInput)
	}
	return nil
}

func recordOf(f protocol.Frame) frameRecord {
	s := f.Signed.Slot
	return frameRecord{s.Job, s.Round, s.Term, s.Kind, s.Seat, f.Signed.Body, f.Signed.Sig[:], f.Payload, f.Sealed}
}

func (f frameRecord) frame() (protocol.Frame, error) {
	out := protocol.Frame{
		Signed: protocol.Signed{
			Slot: protocol.Slot{Job: f.Job, Round: f.Round, Term: f.Term, Kind: f.Kind, Seat: f.Seat},
			Body: f.Body,
		},
		Payload: f.Payload, Sealed: f.Sealed,
	}
	if copy(out.Signed.Sig[:], f.Sig) != len(out.Signed.Sig) || len(f.Sig) != len(out.Signed.Sig) {
		return out, fmt.Errorf("%w: signature of %d bytes", ErrBadInput, len(f.Sig))
	}
	return out, nil
}
