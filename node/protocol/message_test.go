package protocol

import (
	"bytes"
	"crypto/ecdsa"
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"
)

// keyedPanel is a panel whose keys can sign.
func keyedPanel(t *testing.T, n int) ([]Seat, []*ecdsa.PrivateKey) {
	panel := testPanel(n)
	keys := make([]*ecdsa.PrivateKey, n)
	for i := range panel {
		secret := hashOf(string(rune('a' + i)))
		key, err := crypto.ToECDSA(secret[:])
		if err != nil {
			t.Fatal(err)
		}
		keys[i], panel[i].HotKey = key, crypto.PubkeyToAddress(key.PublicKey)
	}
	return panel, keys
}

func sign(t *testing.T, key *ecdsa.PrivateKey, digest common.Hash) Signature {
	t.Helper()
	long, err := crypto.Sign(digest[:], key)
	if err != nil {
		t.Fatal(err)
	}
	sig, err := CompactSignature(long)
	if err != nil {
		t.Fatal(err)
	}
	return sig
}

// frame is a signed message of seat 1.
func frame(t *testing.T, key *ecdsa.PrivateKey, kind Kind, payload []byte) Frame {
	f := Frame{Signed: Signed{Slot: Slot{Job: JobID{1}, Round: 2, Kind: kind, Seat: 1}, Body: BodyOf(payload)}, Payload: payload}
	if kind == Seal {
		f.Signed.Body = hashOf("proposal")
	}
	f.Signed.Sig = sign(t, key, testNetwork.MessageDigest(f.Signed.Slot, f.Signed.Body))
	return f
}

func TestFrameVerify(t *testing.T) {
	panel, keys := keyedPanel(t, 3)
	payload := []byte("payload")
	tests := []struct {
		name   string
		kind   Kind
		change func(*Frame)
		want   error
	}{
		{"a content", Content, func(*Frame) {}, nil},
		{"a seal", Seal, func(f *Frame) { f.Payload = nil }, nil},
		{"a commit with its sealed ballot", Commit, func(f *Frame) { f.Sealed = []byte{1} }, nil},
		{"a seal with a payload", Seal, func(*Frame) {}, ErrBadFrame},
		{"a sealed ballot elsewhere", Reveal, func(f *Frame) { f.Sealed = []byte{1} }, ErrBadFrame},
		{"kind 0", Content, func(f *Frame) { f.Signed.Slot.Kind = 0 }, ErrBadFrame},
		{"kind 12", Content, func(f *Frame) { f.Signed.Slot.Kind = 12 }, ErrBadFrame},
		{"a large payload", Content, func(f *Frame) { f.Payload = make([]byte, MaxPayload+1) }, ErrBadFrame},
		{"a large sealed ballot", Commit, func(f *Frame) { f.Sealed = make([]byte, MaxSealed+1) }, ErrBadFrame},
		{"a term where there is none", Close, func(f *Frame) { f.Signed.Slot.Term = 1 }, ErrWrongTerms},
		{"no such seat", Content, func(f *Frame) { f.Signed.Slot.Seat = 3 }, ErrWrongSeat},
		{"no seat", Content, func(f *Frame) { f.Signed.Slot.Seat = NoSeat }, ErrWrongSeat},
		{"another payload", Content, func(f *Frame) { f.Payload = []byte("else") }, ErrWrongBody},
		{"another seat's key", Content, func(f *Frame) { f.Signed.Slot.Seat = 2 }, ErrWrongKey},
		{"another round", Content, func(f *Frame) { f.Signed.Slot.Round++ }, ErrWrongKey},
		{"another job", Content, func(f *Frame) { f.Signed.Slot.Job[5]++ }, ErrWrongKey},
		{"another kind", Content, func(f *Frame) { f.Signed.Slot.Kind = Reveal }, ErrWrongKey},
		{"no signature", Content, func(f *Frame) { f.Signed.Sig = Signature{} }, ErrBadSignature},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			f := frame(t, keys[1], tc.kind, payload)
			tc.change(&f)
			if err := f.Verify(testNetwork, panel); !errors.Is(err, tc.want) {
				t.Errorf("got %v, want %v", err, tc.want)
			}
		})
	}
	elsewhere := testNetwork
	elsewhere.ChainID++
	f := frame(t, keys[1], Content, payload)
	if err := f.Verify(elsewhere, panel); !errors.Is(err, ErrWrongKey) {
		t.Errorf("on another chain: %v", err)
	}
	if err := (Signed{Slot: Slot{Seat: 9}}).Verify(testNetwork, panel); !errors.Is(err, ErrWrongSeat) {
		t.Errorf("a bare signature of no seat: %v", err)
	}
}

