package dip

import (
	"encoding/binary"
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/bindings"
)

// Where the contract keeps what the test reads and writes (contracts/snapshots/rankify.storage.txt).
const (
	accountsSlot  = 2
	royaltiesSlot = 5
	lanesSlot     = 6
)

const (
	gasLimit = 60_000_000
	longAgo  = now - 1_000 // when jobs opened: nothing has come since
)

// jumps keeps the places of jump targets by code, which are the same for every call.
type jumps map[common.Hash]vm.BitVec

func (j jumps) Load(code common.Hash) (vm.BitVec, bool) { v, ok := j[code]; return v, ok }
func (j jumps) Store(code common.Hash, v vm.BitVec)     { j[code] = v }

// chain is the contract's bytecode on a state of its own. It belongs to one goroutine.
type chain struct {
	state    *state.StateDB
	jumps    jumps
	contract common.Address
	token    common.Address
	abi      *bindings.Rankify
	now      uint64
	jobs     uint64 // settled so far: no two are of the same lane, nor have the same operators
}

var deployer = addressOf("deployer")

func newChain(t testing.TB) *chain {
	t.Helper()
	st, err := state.New(types.EmptyRootHash, state.NewDatabaseForTesting())
	if err != nil {
		t.Fatal(err)
	}
	c := &chain{state: st, jumps: jumps{}, abi: bindings.NewRankify(), now: now}
	c.token = c.deploy(t, common.FromHex(bindings.DevTokenMetaData.Bin))
	c.contract = c.deploy(t, append(common.FromHex(bindings.RankifyMetaData.Bin), c.abi.PackConstructor(bindings.IRankifyParams{
		Token: c.token, Treasury: addressOf("treasury"), MinStake: big.NewInt(1), MinFee: new(big.Int), RankBase: new(big.Int),
		OpenWindow: new(big.Int), Grace: new(big.Int), MinPhase: big.NewInt(1), MaxJob: 1, ExitDelay: 60, MaxStack: DefaultMaxStack,
		MaxRate: DefaultMaxRate, BenchBase: new(big.Int), BenchMax: new(big.Int), StrikeDecay: big.NewInt(1),
	})...))
	// The escrows of all jobs, which are settled without having been opened.
	all := new(big.Int).Lsh(big.NewInt(1), 250)
	if _, err := c.call(deployer, c.token, bindings.NewDevToken().PackMint(c.contract, all)); err != nil {
		t.Fatal(err)
	}
	return c
}

// copied is the chain with a state of its own.
func (c *chain) copied() *chain {
	twin := *c
	twin.state, twin.jumps = c.state.Copy(), jumps{}
	return &twin
}

var chainConfig = func() *params.ChainConfig {
	config := *params.AllDevChainProtocolChanges
	config.AmsterdamTime, config.BogotaTime = nil, nil
	return &config
}()

func (c *chain) evm(from common.Address, to *common.Address) *vm.EVM {
	number := big.NewInt(1)
	evm := vm.NewEVM(vm.BlockContext{
		CanTransfer: core.CanTransfer, Transfer: core.Transfer, GetHash: func(uint64) common.Hash { return common.Hash{} },
		BlockNumber: number, Time: c.now, Difficulty: new(big.Int), GasLimit: gasLimit, BaseFee: new(big.Int),
		BlobBaseFee: new(big.Int), Random: &common.Hash{}, CostPerStateByte: params.CostPerStateByte,
	}, c.state, chainConfig, vm.Config{})
	evm.SetTxContext(vm.TxContext{Origin: from, GasPrice: new(uint256.Int)})
	evm.SetJumpDestCache(c.jumps)
	rules := chainConfig.Rules(number, true, c.now)
	c.state.Prepare(rules, from, common.Address{}, to, vm.ActivePrecompiles(rules), nil)
	return evm
}

func (c *chain) deploy(t testing.TB, code []byte) common.Address {
	t.Helper()
	evm := c.evm(deployer, nil)
	defer evm.Release()
	_, created, _, err := evm.Create(deployer, code, vm.NewGasBudget(gasLimit, 0), new(uint256.Int))
	if err != nil {
		t.Fatal(err)
	}
	return created
}

// call executes a transaction. The error's text is the signature of the contract's error when it refused.
func (c *chain) call(from, to common.Address, data []byte) ([]byte, error) {
	evm := c.evm(from, &to)
	defer evm.Release()
	ret, _, err := evm.Call(from, to, data, vm.NewGasBudget(gasLimit, 0), new(uint256.Int))
	c.state.Finalise(chainConfig.Rules(big.NewInt(1), true, c.now))
	if err == vm.ErrExecutionReverted {
		return nil, c.refusal(ret)
	}
	return ret, err
}

func (c *chain) refusal(ret []byte) error {
	for _, e := range c.abi.GetABI().Errors {
		if len(ret) >= 4 && [4]byte(ret) == [4]byte(e.ID[:4]) {
			return fmt.Errorf("%s", e.Name)
		}
	}
	return fmt.Errorf("reverted with %x", ret)
}

func slotOf(key common.Hash, mapping int64) common.Hash {
	place := common.BigToHash(big.NewInt(mapping))
	return crypto.Keccak256Hash(key[:], place[:])
}

// royalty reads an asset's slot.
func (c *chain) royalty(id ID) (payee common.Address, pending uint256.Int) {
	w := c.state.GetState(c.contract, slotOf(common.Hash(id), royaltiesSlot))
	pending.SetBytes(w[20:])
	return common.BytesToAddress(w[:20]), pending
}

