// Package audit recomputes a whole job from what the chain says and what its members signed, and says what it found.
//
// Place in the flow: client reads the facts of a job and its bundle, from a network or from files, hands both to Check,
// and prints the report. Nothing else is needed: no node, no key, no trust.
//
// It never guesses. A record that contradicts another is TAMPERED and named; a seat is named only when two of its own
// signatures contradict each other; what cannot be recomputed because something is missing is CANNOT SHOW, and what the
// rest shows is still checked. Some fields are not evidence, because nothing that was signed, hashed or paid depends on
// them: a network's name, the chain's head, numbers and hashes of blocks, hashes and indices of transactions, who sent the
// settlement, the times of openings on chain and of the job's end as long as the contract allows them, and what the lane
// holds after the job. A test states each of them, and that every other byte counts.
//
// Start reading at Check, then the files in the order of a job: opening, steps, settled, frames, rounds, ballots, results,
// decided.
package audit
