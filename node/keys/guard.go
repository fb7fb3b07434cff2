package keys

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Verdict is what the guard says to a wish for a signature.
type Verdict uint8

// The verdicts.
const (
	Sign   Verdict = 1 + iota // nothing was signed for the slot
	Again                     // the same body was: give the same signature again
	Taken                     // another body was: refuse for ever
	Silent                    // nothing known was, but the record of the round may be incomplete: refuse
)

// Decide is the whole rule of the guard. prev is what the slot's record holds, nil when there is none; fence is the
// last round of the job in which the node may have signed what it no longer knows.
func Decide(prev *protocol.Signed, fence protocol.Round, slot protocol.Slot, body common.Hash) Verdict {
	switch {
	case prev != nil && prev.Body == body:
		return Again
	case prev != nil:
		return Taken
	case slot.Round <= fence:
		return Silent
	}
	return Sign
}

// ErrBadSlot is returned for a slot that no message has.
var ErrBadSlot = errors.New("invalid slot")

func checkSlot(s protocol.Slot) error {
	switch {
	case !s.Kind.Valid():
		return fmt.Errorf("%w: %s", ErrBadSlot, s.Kind)
	case s.Round < 1 || s.Round > protocol.MaxRounds:
		return fmt.Errorf("%w: round %d", ErrBadSlot, s.Round)
	case s.Seat >= protocol.MaxSeats:
		return fmt.Errorf("%w: seat %d", ErrBadSlot, s.Seat)
	case s.Term != 0 && !s.Kind.Termed():
		return fmt.Errorf("%w: a %s carries term 0", ErrBadSlot, s.Kind)
	}
	return nil
}

// The guard's records: by hot key, so that rings of several keys may share a store.
const (
	slotSpace  = "keys-slot"
	fenceSpace = "keys-fence"
)

// slotKey is the place of a slot's record. link is zero but for a Close that was signed for its link alone.
func slotKey(hot common.Address, s protocol.Slot, link common.Hash) []byte {
	b := append(hot.Bytes(), s.Job[:]...)
	b = append(b, byte(s.Round>>8), byte(s.Round), s.Term, byte(s.Kind), byte(s.Seat))
	return append(b, link[:]...)
}

func fenceKey(hot common.Address, job protocol.JobID) []byte { return append(hot.Bytes(), job[:]...) }

// How a record was made. A Close counts once a link; the whole slot is then marked as used in that way.
const (
	plain  byte = 1 // the slot's one body
	marker byte = 2 // Closes of this slot are recorded by link
)

// record is what the guard keeps of a slot.
type record struct {
	form   byte
	signed protocol.Signed
}

func (r record) encode() []byte {
	b := append([]byte{r.form}, r.signed.Body[:]...)
	return append(b, r.signed.Sig[:]...)
}

// load reads a slot's record, nil when there is none. A record that does not carry a signature of this ring is damage:
// nothing may be signed then.
func (r *Ring) load(slot protocol.Slot, link common.Hash) (*record, error) {
	raw, ok, err := r.book.Get(slotSpace, slotKey(r.Address(), slot, link))
	if err != nil {
		return nil, fmt.Errorf("read the record of slot %s: %w", slot, err)
	}
	if !ok {
		return nil, nil
	}
	if len(raw) != 1+32+64 || raw[0] != plain && raw[0] != marker {
		return nil, refusal.New(refusal.StoreCorrupt, "record of slot %s of job %s", slot, slot.Job.Short())
	}
	rec := &record{form: raw[0]}
	rec.signed.Slot = slot
	copy(rec.signed.Body[:], raw[1:33])
	copy(rec.signed.Sig[:], raw[33:])
	if !r.signedByMe(rec.signed) {
		return nil, refusal.New(refusal.StoreCorrupt, "record of slot %s of job %s: its signature is not ours", slot, slot.Job.Short())
	}
	return rec, nil
}

func (r *Ring) save(rec record, link common.Hash) error {
	slot := rec.signed.Slot
	if err := r.book.Put(slotSpace, slotKey(r.Address(), slot, link), rec.encode(), true); err != nil {
		return fmt.Errorf("record slot %s: %w", slot, err)
	}
	return nil
}

func (r *Ring) fence(job protocol.JobID) (protocol.Round, error) {
	raw, ok, err := r.book.Get(fenceSpace, fenceKey(r.Address(), job))
	if err != nil || !ok {
		return 0, err
	}
	// Stored twice, once inverted: a damaged fence must not fall.
	if len(raw) != 4 || raw[0]^raw[2] != 0xff || raw[1]^raw[3] != 0xff {
		return 0, refusal.New(refusal.StoreCorrupt, "fence of job %s", job.Short())
	}
	return protocol.Round(raw[0])<<8 | protocol.Round(raw[1]), nil
}

func (r *Ring) saveFence(job protocol.JobID, round protocol.Round) error {
	hi, lo := byte(round>>8), byte(round)
	if err := r.book.Put(fenceSpace, fenceKey(r.Address(), job), []byte{hi, lo, ^hi, ^lo}, true); err != nil {
		return fmt.Errorf("fence job %s: %w", job.Short(), err)
	}
	return nil
}

func (r *Ring) signedByMe(s protocol.Signed) bool {
	who, err := protocol.Recover(r.network.MessageDigest(s.Slot, s.Body), s.Sig)
	return err == nil && who == r.Address()
}
