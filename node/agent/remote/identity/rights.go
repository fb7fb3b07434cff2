package identity

import (
	"fmt"
	"strings"

	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// Rights are the subjects on which a holder of credentials may speak and listen, and nothing else. Answers to requests
// are allowed besides.
type Rights struct{ Publish, Subscribe []string }

// RightsOf lists what the SDK's worker needs for each of some agents.
//
// What is left out is meant: no consumer may be made, since one that pushes would deliver under any subject, another
// agent's result too; no stream but the agent's own buckets and the common event log may be made, and those exist before
// the agent is let in, so that making them changes nothing; nothing may be purged, deleted or configured.
func RightsOf(n wire.Names, agents []string) Rights {
	jobs := n.JobStream()
	r := Rights{
		Publish: []string{
			"$JS.API.INFO", "$JS.API.STREAM.INFO.*", "$JS.API.STREAM.CREATE." + eventStream,
			n.Event("*", "agent_accepted"), n.Event("*", "agent_working"), n.Event("*", "agent_error"),
			n.Audit("*", wire.Propose), n.Audit("*", wire.Evaluate), n.Annotations(),
		},
		Subscribe: []string{"_INBOX.>", n.Event("*", "round_summary"), n.Event("*", "job_complete"), n.Ping()},
	}
	for round := 1; round <= protocol.MaxRounds; round++ {
		r.Publish = append(r.Publish, "$JS.API.DIRECT.GET.*.$KV.*."+wire.HistoryKey(round))
	}
	for _, a := range agents {
		r.Publish = append(r.Publish, n.AgentResults(a), n.Ack("*", a), n.Heartbeat(a), "telemetry.agent."+a+".>", eventSubject+a)
		for _, consumer := range []string{wire.TaskConsumer(a), wire.ManifestConsumer(a)} {
			r.Publish = append(r.Publish,
				"$JS.API.CONSUMER.INFO."+jobs+"."+consumer, "$JS.API.CONSUMER.MSG.NEXT."+jobs+"."+consumer,
				"$JS.ACK."+jobs+"."+consumer+".>", "$JS.ACK.*.*."+jobs+"."+consumer+".>")
		}
		for _, b := range buckets(a) {
			r.Publish = append(r.Publish,
				"$KV."+b+".>", "$JS.API.STREAM.CREATE.KV_"+b, "$JS.API.STREAM.MSG.GET.KV_"+b, "$JS.API.DIRECT.GET.KV_"+b+".>")
		}
		r.Subscribe = append(r.Subscribe, n.Passthrough(a))
	}
	return r
}

// ServerConfig writes the rights as the permissions of a user in a NATS server's configuration, for a fleet on a server
// of one's own.
func (r Rights) ServerConfig() string {
	list := func(subjects []string) string {
		return `"` + strings.Join(subjects, "\",\n      \"") + `"`
	}
	return fmt.Sprintf("permissions: {\n  publish: { allow: [\n      %s ] }\n  subscribe: { allow: [\n      %s ] }\n  allow_responses: true\n}\n",
		list(r.Publish), list(r.Subscribe))
}
