package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// exposed is a directory with a copy of a key that everybody may read.
func (s *site) exposed(t *testing.T, name string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(s.dir, "keys", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	path := filepath.Join(dir, name+".json")
	if err = os.WriteFile(path, raw, 0o600); err == nil {
		err = os.Chmod(path, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// with is a directory with a copy of a key that nobody else uses.
func (s *site) with(t *testing.T, name string) string {
	t.Helper()
	dir := s.exposed(t, name)
	if err := os.Chmod(filepath.Join(dir, name+".json"), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

// What an operator can get wrong on a network that runs. Nothing of it sends a transaction.
func TestOperatorRefusals(t *testing.T) {
	t.Parallel()
	s := siteOf(t)
	held := s.with(t, "other")
	release, err := keys.OpenDir(held).Lock("other")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = release() })
	open := file(t, password)
	if err := os.Chmod(open, 0o604); err != nil {
		t.Fatal(err)
	}
	// Every run has a copy of the key: they are at work at the same time.
	as := func(cmd string, args ...string) []string {
		return append([]string{cmd, "--keys", s.with(t, "other"), "--owner", "other"}, args...)
	}
	strange := s.with(t, "other")
	if err := os.Rename(filepath.Join(strange, "other.json"), filepath.Join(strange, "owner.json")); err != nil {
		t.Fatal(err)
	}
	nobody := closedPort(t)
	for name, tc := range map[string]badInput{
		"RPC of another chain":     {as("leave", "--chain-id", "5"), refusal.ChainWrongID, "1337", "--rpc"},
		"no code":                  {as("leave", "--contract", someAddress), refusal.ChainNoCode, someAddress, "--contract"},
		"another contract":         {as("leave", "--contract", s.network.Params.Token.Hex(), "--code-hash", zeroHash), refusal.ChainNoCode, "another contract", "--contract"},
		"another code hash":        {as("leave", "--code-hash", someJob), refusal.ChainOtherCode, someJob, "network.code_hash"},
		"no endpoint":              {as("leave", "--rpc", "http://"+nobody), refusal.ChainUnreachable, nobody, "--rpc"},
		"world-readable key":       {[]string{"leave", "--owner", "other", "--keys", s.exposed(t, "other")}, refusal.KeyExposed, "0644", "chmod 600"},
		"world-readable password":  {as("leave", "--password-file", open), refusal.KeyExposed, "0604", "chmod 600"},
		"no such key":              {as("leave", "--owner", "nobody"), refusal.KeyMissing, "nobody", "key directory"},
		"a key held elsewhere":     {[]string{"leave", "--owner", "other", "--keys", held}, refusal.KeyInUse, "other.json", "stop that process"},
		"the key of another owner": {[]string{"leave", "--keys", strange}, refusal.KeyForeign, "node.operator is " + s.accounts["owner"].Hex(), "nsed join"},
		"a key name that is none":  {as("leave", "--owner="), refusal.UsageBadValue, "key name", "nsed help leave"},
		"a network name":           {[]string{"deploy", "--dev-token", "--name", "My Net"}, refusal.UsageBadValue, "My Net", "nsed help deploy"},
		"a hot key of nobody":      {[]string{"run", "--keys", s.with(t, "other"), "--hot", "other"}, refusal.KeyForeign, "registered for nobody", "nsed join"},
		"no operator":              {as("leave"), refusal.NotOperator, s.accounts["other"].Hex(), "nsed join"},
		"a stake below the least":  {append(as("join", "--stake", "1"), "--hot", "other"), refusal.StakeTooLow, "100", "--stake"},
		"a stake that is none":     {append(as("join", "--stake", "all"), "--hot", "other"), refusal.UsageBadValue, "--stake", "nsed help join"},
		"no tokens":                {[]string{"join", "--keys", s.with(t, "poor"), "--owner", "poor", "--hot", "poor"}, refusal.BalanceTooSmall, "has 0", "fund the account"},
		"to nobody":                {as("claim", "--to", "0x0"), refusal.UsageBadValue, "--to", "nsed help claim"},
		"an unknown transaction":   {[]string{"tx", "cancel", "x", "--key", "other", "--keys", s.with(t, "other")}, refusal.TxUnknown, "x", "nsed tx list"},
		"no transaction named":     {[]string{"tx", "bump"}, refusal.UsageMissing, "KEY", "nsed help tx bump"},
		"nobody to wait for":       {[]string{"status", "--wait", "1ms"}, refusal.NodeNotRunning, "node.sock", "nsed run"},
		"no token to found with":   {[]string{"deploy", "--key", "other", "--keys", s.with(t, "other")}, refusal.UsageMissing, "--dev-token", "nsed help deploy"},
		"an unknown parameter":     {[]string{"deploy", "--dev-token", "--param", "x=1", "--key", "other", "--keys", s.with(t, "other")}, refusal.UsageBadValue, "min_stake", "nsed help deploy"},
		"parameters that contradict": {[]string{"deploy", "--dev-token", "--param", "exit_delay=1", "--key", "other", "--keys", s.with(t, "other")}, refusal.UsageBadValue,
			"exit_delay below", "nsed help deploy"},
		"to fund with real tokens":  {[]string{"deploy", "--token", someAddress, "--fund", someAddress}, refusal.UsageBadValue, "--dev-token", "nsed help deploy"},
		"a token that is none":      {[]string{"deploy", "--token", someAddress, "--print-calldata", "--treasury", someAddress}, refusal.ChainNoCode, "no token", "--contract"},
		"to found on another chain": {[]string{"deploy", "--dev-token", "--chain-id", "5"}, refusal.ChainWrongID, "1337", "--rpc"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			checkSiteRefusal(t, s.nsed(t, t.TempDir(), tc.args...), tc)
		})
	}
	for name, pass := range map[string]string{"wrong password": "wrong", "no password": ""} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cmd := s.command(as("leave")...)
			cmd.Env = append(cmd.Env, "NSED_PASSWORD="+pass, "NSED_DATA="+t.TempDir())
			checkSiteRefusal(t, runCommand(t, cmd), badInput{code: refusal.KeyPassword, next: "--password-file"})
		})
	}
}

