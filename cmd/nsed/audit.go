package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/audit"
	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/terminal"
	"github.com/nsed-protocol/nsed/node/transcript"
)

// The files of a bundle's directory.
const (
	transcriptFile = "transcript.json"
	factsFile      = "facts.json"
)

// The exit codes of an audit's verdicts.
const (
	exitTampered   exit = 2
	exitCannotShow exit = 3
)

func auditCommand() *cli.Command {
	return &cli.Command{
		Name:      "audit",
		Usage:     "recompute a job from the chain and its transcript: SOUND, TAMPERED or CANNOT SHOW",
		ArgsUsage: "[JOB]",
		Description: "Facts come from the chain, the transcript from DIR, or from the panel when a message server is named:\n" +
			"   nsed audit JOB --rpc URL --contract ADDRESS --bundle DIR\n" +
			"   nsed audit JOB                 with a configuration that names the network\n" +
			"   nsed audit --bundle DIR        offline: both as `nsed result JOB --bundle DIR` wrote them\n" +
			"Needs no key. Exit code 0 is SOUND, 2 TAMPERED, 3 CANNOT SHOW, 1 a refusal.",
		Flags:  append(evidenceFlags(), &cli.BoolFlag{Name: "json", Usage: "print the report as JSON"}),
		Action: runAudit,
	}
}

// evidenceFlags say where facts and transcript of a job come from.
func evidenceFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "bundle", Usage: "`DIR` with " + transcriptFile + " and, without an endpoint, " + factsFile},
		&cli.StringFlag{Name: "rpc", Usage: "`URL` of an Ethereum JSON-RPC endpoint"},
		&cli.StringFlag{Name: "contract", Usage: "`ADDRESS` of the network's contract; from the bundle if there is one"},
		&cli.Uint64Flag{Name: "chain-id", Usage: "`ID` of the chain; from the bundle or the endpoint if not given"},
		&cli.Uint64Flag{Name: "since", Usage: "`BLOCK` not after the contract's deployment"},
		&cli.StringFlag{Name: "nats", Usage: "`URL` of the NATS server, to ask the panel for the transcript"},
		&cli.StringFlag{Name: "network", Usage: "`NAME` of the network, for its messages"},
		&cli.StringFlag{Name: "config", Usage: "`FILE` of the configuration; NSED_CONFIG, else " + config.DefaultFile},
		&cli.DurationFlag{Name: "timeout", Value: time.Minute, Usage: "for reading the chain, as in 90s or 5m"},
	}
}

func runAudit(c *cli.Context) error {
	b, err := readTranscript(c.String("bundle"))
	if err != nil {
		return err
	}
	said, err := readProvenance(c.String("bundle"))
	if err != nil {
		return err
	}
	facts, b, err := evidence(c, b, nil)
	if err != nil {
		return err
	}
	report := audit.Check(facts, b)
	if said != nil {
		report.Provenance(facts, b, *said)
	}
	if c.Bool("json") {
		err = writeJSON(c.App.Writer, report)
	} else {
		terminal.New(c.App.Writer, terminal.For(c.App.Writer, os.Getenv)).Audit(report)
	}
	if err != nil {
		return err
	}
	return verdictExit(report.Verdict)
}

func verdictExit(v audit.Verdict) error {
	switch v {
	case audit.Tampered:
		return exitTampered
	case audit.CannotShow:
		return exitCannotShow
	}
	return nil
}

func auditedJob(arg string, b *transcript.Bundle) (protocol.JobID, error) {
	switch {
	case arg != "":
		id, err := protocol.ParseJobID(arg)
		if err != nil {
			return id, refusal.Wrap(refusal.UsageBadValue, err, "JOB")
		}
		return id, nil
	case b != nil:
		return b.Job.ID(b.Network), nil
	}
	return protocol.JobID{}, refusal.New(refusal.UsageMissing, "JOB, or --bundle with one")
}

// readTranscript reads a bundle's transcript. That it is not in the directory is no error: the audit says what it cannot
// show. A directory that is not there is one.
func readTranscript(dir string) (*transcript.Bundle, error) {
	if dir == "" {
		return nil, nil
	}
	if _, err := os.Stat(dir); err != nil {
		return nil, refusal.Wrap(refusal.FileUnreadable, err, "--bundle")
	}
	raw, err := readBounded(filepath.Join(dir, transcriptFile), transcript.MaxBundle)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return transcript.DecodeBundle(raw)
}

func readFacts(dir, arg string) (protocol.Facts, error) {
	if dir == "" {
		return protocol.Facts{}, refusal.New(refusal.UsageMissing, "--rpc, or --bundle with %s", factsFile)
	}
	raw, err := readBounded(filepath.Join(dir, factsFile), transcript.MaxFacts)
	if err != nil {
		return protocol.Facts{}, err
	}
	facts, err := transcript.DecodeFacts(raw)
	if err != nil {
		return facts, err
	}
	if arg == "" {
		return facts, nil
	}
	id, err := auditedJob(arg, nil)
	if err == nil && id != facts.Job {
		err = refusal.New(refusal.JobUnknown, "the bundle holds job %s", facts.Job)
	}
	return facts, err
}

// readBounded reads a file of at most limit bytes.
func readBounded(path string, limit int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, refusal.Wrap(refusal.FileUnreadable, err, "")
	}
	if !info.Mode().IsRegular() || info.Size() > limit {
		return nil, refusal.New(refusal.FileUnreadable, "%s: no regular file of at most %d bytes", path, limit)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, refusal.Wrap(refusal.FileUnreadable, err, "")
	}
	return raw, nil
}

// writeBundle writes a transcript, the chain's facts and the job's provenance for an offline audit. Files appear whole or
// not at all.
func writeBundle(ctx context.Context, r *chain.Reader, dir string, b *transcript.Bundle, facts protocol.Facts) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return refusal.Wrap(refusal.FileUnwritable, err, "")
	}
	rawBundle, err := b.Encode()
	if err != nil {
		return err
	}
	rawFacts, err := transcript.EncodeFacts(facts)
	if err != nil {
		return err
	}
	rawGraph, err := encodeProvenance(ctx, r, b, facts)
	if err != nil {
		return err
	}
	return errors.Join(writeWhole(filepath.Join(dir, transcriptFile), rawBundle), writeWhole(filepath.Join(dir, factsFile), rawFacts),
		writeWhole(filepath.Join(dir, provenanceFile), rawGraph))
}

func writeWhole(path string, raw []byte) error {
	tmp := path + ".part"
	err := os.WriteFile(tmp, raw, 0o644)
	if err == nil {
		err = os.Rename(tmp, path)
	}
	if err != nil {
		return refusal.Wrap(refusal.FileUnwritable, err, "")
	}
	return nil
}
