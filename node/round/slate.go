package round

import (
	"cmp"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
	"github.com/nsed-protocol/nsed/node/view"
)

// list signs the list of a term that is this seat's: when all seats have sealed, or when their time is over.
func (m *Machine) list(r protocol.Round) {
	term, mine := m.myTerm(r, protocol.List)
	if !mine {
		return
	}
	hashes, all := m.sealed(r)
	if !all && !m.after(m.local(r).started.at+m.patience.List) {
		return
	}
	payload := protocol.PackHashes(hashes)
	m.draft(Draft{Slot: m.slot(r, term, protocol.List, m.self), Body: protocol.BodyOf(payload), Payload: payload})
}

// myTerm finds the first term of an unanchored round that is this seat's turn now and in which it has not said anything
// of the kind. A seat does not take over while the coordinator of an earlier term is at work.
func (m *Machine) myTerm(r protocol.Round, kind protocol.Kind) (term uint8, mine bool) {
	if m.barred(r) {
		return 0, false
	}
	for ; term < m.terms() && m.termOpen(r, term); term++ {
		if m.coordinator(r, term) != m.self {
			continue
		}
		if !m.said(m.slot(r, term, kind, m.self)) && !m.busyBefore(r, term) {
			return term, true
		}
	}
	return 0, false
}

// busyBefore tells whether the coordinator of an earlier term has listed, and still has time to anchor.
func (m *Machine) busyBefore(r protocol.Round, term uint8) bool {
	busy := false
	for _, h := range m.inTurn(r, protocol.List) {
		if h.term < term && !m.after(h.at+m.patience.Content+m.patience.Commit+m.patience.Grace) {
			busy = true
		}
	}
	return busy
}

// sealed is the list as this seat would sign it, and whether every seat has sealed. Once a first list is out, contents
// are published: a seal that turns up afterwards may be a copy, and stays out.
func (m *Machine) sealed(r protocol.Round) (hashes []common.Hash, all bool) {
	hashes, all = make([]common.Hash, m.seats()), true
	for i := range hashes {
		h := m.first(m.slot(r, 0, protocol.Seal, protocol.SeatIndex(i)))
		if h == nil {
			all = false
			continue
		}
		if m.blind(r, h.frame.Signed.Body, protocol.SeatIndex(i)) {
			hashes[i] = h.frame.Signed.Body
		}
	}
	return hashes, all
}

// blind tells whether a seal was made before its seat could have seen anybody's proposal, as far as this node knows: it
// was here before the first list, or is on it.
func (m *Machine) blind(r protocol.Round, hash common.Hash, seat protocol.SeatIndex) bool {
	l := m.local(r)
	if !l.listed.set {
		return true
	}
	for _, h := range m.frames[m.slot(r, 0, protocol.Seal, seat)] {
		if h.frame.Signed.Body == hash && h.seq < l.listed.seq {
			return true
		}
	}
	first := m.inTurn(r, protocol.List)
	if len(first) == 0 {
		return true
	}
	earliest := slices.MinFunc(first, func(a, b termed) int { return cmp.Compare(a.seq, b.seq) })
	return earliest.hashes[seat] == hash
}

// slate signs the slate of a term that is this seat's: the own list without what is unpublished or ungrounded.
func (m *Machine) slate(r protocol.Round) {
	for _, list := range m.inTurn(r, protocol.List) {
		if m.coordinator(r, list.term) != m.self || m.barred(r) {
			continue
		}
		slot := m.slot(r, list.term, protocol.Slate, m.self)
		if m.said(slot) {
			continue
		}
		hashes, waiting := make([]common.Hash, m.seats()), false
		for _, seat := range nonZero(list.hashes).Seats() {
			switch m.standing(r, seat, list.hashes[seat]) {
			case sound:
				hashes[seat] = list.hashes[seat]
			case unpublished:
				waiting = true
			}
		}
		if waiting && !m.after(list.at+m.patience.Content) {
			continue
		}
		payload := protocol.PackHashes(hashes)
		m.draft(Draft{Slot: slot, Body: protocol.BodyOf(payload), Payload: payload})
	}
}

// standing says what this node knows of a listed proposal.
type standing uint8

const (
	unpublished standing = 1 + iota // its content, or one that it cites, is not here
	sound                           // published, and every cite is grounded
	ungrounded                      // published, with a cite that is not
)

// entry is a hash in its place on a list: a coordinator can list one seat's proposal under another's name.
type entry struct {
	round protocol.Round
	seat  protocol.SeatIndex
	hash  common.Hash
}

// standing judges a listed proposal. What does not depend on anything missing is remembered until the chain changes.
func (m *Machine) standing(r protocol.Round, seat protocol.SeatIndex, hash common.Hash) standing {
	place := entry{r, seat, hash}
	if known, ok := m.standings[place]; ok {
		return known
	}
	s := m.judgeStanding(r, seat, hash)
	if s != unpublished {
		m.standings[place] = s
	}
	return s
}

