package provenance

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// ErrNoJob is returned for facts that do not begin with the job's opening.
var ErrNoJob = errors.New("the facts do not hold the job's opening")

// maxOverlaps bounds the overlaps of one proposal; the largest are kept.
const maxOverlaps = 8

// maxExcerpt bounds an excerpt, in characters.
const maxExcerpt = 96

// Of makes the graph of a job. The facts are what the chain says, b is its transcript and may be nil: then what the chain
// alone shows is there. assets are what the registry says of the assets that seats name and of those they pay; others are
// left out. An asset is what its id commits to, so that nobody needs to trust who gives it.
func Of(f protocol.Facts, b *transcript.Bundle, assets []dip.Asset) (Graph, error) {
	a, err := agreementOf(f)
	if err != nil {
		return Graph{}, err
	}
	g := Graph{
		Version: Version, ChainID: f.Network.ChainID, Contract: f.Network.Contract, Job: f.Job, End: "running",
		Seats: []Seat{}, Proposals: []Proposal{}, Cites: []Cite{}, Overlaps: []Overlap{}, Assets: []Asset{},
	}
	for i, s := range a.Panel {
		seat := Seat{Seat: protocol.SeatIndex(i), Operator: s.Operator, Price: protocol.Amount{Int: s.Price}}
		if s.Asset != (protocol.AssetID{}) {
			seat.Asset = &s.Asset
		}
		g.Seats = append(g.Seats, seat)
	}
	paid := g.pay(a, f)
	var frames []protocol.Frame
	if b != nil {
		frames = b.Frames
	}
	slates, missing := texts(a, anchored(f.Logs), frames)
	g.Missing = append(g.Missing, missing...)
	g.propose(slates, f.Settlement, paid)
	g.addAssets(a, assets)
	return g, nil
}

// agreementOf is the job as the chain alone tells it.
func agreementOf(f protocol.Facts) (protocol.Agreement, error) {
	if len(f.Logs) == 0 {
		return protocol.Agreement{}, ErrNoJob
	}
	opened, ok := f.Logs[0].Event.(protocol.JobOpened)
	if !ok || opened.Job.ID(f.Network) != f.Job || opened.Job.Panel != protocol.PanelHash(opened.Panel) {
		return protocol.Agreement{}, ErrNoJob
	}
	return protocol.Agreement{Network: f.Network, Params: f.Params, Job: opened.Job, Panel: opened.Panel}, nil
}

// pay notes how the job ended and what each seat was credited, and returns the winner's cites that count.
func (g *Graph) pay(a protocol.Agreement, f protocol.Facts) []settlement.CitePaid {
	for _, l := range f.Logs {
		switch e := l.Event.(type) {
		case protocol.JobSettled:
			g.End, g.Round = "settled", e.Round
			if e.Winner != protocol.NoSeat {
				g.Winner = &e.Winner
			}
		case protocol.JobRefunded:
			g.End = "refunded"
		case protocol.JobCancelled:
			g.End = "cancelled"
		}
	}
	if p, ok := settlement.PayoutOfFacts(a, f); ok {
		for i := range g.Seats {
			g.Seats[i].Pay = &Pay{Part: protocol.Amount{Int: p.Seats[i]}, Total: protocol.Amount{Int: p.Seats[i]}}
		}
	}
	if g.End != "settled" {
		return nil
	}
	r, ok := settled(a, f)
	if !ok {
		g.Missing = append(g.Missing, "settlement that can be counted")
		return nil
	}
	for i := range g.Seats {
		g.Seats[i].Pay = &Pay{
			Part: protocol.Amount{Int: r.Pay[i]}, Judging: protocol.Amount{Int: r.Judging[i]}, Merit: protocol.Amount{Int: r.Merit[i]},
			CitesPaid: protocol.Amount{Int: r.CitesPaid[i]}, CitesGot: protocol.Amount{Int: r.CitesGot[i]},
			Anchors: protocol.Amount{Int: r.Anchors[i]}, Royalties: protocol.Amount{Int: r.Royalties[i]},
			Total: protocol.Amount{Int: r.Seats[i].Credit},
		}
	}
	return r.Cites
}