// TestSignatureIsNotMalleable: the twin of a signature, with the other s and the other recovery bit, is refused.
func TestSignatureIsNotMalleable(t *testing.T) {
	_, keys := keyedPanel(t, 3)
	digest := hashOf("digest")
	long, err := crypto.Sign(digest[:], keys[0])
	if err != nil {
		t.Fatal(err)
	}
	var s, order uint256.Int
	s.SetBytes(long[32:64])
	order.SetBytes(crypto.S256().Params().N.Bytes())
	s.Sub(&order, &s)
	twin := append([]byte{}, long...)
	word := s.Bytes32()
	copy(twin[32:64], word[:])
	twin[64] ^= 1
	if _, err := CompactSignature(twin); !errors.Is(err, ErrBadSignature) {
		t.Errorf("compact form of the twin: %v", err)
	}
	var sig Signature
	copy(sig[:], twin[:64]) // s in the upper half has the bit of v already
	if who, err := Recover(digest, sig); err == nil && who == crypto.PubkeyToAddress(keys[0].PublicKey) {
		t.Error("the twin recovers the signer")
	}
	for _, bad := range [][]byte{nil, long[:64], append(append([]byte{}, long[:64]...), 27), append(append([]byte{}, long...), 0)} {
		if _, err := CompactSignature(bad); !errors.Is(err, ErrBadSignature) {
			t.Errorf("%d bytes: %v", len(bad), err)
		}
	}
}

func TestKinds(t *testing.T) {
	slots, termed := map[Kind]bool{Seal: true, List: true, Slate: true, Commit: true, Close: true}, map[Kind]bool{List: true, Slate: true, Commit: true, Result: true}
	for k := range Kind(14) {
		if k.Valid() != (k >= 1 && k <= 11) || k.IsSlot() != slots[k] || k.Termed() != termed[k] {
			t.Errorf("%s: valid %v, slot %v, termed %v", k, k.Valid(), k.IsSlot(), k.Termed())
		}
	}
	if Seal != 1 || Commit != 5 || Close != 8 || Inject != 11 || Kind(12).String() != "kind(12)" {
		t.Error("a signed number of a kind has changed")
	}
	for want, s := range map[string]Slot{"3.commit.2": {Round: 3, Kind: Commit, Seat: 2}, "3.slate.2/t4": {Round: 3, Kind: Slate, Seat: 2, Term: 4}} {
		if s.String() != want {
			t.Errorf("got %s, want %s", s, want)
		}
	}
}

// TestKeysOfIntents: no two different wishes share a key.
func TestKeysOfIntents(t *testing.T) {
	id, other := JobID{1}, JobID{2}
	step := Step{Round: 1, List: common.Hash{3}}
	later := Step{Round: 2, List: common.Hash{4}}
	a, b := common.Address{1}, common.Address{2}
	seen := map[string]int{}
	for i, intent := range []Intent{
		OpenJob{ID: id}, OpenJob{ID: other}, CancelJob{ID: id}, RefundJob{ID: id}, RefundJob{ID: id, Steps: []Step{step}},
		AnchorRound{ID: id, Last: step}, AnchorRound{ID: id, Last: later}, AnchorRound{ID: id, Last: step, Term: 1},
		AnchorRound{ID: id, Last: step, Prev: common.Hash{9}}, AnchorRound{ID: id, Last: step, Proposals: common.Hash{9}},
		ForceCommitment{ID: id, Last: step, Seat: 1}, ForceCommitment{ID: id, Last: step, Seat: 2}, ForceCommitment{ID: id, Last: later, Seat: 1},
		RevealOpenings{ID: id, Last: step}, RevealOpenings{ID: id, Last: step, Openings: []Opening{{Seat: 1}}}, RevealOpenings{ID: id, Last: later},
		SettleJob{ID: id}, SettleJob{ID: id, Settlement: Settlement{Round: 1}}, SettleJob{ID: id, Settlement: Settlement{Closers: 7}}, SettleJob{ID: id, Settlement: Settlement{Steps: []Step{step}}},
		JoinNetwork{Operator: a}, JoinNetwork{Operator: a, HotKey: b}, TopUp{Operator: a}, TopUp{Operator: a, Nonce: 1},
		SetHotKey{Operator: a, HotKey: b}, RequestExit{Operator: a}, WithdrawStake{Operator: a}, Claim{Account: a}, Claim{Account: a, Nonce: 1},
		Approve{Account: a}, Approve{Account: a, Amount: *uint256.NewInt(1)}, Approve{Account: a, Nonce: 1}, Deploy{}, Deploy{Params: Params{Treasury: a}},
	} {
		if twin, ok := seen[intent.Key()]; ok {
			t.Errorf("wishes %d and %d share %s", i, twin, intent.Key())
		}
		seen[intent.Key()] = i
	}
}

func FuzzRecover(f *testing.F) {
	f.Add(make([]byte, 64), []byte{1})
	f.Add(bytes.Repeat([]byte{0x7f}, 64), []byte{2})
	f.Fuzz(func(t *testing.T, raw, digest []byte) {
		var sig Signature
		copy(sig[:], raw)
		who, err := Recover(common.BytesToHash(digest), sig)
		if (err == nil) == (who == common.Address{}) {
			t.Errorf("recovered %s, %v", who, err)
		}
	})
}
