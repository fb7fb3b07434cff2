package bindings

import (
	"crypto/ecdsa"
	"encoding/binary"
	"fmt"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/math"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethdb"
)

// gasGame plays jobs on a generated chain, one call a block.
type gasGame struct {
	t     *testing.T
	seats int
	block *core.BlockGen

	deployGas uint64
	db        ethdb.Database // of the chain when all is played
	blocks    []*types.Block

	submitter *ecdsa.PrivateKey
	operators []*ecdsa.PrivateKey
	hot       []*ecdsa.PrivateKey
	token     common.Address
	contract  common.Address
	abi       *Rankify
	tokenABI  *DevToken

	nonce       uint64
	job         IRankifyJob
	panel       []IRankifySeat
	steps       []IRankifyStep
	prevs       []common.Hash
	proposals   [][32]byte
	commitments [][32]byte
	ballots     [][]byte
	cites       []byte
	opened      uint64     // block time of the opening
	withheld    [32]byte   // the commitment that the coordinator left out
	signed      [][32]byte // the commitments that it replaced by garbage
	assets      gasAssets  // what seats name, if any
}

func newGasGame(t *testing.T, seats int) *gasGame {
	g := &gasGame{t: t, seats: seats, submitter: gasKey("submitter", 0), abi: NewRankify(), tokenABI: NewDevToken()}
	for i := range seats {
		g.operators = append(g.operators, gasKey("operator", i))
		g.hot = append(g.hot, gasKey("hot", i))
	}
	return g
}

func (g *gasGame) keys() []*ecdsa.PrivateKey {
	return slices.Concat([]*ecdsa.PrivateKey{g.submitter}, g.operators, g.hot)
}

// send puts one transaction into the block. A nil target creates a contract.
func (g *gasGame) send(from *ecdsa.PrivateKey, to *common.Address, data []byte) {
	sender := crypto.PubkeyToAddress(from.PublicKey)
	gas := uint64(12_000_000)
	if to == nil {
		gas = g.deployGas
	}
	tx, err := types.SignNewTx(from, g.block.Signer(), &types.DynamicFeeTx{
		ChainID:   g.block.Signer().ChainID(),
		Nonce:     g.block.TxNonce(sender),
		GasFeeCap: new(big.Int).Mul(g.block.BaseFee(), common.Big2),
		Gas:       gas,
		To:        to,
		Data:      data,
	})
	if err != nil {
		g.t.Fatal(err)
	}
	g.block.AddTx(tx)
}

func ether(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e18)) }

func (g *gasGame) deploy() {
	sender := address(g.submitter)
	g.token = crypto.CreateAddress(sender, 0)
	g.contract = crypto.CreateAddress(sender, 1)
	g.send(g.submitter, nil, common.FromHex(DevTokenMetaData.Bin))
	network := IRankifyParams{
		Token: g.token, Treasury: common.HexToAddress("0x7ea5000000000000000000000000000000007ea5"),
		MinStake: ether(1000), MinFee: ether(10), RankBase: ether(100),
		FeeBps: 250, EvaluationBps: 3000, CiteBps: 2000,
		OpenWindow: big.NewInt(600), Grace: big.NewInt(600), MinPhase: big.NewInt(10), MinForce: 20, MinHandover: 30,
		MaxJob: 86_400, ReportWindow: 604_800, ExitDelay: 1_209_600, KeyDelay: 172_800,
		SlashBps: 5000, ReporterBps: 1000, MaxStack: 5000, MaxRate: 1500,
		BenchBase: big.NewInt(300), BenchMax: big.NewInt(86_400), StrikeDecay: big.NewInt(43_200),
	}
	g.send(g.submitter, nil, append(common.FromHex(RankifyMetaData.Bin), g.abi.PackConstructor(network)...))
}

func address(key *ecdsa.PrivateKey) common.Address { return crypto.PubkeyToAddress(key.PublicKey) }

// join mints, approves without limit and joins, so that the measured job meets warm balances.
func (g *gasGame) join() {
	g.send(g.submitter, &g.token, g.tokenABI.PackMint(address(g.submitter), ether(1_000_000)))
	g.send(g.submitter, &g.token, g.tokenABI.PackApprove(g.contract, math.MaxBig256))
	for i, operator := range g.operators {
		g.send(g.submitter, &g.token, g.tokenABI.PackMint(address(operator), ether(1000)))
		g.send(operator, &g.token, g.tokenABI.PackApprove(g.contract, math.MaxBig256))
		proof := g.sign(g.hot[i], hash(typeHash("HotKey(address operator)"), word(address(operator).Big())))
		g.send(operator, &g.contract, g.abi.PackJoin(address(g.hot[i]), proof, [32]byte{1}, ether(1000)))
	}
}

