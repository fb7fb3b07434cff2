package chain

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// Operator is a registered operator as of one head.
type Operator struct {
	Address      common.Address
	HotKey       common.Address // the key that can be put on a panel now; zero if none can
	Profile      common.Hash
	Stake        uint256.Int
	Rank         uint8
	Strikes      uint8
	BenchedUntil protocol.Seconds
	ExitAt       protocol.Seconds // zero unless it leaves
}

// Ineligible says why the operator cannot take a seat in a job that is opened at time at, or nothing.
func (o Operator) Ineligible(p protocol.Params, t protocol.Terms, at protocol.Seconds) string {
	var stake uint256.Int
	stake.Mul(&p.MinStake, uint256.NewInt(uint64(t.StakeUnits)))
	switch {
	case o.HotKey == common.Address{}:
		return "no active hot key"
	case o.Stake.Lt(&stake):
		return fmt.Sprintf("stake %s under %s", o.Stake.Dec(), stake.Dec())
	case o.BenchedUntil > at:
		return fmt.Sprintf("benched until %d", o.BenchedUntil)
	case t.DeclaredRank > 0 && o.Rank+1 < t.DeclaredRank:
		return fmt.Sprintf("rank %d under %d", o.Rank, t.DeclaredRank-1)
	}
	return ""
}

// register is what the logs say of one operator: its keys, oldest first, and its profile.
type register struct {
	keys    []common.Address
	profile common.Hash
	left    bool // withdrew its stake and did not come back
}

// fold follows the logs that change who the operators are.
func fold(logs []protocol.Log) map[common.Address]register {
	out := map[common.Address]register{}
	for _, l := range logs {
		switch e := l.Event.(type) {
		case protocol.OperatorJoined:
			out[e.Operator] = register{keys: append(out[e.Operator].keys, e.HotKey), profile: e.Profile}
		case protocol.HotKeyChanged:
			reg := out[e.Operator]
			reg.keys = append(reg.keys, e.HotKey)
			out[e.Operator] = reg
		case protocol.ProfileChanged:
			reg := out[e.Operator]
			reg.profile = e.Profile
			out[e.Operator] = reg
		case protocol.StakeWithdrawn:
			reg := out[e.Operator]
			reg.left = true
			out[e.Operator] = reg
		}
	}
	return out
}

// Operators lists every operator that has not withdrawn, by address, as of one head.
func (r *Reader) Operators(ctx context.Context) ([]Operator, error) {
	head, err := r.Head(ctx)
	if err != nil {
		return nil, err
	}
	topics := []common.Hash{
		topic(r.abi, "OperatorJoined"), topic(r.abi, "HotKeyChanged"),
		topic(r.abi, "ProfileChanged"), topic(r.abi, "StakeWithdrawn"),
	}
	raw, err := r.logs(ctx, [][]common.Hash{topics}, r.opt.Since, head.Number)
	if err != nil {
		return nil, r.fail(err, "read the operators")
	}
	registers := fold(r.decodeAll(raw, protocol.BlockRef{}))
	out := make([]Operator, 0, len(registers))
	for _, who := range slices.SortedFunc(maps.Keys(registers), func(a, b common.Address) int { return bytes.Compare(a[:], b[:]) }) {
		if registers[who].left {
			continue
		}
		o, err := r.operator(ctx, who, registers[who], head)
		if err != nil {
			return nil, err
		}
		out = append(out, o)
	}
	return out, nil
}

func (r *Reader) operator(ctx context.Context, who common.Address, reg register, head protocol.BlockRef) (Operator, error) {
	block := new(big.Int).SetUint64(head.Number)
	a, err := r.accountAt(ctx, who, block)
	if err != nil {
		return Operator{}, err
	}
	_, exitAt, err := r.operatorAt(ctx, who, block)
	if err != nil {
		return Operator{}, err
	}
	o := Operator{
		Address: who, Profile: reg.profile, Stake: a.Stake, Rank: a.Rank, Strikes: a.Strikes,
		BenchedUntil: a.BenchedUntil, ExitAt: exitAt,
	}
	for _, hot := range slices.Backward(reg.keys) {
		k, err := r.keyAt(ctx, hot, block)
		if err != nil {
			return Operator{}, err
		}
		if k.Operator == who && k.Serves(head.Time) {
			o.HotKey = hot
			break
		}
	}
	return o, nil
}
