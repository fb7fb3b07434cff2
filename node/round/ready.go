package round

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/brief"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// Ready is what an input asks the engine to do, in the order of its fields. Every effect is handed out once; effects of
// a machine that was replayed from its journal come from Machine.Outstanding.
type Ready struct {
	Persist  bool              // the journal must be synced before anything below is carried out
	Ask      []Ask             // questions to the agent
	Send     []Draft           // sign, journal the frame as Spoke, step it, publish, then Acked{Draft.ID()}
	Forward  []Forward         // publish again as it is, then Acked{Forward.ID()}
	Transact []protocol.Intent // hand to the outbox, then Acked{Intent.Key()}
	Cancel   []AskID           // questions whose answer is no longer wanted
	Want     []protocol.Slot   // messages to ask peers for; the answers come as Received
	Wake     protocol.Millis   // the next Tick wanted, at the latest; 0 for none
}

// Empty tells whether there is nothing to do but to wait for Wake.
func (r Ready) Empty() bool {
	return len(r.Ask)+len(r.Send)+len(r.Forward)+len(r.Transact)+len(r.Cancel)+len(r.Want) == 0
}

// AskID names a question: "propose/<round>" or "judge/<round>/<slate>".
type AskID string

// Ask is a question to the agent. After Until its answer is not waited for.
type Ask struct {
	ID    AskID
	Kind  brief.Kind
	Brief brief.Brief
	Until protocol.Millis
}

// Draft is a message to sign. Body is what is signed; Payload hashes to it, except for a Seal, which has none.
type Draft struct {
	Slot    protocol.Slot
	Body    common.Hash
	Payload []byte
	Sealed  []byte
}

// ID is the draft's stable name. A slot has one draft, but for results and, after a reorg, Closes.
func (d Draft) ID() string { return fmt.Sprintf("send/%s/%x", d.Slot, d.Body[:8]) }

// Guard names what may be signed only once: the slot, and for a Close its link too. The empty string means that signing
// another body proves nothing.
func (d Draft) Guard() string {
	switch {
	case !d.Slot.Kind.IsSlot():
		return ""
	case d.Slot.Kind == protocol.Close && len(d.Payload) >= 32:
		return fmt.Sprintf("%s/%x", d.Slot, d.Payload[:32])
	}
	return d.Slot.String()
}

// Frame is the draft as it travels once it is signed.
func (d Draft) Frame(sig protocol.Signature) protocol.Frame {
	return protocol.Frame{
		Signed:  protocol.Signed{Slot: d.Slot, Body: d.Body, Sig: sig},
		Payload: d.Payload, Sealed: d.Sealed,
	}
}

// Forward is somebody's frame that others seem to miss.
type Forward struct{ Frame protocol.Frame }

// ID is the forward's stable name.
func (f Forward) ID() string {
	return fmt.Sprintf("forward/%s/%x", f.Frame.Signed.Slot, f.Frame.Signed.Body[:8])
}
