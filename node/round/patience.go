package round

import "github.com/nsed-protocol/nsed/node/protocol"

// Patience holds how long a node waits for others, in milliseconds of its own clock. It decides nothing that members
// must agree on.
type Patience struct {
	Answer  protocol.Millis // from a round's start until the agent has to have proposed
	Seal    protocol.Millis // from a round's start: a seal held by then must be on the list
	List    protocol.Millis // from a round's start until the coordinator lists what it has
	Content protocol.Millis // from the list until the coordinator signs the slate
	Judge   protocol.Millis // from the slate until the agent has to have judged
	Commit  protocol.Millis // from the slate until the coordinator anchors what it has
	Reveal  protocol.Millis // from the permission to open until the coordinator announces what it has
	Grace   protocol.Millis // from the first result until it is taken as final; half of it for missing openings
	Settle  protocol.Millis // between two members' turns to settle
	Sync    protocol.Millis // between two requests for what is missing
}

// DefaultPatience spreads the phases of the terms over the waits, so that an honest coordinator anchors within propose
// and commit with a tenth of each to spare.
func DefaultPatience(t protocol.Terms) Patience {
	propose, commit := protocol.Millis(t.Propose)*1000, protocol.Millis(t.Commit)*1000
	reveal := protocol.Millis(t.Reveal) * 1000
	return Patience{
		Answer:  propose * 60 / 100,
		Seal:    propose * 65 / 100,
		List:    propose * 75 / 100,
		Content: propose * 15 / 100,
		Judge:   commit * 70 / 100,
		Commit:  commit * 85 / 100,
		Reveal:  reveal * 70 / 100,
		Grace:   max(reveal*20/100, 400),
		Settle:  protocol.Millis(t.Handover) * 1000,
		Sync:    min(max(propose/20, 100), 5_000),
	}
}
