package keys

import (
	"crypto/hkdf"
	"crypto/sha256"
	"fmt"
	"log/slog"
	"math/big"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// book is what a ring needs of a store.
type book interface {
	Get(ns string, key []byte) ([]byte, bool, error)
	Put(ns string, key, value []byte, sync bool) error
}

// Ring holds one operator's keys on one network: the hot key that speaks for its seats, and on some machines the owner
// key that stakes. It is safe for several goroutines. Two rings of one hot key must not use different stores: the guard
// of each would know half.
type Ring struct {
	book    book
	network protocol.Network
	hot     Key
	owner   Key

	mu sync.Mutex // held from reading a slot's record until the new one is on disk
}

// New returns the ring of a hot key. At most one owner key may follow.
func New(b book, n protocol.Network, hot Key, owner ...Key) (*Ring, error) {
	if hot.IsZero() {
		return nil, refusal.Wrap(refusal.KeyMissing, ErrNoKey, "hot key")
	}
	if len(owner) > 1 {
		return nil, refusal.New(refusal.UsageBadValue, "%d owner keys, at most one", len(owner))
	}
	r := &Ring{book: b, network: n, hot: hot}
	if len(owner) == 1 {
		r.owner = owner[0]
	}
	return r, nil
}

// Address is the address of the hot key.
func (r *Ring) Address() common.Address { return r.hot.Address() }

// Hot is the hot key, as a sender of transactions.
func (r *Ring) Hot() Key { return r.hot }

// Owner is the owner key, as a sender of transactions. ok is false when this machine does not hold it.
func (r *Ring) Owner() (k Key, ok bool) { return r.owner, !r.owner.IsZero() }

// SignMessage signs a body for a slot. For kinds that are slots the signature is on disk before it is returned; the same
// body again gives the identical signature, another body is refused with slot-taken, also after a restart. In rounds
// up to a fence (see Silence) a body without a record is refused with slot-silent.
func (r *Ring) SignMessage(slot protocol.Slot, body common.Hash) (protocol.Signed, error) {
	if err := checkSlot(slot); err != nil {
		return protocol.Signed{}, err
	}
	if !slot.Kind.IsSlot() {
		return r.sign(slot, body)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.guarded(slot, body, common.Hash{})
}

// closePayload is how long a Close's payload is: link, opened, opened rounds, transcript hash.
const closePayload = 4 * 32

// SignClose signs a Close. Unlike SignMessage it keeps one body for each link, so that a member can close a round again
// whose step a reorganisation of the chain replaced. payload is what ClosePayload writes.
func (r *Ring) SignClose(slot protocol.Slot, payload []byte) (protocol.Signed, error) {
	if err := checkSlot(slot); err != nil {
		return protocol.Signed{}, err
	}
	if slot.Kind != protocol.Close || len(payload) != closePayload {
		return protocol.Signed{}, fmt.Errorf("%w: not a close", ErrBadSlot)
	}
	body, link := protocol.BodyOf(payload), common.BytesToHash(payload[:32])
	r.mu.Lock()
	defer r.mu.Unlock()
	whole, err := r.load(slot, common.Hash{})
	if err != nil {
		return protocol.Signed{}, err
	}
	if whole != nil && whole.form == plain && whole.signed.Body != body {
		return protocol.Signed{}, taken(slot)
	}
	signed, err := r.guarded(slot, body, link)
	if err == nil && whole == nil {
		// Second, so that a crash between the two leaves no more than a signature that nobody has seen.
		err = r.save(record{form: marker, signed: signed}, common.Hash{})
	}
	if err != nil {
		return protocol.Signed{}, err
	}
	return signed, nil
}

// guarded decides on one record, signs and records. Call it with mu held.
func (r *Ring) guarded(slot protocol.Slot, body, link common.Hash) (protocol.Signed, error) {
	prev, err := r.load(slot, link)
	if err != nil {
		return protocol.Signed{}, err
	}
	fence, err := r.fence(slot.Job)
	if err != nil {
		return protocol.Signed{}, err
	}
	var known *protocol.Signed
	if prev != nil {
		known = &prev.signed
	}
	switch Decide(known, fence, slot, body) {
	case Again:
		return prev.signed, nil
	case Taken:
		return protocol.Signed{}, taken(slot)
	case Silent:
		return protocol.Signed{}, refusal.New(refusal.SlotSilent, "slot %s of job %s, silent up to round %d", slot, slot.Job.Short(), fence)
	}
	signed, err := r.sign(slot, body)
	if err == nil {
		err = r.save(record{form: plain, signed: signed}, link)
	}
	if err != nil {
		return protocol.Signed{}, err
	}
	return signed, nil
}

// SignAccept signs that a seat takes the job.
func (r *Ring) SignAccept(job protocol.JobID) (protocol.Signature, error) {
	return r.hot.sign(r.network.AcceptDigest(job))
}

// SignHotKey signs that the hot key serves an operator.
func (r *Ring) SignHotKey(operator common.Address) (protocol.Signature, error) {
	return r.hot.sign(r.network.HotKeyDigest(operator))
}

// SignQuote fills in the hot key and its signature. A quote beyond its limits is refused.
func (r *Ring) SignQuote(q protocol.Quote) (protocol.Quote, error) {
	q.HotKey = r.Address()
	if err := q.Check(); err != nil {
		return protocol.Quote{}, err
	}
	sig, err := r.hot.sign(r.network.QuoteDigest(q))
	if err != nil {
		return protocol.Quote{}, err
	}
	q.Sig = sig
	return q, nil
}

// SignEpoch signs what this process says of itself to others that may hold the hot key.
func (r *Ring) SignEpoch(p protocol.Presence) (protocol.Signature, error) {
	return r.hot.sign(r.network.EpochDigest(p))
}

// SignTx signs a transaction with the hot key. Another chain than the ring's network is refused.
func (r *Ring) SignTx(tx *types.Transaction, chainID *big.Int) (*types.Transaction, error) {
	if chainID == nil || !chainID.IsUint64() || chainID.Uint64() != r.network.ChainID {
		return nil, fmt.Errorf("sign transaction: %w: %v, the network has %d", types.ErrInvalidChainId, chainID, r.network.ChainID)
	}
	return r.hot.SignTx(tx, chainID)
}

// JobSecret is HKDF(hot private key, "nsed-job-v1", jobId): the root of a seat's salts and seals in that job. A node
// that lost its disk but not its key finds it again.
func (r *Ring) JobSecret(job protocol.JobID) [32]byte {
	ikm := crypto.FromECDSA(r.hot.secret.private)
	out, err := hkdf.Key(sha256.New, ikm, nil, "nsed-job-v1"+string(job[:]), 32)
	if err != nil {
		panic("32 bytes are within what HKDF-SHA256 gives: " + err.Error())
	}
	return [32]byte(out)
}

// String names the hot key's address.
func (r *Ring) String() string { return "ring(" + r.Address().Hex() + ")" }

// GoString is as String.
func (r *Ring) GoString() string { return r.String() }

// Format prints as String whatever the verb.
func (r *Ring) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(r.String())) }

// LogValue is as String.
func (r *Ring) LogValue() slog.Value { return slog.StringValue(r.String()) }

// MarshalText is as String.
func (r *Ring) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

func (r *Ring) sign(slot protocol.Slot, body common.Hash) (protocol.Signed, error) {
	sig, err := r.hot.sign(r.network.MessageDigest(slot, body))
	if err != nil {
		return protocol.Signed{}, fmt.Errorf("sign slot %s: %w", slot, err)
	}
	return protocol.Signed{Slot: slot, Body: body, Sig: sig}, nil
}

func taken(s protocol.Slot) error {
	return refusal.New(refusal.SlotTaken, "slot %s of job %s", s, s.Job.Short())
}
