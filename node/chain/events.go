package chain

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/nsed-protocol/nsed/bindings"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// decoder turns one kind of log into its event.
type decoder func(*types.Log) (protocol.Event, error)

// decoders maps the first topic of a log to its decoder. Events that no member acts on are not in it.
func decoders(c *bindings.Rankify) map[common.Hash]decoder {
	return map[common.Hash]decoder{
		topic(c, "JobOpened"):          with(c.UnpackJobOpenedEvent, jobOpened),
		topic(c, "VotesCommitted"):     with(c.UnpackVotesCommittedEvent, votesCommitted),
		topic(c, "CommitForced"):       with(c.UnpackCommitForcedEvent, commitForced),
		topic(c, "RoundCertified"):     with(c.UnpackRoundCertifiedEvent, roundCertified),
		topic(c, "BallotsRevealed"):    with(c.UnpackBallotsRevealedEvent, ballotsRevealed),
		topic(c, "AssetRegistered"):    with(c.UnpackAssetRegisteredEvent, assetRegistered),
		topic(c, "AssetLicensed"):      with(c.UnpackAssetLicensedEvent, assetLicensed),
		topic(c, "EdgeAcknowledged"):   with(c.UnpackEdgeAcknowledgedEvent, edgeAcknowledged),
		topic(c, "PayeeChanged"):       with(c.UnpackPayeeChangedEvent, payeeChanged),
		topic(c, "RoyaltyAccrued"):     with(c.UnpackRoyaltyAccruedEvent, royaltyAccrued),
		topic(c, "RoyaltyCredited"):    with(c.UnpackRoyaltyCreditedEvent, royaltyCredited),
		topic(c, "RoyaltyDistributed"): with(c.UnpackRoyaltyDistributedEvent, royaltyDistributed),
		topic(c, "JobSettled"):         with(c.UnpackJobSettledEvent, jobSettled),
		topic(c, "JobRefunded"):        with(c.UnpackJobRefundedEvent, jobRefunded),
		topic(c, "JobCancelled"):       with(c.UnpackJobCancelledEvent, jobCancelled),
		topic(c, "OperatorJoined"):     with(c.UnpackOperatorJoinedEvent, operatorJoined),
		topic(c, "StakeAdded"):         with(c.UnpackStakeAddedEvent, stakeAdded),
		topic(c, "HotKeyChanged"):      with(c.UnpackHotKeyChangedEvent, hotKeyChanged),
		topic(c, "ProfileChanged"):     with(c.UnpackProfileChangedEvent, profileChanged),
		topic(c, "ExitRequested"):      with(c.UnpackExitRequestedEvent, exitRequested),
		topic(c, "StakeWithdrawn"):     with(c.UnpackStakeWithdrawnEvent, stakeWithdrawn),
		topic(c, "Claimed"):            with(c.UnpackClaimedEvent, claimed),
		topic(c, "RankChanged"):        with(c.UnpackRankChangedEvent, rankChanged),
	}
}

func topic(c *bindings.Rankify, name string) common.Hash { return c.GetABI().Events[name].ID }

// with joins a binding's unpacking to the conversion into an event.
func with[T any](unpack func(*types.Log) (*T, error), convert func(*T) (protocol.Event, error)) decoder {
	return func(l *types.Log) (protocol.Event, error) {
		raw, err := unpack(l)
		if err != nil {
			return nil, err
		}
		return convert(raw)
	}
}

// decode reads one log of the contract. ok is false for an event that no member acts on.
func (r *Reader) decode(l *types.Log, block protocol.BlockRef) (out protocol.Log, ok bool, err error) {
	if len(l.Topics) == 0 || l.Address != r.net.Contract {
		return out, false, nil
	}
	d, ok := r.events[l.Topics[0]]
	if !ok {
		return out, false, nil
	}
	event, err := d(l)
	if err != nil {
		return out, false, fmt.Errorf("decode log %d of transaction %s: %w", l.Index, l.TxHash, err)
	}
	return protocol.Log{Block: block, Tx: l.TxHash, Index: l.Index, Event: event}, true, nil
}

