package submit

import (
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Outcome is how a wish ended. Err is nil when the chain carried it out; else it is a refusal with a code, and a *Revert
// below it when the contract named its reason. Tx is zero for a call that was never sent.
type Outcome struct {
	Tx       common.Hash
	Block    protocol.BlockRef
	GasUsed  uint64
	GasPrice uint256.Int    // wei a unit, as paid
	Contract common.Address // of a Deploy
	Err      error
}

// Status is where a wish stands. Problem is the last thing that kept it waiting, for people.
type Status struct {
	Key      string
	State    State
	Nonce    uint64
	Attempts int
	Tx       common.Hash // the newest transaction
	Problem  string
	Outcome  Outcome // when State is Done or Failed
}

var (
	// ErrUnknown is returned for a key that is not in the outbox.
	ErrUnknown = errors.New("no such wish in the outbox")
	// ErrLive is returned when a wish cannot be forgotten because it may still be carried out.
	ErrLive = errors.New("the wish is still being carried out")

	errPoor = errors.New("the account cannot pay for gas")
)

// failure is the result of a call the chain refused, before (tx zero) or after it was mined.
func failure(key string, cause error) result {
	var r *Revert
	if errors.As(cause, &r) {
		err := refuse(r, key)
		return result{Code: refusal.CodeOf(err), Revert: r.Name, Text: r.Error()}
	}
	if errors.Is(cause, errPoor) {
		return result{Code: refusal.BalanceTooSmall, Text: cause.Error()}
	}
	return result{Code: refusal.ChainReverted, Text: cause.Error()}
}

func (e entry) outcome() Outcome {
	if e.Result == nil {
		return Outcome{}
	}
	r := e.Result
	out := Outcome{Tx: r.Tx, Block: r.Block, GasUsed: r.GasUsed, Contract: r.Contract}
	if r.GasPrice != nil {
		out.GasPrice.SetFromBig((*big.Int)(r.GasPrice))
	}
	if r.Code != "" {
		out.Err = refusal.Wrap(r.Code, &Revert{Name: r.Revert, text: r.Text}, "%s", e.Key)
	}
	return out
}

func (e entry) status(problem string) Status {
	return Status{
		Key: e.Key, State: e.State, Nonce: e.Nonce, Attempts: len(e.Attempts), Tx: e.last().Hash,
		Problem: problem, Outcome: e.outcome(),
	}
}
