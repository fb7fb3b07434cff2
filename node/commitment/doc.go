// Package commitment derives the secrets of a seat from its job secret, and ties ballots to what was committed.
//
// Place in the flow: round derives salts, seals its own ballot and checks openings here; audit checks openings the same
// way. The hashes themselves are words of node/protocol, since the contract computes them too.
//
// It never holds a key: the job secret comes from node/keys and goes nowhere but into these derivations.
//
// Start reading at Secret and Salt, then Matches, then Seal.
package commitment
