package wire

import (
	"strconv"
	"strings"
)

// Kind says what a message of an agent is. Only ever append.
type Kind uint8

// The kinds.
const (
	KindResult  Kind = 1 + iota // the answer to a task
	KindFailed                  // the marker of a failure
	KindSkipped                 // the marker of an abstention
	KindEvent                   // news for spectators
	KindAudit                   // the signed copy of a result
)

// Address is what a subject says of a message. Agent and Round are empty where the subject does not say them.
type Address struct {
	Kind   Kind
	Job    string
	Round  int
	Agent  string
	Action Action
	Event  string // type of an event
}

// maxRound bounds round numbers; 0 is allowed, since not all agents count from 1.
const maxRound = 1 << 16

// Address reads the subject of a result, a marker, an event or a signed copy. It refuses every subject that Names would not
// build: other names, other numbers of parts, numbers not in their shortest form, names with wildcards.
func (n Names) Address(subject string) (Address, bool) {
	rest, ok := strings.CutPrefix(subject, n.subject+".")
	if !ok || len(subject) > 512 {
		return Address{}, false
	}
	parts := strings.Split(rest, ".")
	if len(parts) < 3 || !ValidName(parts[0]) {
		return Address{}, false
	}
	a := Address{Job: parts[0]}
	switch parts[1] {
	case "audit":
		a.Kind, a.Action = KindAudit, Action(parts[2])
		return a, len(parts) == 3 && a.Action.known()
	case "result":
		return a.result(parts[2:])
	}
	return Address{}, false
}

// result reads what follows after the word result.
func (a Address) result(parts []string) (Address, bool) {
	if parts[0] == "event" {
		a.Kind = KindEvent
		if len(parts) != 2 || !ValidName(parts[1]) {
			return Address{}, false
		}
		a.Event = parts[1]
		return a, true
	}
	if len(parts) != 3 && len(parts) != 4 {
		return Address{}, false
	}
	round, err := strconv.ParseUint(parts[0], 10, 32)
	if err != nil || round > maxRound || strconv.FormatUint(round, 10) != parts[0] || !ValidName(parts[1]) {
		return Address{}, false
	}
	a.Kind, a.Round, a.Agent, a.Action = KindResult, int(round), parts[1], Action(parts[2])
	if len(parts) == 4 {
		switch {
		case parts[3] == "failed":
			a.Kind = KindFailed
		case parts[3] == "skipped" && a.Action == Evaluate:
			a.Kind = KindSkipped
		default:
			return Address{}, false
		}
	}
	return a, a.Action.known()
}

func (a Action) known() bool { return a == Propose || a == Evaluate }

// Marker is the subject of the marker of an address: with KindFailed or KindSkipped as the last part, or the result's own.
func (n Names) Marker(a Address) string {
	subject := n.Result(a.Job, a.Round, a.Agent, a.Action)
	switch a.Kind {
	case KindFailed:
		return subject + ".failed"
	case KindSkipped:
		return subject + ".skipped"
	}
	return subject
}

// HeartbeatOf reads the agent's name from the subject of a heartbeat.
func (n Names) HeartbeatOf(subject string) (agent string, ok bool) {
	agent, ok = strings.CutPrefix(subject, n.api+".agent.heartbeat.")
	return agent, ok && ValidName(agent)
}

// AckOf reads job and agent from the subject of an acceptance.
func (n Names) AckOf(subject string) (job, agent string, ok bool) {
	rest, ok := strings.CutPrefix(subject, n.api+".jobs.ack.")
	if !ok {
		return "", "", false
	}
	job, agent, ok = strings.Cut(rest, ".")
	return job, agent, ok && ValidName(job) && ValidName(agent)
}
