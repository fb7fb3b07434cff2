package round

import "errors"

// Why an input is refused. A refused input changes nothing.
var (
	ErrUnknownInput  = errors.New("unknown kind of input")
	ErrBadInput      = errors.New("input cannot be decoded")
	ErrStaleTick     = errors.New("tick before the last one")
	ErrStaleBlock    = errors.New("block at or before the newest one")
	ErrUnknownBlock  = errors.New("reverted block is newer than the newest one")
	ErrAlreadyOpen   = errors.New("job is open already")
	ErrNotOpen       = errors.New("job is not open")
	ErrOver          = errors.New("job has ended on chain")
	ErrWrongJob      = errors.New("another job")
	ErrWrongRound    = errors.New("round out of range or out of turn")
	ErrWrongTerm     = errors.New("no such term")
	ErrWrongSeat     = errors.New("no such seat")
	ErrWrongKind     = errors.New("no message of a job's round")
	ErrBadPayload    = errors.New("payload cannot be read")
	ErrBadList       = errors.New("list of another length")
	ErrRepeated      = errors.New("message is known already")
	ErrTooMany       = errors.New("too many bodies for one place")
	ErrNotOwn        = errors.New("spoken frame is not this seat's")
	ErrUnknownAsk    = errors.New("nothing like that was asked")
	ErrAnswered      = errors.New("answered already")
	ErrBadAnswer     = errors.New("answer does not fit its question")
	ErrUnknownEffect = errors.New("no such effect is outstanding")
)
