package submit

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// outbox keeps the wishes on disk.
type outbox interface {
	Put(ns string, key, value []byte, sync bool) error
	Delete(ns string, key []byte, sync bool) error
	Iterate(ns string, prefix []byte, fn func(key, value []byte) error) error
}

// signer signs for one address.
type signer interface {
	SignTx(tx *types.Transaction, chainID *big.Int) (*types.Transaction, error)
}

// state reads what the chain has of an address.
type state interface {
	NonceAt(ctx context.Context, account common.Address, block *big.Int) (uint64, error)
	PendingNonceAt(ctx context.Context, account common.Address) (uint64, error)
	BalanceAt(ctx context.Context, account common.Address, block *big.Int) (*big.Int, error)
}

// past reads what became of transactions.
type past interface {
	TransactionReceipt(ctx context.Context, hash common.Hash) (*types.Receipt, error)
	BlockByNumber(ctx context.Context, number *big.Int) (*types.Block, error)
}

// market reads what a transaction has to offer.
type market interface {
	HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error)
	SuggestGasTipCap(ctx context.Context) (*big.Int, error)
}

// door simulates and takes transactions.
type door interface {
	EstimateGas(ctx context.Context, msg ethereum.CallMsg) (uint64, error)
	CallContract(ctx context.Context, msg ethereum.CallMsg, block *big.Int) ([]byte, error)
	SendTransaction(ctx context.Context, tx *types.Transaction) error
}

// backend is what a Sender needs of an Ethereum node. ethclient.Client and simulated.Client satisfy it.
type backend interface {
	state
	past
	market
	door
}

// Config says for whom and how a Sender sends. Zero numbers take the defaults named beside them.
type Config struct {
	Network       protocol.Network
	Token         common.Address // the network's token, for Approve
	From          common.Address
	Confirmations uint64        // blocks until a mined transaction counts; 1 = as soon as it is mined
	Depth         uint64        // blocks until no reorg is expected to undo it any more; 64
	Patience      uint64        // blocks until an unmined transaction is replaced; 3
	InFlight      int           // unmined transactions at once; 8
	MaxFee        *big.Int      // most wei for a unit of gas that is ever offered; nil = no limit
	MinBalance    *big.Int      // wei that new transactions leave in the account; nil = none
	WaitForFunds  bool          // wait for money where the account cannot pay, instead of refusing
	Poll          time.Duration // how often the head is asked for; 1 s
	Log           *slog.Logger  // nil = silent

	Now func() time.Time // for the times in Status; nil = the clock

	// Done is told every outcome, on the goroutine of Run; nil = nobody. A wish that is handed in again after it ended is
	// told again, so a crash between outcome and call loses nothing. So is one whose block a reorg took back, once it is
	// mined anew.
	Done func(key string, o Outcome)
}

// Sender sends the transactions of one address on one chain. No second Sender, in this process or another, may send for
// the same address. Its methods are safe for concurrent use.
type Sender struct {
	cfg    Config
	rule   rule
	box    outbox
	eth    backend
	sign   signer
	prefix []byte
	wake   chan struct{}

	// what Run alone uses
	marks map[uint64]*mark
	head  *types.Header // newest head that was seen, nil before the first
	top   uint64        // highest number of a head that was seen
	idle  int           // passes with nothing to do

	mu      sync.Mutex // guards what follows
	entries map[uint64]entry
	byKey   map[string]uint64
	next    uint64            // sequence number of the next wish
	waiting map[string]string // why a wish is not done yet
	bumped  map[string]bool   // wishes that are to offer more
	again   []string          // ended wishes to tell again
	balance *big.Int          // wei; nil before it was read
	warning string            // about the balance
	changed chan struct{}     // closed and replaced at every change
}

// mark is what this process remembers of an entry. A restart may forget it.
type mark struct {
	offered     bool   // an endpoint has the newest attempt
	underpriced bool   // an endpoint found the newest attempt too cheap
	intact      bool   // the end of the entry was found on the chain at least once
	said        string // what stands in the way of its transaction; empty: nothing
	use         *use   // the foreign transaction that has its nonce
	scan        uint64
}

// New opens the outbox of an address. Nothing is sent before Run.
func New(cfg Config, box outbox, eth backend, sign signer) (*Sender, error) {
	setDefaults(&cfg)
	s := &Sender{
		cfg: cfg, rule: rule{cfg.Confirmations, cfg.Patience, cfg.InFlight, cfg.Depth},
		box: box, eth: eth, sign: sign,
		prefix: prefix(cfg.Network.ChainID, cfg.From), wake: make(chan struct{}, 1),
		entries: map[uint64]entry{}, byKey: map[string]uint64{}, waiting: map[string]string{}, bumped: map[string]bool{},
		marks: map[uint64]*mark{}, changed: make(chan struct{}),
	}
	err := box.Iterate(space, s.prefix, func(_, value []byte) error {
		e, err := decodeEntry(value)
		if err != nil {
			return err
		}
		s.entries[e.Seq], s.byKey[e.Key] = e, e.Seq
		s.next = max(s.next, e.Seq+1)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("open the outbox of %s: %w", cfg.From, err)
	}
	return s, nil
}

func setDefaults(cfg *Config) {
	cfg.Confirmations = max(1, cfg.Confirmations)
	cfg.Patience = cmp.Or(cfg.Patience, 3)
	cfg.InFlight = cmp.Or(cfg.InFlight, 8)
	cfg.Depth = max(cmp.Or(cfg.Depth, 64), cfg.Confirmations)
	cfg.MinBalance = cmp.Or(cfg.MinBalance, new(big.Int))
	cfg.Poll = cmp.Or(cfg.Poll, time.Second)
	cfg.Log = cmp.Or(cfg.Log, slog.New(slog.DiscardHandler))
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
}

// From is the address the Sender sends for.
func (s *Sender) From() common.Address { return s.cfg.From }

// Submit returns once the wish is in the outbox on disk. A wish whose key is already there is carried out only once.
func (s *Sender) Submit(_ context.Context, in protocol.Intent) error {
	key := in.Key()
	s.mu.Lock()
	defer s.mu.Unlock()
	if seq, ok := s.byKey[key]; ok {
		if s.entries[seq].State.Final() {
			s.again = append(s.again, key)
			s.poke()
		}
		return nil
	}
	call, err := Encode(s.cfg.Network, s.cfg.Token, in)
	if err != nil {
		return err
	}
	wish := entry{Seq: s.next, Key: key, To: call.To, Data: call.Data, Value: (*hexutil.Big)(call.Value), State: Queued}
	if _, err := s.put(wish); err != nil {
		return err
	}
	s.next++
	s.poke()
	return nil
}

// put writes an entry to disk and then to memory, and returns it as written. s.mu is held.
func (s *Sender) put(e entry) (entry, error) {
	if old, ok := s.entries[e.Seq]; !ok || old.State != e.State {
		e.Since = s.cfg.Now().Unix()
	}
	raw, err := encodeEntry(e)
	if err != nil {
		return e, fmt.Errorf("write %s to the outbox: %w", e.Key, err)
	}
	if err := s.box.Put(space, placeOf(s.prefix, e.Seq), raw, true); err != nil {
		return e, fmt.Errorf("write %s to the outbox: %w", e.Key, err)
	}
	s.entries[e.Seq], s.byKey[e.Key] = e, e.Seq
	close(s.changed)
	s.changed = make(chan struct{})
	return e, nil
}

func (s *Sender) poke() {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}
