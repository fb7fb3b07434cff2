package exec

import (
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"sync"
	"time"
)

// Bounds of the debug file, in bytes: what is kept of one process, and how large the file grows before it makes room for a
// new one. The one before it is kept.
const (
	keptErrors = 64 << 10
	maxDebug   = 8 << 20
)

// debugFile keeps what programs write on their standard error. It may quote prompts and answers: it is its owner's alone.
type debugFile struct {
	path string
	mu   sync.Mutex // held while the file is written
}

// add appends what one process wrote. A file that cannot be written costs nothing but its lines.
func (d *debugFile) add(text []byte, log *slog.Logger) {
	if len(text) == 0 {
		return
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.write(text); err != nil {
		log.Warn("debug file not written", "err", err)
	}
}

func (d *debugFile) write(text []byte) (err error) {
	if info, err := os.Stat(d.path); err == nil && info.Size() > maxDebug {
		if err := os.Rename(d.path, d.path+".1"); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	f, err := os.OpenFile(d.path, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	_, err = f.WriteString(stamp(time.Now(), len(text)) + string(text) + "\n")
	return err
}
