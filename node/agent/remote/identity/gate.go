package identity

import (
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/nats-io/jwt/v2"
	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nkeys"

	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
)

// ownUser is the name of the node's own user, who may speak and listen everywhere.
const ownUser = "node"

// Auth sets an embedded server up to ask the registrar about everybody who connects. Servers drop user tokens unless they
// trust an operator, so an operator is made up for the run of the server; it vouches for the account of the fleet, and
// for one of the server itself that nobody can enter.
func (r *Registrar) Auth(o *server.Options) error {
	operator, errOperator := nkeys.CreateOperator()
	system, errSystem := nkeys.CreateAccount()
	if err := errors.Join(errOperator, errSystem); err != nil {
		return fmt.Errorf("keys of the fleet's server: %w", err)
	}
	trusted, errOperator := operator.PublicKey()
	inner, errSystem := system.PublicKey()
	accounts := resolver{&server.MemAccResolver{}, r}
	streams := jwt.JetStreamLimits{
		MemoryStorage: jwt.NoLimit, DiskStorage: jwt.NoLimit, Streams: jwt.NoLimit, Consumer: jwt.NoLimit,
	}
	err := errors.Join(errOperator, errSystem,
		accounts.add(r.account.public, streams, operator), accounts.add(inner, jwt.JetStreamLimits{}, operator))
	if err != nil {
		return fmt.Errorf("accounts of the fleet's server: %w", err)
	}
	o.TrustedKeys, o.AccountResolver, o.CustomClientAuthentication = []string{trusted}, accounts, gate{r}
	o.SystemAccount, o.NoSystemAccount = inner, false
	return nil
}

// resolver knows the two accounts, and tells the registrar which server it works for.
type resolver struct {
	*server.MemAccResolver
	r *Registrar
}

func (a resolver) add(account string, streams jwt.JetStreamLimits, operator nkeys.KeyPair) error {
	claims := jwt.NewAccountClaims(account)
	claims.Limits.JetStreamLimits = streams
	token, err := claims.Encode(operator)
	if err != nil {
		return err
	}
	return a.Store(account, token)
}

// Start is called by the server before it listens.
func (a resolver) Start(s *server.Server) error {
	a.r.mu.Lock()
	a.r.server = s
	a.r.mu.Unlock()
	return a.MemAccResolver.Start(s)
}

// fleet finds the account that everybody belongs to.
func (r *Registrar) fleet() (*server.Account, error) {
	r.mu.Lock()
	s := r.server
	r.mu.Unlock()
	if s == nil {
		return nil, errNotReady
	}
	return s.LookupAccount(r.account.public)
}

// Own returns the node's own user and password. Every registrar of the directory has the same.
func (r *Registrar) Own() (user, password string) { return ownUser, r.own }

// gate decides who may connect. It is called from the server's goroutines.
type gate struct{ r *Registrar }

// Check admits the node, and the holder of a user token of a living invite who proves its key. Everybody else is sent
// away.
func (g gate) Check(c server.ClientAuthentication) bool {
	fleet, err := g.r.fleet()
	if err != nil || c.Kind() != server.CLIENT {
		return false
	}
	o := c.GetOpts()
	if o.JWT == "" {
		if o.Username != ownUser || subtle.ConstantTimeCompare([]byte(o.Password), []byte(g.r.own)) != 1 {
			return false
		}
		c.RegisterUser(&server.User{Username: ownUser, Account: fleet})
		return true
	}
	got, agents, err := g.admit(o, c.GetNonce())
	if err != nil {
		g.r.cfg.Log.Info("agent refused", "reason", err)
		return false
	}
	g.r.enter(c.GetID(), got.invite)
	c.RegisterUser(&server.User{Username: got.user, Account: fleet, Permissions: permissions(g.r.cfg.Names, agents)})
	return true
}

// admit finds the agents that the holder of a token may be.
func (g gate) admit(o *server.ClientOpts, nonce []byte) (got grant, agents []string, err error) {
	if !g.r.ready.Load() {
		return got, nil, errNotReady
	}
	if got, err = g.r.account.read(o.JWT); err != nil {
		return got, nil, err
	}
	i, err := g.r.book.get(got.invite)
	all := got.agent == "" && got.user == i.User
	one := got.agent != "" && i.Operator && slices.Contains(i.Agents, got.agent)
	switch {
	case err != nil:
		return got, nil, err
	case i.State == StateRevoked:
		return got, nil, errRevoked
	case i.State != StateUsed, !all && !one, !proves(got.user, nonce, o.Sig):
		return got, nil, errBadToken
	case one:
		return got, []string{got.agent}, nil
	}
	return got, i.Agents, nil
}

// proves tells whether a signature in base64 over a text was made by the key of a public user key.
func proves(user string, text []byte, sig string) bool {
	raw, err := base64.RawURLEncoding.DecodeString(sig)
	if err != nil {
		if raw, err = base64.StdEncoding.DecodeString(sig); err != nil {
			return false
		}
	}
	return len(text) > 0 && verifies(user, text, raw)
}

func verifies(user string, text, sig []byte) bool {
	if !nkeys.IsValidPublicUserKey(user) {
		return false
	}
	key, err := nkeys.FromPublicKey(user)
	return err == nil && key.Verify(text, sig) == nil
}

// answerWithin is how long an agent may take to answer a request.
const answerWithin = 10 * time.Minute

func permissions(n wire.Names, agents []string) *server.Permissions {
	rights := RightsOf(n, agents)
	return &server.Permissions{
		Publish:   &server.SubjectPermission{Allow: rights.Publish},
		Subscribe: &server.SubjectPermission{Allow: rights.Subscribe},
		Response:  &server.ResponsePermission{MaxMsgs: 1, Expires: answerWithin},
	}
}

// enter keeps which invite a connection came in by.
func (r *Registrar) enter(conn uint64, invite string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.inside[conn] = invite
}

// Sweep cuts off whoever is connected by an invite that lives no more. Run calls it every few seconds.
func (r *Registrar) Sweep() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.server == nil {
		return
	}
	for conn, invite := range r.inside {
		i, err := r.book.get(invite)
		switch {
		case r.server.GetClient(conn) == nil:
			delete(r.inside, conn)
		case err != nil || i.State != StateUsed:
			delete(r.inside, conn)
			if err := r.server.DisconnectClientByID(conn); err == nil {
				r.cfg.Log.Info("agent cut off", "invite", invite)
			}
		}
	}
}
