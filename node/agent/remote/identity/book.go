package identity

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// Invite is a place in the fleet for agents of one owner.
type Invite struct {
	ID       string   `json:"id"`
	Owner    string   `json:"owner,omitempty"` // whose agents they are, for people
	Operator bool     `json:"operator"`        // redeemed for a bearer token, with which each agent gets credentials of its own
	Agents   []string `json:"agents"`
	Made     int64    `json:"made"`    // seconds since 1970
	Expires  int64    `json:"expires"` // until when the code can be redeemed
	State    State    `json:"state"`
	User     string   `json:"user,omitempty"` // the public key that redeemed it
}

// State is where an invite stands.
type State string

// The states of an invite.
const (
	StateOpen    State = "open"
	StateUsed    State = "used"
	StateExpired State = "expired"
	StateRevoked State = "revoked"
)

// alive tells whether an invite's names are taken by it.
func (i Invite) alive() bool { return i.State == StateOpen || i.State == StateUsed }

// The reasons for which an invite cannot be redeemed.
var (
	errRevoked  = errors.New("the invite was revoked")
	errReplayed = errors.New("the invite was redeemed already, with another key")
	errNoInvite = errors.New("there is no such invite")
)

// book keeps the invites in a directory, three files each at most: ID.json as it was made, ID.used with the key that
// redeemed it, ID.revoked. Files are made once and never changed, so that the command that invites and the node that
// admits need no lock between them.
type book struct {
	dir string
	now func() time.Time

	mu sync.Mutex // held from looking whether something may be written until it is
}

const maxInvites = 4096

// put writes a new invite. It refuses with name-taken when a name is another invite's.
func (b *book) put(i Invite) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	all, err := b.list()
	if err != nil {
		return err
	}
	if len(all) >= maxInvites {
		return refusal.New(refusal.NameTaken, "%d invites, at most %d", len(all), maxInvites)
	}
	if other, name, taken := clash(all, i); taken {
		return refusal.New(refusal.NameTaken, "%s is invited, or shares its buckets, with invite %s", name, other.ID)
	}
	raw, err := json.Marshal(i)
	if err == nil {
		err = writeNew(b.path(i.ID, ".json"), raw)
	}
	if err != nil {
		return refusal.Wrap(refusal.FileUnwritable, err, "invite")
	}
	return nil
}

// clash finds a living invite that holds one of the names.
func clash(all []Invite, i Invite) (other Invite, name string, taken bool) {
	for _, other := range all {
		for _, a := range i.Agents {
			same := func(b string) bool { return flat(a) == flat(b) }
			if other.ID != i.ID && other.alive() && slices.ContainsFunc(other.Agents, same) {
				return other, a, true
			}
		}
	}
	return Invite{}, "", false
}

func (b *book) path(id, suffix string) string { return filepath.Join(b.dir, id+suffix) }

// get reads an invite and its state.
func (b *book) get(id string) (Invite, error) {
	var i Invite
	if id == "" || strings.Trim(id, "0123456789abcdef") != "" || len(id) > 64 {
		return i, errNoInvite
	}
	raw, err := os.ReadFile(b.path(id, ".json"))
	if errors.Is(err, fs.ErrNotExist) {
		return i, errNoInvite
	}
	if err == nil {
		err = json.Unmarshal(raw, &i)
	}
	if err == nil && (i.ID != id || CheckNames(i.Agents) != nil) {
		err = errors.New("it holds something else")
	}
	if err != nil {
		return i, refusal.Wrap(refusal.FileUnreadable, err, "invite %s", id)
	}
	i.State = StateOpen
	if b.now().Unix() >= i.Expires {
		i.State = StateExpired
	}
	used, err := os.ReadFile(b.path(id, ".used"))
	switch {
	case err == nil:
		i.State, i.User = StateUsed, string(used)
	case !errors.Is(err, fs.ErrNotExist):
		return i, refusal.Wrap(refusal.FileUnreadable, err, "invite %s", id)
	}
	if _, err = os.Stat(b.path(id, ".revoked")); err == nil {
		i.State = StateRevoked
	} else if !errors.Is(err, fs.ErrNotExist) {
		return i, refusal.Wrap(refusal.FileUnreadable, err, "invite %s", id)
	}
	return i, nil
}

// list reads every invite, the oldest first.
func (b *book) list() ([]Invite, error) {
	files, err := filepath.Glob(filepath.Join(b.dir, "*.json"))
	if err != nil {
		return nil, fmt.Errorf("list invites: %w", err)
	}
	out := []Invite{}
	for _, f := range files {
		i, err := b.get(strings.TrimSuffix(filepath.Base(f), ".json"))
		if err != nil {
			return nil, err
		}
		out = append(out, i)
	}
	slices.SortFunc(out, func(a, b Invite) int {
		if a.Made != b.Made {
			return int(a.Made - b.Made)
		}
		return strings.Compare(a.ID, b.ID)
	})
	return out, nil
}

// use marks an invite as redeemed by a key. Again with the same key is no change: an answer may get lost on its way.
func (b *book) use(id, user string) (Invite, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	i, err := b.get(id)
	switch {
	case err != nil:
		return i, err
	case i.State == StateRevoked:
		return i, errRevoked
	case i.State == StateExpired:
		return i, errExpired
	case i.State == StateUsed && i.User != user:
		return i, errReplayed
	case i.State == StateUsed:
		return i, nil
	}
	if err := writeNew(b.path(id, ".used"), []byte(user)); errors.Is(err, fs.ErrExist) {
		return i, errReplayed
	} else if err != nil {
		return i, fmt.Errorf("redeem invite: %w", err)
	}
	i.State, i.User = StateUsed, user
	return i, nil
}

// revoke ends an invite and what was handed out for it.
func (b *book) revoke(id string) error {
	if _, err := b.get(id); err != nil {
		return err
	}
	if err := writeNew(b.path(id, ".revoked"), nil); err != nil && !errors.Is(err, fs.ErrExist) {
		return refusal.Wrap(refusal.FileUnwritable, err, "invite %s", id)
	}
	return nil
}
