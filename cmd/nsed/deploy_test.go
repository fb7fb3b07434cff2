package main

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/nsed-protocol/nsed/bindings"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// What --verify-out wrote makes, run on the chain as it was just before, the very code that is there now. That the input
// compiles to this creation code is for package bindings to show.
func TestVerificationRunsToTheDeployedCode(t *testing.T) {
	t.Parallel()
	s := siteOf(t)
	dir := filepath.Join(s.dir, verified)
	eth, err := ethclient.DialContext(t.Context(), s.net.RPC())
	if err != nil {
		t.Fatal(err)
	}
	defer eth.Close()
	want, err := eth.CodeAt(t.Context(), s.network.Contract, nil)
	if err != nil || len(want) == 0 {
		t.Fatalf("%d bytes of code, %v", len(want), err)
	}
	arguments := argumentsOf(t, dir)
	creation := append(common.FromHex(bindings.RankifyMetaData.Bin), arguments...)
	before := new(big.Int).SetUint64(s.network.Since - 1)
	got, err := eth.CallContract(t.Context(), ethereum.CallMsg{From: s.accounts["founder"], Data: creation}, before)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%d bytes of code, deployed are %d; %v", len(got), len(want), err)
	}
	arguments[len(arguments)-1] ^= 1
	creation = append(common.FromHex(bindings.RankifyMetaData.Bin), arguments...)
	if other, err := eth.CallContract(t.Context(), ethereum.CallMsg{From: s.accounts["founder"], Data: creation}, before); err != nil || bytes.Equal(other, want) {
		t.Errorf("other arguments give the same code, %v", err)
	}
	tx, _, err := eth.TransactionByHash(t.Context(), s.network.Tx)
	if err != nil || !bytes.HasSuffix(tx.Data(), argumentsOf(t, dir)) {
		t.Errorf("the transaction does not end with the arguments: %v", err)
	}
}

// argumentsOf are the constructor's arguments as they were written.
func argumentsOf(t *testing.T, dir string) []byte {
	t.Helper()
	raw, err := hex.DecodeString(strings.TrimSpace(string(read(t, dir, argumentsFile))))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestVerificationFiles(t *testing.T) {
	t.Parallel()
	s := siteOf(t)
	dir := filepath.Join(s.dir, verified)
	if !bytes.Equal(read(t, dir, inputFile), bindings.RankifyInput) || !bytes.Equal(read(t, dir, metadataFile), bindings.RankifyMetadata) {
		t.Error("input or metadata is not that of the build")
	}
	var request struct {
		StdJSONInput            json.RawMessage
		CompilerVersion         string
		ContractIdentifier      string
		CreationTransactionHash common.Hash
	}
	if err := json.Unmarshal(read(t, dir, requestFile), &request); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(request.StdJSONInput), `"src/Rankify.sol"`) || request.ContractIdentifier != "src/Rankify.sol:Rankify" ||
		request.CreationTransactionHash != s.network.Tx || !strings.Contains(string(bindings.RankifyMetadata), `"`+request.CompilerVersion+`"`) {
		t.Errorf("%s by %s, %s", request.ContractIdentifier, request.CompilerVersion, request.CreationTransactionHash)
	}
	var about verifyAbout
	if err := json.Unmarshal(read(t, dir, aboutFile), &about); err != nil {
		t.Fatal(err)
	}
	if about.Address == nil || *about.Address != s.network.Contract || about.ChainID != s.network.ChainID || about.Compiler != "v"+request.CompilerVersion ||
		about.Params != s.network.Params {
		t.Errorf("%+v", about)
	}
}

