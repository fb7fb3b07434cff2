package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"net/http"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// logs reads the contract's logs of blocks from to to, in order. Providers limit the number of blocks or of logs in one
// answer, each in its own words: a refused range is halved until it is answered.
func (r *Reader) logs(ctx context.Context, topics [][]common.Hash, from, to uint64) ([]types.Log, error) {
	got, err := r.eth.FilterLogs(ctx, ethereum.FilterQuery{
		FromBlock: new(big.Int).SetUint64(from),
		ToBlock:   new(big.Int).SetUint64(to),
		Addresses: []common.Address{r.net.Contract},
		Topics:    topics,
	})
	if err == nil {
		return got, nil
	}
	if from >= to || !tooMuch(err) {
		return nil, fmt.Errorf("read the logs of blocks %d to %d: %w", from, to, err)
	}
	mid := from + (to-from)/2
	left, err := r.logs(ctx, topics, from, mid)
	if err != nil {
		return nil, err
	}
	right, err := r.logs(ctx, topics, mid+1, to)
	if err != nil {
		return nil, err
	}
	return append(left, right...), nil
}

// tooMuch tells whether a smaller question may be answered: the endpoint was there and refused this one.
func tooMuch(err error) bool {
	var answered rpc.Error
	if errors.As(err, &answered) {
		return true
	}
	var status rpc.HTTPError
	return errors.As(err, &status) && status.StatusCode >= 400 && status.StatusCode < 500 &&
		status.StatusCode != http.StatusTooManyRequests && status.StatusCode != http.StatusUnauthorized
}
