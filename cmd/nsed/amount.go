package main

import (
	"math/big"

	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/client"
)

// The development network's token.
const (
	decimals = 18
	symbol   = "dNSED"
)

// The decimals of ether and of gwei.
const (
	gweiDecimals  = 9
	etherDecimals = 18
)

// parseTokens reads a decimal number of whole tokens, for example 1.5, as token units. The name is the flag's.
func parseTokens(name, s string) (uint256.Int, error) { return client.Units(name, s, decimals) }

// tokens writes token units as a decimal number of whole tokens.
func tokens(v uint256.Int) string { return client.Decimal(v.ToBig(), decimals) }

// ether writes wei as a decimal number of ether.
func ether(wei *big.Int) string { return client.Decimal(wei, etherDecimals) }
