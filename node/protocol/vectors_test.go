package protocol

import (
	"fmt"
	"math"
	"strconv"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"
)

type vectorFile[T any] struct {
	Count int `json:"count"`
	Cases []T `json:"cases"`
}

func fileOf[T any](cases []T) vectorFile[T] { return vectorFile[T]{Count: len(cases), Cases: cases} }

type jobVector struct {
	Name           string           `json:"name"`
	ChainID        uint64           `json:"chainId"`
	Contract       common.Address   `json:"contract"`
	Submitter      common.Address   `json:"submitter"`
	Lane           uint32           `json:"lane"`
	Nonce          string           `json:"nonce"`
	Deadline       Seconds          `json:"deadline"`
	OpenBefore     Seconds          `json:"openBefore"`
	Propose        uint32           `json:"propose"`
	Commit         uint32           `json:"commit"`
	Reveal         uint32           `json:"reveal"`
	Force          uint16           `json:"force"`
	Handover       uint16           `json:"handover"`
	Seats          uint8            `json:"seats"`
	MinRounds      uint8            `json:"minRounds"`
	MaxRounds      uint8            `json:"maxRounds"`
	DeclaredRank   uint8            `json:"declaredRank"`
	StakeUnits     uint8            `json:"stakeUnits"`
	Flags          uint8            `json:"flags"`
	Reward         string           `json:"reward"`
	Allowance      string           `json:"allowance"`
	Fee            string           `json:"fee"`
	Operators      []common.Address `json:"operators"`
	Prices         []string         `json:"prices"`
	HotKeys        []common.Address `json:"hotKeys"`
	Assets         []AssetID        `json:"assets"`
	OperatorPrices []common.Hash    `json:"operatorPrices"`
	SpecHash       SpecHash         `json:"specHash"`
	PanelHash      common.Hash      `json:"panelHash"`
	Route          common.Hash      `json:"route"`
	TermsWord      common.Hash      `json:"terms"`
	Money          common.Hash      `json:"money"`
	RestHash       common.Hash      `json:"restHash"`
	JobID          JobID            `json:"jobId"`
}

func newJobVector(name string, n Network, j Job, panel []Seat) jobVector {
	w, t := j.Words(), j.Terms
	v := jobVector{
		Name: name, ChainID: n.ChainID, Contract: n.Contract,
		Submitter: j.Submitter, Lane: j.Lane, Nonce: strconv.FormatUint(j.Nonce, 10),
		Deadline: t.Deadline, OpenBefore: t.OpenBefore, Propose: t.Propose, Commit: t.Commit, Reveal: t.Reveal,
		Force: t.Force, Handover: t.Handover, Seats: t.Seats, MinRounds: t.MinRounds, MaxRounds: t.MaxRounds,
		DeclaredRank: t.DeclaredRank, StakeUnits: t.StakeUnits, Flags: uint8(t.Tally),
		Reward: j.Reward.Dec(), Allowance: strconv.FormatUint(j.Allowance, 10), Fee: j.Fee.Dec(),
		SpecHash: j.Spec, PanelHash: j.Panel, Route: wordOf(w.Route), TermsWord: wordOf(w.Terms), Money: wordOf(w.Money),
		RestHash: j.RestHash(), JobID: j.ID(n),
	}
	for _, s := range panel {
		v.Operators = append(v.Operators, s.Operator)
		v.Prices = append(v.Prices, s.Price.Dec())
		v.HotKeys = append(v.HotKeys, s.HotKey)
		v.Assets = append(v.Assets, s.Asset)
		v.OperatorPrices = append(v.OperatorPrices, s.Words()[0])
	}
	return v
}

