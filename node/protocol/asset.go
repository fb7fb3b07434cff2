package protocol

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
)

// AssetRow is one asset that a table pays, and its own rate in basis points.
type AssetRow struct {
	Asset AssetID
	Rate  uint16
}

// AssetOpening is what an asset's id commits to besides the network, as the contract takes it.
type AssetOpening struct {
	Owner      common.Address
	Content    common.Hash
	Table      []byte // packed rows, as package dip packs them
	Rate       uint16
	Flags      uint8
	ValidUntil Seconds
}

// AssetRegistered tells of a new asset: its owner, who is its first payee, and its table.
type AssetRegistered struct {
	Asset   AssetID
	Owner   common.Address
	Content common.Hash
	Table   []AssetRow // ascending by id, without the asset's own row
}

// AssetLicensed is the rest of a registration. It follows AssetRegistered in the same transaction.
type AssetLicensed struct {
	Asset      AssetID
	Rate       uint16
	Flags      uint8
	ValidUntil Seconds
	Terms      common.Hash
	Parents    []AssetID // as the owner stated them
}

// EdgeAcknowledged tells that a parent's owner confirmed a child. The contract does not know who named whom: for an edge
// that the child did not state it means nothing.
type EdgeAcknowledged struct{ Child, Parent AssetID }

// PayeeChanged tells who is credited for an asset's rows from now on.
type PayeeChanged struct {
	Asset AssetID
	Payee common.Address
}

// RoyaltyAccrued tells what one seat's pay added to the asset that it names, in a settlement.
type RoyaltyAccrued struct {
	Asset  AssetID
	ID     JobID
	Amount uint256.Int
}

// RoyaltyCredited tells what one row of a distribution was credited: of the pending royalties of Source, to the payee of
// Asset.
type RoyaltyCredited struct {
	Asset, Source AssetID
	Payee         common.Address
	Amount        uint256.Int
}

// RoyaltyDistributed tells how much of what pended for an asset was credited.
type RoyaltyDistributed struct {
	Asset  AssetID
	Amount uint256.Int
}

func (AssetRegistered) event()    {}
func (AssetLicensed) event()      {}
func (EdgeAcknowledged) event()   {}
func (PayeeChanged) event()       {}
func (RoyaltyAccrued) event()     {}
func (RoyaltyCredited) event()    {}
func (RoyaltyDistributed) event() {}

// Of is the job the event belongs to.
func (e RoyaltyAccrued) Of() JobID { return e.ID }

// RegisterAsset registers an asset. Its owner is who sends it.
type RegisterAsset struct {
	Asset    AssetID // that it will have; the contract computes it anew
	Opening  AssetOpening
	Terms    common.Hash
	Parents  []AssetID
	Openings []AssetOpening // of the parents
}

// DistributeRoyalties credits what pends for an asset to the payees of its rows.
type DistributeRoyalties struct {
	Asset   AssetID
	Opening AssetOpening
}

// SetPayee names who is credited for an asset's rows from now on.
type SetPayee struct {
	Asset   AssetID
	Opening AssetOpening
	Payee   common.Address
}

// AcknowledgeEdge confirms, by the parent's owner, that a child is derived from it.
type AcknowledgeEdge struct {
	Parent  AssetID
	Opening AssetOpening // of the parent
	Child   AssetID
}

// Key is register and the asset.
func (i RegisterAsset) Key() string { return "register/" + i.Asset.String() }

// Key is distribute and the asset.
func (i DistributeRoyalties) Key() string { return "distribute/" + i.Asset.String() }

// Key is payee, the asset and the account.
func (i SetPayee) Key() string { return fmt.Sprintf("payee/%s/%s", i.Asset, i.Payee) }

// Key is acknowledge, the child and the parent.
func (i AcknowledgeEdge) Key() string { return fmt.Sprintf("acknowledge/%s/%s", i.Child, i.Parent) }
