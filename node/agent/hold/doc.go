// Package hold keeps an agent's answer until a person has looked at it: it is released, edited and released, or rejected;
// or its time runs out.
//
// Place in the flow: an agent of the engine that stands in front of another one. What it holds lies in the node's store
// before anybody hears of it, so a restart goes on where it was and asks the agent nothing twice. The admin socket lets the
// node's operator decide.
//
// It never holds an answer beyond the time of its phase, never changes one that nobody edited, and never lets a text out:
// logs name answers by their id.
//
// Start reading at Agent, then Desk.Decide; document.go is the form in which people see answers.
package hold
