package keys

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/common"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// maxKeyFile bounds a key file, in bytes.
const maxKeyFile = 64 << 10

// Strength says how much work one guess of a password costs.
type Strength uint8

// The strengths. Standard costs about a second and 256 MiB; Light a fraction of it, for machines that start often.
const (
	Standard Strength = iota
	Light
)

// Save writes a key as a geth keystore v3 file, readable by its owner alone. An existing file is never overwritten.
func Save(path string, k Key, password string, s Strength) error {
	if k.IsZero() {
		return refusal.Wrap(refusal.KeyMissing, ErrNoKey, "save %s", path)
	}
	sealed, err := seal(k, password, s)
	if err != nil {
		return err
	}
	if err := writeNew(path, sealed); err != nil {
		return refusal.Wrap(refusal.FileUnwritable, err, "key file")
	}
	return nil
}

// seal encrypts a key as keystore v3.
func seal(k Key, password string, s Strength) ([]byte, error) {
	n, p := keystore.StandardScryptN, keystore.StandardScryptP
	if s == Light {
		n, p = keystore.LightScryptN, keystore.LightScryptP
	}
	file := keystore.Key{Address: k.Address(), PrivateKey: k.secret.private}
	_, _ = rand.Read(file.Id[:])                                        // never fails
	file.Id[6], file.Id[8] = file.Id[6]&0x0f|0x40, file.Id[8]&0x3f|0x80 // a random UUID, version 4
	sealed, err := keystore.EncryptKey(&file, password, n, p)
	if err != nil {
		return nil, fmt.Errorf("encrypt key: %w", err)
	}
	return sealed, nil
}

// Load reads a geth keystore v3 file. It refuses with key-missing when there is none, with key-exposed when others than
// the owner may read it, and with key-password when the password is wrong.
func Load(path, password string) (Key, error) {
	raw, problem, err := readKeyFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Key{}, refusal.Wrap(refusal.KeyMissing, err, "key file")
	case err != nil:
		return Key{}, refusal.Wrap(refusal.FileUnreadable, err, "key file")
	case problem != nil:
		return Key{}, problem
	}
	return unseal(path, raw, password)
}

// unseal opens the bytes of a keystore v3 file. from names them in refusals.
func unseal(from string, raw []byte, password string) (Key, error) {
	claimed, err := addressIn(raw)
	if err == nil {
		err = checkCost(raw)
	}
	if err != nil {
		return Key{}, refusal.Wrap(refusal.FileUnreadable, err, "%s", from)
	}
	k, err := keystore.DecryptKey(raw, password)
	if errors.Is(err, keystore.ErrDecrypt) {
		return Key{}, refusal.New(refusal.KeyPassword, "%s", from)
	}
	if err != nil {
		return Key{}, refusal.Wrap(refusal.FileUnreadable, err, "%s is no keystore v3 file", from)
	}
	if claimed != (common.Address{}) && k.Address != claimed {
		return Key{}, refusal.New(refusal.FileUnreadable, "%s says %s and holds the key of %s", from, claimed, k.Address)
	}
	return FromECDSA(k.PrivateKey), nil
}

// addressIn reads the address that a keystore v3 file states in the open, zero when it states none.
func addressIn(raw []byte) (common.Address, error) {
	var file struct {
		Address string
		Version json.RawMessage
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		return common.Address{}, errors.New("not JSON")
	}
	if v := string(file.Version); v != "3" || file.Address != "" && !common.IsHexAddress(file.Address) {
		return common.Address{}, errors.New("not a keystore v3 file")
	}
	return common.HexToAddress(file.Address), nil
}

// checkCost refuses a file that names more work or memory for its password than any honest one: scrypt takes 128*n*r
// bytes, pbkdf2 c rounds.
func checkCost(raw []byte) error {
	var file struct {
		Crypto struct {
			KDFParams struct{ N, R, P, C int64 }
		}
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		return errors.New("not JSON")
	}
	k := file.Crypto.KDFParams
	if min(k.N, k.R, k.P, k.C) < 0 || k.N > 1<<20 || k.R > 32 || k.N*k.R > 1<<23 || k.P > 64 || k.C > 10_000_000 {
		return errors.New("its password check asks for too much work")
	}
	return nil
}

// writeNew writes a file that appears whole or not at all, and only where there was none.
func writeNew(path string, data []byte) (err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	var mark [8]byte
	_, _ = rand.Read(mark[:]) // never fails
	part := path + "." + hex.EncodeToString(mark[:]) + ".part"
	f, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer os.Remove(part)
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return err
	}
	return os.Link(part, path) // fails where the path exists, unlike a rename
}
