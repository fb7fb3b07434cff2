// Package round is the deterministic state machine of one job as one seat sees it: Step takes an input and says what to
// do, and nothing else happens in between.
//
//	waiting -> proposing -> publishing -> judging -> confirming -> revealing -> resulting -+-> closing -> settled
//	               ^                                                                       |           -> refunded
//	               +----------------------- next round ------------------------------------+           -> failed
//
// Place in the flow: engine feeds inputs (chain, peers, agent, clock) and carries out what a Ready asks for. The machine
// keeps facts: the frames it took, what the chain tells, what its agent said, and the drafts it decided to sign. Phase,
// round and effects are computed from those facts after every input, so a block that leaves the chain takes its facts
// along and nothing else has to be undone. Effects have stable ids: an effect is handed out once, and stays outstanding
// until it is acknowledged or no longer wanted. Replaying the inputs gives the same machine and the same effects.
//
// It never reads a clock, a disk or a network, never signs, and never trusts what another member says: seals, lists,
// slates, results and Closes are all recomputed. Ticks serve the node's own patience; what members must agree on comes
// from signed lists or from the chain.
//
// Start reading at Machine.Step, then derive.go, then the files named after the phases: propose, slate, judge, anchor,
// reveal, result, close, settle.
package round
