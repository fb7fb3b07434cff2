package chain_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/store"
)

// liar stands before a network's JSON-RPC and leaves logs out of its answers, without an error.
type liar struct {
	*httptest.Server
	mu       sync.Mutex
	logs     omission // of eth_getLogs
	receipts omission // of eth_getBlockReceipts
	denies   bool     // there is no eth_getBlockReceipts
}

// omission is what is left out of a list of logs or receipts; nil leaves nothing out.
type omission func(list []map[string]any) []map[string]any

func newLiar(t *testing.T, target string) *liar {
	t.Helper()
	l := &liar{}
	l.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		body, err := io.ReadAll(req.Body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		var in struct {
			ID     json.RawMessage `json:"id"`
			Method string          `json:"method"`
		}
		if err := json.Unmarshal(body, &in); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		l.mu.Lock()
		edit := map[string]omission{"eth_getLogs": l.logs, "eth_getBlockReceipts": l.receipts}[in.Method]
		denied := l.denies && in.Method == "eth_getBlockReceipts"
		l.mu.Unlock()
		w.Header().Set("Content-Type", "application/json")
		if denied {
			fmt.Fprintf(w, `{"jsonrpc":"2.0","id":%s,"error":{"code":-32601,"message":"the method does not exist"}}`, in.ID)
			return
		}
		resp, err := http.Post(target, "application/json", bytes.NewReader(body))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		defer resp.Body.Close()
		if edit == nil {
			_, _ = io.Copy(w, resp.Body)
			return
		}
		var out struct {
			Result []map[string]any `json:"result"`
		}
		if err := json.NewDecoder(resp.Body).Decode(&out); err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		_ = json.NewEncoder(w).Encode(map[string]any{"jsonrpc": "2.0", "id": in.ID, "result": edit(out.Result)})
	}))
	t.Cleanup(l.Close)
	return l
}

func (l *liar) set(change func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	change()
}

// all leaves everything out.
func all([]map[string]any) []map[string]any { return []map[string]any{} }

// last leaves the last one out.
func last(list []map[string]any) []map[string]any {
	if len(list) == 0 {
		return list
	}
	return list[:len(list)-1]
}

// bare leaves the receipts and takes the logs out of them.
func bare(list []map[string]any) []map[string]any {
	for _, r := range list {
		r["logs"] = []any{}
	}
	return list
}

// moved leaves the logs and makes them those of another account.
func moved(list []map[string]any) []map[string]any {
	for _, r := range list {
		for _, l := range r["logs"].([]any) {
			l.(map[string]any)["address"] = "0x00000000000000000000000000000000000000ff"
		}
	}
	return list
}

// only restricts an omission to one block.
func only(number uint64, o omission) omission {
	return func(list []map[string]any) []map[string]any {
		if len(list) == 0 || list[0]["blockNumber"] != hexutil.EncodeUint64(number) {
			return list
		}
		return o(list)
	}
}

// lies is a stage with liars before it.
type lies struct {
	*stage
	liars []*liar
	ends  *chain.Endpoints
}

