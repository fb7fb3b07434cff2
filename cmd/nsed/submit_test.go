package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/agent/solver"
	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// house is a network with operators in this process whose chain and messages other programs can reach, and the
// directory of a submitter.
type house struct {
	*devnet
	dir string
}

func houseOf(t *testing.T) *house {
	t.Helper()
	return houseWith(t, solvers(t))
}

func houseWith(t *testing.T, members []member) *house {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	d, err := startDevnet(ctx, devConfig{
		Seed: solver.Demo.Seed, Members: members, Local: local.Options{RPC: true, Listen: true},
	})
	if err != nil {
		cancel()
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cancel()
		if err := d.stop(); err != nil {
			t.Error(err)
		}
	})
	h := &house{d, t.TempDir()}
	digest := crypto.Keccak256([]byte(fmt.Sprintf("nsed development key %d %s %d", solver.Demo.Seed, "submitter", 0)))
	if _, err := keys.OpenDir(filepath.Join(h.dir, "nsed-keys")).ImportHex("submitter", fmt.Sprintf("%x", digest), "pass", keys.Light); err != nil {
		t.Fatal(err)
	}
	h.write(t, "password", "pass\n")
	h.write(t, "task.md", solver.Demo.Task+"\n")
	return h
}

func (h *house) write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(h.dir, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// config is the configuration of somebody in this network. Only the submitter has keys.
func (h *house) config(t *testing.T, who string) string {
	t.Helper()
	n := h.net.Network()
	text := fmt.Sprintf("network: {name: %s, chain_id: %d, contract: '%s'}\nchain: {rpc: ['%s'], poll: 50ms}\nbus: {url: '%s'}\ndata: %s\nkeys: {dir: %s, password_file: %s}\n",
		n.Name, n.ChainID, n.Contract, h.net.RPC(), h.net.NATSURL(), filepath.Join(h.dir, who), filepath.Join(h.dir, map[string]string{"submitter": "nsed-keys"}[who]+"."),
		filepath.Join(h.dir, "password"))
	text = strings.Replace(text, "nsed-keys.", "nsed-keys", 1)
	return h.write(t, who+".yaml", text)
}

// short are the flags of a job on a network whose blocks are a second apart.
var short = []string{"--max-pay", "20", "--max-price", "1", "--propose", "10", "--commit", "10", "--reveal", "5", "--deadline", "500", "--depth", "1",
	"--effort", fmt.Sprint(solver.Demo.EffortPPM)}

// call runs the program in this process.
func call(t *testing.T, stdin string, args ...string) ran {
	t.Helper()
	var out, errs bytes.Buffer
	start := time.Now()
	code := run(append([]string{"nsed"}, args...), strings.NewReader(stdin), &out, &errs)
	return ran{code, out.String(), errs.String(), time.Since(start)}
}

func (r ran) want(t *testing.T, code int) ran {
	t.Helper()
	if r.code != code {
		t.Fatalf("exit code %d, want %d after %s\n%s\n%s", r.code, code, r.took, r.out, r.err)
	}
	return r
}

func decode[T any](t *testing.T, text string) T {
	t.Helper()
	var v T
	dec := json.NewDecoder(strings.NewReader(text))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&v); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return v
}

func number(t *testing.T, text string) *uint256.Int {
	t.Helper()
	v, err := uint256.FromDecimal(text)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return v
}

func (h *house) balance(t *testing.T) *uint256.Int {
	t.Helper()
	v, err := h.client.Chain.Balance(h.ctx, h.client.Sender.From())
	if err != nil {
		t.Fatal(err)
	}
	return &v
}

