package chain

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Facts reads all that the chain says of one job: its logs with their block times, the settlement's input and sender,
// and the lane's slot, all as of one head. A settlement that was sent through another contract has no input of its own:
// then Settlement is nil although JobSettled is among the logs. The error is JobUnknown when there is no such job. Logs
// are those that the headers of their blocks prove.
func (r *Reader) Facts(ctx context.Context, job protocol.JobID) (protocol.Facts, error) {
	const tries = 3
	for range tries {
		f, err := r.factsOnce(ctx, job)
		if err != nil {
			return f, err
		}
		h, err := r.eth.HeaderByNumber(ctx, new(big.Int).SetUint64(f.Head.Number))
		if err != nil {
			return f, r.fail(err, "read block %d", f.Head.Number)
		}
		if h.Hash() == f.Head.Hash {
			return f, nil
		}
	}
	return protocol.Facts{}, fmt.Errorf("read job %s: the chain changed under %d attempts", job, tries)
}

// factsOnce reads what is true if the head stays on the chain.
func (r *Reader) factsOnce(ctx context.Context, job protocol.JobID) (protocol.Facts, error) {
	f := protocol.Facts{Network: r.net, Job: job}
	var err error
	if f.Params, err = r.ParamsOf(ctx); err != nil {
		return f, err
	}
	if f.Head, err = r.Head(ctx); err != nil {
		return f, err
	}
	if f.Logs, err = r.jobLogs(ctx, job, f.Head); err != nil {
		return f, r.fail(err, "read the logs of job %s", job)
	}
	if len(f.Logs) == 0 {
		return f, refusal.New(refusal.JobUnknown, "%s has no logs at %s", job, r.net.Contract)
	}
	opened, ok := f.Logs[0].Event.(protocol.JobOpened)
	if !ok {
		return f, fmt.Errorf("the first log of job %s is %T; is the start of the search after the opening?", job, f.Logs[0].Event)
	}
	block := new(big.Int).SetUint64(f.Head.Number)
	if f.Lane, err = r.laneAt(ctx, opened.Job.Submitter, opened.Job.Lane, block); err != nil {
		return f, err
	}
	for _, l := range f.Logs {
		if _, ok := l.Event.(protocol.JobSettled); ok {
			if f.Settlement, f.Settler, err = r.settlement(ctx, l.Tx, job); err != nil {
				return f, err
			}
			if f.Assets, err = r.settledAssets(ctx, f); err != nil {
				return f, err
			}
		}
	}
	return f, nil
}

