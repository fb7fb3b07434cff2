package config

import (
	"fmt"
	"math/big"
	"net"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// Need is what a command cannot do without.
type Need int

// The needs.
const (
	NeedNetwork Need = 1 + iota // which contract
	NeedChain                   // an endpoint, and which contract
	NeedBus                     // a message server, elsewhere or in this process
	NeedNode                    // an operator and its price
	NeedAgents                  // somebody who answers
)

// complaints collects what is wrong.
type complaints []string

func (c *complaints) bad(cond bool, format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	if cond && !slices.Contains(*c, text) { // two needs may lack the same
		*c = append(*c, text)
	}
}

// Check joins every complaint about values that are out of range, do not fit together, or are needed and missing, into
// one refusal config-invalid.
func (c Config) Check(need ...Need) error {
	var all complaints
	for _, n := range need {
		c.checkNeed(&all, n)
	}
	c.checkChain(&all)
	c.checkBus(&all)
	c.checkNode(&all)
	c.checkAgents(&all)
	c.checkFleet(&all)
	all.bad(c.Data == "", "data: empty")
	all.bad(c.Keys.Dir == "", "keys.dir: empty")
	all.bad(!slices.Contains([]string{"debug", "info", "warn", "error"}, c.Log.Level), "log.level: %q, want debug, info, warn or error", clip(c.Log.Level))
	all.bad(!slices.Contains([]string{"text", "json"}, c.Log.Format), "log.format: %q, want text or json", clip(c.Log.Format))
	if len(all) == 0 {
		return nil
	}
	return refusal.New(refusal.ConfigInvalid, "%s", strings.Join(all, "; "))
}

// missing tells how a value that is needed can be given.
func missing(key string) string {
	return fmt.Sprintf("%s: missing; set it in %s, with %s or with --%s", key, DefaultFile, EnvName(key), FlagName(key))
}

func (c Config) checkNeed(all *complaints, n Need) {
	want := func(key string, ok bool) { all.bad(!ok, "%s", missing(key)) }
	network := func() {
		want("network.chain_id", c.Network.ChainID != 0)
		want("network.contract", c.Network.Contract != common.Address{})
	}
	switch n {
	case NeedNetwork:
		network()
	case NeedChain:
		network()
		want("chain.rpc", len(c.Chain.RPC) > 0)
	case NeedBus:
		want("bus.url", c.Bus.URL != "" || c.Bus.Embedded != "")
	case NeedNode:
		want("node.operator", c.Node.Operator != common.Address{})
		want("node.price", c.Node.Price != "")
	case NeedAgents:
		all.bad(len(c.Agents) == 0, "agents: missing; list one in %s", DefaultFile)
	}
}

func (c Config) checkChain(all *complaints) {
	all.bad(len(c.Chain.RPC) > 16, "chain.rpc: %d endpoints, at most 16", len(c.Chain.RPC))
	for i, raw := range c.Chain.RPC {
		all.bad(!isURL(raw, "http", "https", "ws", "wss"), "chain.rpc[%d]: want http://HOST, https://HOST, ws://HOST or wss://HOST", i)
		all.bad(slices.Index(c.Chain.RPC, raw) < i, "chain.rpc[%d]: stands twice", i)
	}
	all.bad(c.Chain.Confirmations < 1 || c.Chain.Confirmations > 256, "chain.confirmations: %d, want 1 to 256", c.Chain.Confirmations)
	all.bad(c.Chain.Poll < 10*time.Millisecond || c.Chain.Poll > time.Minute, "chain.poll: %s, want 10ms to 1m", c.Chain.Poll)
	all.bad(c.Chain.MaxLag < 1 || c.Chain.MaxLag > 1000, "chain.max_lag: %d, want 1 to 1000", c.Chain.MaxLag)
	_, err := Amount(c.Chain.MaxFeeGwei, 9)
	all.bad(c.Chain.MaxFeeGwei != "" && err != nil, "chain.max_fee_gwei: %v", err)
	_, err = Amount(c.Chain.MinEther, 18)
	all.bad(c.Chain.MinEther != "" && err != nil, "chain.min_ether: %v", err)
}

func (c Config) checkBus(all *complaints) {
	b := c.Bus
	all.bad(b.URL != "" && b.Embedded != "", "bus: url and embedded exclude each other")
	for server := range strings.SplitSeq(b.URL, ",") {
		all.bad(b.URL != "" && !isURL(strings.TrimSpace(server), "nats", "tls", "ws", "wss"), "bus.url: want nats://HOST or tls://HOST")
	}
	if b.Embedded != "" {
		_, _, err := net.SplitHostPort(b.Embedded)
		all.bad(err != nil, "bus.embedded: want HOST:PORT")
	}
	all.bad((b.Cert == "") != (b.Key == ""), "bus: cert and key belong together")
}

func (c Config) checkNode(all *complaints) {
	n := c.Node
	_, err := Amount(n.Price, 18)
	all.bad(n.Price != "" && err != nil, "node.price: %v", err)
	all.bad(len(n.Capabilities) > 16, "node.capabilities: more than 16")
	all.bad(n.MaxOpen < 1 || n.MaxOpen > 4096, "node.max_open: %d, want 1 to 4096", n.MaxOpen)
	all.bad(n.QuoteFor < time.Second || n.QuoteFor > 24*time.Hour, "node.quote_for: %s, want 1s to 24h", n.QuoteFor)
	// The kernel's own bound is 108 bytes with the zero at the end.
	all.bad(len(c.AdminPath()) > 100, "node.admin: the socket's path has %d bytes, at most 100: name a shorter one", len(c.AdminPath()))
}

func (c Config) checkAgents(all *complaints) {
	seen := map[string]bool{}
	for i, a := range c.Agents {
		at := fmt.Sprintf("agents[%d]", i)
		all.bad(a.Name == "", "%s.name: missing", at)
		all.bad(a.Name != "" && seen[a.Name], "%s.name: %q stands twice", at, clip(a.Name))
		seen[a.Name] = true
		_, err := Amount(a.Price, 18)
		all.bad(a.Price != "" && err != nil, "%s.price: %v", at, err)
		all.bad(a.MaxTokens < 0, "%s.max_tokens: negative", at)
		a.checkKind(all, at)
		c.checkRemote(all, a, at)
		a.checkProgram(all, at)
		a.checkReview(all, at)
	}
}

// checkKind complains of what a kind of agent lacks or does not take.
func (a Agent) checkKind(all *complaints, at string) {
	all.bad(a.Kind != KindExec && a.isProgram(), "%s: only a program, kind %s, takes command, env, dir, timeout, max_output or debug_file", at, KindExec)
	switch a.Kind {
	case KindSolver:
		all.bad(a.BaseURL != "" || a.Model != "" || a.APIKeyEnv != "" || a.MaxTokens != 0, "%s: a solver takes no base_url, model, api_key_env or max_tokens", at)
	case KindOpenAI:
		all.bad(a.BaseURL == "", "%s.base_url: missing", at)
		all.bad(a.Model == "", "%s.model: missing", at)
		a.checkModel(all, at)
	case KindExec:
		all.bad(len(a.Command) == 0, "%s.command: missing", at)
		all.bad(a.BaseURL != "" || a.Model != "" || a.APIKeyEnv != "" || a.MaxTokens != 0, "%s: a program takes no base_url, model, api_key_env or max_tokens; env passes a key on", at)
	case KindRemote:
		all.bad(a.BaseURL != "" || a.Model != "" || a.APIKeyEnv != "" || a.MaxTokens != 0 || a.Persona != "" || a.Seed != 0,
			"%s: an agent of the fleet takes no base_url, model, api_key_env, max_tokens, persona or seed", at)
	default:
		all.bad(true, "%s.kind: %q, want %s, %s, %s or %s", at, clip(a.Kind), KindSolver, KindOpenAI, KindExec, KindRemote)
	}
}

func (a Agent) isProgram() bool {
	return len(a.Command) > 0 || len(a.Env) > 0 || a.Dir != "" || a.Timeout != 0 || a.MaxOutput != 0 || a.DebugFile != ""
}

// checkProgram complains of limits that no program can be held to.
func (a Agent) checkProgram(all *complaints, at string) {
	all.bad(a.Timeout < 0 || a.Timeout > 24*time.Hour, "%s.timeout: %s, want 0 to 24h", at, a.Timeout)
	all.bad(a.MaxOutput != 0 && (a.MaxOutput < 1<<10 || a.MaxOutput > 512<<10), "%s.max_output: %d, want %d to %d", at, a.MaxOutput, 1<<10, 512<<10)
	all.bad(a.Parallel < 0 || a.Parallel > 1024, "%s.parallel: %d, want 0 to 1024", at, a.Parallel)
	for _, name := range a.Env {
		all.bad(strings.ContainsAny(name, "= "), "%s.env: %q is no name of a variable; values do not belong into the file", at, clip(name))
	}
}

func (a Agent) checkReview(all *complaints, at string) {
	r := a.Review
	all.bad(r.Hold < 0 || r.Hold > 24*time.Hour, "%s.review.hold: %s, want 0 to 24h", at, r.Hold)
	all.bad(r.OnTimeout != "" && r.Hold == 0, "%s.review.on_timeout: without hold nothing waits", at)
	all.bad(!slices.Contains([]string{"", ReleaseUnseen, RejectUnseen}, r.OnTimeout), "%s.review.on_timeout: %q, want %s or %s", at, clip(r.OnTimeout), ReleaseUnseen, RejectUnseen)
}

// checkModel looks at what only models have. Their agent checks the rest.
func (a Agent) checkModel(all *complaints, at string) {
	for _, amount := range []struct{ key, text string }{
		{"prompt_price", a.PromptPrice}, {"completion_price", a.CompletionPrice}, {"job_cost", a.JobCost}, {"temperature", a.Temperature},
	} {
		_, err := Amount(amount.text, 6)
		all.bad(amount.text != "" && err != nil, "%s.%s: %v", at, amount.key, err)
	}
	all.bad(a.Form != "" && !slices.Contains([]string{"schema", "tools", "object", "prompt"}, a.Form),
		"%s.form: %q, want schema, tools, object or prompt", at, clip(a.Form))
	all.bad(a.Context < 0, "%s.context: negative", at)
	all.bad(a.PerMinute < 0, "%s.per_minute: negative", at)
	all.bad(a.JobTokens < 0, "%s.job_tokens: negative", at)
}

// checkRemote complains of an agent of the fleet that cannot be asked, and of other agents that want to be one.
func (c Config) checkRemote(all *complaints, a Agent, at string) {
	if a.Kind != KindRemote {
		all.bad(a.Remote.Agent != "" || len(a.Remote.Capabilities) > 0, "%s.remote: only for kind %s", at, KindRemote)
		return
	}
	all.bad(a.Remote.Agent == "", "%s.remote.agent: missing; name one, or %s", at, AnyAgent)
	all.bad(len(a.Remote.Agent) > 64 || strings.ContainsAny(a.Remote.Agent, ".*>/ \t\n"), "%s.remote.agent: %q is no name of an agent", at, clip(a.Remote.Agent))
	all.bad(!c.Fleet.Used(), "%s: kind %s needs fleet.url or fleet.embedded", at, KindRemote)
}

func (c Config) checkFleet(all *complaints) {
	f := c.Fleet
	all.bad(f.URL != "" && f.Embedded != "", "fleet: url and embedded exclude each other")
	for server := range strings.SplitSeq(f.URL, ",") {
		all.bad(f.URL != "" && !isURL(strings.TrimSpace(server), "nats", "tls", "ws", "wss"), "fleet.url: want nats://HOST or tls://HOST")
	}
	_, _, err := net.SplitHostPort(f.Embedded)
	all.bad(f.Embedded != "" && err != nil, "fleet.embedded: want HOST:PORT")
	_, _, err = net.SplitHostPort(f.Invites)
	all.bad(f.Invites != "" && err != nil, "fleet.invites: want HOST:PORT")
	all.bad((f.Cert == "") != (f.Key == ""), "fleet: cert and key belong together")
	all.bad(f.Invites != "" && f.Embedded == "", "fleet.invites: needs fleet.embedded; on a server elsewhere its owner invites")
	all.bad(f.Advertise != "" && f.Embedded == "", "fleet.advertise: needs fleet.embedded")
	all.bad(f.Advertise != "" && !isURL(f.Advertise, "nats", "tls", "ws", "wss"), "fleet.advertise: want nats://HOST or tls://HOST")
	all.bad(f.SubjectPrefix == "" || f.APIPrefix == "" || f.SubjectPrefix == f.APIPrefix, "fleet: subject_prefix and api_prefix: want two that differ")
	all.bad(f.Embedded != "" && f.Embedded == c.Bus.Embedded, "fleet.embedded: bus.embedded listens there")
	all.bad(f.URL != "" && f.URL == c.Bus.URL && f.Credentials == c.Bus.Credentials && f.Cert == c.Bus.Cert,
		"fleet.url: the same account as bus.url; agents could read what nodes tell each other")
}

func isURL(raw string, schemes ...string) bool {
	u, err := url.Parse(raw)
	return err == nil && u.Host != "" && slices.Contains(schemes, u.Scheme)
}

// Amount reads a decimal number of tokens, ether or gwei as units of 10^-decimals. It refuses a sign, an exponent, more
// digits than there are units, and more than 96 bits.
func Amount(text string, decimals uint8) (*big.Int, error) {
	whole, fraction, dotted := strings.Cut(text, ".")
	digits := whole + fraction
	if whole == "" || dotted && fraction == "" || len(text) > 60 || strings.Trim(digits, "0123456789") != "" {
		return nil, fmt.Errorf("%q is not a decimal number", clip(text))
	}
	if len(fraction) > int(decimals) {
		return nil, fmt.Errorf("%q has more than %d digits behind the point", clip(text), decimals)
	}
	n, ok := new(big.Int).SetString(digits+strings.Repeat("0", int(decimals)-len(fraction)), 10)
	if !ok || n.BitLen() > 96 {
		return nil, fmt.Errorf("%q is more than 96 bits hold", clip(text))
	}
	return n, nil
}
