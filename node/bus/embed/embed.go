package embed

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/url"
	"os"
	"strconv"
	"sync"
	"syscall"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// The server's bounds. MaxPayload holds the longest message of the protocol.
const (
	MaxPayload = 1 << 20 // bytes
	maxConns   = 1024
	maxPending = 64 << 20 // bytes that wait for one slow client before it is cut off
	startTime  = 10 * time.Second
)

// Options are what a server may be given beyond its address.
type Options struct {
	Cert, Key string       // paths of the server's PEM certificate and key; with them clients have to speak TLS
	CA        string       // path of PEM certificates; with it clients have to show one that these signed
	Log       *slog.Logger // nil: nothing is logged
	// Streams is a directory in which the server keeps streams; empty: it keeps none.
	Streams string
	// Payload is the longest message in bytes; 0: MaxPayload.
	Payload int32
	// Setting is the key of the configuration that named the address, for complaints; empty: bus.embedded.
	Setting string
	// Auth says who may connect and speak where; nil: anybody who reaches the server.
	Auth func(*server.Options) error
}

// Bounds of the streams of a server that keeps some, in bytes.
const (
	maxStreamDisk   = 16 << 30
	maxStreamMemory = 64 << 20
)

// Server is a NATS server of this process.
type Server struct {
	inner *server.Server
	stop  func()
}

// Start runs a server that listens on host:port; port 0 takes a free one. It accepts connections when Start returns. It
// refuses with port-taken when another program listens there.
func Start(listen string, o Options) (*Server, error) {
	if o.Setting == "" {
		o.Setting = "bus.embedded"
	}
	opts, err := options(listen, o)
	if err != nil {
		return nil, err
	}
	inner, err := server.NewServer(opts)
	if err != nil {
		return nil, refusal.Wrap(refusal.ConfigInvalid, err, "NATS server on %s", listen)
	}
	log := &logger{to: o.Log, fatal: make(chan string, 1)}
	if log.to == nil {
		log.to = slog.New(slog.DiscardHandler)
	}
	if o.CA == "" && o.Auth == nil && !loopback(opts.Host) {
		log.to.Warn("anybody who reaches the NATS server may write to it", "listen", listen)
	}
	inner.SetLogger(log, false, false)
	inner.Start()
	s := &Server{inner: inner, stop: sync.OnceFunc(func() {
		inner.Shutdown()
		inner.WaitForShutdown()
	})}
	if err := s.await(log.fatal); err != nil {
		s.stop()
		return nil, fmt.Errorf("start NATS server on %s: %w", listen, err)
	}
	return s, nil
}

// await waits until the server accepts connections or has said why it cannot.
func (s *Server) await(fatal <-chan string) error {
	ready := make(chan bool, 1)
	go func() { ready <- s.inner.ReadyForConnections(startTime) }()
	select {
	case ok := <-ready:
		if ok {
			return nil
		}
	case why := <-fatal:
		return errors.New(why)
	}
	return fmt.Errorf("not ready within %s", startTime)
}

// URL is where clients of this machine reach the server.
func (s *Server) URL() string {
	u, err := url.Parse(s.inner.ClientURL())
	if err != nil {
		return s.inner.ClientURL()
	}
	if ip := net.ParseIP(u.Hostname()); u.Hostname() == "" || ip != nil && ip.IsUnspecified() {
		u.Host = net.JoinHostPort("127.0.0.1", u.Port())
	}
	return u.String()
}

// Addr is the address on which the server listens.
func (s *Server) Addr() string { return s.inner.Addr().String() }

// Stop ends the server and cuts its clients off. It waits for its goroutines and is idempotent.
func (s *Server) Stop() { s.stop() }

