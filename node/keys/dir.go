package keys

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/nsed-protocol/nsed/node/refusal"
)

const (
	maxKeys   = 1024 // key files looked at in a directory
	keySuffix = ".json"
)

// Dir is a directory of key files, NAME.json each. It is safe for several goroutines and processes.
type Dir struct{ path string }

// Entry is one key file of a directory.
type Entry struct {
	Name    string
	Address common.Address // as the file states it; zero when it cannot be read
	Path    string
	Problem error // why the key cannot be used as it lies there; a refusal
}

// OpenDir names a directory. It need not exist before the first key is made.
func OpenDir(path string) *Dir { return &Dir{path} }

// List returns the keys by name. A file that is no key is listed with its problem. A directory that does not exist has
// no keys.
func (d *Dir) List() ([]Entry, error) {
	files, err := os.ReadDir(d.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, refusal.Wrap(refusal.FileUnreadable, err, "key directory")
	}
	var out []Entry
	for _, f := range files {
		name, ok := strings.CutSuffix(f.Name(), keySuffix)
		if !ok || checkName(name) != nil {
			continue
		}
		if len(out) == maxKeys {
			return nil, refusal.New(refusal.FileUnreadable, "key directory %s: more than %d keys", d.path, maxKeys)
		}
		out = append(out, d.look(name))
	}
	return out, nil
}

// look reads what a key file states in the open.
func (d *Dir) look(name string) Entry {
	e := Entry{Name: name, Path: filepath.Join(d.path, name+keySuffix)}
	raw, problem, err := readKeyFile(e.Path)
	if err == nil {
		e.Address, err = addressIn(raw)
	}
	switch e.Problem = problem; {
	case errors.Is(err, fs.ErrNotExist):
		e.Problem = refusal.Wrap(refusal.KeyMissing, err, "key file")
	case err != nil:
		e.Problem = refusal.Wrap(refusal.FileUnreadable, err, "%s", e.Path)
	}
	return e
}

// Find looks a key up by its name or its address. It refuses with key-missing when there is none. The entry may have a
// problem.
func (d *Dir) Find(nameOrAddress string) (Entry, error) {
	if checkName(nameOrAddress) == nil {
		e := d.look(nameOrAddress)
		if refusal.CodeOf(e.Problem) == refusal.KeyMissing {
			return Entry{}, e.Problem
		}
		return e, nil
	}
	if !common.IsHexAddress(nameOrAddress) {
		return Entry{}, checkName(nameOrAddress)
	}
	all, err := d.List()
	if err != nil {
		return Entry{}, err
	}
	for _, e := range all {
		if e.Address == common.HexToAddress(nameOrAddress) {
			return e, nil
		}
	}
	return Entry{}, refusal.New(refusal.KeyMissing, "%s has no key of %s", d.path, nameOrAddress)
}

// usable is Find for a key that has no problem.
func (d *Dir) usable(nameOrAddress string) (Entry, error) {
	e, err := d.Find(nameOrAddress)
	if err == nil {
		err = e.Problem
	}
	return e, err
}

// New makes a key and saves it. A name that is taken is refused.
func (d *Dir) New(name, password string, s Strength) (Key, error) {
	k, err := Generate()
	if err != nil {
		return Key{}, err
	}
	return d.add(name, k, password, s)
}

// ImportHex saves a private key given as 64 hex digits, with or without 0x. A key that lies there already, under
// whatever name, is refused: two files of one key would have two locks.
func (d *Dir) ImportHex(name, private, password string, s Strength) (Key, error) {
	private = strings.TrimSpace(private)
	raw, err := crypto.HexToECDSA(strings.TrimPrefix(strings.TrimPrefix(private, "0x"), "0X"))
	if err != nil { // the cause might hold digits of the key
		return Key{}, refusal.New(refusal.UsageBadValue, "not a private key: 64 hex digits")
	}
	return d.add(name, FromECDSA(raw), password, s)
}

// ImportKeystore saves the key of a keystore v3 file, which from opens, under the password to. A key that lies there
// already is refused as by ImportHex.
func (d *Dir) ImportKeystore(name string, raw []byte, from, to string, s Strength) (Key, error) {
	if len(raw) > maxKeyFile {
		return Key{}, refusal.New(refusal.FileUnreadable, "keystore file: more than %d bytes", maxKeyFile)
	}
	k, err := unseal("keystore file", raw, from)
	if err != nil {
		return Key{}, err
	}
	return d.add(name, k, to, s)
}

func (d *Dir) add(name string, k Key, password string, s Strength) (Key, error) {
	if err := checkName(name); err != nil {
		return Key{}, err
	}
	if password == "" {
		return Key{}, refusal.New(refusal.KeyPassword, "an empty password protects nothing")
	}
	all, err := d.List()
	if err != nil {
		return Key{}, err
	}
	for _, e := range all {
		if e.Name == name {
			return Key{}, refusal.New(refusal.UsageBadValue, "a key named %s exists in %s", name, d.path)
		}
		if e.Address == k.Address() {
			return Key{}, refusal.New(refusal.UsageBadValue, "the key of %s exists in %s, named %s", e.Address, d.path, e.Name)
		}
	}
	if err := Save(filepath.Join(d.path, name+keySuffix), k, password, s); err != nil {
		return Key{}, err
	}
	return k, nil
}

// Export returns a key as a keystore v3 file that the same password opens, once that password has opened it here. The
// private key does not leave in the open.
func (d *Dir) Export(nameOrAddress, password string) ([]byte, error) {
	e, err := d.usable(nameOrAddress)
	if err != nil {
		return nil, err
	}
	raw, problem, err := readKeyFile(e.Path)
	if err != nil {
		return nil, refusal.Wrap(refusal.FileUnreadable, err, "key file")
	}
	if problem != nil {
		return nil, problem
	}
	if _, err := unseal(e.Path, raw, password); err != nil {
		return nil, err
	}
	return raw, nil
}

// Load opens a key by name or address. See Load, the function, for what it refuses.
func (d *Dir) Load(nameOrAddress, password string) (Key, error) {
	e, err := d.usable(nameOrAddress)
	if err != nil {
		return Key{}, err
	}
	return Load(e.Path, password)
}

// checkName tells whether a key can have the name: 1 to 64 of a-z, A-Z, 0-9, - and _, first a letter or digit, and not
// what an address looks like.
func checkName(name string) error {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	if name == "" || len(name) > 64 || strings.Trim(name, letters+"-_") != "" || !strings.Contains(letters, name[:1]) || common.IsHexAddress(name) {
		return refusal.New(refusal.UsageBadValue, "key name %q: up to 64 letters, digits, - and _", name)
	}
	return nil
}
