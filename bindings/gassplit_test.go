package bindings

import (
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/consensus"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/triedb"
	"github.com/holiman/uint256"
)

// gasParts is the order in which a call's gas is split. Floor is what calldata costs beyond all the rest where it decides the
// price; refund is what the chain gives back at the end.
var gasParts = []string{"base", "calldata", "storage", "ecrecover", "token", "logs", "hashing", "computation", "floor", "refund"}

// gasSplit is where the gas of one call went.
type gasSplit map[string]uint64

func (s gasSplit) String() string {
	var out strings.Builder
	for _, part := range gasParts {
		if s[part] != 0 {
			fmt.Fprintf(&out, " %s %d", part, s[part])
		}
	}
	return out.String()
}

// gasChain is as much of a chain as an execution asks for.
type gasChain struct {
	consensus.ChainHeaderReader
	config *params.ChainConfig
}

func (c gasChain) Config() *params.ChainConfig { return c.config }
func (c gasChain) Engine() consensus.Engine    { return nil }

// splitJob splits the calls of the whole job that was played last: open, each anchor, settle.
func (g *gasGame) splitJob(fork string) (splits []gasSplit) {
	g.t.Helper()
	for i := len(g.blocks) - gasRounds - 2; i < len(g.blocks); i++ {
		splits = append(splits, g.split(fork, i))
	}
	return splits
}

// split executes the first transaction of a block again, on the state before it, and watches.
func (g *gasGame) split(fork string, block int) gasSplit {
	g.t.Helper()
	config, header, tx := gasFork(fork), g.blocks[block].Header(), g.blocks[block].Transactions()[0]
	tdb := triedb.NewDatabase(g.db, triedb.HashDefaults)
	defer tdb.Close()
	st, err := state.New(g.blocks[block-1].Root(), state.NewDatabase(tdb, nil))
	if err != nil {
		g.t.Fatal(err)
	}
	s := gasSplit{}
	w := gasWatch{split: s}
	context := core.NewEVMBlockContext(header, gasChain{config: config}, &common.Address{})
	evm := vm.NewEVM(context, st, config, vm.Config{Tracer: &tracing.Hooks{OnOpcode: w.opcode}})
	receipt, _, err := core.ApplyTransaction(g.t.Context(), evm, core.NewGasPool(header.GasLimit), st, header, tx)
	if err != nil {
		g.t.Fatal(err)
	}
	g.addIntrinsic(s, config.Rules(header.Number, true, header.Time), tx)
	var sum uint64
	for _, gas := range s {
		sum += gas
	}
	if used := receipt.GasUsed; used > sum {
		s["floor"] = used - sum
	} else if sum > used {
		s["refund"] = sum - used
	}
	return s
}

func (g *gasGame) addIntrinsic(s gasSplit, rules params.Rules, tx *types.Transaction) {
	g.t.Helper()
	sender, err := types.Sender(types.LatestSignerForChainID(tx.ChainId()), tx)
	if err != nil {
		g.t.Fatal(err)
	}
	value := new(uint256.Int)
	base, err := core.IntrinsicGas(nil, nil, nil, sender, tx.To(), value, rules)
	if err != nil {
		g.t.Fatal(err)
	}
	all, err := core.IntrinsicGas(tx.Data(), nil, nil, sender, tx.To(), value, rules)
	if err != nil {
		g.t.Fatal(err)
	}
	s["base"], s["calldata"] = base, all-base
}

// gasWatch books what each instruction of the contract costs, calls with all that they cause.
type gasWatch struct {
	split gasSplit
	part  string // of the instruction under way
	gas   uint64 // before it
}

func (w *gasWatch) opcode(_ uint64, op byte, gas, _ uint64, scope tracing.OpContext, _ []byte, depth int, _ error) {
	if depth != 1 {
		return
	}
	if w.part != "" {
		w.split[w.part] += w.gas - gas
	}
	w.gas, w.part = gas, "computation"
	switch code := vm.OpCode(op); code {
	case vm.SLOAD, vm.SSTORE:
		w.part = "storage"
	case vm.KECCAK256:
		w.part = "hashing"
	case vm.LOG0, vm.LOG1, vm.LOG2, vm.LOG3, vm.LOG4:
		w.part = "logs"
	case vm.CALL:
		w.part = "token"
	case vm.STATICCALL:
		w.part = "token" // the contract's balance, before and after
		stack := scope.StackData()
		if to := stack[len(stack)-2]; to.CmpUint64(1) == 0 {
			w.part = "ecrecover"
		}
	}
}
