package bus

import (
	"context"
	"crypto/rand"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/nats-io/nats.go"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// What a process does for others that ask who holds a key, and takes from those that answer, is bounded.
const (
	epochRate       = 512 // questions looked at, a second
	epochAnswers    = 512 // answers looked at, a question
	epochChallenges = 256 // challenges remembered, so that a recorded question is answered once
	epochTries      = 2   // questions before a key counts as free
)

// signer speaks with the hot key.
type signer interface {
	Address() common.Address
	SignEpoch(protocol.Presence) (protocol.Signature, error)
}

// NewEpoch is the epoch of a process that starts now.
func NewEpoch(now time.Time) protocol.Epoch {
	e := protocol.Epoch{Start: protocol.Millis(now.UnixMilli())}
	_, _ = rand.Read(e.ID[:]) // never fails
	return e
}

// Announce makes sure that no other process on the network speaks with the hot key, and tells those that start later
// that this one does, until ctx ends or stop is called. It asks for twice Config.Claim and refuses with key-in-use when
// another process answers that goes before this one: one that runs already, or one that starts too and has the earlier
// epoch (see protocol.Presence). Then it asks again every Config.Beat, when it hears of another process and when the
// connection was lost. Should two run all the same, because they could not hear each other, the one of the later epoch
// is told so through conflict, once; it has to stop speaking. stop waits for the goroutines.
//
// Only a holder of the key can make another stop: what is not signed by it, or answers no open question, is dropped and
// counted. A flood of such messages can delay the discovery, and is logged; a NATS server's permissions keep it out.
func (b *Bus) Announce(ctx context.Context, who signer, operator common.Address, epoch protocol.Epoch) (stop func(), conflict <-chan error, err error) {
	h := &herald{
		bus: b, who: who, self: protocol.Presence{Operator: operator, Epoch: epoch},
		conflict: make(chan error, 1), heard: make(chan struct{}, 1),
		budget: newBudget(epochRate), answered: map[common.Hash]bool{},
	}
	hush, err := b.serve(ctx, b.names.epoch(who.Address()), h.answer)
	if err != nil {
		return nil, nil, fmt.Errorf("announce the hot key: %w", err)
	}
	if err := h.claim(ctx); err != nil {
		hush()
		return nil, nil, fmt.Errorf("announce the hot key: %w", err)
	}
	inner, cancel := context.WithCancel(ctx)
	var worker sync.WaitGroup
	worker.Go(func() { h.watch(inner) })
	stop, err = b.keep(ctx, func() {
		cancel()
		worker.Wait()
		hush()
	})
	if err != nil {
		return nil, nil, err
	}
	return stop, h.conflict, nil
}

// herald speaks for one process that holds a hot key.
type herald struct {
	bus      *Bus
	who      signer
	self     protocol.Presence // as it starts
	running  atomic.Bool
	flooded  atomic.Bool
	conflict chan error
	heard    chan struct{} // another process asked

	// Of the goroutine that answers.
	budget   *budget
	answered map[common.Hash]bool
	order    []common.Hash
}

// claim asks until the key counts as free.
func (h *herald) claim(ctx context.Context) error {
	for range epochTries {
		if err := h.ask(ctx); err != nil {
			return err
		}
	}
	// Silence means something only while the server is there.
	if err := h.bus.known(ctx); err != nil {
		return err
	}
	h.running.Store(true)
	return nil
}

// watch asks again and again, until another process goes before this one.
func (h *herald) watch(ctx context.Context) {
	beat := time.NewTicker(h.bus.cfg.Beat)
	defer beat.Stop()
	connected := h.bus.conn.StatusChanged(nats.CONNECTED)
	defer h.bus.conn.RemoveStatusListener(connected)
	for {
		// At once after the start: who began at the same time may have asked in between.
		switch err := h.ask(ctx); {
		case ctx.Err() != nil:
			return
		case refusal.CodeOf(err) == refusal.KeyInUse:
			h.conflict <- err
			return
		case err != nil:
			h.bus.log.Debug("epoch not asked for", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-beat.C:
		case <-h.heard:
		case _, open := <-connected:
			if !open {
				connected = nil // the connection is closed for good
			}
		}
	}
}

// ask puts one question to all who may hold the key and waits Config.Claim for answers. It refuses with key-in-use.
func (h *herald) ask(ctx context.Context) error {
	self := h.presence()
	_, _ = rand.Read(self.Challenge[:]) // never fails
	question, err := h.sign(self)
	if err != nil {
		return err
	}
	limit, cancel := context.WithTimeout(ctx, h.bus.cfg.Claim)
	defer cancel()
	looked := 0
	var other *protocol.Presence
	err = h.bus.gather(limit, h.bus.names.epoch(h.who.Address()), question, func(answer []byte) verdict {
		p, sig, err := decodePresence(answer)
		switch why := h.judge(p, err, true); {
		case why == "" && p.Challenge != self.Challenge:
			h.bus.count.drop(Stale, 1)
		case why != "":
			h.bus.count.drop(why, 1)
		case looked >= epochAnswers:
			h.flood()
		default:
			looked++
			if why := h.verify(p, sig); why != "" {
				h.bus.count.drop(why, 1)
			} else if p.Beats(self) {
				other = &p
				return enough
			} else {
				h.bus.log.Warn("another process has the hot key and has to stop", "key", h.who.Address().Hex(), "epoch", p.Epoch.String())
			}
		}
		return more
	})
	if other != nil {
		return refusal.New(refusal.KeyInUse, "hot key %s: a process of operator %s has it since its epoch %s; this one is %s",
			h.who.Address(), other.Operator, other.Epoch, self.Epoch)
	}
	return err
}

// answer tells another process that asks that this one has the key.
func (h *herald) answer(_ context.Context, m *nats.Msg) {
	if h.bus.names.isMine(m.Reply) {
		return
	}
	p, sig, err := decodePresence(m.Data)
	why := h.judge(p, err, false)
	switch {
	case why != "":
	case h.answered[p.Challenge]:
		why = Duplicate
	case !h.budget.take(1):
		h.flood()
		return
	default:
		why = h.verify(p, sig)
	}
	if why != "" {
		h.bus.count.drop(why, 1)
		return
	}
	h.remember(p.Challenge)
	// A recorded question may be old: it is a reason to ask who is there, and none to stop.
	select {
	case h.heard <- struct{}{}:
	default:
	}
	self := h.presence()
	self.Answer, self.Challenge = true, p.Challenge
	raw, err := h.sign(self)
	if err == nil {
		err = h.bus.conn.Publish(m.Reply, raw) // out of the budget of blobs and frames, which a peer could use up
	}
	if err != nil {
		h.bus.log.Warn("epoch not answered", "error", err)
	}
}

func (h *herald) presence() protocol.Presence {
	p := h.self
	p.Running = h.running.Load()
	return p
}

func (h *herald) sign(p protocol.Presence) ([]byte, error) {
	sig, err := h.who.SignEpoch(p)
	if err != nil {
		return nil, fmt.Errorf("sign the epoch: %w", err)
	}
	return encodePresence(p, sig), nil
}

// judge is what can be said without the signature: a question is no answer, and an own word proves nobody else.
func (h *herald) judge(p protocol.Presence, err error, answer bool) Reason {
	switch {
	case err != nil || p.Answer != answer:
		return Malformed
	case p.Epoch.ID == h.self.Epoch.ID:
		return Duplicate
	}
	return ""
}

func (h *herald) verify(p protocol.Presence, sig protocol.Signature) Reason {
	who, err := protocol.Recover(h.bus.network.EpochDigest(p), sig)
	switch {
	case err != nil:
		return BadSignature
	case who != h.who.Address():
		return WrongKey
	}
	return ""
}

// remember keeps the newest challenges that were answered.
func (h *herald) remember(challenge common.Hash) {
	if len(h.order) == epochChallenges {
		delete(h.answered, h.order[0])
		h.order = h.order[1:]
	}
	h.answered[challenge] = true
	h.order = append(h.order, challenge)
}

// flood counts a message that nobody looked at and says so once.
func (h *herald) flood() {
	h.bus.count.drop(OverBudget, 1)
	if !h.flooded.Swap(true) {
		h.bus.log.Warn("too many messages about the hot key: another process that holds it may go unseen", "key", h.who.Address().Hex())
	}
}
