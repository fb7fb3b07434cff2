package drill

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// fault is what the proxy does with a call instead of passing it on and its answer back.
type fault struct {
	Reach bool   // the call reaches the chain all the same
	Error string // what the caller is told; empty: the connection breaks
}

// proxy stands between a sender and a chain. It passes calls on, keeps the transactions that go by, and breaks what the
// test tells it to.
type proxy struct {
	*httptest.Server
	t       *testing.T
	behind  string
	mu      sync.Mutex
	breaks  func(method string, nth int) *fault // nth counts from 1 for each method
	calls   map[string]int
	offered []*types.Transaction // each once, in order
}

func newProxy(t *testing.T, behind string) *proxy {
	t.Helper()
	p := &proxy{t: t, behind: behind, calls: map[string]int{}}
	p.Server = httptest.NewServer(p)
	t.Cleanup(p.Close)
	return p
}

// breakWith replaces what the proxy breaks; nil lets everything pass. Counting begins again.
func (p *proxy) breakWith(f func(method string, nth int) *fault) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.breaks, p.calls = f, map[string]int{}
}

// transactions are those that went by so far.
func (p *proxy) transactions() []*types.Transaction {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]*types.Transaction(nil), p.offered...)
}

// ServeHTTP handles one call.
func (p *proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return // the caller has gone
	}
	var call struct {
		ID     json.RawMessage   `json:"id"`
		Method string            `json:"method"`
		Params []json.RawMessage `json:"params"`
	}
	if err := json.Unmarshal(body, &call); err != nil {
		p.t.Errorf("a call that is no call: %s", body)
		return
	}
	broken := p.take(call.Method, call.Params)
	answer := []byte(nil)
	if broken == nil || broken.Reach {
		got, err := http.Post(p.behind, "application/json", bytes.NewReader(body))
		if err != nil {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		defer got.Body.Close()
		if answer, err = io.ReadAll(got.Body); err != nil {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
	}
	switch {
	case broken == nil:
	case broken.Error == "":
		panic(http.ErrAbortHandler)
	default:
		answer, _ = json.Marshal(map[string]any{
			"jsonrpc": "2.0", "id": call.ID, "error": map[string]any{"code": -32000, "message": broken.Error},
		})
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(answer) // the caller may have gone
}

// take notes a call and says what is to be broken. The hook of the test runs outside the lock: it may end the sender.
func (p *proxy) take(method string, params []json.RawMessage) *fault {
	p.mu.Lock()
	p.calls[method]++
	nth, breaks := p.calls[method], p.breaks
	if method == "eth_sendRawTransaction" && len(params) == 1 {
		var raw hexutil.Bytes
		tx := new(types.Transaction)
		if err := json.Unmarshal(params[0], &raw); err != nil || tx.UnmarshalBinary(raw) != nil {
			p.t.Errorf("a transaction that is none: %s", params[0])
		} else {
			p.note(tx)
		}
	}
	p.mu.Unlock()
	if breaks == nil {
		return nil
	}
	return breaks(method, nth)
}

func (p *proxy) note(tx *types.Transaction) {
	for _, known := range p.offered {
		if known.Hash() == tx.Hash() {
			return
		}
	}
	p.offered = append(p.offered, tx)
}
