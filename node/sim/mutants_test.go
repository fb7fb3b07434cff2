package sim

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// mutant is a deliberate defect of the program: in a build for tests alone, old is replaced by new in a file. In new,
// MUTANT stands for the condition that this mutant is on.
type mutant struct {
	name, why string
	edits     []edit
}

type edit struct{ file, old, new string }

func one(name, why, file, old, new string) mutant { return mutant{name, why, []edit{{file, old, new}}} }

// mutants are the proof that the rules bite: each has to be found within 2,000 seeds.
var mutants = []mutant{
	one("open-in-window", "ballots are opened while a commitment can still be forced in", "round/reveal.go",
		"return m.deep(m.chain.steps[r].block) && (m.complete(r) || m.head().Time > m.window(r))",
		"return m.deep(m.chain.steps[r].block) && (MUTANT || m.complete(r) || m.head().Time > m.window(r))"),
	one("open-at-once", "ballots are opened before the anchor is deep", "round/reveal.go",
		"return m.deep(m.chain.steps[r].block) && (",
		"return (MUTANT || m.deep(m.chain.steps[r].block)) && ("),
	one("late-commitment", "a second commitment, made after ballots were seen, counts", "round/outcome.go",
		"return len(commits) > 1 || step.forced.Has(seat)",
		"return !(MUTANT) && len(commits) > 1 || !(MUTANT) && step.forced.Has(seat)"),
	one("void-counts", "a void ballot counts", "tally/votes.go",
		"	cost := 0\n	for i, v := range votes {",
		"	cost := 0\n	if MUTANT {\n		return nil\n	}\n	for i, v := range votes {"),
	one("no-sync", "a frame is published before the journal is synced", "engine/carry.go",
		"	if err := j.sync(); err != nil {\n		return err\n	}\n	j.publish(frame)",
		"	if err := j.sync(); !(MUTANT) && err != nil {\n		return err\n	}\n	j.publish(frame)"),
	{"deaf-to-reorgs", "blocks that leave the chain are not taken back", []edit{
		{"engine/chain.go", "		return []round.Input{round.Reverted{Block: ev.Block}}",
			"		if MUTANT {\n			return nil\n		}\n		return []round.Input{round.Reverted{Block: ev.Block}}"},
		{"engine/chain.go", "	return append([]round.Input{round.Reverted{Block: known.ref}}, ins...)",
			"	if MUTANT {\n		return ins\n	}\n	return append([]round.Input{round.Reverted{Block: known.ref}}, ins...)"},
	}},
	{"twice-told", "what the chain tells again after a restart happens again", []edit{
		{"engine/chain.go", "	known := h.blocks[i]\n	switch {", "	known := h.blocks[i]\n	if MUTANT {\n		return ins\n	}\n	switch {"},
		{"round/told.go", "	if len(m.log) > 0 && f.at.Number <", "	if !(MUTANT) && len(m.log) > 0 && f.at.Number <"},
		{"round/told.go", "	if err := m.admissible(in, f); err != nil {", "	if err := m.admissible(in, f); !(MUTANT) && err != nil {"},
	}},
	one("hold-at-once", "a seat is held to its commitment before its time to open on chain is over", "round/settle.go",
		"	if m.heldTo(e.ending()) == 0 {",
		"	if MUTANT || m.heldTo(e.ending()) == 0 {"),
	one("half-is-enough", "half of the panel is a quorum", "protocol/job.go",
		"return int(t.Seats)/2 + 1 }", "if MUTANT {\n	return (int(t.Seats) + 1) / 2\n}\nreturn int(t.Seats)/2 + 1 }"),
	one("lower-median", "the score is the lower median", "tally/count.go",
		"medians[seat] = int16(votes[len(votes)/2])",
		"medians[seat] = int16(votes[len(votes)/2])\n		if MUTANT {\n			medians[seat] = int16(votes[(len(votes)-1)/2])\n		}"),
	one("price-in-full", "a seat is paid for rounds it missed", "settlement/settle.go",
		"r.Pay[i] = part(price, uint64(c.Rounds[i]), uint64(c.Round))",
		"r.Pay[i] = part(price, uint64(c.Rounds[i]), uint64(c.Round))\n			if MUTANT {\n				r.Pay[i] = *price\n			}"),
	one("cites-unpaid", "who is cited gets nothing", "settlement/settle.go",
		"return cite.Seat != winner &&", "return !(MUTANT) && cite.Seat != winner &&"),
	one("judges-of-three", "three seats share an evaluation pool", "settlement/settle.go",
		"if len(a.Panel) > protocol.MinSeats {", "if MUTANT || len(a.Panel) > protocol.MinSeats {"),
	one("dust-lost", "what the floors leave over goes to nobody", "settlement/settle.go",
		"	r.Merit[r.Winner].Add(&r.Merit[r.Winner], &meritDust)",
		"	if !(MUTANT) {\n		r.Merit[r.Winner].Add(&r.Merit[r.Winner], &meritDust)\n	}"),
	one("unsigned-frames", "frames are taken without their signature", "protocol/message.go",
		"	if who != panel[s.Slot.Seat].HotKey {", "	if !(MUTANT) && who != panel[s.Slot.Seat].HotKey {"),
	one("unhashed-payload", "frames are taken whose payload does not hash to their body", "protocol/message.go",
		"	case s.Kind != Seal && BodyOf(f.Payload) != f.Signed.Body:", "	case !(MUTANT) && s.Kind != Seal && BodyOf(f.Payload) != f.Signed.Body:"),
	one("take-over-early", "a seat takes over before its term", "round/derive.go",
		"return term == 0 || m.head().Time >=", "return MUTANT || term == 0 || m.head().Time >="),
	one("anchor-in-window", "the next round is anchored while the force window is open", "round/anchor.go",
		"last.Windowed && m.head().Time <= last.WindowEnd(t)", "!(MUTANT) && last.Windowed && m.head().Time <= last.WindowEnd(t)"),
	one("refund-early", "a refund is asked for before the job can be settled no more", "round/settle.go",
		"	if m.head().Time <= from {\n		return\n	}\n	tip := newest.tip",
		"	if !(MUTANT) && m.head().Time <= from {\n		return\n	}\n	tip := newest.tip"),
	one("slow-path-early", "recorded openings settle a job before everybody had the time to close it", "round/settle.go",
		"	if m.head().Time <= from+protocol.Seconds(m.turn())*protocol.Seconds(m.rules().Handover) {\n		return\n	}\n	for",
		"	if !(MUTANT) && m.head().Time <= from+protocol.Seconds(m.turn())*protocol.Seconds(m.rules().Handover) {\n		return\n	}\n	for"),
	one("premature-list", "a list that came before the time for sealing was over ends the sealing", "round/propose.go",
		"	l := m.local(r)\n	if l.started.set && list.at >=", "	l := m.local(r)\n	if MUTANT || l.started.set && list.at >="),
	one("never-force", "a seat that was left out does not force itself in", "round/anchor.go",
		"	if m.head().Time >= m.window(r) || m.contradicted(r)", "	if MUTANT || m.head().Time >= m.window(r) || m.contradicted(r)"),
	one("reported-reorg", "two Closes over different links count as equivocation", "round/frames.go",
		"s.Kind == protocol.Close && [32]byte", "!(MUTANT) && s.Kind == protocol.Close && [32]byte"),
	{"forgetful", "a node without its journal signs as if it had never signed anything", []edit{
		{"round/derive.go", "	return l.barred\n", "	return l.barred && !(MUTANT)\n"},
		{"keys/guard.go", "	case slot.Round <= fence:", "	case !(MUTANT) && slot.Round <= fence:"},
		{"engine/own.go", "	if err := j.adopt(in.Frame); err != nil {\n		return err\n	}", "	if MUTANT {\n		return nil\n	}\n	if err := j.adopt(in.Frame); err != nil {\n		return err\n	}"},
	}},
	{"two-closes", "a member closes a round again when a better result turns up", []edit{
		{"round/close.go", "	payload := m.closedOver(slot, link)\n", "	payload := m.closedOver(slot, link)\n	if MUTANT {\n		payload = nil\n		if m.pending(slot) || m.saidBody(slot, protocol.BodyOf(protocol.ClosePayload(link, o.opened, m.openedRounds(o.round), o.transcript))) {\n			payload = protocol.ClosePayload(link, o.opened, m.openedRounds(o.round), o.transcript)\n		}\n	}\n"},
		{"keys/guard.go", "	case prev != nil:\n		return Taken", "	case !(MUTANT) && prev != nil:\n		return Taken"},
	}},
	one("any-opening", "an opening counts that does not match its commitment", "round/frames.go",
		"	return step.entries[s.Seat] == h.commits\n", "	return MUTANT && h.frame.Signed.Slot.Seat != m.self || step.entries[s.Seat] == h.commits\n"),
	one("deaf-after-settlement", "what is missing is not asked for any more once the job is settled", "round/gather.go",
		"	if !ok {\n		return\n	}\n	for r", "	if MUTANT || !ok {\n		return\n	}\n	for r"),
	one("audit-signatures", "an audit does not check signatures", "audit/frames.go",
		"		case err != nil:\n			c.fail(\"frames.signatures\"", "		case !(MUTANT) && err != nil:\n			c.fail(\"frames.signatures\""),
	one("audit-specification", "an audit does not hash the specification", "audit/frames.go",
		"	if !c.expect(hash == c.a.Job.Spec,", "	if !c.expect(MUTANT || hash == c.a.Job.Spec,"),
	one("own-votes", "a seat votes for itself", "tally/votes.go",
		"return seat != self && candidates.Has(seat)", "return (MUTANT || seat != self) && candidates.Has(seat)"),
	one("lost-replay", "a restart forgets what the node said last", "engine/job.go",
		"		if _, err := j.machine.Step(in); err != nil {",
		"		if _, spoke := in.(round.Spoke); MUTANT && spoke {\n			return nil\n		}\n		if _, err := j.machine.Step(in); err != nil {"),
	one("believes-logs", "an answer to a question for logs is believed, whatever the header proves", "chain/receipts.go",
		"	list, err := r.proof.ReceiptsOf(ctx, h)\n", "	if MUTANT {\n		return r.plainLogs(ctx, h)\n	}\n	list, err := r.proof.ReceiptsOf(ctx, h)\n"),
	one("believes-receipts", "receipts are not compared with the header", "chain/receipts.go",
		"	case whole && types.DeriveSha(", "	case MUTANT || whole && types.DeriveSha("),
}

