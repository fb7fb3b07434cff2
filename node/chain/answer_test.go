package chain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/rpc"
)

// said is an error of JSON-RPC as a provider words it.
func said(code int, text string) error { return spoken{Code: code, Message: text} }

func status(code int, body string) error {
	return rpc.HTTPError{StatusCode: code, Status: fmt.Sprint(code), Body: []byte(body)}
}

func TestClassify(t *testing.T) {
	for name, tt := range map[string]struct {
		err    error
		exists bool
		want   class
	}{
		"no error":                      {nil, false, answer},
		"revert with code 3":            {spoken{3, "execution reverted", "0x1234"}, false, answer},
		"revert in geth's default code": {said(-32000, "execution reverted"), false, answer},
		"revert of a development node":  {said(-32603, "VM Exception while processing transaction: reverted with reason string 'x'"), false, answer},
		"nonce too low":                 {said(-32000, "nonce too low: next nonce 5, tx nonce 4"), false, answer},
		"already known":                 {said(-32000, "already known"), false, answer},
		"underpriced":                   {said(-32000, "replacement transaction underpriced"), false, answer},
		"no funds":                      {said(-32003, "insufficient funds for gas * price + value"), false, answer},
		"not found, may be so":          {ethereum.NotFound, false, answer},
		"not found, but it is there":    {ethereum.NotFound, true, elsewhere},
		"pruned state":                  {said(-32000, "missing trie node 0a (path ) state 0x0a is not available"), false, elsewhere},
		"pruned history":                {said(4444, "pruned history unavailable"), false, elsewhere},
		"block not there yet":           {said(-32000, "header not found"), false, elsewhere},
		"block beyond the head":         {said(-32602, "block range extends beyond current head block"), false, elsewhere},
		"requested data not available":  {said(-32014, "requested data not available"), false, elsewhere},
		"unknown block by hash":         {said(-32000, "unknown block"), false, elsewhere},
		"method missing":                {said(-32601, "the method eth_foo does not exist/is not available"), false, elsewhere},
		"internal error":                {said(-32603, "Internal error"), false, elsewhere},
		"pool full":                     {said(-32000, "txpool is full"), false, elsewhere},
		"still indexing":                {said(-32000, "transaction indexing is in progress"), false, elsewhere},
		"rate in words":                 {said(-32000, "Too Many Requests"), false, trouble},
		"rate in code":                  {said(-32005, "limit exceeded"), false, trouble},
		"rate per second":               {said(-32007, "50/second request limit reached - reduce calls per second"), false, trouble},
		"compute units":                 {said(429, "Your app has exceeded its compute units per second capacity"), false, trouble},
		"daily count":                   {said(-32005, "daily request count exceeded, request rate limited"), false, trouble},
		"no access":                     {said(-32000, "invalid project id"), false, trouble},
		"bad key":                       {said(-32600, "Must be authenticated! Invalid API key"), false, trouble},
		"refused connection":            {&net.OpError{Op: "dial", Err: errors.New("connection refused")}, false, trouble},
		"cut connection":                {io.ErrUnexpectedEOF, false, trouble},
		"too slow":                      {context.DeadlineExceeded, false, trouble},
		"bad gateway":                   {status(502, "<html>bad gateway</html>"), false, trouble},
		"too many requests":             {status(429, ""), false, trouble},
		"unauthorized":                  {status(401, ""), false, trouble},
		"not JSON":                      {errors.New("invalid character '<' looking for beginning of value"), false, trouble},
	} {
		t.Run(name, func(t *testing.T) {
			if got := classify(tt.err, tt.exists); got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
}

func TestUnpacked(t *testing.T) {
	for name, tt := range map[string]struct {
		err  error
		code int
	}{
		"revert in a failed answer":     {status(400, `{"jsonrpc":"2.0","id":1,"error":{"code":3,"message":"execution reverted","data":"0x01"}}`), 3},
		"range in a failed answer":      {status(413, `{"error":{"code":-32614,"message":"eth_getLogs is limited to a 10,000 range"}}`), -32614},
		"a page":                        {status(503, `<html>`), 0},
		"an error without message":      {status(500, `{"error":{"code":1}}`), 0},
		"an error that is a string":     {status(500, `{"error":"boom"}`), 0},
		"rate, whatever the body":       {status(429, `{"error":{"code":3,"message":"execution reverted"}}`), 0},
		"other error":                   {io.EOF, 0},
		"error of JSON-RPC, as it came": {said(-32000, "nonce too low"), -32000},
	} {
		t.Run(name, func(t *testing.T) {
			var e rpc.Error
			code := 0
			if errors.As(unpacked(tt.err), &e) {
				code = e.ErrorCode()
			}
			if code != tt.code {
				t.Errorf("code %d, want %d", code, tt.code)
			}
		})
	}
}

// TestRefusedRanges holds the texts that providers were seen to answer with, and the size that each names for a question that
// begins at block 52045.
func TestRefusedRanges(t *testing.T) {
	const from = 52045 // 0xcb4d
	for _, tt := range []struct {
		err   error
		size  uint64
		split bool
	}{
		{said(-32005, "query returned more than 10000 results"), 0, true},
		{said(-32005, "query returned more than 10000 results. Try with this block range [0xCB4D, 0xCB5C]."), 16, true},
		{said(-32005, "query returned more than 10000 results. Try with this block range [0x1, 0xCB5C]."), 0, true},
		{said(-32602, "range 1000000 exceeds limit of 10000"), 10000, true},
		{said(-32602, "Log response size exceeded. You can make eth_getLogs requests with up to a 2K block range and no limit on the response size, or you can request any block range with a cap of 10K logs in the response. Based on your parameters and the response size limit, this block range should work: [0xcb4d, 0xcb4d]"), 1, true},
		{said(-32602, "Log response size exceeded. You can make eth_getLogs requests with up to a 2K block range and no limit on the response size"), 2000, true},
		{said(-32600, "You can make eth_getLogs requests with up to a 500 block range. Based on your parameters, this block range should work: [0xcb4d, 0xcd40]"), 500, true},
		{said(-32600, "Under the Free tier plan, you can make eth_getLogs requests with up to a 10 block range."), 10, true},
		{said(-32005, "Log response size exceeded. Maximum allowed number of requested blocks is 1000"), 1000, true},
		{said(-32614, "eth_getLogs is limited to a 10,000 range"), 10000, true},
		{said(-32614, "eth_getLogs is limited to a 5 block range"), 5, true},
		{said(-32602, "eth_getLogs is limited to 0 - 50 blocks range"), 50, true},
		{said(-32701, "exceed maximum block range: 50000"), 50000, true},
		{said(-32000, "exceed maximum block range: 5000"), 5000, true},
		{said(-32602, "query exceeds max block range 100000"), 100000, true},
		{said(-32602, "query exceeds max results 20000, retry with the range 52045-52066"), 22, true},
		{said(-32000, "block range is larger than max block range, block range = 5120, max block range = 5000"), 5000, true},
		{said(-32000, "block range is bigger than maxBlockRange"), 0, true},
		{said(-32000, "too wide blocks range, the limit is 100"), 100, true},
		{said(-32000, "requested too many blocks from 0 to 16777216, maximum is set to 2048"), 2048, true},
		{said(35, "ranges over 10000 blocks are not supported on freetier"), 10000, true},
		{said(-32600, "block range too high"), 0, true},
		{said(-32000, "block range too large"), 0, true},
		{said(-32012, "requested range too large"), 0, true},
		{said(-32005, "limit exceeded"), 0, true},
		{said(-32002, "request timed out"), 0, true},
		{said(-32000, "query timeout exceeded"), 0, true},
		{said(-32008, "Response is too big"), 0, true},
		{said(-32099, "words nobody has seen yet"), 0, true},
		{status(413, ""), 0, true},
		{status(504, "gateway timeout"), 0, true},
		{errTooLarge, 0, true},
		{fmt.Errorf("%w: context deadline exceeded", errTooMuch), 0, true},

		{said(-32005, "daily request count exceeded, request rate limited"), 0, false},
		{said(-32000, "rate limit exceeded: try a smaller block range"), 0, false},
		{said(429, "too many requests"), 0, false},
		{said(-32601, "the method eth_getLogs does not exist/is not available"), 0, false},
		{said(-32602, "block range extends beyond current head block"), 0, false},
		{said(-32000, "unknown block"), 0, false},
		{status(429, ""), 0, false},
		{status(401, ""), 0, false},
		{io.EOF, 0, false},
		{nil, 0, false},
	} {
		name := "nil"
		if tt.err != nil {
			name = tt.err.Error()
		}
		t.Run(name, func(t *testing.T) {
			if got := refusesRange(tt.err); got != tt.split {
				t.Errorf("split %t, want %t", got, tt.split)
			}
			if got := namedSize(name, from); tt.split && got != tt.size {
				t.Errorf("size %d, want %d", got, tt.size)
			}
		})
	}
}
