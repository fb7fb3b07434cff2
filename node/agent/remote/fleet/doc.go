// Package fleet speaks to the agents of one node over the public NSED agent protocol.
//
// Place in the flow: remote asks it; it announces jobs, publishes tasks to a stream, and hears results, markers and
// heartbeats. The heartbeats are its directory: who is there, at what price, and with which capabilities.
//
// The connection is the fleet's own, on an account of its own: agents never see what nodes tell each other, and they are
// never told an author, a price or a rank, nor the id that a job has on chain. What they send is hostile. What was not asked
// for, comes too late, is too large or speaks for another agent is dropped and counted, and never ends anything.
//
// One goroutine owns the directory and the open tasks; Run is that goroutine.
//
// Start reading at Fleet.Ask, then desk.hear and directory.choose.
package fleet
