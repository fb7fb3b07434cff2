package submit

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/txpool"
	"github.com/ethereum/go-ethereum/core/txpool/legacypool"
	"github.com/ethereum/go-ethereum/rpc"
)

func TestClassOf(t *testing.T) {
	for name, tt := range map[string]struct {
		err  error
		want Class
	}{
		"none":                         {nil, 0},
		"geth, known":                  {txpool.ErrAlreadyKnown, Known},
		"geth, nonce used":             {fmt.Errorf("%w: next nonce 5, tx nonce 4", core.ErrNonceTooLow), NonceUsed},
		"geth, nonce ahead":            {core.ErrNonceTooHigh, NonceAhead},
		"geth, cheap beside another":   {txpool.ErrReplaceUnderpriced, Underpriced},
		"geth, cheap for the pool":     {txpool.ErrUnderpriced, Underpriced},
		"geth, below the least":        {fmt.Errorf("%w: gas tip cap 0, minimum needed 1", txpool.ErrTxGasPriceTooLow), Underpriced},
		"geth, below the base fee":     {core.ErrFeeCapTooLow, Underpriced},
		"geth, ahead of its turn":      {legacypool.ErrFutureReplacePending, Underpriced},
		"geth, out of funds":           {fmt.Errorf("%w: balance 1, tx cost 2", core.ErrInsufficientFunds), OutOfFunds},
		"geth, no value":               {core.ErrInsufficientFundsForTransfer, OutOfFunds},
		"geth, full":                   {legacypool.ErrTxPoolOverflow, Busy},
		"geth, account full":           {txpool.ErrAccountLimitExceeded, Busy},
		"geth, delegated":              {txpool.ErrInflightTxLimitReached, Busy},
		"geth, indexing":               {errors.New("transaction indexing is in progress"), Busy},
		"geth, too little gas":         {core.ErrIntrinsicGas, Unfit},
		"geth, too little for data":    {core.ErrFloorDataGas, Unfit},
		"geth, too much gas":           {txpool.ErrGasLimit, Unfit},
		"geth, over the limit of gas":  {core.ErrGasLimitTooHigh, Unfit},
		"geth, too long":               {txpool.ErrOversizedData, Unfit},
		"geth, tip over cap":           {core.ErrTipAboveFeeCap, Unfit},
		"geth, revert":                 {revertError{"0x"}, Reverted},
		"revert, wrapped":              {fmt.Errorf("simulate: %w", revertError{"0x"}), Reverted},
		"revert, data withheld":        {errors.New("execution reverted"), Reverted},
		"anvil, known":                 {errors.New("transaction already imported"), Known},
		"anvil, funds":                 {errors.New("Insufficient funds for gas * price + value"), OutOfFunds},
		"Nethermind, known":            {errors.New("AlreadyKnown"), Known},
		"Nethermind, nonce used":       {errors.New("OldNonce, Current nonce: 5"), NonceUsed},
		"Nethermind, cheap":            {errors.New("ReplacementNotAllowed"), Underpriced},
		"Nethermind, too cheap":        {errors.New("FeeTooLow, EffectivePriorityFeePerGas too low"), Underpriced},
		"Nethermind, funds":            {errors.New("InsufficientFunds, Account balance: 0"), OutOfFunds},
		"Erigon, cheap":                {errors.New("could not replace existing tx"), Underpriced},
		"Besu, known":                  {errors.New("Known transaction"), Known},
		"a type that is not known":     {errors.New("unknown transaction type"), Unfit},
		"Besu, cheap":                  {errors.New("Replacement transaction underpriced"), Underpriced},
		"Besu, funds":                  {errors.New("Upfront cost exceeds account balance"), OutOfFunds},
		"a provider, too many":         {rpc.HTTPError{StatusCode: 429, Status: "429"}, Busy},
		"a provider, broken":           {rpc.HTTPError{StatusCode: 502, Status: "502 Bad Gateway"}, Unreachable},
		"no answer":                    {context.DeadlineExceeded, Unreachable},
		"no connection":                {errors.New("dial tcp 127.0.0.1:1: connect: connection refused"), Unreachable},
		"something nobody thought of":  {errors.New("whatever"), Unreachable},
		"a word that is part of words": {errors.New("the known unknown"), Unreachable},
	} {
		t.Run(name, func(t *testing.T) {
			if got := ClassOf(tt.err); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestClassNames(t *testing.T) {
	seen := map[string]bool{}
	for c := range Unfit + 1 {
		if name := c.String(); name == "invalid" || seen[name] {
			t.Errorf("class %d is called %s", c, name)
		} else {
			seen[name] = true
		}
	}
	if (Unfit + 1).String() != "invalid" {
		t.Error("a class too many has a name")
	}
}
