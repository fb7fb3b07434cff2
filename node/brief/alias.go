package brief

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// alias is one pseudonym of a brief and whom it stands for.
type alias struct {
	name  string
	round protocol.Round
	seat  protocol.SeatIndex
}

// letters names the i-th pseudonym: A to Z, then AA to AF.
func letters(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return "A" + string(rune('A'+i-26))
}

// draw is a 64-bit number of the seed, one for each label and counter.
func draw(seed [32]byte, label string, round protocol.Round, i int) uint64 {
	buf := append(append([]byte{}, seed[:]...), label...)
	buf = binary.BigEndian.AppendUint16(buf, uint16(round))
	buf = binary.BigEndian.AppendUint32(buf, uint32(i))
	h := protocol.BodyOf(buf)
	return binary.BigEndian.Uint64(h[:8])
}

// shuffled is the set in an order that only the holder of the seed knows.
func shuffled(seed [32]byte, round protocol.Round, set []protocol.SeatIndex) []protocol.SeatIndex {
	out := append([]protocol.SeatIndex{}, set...)
	for i := len(out) - 1; i > 0; i-- {
		j := int(draw(seed, "alias", round, i) % uint64(i+1))
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// aliasesOf gives every seat of the set a pseudonym for its proposal of the round. Those of the current round are plain
// letters, those of earlier rounds carry the round: r1-B.
func aliasesOf(seed [32]byte, round, current protocol.Round, set []protocol.SeatIndex) []alias {
	var out []alias
	for i, seat := range shuffled(seed, round, set) {
		name := letters(i)
		if round != current {
			name = fmt.Sprintf("r%d-%s", round, name)
		}
		out = append(out, alias{name, round, seat})
	}
	return out
}

// marker is a word that nobody without the seed can write into a proposal.
func marker(seed [32]byte) string {
	h := protocol.BodyOf(append(append([]byte{}, seed[:]...), "marker"...))
	return "data-" + hex.EncodeToString(h[:12])
}

func (b Brief) named(name string) (alias, bool) {
	for _, a := range b.aliases {
		if a.name == name {
			return a, true
		}
	}
	return alias{}, false
}

func (b Brief) nameOf(round protocol.Round, seat protocol.SeatIndex) string {
	for _, a := range b.aliases {
		if a.round == round && a.seat == seat {
			return a.name
		}
	}
	return ""
}
