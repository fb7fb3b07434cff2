package keys

import (
	"bytes"
	"encoding/hex"
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

var (
	testNet = protocol.Network{Name: "test", ChainID: 31337, Contract: common.Address{0xc0}}
	testJob = protocol.JobID{1, 2, 3}
)

// disk is a map that survives a ring, as a store survives a process. The conformance of real stores is proved in store;
// the end-to-end tests join the two.
type disk struct {
	values map[string][]byte
	fail   int // counts down to one failed write
	synced bool
}

var errDisk = errors.New("disk full")

func newDisk() *disk { return &disk{values: map[string][]byte{}, synced: true} }

func (d *disk) Get(ns string, key []byte) ([]byte, bool, error) {
	v, ok := d.values[ns+"\x00"+string(key)]
	return slices.Clone(v), ok, nil
}

func (d *disk) Put(ns string, key, value []byte, sync bool) error {
	if d.fail--; d.fail == 0 {
		return errDisk
	}
	d.synced = d.synced && sync
	d.values[ns+"\x00"+string(key)] = slices.Clone(value)
	return nil
}

func testKey(t *testing.T, name string) Key {
	t.Helper()
	k, err := crypto.ToECDSA(crypto.Keccak256([]byte(name)))
	if err != nil {
		t.Fatal(err)
	}
	return FromECDSA(k)
}

func testRing(t *testing.T, d *disk) *Ring {
	t.Helper()
	r, err := New(d, testNet, testKey(t, "hot"))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func slotOf(kind protocol.Kind, round protocol.Round) protocol.Slot {
	return protocol.Slot{Job: testJob, Round: round, Kind: kind, Seat: 2}
}

func TestDecide(t *testing.T) {
	a, b := common.Hash{1}, common.Hash{2}
	for _, c := range []struct {
		name  string
		prev  *protocol.Signed
		fence protocol.Round
		round protocol.Round
		body  common.Hash
		want  Verdict
	}{
		{"nothing known", nil, 0, 1, a, Sign},
		{"same body", &protocol.Signed{Body: a}, 0, 1, a, Again},
		{"another body", &protocol.Signed{Body: a}, 0, 1, b, Taken},
		{"zero body is a body", &protocol.Signed{}, 0, 1, a, Taken},
		{"zero body again", &protocol.Signed{}, 0, 1, common.Hash{}, Again},
		{"behind the fence", nil, 3, 2, a, Silent},
		{"at the fence", nil, 3, 3, a, Silent},
		{"past the fence", nil, 3, 4, a, Sign},
		{"same body behind the fence", &protocol.Signed{Body: a}, 3, 2, a, Again},
		{"another body behind the fence", &protocol.Signed{Body: a}, 3, 2, b, Taken},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Decide(c.prev, c.fence, slotOf(protocol.Seal, c.round), c.body); got != c.want {
				t.Errorf("got %d, want %d", got, c.want)
			}
		})
	}
}

func TestSecondBodyIsRefusedAlsoAfterRestart(t *testing.T) {
	for kind := protocol.Seal; kind <= protocol.Inject; kind++ {
		t.Run(kind.String(), func(t *testing.T) {
			d := newDisk()
			slot, a, b := slotOf(kind, 1), common.Hash{1}, common.Hash{2}
			first, err := testRing(t, d).SignMessage(slot, a)
			if err != nil {
				t.Fatal(err)
			}
			panel := make([]protocol.Seat, 3)
			panel[2].HotKey = testKey(t, "hot").Address()
			if err := first.Verify(testNet, panel); err != nil {
				t.Errorf("signature: %v", err)
			}
			restarted := testRing(t, d)
			if again, err := restarted.SignMessage(slot, a); err != nil || again != first {
				t.Errorf("same body: %v, equal %v", err, again == first)
			}
			_, err = restarted.SignMessage(slot, b)
			if refused := refusal.CodeOf(err) == refusal.SlotTaken; refused != kind.IsSlot() || !refused && err != nil {
				t.Errorf("second body: %v", err)
			}
			if !d.synced {
				t.Error("a record was not synced")
			}
			next := slot
			next.Round++
			if _, err := restarted.SignMessage(next, b); err != nil {
				t.Errorf("next round: %v", err)
			}
		})
	}
}