func options(listen string, o Options) (*server.Options, error) {
	host, portText, err := net.SplitHostPort(listen)
	port, bad := strconv.ParseUint(portText, 10, 16)
	if err != nil || bad != nil {
		return nil, refusal.New(refusal.UsageBadValue, "%s %q: host:port", o.Setting, listen)
	}
	if err := tryPort(listen, o.Setting); err != nil {
		return nil, err
	}
	opts := &server.Options{
		ServerName: "nsed", Host: host, Port: int(port), NoSigs: true,
		MaxPayload: MaxPayload, MaxConn: maxConns, MaxPending: maxPending, NoSystemAccount: true,
	}
	if port == 0 {
		opts.Port = server.RANDOM_PORT
	}
	if o.Payload > 0 {
		opts.MaxPayload = o.Payload
	}
	if o.Streams != "" {
		opts.JetStream, opts.StoreDir = true, o.Streams
		opts.JetStreamMaxStore, opts.JetStreamMaxMemory = maxStreamDisk, maxStreamMemory
	}
	if o.Auth != nil {
		if err := o.Auth(opts); err != nil {
			return nil, err
		}
	}
	if opts.TLSConfig, err = o.tls(); err != nil {
		return nil, err
	}
	if opts.TLSConfig != nil {
		opts.TLS, opts.TLSVerify, opts.TLSTimeout = true, o.CA != "", 5
	}
	return opts, nil
}

// tryPort tells apart, before the server tries, a port that is taken from an address that is not this machine's.
func tryPort(listen, setting string) error {
	l, err := net.Listen("tcp", listen)
	if errors.Is(err, syscall.EADDRINUSE) {
		return refusal.Wrap(refusal.PortTaken, err, "%s", setting)
	}
	if err != nil {
		return refusal.Wrap(refusal.UsageBadValue, err, "%s %q", setting, listen)
	}
	return l.Close()
}

func (o Options) tls() (*tls.Config, error) {
	if (o.Cert == "") != (o.Key == "") || o.CA != "" && o.Cert == "" {
		return nil, refusal.New(refusal.ConfigInvalid, "a server's certificate, its key and the CA of its clients go together")
	}
	if o.Cert == "" {
		return nil, nil
	}
	pair, err := tls.LoadX509KeyPair(o.Cert, o.Key)
	if err != nil {
		return nil, refusal.Wrap(refusal.FileUnreadable, err, "certificate of the NATS server")
	}
	conf := &tls.Config{MinVersion: tls.VersionTLS12, Certificates: []tls.Certificate{pair}}
	if o.CA == "" {
		return conf, nil
	}
	pem, err := os.ReadFile(o.CA)
	if err != nil {
		return nil, refusal.Wrap(refusal.FileUnreadable, err, "CA of the NATS server's clients")
	}
	conf.ClientCAs, conf.ClientAuth = x509.NewCertPool(), tls.RequireAndVerifyClientCert
	if !conf.ClientCAs.AppendCertsFromPEM(pem) {
		return nil, refusal.New(refusal.FileUnreadable, "%s holds no certificate", o.CA)
	}
	return conf, nil
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// logger hands the server's words to slog and keeps its last one.
type logger struct {
	to    *slog.Logger
	fatal chan string
}

// Noticef is of interest to developers only.
func (l *logger) Noticef(format string, v ...any) { l.to.Debug("NATS: " + fmt.Sprintf(format, v...)) }

// Debugf is as Noticef.
func (l *logger) Debugf(format string, v ...any) { l.Noticef(format, v...) }

// Tracef is as Noticef.
func (l *logger) Tracef(format string, v ...any) { l.Noticef(format, v...) }

// Warnf is for the operator.
func (l *logger) Warnf(format string, v ...any) { l.to.Warn("NATS: " + fmt.Sprintf(format, v...)) }

// Errorf is as Warnf: most errors are of one client, and pass.
func (l *logger) Errorf(format string, v ...any) { l.Warnf(format, v...) }

// Fatalf is where the server would end the process.
func (l *logger) Fatalf(format string, v ...any) {
	select {
	case l.fatal <- fmt.Sprintf(format, v...):
	default:
	}
}