// jobLogs reads the logs that carry the job's id, oldest first. Those of each block that an answer names are proven; and
// so is that no block is left out, among the first 512 of the job's life, or the newest 256 when none is named.
func (r *Reader) jobLogs(ctx context.Context, job protocol.JobID, head protocol.BlockRef) ([]protocol.Log, error) {
	raw, err := r.logs(ctx, [][]common.Hash{nil, {common.Hash(job)}}, r.opt.Since, head.Number)
	if err != nil {
		return nil, err
	}
	named := map[uint64]bool{}
	var out []protocol.Log
	for _, l := range firsts(raw) {
		named[l.BlockNumber] = true
		ref, logs, err := r.logsAt(ctx, l)
		if err != nil {
			return nil, err
		}
		if out, err = r.pick(out, ref, logs, job); err != nil {
			return nil, err
		}
	}
	from, to := lifeOf(out, r.opt.Since, head.Number)
	for n := from; n <= to; n++ {
		if named[n] {
			continue
		}
		if out, err = r.omitted(ctx, job, out, n); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(out, func(a, b protocol.Log) int { return cmp.Compare(a.Block.Number, b.Block.Number) })
	return out, nil
}

// lifeOf are the blocks that may hold logs of a job of which some are known.
func lifeOf(known []protocol.Log, since, head uint64) (from, to uint64) {
	if len(known) == 0 {
		return max(since, head-min(head, depth-1)), head
	}
	from, to = known[0].Block.Number, head
	for _, l := range known {
		switch l.Event.(type) {
		case protocol.JobSettled, protocol.JobRefunded, protocol.JobCancelled:
			to = l.Block.Number
		}
	}
	return from, min(to, from+sifted-1)
}

// pick appends the logs of a job among those of a block.
func (r *Reader) pick(out []protocol.Log, ref protocol.BlockRef, logs []types.Log, job protocol.JobID) ([]protocol.Log, error) {
	for i := range logs {
		// An accrual names its asset first, and its job second.
		if topics := logs[i].Topics; len(topics) < 2 || !slices.Contains(topics[1:], common.Hash(job)) {
			continue
		}
		l, ok, err := r.decode(&logs[i], ref)
		if err != nil {
			return nil, err
		}
		if e, isJob := l.Event.(protocol.JobEvent); ok && isJob && e.Of() == job {
			out = append(out, l)
		}
	}
	return out, nil
}

// omitted appends the job's logs of a block that was not named.
func (r *Reader) omitted(ctx context.Context, job protocol.JobID, out []protocol.Log, number uint64) ([]protocol.Log, error) {
	h, err := r.header(ctx, number)
	if err != nil || !r.mayHold(h, common.Hash(job)) {
		return out, err
	}
	logs, err := r.provenLogs(ctx, h)
	if err != nil {
		return nil, err
	}
	return r.pick(out, refOf(h), logs, job)
}

// settlement reads the input of the transaction that settled a job, and who sent it.
func (r *Reader) settlement(ctx context.Context, hash common.Hash, job protocol.JobID) (*protocol.Settlement, common.Address, error) {
	tx, err := r.transaction(ctx, hash)
	if err != nil {
		return nil, common.Address{}, r.fail(err, "read transaction %s", hash)
	}
	if tx.Hash() != hash {
		return nil, common.Address{}, fmt.Errorf("the endpoint answered with transaction %s for %s", tx.Hash(), hash)
	}
	sender, err := types.Sender(types.LatestSignerForChainID(new(big.Int).SetUint64(r.net.ChainID)), tx)
	if err != nil {
		return nil, common.Address{}, fmt.Errorf("recover the sender of transaction %s: %w", hash, err)
	}
	if tx.To() == nil || *tx.To() != r.net.Contract {
		return nil, sender, nil
	}
	id, s, err := r.DecodeSettle(tx.Data())
	if err != nil {
		return nil, sender, fmt.Errorf("transaction %s: %w", hash, err)
	}
	if id != job {
		return nil, sender, fmt.Errorf("transaction %s settles job %s, not %s", hash, id, job)
	}
	return &s, sender, nil
}

// ErrNotSettle is returned for input that is no call of settle.
var ErrNotSettle = errors.New("not a call of settle")

// DecodeSettle reads the input of a call of settle, and which job it settles.
func (r *Reader) DecodeSettle(input []byte) (protocol.JobID, protocol.Settlement, error) {
	abi := r.abi.GetABI()
	method := abi.Methods["settle"]
	if !bytes.HasPrefix(input, method.ID) {
		return protocol.JobID{}, protocol.Settlement{}, ErrNotSettle
	}
	values, err := method.Inputs.Unpack(input[len(method.ID):])
	if err != nil {
		return protocol.JobID{}, protocol.Settlement{}, fmt.Errorf("decode the call of settle: %w", err)
	}
	return r.settleOf(values)
}

// transaction finds a transaction. A node that has just started may answer that it is still indexing.
func (r *Reader) transaction(ctx context.Context, hash common.Hash) (*types.Transaction, error) {
	for {
		tx, _, err := r.eth.TransactionByHash(ctx, hash)
		if err == nil || !strings.Contains(err.Error(), "indexing is in progress") {
			return tx, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(r.opt.Poll / 4):
		}
	}
}
