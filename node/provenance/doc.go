// Package provenance draws from a job's record who built on whom and who was paid what: proposals and the cites between
// them with the quotes that were found, what was taken over without a cite, the assets that seats name, and every seat's
// pay.
//
// Place in the flow: cmd writes a Graph beside a bundle and shows it; audit makes it anew and compares. It is a function of
// the chain's facts, the transcript and what the registry says of the assets, so equal records give equal bytes.
//
// It never judges a proposal and never checks a signature: a text counts when it hashes to what the chain holds.
//
// Start reading at Graph, then Of.
package provenance
