package provenance_test

import (
	"bufio"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/dip"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/provenance"
	"github.com/nsed-protocol/nsed/node/tally"
	"github.com/nsed-protocol/nsed/node/transcript"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// job is a job that a script tells: what stands on chain, what was published, and what the registry says. Nothing is
// signed: a text counts by its hash.
type job struct {
	t        *testing.T
	facts    protocol.Facts
	a        protocol.Agreement
	frames   []protocol.Frame
	assets   []dip.Asset
	named    map[string]dip.Asset
	contents []transcript.Content // of the newest round; one without an answer is a skip
	slates   [][]common.Hash
}

// bundle is the job's transcript, without frames of the kinds and places that lost tells.
func (j *job) bundle(lost func(protocol.Slot) bool) *transcript.Bundle {
	b := &transcript.Bundle{Version: transcript.BundleVersion, Network: j.a.Network, Params: j.a.Params, Job: j.a.Job, Panel: j.a.Panel}
	for _, f := range j.frames {
		if lost == nil || !lost(f.Signed.Slot) {
			b.Frames = append(b.Frames, f)
		}
	}
	return b
}

// play reads a script.
func play(t *testing.T, name string) *job {
	t.Helper()
	file, err := os.Open(filepath.Join("testdata", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	j := &job{t: t, named: map[string]dip.Asset{}}
	for scan := bufio.NewScanner(file); scan.Scan(); {
		if line := scan.Text(); line != "" && line[0] != '#' {
			j.do(words(t, line))
		}
	}
	return j
}

// words splits a line at spaces; what is quoted as in Go is one word.
func words(t *testing.T, line string) (out []string) {
	for line != "" {
		if quoted, err := strconv.QuotedPrefix(line); err == nil {
			text, _ := strconv.Unquote(quoted)
			out, line = append(out, text), strings.TrimLeft(line[len(quoted):], " ")
			continue
		}
		word, rest, _ := strings.Cut(line, " ")
		if strings.ContainsRune(word, '"') {
			t.Fatalf("bad quotes: %s", line)
		}
		out, line = append(out, word), strings.TrimLeft(rest, " ")
	}
	return out
}

func (j *job) number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		j.t.Fatal(err)
	}
	return n
}

func (j *job) do(w []string) {
	switch w[0] {
	case "seats":
		j.seats(j.number(w[1]))
	case "asset": // name rate parent...
		j.register(w[1], j.number(w[2]), w[3:])
	case "name": // seat asset
		j.a.Panel[j.number(w[1])].Asset = protocol.AssetID(j.rules().ID(j.named[w[2]]))
	case "round":
		j.anchor()
		j.contents = make([]transcript.Content, len(j.a.Panel))
	case "propose":
		j.contents[j.number(w[1])] = transcript.Content{Answer: w[2], Reasoning: w[3]}
	case "cite": // of the last proposal
		at := len(j.contents) - 1
		for j.contents[at].Answer == "" {
			at--
		}
		c := &j.contents[at]
		c.Cites = append(c.Cites, transcript.ContentCite{
			Round: protocol.Round(j.number(w[1])), Seat: protocol.SeatIndex(j.number(w[2])), ShareBps: uint16(j.number(w[3])), Quote: w[4],
		})
	case "skip":
	case "settle":
		j.anchor()
		j.settle(protocol.Round(j.number(w[1])), protocol.SeatIndex(j.number(w[2])))
	case "refund":
		j.anchor()
		j.log(protocol.JobRefunded{ID: j.facts.Job})
	case "cancel":
		j.open()
		j.log(protocol.JobCancelled{ID: j.facts.Job})
	default:
		j.t.Fatalf("unknown line %q", w)
	}
}

func (j *job) rules() dip.Rules {
	return dip.Rules{ChainID: j.a.Network.ChainID, Contract: j.a.Network.Contract, MaxRate: dip.DefaultMaxRate, MaxStack: dip.DefaultMaxStack}
}

func (j *job) seats(n int) {
	j.a = protocol.Agreement{
		Network: protocol.Network{Name: "test", ChainID: 1337, Contract: common.Address{0xcc}},
		Params:  protocol.Params{Treasury: common.Address{0xdd}, FeeBps: 250, EvaluationBps: 3000, CiteBps: 2000, MaxStack: 5000},
	}
	for i := range n {
		j.a.Panel = append(j.a.Panel, protocol.Seat{
			Operator: common.Address{0xaa, byte(i)}, HotKey: common.Address{0xbb, byte(i)}, Price: *uint256.NewInt(uint64(1_000_000 + 7*i)),
		})
	}
}

// register registers an asset with a rate under parents that were registered before.
func (j *job) register(name string, rate int, parents []string) {
	d := dip.Draft{
		Owner: common.BytesToAddress([]byte(name)), ContentHash: common.BytesToHash([]byte(name)), Rate: uint16(rate), Flags: dip.Derivatives, ValidUntil: dip.MaxTime,
	}
	var of []dip.Asset
	for _, p := range parents {
		d.Parents = append(d.Parents, j.rules().ID(j.named[p]))
		of = append(of, j.named[p])
	}
	a, err := j.rules().Derive(d, of, 0)
	if err != nil {
		j.t.Fatal(err)
	}
	j.named[name] = a
	j.assets = append(j.assets, a)
}

// open opens the job with the panel as it is, once.
func (j *job) open() {
	if len(j.facts.Logs) > 0 {
		return
	}
	j.a.Job = protocol.Job{
		Submitter: common.Address{0xee}, Lane: 3, Nonce: 4, Panel: protocol.PanelHash(j.a.Panel), Reward: *uint256.NewInt(10_000_000), Allowance: 1000,
		Fee:   *uint256.NewInt(50_000),
		Terms: protocol.Terms{Deadline: 20_000, Seats: uint8(len(j.a.Panel)), MinRounds: 1, MaxRounds: 3, Tally: protocol.Median},
	}
	j.facts = protocol.Facts{Network: j.a.Network, Params: j.a.Params, Job: j.a.ID()}
	for _, a := range j.assets {
		j.facts.Assets = append(j.facts.Assets, protocol.AssetPending{Asset: protocol.AssetID(j.rules().ID(a))})
	}
	j.log(protocol.JobOpened{ID: j.facts.Job, Job: j.a.Job, Panel: j.a.Panel})
}

func (j *job) log(e protocol.Event) { j.facts.Logs = append(j.facts.Logs, protocol.Log{Event: e}) }

// anchor publishes the newest round's proposals and anchors their slate.
func (j *job) anchor() {
	j.open()
	if j.contents == nil {
		return
	}
	r, slate := protocol.Round(len(j.slates)+1), make([]common.Hash, len(j.contents))
	for i, c := range j.contents {
		if c.Answer == "" {
			continue
		}
		raw, err := c.Encode()
		if err != nil {
			j.t.Fatal(err)
		}
		seat, salt := protocol.SeatIndex(i), common.Hash{byte(r), byte(i)}
		slate[i] = protocol.ProposalHash(j.facts.Job, r, seat, transcript.HashContent(raw), protocol.CitesHash(c.PackedCites()), salt)
		j.say(r, protocol.Content, seat, transcript.ContentPayload(salt, raw))
	}
	j.say(r, protocol.Slate, 0, protocol.PackHashes(slate))
	j.slates = append(j.slates, slate)
	j.log(protocol.VotesCommitted{ID: j.facts.Job, Round: r, Proposals: protocol.ProposalsHash(slate), Commitments: make([]common.Hash, len(slate))})
}

func (j *job) say(r protocol.Round, k protocol.Kind, seat protocol.SeatIndex, payload []byte) {
	s := protocol.Signed{Slot: protocol.Slot{Job: j.facts.Job, Round: r, Kind: k, Seat: seat}, Body: protocol.BodyOf(payload)}
	j.frames = append(j.frames, protocol.Frame{Signed: s, Payload: payload})
}

// settle settles a round that everybody elects one seat in.
func (j *job) settle(round protocol.Round, winner protocol.SeatIndex) {
	n := len(j.a.Panel)
	s := protocol.Settlement{
		Steps: make([]protocol.Step, round+1), Round: round, Opened: 1<<n - 1, Closers: 1<<n - 1, Proposals: j.slates[round-1],
		Cites: j.contents[winner].PackedCites(),
	}
	var candidates protocol.Mask
	for i, h := range s.Proposals {
		if h != (common.Hash{}) {
			candidates = candidates.With(protocol.SeatIndex(i))
		}
	}
	for i := range n {
		s.Rounds[i] = uint8(round)
		weights := make([]tally.Weight, n)
		for k := range weights {
			weights[k] = tally.Weight{Value: 10*k + 5, Given: k != i}
		}
		if i != int(winner) {
			weights[winner].Value = 90
		}
		votes, ok := tally.Votes(protocol.SeatIndex(i), weights, candidates)
		if !ok {
			j.t.Fatalf("seat %d has no ballot", i)
		}
		s.Ballots = append(s.Ballots, protocol.Ballot{Votes: votes})
	}
	j.facts.Settlement, j.facts.Settler = &s, j.a.Panel[1].HotKey
	j.log(protocol.JobSettled{ID: j.facts.Job, Round: round, Winner: winner})
}

// of is the graph, as it comes out of a file.
func (j *job) of(lost func(protocol.Slot) bool) provenance.Graph {
	j.t.Helper()
	g, err := provenance.Of(j.facts, j.bundle(lost), j.assets)
	if err != nil {
		j.t.Fatal(err)
	}
	raw, err := g.Encode()
	if err != nil {
		j.t.Fatal(err)
	}
	back, err := provenance.Decode(raw)
	if err != nil {
		j.t.Fatal(err)
	}
	if d := cmp.Diff(g, back); d != "" {
		j.t.Error(d)
	}
	return back
}