// earned reads an account's credits.
func (c *chain) earned(account common.Address) (earned uint256.Int) {
	w := c.state.GetState(c.contract, slotOf(common.BytesToHash(account[:]), accountsSlot))
	earned.SetBytes(w[8:20])
	return earned
}

// seatPay is a seat that names an asset and earns its price.
type seatPay struct {
	asset ID
	base  uint256.Int
}

// settle ends a job of one anchored round in which everybody opened on chain, so that each seat earns its price and no
// signature is asked for. The job's lane is written as openings and anchors would have left it. It returns what each
// operator was credited.
func (c *chain) settle(seats []seatPay) ([]uint256.Int, error) {
	c.jobs++
	job, panel := c.jobOf(seats)
	s := bareSettlement(len(seats))
	id := crypto.Keccak256Hash(word(chainConfig.ChainID.Uint64()), wordOf(c.contract), big32(job.Route), big32(job.Terms),
		crypto.Keccak256(job.SpecHash[:], job.PanelHash[:], big32(job.Money)))
	commitments := c.openings(&s, id, len(seats))
	list := crypto.Keccak256Hash(crypto.Keccak256(flat(s.Proposals)), crypto.Keccak256(flat(commitments)))
	meta := new(big.Int).SetUint64(1<<len(seats) - 1)
	meta.Or(meta, new(big.Int).Lsh(new(big.Int).SetUint64(1<<56|longAgo), 192))
	s.Steps = []bindings.IRankifyStep{{Meta: new(big.Int).Lsh(big.NewInt(longAgo), 192)}, {Meta: meta, ListHash: list}}
	link := common.Hash{}
	for _, step := range s.Steps {
		link = crypto.Keccak256Hash(id[:], big32(step.Meta), crypto.Keccak256(link[:], step.ListHash[:]))
	}
	lane := common.BigToHash(new(big.Int).Rsh(job.Route, 64))
	c.state.SetState(c.contract, slotOf(lane, lanesSlot), link)
	_, err := c.call(deployer, c.contract, c.abi.PackSettle(job, panel, s))
	credits := make([]uint256.Int, len(seats))
	for i := range seats {
		credits[i] = c.earned(c.operator(i))
	}
	return credits, err
}

// operator of a seat of the newest job.
func (c *chain) operator(seat int) common.Address {
	return common.BigToAddress(new(big.Int).SetUint64(1<<40 | c.jobs<<8 | uint64(seat)))
}

func (c *chain) jobOf(seats []seatPay) (bindings.IRankifyJob, []bindings.IRankifySeat) {
	var panel []bindings.IRankifySeat
	var words []byte
	for i, s := range seats {
		price := s.base.ToBig()
		price.Or(price, new(big.Int).Lsh(c.operator(i).Big(), 96))
		panel = append(panel, bindings.IRankifySeat{OperatorPrice: price, Asset: s.asset})
		words = append(append(append(words, big32(price)...), make([]byte, 32)...), s.asset[:]...)
	}
	route := new(big.Int).SetUint64(c.jobs)
	route.Lsh(route, 64).Or(route, big.NewInt(1))
	// seats, one round at least and at most, one unit of stake; all phases are zero.
	terms := big.NewInt(int64(len(seats))<<40 | 1<<32 | 1<<24 | 1<<8)
	return bindings.IRankifyJob{Route: route, Terms: terms, PanelHash: crypto.Keccak256Hash(words), Money: new(big.Int)}, panel
}

// bareSettlement is all of a settlement but the openings: seat 0 wins, since all others give it their whole budget.
func bareSettlement(seats int) bindings.IRankifySettlement {
	s := bindings.IRankifySettlement{Round: 1, Opened: uint32(1<<seats - 1)}
	for i := range seats {
		liked := 0
		if i == 0 {
			liked = 1
		}
		for j := range seats {
			vote := uint16(10_000)
			if j == liked {
				vote += 10_000
			}
			s.Votes = binary.BigEndian.AppendUint16(s.Votes, vote)
		}
		median := uint16(10_000)
		if i == 0 {
			median += 10_000
		}
		s.Medians = binary.BigEndian.AppendUint16(s.Medians, median)
		s.Salts = append(s.Salts, hashOf("salt %d", i))
		s.Proposals = append(s.Proposals, hashOf("proposal %d", i))
	}
	return s
}

// openings makes the winner's proposal and the commitments that the openings give.
func (c *chain) openings(s *bindings.IRankifySettlement, id common.Hash, seats int) [][32]byte {
	s.Proposals[0] = crypto.Keccak256Hash(id[:], word(1), word(0), s.WinnerContent[:], crypto.Keccak256(), s.WinnerSalt[:])
	slate := crypto.Keccak256(flat(s.Proposals))
	commitments := make([][32]byte, seats)
	for i := range commitments {
		ballot := crypto.Keccak256(s.Votes[2*seats*i : 2*seats*(i+1)])
		commitments[i] = crypto.Keccak256Hash(id[:], word(1), word(uint64(i)), slate, ballot, s.Salts[i][:])
	}
	return commitments
}

func big32(n *big.Int) []byte { return common.BigToHash(n).Bytes() }

func flat(words [][32]byte) []byte {
	var out []byte
	for _, w := range words {
		out = append(out, w[:]...)
	}
	return out
}
