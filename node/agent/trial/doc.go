// Package trial tries an agent out, so that its operator learns before a job does what it can and why it fails.
//
// Place in the flow: `nsed agents test` runs it. An endpoint is asked for its models, for plain words, for each form of a
// structured reply; then the agent fills every seat of a small deliberation, with the real briefs, ballots and tally. The
// attacks of package attack can be tried on it as well.
//
// It never touches a chain, a message server or a store. What a model charges is paid.
//
// Start reading at Model, then Deliberate.
package trial
