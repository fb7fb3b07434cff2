// Package remote fills seats with agents that speak the public NSED agent protocol over NATS.
//
// Place in the flow: an agent of the engine. wire holds the protocol's names and messages.
//
// Start reading at wire.Names.
package remote
