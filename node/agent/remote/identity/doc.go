// Package identity lets agents of other owners into a fleet under their own names: invites, NATS credentials, and a
// server that lets nobody publish under the name of another.
//
// Place in the flow: `nsed agents invite` writes an invite; an agent redeems it over HTTP, as programs of the NSED agent
// SDK do, and gets a user token for the fleet's embedded NATS server; the gate admits it there with the rights of its
// names and no more.
//
// It never sees the private key of an agent, never touches the panel's messages, and never logs a code, a token or a
// seed.
//
// Start reading at Registrar, then rightsOf, then gate.
package identity
