// Package sim runs whole jobs in one goroutine under one seed, with everything that can go wrong between honest and
// dishonest members, and holds every run to rules.
//
// Place in the flow: it stands in for the wire of package node. The production engine (by hand), round machine,
// settlement, slot guard, outbox and chain reader run against a bus, disks and a chain in memory; the chain executes the
// contract's real bytecode in geth's virtual machine and copies its state for reorgs.
//
// It never reads a clock or a random source: a Plan says all, and equal plans give equal transcripts. It never weakens a
// rule for a run that breaks it; what a rule excuses stands at the rule.
//
// Start reading at Plan and Draw, then Run, then rules.go. docs/simulation.md explains it in a page.
package sim