func TestJobVectors(t *testing.T) {
	five, three := testPanel(5), testPanel(3)
	plain := testJob(five)
	ranked := plain
	ranked.Terms.DeclaredRank, ranked.Lane, ranked.Nonce = 4, 0, 1
	sum := testJob(three)
	sum.Terms.Tally = Sum

	wide := testPanel(MaxSeats)
	for i := range wide {
		wide[i].Price.SetAllOne().Rsh(&wide[i].Price, 160)
		wide[i].Asset = AssetID(hashOf(fmt.Sprint("asset ", i)))
	}
	full := Job{
		Submitter: common.MaxAddress, Lane: math.MaxUint32, Nonce: math.MaxUint64,
		Terms: Terms{
			Deadline: 1<<40 - 1, OpenBefore: 1<<40 - 1, Propose: 1<<24 - 1, Commit: 1<<24 - 1, Reveal: 1<<24 - 1,
			Force: math.MaxUint16, Handover: math.MaxUint16, Seats: 32, MinRounds: 16, MaxRounds: 16, DeclaredRank: 32,
			StakeUnits: 255, Tally: Sum,
		},
		Spec: SpecHash(common.MaxHash), Panel: PanelHash(wide), Allowance: math.MaxUint64,
	}
	full.Reward.SetAllOne().Rsh(&full.Reward, 160)
	full.Fee = full.Reward

	elsewhere := testNetwork
	elsewhere.ChainID = 1
	checkVectors(t, "jobs.json", fileOf([]jobVector{
		newJobVector("five seats", testNetwork, plain, five),
		newJobVector("the same job on another chain", elsewhere, plain, five),
		newJobVector("a ranked job", testNetwork, ranked, five),
		newJobVector("three seats, sum", testNetwork, sum, three),
		newJobVector("every field at its largest", testNetwork, full, wide),
	}))
}

type stepVector struct {
	Name          string         `json:"name"`
	JobID         JobID          `json:"jobId"`
	Prev          common.Hash    `json:"prev"`
	Round         Round          `json:"round"`
	Term          uint8          `json:"term"`
	Certified     bool           `json:"certified"`
	Windowed      bool           `json:"windowed"`
	Seat          SeatIndex      `json:"seat"`
	Time          Seconds        `json:"time"`
	By            common.Address `json:"by"`
	Opened        Mask           `json:"opened"`
	Proposals     []common.Hash  `json:"proposals"`
	Commitments   []common.Hash  `json:"commitments"`
	ProposalsHash common.Hash    `json:"proposalsHash"`
	ListHash      common.Hash    `json:"listHash"`
	Meta          common.Hash    `json:"meta"`
	Link          common.Hash    `json:"link"`
}

// stepList appends a step with its list to the chain so far.
func stepList(chain []stepVector, name string, s Step, proposals, commitments []common.Hash) []stepVector {
	v := stepVector{
		Name: name, JobID: JobID(hashOf("job")), Round: s.Round, Term: s.Term, Certified: s.Certified, Windowed: s.Windowed, Seat: s.Seat, Time: s.Time,
		By: s.By, Opened: s.Opened, Proposals: proposals, Commitments: commitments,
	}
	if len(chain) > 0 {
		v.Prev = chain[len(chain)-1].Link
	}
	if s.Round > 0 {
		v.ProposalsHash = ProposalsHash(proposals)
		s.List = ListHash(v.ProposalsHash, commitments)
	}
	v.ListHash, v.Meta, v.Link = s.List, wordOf(s.Meta()), Link(v.JobID, v.Prev, s)
	return append(chain, v)
}

// hashesOf is a list of n fixed hashes, those in zeros left out.
func hashesOf(name string, n int, zeros Mask) []common.Hash {
	list := make([]common.Hash, n)
	for i := range list {
		if !zeros.Has(SeatIndex(i)) {
			list[i] = hashOf(fmt.Sprint(name, " ", i))
		}
	}
	return list
}

func TestStepVectors(t *testing.T) {
	panel := testPanel(5)
	chain := stepList(nil, "opening", OpeningStep(1_800_000_000, panel[0].HotKey), []common.Hash{}, []common.Hash{})
	chain = stepList(chain, "complete anchor of round 1", Step{Round: 1, Seat: 0, Time: 1_800_000_600, By: panel[0].HotKey},
		hashesOf("proposal", 5, 0), hashesOf("commitment", 5, 0))
	chain = stepList(chain, "takeover with two entries missing", Step{Round: 2, Term: 1, Seat: 1, Windowed: true, Time: 1_800_001_900, By: panel[1].HotKey},
		hashesOf("second proposal", 5, 0b00100), hashesOf("second commitment", 5, 0b10100))
	chain = stepList(chain, "openings recorded", Step{Round: 3, Term: 6, Seat: 4, Time: 1_800_003_000, By: panel[4].HotKey, Opened: 0b11011},
		hashesOf("third proposal", 5, 0), hashesOf("third commitment", 5, 0))
	chain = stepList(chain, "a certified list with a gap", Step{Round: 3, Certified: true, Term: 6, Seat: 0, Windowed: true, Time: 1_800_003_020, By: panel[0].HotKey},
		hashesOf("signed proposal", 5, 0), hashesOf("signed commitment", 5, 0b10000))
	chain = stepList(chain, "every field at its largest",
		Step{Round: 16, Certified: true, Term: 127, Seat: 31, Windowed: true, Time: 1<<40 - 1, By: common.MaxAddress, Opened: math.MaxUint32},
		hashesOf("last proposal", 32, 0), hashesOf("last commitment", 32, 0))
	checkVectors(t, "steps.json", fileOf(chain))
}

