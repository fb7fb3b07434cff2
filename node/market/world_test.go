package market_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/market"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/store"
)

const now = protocol.Seconds(1_000)

var (
	network = protocol.Network{Name: "test", ChainID: 1337, Contract: common.Address{6}}
	params  = protocol.Params{
		MinStake: *uint256.NewInt(100), FeeBps: 250, EvaluationBps: 3_000, CiteBps: 2_000, OpenWindow: 60, Grace: 60,
		MinPhase: 1, MinForce: 5, MinHandover: 10, MaxJob: 3_600,
	}
)

func keyOf(name string) keys.Key {
	private, err := crypto.ToECDSA(crypto.Keccak256([]byte(name)))
	if err != nil {
		panic(err)
	}
	return keys.FromECDSA(private)
}

// owner is the address of the i-th operator.
func owner(i int) common.Address { return keyOf(fmt.Sprint("owner ", i)).Address() }

// specification is a job for three seats.
func specification(t *testing.T, change func(*protocol.Spec)) (protocol.Spec, []byte) {
	t.Helper()
	s := protocol.Spec{Version: 1, Task: "What is six times seven?", Policy: protocol.Policy{
		PanelSize: 3, MinRounds: 1, MaxRounds: 1, EffortPPM: 600_000, UPrime: []int64{1}, Tally: "median", Confirmations: 1,
		MaxTokens: 1_000, Selection: "knapsack", StakeUnits: 2, DeadlineSeconds: 600,
		PhaseSeconds: protocol.PhaseSeconds{Propose: 10, Commit: 10, Reveal: 10},
	}}
	s.Payment.MaxPrice.SetUint64(1_000)
	s.Payment.Reward.SetUint64(10_000)
	s.Payment.Allowance.SetUint64(400)
	if change != nil {
		change(&s)
	}
	raw, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	return s, raw
}

// shelf keeps agreements in memory.
type shelf struct {
	disk *store.Mem
	fail error
}

func (s *shelf) Put(key, value []byte) error {
	if s.fail != nil {
		return s.fail
	}
	return s.disk.Put("agreement", key, value, true)
}

func (s *shelf) Get(key []byte) ([]byte, bool, error) { return s.disk.Get("agreement", key) }

// library holds specifications by hash.
type library map[common.Hash][]byte

var errNoBlob = errors.New("nobody has it")

func (l library) Get(_ context.Context, hash common.Hash) ([]byte, error) {
	raw, ok := l[hash]
	if !ok {
		return nil, errNoBlob
	}
	return raw, nil
}

func (l library) put(raw []byte) protocol.SpecHash {
	hash := protocol.HashSpec(raw)
	l[common.Hash(hash)] = raw
	return hash
}

// operator is one operator's desk, and how the chain sees it.
type operator struct {
	*market.Desk
	ring     *keys.Ring
	shelf    *shelf
	busy     int
	standing market.Standing
	deaf     bool // gives no accept
}

func newOperator(t *testing.T, i int, specs library) *operator {
	t.Helper()
	ring, err := keys.New(store.Memory(), network, keyOf(fmt.Sprint("hot ", i)))
	if err != nil {
		t.Fatal(err)
	}
	o := &operator{ring: ring, shelf: &shelf{disk: store.Memory()}}
	o.standing = market.Standing{Stake: *uint256.NewInt(200), Rank: 3, HotKey: ring.Address()}
	o.Desk = &market.Desk{
		Network: network, Params: params, Specs: specs, Pen: ring, Shelf: o.shelf,
		Stance: market.Stance{
			Operator: owner(i), HotKey: ring.Address(), Price: *uint256.NewInt(uint64(500 + i)),
			Capabilities: []string{"text", "sums"}, MaxOpen: 4, QuoteFor: 60,
		},
		Open: func() int { return o.busy },
		Now:  func(context.Context) (protocol.Seconds, error) { return now, nil },
	}
	return o
}

// floor is the market: every operator within earshot of a buyer.
type floor struct {
	specs     library
	operators []*operator
	extra     []protocol.Quote // of nobody here
	down      error            // of the chain
	asked     []common.Address // for an accept
}

func newFloor(t *testing.T, n int) *floor {
	f := &floor{specs: library{}}
	for i := range n {
		f.operators = append(f.operators, newOperator(t, i, f.specs))
	}
	return f
}

func (f *floor) RequestQuotes(ctx context.Context, spec protocol.SpecHash) ([]protocol.Quote, error) {
	quotes := append([]protocol.Quote{}, f.extra...)
	for _, o := range f.operators {
		if q, err := o.Quote(ctx, spec); err == nil {
			quotes = append(quotes, q)
		}
	}
	return quotes, nil
}

func (f *floor) RequestAccept(ctx context.Context, s protocol.Seat, j protocol.Job, panel []protocol.Seat) (protocol.Signature, error) {
	f.asked = append(f.asked, s.Operator)
	for _, o := range f.operators {
		if o.Stance.Operator == s.Operator && !o.deaf {
			return o.Accept(ctx, j, panel)
		}
	}
	return protocol.Signature{}, errors.New("no answer")
}

func (f *floor) Standing(_ context.Context, who common.Address) (market.Standing, error) {
	if f.down != nil {
		return market.Standing{}, f.down
	}
	for _, o := range f.operators {
		if o.Stance.Operator == who {
			return o.standing, nil
		}
	}
	return market.Standing{}, nil
}

func (f *floor) buyer() *market.Buyer {
	return &market.Buyer{
		Network: network, Params: params, Exchange: f, Registry: f,
		Now: func(context.Context) (protocol.Seconds, error) { return now, nil },
	}
}

// order puts a specification on the table.
func (f *floor) order(t *testing.T, change func(*protocol.Spec)) market.Order {
	t.Helper()
	spec, raw := specification(t, change)
	f.specs.put(raw)
	return market.Order{
		Spec: spec, Raw: raw, Submitter: common.Address{5}, Lane: 1, Nonce: 7, OpenWithin: 60,
	}
}
