// Package protocol is the vocabulary of the network: jobs, seats, rounds, slots, frames, votes, intents, chain events,
// their ids and the typed digests that are signed.
//
// Place in the flow: every value that crosses a package boundary is made of these words. The same encodings exist in
// the contract; testdata/vectors holds both to one answer.
//
// It never reads a clock, a file or a network, and it decides nothing: rules live in tally, halting, settlement and
// round.
//
// Start reading at Job and its words, then Slot and Frame, then Intent and ChainEvent.
package protocol
