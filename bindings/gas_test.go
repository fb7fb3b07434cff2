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

const (
	gasRounds = 3 // of a measured job
	splitSize = 5 // seats of the job that is taken apart
)

var (
	gasForks = []string{"osaka", "amsterdam"}
	gasSizes = []int{3, 5, 7, 15, 32}
)

// gasGates are what a whole job may cost at most, by fork and seats.
var gasGates = map[string]map[int]uint64{
	"osaka":     {5: 375_000, 32: 1_300_000},
	"amsterdam": {5: 445_000, 32: 1_650_000},
}

// gasGoals are what it was hoped to cost.
var gasGoals = map[string]map[int]uint64{
	"osaka":     {3: 290_000, 5: 350_000, 32: 1_300_000},
	"amsterdam": {3: 340_000, 5: 420_000, 32: 1_650_000},
}

// TestGas plays one job in a lane that was used before, by operators with stake and earnings, and compares what each
// call cost with contracts/snapshots/gas.txt; then a job that goes wrong in every way that has a call of its own. Keys,
// salts, addresses and times are fixed, so the figures are too.
func TestGas(t *testing.T) {
	var report bytes.Buffer
	fmt.Fprintf(&report, "# gas used by one job of %d rounds: warm lane, warm operators, two cites, by Closes\n", gasRounds)
	var splits bytes.Buffer
	for _, fork := range gasForks {
		for _, seats := range gasSizes {
			g := newGasGame(t, seats)
			job := g.measureJob(fork)
			line, total := jobLine(fork, seats, job)
			if seats == splitSize {
				writeSplits(&splits, g, fork, job)
			}
			report.WriteString(line)
			if gate := gasGates[fork][seats]; gate != 0 && total > gate {
				t.Errorf("%s, %d seats: a job costs %d, the gate is %d", fork, seats, total, gate)
			}
		}
	}
	fmt.Fprintf(&report, "# where the gas of the job of %d goes\n%s", splitSize, splits.String())
	report.WriteString("# what a job calls when something goes wrong, by number of seats\n")
	for _, fork := range gasForks {
		writeFailures(t, &report, fork)
	}
	report.WriteString("# royalties: what a seat with an asset adds to settling and to opening, and the calls of owners\n")
	writeRoyalties(t, &report)
	if testing.Verbose() {
		fmt.Print(report.String())
	}
	compareGas(t, report.Bytes())
}

func compareGas(t *testing.T, got []byte) {
	t.Helper()
	path := filepath.Join("..", "contracts", "snapshots", "gas.txt")
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("gas changed: run go test ./bindings -run TestGas -update\ngot:\n%s\nwant:\n%s", got, want)
	}
}

func jobLine(fork string, seats int, job []uint64) (line string, total uint64) {
	for _, used := range job {
		total += used
	}
	line = fmt.Sprintf("%s N=%d rounds=%d open %d anchors", fork, seats, gasRounds, job[0])
	for _, used := range job[1 : len(job)-1] {
		line += fmt.Sprintf(" %d", used)
	}
	return line + fmt.Sprintf(" settle %d total %d\n", job[len(job)-1], total), total
}

// writeFailures writes a line a call, with its cost for each size.
func writeFailures(t *testing.T, report *bytes.Buffer, fork string) {
	t.Helper()
	lines := map[string]string{}
	var order []string
	for _, seats := range gasSizes {
		g := newGasGame(t, seats)
		calls := g.failures()
		var blocks []func()
		for _, c := range calls {
			blocks = append(blocks, c.play)
		}
		used := g.run(fork, append(append(g.setUp(), g.job3Rounds()...), blocks...))
		used = used[len(used)-len(blocks):]
		for i, c := range calls {
			if c.name == "" {
				continue
			}
			if lines[c.name] == "" {
				order = append(order, c.name)
			}
			lines[c.name] += fmt.Sprintf(" N=%d %d", seats, used[i])
		}
	}
	for _, name := range order {
		fmt.Fprintf(report, "%s %s%s\n", fork, name, lines[name])
	}
}

// writeSplits writes a line a call.
func writeSplits(report *bytes.Buffer, g *gasGame, fork string, job []uint64) {
	for i, split := range g.splitJob(fork) {
		name := "open"
		switch {
		case i == len(job)-1:
			name = "settle"
		case i > 0:
			name = fmt.Sprintf("anchor%d", i)
		}
		fmt.Fprintf(report, "%s N=%d %s %d:%s\n", fork, g.seats, name, job[i], split)
	}
}

// measureJob returns what open, three anchors and settle of the second job of a lane used.
func (g *gasGame) measureJob(fork string) []uint64 {
	g.t.Helper()
	blocks := append(g.setUp(), g.job3Rounds()...)
	used := g.run(fork, append(blocks, g.job3Rounds()...))
	return used[len(used)-gasRounds-2:]
}

func (g *gasGame) setUp() []func() { return []func(){g.deploy, g.join} }

// job3Rounds is a whole job without trouble.
func (g *gasGame) job3Rounds() []func() {
	blocks := []func(){g.open}
	for range gasRounds {
		blocks = append(blocks, g.anchor)
	}
	return append(blocks, g.settle)
}

// run plays one function a block and returns what the first transaction of each block used.
func (g *gasGame) run(fork string, blocks []func()) []uint64 {
	g.t.Helper()
	g.deployGas = params.MaxTxGas
	if fork == "amsterdam" {
		g.deployGas = 120_000_000
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
	var receipts []types.Receipts
	g.db, g.blocks, receipts = core.GenerateChainWithGenesis(genesis, beacon.New(ethash.NewFaker()), len(blocks),
		func(i int, b *core.BlockGen) {
			b.SetPoS()
			g.block = b
			blocks[i]()
		})
	var used []uint64
	for i, rs := range receipts {
		for j, r := range rs {
			if r.Status != types.ReceiptStatusSuccessful {
				g.t.Fatalf("%s, %d seats: block %d, transaction %d failed after %d gas", fork, g.seats, i, j, r.GasUsed)
			}
		}
		used = append(used, rs[0].GasUsed)
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
