package hold

import (
	"cmp"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/view"
)

// List returns the answers that wait for a decision, without texts, the most urgent first.
func (d *Desk) List() []view.HeldAnswer {
	d.mu.Lock()
	defer d.mu.Unlock()
	out := []view.HeldAnswer{}
	for _, r := range d.rows {
		if d.open(r.HeldAnswer) {
			out = append(out, r.HeldAnswer)
		}
	}
	slices.SortFunc(out, func(a, b view.HeldAnswer) int {
		return cmp.Or(cmp.Compare(a.Until, b.Until), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// Show returns an answer with its texts, also one that was decided, as long as it is kept. It refuses with answer-not-held.
func (d *Desk) Show(id string) (view.HeldAnswer, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	r, known, err := d.read(id)
	if err == nil && !known {
		err = refusal.New(refusal.AnswerNotHeld, "%.40q", id)
	}
	return r.HeldAnswer, err
}

// Decide releases or rejects an answer. looked is the hash of the answer that the person saw: another one is refused with
// answer-changed; zero stands for any. The decision is on disk when Decide returns.
func (d *Desk) Decide(id string, looked common.Hash, s view.HeldState) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	r, err := d.pending(id, looked)
	if err != nil {
		return err
	}
	return d.decide(r, s, true)
}

// Edit replaces an answer by one that a person wrote, as a document. The first one and its hash are kept. It stays held.
func (d *Desk) Edit(id string, looked common.Hash, doc []byte) (view.HeldAnswer, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	r, err := d.pending(id, looked)
	if err != nil {
		return view.HeldAnswer{}, err
	}
	if err := r.edit(doc); err != nil {
		return view.HeldAnswer{}, err
	}
	if r.Original == (common.Hash{}) {
		r.Original, r.First = r.Hash, r.Document
	}
	if err := r.describe(); err != nil {
		return view.HeldAnswer{}, err
	}
	if err := d.write(r); err != nil {
		return view.HeldAnswer{}, err
	}
	d.log.Info("held answer edited", "answer", id, "hash", r.Hash, "original", r.Original)
	return r.HeldAnswer, nil
}

// describe writes the document of a record anew, and marks an answer that is not the agent's own.
func (r *record) describe() (err error) {
	if r.Document, err = document(*r); err != nil {
		return err
	}
	r.Hash = protocol.BodyOf(r.Document)
	if r.Proposal != nil {
		r.Proposal.Original = r.Original
	} else {
		r.Judgement.Original = r.Original
	}
	return nil
}

// pending finds an answer on which a decision is still worth something. d.mu is held.
func (d *Desk) pending(id string, looked common.Hash) (record, error) {
	r, known, err := d.read(id)
	switch {
	case err != nil:
		return record{}, err
	case !known:
		return record{}, refusal.New(refusal.AnswerNotHeld, "%.40q", id)
	case !d.open(r.HeldAnswer):
		return record{}, refusal.New(refusal.AnswerNotHeld, "%s was %s", id, ended(r.HeldAnswer))
	case looked != common.Hash{} && looked != r.Hash:
		return record{}, refusal.New(refusal.AnswerChanged, "%s is %s now", id, r.Hash)
	}
	return r, nil
}

// ended says what became of an answer that nobody waits for any more.
func ended(a view.HeldAnswer) string {
	if a.State == view.Held {
		return "wanted no more"
	}
	return string(a.State)
}

// decide writes a decision down and tells who waits. d.mu is held.
func (d *Desk) decide(r record, s view.HeldState, inTime bool) error {
	r.State, r.InTime = s, inTime
	if err := d.write(r); err != nil {
		return err
	}
	if w := d.waiting[r.ID]; w != nil {
		close(w.decided)
		delete(d.waiting, r.ID)
	}
	d.log.Info("held answer decided", "answer", r.ID, "state", s, "by_person", inTime, "edited", r.Original != common.Hash{})
	return nil
}
