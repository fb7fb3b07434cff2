// Package remote fills seats with agents that speak the public NSED agent protocol over NATS, unchanged.
//
// Place in the flow: an agent of the engine. A brief becomes a task of the protocol, the agent's result becomes a proposal or
// a judgement. fleet does the speaking, wire holds the names and messages, envelope checks signed results.
//
// Candidates keep the pseudonyms of the brief. An agent is never told an author, a price or a rank; of scores it is told that
// of its own proposal.
//
// Start reading at Agent, then taskOf and judgementOf.
package remote
