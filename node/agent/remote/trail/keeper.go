package trail

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/nsed-protocol/nsed/node/agent/remote/envelope"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Bounds of one job's trail.
const (
	MaxBytes = 256 << 20
	MaxLine  = 16 << 20 // bytes of one record in its file; a result has at most a quarter of it
)

// ErrFull is returned for a record that a job's trail has no room for.
var ErrFull = errors.New("the trail of the job is full")

// Keeper writes one file a job, a record a line. It may be used from several goroutines.
type Keeper struct {
	dir string
	max int64

	mu sync.Mutex // held while a record is written
}

// Open opens the directory of trails, for its owner alone: the files hold answers.
func Open(dir string) (*Keeper, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, refusal.Wrap(refusal.FileUnwritable, err, "trails of agents")
	}
	return &Keeper{dir: dir, max: MaxBytes}, nil
}

// File is the path of a job's trail below a directory.
func File(dir string, job protocol.JobID) string { return filepath.Join(dir, job.String()+".jsonl") }

// Keep adds a record to its job's trail. It is durable when Keep returns.
func (k *Keeper) Keep(job protocol.JobID, r envelope.Record) error {
	r.Job = job.String()
	line, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("keep a result: %w", err)
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	f, err := os.OpenFile(File(k.dir, job), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return fmt.Errorf("keep a result: %w", err)
	}
	err = k.add(f, append(line, '\n'))
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		return fmt.Errorf("keep a result: %w", err)
	}
	return nil
}

func (k *Keeper) add(f *os.File, line []byte) error {
	end, err := f.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	if torn, err := tornAt(f, end); err != nil {
		return err
	} else if torn {
		line = append([]byte{'\n'}, line...)
	}
	if len(line) > MaxLine || end+int64(len(line)) > k.max {
		return ErrFull
	}
	if _, err := f.WriteAt(line, end); err != nil {
		return err
	}
	return f.Sync()
}

// tornAt tells whether the last line was not written to its end, as when the machine went down. It stays as a line of its
// own, which nobody can read.
func tornAt(f *os.File, end int64) (bool, error) {
	if end == 0 {
		return false, nil
	}
	var last [1]byte
	_, err := f.ReadAt(last[:], end-1)
	return last[0] != '\n', err
}

// Read reads a job's trail from a file, and counts the lines that are damaged: torn, no record, or of another job. It
// refuses with transcript-missing when there is no file.
func Read(path string, job protocol.JobID) (records []envelope.Record, damaged int, err error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, 0, refusal.New(refusal.TranscriptMissing, "no agent of a fleet sent anything for job %s", job)
	}
	if err != nil {
		return nil, 0, refusal.Wrap(refusal.FileUnreadable, err, "trail of job %s", job)
	}
	defer f.Close()
	lines := bufio.NewScanner(io.LimitReader(f, MaxBytes))
	lines.Buffer(nil, MaxLine)
	for lines.Scan() {
		var r envelope.Record
		dec := json.NewDecoder(bytes.NewReader(lines.Bytes()))
		dec.DisallowUnknownFields()
		if dec.Decode(&r) != nil || r.Job != job.String() {
			damaged++
			continue
		}
		records = append(records, r)
	}
	if err := lines.Err(); err != nil {
		return nil, 0, refusal.Wrap(refusal.FileUnreadable, err, "trail of job %s", job)
	}
	return records, damaged, nil
}
