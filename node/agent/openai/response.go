package openai

import (
	"encoding/json"
	"math"
	"net/http"
	"strconv"
	"strings"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// response is what came back.
type response struct {
	text             string
	calls            []toolCall
	refused          bool
	short            bool // cut off by the token limit
	prompt, complete int64
	micros           int64 // what the endpoint says it cost; -1: it does not say
}

// toolCall is a call that a model wants to make. Arguments is JSON, as far as the model can write it.
type toolCall struct {
	ID, Name, Arguments string
}

// answer is what the model says: the arguments of the call that takes the answer, else its text.
func (r response) answer(function string) string {
	for _, c := range r.calls {
		if c.Name == function {
			return c.Arguments
		}
	}
	return r.text
}

// maxCalls bounds the calls that are read of one response.
const maxCalls = 8

// completion is the part of a chat completion that counts. Endpoints leave out or add the rest as they like, and are not
// always strict about types.
type completion struct {
	Error   json.RawMessage `json:"error"`
	Choices []struct {
		FinishReason json.RawMessage `json:"finish_reason"`
		Message      struct {
			Content   json.RawMessage `json:"content"`
			Refusal   json.RawMessage `json:"refusal"`
			ToolCalls []struct {
				ID       string   `json:"id"`
				Function function `json:"function"`
			} `json:"tool_calls"`
			FunctionCall function `json:"function_call"` // before there were tools
		} `json:"message"`
	} `json:"choices"`
	Usage struct {
		PromptTokens     figure `json:"prompt_tokens"`
		CompletionTokens figure `json:"completion_tokens"`
		Cost             figure `json:"cost"` // in the provider's currency, where it says so
	} `json:"usage"`
}

type function struct {
	Name      string          `json:"name"`
	Arguments json.RawMessage `json:"arguments"` // a text that holds JSON, or JSON
}

// figure is a number that may stand in quotes, be null, or be something else altogether; it never fails.
type figure struct {
	value float64
	given bool
}

// UnmarshalJSON reads a number, in quotes or not.
func (f *figure) UnmarshalJSON(raw []byte) error {
	n, err := strconv.ParseFloat(strings.Trim(string(raw), `"`), 64)
	if err == nil && n >= 0 && n < math.MaxInt32 {
		*f = figure{n, true}
	}
	return nil
}

// read takes a response out of the body of an HTTP answer that claims success.
func read(raw []byte, status int) (response, *failure) {
	var c completion
	if err := json.Unmarshal(raw, &c); err != nil {
		return response{micros: -1}, &failure{code: refusal.AgentBadAnswer, again: true, status: status, problem: "the response is not a chat completion"}
	}
	out := response{prompt: int64(c.Usage.PromptTokens.value), complete: int64(c.Usage.CompletionTokens.value), micros: -1}
	if c.Usage.Cost.given {
		out.micros = int64(math.Ceil(c.Usage.Cost.value * 1e6))
	}
	if len(c.Choices) == 0 {
		if len(c.Error) > 0 && string(c.Error) != "null" {
			return out, classifyInside(status, complaintIn(c.Error))
		}
		return out, &failure{code: refusal.AgentBadAnswer, again: true, status: status, problem: "the response holds no choice"}
	}
	choice := c.Choices[0]
	reason := content(choice.FinishReason)
	out.text = content(choice.Message.Content)
	out.refused = content(choice.Message.Refusal) != "" || reason == "content_filter"
	out.short = reason == "length" || reason == "max_tokens"
	for _, t := range choice.Message.ToolCalls[:min(len(choice.Message.ToolCalls), maxCalls)] {
		out.calls = append(out.calls, toolCall{t.ID, t.Function.Name, arguments(t.Function.Arguments)})
	}
	if f := choice.Message.FunctionCall; f.Name != "" {
		out.calls = append(out.calls, toolCall{"", f.Name, arguments(f.Arguments)})
	}
	return out, nil
}

func arguments(raw json.RawMessage) string {
	if s := content(raw); s != "" {
		return s
	}
	return string(raw)
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

// fine tells whether an HTTP status claims success.
func fine(status int) bool { return status >= http.StatusOK && status < http.StatusMultipleChoices }
