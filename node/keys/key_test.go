package keys

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log/slog"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/nsed-protocol/nsed/node/refusal"
)

func TestPrivateKeysAreNeverPrinted(t *testing.T) {
	k := testKey(t, "hot")
	r := testRing(t, newDisk())
	private := crypto.FromECDSA(k.secret.private)
	secrets := []string{hex.EncodeToString(private), new(big.Int).SetBytes(private).String(), fmt.Sprint(private), strings.ToUpper(hex.EncodeToString(private))}
	type wrapper struct {
		Key  Key
		Ring *Ring
		k    Key
	}
	var out bytes.Buffer
	log := slog.New(slog.NewJSONHandler(&out, nil))
	text := slog.New(slog.NewTextHandler(&out, nil))
	for _, v := range []any{k, &k, r, wrapper{k, r, k}, &wrapper{k, r, k}, []Key{k}, map[string]Key{"k": k}, k.secret} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%b", "%o"} {
			fmt.Fprintf(&out, verb+"\n", v)
		}
		fmt.Fprintln(&out, v)
		raw, _ := json.Marshal(v)
		out.Write(raw)
		log.Info("key", "value", v)
		text.Info("key", "value", v)
	}
	for _, s := range secrets {
		if strings.Contains(out.String(), s) {
			t.Errorf("printed the private key in some form")
		}
	}
	if !strings.Contains(out.String(), k.Address().Hex()) {
		t.Error("the address is not printed either")
	}
}

func TestGenerate(t *testing.T) {
	a, err := Generate()
	b, err2 := Generate()
	if err != nil || err2 != nil || a.Address() == b.Address() || a.Address() == (common.Address{}) || a.IsZero() {
		t.Errorf("%v %v %s %s", err, err2, a, b)
	}
	if k := FromECDSA(nil); !k.IsZero() || k.Address() != (common.Address{}) || k.String() != "key(none)" {
		t.Errorf("no key: %v", k)
	}
}

func TestSaveAndLoad(t *testing.T) {
	path := filepath.Join(t.TempDir(), "keys", "hot.json")
	k := testKey(t, "hot")
	if err := Save(path, k, "correct horse", Light); err != nil {
		t.Fatal(err)
	}
	back, err := Load(path, "correct horse")
	if err != nil || !bytes.Equal(crypto.FromECDSA(back.secret.private), crypto.FromECDSA(k.secret.private)) {
		t.Fatalf("load: %v", err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v %v", info.Mode(), err)
	}
	left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*"))
	if len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
	if err := Save(path, testKey(t, "other"), "x", Light); refusal.CodeOf(err) != refusal.FileUnwritable {
		t.Errorf("overwrote a key: %v", err)
	}
	if err := Save(path+"2", Key{}, "x", Light); refusal.CodeOf(err) != refusal.KeyMissing {
		t.Errorf("saved no key: %v", err)
	}
	raw, _ := os.ReadFile(path)
	bad := map[string][]byte{
		"empty": {}, "no json": []byte("key"), "cut": raw[:len(raw)/2], "array": []byte("[]"), "object": []byte("{}"),
		"hard":   bytes.Replace(raw, []byte(`"n":4096`), []byte(`"n":1073741824`), 1),
		"harder": bytes.Replace(raw, []byte(`"p":6`), []byte(`"p":4096`), 1),
		"long":   append(raw, bytes.Repeat([]byte(" "), maxKeyFile)...),
	}
	for name, content := range bad {
		p := filepath.Join(t.TempDir(), "bad.json")
		if err := os.WriteFile(p, content, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Load(p, "correct horse"); refusal.CodeOf(err) != refusal.FileUnreadable {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Load(path, "wrong"); refusal.CodeOf(err) != refusal.KeyPassword || strings.Contains(err.Error(), "wrong horse") {
		t.Errorf("wrong password: %v", err)
	}
	if _, err := Load(path+".none", "x"); refusal.CodeOf(err) != refusal.KeyMissing {
		t.Errorf("no file: %v", err)
	}
}
