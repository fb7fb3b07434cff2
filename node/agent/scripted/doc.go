// Package scripted answers from a script: what to say, when, and when to fail. It serves tests and drills that need a
// panel whose every move is known.
//
// Place in the flow: an agent of the engine, like openai and solver.
//
// It never invents anything: what the script does not say is a failure with the code agent-failed.
//
// Start reading at Turn, then Agent.
package scripted
