package audit

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// bundle checks everything that is not on chain.
func (c *auditor) bundle(b *transcript.Bundle) {
	c.identity(b)
	c.specification(b)
	c.signatures(b)
	c.equivocations()
	c.deliberation()
}

// identity checks that the bundle is of this job of this network.
func (c *auditor) identity(b *transcript.Bundle) {
	before := c.failures()
	c.expect(b.Version == transcript.BundleVersion, "bundle.version", "bundle version", "version %d, known is %d", b.Version, transcript.BundleVersion)
	c.expect(b.Network.ChainID == c.f.Network.ChainID && b.Network.Contract == c.f.Network.Contract, "bundle.network", "bundle network",
		"contract %s of chain %d, the facts are of %s of chain %d", b.Network.Contract, b.Network.ChainID, c.f.Network.Contract, c.f.Network.ChainID)
	c.expect(b.Params == c.f.Params, "bundle.params", "bundle params", "the parameters differ from the network's")
	c.expect(b.Job.Words() == c.a.Job.Words() && b.Job.ID(c.f.Network) == c.f.Job, "bundle.job", "bundle job", "the words are those of job %s", b.Job.ID(c.f.Network))
	panel := protocol.PanelHash(b.Panel)
	c.expect(panel == c.a.Job.Panel, "bundle.panel", "bundle panel", "the panel hashes to %s, the job says %s", panel, c.a.Job.Panel)
	if c.failures() == before {
		c.pass("bundle.job", "the bundle is of job %s: same words, panel and parameters as on chain", c.f.Job.Short())
	}
}

// specification checks the specification's bytes against the hash in the job, and the job against the specification.
func (c *auditor) specification(b *transcript.Bundle) {
	if len(b.Spec) == 0 {
		c.lack("bundle.spec", "specification", "its bytes are not in the bundle; the job says %s", c.a.Job.Spec)
		return
	}
	hash := protocol.HashSpec(b.Spec)
	if !c.expect(hash == c.a.Job.Spec, "bundle.spec", "specification", "%d bytes hash to %s, the job says %s", len(b.Spec), hash, c.a.Job.Spec) {
		return
	}
	spec, err := protocol.ParseSpec(b.Spec)
	if err != nil {
		c.fail("bundle.spec", "specification", "%s", err)
		return
	}
	c.a.Spec = spec
	if err := c.a.Check(); err != nil {
		c.fail("bundle.spec", "specification", "%s", err)
		return
	}
	c.spec = true
	c.pass("bundle.spec", "%d bytes hash to %s, and the job's terms are its terms", len(b.Spec), short(common.Hash(hash)))
}

// signatures verifies every frame, and sorts those that hold by slot.
func (c *auditor) signatures(b *transcript.Bundle) {
	before := c.failures()
	c.frames = map[protocol.Slot][]protocol.Frame{}
	for _, f := range b.Frames {
		s := f.Signed.Slot
		switch err := f.Verify(c.f.Network, c.a.Panel); {
		case s.Job != c.f.Job:
			c.fail("frames.signatures", "frame "+s.String()+" slot", "of job %s", s.Job)
		case err != nil:
			c.fail("frames.signatures", fmt.Sprintf("frame %s %s", s, part(err)), "%s", err)
		case s.Round == 0 || s.Round > protocol.Round(c.t.MaxRounds) || !transcript.Kept(s.Kind):
			c.fail("frames.signatures", "frame "+s.String()+" slot", "no such place in the job")
		case len(f.Sealed) > 0:
			c.fail("frames.signatures", "frame "+s.String()+" sealed", "a sealed ballot is no part of a transcript")
		default:
			c.frames[s] = append(c.frames[s], f)
		}
	}
	if c.failures() == before {
		c.pass("frames.signatures", "%d frames, each signed by the hot key of its seat", len(b.Frames))
	}
}

// part says which part of a frame an error is about.
func part(err error) string {
	switch {
	case errors.Is(err, protocol.ErrWrongBody):
		return "payload"
	case errors.Is(err, protocol.ErrWrongKey), errors.Is(err, protocol.ErrBadSignature):
		return "signature"
	}
	return "slot"
}

// equivocations looks for two bodies that one seat signed for one slot, in frames and in the settlement. Two Closes
// contradict each other only over one link: a reorganised chain has others.
func (c *auditor) equivocations() {
	first := map[string]protocol.Signed{}
	note := func(m protocol.Signed, link []byte) {
		if !m.Slot.Kind.IsSlot() {
			return
		}
		key := fmt.Sprintf("%s/%x", m.Slot, link)
		other, known := first[key]
		if !known {
			first[key] = m
			return
		}
		if other.Body != m.Body {
			c.convict(m.Slot.Seat, "frame "+m.Slot.String(), "seat %d signed %s and %s", m.Slot.Seat, other.Body, m.Body)
		}
	}
	for _, m := range c.said {
		var link []byte
		if m.Slot.Kind == protocol.Close {
			l := c.closeLink(c.steps[m.Slot.Round])
			link = l[:]
		}
		note(m, link)
	}
	for _, f := range c.sorted() {
		var link []byte
		if f.Signed.Slot.Kind == protocol.Close {
			if len(f.Payload) != 4*32 {
				continue
			}
			link = f.Payload[:32]
		}
		note(f.Signed, link)
	}
	if c.Seat == nil {
		c.pass("frames.equivocation", "no seat signed two bodies for one slot")
	}
}

// sorted is every verified frame in the order of a bundle.
func (c *auditor) sorted() []protocol.Frame {
	var out []protocol.Frame
	for r := protocol.Round(1); r <= protocol.Round(c.t.MaxRounds); r++ {
		for k := protocol.Seal; k.Valid(); k++ {
			out = append(out, c.find(r, k)...)
		}
	}
	return out
}

// find returns the verified frames of a kind in a round, by term and seat.
func (c *auditor) find(r protocol.Round, k protocol.Kind) []protocol.Frame {
	var out []protocol.Frame
	for term := 0; term < c.terms(k); term++ {
		for seat := range c.n {
			out = append(out, c.at(r, uint8(term), k, protocol.SeatIndex(seat))...)
		}
	}
	return out
}

// terms is how many terms a slot of this kind can have: any byte, since a frame outside its turn is still a signature.
func (c *auditor) terms(k protocol.Kind) int {
	if k.Termed() {
		return 256
	}
	return 1
}

func (c *auditor) at(r protocol.Round, term uint8, k protocol.Kind, seat protocol.SeatIndex) []protocol.Frame {
	return c.frames[protocol.Slot{Job: c.f.Job, Round: r, Term: term, Kind: k, Seat: seat}]
}
