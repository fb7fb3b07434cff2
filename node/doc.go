// Package node is the daemon of one operator: it follows the chain, answers quotes, runs a panel seat of every job it
// accepted, and carries messages between the parts below it.
//
// Place in the flow: chain events and frames come in, become inputs of an engine a job, and leave as signed frames and
// transactions. wire.go is the diagram of the house, one line an arrow.
//
// It never decides what a round means: round does. It never holds a key's bytes: keys does.
//
// What it keeps of a job: its journal and agreement until long after the end, the newest Config.Keep jobs and at most
// Config.KeepBytes of journals; that a job is over, and what was signed in its slots, for good. Agreements of jobs that
// were never opened go an hour after they could have been. Specifications of no job stay in memory, within bounds.
//
// Start reading at wire.go, then Node.Run. Start assembles what one process runs from a configuration.
package node
