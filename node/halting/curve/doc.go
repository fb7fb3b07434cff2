// Package curve computes halting tables from the published model of deliberation, U(t) = 1 - (1-p_g) e^(-L (p_v-p_g) t)
// - b t^2: p_g and p_v say how often a generator and a verifier are right, L how fast a round improves, b how fast a
// panel tires.
//
// Place in the flow: the client calls it once when it writes a specification with numbers of its own; the result
// travels as integers, so no node and no auditor ever computes a curve.
//
// It never serves anything that is hashed, compared or paid: it is the one place with floating point near the rules.
//
// Start reading at Table.
package curve
