package halting

import (
	"slices"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// The names of the presets: a panel of small models, which gains much and tires slowly, and one of strong models,
// which starts high and has less to gain.
const (
	Consumer = "consumer"
	High     = "high"
)

// The tables are what curve computes for its models of the same names; a test holds them to it. They are written out so
// that no program ever disagrees about them.
var (
	consumer = [protocol.MaxRounds]int64{
		92602, 65165, 43393, 25913, 11687, -72, -9963, -18438,
		-25839, -32426, -38396, -43899, -49048, -53929, -58606, -63129,
	}
	high = [protocol.MaxRounds]int64{
		53030, 37656, 25287, 15225, 6932, -4, -5898, -10993,
		-15475, -19486, -23136, -26509, -29670, -32668, -35540, -38317,
	}
)

// Preset returns a new table of maxRounds entries. An unknown name or an impossible number of rounds is refused with
// refusal.HaltingPreset.
func Preset(name string, maxRounds int) ([]int64, error) {
	if maxRounds < 1 || maxRounds > protocol.MaxRounds {
		return nil, refusal.New(refusal.HaltingPreset, "%d rounds, want 1 to %d", maxRounds, protocol.MaxRounds)
	}
	switch name {
	case Consumer:
		return slices.Clone(consumer[:maxRounds]), nil
	case High:
		return slices.Clone(high[:maxRounds]), nil
	}
	return nil, refusal.New(refusal.HaltingPreset, "unknown preset %q, want %s or %s", name, Consumer, High)
}
