// Package chain turns an Ethereum node's answers into protocol values: blocks and logs in order, the contract's views,
// and all that is known of one job.
//
// Place in the flow: the daemon feeds ChainEvents from Follow, whose cursor is on disk, to its engines; market reads
// operators, lanes and parameters; an auditor takes Facts. Endpoints makes one dependable endpoint of several for readers
// and senders alike.
//
// It never signs, never makes a transaction, and never decides what an event means.
//
// Start reading at Reader, then Follow, then Endpoints, then Facts.
package chain
