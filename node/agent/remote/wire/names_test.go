package wire

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func mustNames(t testing.TB, subject, api string) Names {
	t.Helper()
	n, err := NewNames(subject, api)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestNamesFollowBothPrefixes(t *testing.T) {
	for _, c := range []struct{ name, subject, api string }{
		{"defaults", DefaultSubjectPrefix, DefaultAPIPrefix},
		{"others", "lab", "shop"},
		{"dotted", "org.lab", "org.shop"},
	} {
		t.Run(c.name, func(t *testing.T) {
			n := mustNames(t, c.subject, c.api)
			flatS, flatA := strings.ReplaceAll(c.subject, ".", "_"), strings.ReplaceAll(c.api, ".", "_")
			got := []string{
				n.Submit(), n.Manifest("j"), n.Ack("j", "a"), n.Acks(), n.Complete("j"), n.Heartbeat("a"), n.Heartbeats(), n.Ping(),
				n.Task("j", "a", Propose), n.AgentTasks("a"), n.Result("j", 2, "a", Evaluate), n.Results(),
				n.Event("j", EventRoundStart), n.Audit("j", Propose), n.Audits(), n.Passthrough("a"),
				n.JobStream(), n.ResultStream("j"), n.StatusBucket(), n.OwnershipBucket(), n.HistoryBucket("j"),
				n.InjectBucket("j"), n.ToolBucket("j"),
			}
			want := []string{
				c.api + ".jobs.submit", c.api + ".jobs.manifest.j", c.api + ".jobs.ack.j.a", c.api + ".jobs.ack.*.*",
				c.api + ".jobs.complete.j", c.api + ".agent.heartbeat.a", c.api + ".agent.heartbeat.*", c.api + ".orchestrator.ping",
				c.subject + ".j.task.a.propose", c.subject + ".*.task.a.*", c.subject + ".j.result.2.a.evaluate",
				c.subject + ".*.result.>", c.subject + ".j.result.event.round_start", c.subject + ".j.audit.propose",
				c.subject + ".*.audit.*", c.subject + ".agent.a.passthrough",
				flatA + "_jobs", flatS + "_results_j", flatS + "_job_status", flatS + "_job_ownership", flatS + "_hist_j",
				flatS + "_inject_j", flatS + "_toolcalls_j",
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Error(d)
			}
			wantStream := []string{
				c.api + ".jobs.submit", c.api + ".jobs.complete.>", c.api + ".jobs.manifest.>", c.api + ".jobs.ack.>", c.subject + ".*.task.>",
			}
			if d := cmp.Diff(wantStream, n.JobStreamSubjects()); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestPrefixesThatAreRefused(t *testing.T) {
	for _, c := range []struct{ name, subject, api string }{
		{"empty", "", "sphera"}, {"wildcard", "nsed.*", "sphera"}, {"tail wildcard", "nsed", "sphera.>"},
		{"blank", "ns ed", "sphera"}, {"empty part", "nsed..x", "sphera"}, {"the same", "nsed", "nsed"},
		{"too long", strings.Repeat("x", 65), "sphera"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := NewNames(c.subject, c.api); err == nil {
				t.Error("not refused")
			}
		})
	}
}

func TestAddressReadsWhatNamesBuild(t *testing.T) {
	for _, n := range []Names{mustNames(t, "nsed", "sphera"), mustNames(t, "org.lab", "org.shop")} {
		for _, a := range []Address{
			{Kind: KindResult, Job: "j-1", Round: 1, Agent: "a_b", Action: Propose},
			{Kind: KindResult, Job: "j-1", Round: 0, Agent: "a", Action: Evaluate},
			{Kind: KindFailed, Job: "j", Round: 16, Agent: "a", Action: Propose},
			{Kind: KindSkipped, Job: "j", Round: 3, Agent: "a", Action: Evaluate},
		} {
			if got, ok := n.Address(n.Marker(a)); !ok || got != a {
				t.Errorf("%s: %+v, want %+v", n.Marker(a), got, a)
			}
		}
		if got, ok := n.Address(n.Event("j", EventAgentError)); !ok || got != (Address{Kind: KindEvent, Job: "j", Event: "agent_error"}) {
			t.Errorf("event: %+v", got)
		}
		if got, ok := n.Address(n.Audit("j", Evaluate)); !ok || got != (Address{Kind: KindAudit, Job: "j", Action: Evaluate}) {
			t.Errorf("audit: %+v", got)
		}
		if agent, ok := n.HeartbeatOf(n.Heartbeat("a")); !ok || agent != "a" {
			t.Errorf("heartbeat of %q", agent)
		}
		if job, agent, ok := n.AckOf(n.Ack("j", "a")); !ok || job != "j" || agent != "a" {
			t.Errorf("ack of %q, %q", job, agent)
		}
	}
}

func TestAddressRefuses(t *testing.T) {
	n := mustNames(t, "nsed", "sphera")
	for _, s := range []string{
		"", "nsed", "nsed.", "nsed.j", "nsed.j.result", "nsed.j.result.1.a", "lab.j.result.1.a.propose",
		"nsed.j.result.01.a.propose", "nsed.j.result.-1.a.propose", "nsed.j.result.99999999999.a.propose", "nsed.j.result.1.*.propose",
		"nsed.*.result.1.a.propose", "nsed.j.result.1.a.submit", "nsed.j.result.1.a.propose.skipped", "nsed.j.result.1.a.propose.done",
		"nsed.j.result.1.a.propose.failed.x", "nsed.j.result.1..propose", "nsed.j.result.event.a.b", "nsed.j.result.event.>",
		"nsed.j.audit.chat", "nsed.j.audit.propose.x", "nsed.j.task.a.propose", "nsed." + strings.Repeat("j", 600) + ".result.1.a.propose",
		"nsed.j.result.70000.a.propose", "nsedx.j.result.1.a.propose",
	} {
		if a, ok := n.Address(s); ok {
			t.Errorf("%q was read as %+v", s, a)
		}
	}
	for _, s := range []string{"sphera.agent.heartbeat.", "sphera.agent.heartbeat.*", "sphera.agent.heartbeat.a.b", "nsed.agent.heartbeat.a"} {
		if a, ok := n.HeartbeatOf(s); ok {
			t.Errorf("%q was read as %q", s, a)
		}
	}
	for _, s := range []string{"sphera.jobs.ack.j", "sphera.jobs.ack.j.a.b", "sphera.jobs.ack..a", "sphera.jobs.manifest.j.a"} {
		if _, _, ok := n.AckOf(s); ok {
			t.Errorf("%q was read", s)
		}
	}
}

func TestPublishedVectors(t *testing.T) {
	for action, want := range map[Action]string{Propose: "5a9c71f7cbd4b3035917b125d92ccbfe", Evaluate: "b979deb263435ac3b09e1758131bd6cc"} {
		if got := TraceID("job-1", 1, action, "agent-a"); got != want {
			t.Errorf("trace of %s: %s, want %s", action, got, want)
		}
	}
	for _, claim := range []string{"The sky is blue", "  THE SKY IS BLUE "} {
		if got := ClaimID("agent-a", claim, 1); got != "7a14b2" {
			t.Errorf("claim %q: %s, want 7a14b2", claim, got)
		}
	}
	if ClaimID("agent-b", "The sky is blue", 1) == "7a14b2" || ClaimID("agent-a", "The sky is blue", 2) == "7a14b2" {
		t.Error("target or round do not count")
	}
}

func FuzzAddress(f *testing.F) {
	n := mustNames(f, "nsed", "sphera")
	f.Add("nsed.j.result.1.a.propose")
	f.Add("nsed.j.result.1.a.evaluate.skipped")
	f.Add("nsed.j.result.event.agent_error")
	f.Add("nsed.j.audit.propose")
	f.Fuzz(func(t *testing.T, subject string) {
		a, ok := n.Address(subject)
		if !ok {
			return
		}
		var again string
		switch a.Kind {
		case KindEvent:
			again = n.Event(a.Job, a.Event)
		case KindAudit:
			again = n.Audit(a.Job, a.Action)
		default:
			again = n.Marker(a)
		}
		if again != subject {
			t.Errorf("%q was read as %q", subject, again)
		}
	})
}
