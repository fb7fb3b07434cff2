package keys

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// checkPrivate refuses a file that others than its owner may read, with key-exposed. What is not a file on disk, such as
// a pipe, has no readers to fear, and Windows keeps permissions elsewhere.
func checkPrivate(path string, info fs.FileInfo) error {
	if !info.Mode().IsRegular() || info.Mode().Perm()&0o077 == 0 || runtime.GOOS == "windows" {
		return nil
	}
	return refusal.New(refusal.KeyExposed, "%s has mode %04o", path, info.Mode().Perm())
}

// readSecret reads a whole file of at most limit bytes. problem tells what is wrong with its permissions; the bytes come
// all the same, since the public part of a key file may be looked at.
func readSecret(path string, limit int) (raw []byte, problem, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, nil, err
	}
	raw, err = io.ReadAll(io.LimitReader(f, int64(limit)+1))
	if err == nil && len(raw) > limit {
		return nil, nil, fmt.Errorf("%s: more than %d bytes", path, limit)
	}
	return raw, checkPrivate(path, info), err
}

// readKeyFile is readSecret for a file that has to lie on disk, so that opening it cannot wait for a writer.
func readKeyFile(path string) (raw []byte, problem, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, nil, fmt.Errorf("%s is no regular file", path)
	}
	return readSecret(path, maxKeyFile)
}
