package submit

import (
	"errors"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Outcome is how a wish ended. Err is nil when the chain carried it out; else it is a refusal with a code over a *Revert,
// whose Name is empty unless the contract gave the reason, and which has lost its Args. Tx is zero for a call that was
// never sent.
type Outcome struct {
	Tx       common.Hash
	Block    protocol.BlockRef
	GasUsed  uint64
	GasPrice uint256.Int    // wei a unit, as paid
	Contract common.Address // of a Deploy
	Err      error
}

// Status is where a wish stands.
type Status struct {
	Key      string
	State    State
	Nonce    uint64      // once it has attempts
	Attempts []Attempt   // oldest first
	Tx       common.Hash // the mined transaction, else the newest
	Waiting  string      // why it is not done yet, for people
	Warning  string      // that the account runs low, for people
	Since    time.Time   // when it came to its state; zero where that was not recorded
	Outcome  Outcome     // when State is final
}

// Attempt is one signed transaction of a wish. All of them share a nonce, so at most one is ever mined.
type Attempt struct {
	Tx       common.Hash
	Tip, Cap *big.Int // offered, wei for a unit of gas
	Block    uint64   // head when it was signed
	Cancel   bool     // does nothing but use the nonce up
}

var (
	// ErrUnknown is returned for a key that is not in the outbox.
	ErrUnknown = errors.New("no such wish in the outbox")
	// ErrLive is returned when a wish cannot be forgotten because it may still be carried out.
	ErrLive = errors.New("the wish is still being carried out")
	// ErrOver is returned when a wish cannot be changed because it has ended.
	ErrOver = errors.New("the wish has ended")
	// ErrUnsent is returned when a wish without a transaction is to offer more.
	ErrUnsent = errors.New("the wish has no transaction yet")

	errPoor      = errors.New("the account cannot pay for gas")
	errCancelled = errors.New("taken back")
)

// failure is the result of a call the chain refused, before (tx zero) or after it was mined.
func failure(key string, cause error) result {
	var r *Revert
	if errors.As(cause, &r) {
		err := refuse(r, key)
		return result{Code: refusal.CodeOf(err), Revert: r.Name, Text: r.Error()}
	}
	switch {
	case errors.Is(cause, errPoor):
		return result{Code: refusal.BalanceTooSmall, Text: cause.Error()}
	case errors.Is(cause, errCancelled):
		return result{Code: refusal.TxCancelled, Text: cause.Error()}
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

func (e entry) status() Status {
	st := Status{Key: e.Key, State: e.State, Nonce: e.Nonce, Tx: e.last().Hash, Outcome: e.outcome()}
	if e.Result != nil && e.Result.Tx != (common.Hash{}) {
		st.Tx = e.Result.Tx
	}
	if e.Since != 0 {
		st.Since = time.Unix(e.Since, 0)
	}
	for _, a := range e.Attempts {
		f := a.fees()
		st.Attempts = append(st.Attempts, Attempt{
			Tx: a.Hash, Tip: new(big.Int).Set(f.Tip), Cap: new(big.Int).Set(f.Cap), Block: a.Block, Cancel: a.Cancel,
		})
	}
	return st
}