func (g *gasGame) open() {
	g.nonce++
	now := g.block.Timestamp()
	g.panel = nil
	var words []byte
	for i := range g.seats {
		price := new(big.Int).Or(new(big.Int).Lsh(address(g.operators[i]).Big(), 96), ether(100))
		asset := g.assetOf(i)
		g.panel = append(g.panel, IRankifySeat{OperatorPrice: price, HotKey: address(g.hot[i]), Asset: asset})
		words = append(words, slices.Concat(word(price), word(address(g.hot[i]).Big()), asset[:])...)
	}
	terms := pack(now+3600, 40, now+600, 40, gasPropose, 24, gasCommit, 24, gasReveal, 24, gasForce, 16, 48, 16,
		uint64(g.seats), 8, 1, 8, gasRounds, 8, 0, 8, 1, 8, 0, 8)
	route := new(big.Int).Lsh(address(g.submitter).Big(), 96)
	route.Or(route, new(big.Int).SetUint64(g.nonce))
	money := new(big.Int).Lsh(ether(1000), 160)
	money.Or(money, new(big.Int).Lsh(ether(4), 96)).Or(money, ether(int64(100+10*g.seats)))
	g.job = IRankifyJob{Route: route, Terms: terms, SpecHash: hash([]byte("question")), PanelHash: hash(words), Money: money}
	accept := hash(typeHash("Accept(bytes32 jobId)"), g.jobID())
	var accepts []IRankifySignature
	for _, key := range g.hot {
		accepts = append(accepts, g.sign(key, accept))
	}
	g.send(g.submitter, &g.contract, g.abi.PackOpen(g.job, g.panel, accepts))
	g.prevs, g.opened = []common.Hash{{}}, now
	g.steps = []IRankifyStep{g.gasStep(0, 0, 0, now, common.Hash{})}
}

func (g *gasGame) link(i int) common.Hash {
	return hash(g.jobID(), word(g.steps[i].Meta), g.tail(i).Bytes())
}

func (g *gasGame) tail(i int) common.Hash { return hash(g.prevs[i][:], g.steps[i].ListHash[:]) }

func (g *gasGame) anchor() {
	round := uint64(len(g.steps))
	g.prepare(round)
	g.sendAnchor()
	g.steps = append(g.steps, g.gasStep(round, 0, 0, g.block.Timestamp(), g.listHash()))
}

// prepare makes the proposals and ballots of a round.
func (g *gasGame) prepare(round uint64) {
	g.cites = slices.Concat(cite(1, 1, 5000), cite(1, 2, 5000))
	g.proposals, g.commitments, g.ballots = nil, nil, nil
	for i := range g.seats {
		g.proposals = append(g.proposals, hash(g.jobID(), num(round), num(uint64(i)), g.secret("answer", round, i),
			hash(g.cites).Bytes(), g.secret("proposal", round, i)))
	}
	slate := g.slate()
	for i := range g.seats {
		ballot := g.ballot(i)
		g.ballots = append(g.ballots, ballot)
		g.commitments = append(g.commitments, hash(g.jobID(), num(round), num(uint64(i)), slate[:], hash(ballot).Bytes(),
			g.secret("salt", round, i)))
	}
}

// ballot of a seat: what it likes falls with the number of the seat, with some noise of its own.
func (g *gasGame) ballot(seat int) []byte {
	weights := make([]int64, g.seats)
	var sum int64
	for j := range weights {
		if j == seat {
			continue
		}
		noise := int64(g.secret("noise", uint64(seat), j)[0]) % 40
		weights[j] = 100 - int64(j)*150/int64(g.seats) - noise
		sum += max(weights[j], -weights[j])
	}
	ballot := make([]byte, 0, 2*g.seats)
	for _, w := range weights {
		square := big.NewInt(max(w, -w) * 100_000_000 / sum)
		vote := int64(square.Sqrt(square).Uint64())
		if w < 0 {
			vote = -vote
		}
		ballot = binary.BigEndian.AppendUint16(ballot, uint16(vote+10_000))
	}
	return ballot
}

