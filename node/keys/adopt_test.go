package keys

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

func closeOver(link, opened byte) []byte {
	return protocol.ClosePayload(common.Hash{link}, protocol.Mask(opened), protocol.OpenedRounds{}, common.Hash{7})
}

// closeSigned is a Close that the hot key signed on a disk that is lost.
func closeSigned(t *testing.T, slot protocol.Slot, payload []byte) protocol.Signed {
	t.Helper()
	s, err := testRing(t, newDisk()).SignClose(slot, payload)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAnAdoptedCloseBindsItsLinkAlone(t *testing.T) {
	slot, d := slotOf(protocol.Close, 2), newDisk()
	r, before := testRing(t, d), closeSigned(t, slot, closeOver(1, 1))
	if err := r.AdoptClose(before, closeOver(1, 1)); err != nil {
		t.Fatal(err)
	}
	if err := r.AdoptClose(before, closeOver(1, 1)); err != nil {
		t.Errorf("again: %v", err)
	}
	for _, ring := range []*Ring{r, testRing(t, d)} {
		if again, err := ring.SignClose(slot, closeOver(1, 1)); err != nil || again != before {
			t.Errorf("the adopted: %v", err)
		}
		if _, err := ring.SignClose(slot, closeOver(1, 3)); refusal.CodeOf(err) != refusal.SlotTaken {
			t.Errorf("a second body of the link: %v", err)
		}
		if _, err := ring.SignClose(slot, closeOver(2, 3)); err != nil {
			t.Errorf("the link after a reorganisation: %v", err)
		}
		if _, err := ring.SignMessage(slot, common.Hash{5}); refusal.CodeOf(err) != refusal.SlotTaken {
			t.Errorf("round the guard: %v", err)
		}
	}
	if err := r.AdoptClose(closeSigned(t, slot, closeOver(3, 1)), closeOver(3, 1)); err != nil {
		t.Errorf("a Close over a third link: %v", err)
	}
	if err := r.AdoptClose(closeSigned(t, slot, closeOver(2, 1)), closeOver(2, 1)); refusal.CodeOf(err) != refusal.SlotTaken {
		t.Errorf("adopted a second body of a link: %v", err)
	}
	if !d.synced {
		t.Error("a record was not synced")
	}
}

func TestBehindAFenceOnlyTheAdoptedCloseIsSigned(t *testing.T) {
	slot, d := slotOf(protocol.Close, 2), newDisk()
	r, before := testRing(t, d), closeSigned(t, slot, closeOver(1, 1))
	if err := r.Silence(testJob, 2); err != nil {
		t.Fatal(err)
	}
	if err := r.AdoptClose(before, closeOver(1, 1)); err != nil {
		t.Fatal(err)
	}
	if again, err := r.SignClose(slot, closeOver(1, 1)); err != nil || again != before {
		t.Errorf("the adopted: %v", err)
	}
	if _, err := r.SignClose(slot, closeOver(2, 1)); refusal.CodeOf(err) != refusal.SlotSilent {
		t.Errorf("a link the key may have closed over before: %v", err)
	}
	slot.Round = 3
	for link := byte(1); link < 4; link++ {
		if _, err := r.SignClose(slot, closeOver(link, 1)); err != nil {
			t.Errorf("past the fence, link %d: %v", link, err)
		}
	}
}

func TestWhatIsNotAdopted(t *testing.T) {
	slot, r := slotOf(protocol.Close, 2), testRing(t, newDisk())
	good := closeSigned(t, slot, closeOver(1, 1))
	forged := good
	forged.Body = common.Hash{9}
	seal, err := testRing(t, newDisk()).SignMessage(slotOf(protocol.Seal, 2), protocol.BodyOf(closeOver(1, 1)))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		err  error
		want error
	}{
		"a close without its payload": {r.Adopt(good), ErrBadSlot},
		"another payload":             {r.AdoptClose(good, closeOver(2, 1)), protocol.ErrWrongBody},
		"no payload":                  {r.AdoptClose(good, nil), ErrBadSlot},
		"a seal as a close":           {r.AdoptClose(seal, closeOver(1, 1)), ErrBadSlot},
		"a forgery":                   {r.AdoptClose(forged, closeOver(1, 1)), protocol.ErrWrongKey},
		"no slot":                     {r.AdoptClose(protocol.Signed{}, closeOver(1, 1)), ErrBadSlot},
	} {
		if !errors.Is(c.err, c.want) {
			t.Errorf("%s: %v, want %v", name, c.err, c.want)
		}
	}
	if _, err := r.SignClose(slot, closeOver(1, 3)); err != nil {
		t.Errorf("something was adopted: %v", err)
	}
}

// A write that fails leaves nothing that would let the ring contradict the signature, once it is adopted.
func TestAdoptCloseSurvivesFailedWrites(t *testing.T) {
	slot := slotOf(protocol.Close, 2)
	for at := 1; at <= 2; at++ {
		d := newDisk()
		d.fail = at
		r, before := testRing(t, d), closeSigned(t, slot, closeOver(1, 1))
		if err := r.AdoptClose(before, closeOver(1, 1)); !errors.Is(err, errDisk) {
			t.Fatalf("write %d: %v", at, err)
		}
		if err := testRing(t, d).AdoptClose(before, closeOver(1, 1)); err != nil {
			t.Errorf("write %d, again: %v", at, err)
		}
		if _, err := r.SignClose(slot, closeOver(1, 3)); refusal.CodeOf(err) != refusal.SlotTaken {
			t.Errorf("write %d: %v", at, err)
		}
	}
	d := newDisk()
	r := testRing(t, d)
	whole, err := r.SignMessage(slot, protocol.BodyOf(closeOver(1, 1)))
	if err != nil {
		t.Fatal(err)
	}
	if err := r.AdoptClose(whole, closeOver(1, 1)); err != nil {
		t.Errorf("what the slot's one record holds: %v", err)
	}
	if err := r.AdoptClose(closeSigned(t, slot, closeOver(2, 1)), closeOver(2, 1)); refusal.CodeOf(err) != refusal.SlotTaken {
		t.Errorf("beside the slot's one record: %v", err)
	}
}
