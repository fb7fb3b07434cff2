package provenance

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// anchored lists the hashes of the slates that stand on chain, from round 1 on. A certified list takes the place of the one
// of its round, and later rounds fall with it.
func anchored(logs []protocol.Log) []common.Hash {
	var out []common.Hash
	for _, l := range logs {
		switch e := l.Event.(type) {
		case protocol.VotesCommitted:
			if int(e.Round) == len(out)+1 {
				out = append(out, e.Proposals)
			}
		case protocol.RoundCertified:
			if at := int(e.Round); at >= 1 && at <= len(out) {
				out = append(out[:at-1], e.Proposals)
			}
		}
	}
	return out
}

// texts finds the proposals of the anchored slates in the transcript's frames, and what is not there.
func texts(a protocol.Agreement, hashes []common.Hash, frames []protocol.Frame) (slates []transcript.Slate, missing []string) {
	n := len(a.Panel)
	for i, hash := range hashes {
		round := protocol.Round(i + 1)
		s := transcript.Slate{Round: round, Contents: make([]*transcript.Content, n)}
		entries := entriesOf(frames, hash, n)
		if entries == nil {
			missing = append(missing, fmt.Sprintf("slate of round %d", round))
		}
		for seat, entry := range entries {
			if entry == (common.Hash{}) {
				continue
			}
			slot := protocol.Slot{Job: a.ID(), Round: round, Kind: protocol.Content, Seat: protocol.SeatIndex(seat)}
			if s.Contents[seat] = contentOf(frames, slot, entry); s.Contents[seat] == nil {
				missing = append(missing, "proposal "+Place{round, protocol.SeatIndex(seat)}.String())
			}
		}
		slates = append(slates, s)
	}
	return slates, missing
}

func entriesOf(frames []protocol.Frame, hash common.Hash, seats int) []common.Hash {
	for _, f := range frames {
		if entries, ok := transcript.SlateIn(f, hash, seats); ok {
			return entries
		}
	}
	return nil
}

func contentOf(frames []protocol.Frame, slot protocol.Slot, entry common.Hash) *transcript.Content {
	for _, f := range frames {
		if f.Signed.Slot != slot {
			continue
		}
		if c, ok := transcript.ContentIn(f, entry); ok {
			return &c
		}
	}
	return nil
}
