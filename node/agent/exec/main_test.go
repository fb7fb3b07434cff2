package exec

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/nsed-protocol/nsed/node/protocol"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestMain is also the programs that the tests ask: this binary, called with the word "program", a mode and arguments. It
// fails when a process was not waited for.
func TestMain(m *testing.M) {
	if len(os.Args) > 2 && os.Args[1] == "program" {
		os.Exit(program(os.Args[2], os.Args[3:]))
	}
	code := m.Run()
	if _, err := syscall.Wait4(-1, nil, syscall.WNOHANG, nil); code == 0 && !errors.Is(err, syscall.ECHILD) {
		fmt.Fprintf(os.Stderr, "a process was not waited for: %v\n", err)
		code = 1
	}
	os.Exit(code)
}

// told is what the programs look at of their question.
type told struct {
	Version    int             `json:"version"`
	Kind       string          `json:"kind"`
	Task       string          `json:"task"`
	Until      protocol.Millis `json:"until"`
	Candidates []struct {
		Alias  string `json:"alias"`
		Answer string `json:"answer"`
	} `json:"candidates"`
}

// program behaves as its mode says.
func program(mode string, args []string) int {
	switch mode {
	case "answer":
		return answer(os.Stdin)
	case "copy": // keeps its question in a file
		raw, err := io.ReadAll(os.Stdin)
		if err != nil || os.WriteFile(args[0], raw, 0o600) != nil {
			return 1
		}
		return answer(strings.NewReader(string(raw)))
	case "environment":
		fmt.Printf(`{"answer": %q}`, strings.Join(os.Environ(), "\n"))
	case "directory":
		dir, _ := os.Getwd()
		fmt.Printf(`{"answer": %q}`, dir)
	case "say":
		fmt.Print(args[0])
	case "say-nothing":
	case "fail":
		fmt.Print(`{"answer": "of one that fails"}`)
		fmt.Fprint(os.Stderr, "a secret trace")
		return 3
	case "flood":
		for {
			if _, err := fmt.Print(strings.Repeat("token ", 1000)); err != nil {
				return 1
			}
		}
	case "flood-errors":
		for {
			if _, err := fmt.Fprint(os.Stderr, strings.Repeat("trouble ", 1000)); err != nil {
				return 1
			}
		}
	case "node": // asks a program that does not end
		c := DefaultConfig()
		c.Name, c.Command = "child", []string{"sh", "-c", `exec 3>"$1"; echo up >&3; exec sleep 1000`, "sh", args[0]}
		a, err := New(c)
		if err == nil {
			_, _, err = a.Propose(context.Background(), proposing())
		}
		fmt.Fprintln(os.Stderr, err)
		return 1
	case "sleep":
		time.Sleep(time.Hour)
	}
	return 0
}

// answer is a small agent that does its part.
func answer(in io.Reader) int {
	var q told
	if err := json.NewDecoder(in).Decode(&q); err != nil || q.Version != Version {
		fmt.Fprintln(os.Stderr, "cannot read the question")
		return 2
	}
	if q.Kind == "propose" {
		fmt.Printf(`{"answer": "4", "reasoning": %q, "usage": {"calls": 2, "prompt_tokens": 30, "completion_tokens": 4, "cost_micros": 9}}`, q.Task)
		return 0
	}
	type verdict struct {
		Candidate string `json:"candidate"`
		Weight    int    `json:"weight"`
	}
	var out struct {
		Verdicts []verdict `json:"verdicts"`
	}
	for _, c := range q.Candidates {
		weight := -60
		if c.Answer == "4" {
			weight = 90
		}
		out.Verdicts = append(out.Verdicts, verdict{c.Alias, weight})
	}
	if json.NewEncoder(os.Stdout).Encode(out) != nil {
		return 1
	}
	return 0
}
