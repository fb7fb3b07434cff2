package protocol

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// Kind says what a message is. Values are signed: only ever append.
type Kind uint8

// The kinds of message. Seal, List, Slate, Commit and Close are slots: two signatures over different bodies for one
// slot prove equivocation.
const (
	Seal    Kind = 1 + iota // a proposal's hash, before anybody sees a proposal
	List                    // all seals, by the coordinator
	Content                 // a proposal's bytes
	Slate                   // the list with unpublished and ungrounded entries zeroed, by the coordinator
	Commit                  // a salted ballot commitment
	Reveal                  // a ballot's opening
	Result                  // the round's openings and outcome, by the coordinator
	Close                   // a member's signature that makes a round final on chain
	Sync                    // a question for missing messages, or their answer
	Status                  // liveness, nothing else
	Inject                  // the submitter's hint
)

var kindNames = map[Kind]string{
	Seal: "seal", List: "list", Content: "content", Slate: "slate", Commit: "commit", Reveal: "reveal",
	Result: "result", Close: "close", Sync: "sync", Status: "status", Inject: "inject",
}

// String names the kind as subjects and logs do.
func (k Kind) String() string {
	if s, ok := kindNames[k]; ok {
		return s
	}
	return fmt.Sprintf("kind(%d)", uint8(k))
}

// Valid tells whether the kind is one of those above.
func (k Kind) Valid() bool { return k >= Seal && k <= Inject }

// IsSlot tells whether two bodies for one slot of this kind prove equivocation.
func (k Kind) IsSlot() bool {
	return k == Seal || k == List || k == Slate || k == Commit || k == Close
}

// Termed tells whether a slot of this kind exists once a term; the others carry term 0.
func (k Kind) Termed() bool { return k == List || k == Slate || k == Commit || k == Result }

// Slot is the place of a message in a job. One seat signs one body a slot.
type Slot struct {
	Job   JobID
	Round Round
	Term  uint8
	Kind  Kind
	Seat  SeatIndex
}

// String is short and for logs and records: round.kind.seat, with the term when it is not zero.
func (s Slot) String() string {
	if s.Term == 0 {
		return fmt.Sprintf("%d.%s.%d", s.Round, s.Kind, s.Seat)
	}
	return fmt.Sprintf("%d.%s.%d/t%d", s.Round, s.Kind, s.Seat, s.Term)
}

// Signed is a slot, what was said in it, and the signature of the seat's hot key. No time is signed.
type Signed struct {
	Slot Slot
	Body common.Hash
	Sig  Signature
}

// Frame is a message between nodes. The payload hashes to the body, except for a Seal, which has none. Sealed is a
// ballot sealed to its own seat; it travels with a Commit only and is not signed.
type Frame struct {
	Signed  Signed
	Payload []byte
	Sealed  []byte
}

// Limits on what a frame may carry, in bytes.
const (
	MaxPayload = 512 << 10
	MaxSealed  = 4 << 10
)

// Why a frame is refused.
var (
	ErrBadFrame   = errors.New("invalid frame")
	ErrWrongSeat  = errors.New("unknown seat")
	ErrWrongKey   = errors.New("wrong key")
	ErrWrongBody  = errors.New("body does not hash")
	ErrWrongTerms = errors.New("wrong job, round or term")
)

// BodyOf is the body a payload hashes to.
func BodyOf(payload []byte) common.Hash { return keccak(payload) }

// Verify checks a frame against a panel: its shape, its body, and its signature by the hot key of its seat. It says
// nothing about whether the message is welcome.
func (f Frame) Verify(n Network, panel []Seat) error {
	s := f.Signed.Slot
	switch {
	case !s.Kind.Valid() || len(f.Payload) > MaxPayload || len(f.Sealed) > MaxSealed:
		return ErrBadFrame
	case len(f.Sealed) > 0 && s.Kind != Commit:
		return ErrBadFrame
	case !s.Kind.Termed() && s.Term != 0:
		return ErrWrongTerms
	case int(s.Seat) >= len(panel):
		return ErrWrongSeat
	case s.Kind == Seal && len(f.Payload) > 0:
		return ErrBadFrame
	case s.Kind != Seal && BodyOf(f.Payload) != f.Signed.Body:
		return ErrWrongBody
	}
	return f.Signed.Verify(n, panel)
}

// Verify checks the signature alone.
func (s Signed) Verify(n Network, panel []Seat) error {
	if int(s.Slot.Seat) >= len(panel) {
		return ErrWrongSeat
	}
	who, err := Recover(n.MessageDigest(s.Slot, s.Body), s.Sig)
	if err != nil {
		return err
	}
	if who != panel[s.Slot.Seat].HotKey {
		return ErrWrongKey
	}
	return nil
}

// CommitPayload is what a Commit signs: proposalsHash and commitment. Its hash is keccak256(abi.encode(both)).
func CommitPayload(proposals, commitment common.Hash) []byte {
	return append(append([]byte{}, proposals[:]...), commitment[:]...)
}

// ClosePayload is what a Close signs: link, opened, openedRounds, transcriptHash, as ABI words.
func ClosePayload(link common.Hash, opened Mask, rounds OpenedRounds, transcript common.Hash) []byte {
	buf := append([]byte{}, link[:]...)
	buf = append(buf, word64(uint64(opened))...)
	w := rounds.Word()
	buf = append(buf, w[:]...)
	return append(buf, transcript[:]...)
}

// OpenedRounds counts, a seat, in how many rounds it took full part.
type OpenedRounds [MaxSeats]uint8

// Word packs the counts, seat i in bits 8*i to 8*i+7.
func (o OpenedRounds) Word() common.Hash {
	var w common.Hash
	for i, n := range o {
		w[31-i] = n
	}
	return w
}

// OpenedRoundsOf reads what Word writes.
func OpenedRoundsOf(w common.Hash) (o OpenedRounds) {
	for i := range o {
		o[i] = w[31-i]
	}
	return o
}
