package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node"
	"github.com/nsed-protocol/nsed/node/agent/remote/envelope"
	"github.com/nsed-protocol/nsed/node/agent/remote/trail"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/terminal"
)

func agentsTrailCommand() *cli.Command {
	return &cli.Command{
		Name:      "trail",
		Usage:     "check the signatures on what agents of the fleet sent for a job: SOUND, TAMPERED or CANNOT SHOW",
		ArgsUsage: "JOB",
		Description: "Reads what this node kept, or FILE. Exit code 0 is SOUND, 2 TAMPERED, 3 CANNOT SHOW, 1 a refusal.\n" +
			"SOUND needs a signature on every result. An empty trail shows nothing.",
		Flags:  inviteFlags(&cli.StringFlag{Name: "file", Usage: "`FILE` of a trail, as nodes keep it"}, jsonFlag()),
		Action: runAgentsTrail,
	}
}

// trailJSON is a trail's judgement as programs read it.
type trailJSON struct {
	Job      string             `json:"job"`
	Verdict  string             `json:"verdict"`
	Summary  envelope.Summary   `json:"summary"`
	Damaged  int                `json:"damaged"` // lines of the file that cannot be read
	Findings []envelope.Finding `json:"findings"`
}

func runAgentsTrail(c *cli.Context) error {
	id, err := protocol.ParseJobID(c.Args().First())
	if err != nil {
		return refusal.Wrap(refusal.UsageBadValue, err, "JOB")
	}
	path := c.String("file")
	if path == "" {
		cfg, _, err := settings(c)
		if err != nil {
			return err
		}
		path = trail.File(node.TrailDir(cfg), id)
	}
	records, damaged, err := trail.Read(path, id)
	if err != nil {
		return err
	}
	out := trailJSON{Job: id.String(), Damaged: damaged}
	out.Findings, out.Summary = envelope.Tally(records)
	var code error
	out.Verdict, code = trailVerdict(out)
	if c.Bool("json") {
		err = writeJSON(c.App.Writer, out)
	} else {
		_, err = fmt.Fprint(c.App.Writer, trailText(out))
	}
	if err != nil {
		return err
	}
	return code
}

// trailVerdict is a trail's verdict, in the words and the exit codes of an audit.
func trailVerdict(t trailJSON) (string, error) {
	s := t.Summary
	switch {
	case len(s.Tampered) > 0 || s.Unreadable > 0:
		return "TAMPERED", exitTampered
	case t.Damaged > 0 || !s.Sound():
		return "CANNOT SHOW", exitCannotShow
	}
	return "SOUND", nil
}

func trailText(t trailJSON) string {
	var b strings.Builder
	for _, f := range t.Findings {
		where := fmt.Sprintf("round %d", f.Round)
		if f.Copy {
			where = "copy"
		}
		fmt.Fprintf(&b, "%s  %s  %s  %s", where, terminal.Clean(f.Agent), terminal.Clean(f.Action), f.Verdict)
		if f.Key != "" {
			fmt.Fprintf(&b, "  key %.16s", f.Key)
		}
		if f.Reason != "" {
			fmt.Fprintf(&b, "  %s", terminal.Clean(f.Reason))
		}
		b.WriteByte('\n')
	}
	s := t.Summary
	fmt.Fprintf(&b, "%d results and copies: %d verified, %d unsigned, %d unreadable", s.Records, s.Verified, s.Unsigned, s.Unreadable)
	if len(s.Tampered) > 0 {
		fmt.Fprintf(&b, "; tampered: %s", terminal.Clean(strings.Join(s.Tampered, ", ")))
	}
	if len(s.Rekeyed) > 0 {
		fmt.Fprintf(&b, "; with more than one key: %s", terminal.Clean(strings.Join(s.Rekeyed, ", ")))
	}
	if t.Damaged > 0 {
		fmt.Fprintf(&b, "; %d damaged lines", t.Damaged)
	}
	fmt.Fprintf(&b, "\n%s\n", t.Verdict)
	return b.String()
}
