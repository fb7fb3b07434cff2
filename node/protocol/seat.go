package protocol

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
)

// Seat is one place on a panel: who stakes for it, which key speaks for it, what it costs.
type Seat struct {
	Operator common.Address
	HotKey   common.Address
	Price    uint256.Int // token units, 96 bits, for the whole job
	Asset    AssetID
}

// Words encodes the seat as the contract takes it: operator << 96 | price, hot key, asset.
func (s Seat) Words() [3]common.Hash {
	price := s.Price.Bytes32()
	var first common.Hash
	copy(first[:20], s.Operator[:])
	copy(first[20:], price[20:])
	return [3]common.Hash{first, common.BytesToHash(s.HotKey[:]), common.Hash(s.Asset)}
}

// SeatOf decodes the words of a seat.
func SeatOf(operatorPrice common.Hash, hotKey common.Address, asset common.Hash) Seat {
	s := Seat{Operator: common.BytesToAddress(operatorPrice[:20]), HotKey: hotKey, Asset: AssetID(asset)}
	s.Price.SetBytes(operatorPrice[20:])
	return s
}

// PanelHash is keccak256 of the seats' words, concatenated in order.
func PanelHash(panel []Seat) common.Hash {
	buf := make([]byte, 0, 96*len(panel))
	for _, s := range panel {
		for _, w := range s.Words() {
			buf = append(buf, w[:]...)
		}
	}
	return keccak(buf)
}

// SeatOfKey finds the seat a hot key speaks for. It returns NoSeat when there is none.
func SeatOfKey(panel []Seat, key common.Address) SeatIndex {
	for i, s := range panel {
		if s.HotKey == key {
			return SeatIndex(i)
		}
	}
	return NoSeat
}
