// Package brief decides what an agent is shown, and reads what the agent says back into the words of the job.
//
// Place in the flow: round makes a Brief from the past rounds and asks the agent with it; the agent's Proposal or
// Judgement comes back through Content or Resolve, which know whom the pseudonyms of this brief stand for.
//
// It never shows an author, a price or a rank, never passes a text on unbounded, and never depends on anything but the
// transcript and the seat's own secret: the same round gives the same brief.
//
// Start reading at Brief, then ForPropose and ForJudge.
package brief
