package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/refusal"
)

const whole = `# an operator
network:
  name: test
  chain_id: 1337
  contract: "0x52908400098527886E0F7030069857D2E4169EE7"
  since: 7
chain:
  rpc: [http://127.0.0.1:8545, "https://user:secret@example.org/v3/0123456789abcdef0123?key=1"]
  poll: 500ms
  max_fee_gwei: 80
bus:
  url: nats://user:secret@127.0.0.1:4222
node:
  operator: 0xde709f2102306220921060314715629080e2fb77
  price: 0.25
  capabilities:
    - math
    - code
agents:
  - name: numbers
    kind: solver
    persona: beam
    seed: 3
  - name: model
    kind: openai
    base_url: http://127.0.0.1:11434/v1
    model: small
    price: "1.5"
`

func write(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "nsed.yaml")
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func env(vars map[string]string) func(string) (string, bool) {
	return func(name string) (string, bool) {
		v, ok := vars[name]
		return v, ok
	}
}

func TestLoad(t *testing.T) {
	name := write(t, whole)
	c, o, err := Load(Source{
		File:  name,
		Env:   env(map[string]string{"NSED_CHAIN_POLL": "3s", "NSED_NODE_CAPABILITIES": "math, law", "NSED_LOG_LEVEL": "debug", "NSED_DATA": ""}),
		Flags: map[string]string{"log.level": "warn", "chain.rpc": "http://127.0.0.1:1,http://127.0.0.1:2"},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := Default()
	want.Network = Network{Name: "test", ChainID: 1337, Contract: common.HexToAddress("0x52908400098527886E0F7030069857D2E4169EE7"), Since: 7}
	want.Chain.RPC, want.Chain.Poll, want.Chain.MaxFeeGwei = []string{"http://127.0.0.1:1", "http://127.0.0.1:2"}, 3*time.Second, "80"
	want.Bus.URL = "nats://user:secret@127.0.0.1:4222"
	want.Node.Operator, want.Node.Price = common.HexToAddress("0xde709f2102306220921060314715629080e2fb77"), "0.25"
	want.Node.Capabilities = []string{"math", "law"}
	want.Agents = []Agent{
		{Name: "numbers", Kind: "solver", Persona: "beam", Seed: 3},
		{Name: "model", Kind: "openai", BaseURL: "http://127.0.0.1:11434/v1", Model: "small", Price: "1.5"},
	}
	want.Log.Level = "warn"
	if diff := cmp.Diff(want, c); diff != "" {
		t.Errorf("configuration (-want +got):\n%s", diff)
	}
	for key, origin := range map[string]string{
		"network.chain_id": name + ":4", "chain.rpc": "--rpc", "chain.poll": "NSED_CHAIN_POLL", "log.level": "--log-level",
		"node.price": name + ":15", "data": "default", "agents": name + ":20", "node.capabilities": "NSED_NODE_CAPABILITIES",
	} {
		if o[key] != origin {
			t.Errorf("%s comes from %q, want %q", key, o[key], origin)
		}
	}
	if err := c.Check(NeedNetwork, NeedChain, NeedBus, NeedNode, NeedAgents); err != nil {
		t.Error(err)
	}
}

func TestWhichFile(t *testing.T) {
	t.Chdir(t.TempDir())
	if c, _, err := Load(Source{}); err != nil || !cmp.Equal(c, Default()) {
		t.Errorf("without a file: %v", err)
	}
	if _, _, err := Load(Source{File: "other.yaml"}); refusal.CodeOf(err) != refusal.FileUnreadable {
		t.Errorf("a named file that is missing: %v", err)
	}
	if _, _, err := Load(Source{Env: env(map[string]string{"NSED_CONFIG": "other.yaml"})}); refusal.CodeOf(err) != refusal.FileUnreadable {
		t.Errorf("a file that the environment names and that is missing: %v", err)
	}
	if err := os.WriteFile(DefaultFile, []byte("data: here\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if c, o, err := Load(Source{}); err != nil || c.Data != "here" || o["data"] != "nsed.yaml:1" {
		t.Errorf("the default file: %q from %q, %v", c.Data, o["data"], err)
	}
	if err := os.WriteFile(DefaultFile, []byte("# "+strings.Repeat("x", maxFile)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Load(Source{}); refusal.CodeOf(err) != refusal.ConfigInvalid {
		t.Errorf("a huge file: %v", err)
	}
}

func TestRefusedFiles(t *testing.T) {
	for name, tt := range map[string]struct{ text, want string }{
		"unknown key":            {"data: x\nprice: 3\n", `nsed.yaml:2: unknown key "price"`},
		"unknown key below":      {"chain:\n  rcp: x\n", `:2: unknown key "chain.rcp"`},
		"unknown key of agent":   {"agents:\n  - nmae: x\n", `:2: unknown key "agents[0].nmae"`},
		"a key twice":            {"log:\n  level: info\n  level: warn\n", ":3: log.level stands twice, first on line 2"},
		"no value":               {"bus:\n  url:\n", ":2: bus.url has no value"},
		"a list for one":         {"data: [a, b]\n", ":1: data: want one value"},
		"one for a mapping":      {"chain: x\n", ":1: chain: want keys with values"},
		"a mapping for agents":   {"agents: {name: x}\n", ":1: agents: want a list"},
		"no number":              {"network:\n  chain_id: 0x10\n", `:2: network.chain_id: "0x10" is not a whole number`},
		"a negative number":      {"network:\n  chain_id: -1\n", ":2: network.chain_id"},
		"no duration":            {"chain:\n  poll: 5\n", `:2: chain.poll: "5" is not a duration`},
		"no address":             {"node:\n  operator: 0x12\n", `:2: node.operator: "0x12" is not an address`},
		"a wrong checksum":       {"node:\n  operator: \"0x52908400098527886E0F7030069857D2E4169Ee7\"\n", ":2: node.operator: address 0x52908400098527886E0F7030069857D2E4169Ee7 fails its checksum"},
		"no hash":                {"network:\n  code_hash: 0x12\n", ":2: network.code_hash"},
		"a second document":      {"data: x\n---\ndata: y\n", "a second document"},
		"an alias":               {"data: &a x\nkeys:\n  dir: *a\n", ":1: data: anchors and aliases"},
		"broken YAML":            {"data: x\n  y: z\n", ":2: "},
		"a list at the top":      {"- a\n", ":1: the file: want keys"},
		"a character to hide":    {"data: \"a\\u001bb\"\n", ":1: data: holds a character"},
		"an empty item":          {"chain:\n  rpc: [\"\"]\n", ":2: chain.rpc: an item of the list is empty"},
		"an item that is a list": {"chain:\n  rpc: [[a]]\n", ":2: chain.rpc: want plain texts"},
	} {
		t.Run(name, func(t *testing.T) {
			_, _, err := Load(Source{File: write(t, tt.text)})
			if refusal.CodeOf(err) != refusal.ConfigInvalid || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

func TestRefusedOverrides(t *testing.T) {
	for name, tt := range map[string]struct {
		s    Source
		want string
	}{
		"environment":  {Source{Env: env(map[string]string{"NSED_CHAIN_POLL": "x"})}, "NSED_CHAIN_POLL: chain.poll"},
		"flag":         {Source{Flags: map[string]string{"bus.url": "a\x1b"}}, "--nats: bus.url"},
		"unknown flag": {Source{Flags: map[string]string{"bus.uri": "a"}}, `unknown key "bus.uri"`},
		"empty item":   {Source{Flags: map[string]string{"chain.rpc": "a,,b"}}, "--rpc: chain.rpc: an item"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			_, _, err := Load(tt.s)
			if refusal.CodeOf(err) != refusal.ConfigInvalid || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

func TestCheck(t *testing.T) {
	good, _, err := Load(Source{File: write(t, whole)})
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		change func(*Config)
		need   []Need
		want   []string // none: it is good
	}{
		"good":                  {func(*Config) {}, []Need{NeedNetwork, NeedChain, NeedBus, NeedNode, NeedAgents}, nil},
		"nothing, nothing":      {func(c *Config) { *c = Default() }, nil, nil},
		"nothing, network":      {func(c *Config) { *c = Default() }, []Need{NeedNetwork}, []string{"network.chain_id: missing; set it in nsed.yaml, with NSED_NETWORK_CHAIN_ID or with --chain-id", "network.contract: missing"}},
		"nothing, both":         {func(c *Config) { *c = Default() }, []Need{NeedChain, NeedNetwork}, []string{"network.contract: missing"}},
		"nothing, everything":   {func(c *Config) { *c = Default() }, []Need{NeedChain, NeedBus, NeedNode, NeedAgents}, []string{"chain.rpc: missing", "bus.url: missing", "node.operator: missing", "node.price: missing", "agents: missing"}},
		"two servers":           {func(c *Config) { c.Bus.Embedded = "127.0.0.1:4222" }, nil, []string{"url and embedded exclude"}},
		"embedded alone":        {func(c *Config) { c.Bus.URL, c.Bus.Embedded = "", "127.0.0.1:4222" }, []Need{NeedBus}, nil},
		"embedded without port": {func(c *Config) { c.Bus.URL, c.Bus.Embedded = "", "127.0.0.1" }, nil, []string{"bus.embedded: want HOST:PORT"}},
		"half a certificate":    {func(c *Config) { c.Bus.Cert = "x" }, nil, []string{"cert and key belong together"}},
		"no URL":                {func(c *Config) { c.Chain.RPC = []string{"127.0.0.1:8545"} }, nil, []string{"chain.rpc[0]: want http"}},
		"an endpoint twice":     {func(c *Config) { c.Chain.RPC = []string{"http://a", "http://a"} }, nil, []string{"chain.rpc[1]: stands twice"}},
		"bounds": {func(c *Config) {
			c.Chain.Poll, c.Chain.Confirmations, c.Chain.MaxLag, c.Node.MaxOpen, c.Node.QuoteFor = 0, 0, 0, 0, 0
		}, nil, []string{"chain.poll", "chain.confirmations", "chain.max_lag", "node.max_open", "node.quote_for"}},
		"amounts": {func(c *Config) {
			c.Node.Price, c.Chain.MaxFeeGwei, c.Chain.MinEther, c.Agents[0].Price = "1e3", "-1", "1.", "1,5"
		}, nil, []string{"node.price", "chain.max_fee_gwei", "chain.min_ether", "agents[0].price"}},
		"words":             {func(c *Config) { c.Log.Level, c.Log.Format, c.Data, c.Keys.Dir = "loud", "xml", "", "" }, nil, []string{"log.level", "log.format", "data: empty", "keys.dir: empty"}},
		"agents":            {func(c *Config) { c.Agents[1].Name, c.Agents[0].Model, c.Agents[1].BaseURL = "numbers", "x", "" }, nil, []string{"agents[0]: a solver takes no", "agents[1].name: \"numbers\" stands twice", "agents[1].base_url: missing"}},
		"a kind of its own": {func(c *Config) { c.Agents[0] = Agent{Kind: "oracle"} }, nil, []string{"agents[0].name: missing", `agents[0].kind: "oracle", want solver, openai, exec or remote`}},
		"a program": {func(c *Config) {
			c.Agents[0] = Agent{Name: "p", Kind: KindExec, Command: []string{"a", "b"}, Env: []string{"KEY"}, Timeout: time.Minute, Review: Review{Hold: time.Second, OnTimeout: RejectUnseen}}
		}, nil, nil},
		"bad programs": {func(c *Config) {
			c.Agents[0] = Agent{Name: "p", Kind: KindExec, Model: "x", Env: []string{"KEY=1"}, Timeout: -1, MaxOutput: 1 << 30, Parallel: -1}
			c.Agents[1].Command = []string{"x"}
		}, nil, []string{"agents[0].command: missing", "agents[0]: a program takes no", "agents[0].env: \"KEY=1\"", "agents[0].timeout", "agents[0].max_output", "agents[0].parallel", "agents[1]: only a program"}},
		"bad reviews": {func(c *Config) {
			c.Agents[0].Review, c.Agents[1].Review = Review{OnTimeout: "release"}, Review{Hold: -1, OnTimeout: "ask"}
		}, nil, []string{"agents[0].review.on_timeout: without hold", "agents[1].review.hold", "agents[1].review.on_timeout: \"ask\""}},
		"a long socket": {func(c *Config) { c.Data = strings.Repeat("x", 120) }, nil, []string{"node.admin"}},
	} {
		t.Run(name, func(t *testing.T) {
			c := good
			c.Agents = append([]Agent(nil), good.Agents...)
			tt.change(&c)
			err := c.Check(tt.need...)
			if (err == nil) != (len(tt.want) == 0) {
				t.Fatalf("got %v", err)
			}
			if err != nil && strings.Count(err.Error(), "network.contract") > 1 {
				t.Errorf("told twice: %v", err)
			}
			for _, complaint := range tt.want {
				if refusal.CodeOf(err) != refusal.ConfigInvalid || !strings.Contains(err.Error(), complaint) {
					t.Errorf("%q lacks %q", err, complaint)
				}
			}
		})
	}
}

func TestAmount(t *testing.T) {
	for text, want := range map[string]string{
		"1": "1000000", "0": "0", "0.000001": "1", "12.5": "12500000", "007": "7000000",
		"": "", ".5": "", "1.": "", "1.0000001": "", "-1": "", "+1": "", "1e6": "", "1 000": "", "1_000": "", "0x10": "", "1.2.3": "",
		"79228162514264337593543950335": "", strings.Repeat("9", 61): "",
	} {
		got, err := Amount(text, 6)
		if (err == nil) != (want != "") || err == nil && got.String() != want {
			t.Errorf("%q: got %v, %v, want %q", text, got, err, want)
		}
	}
}

func TestShowHidesSecrets(t *testing.T) {
	c, o, err := Load(Source{File: write(t, whole)})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := c.WriteYAML(&b, o); err != nil {
		t.Fatal(err)
	}
	for _, l := range c.Show(o) {
		b.WriteString(l.Key + " " + l.Value + " " + l.Origin + "\n")
	}
	for _, secret := range []string{"secret", "0123456789abcdef", "key=1"} {
		if strings.Contains(b.String(), secret) {
			t.Errorf("%q is shown:\n%s", secret, b.String())
		}
	}
	for _, line := range []string{
		`chain_id: 1337 # ` + o["network.chain_id"], `price: "0.25"`, "chain.poll 500ms ", "node.operator 0xdE709F2102306220921060314715629080e2fB77 ",
		"agents[1].model small ",
	} {
		if !strings.Contains(strings.ToLower(b.String()), strings.ToLower(line)) {
			t.Errorf("%q is missing in:\n%s", line, b.String())
		}
	}
}

// TestWriteYAML reads what was written, where nothing is secret.
func TestWriteYAML(t *testing.T) {
	c := Default()
	c.Network = Network{Name: "a # b", ChainID: 5, Contract: common.Address{1}, CodeHash: common.Hash{2}}
	c.Chain.RPC, c.Node.Price, c.Bus.URL = []string{"http://127.0.0.1:1"}, "1", "nats://127.0.0.1:4222"
	c.Node.Capabilities = []string{"yes", "1"}
	c.Agents = []Agent{
		{Name: "x", Kind: KindSolver, Persona: "line\nline: \"quoted\"", Seed: 9},
		{Name: "y", Kind: KindExec, Command: []string{"/bin/agent", "-n", "5, or 6"}, Env: []string{"KEY"}, Dir: "/tmp", Timeout: time.Minute,
			MaxOutput: 2048, DebugFile: "y.log", Parallel: 3, Review: Review{Hold: 30 * time.Second, OnTimeout: RejectUnseen}},
	}
	var b strings.Builder
	if err := c.WriteYAML(&b, Origins{"data": "default"}); err != nil {
		t.Fatal(err)
	}
	back, _, err := Load(Source{File: write(t, b.String())})
	if err != nil {
		t.Fatalf("%v in\n%s", err, b.String())
	}
	if diff := cmp.Diff(c, back); diff != "" {
		t.Errorf("(-written +read):\n%s\n%s", diff, b.String())
	}
}

func TestNames(t *testing.T) {
	seen := map[string]string{}
	for _, key := range SettingKeys() {
		flag := FlagName(key)
		if other, twice := seen[flag]; twice {
			t.Errorf("--%s is both %s and %s", flag, key, other)
		}
		seen[flag] = key
	}
	for key, want := range map[string]string{"chain.rpc": "rpc", "bus.url": "nats", "keys.dir": "keys", "network.chain_id": "chain-id", "data": "data"} {
		if got := FlagName(key); got != want {
			t.Errorf("flag of %s is %s, want %s", key, got, want)
		}
	}
	if got := EnvName("chain.max_fee_gwei"); got != "NSED_CHAIN_MAX_FEE_GWEI" {
		t.Error(got)
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(whole)
	f.Add("agents: [{name: a, kind: solver}]\nlog: {level: debug}\n")
	f.Add("data: &a [*a]\n")
	f.Add("? [a]\n: b\n")
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, text string) {
		name := filepath.Join(dir, "fuzz.yaml")
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		c, o, err := Load(Source{File: name})
		if err != nil {
			if refusal.CodeOf(err) != refusal.ConfigInvalid {
				t.Errorf("%q: %v", text, err)
			}
			return
		}
		_ = c.Check(NeedChain, NeedBus, NeedNode, NeedAgents) // whatever it says, it says it
		var b strings.Builder
		if err := c.WriteYAML(&b, o); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	})
}
