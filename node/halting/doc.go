// Package halting decides when a panel has deliberated enough: evidence is gathered round by round and compared with a
// line that the specification draws.
//
// Place in the flow: round adds the lead of each counted round and asks Halt; audit replays the same integers. The
// tables come from the specification; Preset holds those that this program offers, and curve computes others.
//
// It never computes a curve itself, and it knows no clock: that no time is left for another round is round's matter.
//
// Start reading at LeadPPM, then Rule.
package halting
