// Package local is a whole network in one process, for development, the demo and tests: an Ethereum chain (geth's own),
// the token and the contract deployed on it, a faucet, and a NATS server.
//
// Place in the flow: client, tests and the demo start it and hand its parts to nodes as they would hand out a real
// network.
//
// It never serves anything beyond loopback, and nothing of it outlives Stop.
//
// Start reading at Start and Network, then Params.
package local
