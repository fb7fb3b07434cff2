package sim

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"github.com/ethereum/go-ethereum/core/state"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
)

// royaltiesSlot is where the mapping of assets lies (contracts/snapshots/rankify.storage.txt): payee << 96 | pending.
const royaltiesSlot = 5

func slotOfAsset(id protocol.AssetID) common.Hash {
	return crypto.Keccak256Hash(id[:], common.BigToHash(uint256.NewInt(royaltiesSlot).ToBig()).Bytes())
}

func readPending(st *state.StateDB, contract common.Address, id protocol.AssetID) (v uint256.Int) {
	w := st.GetState(contract, slotOfAsset(id))
	v.SetBytes(w[20:])
	return v
}

// drawAssets gives seats assets: registered or not, some shared, some of no stack or of the highest, some about to be full.
// Registrations are laid into their slots: a settlement does not read what is behind an id.
func (p *trial) drawAssets() {
	r := p.rand
	var ids []protocol.AssetID
	for range 1 + r.IntN(4) {
		id := protocol.AssetID(p.hash())
		stack := []uint16{0, 1, uint16(r.IntN(int(p.params.MaxStack))), p.params.MaxStack}[r.IntN(4)]
		id[30], id[31] = byte(stack>>8), byte(stack)
		ids = append(ids, id)
	}
	for i := range p.a.Panel {
		if r.IntN(3) > 0 {
			p.a.Panel[i].Asset = ids[r.IntN(len(ids))]
		}
	}
	for _, id := range ids[r.IntN(2):] {
		pending := p.amount()
		if r.IntN(6) == 0 {
			pending = *new(uint256.Int).Sub(new(uint256.Int).Lsh(uint256.NewInt(1), 96), uint256.NewInt(1+r.Uint64()>>r.IntN(64)))
		}
		word := pending.Bytes32()
		copy(word[:20], p.owners[r.IntN(len(p.owners))].addr[:])
		p.st.SetState(p.id.Contract, slotOfAsset(id), word)
		p.assets = append(p.assets, protocol.AssetPending{Asset: id, Pending: pending})
	}
}

// checkAccruals compares what pends for each asset, and the events, with what Go computed.
func (p *trial) checkAccruals(logs int, want settlement.Result) {
	var events []protocol.RoyaltyAccrued
	for _, l := range p.st.Logs()[logs:] {
		if e, err := p.abi.UnpackRoyaltyAccruedEvent(l); err == nil {
			events = append(events, protocol.RoyaltyAccrued{Asset: e.Asset, ID: e.JobId, Amount: *uint256.MustFromBig(e.Amount)})
		}
	}
	after := map[protocol.AssetID]uint256.Int{}
	for _, a := range p.assets {
		after[a.Asset] = a.Pending
	}
	for i, s := range p.a.Panel {
		owed := want.Royalties[i]
		if owed.IsZero() {
			continue
		}
		sum := after[s.Asset]
		sum.Add(&sum, &owed)
		after[s.Asset] = sum
		if said := (protocol.RoyaltyAccrued{Asset: s.Asset, ID: p.job, Amount: owed}); len(events) == 0 || events[0] != said {
			p.fail("seat %d owes %s to %s, the contract says %+v", i, owed.Dec(), s.Asset, events)
		}
		events = events[1:]
	}
	if len(events) > 0 {
		p.fail("%d accruals too many", len(events))
	}
	for id, sum := range after {
		if got := readPending(p.st, p.id.Contract, id); got != sum {
			p.fail("%s pends for asset %s, Go computes %s", got.Dec(), id, sum.Dec())
		}
	}
}

// noteAssets says what the royalties of a settlement were like.
func (p *trial) noteAssets(want settlement.Result) {
	paid := map[protocol.AssetID]int{}
	for i, s := range p.a.Panel {
		base, stack := want.Base(i), uint64(s.Asset.Stack())
		owes := !base.IsZero() && stack > 0 && !new(uint256.Int).Mul(&base, uint256.NewInt(stack)).LtUint64(10_000)
		switch {
		case !want.Royalties[i].IsZero():
			paid[s.Asset]++
			p.seen["royalties"]++
		case owes && !p.registered(s.Asset):
			p.seen["an asset of nobody"]++
		case owes:
			p.seen["a full asset"]++
		case s.Asset != protocol.AssetID{}:
			p.seen["an asset that nothing accrues to"]++
		}
	}
	for _, n := range paid {
		if n > 1 {
			p.seen["an asset of several seats"]++
		}
	}
}

func (p *trial) registered(id protocol.AssetID) bool {
	for _, a := range p.assets {
		if a.Asset == id {
			return true
		}
	}
	return false
}
