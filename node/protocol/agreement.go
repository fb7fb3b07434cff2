package protocol

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// ErrDiffers is joined into every complaint of Agreement.Check.
var ErrDiffers = errors.New("job differs from its specification")

// Check joins every way in which the job departs from its specification, its panel or the network's parameters. A node
// accepts no job that fails it. The chain's own conditions (stake, rank, signatures) are not checked here.
func (a Agreement) Check() error {
	var errs []error
	want := func(ok bool, format string, args ...any) {
		if !ok {
			errs = append(errs, fmt.Errorf("%w: "+format, append([]any{ErrDiffers}, args...)...))
		}
	}
	t, p, n := a.Job.Terms, a.Spec.Policy, len(a.Panel)
	want(n == int(t.Seats) && n == p.PanelSize && n >= MinSeats && n <= MaxSeats, "panel of %d for %d seats", n, p.PanelSize)
	want(a.Job.Panel == PanelHash(a.Panel), "panel hash")
	want(int(t.MinRounds) == p.MinRounds && int(t.MaxRounds) == p.MaxRounds, "rounds")
	want(int64(t.Propose) == p.PhaseSeconds.Propose && int64(t.Commit) == p.PhaseSeconds.Commit &&
		int64(t.Reveal) == p.PhaseSeconds.Reveal, "phases")
	want(t.Propose >= a.Params.MinPhase && t.Commit >= a.Params.MinPhase && t.Reveal >= a.Params.MinPhase,
		"phases under the network's %d s", a.Params.MinPhase)
	want(t.Force >= a.Params.MinForce && t.Handover >= a.Params.MinHandover, "force or handover under the network's")
	want(t.Deadline <= t.OpenBefore+Seconds(p.DeadlineSeconds), "deadline")
	// The contract refuses these at opening; a seat should not lose time on them.
	want(t.Deadline >= t.OpenBefore+Seconds(t.Propose)+Seconds(t.Commit)+Seconds(t.Handover), "no time for a first round before the deadline")
	want(2*Seconds(t.Seats)*Seconds(t.Force)+t.patience() <= Seconds(a.Params.MaxJob), "phases beyond the longest job, %d s", a.Params.MaxJob)
	want(int(t.DeclaredRank) == p.DeclaredRank && int(t.StakeUnits) == p.StakeUnits, "rank or stake")
	want(t.Tally == p.TallyRule(), "tally")
	want(a.Job.Reward.Eq(&a.Spec.Payment.Reward.Int), "reward")
	want(a.Job.Allowance == a.Spec.Payment.Allowance.Uint64(), "allowance")
	fee := a.Params.QuoteFee(t, a.Job.Reward, a.Prices())
	want(!a.Job.Fee.Lt(&fee), "fee under %s", fee.Dec())
	escrow := a.Escrow()
	want(escrow.BitLen() <= 96, "escrow %s is more than credits hold", escrow.Dec())
	named := map[common.Address]bool{}
	for _, name := range p.Named {
		named[common.HexToAddress(name)] = true
	}
	seen := map[common.Address]bool{}
	for i, s := range a.Panel {
		want(!seen[s.Operator] && !seen[s.HotKey], "seat %d appears twice", i)
		seen[s.Operator], seen[s.HotKey] = true, true
		want(p.Selection != "named" || named[s.Operator], "seat %d is not a named operator's", i)
		want(!s.Price.Gt(&a.Spec.Payment.MaxPrice.Int), "seat %d costs %s, offered %s", i, s.Price.Dec(), a.Spec.Payment.MaxPrice.Dec())
		want(s.Asset.Stack() <= a.Params.MaxStack, "seat %d names an asset with a stack of %d, at most %d", i, s.Asset.Stack(), a.Params.MaxStack)
	}
	return errors.Join(errs...)
}

// patience is a round and two handovers: how long a panel is waited for.
func (t Terms) patience() Seconds {
	return Seconds(t.Propose) + Seconds(t.Commit) + Seconds(t.Reveal) + 2*Seconds(t.Handover)
}
