package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// Account is an account's hot slot: an operator's, a submitter's or the treasury's. Amounts in token units.
type Account struct {
	Stake, Earned uint256.Int
	Rank, Strikes uint8
	BenchedUntil  protocol.Seconds
}

// Key is whose hot key it is, and from when to when it can be put on a panel. Until zero means no end; an unknown key
// has the zero operator.
type Key struct {
	Operator    common.Address
	From, Until protocol.Seconds
}

// Serves tells whether the key can be put on a panel at a time of the chain.
func (k Key) Serves(at protocol.Seconds) bool {
	return k.Operator != common.Address{} && k.From <= at && (k.Until == 0 || k.Until > at)
}

// view calls a function of the contract at address to and unpacks its answer. block nil means the head.
func view[T any](ctx context.Context, r *Reader, to common.Address, data []byte, block *big.Int, unpack func([]byte) (T, error)) (T, error) {
	var none T
	out, err := r.eth.CallContract(ctx, ethereum.CallMsg{To: &to, Data: data}, block)
	if err != nil {
		return none, err
	}
	v, err := unpack(out)
	if err != nil {
		return none, fmt.Errorf("%w: %w", errUnreadable, err)
	}
	return v, nil
}

// errUnreadable is the answer of another contract than this program's.
var errUnreadable = errors.New("unreadable answer")

func isUnreadable(err error) bool { return errors.Is(err, errUnreadable) }

// ParamsOf reads the network's parameters. They never change, so they are asked for once.
func (r *Reader) ParamsOf(ctx context.Context) (protocol.Params, error) {
	if p := r.params.Load(); p != nil {
		return *p, nil
	}
	out, err := view(ctx, r, r.net.Contract, r.abi.PackParams(), nil, r.abi.UnpackParams)
	if err != nil {
		return protocol.Params{}, r.fail(err, "read the network's parameters")
	}
	p := paramsOf(out)
	r.params.Store(&p)
	return p, nil
}

// AccountOf reads an account's hot slot.
func (r *Reader) AccountOf(ctx context.Context, account common.Address) (Account, error) {
	return r.accountAt(ctx, account, nil)
}

func (r *Reader) accountAt(ctx context.Context, account common.Address, block *big.Int) (Account, error) {
	out, err := view(ctx, r, r.net.Contract, r.abi.PackAccountOf(account), block, r.abi.UnpackAccountOf)
	if err != nil {
		return Account{}, r.fail(err, "read account %s", account)
	}
	return Account{
		Stake: amount(out.Stake), Earned: amount(out.Earned),
		Rank: out.Rank, Strikes: out.Strikes, BenchedUntil: seconds(out.BenchedUntil),
	}, nil
}

// OperatorOf reads an operator's newest hot key and the time its stake can be withdrawn, zero unless it leaves.
func (r *Reader) OperatorOf(ctx context.Context, operator common.Address) (hotKey common.Address, exitAt protocol.Seconds, err error) {
	return r.operatorAt(ctx, operator, nil)
}

func (r *Reader) operatorAt(ctx context.Context, operator common.Address, block *big.Int) (common.Address, protocol.Seconds, error) {
	out, err := view(ctx, r, r.net.Contract, r.abi.PackOperatorOf(operator), block, r.abi.UnpackOperatorOf)
	if err != nil {
		return common.Address{}, 0, r.fail(err, "read operator %s", operator)
	}
	return out.HotKey, seconds(out.ExitAt), nil
}

// KeyOf reads a hot key's record.
func (r *Reader) KeyOf(ctx context.Context, hotKey common.Address) (Key, error) {
	return r.keyAt(ctx, hotKey, nil)
}

func (r *Reader) keyAt(ctx context.Context, hotKey common.Address, block *big.Int) (Key, error) {
	out, err := view(ctx, r, r.net.Contract, r.abi.PackKeyOf(hotKey), block, r.abi.UnpackKeyOf)
	if err != nil {
		return Key{}, r.fail(err, "read hot key %s", hotKey)
	}
	return Key{Operator: out.Operator, From: seconds(out.ActiveFrom), Until: seconds(out.RetiredAt)}, nil
}

// LaneOf reads a lane's slot: zero if never used, below 2^64 the nonce of its last finished job, else the live link.
func (r *Reader) LaneOf(ctx context.Context, submitter common.Address, lane uint32) (common.Hash, error) {
	return r.laneAt(ctx, submitter, lane, nil)
}

func (r *Reader) laneAt(ctx context.Context, submitter common.Address, lane uint32, block *big.Int) (common.Hash, error) {
	out, err := view(ctx, r, r.net.Contract, r.abi.PackLaneOf(submitter, lane), block, r.abi.UnpackLaneOf)
	if err != nil {
		return common.Hash{}, r.fail(err, "read lane %d of %s", lane, submitter)
	}
	return out, nil
}

// NextNonce is the nonce the lane's next job needs. ok is false while a job is live in the lane.
func NextNonce(slot common.Hash) (nonce uint64, ok bool) {
	var w uint256.Int
	w.SetBytes(slot[:])
	if !w.IsUint64() {
		return 0, false
	}
	return w.Uint64() + 1, true
}

// Balance reads an account's tokens.
func (r *Reader) Balance(ctx context.Context, account common.Address) (uint256.Int, error) {
	return r.tokenView(ctx, r.token.PackBalanceOf(account), r.token.UnpackBalanceOf)
}

// Allowance reads how many of an account's tokens the network's contract may pull.
func (r *Reader) Allowance(ctx context.Context, account common.Address) (uint256.Int, error) {
	return r.tokenView(ctx, r.token.PackAllowance(account, r.net.Contract), r.token.UnpackAllowance)
}

func (r *Reader) tokenView(ctx context.Context, data []byte, unpack func([]byte) (*big.Int, error)) (uint256.Int, error) {
	p, err := r.ParamsOf(ctx)
	if err != nil {
		return uint256.Int{}, err
	}
	out, err := view(ctx, r, p.Token, data, nil, unpack)
	if err != nil {
		return uint256.Int{}, r.fail(err, "ask the token %s", p.Token)
	}
	return amount(out), nil
}

// Ether reads an account's balance in wei, which pays for its transactions.
func (r *Reader) Ether(ctx context.Context, account common.Address) (uint256.Int, error) {
	out, err := r.eth.BalanceAt(ctx, account, nil)
	if err != nil {
		return uint256.Int{}, r.fail(err, "read the balance of %s", account)
	}
	return amount(out), nil
}
