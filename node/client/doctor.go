package client

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Finding is what one check of the doctor came to.
type Finding struct {
	Check  string       `json:"check"`
	OK     bool         `json:"ok"`
	Detail string       `json:"detail"`
	Code   refusal.Code `json:"code,omitempty"`
	Fix    string       `json:"fix,omitempty"` // what helps
}

// Doctor looks at everything that a node depends on. It changes nothing on chain, and takes no lock that a running node
// holds.
type Doctor struct {
	Config config.Config
	Chain  *chain.Reader                                   // not checked yet; nil without an endpoint
	Key    func(context.Context) (common.Address, error)   // loads the hot key
	Bus    func(context.Context) (stop func(), err error)  // connects to the messages
	Agent  func(ctx context.Context, a config.Agent) error // asks an agent something small
	Now    func() time.Time
}

// How long one check may take.
const checkFor = 15 * time.Second

// How far the head's time and the machine's clock may be apart.
const (
	maxAhead = 15 * time.Second // the head is in the machine's future
	maxAge   = 2 * time.Minute
)

// Examine carries out every check, the failed ones too, in the order in which they depend on one another.
func (d Doctor) Examine(ctx context.Context) []Finding {
	e := &examination{Doctor: d}
	e.check(ctx, "configuration", func(context.Context) (string, error) {
		return "complete", d.Config.Check(config.NeedChain, config.NeedBus, config.NeedNode, config.NeedAgents)
	})
	for _, url := range d.Config.Chain.RPC {
		e.check(ctx, "endpoint", func(ctx context.Context) (string, error) { return e.endpoint(ctx, url) })
	}
	if e.check(ctx, "contract", e.contract) {
		e.check(ctx, "token", e.tokenOf)
		e.check(ctx, "clock", e.clock)
	}
	e.check(ctx, "key", e.key)
	if e.params.MaxJob != 0 {
		e.check(ctx, "operator", e.operator)
		e.check(ctx, "gas", e.gas)
	}
	e.check(ctx, "keys directory", e.secrets)
	e.check(ctx, "messages", e.messages)
	for _, a := range d.Config.Agents {
		e.check(ctx, "agent "+a.Name, func(ctx context.Context) (string, error) { return a.Kind + " answers", d.Agent(ctx, a) })
	}
	e.checkAssets(ctx)
	e.check(ctx, "disk", e.disk)
	return e.findings
}

// checkAssets looks at every asset that an agent names.
func (e *examination) checkAssets(ctx context.Context) {
	for _, a := range e.Config.Agents {
		if a.Asset == (common.Hash{}) || e.params.MaxJob == 0 {
			continue
		}
		id := protocol.AssetID(a.Asset)
		e.check(ctx, "asset of "+a.Name, func(ctx context.Context) (string, error) {
			return fmt.Sprintf("%s is registered, stack %d basis points", id, id.Stack()), e.Chain.CheckAsset(ctx, id)
		})
	}
}

// examination is one run of the doctor, with what a later check needs of an earlier one.
type examination struct {
	Doctor
	findings []Finding
	params   protocol.Params
	token    chain.Token
	hot      common.Address
}

// check carries out one check and writes down what it came to.
func (e *examination) check(ctx context.Context, name string, look func(context.Context) (string, error)) bool {
	ctx, stop := context.WithTimeout(ctx, checkFor)
	defer stop()
	detail, err := look(ctx)
	f := FindingOf("doctor", name, detail, err)
	e.findings = append(e.findings, f)
	return f.OK
}

// FindingOf is what a check of a command came to: the detail, or the cause of err, its particulars and what helps.
func FindingOf(command, name, detail string, err error) Finding {
	f := Finding{Check: name, OK: err == nil, Detail: detail}
	if err == nil {
		return f
	}
	f.Code = refusal.CodeOf(err)
	row, _ := refusal.Find(f.Code)
	f.Detail, f.Fix = err.Error(), strings.ReplaceAll(row.Next, "nsed help COMMAND", "nsed help "+command)
	var known *refusal.Error
	if errors.As(err, &known) {
		f.Detail = row.Cause
		if known.Detail != "" {
			f.Detail += ": " + known.Detail
		}
		if known.Err != nil {
			f.Detail += ": " + known.Err.Error()
		}
	}
	return f
}

