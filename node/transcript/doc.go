// Package transcript is the record of a job: the canonical bytes of proposals, judgements and results, the fold over
// the announced lists, and the bundle an auditor is given.
//
// Place in the flow: a seat encodes what it publishes with Content, Judgement and Result; round folds the announced
// lists into the hash that Closes sign; client and audit write and read Bundle and the facts of a job as files.
//
// It never reads a file or a network, never judges whether a message is welcome, and never keeps anything that is
// local to a node: what is recorded is on chain, in an announced list, or signed by a seat.
//
// Start reading at Content and Judgement, then Fold, then Bundle.
package transcript
