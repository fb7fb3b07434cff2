package main

import (
	"context"
	"strings"
	"testing"

	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/agent/solver"
	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/local"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// solvers are the operators of a demonstration.
func solvers(t *testing.T) []member {
	t.Helper()
	var members []member
	for _, name := range solver.Personas() {
		a, err := solver.New(solver.Config{Persona: name, Seed: solver.Demo.Seed})
		if err != nil {
			t.Fatal(err)
		}
		members = append(members, member{Name: name, Agent: a, Price: local.Token()})
	}
	return members
}

// purse is all that a job could take from its submitter.
type purse struct {
	balance, allowance uint256.Int
	lane               [32]byte
}

func purseOf(t *testing.T, d *devnet) (p purse) {
	t.Helper()
	var errs [3]error
	buyer := d.client.Sender.From()
	p.balance, errs[0] = d.client.Chain.Balance(d.ctx, buyer)
	p.allowance, errs[1] = d.client.Chain.Allowance(d.ctx, buyer)
	lane, err := d.client.Chain.LaneOf(d.ctx, buyer, 0)
	p.lane, errs[2] = lane, err
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
	return p
}

// A job that cannot be served is refused, and nothing is paid: no token leaves the submitter, none is approved, no lane is
// taken.
func TestNothingIsPaidForARefusedJob(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithTimeout(context.Background(), runFor)
	defer cancel()
	d, err := startDevnet(ctx, devConfig{Seed: solver.Demo.Seed, Members: solvers(t)})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := d.stop(); err != nil {
			t.Error(err)
		}
	}()
	// Less than any escrow here, so that it shows whether the allowance is compared.
	if err := d.client.Approve(ctx, local.Token()); err != nil {
		t.Fatal(err)
	}
	before := purseOf(t, d)
	if before.balance.IsZero() {
		t.Fatal("the submitter has nothing to lose")
	}
	for name, tc := range map[string]struct {
		change func(w *client.Wish, terms *client.Terms)
		raw    func(raw string) string
		code   refusal.Code
	}{
		"a price above the offer": {change: func(w *client.Wish, _ *client.Terms) {
			w.Payment.MaxPrice.SubUint64(&w.Payment.MaxPrice.Int, 1)
		}, code: refusal.PriceAboveOffer},
		"more seats than operators": {change: func(w *client.Wish, _ *client.Terms) { w.Seats = 6 }, code: refusal.NoOperators},
		"an allowance too small":    {change: func(_ *client.Wish, terms *client.Terms) { terms.Approve = false }, code: refusal.AllowanceTooSmall},
		"a balance too small": {change: func(w *client.Wish, _ *client.Terms) {
			w.Payment.Reward.Mul(&w.Payment.Reward.Int, uint256.NewInt(1_000_000))
		}, code: refusal.BalanceTooSmall},
		"a limit below the price": {change: func(_ *client.Wish, terms *client.Terms) { terms.MaxPay.SetUint64(1) }, code: refusal.PriceAboveOffer},
		"an unknown field": {raw: func(raw string) string {
			return strings.Replace(raw, `"tally"`, `"colour":1,"tally"`, 1)
		}, code: refusal.SpecInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			w := client.DefaultWish()
			w.Task, w.MaxRounds, w.Confirmations, w.Deadline = solver.Demo.Task, solver.Demo.MaxRounds, 1, 240
			w.Phases = protocol.PhaseSeconds{Propose: 4, Commit: 4, Reveal: 3}
			w.Payment.MaxPrice.Int, w.Payment.Reward.Int = local.Token(), local.Token()
			w.Payment.Allowance.SetUint64(500_000_000_000_000_000)
			terms := client.Terms{OpenWithin: 60, Approve: true}
			if tc.change != nil {
				tc.change(&w, &terms)
			}
			_, raw, err := w.Specification()
			if err != nil {
				t.Fatal(err)
			}
			if tc.raw != nil {
				raw = []byte(tc.raw(string(raw)))
			}
			opened, err := d.client.Place(ctx, "job", raw, terms)
			if err == nil {
				t.Fatalf("job %s was opened", opened.Agreement.ID())
			}
			checkRefused(t, line("demo", err)+"\n", tc.code, "")
			if after := purseOf(t, d); after != before {
				t.Errorf("before %+v, after %+v", before, after)
			}
		})
	}
}

// The same as a person meets it: one line, an exit code, no audit.
func TestDemoRefusesWhatCannotBeServed(t *testing.T) {
	for name, tc := range map[string]badInput{
		"a price above the offer":   {[]string{"--price", "1.5"}, refusal.PriceAboveOffer, "5 seats are wanted", "--max-price"},
		"more seats than operators": {[]string{"--seats", "6"}, refusal.NoOperators, "6 seats are wanted", "--seats"},
		"an allowance too small":    {[]string{"--approve", "1"}, refusal.AllowanceTooSmall, "the allowance is 1", "--approve"},
		"a balance too small":       {[]string{"--reward", "9999999"}, refusal.BalanceTooSmall, "the account has", "--reward"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := nsed(t, append([]string{"demo"}, tc.args...)...)
			if r.code != exitRefused || strings.Contains(r.out, "on chain") || strings.Contains(r.out, "SOUND") {
				t.Errorf("exit code %d\n%s", r.code, r.out)
			}
			checkRefused(t, r.err, tc.code, tc.says)
			if _, next, _ := strings.Cut(r.err, "(next: "); !strings.Contains(next, tc.next) {
				t.Errorf("next is %q, want %q", next, tc.next)
			}
		})
	}
}
