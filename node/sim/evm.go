package sim

import (
	"fmt"
	"math/big"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/submit"
)

// chainID is that of the simulated chain.
const chainID = 1337

// gasLimit is of a block and of a call; gas is measured, not paid for.
const gasLimit = 60_000_000

// genesisTime is the time of block 0, in seconds.
const genesisTime = protocol.Seconds(1_800_000_000)

// chainConfig is geth's development chain on the present fork, Osaka, without those to come.
var chainConfig = func() *params.ChainConfig {
	c := *params.AllDevChainProtocolChanges
	c.AmsterdamTime, c.BogotaTime = nil, nil
	return &c
}()

// revertError is a refusal of the contract as an endpoint reports it.
type revertError struct{ data []byte }

// Error is what geth says.
func (e revertError) Error() string { return "execution reverted" }

// ErrorCode is geth's code of a revert.
func (e revertError) ErrorCode() int { return 3 }

// ErrorData is the encoded reason.
func (e revertError) ErrorData() any { return hexutil.Encode(e.data) }

// message is a call to execute.
type message struct {
	from common.Address
	to   *common.Address // nil creates a contract
	data []byte
	gas  uint64
}

// analyses keeps the places of a contract's jump targets, which are the same for every call of one world.
type analyses map[common.Hash]vm.BitVec

// Load finds an analysis.
func (a analyses) Load(code common.Hash) (vm.BitVec, bool) { v, ok := a[code]; return v, ok }

// Store keeps one.
func (a analyses) Store(code common.Hash, v vm.BitVec) { a[code] = v }

// execute runs a call on a state, which it changes. The error is a revertError when the contract refused.
func execute(st *state.StateDB, h *types.Header, cache analyses, m message) (ret []byte, created common.Address, used uint64, err error) {
	rules := chainConfig.Rules(h.Number, true, h.Time)
	evm := vm.NewEVM(vm.BlockContext{
		CanTransfer: core.CanTransfer, Transfer: core.Transfer, GetHash: func(uint64) common.Hash { return common.Hash{} },
		BlockNumber: h.Number, Time: h.Time, Difficulty: new(big.Int), GasLimit: gasLimit, BaseFee: new(big.Int),
		BlobBaseFee: new(big.Int), Random: &common.Hash{}, CostPerStateByte: params.CostPerStateByte,
	}, st, chainConfig, vm.Config{})
	defer evm.Release()
	evm.SetTxContext(vm.TxContext{Origin: m.from, GasPrice: new(uint256.Int)})
	evm.SetJumpDestCache(cache)
	st.Prepare(rules, m.from, common.Address{}, m.to, vm.ActivePrecompiles(rules), nil)
	budget := vm.NewGasBudget(m.gas, 0)
	var left vm.GasBudget
	if m.to == nil {
		ret, created, left, err = evm.Create(m.from, m.data, budget, new(uint256.Int))
	} else {
		st.SetNonce(m.from, st.GetNonce(m.from)+1, tracing.NonceChangeUnspecified)
		ret, left, err = evm.Call(m.from, *m.to, m.data, budget, new(uint256.Int))
	}
	if err == vm.ErrExecutionReverted {
		err = revertError{ret}
	}
	return ret, created, m.gas - left.ExecutionGas, err
}

// member is somebody with keys.
type member struct {
	owner, hot keys.Key
}

// operators is how many operators the network of every run has.
const operators = 9

// network is the deployed contract with staked operators and a funded submitter: the state in which every run begins.
type network struct {
	mu        sync.Mutex // state is copied by several runs
	state     *state.StateDB
	id        protocol.Network
	params    protocol.Params
	members   [operators]member
	submitter keys.Key
	outsiders []keys.Key
	supply    uint256.Int
	assets    []protocol.AssetID // registered; see assetRates
}

func keyOf(name string) keys.Key {
	private, err := crypto.ToECDSA(crypto.Keccak256([]byte("sim " + name)))
	if err != nil {
		panic(err)
	}
	return keys.FromECDSA(private)
}

