package identity

import (
	"encoding/base64"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/nats-io/nkeys"

	"github.com/nsed-protocol/nsed/node/refusal"
)

func TestRedeem(t *testing.T) {
	w := newWorld(t)
	_, code := w.invite(Order{Agents: []string{"a", "b"}})
	_, opCode := w.invite(Order{Agents: []string{"c"}, Owner: "them", Operator: true})
	_, short := w.invite(Order{Agents: []string{"d"}, Life: time.Minute})
	gone, goneCode := w.invite(Order{Agents: []string{"e"}})
	_, user := newUser(t)
	_, other := newUser(t)
	body := func(code, user string) map[string]string {
		return map[string]string{"code": code, "user_pub_key": user, "device_hint": "test"}
	}
	if status, out := w.call("POST", "/redeem-agent", "", body(code, user)); status != 503 || out["error"] != "kv_unavailable" {
		t.Errorf("before the fleet is ready: %d %v", status, out)
	}
	w.admit()
	w.clock.add(2 * time.Minute)
	if err := w.reg.Revoke(gone.ID); err != nil {
		t.Fatal(err)
	}
	otherFleet, err := Open(Config{Dir: t.TempDir(), Names: w.names, Now: w.clock.Now})
	if err != nil {
		t.Fatal(err)
	}
	_, foreign, err := otherFleet.Invite(Order{Agents: []string{"a"}, Life: time.Hour})
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.Split(code, ".")
	none := base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"none","typ":"JWT"}`)) + "." + parts[1] + "."
	account, err := nkeys.CreateAccount()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, path string
		body       any
		status     int
		word       string
	}{
		{"no JSON", "/redeem-agent", "{", 400, "bad_request"},
		{"too long", "/redeem-agent", `{"code":"` + strings.Repeat("x", maxRequest) + `"}`, 400, "bad_request"},
		{"no code", "/redeem-agent", "{}", 401, "invalid_code"},
		{"prose", "/redeem-agent", body("hello", user), 401, "invalid_code"},
		{"another fleet's", "/redeem-agent", body(foreign, user), 401, "invalid_code"},
		{"another signature", "/redeem-agent", body(code[:len(code)-2]+"AA", user), 401, "invalid_code"},
		{"without an algorithm", "/redeem-agent", body(none, user), 401, "invalid_code"},
		{"at the operators' address", "/redeem", body(code, user), 401, "invalid_code"},
		{"an operator's at the agents' address", "/redeem-agent", body(opCode, user), 401, "invalid_code"},
		{"no key", "/redeem-agent", body(code, ""), 401, "invalid_code"},
		{"an account's key", "/redeem-agent", body(code, publicOf(t, account)), 401, "invalid_code"},
		{"expired", "/redeem-agent", body(short, user), 401, "expired"},
		{"revoked", "/redeem-agent", body(goneCode, user), 403, "revoked"},
		{"good", "/redeem-agent", body(code, user), 200, ""},
		{"again with the same key", "/redeem-agent", body(code, user), 200, ""},
		{"again with another key", "/redeem-agent", body(code, other), 409, "replayed"},
		{"an operator's", "/redeem", body(opCode, user), 200, ""},
		{"an operator's again", "/redeem", body(opCode, other), 409, "replayed"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			status, out := w.call("POST", tt.path, "", tt.body)
			word, _ := out["error"].(string)
			if status != tt.status || word != tt.word {
				t.Errorf("%d %v", status, out)
			}
			if status == 200 && (out["user_jwt"] == nil || out["nats_url"] == nil || (out["token"] != nil) != (tt.path == "/redeem")) {
				t.Errorf("%v", out)
			}
		})
	}
}

func TestRegister(t *testing.T) {
	w := newWorld(t).admit()
	i, code := w.invite(Order{Agents: []string{"a", "b"}, Owner: "them", Operator: true})
	key, user := newUser(t)
	_, out := w.call("POST", "/redeem", "", map[string]string{"code": code, "user_pub_key": user})
	bearer, _ := out["token"].(string)
	if out["name"] != "them" || bearer == "" {
		t.Fatalf("%v", out)
	}
	for _, bad := range []string{"", "x", bearer + "0", i.ID, i.ID + "."} {
		for _, path := range []string{"/credentials/challenge", "/api/runtime/nats"} {
			if status, _ := w.call("GET", path, bad, nil); status != http.StatusUnauthorized {
				t.Errorf("%s with %q: %d", path, bad, status)
			}
		}
	}
	if status, out := w.call("GET", "/api/runtime/nats", bearer, nil); status != 200 || out["nats_url"] != w.server.URL() {
		t.Errorf("%d %v", status, out)
	}
	if status, out := w.call("GET", "/health", "", nil); status != 200 || out["status"] != "ok" {
		t.Errorf("%d %v", status, out)
	}

	// form is a registration as the SDK sends it: the signature is an array of numbers.
	form := func(agent string) map[string]any {
		_, c := w.call("GET", "/credentials/challenge", bearer, nil)
		if c["nats_url_hash"] != hashOf(w.server.URL()) || c["orchestrator_pub_key"] != w.reg.account.public {
			t.Errorf("%v", c)
		}
		sig, err := key.Sign([]byte(c["nonce"].(string) + ":" + c["orchestrator_pub_key"].(string) + ":" + c["nats_url_hash"].(string)))
		if err != nil {
			t.Fatal(err)
		}
		numbers := []int{}
		for _, b := range sig {
			numbers = append(numbers, int(b))
		}
		return map[string]any{"agent_id": agent, "user_pub_key": user, "nonce": c["nonce"], "signature": numbers}
	}
	good := form("a")
	status, out := w.call("POST", "/credentials/register", bearer, good)
	if status != 200 || out["nats_url"] != w.server.URL() {
		t.Fatalf("%d %v", status, out)
	}
	a := w.agent(creds(key, out["user_jwt"].(string)))
	for agent, denied := range map[string]bool{"a": false, "b": true} {
		if err := a.Publish(w.names.Heartbeat(agent), nil); err != nil {
			t.Fatal(err)
		}
		if a.denied(t) != denied {
			t.Errorf("heartbeat of %s: denied %v", agent, !denied)
		}
	}
	if status, _ := w.call("POST", "/credentials/register", bearer, good); status != http.StatusUnauthorized {
		t.Errorf("the nonce was good twice: %d", status)
	}
	tests := []struct {
		name   string
		change func(map[string]any)
		status int
	}{
		{"another's agent", func(f map[string]any) { f["agent_id"] = "mallory" }, 403},
		{"a signature of nothing", func(f map[string]any) { f["signature"] = []int{} }, 401},
		{"numbers that are no bytes", func(f map[string]any) { f["signature"] = []int{-1, 256} }, 401},
		{"another nonce", func(f map[string]any) { f["nonce"] = "x" }, 401},
		{"another key", func(f map[string]any) { _, f["user_pub_key"] = newUser(t) }, 401},
		{"a nonce that is old", func(map[string]any) { w.clock.add(nonceLife + time.Second) }, 401},
		{"a revoked invite", func(map[string]any) {
			if err := w.reg.Revoke(i.ID); err != nil {
				t.Fatal(err)
			}
		}, 401},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := form("a")
			tt.change(f)
			if status, out := w.call("POST", "/credentials/register", bearer, f); status != tt.status {
				t.Errorf("%d %v", status, out)
			}
		})
	}
}

func TestInvites(t *testing.T) {
	w := newWorld(t)
	first, _ := w.invite(Order{Agents: []string{"a-1"}})
	tests := []struct {
		name string
		o    Order
		code refusal.Code
	}{
		{"no agent", Order{}, refusal.UsageBadValue},
		{"an empty name", Order{Agents: []string{""}}, refusal.UsageBadValue},
		{"a wildcard", Order{Agents: []string{"*"}}, refusal.UsageBadValue},
		{"a dot", Order{Agents: []string{"a.b"}}, refusal.UsageBadValue},
		{"letters that look alike", Order{Agents: []string{"аlice"}}, refusal.UsageBadValue},
		{"a long name", Order{Agents: []string{strings.Repeat("a", 65)}}, refusal.UsageBadValue},
		{"too many", Order{Agents: make([]string, MaxAgents+1)}, refusal.UsageBadValue},
		{"twice the same", Order{Agents: []string{"x", "x"}}, refusal.UsageBadValue},
		{"two that share their buckets", Order{Agents: []string{"x-y", "x_y"}}, refusal.UsageBadValue},
		{"an operator without a name", Order{Agents: []string{"x"}, Operator: true}, refusal.UsageBadValue},
		{"an owner that is no name", Order{Agents: []string{"x"}, Owner: "a b"}, refusal.UsageBadValue},
		{"too short", Order{Agents: []string{"x"}, Life: time.Second}, refusal.UsageBadValue},
		{"too long", Order{Agents: []string{"x"}, Life: MaxLife + 1}, refusal.UsageBadValue},
		{"one that is invited", Order{Agents: []string{"x", "a-1"}}, refusal.NameTaken},
		{"one that shares the buckets of another", Order{Agents: []string{"a_1"}}, refusal.NameTaken},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.o.Life == 0 {
				tt.o.Life = time.Hour
			}
			if _, _, err := w.reg.Invite(tt.o); refusal.CodeOf(err) != tt.code {
				t.Errorf("%v", err)
			}
		})
	}
	w.clock.add(2 * time.Hour) // the first one has expired, its name is free
	second, _ := w.invite(Order{Agents: []string{"a_1"}})
	all, err := w.open().Invites()
	if err != nil {
		t.Fatal(err)
	}
	first.State = StateExpired
	if diff := cmp.Diff([]Invite{first, second}, all); diff != "" {
		t.Error(diff)
	}
	for _, id := range []string{"", "00", "../x", strings.Repeat("0", 99)} {
		if err := w.reg.Revoke(id); refusal.CodeOf(err) != refusal.InviteUnknown {
			t.Errorf("revoke %q: %v", id, err)
		}
	}
	if err := errors.Join(w.reg.Revoke(second.ID), w.reg.Revoke(second.ID)); err != nil {
		t.Error(err)
	}
	if _, _, err := w.reg.Invite(Order{Agents: []string{"a-1"}, Life: time.Hour}); err != nil {
		t.Errorf("the name of a revoked invite is taken: %v", err)
	}
}

func TestSecretsThatOthersCanRead(t *testing.T) {
	for _, name := range []string{"account.seed", "invite.secret"} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if _, err := Open(Config{Dir: dir}); err != nil {
				t.Fatal(err)
			}
			info, err := os.Stat(filepath.Join(dir, name))
			if err != nil || info.Mode().Perm() != 0o600 {
				t.Fatalf("%v, %v", info, err)
			}
			if err := os.Chmod(filepath.Join(dir, name), 0o644); err != nil {
				t.Fatal(err)
			}
			if _, err := Open(Config{Dir: dir}); refusal.CodeOf(err) != refusal.KeyExposed {
				t.Errorf("%v", err)
			}
		})
	}
}

func TestDamagedFiles(t *testing.T) {
	w := newWorld(t).admit()
	i, _ := w.invite(Order{Agents: []string{"a"}})
	path := filepath.Join(w.dir, "invites", i.ID+".json")
	for _, content := range []string{"", "{", `{"id":"00"}`, `{"id":"` + i.ID + `"}`} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := w.reg.Invites(); refusal.CodeOf(err) != refusal.FileUnreadable {
			t.Errorf("%q: %v", content, err)
		}
	}
}

func FuzzUnseal(f *testing.F) {
	key := []byte("key")
	now := time.Unix(1_800_000_000, 0)
	good := claims{Subject: "a", ID: "00", Expires: now.Unix() + 60, Audience: audienceAgent, Agents: []string{"a"}}
	code := seal(key, good)
	if got, err := unseal(key, code, audienceAgent, now); err != nil || !cmp.Equal(got, good) {
		f.Fatalf("%v, %v", got, err)
	}
	f.Add(code)
	f.Add(seal([]byte("other"), good))
	f.Add("a.b.c")
	f.Fuzz(func(t *testing.T, text string) {
		if got, err := unseal(key, text, audienceAgent, now); err == nil && text != code {
			t.Errorf("%q was taken for %v", text, got)
		}
	})
}
