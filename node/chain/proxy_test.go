package chain_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/submit"
)

// provider stands before a network's JSON-RPC as a public provider does: it limits the range of a question for logs, and
// fails when told.
type provider struct {
	*httptest.Server
	mu    sync.Mutex
	down  bool
	limit uint64 // blocks in one question for logs; 0 = none
	calls int
}

func newProvider(t *testing.T, target string) *provider {
	t.Helper()
	u, err := url.Parse(target)
	if err != nil {
		t.Fatal(err)
	}
	onward := httputil.NewSingleHostReverseProxy(u)
	p := &provider{}
	p.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		body, err := io.ReadAll(req.Body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		req.Body, req.URL.Path = io.NopCloser(bytes.NewReader(body)), "/"
		p.mu.Lock()
		p.calls++
		down, limit := p.down, p.limit
		p.mu.Unlock()
		switch {
		case down:
			http.Error(w, "no backend", http.StatusBadGateway)
		case limit > 0 && rangeOf(body) > limit:
			w.WriteHeader(http.StatusRequestEntityTooLarge)
			fmt.Fprintf(w, `{"jsonrpc":"2.0","id":1,"error":{"code":-32614,"message":"eth_getLogs is limited to a %d range"}}`, limit)
		default:
			onward.ServeHTTP(w, req)
		}
	}))
	t.Cleanup(p.Close)
	return p
}

// rangeOf is how many blocks a question for logs covers; zero for other questions.
func rangeOf(body []byte) uint64 {
	var in struct {
		Method string `json:"method"`
		Params []struct {
			From *hexutil.Uint64 `json:"fromBlock"`
			To   *hexutil.Uint64 `json:"toBlock"`
		} `json:"params"`
	}
	if json.Unmarshal(body, &in) != nil || in.Method != "eth_getLogs" || in.Params[0].From == nil || in.Params[0].To == nil {
		return 0
	}
	return uint64(*in.Params[0].To-*in.Params[0].From) + 1
}

func (p *provider) set(down bool, limit uint64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.down, p.limit = down, limit
}

func (p *provider) asked() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.calls
}

// remote is a stage that is reached through two providers.
type remote struct {
	*stage
	one, two *provider
	ends     *chain.Endpoints
}

