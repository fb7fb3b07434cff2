// Package bus carries signed frames, quotes, accepts and blobs between nodes over NATS.
//
// Place in the flow: the engine publishes frames it has journalled and steps those that arrive here; the market asks for
// quotes and accepts; specifications and attachments travel by hash; two processes with one hot key find each other.
//
// It never remembers for others (NATS is transport, not ledger), never signs, and never hands on what does not verify:
// every malformed, misplaced, forged, repeated or superfluous message is dropped and counted by reason.
//
// Start reading at Dial and Bus, then Subscribe, Fetch and Announce.
package bus