// TestMutantsApply checks that every mutant still finds the code that it changes.
func TestMutantsApply(t *testing.T) {
	names := map[string]bool{}
	for _, m := range mutants {
		if names[m.name] || m.why == "" {
			t.Errorf("%s: twice, or without a reason", m.name)
		}
		names[m.name] = true
	}
	if _, err := mutated(); err != nil {
		t.Error(err)
	}
	if len(mutants) < 20 {
		t.Errorf("%d mutants", len(mutants))
	}
}

// mutated returns the files that mutants change, with all of them in place and switched off.
func mutated() (map[string]string, error) {
	files := map[string]string{}
	for _, m := range mutants {
		for _, e := range m.edits {
			path := filepath.Join("..", e.file)
			text, known := files[path]
			if !known {
				raw, err := os.ReadFile(path)
				if err != nil {
					return nil, err
				}
				text = string(raw)
			}
			if n := strings.Count(text, e.old); n != 1 {
				return nil, fmt.Errorf("mutant %s: its code stands %d times in %s", m.name, n, e.file)
			}
			condition := "(protocol.Mutant == " + strconv.Quote(m.name) + ")"
			if strings.HasPrefix(e.file, "protocol/") {
				condition = "(Mutant == " + strconv.Quote(m.name) + ")"
			}
			files[path] = strings.Replace(text, e.old, strings.ReplaceAll(e.new, "MUTANT", condition), 1)
		}
	}
	return files, nil
}
