package admin

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/transcript"
	"github.com/nsed-protocol/nsed/node/view"
)

// maxAnswer bounds an answer that is no bundle, in bytes.
const maxAnswer = 64 << 20

// Client asks a node of this machine.
type Client struct {
	path string
	http *http.Client
}

// Dial finds the node behind a socket. It refuses with node-not-running when nobody listens. The caller closes the
// Client.
func Dial(ctx context.Context, path string) (*Client, error) {
	var d net.Dialer
	transport := &http.Transport{
		DialContext:            func(ctx context.Context, _, _ string) (net.Conn, error) { return d.DialContext(ctx, "unix", path) },
		MaxResponseHeaderBytes: 16 << 10,
	}
	c := &Client{path: path, http: &http.Client{Transport: transport, Timeout: patience}}
	wait, stop := context.WithTimeout(ctx, dialWait)
	defer stop()
	conn, err := d.DialContext(wait, "unix", path)
	if err != nil {
		return nil, c.absent(err)
	}
	conn.Close()
	return c, nil
}

// Close ends idle connections.
func (c *Client) Close() { c.http.CloseIdleConnections() }

// Status says how the node is.
func (c *Client) Status(ctx context.Context) (Status, error) {
	var st Status
	return st, c.ask(ctx, http.MethodGet, "/v1/status", nil, &st)
}

// Jobs lists the jobs that the node runs or has kept, the newest first.
func (c *Client) Jobs(ctx context.Context) ([]JobRow, error) {
	var rows []JobRow
	return rows, c.ask(ctx, http.MethodGet, "/v1/jobs", nil, &rows)
}

// Job is a picture of one job and what happened in it. It refuses with job-unknown.
func (c *Client) Job(ctx context.Context, id protocol.JobID) (view.Job, []view.Event, error) {
	var j Job
	err := c.ask(ctx, http.MethodGet, "/v1/jobs/"+id.String(), nil, &j)
	return j.Job, j.Events, err
}

// Bundle is the transcript of one job.
func (c *Client) Bundle(ctx context.Context, id protocol.JobID) (*transcript.Bundle, error) {
	raw, err := c.do(ctx, http.MethodGet, "/v1/jobs/"+id.String()+"/bundle", nil, transcript.MaxBundle)
	if err != nil {
		return nil, err
	}
	return transcript.DecodeBundle(raw)
}

// Txs lists the outbox.
func (c *Client) Txs(ctx context.Context) ([]Tx, error) {
	var txs []Tx
	return txs, c.ask(ctx, http.MethodGet, "/v1/txs", nil, &txs)
}

// Bump offers more for a wish that waits to be mined.
func (c *Client) Bump(ctx context.Context, key string) error {
	return c.ask(ctx, http.MethodPost, "/v1/txs/bump", wish{key}, &struct{}{})
}

// Cancel takes a wish back if it is not mined yet.
func (c *Client) Cancel(ctx context.Context, key string) error {
	return c.ask(ctx, http.MethodPost, "/v1/txs/cancel", wish{key}, &struct{}{})
}

// Held lists the answers that wait for a person, the most urgent first, without texts.
func (c *Client) Held(ctx context.Context) ([]view.HeldAnswer, error) {
	var held []view.HeldAnswer
	return held, c.ask(ctx, http.MethodGet, "/v1/review", nil, &held)
}

// HeldAnswer is one of them with its texts. It refuses with answer-not-held.
func (c *Client) HeldAnswer(ctx context.Context, id string) (view.HeldAnswer, error) {
	var a view.HeldAnswer
	return a, c.ask(ctx, http.MethodGet, "/v1/review/"+url.PathEscape(id), nil, &a)
}

// Release lets an answer leave the node. looked is the hash of the one that was looked at, zero for any.
func (c *Client) Release(ctx context.Context, id string, looked common.Hash) error {
	return c.ask(ctx, http.MethodPost, "/v1/review/"+url.PathEscape(id)+"/release", verdict{Hash: looked}, &struct{}{})
}

// Reject makes the seat skip instead.
func (c *Client) Reject(ctx context.Context, id string, looked common.Hash) error {
	return c.ask(ctx, http.MethodPost, "/v1/review/"+url.PathEscape(id)+"/reject", verdict{Hash: looked}, &struct{}{})
}

// Edit replaces an answer, which stays held, and returns it as it is now. It refuses with answer-changed when it is not the
// one that was looked at any more, and with usage-bad-value what no agent could have said.
func (c *Client) Edit(ctx context.Context, id string, looked common.Hash, document []byte) (view.HeldAnswer, error) {
	var a view.HeldAnswer
	if !json.Valid(document) {
		return a, refusal.New(refusal.UsageBadValue, "the answer is no JSON")
	}
	return a, c.ask(ctx, http.MethodPost, "/v1/review/"+url.PathEscape(id)+"/edit", verdict{looked, document}, &a)
}

// Stop asks the node to end. It returns when the node has begun to.
func (c *Client) Stop(ctx context.Context) error {
	return c.ask(ctx, http.MethodPost, "/v1/stop", struct{}{}, &struct{}{})
}

// ask sends a question and reads the answer into out.
func (c *Client) ask(ctx context.Context, method, path string, in, out any) error {
	var body []byte
	if in != nil {
		var err error
		if body, err = json.Marshal(in); err != nil {
			return fmt.Errorf("write %s: %w", path, err)
		}
	}
	raw, err := c.do(ctx, method, path, body, maxAnswer)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(raw, out); err != nil {
		return fmt.Errorf("read the node's answer to %s: %w", path, err)
	}
	return nil
}

func (c *Client) do(ctx context.Context, method, path string, body []byte, most int64) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, method, "http://node"+path, bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("ask the node: %w", err)
	}
	resp, err := c.http.Do(req)
	if err != nil {
		var dial *net.OpError
		if errors.As(err, &dial) && dial.Op == "dial" {
			return nil, c.absent(dial)
		}
		return nil, fmt.Errorf("ask the node: %w", err)
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(io.LimitReader(resp.Body, most+1))
	if err != nil {
		return nil, fmt.Errorf("read the node's answer to %s: %w", path, err)
	}
	if int64(len(raw)) > most {
		return nil, fmt.Errorf("the node's answer to %s has more than %d bytes", path, most)
	}
	if resp.StatusCode != http.StatusOK {
		return nil, refused(resp.StatusCode, raw)
	}
	return raw, nil
}

// refused is the node's refusal.
func refused(status int, raw []byte) error {
	var said complaint
	if err := json.Unmarshal(raw, &said); err != nil || said.Code == "" {
		return fmt.Errorf("the node answers with HTTP status %d", status)
	}
	return refusal.New(said.Code, "%s", said.Detail)
}

func (c *Client) absent(err error) error {
	return refusal.Wrap(refusal.NodeNotRunning, err, "admin socket %s", c.path)
}
