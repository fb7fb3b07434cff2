package identity

import (
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/nats-io/nkeys"
)

const maxRequest = 16 << 10 // bytes of a request's body

// Handler answers the addresses at which programs of the SDK redeem codes and register agents.
func (r *Registrar) Handler() http.Handler {
	d := &door{Registrar: r, nonces: newNonces(r.cfg.Now)}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /health", d.health)
	mux.HandleFunc("POST /redeem-agent", d.redeem(audienceAgent))
	mux.HandleFunc("POST /redeem", d.redeem(audienceOperator))
	mux.HandleFunc("GET /credentials/challenge", d.operator(d.challenge))
	mux.HandleFunc("POST /credentials/register", d.operator(d.register))
	mux.HandleFunc("GET /api/runtime/nats", d.operator(d.runtime))
	return mux
}

type door struct {
	*Registrar
	nonces *nonces
}

func (d *door) health(w http.ResponseWriter, _ *http.Request) {
	status := "ok"
	if !d.ready.Load() {
		status = "starting"
	}
	answer(w, http.StatusOK, map[string]any{"status": status, "timestamp": d.cfg.Now().Unix()})
}

// redemption is the body of a request to redeem.
type redemption struct {
	Code string `json:"code"`
	User string `json:"user_pub_key"`
}

// credentials is the answer to a redeemed code.
type credentials struct {
	Token   string `json:"token,omitempty"` // bearer token of an operator
	Name    string `json:"name,omitempty"`  // of the operator
	UserJWT string `json:"user_jwt"`
	NATS    string `json:"nats_url"`
	Agent   string `json:"agent_id"`
}

// redeem takes a code for a user token that stands for all agents of the invite; a code of an operator for a bearer
// token besides.
func (d *door) redeem(audience string) http.HandlerFunc {
	return func(w http.ResponseWriter, q *http.Request) {
		var body redemption
		if !read(w, q, &body) {
			return
		}
		c, err := unseal(d.key, body.Code, audience, d.cfg.Now())
		if err == nil && !nkeys.IsValidPublicUserKey(body.User) {
			err = errBadCode
		}
		var out credentials
		if err == nil {
			out, err = d.settle(q, c, body.User)
		}
		if err != nil {
			d.refuse(w, err)
			return
		}
		answer(w, http.StatusOK, out)
	}
}

// settle prepares first and marks the invite as redeemed last, so that a failure costs nobody a code.
func (d *door) settle(q *http.Request, c claims, user string) (credentials, error) {
	i, err := d.book.get(c.ID)
	if err != nil {
		return credentials{}, err
	}
	if i.Operator != (c.Audience == audienceOperator) || !slices.Equal(i.Agents, c.Agents) {
		return credentials{}, errBadCode
	}
	url, err := d.welcome(q.Context(), i)
	if err != nil {
		return credentials{}, errors.Join(errUnavailable, err)
	}
	token, err := d.account.issue(grant{user: user, invite: i.ID})
	if err != nil {
		return credentials{}, err
	}
	if _, err = d.book.use(i.ID, user); err != nil {
		return credentials{}, err
	}
	d.cfg.Log.Info("invite redeemed", "invite", i.ID, "agents", strings.Join(i.Agents, ","))
	out := credentials{UserJWT: token, NATS: url, Agent: i.Agents[0]}
	if i.Operator {
		out.Token, out.Name = d.bearer(i.ID, user), i.Owner
	}
	return out, nil
}

var errUnavailable = errors.New("the fleet's server does not answer")

// refuse says why in the words that the SDK knows.
func (d *door) refuse(w http.ResponseWriter, err error) {
	status, word := http.StatusInternalServerError, "internal"
	switch {
	case errors.Is(err, errExpired):
		status, word = http.StatusUnauthorized, "expired"
	case errors.Is(err, errBadCode), errors.Is(err, errNoInvite), errors.Is(err, errBadToken):
		status, word = http.StatusUnauthorized, "invalid_code"
	case errors.Is(err, errRevoked):
		status, word = http.StatusForbidden, "revoked"
	case errors.Is(err, errReplayed):
		status, word = http.StatusConflict, "replayed"
	case errors.Is(err, errUnavailable):
		status, word = http.StatusServiceUnavailable, "kv_unavailable"
	}
	d.cfg.Log.Info("invite refused", "status", status, "reason", err)
	answer(w, status, map[string]string{"error": word})
}

func read(w http.ResponseWriter, q *http.Request, into any) bool {
	if err := json.NewDecoder(http.MaxBytesReader(w, q.Body, maxRequest)).Decode(into); err != nil {
		answer(w, http.StatusBadRequest, map[string]string{"error": "bad_request"})
		return false
	}
	return true
}

func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // the other side has gone: nothing to tell it
}
