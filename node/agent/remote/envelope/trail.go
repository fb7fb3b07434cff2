package envelope

import (
	"errors"
	"fmt"
	"slices"
)

// Record is one result, or the signed copy of one, as it came. The agent of a result is the one that the server let
// publish it. A copy comes on a subject that names neither round nor agent: its round is 0, its agent is whom it claims.
type Record struct {
	Job    string `json:"job"`
	Round  int    `json:"round"`
	Agent  string `json:"agent"`
	Action string `json:"action"` // propose or evaluate
	Copy   bool   `json:"copy,omitempty"`
	Raw    []byte `json:"raw"`
}

// Verdict is what a record shows.
type Verdict string

// The verdicts.
const (
	Verified   Verdict = "verified"   // signed by its agent, or plain beside a verified copy that says the same
	Tampered   Verdict = "tampered"   // signed, and the chain does not hold, is another's, or says something else than the result
	Replayed   Verdict = "replayed"   // its first signature stands over an earlier result of the trail
	Unsigned   Verdict = "unsigned"   // a plain result, or an envelope without signatures
	Unreadable Verdict = "unreadable" // meant as an envelope and none
)

// Finding is the verdict on one record.
type Finding struct {
	Job     string  `json:"job"`
	Round   int     `json:"round"`
	Agent   string  `json:"agent"`
	Action  string  `json:"action"`
	Copy    bool    `json:"copy,omitempty"`
	Verdict Verdict `json:"verdict"`
	Key     string  `json:"key,omitempty"`    // of the author, in hexadecimal
	Reason  string  `json:"reason,omitempty"` // names the agent
}

// Judge checks one record by itself.
func Judge(r Record) Finding {
	f, _ := judge(r)
	return f
}

func judge(r Record) (f Finding, e *Envelope) {
	f = Finding{Job: r.Job, Round: r.Round, Agent: r.Agent, Action: r.Action, Copy: r.Copy}
	_, e, err := Open(r.Raw)
	switch {
	case err != nil:
		f.blame(Unreadable, "%v", err)
		return f, nil
	case e == nil:
		f.Verdict = Unsigned
		return f, nil
	}
	f.Key, err = e.By(r.Agent, r.Action)
	switch {
	case err == nil:
		f.Verdict = Verified
	case errors.Is(err, ErrUnsigned):
		f.Verdict = Unsigned
	default:
		f.blame(Tampered, "%v", err)
	}
	return f, e
}

// blame sets a verdict against a record. A copy proves nothing against the agent in whose name it is.
func (f *Finding) blame(v Verdict, format string, args ...any) {
	whose := "agent "
	if f.Copy {
		whose = "copy in the name of agent "
	}
	f.Verdict, f.Reason = v, whose+clip(f.Agent)+": "+fmt.Sprintf(format, args...)
}

// Summary counts the findings of a trail.
type Summary struct {
	Records    int      `json:"records"`
	Verified   int      `json:"verified"`
	Unsigned   int      `json:"unsigned"`
	Unreadable int      `json:"unreadable"`
	Tampered   []string `json:"tampered"` // the agents of tampered and replayed records, in their order
	Rekeyed    []string `json:"rekeyed"`  // the agents that signed with more than one key, as after a restart without a kept key
}

// Sound tells whether there are records and every one is verified, each agent under one key. An empty trail shows
// nothing and is not sound.
func (s Summary) Sound() bool {
	return s.Verified > 0 && s.Verified == s.Records && len(s.Rekeyed) == 0
}

// Tally judges the records of one job, in the order in which they came.
func Tally(records []Record) ([]Finding, Summary) {
	t := tally{records: records, signed: map[string]string{}, keys: map[string]string{}}
	for _, r := range records {
		t.add(r)
	}
	for i := range records {
		if t.findings[i].Copy && t.findings[i].Verdict == Verified {
			t.match(i)
		}
	}
	for _, f := range t.findings {
		t.note(f)
	}
	return t.findings, t.summary()
}

// tally is the state of one count. The first three stand beside one another.
type tally struct {
	records   []Record
	findings  []Finding
	envelopes []*Envelope       // nil for what is no envelope
	signed    map[string]string // by agent and first signature, the result over which it stood first
	keys      map[string]string // by agent, the key of its first verified result
	rekeyed   []string
}

func (t *tally) add(r Record) {
	f, e := judge(r)
	if f.Verdict == Verified && !f.Copy {
		sig, place := r.Agent+"\x00"+e.Signatures[0].Value, fmt.Sprintf("round %d, %s", r.Round, r.Action)
		if first, ok := t.signed[sig]; ok && first != place {
			f.blame(Replayed, "this signature stood in %s", first)
		} else {
			t.signed[sig] = place
		}
	}
	t.findings, t.envelopes = append(t.findings, f), append(t.envelopes, e)
}

// match looks for the results that a verified copy is of, and lets it vouch for those that are not signed themselves.
func (t *tally) match(at int) {
	twin, found := &t.findings[at], false
	for i := range t.findings {
		f := &t.findings[i]
		if f.Copy || f.Agent != twin.Agent || f.Action != twin.Action {
			continue
		}
		said := t.records[i].Raw
		if t.envelopes[i] != nil {
			said = t.envelopes[i].Payload
		}
		if !equal(said, t.envelopes[at].Payload) {
			continue
		}
		if found = true; f.Verdict == Unsigned {
			f.Verdict, f.Key = Verified, twin.Key
		}
	}
	if !found {
		twin.blame(Tampered, "no result says the same")
	}
}

// note keeps the key of an agent's result. Copies say nothing here: one with a strange key may be anybody's.
func (t *tally) note(f Finding) {
	if f.Copy || f.Verdict != Verified {
		return
	}
	if key, ok := t.keys[f.Agent]; ok && key != f.Key {
		t.rekeyed = insert(t.rekeyed, f.Agent)
	} else {
		t.keys[f.Agent] = f.Key
	}
}

func (t *tally) summary() Summary {
	s := Summary{Records: len(t.findings), Tampered: []string{}, Rekeyed: append([]string{}, t.rekeyed...)}
	for _, f := range t.findings {
		switch f.Verdict {
		case Verified:
			s.Verified++
		case Unsigned:
			s.Unsigned++
		case Unreadable:
			s.Unreadable++
		default:
			s.Tampered = insert(s.Tampered, f.Agent)
		}
	}
	return s
}

// insert puts a name into a sorted list, once.
func insert(names []string, name string) []string {
	i, found := slices.BinarySearch(names, name)
	if found {
		return names
	}
	return slices.Insert(names, i, name)
}
