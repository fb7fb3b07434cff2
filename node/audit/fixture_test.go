package audit_test

import (
	"crypto/ecdsa"
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/commitment"
	"github.com/nsed-protocol/nsed/node/halting"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// plan says what happens in a job.
type plan struct {
	seats  int
	rounds []roundPlan
	tally  protocol.Tally
	slow   bool          // settled without Closes
	spare  int           // rounds anchored after the deciding one
	ripe   int           // round whose unanimity stops the panel; 0 for the deciding one
	held   protocol.Mask // seats held to their unopened commitments
	assets bool          // seats 0 and 3 on name assets, the last of them one that nobody registered
	end    string        // "settle", "refund", "cancel", "" for a running job
}

// roundPlan says what happens in a round.
type roundPlan struct {
	term     uint8
	skip     protocol.Mask // no proposal
	void     protocol.Mask // an overspent ballot
	mute     protocol.Mask // no ballot
	hidden   protocol.Mask // a commitment that stays unopened
	forced   protocol.Mask // left out of the anchor, then forced in
	onChain  protocol.Mask // opened on chain too
	agree    bool          // all answers are equal
	cite     bool          // every seat cites seat 1 of the round before
	reissue  bool          // a first result leaves one opening out
	invented bool          // the coordinator anchors another list, which the panel's takes the place of
	every    bool          // there are results for all other sets of openings too
}

// job is a synthetic job with real signatures and a small model of the chain.
type job struct {
	plan
	t      *testing.T
	keys   []*ecdsa.PrivateKey
	a      protocol.Agreement
	id     protocol.JobID
	spec   []byte
	now    protocol.Seconds
	facts  protocol.Facts
	frames []protocol.Frame
	links  []link
	folds  []transcript.FoldRound
	energy int64

	registered []protocol.AssetPending
}

type link struct {
	protocol.Step
	prev      common.Hash
	proposals common.Hash
	slate     []common.Hash
	entries   []common.Hash
	ballots   []protocol.Ballot // a seat each
	contents  []transcript.Content
	salts     []common.Hash // of proposals
	opened    protocol.Mask // off the chain
	valid     protocol.Mask
}

const start = 1000

func build(t *testing.T, p plan) *job {
	t.Helper()
	j := &job{plan: p, t: t, now: start}
	j.agree()
	j.log(protocol.JobOpened{ID: j.id, Job: j.a.Job, Panel: j.a.Panel})
	j.links = []link{{Step: protocol.OpeningStep(j.now, j.a.Panel[0].HotKey)}}
	for r := range p.rounds {
		j.round(protocol.Round(r + 1))
	}
	j.finish()
	j.facts.Head = protocol.BlockRef{Number: 500, Time: j.now + 100}
	return j
}

func (j *job) agree() {
	rounds := max(len(j.rounds), 1)
	table := make([]int64, rounds+1)
	for i := range table {
		table[i] = 10_000
	}
	ripe := max(rounds-1-j.spare, 0)
	if j.ripe > 0 {
		ripe = j.ripe - 1
	}
	table[ripe], table[rounds] = 500_000, -10_000
	name := map[protocol.Tally]string{protocol.Median: "median", protocol.Sum: "sum"}[j.tally]
	spec := protocol.Spec{Version: 1, Task: "reach 813 with 3 7 8 25 50 100", Policy: protocol.Policy{
		PanelSize: j.seats, MinRounds: 1, MaxRounds: rounds + 1, EffortPPM: 600_000, ForgetPPM: 250_000, UPrime: table,
		Tally: name, Selection: "knapsack", StakeUnits: 1, DeadlineSeconds: 50_000, MaxTokens: 4000,
		PhaseSeconds: protocol.PhaseSeconds{Propose: 60, Commit: 50, Reveal: 40},
	}}
	spec.Payment.MaxPrice.SetUint64(5000)
	spec.Payment.Reward.SetUint64(100_003)
	spec.Payment.Allowance.SetUint64(1001)
	var err error
	if j.spec, err = json.Marshal(&spec); err != nil {
		j.t.Fatal(err)
	}
	var panel []protocol.Seat
	for i := range j.seats {
		key, err := crypto.ToECDSA(common.LeftPadBytes([]byte{1, byte(i + 1)}, 32))
		if err != nil {
			j.t.Fatal(err)
		}
		j.keys = append(j.keys, key)
		panel = append(panel, protocol.Seat{
			Operator: common.Address{0xaa, byte(i)}, HotKey: crypto.PubkeyToAddress(key.PublicKey), Price: *uint256.NewInt(uint64(1000 + 7*i)),
		})
	}
	if j.assets {
		j.nameAssets(panel)
	}
	j.a = protocol.Agreement{
		Network: protocol.Network{Name: "test", ChainID: 1337, Contract: common.Address{0xcc}},
		Params: protocol.Params{
			Treasury: common.Address{0xdd}, FeeBps: 250, EvaluationBps: 3000, CiteBps: 2000, OpenWindow: 600, Grace: 601,
			MinPhase: 10, MinForce: 20, MinHandover: 30, MaxJob: 86_400, MaxStack: 5_000, MaxRate: 1_500,
		},
		Panel: panel, Spec: spec,
	}
	j.a.Job = protocol.Job{
		Submitter: common.Address{0xee}, Lane: 3, Nonce: 4, Spec: protocol.HashSpec(j.spec), Panel: protocol.PanelHash(panel),
		Reward: spec.Payment.Reward.Int, Allowance: 1001,
		Terms: protocol.Terms{
			Deadline: start + 20_000, OpenBefore: start + 50, Propose: 60, Commit: 50, Reveal: 40, Force: 25, Handover: 35,
			Seats: uint8(j.seats), MinRounds: 1, MaxRounds: uint8(rounds + 1), StakeUnits: 1, Tally: j.tally,
		},
	}
	j.a.Job.Fee = j.a.Params.QuoteFee(j.a.Job.Terms, j.a.Job.Reward, j.a.Prices())
	j.id = j.a.ID()
	j.facts = protocol.Facts{Network: j.a.Network, Params: j.a.Params, Job: j.id}
}

// nameAssets gives seats assets: 0 and 3 the same one.
func (j *job) nameAssets(panel []protocol.Seat) {
	asset := protocol.AssetID{0: 1, 30: 1750 >> 8, 31: 1750 & 0xff}
	panel[0].Asset, panel[3].Asset = asset, asset
	panel[len(panel)-1].Asset = protocol.AssetID{0: 2, 30: 1, 31: 44}
	j.registered = []protocol.AssetPending{{Asset: asset, Pending: *uint256.NewInt(12)}}
}

// log adds a block with an event, and the accruals that come before it in the same transaction.
func (j *job) log(e protocol.Event, accruals ...protocol.Event) {
	n := uint64(10 + len(j.facts.Logs))
	at := protocol.BlockRef{Number: n, Hash: common.Hash{byte(n)}, Time: j.now}
	for i, e := range append(accruals, e) {
		j.facts.Logs = append(j.facts.Logs, protocol.Log{Block: at, Tx: common.Hash{1, byte(n)}, Index: uint(i), Event: e})
	}
}

func (j *job) sign(s protocol.Slot, body common.Hash) protocol.Signature {
	s.Job = j.id
	digest := j.a.Network.MessageDigest(s, body)
	long, err := crypto.Sign(digest[:], j.keys[s.Seat])
	if err != nil {
		j.t.Fatal(err)
	}
	sig, err := protocol.CompactSignature(long)
	if err != nil {
		j.t.Fatal(err)
	}
	return sig
}

func (j *job) say(r protocol.Round, term uint8, k protocol.Kind, seat protocol.SeatIndex, payload []byte) {
	j.sayBody(r, term, k, seat, protocol.BodyOf(payload), payload)
}

func (j *job) sayBody(r protocol.Round, term uint8, k protocol.Kind, seat protocol.SeatIndex, body common.Hash, payload []byte) {
	s := protocol.Slot{Job: j.id, Round: r, Term: term, Kind: k, Seat: seat}
	j.frames = append(j.frames, protocol.Frame{Signed: protocol.Signed{Slot: s, Body: body, Sig: j.sign(s, body)}, Payload: payload})
}

func (j *job) secret(seat protocol.SeatIndex) [32]byte { return [32]byte{0x5e, byte(seat)} }

func (j *job) tip() *link { return &j.links[len(j.links)-1] }

func (j *job) linkOf(l link) common.Hash { return protocol.Link(j.id, l.prev, l.Step) }

// round plays one round: propose, commit, anchor, reveal, result.
func (j *job) round(r protocol.Round) {
	p := j.rounds[r-1]
	before := *j.tip()
	coordinator := protocol.TermSeat(before.Seat, p.term, uint8(j.seats))
	l := link{prev: j.linkOf(before), slate: make([]common.Hash, j.seats), entries: make([]common.Hash, j.seats),
		ballots: make([]protocol.Ballot, j.seats), contents: make([]transcript.Content, j.seats), salts: make([]common.Hash, j.seats)}
	j.propose(r, p, &l, coordinator)
	reveals := make([][]byte, j.seats)
	for i := range j.seats {
		if seat := protocol.SeatIndex(i); !p.mute.Has(seat) {
			reveals[i] = j.commit(r, p, &l, seat)
		}
	}
	listed := slices.Clone(l.entries)
	for _, seat := range p.forced.Seats() {
		listed[seat] = common.Hash{}
	}
	if j.now = before.Schedule(j.a.Job.Terms); p.term > 0 {
		j.now = before.TermFrom(j.a.Job.Terms, p.term)
	}
	if p.invented {
		l.Step = j.certified(r, p, before, l.proposals, listed)
		coordinator = l.Seat
	} else {
		l.Step = protocol.AnchorStep(j.a.Job.Terms, j.a.Panel, before.Step, j.now, p.term, l.proposals, listed)
		j.log(protocol.VotesCommitted{ID: j.id, Round: r, Term: p.term, Proposals: l.proposals, Commitments: slices.Clone(listed)})
	}
	for _, seat := range p.forced.Seats() {
		j.now++
		listed[seat] = l.entries[seat]
		l.Step = protocol.ForceStep(j.a.Job.Terms, before.Step, l.Step, j.now, common.Hash{}, l.proposals, listed)
		j.log(protocol.CommitForced{ID: j.id, Round: r, Seat: seat, Commitment: l.entries[seat]})
	}
	j.now = max(j.now, l.WindowEnd(j.a.Job.Terms)) + 1
	j.links = append(j.links, l)
	j.reveal(r, p, j.tip(), reveals)
	j.result(r, p, j.tip(), coordinator)
}

// certified anchors a list of another slate and puts the panel's own in its place.
func (j *job) certified(r protocol.Round, p roundPlan, before link, proposals common.Hash, listed []common.Hash) protocol.Step {
	t, slate, garbage := j.a.Job.Terms, common.Hash{0x6a}, make([]common.Hash, j.seats)
	for i := range garbage {
		garbage[i] = common.Hash{0x6a, byte(i + 1)}
	}
	lie := protocol.AnchorStep(t, j.a.Panel, before.Step, j.now, p.term, slate, garbage)
	j.log(protocol.VotesCommitted{ID: j.id, Round: r, Term: p.term, Proposals: slate, Commitments: garbage})
	j.now++
	j.log(protocol.RoundCertified{ID: j.id, Round: r, Proposals: proposals, Commitments: slices.Clone(listed)})
	return protocol.CertifyStep(t, j.a.Panel, lie, j.now, slate, proposals, listed)
}

func (j *job) propose(r protocol.Round, p roundPlan, l *link, coordinator protocol.SeatIndex) {
	payloads := make([][]byte, j.seats)
	for i := range j.seats {
		seat := protocol.SeatIndex(i)
		if p.skip.Has(seat) {
			j.sayBody(r, 0, protocol.Seal, seat, common.Hash{}, nil)
			continue
		}
		c := transcript.Content{Answer: fmt.Sprintf("answer %d.%d", r, i), Reasoning: fmt.Sprintf("round %d: begin with seven and three, seat text %d", r, i)}
		if p.agree {
			c.Answer = "the common answer"
		}
		if p.cite && i != 1 && r > 1 {
			c.Cites = []transcript.ContentCite{{Round: r - 1, Seat: 1, ShareBps: 6000, Quote: "begin with seven and three"}}
		}
		raw, err := c.Encode()
		if err != nil {
			j.t.Fatal(err)
		}
		l.contents[i], l.salts[i] = c, commitment.ProposalSalt(j.secret(seat), r, seat)
		l.slate[i] = protocol.ProposalHash(j.id, r, seat, transcript.HashContent(raw), protocol.CitesHash(c.PackedCites()), l.salts[i])
		j.sayBody(r, 0, protocol.Seal, seat, l.slate[i], nil)
		payloads[i] = transcript.ContentPayload(l.salts[i], raw)
	}
	list := protocol.PackHashes(l.slate)
	j.say(r, p.term, protocol.List, coordinator, list)
	for i, payload := range payloads {
		if payload != nil {
			j.say(r, 0, protocol.Content, protocol.SeatIndex(i), payload)
		}
	}
	j.say(r, p.term, protocol.Slate, coordinator, list)
	l.proposals = protocol.ProposalsHash(l.slate)
}

// commit makes a seat's judgement and ballot, and returns the payload of its reveal.
func (j *job) commit(r protocol.Round, p roundPlan, l *link, seat protocol.SeatIndex) []byte {
	var record transcript.Judgement
	weights := make([]tally.Weight, j.seats)
	var candidates protocol.Mask
	for i, h := range l.slate {
		if h == (common.Hash{}) {
			continue
		}
		candidates = candidates.With(protocol.SeatIndex(i))
		if i == int(seat) {
			continue
		}
		w := (i*53+int(seat)*17+int(r)*29+7)%201 - 100
		weights[i] = tally.Weight{Value: w, Given: true}
		record.Entries = append(record.Entries, transcript.JudgementEntry{Seat: protocol.SeatIndex(i), Weight: w, Given: true, Justification: "because"})
	}
	votes, ok := tally.Votes(seat, weights, candidates)
	if !ok {
		j.t.Fatalf("seat %d has no ballot in round %d", seat, r)
	}
	if p.void.Has(seat) {
		votes = slices.Clone(votes)
		votes[(int(seat)+1)%j.seats], votes[(int(seat)+2)%j.seats] = protocol.Scale, protocol.Scale
	}
	raw, err := record.Encode()
	if err != nil {
		j.t.Fatal(err)
	}
	reveal := transcript.Reveal{Packed: votes.Pack(), Secret: commitment.Secret(j.secret(seat), r, seat, l.proposals), Judgement: raw}
	l.ballots[seat] = protocol.Ballot{Votes: votes, Salt: reveal.Salt()}
	l.entries[seat] = protocol.CommitmentHash(j.id, r, seat, l.proposals, reveal.Packed, reveal.Salt())
	j.say(r, p.term, protocol.Commit, seat, protocol.CommitPayload(l.proposals, l.entries[seat]))
	return reveal.Payload()
}

func (j *job) reveal(r protocol.Round, p roundPlan, l *link, reveals [][]byte) {
	var openings []protocol.Opening
	for i, payload := range reveals {
		seat := protocol.SeatIndex(i)
		if payload == nil || p.hidden.Has(seat) {
			continue
		}
		j.say(r, 0, protocol.Reveal, seat, payload)
		l.opened = l.opened.With(seat)
		if p.onChain.Has(seat) {
			openings = append(openings, protocol.Opening{Seat: seat, Packed: l.ballots[i].Votes.Pack(), Salt: l.ballots[i].Salt})
		}
	}
	if len(openings) > 0 {
		l.Opened = p.onChain & l.opened
		j.log(protocol.BallotsRevealed{ID: j.id, Round: r, Opened: l.Opened, Openings: openings})
	}
}

func (j *job) result(r protocol.Round, p roundPlan, l *link, coordinator protocol.SeatIndex) {
	if p.reissue {
		first := l.opened.Seats()
		j.announce(r, l, l.opened&^protocol.Mask(0).With(first[0]), coordinator)
	}
	for set := protocol.Mask(1); p.every && set < l.opened; set++ {
		j.announce(r, l, set, coordinator)
	}
	fold, valid, energy := j.announce(r, l, l.opened, coordinator)
	j.folds, j.energy, l.valid = append(j.folds, fold), energy, valid
}

// announce publishes a result for a set of openings.
func (j *job) announce(r protocol.Round, l *link, set protocol.Mask, coordinator protocol.SeatIndex) (transcript.FoldRound, protocol.Mask, int64) {
	fold := transcript.FoldRound{Round: r, Proposals: l.proposals, Commitments: l.entries, Opened: set}
	in := tally.Input{Job: j.id, Rule: j.tally, Seats: j.seats}
	answers := make([]common.Hash, j.seats)
	for i := range j.seats {
		seat := protocol.SeatIndex(i)
		if l.slate[i] != (common.Hash{}) {
			in.Candidates = in.Candidates.With(seat)
			answers[i] = protocol.BodyOf([]byte(l.contents[i].Answer))
		}
		if l.entries[i] != (common.Hash{}) && !set.Has(seat) {
			in.Barred = in.Barred.With(seat)
		}
		if set.Has(seat) {
			in.Casts = append(in.Casts, tally.Cast{Seat: seat, Votes: l.ballots[i].Votes, Salt: l.ballots[i].Salt})
			fold.Salts = append(fold.Salts, l.ballots[i].Salt)
		}
	}
	rule, energy := halting.RuleOf(j.a.Spec.Policy), j.energy
	out, err := tally.Count(in)
	if err != nil {
		out.Scores, out.Winner = make([]int32, j.seats), protocol.NoSeat
	} else {
		score := int32(0)
		if out.Winner != protocol.NoSeat {
			score = out.Scores[out.Winner]
		}
		energy = rule.After(int(r), energy, halting.LeadPPM(out.Excess, answers, out.Winner, score))
	}
	raw, encErr := transcript.Result{
		Round: r, Opened: set, Scores: out.Scores, Winner: out.Winner, Evidence: energy,
		Halt:       err == nil && rule.Halt(int(r), energy) || int(r) >= rule.MaxRounds,
		Transcript: transcript.Fold(j.id, append(slices.Clone(j.folds), fold)),
	}.Encode()
	if encErr != nil {
		j.t.Fatal(encErr)
	}
	j.say(r, 0, protocol.Result, coordinator, raw)
	return fold, out.Valid, energy
}

// bundle is the job's transcript, as it comes out of a file.
func (j *job) bundle() *transcript.Bundle {
	j.t.Helper()
	b := &transcript.Bundle{Version: transcript.BundleVersion, Network: j.a.Network, Params: j.a.Params, Job: j.a.Job, Panel: j.a.Panel, Spec: j.spec, Frames: j.frames}
	raw, err := b.Encode()
	if err != nil {
		j.t.Fatal(err)
	}
	out, err := transcript.DecodeBundle(raw)
	if err != nil {
		j.t.Fatal(err)
	}
	return out
}

// chain is the job's facts, as they come out of a file.
func (j *job) chain() protocol.Facts {
	j.t.Helper()
	raw, err := transcript.EncodeFacts(j.facts)
	if err != nil {
		j.t.Fatal(err)
	}
	f, err := transcript.DecodeFacts(raw)
	if err != nil {
		j.t.Fatal(err)
	}
	return f
}
