package submit

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/bindings"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// Call is the content of a transaction: where to (nil creates a contract), with what input and how much ether.
type Call struct {
	To    *common.Address
	Data  []byte
	Value *big.Int // wei; nil is none
}

var (
	rankify  = bindings.NewRankify()
	devToken = bindings.NewDevToken()
)

// Encode writes an intent as the call that carries it out. token is the network's token, needed by Approve alone. The
// error names an intent that no call exists for.
func Encode(n protocol.Network, token common.Address, in protocol.Intent) (Call, error) {
	switch in := in.(type) {
	case protocol.Approve:
		data, err := devToken.TryPackApprove(n.Contract, in.Amount.ToBig())
		return called(&token, data, err, in)
	case protocol.Deploy:
		data := append(common.FromHex(bindings.RankifyMetaData.Bin), rankify.PackConstructor(Params(in.Params))...)
		return Call{Data: data}, nil
	}
	if call, err := encodeDevCall(in); call.Data != nil || call.To != nil || err != nil {
		return call, err
	}
	data, err := encodeJobCall(in)
	if data == nil && err == nil {
		data, err = encodeOperatorCall(in)
	}
	if data == nil && err == nil {
		data, err = encodeAssetCall(in)
	}
	return called(&n.Contract, data, err, in)
}

func called(to *common.Address, data []byte, err error, in protocol.Intent) (Call, error) {
	if err == nil && data == nil {
		err = fmt.Errorf("no call for %T", in)
	}
	if err != nil {
		return Call{}, fmt.Errorf("encode %s: %w", in.Key(), err)
	}
	return Call{To: to, Data: data}, nil
}

// encodeDevCall returns nothing for an intent that is not about setting up a network.
func encodeDevCall(in protocol.Intent) (Call, error) {
	switch in := in.(type) {
	case protocol.DeployDevToken:
		return Call{Data: common.FromHex(bindings.DevTokenMetaData.Bin)}, nil
	case protocol.MintDevToken:
		data, err := devToken.TryPackMint(in.To, in.Amount.ToBig())
		return called(&in.Token, data, err, in)
	case protocol.SendEther:
		return Call{To: &in.To, Value: in.Amount.ToBig()}, nil
	}
	return Call{}, nil
}

// encodeJobCall returns nil for an intent that concerns no job.
func encodeJobCall(in protocol.Intent) ([]byte, error) {
	switch in := in.(type) {
	case protocol.OpenJob:
		return rankify.TryPackOpen(job(in.Job), panel(in.Panel), signatures(in.Accepts))
	case protocol.AnchorRound:
		return encodeAnchor(in)
	case protocol.ForceCommitment:
		return rankify.TryPackForceCommit(job(in.Job), panel(in.Panel), in.Before, step(in.Previous), step(in.Last),
			in.Proposals, words(in.Commitments), uint8(in.Seat), in.Commitment, signature(in.Signature))
	case protocol.CertifyRound:
		return rankify.TryPackCertify(job(in.Job), panel(in.Panel), in.Before, steps(in.Steps), list(in.Anchored),
			list(in.Signed), signature(in.Slate), signatures(in.Signatures))
	case protocol.RevealOpenings:
		return rankify.TryPackReveal(job(in.Job), panel(in.Panel), in.Prev, step(in.Last),
			in.Proposals, words(in.Commitments), openings(in.Openings), signatures(in.Signatures))
	case protocol.SettleJob:
		return rankify.TryPackSettle(job(in.Job), panel(in.Panel), settlement(in.Settlement))
	case protocol.RefundJob:
		return rankify.TryPackRefund(job(in.Job), panel(in.Panel), steps(in.Steps))
	case protocol.CancelJob:
		return rankify.TryPackCancel(job(in.Job), panel(in.Panel), new(big.Int).SetUint64(uint64(in.OpenTime)))
	}
	return nil, nil
}

func encodeAnchor(in protocol.AnchorRound) ([]byte, error) {
	if in.Term > 0 {
		return rankify.TryPackTakeOver(job(in.Job), panel(in.Panel), in.Prev, step(in.Last), in.Term,
			in.Proposals, words(in.Commitments))
	}
	w, meta := in.Job.Words(), in.Last.Meta()
	head, err := rankify.TryPackAnchor(w.Route.ToBig(), w.Terms.ToBig(), in.Job.RestHash(),
		protocol.TailHash(in.Prev, in.Last), meta.ToBig(), in.Proposals)
	if err != nil {
		return nil, err
	}
	// The list follows the arguments as it is.
	for _, c := range in.Commitments {
		head = append(head, c[:]...)
	}
	return head, nil
}

// encodeOperatorCall returns nil for an intent that concerns no operator.
func encodeOperatorCall(in protocol.Intent) ([]byte, error) {
	switch in := in.(type) {
	case protocol.JoinNetwork:
		return rankify.TryPackJoin(in.HotKey, signature(in.Proof), in.Profile, in.Amount.ToBig())
	case protocol.TopUp:
		return rankify.TryPackTopUp(in.Amount.ToBig())
	case protocol.SetHotKey:
		return rankify.TryPackSetHotKey(in.HotKey, signature(in.Proof))
	case protocol.ReportEquivocation:
		return rankify.TryPackReportEquivocation(in.Operator, statement(in.A),
			signature(in.A.Signed.Sig), statement(in.B), signature(in.B.Signed.Sig))
	case protocol.RequestExit:
		return rankify.TryPackRequestExit()
	case protocol.WithdrawStake:
		return rankify.TryPackWithdrawStake(in.To)
	case protocol.Claim:
		return rankify.TryPackClaim(in.To)
	}
	return nil, nil
}

// encodeAssetCall returns nil for an intent that concerns no asset.
func encodeAssetCall(in protocol.Intent) ([]byte, error) {
	switch in := in.(type) {
	case protocol.RegisterAsset:
		o := opening(in.Opening)
		parents, openings := make([][32]byte, len(in.Parents)), make([]bindings.IRankifyAsset, len(in.Openings))
		for i, p := range in.Parents {
			parents[i] = p
		}
		for i, p := range in.Openings {
			openings[i] = opening(p)
		}
		return rankify.TryPackRegister(o.ContentHash, o.Rate, o.Flags, o.ValidUntil, in.Terms, parents, openings)
	case protocol.DistributeRoyalties:
		return rankify.TryPackDistribute(in.Asset, opening(in.Opening))
	case protocol.SetPayee:
		return rankify.TryPackSetPayee(in.Asset, opening(in.Opening), in.Payee)
	case protocol.AcknowledgeEdge:
		return rankify.TryPackAcknowledge(in.Parent, opening(in.Opening), in.Child)
	}
	return nil, nil
}
