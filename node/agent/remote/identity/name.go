package identity

import (
	"fmt"
	"strings"
)

// MaxAgents is how many agents one invite may name.
const MaxAgents = 32

// maxName bounds the name of an agent or an owner, in bytes.
const maxName = 64

// CheckNames tells why names cannot be invited. A name is 1 to 64 letters, digits, dashes and underscores of ASCII. Two
// names must not share their buckets, in whose names everything but letters and digits counts as the same.
func CheckNames(agents []string) error {
	if len(agents) == 0 || len(agents) > MaxAgents {
		return fmt.Errorf("%d names, want 1 to %d", len(agents), MaxAgents)
	}
	seen := map[string]string{}
	for _, a := range agents {
		if err := checkName(a); err != nil {
			return err
		}
		if other, ok := seen[flat(a)]; ok {
			return fmt.Errorf("%s and %s would share their buckets", other, a)
		}
		seen[flat(a)] = a
	}
	return nil
}

func checkName(name string) error {
	ok := name != "" && len(name) <= maxName && strings.IndexFunc(name, func(r rune) bool { return !plain(r) && r != '-' && r != '_' }) < 0
	if !ok {
		return fmt.Errorf("%.64q is not a name: 1 to %d letters, digits, dashes and underscores", name, maxName)
	}
	return nil
}

func plain(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
}

// flat is a name as it stands in the names of an agent's buckets.
func flat(name string) string {
	return strings.Map(func(r rune) rune {
		if plain(r) {
			return r
		}
		return '_'
	}, name)
}

// buckets are the two that the SDK keeps for an agent: tasks that it has done, and its notes.
func buckets(agent string) [2]string {
	return [2]string{"nsed_proc_" + flat(agent), "nsed_local_mem_" + flat(agent)}
}

// The stream in which agents of the SDK keep their own history.
const (
	eventStream  = "agent_events"
	eventSubject = "agent.events."
)
