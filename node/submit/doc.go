// Package submit is the one sender of transactions of an address: it encodes intents, keeps them in an outbox on disk,
// and gives them nonces, fees, replacements and confirmations until the chain has carried them out or refused them.
//
// Place in the flow: engines, market and the client hand in protocol.Intents; an outcome comes back by key. A restart
// goes on where the disk says.
//
//	intent -> simulation -> nonce -> signed bytes -> attempts -> receipt -> confirmations -> depth
//
// Each step is on disk before the next: what is on the way was written down first. All attempts of a wish share a nonce,
// so at most one takes effect. Where the nonce is used by none of them, the chain is asked by what (trace): the same call
// counts, another one makes the wish begin again. A reorg that takes a transaction back opens its wish again (recheck).
//
// It never holds a key, never decides what to send, and never sends what the chain would refuse.
//
// Start reading at Sender, then decide, then step, then Encode.
package submit
