package identity

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// secret reads a file that its owner alone may read. Without the file it writes one that make fills.
func secret(path string, make func() ([]byte, error)) ([]byte, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		content, err := make()
		if err == nil {
			err = writeNew(path, content)
		}
		if err != nil && !errors.Is(err, fs.ErrExist) { // another process may have been quicker
			return nil, refusal.Wrap(refusal.FileUnwritable, err, "secret of the fleet")
		}
		info, err = os.Stat(path)
		if err != nil {
			return nil, refusal.Wrap(refusal.FileUnreadable, err, "secret of the fleet")
		}
	} else if err != nil {
		return nil, refusal.Wrap(refusal.FileUnreadable, err, "secret of the fleet")
	}
	if info.Mode().Perm()&0o077 != 0 && runtime.GOOS != "windows" {
		return nil, refusal.New(refusal.KeyExposed, "%s has mode %04o", path, info.Mode().Perm())
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, refusal.Wrap(refusal.FileUnreadable, err, "secret of the fleet")
	}
	return content, nil
}

// writeNew writes a file that was not there, whole or not at all. It is durable when it returns.
func writeNew(path string, content []byte) error {
	tmp, err := os.CreateTemp(filepath.Dir(path), ".new-*") // mode 0600
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	if _, err = tmp.Write(content); err == nil {
		err = tmp.Sync()
	}
	if e := tmp.Close(); err == nil {
		err = e
	}
	if err != nil {
		return err
	}
	// A link, unlike a rename, fails when the name is taken.
	if err := os.Link(tmp.Name(), path); err != nil {
		return err
	}
	return syncDir(filepath.Dir(path))
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}

// random returns n bytes in hexadecimal.
func random(n int) string {
	raw := make([]byte, n)
	rand.Read(raw) // never fails
	return hex.EncodeToString(raw)
}
