package transcript

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// BundleVersion is the version of the file format that this program writes and reads.
const BundleVersion = 1

// Limits of a bundle, in bytes and frames.
const (
	MaxBundle       = 256 << 20
	MaxBundleFrames = 16 << 10
)

// Bundle is everything of a job that is not on chain: what its members signed. With the chain's facts it is all an
// auditor needs.
type Bundle struct {
	Version int
	Network protocol.Network
	Params  protocol.Params
	Job     protocol.Job
	Panel   []protocol.Seat
	Spec    []byte // raw, as it was hashed
	Frames  []protocol.Frame
}

// Kept tells whether frames of this kind belong into a bundle.
func Kept(k protocol.Kind) bool {
	return k.IsSlot() || k == protocol.Content || k == protocol.Reveal || k == protocol.Result
}

// Compare orders frames by round, kind, term and seat, then by what they say.
func Compare(a, b protocol.Frame) int {
	x, y := a.Signed, b.Signed
	return cmp.Or(
		cmp.Compare(x.Slot.Round, y.Slot.Round), cmp.Compare(x.Slot.Kind, y.Slot.Kind),
		cmp.Compare(x.Slot.Term, y.Slot.Term), cmp.Compare(x.Slot.Seat, y.Slot.Seat),
		bytes.Compare(x.Slot.Job[:], y.Slot.Job[:]), bytes.Compare(x.Body[:], y.Body[:]),
		bytes.Compare(x.Sig[:], y.Sig[:]), bytes.Compare(a.Payload, b.Payload))
}

// Sorted returns the frames that belong into a bundle in their order, without repetitions and without sealed ballots.
func Sorted(frames []protocol.Frame) []protocol.Frame {
	var out []protocol.Frame
	for _, f := range frames {
		if Kept(f.Signed.Slot.Kind) {
			f.Sealed = nil
			out = append(out, f)
		}
	}
	slices.SortFunc(out, Compare)
	return slices.CompactFunc(out, func(a, b protocol.Frame) bool { return Compare(a, b) == 0 })
}

type bundleFile struct {
	Version int              `json:"version"`
	Network protocol.Network `json:"network"`
	Params  protocol.Params  `json:"params"`
	Job     jobFile          `json:"job"`
	Panel   []seatFile       `json:"panel"`
	Spec    []byte           `json:"spec"`
	Frames  []frameFile      `json:"frames"`
}

type frameFile struct {
	Round   protocol.Round     `json:"round"`
	Kind    kindName           `json:"kind"`
	Term    uint8              `json:"term"`
	Seat    protocol.SeatIndex `json:"seat"`
	Body    common.Hash        `json:"body"`
	Sig     hexutil.Bytes      `json:"sig"`
	Payload []byte             `json:"payload,omitempty"`
}

// Encode writes the bundle as canonical JSON with its frames in order. A frame of another job cannot be written: the
// file names the job once.
func (b *Bundle) Encode() ([]byte, error) {
	file := bundleFile{
		Version: b.Version, Network: b.Network, Params: b.Params, Job: jobFileOf(b.Job),
		Panel: seatFilesOf(b.Panel), Spec: b.Spec, Frames: []frameFile{},
	}
	id := b.Job.ID(b.Network)
	for _, f := range Sorted(b.Frames) {
		s := f.Signed.Slot
		if s.Job != id {
			return nil, fmt.Errorf("encode bundle: frame %s: %w: of job %s", s, ErrInvalid, s.Job)
		}
		file.Frames = append(file.Frames, frameFile{s.Round, kindName(s.Kind), s.Term, s.Seat, f.Signed.Body, f.Signed.Sig[:], f.Payload})
	}
	if len(file.Frames) > MaxBundleFrames {
		return nil, fmt.Errorf("encode bundle: %d frames: %w of %d", len(file.Frames), ErrTooLarge, MaxBundleFrames)
	}
	raw, err := encode(&file) // by pointer: amounts are written by their pointer methods
	if err == nil && len(raw) > MaxBundle {
		err = fmt.Errorf("encode bundle: %d bytes: %w of %d", len(raw), ErrTooLarge, MaxBundle)
	}
	return raw, err
}

// DecodeBundle reads what Encode writes. It refuses anything else with the code transcript-corrupt. What the frames say
// is not checked: that is the audit.
func DecodeBundle(raw []byte) (*Bundle, error) {
	b, err := decodeBundle(raw)
	if err != nil {
		return nil, refusal.Wrap(refusal.TranscriptCorrupt, err, "bundle")
	}
	return b, nil
}

func decodeBundle(raw []byte) (*Bundle, error) {
	if len(raw) > MaxBundle {
		return nil, fmt.Errorf("%d bytes: %w of %d", len(raw), ErrTooLarge, MaxBundle)
	}
	var file bundleFile
	b := &Bundle{}
	err := decodeCanonical(raw, &file, func() ([]byte, error) {
		if err := b.fill(file); err != nil {
			return nil, err
		}
		return b.Encode()
	})
	if err != nil {
		return nil, err
	}
	return b, nil
}

func (b *Bundle) fill(file bundleFile) error {
	if file.Version != BundleVersion {
		return fmt.Errorf("version %d: %w: this program reads %d", file.Version, ErrInvalid, BundleVersion)
	}
	if len(file.Spec) > protocol.MaxSpec || len(file.Panel) > protocol.MaxSeats || len(file.Frames) > MaxBundleFrames {
		return fmt.Errorf("specification, panel or frames: %w", ErrTooLarge)
	}
	job, err := file.Job.job()
	if err != nil {
		return err
	}
	panel, err := seatsOf(file.Panel)
	if err != nil {
		return err
	}
	*b = Bundle{Version: file.Version, Network: file.Network, Params: file.Params, Job: job, Panel: panel, Spec: file.Spec}
	id := job.ID(file.Network)
	for i, f := range file.Frames {
		if len(f.Sig) != len(protocol.Signature{}) || len(f.Payload) > protocol.MaxPayload || !Kept(protocol.Kind(f.Kind)) {
			return fmt.Errorf("frame %d: %w", i, ErrInvalid)
		}
		slot := protocol.Slot{Job: id, Round: f.Round, Term: f.Term, Kind: protocol.Kind(f.Kind), Seat: f.Seat}
		b.Frames = append(b.Frames, protocol.Frame{
			Signed:  protocol.Signed{Slot: slot, Body: f.Body, Sig: protocol.Signature(f.Sig)},
			Payload: f.Payload,
		})
	}
	return nil
}
