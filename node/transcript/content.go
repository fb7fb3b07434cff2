package transcript

import (
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// Limits of a proposal, in bytes and entries. MaxContent bounds its encoded form.
const (
	MaxAnswer    = 64 << 10
	MaxReasoning = 128 << 10
	MaxQuote     = 2 << 10
	MaxContent   = 480 << 10
)

// Content is a proposal as it is published and hashed.
type Content struct {
	Answer    string        `json:"answer"`
	Reasoning string        `json:"reasoning,omitempty"` // for peers
	Cites     []ContentCite `json:"cites,omitempty"`
}

// ContentCite names an earlier proposal that this one builds on, quotes it, and gives it a share of the cite reserve.
type ContentCite struct {
	Round    protocol.Round     `json:"round"`
	Seat     protocol.SeatIndex `json:"seat"`
	ShareBps uint16             `json:"share_bps"`
	Quote    string             `json:"quote"`
}

// Check tells why the content cannot be published.
func (c Content) Check() error {
	if c.Answer == "" {
		return fmt.Errorf("answer: %w: empty", ErrInvalid)
	}
	if err := checkText("answer", c.Answer, MaxAnswer); err != nil {
		return err
	}
	if err := checkText("reasoning", c.Reasoning, MaxReasoning); err != nil {
		return err
	}
	if len(c.Cites) > protocol.MaxCites {
		return fmt.Errorf("%d cites: %w of %d", len(c.Cites), ErrTooLarge, protocol.MaxCites)
	}
	total := 0
	for i, q := range c.Cites {
		if err := checkText("quote", q.Quote, MaxQuote); err != nil {
			return err
		}
		if q.Round == 0 || q.Round > protocol.MaxRounds || q.Seat >= protocol.MaxSeats {
			return fmt.Errorf("cite %d: %w: no such proposal", i, ErrInvalid)
		}
		total += int(q.ShareBps)
	}
	if total > 10_000 {
		return fmt.Errorf("cites: %w: %d basis points are given away", ErrInvalid, total)
	}
	return nil
}

// Encode writes the canonical bytes. It fails when Check does, or when they exceed MaxContent.
func (c Content) Encode() ([]byte, error) {
	if err := c.Check(); err != nil {
		return nil, err
	}
	raw, err := encode(c)
	if err == nil && len(raw) > MaxContent {
		err = fmt.Errorf("content of %d bytes: %w of %d", len(raw), ErrTooLarge, MaxContent)
	}
	return raw, err
}

// DecodeContent reads what Encode writes and refuses anything else.
func DecodeContent(raw []byte) (Content, error) {
	if len(raw) > MaxContent {
		return Content{}, fmt.Errorf("content of %d bytes: %w of %d", len(raw), ErrTooLarge, MaxContent)
	}
	var c Content
	if err := decodeCanonical(raw, &c, func() ([]byte, error) { return c.Encode() }); err != nil {
		return Content{}, fmt.Errorf("decode content: %w", err)
	}
	return c, nil
}

// PackedCites are the cites as they are hashed and settled, in the content's order.
func (c Content) PackedCites() []protocol.Cite {
	var out []protocol.Cite
	for _, q := range c.Cites {
		out = append(out, protocol.Cite{Round: q.Round, Seat: q.Seat, Bps: q.ShareBps})
	}
	return out
}

// Grounded checks every cite of a proposal of round r: it names a proposal of an earlier round, and quotes its answer
// or its reasoning. earlier finds the proposals of anchored slates. A proposal with an ungrounded cite leaves the slate.
func (c Content) Grounded(r protocol.Round, earlier func(protocol.Round, protocol.SeatIndex) (Content, bool)) error {
	for i, q := range c.Cites {
		if q.Round >= r {
			return fmt.Errorf("cite %d: %w: round %d is not earlier than %d", i, ErrInvalid, q.Round, r)
		}
		source, ok := earlier(q.Round, q.Seat)
		if !ok {
			return fmt.Errorf("cite %d: %w: seat %d has no proposal in round %d", i, ErrInvalid, q.Seat, q.Round)
		}
		if part, _ := source.Find(q.Quote); part == "" {
			return fmt.Errorf("cite %d: %w: the quote is not in seat %d's proposal of round %d", i, ErrInvalid, q.Seat, q.Round)
		}
	}
	return nil
}

// Find says where a grounded quote stands, in the answer or in the reasoning, and whether word for word. part is empty for
// a quote that is not grounded in either.
func (c Content) Find(quote string) (part string, exact bool) {
	parts := []struct{ name, text string }{{"answer", c.Answer}, {"reasoning", c.Reasoning}}
	for _, p := range parts {
		if Grounded(quote, p.text) {
			if strings.Contains(p.text, quote) {
				return p.name, true
			}
			if part == "" {
				part = p.name
			}
		}
	}
	return part, false
}

// SlateIn reads the slate that a frame announces, if it has n entries and the hash.
func SlateIn(f protocol.Frame, hash common.Hash, n int) ([]common.Hash, bool) {
	if f.Signed.Slot.Kind != protocol.Slate {
		return nil, false
	}
	entries, ok := protocol.UnpackHashes(f.Payload, n)
	return entries, ok && protocol.ProposalsHash(entries) == hash
}

// ContentIn reads the proposal that a frame publishes, if a slate's entry for the frame's seat names it.
func ContentIn(f protocol.Frame, entry common.Hash) (Content, bool) {
	s := f.Signed.Slot
	salt, raw, ok := SplitContent(f.Payload)
	if !ok || s.Kind != protocol.Content {
		return Content{}, false
	}
	c, err := DecodeContent(raw)
	if err != nil {
		return Content{}, false
	}
	made := protocol.ProposalHash(s.Job, s.Round, s.Seat, HashContent(raw), protocol.CitesHash(c.PackedCites()), salt)
	return c, made == entry
}

// ContentPayload is the payload of a Content frame: the proposal's salt, then its bytes.
func ContentPayload(salt common.Hash, content []byte) []byte {
	return append(append(make([]byte, 0, 32+len(content)), salt[:]...), content...)
}

// SplitContent reads what ContentPayload writes. The content's bytes are not checked.
func SplitContent(payload []byte) (salt common.Hash, content []byte, ok bool) {
	if len(payload) < 32 {
		return common.Hash{}, nil, false
	}
	return common.BytesToHash(payload[:32]), payload[32:], true
}

// HashContent is the content hash of a proposal's bytes: what the chain knows of an answer.
func HashContent(content []byte) common.Hash { return protocol.BodyOf(content) }
