package chain

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"math/big"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// who tells which server answers: their heads differ, and they call their head a balance.
func who(t *testing.T, e *Endpoints) uint64 {
	t.Helper()
	v, err := e.BalanceAt(t.Context(), common.Address{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return v.Uint64()
}

func healthOf(e *Endpoints, i int) EndpointHealth { return e.Health()[i] }

func TestFailover(t *testing.T) {
	hang := make(chan struct{})
	t.Cleanup(func() { close(hang) })
	for name, tt := range map[string]struct {
		front  http.HandlerFunc
		reason string
	}{
		"unavailable":       {status503, "503"},
		"a page":            {func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<html>hello</html>")) }, "invalid character"},
		"an empty answer":   {func(http.ResponseWriter, *http.Request) {}, "EOF"},
		"half an answer":    {func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(`{"jsonrpc":"2.0","id":1,"resu`)) }, "EOF"},
		"too many requests": {func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "slow down", http.StatusTooManyRequests) }, "429"},
		"no access":         {func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "", http.StatusUnauthorized) }, "401"},
		"moved": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://192.0.2.1/", http.StatusTemporaryRedirect)
		}, "307"},
		"silence": {func(_ http.ResponseWriter, r *http.Request) {
			select {
			case <-hang:
			case <-r.Context().Done():
			}
		}, "deadline exceeded"},
		"a cut connection": {func(w http.ResponseWriter, _ *http.Request) { panic(http.ErrAbortHandler) }, "EOF"},
	} {
		t.Run(name, func(t *testing.T) {
			one, two := newServer(t, 5, 100), newServer(t, 5, 101)
			e, c := connect(t, EndpointOptions{Timeout: 200 * time.Millisecond, Retry: time.Second}, one, two)
			if got := who(t, e); got != 100 {
				t.Fatalf("%d answers first", got)
			}
			one.behind(tt.front)
			if got := who(t, e); got != 101 {
				t.Fatalf("%d answers, want the second", got)
			}
			if h := healthOf(e, 0); h.OK || !strings.Contains(h.Reason, tt.reason) || h.Until != c.now().Add(time.Second) {
				t.Errorf("the first is %+v", h)
			}
			if h := healthOf(e, 1); !h.OK || !h.Current || h.Head != 101 {
				t.Errorf("the second is %+v", h)
			}
			before := one.called("eth_getBalance")
			who(t, e)
			if one.called("eth_getBalance") != before {
				t.Error("the one set aside was asked again at once")
			}
		})
	}
}

func TestComesBack(t *testing.T) {
	one, two := newServer(t, 5, 100), newServer(t, 5, 101)
	e, c := connect(t, EndpointOptions{Retry: time.Second}, one, two)
	who(t, e)
	one.behind(status503)
	who(t, e)
	two.behind(status503)
	if _, err := e.BalanceAt(t.Context(), common.Address{}, nil); refusal.CodeOf(err) != refusal.ChainUnreachable {
		t.Fatalf("with nobody left the error is %v", err)
	}
	one.behind(nil) // although it is set aside still, it is asked when nobody else is left
	if got := who(t, e); got != 100 {
		t.Errorf("%d answers", got)
	}
	if h := healthOf(e, 0); !h.OK || h.Reason != "" || !h.Until.IsZero() {
		t.Errorf("the first is %+v", h)
	}
	two.behind(nil)
	c.pass(time.Minute)
	e.Probe(t.Context())
	if h := healthOf(e, 1); !h.OK || h.Current {
		t.Errorf("the second is %+v", h)
	}
}

func TestSetAsideLongerEachTime(t *testing.T) {
	one, two := newServer(t, 5, 100), newServer(t, 5, 101)
	e, c := connect(t, EndpointOptions{Retry: time.Second}, one, two)
	one.behind(status503)
	for _, want := range []time.Duration{1, 2, 4, 8, 16, 32, 64, 64} {
		e.Probe(t.Context())
		h := healthOf(e, 0)
		if got := h.Until.Sub(c.now()); got != want*time.Second {
			t.Errorf("set aside for %s, want %s", got, want*time.Second)
		}
		c.pass(h.Until.Sub(c.now()))
	}
}

