package transcript

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// jobFile is a job in a file: the five words the contract takes.
type jobFile struct {
	Route common.Hash `json:"route"`
	Terms common.Hash `json:"terms"`
	Spec  common.Hash `json:"spec"`
	Panel common.Hash `json:"panel"`
	Money common.Hash `json:"money"`
}

func jobFileOf(j protocol.Job) jobFile {
	w := j.Words()
	return jobFile{w.Route.Bytes32(), w.Terms.Bytes32(), w.Spec, w.Panel, w.Money.Bytes32()}
}

func (f jobFile) job() (protocol.Job, error) {
	w := protocol.JobWords{Spec: f.Spec, Panel: f.Panel}
	w.Route.SetBytes32(f.Route[:])
	w.Terms.SetBytes32(f.Terms[:])
	w.Money.SetBytes32(f.Money[:])
	return w.Job()
}

type seatFile struct {
	Operator common.Address `json:"operator"`
	HotKey   common.Address `json:"hot_key"`
	Price    uint256.Int    `json:"price"`
	Asset    common.Hash    `json:"asset"`
}

func seatFilesOf(panel []protocol.Seat) []seatFile {
	out := []seatFile{}
	for _, s := range panel {
		out = append(out, seatFile{s.Operator, s.HotKey, s.Price, common.Hash(s.Asset)})
	}
	return out
}

func seatsOf(files []seatFile) ([]protocol.Seat, error) {
	if len(files) > protocol.MaxSeats {
		return nil, fmt.Errorf("panel of %d: %w", len(files), ErrTooLarge)
	}
	var out []protocol.Seat
	for i, f := range files {
		if f.Price.BitLen() > 96 {
			return nil, fmt.Errorf("price of seat %d: %w", i, ErrTooLarge)
		}
		out = append(out, protocol.Seat{Operator: f.Operator, HotKey: f.HotKey, Price: f.Price, Asset: protocol.AssetID(f.Asset)})
	}
	return out, nil
}

// kindName is a kind written by its name.
type kindName protocol.Kind

// MarshalText writes the kind's name.
func (k kindName) MarshalText() ([]byte, error) { return []byte(protocol.Kind(k).String()), nil }

// UnmarshalText reads a kind's name.
func (k *kindName) UnmarshalText(b []byte) error {
	for i := protocol.Seal; i.Valid(); i++ {
		if i.String() == string(b) {
			*k = kindName(i)
			return nil
		}
	}
	return fmt.Errorf("kind: %w", ErrInvalid)
}
