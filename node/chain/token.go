package chain

import (
	"bytes"
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// Token is the network's token.
type Token struct {
	Address  common.Address
	Symbol   string // at most 16 printable characters; empty if the token has none
	Decimals uint8
}

// TokenOf reads the network's token. What it calls itself is its own word and no proof of anything. A token with more
// decimals than an amount has digits is refused with ChainNoCode.
func (r *Reader) TokenOf(ctx context.Context) (Token, error) {
	p, err := r.ParamsOf(ctx)
	if err != nil {
		return Token{}, err
	}
	t := Token{Address: p.Token}
	if t.Decimals, err = view(ctx, r, p.Token, r.token.PackDecimals(), nil, r.token.UnpackDecimals); err != nil {
		return Token{}, r.fail(err, "read the decimals of the token %s", p.Token)
	}
	const digits = 77 // of the largest amount
	if t.Decimals > digits {
		return Token{}, refusal.New(refusal.ChainNoCode, "the token %s has %d decimals", p.Token, t.Decimals)
	}
	t.Symbol, err = view(ctx, r, p.Token, r.token.PackSymbol(), nil, r.symbol)
	if err != nil && classify(err, false) != answer && !isUnreadable(err) {
		return Token{}, r.fail(err, "read the symbol of the token %s", p.Token)
	}
	return t, nil
}

// symbol reads a symbol, or that of an old token, which is 32 bytes.
func (r *Reader) symbol(raw []byte) (string, error) {
	if len(raw) == 32 {
		return tidySymbol(string(bytes.TrimRight(raw, "\x00"))), nil
	}
	s, err := r.token.UnpackSymbol(raw)
	return tidySymbol(s), err
}

// tidySymbol leaves what can be shown in a line.
func tidySymbol(s string) string {
	const most = 16
	if !utf8.ValidString(s) {
		return ""
	}
	s = strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
	if runes := []rune(s); len(runes) > most {
		s = string(runes[:most])
	}
	return s
}
