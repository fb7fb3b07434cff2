package client

import (
	"context"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Assets are the assets of one network with their edges and their money, rebuilt from the contract's logs: nobody has to
// keep a table. It is never changed after it was read.
type Assets struct {
	Rules dip.Rules
	all   map[protocol.AssetID]*Asset
	order []protocol.AssetID // of registration
}

// Asset is one registered asset. Amounts are in token units.
type Asset struct {
	ID       protocol.AssetID
	Opening  dip.Asset // what the id commits to, with parents and terms
	Payee    common.Address
	Block    uint64 // of the registration
	Parents  []Edge
	Children []protocol.AssetID // that name it as a parent

	Accrued     uint256.Int // by settled jobs
	Distributed uint256.Int // of that, credited to payees
	Earned      []Earning   // what its own row was credited, oldest first
}

// Edge is a parent as the child states it.
type Edge struct {
	Parent       protocol.AssetID
	Acknowledged bool // by the parent's owner
}

// Earning is what one row was credited in a distribution of what pended for Source.
type Earning struct {
	Source protocol.AssetID
	Payee  common.Address
	Amount uint256.Int
	Block  uint64
}

// Pending is what has accrued and is not distributed.
func (a *Asset) Pending() (v uint256.Int) { return *v.Sub(&a.Accrued, &a.Distributed) }

// ReadAssets reads the assets of a network.
func ReadAssets(ctx context.Context, r *chain.Reader) (*Assets, error) {
	params, err := r.ParamsOf(ctx)
	if err != nil {
		return nil, err
	}
	logs, err := r.AssetLogs(ctx)
	if err != nil {
		return nil, err
	}
	return assetsFrom(RulesOf(r.Network(), params), logs)
}

// RulesOf are the rules of royalties of a network.
func RulesOf(n protocol.Network, p protocol.Params) dip.Rules {
	return dip.Rules{ChainID: n.ChainID, Contract: n.Contract, MaxRate: p.MaxRate, MaxStack: p.MaxStack}
}

// assetsFrom follows the logs. A registration that does not hash to its id is nothing that the contract said: then the
// endpoint is not to be believed, and all is refused.
func assetsFrom(rules dip.Rules, logs []protocol.Log) (*Assets, error) {
	out := &Assets{Rules: rules, all: map[protocol.AssetID]*Asset{}}
	var half *Asset // registered; its licence follows
	for _, l := range logs {
		switch e := l.Event.(type) {
		case protocol.AssetRegistered:
			half = &Asset{ID: e.Asset, Payee: e.Owner, Block: l.Block.Number}
			half.Opening = dip.Asset{Owner: e.Owner, ContentHash: e.Content, Table: tableOf(e.Table)}
		case protocol.AssetLicensed:
			if half == nil || half.ID != e.Asset {
				return nil, fmt.Errorf("read asset %s: the endpoint tells no registration before its licence", e.Asset)
			}
			if err := out.add(half, e); err != nil {
				return nil, err
			}
			half = nil
		default:
			out.follow(l)
		}
	}
	return out, nil
}

// add completes a registration.
func (s *Assets) add(a *Asset, e protocol.AssetLicensed) error {
	o := &a.Opening
	o.Rate, o.Flags, o.ValidUntil, o.Terms = e.Rate, dip.Flags(e.Flags), uint64(e.ValidUntil), e.Terms
	for _, p := range e.Parents {
		o.Parents = append(o.Parents, dip.ID(p))
		a.Parents = append(a.Parents, Edge{Parent: p})
		if parent := s.all[p]; parent != nil {
			parent.Children = append(parent.Children, a.ID)
		}
	}
	if got := s.Rules.ID(*o); protocol.AssetID(got) != a.ID || s.all[a.ID] != nil {
		return fmt.Errorf("read asset %s: what the endpoint tells of it hashes to %s", a.ID, got)
	}
	s.all[a.ID], s.order = a, append(s.order, a.ID)
	return nil
}

// follow takes in what happened to registered assets.
func (s *Assets) follow(l protocol.Log) {
	switch e := l.Event.(type) {
	case protocol.EdgeAcknowledged:
		if child := s.all[e.Child]; child != nil {
			for i := range child.Parents {
				edge := &child.Parents[i]
				edge.Acknowledged = edge.Acknowledged || edge.Parent == e.Parent
			}
		}
	case protocol.PayeeChanged:
		if a := s.all[e.Asset]; a != nil {
			a.Payee = e.Payee
		}
	case protocol.RoyaltyAccrued:
		if a := s.all[e.Asset]; a != nil {
			a.Accrued.Add(&a.Accrued, &e.Amount)
		}
	case protocol.RoyaltyDistributed:
		if a := s.all[e.Asset]; a != nil {
			a.Distributed.Add(&a.Distributed, &e.Amount)
		}
	case protocol.RoyaltyCredited:
		if a := s.all[e.Asset]; a != nil {
			a.Earned = append(a.Earned, Earning{e.Source, e.Payee, e.Amount, l.Block.Number})
		}
	}
}

func tableOf(rows []protocol.AssetRow) (out dip.Table) {
	for _, r := range rows {
		out = append(out, dip.Row{Asset: dip.ID(r.Asset), Rate: r.Rate})
	}
	return out
}

// Get finds an asset. The refusal is unknown-asset, also for a forged id, whose stack no registration can have.
func (s *Assets) Get(id protocol.AssetID) (*Asset, error) {
	if a := s.all[id]; a != nil {
		return a, nil
	}
	return nil, refusal.New(refusal.UnknownAsset, "%s", id)
}

// List is every asset in the order of registration. It is not to be changed.
func (s *Assets) List() []protocol.AssetID { return slices.Clone(s.order) }

// OwnedBy lists the assets that an account owns or is the payee of, in the order of registration.
func (s *Assets) OwnedBy(account common.Address) (out []*Asset) {
	for _, id := range s.order {
		if a := s.all[id]; a.Opening.Owner == account || a.Payee == account {
			out = append(out, a)
		}
	}
	return out
}

// Rows are all that an asset pays, its own row included, ascending by id.
func (s *Assets) Rows(a *Asset) []dip.Row { return s.Rules.Rows(a.Opening) }

// Waiting is what a row would be credited if everything that pends were distributed now, by its source.
func (s *Assets) Waiting(row protocol.AssetID) (out []Earning) {
	for _, id := range s.order {
		a := s.all[id]
		rows := s.Rows(a)
		at := slices.IndexFunc(rows, func(r dip.Row) bool { return r.Asset == dip.ID(row) })
		if at < 0 {
			continue
		}
		shares, _ := dip.Split(rows, id.Stack(), a.Pending())
		if !shares[at].IsZero() {
			out = append(out, Earning{Source: id, Payee: s.all[row].Payee, Amount: shares[at]})
		}
	}
	return out
}

// opening is an asset as the contract takes it.
func opening(a dip.Asset) protocol.AssetOpening {
	return protocol.AssetOpening{
		Owner: a.Owner, Content: a.ContentHash, Table: a.Table.Pack(), Rate: a.Rate, Flags: uint8(a.Flags),
		ValidUntil: protocol.Seconds(a.ValidUntil),
	}
}
