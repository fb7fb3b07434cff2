// Package wire holds the names and the messages of the public NSED agent protocol, the one that agents written with the
// NSED agent SDK speak over NATS.
//
// Place in the flow: the fleet publishes tasks and reads results with it. Names builds and reads back every subject, stream
// and bucket of both name spaces; the types are the messages, as the other side writes and reads them.
//
// What agents send is hostile: it is read within bounds, leniently where agents are known to differ, and it never names its
// own author. Who speaks is said by the subject, which the message server can guard, and never by a body.
//
// Start reading at Names, then Task, ReadProposal and ReadEvaluations.
package wire
