package admin

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path"
	"runtime/debug"
	"time"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Bounds of the door.
const (
	maxRequest  = 8 << 10          // bytes of a request's body
	maxAtOnce   = 16               // requests in work
	patience    = 30 * time.Second // for one answer
	dialWait    = time.Second      // to find out whether somebody listens
	stoppingFor = 2 * time.Second  // for answers under way when the node ends
)

// Server answers one node's operator.
type Server struct {
	listener *net.UnixListener
	path     string
	backend  Backend
	log      *slog.Logger
	places   chan struct{} // one token a request in work
}

// Listen takes the socket. One that nobody answers is left from an earlier process and is replaced; a live one is refused
// with node-running, and a file that is no socket with file-unwritable. The caller runs the server, which closes it.
func Listen(path string, b Backend, log *slog.Logger) (*Server, error) {
	if err := clear(path); err != nil {
		return nil, err
	}
	l, err := net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"})
	if err != nil {
		return nil, refusal.Wrap(refusal.FileUnwritable, err, "admin socket")
	}
	// Whoever got in before this is turned away by who it is: see ours.
	if err := os.Chmod(path, 0o600); err != nil {
		return nil, errors.Join(refusal.Wrap(refusal.FileUnwritable, err, "admin socket"), l.Close())
	}
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	return &Server{listener: l, path: path, backend: b, log: log, places: make(chan struct{}, maxAtOnce)}, nil
}

// clear removes a socket that nobody answers.
func clear(path string) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return refusal.Wrap(refusal.FileUnwritable, err, "admin socket")
	case info.Mode().Type() != fs.ModeSocket:
		return refusal.New(refusal.FileUnwritable, "admin socket %s: a file of that name is there, and it is no socket", path)
	}
	conn, err := net.DialTimeout("unix", path, dialWait)
	if err == nil {
		conn.Close()
		return refusal.New(refusal.NodeRunning, "%s", path)
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return refusal.Wrap(refusal.FileUnwritable, err, "stale admin socket")
	}
	return nil
}

// Run answers until ctx ends. The socket is gone when it returns.
func (s *Server) Run(ctx context.Context) error {
	srv := &http.Server{
		Handler: s.guarded(s.routes()), MaxHeaderBytes: 8 << 10,
		ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second, WriteTimeout: patience + 5*time.Second, IdleTimeout: time.Minute,
		ErrorLog: slog.NewLogLogger(s.log.Handler(), slog.LevelDebug),
	}
	ended := make(chan error, 1)
	go func() { ended <- srv.Serve(ours{s.listener}) }()
	select {
	case err := <-ended:
		return fmt.Errorf("serve %s: %w", s.path, err)
	case <-ctx.Done():
	}
	last, stop := context.WithTimeout(context.WithoutCancel(ctx), stoppingFor)
	defer stop()
	if err := srv.Shutdown(last); err != nil {
		s.log.Debug("admin answers cut off", "err", err)
		_ = srv.Close() // the node ends; who waits for an answer sees the connection close
	}
	<-ended
	return nil
}

// Close frees the socket of a server that never ran. After Run it does nothing.
func (s *Server) Close() { _ = s.listener.Close() } // it may be closed already

// ours accepts connections of this process's user, and of root.
type ours struct{ *net.UnixListener }

// Accept turns others away silently.
func (o ours) Accept() (net.Conn, error) {
	for {
		conn, err := o.AcceptUnix()
		if err != nil {
			return nil, err
		}
		if uid, known := peer(conn); !known || uid == os.Getuid() || uid == 0 {
			return conn, nil
		}
		conn.Close()
	}
}

// routes are the questions.
func (s *Server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /v1/status", func(w http.ResponseWriter, r *http.Request) {
		st := s.backend.Status(r.Context())
		s.say(w, &st, nil)
	})
	mux.HandleFunc("GET /v1/jobs", func(w http.ResponseWriter, r *http.Request) {
		rows, err := s.backend.JobRows(r.Context())
		s.say(w, &rows, err)
	})
	mux.HandleFunc("GET /v1/jobs/{id}", s.job)
	mux.HandleFunc("GET /v1/jobs/{id}/bundle", s.bundle)
	mux.HandleFunc("GET /v1/txs", func(w http.ResponseWriter, r *http.Request) {
		txs, err := s.backend.Txs(r.Context())
		s.say(w, &txs, err)
	})
	mux.HandleFunc("POST /v1/txs/bump", s.keyed(s.backend.Bump))
	mux.HandleFunc("POST /v1/txs/cancel", s.keyed(s.backend.Cancel))
	mux.HandleFunc("POST /v1/stop", func(w http.ResponseWriter, _ *http.Request) {
		s.backend.Stop()
		s.say(w, &struct{}{}, nil)
	})
	s.reviewing(mux)
	return mux
}

