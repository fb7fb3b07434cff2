// Package dip is royalty accounting: registered assets, what a licence stack adds up to, what accrues to an asset, and how
// it is distributed and claimed.
//
// Place in the flow: it stands beside the words of the protocol and imports nothing of them. It is the mirror of the
// royalties on chain: the same checks in the same order, the same integers, the same rounding, held together by
// testdata/vectors/dip.json and by TestDiffer, which plays random graphs and payments on the contract's bytecode
// (docs/dip.md). Settlements use it for what accrues, clients for what they register and for tables that they rebuild from
// the chain, the laboratory in dip/stress for all of it.
//
// It never creates or loses a unit, never ranks assets by what they earn or by how many build on them, and never decides
// who had an idea first: disclosure and disputes are refused by name.
//
// Start reading at Rules.Derive, then Ledger.
package dip
