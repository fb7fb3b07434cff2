package protocol

import "github.com/ethereum/go-ethereum/common"

// ProposalHash is keccak256(abi.encode(jobId, uint16 round, uint8 seat, contentHash, citesHash, salt)).
func ProposalHash(job JobID, r Round, seat SeatIndex, content, cites, salt common.Hash) common.Hash {
	return keccak(job[:], word64(uint64(r)), word64(uint64(seat)), content[:], cites[:], salt[:])
}

// CitesHash is keccak256 of the packed cites.
func CitesHash(cites []Cite) common.Hash { return keccak(PackCites(cites)) }

// CommitmentHash is keccak256(abi.encode(jobId, uint16 round, uint8 seat, proposalsHash, keccak256(votes), salt)).
func CommitmentHash(job JobID, r Round, seat SeatIndex, proposals common.Hash, votes []byte, salt common.Hash) common.Hash {
	v := keccak(votes)
	return keccak(job[:], word64(uint64(r)), word64(uint64(seat)), proposals[:], v[:], salt[:])
}
