// Package tally turns judgements into quadratic votes, and the valid votes of a round into scores, a winner, excess and
// judging pay.
//
// Place in the flow: round makes its own ballot with Votes and counts the opened ballots with Count; settlement and
// audit count the same way, and so does the contract, to the last digit (docs/protocol.md).
//
// It never reads a commitment, a price or a clock: whether a ballot may be counted at all was decided before.
//
// Start reading at Votes, then Check, then Count.
package tally
