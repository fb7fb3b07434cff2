// Package solver answers and judges the numbers game, for example "reach 813 with 3 7 8 25 50 100": use each number at
// most once with + - * / and come as close to the target as possible. Every division is exact, everything is an integer.
//
// Place in the flow: an agent of the engine. Each persona searches in its own way with a small budget, counted in
// expansions, so that first answers are often near misses; from round two on it also works on the leader's expression
// and cites it. Judging is by exact checking, so that anybody can verify a verdict by eye.
//
// It never guesses a verdict, never uses a clock and never answers another kind of task.
//
// Start reading at Agent.Propose; ParseTask and Check say what the game is.
package solver
