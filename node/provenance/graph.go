package provenance

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// Graph is the provenance of one job. Lists are in the order of rounds, then seats, then as a proposal has them; assets are
// ascending by id.
type Graph struct {
	Version   int                 `json:"version"`
	ChainID   uint64              `json:"chain_id"`
	Contract  common.Address      `json:"contract"`
	Job       protocol.JobID      `json:"job"`
	End       string              `json:"end"`              // running, settled, refunded or cancelled
	Round     protocol.Round      `json:"round,omitempty"`  // the deciding one of a settled job
	Winner    *protocol.SeatIndex `json:"winner,omitempty"` // nil without one
	Seats     []Seat              `json:"seats"`
	Proposals []Proposal          `json:"proposals"`
	Cites     []Cite              `json:"cites"`
	Overlaps  []Overlap           `json:"overlaps"`
	Assets    []Asset             `json:"assets"`
	Missing   []string            `json:"missing,omitempty"` // what the transcript lacks, or the registry was not asked for
}

// Place is where a proposal stands in its job.
type Place struct {
	Round protocol.Round     `json:"round"`
	Seat  protocol.SeatIndex `json:"seat"`
}

// Seat is a member of the panel and what it was paid.
type Seat struct {
	Seat     protocol.SeatIndex `json:"seat"`
	Operator common.Address     `json:"operator"`
	Price    protocol.Amount    `json:"price"`
	Asset    *protocol.AssetID  `json:"asset,omitempty"` // nil when it names none
	Pay      *Pay               `json:"pay,omitempty"`   // nil while the job runs, and when the settlement's input is not known
}

// Pay is what a seat's operator was credited, in token units: Total is the sum of all others but CitesPaid, less Royalties.
type Pay struct {
	Part      protocol.Amount `json:"part"` // for taking part
	Judging   protocol.Amount `json:"judging"`
	Merit     protocol.Amount `json:"merit"`      // without the cite reserve
	CitesPaid protocol.Amount `json:"cites_paid"` // what its reserve paid to others
	CitesGot  protocol.Amount `json:"cites_got"`
	Anchors   protocol.Amount `json:"anchors"`
	Royalties protocol.Amount `json:"royalties"` // accrued to its asset
	Total     protocol.Amount `json:"total"`
}

// Proposal is one entry of an anchored slate.
type Proposal struct {
	Place
	Content common.Hash `json:"content"` // hash of its bytes
	Excerpt string      `json:"excerpt"` // how its answer begins, on one line
}

// Cite is an edge from a proposal to an earlier one.
type Cite struct {
	By       Place            `json:"by"`
	Of       Place            `json:"of"`
	ShareBps uint16           `json:"share_bps"`
	Quote    string           `json:"quote"`
	Found    string           `json:"found"`          // where the quote stands: answer or reasoning; empty for nowhere that is known
	Exact    bool             `json:"exact"`          // word for word, not only after normalising
	Paid     *protocol.Amount `json:"paid,omitempty"` // from the reserve, of a cite of the winner; zero for one that is void
}

// Overlap is what a proposal shares with an earlier one of another seat that it does not cite.
type Overlap struct {
	By  Place `json:"by"`
	Of  Place `json:"of"`
	PPM int64 `json:"ppm"` // of the proposal's runs of eight words
}

// Asset is what an asset's id commits to. Rows are the ancestors that it pays; its own rate is not among them.
type Asset struct {
	ID         protocol.AssetID `json:"id"`
	Owner      common.Address   `json:"owner"`
	Content    common.Hash      `json:"content_hash"`
	Rate       uint16           `json:"rate"`
	Flags      uint8            `json:"flags"`
	ValidUntil uint64           `json:"valid_until"`
	Rows       []Row            `json:"rows"`
}

// Row is an edge from an asset to one that it pays.
type Row struct {
	Asset protocol.AssetID `json:"asset"`
	Rate  uint16           `json:"rate"`
}

// Opening is the record as package dip knows it.
func (a Asset) Opening() dip.Asset {
	d := dip.Asset{Owner: a.Owner, ContentHash: a.Content, Rate: a.Rate, Flags: dip.Flags(a.Flags), ValidUntil: a.ValidUntil}
	for _, r := range a.Rows {
		d.Table = append(d.Table, dip.Row{Asset: dip.ID(r.Asset), Rate: r.Rate})
	}
	return d
}

func assetOf(id dip.ID, d dip.Asset) Asset {
	a := Asset{
		ID: protocol.AssetID(id), Owner: d.Owner, Content: d.ContentHash, Rate: d.Rate, Flags: uint8(d.Flags),
		ValidUntil: d.ValidUntil, Rows: []Row{},
	}
	for _, r := range d.Table {
		a.Rows = append(a.Rows, Row{protocol.AssetID(r.Asset), r.Rate})
	}
	return a
}
