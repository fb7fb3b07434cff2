package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/nsed-protocol/nsed/node/refusal"
	lerrors "github.com/syndtr/goleveldb/leveldb/errors"
	"github.com/syndtr/goleveldb/leveldb/storage"
	"github.com/syndtr/goleveldb/leveldb/util"
)

// checkWhole refuses a directory that holds tables or logs but no CURRENT file: leveldb would start an empty store in
// their place.
func checkWhole(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return refusal.Wrap(refusal.FileUnreadable, err, "%s", dir)
	}
	found, current := "", false
	for _, e := range entries {
		switch ext := filepath.Ext(e.Name()); {
		case e.Name() == "CURRENT":
			current = true
		case ext == ".ldb" || ext == ".sst" || strings.HasPrefix(e.Name(), "MANIFEST-"):
			found = e.Name()
		}
	}
	if found != "" && !current {
		return refusal.New(refusal.StoreCorrupt, "%s holds %s but no CURRENT file", dir, found)
	}
	return nil
}

// tornTail tells whether err is about nothing worse than an unfinished write at the end of the newest log. Such an end
// is what a crash leaves; a synced write is never torn.
func tornTail(dir string, err error) bool {
	var c *lerrors.ErrCorrupted
	if !errors.As(err, &c) || c.Fd.Type != storage.TypeJournal || c.Fd.Zero() {
		return false
	}
	logs, globErr := filepath.Glob(filepath.Join(dir, "*.log"))
	if globErr != nil || len(logs) == 0 {
		return false
	}
	newest := logs[len(logs)-1] // names are zero-padded numbers
	raw, readErr := os.ReadFile(newest)
	return readErr == nil && filepath.Base(newest) == fmt.Sprintf("%06d.log", c.Fd.Num) && torn(raw)
}

// The form of a leveldb log: blocks of 32 KiB; in each, chunks with a header of checksum, length and type.
const (
	logBlock  = 32 << 10
	logHeader = 7
	logFull   = 1
	logFirst  = 2
	logLast   = 4
)

// torn tells whether a log is whole up to a place from which on it is cut short: a chunk that reaches beyond the end of
// the file, a record without its last chunk, or nothing but zeros.
func torn(raw []byte) bool {
	open := false // within a record of several chunks
	for at := 0; at < len(raw); {
		left := logBlock - at%logBlock
		if left < logHeader {
			at += left
			continue
		}
		if at+logHeader > len(raw) || allZero(raw[at:]) {
			return true
		}
		size, kind := int(binary.LittleEndian.Uint16(raw[at+4:])), raw[at+6]
		end := at + logHeader + size
		starts := kind == logFull || kind == logFirst
		switch {
		case kind < logFull || kind > logLast || logHeader+size > left || starts == open:
			return false
		case end > len(raw):
			return true
		case binary.LittleEndian.Uint32(raw[at:]) != util.NewCRC(raw[at+6:end]).Value():
			return false
		}
		open = kind != logFull && kind != logLast
		at = end
	}
	return open
}

func allZero(b []byte) bool {
	for _, c := range b {
		if c != 0 {
			return false
		}
	}
	return true
}

// isLockErr tells whether the directory's lock file is held by another process, or twice by this one.
func isLockErr(err error) bool {
	return errors.Is(err, syscall.EAGAIN) || errors.Is(err, syscall.EWOULDBLOCK)
}
