// Package engine runs one job: it feeds inputs to the state machine of package round, one at a time, and carries out
// what the machine asks for through small ports of its own.
//
// Place in the flow: chain, bus and agents become inputs; a Ready becomes journal records, questions to the agent,
// signed frames and transactions, in that order. What is sent was journalled and synced first.
//
// It never decides: every decision is the machine's. It never touches a key, a socket or a file itself.
//
// A job doubts its journal when peers hold what its own seat said and the journal does not (own.go). A panic ends one job
// and no other (panic.go). Of its own seat a job tells peers only what is on disk.
//
// Start reading at Job.Handle, which is synchronous; Run only loops over it. Tell takes the chain's events, and heard
// makes them known once, whatever a restart tells again.
package engine
