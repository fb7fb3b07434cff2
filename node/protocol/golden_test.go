package protocol

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"
)

var update = flag.Bool("update", false, "write the vectors instead of checking them")

// checkVectors compares a file of testdata/vectors with what the code says now.
func checkVectors(t *testing.T, name string, file any) {
	t.Helper()
	path := filepath.Join("..", "..", "testdata", "vectors", name)
	got, err := json.MarshalIndent(file, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	got = append(got, '\n')
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s (-file +code):\n%s", name, cmp.Diff(string(want), string(got)))
	}
}

// hashOf is a fixed hash for a name.
func hashOf(name string) common.Hash { return crypto.Keccak256Hash([]byte(name)) }

func addressOf(name string) common.Address {
	return common.BytesToAddress(crypto.Keccak256([]byte(name)))
}

func amount(s string) uint256.Int { return *uint256.MustFromDecimal(s) }

func wordOf(v uint256.Int) common.Hash { return v.Bytes32() }

// testNetwork is the network of all vectors.
var testNetwork = Network{Name: "vectors", ChainID: 31337, Contract: addressOf("contract")}

// testPanel is a panel of fixed seats, each a little dearer than the one before.
func testPanel(n int) []Seat {
	panel := make([]Seat, n)
	for i := range panel {
		id := string(rune('a' + i))
		panel[i] = Seat{Operator: addressOf("operator " + id), HotKey: addressOf("hot key " + id)}
		panel[i].Price = *uint256.NewInt(uint64(1_000_000_007 * (i + 1)))
	}
	return panel
}

// testJob is a job for the panel with different numbers in every field.
func testJob(panel []Seat) Job {
	return Job{
		Submitter: addressOf("submitter"), Lane: 7, Nonce: 3,
		Terms: Terms{
			Deadline: 1_800_003_600, OpenBefore: 1_800_000_300, Propose: 301, Commit: 302, Reveal: 303, Force: 24, Handover: 48,
			Seats: uint8(len(panel)), MinRounds: 1, MaxRounds: 6, StakeUnits: 2,
		},
		Spec: SpecHash(hashOf("specification")), Panel: PanelHash(panel),
		Reward: amount("5000000000000000001"), Allowance: 70_000_000_000_000_003, Fee: amount("250000000000000007"),
	}
}

func hexOf(b []byte) string { return hexutil.Encode(b) }
