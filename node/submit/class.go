package submit

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"github.com/ethereum/go-ethereum/rpc"
)

// Class is what an endpoint's error means for a transaction.
type Class uint8

// The classes. Zero is the class of no error.
const (
	Unreachable Class = iota + 1 // nothing was said about the transaction: it may have arrived, ask again
	Busy                         // the endpoint cannot answer now: too many requests, a full pool, an index being built
	Known                        // the endpoint has this transaction already
	NonceUsed                    // a transaction with this nonce is mined
	NonceAhead                   // transactions before it are missing
	Underpriced                  // it offers too little: for the pool, or beside another one with its nonce
	OutOfFunds                   // the account cannot pay for it
	Reverted                     // the contract refuses the call, and would again in this state
	Unfit                        // no node takes it, whatever the state
)

// String names the class.
func (c Class) String() string {
	names := [...]string{
		"none", "unreachable", "busy", "known", "nonce used", "nonce ahead", "underpriced", "out of funds", "reverted", "unfit",
	}
	if int(c) < len(names) {
		return names[c]
	}
	return "invalid"
}

// phrases are what the common Ethereum nodes say, in lower case, most telling first: geth, reth and anvil, Erigon,
// Nethermind, Besu. The protocol has no codes for most of it.
var phrases = []struct {
	class Class
	text  string
}{
	{Busy, "indexing is in progress"},
	{Known, "already known"},
	{Known, "already imported"},
	{Known, "alreadyknown"},
	{Unfit, "unknown transaction"},
	{Known, "known transaction"},
	{NonceUsed, "nonce too low"},
	{NonceUsed, "nonce is too low"},
	{NonceUsed, "oldnonce"},
	{NonceUsed, "old nonce"},
	{NonceAhead, "nonce too high"},
	{NonceAhead, "noncegap"},
	{NonceAhead, "nonce gap"},
	{Underpriced, "underpriced"},
	{Underpriced, "replacementnotallowed"},
	{Underpriced, "could not replace existing"},
	{Underpriced, "future transaction tries to replace pending"},
	{Underpriced, "feetoolow"},
	{Underpriced, "gas price below minimum"},
	{Underpriced, "gas price below configured minimum"},
	{Underpriced, "less than block base fee"},
	{Underpriced, "fee cap less than"},
	{OutOfFunds, "insufficient funds"},
	{OutOfFunds, "insufficientfunds"},
	{OutOfFunds, "insufficient balance"},
	{OutOfFunds, "upfront cost exceeds"},
	{Busy, "pool is full"},
	{Busy, "pool limit"},
	{Busy, "account limit exceeded"},
	{Busy, "in-flight transaction limit"},
	{Busy, "too many requests"},
	{Busy, "rate limit"},
	{Busy, "request limit"},
	{Busy, "daily request count exceeded"},
	{Unfit, "gas required exceeds allowance"},
	{Unfit, "intrinsic gas too low"},
	{Unfit, "floor data gas"},
	{Unfit, "exceeds block gas limit"},
	{Unfit, "gas limit too high"},
	{Unfit, "oversized data"},
	{Unfit, "max initcode size exceeded"},
	{Unfit, "higher than max fee per gas"},
	{Unfit, "invalid sender"},
	{Unfit, "invalid chain id"},
	{Reverted, "execution reverted"},
	{Reverted, "vm execution error"},
	{Reverted, "invalid opcode"},
}

// ClassOf reads an endpoint's error. What it does not know is Unreachable: trying again is always safe, since all
// attempts of a wish share a nonce.
func ClassOf(err error) Class {
	if err == nil {
		return 0
	}
	if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
		return Unreachable
	}
	var status rpc.HTTPError
	if errors.As(err, &status) && status.StatusCode == http.StatusTooManyRequests {
		return Busy
	}
	if revertOf(err) != nil {
		return Reverted
	}
	said := strings.ToLower(err.Error())
	for _, p := range phrases {
		if strings.Contains(said, p.text) {
			return p.class
		}
	}
	return Unreachable
}
