package audit_test

import (
	"bytes"
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/nsed-protocol/nsed/node/audit"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// noEvidence lists the fields of the facts on which nothing signed, hashed or paid depends. Everything else has to show.
var noEvidence = []*regexp.Regexp{
	regexp.MustCompile(`^\.Network\.Name$`),          // for people
	regexp.MustCompile(`^\.Head\.`),                  // only has to come last
	regexp.MustCompile(`\.Block\.(Number|Hash)`),     // only have to be in order, and of one block the same
	regexp.MustCompile(`^\.Logs\[\d+\]\.(Tx|Index)`), // where to look
	regexp.MustCompile(`^\.Settler`),                 // whoever settles is paid the settler's share
	regexp.MustCompile(`^\.Lane`),                    // a higher nonce or a link is a later job's
	regexp.MustCompile(`^\.Assets\[\d+\]\.Pending`),  // counts only where an asset is all but full
}

// mayChange tells whether a change can go unseen. Besides the fields above it is the time of an opening or of the last
// log: only has to lie within what the contract allows. The times of the opening of a job and of its anchors are in the
// links.
func mayChange(path string, f protocol.Facts) bool {
	for _, re := range noEvidence {
		if re.MatchString(path) {
			return true
		}
	}
	for i, l := range f.Logs {
		_, revealed := l.Event.(protocol.BallotsRevealed)
		if (revealed || i == len(f.Logs)-1) && path == fmt.Sprintf(".Logs[%d].Block.Time", i) {
			return true
		}
	}
	return false
}

// records of facts that a changed fact may be told by: two facts contradict each other, and either can be the wrong one.
var factRecord = regexp.MustCompile(`^(log \d|settlement input|lane|head|bundle params|bundle network|JobOpened)`)

func TestEveryFactCounts(t *testing.T) {
	for _, name := range []string{"three seats, one round", "five seats, openings on chain too", "five seats, assets"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			j := build(t, jobs[name])
			f, b := j.chain(), j.bundle()
			n := 0
			w := walker{stride: 4, visit: func(path string, change, restore func()) {
				change()
				defer restore()
				r := audit.Check(f, b)
				n++
				switch {
				case mayChange(path, f):
					if r.Verdict == audit.CannotShow {
						t.Errorf("%s: %s", path, r.Record)
					}
				case strings.HasPrefix(path, ".Logs") && strings.HasSuffix(path, " shorter") && r.Verdict == audit.CannotShow:
					// Without its last log the job is running.
				case r.Verdict != audit.Tampered:
					t.Errorf("%s does not show", path)
				case !factRecord.MatchString(r.Record):
					t.Errorf("%s is told as %q", path, r.Record)
				}
			}}
			w.walk(reflect.ValueOf(&f), "", func() {})
			if r := audit.Check(f, b); r.Verdict != audit.Sound {
				t.Fatalf("not restored:\n%s", r)
			}
			t.Logf("%d changes", n)
		})
	}
}

func TestEveryWordOfTheBundleCounts(t *testing.T) {
	t.Parallel()
	j := build(t, jobs["three seats, one round"])
	f, b := j.chain(), j.bundle()
	frames := b.Frames
	b.Frames = nil
	w := walker{visit: func(path string, change, restore func()) {
		if path == ".Network.Name" {
			return
		}
		change()
		defer restore()
		b.Frames = frames
		defer func() { b.Frames = nil }()
		r := audit.Check(f, b)
		want := "bundle "
		if strings.HasPrefix(path, ".Spec") {
			want = "specification"
		}
		if r.Verdict != audit.Tampered || !strings.HasPrefix(r.Record, want) {
			t.Errorf("%s: %s %q", path, r.Verdict, r.Record)
		}
	}}
	w.walk(reflect.ValueOf(b), "", func() {})
}

// The largest value in any one place, and any list emptied: whatever the verdict, there is one.
func TestExtremesAreJudged(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"five seats, openings on chain too", "refunded after a round", "cancelled"} {
		j := build(t, jobs[name])
		f, b := j.chain(), j.bundle()
		w := walker{extreme: true, visit: func(path string, change, restore func()) {
			// One byte of a hash stands for all of them.
			if strings.HasSuffix(path, "]") && !strings.HasSuffix(path, "[0]") || strings.HasPrefix(path, ".Spec[") {
				return
			}
			change()
			defer restore()
			if r := audit.Check(f, b); r.Verdict == 0 || len(r.Text()) < 2 {
				t.Errorf("%s: %s", path, r)
			}
		}}
		w.walk(reflect.ValueOf(&f), "", func() {})
		w.walk(reflect.ValueOf(b), "", func() {})
		if r := audit.Check(f, b); r.Verdict != audit.Sound {
			t.Errorf("not restored:\n%s", r)
		}
	}
}

