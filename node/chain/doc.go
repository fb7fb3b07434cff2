// Package chain turns an Ethereum node's answers into protocol values: blocks and logs in order, the contract's views,
// and all that is known of one job.
//
// Place in the flow: the daemon feeds ChainEvents from Watch to its engines; market reads operators, lanes and
// parameters; an auditor takes Facts.
//
// It never sends a transaction, never signs, and never decides what an event means.
//
// Start reading at Reader, then Watch, then Facts.
package chain
