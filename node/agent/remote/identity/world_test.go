package identity

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
	"github.com/nats-io/nkeys"

	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/bus/embed"
)

// world is a fleet's server with its registrar, and the node's own connection.
type world struct {
	t      *testing.T
	dir    string
	clock  *clock
	names  wire.Names
	reg    *Registrar
	server *embed.Server
	node   *nats.Conn
	js     jetstream.JetStream
	door   *httptest.Server
}

// clock is a time that stands still until it is moved.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) add(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{t: t, dir: t.TempDir(), clock: &clock{now: time.Now()}}
	var err error
	if w.names, err = wire.NewNames("sub.one", "api"); err != nil {
		t.Fatal(err)
	}
	w.reg = w.open()
	if w.server, err = embed.Start("127.0.0.1:0", embed.Options{Streams: t.TempDir(), Auth: w.reg.Auth}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.server.Stop)
	w.node = w.connect(nats.UserInfo(w.reg.Own()))
	if w.js, err = jetstream.New(w.node); err != nil {
		t.Fatal(err)
	}
	_, err = w.js.CreateStream(t.Context(), jetstream.StreamConfig{Name: w.names.JobStream(), Subjects: w.names.JobStreamSubjects()})
	if err != nil {
		t.Fatal(err)
	}
	w.door = httptest.NewServer(w.reg.Handler())
	t.Cleanup(w.door.Close)
	return w
}

func (w *world) open() *Registrar {
	w.t.Helper()
	r, err := Open(Config{Dir: w.dir, Names: w.names, Now: w.clock.Now})
	if err != nil {
		w.t.Fatal(err)
	}
	return r
}

// admit opens the gate.
func (w *world) admit() *world {
	w.t.Helper()
	if err := w.reg.Admit(w.t.Context(), w.js, w.server.URL()); err != nil {
		w.t.Fatal(err)
	}
	return w
}

func (w *world) connect(opts ...nats.Option) *nats.Conn {
	w.t.Helper()
	conn, err := nats.Connect(w.server.URL(), append(opts, nats.NoReconnect())...)
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(conn.Close)
	return conn
}

func (w *world) invite(o Order) (Invite, string) {
	w.t.Helper()
	if o.Life == 0 {
		o.Life = time.Hour
	}
	i, code, err := w.reg.Invite(o)
	if err != nil {
		w.t.Fatal(err)
	}
	return i, code
}

func newUser(t testing.TB) (key nkeys.KeyPair, public string) {
	t.Helper()
	key, err := nkeys.CreateUser()
	if err != nil {
		t.Fatal(err)
	}
	if public, err = key.PublicKey(); err != nil {
		t.Fatal(err)
	}
	return key, public
}

// call speaks to the door and reads the answer.
func (w *world) call(method, path, bearer string, body any) (int, map[string]any) {
	w.t.Helper()
	var send io.Reader
	switch b := body.(type) {
	case nil:
	case string:
		send = strings.NewReader(b)
	default:
		raw, err := json.Marshal(b)
		if err != nil {
			w.t.Fatal(err)
		}
		send = bytes.NewReader(raw)
	}
	req, err := http.NewRequestWithContext(w.t.Context(), method, w.door.URL+path, send)
	if err != nil {
		w.t.Fatal(err)
	}
	if bearer != "" {
		req.Header.Set("Authorization", "Bearer "+bearer)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		w.t.Fatal(err)
	}
	defer resp.Body.Close()
	var out map[string]any
	if err := json.NewDecoder(resp.Body).Decode(&out); err != nil && resp.StatusCode < 500 && resp.StatusCode != http.StatusNotFound {
		w.t.Errorf("%s %s: %v", method, path, err)
	}
	return resp.StatusCode, out
}

// credentialsOf redeems a new invite and returns how its holder connects.
func (w *world) credentialsOf(agents ...string) (Invite, nats.Option) {
	w.t.Helper()
	i, code := w.invite(Order{Agents: agents})
	key, public := newUser(w.t)
	status, out := w.call("POST", "/redeem-agent", "", map[string]string{"code": code, "user_pub_key": public})
	if status != http.StatusOK || out["agent_id"] != agents[0] || out["nats_url"] != w.server.URL() {
		w.t.Fatalf("%d %v", status, out)
	}
	return i, creds(key, out["user_jwt"].(string))
}

func creds(key nkeys.KeyPair, token string) nats.Option {
	return nats.UserJWT(func() (string, error) { return token, nil }, key.Sign)
}

// hears subscribes as the node.
func (w *world) hears(subject string) *nats.Subscription {
	w.t.Helper()
	sub, err := w.node.SubscribeSync(subject)
	if err == nil {
		err = w.node.Flush()
	}
	if err != nil {
		w.t.Fatal(err)
	}
	return sub
}

// agent is a connection with what its server complained about.
type agent struct {
	*nats.Conn
	errs chan error
}

func (w *world) agent(how nats.Option) *agent {
	w.t.Helper()
	a := &agent{errs: make(chan error, 64)}
	a.Conn = w.connect(how, nats.ErrorHandler(func(_ *nats.Conn, _ *nats.Subscription, err error) { a.errs <- err }))
	return a
}

// denied tells whether the server refused what was sent so far. The complaint comes before the answer to the flush.
func (a *agent) denied(t *testing.T) bool {
	t.Helper()
	if err := a.Flush(); err != nil {
		t.Fatal(err)
	}
	select {
	case <-a.errs:
		return true
	case <-time.After(50 * time.Millisecond): // the handler runs on a goroutine of its own
		return false
	}
}

func within(t *testing.T) context.Context {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), 10*time.Second)
	t.Cleanup(stop)
	return ctx
}
