// Package envelope reads, checks and makes the audit envelopes of the NSED agent SDK: a result, and the chain of
// signatures over it.
//
// Place in the flow: remote opens every result with Open and hands its payload on; what is signed is checked against the
// bytes that came, kept with the job, and tallied by Trail.
//
// It never prints a received payload anew before it checks a signature, never believes the status that an envelope gives
// itself, and does no input or output.
//
// Start reading at Open, then Envelope.Verify, then Trail.
package envelope
