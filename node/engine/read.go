package engine

import (
	"github.com/nsed-protocol/nsed/node/protocol"
)

// Read is what a job's journal holds: the last picture and every frame. Nothing is carried out and nothing is written.
func Read(a protocol.Agreement, o Options, p Ports) (Snapshot, []protocol.Frame, error) {
	j, err := Open(a, o, p)
	if err != nil {
		return Snapshot{}, nil, err
	}
	return j.Snapshot(), j.machine.AllFrames(), nil
}
