package admin

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/transcript"
	"github.com/nsed-protocol/nsed/node/view"
)

// desk is a node that says what a test wants.
type desk struct {
	status Status
	rows   []JobRow
	job    view.Job
	events []view.Event
	bundle *transcript.Bundle
	txs    []Tx
	panics bool
	held   []view.HeldAnswer
	block  chan struct{} // Status waits for it when it is not nil

	mu    sync.Mutex // guards what follows
	acted []string
}

func (d *desk) Status(ctx context.Context) Status {
	if d.block != nil {
		select {
		case <-d.block:
		case <-ctx.Done():
		}
	}
	return d.status
}
func (d *desk) act(what string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.acted = append(d.acted, what)
}
func (d *desk) Stop() { d.act("stop") }
func (d *desk) JobRows(context.Context) ([]JobRow, error) {
	if d.panics {
		panic("a fault")
	}
	return d.rows, nil
}
func (d *desk) View(id protocol.JobID) (view.Job, []view.Event, bool) {
	return d.job, d.events, id == d.job.ID
}
func (d *desk) Bundle(_ context.Context, id protocol.JobID) (*transcript.Bundle, error) {
	if d.bundle == nil || id != d.job.ID {
		return nil, refusal.New(refusal.TranscriptMissing, "job %s", id.Short())
	}
	return d.bundle, nil
}
func (d *desk) Txs(context.Context) ([]Tx, error) { return d.txs, nil }
func (d *desk) Bump(_ context.Context, key string) error {
	if key == "gone" {
		return fmt.Errorf("bump: %w", refusal.Wrap(refusal.UsageBadValue, errors.New("it has ended"), "%s", key))
	}
	d.act("bump " + key)
	return nil
}
func (d *desk) Cancel(_ context.Context, key string) error {
	d.act("cancel " + key)
	return nil
}

func (d *desk) Held() []view.HeldAnswer { return d.held }
func (d *desk) HeldAnswer(id string) (view.HeldAnswer, error) {
	if len(d.held) == 0 || id != d.held[0].ID {
		return view.HeldAnswer{}, refusal.New(refusal.AnswerNotHeld, "%s", id)
	}
	return d.held[0], nil
}
func (d *desk) Decide(id string, looked common.Hash, s view.HeldState) error {
	if _, err := d.HeldAnswer(id); err != nil {
		return err
	}
	d.act(fmt.Sprint(s, " ", id, " ", looked[0]))
	return nil
}
func (d *desk) Edit(id string, looked common.Hash, document []byte) (view.HeldAnswer, error) {
	a, err := d.HeldAnswer(id)
	a.Document = document
	d.act(fmt.Sprint("edit ", id, " ", looked[0], " ", len(document)))
	return a, err
}

// serve runs a server until the test ends, and dials it.
func serve(t *testing.T, d *desk) (*Client, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "s")
	s, err := Listen(path, d, nil)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		if _, err := os.Lstat(path); err == nil {
			t.Error("the socket is left")
		}
	})
	c, err := Dial(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c, path
}

// filled is a desk with something in every field that a person looks at.
func filled() *desk {
	id := protocol.JobID{1, 2}
	one := *uint256.NewInt(1)
	d := &desk{
		status: Status{
			State: Working, Reasons: []Reason{{Code: "x", Text: "y", Next: "z"}}, Version: "v", Boot: "b", Started: 1,
			Network: protocol.Network{Name: "n", ChainID: 5, Contract: common.Address{9}}, Operator: common.Address{1}, HotKey: common.Address{2},
			Account:   Account{Stake: *uint256.NewInt(7), Ether: *new(uint256.Int).Lsh(&one, 90), Rank: 1, Key: "active", Known: true},
			Endpoints: []Endpoint{{URL: "http://a", OK: true, Head: 3}}, Agents: []Agent{{Name: "a", Kind: "solver", OK: true}},
			Head: Head{Number: 3, Lag: 1}, Bus: Bus{Connected: true}, Jobs: JobCount{Open: 1, Max: 2}, Outbox: Outbox{Waiting: 1},
		},
		rows: []JobRow{{ID: id, Phase: "judging", Round: 1, Seat: 2, Seats: 5, Winner: protocol.NoSeat}},
		job: view.Job{
			ID: id, Task: "a task", Phase: view.Judging, Panel: []protocol.Seat{{Operator: common.Address{1}, Price: one}},
			Rounds: []view.Round{{Number: 1, Proposals: []view.Proposal{{State: view.Sealed, Answer: "x"}}, Ballots: []view.Ballot{{Votes: protocol.Votes{1, -2}}}, Scores: []int32{5}}},
			Money:  view.Money{Escrow: one, Pay: []uint256.Int{one, *uint256.NewInt(3)}}, Winner: protocol.NoSeat,
			Outcome: &view.Outcome{Round: 1, Results: []protocol.SeatResult{{Score: 3, Credit: one}}},
		},
		events: []view.Event{{Seq: 1, Kind: view.JobOpened, Seat: protocol.NoSeat, Text: "opened"}},
		txs:    []Tx{{Key: "anchor/0x1/1", State: "sent", Nonce: 4, Attempts: []Attempt{{Hash: common.Hash{1}, Fee: "10", Tip: "1"}}, Waiting: "to be mined"}},
	}
	return d
}

