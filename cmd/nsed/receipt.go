package main

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/settlement"
	"github.com/nsed-protocol/nsed/node/terminal"
)

func receiptCommand() *cli.Command {
	return &cli.Command{
		Name:      "receipt",
		Usage:     "say where a job's escrow went, item by item",
		ArgsUsage: "JOB",
		Description: "JOB is a job id, or the --id of one of your own. Everything is computed from the chain, and compared with what the\n" +
			"contract announced; no message server and no key is needed.",
		Flags:  settingsFlags(jobKeyFlag(), jsonFlag()),
		Action: runReceipt,
	}
}

func runReceipt(c *cli.Context) error {
	a, stop, err := askedAbout(c)
	if err != nil {
		return err
	}
	defer stop()
	k, err := a.Outline(c.Context, a.id)
	if err != nil {
		return err
	}
	r, err := k.Receipt()
	if err != nil {
		return err
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, receiptAsJSON(r, a.id, a.token))
	}
	printReceipt(c, r, a.id, a.token)
	return nil
}

func printReceipt(c *cli.Context, r client.Receipt, id protocol.JobID, t chain.Token) {
	o := terminalOptions(c.App.Writer, t)
	out := terminal.New(c.App.Writer, o)
	escrow, paid, back := r.Agreement.Escrow(), r.Paid(), r.Refund()
	out.Lines(
		fmt.Sprintf("job %s, %s", id, r.End),
		fmt.Sprintf("submitter %s: escrow %s, cost %s, refund %s", r.Agreement.Job.Submitter, o.Amount(&escrow), o.Amount(&paid), o.Amount(&back)),
		"")
	printItems(out, r)
	out.Lines("")
	var rows [][]string
	for _, l := range r.Txs {
		rows = append(rows, []string{txName(l.Event), fmt.Sprint(l.Block.Number), l.Tx.Hex()})
	}
	out.Table([]string{"transaction", "block", "hash"}, rows, 1)
}

// printItems shows where the escrow went.
func printItems(out *terminal.Terminal, r client.Receipt) {
	if r.Settled != nil {
		out.Receipt(r.Agreement, *r.Settled)
	} else {
		out.Payout(r.Agreement, *r.Payout)
	}
}

// txName says what a transaction did for the job.
func txName(e protocol.Event) string {
	switch e := e.(type) {
	case protocol.JobOpened:
		return "open"
	case protocol.VotesCommitted:
		return fmt.Sprintf("anchor of round %d", e.Round)
	case protocol.CommitForced:
		return fmt.Sprintf("force in round %d", e.Round)
	case protocol.BallotsRevealed:
		return fmt.Sprintf("openings of round %d", e.Round)
	case protocol.JobSettled, protocol.RoyaltyAccrued: // what accrues comes first in a settlement
		return "settle"
	case protocol.JobRefunded:
		return "refund"
	case protocol.JobCancelled:
		return "cancel"
	}
	return "other"
}

type seatJSON struct {
	Seat     int               `json:"seat"`
	Operator common.Address    `json:"operator"`
	Price    string            `json:"price"`
	Paid     string            `json:"paid"`
	Judging  string            `json:"judging,omitempty"`
	Merit    string            `json:"merit,omitempty"`
	Cited    string            `json:"cited,omitempty"`
	Anchors  string            `json:"anchors,omitempty"`
	Asset    *protocol.AssetID `json:"asset,omitempty"`   // that it names
	Royalty  string            `json:"royalty,omitempty"` // out of its pay, to the asset
	Forfeit  string            `json:"forfeit,omitempty"` // from its stake, no part of the escrow
	Total    string            `json:"total"`
}

// citeJSON is a cite of the winner that was paid.
type citeJSON struct {
	Round  protocol.Round     `json:"round"`
	Seat   protocol.SeatIndex `json:"seat"`
	Bps    uint16             `json:"bps"` // of the winner's cite reserve
	Amount string             `json:"amount"`
}

type txJSON struct {
	What  string      `json:"what"`
	Block uint64      `json:"block"`
	Tx    common.Hash `json:"tx"`
}

// receiptJSON is a receipt for programs. Amounts are in units of the token; the seats' totals, the royalties, the settler's
// share, the fee and the refund add up to the escrow.
type receiptJSON struct {
	Job       protocol.JobID      `json:"job"`
	End       string              `json:"end"`
	Submitter common.Address      `json:"submitter"`
	Token     moneyJSON           `json:"token"`
	Escrow    string              `json:"escrow"`
	Paid      string              `json:"paid"`
	Winner    *protocol.SeatIndex `json:"winner,omitempty"`
	Seats     []seatJSON          `json:"seats"`
	Royalties string              `json:"royalties,omitempty"`
	Cites     []citeJSON          `json:"cites,omitempty"`
	Settler   string              `json:"settler"`
	Fee       string              `json:"fee"`
	Refund    string              `json:"refund"`
	Txs       []txJSON            `json:"txs"`
}

func receiptAsJSON(r client.Receipt, id protocol.JobID, t chain.Token) receiptJSON {
	escrow, paid, back := r.Agreement.Escrow(), r.Paid(), r.Refund()
	out := receiptJSON{
		Job: id, End: r.End, Submitter: r.Agreement.Job.Submitter, Token: moneyJSON(t),
		Escrow: escrow.Dec(), Paid: paid.Dec(), Refund: back.Dec(), Settler: "0", Seats: []seatJSON{}, Txs: []txJSON{},
	}
	for i, s := range r.Agreement.Panel {
		row := seatJSON{Seat: i, Operator: s.Operator, Price: s.Price.Dec()}
		if s.Asset != (protocol.AssetID{}) {
			row.Asset = &s.Asset
		}
		if r.Settled != nil {
			itemSeat(&row, r, i)
		} else {
			row.Paid, row.Total = r.Payout.Seats[i].Dec(), r.Payout.Seats[i].Dec()
		}
		out.Seats = append(out.Seats, row)
	}
	if s := r.Settled; s != nil {
		out.Settler, out.Fee = s.SettlerShare.Dec(), s.Treasury.Dec()
		itemSources(&out, s)
		if s.Winner != protocol.NoSeat {
			out.Winner = &s.Winner
		}
	} else {
		out.Fee = r.Payout.Treasury.Dec()
	}
	for _, l := range r.Txs {
		out.Txs = append(out.Txs, txJSON{txName(l.Event), l.Block.Number, l.Tx})
	}
	return out
}

// itemSources adds who was paid for what the answer rests on: assets, and cited seats.
func itemSources(out *receiptJSON, s *settlement.Result) {
	var royalties uint256.Int
	for i := range s.Royalties {
		royalties.Add(&royalties, &s.Royalties[i])
	}
	if !royalties.IsZero() {
		out.Royalties = royalties.Dec()
	}
	for _, c := range s.Cites {
		out.Cites = append(out.Cites, citeJSON{c.Round, c.Seat, c.Bps, c.Amount.Dec()})
	}
}

func itemSeat(row *seatJSON, r client.Receipt, i int) {
	s := r.Settled
	row.Paid, row.Judging, row.Merit = s.Pay[i].Dec(), s.Judging[i].Dec(), s.Merit[i].Dec()
	row.Cited, row.Anchors, row.Total = s.CitesGot[i].Dec(), s.Anchors[i].Dec(), s.Seats[i].Credit.Dec()
	if row.Asset != nil {
		row.Royalty = s.Royalties[i].Dec()
	}
	if !s.Forfeits[i].IsZero() {
		row.Forfeit = s.Forfeits[i].Dec()
	}
}