func jobOpened(e *bindings.RankifyJobOpened) (protocol.Event, error) {
	panel := panelOf(e.Panel)
	job, err := jobOf(bindings.IRankifyJob{
		Route: e.Route, Terms: e.Terms, SpecHash: e.SpecHash, PanelHash: protocol.PanelHash(panel), Money: e.Money,
	})
	if err != nil {
		return nil, err
	}
	return protocol.JobOpened{ID: e.JobId, Job: job, Panel: panel}, nil
}

func votesCommitted(e *bindings.RankifyVotesCommitted) (protocol.Event, error) {
	return protocol.VotesCommitted{
		ID: e.JobId, Round: protocol.Round(e.Round), Term: e.Term,
		Proposals: e.ProposalsHash, Commitments: hashes(e.Commitments),
	}, nil
}

func commitForced(e *bindings.RankifyCommitForced) (protocol.Event, error) {
	return protocol.CommitForced{
		ID: e.JobId, Round: protocol.Round(e.Round), Seat: protocol.SeatIndex(e.Seat), Commitment: e.Commitment,
	}, nil
}

func roundCertified(e *bindings.RankifyRoundCertified) (protocol.Event, error) {
	return protocol.RoundCertified{
		ID: e.JobId, Round: protocol.Round(e.Round), Proposals: e.ProposalsHash, Commitments: hashes(e.Commitments),
	}, nil
}

func ballotsRevealed(e *bindings.RankifyBallotsRevealed) (protocol.Event, error) {
	return protocol.BallotsRevealed{
		ID: e.JobId, Round: protocol.Round(e.Round), Opened: protocol.Mask(e.Opened), Openings: openingsOf(e.Openings),
	}, nil
}

func jobSettled(e *bindings.RankifyJobSettled) (protocol.Event, error) {
	results := make([]protocol.SeatResult, len(e.Results))
	for i, w := range e.Results {
		results[i] = protocol.SeatResultOf(w)
	}
	return protocol.JobSettled{
		ID: e.JobId, Round: protocol.Round(e.Round), Winner: protocol.SeatIndex(e.Winner), Content: e.ContentHash,
		Ballots: e.Ballots, Results: results, Transcript: e.TranscriptHash,
	}, nil
}

func jobRefunded(e *bindings.RankifyJobRefunded) (protocol.Event, error) {
	return protocol.JobRefunded{ID: e.JobId, Amount: amount(e.Amount)}, nil
}

func jobCancelled(e *bindings.RankifyJobCancelled) (protocol.Event, error) {
	return protocol.JobCancelled{ID: e.JobId, Amount: amount(e.Amount)}, nil
}

func operatorJoined(e *bindings.RankifyOperatorJoined) (protocol.Event, error) {
	return protocol.OperatorJoined{Operator: e.Operator, HotKey: e.HotKey, Profile: e.Profile, Amount: amount(e.Amount)}, nil
}

func stakeAdded(e *bindings.RankifyStakeAdded) (protocol.Event, error) {
	return protocol.StakeAdded{Operator: e.Operator, Amount: amount(e.Amount)}, nil
}

func hotKeyChanged(e *bindings.RankifyHotKeyChanged) (protocol.Event, error) {
	return protocol.HotKeyChanged{Operator: e.Operator, HotKey: e.HotKey, ActiveFrom: seconds(e.ActiveFrom)}, nil
}

func profileChanged(e *bindings.RankifyProfileChanged) (protocol.Event, error) {
	return protocol.ProfileChanged{Operator: e.Operator, Profile: e.Profile}, nil
}

func exitRequested(e *bindings.RankifyExitRequested) (protocol.Event, error) {
	return protocol.ExitRequested{Operator: e.Operator, WithdrawableAt: seconds(e.WithdrawableAt)}, nil
}

func stakeWithdrawn(e *bindings.RankifyStakeWithdrawn) (protocol.Event, error) {
	return protocol.StakeWithdrawn{Operator: e.Operator, To: e.To, Amount: amount(e.Amount)}, nil
}

func claimed(e *bindings.RankifyClaimed) (protocol.Event, error) {
	return protocol.Claimed{Operator: e.Operator, To: e.To, Amount: amount(e.Amount)}, nil
}

func rankChanged(e *bindings.RankifyRankChanged) (protocol.Event, error) {
	return protocol.RankChanged{Operator: e.Operator, ID: e.JobId, Rank: e.Rank}, nil
}
