package chain

import (
	"fmt"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/nsed-protocol/nsed/bindings"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// settleOf reads the unpacked arguments of settle by their place: job, panel, settlement.
func (r *Reader) settleOf(values []any) (protocol.JobID, protocol.Settlement, error) {
	if len(values) != 3 {
		return protocol.JobID{}, protocol.Settlement{}, fmt.Errorf("%w: %d arguments", ErrNotSettle, len(values))
	}
	job, err := jobOf(*abi.ConvertType(values[0], new(bindings.IRankifyJob)).(*bindings.IRankifyJob))
	if err != nil {
		return protocol.JobID{}, protocol.Settlement{}, err
	}
	panel := *abi.ConvertType(values[1], new([]bindings.IRankifySeat)).(*[]bindings.IRankifySeat)
	in := *abi.ConvertType(values[2], new(bindings.IRankifySettlement)).(*bindings.IRankifySettlement)
	s, err := settlementOf(in, len(panel))
	return job.ID(r.net), s, err
}

// settlementOf decodes the struct for a panel of n. The contract took it, so an error means that it was never settled
// with.
func settlementOf(in bindings.IRankifySettlement, n int) (protocol.Settlement, error) {
	s := protocol.Settlement{
		Steps: stepsOf(in.Steps), Round: protocol.Round(in.Round),
		Opened: protocol.Mask(in.Opened), Closers: protocol.Mask(in.Closers), Unopened: protocol.Mask(in.Unopened),
		Rounds: protocol.OpenedRoundsOf(in.OpenedRounds), Transcript: in.TranscriptHash,
		Content: in.WinnerContent, Salt: in.WinnerSalt,
		Proposals: hashes(in.Proposals), Entries: hashes(in.Entries), Signatures: signaturesOf(in.Signatures),
	}
	var ok bool
	if s.Ballots, ok = ballotsOf(in.Votes, in.Salts, n); !ok {
		return s, fmt.Errorf("%d bytes of ballots and %d salts for %d seats", len(in.Votes), len(in.Salts), n)
	}
	if s.Medians, ok = protocol.UnpackVotes(in.Medians, n); !ok {
		return s, fmt.Errorf("%d bytes of medians for %d seats", len(in.Medians), n)
	}
	if s.Cites, ok = protocol.UnpackCites(in.Cites); !ok {
		return s, fmt.Errorf("%d bytes of cites", len(in.Cites))
	}
	return s, nil
}

func ballotsOf(packed []byte, salts [][32]byte, n int) ([]protocol.Ballot, bool) {
	if len(packed) != 2*n*len(salts) {
		return nil, false
	}
	out := make([]protocol.Ballot, len(salts))
	for i, salt := range salts {
		votes, ok := protocol.UnpackVotes(packed[2*n*i:2*n*(i+1)], n)
		if !ok {
			return nil, false
		}
		out[i] = protocol.Ballot{Votes: votes, Salt: salt}
	}
	return out, true
}
