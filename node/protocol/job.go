package protocol

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
)

// Limits that the contract enforces too.
const (
	MinSeats  = 3
	MaxSeats  = 32
	MaxRounds = 16
)

// Tally says how the votes on a proposal become its score.
type Tally uint8

// The two tallies. Median is the upper median and the default; Sum is the published rule as a mean, for panels that
// trust each other.
const (
	Median Tally = iota
	Sum
)

// String names the tally as a specification does.
func (t Tally) String() string {
	switch t {
	case Median:
		return "median"
	case Sum:
		return "sum"
	}
	return fmt.Sprintf("tally(%d)", uint8(t))
}

// Terms are the times and sizes of a job, as the contract enforces them.
type Terms struct {
	Deadline, OpenBefore    Seconds
	Propose, Commit, Reveal uint32 // seconds, 24 bits each
	Force, Handover         uint16 // seconds
	Seats                   uint8
	MinRounds, MaxRounds    uint8
	DeclaredRank            uint8 // 0 = unranked
	StakeUnits              uint8 // multiples of the network's minStake
	Tally                   Tally
}

// Job is what a submitter pays for: five words on chain. Its ID covers every field.
type Job struct {
	Submitter common.Address
	Lane      uint32
	Nonce     uint64
	Terms     Terms
	Spec      SpecHash
	Panel     common.Hash // PanelHash of the seats
	Reward    uint256.Int // token units, 96 bits
	Allowance uint64      // token units
	Fee       uint256.Int // token units, 96 bits
}

// JobWords is a Job as the contract takes it.
type JobWords struct {
	Route, Terms uint256.Int
	Spec, Panel  common.Hash
	Money        uint256.Int
}

// ErrBadWords is returned for words that no Job has.
var ErrBadWords = errors.New("invalid job words")

// Words encodes the job. Fields beyond their bits are the caller's fault and are cut off: check with Agreement.Check.
func (j Job) Words() JobWords {
	w := JobWords{Spec: common.Hash(j.Spec), Panel: j.Panel}
	w.Route.SetBytes(append(append(j.Submitter.Bytes(), be(uint64(j.Lane), 4)...), be(j.Nonce, 8)...))
	w.Terms = j.Terms.Word()
	reward, fee := j.Reward.Bytes32(), j.Fee.Bytes32()
	w.Money.SetBytes(append(append(append([]byte{}, reward[20:]...), be(j.Allowance, 8)...), fee[20:]...))
	return w
}

// Word encodes the terms as one word, the top 24 bits zero.
func (t Terms) Word() uint256.Int {
	var b []byte
	b = append(b, be(uint64(t.Deadline), 5)...)
	b = append(b, be(uint64(t.OpenBefore), 5)...)
	b = append(b, be(uint64(t.Propose), 3)...)
	b = append(b, be(uint64(t.Commit), 3)...)
	b = append(b, be(uint64(t.Reveal), 3)...)
	b = append(b, be(uint64(t.Force), 2)...)
	b = append(b, be(uint64(t.Handover), 2)...)
	b = append(b, t.Seats, t.MinRounds, t.MaxRounds, t.DeclaredRank, t.StakeUnits, uint8(t.Tally))
	var w uint256.Int
	w.SetBytes(b)
	return w
}

// Job decodes the words. It returns ErrBadWords when bits are set that no field has.
func (w JobWords) Job() (Job, error) {
	terms, err := decodeTerms(w.Terms.Bytes32())
	if err != nil {
		return Job{}, err
	}
	r, m := w.Route.Bytes32(), w.Money.Bytes32()
	j := Job{
		Submitter: common.BytesToAddress(r[:20]),
		Lane:      uint32(num(r[20:24])),
		Nonce:     num(r[24:]),
		Terms:     terms,
		Spec:      SpecHash(w.Spec),
		Panel:     w.Panel,
		Allowance: num(m[12:20]),
	}
	j.Reward.SetBytes(m[:12])
	j.Fee.SetBytes(m[20:])
	return j, nil
}

func decodeTerms(b [32]byte) (Terms, error) {
	if num(b[:3]) != 0 {
		return Terms{}, fmt.Errorf("%w: the top 24 bits of terms are not zero", ErrBadWords)
	}
	if b[31] > uint8(Sum) {
		return Terms{}, fmt.Errorf("%w: unknown flags %#x", ErrBadWords, b[31])
	}
	return Terms{
		Deadline:   Seconds(num(b[3:8])),
		OpenBefore: Seconds(num(b[8:13])),
		Propose:    uint32(num(b[13:16])),
		Commit:     uint32(num(b[16:19])),
		Reveal:     uint32(num(b[19:22])),
		Force:      uint16(num(b[22:24])),
		Handover:   uint16(num(b[24:26])),
		Seats:      b[26], MinRounds: b[27], MaxRounds: b[28], DeclaredRank: b[29], StakeUnits: b[30],
		Tally: Tally(b[31]),
	}, nil
}

// RestHash is keccak256(abi.encode(specHash, panelHash, money)): the part of a job an anchor names by hash.
func (j Job) RestHash() common.Hash {
	w := j.Words()
	money := w.Money.Bytes32()
	return keccak(j.Spec[:], j.Panel[:], money[:])
}

// ID is keccak256(abi.encode(chainId, contract, route, terms, restHash)).
func (j Job) ID(n Network) JobID {
	w := j.Words()
	route, terms, rest := w.Route.Bytes32(), w.Terms.Bytes32(), j.RestHash()
	return JobID(keccak(word64(n.ChainID), wordAddress(n.Contract), route[:], terms[:], rest[:]))
}

// Quorum is the least number of valid ballots that decide a round: floor(N/2) + 1.
func (t Terms) Quorum() int { return int(t.Seats)/2 + 1 }

// SettleBy is the time before which no job can be refunded. A step whose window counts from a time after the deadline
// moves it: see Step.SettleBy.
func (t Terms) SettleBy(p Params) Seconds {
	return t.Deadline + Seconds(t.Force) + Seconds(t.Reveal) + Seconds(p.OpenWindow) + t.patience() + Seconds(p.Grace)
}

// be is v as n big-endian bytes.
func be(v uint64, n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[n-1-i] = byte(v >> (8 * i))
	}
	return b
}

// num reads at most eight big-endian bytes.
func num(b []byte) uint64 {
	var v uint64
	for _, c := range b {
		v = v<<8 | uint64(c)
	}
	return v
}