// token is one whole token in token units.
func token(n uint64) (v uint256.Int) {
	v.Mul(uint256.NewInt(n), uint256.NewInt(1_000_000_000_000_000_000))
	return v
}

// parameters are those that docs/contracts.md recommends for a public network, with short windows so that a run needs
// few blocks.
func parameters(tokenAt, treasury common.Address) protocol.Params {
	return protocol.Params{
		Token: tokenAt, Treasury: treasury, MinStake: token(100), MinFee: token(1), RankBase: token(1),
		FeeBps: 250, EvaluationBps: 3_000, CiteBps: 2_000, OpenWindow: 60, Grace: 60, MinPhase: 10, MinForce: 20,
		MinHandover: 30, MaxJob: 86_400, ReportWindow: 604_800, ExitDelay: 1_209_600, KeyDelay: 172_800,
		SlashBps: 5_000, ReporterBps: 1_000, MaxStack: 5_000, MaxRate: 1_500, BenchBase: 300, BenchMax: 86_400, StrikeDecay: 43_200,
	}
}

// setUpHead is the block in which everything is deployed, before the first of a run.
var setUpHead = &types.Header{Number: new(big.Int), Time: uint64(genesisTime) - 1}

// setUp executes an intent before a run, and returns the contract that it created.
func setUp(st *state.StateDB, id protocol.Network, token, from common.Address, in protocol.Intent) common.Address {
	call, err := submit.Encode(id, token, in)
	if err != nil {
		panic(err)
	}
	_, created, _, err := execute(st, setUpHead, analyses{}, message{from, call.To, call.Data, gasLimit})
	if err != nil {
		panic(fmt.Sprintf("%s: %v", in.Key(), submit.Explain(err)))
	}
	st.Finalise(chainConfig.Rules(setUpHead.Number, true, setUpHead.Time))
	return created
}

// theNetwork is deployed once a process.
var theNetwork = sync.OnceValue(newNetwork)

func newNetwork() *network {
	st, err := state.New(types.EmptyRootHash, state.NewDatabaseForTesting())
	if err != nil {
		panic(err)
	}
	n := &network{state: st, submitter: keyOf("submitter")}
	deployer := keyOf("deployer").Address()
	for i := range 4 {
		n.outsiders = append(n.outsiders, keyOf(fmt.Sprint("outsider ", i)))
	}
	run := func(from common.Address, in protocol.Intent) common.Address {
		return setUp(st, n.id, n.params.Token, from, in)
	}
	tokenAt := run(deployer, protocol.DeployDevToken{})
	n.params = parameters(tokenAt, keyOf("treasury").Address())
	n.id = protocol.Network{Name: "sim", ChainID: chainID, Contract: run(deployer, protocol.Deploy{Params: n.params})}
	n.populate(run)
	n.registerAssets(run)
	return n
}

// populate gives everybody tokens, and stakes the operators.
func (n *network) populate(run func(common.Address, protocol.Intent) common.Address) {
	var all uint256.Int
	all.SetAllOne()
	fund := func(who common.Address) {
		run(who, protocol.MintDevToken{Token: n.params.Token, To: who, Amount: token(10_000)})
		run(who, protocol.Approve{Account: who, Amount: all})
		more := token(10_000)
		n.supply.Add(&n.supply, &more)
	}
	fund(n.submitter.Address())
	for i := range n.members {
		m := member{keyOf(fmt.Sprint("owner ", i)), keyOf(fmt.Sprint("hot ", i))}
		n.members[i] = m
		fund(m.owner.Address())
		ring, err := keys.New(nil, n.id, m.hot)
		if err != nil {
			panic(err)
		}
		proof, err := ring.SignHotKey(m.owner.Address())
		if err != nil {
			panic(err)
		}
		run(m.owner.Address(), protocol.JoinNetwork{
			Operator: m.owner.Address(), HotKey: m.hot.Address(), Proof: proof, Amount: token(1_000),
		})
	}
}

// copy returns a state of its own for one run.
func (n *network) copy() *state.StateDB {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.state.Copy()
}
