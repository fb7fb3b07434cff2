// Package fleettest runs agents for tests that behave on the wire as those of the NSED agent SDK do: a durable pull consumer
// for tasks, one for manifests, progress while a task runs, no second answer to one message, markers of failure, heartbeats.
//
// Place in the flow: tests of the fleet and of nodes with remote agents start some. Nothing else imports it.
//
// It decides nothing by itself: what an agent answers is the test's.
//
// Start reading at Start.
package fleettest
