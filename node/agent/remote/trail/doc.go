// Package trail keeps what the agents of a fleet sent for each job, byte for byte, so that their signatures can be checked
// afterwards by anybody who is given the file.
//
// Place in the flow: the fleet hands every result and every signed copy to a Keeper before it is read; `nsed agents trail`
// reads the file of a job, also while the node runs.
//
// It never changes or drops a record that was written, and never judges one: that is envelope.Tally.
//
// Start reading at Keeper.
package trail