func TestRoundTrip(t *testing.T) {
	d := filled()
	c, path := serve(t, d)
	if info, err := os.Lstat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the socket has mode %v, %v", info.Mode(), err)
	}
	ctx := t.Context()
	st, err := c.Status(ctx)
	check(t, "status", d.status, st, err)
	rows, err := c.Jobs(ctx)
	check(t, "jobs", d.rows, rows, err)
	j, events, err := c.Job(ctx, d.job.ID)
	check(t, "job", d.job, j, err)
	check(t, "events", d.events, events, err)
	txs, err := c.Txs(ctx)
	check(t, "txs", d.txs, txs, err)
	if err := errors.Join(c.Bump(ctx, "a/b"), c.Cancel(ctx, "c d"), c.Stop(ctx)); err != nil {
		t.Error(err)
	}
	check(t, "acts", []string{"bump a/b", "cancel c d", "stop"}, d.acted, nil)
}

func check[T any](t *testing.T, what string, want, got T, err error) {
	t.Helper()
	if err != nil {
		t.Errorf("%s: %v", what, err)
	} else if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestRefusals(t *testing.T) {
	d := filled()
	c, _ := serve(t, d)
	ctx := t.Context()
	if _, _, err := c.Job(ctx, protocol.JobID{7}); refusal.CodeOf(err) != refusal.JobUnknown {
		t.Errorf("unknown job: %v", err)
	}
	if _, err := c.Bundle(ctx, d.job.ID); refusal.CodeOf(err) != refusal.TranscriptMissing {
		t.Errorf("no bundle: %v", err)
	}
	err := c.Bump(ctx, "gone")
	if refusal.CodeOf(err) != refusal.UsageBadValue || !strings.Contains(err.Error(), "it has ended") {
		t.Errorf("refused act: %v", err)
	}
	if err := c.Cancel(ctx, ""); refusal.CodeOf(err) != refusal.UsageBadValue {
		t.Errorf("no key: %v", err)
	}
	if err := c.Bump(ctx, strings.Repeat("x", maxRequest)); refusal.CodeOf(err) != refusal.UsageBadValue {
		t.Errorf("a huge request: %v", err)
	}
	d.panics = true
	if _, err := c.Jobs(ctx); refusal.CodeOf(err) != refusal.Internal {
		t.Errorf("a panic: %v", err)
	}
	d.panics = false
	if _, err := c.Jobs(ctx); err != nil {
		t.Errorf("after a panic: %v", err)
	}
}

// TestHostileRequests sends what the client never does.
func TestHostileRequests(t *testing.T) {
	c, _ := serve(t, filled())
	for name, tt := range map[string]struct {
		method, path, body string
		status             int
	}{
		"nothing there":    {"GET", "/", "", http.StatusNotFound},
		"another method":   {"DELETE", "/v1/jobs", "", http.StatusMethodNotAllowed},
		"no job id":        {"GET", "/v1/jobs/0x12", "", http.StatusUnprocessableEntity},
		"a path as job id": {"GET", "/v1/jobs/..%2f..%2fetc", "", http.StatusUnprocessableEntity},
		"no JSON":          {"POST", "/v1/txs/bump", "x", http.StatusUnprocessableEntity},
		"unknown member":   {"POST", "/v1/txs/bump", `{"key":"a","more":1}`, http.StatusUnprocessableEntity},
		"a large body":     {"POST", "/v1/txs/cancel", `{"key":"` + strings.Repeat("x", 2*maxRequest) + `"}`, http.StatusUnprocessableEntity},
	} {
		t.Run(name, func(t *testing.T) {
			req, err := http.NewRequestWithContext(t.Context(), tt.method, "http://node"+tt.path, strings.NewReader(tt.body))
			if err != nil {
				t.Fatal(err)
			}
			resp, err := c.http.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			resp.Body.Close()
			if resp.StatusCode != tt.status {
				t.Errorf("got %d, want %d", resp.StatusCode, tt.status)
			}
		})
	}
}

func TestAtMostSoManyAtOnce(t *testing.T) {
	d := filled()
	d.block = make(chan struct{})
	c, _ := serve(t, d)
	answers := make(chan error, maxAtOnce+4)
	for range maxAtOnce + 4 {
		go func() {
			_, err := c.Status(t.Context())
			answers <- err
		}()
	}
	for range 4 { // those that find no place are refused while the others wait
		if err := <-answers; refusal.CodeOf(err) != refusal.Internal || err == nil {
			t.Errorf("got %v", err)
		}
	}
	close(d.block)
	for range maxAtOnce {
		if err := <-answers; err != nil {
			t.Error(err)
		}
	}
}

func TestSockets(t *testing.T) {
	d := filled()
	_, live := serve(t, d)
	if _, err := Listen(live, d, nil); refusal.CodeOf(err) != refusal.NodeRunning {
		t.Errorf("a live socket: %v", err)
	}
	if _, err := Dial(t.Context(), filepath.Join(t.TempDir(), "none")); refusal.CodeOf(err) != refusal.NodeNotRunning {
		t.Errorf("nobody: %v", err)
	}
	file := filepath.Join(t.TempDir(), "f")
	if err := os.WriteFile(file, []byte("keep me"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Listen(file, d, nil); refusal.CodeOf(err) != refusal.FileUnwritable {
		t.Errorf("a file: %v", err)
	}
	if raw, err := os.ReadFile(file); err != nil || string(raw) != "keep me" {
		t.Errorf("the file is gone: %v", err)
	}
	if _, err := Listen(filepath.Join(t.TempDir(), "no", "where"), d, nil); refusal.CodeOf(err) != refusal.FileUnwritable {
		t.Errorf("no directory: %v", err)
	}

	stale := filepath.Join(t.TempDir(), "s")
	l, err := net.ListenUnix("unix", &net.UnixAddr{Name: stale, Net: "unix"})
	if err != nil {
		t.Fatal(err)
	}
	l.SetUnlinkOnClose(false)
	l.Close()
	if _, err := Dial(t.Context(), stale); refusal.CodeOf(err) != refusal.NodeNotRunning {
		t.Errorf("a stale socket: %v", err)
	}
	s, err := Listen(stale, d, nil)
	if err != nil {
		t.Fatalf("a stale socket: %v", err)
	}
	s.Close()
	s.Close()
}

// TestForeignAnswers reads what is no node.
func TestForeignAnswers(t *testing.T) {
	for name, tt := range map[string]struct {
		status int
		body   string
		want   string
	}{
		"no JSON":             {http.StatusOK, "<html>", "read the node's answer"},
		"a refusal of others": {http.StatusForbidden, "<html>", "HTTP status 403"},
		"a refusal":           {http.StatusConflict, `{"code":"job-unknown","detail":"x"}`, "job-unknown"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "s")
			l, err := net.Listen("unix", path)
			if err != nil {
				t.Fatal(err)
			}
			srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.WriteHeader(tt.status)
				fmt.Fprint(w, tt.body)
			})}
			go srv.Serve(l)
			t.Cleanup(func() { srv.Close() })
			c, err := Dial(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			if _, err := c.Status(t.Context()); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func FuzzRefused(f *testing.F) {
	f.Add(422, `{"code":"job-unknown","detail":"x"}`)
	f.Add(500, `{`)
	f.Fuzz(func(t *testing.T, status int, body string) {
		err := refused(status, []byte(body))
		if err == nil || strings.ContainsAny(err.Error(), "\n") {
			t.Errorf("got %v", err)
		}
		var out Status
		_ = json.Unmarshal([]byte(body), &out) // must not panic in a type of ours
	})
}
