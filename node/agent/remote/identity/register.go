package identity

import (
	"crypto/subtle"
	"errors"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

// operator lets in whoever shows the bearer token of a living operator's invite.
func (d *door) operator(next func(http.ResponseWriter, *http.Request, Invite)) http.HandlerFunc {
	return func(w http.ResponseWriter, q *http.Request) {
		token, ok := strings.CutPrefix(q.Header.Get("Authorization"), "Bearer ")
		id, _, _ := strings.Cut(token, ".")
		i, err := d.book.get(id)
		known := ok && err == nil && i.Operator && i.State == StateUsed
		if !known || subtle.ConstantTimeCompare([]byte(token), []byte(d.bearer(id, i.User))) != 1 {
			answer(w, http.StatusUnauthorized, map[string]string{"error": "unauthorized"})
			return
		}
		next(w, q, i)
	}
}

// address is where agents connect, once they may.
func (d *door) address() (string, bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.url, d.url != ""
}

func (d *door) runtime(w http.ResponseWriter, _ *http.Request, _ Invite) {
	if url, ok := d.address(); ok {
		answer(w, http.StatusOK, map[string]string{"nats_url": url})
		return
	}
	d.refuse(w, errUnavailable)
}

// challenge hands out a nonce. The server's address is only promised by its hash until the agent has proved a key.
func (d *door) challenge(w http.ResponseWriter, _ *http.Request, i Invite) {
	url, ok := d.address()
	if !ok {
		d.refuse(w, errUnavailable)
		return
	}
	answer(w, http.StatusOK, map[string]any{
		"orchestrator_pub_key": d.account.public, "nats_url_hash": hashOf(url),
		"nonce": d.nonces.draw(i.ID), "expires_in_secs": int(nonceLife.Seconds()),
	})
}

// registration is the body of a request to register an agent. The signature is an array of numbers in JSON.
type registration struct {
	Agent     string `json:"agent_id"`
	User      string `json:"user_pub_key"`
	Nonce     string `json:"nonce"`
	Signature []int  `json:"signature"`
}

// register gives one agent of an operator credentials of its own, for a key that signed the challenge.
func (d *door) register(w http.ResponseWriter, q *http.Request, i Invite) {
	var body registration
	if !read(w, q, &body) {
		return
	}
	url, _ := d.address()
	switch {
	case !slices.Contains(i.Agents, body.Agent):
		answer(w, http.StatusForbidden, map[string]string{"error": "agent_not_invited"})
		return
	case !d.nonces.spend(i.ID, body.Nonce), !d.signed(body, url):
		answer(w, http.StatusUnauthorized, map[string]string{"error": "bad_signature"})
		return
	}
	if _, err := d.welcome(q.Context(), i); err != nil {
		d.refuse(w, errors.Join(errUnavailable, err))
		return
	}
	token, err := d.account.issue(grant{user: body.User, invite: i.ID, agent: body.Agent})
	if err != nil {
		d.refuse(w, err)
		return
	}
	d.cfg.Log.Info("agent registered", "invite", i.ID, "agent", body.Agent)
	answer(w, http.StatusOK, map[string]string{"user_jwt": token, "nats_url": url})
}

// signed checks the signature over the challenge's three parts.
func (d *door) signed(body registration, url string) bool {
	sig := make([]byte, len(body.Signature))
	for i, b := range body.Signature {
		if b < 0 || b > 255 {
			return false
		}
		sig[i] = byte(b)
	}
	return verifies(body.User, []byte(body.Nonce+":"+d.account.public+":"+hashOf(url)), sig)
}

// Bounds of the nonces that nobody has used yet.
const (
	nonceLife = time.Minute
	maxNonces = 1024
)

// nonces are the challenges that wait for an answer. Each is for one invite and good once.
type nonces struct {
	now func() time.Time

	mu   sync.Mutex
	open map[string]challenge // guarded by mu
}

type challenge struct {
	invite string
	until  time.Time
}

func newNonces(now func() time.Time) *nonces {
	return &nonces{now: now, open: map[string]challenge{}}
}

// draw makes a nonce. When too many wait, all of them are forgotten: whoever waits asks again.
func (n *nonces) draw(invite string) string {
	n.mu.Lock()
	defer n.mu.Unlock()
	now := n.now()
	for nonce, c := range n.open {
		if now.After(c.until) {
			delete(n.open, nonce)
		}
	}
	if len(n.open) >= maxNonces {
		clear(n.open)
	}
	nonce := random(24)
	n.open[nonce] = challenge{invite, now.Add(nonceLife)}
	return nonce
}

// spend takes a nonce out and tells whether it was good for the invite.
func (n *nonces) spend(invite, nonce string) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	c, ok := n.open[nonce]
	delete(n.open, nonce)
	return ok && c.invite == invite && !n.now().After(c.until)
}
