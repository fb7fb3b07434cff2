package chain

import (
	"bytes"
	"context"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// mint is a chain with nothing on it but a token.
type mint struct {
	*paper
	decimals, symbol []byte
	decimalsErr      error
	symbolErr        error
}

func (m *mint) CallContract(_ context.Context, msg ethereum.CallMsg, _ *big.Int) ([]byte, error) {
	if bytes.Equal(msg.Data, testReader().token.PackDecimals()) {
		return m.decimals, m.decimalsErr
	}
	return m.symbol, m.symbolErr
}

func word(n byte) []byte { return common.LeftPadBytes([]byte{n}, 32) }

// text is a string as the ABI encodes it.
func text(s string) []byte {
	return append(append(word(32), word(byte(len(s)))...), common.RightPadBytes([]byte(s), (len(s)+31)/32*32)...)
}

func TestTokenOf(t *testing.T) {
	revert := spoken{3, "execution reverted", nil}
	for name, tt := range map[string]struct {
		m      mint
		symbol string
		ok     bool
	}{
		"plain":                 {mint{decimals: word(6), symbol: text("USDC")}, "USDC", true},
		"beyond ASCII":          {mint{decimals: word(6), symbol: text("USD₮0")}, "USD₮0", true},
		"an old token":          {mint{decimals: word(6), symbol: common.RightPadBytes([]byte("MKR"), 32)}, "MKR", true},
		"control characters":    {mint{decimals: word(6), symbol: text("A\x1b[31m\u202eB \n")}, "A[31mB", true},
		"long":                  {mint{decimals: word(6), symbol: text("0123456789abcdefghij")}, "0123456789abcdef", true},
		"no text":               {mint{decimals: word(6), symbol: text("\xff\xfe")}, "", true},
		"no symbol":             {mint{decimals: word(6), symbolErr: revert}, "", true},
		"unreadable symbol":     {mint{decimals: word(6), symbol: []byte{1}}, "", true},
		"endpoint fails":        {mint{decimals: word(6), symbolErr: errors.New("connection refused")}, "", false},
		"no decimals":           {mint{decimalsErr: revert, symbol: text("X")}, "", false},
		"no token":              {mint{}, "", false},
		"too many decimals":     {mint{decimals: word(78), symbol: text("X")}, "", false},
		"decimals over a byte":  {mint{decimals: append(make([]byte, 30), 1, 0), symbol: text("X")}, "", false},
		"endpoint has no state": {mint{decimals: word(6), symbolErr: said(-32603, "internal error")}, "", false},
	} {
		t.Run(name, func(t *testing.T) {
			tt.m.paper = newPaper(1)
			r := New(&tt.m, protocol.Network{ChainID: 1, Contract: common.Address{1}}, Options{})
			r.params.Store(&protocol.Params{Token: common.Address{8}})
			got, err := r.TokenOf(t.Context())
			if (err == nil) != tt.ok {
				t.Fatalf("got %+v, %v", got, err)
			}
			if err == nil && got != (Token{common.Address{8}, tt.symbol, 6}) {
				t.Errorf("got %+v", got)
			}
		})
	}
}
