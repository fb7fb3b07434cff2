package bus

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// The form of a frame on the wire, all numbers big-endian: version 1, kind, term, seat (a byte each), round (2 bytes),
// job (32), body (32), signature (64), length of the payload (4), payload, length of the sealed ballot (2), sealed
// ballot. Nothing follows.
const (
	frameVersion = 1
	frameHead    = 4 + 2 + 32 + 32 + 64

	// MaxFrame is the longest frame on the wire, in bytes. A NATS server has to allow it (its own default is 1 MiB).
	MaxFrame = frameHead + 4 + protocol.MaxPayload + 2 + protocol.MaxSealed
)

// ErrBadWire is returned for bytes that no message has.
var ErrBadWire = errors.New("malformed message")

// EncodeFrame writes a frame for the wire. It refuses what is over the limits of a frame.
func EncodeFrame(f protocol.Frame) ([]byte, error) {
	s := f.Signed.Slot
	if !s.Kind.Valid() || len(f.Payload) > protocol.MaxPayload || len(f.Sealed) > protocol.MaxSealed {
		return nil, protocol.ErrBadFrame
	}
	b := make([]byte, 0, frameHead+6+len(f.Payload)+len(f.Sealed))
	b = append(b, frameVersion, byte(s.Kind), s.Term, byte(s.Seat))
	b = binary.BigEndian.AppendUint16(b, uint16(s.Round))
	b = append(b, s.Job[:]...)
	b = append(b, f.Signed.Body[:]...)
	b = append(b, f.Signed.Sig[:]...)
	b = binary.BigEndian.AppendUint32(b, uint32(len(f.Payload)))
	b = append(b, f.Payload...)
	b = binary.BigEndian.AppendUint16(b, uint16(len(f.Sealed)))
	return append(b, f.Sealed...), nil
}

// DecodeFrame reads what EncodeFrame writes and nothing else. The frame's slices are parts of b. Nothing is verified.
func DecodeFrame(b []byte) (protocol.Frame, error) {
	var f protocol.Frame
	r := reader{rest: b}
	if r.byte() != frameVersion {
		return f, fmt.Errorf("%w: unknown version", ErrBadWire)
	}
	s := &f.Signed.Slot
	s.Kind, s.Term, s.Seat = protocol.Kind(r.byte()), r.byte(), protocol.SeatIndex(r.byte())
	s.Round = protocol.Round(r.uint16())
	copy(s.Job[:], r.take(32))
	copy(f.Signed.Body[:], r.take(32))
	copy(f.Signed.Sig[:], r.take(64))
	f.Payload = r.slice(int(r.uint32()), protocol.MaxPayload)
	f.Sealed = r.slice(int(r.uint16()), protocol.MaxSealed)
	if !r.ended() || !s.Kind.Valid() {
		return protocol.Frame{}, fmt.Errorf("%w: not a frame", ErrBadWire)
	}
	return f, nil
}

// reader reads fields off a message. After the first field that is not there it gives zeros and ended is false.
type reader struct {
	rest  []byte
	short bool
}

func (r *reader) take(n int) []byte {
	if r.short || n < 0 || n > len(r.rest) {
		r.short = true
		return nil
	}
	out := r.rest[:n:n]
	r.rest = r.rest[n:]
	return out
}

func (r *reader) byte() byte {
	if b := r.take(1); b != nil {
		return b[0]
	}
	return 0
}

func (r *reader) uint16() uint16 {
	if b := r.take(2); b != nil {
		return binary.BigEndian.Uint16(b)
	}
	return 0
}

func (r *reader) uint32() uint32 {
	if b := r.take(4); b != nil {
		return binary.BigEndian.Uint32(b)
	}
	return 0
}

// slice reads n bytes, at most limit; nil for none.
func (r *reader) slice(n, limit int) []byte {
	if n > limit {
		r.short = true
	}
	if n == 0 {
		return nil
	}
	return r.take(n)
}

// ended tells that every field was there and nothing follows.
func (r *reader) ended() bool { return !r.short && len(r.rest) == 0 }
