package identity

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Config is what a registrar works with.
type Config struct {
	Dir   string // directory of its secrets and invites; made when missing, for its owner alone
	Names wire.Names
	Now   func() time.Time // nil: the machine's clock
	Sweep time.Duration    // how often Run looks for revoked invites; 0: every 5 seconds
	Log   *slog.Logger     // nil: nothing is logged
}

// Registrar invites agents into one fleet and admits them to its server. It may be used from several goroutines, and
// from several processes on one directory.
type Registrar struct {
	cfg     Config
	account *account
	key     []byte // seals codes and tokens
	book    *book
	own     string // password of the node's own user
	ready   atomic.Bool

	mu     sync.Mutex
	url    string              // where agents connect; guarded by mu
	js     jetstream.JetStream // guarded by mu
	inside map[uint64]string   // invites by connection; guarded by mu
	server *server.Server      // guarded by mu
}

var errNotReady = errors.New("the fleet is not ready yet")

// Open opens the registrar of a directory. The first time, it draws the secrets of the fleet.
func Open(cfg Config) (*Registrar, error) {
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.Sweep == 0 {
		cfg.Sweep = 5 * time.Second
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	invites := filepath.Join(cfg.Dir, "invites")
	if err := os.MkdirAll(invites, 0o700); err != nil {
		return nil, refusal.Wrap(refusal.FileUnwritable, err, "directory of invites")
	}
	key, err := secret(filepath.Join(cfg.Dir, "invite.secret"), func() ([]byte, error) { return []byte(random(32)), nil })
	if err != nil {
		return nil, err
	}
	acc, err := openAccount(filepath.Join(cfg.Dir, "account.seed"))
	if err != nil {
		return nil, err
	}
	return &Registrar{
		cfg: cfg, account: acc, key: key, book: &book{dir: invites, now: cfg.Now}, own: hex.EncodeToString(mac(key, "own user")), inside: map[uint64]string{},
	}, nil
}

// Order is what an invite is made from.
type Order struct {
	Agents   []string
	Owner    string // whose they are; an invite with Operator needs it
	Operator bool   // the code gives a bearer token, with which every agent gets its own credentials
	Life     time.Duration
}

// Limits of an invite's life.
const (
	MinLife = time.Minute
	MaxLife = 90 * 24 * time.Hour
)

// Invite writes an invite and returns it with its code, which is nowhere kept. It refuses names that are no names, that
// are another's, or that would share their buckets with another's.
func (r *Registrar) Invite(o Order) (Invite, string, error) {
	if err := CheckNames(o.Agents); err != nil {
		return Invite{}, "", refusal.Wrap(refusal.UsageBadValue, err, "agents")
	}
	if o.Owner != "" || o.Operator {
		if err := checkName(o.Owner); err != nil {
			return Invite{}, "", refusal.Wrap(refusal.UsageBadValue, err, "owner")
		}
	}
	if o.Life < MinLife || o.Life > MaxLife {
		return Invite{}, "", refusal.New(refusal.UsageBadValue, "an invite for %s: want %s to %s", o.Life, MinLife, MaxLife)
	}
	now := r.cfg.Now()
	i := Invite{
		ID: random(16), Owner: o.Owner, Operator: o.Operator, Agents: o.Agents,
		Made: now.Unix(), Expires: now.Add(o.Life).Unix(), State: StateOpen,
	}
	if err := r.book.put(i); err != nil {
		return Invite{}, "", err
	}
	c := claims{Subject: o.Agents[0], Owner: o.Owner, ID: i.ID, Issued: i.Made, Expires: i.Expires, Audience: audienceAgent, Agents: o.Agents}
	if o.Operator {
		c.Subject, c.Audience = o.Owner, audienceOperator
	}
	return i, seal(r.key, c), nil
}

// Invites lists every invite, the oldest first.
func (r *Registrar) Invites() ([]Invite, error) { return r.book.list() }

// Revoke ends an invite: its code, its token and its credentials. Whoever is connected by it is cut off at the next
// Sweep. It refuses with invite-unknown.
func (r *Registrar) Revoke(id string) error {
	err := r.book.revoke(id)
	if errors.Is(err, errNoInvite) {
		return refusal.New(refusal.InviteUnknown, "%.64q", id)
	}
	return err
}

// Admit prepares for every invited agent what it needs at the server, and lets agents in from then on. url is where they
// connect; js is the node's own way to the server's streams, of which that of jobs has to exist.
func (r *Registrar) Admit(ctx context.Context, js jetstream.JetStream, url string) error {
	all, err := r.book.list()
	if err != nil {
		return err
	}
	for _, i := range all {
		if i.State != StateUsed {
			continue
		}
		if err := prepare(ctx, js, r.cfg.Names, i.Agents); err != nil {
			return fmt.Errorf("prepare for invite %s: %w", i.ID, err)
		}
	}
	r.mu.Lock()
	r.js, r.url = js, url
	r.mu.Unlock()
	r.ready.Store(true)
	return nil
}

// welcome prepares for the agents of an invite that is being redeemed, and returns where they connect.
func (r *Registrar) welcome(ctx context.Context, i Invite) (url string, err error) {
	r.mu.Lock()
	js, url := r.js, r.url
	r.mu.Unlock()
	if js == nil {
		return "", errNotReady
	}
	return url, prepare(ctx, js, r.cfg.Names, i.Agents)
}

// bearer is the token of an operator's invite. It is a function of the invite and the key that redeemed it, so that an
// answer that got lost can be given again.
func (r *Registrar) bearer(id, user string) string {
	return id + "." + hex.EncodeToString(mac(r.key, "bearer\x00"+id+"\x00"+user))
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
