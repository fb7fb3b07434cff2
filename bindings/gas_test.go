package bindings

import (
	"bytes"
	"crypto/ecdsa"
	"flag"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/consensus/beacon"
	"github.com/ethereum/go-ethereum/consensus/ethash"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
)

var update = flag.Bool("update", false, "write contracts/snapshots/gas.txt")

// gasRounds is how many rounds the measured job has.
const gasRounds = 3

// TestGas plays one job in a lane that was used before, by operators with stake and earnings, and compares what each
// call cost with contracts/snapshots/gas.txt. Keys, salts, addresses and times are fixed, so the figures are too.
func TestGas(t *testing.T) {
	var report bytes.Buffer
	report.WriteString("# gas used by one job of 3 rounds: warm lane, warm operators, two cites, by Closes\n")
	fmt.Fprintf(&report, "%-10s%6s%10s%10s%10s%10s%10s%10s\n",
		"fork", "seats", "open", "anchor1", "anchor2", "anchor3", "settle", "total")
	for _, fork := range []string{"osaka", "amsterdam"} {
		for _, seats := range []int{3, 5, 7, 32} {
			g := playGas(t, fork, seats)
			var total uint64
			fmt.Fprintf(&report, "%-10s%6d", fork, seats)
			for _, used := range g {
				fmt.Fprintf(&report, "%10d", used)
				total += used
			}
			fmt.Fprintf(&report, "%10d\n", total)
		}
	}
	path := filepath.Join("..", "contracts", "snapshots", "gas.txt")
	if *update {
		if err := os.WriteFile(path, report.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(report.Bytes(), want) {
		t.Errorf("gas changed: run go test ./bindings -run TestGas -update\ngot:\n%s\nwant:\n%s", report.Bytes(), want)
	}
}

// playGas returns what open, three anchors and settle of the second job of a lane used.
func playGas(t *testing.T, fork string, seats int) []uint64 {
	t.Helper()
	g := newGasGame(t, seats)
	g.deployGas = 16_000_000 // a transaction on Osaka may have 2^24
	if fork == "amsterdam" {
		g.deployGas = 120_000_000
	}
	var blocks []func()
	blocks = append(blocks, g.deploy, g.join)
	for range 2 {
		blocks = append(blocks, g.open)
		for range gasRounds {
			blocks = append(blocks, g.anchor)
		}
		blocks = append(blocks, g.settle)
	}
	genesis := &core.Genesis{
		Config:     gasFork(fork),
		GasLimit:   500_000_000,
		Timestamp:  1_800_000_000,
		Difficulty: new(big.Int),
		BaseFee:    big.NewInt(params.InitialBaseFee),
		Alloc:      core.SystemContractAllocs(),
	}
	for _, key := range g.keys() {
		genesis.Alloc[crypto.PubkeyToAddress(key.PublicKey)] = types.Account{Balance: new(big.Int).Lsh(common.Big1, 90)}
	}
	_, _, receipts := core.GenerateChainWithGenesis(genesis, beacon.New(ethash.NewFaker()), len(blocks),
		func(i int, b *core.BlockGen) {
			b.SetPoS()
			g.block = b
			blocks[i]()
		})
	var used []uint64
	for i, rs := range receipts {
		for j, r := range rs {
			if r.Status != types.ReceiptStatusSuccessful {
				t.Fatalf("%s, %d seats: block %d, transaction %d failed after %d gas", fork, seats, i, j, r.GasUsed)
			}
		}
		if i >= len(blocks)-gasRounds-2 {
			used = append(used, rs[0].GasUsed)
		}
	}
	return used
}

// gasFork is the chain on every fork up to the named one.
func gasFork(name string) *params.ChainConfig {
	config := *params.AllDevChainProtocolChanges
	config.BogotaTime = nil
	config.AmsterdamTime = nil
	if name == "amsterdam" {
		config.AmsterdamTime = new(uint64)
	}
	return &config
}

// gasKey is a fixed private key.
func gasKey(role string, i int) *ecdsa.PrivateKey {
	key, err := crypto.ToECDSA(crypto.Keccak256(fmt.Appendf(nil, "gas %s %d", role, i)))
	if err != nil {
		panic(err) // a hash is a valid key but for a chance of 2^-127
	}
	return key
}
