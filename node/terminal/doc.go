// Package terminal shows a job to a person: a panel that is redrawn on a terminal, plain lines that are appended
// everywhere else, and the same tables in both; and a job's provenance, as lines or as an SVG drawing.
//
// Place in the flow: cmd feeds it pictures and events of package view, receipts of package settlement, reports of
// package audit and errors. Drawing is pure: a picture becomes lines; only Terminal writes.
//
// It never decides anything, never reads a terminal, and never lets a peer's text move the cursor: control and direction
// characters are taken out of everything it shows.
//
// Start reading at Terminal.Show; panel.go and plain.go are the two ways to show a job, provenance.go
// and svg.go those to show who built on whom.
package terminal
