// Package storetest holds the rules every store obeys, as one test suite, and a store that fails on purpose.
//
// Place in the flow: tests only. Every store runs Run; tests of what survives a crash wrap a store in Faulty.
//
// It never stands in for a store in production.
//
// Start reading at Run, then Faulty.
package storetest
