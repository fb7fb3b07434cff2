// Package broker chooses who sits on a panel: the seats of the highest expected value that the budget pays for.
//
// Place in the flow: market gathers quotes and what is known of their operators, and asks Select; the panel it gets is
// what every seat is asked to accept.
//
// It never asks for a quote and keeps no record of anybody: what an operator is worth is the caller's estimate.
//
// Start reading at Select.
package broker
