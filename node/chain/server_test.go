package chain

import (
	"encoding/json"
	"fmt"
	"math/big"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// server is a JSON-RPC endpoint over HTTP whose answers the test chooses.
type server struct {
	*httptest.Server
	mu    sync.Mutex
	chain uint64
	head  uint64
	calls map[string]int
	reply map[string]func(params []json.RawMessage) (any, error) // by method, before the answers below
	front http.HandlerFunc                                       // answers instead of all, if set
}

func newServer(t *testing.T, chainID, head uint64) *server {
	t.Helper()
	s := &server{chain: chainID, head: head, calls: map[string]int{}, reply: map[string]func([]json.RawMessage) (any, error){}}
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

// ServeHTTP answers one call.
func (s *server) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	var in struct {
		ID     json.RawMessage   `json:"id"`
		Method string            `json:"method"`
		Params []json.RawMessage `json:"params"`
	}
	if err := json.NewDecoder(req.Body).Decode(&in); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	s.mu.Lock()
	s.calls[in.Method]++
	front, own := s.front, s.reply[in.Method]
	s.mu.Unlock()
	if front != nil {
		front(w, req)
		return
	}
	out := map[string]any{"jsonrpc": "2.0", "id": in.ID}
	if own == nil {
		own = func([]json.RawMessage) (any, error) { return s.common(in.Method) }
	}
	if v, err := own(in.Params); err != nil {
		out["error"] = err
	} else {
		out["result"] = v
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(out)
}

func (s *server) common(method string) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch method {
	case "eth_chainId":
		return hexutil.Uint64(s.chain), nil
	case "eth_blockNumber":
		return hexutil.Uint64(s.head), nil
	case "eth_getBlockByNumber":
		return &types.Header{Number: new(big.Int).SetUint64(s.head), Difficulty: new(big.Int)}, nil
	case "eth_getBalance":
		return hexutil.Uint64(s.head), nil // whoever answers can be told apart
	case "eth_getLogs":
		return []types.Log{}, nil
	case "eth_sendRawTransaction":
		return common.Hash{1}, nil
	}
	return nil, said(-32601, fmt.Sprintf("the method %s does not exist/is not available", method))
}

func (s *server) set(change func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	change()
}

func (s *server) called(method string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.calls[method]
}

func (s *server) answers(method string, fn func([]json.RawMessage) (any, error)) {
	s.set(func() { s.reply[method] = fn })
}

func (s *server) fails(method string, err error) {
	s.answers(method, func([]json.RawMessage) (any, error) { return nil, err })
}

// behind puts something before the server that answers in its place; nil takes it away.
func (s *server) behind(front http.HandlerFunc) { s.set(func() { s.front = front }) }

func status503(w http.ResponseWriter, _ *http.Request) {
	http.Error(w, "no backend", http.StatusServiceUnavailable)
}

// clock is a time that the test moves.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

// connect joins servers, with a clock of their own and no probing by itself.
func connect(t *testing.T, opt EndpointOptions, servers ...*server) (*Endpoints, *clock) {
	t.Helper()
	e := &Endpoints{opt: opt, chain: opt.ChainID, halt: func() {}}
	setDefaults(&e.opt)
	c := &clock{at: time.Unix(1_000_000, 0)}
	e.now = c.now
	for _, s := range servers {
		p, err := parseEndpoint(s.URL)
		if err != nil {
			t.Fatal(err)
		}
		e.list = append(e.list, p)
	}
	t.Cleanup(e.Close)
	return e, c
}
