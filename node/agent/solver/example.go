package solver

// Example is a task with everything that makes a panel of all personas deliberate in the same way every time.
type Example struct {
	Task      string
	Seed      uint64 // of every persona
	MaxRounds int
	EffortPPM int64
}

// Demo is a job that shows a panel at work: the leader of round one is 3 away from the target, that of round two 1 away,
// that of round three exact, each from another persona; then the evidence halts the panel, one round before the limit.
var Demo = Example{
	Task:      "reach 813 with 3 7 8 25 50 100",
	Seed:      5,
	MaxRounds: 4,
	EffortPPM: 600_000,
}
