package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
)

// Why an endpoint is set aside although it answers, or passed over.
var (
	errWrongChain = errors.New("serves another chain")
	errLagging    = errors.New("lags")
	errBehind     = errors.New("does not have the block yet")
)

// logEvery is how often one reason of one endpoint is written to the log.
const logEvery = time.Minute

// EndpointHealth is how one endpoint does.
type EndpointHealth struct {
	URL     string    // scheme, host and port: nothing that may be a key
	OK      bool      // it may be asked
	Current bool      // it is asked first
	Head    uint64    // the newest block it named; 0 = none yet
	Reason  string    // why it is set aside, such as that it leaves logs out; empty when OK
	Until   time.Time // when it is tried again; zero when OK
}

// Health lists the endpoints in the order of the configuration. It asks nobody: call Probe first for news.
func (e *Endpoints) Health() []EndpointHealth {
	e.mu.Lock()
	defer e.mu.Unlock()
	out := make([]EndpointHealth, len(e.list))
	for i, p := range e.list {
		out[i] = EndpointHealth{
			URL: p.shown, OK: p.reason == "", Current: i == e.current, Head: p.head, Reason: p.reason, Until: p.until,
		}
	}
	return out
}

// Probe asks every endpoint for its chain and head, at the same time, and waits for all.
func (e *Endpoints) Probe(ctx context.Context) { e.probeAll(ctx, func(*endpoint) bool { return true }) }

func (e *Endpoints) probeAll(ctx context.Context, which func(*endpoint) bool) {
	var all sync.WaitGroup
	for _, p := range e.list {
		if which(p) {
			all.Go(func() { e.probe(ctx, p) })
		}
	}
	all.Wait()
	for _, p := range e.list {
		if e.seemsBehind(p) {
			e.probe(ctx, p) // it was heard before the others: asked anew, it is up to them or lags
		}
	}
}

func (e *Endpoints) probe(ctx context.Context, p *endpoint) {
	client, err := e.verified(ctx, p)
	if err == nil {
		err = e.hear(ctx, p, client)
	}
	if ctx.Err() != nil {
		return
	}
	if err != nil {
		_ = e.setAside(p, err)
		return
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	e.restore(p)
}

func (e *Endpoints) seemsBehind(p *endpoint) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return p.sound && p.reason == "" && p.head+e.opt.MaxLag < e.seen
}

// keepProbing asks all endpoints now and then: one that stands still is found out by the others, and one that was set
// aside comes back.
func (e *Endpoints) keepProbing(ctx context.Context) {
	tick := time.NewTicker(e.opt.Probe)
	defer tick.Stop()
	for {
		e.probeAll(ctx, func(p *endpoint) bool { return !e.isAside(p) })
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// ready returns the client of an endpoint that serves the chain and has the block that is needed.
func (e *Endpoints) ready(ctx context.Context, p *endpoint, need uint64) (*ethclient.Client, error) {
	client, err := e.verified(ctx, p)
	if err != nil {
		return nil, err
	}
	e.mu.Lock()
	stale := e.list[e.current] != p && e.now().Sub(p.headAt) > time.Second || p.head < need
	e.mu.Unlock()
	if stale {
		// One that was not asked lately may have fallen behind since.
		if err := e.hear(ctx, p, client); err != nil {
			return nil, err
		}
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if p.head < need {
		return nil, fmt.Errorf("%s %w: block %d, its head is %d", p.shown, errBehind, need, p.head)
	}
	return client, nil
}

// verified returns the client of an endpoint that serves the wanted chain. It asks only the first time, and again after
// the endpoint was set aside.
func (e *Endpoints) verified(ctx context.Context, p *endpoint) (*ethclient.Client, error) {
	client, err := timed(ctx, e, p.connect)
	if err != nil {
		return nil, err
	}
	e.mu.Lock()
	sound := p.sound
	e.mu.Unlock()
	if sound {
		return client, nil
	}
	id, err := timed(ctx, e, client.ChainID)
	if err != nil {
		return nil, plain(err)
	}
	if err := e.sameChain(id); err != nil {
		return nil, err
	}
	if err := e.hear(ctx, p, client); err != nil {
		return nil, err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	p.sound = true
	return client, nil
}

func (e *Endpoints) sameChain(id *big.Int) error {
	if !id.IsUint64() || id.Sign() == 0 {
		return fmt.Errorf("%w: %s", errWrongChain, id)
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.chain == 0 {
		e.chain = id.Uint64()
	}
	if id.Uint64() != e.chain {
		return fmt.Errorf("%w: it serves chain %s, wanted %d", errWrongChain, id, e.chain)
	}
	return nil
}

// hear asks an endpoint for its head.
func (e *Endpoints) hear(ctx context.Context, p *endpoint, client *ethclient.Client) error {
	head, err := timed(ctx, e, client.BlockNumber)
	if err != nil {
		return plain(err)
	}
	return e.noteHead(p, head)
}

// plain hides that an error is one of JSON-RPC: no answer to such a simple question is the chain's word.
func plain(err error) error { return errors.New(words(err)) }

// noteHead takes in the head that an endpoint named. What was seen does not go backwards: an endpoint that is too far
// behind it lags. When for a while nobody is up to it, the chain itself went back.
func (e *Endpoints) noteHead(p *endpoint, head uint64) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	now := e.now()
	p.head, p.headAt = head, now
	switch behind := e.seen - min(e.seen, head); {
	case behind <= e.opt.MaxLag:
		e.seen, e.seenAt = max(e.seen, head), now
	case now.Sub(e.seenAt) > e.opt.Patience:
		e.opt.Log.Warn("the chain went back", "from", e.seen, "to", head)
		e.seen, e.seenAt = head, now
	default:
		return fmt.Errorf("%w: %d blocks behind", errLagging, behind)
	}
	return nil
}

// setAside puts an endpoint away for a while and returns the error that is fit to be shown.
func (e *Endpoints) setAside(p *endpoint, err error) error {
	shown, reason := p.wrap(err), p.scrub(words(err))
	e.mu.Lock()
	defer e.mu.Unlock()
	p.failures++
	wait := e.opt.Retry << min(p.failures-1, 6)
	if now := e.now(); p.reason == "" && (reason != p.logged || now.Sub(p.loggedAt) >= logEvery) {
		e.opt.Log.Warn("chain endpoint set aside", "endpoint", p.shown, "reason", reason)
		p.logged, p.loggedAt, p.told = reason, now, true
	}
	p.sound, p.reason, p.until = false, reason, e.now().Add(wait)
	return shown
}