// A rehearsal prints a file that the deployment reads, and sends nothing.
func TestDryRun(t *testing.T) {
	t.Parallel()
	s, dir := siteOf(t), t.TempDir()
	token := s.network.Params.Token.Hex()
	args := []string{"deploy", "--token", token, "--treasury", someAddress, "--key", "founder", "--dry-run"}
	r := s.nsed(t, dir, append(args, "--param", "exit_delay=2000000")...)
	if r.code != 0 || !strings.Contains(r.err, "nothing was sent") || !strings.Contains(r.err, "18 decimals") {
		t.Fatalf("exit code %d\n%s", r.code, r.err)
	}
	for _, e := range client.ParamTable {
		if !strings.Contains(r.out, "# "+e.Meaning+", in "+e.Unit+"\n"+e.Name+": ") {
			t.Errorf("%s is not explained", e.Name)
		}
	}
	if !strings.Contains(r.out, `exit_delay: "2000000"`) || !strings.Contains(r.out, `min_stake: "100"`) {
		t.Error(r.out)
	}
	file := filepath.Join(dir, "params.yaml")
	if err := os.WriteFile(file, []byte(strings.Replace(r.out, `fee_bps: "250"`, "fee_bps: 300", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	out := s.want(t, dir, append(args, "--params", file, "--param", "cite_bps=1", "--json", "--verify-out", filepath.Join(dir, "v"))...)
	var said rehearsal
	if err := json.Unmarshal([]byte(out), &said); err != nil {
		t.Fatal(err)
	}
	p := said.Params
	if p.FeeBps != 300 || p.CiteBps != 1 || p.ExitDelay != 2_000_000 || p.Treasury != common.HexToAddress(someAddress) || said.Gas < 5_000_000 {
		t.Errorf("%+v", said)
	}
	if got := argumentsOf(t, filepath.Join(dir, "v")); len(got) != 24*32 {
		t.Errorf("%d bytes of arguments", len(got))
	}
	// The call that is printed for another signer is the one that was rehearsed.
	calls := s.want(t, dir, "deploy", "--token", token, "--treasury", someAddress, "--key", "founder", "--params", file, "--param", "cite_bps=1", "--print-calldata")
	if want := hex.EncodeToString(argumentsOf(t, filepath.Join(dir, "v"))); !strings.Contains(calls, want) {
		t.Error("another call")
	}
	// What is rehearsed on a network for tests has its short times, and no contract yet.
	dev := s.want(t, dir, "deploy", "--dev-token", "--key", "founder", "--dry-run")
	if !strings.Contains(dev, `open_window: "4"`) {
		t.Error(dev)
	}
}

func TestDeployRefusesFiles(t *testing.T) {
	t.Parallel()
	s, dir := siteOf(t), t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for name, in := range map[string]struct {
		path string
		code refusal.Code
		says string
	}{
		"an unknown name":      {file("a", "fee_bps: 1\nfee: 2\n"), refusal.ConfigInvalid, "a:2"},
		"a value that is none": {file("b", "fee_bps: much\n"), refusal.ConfigInvalid, "b:1"},
		"twice":                {file("c", "fee_bps: 1\nfee_bps: 1\n"), refusal.ConfigInvalid, "c:2"},
		"no file":              {filepath.Join(dir, "none"), refusal.FileUnreadable, "none"},
		"parameters at odds":   {file("d", "exit_delay: 1\n"), refusal.UsageBadValue, "exit_delay"},
	} {
		t.Run(name, func(t *testing.T) {
			r := s.nsed(t, dir, "deploy", "--dev-token", "--key", "founder", "--dry-run", "--params", in.path)
			if r.code != exitRefused || r.out != "" {
				t.Errorf("exit code %d, %s", r.code, r.out)
			}
			checkRefused(t, r.err, in.code, in.says)
		})
	}
	t.Run("a constructor that refuses", func(t *testing.T) {
		r := s.nsed(t, dir, "deploy", "--token", s.accounts["poor"].Hex(), "--treasury", someAddress, "--dry-run")
		if r.code != exitRefused {
			t.Errorf("exit code %d, %s", r.code, r.out)
		}
		checkRefused(t, r.err, refusal.ChainNoCode, fmt.Sprint(s.accounts["poor"]))
	})
}