func (e *examination) endpoint(ctx context.Context, url string) (string, error) {
	id, err := chain.ID(ctx, url)
	if err != nil {
		return "", refusal.Wrap(refusal.ChainUnreachable, errors.New("no answer"), "%s", config.Redact(url))
	}
	if id != e.Config.Network.ChainID {
		return "", refusal.New(refusal.ChainWrongID, "%s serves chain %d, wanted %d", config.Redact(url), id, e.Config.Network.ChainID)
	}
	return fmt.Sprintf("%s serves chain %d", config.Redact(url), id), nil
}

func (e *examination) contract(ctx context.Context) (string, error) {
	if e.Chain == nil {
		return "", refusal.New(refusal.ConfigInvalid, "chain.rpc: missing")
	}
	if err := e.Chain.Check(ctx); err != nil {
		return "", err
	}
	var err error
	if e.params, err = e.Chain.ParamsOf(ctx); err != nil {
		return "", err
	}
	hash, err := e.Chain.CodeHash(ctx)
	if err != nil {
		return "", err
	}
	if e.Config.Network.CodeHash == (common.Hash{}) {
		return fmt.Sprintf("%s, code %s, not compared: no network.code_hash is set", e.Config.Network.Contract, hash), nil
	}
	return fmt.Sprintf("%s has the code %s", e.Config.Network.Contract, hash), nil
}

func (e *examination) tokenOf(ctx context.Context) (string, error) {
	var err error
	if e.token, err = e.Chain.TokenOf(ctx); err != nil {
		return "", err
	}
	return fmt.Sprintf("%s at %s, %d decimals", e.token.Symbol, e.token.Address, e.token.Decimals), nil
}

// clock compares the machine's clock with the chain's, which decides every deadline.
func (e *examination) clock(ctx context.Context) (string, error) {
	head, err := e.Chain.Head(ctx)
	if err != nil {
		return "", err
	}
	age := e.Now().Sub(time.Unix(int64(head.Time), 0)).Round(time.Second)
	switch {
	case age < -maxAhead:
		return "", refusal.New(refusal.ClockSkewed, "block %d is %s in the future of this machine", head.Number, -age)
	case age > maxAge:
		return "", refusal.New(refusal.ClockSkewed, "the newest block %d is %s old", head.Number, age)
	}
	return fmt.Sprintf("block %d is %s old", head.Number, age), nil
}

func (e *examination) key(ctx context.Context) (string, error) {
	var err error
	if e.hot, err = e.Key(ctx); err != nil {
		return "", err
	}
	return fmt.Sprintf("hot key %s opens", e.hot), nil
}

// operator tells whether the node may sit on panels, or what joining still lacks.
func (e *examination) operator(ctx context.Context) (string, error) {
	o := Owner{Chain: e.Chain, Account: e.Config.Node.Operator}
	s, err := o.Standing(ctx)
	if err != nil {
		return "", err
	}
	amount := func(v uint256.Int) string { return Decimal(v.ToBig(), e.token.Decimals) + " " + e.token.Symbol }
	switch {
	case s.State == Stranger && s.Balance.Lt(&e.params.MinStake):
		return "", refusal.New(refusal.BalanceTooSmall, "%s is no operator yet and has %s of the %s to stake", s.Operator, amount(s.Balance), amount(e.params.MinStake))
	case s.State == Stranger:
		allowed, err := e.Chain.Allowance(ctx, s.Operator)
		return fmt.Sprintf("%s is no operator yet; it has %s to stake, and an allowance of %s, which nsed join raises", s.Operator, amount(s.Balance), amount(allowed)), err
	case e.hot != common.Address{} && s.HotKey != e.hot:
		return "", refusal.New(refusal.KeyForeign, "%s registered the hot key %s, this one is %s", s.Operator, s.HotKey, e.hot)
	case s.State == Short:
		return "", refusal.New(refusal.StakeTooLow, "%s has %s at stake", s.Operator, amount(s.Stake))
	case s.State == Benched:
		return fmt.Sprintf("%s is benched until %s", s.Operator, clock(s.BenchedUntil)), nil
	}
	return fmt.Sprintf("%s is %s with %s at stake", s.Operator, s.State, amount(s.Stake)), nil
}