func TestAnswersArePassedOn(t *testing.T) {
	for name, said := range map[string]error{
		"revert":        spoken{3, "execution reverted", "0x08c379a0"},
		"already known": spoken{-32000, "already known", nil},
		"nonce too low": spoken{-32000, "nonce too low: next nonce 5, tx nonce 4", nil},
	} {
		t.Run(name, func(t *testing.T) {
			one, two := newServer(t, 5, 100), newServer(t, 5, 101)
			e, _ := connect(t, EndpointOptions{}, one, two)
			one.fails("eth_sendRawTransaction", said)
			err := e.SendTransaction(t.Context(), types.NewTx(&types.DynamicFeeTx{}))
			var answered rpc.Error
			if !errors.As(err, &answered) || err.Error() != said.Error() {
				t.Errorf("got %v", err)
			}
			var data rpc.DataError
			if name == "revert" && (!errors.As(err, &data) || data.ErrorData() != "0x08c379a0") {
				t.Errorf("the data of the revert is lost: %v", err)
			}
			if n := two.called("eth_sendRawTransaction"); n != 0 {
				t.Errorf("the second was asked %d times", n)
			}
			if !healthOf(e, 0).OK {
				t.Error("the first was set aside")
			}
		})
	}
}

func TestSendGoesToTheNext(t *testing.T) {
	one, two := newServer(t, 5, 100), newServer(t, 5, 101)
	e, _ := connect(t, EndpointOptions{}, one, two)
	who(t, e)
	one.behind(status503)
	var raw string
	two.answers("eth_sendRawTransaction", func(params []json.RawMessage) (any, error) {
		return common.Hash{1}, json.Unmarshal(params[0], &raw)
	})
	tx := types.NewTx(&types.DynamicFeeTx{Nonce: 9})
	if err := e.SendTransaction(t.Context(), tx); err != nil {
		t.Fatal(err)
	}
	if want, _ := tx.MarshalBinary(); raw != "0x"+common.Bytes2Hex(want) {
		t.Errorf("sent %s", raw)
	}
}

func TestWrongChain(t *testing.T) {
	one, two := newServer(t, 6, 900), newServer(t, 5, 101)
	e, c := connect(t, EndpointOptions{ChainID: 5}, one, two)
	if got := who(t, e); got != 101 {
		t.Errorf("%d answers", got)
	}
	if h := healthOf(e, 0); h.OK || !strings.Contains(h.Reason, "serves chain 6, wanted 5") {
		t.Errorf("the first is %+v", h)
	}
	two.behind(status503)
	if _, err := e.ChainID(t.Context()); refusal.CodeOf(err) != refusal.ChainUnreachable {
		t.Errorf("got %v", err)
	}
	two.behind(nil)
	two.set(func() { two.chain = 7 })
	if _, err := e.ChainID(t.Context()); refusal.CodeOf(err) != refusal.ChainWrongID {
		t.Errorf("got %v", err)
	}
	one.set(func() { one.chain = 5 })
	c.pass(time.Hour)
	if got := who(t, e); got != 900 {
		t.Errorf("%d answers after the first was put right", got)
	}
}

