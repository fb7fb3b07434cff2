package wire

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// The prefixes of the two name spaces where nothing else is configured: that of deliberation, and that of jobs,
// heartbeats and pings.
const (
	DefaultSubjectPrefix = "nsed"
	DefaultAPIPrefix     = "sphera"
)

// maxName bounds one part of a subject that a stranger chooses, in bytes.
const maxName = 64

// Action is what a task asks for.
type Action string

// The two actions.
const (
	Propose  Action = "propose"
	Evaluate Action = "evaluate"
)

// Names builds every subject, stream and bucket of one fleet, and reads back what a subject says. Names of jobs and
// agents must be valid (ValidName): the caller has checked them.
type Names struct{ subject, api string }

// NewNames takes the two prefixes. A prefix is one or more valid names with dots between them; they differ, so that no
// subject belongs to both.
func NewNames(subjectPrefix, apiPrefix string) (Names, error) {
	for _, p := range []string{subjectPrefix, apiPrefix} {
		for part := range strings.SplitSeq(p, ".") {
			if !ValidName(part) {
				return Names{}, fmt.Errorf("%.40q is not a prefix: want names with dots between them", p)
			}
		}
	}
	if subjectPrefix == apiPrefix {
		return Names{}, fmt.Errorf("both prefixes are %q", subjectPrefix)
	}
	return Names{subject: subjectPrefix, api: apiPrefix}, nil
}

// ValidName tells whether a text can be one part of a subject and of a key: not empty, at most 64 bytes, printable,
// without white space, dots, slashes and wildcards.
func ValidName(s string) bool {
	if s == "" || len(s) > maxName {
		return false
	}
	for _, r := range s {
		if r == unicode.ReplacementChar || strings.ContainsRune(".*>/", r) || unicode.IsSpace(r) || !unicode.IsPrint(r) {
			return false
		}
	}
	return true
}

// Submit is where jobs of this name space are handed in. A node takes its jobs from the chain; the subject belongs to the
// stream of jobs all the same.
func (n Names) Submit() string { return n.api + ".jobs.submit" }

// Manifest is where a job is announced to all agents.
func (n Names) Manifest(job string) string { return n.api + ".jobs.manifest." + job }

// Ack is where an agent accepts a job.
func (n Names) Ack(job, agent string) string { return n.api + ".jobs.ack." + job + "." + agent }

// Acks is every acceptance.
func (n Names) Acks() string { return n.api + ".jobs.ack.*.*" }

// Complete is where the end of a job is announced.
func (n Names) Complete(job string) string { return n.api + ".jobs.complete." + job }

// Heartbeat is where an agent says that it lives.
func (n Names) Heartbeat(agent string) string { return n.api + ".agent.heartbeat." + agent }

// Heartbeats is every sign of life.
func (n Names) Heartbeats() string { return n.api + ".agent.heartbeat.*" }

// Ping is where the node says that it lives.
func (n Names) Ping() string { return n.api + ".orchestrator.ping" }

// Task is where an agent gets a task.
func (n Names) Task(job, agent string, a Action) string {
	return n.subject + "." + job + ".task." + agent + "." + string(a)
}

// AgentTasks is every task of an agent: the filter of its consumer.
func (n Names) AgentTasks(agent string) string { return n.subject + ".*.task." + agent + ".*" }

// Result is where an agent's result is published.
func (n Names) Result(job string, round int, agent string, a Action) string {
	return n.subject + "." + job + ".result." + strconv.Itoa(round) + "." + agent + "." + string(a)
}

// Results is every result, marker and event of every job.
func (n Names) Results() string { return n.subject + ".*.result.>" }

// Event is where an event of a job is published.
func (n Names) Event(job, kind string) string { return n.subject + "." + job + ".result.event." + kind }

// Audit is where the signed copy of a result is published.
func (n Names) Audit(job string, a Action) string {
	return n.subject + "." + job + ".audit." + string(a)
}

// Audits is every signed copy of every job.
func (n Names) Audits() string { return n.subject + ".*.audit.*" }

// Passthrough is where one agent is asked directly, outside of a job.
func (n Names) Passthrough(agent string) string {
	return n.subject + ".agent." + agent + ".passthrough"
}

// JobStream is the stream of manifests, acceptances and tasks of all jobs.
func (n Names) JobStream() string { return flat(n.api) + "_jobs" }

// JobStreamSubjects are the subjects of JobStream.
func (n Names) JobStreamSubjects() []string {
	return []string{
		n.Submit(), n.api + ".jobs.complete.>", n.api + ".jobs.manifest.>", n.api + ".jobs.ack.>", n.subject + ".*.task.>",
	}
}

// ResultStream is the stream of one job's results.
func (n Names) ResultStream(job string) string { return n.ResultStreams() + flat(job) }

// ResultStreams is how the names of all result streams begin.
func (n Names) ResultStreams() string { return flat(n.subject) + "_results_" }

// ResultStreamSubjects are the subjects of one job's ResultStream.
func (n Names) ResultStreamSubjects(job string) []string {
	return []string{n.subject + "." + job + ".result.>"}
}

// StatusBucket holds the state of every job, by job.
func (n Names) StatusBucket() string { return flat(n.subject) + "_job_status" }

// OwnershipBucket says which node runs a job, by job.
func (n Names) OwnershipBucket() string { return flat(n.subject) + "_job_ownership" }

// HistoryBucket holds a job's rounds, under HistoryKey.
func (n Names) HistoryBucket(job string) string { return flat(n.subject) + "_hist_" + flat(job) }

// HistoryKey is the key of a round in HistoryBucket.
func HistoryKey(round int) string { return "round_" + strconv.Itoa(round) }

// InjectBucket holds what an operator wants to tell the agents of a job, under InjectKey.
func (n Names) InjectBucket(job string) string { return flat(n.subject) + "_inject_" + flat(job) }

// InjectKey is the one key of InjectBucket.
const InjectKey = "injections"

// ToolBucket holds the questions of a job's agents to the user.
func (n Names) ToolBucket(job string) string { return flat(n.subject) + "_toolcalls_" + flat(job) }

// JobBuckets are the buckets that one job has for itself.
func (n Names) JobBuckets(job string) []string {
	return []string{n.HistoryBucket(job), n.InjectBucket(job), n.ToolBucket(job)}
}

// flat makes a name fit for a stream or a bucket.
func flat(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '_', r == '-':
			return r
		}
		return '_'
	}, s)
}
