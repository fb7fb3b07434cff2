package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// An operator's whole path by command: estimate, doctor, join, run, status, leave, withdraw.
func TestOperatorPath(t *testing.T) {
	t.Parallel()
	s := siteOf(t)
	data := t.TempDir()
	var estimate client.Estimate
	readJSON(t, s.want(t, data, "join", "--estimate", "--json"), &estimate)
	if estimate.Stake.Dec() != "100000000000000000000" || estimate.ExitDelay != 13 || estimate.WorstSlash.IsZero() || estimate.Cost.IsZero() {
		t.Errorf("%+v", estimate)
	}
	checkDoctor(t, s.nsed(t, data, "doctor", "--json"), nil)
	checkJoinCalls(t, s, s.want(t, data, "join", "--print-calldata", "--json"))
	if st := chainState(t, s, data); st.State != client.Stranger {
		t.Fatalf("calldata was printed, and sent: %+v", st)
	}
	if out := s.want(t, data, "join", "--stake", "150"); strings.Count(out, "\n") != 2 || !strings.Contains(out, "join") {
		t.Errorf("%q", out)
	}
	if st := chainState(t, s, data); st.State != client.Staked || st.Stake.Dec() != "150000000000000000000" || st.HotKey != s.accounts["hot"] {
		t.Errorf("%+v", st)
	}
	s.refuses(t, data, refusal.AlreadyOperator, "join")
	s.refuses(t, data, refusal.NothingToClaim, "claim")
	s.refuses(t, data, refusal.NoExit, "withdraw")

	node := s.daemon(t, data)
	if out := s.want(t, data, "status", "--wait", "60s"); !strings.HasPrefix(out, "state     idle\n") {
		t.Error(out)
	}
	var running standing
	readJSON(t, s.want(t, data, "status", "--json"), &running)
	if !running.Running || running.Node.Operator != s.accounts["owner"] || running.Chain != nil {
		t.Errorf("%+v", running)
	}
	s.refuses(t, t.TempDir(), refusal.KeyInUse, "run")
	if out := s.want(t, data, "tx", "list", "--json"); out != "[]\n" {
		t.Errorf("over the socket: %q", out)
	}
	checkDoctor(t, s.nsed(t, data, "doctor", "--json"), nil)
	s.want(t, data, "leave")
	s.refuses(t, data, refusal.AlreadyLeaving, "leave")
	if code := end(t, node); code != 0 {
		t.Errorf("exit code %d after SIGTERM", code)
	}
	s.withdraw(t, data)
	if st := chainState(t, s, data); st.State != client.Stranger || st.Balance.Dec() != "10000000000000000000000" {
		t.Errorf("%+v", st)
	}
	if out := s.want(t, data, "tx", "list", "--all", "--key", "owner"); strings.Count(out, "done ") != 4 {
		t.Error(out)
	}
	// The hot key served, and does so for ever.
	s.refuses(t, data, refusal.HotKeyTaken, "join")
	s.want(t, data, "join", "--hot", "spare")
	// The store belongs to the first hot key.
	s.refuses(t, data, refusal.StoreForeign, "run", "--hot", "spare")
}

// refuses runs the program and checks the line that it is refused with.
func (s *site) refuses(t *testing.T, data string, code refusal.Code, args ...string) {
	t.Helper()
	r := s.nsed(t, data, args...)
	if r.code != exitRefused || r.out != "" {
		t.Errorf("nsed %s: exit code %d, %q", strings.Join(args, " "), r.code, r.out)
	}
	checkRefused(t, lastLine(r.err), code, "")
}

// lastLine is the refusal: a node may have logged something before it.
func lastLine(text string) string {
	lines := strings.SplitAfter(text, "\n")
	return lines[max(0, len(lines)-2)]
}

// withdraw takes the stake back as soon as the exit delay is over.
func (s *site) withdraw(t *testing.T, data string) {
	t.Helper()
	until := time.Now().Add(runFor)
	for {
		r := s.nsed(t, data, "withdraw")
		if r.code == 0 {
			return
		}
		checkRefused(t, r.err, refusal.ExitTooEarly, "it is free at")
		if t.Failed() || time.Now().After(until) {
			t.Fatal("the stake never came free")
		}
	}
}

func readJSON(t *testing.T, text string, into any) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), into); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
}

func chainState(t *testing.T, s *site, data string) client.Standing {
	t.Helper()
	var st standing
	readJSON(t, s.want(t, data, "status", "--json"), &st)
	if st.Running || st.Chain == nil {
		t.Fatalf("%+v", st)
	}
	return *st.Chain
}

