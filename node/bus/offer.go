package bus

import (
	"context"
	"encoding/binary"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"
	"github.com/nats-io/nats.go"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// maxQuotes bounds the quotes of one question.
const maxQuotes = 1024

// ServeQuotes answers questions for quotes until ctx ends or stop is called. quote is called from one goroutine, with at
// most Config.Answer to answer in; an error means no offer. stop waits for it and must not be called from it.
func (b *Bus) ServeQuotes(ctx context.Context, quote func(ctx context.Context, spec protocol.SpecHash) (protocol.Quote, error)) (stop func(), err error) {
	return b.serve(ctx, b.names.quotes(), func(ctx context.Context, m *nats.Msg) {
		spec, ok := lastHash(m.Subject)
		if !ok || len(m.Data) != 1 || m.Data[0] != 1 {
			b.count.drop(Malformed, 1)
			return
		}
		ctx, cancel := context.WithTimeout(ctx, b.cfg.Answer)
		defer cancel()
		q, err := quote(ctx, protocol.SpecHash(spec))
		if err != nil {
			b.log.Debug("no quote", "spec", protocol.SpecHash(spec).String(), "error", err)
			return
		}
		raw, err := encodeQuote(q)
		if err != nil {
			b.log.Warn("quote over its limits", "error", err)
			return
		}
		b.reply(m, raw)
	})
}

// RequestQuotes asks everybody for quotes on a specification. It returns those that verify, one an operator and key, in
// order of arrival. It ends when done says so of the quotes so far (nil never does), shortly after the server says
// that nobody listens, or with ctx; a deadline is no error. Whether a key speaks for its operator only the chain knows.
func (b *Bus) RequestQuotes(ctx context.Context, spec protocol.SpecHash, done func([]protocol.Quote) bool) ([]protocol.Quote, error) {
	type author struct{ operator, key common.Address }
	var got []protocol.Quote
	seen := map[author]bool{}
	err := b.gather(ctx, b.names.quote(spec), []byte{1}, func(answer []byte) verdict {
		q, err := decodeQuote(answer)
		switch {
		case err != nil:
			b.count.drop(Malformed, 1)
		case q.Spec != spec:
			b.count.drop(Unwanted, 1)
		case seen[author{q.Operator, q.HotKey}]:
			b.count.drop(Duplicate, 1)
		default:
			if err := q.Verify(b.network); err != nil {
				b.count.drop(reasonOf(err), 1)
				return more
			}
			seen[author{q.Operator, q.HotKey}] = true
			got = append(got, q)
			if len(got) >= maxQuotes || done != nil && done(got) {
				return enough
			}
		}
		return more
	})
	if err != nil {
		return got, fmt.Errorf("request quotes: %w", err)
	}
	return got, nil
}

// ServeAccepts answers questions to accept a job with a seat of the operator until ctx ends or stop is called. accept is
// called from one goroutine, with at most Config.Answer to answer in; the job's words are sound, the panel is the one
// the job names and holds the operator. Of an error only its code travels.
func (b *Bus) ServeAccepts(ctx context.Context, operator common.Address, accept func(ctx context.Context, job protocol.Job, panel []protocol.Seat) (protocol.Signature, error)) (stop func(), err error) {
	return b.serve(ctx, b.names.accept(operator), func(ctx context.Context, m *nats.Msg) {
		job, panel, err := decodeProposal(m.Data)
		if err != nil || seatOfOperator(panel, operator) == protocol.NoSeat {
			b.count.drop(Malformed, 1)
			return
		}
		ctx, cancel := context.WithTimeout(ctx, b.cfg.Answer)
		defer cancel()
		sig, err := accept(ctx, job, panel)
		if err != nil {
			b.log.Info("job not accepted", "job", job.ID(b.network).Short(), "error", err)
			b.reply(m, append([]byte{tagRefused}, refusal.CodeOf(err)...))
			return
		}
		b.reply(m, append([]byte{tagAccepted}, sig[:]...))
	})
}

// RequestAccept asks an operator for its Accept of a job and returns it once it verifies against the operator's seat. It
// refuses with accept-missing when the operator says no or nothing; the code it gave is in the detail.
func (b *Bus) RequestAccept(ctx context.Context, operator common.Address, job protocol.Job, panel []protocol.Seat) (protocol.Signature, error) {
	seat := seatOfOperator(panel, operator)
	if seat == protocol.NoSeat {
		return protocol.Signature{}, refusal.New(refusal.AcceptMissing, "operator %s is not on the panel", operator)
	}
	digest := b.network.AcceptDigest(job.ID(b.network))
	var sig protocol.Signature
	answered, said := false, "no answer"
	err := b.gather(ctx, b.names.accept(operator), encodeProposal(job, panel), func(answer []byte) verdict {
		switch {
		case answer[0] == tagAccepted && len(answer) == 1+len(sig):
			who, err := protocol.Recover(digest, protocol.Signature(answer[1:]))
			if err != nil || who != panel[seat].HotKey {
				b.count.drop(WrongKey, 1)
				return more
			}
			sig, answered = protocol.Signature(answer[1:]), true
			return enough
		case answer[0] == tagRefused:
			if row, ok := refusal.Find(refusal.Code(answer[1:])); ok {
				said = string(row.Code)
				return soon // not signed: anybody could have said it
			}
		}
		b.count.drop(Malformed, 1)
		return more
	})
	if answered {
		return sig, nil
	}
	if err != nil {
		return sig, refusal.Wrap(refusal.AcceptMissing, err, "operator %s", operator)
	}
	return sig, refusal.New(refusal.AcceptMissing, "operator %s: %s", operator, said)
}

// The answers to a proposal.
const (
	tagAccepted = 1
	tagRefused  = 2
)

func seatOfOperator(panel []protocol.Seat, operator common.Address) protocol.SeatIndex {
	for i, s := range panel {
		if s.Operator == operator {
			return protocol.SeatIndex(i)
		}
	}
	return protocol.NoSeat
}

// A quote on the wire: specification (32 bytes), operator (20), hot key (20), price (12), asset (32), validity (5),
// number of capabilities (1), each with its length (1), signature (64).
func encodeQuote(q protocol.Quote) ([]byte, error) {
	if err := q.Check(); err != nil {
		return nil, err
	}
	price := q.Price.Bytes32()
	b := append([]byte{}, q.Spec[:]...)
	b = append(b, q.Operator[:]...)
	b = append(b, q.HotKey[:]...)
	b = append(b, price[20:]...)
	b = append(b, q.Asset[:]...)
	b = append(b, binary.BigEndian.AppendUint64(nil, uint64(q.ValidUntil))[3:]...)
	b = append(b, byte(len(q.Capabilities)))
	for _, c := range q.Capabilities {
		b = append(append(b, byte(len(c))), c...)
	}
	return append(b, q.Sig[:]...), nil
}

func decodeQuote(raw []byte) (protocol.Quote, error) {
	var q protocol.Quote
	r := reader{rest: raw}
	copy(q.Spec[:], r.take(32))
	copy(q.Operator[:], r.take(20))
	copy(q.HotKey[:], r.take(20))
	q.Price.SetBytes(r.take(12))
	copy(q.Asset[:], r.take(32))
	q.ValidUntil = protocol.Seconds(r.byte())<<32 | protocol.Seconds(r.uint32())
	for n := r.byte(); n > 0 && !r.short; n-- {
		q.Capabilities = append(q.Capabilities, string(r.slice(int(r.byte()), protocol.MaxName)))
	}
	copy(q.Sig[:], r.take(64))
	if !r.ended() {
		return protocol.Quote{}, fmt.Errorf("%w: not a quote", ErrBadWire)
	}
	return q, q.Check()
}

// A proposal on the wire: version 1, the job's five words, the number of seats (1 byte), three words a seat.
func encodeProposal(job protocol.Job, panel []protocol.Seat) []byte {
	w := job.Words()
	route, terms, money := w.Route.Bytes32(), w.Terms.Bytes32(), w.Money.Bytes32()
	b := []byte{1}
	for _, word := range [][]byte{route[:], terms[:], w.Spec[:], w.Panel[:], money[:]} {
		b = append(b, word...)
	}
	b = append(b, byte(len(panel)))
	for _, s := range panel {
		for _, word := range s.Words() {
			b = append(b, word[:]...)
		}
	}
	return b
}

func decodeProposal(raw []byte) (protocol.Job, []protocol.Seat, error) {
	r := reader{rest: raw}
	version := r.byte()
	var w protocol.JobWords
	w.Route, w.Terms = r.number(), r.number()
	w.Spec, w.Panel = r.hash(), r.hash()
	w.Money = r.number()
	n := int(r.byte())
	if version != 1 || n < protocol.MinSeats || n > protocol.MaxSeats || len(r.rest) != 96*n {
		return protocol.Job{}, nil, fmt.Errorf("%w: not a proposal", ErrBadWire)
	}
	panel := make([]protocol.Seat, n)
	for i := range panel {
		first, key, asset := r.hash(), r.hash(), r.hash()
		panel[i] = protocol.SeatOf(first, common.BytesToAddress(key[12:]), asset)
		if panel[i].Words() != [3]common.Hash{first, key, asset} {
			return protocol.Job{}, nil, fmt.Errorf("%w: seat %d", ErrBadWire, i)
		}
	}
	job, err := w.Job()
	if err != nil {
		return protocol.Job{}, nil, err
	}
	if protocol.PanelHash(panel) != job.Panel {
		return protocol.Job{}, nil, fmt.Errorf("%w: another panel than the job's", ErrBadWire)
	}
	return job, panel, nil
}

func (r *reader) hash() common.Hash { return common.BytesToHash(r.take(32)) }

func (r *reader) number() (v uint256.Int) {
	v.SetBytes(r.take(32))
	return v
}
