package chain

import (
	"context"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/bindings"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// assetTopics are the first topics of the events that registrations, edges and payees are rebuilt from, and of those that
// say what was earned.
func (r *Reader) assetTopics() (out []common.Hash) {
	for _, name := range []string{
		"AssetRegistered", "AssetLicensed", "EdgeAcknowledged", "PayeeChanged", "RoyaltyAccrued", "RoyaltyCredited", "RoyaltyDistributed",
	} {
		out = append(out, topic(r.abi, name))
	}
	return out
}

// AssetLogs reads everything that the contract says of assets, oldest first. Whoever reads it has to check that a
// registration hashes to its id: the endpoint is believed in what it leaves out.
func (r *Reader) AssetLogs(ctx context.Context) ([]protocol.Log, error) {
	head, err := r.Head(ctx)
	if err != nil {
		return nil, err
	}
	raw, err := r.logs(ctx, [][]common.Hash{r.assetTopics()}, r.opt.Since, head.Number)
	if err != nil {
		return nil, r.fail(err, "read the logs of assets")
	}
	return r.decodeEach(raw), nil
}

// decodeEach is decodeAll for logs of several blocks, which the endpoint names.
func (r *Reader) decodeEach(raw []types.Log) (out []protocol.Log) {
	for i := range raw {
		ref := protocol.BlockRef{Number: raw[i].BlockNumber, Hash: raw[i].BlockHash, Time: protocol.Seconds(raw[i].BlockTimestamp)}
		out = append(out, r.decodeAll(raw[i:i+1], ref)...)
	}
	return out
}

// AssetOf reads who is credited for an asset's rows, and what pends for it. The zero payee means that nobody registered
// it.
func (r *Reader) AssetOf(ctx context.Context, id protocol.AssetID) (payee common.Address, pending uint256.Int, err error) {
	out, err := view(ctx, r, r.net.Contract, r.abi.PackAssetOf(id), nil, r.abi.UnpackAssetOf)
	if err != nil {
		return payee, pending, r.fail(err, "read asset %s", id)
	}
	return out.Payee, amount(out.Pending), nil
}

// CheckAsset refuses an asset that nobody registered, with unknown-asset.
func (r *Reader) CheckAsset(ctx context.Context, id protocol.AssetID) error {
	payee, _, err := r.AssetOf(ctx, id)
	if err == nil && payee == (common.Address{}) {
		err = refusal.New(refusal.UnknownAsset, "%s", id)
	}
	return err
}

// settledAssets finds which of the assets that a panel names were registered when the job was settled, and what pended for
// each just before. One that the settlement accrued to was registered, whatever an endpoint leaves out.
func (r *Reader) settledAssets(ctx context.Context, f protocol.Facts) ([]protocol.AssetPending, error) {
	opened, end := f.Logs[0].Event.(protocol.JobOpened), firstOfEnd(f)
	var topics []common.Hash
	for _, s := range opened.Panel {
		if id := common.Hash(s.Asset); id != (common.Hash{}) && !slices.Contains(topics, id) {
			topics = append(topics, id)
		}
	}
	if len(topics) == 0 {
		return nil, nil
	}
	raw, err := r.logs(ctx, [][]common.Hash{r.assetTopics(), topics}, r.opt.Since, end.Block.Number)
	if err != nil {
		return nil, r.fail(err, "read the logs of the assets of job %s", f.Job)
	}
	raw = slices.DeleteFunc(raw, func(l types.Log) bool { return l.BlockNumber == end.Block.Number && l.Index >= end.Index })
	logs := r.decodeEach(raw)
	var out []protocol.AssetPending
	for _, id := range topics {
		p := protocol.AssetPending{Asset: protocol.AssetID(id)}
		if known := tally(&p, logs); known || accrued(f.Logs, p.Asset) {
			out = append(out, p)
		}
	}
	return out, nil
}

// firstOfEnd is the first log of the transaction that settled a job, among the job's.
func firstOfEnd(f protocol.Facts) protocol.Log {
	last := f.Logs[len(f.Logs)-1]
	for _, l := range f.Logs {
		if _, settled := l.Event.(protocol.JobSettled); settled {
			last = l
		}
	}
	i := slices.IndexFunc(f.Logs, func(l protocol.Log) bool { return l.Tx == last.Tx })
	return f.Logs[i]
}

// accrued tells whether a job's logs say that something accrued to an asset.
func accrued(logs []protocol.Log, id protocol.AssetID) bool {
	return slices.ContainsFunc(logs, func(l protocol.Log) bool {
		e, ok := l.Event.(protocol.RoyaltyAccrued)
		return ok && e.Asset == id
	})
}

// tally adds up what logs say pends for an asset, and tells whether it is registered.
func tally(p *protocol.AssetPending, logs []protocol.Log) (known bool) {
	for _, l := range logs {
		switch e := l.Event.(type) {
		case protocol.AssetRegistered:
			known = known || e.Asset == p.Asset
		case protocol.RoyaltyAccrued:
			if e.Asset == p.Asset {
				p.Pending.Add(&p.Pending, &e.Amount)
			}
		case protocol.RoyaltyDistributed:
			if e.Asset == p.Asset {
				p.Pending.Sub(&p.Pending, &e.Amount)
			}
		}
	}
	return known
}

// assetRegistered reads the table: the ids of its rows, then one word with 16 bits for each row's rate, the first lowest.
func assetRegistered(e *bindings.RankifyAssetRegistered) (protocol.Event, error) {
	out := protocol.AssetRegistered{Asset: e.Asset, Owner: e.Owner, Content: e.ContentHash}
	if len(e.Table) == 0 {
		return out, nil
	}
	rows := len(e.Table) - 1
	rates := e.Table[rows]
	if rows == 0 || rows > 16 {
		return nil, fmt.Errorf("a table of %d words", len(e.Table))
	}
	for i, id := range e.Table[:rows] {
		rate := uint16(rates[30-2*i])<<8 | uint16(rates[31-2*i])
		out.Table = append(out.Table, protocol.AssetRow{Asset: id, Rate: rate})
	}
	return out, nil
}

func assetLicensed(e *bindings.RankifyAssetLicensed) (protocol.Event, error) {
	out := protocol.AssetLicensed{Asset: e.Asset, Rate: e.Rate, Flags: e.Flags, ValidUntil: seconds(e.ValidUntil), Terms: e.Terms}
	for _, p := range e.Parents {
		out.Parents = append(out.Parents, p)
	}
	return out, nil
}

func edgeAcknowledged(e *bindings.RankifyEdgeAcknowledged) (protocol.Event, error) {
	return protocol.EdgeAcknowledged{Child: e.Child, Parent: e.Parent}, nil
}

func payeeChanged(e *bindings.RankifyPayeeChanged) (protocol.Event, error) {
	return protocol.PayeeChanged{Asset: e.Asset, Payee: e.Payee}, nil
}

func royaltyAccrued(e *bindings.RankifyRoyaltyAccrued) (protocol.Event, error) {
	return protocol.RoyaltyAccrued{Asset: e.Asset, ID: e.JobId, Amount: amount(e.Amount)}, nil
}

func royaltyCredited(e *bindings.RankifyRoyaltyCredited) (protocol.Event, error) {
	return protocol.RoyaltyCredited{Asset: e.Asset, Source: e.Source, Payee: e.Payee, Amount: amount(e.Amount)}, nil
}

func royaltyDistributed(e *bindings.RankifyRoyaltyDistributed) (protocol.Event, error) {
	return protocol.RoyaltyDistributed{Asset: e.Asset, Amount: amount(e.Amount)}, nil
}
