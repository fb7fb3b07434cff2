//go:build race

package stress

// slower is what the race detector costs.
const slower = 20
