// Package submit is the one sender of transactions of an address: it encodes intents, keeps them in an outbox on disk,
// and gives them nonces, fees, replacements and confirmations until the chain has carried them out or refused them.
//
// Place in the flow: engines, market and the client hand in protocol.Intents; an outcome comes back by key. A restart
// goes on where the disk says.
//
// It never holds a key, never decides what to send, and never sends what the chain would refuse.
//
// Start reading at Sender, then decide, then Encode.
package submit
