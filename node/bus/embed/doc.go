// Package embed runs a NATS server inside this process, for networks that have no other.
//
// Place in the flow: a node whose configuration names bus.embedded starts one, listens with it for its peers, and dials
// it like any other server. One with fleet.embedded starts another, with streams, for its agents.
//
// It keeps streams only where it is told to, never joins a cluster, and never lets the server end the process or catch
// its signals.
//
// Start reading at Start.
package embed