func (m *Machine) judgeStanding(r protocol.Round, seat protocol.SeatIndex, hash common.Hash) standing {
	h := m.content(r, seat, hash)
	if h == nil {
		return unpublished
	}
	missing := false
	err := h.proposal.content.Grounded(r, func(cited protocol.Round, seat protocol.SeatIndex) (transcript.Content, bool) {
		if !m.chain.anchored(cited) || int(seat) >= m.seats() {
			return transcript.Content{}, false
		}
		slate := m.slateOf(cited)
		if slate == nil {
			missing = true
			return transcript.Content{}, false
		}
		if slate[seat] == zero {
			return transcript.Content{}, false
		}
		source := m.content(cited, seat, slate[seat])
		if source == nil {
			missing = true
			return transcript.Content{}, false
		}
		return source.proposal.content, true
	})
	switch {
	case missing:
		return unpublished
	case err != nil:
		return ungrounded
	}
	return sound
}

// verdict is what this node makes of a slate. Zero is no verdict.
type verdict uint8

const (
	undecided verdict = 1 + iota // something is missing here
	accepted                     // fair as far as this node knows
	refused                      // not fair: this seat does not commit to it
)

// weigh checks a slate against its list and against what this node held in time.
func (m *Machine) weigh(r protocol.Round, s termed) verdict {
	list := m.first(m.slot(r, s.term, protocol.List, s.frame.Signed.Slot.Seat))
	switch {
	case list == nil:
		return undecided
	case m.premature(r, list):
		return m.passesOver(r, list)
	}
	result := accepted
	for i, hash := range s.hashes {
		seat := protocol.SeatIndex(i)
		entry := m.fairEntry(r, seat, list)
		if hash != list.hashes[i] && hash != zero || entry == refused {
			return refused
		}
		if entry == undecided {
			result = undecided
		}
		if list.hashes[i] == zero {
			continue
		}
		switch m.standing(r, seat, list.hashes[i]) {
		case unpublished:
			if hash != zero {
				result = undecided
			}
		case ungrounded:
			if hash != zero {
				return refused
			}
		case sound:
			content := m.content(r, seat, list.hashes[i])
			if hash == zero && content.at <= list.at+m.patience.Content/2 {
				return refused
			}
		}
	}
	if result == accepted && m.shutOut(r, list) && !m.carried(r, s) {
		return undecided
	}
	return result
}

// shutOut tells whether a list lacks the proposal that this seat sealed in time.
func (m *Machine) shutOut(r protocol.Round, list *held) bool {
	if !m.seated() || list.hashes[m.self] != zero {
		return false
	}
	seal := m.first(m.slot(r, 0, protocol.Seal, m.self))
	return seal != nil && seal.frame.Signed.Body != zero && m.inTime(r, seal.at)
}

// carried tells whether a quorum of others commits to a slate. This seat's own seal may have reached nobody: then they do,
// and it joins them. Where they hold the seal they refuse, and this seat does not help to shut itself out.
func (m *Machine) carried(r protocol.Round, s termed) bool {
	others := nonZero(m.committed(r, s)) &^ protocol.Mask(0).With(m.self)
	return others.Count() >= m.rules().Quorum()
}

// passesOver tells what to make of a slate whose list came too early: it is refused when it passes over a seat that has
// sealed a proposal. The others may yet turn out to have skipped.
func (m *Machine) passesOver(r protocol.Round, list *held) verdict {
	for i, hash := range list.hashes {
		seal := m.first(m.slot(r, 0, protocol.Seal, protocol.SeatIndex(i)))
		if hash == zero && seal != nil && seal.frame.Signed.Body != zero {
			return refused
		}
	}
	return undecided
}

// fairEntry tells what this node makes of a seat's entry on a list. A seal that was here in time has to be on the list, and
// one that may have been made after contents were published must not be. This seat's own seal may have reached nobody
// else: when a list lacks it, those who hold it decide (see carried).
func (m *Machine) fairEntry(r protocol.Round, seat protocol.SeatIndex, list *held) verdict {
	l, entry := m.local(r), list.hashes[seat]
	seals := m.frames[m.slot(r, 0, protocol.Seal, seat)]
	held, same := false, false
	for _, h := range seals {
		if h.frame.Signed.Body == zero {
			continue
		}
		held = held || m.inTime(r, h.at) && (!l.listed.set || h.seq < l.listed.seq)
		same = same || h.frame.Signed.Body == entry
	}
	switch {
	case entry == zero && held && seat != m.self:
		return refused
	case entry == zero:
		return accepted
	case !m.blind(r, entry, seat) || seat == m.self && !same:
		return refused
	case held && !same:
		return undecided // the seat may have sealed twice: the listed seal is asked for
	}
	return accepted
}

// inTime tells whether a seal that came at this moment has to be on the list.
func (m *Machine) inTime(r protocol.Round, at protocol.Millis) bool {
	l := m.local(r)
	return l.started.set && at <= l.started.at+m.patience.Seal
}

// fair returns the slates that this seat commits to.
func (m *Machine) fair(r protocol.Round) []termed {
	var out []termed
	for _, s := range m.inTurn(r, protocol.Slate) {
		switch m.weigh(r, s) {
		case accepted:
			m.take(m.local(r).slate(s.term))
			out = append(out, s)
		case refused:
			if m.once("refused/%d/%d", r, s.term) {
				m.event(view.SlateRefused, r, s.frame.Signed.Slot.Seat, "does not commit to the slate of term %d", s.term)
			}
		}
	}
	return out
}
