package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nsed-protocol/nsed/node/agent/remote/envelope"
	"github.com/nsed-protocol/nsed/node/agent/remote/identity"
	"github.com/nsed-protocol/nsed/node/agent/remote/trail"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// inDir runs nsed in a directory.
func inDir(t *testing.T, dir string, args ...string) ran {
	t.Helper()
	cmd := exec.Command(binary(t), args...)
	cmd.Dir = dir
	return runCommand(t, cmd)
}

func TestInvitesFromNothing(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	config := "fleet:\n  embedded: 127.0.0.1:4333\n  invites: 127.0.0.1:8777\n"
	if err := os.WriteFile(filepath.Join(dir, "nsed.yaml"), []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	first := inDir(t, dir, "agents", "invite", "ada", "bob")
	if code := strings.TrimSpace(first.out); first.code != 0 || strings.Count(code, ".") != 2 || strings.ContainsAny(code, " \n") {
		t.Fatalf("%+v", first)
	}
	if !strings.Contains(first.err, "quorum redeem CODE --url http://127.0.0.1:8777") {
		t.Errorf("%s", first.err)
	}
	var made struct {
		Invite identity.Invite
		Code   string
	}
	second := inDir(t, dir, "agents", "invite", "eve", "--of", "evelyn", "--for", "2h", "--json")
	if err := json.Unmarshal([]byte(second.out), &made); err != nil || !made.Invite.Operator || made.Code == "" {
		t.Fatalf("%+v, %v", second, err)
	}
	if r := inDir(t, dir, "agents", "revoke", made.Invite.ID); r.code != 0 {
		t.Errorf("%+v", r)
	}
	list := inDir(t, dir, "agents", "invites")
	for _, want := range []string{"open", "agents: ada, bob", made.Invite.ID + "  revoked", "of evelyn: eve"} {
		if !strings.Contains(list.out, want) {
			t.Errorf("no %q in\n%s", want, list.out)
		}
	}
	rights := inDir(t, dir, "agents", "invite", "zoe", "--permissions")
	if !strings.Contains(rights.out, `"nsed.*.result.*.zoe.>"`) || !strings.Contains(rights.out, "allow_responses: true") {
		t.Errorf("%s", rights.out)
	}
	if strings.Contains(inDir(t, dir, "agents", "invites").out, "zoe") {
		t.Error("to print rights invites somebody")
	}

	for _, tt := range []struct {
		name string
		args []string
		code refusal.Code
	}{
		{"nobody", []string{"invite"}, refusal.UsageMissing},
		{"a name that is none", []string{"invite", "a.b"}, refusal.UsageBadValue},
		{"a name that is none, with rights", []string{"invite", "a.b", "--permissions"}, refusal.UsageBadValue},
		{"somebody who is invited", []string{"invite", "ada"}, refusal.NameTaken},
		{"for too long", []string{"invite", "x", "--for", "10000h"}, refusal.UsageBadValue},
		{"an owner without a name", []string{"invite", "x", "--of", ""}, refusal.UsageBadValue},
		{"no invite to revoke", []string{"revoke"}, refusal.UsageMissing},
		{"an invite that nobody made", []string{"revoke", "00"}, refusal.InviteUnknown},
		{"no job", []string{"trail"}, refusal.UsageBadValue},
		{"a job without a trail", []string{"trail", someJob}, refusal.TranscriptMissing},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := inDir(t, dir, append([]string{"agents"}, tt.args...)...)
			if r.code != exitRefused {
				t.Errorf("exit code %d", r.code)
			}
			checkRefused(t, r.err, tt.code, "")
		})
	}
}

func TestTrails(t *testing.T) {
	t.Parallel()
	id, err := protocol.ParseJobID(someJob)
	if err != nil {
		t.Fatal(err)
	}
	signed := func(agent, payload string) []byte {
		e, err := envelope.New([]byte(payload), "proposal", agent, 1776790000)
		if err != nil {
			t.Fatal(err)
		}
		if e, err = e.Sign(envelope.Author, agent, envelope.Ed25519([32]byte{1})); err != nil {
			t.Fatal(err)
		}
		raw, err := e.Encode()
		if err != nil {
			t.Fatal(err)
		}
		return raw
	}
	good := signed("ada", `{"content":"x"}`)
	for _, tt := range []struct {
		name string
		raw  []byte
		code int
		last string
		says string
	}{
		{"signed", good, 0, "SOUND", "round 1  ada  propose  verified  key "},
		{"plain", []byte(`{"content":"x"}`), 3, "CANNOT SHOW", "round 1  ada  propose  unsigned"},
		{"tampered", []byte(strings.Replace(string(good), `"x"`, `"y"`, 1)), 2, "TAMPERED", "tampered: ada"},
		{"another's", signed("eve", `{}`), 2, "TAMPERED", "agent ada: the envelope is another's"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			k, err := trail.Open(filepath.Join(dir, "nsed-data", "trails"))
			if err != nil {
				t.Fatal(err)
			}
			if err := k.Keep(id, envelope.Record{Round: 1, Agent: "ada", Action: "propose", Raw: tt.raw}); err != nil {
				t.Fatal(err)
			}
			r := inDir(t, dir, "agents", "trail", someJob)
			if lines := strings.Split(strings.TrimSpace(r.out), "\n"); r.code != tt.code || lines[len(lines)-1] != tt.last || !strings.Contains(r.out, tt.says) {
				t.Errorf("%+v", r)
			}
			file := trail.File(filepath.Join(dir, "nsed-data", "trails"), id)
			var said trailJSON
			again := inDir(t, t.TempDir(), "agents", "trail", someJob, "--file", file, "--json")
			if err := json.Unmarshal([]byte(again.out), &said); err != nil || said.Verdict != tt.last || again.code != tt.code {
				t.Errorf("%+v, %v", again, err)
			}
		})
	}
}
