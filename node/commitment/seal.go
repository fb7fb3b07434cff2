package commitment

import (
	"crypto/aes"
	"crypto/cipher"
	"encoding/binary"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// Overhead is how many bytes longer a sealed ballot is than its plaintext.
const Overhead = 16

// Seal encrypts a seat's own ballot to itself, so that peers can give it back to a node that lost its disk. The key is
// drawn from the slot and the commitment, and the commitment binds the plaintext: one key never serves two plaintexts,
// which is what makes the fixed nonce safe. Seal nothing that the commitment does not bind.
func Seal(jobSecret [32]byte, slot protocol.Slot, commitment common.Hash, plaintext []byte) []byte {
	box := sealer(jobSecret, slot, commitment)
	return box.Seal(nil, make([]byte, box.NonceSize()), plaintext, nil)
}

// Unseal decrypts what Seal made. ok is false for anything else, and for another slot, commitment or secret.
func Unseal(jobSecret [32]byte, slot protocol.Slot, commitment common.Hash, sealed []byte) (plaintext []byte, ok bool) {
	box := sealer(jobSecret, slot, commitment)
	plaintext, err := box.Open(nil, make([]byte, box.NonceSize()), sealed, nil)
	return plaintext, err == nil
}

func sealer(jobSecret [32]byte, slot protocol.Slot, commitment common.Hash) cipher.AEAD {
	place := append([]byte{}, slot.Job[:]...)
	place = binary.BigEndian.AppendUint16(place, uint16(slot.Round))
	place = append(place, slot.Term, byte(slot.Kind), byte(slot.Seat))
	key := derive(jobSecret, sealedLabel, place, commitment[:])
	block, err := aes.NewCipher(key[:])
	if err != nil {
		panic(fmt.Sprintf("cipher of a 32-byte key: %v", err))
	}
	box, err := cipher.NewGCM(block)
	if err != nil {
		panic(fmt.Sprintf("GCM over AES: %v", err))
	}
	return box
}