func checkJoinCalls(t *testing.T, s *site, out string) {
	t.Helper()
	var calls []client.Calldata
	readJSON(t, out, &calls)
	if len(calls) != 2 || calls[0].To != s.network.Params.Token.Hex() || calls[1].To != s.network.Contract.Hex() || calls[1].Value != "0" {
		t.Fatalf("%+v", calls)
	}
	hot := strings.ToLower(strings.TrimPrefix(s.accounts["hot"].Hex(), "0x"))
	if !strings.Contains(calls[1].Data.String(), hot) {
		t.Errorf("the hot key is not in %s", calls[1].Data)
	}
}

// checkDoctor checks which checks of the doctor failed, by their names, and that each failure names its fix.
func checkDoctor(t *testing.T, r ran, failed map[string]refusal.Code) {
	t.Helper()
	var findings []client.Finding
	readJSON(t, r.out, &findings)
	got := map[string]refusal.Code{}
	for _, f := range findings {
		if f.OK {
			continue
		}
		if got[f.Check] = f.Code; f.Fix == "" || f.Detail == "" {
			t.Errorf("%+v names no fix", f)
		}
	}
	if fmt.Sprint(got) != fmt.Sprint(failed) && len(got)+len(failed) > 0 {
		t.Errorf("failed %v, want %v\n%s", got, failed, r.out)
	}
	if want := min(len(failed), 1); r.code != want {
		t.Errorf("exit code %d, want %d", r.code, want)
	}
}

func TestDoctorFindsWhatIsWrong(t *testing.T) {
	t.Parallel()
	s := siteOf(t)
	nobody, plain := closedPort(t), file(t, "x")
	for name, tc := range map[string]struct {
		args   []string
		failed map[string]refusal.Code
	}{
		"no chain": {[]string{"--rpc", "http://" + nobody},
			map[string]refusal.Code{"endpoint": refusal.ChainUnreachable, "contract": refusal.ChainUnreachable}},
		"another chain": {[]string{"--chain-id", "5"},
			map[string]refusal.Code{"endpoint": refusal.ChainWrongID, "contract": refusal.ChainWrongID}},
		"no contract": {[]string{"--contract", someAddress},
			map[string]refusal.Code{"contract": refusal.ChainNoCode}},
		"other code": {[]string{"--code-hash", someJob},
			map[string]refusal.Code{"contract": refusal.ChainOtherCode}},
		"no messages":    {[]string{"--nats", "nats://" + nobody}, map[string]refusal.Code{"messages": refusal.BusUnreachable}},
		"no key":         {[]string{"--hot", "nobody"}, map[string]refusal.Code{"key": refusal.KeyMissing}},
		"no tokens":      {[]string{"--operator", s.accounts["poor"].Hex()}, map[string]refusal.Code{"operator": refusal.BalanceTooSmall, "gas": refusal.GasMoneyLow}},
		"data is a file": {[]string{"--data", plain}, map[string]refusal.Code{"disk": refusal.FileUnwritable}},
		"nothing is told": {[]string{"--config", file(t, "")}, map[string]refusal.Code{"configuration": refusal.ConfigInvalid, "endpoint": refusal.ChainWrongID, "contract": refusal.ChainWrongID,
			"messages": refusal.UsageBadValue}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			// Operators of other tests come and go meanwhile.
			cmd := s.command(append([]string{"doctor", "--json"}, tc.args...)...)
			cmd.Env = append(cmd.Env, "NSED_DATA="+t.TempDir(), "NSED_KEYS_HOT=pulse", "NSED_NODE_OPERATOR="+s.accounts["patient"].Hex())
			checkDoctor(t, runCommand(t, cmd), tc.failed)
		})
	}
	models := file(t, "agents: [{name: m, kind: openai, base_url: \"http://"+nobody+"\", model: m}, {name: s, kind: solver, persona: bogus}, {name: a, kind: solver, asset: \"0x0500000000000000000000000000000000000000000000000000000000000000\"}]\n")
	r := s.nsed(t, t.TempDir(), "doctor", "--config", models, "--chain-id", "1337", "--contract", s.network.Contract.Hex(),
		"--operator", s.accounts["other"].Hex())
	for _, says := range []string{"FAIL  agent m         agent-unreachable: ", "FAIL  agent s         config-invalid: ", "FAIL  asset of a      unknown-asset: "} {
		if r.code != exitRefused || !strings.Contains(r.out, says) {
			t.Errorf("exit code %d, not said: %s\n%s%s", r.code, says, r.out, r.err)
		}
	}
}