func newRemote(t *testing.T) *remote {
	t.Helper()
	s := newStageOf(t, local.Options{Manual: true, RPC: true})
	r := &remote{stage: s, one: newProvider(t, s.RPC()), two: newProvider(t, s.RPC())}
	r.one.set(false, 7)
	r.two.set(false, 7)
	var err error
	r.ends, err = chain.Connect(t.Context(), []string{r.one.URL, r.two.URL + "/key/0123456789"}, chain.EndpointOptions{
		ChainID: local.ChainID, Retry: time.Hour, Probe: time.Hour, Patience: time.Millisecond,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(r.ends.Close)
	return r
}

func (r *remote) far() *chain.Reader {
	return chain.New(r.ends, r.Network.Network(), chain.Options{Poll: 5 * time.Millisecond})
}

// TestFollowOverProviders is a node's chain over a life: it starts, loses a provider, stops, finds another branch when it
// starts again, and is refused a foreign store.
func TestFollowOverProviders(t *testing.T) {
	r := newRemote(t)
	dir := filepath.Join(t.TempDir(), "node")
	base := r.head()
	at := func(i uint64) uint64 { return base.Number + i }
	r.topUp(11)
	fork := r.head()
	r.topUp(12)

	life := func(body func(*told)) {
		t.Helper()
		db, err := store.Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		d := &told{t: t, events: make(chan string, 4096)}
		ended := make(chan error, 1)
		go func() { ended <- r.far().Follow(ctx, db, base.Number, d.take) }()
		body(d)
		cancel()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Errorf("the watch ended with %v", err)
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}
	life(func(d *told) {
		d.expect(fmt.Sprintf("+%d", at(0)), fmt.Sprintf("+%d:11", at(1)), fmt.Sprintf("+%d:12", at(2)))
		r.one.set(true, 0)
		r.topUp(13)
		d.expect(fmt.Sprintf("+%d:13", at(3)))
		if h := r.ends.Health(); h[0].OK || !h[1].Current || strings.Contains(h[1].URL, "key") {
			t.Errorf("health is %+v", h)
		}
	})
	if err := r.Fork(fork.Hash); err != nil {
		t.Fatal(err)
	}
	for range 4 {
		r.Mine()
	}
	life(func(d *told) {
		d.expect(fmt.Sprintf("+%d", at(0)), fmt.Sprintf("+%d:11", at(1)), fmt.Sprintf("+%d:12", at(2)), fmt.Sprintf("+%d:13", at(3)))
		d.expect(fmt.Sprintf("-%d", at(3)), fmt.Sprintf("-%d", at(2)))
		d.expect(fmt.Sprintf("+%d:12:13", at(2)), fmt.Sprintf("+%d", at(3)), fmt.Sprintf("+%d", at(4)), fmt.Sprintf("+%d", at(5)))
	})

	db, err := store.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	other := r.Network.Network()
	other.Contract = common.Address{9}
	err = chain.New(r.ends, other, chain.Options{}).Follow(t.Context(), db, base.Number, func(protocol.ChainEvent) error { return nil })
	if refusal.CodeOf(err) != refusal.StoreForeign {
		t.Errorf("a store of another contract: %v", err)
	}
	other = r.Network.Network()
	other.ChainID++
	err = chain.New(r.ends, other, chain.Options{}).Follow(t.Context(), db, base.Number, func(protocol.ChainEvent) error { return nil })
	if refusal.CodeOf(err) != refusal.ChainWrongID {
		t.Errorf("an endpoint of another chain: %v", err)
	}
}

// TestSearchOverProviders reads a long history through providers that answer for seven blocks at once, one of which dies
// meanwhile.
func TestSearchOverProviders(t *testing.T) {
	r := newRemote(t)
	for range 90 {
		r.Mine()
	}
	want, err := r.reader().Operators(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	got, err := r.far().Operators(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("operators (-direct +through providers):\n%s", diff)
	}
	if n := r.one.asked(); n < 12 || n > 60 {
		t.Errorf("%d questions for 90 blocks", n)
	}
	r.one.set(true, 0)
	if got, err = r.far().Operators(t.Context()); err != nil || len(got) != 1 {
		t.Errorf("with one provider down: %v, %v", got, err)
	}
	if _, err := r.far().Facts(t.Context(), protocol.JobID{1}); refusal.CodeOf(err) != refusal.JobUnknown {
		t.Errorf("facts of nothing: %v", err)
	}
}

// Endpoints are what a Sender needs.
var _ = func(e *chain.Endpoints) (*submit.Sender, error) { return submit.New(submit.Config{}, nil, e, nil) }

// TestSenderOverProviders sends through Endpoints: a revert keeps its name, and a dead provider is passed over.
func TestSenderOverProviders(t *testing.T) {
	r := newRemote(t)
	r.one.set(true, 0)
	call, err := submit.Encode(r.Network.Network(), r.Params().Token, protocol.Claim{Account: r.addr, To: r.addr})
	if err != nil {
		t.Fatal(err)
	}
	_, err = r.ends.EstimateGas(t.Context(), ethereum.CallMsg{From: r.addr, To: call.To, Data: call.Data})
	var data interface{ ErrorData() any }
	if !errors.As(err, &data) || data.ErrorData() == nil {
		t.Errorf("the revert came as %v", err)
	}
	before, err := r.ends.NonceAt(t.Context(), r.addr, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.sendTo = r.ends
	r.topUp(4)
	after, err := r.ends.NonceAt(t.Context(), r.addr, nil)
	if err != nil || after != before+1 {
		t.Errorf("nonce %d after %d, %v", after, before, err)
	}
}

func TestToken(t *testing.T) {
	s := newStage(t)
	got, err := s.reader().TokenOf(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if got.Address != s.Params().Token || got.Decimals != 18 || got.Symbol == "" {
		t.Errorf("the token is %+v", got)
	}
}

func TestCheckComparesTheCode(t *testing.T) {
	s := newStage(t)
	hash, err := s.reader().CodeHash(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	net := s.Network.Network()
	elsewhere := net
	elsewhere.Contract = common.Address{9}
	wrongChain := net
	wrongChain.ChainID++
	for name, tt := range map[string]struct {
		net  protocol.Network
		code common.Hash
		want refusal.Code
	}{
		"any code":      {net, common.Hash{}, ""},
		"this code":     {net, hash, ""},
		"another code":  {net, common.Hash{1}, refusal.ChainOtherCode},
		"no code":       {elsewhere, hash, refusal.ChainNoCode},
		"another chain": {wrongChain, hash, refusal.ChainWrongID},
	} {
		t.Run(name, func(t *testing.T) {
			err := chain.New(s.Client(), tt.net, chain.Options{CodeHash: tt.code}).Check(t.Context())
			if tt.want == "" && err != nil || tt.want != "" && refusal.CodeOf(err) != tt.want {
				t.Errorf("got %v", err)
			}
		})
	}
}
