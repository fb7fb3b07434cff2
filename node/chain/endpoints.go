package chain

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// EndpointOptions are the choices of Endpoints. Zero values take the defaults named beside them.
type EndpointOptions struct {
	ChainID  uint64        // the wanted chain; 0 = that of the first endpoint that answers
	MaxLag   uint64        // blocks that an endpoint may be behind what was seen; 8
	Timeout  time.Duration // of one question to one endpoint; 10 s
	Retry    time.Duration // how long an endpoint is set aside the first time, twice as long each time after; 5 s
	Probe    time.Duration // how often every endpoint is asked for its head, when there are several; 15 s
	Patience time.Duration // how long all may be behind what was seen before that is believed; 30 s
	Log      *slog.Logger  // nil = silent
}

// Endpoints asks several JSON-RPC endpoints of one chain as if they were one. Questions go to one of them until it fails;
// then to the next. An endpoint that fails, serves another chain or lags is set aside with a reason and tried again
// later. An error that is an answer, such as a revert, is passed on. It satisfies what a Reader and a Sender need, and
// is safe for concurrent use.
type Endpoints struct {
	opt  EndpointOptions
	list []*endpoint
	now  func() time.Time

	halt context.CancelFunc
	done sync.WaitGroup

	mu      sync.Mutex // guards what follows, and the state of each endpoint
	chain   uint64     // 0 until known
	current int        // index of the endpoint that is asked first
	seen    uint64     // highest head heard
	seenAt  time.Time  // when an endpoint last was up to it
}

// Connect prepares the endpoints, in the order of preference. It does not wait for an answer. The error is ConfigInvalid. The
// caller closes the Endpoints.
func Connect(_ context.Context, urls []string, opt EndpointOptions) (*Endpoints, error) {
	if len(urls) == 0 {
		return nil, refusal.New(refusal.ConfigInvalid, "chain.rpc: no endpoint named")
	}
	setDefaults(&opt)
	e := &Endpoints{opt: opt, now: time.Now, chain: opt.ChainID}
	for _, raw := range urls {
		p, err := parseEndpoint(raw)
		if err != nil {
			return nil, err
		}
		e.list = append(e.list, p)
	}
	ctx, halt := context.WithCancel(context.Background())
	e.halt = halt
	if len(e.list) > 1 {
		e.done.Go(func() { e.keepProbing(ctx) })
	}
	return e, nil
}

func setDefaults(opt *EndpointOptions) {
	opt.MaxLag = cmp.Or(opt.MaxLag, 8)
	opt.Timeout = cmp.Or(opt.Timeout, 10*time.Second)
	opt.Retry = cmp.Or(opt.Retry, 5*time.Second)
	opt.Probe = cmp.Or(opt.Probe, 15*time.Second)
	opt.Patience = cmp.Or(opt.Patience, 30*time.Second)
	opt.Log = cmp.Or(opt.Log, slog.New(slog.DiscardHandler))
}

// Close ends all connections.
func (e *Endpoints) Close() {
	e.halt()
	e.done.Wait()
	for _, p := range e.list {
		p.close()
	}
}

// question is what the choice of an endpoint depends on.
type question struct {
	exists bool   // what is asked for is known to be there
	need   uint64 // the block that the endpoint must have
	wide   bool   // for the logs of several blocks: it may be too large
}

// ask puts a question to one endpoint after the other until one answers.
func ask[T any](ctx context.Context, e *Endpoints, q question, fn func(context.Context, *ethclient.Client) (T, error)) (T, error) {
	return askOf(ctx, e, q, func(ctx context.Context, _ *endpoint, c *ethclient.Client) (T, error) { return fn(ctx, c) })
}

// askOf is ask for a call that has to know who answers.
func askOf[T any](ctx context.Context, e *Endpoints, q question, fn func(context.Context, *endpoint, *ethclient.Client) (T, error)) (T, error) {
	var none T
	var absent error // of the first endpoint that does not have it
	var failed []error
	for _, p := range e.candidates() {
		if absent != nil && e.isAside(p) {
			break // the sound ones have spoken
		}
		v, err := try(ctx, e, p, q, fn)
		switch {
		case err != nil && ctx.Err() != nil:
			return none, ctx.Err()
		case q.wide && refusesRange(err):
			return none, p.shorten(err)
		case errors.Is(err, errBehind):
			absent = firstOf(absent, err)
			continue
		}
		switch classify(err, q.exists) {
		case answer:
			e.serves(p, absent == nil)
			return v, err
		case elsewhere:
			absent = firstOf(absent, err)
		default:
			failed = append(failed, e.setAside(p, err))
		}
	}
	if absent != nil {
		return none, absent
	}
	return none, e.silent(failed)
}

func firstOf(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

// try puts a question to one endpoint.
func try[T any](ctx context.Context, e *Endpoints, p *endpoint, q question, fn func(context.Context, *endpoint, *ethclient.Client) (T, error)) (T, error) {
	var none T
	client, err := e.ready(ctx, p, q.need)
	if err != nil {
		return none, err
	}
	v, err := timed(ctx, e, func(ctx context.Context) (T, error) { return fn(ctx, p, client) })
	if err == nil {
		return v, nil
	}
	err = unpacked(err)
	if q.wide && ctx.Err() == nil && !refusesRange(err) && mayBeTooMuch(err) && e.hear(ctx, p, client) == nil {
		err = fmt.Errorf("%w: %w", errTooMuch, p.wrap(err))
	}
	return none, err
}

// timed runs one call within the time of one.
func timed[T any](ctx context.Context, e *Endpoints, fn func(context.Context) (T, error)) (T, error) {
	ctx, cancel := context.WithTimeout(ctx, e.opt.Timeout)
	defer cancel()
	return fn(ctx)
}

// candidates lists the endpoints in the order they are asked: the current one, the others that are sound, and at last
// those set aside, for when nobody else is left.
func (e *Endpoints) candidates() []*endpoint {
	e.mu.Lock()
	defer e.mu.Unlock()
	now := e.now()
	var first, last []*endpoint
	for i := range e.list {
		p := e.list[(e.current+i)%len(e.list)]
		if p.until.After(now) {
			last = append(last, p)
		} else {
			first = append(first, p)
		}
	}
	return append(first, last...)
}

func (e *Endpoints) isAside(p *endpoint) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return p.until.After(e.now())
}

// serves takes in that an endpoint answered. It is asked first from now on, unless it was asked only for what the current
// one does not have.
func (e *Endpoints) serves(p *endpoint, first bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	for i := range e.list {
		if first && e.list[i] == p && e.current != i {
			e.opt.Log.Info("chain endpoint changes", "from", e.list[e.current].shown, "to", p.shown)
			e.current = i
		}
	}
	p.failures = 0
	e.restore(p)
}

// restore takes an endpoint back. e.mu is held.
func (e *Endpoints) restore(p *endpoint) {
	if p.told {
		e.opt.Log.Info("chain endpoint serves again", "endpoint", p.shown)
	}
	p.told, p.reason, p.until = false, "", time.Time{}
}

// silent is the refusal when no endpoint answered.
func (e *Endpoints) silent(failed []error) error {
	err := errors.Join(failed...)
	code := refusal.ChainUnreachable
	if allWrong(failed) {
		code = refusal.ChainWrongID
	}
	if len(failed) == 1 {
		return refusal.Wrap(code, err, "")
	}
	return refusal.Wrap(code, err, "none of %d endpoints serves", len(e.list))
}

func allWrong(failed []error) bool {
	for _, err := range failed {
		if !errors.Is(err, errWrongChain) {
			return false
		}
	}
	return len(failed) > 0
}
