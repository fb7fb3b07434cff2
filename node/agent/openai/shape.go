package openai

import (
	"net/http"
	"slices"
	"sync"
)

// Form is how a reply's form is asked for.
type Form string

// The forms, the one that binds a model most first. An endpoint that does not take one answers with an error; the agent
// then goes on to the next and stays there.
const (
	FormSchema Form = "schema" // response_format json_schema
	FormTools  Form = "tools"  // the one function that the model may call
	FormObject Form = "object" // response_format json_object
	FormPrompt Form = "prompt" // the prompt alone
)

// Forms are all of them, in that order.
func Forms() []Form { return slices.Clone(forms) }

var forms = []Form{FormSchema, FormTools, FormObject, FormPrompt}

// shape is how requests are put to an endpoint, as far as it was seen to take them.
type shape struct {
	lacks      [4]bool // by place in forms
	freeChoice bool    // it refuses to be told which tool to call
	newLimit   bool    // it wants max_completion_tokens
	noSampling bool    // it wants no temperature
	window     int64   // tokens that it said it holds; 0: it did not say
}

// form is the first form that the endpoint takes. wish goes first when it takes it.
func (s shape) form(wish Form) Form {
	for i, f := range forms {
		if f == wish && !s.lacks[i] {
			return f
		}
	}
	for i, f := range forms {
		if !s.lacks[i] {
			return f
		}
	}
	return FormPrompt
}

// without marks a form as one that the endpoint does not take. ok is false for the last.
func (s shape) without(used Form) (shape, bool) {
	for i, f := range forms {
		if f == used && f != FormPrompt {
			s.lacks[i] = true
			return s, true
		}
	}
	return s, false
}

// learned is the shape of an agent's requests. It may be used from several goroutines.
type learned struct {
	mu    sync.Mutex
	shape shape
}

func (l *learned) now() shape {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.shape
}

// less gives up one thing that the endpoint may not take: what its complaint names, else the form. Another call may have
// done so in the meantime. The result is false when nothing is left to give up.
func (l *learned) less(used shape, form Form, sampling bool, c complaint) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.shape != used {
		return true
	}
	switch {
	case c.says("max_tokens") && !used.newLimit:
		l.shape.newLimit = true
	case c.says("temperature") && sampling && !used.noSampling:
		l.shape.noSampling = true
	case c.says("tool_choice", "tool choice") && form == FormTools && !used.freeChoice:
		l.shape.freeChoice = true
	default:
		less, ok := used.without(form)
		l.shape = less
		return ok
	}
	return true
}

// narrow takes a window that the endpoint named.
func (l *learned) narrow(window int64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if window > 0 && (l.shape.window == 0 || window < l.shape.window) {
		l.shape.window = window
	}
}

// asksLess tells whether a status speaks of the request rather than of the moment.
func asksLess(status int) bool {
	return status == http.StatusBadRequest || status == http.StatusUnprocessableEntity || status == http.StatusNotImplemented
}
