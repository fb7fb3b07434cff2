package embed

import (
	"bytes"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
	"github.com/nsed-protocol/nsed/node/refusal"
)

func talk(t *testing.T, s *Server) {
	t.Helper()
	conn, err := nats.Connect(s.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	got, err := conn.SubscribeSync("x")
	if err != nil {
		t.Fatal(err)
	}
	if err := conn.Publish("x", make([]byte, MaxPayload)); err != nil {
		t.Fatal(err)
	}
	if m, err := got.NextMsg(10 * time.Second); err != nil || len(m.Data) != MaxPayload {
		t.Errorf("%v", err)
	}
}

func TestAServerListensEndsAndComesBack(t *testing.T) {
	s, err := Start("127.0.0.1:0", Options{})
	if err != nil {
		t.Fatal(err)
	}
	talk(t, s)
	addr := s.Addr()
	_, err = Start(addr, Options{})
	if refusal.CodeOf(err) != refusal.PortTaken || !strings.Contains(err.Error(), addr) {
		t.Errorf("a second server on %s: %v", addr, err)
	}
	s.Stop()
	s.Stop()
	if c, err := net.Dial("tcp", addr); err == nil {
		_ = c.Close()
		t.Error("it still listens")
	}
	again, err := Start(addr, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(again.Stop)
	if again.Addr() != addr {
		t.Errorf("listens on %s, want %s", again.Addr(), addr)
	}
	talk(t, again)
}

func TestWhatIsRefused(t *testing.T) {
	junk := filepath.Join(t.TempDir(), "junk.pem")
	if err := os.WriteFile(junk, []byte("junk"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, listen string
		opt          Options
		code         refusal.Code
	}{
		{"no port", "127.0.0.1", Options{}, refusal.UsageBadValue},
		{"nothing", "", Options{}, refusal.UsageBadValue},
		{"a named port", "127.0.0.1:nats", Options{}, refusal.UsageBadValue},
		{"a port too high", "127.0.0.1:65536", Options{}, refusal.UsageBadValue},
		{"a negative port", "127.0.0.1:-1", Options{}, refusal.UsageBadValue},
		{"another machine's address", "192.0.2.1:0", Options{}, refusal.UsageBadValue},
		{"a certificate without its key", "127.0.0.1:0", Options{Cert: junk}, refusal.ConfigInvalid},
		{"a CA alone", "127.0.0.1:0", Options{CA: junk}, refusal.ConfigInvalid},
		{"no certificate in the file", "127.0.0.1:0", Options{Cert: junk, Key: junk}, refusal.FileUnreadable},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := Start(c.listen, c.opt)
			if err == nil {
				s.Stop()
			}
			if err == nil || refusal.CodeOf(err) != c.code {
				t.Errorf("%v, want %s", err, c.code)
			}
		})
	}
}

func TestAnOpenServerIsNamed(t *testing.T) {
	for listen, warned := range map[string]bool{"0.0.0.0:0": true, ":0": true, "127.0.0.1:0": false} {
		var said bytes.Buffer
		s, err := Start(listen, Options{Log: slog.New(slog.NewTextHandler(&said, nil))})
		if err != nil {
			t.Fatal(err)
		}
		talk(t, s)
		s.Stop()
		if got := strings.Contains(said.String(), "anybody"); got != warned {
			t.Errorf("%s: warned %v, want %v", listen, got, warned)
		}
	}
}

// TestAServerThatKeepsStreams: what was published before the server ended is there when it comes back, and only who may
// connects.
func TestAServerThatKeepsStreams(t *testing.T) {
	dir := t.TempDir()
	opt := Options{Streams: dir, Payload: 2 * MaxPayload, Setting: "fleet.embedded", Auth: func(o *server.Options) error {
		o.Username, o.Password = "node", "secret"
		return nil
	}}
	open := func() (*Server, jetstream.JetStream, func()) {
		s, err := Start("127.0.0.1:0", opt)
		if err != nil {
			t.Fatal(err)
		}
		if c, err := nats.Connect(s.URL()); err == nil {
			c.Close()
			t.Error("anybody may connect")
		}
		c, err := nats.Connect(s.URL(), nats.UserInfo("node", "secret"))
		if err != nil {
			t.Fatal(err)
		}
		js, err := jetstream.New(c)
		if err != nil {
			t.Fatal(err)
		}
		return s, js, func() { c.Close(); s.Stop() }
	}
	s, js, stop := open()
	if _, err := js.CreateStream(t.Context(), jetstream.StreamConfig{Name: "x", Subjects: []string{"x"}}); err != nil {
		t.Fatal(err)
	}
	if _, err := js.Publish(t.Context(), "x", make([]byte, 2*MaxPayload)); err != nil {
		t.Error(err)
	}
	_, err := Start(s.Addr(), opt)
	if refusal.CodeOf(err) != refusal.PortTaken || !strings.Contains(err.Error(), "fleet.embedded") {
		t.Errorf("%v", err)
	}
	stop()
	_, js, stop = open()
	defer stop()
	kept, err := js.Stream(t.Context(), "x")
	if err != nil {
		t.Fatal(err)
	}
	if m, err := kept.GetMsg(t.Context(), 1); err != nil || len(m.Data) != 2*MaxPayload {
		t.Errorf("%v", err)
	}
}
