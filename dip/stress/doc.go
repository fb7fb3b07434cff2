// Package stress is the laboratory of adversarial economics: populations of honest and hostile participants, played
// against the rules that pay.
//
// Place in the flow: `nsed dip stress` runs a scenario and writes its report. Ballots are made and counted by node/tally,
// money is shared out by node/settlement, panels are chosen by node/broker and royalties booked by dip: the packages of
// the network, not copies of them. Rules of others, which a defence is compared with, are in rivals.go.
//
// It never computes with floats what is paid: floats hold draws and statistics only. Equal seeds give equal bytes, on any
// number of cores: every chunk of trials has its own source of draws, and results are merged in the order of the grid.
//
// Start reading at Run, then at the table of attacks in attacks.go.
package stress
