package bindings

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/google/go-cmp/cmp"
)

// frozenEvents are the events of the contract: names, fields, order and indexing. Whoever reads a network's history relies
// on each of them. A change here is a new network; an addition is not a change.
var frozenEvents = []string{
	"AssetLicensed(bytes32 indexed asset, uint16 rate, uint8 flags, uint40 validUntil, bytes32 terms, bytes32[] parents)",
	"AssetRegistered(bytes32 indexed asset, address indexed owner, bytes32 contentHash, bytes32[] table)",
	"BallotsRevealed(bytes32 indexed jobId, uint16 round, uint32 opened, (uint8,bytes,bytes32)[] openings)",
	"Claimed(address indexed operator, address to, uint256 amount)",
	"CommitForced(bytes32 indexed jobId, uint16 round, uint8 seat, bytes32 commitment)",
	"EIP712DomainChanged()",
	"EdgeAcknowledged(bytes32 indexed child, bytes32 indexed parent)",
	"ExitRequested(address indexed operator, uint256 withdrawableAt)",
	"HotKeyChanged(address indexed operator, address indexed hotKey, uint256 activeFrom)",
	"HotKeyReported(address indexed operator, address indexed hotKey, bytes32 indexed jobId)",
	"JobCancelled(bytes32 indexed jobId, uint256 amount)",
	"JobOpened(bytes32 indexed jobId, address indexed submitter, bytes32 specHash, uint256 route, uint256 terms, uint256 money, (uint256,address,bytes32)[] panel)",
	"JobRefunded(bytes32 indexed jobId, uint256 amount)",
	"JobSettled(bytes32 indexed jobId, uint16 round, uint8 winner, bytes32 contentHash, bytes ballots, bytes32[] results, bytes32 transcriptHash)",
	"OperatorJoined(address indexed operator, address indexed hotKey, bytes32 profile, uint256 amount)",
	"PayeeChanged(bytes32 indexed asset, address indexed payee)",
	"ProfileChanged(address indexed operator, bytes32 profile)",
	"RankChanged(address indexed operator, bytes32 indexed jobId, uint8 rank)",
	"RoundCertified(bytes32 indexed jobId, uint16 round, bytes32 proposalsHash, bytes32[] commitments)",
	"RoyaltyAccrued(bytes32 indexed asset, bytes32 indexed jobId, uint256 amount)",
	"RoyaltyCredited(bytes32 indexed asset, bytes32 indexed source, address indexed payee, uint256 amount)",
	"RoyaltyDistributed(bytes32 indexed asset, uint256 amount)",
	"Slashed(address indexed operator, address indexed reporter, uint256 amount)",
	"StakeAdded(address indexed operator, uint256 amount)",
	"StakeWithdrawn(address indexed operator, address to, uint256 amount)",
	"Struck(address indexed operator, bytes32 indexed jobId, uint8 reason, uint8 strikes, uint256 benchedUntil)",
	"VotesCommitted(bytes32 indexed jobId, uint16 round, uint8 term, bytes32 proposalsHash, bytes32[] commitments)",
}

func describe(e abi.Event) string {
	var fields []string
	for _, in := range e.Inputs {
		field := in.Type.String() + " "
		if in.Indexed {
			field += "indexed "
		}
		fields = append(fields, field+in.Name)
	}
	return e.RawName + "(" + strings.Join(fields, ", ") + ")"
}

func TestEventsAreFrozen(t *testing.T) {
	var got []string
	for _, e := range NewRankify().GetABI().Events {
		if e.Anonymous {
			t.Errorf("%s has no topic", e.Name)
		}
		got = append(got, describe(e))
	}
	slices.Sort(got)
	if diff := cmp.Diff(frozenEvents, got); diff != "" {
		t.Errorf("events differ from those that history was written with (-frozen +now):\n%s", diff)
	}
}

// TestEventsAreListed holds docs/contracts.md to the same list.
func TestEventsAreListed(t *testing.T) {
	page := read(t, "docs", "contracts.md")
	for _, e := range frozenEvents {
		if !strings.Contains(page, "\n"+e+"\n") {
			t.Errorf("docs/contracts.md does not list %s", e)
		}
	}
}

// TestEveryErrorIsReached: each reason of the contract to refuse is expected by a Solidity test.
func TestEveryErrorIsReached(t *testing.T) {
	files, err := filepath.Glob("../contracts/test/*.sol")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d test files, %v", len(files), err)
	}
	var tests strings.Builder
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		tests.Write(raw)
	}
	// Of the libraries: a string too long for a name, which the constructor's names are not; a guarded call, which shows as
	// a failed inner call; a token that fails, expected by its signature.
	library := []string{"InvalidShortString", "StringTooLong", "ReentrancyGuardReentrantCall", "SafeERC20FailedOperation"}
	page := read(t, "docs", "contracts.md")
	for name := range NewRankify().GetABI().Errors {
		if slices.Contains(library, name) {
			continue
		}
		if !strings.Contains(tests.String(), "."+name+".selector") {
			t.Errorf("no test expects %s", name)
		}
		if !strings.Contains(page, "`"+name) {
			t.Errorf("docs/contracts.md does not list %s", name)
		}
	}
}

func read(t *testing.T, path ...string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(append([]string{".."}, path...)...))
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}