type digestVector struct {
	Name     string         `json:"name"`
	Type     string         `json:"type"`
	JobID    JobID          `json:"jobId"`
	Round    Round          `json:"round"`
	Term     uint8          `json:"term"`
	Kind     Kind           `json:"kind"`
	Seat     SeatIndex      `json:"seat"`
	Body     common.Hash    `json:"body"`
	Operator common.Address `json:"operator"`
	Digest   common.Hash    `json:"digest"`
	R        common.Hash    `json:"r"`
	VS       common.Hash    `json:"vs"`
}

type digestFile struct {
	Count      int            `json:"count"`
	ChainID    uint64         `json:"chainId"`
	Contract   common.Address `json:"contract"`
	Domain     common.Hash    `json:"domain"`
	PrivateKey common.Hash    `json:"privateKey"`
	Signer     common.Address `json:"signer"`
	Cases      []digestVector `json:"cases"`
}

func TestDigestVectors(t *testing.T) {
	secret := hashOf("private key")
	key, err := crypto.ToECDSA(secret[:])
	if err != nil {
		t.Fatal(err)
	}
	job, operator := JobID(hashOf("job")), addressOf("operator")
	cases := []digestVector{
		{Name: "accept", Type: "Accept", JobID: job, Digest: testNetwork.AcceptDigest(job)},
		{Name: "hot key", Type: "HotKey", Operator: operator, Digest: testNetwork.HotKeyDigest(operator)},
	}
	for k := Seal; k <= Inject; k++ {
		s := Slot{Job: job, Round: Round(k) + 300, Kind: k, Seat: SeatIndex(k) + 20}
		if k.Termed() {
			s.Term = uint8(k) + 100
		}
		body := hashOf("body of " + k.String())
		cases = append(cases, digestVector{
			Name: k.String(), Type: "Message", JobID: job, Round: s.Round, Term: s.Term, Kind: k, Seat: s.Seat, Body: body,
			Digest: testNetwork.MessageDigest(s, body),
		})
	}
	signer := crypto.PubkeyToAddress(key.PublicKey)
	for i := range cases {
		long, err := crypto.Sign(cases[i].Digest[:], key)
		if err != nil {
			t.Fatal(err)
		}
		sig, err := CompactSignature(long)
		if err != nil {
			t.Fatal(err)
		}
		if who, err := Recover(cases[i].Digest, sig); err != nil || who != signer {
			t.Errorf("%s: recovered %s, %v", cases[i].Name, who, err)
		}
		cases[i].R, cases[i].VS = common.Hash(sig[:32]), common.Hash(sig[32:])
	}
	checkVectors(t, "digests.json", digestFile{
		Count: len(cases), ChainID: testNetwork.ChainID, Contract: testNetwork.Contract, Domain: testNetwork.Domain(),
		PrivateKey: secret, Signer: signer, Cases: cases,
	})
}

type bodyVector struct {
	Name          string      `json:"name"`
	ProposalsHash common.Hash `json:"proposalsHash"`
	Commitment    common.Hash `json:"commitment"`
	CommitBody    common.Hash `json:"commitBody"`
	Link          common.Hash `json:"link"`
	Opened        Mask        `json:"opened"`
	OpenedRounds  common.Hash `json:"openedRounds"`
	Transcript    common.Hash `json:"transcriptHash"`
	CloseBody     common.Hash `json:"closeBody"`
}

func TestBodyVectors(t *testing.T) {
	var cases []bodyVector
	for i, c := range []struct {
		name   string
		opened Mask
		rounds OpenedRounds
	}{
		{"five seats", 0b10111, OpenedRounds{3, 3, 2, 0, 3}},
		{"every seat of 32", math.MaxUint32, OpenedRounds{0: 16, 31: 1}},
		{"nothing", 0, OpenedRounds{}},
	} {
		v := bodyVector{
			Name: c.name, ProposalsHash: hashOf(fmt.Sprint("slate ", i)), Commitment: hashOf(fmt.Sprint("commitment ", i)),
			Link: hashOf(fmt.Sprint("link ", i)), Opened: c.opened, OpenedRounds: c.rounds.Word(), Transcript: hashOf(fmt.Sprint("fold ", i)),
		}
		v.CommitBody = BodyOf(CommitPayload(v.ProposalsHash, v.Commitment))
		v.CloseBody = BodyOf(ClosePayload(v.Link, v.Opened, c.rounds, v.Transcript))
		cases = append(cases, v)
	}
	checkVectors(t, "bodies.json", fileOf(cases))
}

