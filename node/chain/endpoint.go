package chain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"time"
	"unicode"

	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// maxAnswer bounds one answer of an endpoint, in bytes.
const maxAnswer = 64 << 20

// endpoint is one JSON-RPC URL and what is known of it.
type endpoint struct {
	raw     string   // as configured; never shown
	shown   string   // without what may be a secret
	secrets []string // the parts of raw that shown leaves out
	most    int64    // bytes of one answer

	dialing sync.Mutex // one connection at a time
	client  *ethclient.Client

	// What follows is guarded by the mutex of Endpoints.
	sound    bool // served the wanted chain since it was last set aside
	head     uint64
	headAt   time.Time
	reason   string // why it is set aside; empty unless it is
	until    time.Time
	failures int       // in a row
	logged   string    // the reason last written to the log, where one that comes and goes is not repeated
	loggedAt time.Time // when
	told     bool      // its end is still to be written
}

// parseEndpoint checks a URL and splits off what must not be shown.
func parseEndpoint(raw string) (*endpoint, error) {
	u, err := url.Parse(raw)
	if err != nil || raw == "" {
		return nil, refusal.New(refusal.ConfigInvalid, "chain.rpc: cannot be read as a URL")
	}
	switch u.Scheme {
	case "http", "https", "ws", "wss":
		if u.Host == "" {
			return nil, refusal.New(refusal.ConfigInvalid, "chain.rpc: a URL without a host")
		}
	case "":
		return &endpoint{raw: raw, shown: raw, most: maxAnswer}, nil // the path of a socket
	default:
		return nil, refusal.New(refusal.ConfigInvalid, "chain.rpc: a URL begins with http, https, ws or wss, not %s", u.Scheme)
	}
	return &endpoint{raw: raw, shown: redacted(u), secrets: secretsOf(u, raw), most: maxAnswer}, nil
}

// redacted is a URL's scheme, host and port. Paths hold the keys of many providers, so a path is only hinted at.
func redacted(u *url.URL) string {
	out := u.Scheme + "://" + u.Host
	if strings.Trim(u.Path, "/") != "" || u.RawQuery != "" || u.Fragment != "" {
		out += "/…"
	}
	return out
}

// secretsOf lists the parts of a URL that an error might repeat, longest first.
func secretsOf(u *url.URL, raw string) []string {
	const short = 5 // shorter parts, such as v3, are no keys
	out := []string{raw}
	add := func(s string) {
		if len(s) > short {
			out = append(out, s)
		}
	}
	add(strings.TrimPrefix(u.RequestURI(), "/"))
	if password, ok := u.User.Password(); ok && password != "" {
		out = append(out, password)
	}
	add(u.User.Username())
	for part := range strings.SplitSeq(u.Path, "/") {
		add(part)
	}
	for pair := range strings.SplitSeq(u.RawQuery, "&") {
		_, value, _ := strings.Cut(pair, "=")
		add(value)
		if plain, err := url.QueryUnescape(value); err == nil {
			add(plain)
		}
	}
	add(u.Fragment)
	return out
}

var userinfo = regexp.MustCompile(`://[^/@\s"]+@`)

// words is an error's text without the request's URL before it.
func words(err error) string {
	var request *url.Error
	if errors.As(err, &request) {
		return request.Err.Error()
	}
	return err.Error()
}

// scrub makes a text from outside fit to be shown: no secrets, one line, not long.
func (p *endpoint) scrub(text string) string {
	const most = 300
	text = userinfo.ReplaceAllString(text, "://")
	for _, s := range p.secrets {
		text = strings.ReplaceAll(text, s, "…")
	}
	text = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		if !unicode.IsPrint(r) {
			return -1
		}
		return r
	}, text)
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most]) + "…"
	}
	return text
}

// troubleError is an endpoint's failure, without the endpoint's secrets.
type troubleError struct {
	shown, text string
	err         error
}

// Error names the endpoint without its secrets.
func (e *troubleError) Error() string { return e.shown + ": " + e.text }

// Unwrap returns what lies below. Its text may hold the URL: it is for errors.Is and errors.As only.
func (e *troubleError) Unwrap() error { return e.err }

func (p *endpoint) wrap(err error) error {
	return &troubleError{p.shown, p.scrub(words(err)), err}
}

// shorten leaves what JSON-RPC said, and cuts what a proxy wrote instead.
func (p *endpoint) shorten(err error) error {
	var said rpc.Error
	if errors.As(err, &said) {
		return err
	}
	return p.wrap(err)
}

// connect returns the endpoint's client. Over HTTP nothing is sent yet.
func (p *endpoint) connect(ctx context.Context) (*ethclient.Client, error) {
	p.dialing.Lock()
	defer p.dialing.Unlock()
	if p.client != nil {
		return p.client, nil
	}
	web := &http.Client{
		Transport:     bounded{http.DefaultTransport, p.most},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	c, err := rpc.DialOptions(ctx, p.raw, rpc.WithHTTPClient(web), rpc.WithWebsocketMessageSizeLimit(p.most))
	if err != nil {
		return nil, fmt.Errorf("dial: %w", err)
	}
	p.client = ethclient.NewClient(c)
	return p.client, nil
}

func (p *endpoint) close() {
	p.dialing.Lock()
	defer p.dialing.Unlock()
	if p.client != nil {
		p.client.Close()
		p.client = nil
	}
}

// bounded cuts off answers that are too long.
type bounded struct {
	http.RoundTripper
	most int64 // bytes of one answer
}

// RoundTrip carries out a request.
func (b bounded) RoundTrip(req *http.Request) (*http.Response, error) {
	resp, err := b.RoundTripper.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	resp.Body = &cutBody{ReadCloser: resp.Body, left: b.most}
	return resp, nil
}

type cutBody struct {
	io.ReadCloser
	left int64
}

// Read fails once the bound is passed.
func (c *cutBody) Read(b []byte) (int, error) {
	if c.left < 0 {
		return 0, errTooLarge
	}
	n, err := c.ReadCloser.Read(b)
	if c.left -= int64(n); c.left < 0 && (err == nil || errors.Is(err, io.EOF)) {
		return n, errTooLarge
	}
	return n, err
}
