package sim

import (
	"crypto/ecdsa"
	"fmt"
	"math/big"
	"math/rand/v2"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/bindings"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// pen is a key that signs whatever it is told, also what no node would.
type pen struct {
	key  *ecdsa.PrivateKey
	addr common.Address
}

func newPen(name string) pen {
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte("arena " + name)))
	if err != nil {
		panic(err)
	}
	return pen{key, crypto.PubkeyToAddress(key.PublicKey)}
}

func (s pen) sign(digest common.Hash) protocol.Signature {
	long, err := crypto.Sign(digest[:], s.key)
	if err != nil {
		panic(err)
	}
	sig, err := protocol.CompactSignature(long)
	if err != nil {
		panic(err)
	}
	return sig
}

// arena is a deployed network with as many operators as a panel can have. Trials copy its state.
type arena struct {
	mu        sync.Mutex
	state     *state.StateDB
	id        protocol.Network
	params    protocol.Params
	owners    []pen
	hots      []pen
	submitter pen
	outsider  pen
}

var arenaRules = chainConfig.Rules(setUpHead.Number, true, setUpHead.Time)

// theArenas differ in their parameters: usual shares, everything to the judges and the cited, nothing to either, and a
// treasury that is itself an operator.
var theArenas = sync.OnceValue(func() []*arena {
	return []*arena{newArena(3_000, 2_000, false), newArena(10_000, 10_000, true), newArena(0, 0, false), newArena(3_333, 1, true)}
})

func newArena(evaluation, cites uint16, sittingTreasury bool) *arena {
	st, err := state.New(types.EmptyRootHash, state.NewDatabaseForTesting())
	if err != nil {
		panic(err)
	}
	a := &arena{state: st, submitter: newPen("submitter"), outsider: newPen("outsider")}
	for i := range protocol.MaxSeats {
		a.owners = append(a.owners, newPen(fmt.Sprint("owner ", i)))
		a.hots = append(a.hots, newPen(fmt.Sprint("hot ", i)))
	}
	tokenAt := a.setUp(a.outsider, protocol.DeployDevToken{})
	treasury := newPen("treasury").addr
	if sittingTreasury {
		treasury = a.owners[0].addr
	}
	a.params = parameters(tokenAt, treasury)
	a.params.EvaluationBps, a.params.CiteBps = evaluation, cites
	contract := a.setUp(a.outsider, protocol.Deploy{Params: a.params})
	a.id = protocol.Network{Name: "arena", ChainID: chainID, Contract: contract}
	a.fund(a.submitter)
	for i, owner := range a.owners {
		a.fund(owner)
		a.setUp(owner, protocol.JoinNetwork{
			Operator: owner.addr, HotKey: a.hots[i].addr, Proof: a.hots[i].sign(a.id.HotKeyDigest(owner.addr)), Amount: token(1_000),
		})
	}
	a.checkSlots()
	return a
}

func (a *arena) fund(who pen) {
	var all uint256.Int
	all.SetAllOne()
	a.setUp(who, protocol.MintDevToken{Token: a.params.Token, To: who.addr, Amount: token(1_000_000)})
	a.setUp(who, protocol.Approve{Account: who.addr, Amount: all})
}

func (a *arena) setUp(from pen, in protocol.Intent) common.Address {
	return setUp(a.state, a.id, a.params.Token, from.addr, in)
}

// standing is an account's slot: what a settlement can change.
type standing struct {
	stake, earned uint256.Int
	rank, strikes uint8
	benchedUntil  protocol.Seconds
}

// accountsSlot is where the mapping of accounts lies (contracts/snapshots/rankify.storage.txt).
const accountsSlot = 2

func slotOf(account common.Address) common.Hash {
	return crypto.Keccak256Hash(common.LeftPadBytes(account[:], 32), common.BigToHash(big.NewInt(accountsSlot)).Bytes())
}

func readStanding(st *state.StateDB, contract, account common.Address) (s standing) {
	w := st.GetState(contract, slotOf(account))
	s.stake.SetBytes(w[20:])
	s.earned.SetBytes(w[8:20])
	s.rank, s.strikes = w[7], w[6]
	s.benchedUntil = protocol.Seconds(new(big.Int).SetBytes(w[1:6]).Uint64())
	return s
}

func writeStanding(st *state.StateDB, contract, account common.Address, s standing) {
	var w common.Hash
	stake, earned := s.stake.Bytes32(), s.earned.Bytes32()
	copy(w[20:], stake[20:])
	copy(w[8:20], earned[20:])
	w[7], w[6] = s.rank, s.strikes
	new(big.Int).SetUint64(uint64(s.benchedUntil)).FillBytes(w[1:6])
	st.SetState(contract, slotOf(account), w)
}

// checkSlots compares a written slot with what the contract's view says of it.
func (a *arena) checkSlots() {
	who, st := a.owners[1].addr, a.state.Copy()
	if s := readStanding(st, a.id.Contract, who); s.stake != token(1_000) {
		panic(fmt.Sprintf("the slot of an operator holds %+v", s))
	}
	want := standing{stake: token(5), earned: token(7), rank: 3, strikes: 4, benchedUntil: 5}
	writeStanding(st, a.id.Contract, who, want)
	abi := bindings.NewRankify()
	ret, _, _, err := execute(st, setUpHead, analyses{}, message{a.outsider.addr, &a.id.Contract, abi.PackAccountOf(who), gasLimit})
	if err != nil {
		panic(err)
	}
	got, err := abi.UnpackAccountOf(ret)
	if err != nil || got.Stake.Cmp(want.stake.ToBig()) != 0 || got.Earned.Cmp(want.earned.ToBig()) != 0 ||
		got.Rank != want.rank || got.Strikes != want.strikes || got.BenchedUntil.Uint64() != uint64(want.benchedUntil) {
		panic(fmt.Sprintf("a written slot reads as %+v, %v", got, err))
	}
}

// drawStandings gives the operators a past: stakes from just enough on, earnings, ranks from the lowest that may sit on
// the panel, and strikes that began to heal.
func (a *arena) drawStandings(st *state.StateDB, r *rand.Rand, now protocol.Seconds, rank uint8) {
	for _, o := range a.owners {
		s := standing{stake: a.params.MinStake, strikes: uint8(r.IntN(7)), rank: uint8(r.IntN(3))}
		more := uint256.NewInt(r.Uint64() >> r.IntN(64))
		s.stake.Add(&s.stake, more)
		s.earned.SetUint64(r.Uint64() >> r.IntN(64))
		s.benchedUntil = now - protocol.Seconds(r.IntN(4*int(a.params.StrikeDecay)))
		if rank > 0 {
			s.rank += rank - 1
		}
		writeStanding(st, a.id.Contract, o.addr, s)
	}
	st.Finalise(arenaRules)
}

func (a *arena) copy() *state.StateDB {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.state.Copy()
}