func TestNothingIsSignedWithoutARecord(t *testing.T) {
	d := newDisk()
	d.fail = 1
	r := testRing(t, d)
	signed, err := r.SignMessage(slotOf(protocol.Commit, 1), common.Hash{1})
	if !errors.Is(err, errDisk) || signed != (protocol.Signed{}) {
		t.Fatalf("signed %v, %v", signed, err)
	}
	if _, err := r.SignMessage(slotOf(protocol.Commit, 1), common.Hash{2}); err != nil {
		t.Errorf("nobody saw the first: %v", err)
	}
	for key, v := range d.values {
		v[40] ^= 1
		d.values[key] = v
	}
	if _, err := r.SignMessage(slotOf(protocol.Commit, 1), common.Hash{2}); refusal.CodeOf(err) != refusal.StoreCorrupt {
		t.Errorf("damaged record: %v", err)
	}
}

func TestBadSlotsAreRefused(t *testing.T) {
	r := testRing(t, newDisk())
	for name, change := range map[string]func(*protocol.Slot){
		"no kind":       func(s *protocol.Slot) { s.Kind = 0 },
		"unknown kind":  func(s *protocol.Slot) { s.Kind = 99 },
		"round 0":       func(s *protocol.Slot) { s.Round = 0 },
		"round 17":      func(s *protocol.Slot) { s.Round = 17 },
		"no seat":       func(s *protocol.Slot) { s.Seat = protocol.NoSeat },
		"seal of term1": func(s *protocol.Slot) { s.Term = 1 },
	} {
		slot := slotOf(protocol.Seal, 1)
		change(&slot)
		if _, err := r.SignMessage(slot, common.Hash{1}); !errors.Is(err, ErrBadSlot) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSilenceHoldsAndAdoptLiftsIt(t *testing.T) {
	d := newDisk()
	before, err := testRing(t, newDisk()).SignMessage(slotOf(protocol.Seal, 2), common.Hash{1}) // on a disk that is lost
	if err != nil {
		t.Fatal(err)
	}
	if err := testRing(t, d).Silence(testJob, 2); err != nil {
		t.Fatal(err)
	}
	r := testRing(t, d)
	if err := r.Silence(testJob, 1); err != nil { // a fence never falls
		t.Fatal(err)
	}
	silent := func(body common.Hash) {
		t.Helper()
		if _, err := r.SignMessage(slotOf(protocol.Seal, 2), body); refusal.CodeOf(err) != refusal.SlotSilent {
			t.Errorf("behind the fence: %v", err)
		}
	}
	silent(common.Hash{1})
	if _, err := r.SignMessage(slotOf(protocol.Reveal, 2), common.Hash{1}); err != nil {
		t.Errorf("a reveal is no slot: %v", err)
	}
	if _, err := r.SignMessage(slotOf(protocol.Seal, 3), common.Hash{1}); err != nil {
		t.Errorf("past the fence: %v", err)
	}
	forged := before
	forged.Body = common.Hash{9}
	if err := r.Adopt(forged); !errors.Is(err, protocol.ErrWrongKey) {
		t.Errorf("adopted a forgery: %v", err)
	}
	silent(common.Hash{9})
	if err := r.Adopt(before); err != nil {
		t.Fatal(err)
	}
	if again, err := testRing(t, d).SignMessage(before.Slot, before.Body); err != nil || again != before {
		t.Errorf("adopted: %v", err)
	}
	if _, err := r.SignMessage(before.Slot, common.Hash{3}); refusal.CodeOf(err) != refusal.SlotTaken {
		t.Errorf("another body beside the adopted: %v", err)
	}
	other, _ := testRing(t, newDisk()).SignMessage(before.Slot, common.Hash{4})
	if err := r.Adopt(other); refusal.CodeOf(err) != refusal.SlotTaken {
		t.Errorf("adopted a second body: %v", err)
	}
	for key, v := range d.values {
		if strings.HasPrefix(key, fenceSpace) {
			v[1] ^= 1
		}
	}
	if _, err := r.SignMessage(slotOf(protocol.Seal, 4), common.Hash{1}); refusal.CodeOf(err) != refusal.StoreCorrupt {
		t.Errorf("damaged fence: %v", err)
	}
}

func TestCloseIsOneALink(t *testing.T) {
	slot := slotOf(protocol.Close, 2)
	payload := func(link, opened byte) []byte {
		return protocol.ClosePayload(common.Hash{link}, protocol.Mask(opened), protocol.OpenedRounds{}, common.Hash{7})
	}
	t.Run("by link", func(t *testing.T) {
		d := newDisk()
		r := testRing(t, d)
		one, err := r.SignClose(slot, payload(1, 1))
		if err != nil || one.Body != protocol.BodyOf(payload(1, 1)) {
			t.Fatalf("first: %v", err)
		}
		if _, err := r.SignClose(slot, payload(2, 1)); err != nil {
			t.Errorf("second link: %v", err)
		}
		if again, err := testRing(t, d).SignClose(slot, payload(1, 1)); err != nil || again != one {
			t.Errorf("first again: %v", err)
		}
		if _, err := r.SignClose(slot, payload(1, 3)); refusal.CodeOf(err) != refusal.SlotTaken {
			t.Errorf("second body of a link: %v", err)
		}
		if _, err := r.SignMessage(slot, common.Hash{5}); refusal.CodeOf(err) != refusal.SlotTaken {
			t.Errorf("round the guard: %v", err)
		}
	})
	t.Run("whole slot first", func(t *testing.T) {
		r := testRing(t, newDisk())
		if _, err := r.SignMessage(slot, protocol.BodyOf(payload(1, 1))); err != nil {
			t.Fatal(err)
		}
		if _, err := r.SignClose(slot, payload(1, 1)); err != nil {
			t.Errorf("same body: %v", err)
		}
		if _, err := r.SignClose(slot, payload(2, 1)); refusal.CodeOf(err) != refusal.SlotTaken {
			t.Errorf("another: %v", err)
		}
	})
	t.Run("every write may fail", func(t *testing.T) {
		for at := 1; at <= 2; at++ {
			d := newDisk()
			d.fail = at
			r := testRing(t, d)
			if s, err := r.SignClose(slot, payload(1, 1)); !errors.Is(err, errDisk) || s != (protocol.Signed{}) {
				t.Fatalf("write %d: %v", at, err)
			}
			one, err1 := r.SignClose(slot, payload(1, 3))
			two, err2 := r.SignMessage(slot, protocol.BodyOf(payload(1, 1)))
			three, err3 := r.SignClose(slot, payload(1, 1))
			bodies := map[common.Hash]bool{}
			for i, s := range []protocol.Signed{one, two, three} {
				if []error{err1, err2, err3}[i] == nil {
					bodies[s.Body] = true
				}
			}
			if len(bodies) != 1 {
				t.Errorf("write %d: %d bodies for one link", at, len(bodies))
			}
		}
	})
	if _, err := testRing(t, newDisk()).SignClose(slotOf(protocol.Seal, 1), payload(1, 1)); !errors.Is(err, ErrBadSlot) {
		t.Errorf("not a close: %v", err)
	}
}

func TestOtherSignatures(t *testing.T) {
	owner := testKey(t, "owner")
	r, err := New(newDisk(), testNet, testKey(t, "hot"), owner)
	if err != nil {
		t.Fatal(err)
	}
	want := func(name string, digest common.Hash, sig protocol.Signature, err error) {
		t.Helper()
		who, recErr := protocol.Recover(digest, sig)
		if err != nil || recErr != nil || who != r.Address() {
			t.Errorf("%s: %v %v %s", name, err, recErr, who)
		}
	}
	sig, err := r.SignAccept(testJob)
	want("accept", testNet.AcceptDigest(testJob), sig, err)
	sig, err = r.SignHotKey(owner.Address())
	want("hot key", testNet.HotKeyDigest(owner.Address()), sig, err)
	here := protocol.Presence{Operator: owner.Address(), Running: true, Challenge: common.Hash{1}}
	sig, err = r.SignEpoch(here)
	want("epoch", testNet.EpochDigest(here), sig, err)
	q, err := r.SignQuote(protocol.Quote{Operator: owner.Address(), Price: *uint256.NewInt(3), ValidUntil: 9})
	if err != nil || q.Verify(testNet) != nil {
		t.Errorf("quote: %v %v", err, q.Verify(testNet))
	}
	if _, err := r.SignQuote(protocol.Quote{}); !errors.Is(err, protocol.ErrBadQuote) {
		t.Errorf("empty quote: %v", err)
	}
	if got, ok := r.Owner(); !ok || got.Address() != owner.Address() {
		t.Errorf("owner %v %v", got, ok)
	}
	if _, ok := testRing(t, newDisk()).Owner(); ok {
		t.Error("an owner from nowhere")
	}
	if _, err := New(newDisk(), testNet, Key{}); refusal.CodeOf(err) != refusal.KeyMissing {
		t.Errorf("no hot key: %v", err)
	}
	if _, err := New(newDisk(), testNet, owner, owner, owner); refusal.CodeOf(err) != refusal.UsageBadValue {
		t.Errorf("two owners: %v", err)
	}
}

func TestSignTx(t *testing.T) {
	r := testRing(t, newDisk())
	id := big.NewInt(31337)
	tx := types.NewTx(&types.DynamicFeeTx{ChainID: id, Gas: 21_000, GasFeeCap: big.NewInt(2), GasTipCap: big.NewInt(1), To: &common.Address{1}})
	signed, err := r.SignTx(tx, id)
	if err != nil {
		t.Fatal(err)
	}
	if from, err := types.Sender(types.LatestSignerForChainID(id), signed); err != nil || from != r.Address() {
		t.Errorf("sender %s %v", from, err)
	}
	for name, bad := range map[string]*big.Int{"none": nil, "zero": new(big.Int), "another": big.NewInt(1)} {
		if _, err := r.SignTx(tx, bad); !errors.Is(err, types.ErrInvalidChainId) {
			t.Errorf("ring, chain %s: %v", name, err)
		}
		if _, err := r.Hot().SignTx(tx, bad); !errors.Is(err, types.ErrInvalidChainId) {
			t.Errorf("key, chain %s: %v", name, err)
		}
	}
	if _, err := (Key{}).SignTx(tx, id); !errors.Is(err, ErrNoKey) {
		t.Errorf("no key: %v", err)
	}
}

func TestJobSecret(t *testing.T) {
	r := testRing(t, newDisk())
	a, b := r.JobSecret(testJob), r.JobSecret(protocol.JobID{9})
	if a == b || a == ([32]byte{}) || a != testRing(t, newDisk()).JobSecret(testJob) {
		t.Error("a job's secret is not its own, or not stable")
	}
	other, _ := New(newDisk(), testNet, testKey(t, "other"))
	if other.JobSecret(testJob) == a {
		t.Error("two keys share a secret")
	}
	// HKDF-SHA256 of the key 0x0101...01 without a salt, worked out with another implementation.
	fixed, err := crypto.ToECDSA(bytes.Repeat([]byte{1}, 32))
	if err != nil {
		t.Fatal(err)
	}
	ring, _ := New(newDisk(), testNet, FromECDSA(fixed))
	const want = "d586e40fe52a4495b805de1f0e80bd1ec230a5bb15391e93113ac15f6a65bd1d"
	if got := ring.JobSecret(testJob); hex.EncodeToString(got[:]) != want {
		t.Errorf("got %x, want %s", got, want)
	}
}
