package submit

import (
	"context"
	"fmt"
	"math/big"
)

// Funds is what the account has to pay for gas with, as last read.
type Funds struct {
	Balance *big.Int // wei; nil before Run has read it
	Floor   *big.Int // wei that new transactions leave untouched
	Warning string   // that the account should be filled up, for people; empty while there is enough
}

// Funds tells what the account has. It is read while there is something to send, and now and then in between.
func (s *Sender) Funds() Funds {
	s.mu.Lock()
	defer s.mu.Unlock()
	f := Funds{Floor: new(big.Int).Set(s.cfg.MinBalance), Warning: s.warning}
	if s.balance != nil {
		f.Balance = new(big.Int).Set(s.balance)
	}
	return f
}

// near is how often over the floor a balance is too near to it.
const near = 2

// readFunds reads the balance and warns before the floor is reached.
func (s *Sender) readFunds(ctx context.Context) (*big.Int, error) {
	balance, err := s.eth.BalanceAt(ctx, s.cfg.From, nil)
	if err != nil {
		return nil, fmt.Errorf("read the balance: %w", err)
	}
	warning := ""
	floor := s.cfg.MinBalance
	switch {
	case balance.Cmp(floor) < 0:
		warning = fmt.Sprintf("the account has %s, below the floor of %s: nothing new is sent", ether(balance), ether(floor))
	case balance.Cmp(new(big.Int).Mul(floor, big.NewInt(near))) < 0:
		warning = fmt.Sprintf("the account has %s left; below %s nothing new is sent", ether(balance), ether(floor))
	}
	s.mu.Lock()
	before := s.warning
	s.balance, s.warning = balance, warning
	s.mu.Unlock()
	switch {
	case warning != "" && before == "":
		s.cfg.Log.Warn("gas money runs low", "from", s.cfg.From, "balance", ether(balance), "floor", ether(floor))
	case warning == "" && before != "":
		s.cfg.Log.Info("gas money is enough again", "from", s.cfg.From, "balance", ether(balance))
	}
	return balance, nil
}

// short says what is missing when an entry is to be sent new with an offer; empty when the balance covers it, what is on
// the way already, and the floor.
func (s *Sender) short(r *round, e entry, f fees) string {
	need := worst(e.Gas, f, (*big.Int)(e.Value))
	for _, other := range r.live {
		if other.State == Sent && other.Seq != e.Seq && r.receipts[other.Seq] == nil {
			need.Add(need, worst(other.Gas, other.last().fees(), (*big.Int)(other.Value)))
		}
	}
	need.Add(need, s.cfg.MinBalance)
	if r.balance.Cmp(need) >= 0 {
		return ""
	}
	text := fmt.Sprintf("the account has %s and needs up to %s", ether(r.balance), ether(need))
	if s.cfg.MinBalance.Sign() > 0 {
		text += fmt.Sprintf(" with the floor of %s", ether(s.cfg.MinBalance))
	}
	return text
}
