package transcript

import (
	"encoding/json"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/holiman/uint256"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Limits of a file of facts, in bytes and logs.
const (
	MaxFacts = 16 << 20
	MaxLogs  = 4 << 10
)

type factsFile struct {
	Network    protocol.Network  `json:"network"`
	Params     protocol.Params   `json:"params"`
	Job        protocol.JobID    `json:"job"`
	Head       protocol.BlockRef `json:"head"`
	Logs       []logFile         `json:"logs"`
	Settlement *settlementFile   `json:"settlement,omitempty"`
	Settler    common.Address    `json:"settler"`
	Lane       common.Hash       `json:"lane"`
	Assets     []assetFile       `json:"assets,omitempty"`
}

// assetFile is a registered asset with what pended for it.
type assetFile struct {
	Asset   common.Hash `json:"asset"`
	Pending string      `json:"pending"`
}

type logFile struct {
	Block protocol.BlockRef `json:"block"`
	Tx    common.Hash       `json:"tx"`
	Index uint              `json:"index"`
	Type  string            `json:"type"`
	Event json.RawMessage   `json:"event"`
}

// stepFile is a step as the contract takes it.
type stepFile struct {
	Meta common.Hash `json:"meta"`
	List common.Hash `json:"list_hash"`
}

type citeFile struct {
	Round protocol.Round     `json:"round"`
	Seat  protocol.SeatIndex `json:"seat"`
	Bps   uint16             `json:"bps"`
}

type settlementFile struct {
	Steps      []stepFile       `json:"steps"`
	Round      protocol.Round   `json:"round"`
	Opened     protocol.Mask    `json:"opened"`
	Closers    protocol.Mask    `json:"closers"`
	Unopened   protocol.Mask    `json:"unopened"`
	Rounds     common.Hash      `json:"opened_rounds"`
	Transcript common.Hash      `json:"transcript"`
	Content    common.Hash      `json:"winner_content"`
	Salt       common.Hash      `json:"winner_salt"`
	Proposals  []common.Hash    `json:"proposals"`
	Votes      []protocol.Votes `json:"votes"`
	Salts      []common.Hash    `json:"salts"`
	Entries    []common.Hash    `json:"entries"`
	Medians    protocol.Votes   `json:"medians"`
	Cites      []citeFile       `json:"cites"`
	Signatures []hexutil.Bytes  `json:"signatures"`
}

// EncodeFacts writes what the chain says of a job as canonical JSON, for audits without a network.
func EncodeFacts(f protocol.Facts) ([]byte, error) {
	file := factsFile{Network: f.Network, Params: f.Params, Job: f.Job, Head: f.Head, Logs: []logFile{}, Settler: f.Settler, Lane: f.Lane}
	for i, l := range f.Logs {
		kind, raw, err := encodeEvent(l.Event)
		if err != nil {
			return nil, fmt.Errorf("encode log %d: %w", i, err)
		}
		file.Logs = append(file.Logs, logFile{l.Block, l.Tx, l.Index, kind, raw})
	}
	if f.Settlement != nil {
		file.Settlement = settlementFileOf(*f.Settlement)
	}
	for i := range f.Assets {
		file.Assets = append(file.Assets, assetFile{common.Hash(f.Assets[i].Asset), f.Assets[i].Pending.Dec()})
	}
	raw, err := encode(&file) // by pointer: amounts are written by their pointer methods
	if err == nil && (len(raw) > MaxFacts || len(file.Logs) > MaxLogs) {
		err = fmt.Errorf("encode facts: %d bytes, %d logs: %w", len(raw), len(file.Logs), ErrTooLarge)
	}
	return raw, err
}

// DecodeFacts reads what EncodeFacts writes. It refuses anything else with the code transcript-corrupt.
func DecodeFacts(raw []byte) (protocol.Facts, error) {
	var f protocol.Facts
	if len(raw) > MaxFacts {
		return f, refusal.New(refusal.TranscriptCorrupt, "facts of %d bytes", len(raw))
	}
	var file factsFile
	err := decodeCanonical(raw, &file, func() ([]byte, error) {
		var err error
		if f, err = file.facts(); err != nil {
			return nil, err
		}
		return EncodeFacts(f)
	})
	if err != nil {
		return protocol.Facts{}, refusal.Wrap(refusal.TranscriptCorrupt, err, "facts")
	}
	return f, nil
}

func (file factsFile) facts() (protocol.Facts, error) {
	f := protocol.Facts{Network: file.Network, Params: file.Params, Job: file.Job, Head: file.Head, Settler: file.Settler, Lane: file.Lane}
	if len(file.Logs) > MaxLogs {
		return f, fmt.Errorf("%d logs: %w", len(file.Logs), ErrTooLarge)
	}
	for i, l := range file.Logs {
		e, err := decodeEvent(l.Type, l.Event)
		if err != nil {
			return f, fmt.Errorf("log %d: %w", i, err)
		}
		f.Logs = append(f.Logs, protocol.Log{Block: l.Block, Tx: l.Tx, Index: l.Index, Event: e})
	}
	if file.Settlement != nil {
		s, err := file.Settlement.settlement()
		if err != nil {
			return f, err
		}
		f.Settlement = &s
	}
	if len(file.Assets) > protocol.MaxSeats {
		return f, fmt.Errorf("%d assets: %w", len(file.Assets), ErrTooLarge)
	}
	for i, a := range file.Assets {
		pending, err := amount(a.Pending)
		if err != nil {
			return f, fmt.Errorf("asset %d: %w", i, err)
		}
		f.Assets = append(f.Assets, protocol.AssetPending{Asset: protocol.AssetID(a.Asset), Pending: pending})
	}
	return f, nil
}

func settlementFileOf(s protocol.Settlement) *settlementFile {
	f := &settlementFile{
		Round: s.Round, Opened: s.Opened, Closers: s.Closers, Unopened: s.Unopened,
		Rounds: s.Rounds.Word(), Transcript: s.Transcript, Content: s.Content, Salt: s.Salt,
		Proposals: s.Proposals, Entries: s.Entries, Medians: s.Medians,
	}
	for _, step := range s.Steps {
		meta := step.Meta()
		f.Steps = append(f.Steps, stepFile{meta.Bytes32(), step.List})
	}
	for _, c := range s.Cites {
		f.Cites = append(f.Cites, citeFile(c))
	}
	for _, b := range s.Ballots {
		f.Votes = append(f.Votes, b.Votes)
		f.Salts = append(f.Salts, b.Salt)
	}
	for i := range s.Signatures {
		f.Signatures = append(f.Signatures, s.Signatures[i][:])
	}
	return f
}

func (f settlementFile) settlement() (protocol.Settlement, error) {
	s := protocol.Settlement{
		Round: f.Round, Opened: f.Opened, Closers: f.Closers, Unopened: f.Unopened,
		Rounds: protocol.OpenedRoundsOf(f.Rounds), Transcript: f.Transcript, Content: f.Content, Salt: f.Salt,
		Proposals: f.Proposals, Entries: f.Entries, Medians: f.Medians,
	}
	for _, step := range f.Steps {
		s.Steps = append(s.Steps, protocol.StepOf(*new(uint256.Int).SetBytes(step.Meta[:]), step.List))
	}
	for _, c := range f.Cites {
		s.Cites = append(s.Cites, protocol.Cite(c))
	}
	if len(f.Votes) != len(f.Salts) {
		return s, fmt.Errorf("%d ballots, %d salts: %w", len(f.Votes), len(f.Salts), ErrInvalid)
	}
	for i, v := range f.Votes {
		s.Ballots = append(s.Ballots, protocol.Ballot{Votes: v, Salt: f.Salts[i]})
	}
	for _, raw := range f.Signatures {
		if len(raw) != len(protocol.Signature{}) {
			return s, fmt.Errorf("signature of %d bytes: %w", len(raw), ErrInvalid)
		}
		s.Signatures = append(s.Signatures, protocol.Signature(raw))
	}
	return s, nil
}

// amount reads a decimal string into an amount of the contract.
func amount(s string) (uint256.Int, error) {
	var v uint256.Int
	if err := v.SetFromDecimal(s); err != nil {
		return v, fmt.Errorf("amount %.40q: %w", s, ErrInvalid)
	}
	return v, nil
}