// TestOneJobFromCommands lets a submitter ask, pay, wait, look back and ask again, and a stranger look and audit, all
// through the program's commands.
func TestOneJobFromCommands(t *testing.T) {
	t.Parallel()
	h := houseOf(t)
	mine, theirs := h.config(t, "submitter"), h.config(t, "stranger")
	task := filepath.Join(h.dir, "task.md")
	before := h.balance(t)

	q := decode[quoteJSON](t, call(t, "", append([]string{"quote", task, "--config", theirs, "--json"}, short...)...).want(t, 0).out)
	if len(q.Offers) != 5 || q.Token.Decimals != 18 || number(t, q.Escrow).IsZero() || number(t, q.Escrow).Gt(tokensOf(20)) {
		t.Errorf("quote %+v", q)
	}
	text := call(t, "", append([]string{"quote", task, "--config", theirs}, short...)...).want(t, 0).out
	if !strings.Contains(text, "escrow") || !strings.Contains(text, "on the panel") {
		t.Errorf("quote:\n%s", text)
	}

	asked := append([]string{"submit", task, "--config", mine, "--id", "first"}, short...)
	r := call(t, "", asked...).want(t, 0)
	answer := r.out
	if strings.Count(answer, "\n") != 1 || !strings.Contains(answer, "=") {
		t.Errorf("standard output holds more than the answer: %q", answer)
	}
	for _, says := range []string{"a panel of 5 agreed", "in escrow", "round 1: ", "settled on chain", "came back"} {
		if !strings.Contains(r.err, says) {
			t.Errorf("%q is not told:\n%s", says, r.err)
		}
	}
	after := h.balance(t)
	if !after.Lt(before) {
		t.Error("nothing was paid")
	}

	t.Run("asked again it is not paid again", func(t *testing.T) {
		again := decode[resultJSON](t, call(t, "", append(asked, "--json")...).want(t, 0).out)
		if again.Answer+"\n" != answer || !h.balance(t).Eq(after) {
			t.Errorf("answer %q, balance %s, was %s", again.Answer, h.balance(t).Dec(), after.Dec())
		}
		other := call(t, "reach 24 with 1 3 4 6", append([]string{"submit", "-", "--config", mine, "--id", "first"}, short...)...).want(t, 1)
		checkRefused(t, other.err, refusal.OrderDiffers, `"first"`)
	})
	job := decode[receiptJSON](t, call(t, "", "receipt", "first", "--config", mine, "--json").want(t, 0).out)
	t.Run("receipt", func(t *testing.T) {
		sum := new(uint256.Int)
		for _, s := range job.Seats {
			sum.Add(sum, number(t, s.Total))
		}
		for _, part := range []string{job.Settler, job.Fee, job.Refund, job.Royalties} {
			sum.Add(sum, number(t, part))
		}
		if !sum.Eq(number(t, job.Escrow)) || job.End != "settled" || len(job.Txs) < 3 || job.Txs[len(job.Txs)-1].What != "settle" {
			t.Errorf("%s of %s: %+v", sum.Dec(), job.Escrow, job)
		}
		cost := new(uint256.Int).Sub(before, after)
		if !cost.Eq(number(t, job.Escrow)) { // what came back is a credit, to be claimed
			t.Errorf("the account paid %s, the receipt says %s", cost.Dec(), job.Escrow)
		}
		text := call(t, "", "receipt", job.Job.String(), "--config", theirs).want(t, 0).out
		if !strings.Contains(text, "the sum is the escrow") || !strings.Contains(text, "settle") {
			t.Errorf("receipt:\n%s", text)
		}
	})
	bundle := filepath.Join(h.dir, "bundle")
	t.Run("result", func(t *testing.T) {
		if got := call(t, "", "result", "first", "--config", mine).want(t, 0).out; got != answer {
			t.Errorf("by its name %q, want %q", got, answer)
		}
		if got := call(t, "", "result", job.Job.String(), "--config", theirs, "--bundle", bundle).want(t, 0).out; got != answer {
			t.Errorf("of a stranger %q, want %q", got, answer)
		}
	})
	t.Run("watch", func(t *testing.T) {
		var kinds []string
		for _, l := range strings.Split(strings.TrimSpace(call(t, "", "watch", job.Job.String(), "--config", theirs, "--json").want(t, 0).out), "\n") {
			var e struct{ Kind string }
			if err := json.Unmarshal([]byte(l), &e); err != nil {
				t.Fatalf("%v: %s", err, l)
			}
			kinds = append(kinds, e.Kind)
		}
		all := strings.Join(kinds, " ")
		for _, kind := range []string{"opened", "anchored", "ballot", "result", "settled"} {
			if !strings.Contains(all, kind) {
				t.Errorf("no %s among %s", kind, all)
			}
		}
		text := call(t, "", "watch", "first", "--config", mine).want(t, 0).out
		if !strings.Contains(text, strings.TrimSpace(answer)) || !strings.Contains(text, "votes in percent") {
			t.Errorf("the watched job:\n%s", text)
		}
	})
	t.Run("audit", func(t *testing.T) { h.audit(t, theirs, job.Job, bundle) })
	t.Run("watched from standard input", func(t *testing.T) {
		dir := filepath.Join(h.dir, "second")
		r := call(t, "reach 24 with 1 3 4 6", append([]string{"submit", "-", "--config", mine, "--watch", "--json", "--bundle", dir, "--max-rounds", "2"}, short...)...).want(t, 0)
		if got := decode[resultJSON](t, r.out); got.Answer == "" || got.Winner > 4 || number(t, got.Paid).IsZero() {
			t.Errorf("%+v", got)
		}
		for _, says := range []string{"round 1, proposals", "votes in percent", "money, as the contract paid"} {
			if !strings.Contains(r.err, says) {
				t.Errorf("%q is not shown:\n%s", says, r.err)
			}
		}
		call(t, "", "audit", "--bundle", dir).want(t, 0)
	})
	t.Run("unknown", func(t *testing.T) {
		for _, tc := range []struct {
			args []string
			code refusal.Code
		}{
			{[]string{"result", "second", "--config", mine}, refusal.OrderUnknown},
			{[]string{"watch", "first", "--config", theirs}, refusal.OrderUnknown},
			{[]string{"receipt", someJob, "--config", theirs}, refusal.JobUnknown},
			{[]string{"watch", someJob, "--config", mine}, refusal.JobUnknown},
			{[]string{"audit", someJob, "--config", theirs}, refusal.JobUnknown},
		} {
			checkRefused(t, call(t, "", tc.args...).want(t, 1).err, tc.code, "")
		}
	})
}

