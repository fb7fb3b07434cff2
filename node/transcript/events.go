package transcript

import (
	"encoding/json"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// The events of a job in a file. Words are written as the contract emits them.

type openedFile struct {
	ID    protocol.JobID `json:"id"`
	Job   jobFile        `json:"job"`
	Panel []seatFile     `json:"panel"`
}

type committedFile struct {
	ID          protocol.JobID `json:"id"`
	Round       protocol.Round `json:"round"`
	Term        uint8          `json:"term"`
	Proposals   common.Hash    `json:"proposals_hash"`
	Commitments []common.Hash  `json:"commitments"`
}

type forcedFile struct {
	ID         protocol.JobID     `json:"id"`
	Round      protocol.Round     `json:"round"`
	Seat       protocol.SeatIndex `json:"seat"`
	Commitment common.Hash        `json:"commitment"`
}

type certifiedFile struct {
	ID          protocol.JobID `json:"id"`
	Round       protocol.Round `json:"round"`
	Proposals   common.Hash    `json:"proposals_hash"`
	Commitments []common.Hash  `json:"commitments"`
}

type revealedFile struct {
	ID       protocol.JobID `json:"id"`
	Round    protocol.Round `json:"round"`
	Opened   protocol.Mask  `json:"opened"`
	Openings []openingFile  `json:"openings"`
}

type openingFile struct {
	Seat   protocol.SeatIndex `json:"seat"`
	Packed hexutil.Bytes      `json:"votes"`
	Salt   common.Hash        `json:"salt"`
}

type settledFile struct {
	ID         protocol.JobID     `json:"id"`
	Round      protocol.Round     `json:"round"`
	Winner     protocol.SeatIndex `json:"winner"`
	Content    common.Hash        `json:"content_hash"`
	Ballots    hexutil.Bytes      `json:"ballots"`
	Results    []common.Hash      `json:"results"`
	Transcript common.Hash        `json:"transcript_hash"`
}

type endedFile struct {
	ID     protocol.JobID `json:"id"`
	Amount string         `json:"amount"`
}

type accruedFile struct {
	Asset  common.Hash    `json:"asset"`
	ID     protocol.JobID `json:"id"`
	Amount string         `json:"amount"`
}

type rankFile struct {
	Operator common.Address `json:"operator"`
	ID       protocol.JobID `json:"id"`
	Rank     uint8          `json:"rank"`
}

func encodeEvent(e protocol.Event) (kind string, raw json.RawMessage, err error) {
	var v any
	switch e := e.(type) {
	case protocol.JobOpened:
		kind, v = "JobOpened", openedFile{e.ID, jobFileOf(e.Job), seatFilesOf(e.Panel)}
	case protocol.VotesCommitted:
		kind, v = "VotesCommitted", committedFile(e)
	case protocol.CommitForced:
		kind, v = "CommitForced", forcedFile(e)
	case protocol.RoundCertified:
		kind, v = "RoundCertified", certifiedFile(e)
	case protocol.BallotsRevealed:
		kind, v = "BallotsRevealed", revealedFileOf(e)
	case protocol.JobSettled:
		kind, v = "JobSettled", settledFileOf(e)
	case protocol.JobRefunded:
		kind, v = "JobRefunded", endedFile{e.ID, e.Amount.Dec()}
	case protocol.JobCancelled:
		kind, v = "JobCancelled", endedFile{e.ID, e.Amount.Dec()}
	case protocol.RoyaltyAccrued:
		kind, v = "RoyaltyAccrued", accruedFile{common.Hash(e.Asset), e.ID, e.Amount.Dec()}
	case protocol.RankChanged:
		kind, v = "RankChanged", rankFile(e)
	default:
		return "", nil, fmt.Errorf("event %T: %w: not of a job", e, ErrInvalid)
	}
	raw, err = encode(v)
	return kind, raw, err
}

func revealedFileOf(e protocol.BallotsRevealed) revealedFile {
	f := revealedFile{ID: e.ID, Round: e.Round, Opened: e.Opened}
	for _, o := range e.Openings {
		f.Openings = append(f.Openings, openingFile{o.Seat, o.Packed, o.Salt})
	}
	return f
}

func settledFileOf(e protocol.JobSettled) settledFile {
	f := settledFile{ID: e.ID, Round: e.Round, Winner: e.Winner, Content: e.Content, Ballots: e.Ballots, Transcript: e.Transcript}
	for _, r := range e.Results {
		f.Results = append(f.Results, r.Word())
	}
	return f
}

func decodeEvent(kind string, raw json.RawMessage) (protocol.Event, error) {
	switch kind {
	case "JobOpened":
		return decodeAs(raw, func(f openedFile) (protocol.Event, error) {
			job, err := f.Job.job()
			if err != nil {
				return nil, err
			}
			panel, err := seatsOf(f.Panel)
			return protocol.JobOpened{ID: f.ID, Job: job, Panel: panel}, err
		})
	case "VotesCommitted":
		return decodeAs(raw, func(f committedFile) (protocol.Event, error) { return protocol.VotesCommitted(f), nil })
	case "CommitForced":
		return decodeAs(raw, func(f forcedFile) (protocol.Event, error) { return protocol.CommitForced(f), nil })
	case "RoundCertified":
		return decodeAs(raw, func(f certifiedFile) (protocol.Event, error) { return protocol.RoundCertified(f), nil })
	case "BallotsRevealed":
		return decodeAs(raw, revealedFile.event)
	case "JobSettled":
		return decodeAs(raw, settledFile.event)
	case "JobRefunded":
		return decodeAs(raw, func(f endedFile) (protocol.Event, error) {
			a, err := amount(f.Amount)
			return protocol.JobRefunded{ID: f.ID, Amount: a}, err
		})
	case "JobCancelled":
		return decodeAs(raw, func(f endedFile) (protocol.Event, error) {
			a, err := amount(f.Amount)
			return protocol.JobCancelled{ID: f.ID, Amount: a}, err
		})
	case "RoyaltyAccrued":
		return decodeAs(raw, func(f accruedFile) (protocol.Event, error) {
			a, err := amount(f.Amount)
			return protocol.RoyaltyAccrued{Asset: protocol.AssetID(f.Asset), ID: f.ID, Amount: a}, err
		})
	case "RankChanged":
		return decodeAs(raw, func(f rankFile) (protocol.Event, error) { return protocol.RankChanged(f), nil })
	}
	return nil, fmt.Errorf("event %.40q: %w", kind, ErrInvalid)
}

func decodeAs[F any](raw json.RawMessage, event func(F) (protocol.Event, error)) (protocol.Event, error) {
	var f F
	if err := decode(raw, &f); err != nil {
		return nil, err
	}
	return event(f)
}

func (f revealedFile) event() (protocol.Event, error) {
	e := protocol.BallotsRevealed{ID: f.ID, Round: f.Round, Opened: f.Opened}
	for _, o := range f.Openings {
		e.Openings = append(e.Openings, protocol.Opening{Seat: o.Seat, Packed: o.Packed, Salt: o.Salt})
	}
	return e, nil
}

func (f settledFile) event() (protocol.Event, error) {
	e := protocol.JobSettled{ID: f.ID, Round: f.Round, Winner: f.Winner, Content: f.Content, Ballots: f.Ballots, Transcript: f.Transcript}
	for _, w := range f.Results {
		e.Results = append(e.Results, protocol.SeatResultOf(w))
	}
	return e, nil
}
