// Package refusal is the one table of what a person can be refused: code, cause, next command, page.
//
// Place in the flow: every layer above wraps its errors with a code of this table; cmd prints code, cause and next
// command in one line, and docs/errors.md is written from the table.
//
// It never decides to refuse and never prints.
//
// Start reading at Table, then Error.
package refusal
