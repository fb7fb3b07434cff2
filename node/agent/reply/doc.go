// Package reply reads what an agent says: a proposal or a judgement in the text of a model's reply or of a program's
// output.
//
// Place in the flow: the agents that get text back, openai, exec and remote, read it here. The text is read tolerantly,
// since models are messy, and within bounds, since whoever wrote it may be hostile.
//
// It never logs, never fails with a part of the text in its error, and never decides what a weight or a cite is worth:
// the brief does.
//
// Start reading at Proposal and Judgement; lenient.go reads damaged JSON.
package reply
