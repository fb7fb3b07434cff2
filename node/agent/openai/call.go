package openai

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"
	"github.com/openai/openai-go/v3/shared"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// format is how a reply's form is asked for. Endpoints that know less answer with an error; the agent then steps down
// and stays there.
type format uint8

const (
	bySchema format = iota // response_format json_schema
	byObject               // response_format json_object
	byPrompt               // the prompt alone
)

// shape is how requests are put to an endpoint, as far as it was seen to take them.
type shape struct {
	format     format
	newLimit   bool // it wants max_completion_tokens
	noSampling bool // it wants no temperature
}

// request is one chat completion to ask for.
type request struct {
	prompt string
	schema map[string]any
	strict bool
	tokens int64
}

// response is what came back.
type response struct {
	text             string
	refused          bool
	short            bool // cut off by the token limit
	prompt, complete int64
}

// failure is a call that gave no reply.
type failure struct {
	code    refusal.Code
	again   bool          // another try may help
	after   time.Duration // the endpoint's wish
	status  int           // of HTTP, 0 without an answer
	problem string        // never text of a prompt, an answer or a body
	err     error         // nil when problem says it all
}

func (f *failure) refusal(model string) error {
	if f.err != nil {
		return refusal.Wrap(f.code, f.err, "model %q: %s", model, f.problem)
	}
	return refusal.New(f.code, "model %q: %s", model, f.problem)
}

var errTooLarge = errors.New("the response exceeds its limit")

// limited is a body that fails beyond its limit instead of ending quietly.
type limited struct {
	io.ReadCloser
	left int64
}

// Read fails once more was read than the limit allows.
func (l *limited) Read(b []byte) (int, error) {
	if l.left <= 0 {
		return 0, errTooLarge
	}
	if int64(len(b)) > l.left {
		b = b[:l.left]
	}
	n, err := l.ReadCloser.Read(b)
	l.left -= int64(n)
	return n, err
}

// call asks once. It keeps its own eyes on the HTTP answer, since endpoints that are merely compatible do not always put
// into it what the library expects.
func (a *Agent) call(ctx context.Context, r request) (response, *failure) {
	var raw []byte
	var header http.Header
	status := 0
	watch := func(req *http.Request, next option.MiddlewareNext) (*http.Response, error) {
		res, err := next(req)
		if res != nil {
			status, header = res.StatusCode, res.Header
			res.Body = &limited{res.Body, a.config.MaxResponse + 1}
		}
		return res, err
	}
	used := a.shape()
	_, err := a.chat.New(ctx, a.params(r, used), option.WithMiddleware(watch), option.WithResponseBodyInto(&raw))
	switch {
	case ctx.Err() != nil:
		return response{}, &failure{code: refusal.AgentTimeout, problem: "no reply in time", err: ctx.Err()}
	case errors.Is(err, errTooLarge):
		return response{}, &failure{code: refusal.AgentBadAnswer, status: status, problem: errTooLarge.Error()}
	case status == 0:
		return response{}, &failure{code: refusal.AgentUnreachable, again: true, problem: "no connection", err: err}
	case status >= 300:
		return response{}, a.refused(status, header, a.stepDown(used, err))
	case err != nil:
		return response{}, &failure{code: refusal.AgentUnreachable, again: true, status: status, problem: "the connection broke"}
	}
	return read(raw, status)
}

// params are the parameters of one completion.
func (a *Agent) params(r request, s shape) openai.ChatCompletionNewParams {
	p := openai.ChatCompletionNewParams{
		Model:    a.config.Model,
		Messages: []openai.ChatCompletionMessageParamUnion{openai.SystemMessage(a.system), openai.UserMessage(r.prompt)},
	}
	if s.newLimit {
		p.MaxCompletionTokens = openai.Int(r.tokens)
	} else {
		p.MaxTokens = openai.Int(r.tokens)
	}
	if a.config.Temperature != nil && !s.noSampling {
		p.Temperature = openai.Float(*a.config.Temperature)
	}
	switch s.format {
	case bySchema:
		p.ResponseFormat.OfJSONSchema = &shared.ResponseFormatJSONSchemaParam{
			JSONSchema: shared.ResponseFormatJSONSchemaJSONSchemaParam{Name: "reply", Strict: openai.Bool(r.strict), Schema: r.schema},
		}
	case byObject:
		p.ResponseFormat.OfJSONObject = &shared.ResponseFormatJSONObjectParam{}
	}
	return p
}

