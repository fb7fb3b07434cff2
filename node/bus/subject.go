package bus

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// names builds the subjects of one network and reads back what a subject says. A subject that it did not build is
// refused. See docs/protocol.md, messages between nodes.
type names struct {
	root  string // nsed.v1.<network>
	token string // this node's, random
}

const tokenLen = 16

// frame is where a frame is published.
func (n names) frame(s protocol.Slot) string {
	return fmt.Sprintf("%s.job.%s.%d.%s.%d", n.root, s.Job, s.Round, s.Kind, s.Seat)
}

// frames is every frame of a job.
func (n names) frames(job protocol.JobID) string { return n.root + ".job." + job.String() + ".*.*.*" }

// sync is where the missing frames of a job are asked for.
func (n names) sync(job protocol.JobID) string { return n.root + ".sync." + job.String() }

// quote is where quotes for a specification are asked for.
func (n names) quote(spec protocol.SpecHash) string { return n.root + ".quote." + spec.String() }

// quotes is every such question.
func (n names) quotes() string { return n.root + ".quote.*" }

// accept is where an operator is asked to accept a job.
func (n names) accept(operator common.Address) string {
	return n.root + ".accept." + strings.ToLower(operator.Hex())
}

// epoch is where processes that hold a hot key find each other.
func (n names) epoch(hot common.Address) string {
	return n.root + ".epoch." + strings.ToLower(hot.Hex())
}

// blob is where a blob's holders are asked for.
func (n names) blob(hash common.Hash) string { return n.root + ".blob." + hash.Hex() }

// blobs is every such question.
func (n names) blobs() string { return n.root + ".blob.*" }

// chunk is where one node is asked for a piece of a blob.
func (n names) chunk(token string) string { return n.root + ".node." + token + ".chunk" }

// inbox is where this node waits for answers to its i-th question.
func (n names) inbox(i uint64) string {
	return n.root + ".inbox." + n.token + "." + strconv.FormatUint(i, 10)
}

// isInbox tells whether a subject is some node's inbox on this network.
func (n names) isInbox(subject string) bool {
	rest, ok := strings.CutPrefix(subject, n.root+".inbox.")
	if !ok || len(rest) < tokenLen+2 || rest[tokenLen] != '.' || !isNodeToken(rest[:tokenLen]) {
		return false
	}
	number, err := strconv.ParseUint(rest[tokenLen+1:], 10, 64)
	return err == nil && strconv.FormatUint(number, 10) == rest[tokenLen+1:]
}

// isMine tells whether an inbox is this node's own.
func (n names) isMine(subject string) bool {
	return strings.HasPrefix(subject, n.root+".inbox."+n.token+".")
}

// lastHash reads the hash at the end of a question's subject.
func lastHash(subject string) (common.Hash, bool) {
	id, err := protocol.ParseJobID(subject[strings.LastIndexByte(subject, '.')+1:])
	if err != nil || !strings.HasSuffix(subject, "."+id.String()) {
		return common.Hash{}, false
	}
	return common.Hash(id), true
}

// seatOf reads the seat at the end of a frame's subject.
func seatOf(subject string, seats int) (protocol.SeatIndex, bool) {
	last := subject[strings.LastIndexByte(subject, '.')+1:]
	seat, err := strconv.ParseUint(last, 10, 8)
	if err != nil || int(seat) >= seats || strconv.FormatUint(seat, 10) != last {
		return 0, false
	}
	return protocol.SeatIndex(seat), true
}

// validToken tells whether a name can be one part of a subject: 1 to 32 of a-z, 0-9 and -.
func validToken(s string) bool {
	return s != "" && len(s) <= 32 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

func isNodeToken(s string) bool {
	return len(s) == tokenLen && strings.Trim(s, "0123456789abcdef") == ""
}
