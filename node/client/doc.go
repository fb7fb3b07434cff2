// Package client is what a submitter and an auditor do in one go: submit a job, wait for its end, fetch its transcript,
// audit it.
//
// Place in the flow: it speaks to operators over the bus and to the contract through a reader and a sender of its own.
//
// It never runs a seat, and it pays only through an OpenJob whose escrow was compared with the submitter's limit.
//
// Start reading at Client.Submit, then Client.Await.
package client
