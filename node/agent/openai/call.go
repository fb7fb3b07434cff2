package openai

import (
	"context"
	"errors"
	"io"
	"net/http"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"
	"github.com/openai/openai-go/v3/shared"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// request is one chat completion to ask for.
type request struct {
	prompt  string
	earlier []exchange // what the model read on before
	form    Form
	shape   shape
	answer  tool  // the answer's form
	reading *tool // what the model may call besides; nil: nothing
	tokens  int64 // of the reply at most
}

// tool is a function that a model may call.
type tool struct {
	name, about string
	schema      map[string]any
	strict      bool
}

// exchange is a call of the model and what it was given.
type exchange struct {
	call   toolCall
	result string
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
	_, err := a.chat.New(ctx, a.params(r), option.WithMiddleware(watch), option.WithResponseBodyInto(&raw))
	nothing := response{micros: -1}
	switch {
	case ctx.Err() != nil:
		return nothing, &failure{code: refusal.AgentTimeout, problem: "no reply in time", err: ctx.Err()}
	case errors.Is(err, errTooLarge):
		return nothing, &failure{code: refusal.AgentBadAnswer, status: status, problem: errTooLarge.Error()}
	case status == 0:
		return nothing, &failure{code: refusal.AgentUnreachable, again: true, problem: "no connection", err: err}
	case !fine(status):
		return nothing, a.refused(r, status, header, complaintOf(err))
	case err != nil:
		return nothing, &failure{code: refusal.AgentUnreachable, again: true, status: status, problem: "the connection broke"}
	}
	return read(raw, status)
}

// refused makes a failure of an HTTP error, and learns from it what the endpoint does not take.
func (a *Agent) refused(r request, status int, header http.Header, c complaint) *failure {
	f := classify(status, header, c)
	switch {
	case f.code == refusal.AgentOverflow:
		a.learned.narrow(windowOf(c))
	case f.code == refusal.AgentFailed && asksLess(status):
		f.step = a.learned.less(r.shape, r.form, a.config.Temperature != nil, c)
		f.again = f.step
	}
	return f
}

// params are the parameters of one completion.
func (a *Agent) params(r request) openai.ChatCompletionNewParams {
	p := openai.ChatCompletionNewParams{Model: a.config.Model, Messages: a.messages(r)}
	if r.shape.newLimit {
		p.MaxCompletionTokens = openai.Int(r.tokens)
	} else {
		p.MaxTokens = openai.Int(r.tokens)
	}
	if a.config.Temperature != nil && !r.shape.noSampling {
		p.Temperature = openai.Float(*a.config.Temperature)
	}
	switch r.form {
	case FormSchema:
		p.ResponseFormat.OfJSONSchema = &shared.ResponseFormatJSONSchemaParam{
			JSONSchema: shared.ResponseFormatJSONSchemaJSONSchemaParam{
				Name: r.answer.name, Strict: openai.Bool(r.answer.strict), Schema: r.answer.schema,
			},
		}
	case FormObject:
		p.ResponseFormat.OfJSONObject = &shared.ResponseFormatJSONObjectParam{}
	case FormTools:
		offerTools(&p, r)
	}
	return p
}

// offerTools lets the model call. Where only the answer is left to give, the call is required by name.
func offerTools(p *openai.ChatCompletionNewParams, r request) {
	for _, t := range r.tools() {
		p.Tools = append(p.Tools, openai.ChatCompletionFunctionTool(shared.FunctionDefinitionParam{
			Name: t.name, Description: openai.String(t.about), Parameters: t.schema, Strict: openai.Bool(t.strict),
		}))
	}
	switch {
	case r.shape.freeChoice:
	case r.reading != nil:
		p.ToolChoice.OfAuto = openai.String("required")
	default:
		p.ToolChoice.OfFunctionToolChoice = &openai.ChatCompletionNamedToolChoiceParam{
			Function: openai.ChatCompletionNamedToolChoiceFunctionParam{Name: r.answer.name},
		}
	}
}

// tools are what a request offers, in the form of tools.
func (r request) tools() []tool {
	switch {
	case r.form != FormTools:
		return nil
	case r.reading != nil:
		return []tool{*r.reading, r.answer}
	}
	return []tool{r.answer}
}

// messages are the conversation. Every call of the model is followed by its result: some endpoints insist.
func (a *Agent) messages(r request) []openai.ChatCompletionMessageParamUnion {
	out := []openai.ChatCompletionMessageParamUnion{openai.SystemMessage(a.system), openai.UserMessage(r.prompt)}
	for _, e := range r.earlier {
		called := openai.ChatCompletionMessageFunctionToolCallParam{
			ID:       e.call.ID,
			Function: openai.ChatCompletionMessageFunctionToolCallFunctionParam{Name: e.call.Name, Arguments: e.call.Arguments},
		}
		out = append(out, openai.ChatCompletionMessageParamUnion{OfAssistant: &openai.ChatCompletionAssistantMessageParam{
			ToolCalls: []openai.ChatCompletionMessageToolCallUnionParam{{OfFunction: &called}},
		}}, openai.ToolMessage(e.result, e.call.ID))
	}
	return out
}
