// Package keys is the only holder of key bytes: it signs slots, accepts, quotes, epochs and transactions, derives a job's secret,
// and never signs two bodies for one slot.
//
// Place in the flow: the engine hands it a slot and a body and publishes what comes back; submit hands it transactions.
// What was signed is on disk, synced, before anybody sees the signature.
//
// It never gives a private key away, never prints one, and never signs bytes that somebody else hashed. A key file that
// others can read is refused, and so is a key that another process holds.
//
// Start reading at Ring and SignMessage, then Decide; at Dir and Hold for keys on disk.
package keys
