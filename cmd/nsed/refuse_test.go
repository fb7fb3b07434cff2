package main

import (
	"encoding/json"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

const (
	someJob     = "0x1111111111111111111111111111111111111111111111111111111111111111"
	someAddress = "0x1111111111111111111111111111111111111111"
)

// silentServer takes connections and never says anything.
func silentServer(t *testing.T) (address string, taken <-chan struct{}) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	first := make(chan struct{})
	go func() {
		var held []net.Conn
		for {
			c, err := l.Accept()
			if err != nil {
				for _, c := range held {
					c.Close()
				}
				return
			}
			if held = append(held, c); len(held) == 1 {
				close(first)
			}
		}
	}()
	return l.Addr().String(), first
}

// closedPort is an address at which nothing listens.
func closedPort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func file(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// specFile is a good specification with one change to its text.
func specFile(t *testing.T, old, with string) string {
	t.Helper()
	w := client.DefaultWish()
	w.Task = "reach 24 with 1 3 4 6"
	w.Payment.MaxPrice.SetUint64(1)
	w.Payment.Reward.SetUint64(1)
	w.Payment.Allowance.SetUint64(1)
	_, raw, err := w.Specification()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(raw), old) {
		t.Fatalf("no %s in %s", old, raw)
	}
	return file(t, strings.Replace(string(raw), old, with, 1))
}

// badInput is what a person can get wrong, and what is said about it. Nothing of it starts a network.
type badInput struct {
	args []string
	code refusal.Code
	says string
	next string
}

func TestRefusesBadUsage(t *testing.T) {
	for name, tc := range map[string]badInput{
		"unknown command":           {[]string{"bogus"}, refusal.UsageUnknownCommand, `"bogus"`, "nsed help"},
		"unknown command with flag": {[]string{"bogus", "--task", "x"}, refusal.UsageUnknownCommand, `"bogus"`, "nsed help"},
		"help of an unknown one":    {[]string{"help", "bogus"}, refusal.UsageUnknownCommand, `"bogus"`, "nsed help"},
		"unknown flag":              {[]string{"demo", "--bogus"}, refusal.UsageUnknownFlag, "--bogus", "nsed help demo"},
		"unknown short flag":        {[]string{"audit", "-z"}, refusal.UsageUnknownFlag, "-z", "nsed help audit"},
		"unknown flag with a value": {[]string{"demo", "--bogus=1"}, refusal.UsageUnknownFlag, "--bogus", "nsed help demo"},
		"unknown global flag":       {[]string{"--bogus"}, refusal.UsageUnknownFlag, "--bogus", "nsed help"},
		"leftover argument":         {[]string{"demo", "question"}, refusal.UsageLeftover, `"question"`, "nsed help demo"},
		"leftover after a flag":     {[]string{"dev", "--plain", "question"}, refusal.UsageLeftover, `"question"`, "nsed help dev"},
		"leftover behind --":        {[]string{"demo", "--", "--plain"}, refusal.UsageLeftover, `"--plain"`, "nsed help demo"},
		"second argument":           {[]string{"audit", someJob, "x", "--json"}, refusal.UsageLeftover, `"x"`, "nsed help audit"},
		"version of something":      {[]string{"version", "x"}, refusal.UsageLeftover, `"x"`, "nsed help version"},
		"two commands to help":      {[]string{"help", "demo", "dev"}, refusal.UsageLeftover, `"dev"`, "nsed help help"},
		"flag without a value":      {[]string{"demo", "--task"}, refusal.UsageMissing, "--task", "nsed help demo"},
		"number that is none":       {[]string{"demo", "--seats", "many"}, refusal.UsageBadValue, "--seats", "nsed help demo"},
		"negative seed":             {[]string{"demo", "--seed", "-1"}, refusal.UsageBadValue, "--seed", "nsed help demo"},
		"switch with a value":       {[]string{"demo", "--plain=maybe"}, refusal.UsageBadValue, "--plain", "nsed help demo"},
		"amount that is none":       {[]string{"demo", "--price", "abc"}, refusal.UsageBadValue, `--price: "abc"`, "nsed help demo"},
		"negative amount":           {[]string{"demo", "--price=-1"}, refusal.UsageBadValue, `--price: "-1"`, "nsed help demo"},
		"empty amount":              {[]string{"demo", "--reward="}, refusal.UsageBadValue, `--reward: ""`, "nsed help demo"},
		"amount with an exponent":   {[]string{"demo", "--reward", "1e5"}, refusal.UsageBadValue, `--reward: "1e5"`, "nsed help demo"},
		"amount of 19 digits":       {[]string{"demo", "--coordination", "0.0000000000000000001"}, refusal.UsageBadValue, "--coordination", "nsed help demo"},
		"amount beyond all tokens":  {[]string{"demo", "--max-price", "99999999999"}, refusal.UsageBadValue, "--max-price", "nsed help demo"},
		"bad approval":              {[]string{"demo", "--approve", "all"}, refusal.UsageBadValue, `--approve: "all"`, "nsed help demo"},
		"port out of range":         {[]string{"dev", "--rpc-port", "70000"}, refusal.UsageBadValue, "70000", "nsed help dev"},
		"unknown preset":            {[]string{"demo", "--preset", "best"}, refusal.UsageBadValue, `--preset "best": want consumer or high`, "nsed help demo"},
		"model without base URL":    {[]string{"demo", "--model", "m"}, refusal.UsageMissing, "--openai-base-url", "nsed help demo"},
		"base URL that is none":     {[]string{"demo", "--openai-base-url", "::", "--model", "m"}, refusal.ConfigInvalid, "base URL", "nsed help demo"},
		"two tasks":                 {[]string{"demo", "--task", "a", "--task-file", "b"}, refusal.UsageBadValue, "exclude each other", "nsed help demo"},
		"audit of nothing":          {[]string{"audit"}, refusal.UsageMissing, "--bundle", "nsed help audit"},
		"audit without a job":       {[]string{"audit", "--rpc", "http://127.0.0.1:1"}, refusal.UsageMissing, "JOB", "nsed help audit"},
		"audit without a contract":  {[]string{"audit", someJob, "--rpc", "http://127.0.0.1:1"}, refusal.UsageMissing, "--contract", "nsed help audit"},
		"job id too short":          {[]string{"audit", "0x12", "--rpc", "http://127.0.0.1:1"}, refusal.UsageBadValue, "JOB", "nsed help audit"},
		"job id without digits":     {[]string{"audit", strings.Replace(someJob, "1111", "zzzz", 1), "--rpc", "x"}, refusal.UsageBadValue, "JOB", "nsed help audit"},
		"contract that is none":     {[]string{"audit", someJob, "--rpc", "x", "--contract", "0x12"}, refusal.UsageBadValue, "--contract", "nsed help audit"},
		"chain id that is none":     {[]string{"audit", someJob, "--chain-id", "main"}, refusal.UsageBadValue, "--chain-id", "nsed help audit"},
		"time that is none":         {[]string{"audit", someJob, "--timeout", "soon"}, refusal.UsageBadValue, "--timeout", "nsed help audit"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			checkBadInput(t, tc)
		})
	}
}

