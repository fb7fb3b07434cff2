package wire

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math/bits"
	"strings"
)

// TraceID is what both sides call one task in logs and telemetry, without having exchanged it: the first 16 bytes of
// SHA-256 over job, round, action and agent, the texts with their lengths in front.
func TraceID(job string, round int, action Action, agent string) string {
	h := sha256.Sum256(fmt.Appendf(nil, "%d:%s|%d|%s|%d:%s", len(job), job, round, action, len(agent), agent))
	return hex.EncodeToString(h[:16])
}

// ClaimID names a claim across rounds: the low 24 bits, in hexadecimal, of SipHash-1-3 with zero keys over the target, the
// claim in lower case without white space around it, and the round.
func ClaimID(target, claim string, round uint32) string {
	var buf []byte
	for _, s := range []string{target, strings.TrimSpace(strings.ToLower(claim))} {
		buf = append(append(buf, s...), 0xff)
	}
	buf = binary.LittleEndian.AppendUint32(buf, round)
	return fmt.Sprintf("%06x", sip13(buf)&0xffffff)
}

// sip13 is SipHash with one round a word and three at the end, under zero keys.
func sip13(data []byte) uint64 {
	s := sip{0x736f6d6570736575, 0x646f72616e646f6d, 0x6c7967656e657261, 0x7465646279746573}
	last := uint64(len(data)) << 56
	for ; len(data) >= 8; data = data[8:] {
		s.take(binary.LittleEndian.Uint64(data))
	}
	for i, b := range data {
		last |= uint64(b) << (8 * i)
	}
	s.take(last)
	s[2] ^= 0xff
	for range 3 {
		s.round()
	}
	return s[0] ^ s[1] ^ s[2] ^ s[3]
}

// sip is the state of sip13.
type sip [4]uint64

func (s *sip) take(word uint64) {
	s[3] ^= word
	s.round()
	s[0] ^= word
}

func (s *sip) round() {
	s[0] += s[1]
	s[1] = bits.RotateLeft64(s[1], 13) ^ s[0]
	s[0] = bits.RotateLeft64(s[0], 32)
	s[2] += s[3]
	s[3] = bits.RotateLeft64(s[3], 16) ^ s[2]
	s[0] += s[3]
	s[3] = bits.RotateLeft64(s[3], 21) ^ s[0]
	s[2] += s[1]
	s[1] = bits.RotateLeft64(s[1], 17) ^ s[2]
	s[2] = bits.RotateLeft64(s[2], 32)
}
