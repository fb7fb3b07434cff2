package node_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/nsed-protocol/nsed/node"
	"github.com/nsed-protocol/nsed/node/admin"
	"github.com/nsed-protocol/nsed/node/agent/remote/fleettest"
	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/bus/embed"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// fleetServer is a message server for agents alone.
func fleetServer(t *testing.T) string {
	t.Helper()
	s, err := embed.Start("127.0.0.1:0", embed.Options{Streams: t.TempDir(), Payload: 8 << 20})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Stop)
	return s.URL()
}

// remotely changes a configuration to one agent of a fleet.
func remotely(c config.Config, url, agent string) config.Config {
	c.Agents = []config.Agent{{Name: "seat", Kind: config.KindRemote, Remote: config.Remote{Agent: agent}}}
	c.Fleet.URL = url
	return c
}

// sdkAgent answers with its own name, and endorses what is longer.
func sdkAgent(t *testing.T, url, name string) *fleettest.Agent {
	t.Helper()
	names, err := wire.NewNames(wire.DefaultSubjectPrefix, wire.DefaultAPIPrefix)
	if err != nil {
		t.Fatal(err)
	}
	return fleettest.Start(t, fleettest.Config{
		URL: url, Names: names, Name: name, Tags: []string{"math"},
		Propose: func(_ context.Context, task wire.Task) ([]byte, error) {
			if name == "weak" && task.Round == 1 {
				return nil, errors.New("iter_budget_exhausted")
			}
			return fmt.Appendf(nil, `{"thought_process":"because","content":"answer of %s in round %d"}`, name, task.Round), nil
		},
		Evaluate: func(_ context.Context, task wire.Task) ([]byte, error) {
			var out [][2]any
			for _, c := range task.Candidates {
				out = append(out, [2]any{c.ID, map[string]any{
					"score": float64(len(c.Proposal.Content)) / 100, "justification": "its length", "token_usage": map[string]int{"input_tokens": 10, "output_tokens": 2},
				}})
			}
			return json.Marshal(out)
		},
		Chat: func(string) (string, error) { return "4", nil },
	})
}

// TestRemoteAgentsFillSeats runs three operators whose seats are filled by agents of the public protocol on one server. One
// agent fails when it is asked first; the job is paid all the same, and leaves nothing on the server.
func TestRemoteAgentsFillSeats(t *testing.T) {
	t.Parallel()
	w := joinedWorld(t, 3, local.Options{RPC: true, Listen: true})
	url := fleetServer(t)
	var starting sync.WaitGroup
	configs, errs := make([]config.Config, 3), make([]error, 3)
	for i, name := range []string{"strong", "weak", "quick"} {
		configs[i] = remotely(w.daemonConfig(i), url, name)
		starting.Go(func() {
			var d *node.Daemon
			if d, errs[i] = w.daemon(i, configs[i]); errs[i] == nil {
				t.Cleanup(func() {
					d.Stop()
					if err := d.Wait(); err != nil {
						t.Errorf("daemon %d: %v", i, err)
					}
				})
			}
		})
	}
	starting.Wait()
	w.must(errors.Join(errs...))
	agents := map[string]*fleettest.Agent{}
	for _, name := range []string{"strong", "weak", "quick"} {
		agents[name] = sdkAgent(t, url, name)
	}
	for i := range 3 {
		a := dialAdmin(t, configs[i])
		await(t, "the agents", func() (string, bool) {
			st, err := a.Status(t.Context())
			return fmt.Sprintf("%s %+v %+v %v", st.State, st.Reasons, st.Fleet, err), err == nil && st.State == admin.Idle && len(st.Fleet.Agents) == 3
		})
	}
	w.hire(keyOf("buyer"))
	opened := w.open("write the longest answer", 2, 0, 1, 2)
	w.settledBy(opened)

	for name, a := range agents {
		tasks := a.Received()
		if len(tasks) != 4 {
			t.Errorf("%s got %d tasks in two rounds", name, len(tasks))
		}
		for _, task := range tasks {
			raw, err := task.Encode()
			w.must(err)
			if strings.Contains(string(raw), opened.Agreement.ID().String()) || strings.Contains(strings.ToLower(string(raw)), strings.ToLower(w.operators[0].owner.Address().Hex())) {
				t.Errorf("%s is told which job it is, or whose: %s", name, raw)
			}
		}
	}
	a := dialAdmin(t, configs[1])
	st, err := a.Status(t.Context())
	w.must(err)
	weak := st.Fleet.Agents[2]
	if weak.Name != "weak" || !weak.Used || weak.FailedHere != 0 || weak.OutputPrice != "2" || st.Fleet.Agents[0].Used ||
		st.Fleet.Agents[0].Why != "another agent is asked for by name" {
		t.Errorf("%+v", st.Fleet)
	}

	conn, err := nats.Connect(url)
	w.must(err)
	t.Cleanup(conn.Close)
	js, err := jetstream.New(conn)
	w.must(err)
	defer w.later(time.Hour)()
	await(t, "an empty server", func() (string, bool) {
		var left []string
		for name := range js.StreamNames(t.Context()).Name() {
			if strings.HasPrefix(name, "nsed_results_") || strings.HasPrefix(name, "KV_nsed_hist_") {
				left = append(left, name)
			}
		}
		return strings.Join(left, " "), len(left) == 0
	})
}

