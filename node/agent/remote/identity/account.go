package identity

import (
	"errors"
	"fmt"
	"strings"

	"github.com/nats-io/jwt/v2"
	"github.com/nats-io/nkeys"
)

// account holds the key that vouches for the users of a fleet, an NKey of the kind account.
type account struct {
	key    nkeys.KeyPair
	public string
}

// openAccount reads the key, or makes one where there is none yet.
func openAccount(path string) (*account, error) {
	seed, err := secret(path, func() ([]byte, error) {
		key, err := nkeys.CreateAccount()
		if err != nil {
			return nil, err
		}
		return key.Seed()
	})
	if err != nil {
		return nil, err
	}
	key, err := nkeys.FromSeed(seed)
	if err != nil {
		return nil, fmt.Errorf("account key of the fleet: %w", err)
	}
	public, err := key.PublicKey()
	if err == nil && !nkeys.IsValidPublicAccountKey(public) {
		err = errors.New("not an account's")
	}
	if err != nil {
		return nil, fmt.Errorf("account key of the fleet: %w", err)
	}
	return &account{key, public}, nil
}

// grant is what a user token says: its holder came in by an invite, and is one of its agents, or all of them.
type grant struct {
	user   string // public NKey of the holder
	invite string
	agent  string // empty: all agents of the invite
}

// tagInvite marks the invite among the tags of a token, which have no capitals.
const tagInvite = "invite:"

// issue makes a user token. It permits nothing by itself, so that it is of no use at a server that trusts the key of the
// account but has not this gate: the gate knows the rights of names. A list of rights would also be longer than servers
// take.
func (a *account) issue(g grant) (string, error) {
	c := jwt.NewUserClaims(g.user)
	c.Name = g.agent
	c.Tags.Add(tagInvite + g.invite)
	c.Permissions.Pub.Deny.Add(">")
	c.Permissions.Sub.Deny.Add(">")
	token, err := c.Encode(a.key)
	if err != nil {
		return "", fmt.Errorf("issue user token: %w", err)
	}
	return token, nil
}

var errBadToken = errors.New("not a user token of this fleet")

const maxToken = 4 << 10 // bytes

// read checks a user token.
func (a *account) read(token string) (grant, error) {
	if len(token) > maxToken {
		return grant{}, errBadToken
	}
	c, err := jwt.DecodeUserClaims(token) // checks that its issuer signed it
	if err != nil || c.Issuer != a.public || c.IssuerAccount != "" || !nkeys.IsValidPublicUserKey(c.Subject) || c.Expires != 0 {
		return grant{}, errBadToken
	}
	g := grant{user: c.Subject, agent: c.Name}
	for _, t := range c.Tags {
		if id, ok := strings.CutPrefix(t, tagInvite); ok {
			g.invite = id
		}
	}
	return g, nil
}
