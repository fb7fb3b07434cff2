package openai

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/openai/openai-go/v3"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// failure is a call that gave no reply.
type failure struct {
	code    refusal.Code
	again   bool          // another try may help
	step    bool          // the next try asks for less: there is nothing to wait for
	after   time.Duration // the endpoint's wish
	status  int           // of HTTP, 0 without an answer
	problem string        // never text of a prompt, an answer or a body
	err     error         // nil when problem says it all
}

// Error is the problem in words that hold nothing of prompt or answer.
func (f *failure) Error() string {
	if f.err != nil {
		return f.problem + ": " + f.err.Error()
	}
	return f.problem
}

// Unwrap returns what lies below.
func (f *failure) Unwrap() error { return f.err }

// RetryAfter is how long the endpoint wants to be left alone, 0 when it did not say.
func (f *failure) RetryAfter() time.Duration { return f.after }

func (f *failure) refusal(model string) error {
	return refusal.Wrap(f.code, f, "model %q", model)
}

// complaint is what an endpoint said about a request that it did not carry out. It is read, never shown: it may quote the
// prompt.
type complaint struct {
	code, param, message string
}

func (c complaint) says(words ...string) bool {
	all := strings.ToLower(c.code + " " + c.param + " " + c.message)
	for _, w := range words {
		if strings.Contains(all, w) {
			return true
		}
	}
	return false
}

// complaintOf reads an error of the library.
func complaintOf(err error) complaint {
	var api *openai.Error
	if !errors.As(err, &api) {
		return complaint{}
	}
	c := complaint{api.Code, api.Param, api.Message}
	if c.message == "" {
		c.message = api.RawJSON() // a body of another shape
	}
	return c
}

// complaintIn reads the error that some endpoints put into an answer which claims success.
func complaintIn(raw json.RawMessage) complaint {
	var e struct {
		Code    any    `json:"code"`
		Type    string `json:"type"`
		Param   any    `json:"param"`
		Message string `json:"message"`
	}
	var text string
	if json.Unmarshal(raw, &text) == nil {
		return complaint{message: text}
	}
	_ = json.Unmarshal(raw, &e)
	return complaint{fmt.Sprint(e.Code, " ", e.Type), fmt.Sprint(e.Param), e.Message}
}

// kindOf names what a complaint is about, whatever the status. Empty: the complaint does not tell.
func kindOf(c complaint) refusal.Code {
	switch {
	case c.says("context_length", "context length", "context window", "context size", "maximum context", "prompt is too long", "too many tokens", "input is too long"):
		return refusal.AgentOverflow
	case c.says("insufficient_quota", "insufficient_credit", "insufficient credit", "billing", "payment required", "exceeded your current quota", "insufficient balance"):
		return refusal.AgentUnpaid
	case c.says("model_not_found", "unknown model", "no such model", "does not exist", "model not found", "not a valid model"):
		return refusal.AgentNoModel
	case c.says("rate_limit", "rate limit", "too many requests"):
		return refusal.AgentRateLimited
	case c.says("content_policy", "content_filter", "content management policy"):
		return refusal.AgentRefused
	case c.says("invalid_api_key", "incorrect api key", "unauthorized", "authentication"):
		return refusal.AgentDenied
	}
	return ""
}

// advice is what a person can do, where the status alone tells it.
var advice = map[refusal.Code]string{
	refusal.AgentDenied:      ": check the API key",
	refusal.AgentUnpaid:      ": the account is empty",
	refusal.AgentNoModel:     ": check the model's name and the base URL",
	refusal.AgentRateLimited: ": too many calls",
	refusal.AgentOverflow:    ": the prompt is longer than the model's window",
}

// classify makes a failure of an HTTP error. Whether another shape of the request may help is for the caller.
func classify(status int, header http.Header, c complaint) *failure {
	f := &failure{code: refusal.AgentFailed, status: status, after: retryAfter(header)}
	switch kind := kindOf(c); {
	case kind == refusal.AgentOverflow, kind == refusal.AgentUnpaid, kind == refusal.AgentRefused && status < 500:
		f.code = kind
	case status == http.StatusTooManyRequests:
		f.code, f.again = refusal.AgentRateLimited, true
	case status == http.StatusUnauthorized, status == http.StatusForbidden:
		f.code = refusal.AgentDenied
	case status == http.StatusPaymentRequired:
		f.code = refusal.AgentUnpaid
	case status == http.StatusNotFound, kind == refusal.AgentNoModel && status < 500:
		f.code = refusal.AgentNoModel
	case status == http.StatusRequestTimeout, status == http.StatusConflict, status >= 500 && status != http.StatusNotImplemented:
		f.code, f.again = refusal.AgentUnreachable, true
	}
	f.problem = fmt.Sprintf("HTTP %d %s%s", status, http.StatusText(status), advice[f.code])
	return f
}

// classifyInside makes a failure of an error within an answer that claims success.
func classifyInside(status int, c complaint) *failure {
	f := &failure{code: refusal.AgentFailed, again: true, status: status, problem: "the response holds an error"}
	if kind := kindOf(c); kind != "" {
		f.code, f.again = kind, kind == refusal.AgentRateLimited
		f.problem += advice[kind]
	}
	return f
}

func retryAfter(h http.Header) time.Duration {
	if ms, err := strconv.ParseInt(h.Get("Retry-After-Ms"), 10, 32); err == nil && ms > 0 {
		return time.Duration(ms) * time.Millisecond
	}
	if s, err := strconv.ParseInt(h.Get("Retry-After"), 10, 32); err == nil && s > 0 {
		return time.Duration(s) * time.Second
	}
	return 0
}

var window = regexp.MustCompile(`(?i)(?:maximum context length is|context (?:length|window|size)(?: limit)?(?: of| is)?|n_ctx)\D{0,20}(\d{3,8})`)

// windowOf is the size of the window that a complaint about it names, 0 when it names none.
func windowOf(c complaint) int64 {
	m := window.FindStringSubmatch(c.message)
	if m == nil {
		return 0
	}
	n, _ := strconv.ParseInt(m[1], 10, 64) // eight digits at most
	return n
}