// guarded bounds every request, and keeps the node up when an answer panics.
func (s *Server) guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case s.places <- struct{}{}:
			defer func() { <-s.places }()
		default:
			s.refuse(w, http.StatusServiceUnavailable, refusal.New(refusal.Internal, "more than %d requests at once", maxAtOnce))
			return
		}
		defer func() {
			if p := recover(); p != nil {
				s.log.Error("admin request panicked", "path", r.URL.Path, "value", fmt.Sprintf("%T", p), "stack", string(debug.Stack()))
				s.refuse(w, http.StatusInternalServerError, refusal.New(refusal.Internal, "the request failed"))
			}
		}()
		ctx, stop := context.WithTimeout(r.Context(), patience)
		defer stop()
		r = r.WithContext(ctx)
		most := int64(maxRequest)
		if edits, err := path.Match("/v1/review/*/edit", r.URL.Path); err == nil && edits {
			most = maxEdit
		}
		r.Body = http.MaxBytesReader(w, r.Body, most)
		next.ServeHTTP(w, r)
	})
}

// idOf reads the job of a request's path.
func idOf(r *http.Request) (protocol.JobID, error) {
	var id protocol.JobID
	if err := id.UnmarshalText([]byte(r.PathValue("id"))); err != nil {
		return id, refusal.New(refusal.UsageBadValue, "a job id has 32 bytes in hexadecimal with 0x")
	}
	return id, nil
}

func (s *Server) job(w http.ResponseWriter, r *http.Request) {
	id, err := idOf(r)
	if err != nil {
		s.say(w, nil, err)
		return
	}
	j, events, known := s.backend.View(id)
	if !known {
		s.say(w, nil, refusal.New(refusal.JobUnknown, "this node knows nothing of %s", id.Short()))
		return
	}
	s.say(w, &Job{Job: j, Events: events}, nil)
}

func (s *Server) bundle(w http.ResponseWriter, r *http.Request) {
	id, err := idOf(r)
	if err != nil {
		s.say(w, nil, err)
		return
	}
	b, err := s.backend.Bundle(r.Context(), id)
	if err != nil {
		s.say(w, nil, err)
		return
	}
	raw, err := b.Encode()
	if err != nil {
		s.say(w, nil, err)
		return
	}
	s.write(w, raw)
}

// wish names a wish of the outbox.
type wish struct {
	Key string `json:"key"`
}

// keyed answers a request that names a wish.
func (s *Server) keyed(act func(context.Context, string) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in wish
		if err := read(r, &in); err != nil || in.Key == "" {
			s.say(w, nil, refusal.New(refusal.UsageBadValue, "want a JSON object with a key"))
			return
		}
		s.say(w, &struct{}{}, act(r.Context(), in.Key))
	}
}

// read reads a request's body. Members that are not known are refused.
func read(r *http.Request, in any) error {
	dec := json.NewDecoder(r.Body)
	dec.DisallowUnknownFields()
	return dec.Decode(in)
}

// complaint is how a refusal travels.
type complaint struct {
	Code   refusal.Code `json:"code"`
	Detail string       `json:"detail"`
}

// say writes an answer, or why there is none. What is said is handed over by pointer: amounts are written by their
// pointer methods.
func (s *Server) say(w http.ResponseWriter, answer any, err error) {
	if err != nil {
		s.refuse(w, http.StatusUnprocessableEntity, err)
		return
	}
	raw, err := json.Marshal(answer)
	if err != nil {
		s.log.Error("admin answer cannot be written", "err", err)
		s.refuse(w, http.StatusInternalServerError, refusal.New(refusal.Internal, "the answer cannot be written"))
		return
	}
	s.write(w, raw)
}

func (s *Server) write(w http.ResponseWriter, raw []byte) {
	w.Header().Set("Content-Type", "application/json")
	if _, err := w.Write(raw); err != nil {
		s.log.Debug("admin answer not taken", "err", err)
	}
}

func (s *Server) refuse(w http.ResponseWriter, status int, err error) {
	c := complaint{Code: refusal.CodeOf(err), Detail: err.Error()}
	var known *refusal.Error
	if errors.As(err, &known) {
		c.Detail = known.Detail
		if known.Err != nil {
			c.Detail = fmt.Sprintf("%s: %s", known.Detail, known.Err)
		}
	}
	raw, err := json.Marshal(c)
	if err != nil {
		raw = []byte(`{"code":"internal"}`)
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = w.Write(raw) // who asked is gone, or reads it
}
