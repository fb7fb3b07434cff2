package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/refusal"
)

const fleetFile = `agents:
  - name: reviewer
    kind: remote
    remote:
      agent: any
      capabilities: ["lang:*"]
fleet:
  url: nats://user:secret@127.0.0.1:4333
  subject_prefix: lab
`

func TestFleetIsRead(t *testing.T) {
	c, o, err := Load(Source{File: write(t, fleetFile), Env: env(map[string]string{"NSED_FLEET_API_PREFIX": "shop"})})
	if err != nil {
		t.Fatal(err)
	}
	want := Default()
	want.Agents = []Agent{{Name: "reviewer", Kind: KindRemote, Remote: Remote{Agent: AnyAgent, Capabilities: []string{"lang:*"}}}}
	want.Fleet = Fleet{URL: "nats://user:secret@127.0.0.1:4333", SubjectPrefix: "lab", APIPrefix: "shop"}
	if d := cmp.Diff(want, c); d != "" {
		t.Error(d)
	}
	if err := c.Check(NeedAgents); err != nil {
		t.Error(err)
	}
	var b strings.Builder
	if err := c.WriteYAML(&b, o); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "secret") || !strings.Contains(b.String(), `capabilities: ["lang:*"]`) {
		t.Error(b.String())
	}
}

// TestFleetOfTheGuide reads the configuration that docs/agents.md shows.
func TestFleetOfTheGuide(t *testing.T) {
	guide, err := os.ReadFile(filepath.Join("..", "..", "docs", "agents.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(guide), "## Agents of the NSED SDK\n")
	_, rest, open := strings.Cut(rest, "```text\n")
	text, _, closed := strings.Cut(rest, "```")
	if !found || !open || !closed {
		t.Fatal("the guide shows no configuration")
	}
	c, _, err := Load(Source{File: write(t, text)})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Check(NeedAgents); err != nil || c.Agents[0].Remote.Agent != AnyAgent || c.Fleet.Embedded == "" {
		t.Errorf("%+v, %v", c, err)
	}
}

func TestFleetsThatAreRefused(t *testing.T) {
	good, _, err := Load(Source{File: write(t, fleetFile)})
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		change func(*Config)
		want   string
	}{
		"no fleet":                {func(c *Config) { c.Fleet.URL = "" }, "needs fleet.url or fleet.embedded"},
		"nobody":                  {func(c *Config) { c.Agents[0].Remote.Agent = "" }, "agents[0].remote.agent: missing"},
		"a wildcard":              {func(c *Config) { c.Agents[0].Remote.Agent = "a.*" }, "is no name of an agent"},
		"a model":                 {func(c *Config) { c.Agents[0].Model = "x" }, "takes no base_url, model"},
		"a solver of the fleet":   {func(c *Config) { c.Agents[0].Kind = KindSolver }, "remote: only for kind remote"},
		"two servers":             {func(c *Config) { c.Fleet.Embedded = "127.0.0.1:0" }, "fleet: url and embedded exclude"},
		"no URL":                  {func(c *Config) { c.Fleet.URL = "http://x" }, "fleet.url: want nats://"},
		"the panel's account":     {func(c *Config) { c.Bus.URL = c.Fleet.URL }, "the same account as bus.url"},
		"the panel's port":        {func(c *Config) { c.Fleet.URL, c.Fleet.Embedded, c.Bus.Embedded = "", "x:1", "x:1" }, "bus.embedded listens there"},
		"no port":                 {func(c *Config) { c.Fleet.URL, c.Fleet.Embedded = "", "127.0.0.1" }, "fleet.embedded: want HOST:PORT"},
		"invites elsewhere":       {func(c *Config) { c.Fleet.Invites = "127.0.0.1:0" }, "fleet.invites: needs fleet.embedded"},
		"half a certificate":      {func(c *Config) { c.Fleet.Key = "x" }, "fleet: cert and key"},
		"one prefix":              {func(c *Config) { c.Fleet.SubjectPrefix = c.Fleet.APIPrefix }, "want two that differ"},
		"an address of no server": {func(c *Config) { c.Fleet.Advertise = "x" }, "fleet.advertise"},
	} {
		t.Run(name, func(t *testing.T) {
			c := good
			c.Agents = append([]Agent(nil), good.Agents...)
			tt.change(&c)
			if err := c.Check(); refusal.CodeOf(err) != refusal.ConfigInvalid || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("%v lacks %q", err, tt.want)
			}
		})
	}
}