func newLies(t *testing.T, endpoints int) *lies {
	t.Helper()
	s := &lies{stage: newStageOf(t, local.Options{Manual: true, RPC: true})}
	var urls []string
	for range endpoints {
		l := newLiar(t, s.RPC())
		s.liars, urls = append(s.liars, l), append(urls, l.URL)
	}
	var err error
	s.ends, err = chain.Connect(t.Context(), urls, chain.EndpointOptions{
		ChainID: local.ChainID, Retry: time.Hour, Probe: time.Hour, Patience: time.Millisecond,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.ends.Close)
	return s
}

func (s *lies) far(log *slog.Logger) *chain.Reader {
	return chain.New(s.ends, s.Network.Network(), chain.Options{Poll: 5 * time.Millisecond, Log: log})
}

// each changes all liars.
func (s *lies) each(change func(i int, l *liar)) {
	for i, l := range s.liars {
		l.set(func() { change(i, l) })
	}
}

// blames tells whether an endpoint is set aside because it left logs out.
func (s *lies) blames(i int) bool {
	h := s.ends.Health()[i]
	return !h.OK && strings.Contains(h.Reason, "leaves logs out")
}

// TestOmissions: whatever endpoints leave out, a watch tells all logs as soon as one endpoint proves them, and not the
// block without them.
func TestOmissions(t *testing.T) {
	first := func(lie func(l *liar, next uint64)) func(int, *liar, uint64) {
		return func(i int, l *liar, next uint64) {
			if i == 0 {
				lie(l, next)
			}
		}
	}
	for name, tt := range map[string]struct {
		endpoints int
		lie       func(i int, l *liar, next uint64) // the log comes in block next
		heal      bool                              // nothing is told until the lies end
		blamed    bool                              // the first is set aside
	}{
		"one, no logs for ever":              {1, first(func(l *liar, _ uint64) { l.logs = all }), false, false},
		"one, no logs in one block":          {1, first(func(l *liar, n uint64) { l.logs = only(n, all) }), false, false},
		"one, fewer logs":                    {1, first(func(l *liar, _ uint64) { l.logs = last }), false, false},
		"one, no receipts":                   {1, first(func(l *liar, _ uint64) { l.logs, l.receipts = all, all }), true, true},
		"one, no receipts of one block":      {1, first(func(l *liar, n uint64) { l.receipts = only(n, all) }), true, true},
		"one, fewer receipts":                {1, first(func(l *liar, _ uint64) { l.receipts = last }), true, true},
		"one, receipts without logs":         {1, first(func(l *liar, _ uint64) { l.receipts = bare }), true, true},
		"one, receipts with logs of another": {1, first(func(l *liar, _ uint64) { l.receipts = moved }), true, true},
		"one that offers no receipts":        {1, first(func(l *liar, _ uint64) { l.denies = true }), false, false},
		"two, the first without logs":        {2, first(func(l *liar, _ uint64) { l.logs = all }), false, false},
		"two, the first without receipts":    {2, first(func(l *liar, _ uint64) { l.receipts = all }), false, true},
		"two, the first bare in one block":   {2, first(func(l *liar, n uint64) { l.receipts = only(n, bare) }), false, true},
		"two, the first denies and omits":    {2, first(func(l *liar, _ uint64) { l.logs, l.denies = all, true }), false, false},
		"two, both with wrong receipts":      {2, func(_ int, l *liar, _ uint64) { l.receipts = bare }, true, true},
	} {
		t.Run(name, func(t *testing.T) {
			s := newLies(t, tt.endpoints)
			base := s.head().Number
			d, _ := watch(t, func(ctx context.Context, fn func(protocol.ChainEvent) error) error {
				return s.far(nil).Follow(ctx, store.Memory(), base, fn)
			})
			d.expect(fmt.Sprintf("+%d", base))
			s.each(func(i int, l *liar) { tt.lie(i, l, base+1) })
			s.topUp(11)
			if tt.heal {
				for deadline := time.Now().Add(10 * time.Second); !s.blames(0); {
					if time.Now().After(deadline) {
						t.Fatalf("health is %+v", s.ends.Health())
					}
				}
				if len(d.events) > 0 {
					t.Fatalf("told %s", <-d.events)
				}
				s.each(func(_ int, l *liar) { l.logs, l.receipts, l.denies = nil, nil, false })
			}
			d.expect(fmt.Sprintf("+%d:11", base+1))
			if !tt.heal && s.blames(0) != tt.blamed {
				t.Errorf("health is %+v", s.ends.Health())
			}
			s.topUp(12)
			d.expect(fmt.Sprintf("+%d:12", base+2))
		})
	}
}

// TestUnprovenWarnsOnce reads blocks where nobody offers receipts.
func TestUnprovenWarnsOnce(t *testing.T) {
	s := newLies(t, 2)
	s.each(func(_ int, l *liar) { l.denies = true })
	base := s.head().Number
	s.topUp(11)
	s.topUp(12)
	stop, log := errors.New("stop"), &bytes.Buffer{}
	d := &told{t: t, events: make(chan string, 64)}
	err := s.far(slog.New(slog.NewTextHandler(log, nil))).Watch(t.Context(), base, func(ev protocol.ChainEvent) error {
		if err := d.take(ev); err != nil || len(d.words) < 3 {
			return err
		}
		return stop
	})
	if !errors.Is(err, stop) {
		t.Fatal(err)
	}
	d.expect(fmt.Sprintf("+%d", base), fmt.Sprintf("+%d:11", base+1), fmt.Sprintf("+%d:12", base+2))
	if n := strings.Count(log.String(), "can prove its logs"); n != 1 {
		t.Errorf("%d warnings:\n%s", n, log)
	}
}

// TestOmittedRange reads ranges of logs, which no header proves whole: what one of two endpoints leaves out the other tells.
func TestOmittedRange(t *testing.T) {
	for name, tt := range map[string]struct {
		lie    func(i int, l *liar)
		found  bool
		blamed int // -1: nobody
	}{
		"nobody":                     {func(int, *liar) {}, true, -1},
		"the first":                  {func(i int, l *liar) { l.logs = map[int]omission{0: all}[i] }, true, 0},
		"the second":                 {func(i int, l *liar) { l.logs = map[int]omission{1: last}[i] }, true, 1},
		"the first, nothing proven":  {func(i int, l *liar) { l.logs, l.denies = map[int]omission{0: all}[i], true }, true, -1},
		"the second, nothing proven": {func(i int, l *liar) { l.logs, l.denies = map[int]omission{1: all}[i], true }, true, -1},
		"both":                       {func(_ int, l *liar) { l.logs = all }, false, -1},
	} {
		t.Run(name, func(t *testing.T) {
			s := newLies(t, 2)
			for range 70 {
				s.Mine()
			}
			s.each(tt.lie)
			got, err := s.far(nil).Operators(t.Context())
			if err != nil || (len(got) == 1) != tt.found {
				t.Errorf("operators %+v, %v", got, err)
			}
			for i := range s.liars {
				if s.blames(i) != (tt.blamed == i) {
					t.Errorf("health is %+v", s.ends.Health())
				}
			}
		})
	}
}