func TestRefusesBadSpecifications(t *testing.T) {
	long := strings.Repeat("x", protocol.MaxTask+1)
	huge := `{"task":"` + strings.Repeat("x", protocol.MaxSpec) + `"}`
	quoted, err := json.Marshal(long)
	if err != nil {
		t.Fatal(err)
	}
	const next = "correct the named field"
	for name, tc := range map[string]badInput{
		"no seats":                 {[]string{"demo", "--seats", "0"}, refusal.PanelTooSmall, "0 seats", "--seats 3"},
		"a panel of two":           {[]string{"demo", "--seats", "2"}, refusal.PanelTooSmall, "2 seats", "--seats 3"},
		"a panel of 33":            {[]string{"demo", "--seats", "33"}, refusal.PanelTooSmall, "33 seats", "--seats 3"},
		"no rounds":                {[]string{"demo", "--max-rounds", "0"}, refusal.SpecInvalid, "policy.max_rounds", next},
		"17 rounds":                {[]string{"demo", "--max-rounds", "17"}, refusal.SpecInvalid, "policy.max_rounds", next},
		"more rounds than rounds":  {[]string{"demo", "--min-rounds", "9"}, refusal.SpecInvalid, "policy.min_rounds", next},
		"negative effort":          {[]string{"demo", "--effort=-1"}, refusal.SpecInvalid, "policy.effort_ppm", next},
		"unknown tally":            {[]string{"demo", "--tally", "best"}, refusal.SpecInvalid, "policy.tally", next},
		"an allowance too large":   {[]string{"demo", "--coordination", "9999999999"}, refusal.SpecInvalid, "payment.allowance", next},
		"empty task":               {[]string{"demo", "--task", ""}, refusal.SpecInvalid, "task", next},
		"a task for no solver":     {[]string{"demo", "--task", "why?"}, refusal.SpecInvalid, "reach TARGET with", next},
		"task over its limit":      {[]string{"demo", "--task-file", file(t, long)}, refusal.SpecTooLarge, "task", "shorten"},
		"dev, task over its limit": {[]string{"dev", "--task-file", file(t, long)}, refusal.SpecTooLarge, "task", "shorten"},
		"task file over all":       {[]string{"demo", "--task-file", file(t, huge)}, refusal.FileUnreadable, "at most", "path"},
		"missing task file":        {[]string{"demo", "--task-file", "/nowhere/task"}, refusal.FileUnreadable, "/nowhere/task", "path"},
		"a directory for a task":   {[]string{"demo", "--task-file", t.TempDir()}, refusal.FileUnreadable, "no regular file", "path"},
		"missing specification":    {[]string{"demo", "--spec", "/nowhere/spec"}, refusal.FileUnreadable, "/nowhere/spec", "path"},
		"spec: unknown field":      {[]string{"demo", "--spec", specFile(t, `"tally"`, `"colour":1,"tally"`)}, refusal.SpecInvalid, "colour", next},
		"spec: repeated key":       {[]string{"demo", "--spec", specFile(t, `"tally":`, `"tally":"sum","tally":`)}, refusal.SpecInvalid, "tally", next},
		"spec: key in other case":  {[]string{"demo", "--spec", specFile(t, `"tally"`, `"Tally"`)}, refusal.SpecInvalid, "Tally", next},
		"spec: no rounds":          {[]string{"demo", "--spec", specFile(t, `"max_rounds":5`, `"max_rounds":0`)}, refusal.SpecInvalid, "policy.max_rounds", next},
		"spec: a panel of two":     {[]string{"demo", "--spec", specFile(t, `"panel_size":5`, `"panel_size":2`)}, refusal.PanelTooSmall, "policy.panel_size", "--seats 3"},
		"spec: task over limit":    {[]string{"demo", "--spec", specFile(t, `"reach 24 with 1 3 4 6"`, string(quoted))}, refusal.SpecTooLarge, "task", "shorten"},
		"spec: no JSON":            {[]string{"demo", "--spec", file(t, "reach 24")}, refusal.SpecInvalid, "", next},
		"spec: two objects":        {[]string{"demo", "--spec", specFile(t, `{"version"`, `{} {"version"`)}, refusal.SpecInvalid, "", next},
		"spec: empty":              {[]string{"demo", "--spec", file(t, "")}, refusal.SpecInvalid, "", next},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			checkBadInput(t, tc)
		})
	}
}

