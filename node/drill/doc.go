// Package drill runs a network of real processes and breaks it: anvil or geth, nats-server, operators, a submitter and an
// auditor, each with files of its own.
//
// Place in the flow: its tests start the programs as people start them and kill, restart and reorganise them in the middle
// of a job.
//
// It never reaches into a process: it knows only what the program prints, its admin socket, and the chain.
//
// Start reading at Process and Tools, then the tests: scenario_test.go, walk_test.go.
package drill