type proposalVector struct {
	Name         string      `json:"name"`
	JobID        JobID       `json:"jobId"`
	Round        Round       `json:"round"`
	Seat         SeatIndex   `json:"seat"`
	ContentHash  common.Hash `json:"contentHash"`
	Cites        string      `json:"cites"`
	Salt         common.Hash `json:"salt"`
	CitesHash    common.Hash `json:"citesHash"`
	ProposalHash common.Hash `json:"proposalHash"`
}

func TestProposalVectors(t *testing.T) {
	many := make([]Cite, MaxCites)
	for i := range many {
		many[i] = Cite{Round: Round(i), Seat: SeatIndex(255 - i), Bps: uint16(65_535 - i)}
	}
	var cases []proposalVector
	for i, c := range []struct {
		name  string
		cites []Cite
	}{
		{"no cites", nil},
		{"two cites", []Cite{{1, 2, 6_000}, {2, 0, 4_000}}},
		{"as many cites as there can be", many},
	} {
		v := proposalVector{
			Name: c.name, JobID: JobID(hashOf("job")), Round: Round(i + 1), Seat: SeatIndex(10 * i), ContentHash: hashOf(fmt.Sprint("content ", i)),
			Cites: hexOf(PackCites(c.cites)), Salt: hashOf(fmt.Sprint("salt ", i)), CitesHash: CitesHash(c.cites),
		}
		v.ProposalHash = ProposalHash(v.JobID, v.Round, v.Seat, v.ContentHash, v.CitesHash, v.Salt)
		cases = append(cases, v)
	}
	checkVectors(t, "proposals.json", fileOf(cases))
}

type commitmentVector struct {
	Name          string      `json:"name"`
	JobID         JobID       `json:"jobId"`
	Round         Round       `json:"round"`
	Seat          SeatIndex   `json:"seat"`
	ProposalsHash common.Hash `json:"proposalsHash"`
	Votes         string      `json:"votes"`
	Salt          common.Hash `json:"salt"`
	Commitment    common.Hash `json:"commitment"`
}

func TestCommitmentVectors(t *testing.T) {
	wide := make(Votes, MaxSeats)
	for i := range wide {
		wide[i] = int16(1_700 - 100*i)
	}
	var cases []commitmentVector
	for i, c := range []struct {
		name  string
		votes Votes
	}{
		{"three seats, all on one", Votes{0, Scale, 0}},
		{"five seats", Votes{7_071, -5_000, 0, 3_000, -1}},
		{"all against one", Votes{-Scale, 0, 0, 0, 0}},
		{"32 seats", wide},
	} {
		v := commitmentVector{
			Name: c.name, JobID: JobID(hashOf("job")), Round: Round(5*i + 1), Seat: SeatIndex(i), ProposalsHash: hashOf(fmt.Sprint("slate ", i)),
			Votes: hexOf(c.votes.Pack()), Salt: hashOf(fmt.Sprint("salt ", i)),
		}
		v.Commitment = CommitmentHash(v.JobID, v.Round, v.Seat, v.ProposalsHash, c.votes.Pack(), v.Salt)
		cases = append(cases, v)
	}
	checkVectors(t, "commitments.json", fileOf(cases))
}

// TestDomainByHand spells the separator out once more, word by word, so that the vectors cannot all share one mistake.
func TestDomainByHand(t *testing.T) {
	var chain uint256.Int
	chain.SetUint64(testNetwork.ChainID)
	word := chain.Bytes32()
	var buf []byte
	buf = append(buf, common.FromHex("0x8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f")...) // the well-known EIP712Domain type hash
	buf = append(buf, crypto.Keccak256([]byte("NSED"))...)
	buf = append(buf, crypto.Keccak256([]byte("1"))...)
	buf = append(buf, word[:]...)
	buf = append(buf, make([]byte, 12)...)
	buf = append(buf, testNetwork.Contract[:]...)
	if got, want := testNetwork.Domain(), crypto.Keccak256Hash(buf); got != want {
		t.Errorf("domain %s, want %s", got, want)
	}
}
