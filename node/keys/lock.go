package keys

import (
	"context"
	"os"
	"strconv"
	"strings"

	"github.com/gofrs/flock"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Lock takes a key, by name or address, for this process alone, until release or its death. It refuses with key-in-use
// while another process, or another part of this one, has it. The lock file NAME.json.lock stays and tells who took it
// last; the system's lock on it counts, not its presence. It works on one machine: across machines see bus.Announce.
func (d *Dir) Lock(nameOrAddress string) (release func() error, err error) {
	e, err := d.Find(nameOrAddress)
	if err != nil {
		return nil, err
	}
	path := e.Path + ".lock"
	l := flock.New(path, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o600))
	ok, err := l.TryLock()
	if err != nil {
		return nil, refusal.Wrap(refusal.FileUnwritable, err, "lock of key %s", e.Name)
	}
	if !ok {
		return nil, refusal.New(refusal.KeyInUse, "%s%s", e.Path, holder(path))
	}
	// For people who look for the holder; nothing depends on it.
	_ = os.WriteFile(path, strconv.AppendInt(nil, int64(os.Getpid()), 10), 0o600)
	return l.Unlock, nil
}

// holder names the process that wrote a lock file.
func holder(path string) string {
	raw, _, err := readSecret(path, 20)
	pid, bad := strconv.ParseUint(strings.TrimSpace(string(raw)), 10, 32)
	if err != nil || bad != nil {
		return ""
	}
	return " is held by process " + strconv.FormatUint(pid, 10)
}

// Hold locks a key, asks for its password and opens it. The key is free again after release, and at once when Hold
// fails.
func (d *Dir) Hold(ctx context.Context, nameOrAddress string, p Password) (k Key, release func() error, err error) {
	release, err = d.Lock(nameOrAddress)
	if err != nil {
		return Key{}, nil, err
	}
	defer func() {
		if err != nil {
			_ = release()
			release = nil
		}
	}()
	e, err := d.usable(nameOrAddress)
	if err != nil {
		return Key{}, release, err
	}
	password, err := p.Get(ctx, "key "+e.Name+" ("+e.Address.Hex()+")")
	if err != nil {
		return Key{}, release, err
	}
	k, err = Load(e.Path, password)
	return k, release, err
}
