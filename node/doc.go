// Package node is the daemon of one operator: it follows the chain, answers quotes, runs a panel seat of every job it
// accepted, and carries messages between the parts below it.
//
// Place in the flow: chain events and frames come in, become inputs of an engine a job, and leave as signed frames and
// transactions. wire.go is the diagram of the house, one line an arrow.
//
// It never decides what a round means: round does. It never holds a key's bytes: keys does.
//
// Start reading at wire.go, then Node.Run.
package node
