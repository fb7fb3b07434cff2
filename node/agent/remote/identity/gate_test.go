package identity

import (
	"strings"
	"testing"
	"time"

	"github.com/nats-io/jwt/v2"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
	"github.com/nats-io/nkeys"

	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
)

func TestAnAgentDoesItsWork(t *testing.T) {
	w := newWorld(t).admit()
	_, how := w.credentialsOf("a-1", "b")
	a := w.agent(how)
	ctx := within(t)

	for _, subject := range []string{
		w.names.Result("job", 1, "a-1", wire.Propose), w.names.Result("job", 1, "a-1", wire.Propose) + ".failed",
		w.names.Result("job", 2, "b", wire.Evaluate), w.names.Heartbeat("a-1"), w.names.Heartbeat("b"), w.names.Ack("job", "a-1"),
		w.names.Event("job", "agent_working"), w.names.Audit("job", wire.Propose), "telemetry.agent.a-1.task_accepted", "agent.events.a-1",
	} {
		got := w.hears(subject)
		if err := a.Publish(subject, []byte("x")); err != nil {
			t.Fatal(err)
		}
		if _, err := got.NextMsg(5 * time.Second); err != nil {
			t.Errorf("%s: %v", subject, err)
		}
	}

	js, err := jetstream.New(a.Conn)
	if err != nil {
		t.Fatal(err)
	}
	consumer, err := js.Consumer(ctx, w.names.JobStream(), wire.TaskConsumer("a-1"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.js.Publish(ctx, w.names.Task("job", "a-1", wire.Propose), []byte("task")); err != nil {
		t.Fatal(err)
	}
	msg, err := consumer.Next(jetstream.FetchMaxWait(5 * time.Second))
	if err != nil || string(msg.Data()) != "task" {
		t.Fatalf("%v", err)
	}
	if err := msg.DoubleAck(ctx); err != nil {
		t.Error(err)
	}
	for _, bucket := range buckets("a-1") {
		kv, err := js.CreateKeyValue(ctx, jetstream.KeyValueConfig{Bucket: bucket, History: 9})
		if err != nil { // as the SDK does: it takes what is there
			if kv, err = js.KeyValue(ctx, bucket); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := kv.Put(ctx, "key", []byte("v")); err != nil {
			t.Error(err)
		}
		if e, err := kv.Get(ctx, "key"); err != nil || string(e.Value()) != "v" {
			t.Error(err)
		}
	}

	sub, err := a.SubscribeSync(w.names.Passthrough("b"))
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Flush(); err != nil {
		t.Fatal(err)
	}
	go func() {
		if m, err := sub.NextMsg(5 * time.Second); err == nil {
			_ = m.Respond([]byte("hello"))
		}
	}()
	if m, err := w.node.Request(w.names.Passthrough("b"), []byte("hi"), 5*time.Second); err != nil || string(m.Data) != "hello" {
		t.Errorf("passthrough: %v", err)
	}
	select {
	case err := <-a.errs:
		t.Error(err)
	default:
	}
}

func TestNobodyPublishesInAnothersName(t *testing.T) {
	w := newWorld(t).admit()
	_, how := w.credentialsOf("mallory")
	_, _ = w.credentialsOf("alice")
	a := w.agent(how)
	everything := w.hears(">")
	body := func(s string) []byte { return []byte(s) }
	jobs := w.names.JobStream()
	forged := w.names.Result("job", 1, "alice", wire.Propose)
	tests := []struct{ name, subject, body string }{
		{"another's result", forged, "x"},
		{"another's failure", forged + ".failed", "x"},
		{"another's heartbeat", w.names.Heartbeat("alice"), "x"},
		{"another's acceptance", w.names.Ack("job", "alice"), "x"},
		{"another's history", "agent.events.alice", "x"},
		{"another's telemetry", "telemetry.agent.alice.x", "x"},
		{"a task for another", w.names.Task("job", "alice", wire.Propose), "x"},
		{"a task for itself", w.names.Task("job", "mallory", wire.Propose), "x"},
		{"a job", w.names.Manifest("job"), "x"},
		{"the end of a job", w.names.Complete("job"), "x"},
		{"the node's ping", w.names.Ping(), "x"},
		{"an event of the node", w.names.Event("job", "job_complete"), "x"},
		{"an answer to somebody", "_INBOX.abc.def", "x"},
		{"a question to another", w.names.Passthrough("alice"), "x"},
		{"a subject of the panel", "nsed.v1.net.job.x", "x"},
		{"another's bucket", "$KV." + buckets("alice")[0] + ".key", "x"},
		{"another's tasks", "$JS.API.CONSUMER.MSG.NEXT." + jobs + "." + wire.TaskConsumer("alice"), "1"},
		{"an acknowledgement for another", "$JS.ACK." + jobs + "." + wire.TaskConsumer("alice") + ".1.1.1.1.0", "+ACK"},
		{"a message of another's bucket", "$JS.API.STREAM.MSG.GET.KV_" + buckets("alice")[0], `{"last_by_subj":"$KV.x"}`},
		{"a consumer that delivers as another", "$JS.API.CONSUMER.CREATE.KV_" + buckets("mallory")[0] + ".c",
			`{"stream_name":"KV_nsed_proc_mallory","config":{"name":"c","deliver_subject":"` + forged + `","ack_policy":"none"}}`},
		{"the same the older way", "$JS.API.CONSUMER.DURABLE.CREATE." + jobs + ".c", `{"config":{"deliver_subject":"` + forged + `"}}`},
		{"a stream that repeats as another", "$JS.API.STREAM.CREATE.MINE", `{"name":"MINE","subjects":["x"]}`},
		{"a change of its own bucket", "$JS.API.STREAM.UPDATE.KV_" + buckets("mallory")[0],
			`{"name":"KV_nsed_proc_mallory","republish":{"src":">","dest":"` + forged + `"}}`},
		{"the end of its own bucket", "$JS.API.STREAM.DELETE.KV_" + buckets("mallory")[0], ""},
		{"a purge of tasks", "$JS.API.STREAM.PURGE." + jobs, ""},
		{"the end of a consumer", "$JS.API.CONSUMER.DELETE." + jobs + "." + wire.TaskConsumer("alice"), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := a.PublishRequest(tt.subject, "_INBOX.mallory", body(tt.body)); err != nil {
				t.Fatal(err)
			}
			if !a.denied(t) {
				t.Errorf("%s went through", tt.subject)
			}
		})
	}
	// A bucket that exists is not made anew, whatever is asked for.
	made, err := a.Request("$JS.API.STREAM.CREATE.KV_"+buckets("mallory")[0],
		body(`{"name":"KV_nsed_proc_mallory","subjects":["$KV.nsed_proc_mallory.>"],"republish":{"src":"$KV.nsed_proc_mallory.key","dest":"`+forged+`"}}`), 5*time.Second)
	if err != nil || !strings.Contains(string(made.Data), "already in use") {
		t.Errorf("%s, %v", made.Data, err)
	}
	for _, subject := range []string{forged, w.names.Results(), w.names.AgentTasks("mallory"), "$KV.>", ">", w.names.Heartbeats()} {
		if _, err := a.SubscribeSync(subject); err != nil {
			t.Fatal(err)
		}
		if !a.denied(t) {
			t.Errorf("it may listen to %s", subject)
		}
	}
	if err := w.node.Flush(); err != nil {
		t.Fatal(err)
	}
	for {
		m, err := everything.NextMsg(50 * time.Millisecond)
		if err != nil {
			break
		}
		if strings.Contains(m.Subject, "alice") {
			t.Errorf("%s was heard", m.Subject)
		}
	}
}

func TestWhoIsSentAway(t *testing.T) {
	w := newWorld(t)
	key, public := newUser(t)
	other, _ := newUser(t)
	i, code := w.invite(Order{Agents: []string{"a"}})
	op, opCode := w.invite(Order{Agents: []string{"b"}, Owner: "o", Operator: true})
	w.admit()
	for path, c := range map[string]string{"/redeem-agent": code, "/redeem": opCode} {
		if status, out := w.call("POST", path, "", map[string]string{"code": c, "user_pub_key": public}); status != 200 {
			t.Fatalf("%d %v", status, out)
		}
	}
	issue := func(g grant) string {
		token, err := w.reg.account.issue(g)
		if err != nil {
			t.Fatal(err)
		}
		return token
	}
	forge := func(change func(*jwt.UserClaims) nkeys.KeyPair) string {
		c := jwt.NewUserClaims(public)
		c.Tags.Add(tagInvite + i.ID)
		signer := change(c)
		token, err := c.Encode(signer)
		if err != nil {
			t.Fatal(err)
		}
		return token
	}
	foreign, err := nkeys.CreateAccount()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name  string
		how   nats.Option
		enter bool
	}{
		{"nobody", nats.Name("x"), false},
		{"a wrong password", nats.UserInfo("node", "x"), false},
		{"the password of another user", nats.UserInfo("x", w.reg.own), false},
		{"a token", nats.Token("x"), false},
		{"the agent", creds(key, issue(grant{public, i.ID, ""})), true},
		{"an operator's agent", creds(key, issue(grant{public, op.ID, "b"})), true},
		{"an operator that is all its agents", creds(key, issue(grant{public, op.ID, ""})), true},
		{"another key than the token's", creds(other, issue(grant{public, i.ID, ""})), false},
		{"a key that did not redeem", creds(other, issue(grant{publicOf(t, other), i.ID, ""})), false},
		{"one agent of an invite that is no operator's", creds(key, issue(grant{public, i.ID, "a"})), false},
		{"an agent that the operator has not", creds(key, issue(grant{public, op.ID, "a"})), false},
		{"an invite that nobody made", creds(key, issue(grant{public, "00", ""})), false},
		{"a way out of the directory", creds(key, issue(grant{public, "../invites/" + i.ID, ""})), false},
		{"another account's token", creds(key, forge(func(*jwt.UserClaims) nkeys.KeyPair { return foreign })), false},
		{"another account in this one's name", creds(key, forge(func(c *jwt.UserClaims) nkeys.KeyPair {
			c.IssuerAccount = w.reg.account.public
			return foreign
		})), false},
		{"a token that ends", creds(key, forge(func(c *jwt.UserClaims) nkeys.KeyPair {
			c.Expires = time.Now().Add(time.Hour).Unix()
			return w.reg.account.key
		})), false},
		{"no token at all", creds(key, "x.y.z"), false},
		{"a token that is too long", creds(key, strings.Repeat("x", 3<<10)), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			conn, err := nats.Connect(w.server.URL(), tt.how, nats.NoReconnect())
			if err == nil {
				conn.Close()
			}
			if (err == nil) != tt.enter {
				t.Errorf("%v", err)
			}
		})
	}
}

