package keys

import (
	"bytes"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/go-cmp/cmp"
	"github.com/nsed-protocol/nsed/node/refusal"
)

func testDir(t *testing.T, names ...string) *Dir {
	t.Helper()
	d := OpenDir(filepath.Join(t.TempDir(), "keys"))
	for _, name := range names {
		if err := Save(filepath.Join(d.path, name+".json"), testKey(t, name), "password of "+name, Light); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

func wantCode(t *testing.T, what string, err error, want refusal.Code) {
	t.Helper()
	if err == nil || refusal.CodeOf(err) != want {
		t.Errorf("%s: %v, want %s", what, err, want)
	}
}

func TestKeysAreMadeListedAndLoaded(t *testing.T) {
	d := testDir(t)
	if all, err := d.List(); err != nil || len(all) != 0 {
		t.Errorf("a directory that is not there: %v %v", all, err)
	}
	hot, err := d.New("hot", "pass", Light)
	if err != nil {
		t.Fatal(err)
	}
	owner := testKey(t, "owner")
	private := hex.EncodeToString(crypto.FromECDSA(owner.secret.private))
	if got, err := d.ImportHex("owner", " 0x"+private+"\n", "pass", Light); err != nil || got.Address() != owner.Address() {
		t.Fatalf("import: %v %v", got, err)
	}
	all, err := d.List()
	want := []Entry{
		{Name: "hot", Address: hot.Address(), Path: filepath.Join(d.path, "hot.json")},
		{Name: "owner", Address: owner.Address(), Path: filepath.Join(d.path, "owner.json")},
	}
	if diff := cmp.Diff(want, all); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	for _, name := range []string{"owner", owner.Address().Hex(), strings.ToLower(owner.Address().Hex())} {
		if k, err := d.Load(name, "pass"); err != nil || k.Address() != owner.Address() {
			t.Errorf("load %s: %v %v", name, k, err)
		}
	}
	_, err = d.New("hot", "pass", Light)
	wantCode(t, "a name twice", err, refusal.UsageBadValue)
	_, err = d.ImportHex("other", private, "pass", Light)
	wantCode(t, "a key twice", err, refusal.UsageBadValue)
	_, err = d.New("x", "", Light)
	wantCode(t, "no password", err, refusal.KeyPassword)
	_, err = d.Load("hot", "wrong")
	wantCode(t, "wrong password", err, refusal.KeyPassword)
	_, err = d.Load("none", "pass")
	wantCode(t, "no such name", err, refusal.KeyMissing)
	_, err = d.Load(common.Address{1}.Hex(), "pass")
	wantCode(t, "no such address", err, refusal.KeyMissing)
	for _, bad := range []string{"nonsense", "", private[1:], private + "0", "0x" + strings.Repeat("0", 64), private[:63] + "g"} {
		_, err := d.ImportHex("bad", bad, "pass", Light)
		wantCode(t, "import "+bad, err, refusal.UsageBadValue)
		if len(bad) > 60 && strings.Contains(err.Error(), bad[2:20]) {
			t.Errorf("the refusal shows the key: %v", err)
		}
	}
}

func TestKeyNames(t *testing.T) {
	d := testDir(t)
	for _, bad := range []string{
		"", ".", "..", "../hot", "a/b", "a.b", "-a", "_a", "a b", "a\n", "ä", strings.Repeat("a", 65),
		common.Address{1}.Hex(), strings.Repeat("0", 40),
	} {
		_, err := d.New(bad, "pass", Light)
		wantCode(t, "new "+bad, err, refusal.UsageBadValue)
		_, err = d.Find(bad)
		if code := refusal.CodeOf(err); code != refusal.UsageBadValue && code != refusal.KeyMissing {
			t.Errorf("find %q: %v", bad, err)
		}
	}
	if _, err := os.Stat(d.path); !os.IsNotExist(err) {
		t.Errorf("a refused name left something: %v", err)
	}
}

func TestKeystoresTravel(t *testing.T) {
	from, to := testDir(t, "hot"), testDir(t)
	raw, err := from.Export("hot", "password of hot")
	if err != nil {
		t.Fatal(err)
	}
	_, err = from.Export("hot", "wrong")
	wantCode(t, "export with a wrong password", err, refusal.KeyPassword)
	_, err = from.Export("cold", "x")
	wantCode(t, "export of no key", err, refusal.KeyMissing)
	_, err = to.ImportKeystore("mine", raw, "wrong", "new", Light)
	wantCode(t, "import with a wrong password", err, refusal.KeyPassword)
	if _, err := to.ImportKeystore("mine", raw, "password of hot", "new", Light); err != nil {
		t.Fatal(err)
	}
	if k, err := to.Load("mine", "new"); err != nil || k.Address() != testKey(t, "hot").Address() {
		t.Errorf("%v %v", k, err)
	}
	other := strings.ToLower(testKey(t, "other").Address().Hex()[2:])
	mine := strings.ToLower(testKey(t, "hot").Address().Hex()[2:])
	for name, bad := range map[string][]byte{
		"nothing": nil, "no JSON": []byte("x"), "another address": bytes.Replace(raw, []byte(mine), []byte(other), 1),
		"version 1": bytes.Replace(raw, []byte(`"version":3`), []byte(`"version":1`), 1), "long": make([]byte, maxKeyFile+1),
		"no address in it": bytes.Replace(raw, []byte(mine), []byte("somebody"), 1),
	} {
		_, err := to.ImportKeystore("bad", bad, "password of hot", "new", Light)
		wantCode(t, name, err, refusal.FileUnreadable)
	}
	anonymous := bytes.Replace(raw, []byte(mine), nil, 1)
	if k, err := testDir(t).ImportKeystore("anonymous", anonymous, "password of hot", "new", Light); err != nil || k.Address() != testKey(t, "hot").Address() {
		t.Errorf("a keystore that states no address: %v %v", k, err)
	}
}

func TestFilesThatOthersCanReadAreRefused(t *testing.T) {
	d := testDir(t, "hot")
	path := filepath.Join(d.path, "hot.json")
	for _, mode := range []os.FileMode{0o644, 0o640, 0o604, 0o660, 0o620, 0o601} {
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		_, err := d.Load("hot", "password of hot")
		wantCode(t, mode.String(), err, refusal.KeyExposed)
		if !strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), "chmod 600") {
			t.Errorf("no path or no next command: %v", err)
		}
		_, err = d.Load(testKey(t, "hot").Address().Hex(), "password of hot")
		wantCode(t, mode.String()+" by address", err, refusal.KeyExposed)
		_, err = d.Export("hot", "password of hot")
		wantCode(t, mode.String()+" export", err, refusal.KeyExposed)
		_, err = Load(path, "password of hot")
		wantCode(t, mode.String()+" by path", err, refusal.KeyExposed)
		all, err := d.List()
		if err != nil || len(all) != 1 || all[0].Address != testKey(t, "hot").Address() || refusal.CodeOf(all[0].Problem) != refusal.KeyExposed {
			t.Errorf("listed as %v, %v", all, err)
		}
	}
	if err := os.Chmod(path, 0o400); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Load("hot", "password of hot"); err != nil {
		t.Errorf("a file of the owner alone: %v", err)
	}
}

func TestABadFileHidesNoOther(t *testing.T) {
	d := testDir(t, "hot")
	for name, content := range map[string]string{"a.json": "{}", "z.json": "rubbish", "README.md": "x", ".hidden.json": "x", "b.json.lock": ""} {
		if err := os.WriteFile(filepath.Join(d.path, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(d.path, "dir.json"), 0o700); err != nil {
		t.Fatal(err)
	}
	all, err := d.List()
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]refusal.Code{}
	for _, e := range all {
		if got[e.Name] = ""; e.Problem != nil {
			got[e.Name] = refusal.CodeOf(e.Problem)
		}
	}
	want := map[string]refusal.Code{"a": refusal.FileUnreadable, "dir": refusal.FileUnreadable, "hot": "", "z": refusal.FileUnreadable}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := d.Load(testKey(t, "hot").Address().Hex(), "password of hot"); err != nil {
		t.Errorf("by address: %v", err)
	}
	_, err = d.Load("dir", "x")
	wantCode(t, "a directory", err, refusal.FileUnreadable)
}
