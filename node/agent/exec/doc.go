// Package exec asks a program: one JSON document on its standard input, one on its standard output, in any language.
//
// Place in the flow: an agent of the engine. A brief becomes a document, for which a process is started and ended; what it
// writes is read by the reader that reads models, since programs that ask models are as messy as these.
//
// Nothing of a program outlives its answer: it runs in a process group of its own, which is killed when the program ends,
// when its time is up, when it writes too much, and on Linux also when the node dies. A program that starts a new session
// leaves the group, and is its operator's own business.
//
// It never starts a shell, never passes on an environment variable that was not named, and never logs what a program reads
// or writes. It is no sandbox: a program has the rights of the node's user.
//
// Start reading at Agent.Propose, then Agent.ask; run.go holds a process to its limits, document.go is what it reads.
package exec
