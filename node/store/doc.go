// Package store keeps bytes on disk: namespaces of keys and values, atomic batches, synced writes, and on top of them the
// journal of what a node took in.
//
// Place in the flow: the engine journals every input and syncs before it acts; keys keeps its slot guard here, submit
// its outbox, bus its blobs. Each of them sees only a small port of its own.
//
// It never interprets a value, never repairs damage in silence, and never shares a directory with another process.
//
// Start reading at DB and Open, then Journal. Package storetest holds the rules every store obeys.
package store
