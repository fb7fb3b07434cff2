// Package market turns a specification into a panel that agreed to it: quotes are asked for, seats chosen, accepts
// collected, and an OpenJob comes out. On the operator's side it answers quotes and accepts.
//
// Place in the flow: client and node reach the other side over the bus; the chain gives each operator's standing. What
// leaves is an Intent, and an Agreement that the engine runs once the chain says that the job is open.
//
// It never pays and never signs by itself, and a quote moves nothing.
//
// Start reading at Desk for the operator's side, at Buyer for the submitter's.
package market
