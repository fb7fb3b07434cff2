package node

import (
	"context"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/admin"
	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// How the node looks after itself: how often it does, for how long what it saw counts, and how long it waits for that.
const (
	watchEvery  = 15 * time.Second
	healthFor   = 2 * time.Second
	healthWait  = 5 * time.Second
	syncedAfter = 5 // blocks that may wait to be read while the node counts as up to date
)

// health is what the chain said of the operator when it was last asked.
type health struct {
	head    protocol.BlockRef
	account chain.Account
	key     chain.Key
	exitAt  protocol.Seconds
	ether   uint256.Int
	known   bool  // everything above was read once
	err     error // of the last try
	at      time.Time
}

// watch looks after the node until it ends, and logs when its state changes.
func (d *Daemon) watch() {
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	last := admin.Starting
	for {
		d.agents.check(d.ctx)
		st := d.Status(d.ctx)
		if d.ctx.Err() != nil {
			return
		}
		if st.State != last {
			reasons := make([]string, len(st.Reasons))
			for i, r := range st.Reasons {
				reasons[i] = r.Code + ": " + r.Text
			}
			d.log.Info("node state", "state", st.State, "before", last, "reasons", reasons)
			last = st.State
		}
		select {
		case <-d.ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// look asks the chain how the operator stands, unless it was asked a moment ago.
func (d *Daemon) look(ctx context.Context) health {
	d.looking.Lock()
	defer d.looking.Unlock()
	if time.Since(d.readAt) < healthFor {
		return *d.health.Load()
	}
	ctx, stop := context.WithTimeout(ctx, healthWait)
	defer stop()
	h, err := d.ask(ctx)
	if err != nil {
		h = *d.health.Load() // what was known is still the best there is
		h.err = err
	}
	d.health.Store(&h)
	d.readAt = time.Now()
	return h
}

func (d *Daemon) ask(ctx context.Context) (h health, err error) {
	if len(d.cfg.Chain.RPC) > 1 {
		d.endpoints.Probe(ctx)
	}
	operator, hot := d.cfg.Node.Operator, d.ring.Address()
	var asked sync.WaitGroup
	errs := make([]error, 5)
	asked.Go(func() { h.head, errs[0] = d.reader.Head(ctx) })
	asked.Go(func() { h.account, errs[1] = d.reader.AccountOf(ctx, operator) })
	asked.Go(func() { h.key, errs[2] = d.reader.KeyOf(ctx, hot) })
	asked.Go(func() { _, h.exitAt, errs[3] = d.reader.OperatorOf(ctx, operator) })
	asked.Go(func() { h.ether, errs[4] = d.reader.Ether(ctx, hot) })
	asked.Wait()
	for _, err := range errs {
		if err != nil {
			return health{}, err
		}
	}
	h.known, h.at = true, time.Now()
	return h, nil
}

// Status is how the node is now.
func (d *Daemon) Status(ctx context.Context) admin.Status {
	h := d.look(ctx)
	st := admin.Status{
		Version: d.secrets.Version, Boot: d.epoch.ID.Hex(), Started: d.began.Unix(), Network: d.network(),
		Operator: d.cfg.Node.Operator, HotKey: d.ring.Address(), Account: d.account(h), Head: d.progress(h),
		Bus:  admin.Bus{Connected: d.conn.IsConnected(), URL: config.Redact(d.conn.ConnectedUrl())},
		Jobs: admin.JobCount{Open: d.node.jobs.open(), Max: d.cfg.Node.MaxOpen, Retired: d.node.archive.count()},
	}
	for _, p := range d.endpoints.Health() {
		st.Endpoints = append(st.Endpoints, admin.Endpoint{URL: p.URL, OK: p.OK, Head: p.Head, Reason: p.Reason})
	}
	st.Held = len(d.held.List())
	var down bool
	st.Agents, down = d.agents.report()
	st.Fleet = d.fleetReport(ctx)
	for _, w := range d.sender.List() {
		if !w.State.Final() {
			st.Outbox.Waiting++
		}
	}
	st.Outbox.Warning = d.sender.Funds().Warning
	d.judge(&st, h, down)
	return st
}

func (d *Daemon) account(h health) admin.Account {
	a := admin.Account{
		Stake: h.account.Stake, Earned: h.account.Earned, Ether: h.ether, Rank: h.account.Rank, Strikes: h.account.Strikes,
		BenchedUntil: h.account.BenchedUntil, Leaving: h.exitAt != 0, Key: d.keyState(h), Known: h.known,
	}
	// The contract locks no stake for a job: what is above the least can be lost before the operator is ineligible.
	if h.account.Stake.Gt(&d.params.MinStake) {
		a.Free.Sub(&h.account.Stake, &d.params.MinStake)
	}
	return a
}

// keyState says in one word what the contract holds of the hot key.
func (d *Daemon) keyState(h health) string {
	switch k := h.key; {
	case !h.known || k.Operator == common.Address{}:
		return "unknown"
	case k.Operator != d.cfg.Node.Operator:
		return "foreign"
	case k.From > h.head.Time:
		return "pending"
	case k.Until != 0 && k.Until <= h.head.Time:
		return "retired"
	}
	return "active"
}

func (d *Daemon) progress(h health) admin.Head {
	seen := d.head()
	out := admin.Head{Number: seen.Number, Time: seen.Time, Newest: h.head.Number, Checked: h.at.Unix(), Cursor: true}
	if seen.Time > 0 {
		out.Age = time.Now().Unix() - int64(seen.Time)
	}
	if h.head.Number > seen.Number {
		out.Lag = h.head.Number - seen.Number
	}
	return out
}

// judge finds every reason why the node is not as it should be, and the state of the worst.
func (d *Daemon) judge(st *admin.Status, h health, agentsDown bool) {
	states := []admin.State{}
	bad := func(s admin.State, code refusal.Code, text string) {
		states = append(states, s)
		r := admin.Reason{Code: string(code), Text: text}
		if code != refusal.NoOperators { // what it advises is for submitters
			row, _ := refusal.Find(code)
			r.Next = row.Next
		}
		st.Reasons = append(st.Reasons, r)
	}
	if h.err != nil {
		bad(admin.Unreachable, refusal.CodeOf(h.err), "the chain does not answer")
	}
	if !st.Bus.Connected {
		bad(admin.Unreachable, refusal.BusUnreachable, "the message server is out of reach; the node keeps trying")
	}
	if h.known {
		d.judgeStanding(st, h, bad)
	}
	if agentsDown {
		bad(admin.AgentDown, refusal.AgentUnreachable, "no agent answers")
	}
	switch {
	case d.node.stopping.Load() || d.ctx.Err() != nil:
		st.State = admin.Stopping
	case !d.answers():
		st.State = admin.Starting
	case slices.Contains(states, admin.Unreachable):
		st.State = admin.Unreachable
	case h.known && (st.Head.Number == 0 || st.Head.Lag > syncedAfter):
		st.State = admin.Syncing
	case len(states) > 0:
		st.State = states[0]
	case st.Jobs.Open > 0:
		st.State = admin.Working
	default:
		st.State = admin.Idle
	}
}

// judgeStanding finds what the contract and the purse have against new jobs, the worst first.
func (d *Daemon) judgeStanding(st *admin.Status, h health, bad func(admin.State, refusal.Code, string)) {
	if key := st.Account.Key; key != "active" {
		bad(admin.Ineligible, refusal.KeyForeign, "the hot key is "+key)
	}
	if st.Account.Leaving {
		bad(admin.Ineligible, refusal.AlreadyLeaving, "no new jobs")
	}
	if st.Account.Stake.Lt(&d.params.MinStake) {
		bad(admin.Ineligible, refusal.StakeTooLow, "the stake is "+st.Account.Stake.Dec()+", at least "+d.params.MinStake.Dec()+" units")
	}
	if until := st.Account.BenchedUntil; until > h.head.Time {
		bad(admin.Benched, refusal.NoOperators, "benched until "+time.Unix(int64(until), 0).UTC().Format(time.RFC3339))
	}
	floor := d.sender.Funds().Floor
	if floor != nil && h.ether.ToBig().Cmp(floor) < 0 || h.ether.IsZero() {
		bad(admin.OutOfGas, refusal.GasMoneyLow, "the hot key has "+h.ether.Dec()+" wei, too little for transactions")
	}
}

func (d *Daemon) answers() bool {
	select {
	case <-d.node.Ready():
		return true
	default:
		return false
	}
}

// fit refuses new jobs while the node could not do its part in them. It goes by what was seen last: a question costs the
// chain nothing.
func (d *Daemon) fit() error {
	h := *d.health.Load()
	if !h.known {
		return nil
	}
	var st admin.Status
	st.Account = d.account(h)
	var why error
	d.judgeStanding(&st, h, func(_ admin.State, code refusal.Code, text string) {
		if why == nil {
			why = refusal.New(code, "%s", text)
		}
	})
	return why
}
