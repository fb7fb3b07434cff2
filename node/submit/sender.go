package submit

import (
	"context"
	"fmt"
	"log/slog"
	"math/big"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
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

// state reads what the chain has of an address and of its transactions.
type state interface {
	NonceAt(ctx context.Context, account common.Address, block *big.Int) (uint64, error)
	PendingNonceAt(ctx context.Context, account common.Address) (uint64, error)
	TransactionReceipt(ctx context.Context, hash common.Hash) (*types.Receipt, error)
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
	market
	door
}

// Config says for whom and how a Sender sends. Zero numbers take the defaults named beside them.
type Config struct {
	Network       protocol.Network
	Token         common.Address // the network's token, for Approve
	From          common.Address
	Confirmations uint64        // blocks until a mined transaction counts; 1 = as soon as it is mined
	Patience      uint64        // blocks until an unmined transaction is replaced; 3
	InFlight      int           // unmined transactions at once; 8
	MaxFee        *big.Int      // most wei for a unit of gas that a replacement offers; nil = no limit
	Poll          time.Duration // how often the head is asked for; 1 s
	Log           *slog.Logger  // nil = silent

	// Done is told every outcome, on the goroutine of Run; nil = nobody. A wish that is handed in again after it ended is
	// told again, so a crash between outcome and call loses nothing.
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

	mu      sync.Mutex // guards what follows
	entries map[uint64]entry
	byKey   map[string]uint64
	next    uint64            // sequence number of the next wish
	problem map[string]string // what keeps a wish waiting
	again   []string          // ended wishes to tell again
	changed chan struct{}     // closed and replaced at every change
}

// New opens the outbox of an address. Nothing is sent before Run.
func New(cfg Config, box outbox, eth backend, sign signer) (*Sender, error) {
	setDefaults(&cfg)
	s := &Sender{
		cfg: cfg, rule: rule{Confirmations: cfg.Confirmations, Patience: cfg.Patience, InFlight: cfg.InFlight},
		box: box, eth: eth, sign: sign,
		prefix: prefix(cfg.Network.ChainID, cfg.From), wake: make(chan struct{}, 1),
		entries: map[uint64]entry{}, byKey: map[string]uint64{}, problem: map[string]string{},
		changed: make(chan struct{}),
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
	if cfg.Patience == 0 {
		cfg.Patience = 3
	}
	if cfg.InFlight == 0 {
		cfg.InFlight = 8
	}
	if cfg.Poll == 0 {
		cfg.Poll = time.Second
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
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
		if s.entries[seq].State.final() {
			s.again = append(s.again, key)
			s.poke()
		}
		return nil
	}
	call, err := Encode(s.cfg.Network, s.cfg.Token, in)
	if err != nil {
		return err
	}
	if err := s.put(entry{Seq: s.next, Key: key, To: call.To, Data: call.Data, State: Queued}); err != nil {
		return err
	}
	s.next++
	s.poke()
	return nil
}

// put writes an entry to disk and then to memory. s.mu is held.
func (s *Sender) put(e entry) error {
	raw, err := encodeEntry(e)
	if err != nil {
		return fmt.Errorf("write %s to the outbox: %w", e.Key, err)
	}
	if err := s.box.Put(space, placeOf(s.prefix, e.Seq), raw, true); err != nil {
		return fmt.Errorf("write %s to the outbox: %w", e.Key, err)
	}
	s.entries[e.Seq], s.byKey[e.Key] = e, e.Seq
	close(s.changed)
	s.changed = make(chan struct{})
	return nil
}

func (s *Sender) poke() {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// Status says where a wish stands. ok is false for an unknown key.
func (s *Sender) Status(key string) (st Status, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	seq, ok := s.byKey[key]
	if !ok {
		return Status{}, false
	}
	return s.entries[seq].status(s.problem[key]), true
}

// List is the whole outbox in the order of submission, ended wishes included.
func (s *Sender) List() []Status {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := make([]Status, 0, len(s.entries))
	for _, e := range s.ordered() {
		out = append(out, e.status(s.problem[e.Key]))
	}
	return out
}

func (s *Sender) ordered() []entry {
	out := make([]entry, 0, len(s.entries))
	for _, e := range s.entries {
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b entry) int { return int(int64(a.Seq) - int64(b.Seq)) })
	return out
}

// Wait blocks until a wish ended and returns its outcome. The error is ErrUnknown or ctx's; what the chain said is in
// Outcome.Err. Somebody has to be in Run.
func (s *Sender) Wait(ctx context.Context, key string) (Outcome, error) {
	for {
		s.mu.Lock()
		seq, ok := s.byKey[key]
		e, changed := s.entries[seq], s.changed
		s.mu.Unlock()
		switch {
		case !ok:
			return Outcome{}, fmt.Errorf("wait for %s: %w", key, ErrUnknown)
		case e.State.final():
			return e.outcome(), nil
		}
		select {
		case <-ctx.Done():
			return Outcome{}, fmt.Errorf("wait for %s: %w", key, ctx.Err())
		case <-changed:
		}
	}
}

// Forget drops an ended wish, so that an equal one can be handed in again: a person who tries once more after a refusal.
func (s *Sender) Forget(key string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	seq, ok := s.byKey[key]
	if !ok {
		return nil
	}
	if !s.entries[seq].State.final() {
		return fmt.Errorf("forget %s: %w", key, ErrLive)
	}
	if err := s.box.Delete(space, placeOf(s.prefix, seq), true); err != nil {
		return fmt.Errorf("forget %s: %w", key, err)
	}
	delete(s.entries, seq)
	delete(s.byKey, key)
	delete(s.problem, key)
	return nil
}
