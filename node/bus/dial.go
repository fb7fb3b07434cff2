package bus

import (
	"context"
	"crypto/tls"
	"errors"
	"log/slog"
	neturl "net/url"
	"os"
	"runtime"
	"strings"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Server says where a NATS server is and how to speak to it. Everything but the URL may be empty.
type Server struct {
	URL         string // nats:// or tls://, several with commas between them
	Credentials string // path of a NATS credentials file
	CA          string // path of the PEM certificates to trust instead of the system's; makes TLS a must
	Cert, Key   string // paths of this node's own PEM certificate and key, for servers that ask for one
}

// Dial connects to a NATS server and, once connected, connects again for ever. It refuses with bus-unreachable when the
// server does not answer, with bus-denied when it does not want the credentials, with bus-too-small when a frame would
// not fit, with key-exposed when others can read the credentials or the key. ctx bounds the first connection.
func Dial(ctx context.Context, s Server, log *slog.Logger) (*nats.Conn, error) {
	opts, err := s.options(log)
	if err != nil {
		return nil, err
	}
	conn, err := connect(ctx, s.URL, opts)
	switch {
	case err == nil:
	case errors.Is(err, nats.ErrAuthorization), errors.Is(err, nats.ErrAuthExpired), errors.Is(err, nats.ErrAuthRevoked),
		errors.Is(err, nats.ErrAccountAuthExpired):
		return nil, refusal.Wrap(refusal.BusDenied, err, "%s", redact(s.URL))
	default:
		return nil, refusal.Wrap(refusal.BusUnreachable, err, "%s", redact(s.URL))
	}
	if got := conn.MaxPayload(); got < maxMessage {
		conn.Close()
		return nil, refusal.New(refusal.BusTooSmall, "%s: %d bytes, a frame may have %d", redact(s.URL), got, maxMessage)
	}
	return conn, nil
}

// maxMessage is the longest message: a frame in an answer.
const maxMessage = 1 + MaxFrame

// connect is nats.Connect that gives up with ctx.
func connect(ctx context.Context, url string, opts []nats.Option) (*nats.Conn, error) {
	type result struct {
		conn *nats.Conn
		err  error
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	came, left := make(chan result), make(chan struct{})
	go func() { // ends by itself: a try to connect is bounded
		conn, err := nats.Connect(url, opts...)
		select {
		case came <- result{conn, err}:
		case <-left:
			if err == nil {
				conn.Close()
			}
		}
	}()
	select {
	case r := <-came:
		return r.conn, r.err
	case <-ctx.Done():
		close(left)
		return nil, ctx.Err()
	}
}

// options checks what can be checked before connecting.
func (s Server) options(log *slog.Logger) ([]nats.Option, error) {
	for part := range strings.SplitSeq(s.URL, ",") {
		if u, err := parseURL(part); err != nil || u.Host == "" {
			return nil, refusal.New(refusal.UsageBadValue, "bus.url: %s", redact(part)) // the cause might show a password
		}
	}
	opts := []nats.Option{
		nats.Name("nsed"), nats.MaxReconnects(-1), nats.ReconnectWait(500 * time.Millisecond), nats.IgnoreAuthErrorAbort(),
		nats.ErrorHandler(func(_ *nats.Conn, _ *nats.Subscription, err error) { log.Debug("bus error", "error", err) }),
		nats.DisconnectErrHandler(func(_ *nats.Conn, err error) {
			if err != nil { // nil when this side has closed it
				log.Warn("bus disconnected", "error", err)
			}
		}),
		nats.ReconnectHandler(func(*nats.Conn) { log.Info("bus connected again") }),
	}
	if s.Credentials != "" {
		if err := private(s.Credentials); err != nil {
			return nil, err
		}
		opts = append(opts, nats.UserCredentials(s.Credentials))
	}
	if s.CA != "" {
		opts = append(opts, nats.RootCAs(s.CA))
	}
	if err := readable(opts); err != nil {
		return nil, err
	}
	if (s.Cert == "") != (s.Key == "") {
		return nil, refusal.New(refusal.ConfigInvalid, "bus.cert and bus.key go together")
	}
	if s.Cert == "" {
		return opts, nil
	}
	if err := private(s.Key); err != nil {
		return nil, err
	}
	if _, err := tls.LoadX509KeyPair(s.Cert, s.Key); err != nil {
		return nil, refusal.Wrap(refusal.FileUnreadable, err, "bus.cert, bus.key")
	}
	return append(opts, nats.ClientCert(s.Cert, s.Key)), nil
}

// readable tries what the options will read from files, so that a bad file is not taken for a bad server.
func readable(opts []nats.Option) error {
	var o nats.Options
	for _, set := range opts {
		if err := set(&o); err != nil {
			return refusal.Wrap(refusal.FileUnreadable, err, "bus.ca")
		}
	}
	if o.UserJWT != nil {
		_, err := o.UserJWT()
		if err == nil {
			_, err = o.SignatureCB([]byte("x"))
		}
		if err != nil {
			return refusal.Wrap(refusal.FileUnreadable, err, "bus.credentials")
		}
	}
	return nil
}

// private refuses a file that is not there or that others can read.
func private(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return refusal.Wrap(refusal.FileUnreadable, err, "NATS credentials")
	}
	if info.Mode().IsRegular() && info.Mode().Perm()&0o077 != 0 && runtime.GOOS != "windows" {
		return refusal.New(refusal.KeyExposed, "%s has mode %04o", path, info.Mode().Perm())
	}
	return nil
}

// redact takes passwords and tokens out of a list of server URLs.
func redact(urls string) string {
	parts := strings.Split(urls, ",")
	for i, p := range parts {
		u, err := parseURL(p)
		if err != nil {
			parts[i] = "an unreadable URL"
			continue
		}
		if u.User != nil {
			u.User = neturl.User("xxxxx")
		}
		parts[i] = u.String()
	}
	return strings.Join(parts, ",")
}

// parseURL reads a server's URL. As everywhere in NATS, the scheme may be left out.
func parseURL(s string) (*neturl.URL, error) {
	if s = strings.TrimSpace(s); !strings.Contains(s, "://") {
		s = "nats://" + s
	}
	return neturl.Parse(s)
}