// Every byte of every kind of frame: body, signature, payload, and every field of its slot. Seats that say the same kind of
// thing share the bytes among them. The record names the frame, as it claims to be.
func TestEveryByteOfEveryFrameCounts(t *testing.T) {
	t.Parallel()
	j := build(t, jobs["three seats, one round"])
	f, b := j.chain(), j.bundle()
	frames := map[protocol.Kind]int{}
	for _, x := range b.Frames {
		frames[x.Signed.Slot.Kind]++
	}
	for i := range b.Frames {
		was := b.Frames[i]
		mine := func(k int) bool { n := frames[was.Signed.Slot.Kind]; return k%n == int(was.Signed.Slot.Seat)%n }
		try := func(what string, change func(x *protocol.Frame)) {
			x := was
			x.Payload = bytes.Clone(was.Payload)
			change(&x)
			b.Frames[i] = x
			r := audit.Check(f, b)
			if want := "frame " + x.Signed.Slot.String(); r.Verdict != audit.Tampered || !strings.HasPrefix(r.Record, want) || r.Seat != nil {
				t.Errorf("%s, %s: %s %q", was.Signed.Slot, what, r.Verdict, r.Record)
			}
		}
		for k := range was.Payload {
			if !mine(k) {
				continue
			}
			try(fmt.Sprintf("payload %d", k), func(x *protocol.Frame) { x.Payload[k] ^= 1 << (k % 8) })
		}
		for k := range was.Signed.Sig {
			if !mine(k) {
				continue
			}
			try(fmt.Sprintf("signature %d", k), func(x *protocol.Frame) { x.Signed.Sig[k] ^= 1 << (k % 8) })
		}
		for k := range was.Signed.Body {
			if !mine(k) {
				continue
			}
			try(fmt.Sprintf("body %d", k), func(x *protocol.Frame) { x.Signed.Body[k] ^= 1 << (k % 8) })
			try(fmt.Sprintf("job %d", k), func(x *protocol.Frame) { x.Signed.Slot.Job[k] ^= 1 << (k % 8) })
		}
		try("round", func(x *protocol.Frame) { x.Signed.Slot.Round++ })
		try("term", func(x *protocol.Frame) { x.Signed.Slot.Term++ })
		try("kind", func(x *protocol.Frame) { x.Signed.Slot.Kind++ })
		try("seat", func(x *protocol.Frame) { x.Signed.Slot.Seat++ })
		try("sealed", func(x *protocol.Frame) { x.Sealed = []byte{1} })
		b.Frames[i] = was
	}
}

// A frame that is gone is missed, or not needed: an opened ballot needs no Commit beside its reveal, the settlement
// holds the Closes, and its Closes stand for the result of the deciding round.
func TestEveryFrameIsMissed(t *testing.T) {
	for _, name := range []string{"seven seats, everything", "five seats, skips and voids", "five seats, the slow path", "five seats, openings on chain too"} {
		t.Run(name, func(t *testing.T) {
			j := build(t, jobs[name])
			f, b := j.chain(), j.bundle()
			all := b.Frames
			for i, gone := range all {
				b.Frames = append(append([]protocol.Frame{}, all[:i]...), all[i+1:]...)
				r := audit.Check(f, b)
				want := needed(j, gone)
				if want && (r.Verdict != audit.CannotShow || r.Record != "frame "+gone.Signed.Slot.String()) || !want && r.Verdict != audit.Sound {
					t.Errorf("without %s: %s %q", gone.Signed.Slot, r.Verdict, r.Record)
				}
			}
		})
	}
}

func needed(j *job, f protocol.Frame) bool {
	s := f.Signed.Slot
	l := j.links[s.Round]
	switch s.Kind {
	case protocol.Commit, protocol.Close:
		return false
	case protocol.Result:
		first := j.rounds[s.Round-1].reissue && resultOf(j, f).Opened != l.opened
		return !j.slow && !first && s.Round < j.facts.Settlement.Round
	case protocol.Seal:
		return f.Signed.Body != [32]byte{}
	case protocol.Reveal:
		// The chain holds an opening as well as a reveal does.
		return !l.Opened.Has(s.Seat)
	}
	return true
}

func resultOf(j *job, f protocol.Frame) transcript.Result {
	r, err := transcript.DecodeResult(f.Payload)
	if err != nil {
		j.t.Fatal(err)
	}
	return r
}