// gas tells whether owner and hot key can pay for transactions.
func (e *examination) gas(ctx context.Context) (string, error) {
	least, err := Units("min_ether", e.Config.Chain.MinEther, 18)
	if err != nil {
		return "", err
	}
	text := ""
	for _, who := range []struct {
		name string
		at   common.Address
	}{{"hot key", e.hot}, {"owner", e.Config.Node.Operator}} {
		if who.at == (common.Address{}) {
			continue
		}
		has, err := e.Chain.Ether(ctx, who.at)
		if err != nil {
			return "", err
		}
		if has.Lt(&least) {
			return "", refusal.New(refusal.GasMoneyLow, "the %s %s has %s ether, less than %s", who.name, who.at, Decimal(has.ToBig(), 18), e.Config.Chain.MinEther)
		}
		text += fmt.Sprintf("%s %s ether, ", who.name, Decimal(has.ToBig(), 18))
	}
	return text + "at least " + Decimal(least.ToBig(), 18) + " each", nil
}

// secrets refuses files that others can read.
func (e *examination) secrets(context.Context) (string, error) {
	files, err := filepath.Glob(filepath.Join(e.Config.Keys.Dir, "*.json"))
	if err != nil {
		return "", err
	}
	if e.Config.Keys.PasswordFile != "" {
		files = append(files, e.Config.Keys.PasswordFile)
	}
	for _, f := range files {
		info, err := os.Stat(f)
		if err != nil {
			return "", refusal.Wrap(refusal.FileUnreadable, err, "secret")
		}
		if info.Mode().Perm()&0o077 != 0 {
			return "", refusal.New(refusal.KeyExposed, "%s has mode %04o", f, info.Mode().Perm())
		}
	}
	return fmt.Sprintf("%d secret files, each readable by its owner alone", len(files)), nil
}

func (e *examination) messages(ctx context.Context) (string, error) {
	if at := e.Config.Bus.Embedded; at != "" {
		l, err := net.Listen("tcp", at)
		if err != nil {
			// A running node of this configuration listens there itself.
			var d net.Dialer
			conn, dialErr := d.DialContext(ctx, "tcp", at)
			if dialErr != nil {
				return "", refusal.Wrap(refusal.BusUnreachable, err, "bus.embedded")
			}
			return at + " answers", conn.Close()
		}
		return at + " is free for the server in the node", l.Close()
	}
	stop, err := e.Bus(ctx)
	if err != nil {
		return "", err
	}
	stop()
	return "the NATS server answers", nil
}

// disk writes a file and reads it back.
func (e *examination) disk(context.Context) (string, error) {
	if err := os.MkdirAll(e.Config.Data, 0o700); err != nil {
		return "", refusal.Wrap(refusal.FileUnwritable, err, "data")
	}
	f, err := os.CreateTemp(e.Config.Data, ".doctor-*")
	if err != nil {
		return "", refusal.Wrap(refusal.FileUnwritable, err, "data")
	}
	_, err = f.WriteString("nsed")
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close(), os.Remove(f.Name())); err != nil {
		return "", refusal.Wrap(refusal.FileUnwritable, err, "data")
	}
	return e.Config.Data + " takes writes", nil
}
