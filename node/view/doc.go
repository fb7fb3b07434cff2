// Package view holds what people and tests see of a job: an immutable picture of it, and a numbered list of what
// happened.
//
// Place in the flow: round makes a Job of its state and appends Events; terminal, gateway and scripts show them. What a
// picture holds is copied: it never changes after it was handed out.
//
// It never decides, never computes a tally, and holds no key and no secret.
//
// Start reading at Job, then Round, then Event.
package view