// refused classifies an HTTP error. less tells that the next call would ask for less than this one did.
func (a *Agent) refused(status int, header http.Header, less func() bool) *failure {
	f := &failure{code: refusal.AgentFailed, status: status, problem: fmt.Sprintf("HTTP %d %s", status, http.StatusText(status))}
	switch {
	case status == http.StatusTooManyRequests:
		f.again, f.after = true, retryAfter(header)
	case status == http.StatusRequestTimeout, status == http.StatusConflict, status >= 500 && status != http.StatusNotImplemented:
		f.again, f.after, f.code = true, retryAfter(header), refusal.AgentUnreachable
	case status == http.StatusBadRequest, status == http.StatusUnprocessableEntity, status == http.StatusNotImplemented:
		f.again = less()
	case status == http.StatusUnauthorized, status == http.StatusForbidden:
		f.problem += ": check the API key"
	case status == http.StatusPaymentRequired:
		f.problem += ": the account is empty"
	case status == http.StatusNotFound:
		f.problem += ": check the model's name and the base URL"
	}
	return f
}

// stepDown gives up one thing that the endpoint may not take: what the error names, else a step of the format. Another
// call may have done so in the meantime. The result is false when nothing is left to give up.
func (a *Agent) stepDown(used shape, err error) func() bool {
	return func() bool {
		var api *openai.Error
		said := ""
		if errors.As(err, &api) {
			said = api.Param + " " + api.Message
		}
		a.mu.Lock()
		defer a.mu.Unlock()
		if a.takes != used {
			return true
		}
		switch {
		case strings.Contains(said, "max_tokens") && !used.newLimit:
			a.takes.newLimit = true
		case strings.Contains(said, "temperature") && a.config.Temperature != nil && !used.noSampling:
			a.takes.noSampling = true
		case used.format < byPrompt:
			a.takes.format++
		default:
			return false
		}
		return true
	}
}

func (a *Agent) shape() shape {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.takes
}

func retryAfter(h http.Header) time.Duration {
	if s, err := strconv.ParseInt(h.Get("Retry-After"), 10, 32); err == nil && s > 0 {
		return time.Duration(s) * time.Second
	}
	return 0
}

// completion is the part of a chat completion that counts. Endpoints leave out or add the rest as they like.
type completion struct {
	Error   json.RawMessage `json:"error"`
	Choices []struct {
		FinishReason string `json:"finish_reason"`
		Message      struct {
			Content json.RawMessage `json:"content"`
			Refusal string          `json:"refusal"`
		} `json:"message"`
	} `json:"choices"`
	Usage struct {
		PromptTokens     int64 `json:"prompt_tokens"`
		CompletionTokens int64 `json:"completion_tokens"`
	} `json:"usage"`
}

// read takes a reply out of the body of an HTTP answer that claims success.
func read(raw []byte, status int) (response, *failure) {
	var c completion
	if err := json.Unmarshal(raw, &c); err != nil {
		return response{}, &failure{code: refusal.AgentBadAnswer, again: true, status: status, problem: "the response is not a chat completion"}
	}
	out := response{prompt: max(c.Usage.PromptTokens, 0), complete: max(c.Usage.CompletionTokens, 0)}
	if len(c.Choices) == 0 {
		f := &failure{code: refusal.AgentBadAnswer, again: true, status: status, problem: "the response holds no choice"}
		if len(c.Error) > 0 && string(c.Error) != "null" {
			f.code, f.problem = refusal.AgentFailed, "the response holds an error"
		}
		return out, f
	}
	choice := c.Choices[0]
	out.text = content(choice.Message.Content)
	out.refused = choice.Message.Refusal != "" || choice.FinishReason == "content_filter"
	out.short = choice.FinishReason == "length"
	return out, nil
}

// content is a message's text: a string, or a list of parts.
func content(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	var parts []struct {
		Text string `json:"text"`
	}
	var b strings.Builder
	if json.Unmarshal(raw, &parts) == nil {
		for _, p := range parts {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}