// settled counts the settlement anew. It is false when its input is not known, or is none that the contract takes.
func settled(a protocol.Agreement, f protocol.Facts) (settlement.Result, bool) {
	if f.Settlement == nil {
		return settlement.Result{}, false
	}
	r, err := settlement.Settle(a, settlement.ClosingOfFacts(f))
	return r, err == nil
}

// propose adds the proposals, their cites and their overlaps.
func (g *Graph) propose(slates []transcript.Slate, s *protocol.Settlement, paid []settlement.CitePaid) {
	for i, slate := range slates {
		overlaps := transcript.Uncited(slates[:i], slate)
		for seat, c := range slate.Contents {
			at := Place{slate.Round, protocol.SeatIndex(seat)}
			if c == nil {
				g.settledCites(at, s, paid)
				continue
			}
			raw, _ := c.Encode() // it was decoded from such bytes
			g.Proposals = append(g.Proposals, Proposal{at, transcript.HashContent(raw), excerpt(c.Answer)})
			g.cite(at, c.Cites, slates, paid)
			for _, o := range overlaps[seat][:min(len(overlaps[seat]), maxOverlaps)] {
				g.Overlaps = append(g.Overlaps, Overlap{at, Place{o.Round, o.Seat}, o.PPM})
			}
		}
	}
}

// settledCites adds the winner's cites from the settlement's input when its text is not there.
func (g *Graph) settledCites(at Place, s *protocol.Settlement, paid []settlement.CitePaid) {
	if !g.Winning(at) || s == nil {
		return
	}
	var bare []transcript.ContentCite
	for _, c := range s.Cites {
		bare = append(bare, transcript.ContentCite{Round: c.Round, Seat: c.Seat, ShareBps: c.Bps})
	}
	g.cite(at, bare, nil, paid)
}

// cite adds the cites of one proposal. paid are those of the winner that count, in order.
func (g *Graph) cite(by Place, cites []transcript.ContentCite, slates []transcript.Slate, paid []settlement.CitePaid) {
	for _, q := range cites {
		c := Cite{By: by, Of: Place{q.Round, q.Seat}, ShareBps: q.ShareBps, Quote: q.Quote}
		if q.Round < by.Round && int(q.Round) <= len(slates) {
			if list := slates[q.Round-1].Contents; int(q.Seat) < len(list) && list[q.Seat] != nil {
				c.Found, c.Exact = list[q.Seat].Find(q.Quote)
			}
		}
		if g.Winning(by) && g.Seats[by.Seat].Pay != nil {
			c.Paid = new(protocol.Amount)
			if len(paid) > 0 && paid[0].Cite == (protocol.Cite{Round: q.Round, Seat: q.Seat, Bps: q.ShareBps}) {
				c.Paid.Int, paid = paid[0].Amount, paid[1:]
			}
		}
		g.Cites = append(g.Cites, c)
	}
}

// addAssets adds what is known of the assets that seats name and of those that these pay.
func (g *Graph) addAssets(a protocol.Agreement, known []dip.Asset) {
	rules := dip.Rules{ChainID: g.ChainID, Contract: g.Contract}
	byID := map[dip.ID]dip.Asset{}
	for _, k := range known {
		byID[rules.ID(k)] = k
	}
	var wanted []dip.ID
	want := func(id dip.ID) {
		if !slices.Contains(wanted, id) {
			wanted = append(wanted, id)
		}
	}
	for _, s := range a.Panel {
		if s.Asset != (protocol.AssetID{}) {
			want(dip.ID(s.Asset))
		}
	}
	for i := 0; i < len(wanted); i++ {
		for _, r := range byID[wanted[i]].Table {
			want(r.Asset)
		}
	}
	slices.SortFunc(wanted, func(x, y dip.ID) int { return bytes.Compare(x[:], y[:]) })
	for _, id := range wanted {
		if k, ok := byID[id]; ok {
			g.Assets = append(g.Assets, assetOf(id, k))
		} else {
			g.Missing = append(g.Missing, "asset "+id.String())
		}
	}
}

// excerpt is how a text begins, with its white space folded.
func excerpt(s string) string {
	begin := strings.ToValidUTF8(s[:min(len(s), 16*maxExcerpt)], "")
	out := []rune(strings.Join(strings.Fields(begin), " "))
	if len(out) <= maxExcerpt {
		return string(out)
	}
	return string(out[:maxExcerpt-1]) + "…"
}
