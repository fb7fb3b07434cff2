package client

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/nsed-protocol/nsed/node/halting"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Wish is what a person says about a job; the rest of the specification follows from it.
type Wish struct {
	Task          string
	Seats         int
	MinRounds     int
	MaxRounds     int
	Preset        string // of the halting table
	Effort        int64  // parts per million of the table's budget
	Tally         string
	Phases        protocol.PhaseSeconds
	Deadline      int64 // seconds
	MaxTokens     int64
	Confirmations int
	Payment       protocol.Payment
}

// DefaultWish is a wish that lacks only a task and a payment, with phases for models on a public network.
func DefaultWish() Wish {
	return Wish{
		Seats: 5, MinRounds: 1, MaxRounds: 5, Preset: "consumer", Effort: 600_000, Tally: "median",
		Phases:   protocol.PhaseSeconds{Propose: 120, Commit: 120, Reveal: 60},
		Deadline: 3_600, MaxTokens: 4_096, Confirmations: 2,
	}
}

// Specification writes the wish down and checks it. The bytes are what is hashed and sent.
func (w Wish) Specification() (protocol.Spec, []byte, error) {
	if w.Seats < protocol.MinSeats || w.Seats > protocol.MaxSeats {
		return protocol.Spec{}, nil, refusal.New(refusal.PanelTooSmall, "%d seats", w.Seats)
	}
	if w.MaxRounds < 1 || w.MaxRounds > protocol.MaxRounds {
		return protocol.Spec{}, nil, refusal.New(refusal.SpecInvalid, "policy.max_rounds: %d is outside 1..%d", w.MaxRounds, protocol.MaxRounds)
	}
	table, err := halting.Preset(w.Preset, w.MaxRounds)
	if err != nil {
		return protocol.Spec{}, nil, refusal.Wrap(refusal.HaltingPreset, err, "")
	}
	raw, err := json.Marshal(protocol.Spec{
		Version: 1,
		Task:    w.Task,
		Policy: protocol.Policy{
			PanelSize: w.Seats, MinRounds: w.MinRounds, MaxRounds: w.MaxRounds,
			EffortPPM: w.Effort, ForgetPPM: 500_000, UPrime: table, Tally: w.Tally,
			Confirmations: w.Confirmations, Selection: "knapsack", StakeUnits: 1,
			PhaseSeconds: w.Phases, DeadlineSeconds: w.Deadline, MaxTokens: w.MaxTokens,
		},
		Payment: w.Payment,
	})
	if err != nil {
		return protocol.Spec{}, nil, fmt.Errorf("write specification: %w", err)
	}
	spec, err := Read(raw)
	return spec, raw, err
}

// Read reads a specification's bytes. Its refusals are panel-too-small, spec-too-large and spec-invalid.
func Read(raw []byte) (protocol.Spec, error) {
	spec, err := protocol.ParseSpec(raw)
	if err == nil {
		return spec, nil
	}
	code := refusal.SpecInvalid
	var field *protocol.SpecError
	if errors.As(err, &field) {
		switch {
		case field.Field == "policy.panel_size":
			code = refusal.PanelTooSmall
		case field.Field == "task" && len(raw) > protocol.MaxTask, field.Field == "specification" && len(raw) > protocol.MaxSpec:
			code = refusal.SpecTooLarge
		}
	}
	return protocol.Spec{}, refusal.Wrap(code, err, "")
}