func TestLagging(t *testing.T) {
	one, two := newServer(t, 5, 100), newServer(t, 5, 101)
	e, c := connect(t, EndpointOptions{MaxLag: 3, Patience: time.Minute}, one, two)
	head := func() uint64 {
		t.Helper()
		n, err := e.BlockNumber(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	if got := head(); got != 100 {
		t.Errorf("head %d", got)
	}
	one.set(func() { one.head = 200 })
	two.set(func() { two.head = 198 })
	if got := head(); got != 200 {
		t.Errorf("head %d", got)
	}
	one.set(func() { one.head = 198 }) // as another machine behind the same address may say
	if got := head(); got != 198 {
		t.Errorf("head %d although it is within the lag allowed", got)
	}
	one.set(func() { one.head = 150 })
	if got := head(); got != 198 {
		t.Errorf("head %d, want that of the second", got)
	}
	if h := healthOf(e, 0); h.OK || !strings.Contains(h.Reason, "50 blocks behind") {
		t.Errorf("the first is %+v", h)
	}
	two.set(func() { two.head = 160 })
	if n, err := e.BlockNumber(t.Context()); err == nil {
		t.Errorf("head %d although 200 was seen", n)
	}
	c.pass(2 * time.Minute)
	if got := head(); got != 160 && got != 150 {
		t.Errorf("head %d after the chain went back", got)
	}
}

// TestStuckIsFoundOut is an endpoint that stands still: only the others show it.
func TestStuckIsFoundOut(t *testing.T) {
	one, two := newServer(t, 5, 100), newServer(t, 5, 300)
	e, err := Connect(t.Context(), []string{one.URL, two.URL}, EndpointOptions{Probe: 5 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	deadline := time.Now().Add(10 * time.Second)
	for healthOf(e, 0).OK && time.Now().Before(deadline) {
		_, _ = e.BlockNumber(t.Context())
	}
	if h := healthOf(e, 0); h.OK || !strings.Contains(h.Reason, "200 blocks behind") {
		t.Fatalf("the first is %+v", h)
	}
	if got := who(t, e); got != 300 {
		t.Errorf("%d answers", got)
	}
}

func TestAbsenceAsksTheOthers(t *testing.T) {
	one, two := newServer(t, 5, 100), newServer(t, 5, 101)
	e, _ := connect(t, EndpointOptions{}, one, two)
	who(t, e)
	one.fails("eth_call", said(-32000, "missing trie node 00 (path ) state is not available"))
	two.answers("eth_call", func([]json.RawMessage) (any, error) { return "0x07", nil })
	call := func() ([]byte, error) {
		return e.CallContract(t.Context(), ethereum.CallMsg{To: &common.Address{1}}, big.NewInt(3))
	}
	if out, err := call(); err != nil || len(out) != 1 || out[0] != 7 {
		t.Errorf("got %x, %v", out, err)
	}
	if h := healthOf(e, 0); !h.OK || !h.Current {
		t.Errorf("for want of old state the first is %+v", h)
	}
	two.fails("eth_call", said(-32601, "no such method"))
	if _, err := call(); err == nil || !strings.Contains(err.Error(), "missing trie node") {
		t.Errorf("got %v, want what the first said", err)
	}
}

func TestNotFound(t *testing.T) {
	one, two := newServer(t, 5, 100), newServer(t, 5, 101)
	e, _ := connect(t, EndpointOptions{}, one, two)
	none := func([]json.RawMessage) (any, error) { return nil, nil }
	one.answers("eth_getTransactionReceipt", none)
	if _, err := e.TransactionReceipt(t.Context(), common.Hash{1}); !errors.Is(err, ethereum.NotFound) {
		t.Errorf("got %v", err)
	}
	if two.called("eth_getTransactionReceipt") != 0 {
		t.Error("the second was asked for a receipt that is not there yet")
	}
	one.answers("eth_getBlockByHash", none)
	two.answers("eth_getBlockByHash", func([]json.RawMessage) (any, error) {
		return &types.Header{Number: big.NewInt(8), Difficulty: new(big.Int)}, nil
	})
	if h, err := e.HeaderByHash(t.Context(), common.Hash{1}); err != nil || h.Number.Uint64() != 8 {
		t.Errorf("got %v, %v", h, err)
	}
}

func logsOf(from, to int64) ethereum.FilterQuery {
	return ethereum.FilterQuery{FromBlock: big.NewInt(from), ToBlock: big.NewInt(to)}
}

func TestRangeRefusalIsPassedOn(t *testing.T) {
	one, two := newServer(t, 5, 100), newServer(t, 5, 101)
	e, _ := connect(t, EndpointOptions{Timeout: 200 * time.Millisecond}, one, two)
	one.fails("eth_getLogs", said(-32005, "query returned more than 10000 results"))
	_, err := e.FilterLogs(t.Context(), logsOf(1, 90))
	if !refusesRange(err) || two.called("eth_getLogs") != 0 || !healthOf(e, 0).OK {
		t.Errorf("got %v; the second was asked %d times", err, two.called("eth_getLogs"))
	}
	if _, err = e.FilterLogs(t.Context(), logsOf(7, 7)); err != nil || two.called("eth_getLogs") != 1 {
		t.Errorf("one block: got %v; the second was asked %d times", err, two.called("eth_getLogs"))
	}
}

func TestSlowRangeIsTooMuch(t *testing.T) {
	one, two := newServer(t, 5, 100), newServer(t, 5, 101)
	e, _ := connect(t, EndpointOptions{Timeout: 100 * time.Millisecond}, one, two)
	who(t, e)
	gone := make(chan struct{})
	t.Cleanup(func() { close(gone) })
	one.answers("eth_getLogs", func([]json.RawMessage) (any, error) { <-gone; return nil, nil })
	if _, err := e.FilterLogs(t.Context(), logsOf(1, 90)); !errors.Is(err, errTooMuch) {
		t.Errorf("got %v", err)
	}
	if !healthOf(e, 0).OK || two.called("eth_getLogs") != 0 {
		t.Errorf("the first is %+v", healthOf(e, 0))
	}
	one.behind(status503) // it fails at all, not over the size
	if _, err := e.FilterLogs(t.Context(), logsOf(1, 90)); err != nil || two.called("eth_getLogs") != 1 {
		t.Errorf("got %v", err)
	}
}

func TestHugeAnswer(t *testing.T) {
	one := newServer(t, 5, 100)
	e, _ := connect(t, EndpointOptions{}, one)
	e.list[0].most = 1 << 16
	who(t, e)
	one.behind(func(w http.ResponseWriter, _ *http.Request) {
		line := []byte(strings.Repeat(" ", 1<<12))
		for {
			if _, err := w.Write(line); err != nil {
				return
			}
		}
	})
	if _, err := e.FilterLogs(t.Context(), logsOf(1, 90)); !errors.Is(err, errTooLarge) || !refusesRange(err) {
		t.Errorf("got %v", err)
	}
}

// TestLogsNeedTheBlock: an endpoint that has not got the last block of a range would answer as if it held no logs.
func TestLogsNeedTheBlock(t *testing.T) {
	one, two := newServer(t, 5, 100), newServer(t, 5, 102)
	e, _ := connect(t, EndpointOptions{}, one, two)
	who(t, e)
	if _, err := e.FilterLogs(t.Context(), logsOf(1, 102)); err != nil {
		t.Fatal(err)
	}
	if one.called("eth_getLogs") != 0 || two.called("eth_getLogs") != 1 {
		t.Errorf("asked %d and %d times", one.called("eth_getLogs"), two.called("eth_getLogs"))
	}
	if _, err := e.FilterLogs(t.Context(), logsOf(1, 103)); !errors.Is(err, errBehind) {
		t.Errorf("a block nobody has: %v", err)
	}
}

func TestCallerGivesUp(t *testing.T) {
	one, two := newServer(t, 5, 100), newServer(t, 5, 101)
	e, _ := connect(t, EndpointOptions{}, one, two)
	who(t, e)
	ctx, cancel := context.WithCancel(t.Context())
	one.answers("eth_getBalance", func([]json.RawMessage) (any, error) { cancel(); <-ctx.Done(); return nil, said(-32005, "late") })
	if _, err := e.BalanceAt(ctx, common.Address{}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if !healthOf(e, 0).OK || two.called("eth_getBalance") != 0 {
		t.Error("the endpoint was blamed for it")
	}
}

func TestNothingSecretIsShown(t *testing.T) {
	var log strings.Builder
	for _, raw := range []string{
		"http://alice:hunter2secret@127.0.0.1:1/v3/0123456789abcdef?apikey=fedcba9876",
		"http://alice@127.0.0.1:1/rpc/0123456789abcdef",
		"ws://alice:hunter2secret@127.0.0.1:1/0123456789abcdef#fedcba9876",
	} {
		e, err := Connect(t.Context(), []string{raw}, EndpointOptions{Log: slog.New(slog.NewTextHandler(&log, nil))})
		if err != nil {
			t.Fatal(err)
		}
		_, err = e.ChainID(t.Context())
		if err == nil {
			t.Fatal("somebody answers at port 1")
		}
		h := healthOf(e, 0)
		e.Close()
		for _, text := range []string{err.Error(), h.URL, h.Reason, log.String()} {
			for _, secret := range []string{"alice", "hunter2secret", "0123456789abcdef", "fedcba9876"} {
				if strings.Contains(text, secret) {
					t.Errorf("%q is shown in %q", secret, text)
				}
			}
		}
		if !strings.HasSuffix(h.URL, "://127.0.0.1:1/…") {
			t.Errorf("shown as %s", h.URL)
		}
	}
}

func TestConnectRefuses(t *testing.T) {
	for name, urls := range map[string][]string{
		"nothing":     {},
		"an empty":    {""},
		"no host":     {"http://"},
		"odd scheme":  {"ftp://example.org"},
		"not a URL":   {"http://exa mple:port/secret"},
		"second only": {"http://127.0.0.1:1", "ftp://example.org"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Connect(t.Context(), urls, EndpointOptions{}); refusal.CodeOf(err) != refusal.ConfigInvalid {
				t.Errorf("got %v", err)
			}
		})
	}
}

// TestFlickerIsLoggedOnce is an endpoint that answers one question and fails the next, over and over.
func TestFlickerIsLoggedOnce(t *testing.T) {
	var log strings.Builder
	s := newServer(t, 5, 100)
	e, c := connect(t, EndpointOptions{Log: slog.New(slog.NewTextHandler(&log, nil))}, s)
	s.fails("eth_getCode", said(-32005, "rate limit"))
	flicker := func() {
		for range 5 {
			if _, err := e.CodeAt(t.Context(), common.Address{}, nil); err == nil || healthOf(e, 0).OK {
				t.Fatal("it did not fail")
			}
			if who(t, e) != 100 || !healthOf(e, 0).OK {
				t.Fatal("it did not come back")
			}
		}
	}
	for _, want := range []int{1, 2} {
		flicker()
		if aside, back := strings.Count(log.String(), "set aside"), strings.Count(log.String(), "serves again"); aside != want || back != want {
			t.Errorf("%d and %d lines, want %d of each:\n%s", aside, back, want, log.String())
		}
		c.pass(2 * logEvery)
	}
}
