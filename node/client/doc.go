// Package client is what a submitter, an owner and an auditor do in one go: ask for quotes, open a job and pay for it once,
// follow it, fetch its answer and its transcript, itemise what became of the escrow.
//
// Place in the flow: it speaks to operators over the bus and to the contract through a reader and a sender of its own.
//
// It never runs a seat, and it pays only through an OpenJob whose escrow was compared with the submitter's limit, and
// which was written down before it was sent.
//
// Start reading at Client.Place, then Client.Follow, Client.Known and Client.Result; Owner and Founder plan what others do.
package client