func TestRefusesBadSurroundings(t *testing.T) {
	silent, _ := silentServer(t)
	nobody := closedPort(t)
	page := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, "\x1b[2J"+strings.Repeat("not what you look for\n", 500), http.StatusTeapot)
	}))
	t.Cleanup(page.Close)
	plain := file(t, "x")
	damaged := t.TempDir()
	if err := os.MkdirAll(filepath.Join(damaged, "operator-0"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(damaged, "operator-0", "CURRENT"), []byte("junk"), 0o600); err != nil {
		t.Fatal(err)
	}
	ask := func(url string, more ...string) []string {
		return append([]string{"audit", someJob, "--contract", someAddress, "--rpc", url}, more...)
	}
	_, port, _ := net.SplitHostPort(silent)
	for name, tc := range map[string]badInput{
		"nothing at the endpoint":     {ask("http://" + nobody), refusal.ChainUnreachable, nobody, "--rpc"},
		"nothing, with a chain id":    {ask("http://"+nobody, "--chain-id", "1"), refusal.ChainUnreachable, nobody, "--rpc"},
		"a silent endpoint":           {ask("http://"+silent, "--timeout", "1s"), refusal.ChainUnreachable, "deadline", "--rpc"},
		"a silent socket":             {ask("ws://"+silent, "--timeout", "1s"), refusal.ChainUnreachable, silent, "--rpc"},
		"a page instead of a chain":   {ask(page.URL), refusal.ChainUnreachable, "418", "--rpc"},
		"an unknown scheme":           {ask("ftp://" + nobody), refusal.ConfigInvalid, "ftp", "nsed help audit"},
		"no URL at all":               {ask("::"), refusal.ConfigInvalid, "chain.rpc", "nsed help audit"},
		"NATS is not there":           {[]string{"demo", "--nats", "nats://" + nobody}, refusal.BusUnreachable, nobody, "--nats"},
		"NATS is silent":              {[]string{"demo", "--nats", "nats://" + silent}, refusal.BusUnreachable, silent, "--nats"},
		"NATS is no URL":              {[]string{"dev", "--rpc-port", "0", "--nats", "::"}, refusal.BusUnreachable, "::", "--nats"},
		"the port is taken":           {[]string{"dev", "--rpc-port", port}, refusal.PortTaken, port, "--rpc-port"},
		"the model is not there":      {[]string{"demo", "--openai-base-url", "http://" + nobody, "--model", "m"}, refusal.AgentUnreachable, "model m", "endpoint"},
		"no list of models":           {[]string{"demo", "--openai-base-url", "http://" + nobody}, refusal.AgentUnreachable, "list of models", "endpoint"},
		"the model is a page":         {[]string{"demo", "--openai-base-url", page.URL, "--model", "m"}, refusal.AgentFailed, "model m", "log"},
		"--out below a file":          {[]string{"demo", "--out", filepath.Join(plain, "out")}, refusal.FileUnwritable, "--out", "path"},
		"--out is a file":             {[]string{"dev", "--out", plain}, refusal.FileUnwritable, "--out", "path"},
		"--data is a file":            {[]string{"demo", "--data", plain}, refusal.FileUnwritable, "--data", "path"},
		"a store without its CURRENT": {[]string{"demo", "--data", damaged}, refusal.StoreCorrupt, "operator-0", "empty directory"},
		"missing bundle":              {[]string{"audit", "--bundle", "/nowhere/bundle"}, refusal.FileUnreadable, "/nowhere/bundle", "path"},
		"missing bundle, with a chain": {ask("http://"+nobody, "--bundle", "/nowhere/bundle"),
			refusal.FileUnreadable, "/nowhere/bundle", "path"},
		"bundle without its facts": {[]string{"audit", "--bundle", t.TempDir()}, refusal.FileUnreadable, factsFile, "path"},
		"bundle is a file":         {[]string{"audit", "--bundle", plain}, refusal.FileUnreadable, "not a directory", "path"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			checkBadInput(t, tc)
		})
	}
}