// TestFleetsThatAreRefused: a fleet that could read the panel's messages, and one without streams.
func TestFleetsThatAreRefused(t *testing.T) {
	t.Parallel()
	w := joinedWorld(t, 1, local.Options{RPC: true, Listen: true})
	plain, err := embed.Start("127.0.0.1:0", embed.Options{})
	w.must(err)
	t.Cleanup(plain.Stop)
	for name, tt := range map[string]struct {
		change func(*config.Config)
		want   refusal.Code
	}{
		"the panel's server by another name": {func(c *config.Config) { c.Fleet.URL = strings.Replace(c.Bus.URL, "127.0.0.1", "localhost", 1) }, refusal.FleetShared},
		"no streams":                         {func(c *config.Config) { c.Fleet.URL = plain.URL() }, refusal.FleetNoStreams},
		"nobody":                             {func(c *config.Config) { c.Fleet.URL = "nats://127.0.0.1:1" }, refusal.BusUnreachable},
		"a prefix that is none":              {func(c *config.Config) { c.Fleet.SubjectPrefix = "a b" }, refusal.ConfigInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			c := remotely(w.daemonConfig(0), plain.URL(), "a")
			tt.change(&c)
			d, err := w.daemon(0, c)
			if err == nil {
				d.Stop()
				err = d.Wait()
			}
			if refusal.CodeOf(err) != tt.want {
				t.Errorf("%v, want %s", err, tt.want)
			}
		})
	}
}

// TestAnAgentOfAFleetIsTried as people try one, without a node.
func TestAnAgentOfAFleetIsTried(t *testing.T) {
	t.Parallel()
	url := fleetServer(t)
	c := remotely(config.Default(), url, "atlas")
	if got, err := node.ListenToFleet(t.Context(), c, 0); err != nil || len(got.Agents) > 0 {
		t.Fatalf("%+v, %v", got, err)
	}
	sdkAgent(t, url, "atlas")
	if err := node.TryAgent(t.Context(), c, c.Agents[0], nil); err != nil {
		t.Error(err)
	}
	got, err := node.ListenToFleet(t.Context(), c, 2*fleettest.BeatEvery)
	if err != nil || len(got.Agents) != 1 || got.Agents[0].Name != "atlas" || !got.Agents[0].Used {
		t.Errorf("%+v, %v", got, err)
	}
	c.Agents[0].Remote.Capabilities = []string{"poetry"}
	if got, err = node.ListenToFleet(t.Context(), c, 2*fleettest.BeatEvery); err != nil || got.Agents[0].Used || got.Agents[0].Why != "lacks the capability poetry" {
		t.Errorf("%+v, %v", got, err)
	}
}
