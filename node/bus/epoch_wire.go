package bus

import (
	"encoding/binary"
	"fmt"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// A presence on the wire: version 1, flags (1 byte: 1 running, 2 answer), operator (20), start (8, big-endian), id (32),
// challenge (32), signature (64).
const (
	presenceVersion = 1
	presenceSize    = 2 + 20 + 8 + 32 + 32 + 64

	flagRunning = 1
	flagAnswer  = 2
)

func encodePresence(p protocol.Presence, sig protocol.Signature) []byte {
	var flags byte
	if p.Running {
		flags |= flagRunning
	}
	if p.Answer {
		flags |= flagAnswer
	}
	b := append(make([]byte, 0, presenceSize), presenceVersion, flags)
	b = append(b, p.Operator[:]...)
	b = binary.BigEndian.AppendUint64(b, uint64(p.Epoch.Start))
	b = append(b, p.Epoch.ID[:]...)
	b = append(b, p.Challenge[:]...)
	return append(b, sig[:]...)
}

// decodePresence reads what encodePresence writes and nothing else. Nothing is verified.
func decodePresence(raw []byte) (p protocol.Presence, sig protocol.Signature, err error) {
	r := reader{rest: raw}
	version, flags := r.byte(), r.byte()
	if len(raw) != presenceSize || version != presenceVersion || flags&^(flagRunning|flagAnswer) != 0 {
		return p, sig, fmt.Errorf("%w: not a presence", ErrBadWire)
	}
	p.Running, p.Answer = flags&flagRunning != 0, flags&flagAnswer != 0
	copy(p.Operator[:], r.take(20))
	p.Epoch.Start = protocol.Millis(binary.BigEndian.Uint64(r.take(8)))
	p.Epoch.ID, p.Challenge = r.hash(), r.hash()
	copy(sig[:], r.take(64))
	return p, sig, nil
}