// audit has a stranger recompute the job in every way there is.
func (h *house) audit(t *testing.T, config string, id protocol.JobID, bundle string) {
	n := h.net.Network()
	chain := []string{"--rpc", h.net.RPC(), "--contract", n.Contract.Hex()}
	raw, err := os.ReadFile(config)
	if err != nil {
		t.Fatal(err)
	}
	two := h.write(t, "two.yaml", strings.Replace(string(raw), "rpc: [", "rpc: ['http://"+closedPort(t)+"', ", 1))
	for name, tc := range map[string]struct {
		args []string
		code int
	}{
		"with an endpoint that is down": {[]string{id.String(), "--config", two}, 0},
		"from the configuration alone":  {[]string{id.String(), "--config", config}, 0},
		"from an endpoint and a bundle": {append([]string{id.String(), "--bundle", bundle}, chain...), 0},
		"from an endpoint and a panel":  {append([]string{id.String(), "--nats", h.net.NATSURL(), "--network", n.Name}, chain...), 0},
		"from a bundle":                 {[]string{"--bundle", bundle}, 0},
		"from the chain alone":          {append([]string{id.String()}, chain...), 3},
	} {
		r := call(t, "", append([]string{"audit", "--json"}, tc.args...)...).want(t, tc.code)
		var report struct{ Verdict string }
		if err := json.Unmarshal([]byte(r.out), &report); err != nil || (report.Verdict == "SOUND") != (tc.code == 0) {
			t.Errorf("%s: %v\n%s", name, err, r.out)
		}
	}
	r := call(t, "", append([]string{"audit", id.String(), "--nats", h.net.NATSURL()}, chain...)...).want(t, 1)
	checkRefused(t, r.err, refusal.UsageMissing, "--network")
}

func tokensOf(n uint64) *uint256.Int {
	unit := local.Token()
	return new(uint256.Int).Mul(&unit, uint256.NewInt(n))
}