func publicOf(t *testing.T, key nkeys.KeyPair) string {
	t.Helper()
	public, err := key.PublicKey()
	if err != nil {
		t.Fatal(err)
	}
	return public
}

func TestTheGateIsClosedUntilTheFleetIsReady(t *testing.T) {
	w := newWorld(t).admit()
	_, how := w.credentialsOf("a")
	w.reg.ready.Store(false)
	if conn, err := nats.Connect(w.server.URL(), how, nats.NoReconnect()); err == nil {
		conn.Close()
		t.Error("an agent came in")
	}
}

func TestRevokedAgentsAreCutOff(t *testing.T) {
	w := newWorld(t).admit()
	i, how := w.credentialsOf("a")
	_, stays := w.credentialsOf("b")
	a, b := w.agent(how), w.agent(stays)
	w.reg.Sweep()
	if err := a.Flush(); err != nil {
		t.Fatalf("cut off too early: %v", err)
	}
	closed := a.StatusChanged(nats.CLOSED)
	if err := w.open().Revoke(i.ID); err != nil { // as another process does
		t.Fatal(err)
	}
	w.reg.Sweep()
	select {
	case <-closed:
	case <-time.After(5 * time.Second):
		t.Error("it is still connected")
	}
	if err := b.Flush(); err != nil {
		t.Errorf("another agent: %v", err)
	}
	if conn, err := nats.Connect(w.server.URL(), how, nats.NoReconnect()); err == nil {
		conn.Close()
		t.Error("it came back")
	}
	b.Close()
	for range 100 { // the server notices a closed connection on its own goroutine
		if w.reg.Sweep(); len(w.reg.inside) == 0 {
			return
		}
		if err := w.node.Flush(); err != nil {
			t.Fatal(err)
		}
	}
	t.Errorf("%d connections are remembered", len(w.reg.inside))
}

func TestARestartKnowsItsAgents(t *testing.T) {
	w := newWorld(t).admit()
	_, how := w.credentialsOf("a")
	if err := w.js.DeleteConsumer(t.Context(), w.names.JobStream(), wire.TaskConsumer("a")); err != nil {
		t.Fatal(err)
	}
	w.reg.ready.Store(false)
	again := w.open()
	if again.account.public != w.reg.account.public {
		t.Error("another account")
	}
	w.admit()
	a := w.agent(how)
	js, err := jetstream.New(a.Conn)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := js.Consumer(within(t), w.names.JobStream(), wire.TaskConsumer("a")); err != nil {
		t.Error(err)
	}
}