const zeroHash = "0x0000000000000000000000000000000000000000000000000000000000000000"

func checkSiteRefusal(t *testing.T, r ran, tc badInput) {
	t.Helper()
	if r.code != exitRefused || r.out != "" || r.took > refuseWithin {
		t.Errorf("exit code %d after %s, on standard output %q", r.code, r.took, r.out)
	}
	// A question for the password stands on a line of its own.
	checkRefused(t, lastLine(r.err), tc.code, tc.says)
	if _, next, _ := strings.Cut(r.err, "(next: "); !strings.Contains(next, tc.next) {
		t.Errorf("next is %q, want %q", next, tc.next)
	}
}

// What can be refused without a chain.
func TestKeysAndConfigRefusals(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	run := func(args ...string) ran {
		cmd := exec.Command(binary(t), args...)
		cmd.Dir, cmd.Env = dir, append(os.Environ(), "NSED_PASSWORD="+password)
		return runCommand(t, cmd)
	}
	if r := run("keys", "new", "mine", "--light"); r.code != 0 || len(r.out) != 43 {
		t.Fatalf("%+v", r)
	}
	if r := run("keys", "export", "mine", "--out", "mine.json"); r.code != 0 || r.out != "" {
		t.Fatalf("%+v", r)
	}
	if r := run("keys", "import", "copy", "mine.json", "--keys", "copies", "--light"); r.code != 0 || len(r.out) != 43 {
		t.Fatalf("%+v", r)
	}
	if r := run("keys", "list", "--json"); r.code != 0 || !strings.Contains(r.out, `"name": "mine"`) {
		t.Fatalf("%+v", r)
	}
	if r := run("doctor"); r.code != exitRefused || !strings.Contains(r.out, "chain.rpc: missing") || r.err != "" {
		t.Fatalf("doctor without a configuration: %+v", r)
	}
	twice := file(t, "data: a\ndata: b\n")
	for name, tc := range map[string]badInput{
		"no name":              {[]string{"keys", "new"}, refusal.UsageMissing, "NAME", "nsed help keys new"},
		"a name that is taken": {[]string{"keys", "new", "mine"}, refusal.UsageBadValue, "exists", "nsed help keys new"},
		"a key that is there":  {[]string{"keys", "import", "again", "mine.json"}, refusal.UsageBadValue, "exists", "nsed help keys import"},
		"a name that is none":  {[]string{"keys", "new", "../mine"}, refusal.UsageBadValue, "key name", "nsed help keys new"},
		"no file":              {[]string{"keys", "import", "new"}, refusal.UsageMissing, "FILE", "nsed help keys import"},
		"a file that is none":  {[]string{"keys", "import", "new", "/nowhere/key"}, refusal.FileUnreadable, "/nowhere/key", "path"},
		"a key that is none":   {[]string{"keys", "import", "new", twice}, refusal.UsageBadValue, "private key", "nsed help keys import"},
		"a key to export":      {[]string{"keys", "export", "other"}, refusal.KeyMissing, "other", "key directory"},
		"out exists":           {[]string{"keys", "export", "mine", "--out", "mine.json"}, refusal.FileUnwritable, "--out", "path"},
		"an unknown group":     {[]string{"keys", "bogus"}, refusal.UsageUnknownCommand, `"keys bogus"`, "nsed help"},
		"help of that":         {[]string{"help", "keys", "bogus"}, refusal.UsageUnknownCommand, `"keys bogus"`, "nsed help"},
		"an unknown flag":      {[]string{"tx", "list", "--bogus"}, refusal.UsageUnknownFlag, "--bogus", "nsed help tx list"},
		"a key twice":          {[]string{"config", "show", "--config", twice}, refusal.ConfigInvalid, twice + ":2", "nsed help config show"},
		"a missing file":       {[]string{"config", "show", "--config", "/nowhere/nsed.yaml"}, refusal.FileUnreadable, "/nowhere", "path"},
		"an empty one":         {[]string{"config", "validate"}, refusal.ConfigInvalid, "chain.rpc", "nsed help config validate"},
		"a bad flag":           {[]string{"config", "show", "--poll", "soon"}, refusal.ConfigInvalid, "--poll", "nsed help config show"},
		"no network":           {[]string{"status"}, refusal.ConfigInvalid, "network.contract", "nsed help status"},
		"no endpoint":          {[]string{"deploy", "--dev-token"}, refusal.UsageMissing, "--rpc", "nsed help deploy"},
	} {
		r := run(tc.args...)
		if r.code != exitRefused || r.out != "" {
			t.Errorf("%s: exit code %d, %q", name, r.code, r.out)
		}
		checkRefused(t, r.err, tc.code, tc.says)
		if _, next, _ := strings.Cut(r.err, "(next: "); !strings.Contains(next, tc.next) {
			t.Errorf("%s: next is %q, want %q", name, next, tc.next)
		}
	}
}
