package protocol

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
)

// Limits of a specification, in bytes and entries.
const (
	MaxSpec         = 1 << 20
	MaxTask         = 256 << 10
	MaxAttachment   = 8 << 20
	MaxAttachments  = 32
	MaxCapabilities = 16
	MaxName         = 128
)

// Spec is a job specification. Its id is the hash of the bytes it was read from: see HashSpec.
type Spec struct {
	Version     int          `json:"version"`
	Task        string       `json:"task"`
	Attachments []Attachment `json:"attachments,omitempty"`
	Policy      Policy       `json:"policy"`
	Payment     Payment      `json:"payment"`
}

// Attachment is a file that belongs to the task; its bytes travel by hash.
type Attachment struct {
	Name      string      `json:"name"`
	MediaType string      `json:"media_type"`
	Hash      common.Hash `json:"hash"`
	Size      int64       `json:"size"`
}

// Policy says how a job is deliberated.
type Policy struct {
	PanelSize       int             `json:"panel_size"`
	MinRounds       int             `json:"min_rounds"`
	MaxRounds       int             `json:"max_rounds"`
	EffortPPM       int64           `json:"effort_ppm"`
	ForgetPPM       int64           `json:"forget_ppm"`
	UPrime          []int64         `json:"u_prime"` // micro-units, entry r-1 for round r
	Tally           string          `json:"tally"`
	Confirmations   int             `json:"confirmations"`
	Selection       string          `json:"selection"`
	Named           []string        `json:"named,omitempty"` // operators' addresses, for selection "named"
	Capabilities    []string        `json:"capabilities,omitempty"`
	MinRank         int             `json:"min_rank"`
	DeclaredRank    int             `json:"declared_rank"`
	StakeUnits      int             `json:"stake_units"`
	MinSites        int             `json:"min_sites"`
	PhaseSeconds    PhaseSeconds    `json:"phase_seconds"`
	DeadlineSeconds int64           `json:"deadline_seconds"`
	AnswerSchema    json.RawMessage `json:"answer_schema,omitempty"`
	MaxTokens       int64           `json:"max_tokens"`
	Confidential    bool            `json:"confidential"`
}

// PhaseSeconds are the lengths of a round's phases.
type PhaseSeconds struct {
	Propose int64 `json:"propose"`
	Commit  int64 `json:"commit"`
	Reveal  int64 `json:"reveal"`
}

// Payment says what the submitter offers, in token units.
type Payment struct {
	MaxPrice  Amount `json:"max_price"` // the most for one seat
	Reward    Amount `json:"reward"`    // shared by merit and by judging
	Allowance Amount `json:"allowance"` // for anchors and settlement; 64 bits
}

// Amount is a number of token units, a decimal string in JSON.
type Amount struct{ uint256.Int }

// MarshalJSON writes a decimal string.
func (a Amount) MarshalJSON() ([]byte, error) { return json.Marshal(a.Dec()) }

// UnmarshalJSON reads a decimal string of at most 96 bits.
func (a *Amount) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return errors.New("an amount is a decimal string")
	}
	if len(s) > 40 || s == "" || strings.Trim(s, "0123456789") != "" {
		return fmt.Errorf("invalid amount %q", clip(s, 40))
	}
	if err := a.SetFromDecimal(s); err != nil || a.BitLen() > 96 {
		return fmt.Errorf("invalid amount %q", s)
	}
	return nil
}

// SpecError says which field of a specification is wrong and why.
type SpecError struct{ Field, Problem string }

// Error names the field, then the problem.
func (e *SpecError) Error() string { return e.Field + ": " + e.Problem }

// HashSpec is the id of a specification's bytes.
func HashSpec(raw []byte) SpecHash { return SpecHash(keccak(raw)) }

// ParseSpec reads and checks a specification. Unknown fields are refused; so is a key that stands twice or in another
// case, and anything after the object. The error is a *SpecError, or a join of several.
func ParseSpec(raw []byte) (Spec, error) {
	var s Spec
	if len(raw) > MaxSpec {
		return s, &SpecError{"specification", fmt.Sprintf("%d bytes, at most %d", len(raw), MaxSpec)}
	}
	if !utf8.Valid(raw) {
		return s, &SpecError{"specification", "not UTF-8"} // a decoder would replace what it cannot read
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&s); err != nil {
		return Spec{}, &SpecError{"specification", strings.TrimPrefix(err.Error(), "json: ")}
	}
	if _, err := dec.Token(); err != io.EOF {
		return Spec{}, &SpecError{"specification", "something follows the object"}
	}
	if err := checkKeys(raw); err != nil {
		return Spec{}, &SpecError{"specification", err.Error()}
	}
	if err := s.Check(); err != nil {
		return Spec{}, err
	}
	return s, nil
}

