package commitment

import (
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/binary"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// The purposes a job secret is used for. A new purpose gets a new label, so that no two derivations meet.
const (
	saltLabel     = "nsed-salt-v1"
	proposalLabel = "nsed-proposal-v1"
	sealedLabel   = "nsed-sealed-v1"
	markerLabel   = "nsed-marker-v1"
)

// Secret is secret_r = HKDF(job secret, "nsed-salt-v1", round, seat, proposalsHash), from which a ballot's salt is made
// (docs/protocol.md, "A round"). It depends on the slate, so that no salt serves two lists.
func Secret(jobSecret [32]byte, r protocol.Round, seat protocol.SeatIndex, proposals common.Hash) [32]byte {
	return derive(jobSecret, saltLabel, binary.BigEndian.AppendUint16(nil, uint16(r)), []byte{byte(seat)}, proposals[:])
}

// Salt is keccak256(secret_r || keccak256(judgement bytes)): the commitment binds the judgement through it.
func Salt(secret [32]byte, judgement []byte) common.Hash {
	return crypto.Keccak256Hash(secret[:], crypto.Keccak256(judgement))
}

// ProposalSalt is the salt of a seat's proposal hash in a round.
func ProposalSalt(jobSecret [32]byte, r protocol.Round, seat protocol.SeatIndex) common.Hash {
	return derive(jobSecret, proposalLabel, binary.BigEndian.AppendUint16(nil, uint16(r)), []byte{byte(seat)})
}

// MarkerSeed is the secret from which a judge draws the pseudonyms and the text markers of a round.
func MarkerSeed(jobSecret [32]byte, r protocol.Round) [32]byte {
	return derive(jobSecret, markerLabel, binary.BigEndian.AppendUint16(nil, uint16(r)))
}

// Matches tells whether an opening opens its seat's entry of a list. An opening of another length than two bytes a seat
// matches nothing, and nothing opens a zero entry. A matching ballot can still be void: see tally.Check.
func Matches(job protocol.JobID, r protocol.Round, proposals common.Hash, entries []common.Hash, o protocol.Opening) bool {
	if int(o.Seat) >= len(entries) || len(o.Packed) != 2*len(entries) || entries[o.Seat] == (common.Hash{}) {
		return false
	}
	return protocol.CommitmentHash(job, r, o.Seat, proposals, o.Packed, o.Salt) == entries[o.Seat]
}

// derive is HKDF-SHA256 of the job secret without a salt. Every part but the label has a fixed length, so the parts of
// one label cannot run into one another.
func derive(jobSecret [32]byte, label string, parts ...[]byte) [32]byte {
	info := []byte(label)
	for _, p := range parts {
		info = append(info, p...)
	}
	key, err := hkdf.Key(sha256.New, jobSecret[:], nil, string(info), 32)
	if err != nil {
		// HKDF refuses only outputs above 8,160 bytes.
		panic(fmt.Sprintf("derive 32 bytes: %v", err))
	}
	return [32]byte(key)
}
