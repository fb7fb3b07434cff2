// Package dip is the arithmetic of royalties: what a licence stack adds up to, what accrues to an asset, and how it is
// distributed.
//
// Place in the flow: it stands beside the words of the protocol and imports nothing of them. Assets are not enabled yet:
// the contract and the nodes refuse a seat that names one (AssetsNotEnabled), so nothing calls this package so far. The
// ledger of assets, and the same arithmetic on chain, come with the Royalties chapter.
//
// It never holds state, and it never creates or loses a unit.
//
// Start reading at Table.
package dip