func (g *gasGame) settle() {
	round := uint64(gasRounds)
	medians := g.medians()
	winner := 0
	for j := range g.seats {
		if voteAt(medians, j) > voteAt(medians, winner) {
			winner = j
		}
	}
	all := uint32(1)<<g.seats - 1
	s := IRankifySettlement{
		Steps: g.steps, Round: gasRounds, Opened: all, Closers: all, TranscriptHash: hash([]byte("transcript")),
		WinnerContent: common.Hash(g.secret("answer", round, winner)), WinnerSalt: common.Hash(g.secret("proposal", round, winner)),
		Proposals: g.proposals, Entries: nil, Votes: slices.Concat(g.ballots...), Medians: medians, Cites: g.cites,
	}
	for i := range g.seats {
		s.OpenedRounds[31-i] = gasRounds
		s.Salts = append(s.Salts, common.Hash(g.secret("salt", round, i)))
	}
	link := g.link(gasRounds)
	body := hash(link[:], num(uint64(all)), s.OpenedRounds[:], s.TranscriptHash[:])
	for i := range g.hot {
		s.Signatures = append(s.Signatures, g.signMessage(uint64(i), kindClose, round, 0, body))
	}
	g.send(g.hot[0], &g.contract, g.abi.PackSettle(g.job, g.panel, s))
}

func (g *gasGame) medians() []byte {
	var out []byte
	for j := range g.seats {
		var column []uint16
		for i := range g.seats {
			if i != j {
				column = append(column, voteAt(g.ballots[i], j))
			}
		}
		slices.Sort(column)
		out = binary.BigEndian.AppendUint16(out, column[len(column)/2])
	}
	return out
}

// The hashes of the protocol, spelled out: every one is keccak256 over whole words.

func (g *gasGame) restHash() common.Hash {
	return hash(g.job.SpecHash[:], g.job.PanelHash[:], word(g.job.Money))
}

func (g *gasGame) jobID() []byte {
	rest := g.restHash()
	chain := word(g.block.Signer().ChainID())
	return hash(chain, word(g.contract.Big()), word(g.job.Route), word(g.job.Terms), rest[:]).Bytes()
}

func (g *gasGame) slate() common.Hash { return hash(concat(g.proposals)) }

func (g *gasGame) secret(what string, round uint64, i int) []byte {
	return hash(fmt.Appendf(nil, "%s %d %d %d", what, g.nonce, round, i)).Bytes()
}

func (g *gasGame) sign(key *ecdsa.PrivateKey, message common.Hash) IRankifySignature {
	domain := hash(typeHash("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
		hash([]byte("NSED")).Bytes(), hash([]byte("1")).Bytes(), word(g.block.Signer().ChainID()), word(g.contract.Big()))
	digest := hash([]byte{0x19, 1}, domain[:], message[:])
	sig, err := crypto.Sign(digest[:], key)
	if err != nil {
		g.t.Fatal(err)
	}
	sig[32] |= sig[64] << 7
	return IRankifySignature{R: [32]byte(sig[:32]), Vs: [32]byte(sig[32:64])}
}

func hash(parts ...[]byte) common.Hash { return crypto.Keccak256Hash(parts...) }

func typeHash(s string) []byte { return crypto.Keccak256([]byte(s)) }

func word(n *big.Int) []byte { return math.U256Bytes(new(big.Int).Set(n)) }

func num(n uint64) []byte { return word(new(big.Int).SetUint64(n)) }

func concat(words [][32]byte) []byte {
	var out []byte
	for _, w := range words {
		out = append(out, w[:]...)
	}
	return out
}

// pack joins pairs of a value and its width in bits, the first one highest.
func pack(fields ...uint64) *big.Int {
	out := new(big.Int)
	for i := 0; i < len(fields); i += 2 {
		out.Lsh(out, uint(fields[i+1])).Or(out, new(big.Int).SetUint64(fields[i]))
	}
	return out
}

func cite(round uint16, seat byte, bps uint16) []byte {
	out := append(binary.BigEndian.AppendUint16(nil, round), seat)
	return binary.BigEndian.AppendUint16(out, bps)
}

func voteAt(ballot []byte, seat int) uint16 { return binary.BigEndian.Uint16(ballot[2*seat:]) }
