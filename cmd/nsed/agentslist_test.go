package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/admin"
	"github.com/nsed-protocol/nsed/node/agent/remote/fleettest"
	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/bus/embed"
)

func TestAgentLines(t *testing.T) {
	got := agentLines(agentsList{
		Agents: []admin.Agent{
			{Name: "reviewer", Kind: "remote", OK: true}, {Name: "model", Kind: "openai", Reason: "agent-unreachable"},
			{Name: "x", Kind: "solver", OK: true, Reason: "not asked: no node runs"},
		},
		Fleet: &admin.Fleet{
			Connected: true, URL: "nats://127.0.0.1:4333", Jobs: 2, Tasks: 1, Drops: map[string]uint64{"result-late": 3, "heartbeat-flood": 9},
			Agents: []admin.FleetAgent{
				{
					Name: "atlas", Used: true, Busy: true, Model: "small-9b", InputPrice: "0.25", OutputPrice: "1.5", SLASeconds: 3600, Completed: 12,
					Failed: 1, Capabilities: []string{"lang:rust", "audit"}, LastError: "evaluate: job-0", SeenSeconds: 4, SkewSeconds: -61, FailedHere: 2,
				},
				{Name: "mute", Why: "no heartbeat for 52s", SeenSeconds: 52, OutputPrice: "2"},
			},
		},
	})
	want := []string{
		"agent  reviewer, remote",
		"agent  model, openai, set aside: agent-unreachable",
		"agent  x, solver, not asked: no node runs",
		"fleet  connected to nats://127.0.0.1:4333, 2 agents, 1 tasks of 2 jobs",
		"  atlas  busy",
		"    model small-9b, heard 4 s ago, 12 tasks done, 1 failed, price 0.25 in, 1.5 out, wants up to 3600 s a task, can lang:rust audit, its clock is -61 s off",
		"    failed the last 2 tasks of this node",
		"    last error: evaluate: job-0",
		"  mute  not used: no heartbeat for 52s",
		"    heard 52 s ago, 0 tasks done, 0 failed, price - in, 2 out",
		"dropped  9 messages: heartbeat-flood",
		"dropped  3 messages: result-late",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if got := agentLines(agentsList{}); len(got) != 1 || !strings.Contains(got[0], "docs/agents.md") {
		t.Errorf("without a fleet: %q", got)
	}
}

// TestAgentsListListens: without a node the fleet's own server tells who is there.
func TestAgentsListListens(t *testing.T) {
	s, err := embed.Start("127.0.0.1:0", embed.Options{Streams: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Stop)
	file := filepath.Join(t.TempDir(), "nsed.yaml")
	text := fmt.Sprintf("data: %s\nagents:\n  - name: reviewer\n    kind: remote\n    remote: {agent: atlas}\nfleet:\n  url: %s\n", t.TempDir(), s.URL())
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	list := func(args ...string) string {
		t.Helper()
		var out strings.Builder
		app := newApp(strings.NewReader(""), &out, &out)
		if err := app.RunContext(t.Context(), append([]string{"nsed", "agents", "list", "--config", file}, args...)); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	if got := list("--wait", "0s"); !strings.Contains(got, "0 agents") {
		t.Errorf("before there are any: %s", got)
	}
	names, err := wire.NewNames(wire.DefaultSubjectPrefix, wire.DefaultAPIPrefix)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"atlas", "other"} {
		fleettest.Start(t, fleettest.Config{
			URL: s.URL(), Names: names, Name: name,
			Propose: func(context.Context, wire.Task) ([]byte, error) { return nil, fleettest.ErrSilent },
		})
	}
	var got agentsList
	if err := json.Unmarshal([]byte(list("--wait", "300ms", "--json")), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Agents) != 1 || len(got.Fleet.Agents) != 2 || !got.Fleet.Agents[0].Used || got.Fleet.Agents[1].Why != "another agent is asked for by name" {
		t.Errorf("%+v", got.Fleet)
	}
}
