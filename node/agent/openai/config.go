package openai

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// Config says which model answers and within which limits.
type Config struct {
	BaseURL     string   // http or https; without a path, /v1 is meant
	APIKey      string   // may be empty
	Model       string   // as the endpoint names it
	Persona     string   // added to the system prompt; static, so that prompt caches hit
	Temperature *float64 // nil: the endpoint's default; some models refuse any
	Form        Form     // how a reply's form is asked for first; empty: as the endpoint takes it
	OnlyForm    bool     // no other form is tried
	MaxTokens   int64    // of one reply; a specification can ask for less
	MaxCalls    int      // of one task, all retries and fallbacks together
	MaxTurns    int      // calls of one task that only read on, beside MaxCalls
	MaxResponse int64    // bytes of one HTTP response
	MaxPrompt   int      // characters of one prompt's data; longer texts are cut evenly
	Context     int64    // tokens of the model's window, prompt and reply together; 0: not known

	// Prices in millionths of the provider's currency for a million tokens; 0 reports no cost but the endpoint's own.
	PromptPrice, CompletionPrice int64

	// Caps of one job, all its questions together; 0: none.
	JobTokens, JobMicros int64

	Endpoint  *Endpoint         // shared by the agents of one base URL; nil: one of its own without limits
	Transport http.RoundTripper // nil: http.DefaultTransport
	Log       *slog.Logger      // nil: nothing is logged
}

// DefaultConfig holds every default. BaseURL and Model have none.
func DefaultConfig() Config {
	return Config{MaxTokens: 8_000, MaxCalls: 6, MaxTurns: 8, MaxResponse: 4 << 20, MaxPrompt: 160_000}
}

// Check joins every complaint, each with the code config-invalid.
func (c Config) Check() error {
	var errs []error
	bad := func(cond bool, format string, args ...any) {
		if cond {
			errs = append(errs, refusal.New(refusal.ConfigInvalid, format, args...))
		}
	}
	if _, err := c.endpoint(); err != nil {
		errs = append(errs, refusal.Wrap(refusal.ConfigInvalid, err, "base URL"))
	}
	bad(strings.TrimSpace(c.Model) == "", "no model named")
	bad(strings.ContainsAny(c.APIKey, "\r\n"), "the API key has a line break")
	bad(len(c.Persona) > 16<<10, "persona of %d bytes, at most %d", len(c.Persona), 16<<10)
	bad(c.Temperature != nil && !(*c.Temperature >= 0 && *c.Temperature <= 2), "temperature outside 0..2")
	bad(c.Form != "" && !slices.Contains(forms, c.Form), "form %q, want one of %v", c.Form, forms)
	bad(c.MaxTokens < 16, "max tokens %d, at least 16", c.MaxTokens)
	bad(c.MaxCalls < 1 || c.MaxCalls > 16, "max calls %d, want 1 to 16", c.MaxCalls)
	bad(c.MaxTurns < 0 || c.MaxTurns > 32, "max turns %d, want 0 to 32", c.MaxTurns)
	bad(c.MaxResponse < 1<<10 || c.MaxResponse > 64<<20, "max response %d, want 1 KiB to 64 MiB", c.MaxResponse)
	bad(c.MaxPrompt < 1_000, "max prompt %d, at least 1000", c.MaxPrompt)
	bad(c.Context != 0 && c.Context < 1_024, "context of %d tokens, at least 1024", c.Context)
	bad(c.PromptPrice < 0 || c.CompletionPrice < 0, "a price is negative")
	bad(c.JobTokens < 0 || c.JobMicros < 0, "a cap is negative")
	bad(c.JobMicros > 0 && c.PromptPrice == 0 && c.CompletionPrice == 0, "a cap on money needs the prices of tokens")
	return errors.Join(errs...)
}

func (c Config) endpoint() (string, error) { return BaseURL(c.BaseURL) }

// BaseURL completes the base URL of an endpoint: without a path, /v1 is meant; it ends in a slash. Credentials in it would
// end up in error texts and are refused.
func BaseURL(raw string) (string, error) {
	u, err := url.Parse(raw)
	if err != nil {
		return "", errors.New("cannot be parsed")
	}
	switch {
	case u.Scheme != "http" && u.Scheme != "https", u.Host == "":
		return "", fmt.Errorf("want http://HOST or https://HOST")
	case u.User != nil, u.RawQuery != "", u.Fragment != "":
		return "", errors.New("credentials, query and fragment do not belong into it")
	}
	if strings.Trim(u.Path, "/") == "" {
		u.Path = "/v1"
	}
	return strings.TrimRight(u.String(), "/") + "/", nil
}