// refuseWithin bounds a refusal that needs no network of its own. The longest wait is for a server that does not answer.
const refuseWithin = 30 * time.Second

func checkBadInput(t *testing.T, tc badInput) {
	t.Helper()
	r := nsed(t, tc.args...)
	if r.code != exitRefused || r.out != "" || r.took > refuseWithin {
		t.Errorf("exit code %d after %s, on standard output %q", r.code, r.took, r.out)
	}
	checkRefused(t, r.err, tc.code, tc.says)
	if strings.ContainsRune(r.err, '\x1b') || len(r.err) > 1_000 {
		t.Errorf("%d bytes, raw: %q", len(r.err), r.err)
	}
	if _, next, _ := strings.Cut(r.err, "(next: "); !strings.Contains(next, tc.next) || strings.HasPrefix(tc.next, "nsed help") && next != tc.next+")\n" {
		t.Errorf("next is %q, want %q", next, tc.next)
	}
}

func TestHelp(t *testing.T) {
	var commands []string
	for _, c := range newApp(nil, nil, nil).Commands {
		commands = append(commands, c.Name)
	}
	for _, args := range [][]string{{}, {"help"}, {"--help"}, {"-h"}} {
		r := nsed(t, args...)
		for _, c := range commands {
			if r.code != 0 || r.err != "" || !strings.Contains(r.out, "\n   "+c+" ") {
				t.Errorf("%q: exit code %d, %s without %s\n%s", args, r.code, r.err, c, r.out)
			}
		}
	}
	for _, c := range commands {
		for _, args := range [][]string{{"help", c}, {c, "--help"}} {
			r := nsed(t, args...)
			// The library explains the whole program for `nsed help --help`.
			if r.code != 0 || r.err != "" || !strings.Contains(r.out, "nsed "+c) && c != "help" {
				t.Errorf("%q: exit code %d\n%s%s", args, r.code, r.err, r.out)
			}
		}
	}
	if r := nsed(t, "version"); r.code != 0 || r.out != "nsed under-test\n" {
		t.Errorf("%d %q", r.code, r.out)
	}
}
