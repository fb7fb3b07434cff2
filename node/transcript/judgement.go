package transcript

import (
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// Limits of a judgement, in bytes and entries. MaxJudgement bounds its encoded form.
const (
	MaxJustification = 4 << 10
	MaxClaims        = 4
	MaxClaim         = 512
	MaxScores        = 8
	MaxScoreName     = 64
	MaxWeight        = 100
	MaxJudgement     = 480 << 10
)

// Judgement is what a seat says of the others' proposals. It is published with the ballot and bound by its salt.
type Judgement struct {
	Entries []JudgementEntry `json:"entries"` // in seat order
}

// JudgementEntry judges one proposal.
type JudgementEntry struct {
	Seat          protocol.SeatIndex `json:"seat"`
	Weight        int                `json:"weight"` // -100..100; 0 when not given
	Given         bool               `json:"given"`
	Justification string             `json:"justification,omitempty"`
	Claims        []Claim            `json:"claims,omitempty"`
	Scores        []CategoryScore    `json:"scores,omitempty"`
}

// Claim is one statement of a proposal, quoted word for word, with a verdict.
type Claim struct {
	Text    string `json:"text"`
	Verdict string `json:"verdict"`
	Quote   string `json:"quote,omitempty"`
}

// The verdicts on a claim.
const (
	Verified   = "verified"
	Contested  = "contested"
	Unverified = "unverified"
	Wrong      = "wrong"
	Unknown    = "unknown"
)

// Verdicts lists the verdicts on a claim.
var Verdicts = []string{Verified, Contested, Unverified, Wrong, Unknown}

// CategoryScore grades one quality of a proposal from 0 to 100.
type CategoryScore struct {
	Name  string `json:"name"`
	Value int    `json:"value"`
}

// Check tells why the judgement cannot be published.
func (j Judgement) Check() error {
	if len(j.Entries) > protocol.MaxSeats {
		return fmt.Errorf("%d entries: %w of %d", len(j.Entries), ErrTooLarge, protocol.MaxSeats)
	}
	last := -1
	for _, e := range j.Entries {
		if int(e.Seat) <= last || e.Seat >= protocol.MaxSeats {
			return fmt.Errorf("seat %d: %w: out of order", e.Seat, ErrInvalid)
		}
		last = int(e.Seat)
		if err := e.check(); err != nil {
			return fmt.Errorf("seat %d: %w", e.Seat, err)
		}
	}
	return nil
}

func (e JudgementEntry) check() error {
	if e.Weight < -MaxWeight || e.Weight > MaxWeight || (!e.Given && e.Weight != 0) {
		return fmt.Errorf("weight %d: %w", e.Weight, ErrInvalid)
	}
	if err := checkText("justification", e.Justification, MaxJustification); err != nil {
		return err
	}
	if len(e.Claims) > MaxClaims || len(e.Scores) > MaxScores {
		return fmt.Errorf("%d claims, %d scores: %w", len(e.Claims), len(e.Scores), ErrTooLarge)
	}
	for _, c := range e.Claims {
		if err := checkText("claim", c.Text, MaxClaim); err != nil {
			return err
		}
		if err := checkText("quote", c.Quote, MaxClaim); err != nil {
			return err
		}
		if !slices.Contains(Verdicts, c.Verdict) {
			return fmt.Errorf("verdict: %w", ErrInvalid)
		}
	}
	for _, s := range e.Scores {
		if err := checkText("score", s.Name, MaxScoreName); err != nil {
			return err
		}
		if s.Value < 0 || s.Value > 100 {
			return fmt.Errorf("score %d: %w", s.Value, ErrInvalid)
		}
	}
	return nil
}

// Encode writes the canonical bytes. It fails when Check does, or when they exceed MaxJudgement.
func (j Judgement) Encode() ([]byte, error) {
	if err := j.Check(); err != nil {
		return nil, err
	}
	if j.Entries == nil {
		j.Entries = []JudgementEntry{}
	}
	raw, err := encode(j)
	if err == nil && len(raw) > MaxJudgement {
		err = fmt.Errorf("judgement of %d bytes: %w of %d", len(raw), ErrTooLarge, MaxJudgement)
	}
	return raw, err
}

// DecodeJudgement reads what Encode writes and refuses anything else.
func DecodeJudgement(raw []byte) (Judgement, error) {
	if len(raw) > MaxJudgement {
		return Judgement{}, fmt.Errorf("judgement of %d bytes: %w of %d", len(raw), ErrTooLarge, MaxJudgement)
	}
	var j Judgement
	if err := decodeCanonical(raw, &j, func() ([]byte, error) { return j.Encode() }); err != nil {
		return Judgement{}, fmt.Errorf("decode judgement: %w", err)
	}
	return j, nil
}

// Reveal is what a Reveal frame carries. Its bytes are checked by nobody but who decodes the judgement.
type Reveal struct {
	Packed    []byte // the votes as they travel, two bytes a seat
	Secret    [32]byte
	Judgement []byte
}

// Payload writes votes, secret and judgement.
func (r Reveal) Payload() []byte {
	buf := append(make([]byte, 0, len(r.Packed)+32+len(r.Judgement)), r.Packed...)
	return append(append(buf, r.Secret[:]...), r.Judgement...)
}

// SplitReveal reads what Payload writes, for a panel of n seats.
func SplitReveal(payload []byte, n int) (Reveal, bool) {
	if n < 0 || len(payload) < 2*n+32 {
		return Reveal{}, false
	}
	r := Reveal{Packed: payload[:2*n], Judgement: payload[2*n+32:]}
	copy(r.Secret[:], payload[2*n:])
	return r, true
}

// Salt is keccak256(secret || keccak256(judgement)): the commitment binds every byte of the reveal.
func (r Reveal) Salt() common.Hash {
	j := protocol.BodyOf(r.Judgement)
	return protocol.BodyOf(append(append([]byte{}, r.Secret[:]...), j[:]...))
}