// Check joins every complaint about the specification, each a *SpecError.
func (s Spec) Check() error {
	var errs []error
	bad := func(cond bool, field, format string, args ...any) {
		if cond {
			errs = append(errs, &SpecError{field, fmt.Sprintf(format, args...)})
		}
	}
	bad(s.Version != 1, "version", "%d is unknown; this program reads 1", s.Version)
	bad(strings.TrimSpace(s.Task) == "", "task", "empty")
	bad(len(s.Task) > MaxTask, "task", "%d bytes, at most %d", len(s.Task), MaxTask)
	bad(!utf8.ValidString(s.Task), "task", "not UTF-8")
	bad(len(s.Attachments) > MaxAttachments, "attachments", "%d, at most %d", len(s.Attachments), MaxAttachments)
	for i, a := range s.Attachments {
		field := fmt.Sprintf("attachments[%d]", i)
		bad(a.Name == "" || len(a.Name) > MaxName || strings.ContainsAny(a.Name, "/\\\x00"), field, "invalid name")
		bad(a.Size < 0 || a.Size > MaxAttachment, field, "%d bytes, at most %d", a.Size, MaxAttachment)
		bad(len(a.MediaType) > MaxName, field, "media type too long")
	}
	bad(s.Payment.Allowance.BitLen() > 64, "payment.allowance", "more than 64 bits")
	return errors.Join(append(errs, s.Policy.check()...)...)
}

func (p Policy) check() []error {
	var errs []error
	within := func(field string, v, lo, hi int64) {
		if v < lo || v > hi {
			errs = append(errs, &SpecError{"policy." + field, fmt.Sprintf("%d is outside %d..%d", v, lo, hi)})
		}
	}
	bad := func(cond bool, field, problem string) {
		if cond {
			errs = append(errs, &SpecError{"policy." + field, problem})
		}
	}
	within("panel_size", int64(p.PanelSize), MinSeats, MaxSeats)
	within("max_rounds", int64(p.MaxRounds), 1, MaxRounds)
	within("min_rounds", int64(p.MinRounds), 1, max(1, int64(p.MaxRounds)))
	within("effort_ppm", p.EffortPPM, 1, 1_000_000)
	within("forget_ppm", p.ForgetPPM, 0, 1_000_000)
	bad(len(p.UPrime) != p.MaxRounds, "u_prime", fmt.Sprintf("%d entries for %d rounds", len(p.UPrime), p.MaxRounds))
	for _, u := range p.UPrime {
		within("u_prime", u, -1_000_000_000, 1_000_000_000)
	}
	bad(p.Tally != "median" && p.Tally != "sum", "tally", "want median or sum")
	within("confirmations", int64(p.Confirmations), 0, 256)
	bad(p.Selection != "knapsack" && p.Selection != "named", "selection", "want knapsack or named")
	bad(p.Selection == "named" && len(p.Named) != p.PanelSize, "named", "want one operator a seat")
	bad(p.Selection == "knapsack" && len(p.Named) > 0, "named", "only with selection named")
	for _, n := range p.Named {
		bad(!common.IsHexAddress(n), "named", "not an address")
	}
	bad(len(p.Capabilities) > MaxCapabilities, "capabilities", "too many")
	for _, c := range p.Capabilities {
		bad(c == "" || len(c) > MaxName, "capabilities", "invalid name")
	}
	within("min_rank", int64(p.MinRank), 0, 32)
	within("declared_rank", int64(p.DeclaredRank), 0, 32)
	bad(p.DeclaredRank > 0 && p.PanelSize < 5, "declared_rank", "rank is earned by panels of five or more")
	bad(p.DeclaredRank > 0 && p.Tally != "median", "declared_rank", "rank is earned under the median tally")
	within("stake_units", int64(p.StakeUnits), 1, 255)
	bad(p.MinSites != 0, "min_sites", "physical evidence is not enabled; want 0")
	bad(p.Confidential, "confidential", "confidential jobs are not enabled; want false")
	bad(len(p.AnswerSchema) > 64<<10, "answer_schema", "more than 64 KiB")
	within("phase_seconds.propose", p.PhaseSeconds.Propose, 1, 86_400)
	within("phase_seconds.commit", p.PhaseSeconds.Commit, 1, 86_400)
	within("phase_seconds.reveal", p.PhaseSeconds.Reveal, 1, 86_400)
	within("deadline_seconds", p.DeadlineSeconds, 1, 86_400)
	within("max_tokens", p.MaxTokens, 1, 10_000_000)
	return errs
}

// TallyRule is the tally the policy names.
func (p Policy) TallyRule() Tally {
	if p.Tally == "sum" {
		return Sum
	}
	return Median
}
