package node_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"testing"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nkeys"

	"github.com/nsed-protocol/nsed/node"
	"github.com/nsed-protocol/nsed/node/agent/remote/identity"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/local"
)

// freePort is an address at which nothing listens now.
func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// redeem takes a code to a node and returns how its holder connects.
func redeem(t *testing.T, door, code string) nats.Option {
	t.Helper()
	key, err := nkeys.CreateUser()
	if err != nil {
		t.Fatal(err)
	}
	public, err := key.PublicKey()
	if err != nil {
		t.Fatal(err)
	}
	body, err := json.Marshal(map[string]string{"code": code, "user_pub_key": public})
	if err != nil {
		t.Fatal(err)
	}
	resp, err := http.Post("http://"+door+"/redeem-agent", "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	var out map[string]string
	if err := json.NewDecoder(resp.Body).Decode(&out); err != nil || resp.StatusCode != http.StatusOK {
		t.Fatalf("%d %v, %v", resp.StatusCode, out, err)
	}
	return nats.UserJWT(func() (string, error) { return out["user_jwt"], nil }, key.Sign)
}

// TestAnInvitedAgentIsItselfAlone: whoever is invited while the node runs gets in, and is heard under its own name and under
// no other.
func TestAnInvitedAgentIsItselfAlone(t *testing.T) {
	t.Parallel()
	w := joinedWorld(t, 1, local.Options{RPC: true, Listen: true})
	c := remotely(w.daemonConfig(0), "", "ada")
	c.Fleet.Embedded, c.Fleet.Invites = freePort(t), freePort(t)
	d, err := w.daemon(0, c)
	w.must(err)
	t.Cleanup(func() {
		d.Stop()
		if err := d.Wait(); err != nil {
			t.Error(err)
		}
	})

	r, err := node.OpenRegistrar(c, nil)
	w.must(err)
	invite, code, err := r.Invite(identity.Order{Agents: []string{"ada"}, Life: time.Hour})
	w.must(err)
	if conn, err := nats.Connect("nats://" + c.Fleet.Embedded); err == nil {
		conn.Close()
		t.Error("somebody without credentials gets in")
	}
	conn, err := nats.Connect("nats://"+c.Fleet.Embedded, redeem(t, c.Fleet.Invites, code), nats.NoReconnect())
	w.must(err)
	t.Cleanup(conn.Close)
	for _, name := range []string{"eve", "ada"} { // eve first: once ada is there, eve would be too
		beat := fmt.Sprintf(`{"agent_id":%q,"status":"idle","model_name":"m","provider_id":"p","uptime_secs":1,"timestamp":%q}`,
			name, time.Now().UTC().Format(time.RFC3339))
		w.must(conn.Publish("sphera.agent.heartbeat."+name, []byte(beat)))
	}
	a := dialAdmin(t, c)
	await(t, "the agent", func() (string, bool) {
		st, err := a.Status(t.Context())
		return fmt.Sprintf("%+v %v", st.Fleet, err), err == nil && st.Fleet != nil && len(st.Fleet.Agents) > 0
	})
	st, err := a.Status(t.Context())
	w.must(err)
	if len(st.Fleet.Agents) != 1 || st.Fleet.Agents[0].Name != "ada" {
		t.Errorf("%+v", st.Fleet)
	}

	closed := conn.StatusChanged(nats.CLOSED)
	w.must(r.Revoke(invite.ID))
	select {
	case <-closed:
	case <-time.After(20 * time.Second):
		t.Error("a revoked agent is still connected")
	}
}

// TestInvitesNeedTheirAddress: an address that is taken is refused before the node runs.
func TestInvitesNeedTheirAddress(t *testing.T) {
	t.Parallel()
	w := joinedWorld(t, 1, local.Options{RPC: true, Listen: true})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	w.must(err)
	defer l.Close()
	c := remotely(w.daemonConfig(0), "", config.AnyAgent)
	c.Fleet.Embedded, c.Fleet.Invites = freePort(t), l.Addr().String()
	if d, err := w.daemon(0, c); err == nil {
		d.Stop()
		_ = d.Wait()
		t.Error("the node runs")
	}
}
