package market_test

import (
	"context"
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/market"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

func TestQuote(t *testing.T) {
	unreadable := errors.New("endpoint is down")
	for name, tt := range map[string]struct {
		spec   func(*protocol.Spec)
		raw    []byte // instead of spec
		change func(*operator)
		want   error
	}{
		"an offer":                          {},
		"a specification that nobody has":   {change: func(o *operator) { o.Specs = library{} }, want: errNoBlob},
		"bytes that are no specification":   {raw: []byte("{}"), want: refusal.New(refusal.SpecInvalid, "")},
		"bytes of another hash":             {change: func(o *operator) { o.Specs = liar{} }, want: refusal.New(refusal.SpecInvalid, "")},
		"attachments":                       {spec: func(s *protocol.Spec) { s.Attachments = []protocol.Attachment{{Name: "a.txt"}} }, want: refusal.New(refusal.NotEnabled, "")},
		"a capability that is not offered":  {spec: func(s *protocol.Spec) { s.Policy.Capabilities = []string{"text", "vision"} }, want: refusal.New(refusal.NoOperators, "")},
		"capabilities that are offered":     {spec: func(s *protocol.Spec) { s.Policy.Capabilities = []string{"sums"} }},
		"all places taken":                  {change: func(o *operator) { o.busy = 4 }, want: market.ErrBusy},
		"a node that is not fit":            {change: func(o *operator) { o.Fit = func() error { return errUnfit } }, want: errUnfit},
		"a node that is fit":                {change: func(o *operator) { o.Fit = func() error { return nil } }},
		"a task that the agent cannot do":   {change: func(o *operator) { o.Suits = func(protocol.Spec) error { return errNoBlob } }, want: errNoBlob},
		"a chain that cannot tell the time": {change: func(o *operator) { o.Now = func(context.Context) (protocol.Seconds, error) { return 0, unreadable } }, want: unreadable},
		"more capabilities than fit":        {change: func(o *operator) { o.Stance.Capabilities = make([]string, protocol.MaxCapabilities+1) }, want: protocol.ErrBadQuote},
	} {
		t.Run(name, func(t *testing.T) {
			specs := library{}
			_, raw := specification(t, tt.spec)
			if tt.raw != nil {
				raw = tt.raw
			}
			hash := specs.put(raw)
			o := newOperator(t, 0, specs)
			if tt.change != nil {
				tt.change(o)
			}
			q, err := o.Quote(t.Context(), hash)
			if !errors.Is(err, tt.want) {
				t.Fatalf("got %v, want %v", err, tt.want)
			}
			if tt.want != nil {
				return
			}
			if err := q.Verify(network); err != nil || q.Spec != hash || q.Operator != o.Stance.Operator || q.ValidUntil != now+60 || q.Price != o.Stance.Price {
				t.Errorf("quote %+v, %v", q, err)
			}
		})
	}
}

var errUnfit = errors.New("out of gas")

// costs is a price for every task.
func costs(units uint64) func(protocol.Spec) uint256.Int {
	return func(protocol.Spec) uint256.Int { return *uint256.NewInt(units) }
}

// restsOn is an asset for every task.
func restsOn(a protocol.AssetID) func(protocol.Spec) protocol.AssetID {
	return func(protocol.Spec) protocol.AssetID { return a }
}

// nameAsset gives every seat an asset that nobody quoted.
func nameAsset(panel []protocol.Seat) {
	for i := range panel {
		panel[i].Asset[0]++
	}
}

func TestQuoteByTask(t *testing.T) {
	specs := library{}
	_, raw := specification(t, nil)
	o := newOperator(t, 0, specs)
	o.PriceOf, o.AssetOf = costs(7), restsOn(protocol.AssetID{8})
	q, err := o.Quote(t.Context(), specs.put(raw))
	if err != nil || q.Price.Uint64() != 7 || q.Asset != (protocol.AssetID{8}) {
		t.Errorf("price %s, asset %s, %v", q.Price.Dec(), q.Asset, err)
	}
}

// What an operator quoted with its asset becomes a panel that every seat accepts.
func TestBuyWithAssets(t *testing.T) {
	f := newFloor(t, 3)
	want := []protocol.AssetID{{1}, {}, {3}}
	for i, o := range f.operators {
		o.Stance.Asset = want[i]
	}
	open, _, err := f.buyer().Buy(t.Context(), f.order(t, nil))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range open.Panel {
		for i, o := range f.operators {
			if o.Stance.Operator == s.Operator && s.Asset != want[i] {
				t.Errorf("operator %d sits with asset %s", i, s.Asset)
			}
		}
	}
}

// liar answers with bytes of its own.
type liar struct{}

func (liar) Get(context.Context, common.Hash) ([]byte, error) { return []byte("something else"), nil }

// drafted is a job that every seat can accept, with its panel.
func drafted(t *testing.T, f *floor, o market.Order) (protocol.Job, []protocol.Seat) {
	t.Helper()
	open, _, err := f.buyer().Buy(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return open.Job, open.Panel
}

func TestAccept(t *testing.T) {
	diskFull := errors.New("disk full")
	differs := refusal.New(refusal.JobDiffers, "")
	for name, tt := range map[string]struct {
		change func(o *operator, j *protocol.Job, panel []protocol.Seat)
		want   error
	}{
		"a job as quoted":                   {func(*operator, *protocol.Job, []protocol.Seat) {}, nil},
		"another reward":                    {func(_ *operator, j *protocol.Job, _ []protocol.Seat) { j.Reward.SetUint64(9_999) }, differs},
		"shorter phases":                    {func(_ *operator, j *protocol.Job, _ []protocol.Seat) { j.Terms.Propose-- }, differs},
		"a later deadline":                  {func(_ *operator, j *protocol.Job, _ []protocol.Seat) { j.Terms.Deadline += 601 }, differs},
		"another panel than its hash":       {func(_ *operator, _ *protocol.Job, p []protocol.Seat) { p[1].Price.SetUint64(1) }, differs},
		"too small a fee":                   {func(_ *operator, j *protocol.Job, _ []protocol.Seat) { j.Fee.SetUint64(1) }, differs},
		"no specification":                  {func(_ *operator, j *protocol.Job, _ []protocol.Seat) { j.Spec[0]++ }, errNoBlob},
		"another key on the panel":          {func(o *operator, _ *protocol.Job, _ []protocol.Seat) { o.Stance.HotKey[0]++ }, differs},
		"the key under another operator":    {func(o *operator, _ *protocol.Job, _ []protocol.Seat) { o.Stance.Operator[0]++ }, differs},
		"a price that has risen since":      {func(o *operator, _ *protocol.Job, _ []protocol.Seat) { o.Stance.Price.SetUint64(501) }, differs},
		"a price that has fallen since":     {func(o *operator, _ *protocol.Job, _ []protocol.Seat) { o.Stance.Price.SetUint64(499) }, nil},
		"an offer that is out of date":      {func(o *operator, j *protocol.Job, _ []protocol.Seat) { o.Now = at(j.Terms.OpenBefore + 1) }, differs},
		"an offer at its last second":       {func(o *operator, j *protocol.Job, _ []protocol.Seat) { o.Now = at(j.Terms.OpenBefore) }, nil},
		"an offer that stays open for long": {func(o *operator, j *protocol.Job, _ []protocol.Seat) { o.Now = at(1) }, differs},
		"all places taken":                  {func(o *operator, _ *protocol.Job, _ []protocol.Seat) { o.busy = 4 }, market.ErrBusy},
		"a node that is not fit":            {func(o *operator, _ *protocol.Job, _ []protocol.Seat) { o.Fit = func() error { return errUnfit } }, errUnfit},
		"a task that costs more":            {func(o *operator, _ *protocol.Job, _ []protocol.Seat) { o.PriceOf = costs(501) }, differs},
		"a task that costs less":            {func(o *operator, _ *protocol.Job, _ []protocol.Seat) { o.PriceOf = costs(499) }, nil},
		"an asset": {func(_ *operator, j *protocol.Job, p []protocol.Seat) {
			nameAsset(p)
			j.Panel = protocol.PanelHash(p)
		}, differs},
		"an agent with another asset":   {func(o *operator, _ *protocol.Job, _ []protocol.Seat) { o.Stance.Asset[0]++ }, differs},
		"a task that rests on an asset": {func(o *operator, _ *protocol.Job, _ []protocol.Seat) { o.AssetOf = restsOn(protocol.AssetID{5}) }, differs},
		"a disk that fails":             {func(o *operator, _ *protocol.Job, _ []protocol.Seat) { o.shelf.fail = diskFull }, diskFull},
	} {
		t.Run(name, func(t *testing.T) {
			f := newFloor(t, 3)
			job, panel := drafted(t, f, f.order(t, nil))
			o := newOperator(t, 0, f.specs)
			tt.change(o, &job, panel)
			sig, err := o.Accept(t.Context(), job, panel)
			if !errors.Is(err, tt.want) {
				t.Fatalf("got %v, want %v", err, tt.want)
			}
			id := job.ID(network)
			if tt.want != nil {
				if sig != (protocol.Signature{}) {
					t.Error("signed what it refused")
				}
				if _, _, known := o.Agreement(id); known {
					t.Error("kept what it refused")
				}
				return
			}
			if who, err := protocol.Recover(network.AcceptDigest(id), sig); err != nil || who != o.ring.Address() {
				t.Errorf("signed by %s, %v", who, err)
			}
			a, raw, known := o.Agreement(id)
			if !known || protocol.HashSpec(raw) != job.Spec {
				t.Fatal("the agreement is not kept")
			}
			if diff := cmp.Diff(panel, a.Panel); diff != "" || a.ID() != id {
				t.Errorf("kept another agreement: %s", diff)
			}
		})
	}
}

func at(s protocol.Seconds) func(context.Context) (protocol.Seconds, error) {
	return func(context.Context) (protocol.Seconds, error) { return s, nil }
}

func TestAgreementOfAnotherId(t *testing.T) {
	f := newFloor(t, 3)
	job, _ := drafted(t, f, f.order(t, nil))
	o, id := f.operators[0], job.ID(network)
	kept, ok, err := o.shelf.Get(id[:])
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	for name, put := range map[string][]byte{"swapped": kept, "damaged": kept[:len(kept)-5], "empty": {}} {
		other := protocol.JobID{3}
		if err := o.shelf.Put(other[:], put); err != nil {
			t.Fatal(err)
		}
		if _, _, known := o.Agreement(other); known {
			t.Errorf("%s: known", name)
		}
	}
}

// TestRecover gives a desk without memory its agreement back from what the chain and the peers have.
func TestRecover(t *testing.T) {
	f := newFloor(t, 3)
	job, panel := drafted(t, f, f.order(t, nil))
	opened := protocol.JobOpened{ID: job.ID(network), Job: job, Panel: panel}
	o := newOperator(t, 0, library{})
	if _, err := o.Recover(t.Context(), opened); !errors.Is(err, errNoBlob) {
		t.Errorf("without the specification: %v", err)
	}
	o.Specs = f.specs
	a, err := o.Recover(t.Context(), opened)
	if err != nil || a.ID() != opened.ID {
		t.Fatal(a.ID(), err)
	}
	if _, _, known := o.Agreement(opened.ID); !known {
		t.Error("not kept")
	}
	opened.Job.Reward = *uint256.NewInt(1)
	if _, err := o.Recover(t.Context(), opened); !errors.Is(err, refusal.New(refusal.JobDiffers, "")) {
		t.Errorf("another reward: %v", err)
	}
}

// A submitter that collects accepts and opens nothing must not fill a node, and must not block it for longer than they
// are good.
func TestPromisesAreCounted(t *testing.T) {
	f := newFloor(t, 3)
	job, panel := drafted(t, f, f.order(t, nil))
	o := newOperator(t, 0, f.specs)
	ask := func(nonce uint64) error {
		job.Nonce = nonce
		_, err := o.Accept(t.Context(), job, panel)
		return err
	}
	for nonce := range uint64(o.Stance.MaxOpen) {
		if err := ask(100 + nonce); err != nil {
			t.Fatalf("accept %d: %v", nonce, err)
		}
	}
	if err := ask(200); !errors.Is(err, market.ErrBusy) {
		t.Fatalf("one more than there are places: got %v", err)
	}
	if err := ask(100); err != nil {
		t.Errorf("the same job again: %v", err)
	}
	job.Nonce = 101
	running := job.ID(network)
	o.Runs = func(id protocol.JobID) bool { return id == running }
	if err := ask(200); err != nil {
		t.Errorf("a job that runs is counted by Open alone: %v", err)
	}
	o.Now = at(job.Terms.OpenBefore + 1)
	job.Terms.OpenBefore += 60
	if err := ask(201); err != nil {
		t.Errorf("after all accepts ran out: %v", err)
	}
}
