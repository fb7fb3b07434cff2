package protocol

import (
	"encoding/json"
	"errors"
	"fmt"
	"github.com/holiman/uint256"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const goodSpec = `{
  "version": 1,
  "task": "Which of the two proofs is right?",
  "attachments": [{"name": "proofs.pdf", "media_type": "application/pdf", "hash": "0x00000000000000000000000000000000000000000000000000000000000000aa", "size": 1024}],
  "policy": {
    "panel_size": 5, "min_rounds": 1, "max_rounds": 3, "effort_ppm": 600000, "forget_ppm": 250000, "u_prime": [92602, 65165, -5],
    "tally": "median", "confirmations": 2, "selection": "knapsack", "capabilities": ["maths"], "min_rank": 1, "declared_rank": 2,
    "stake_units": 1, "min_sites": 0, "phase_seconds": {"propose": 300, "commit": 200, "reveal": 100}, "deadline_seconds": 3600,
    "answer_schema": {"type": "object", "properties": {"ID": {"type": "string"}, "id": {"type": "string"}}},
    "max_tokens": 4000, "confidential": false
  },
  "payment": {"max_price": "1000000000000000000", "reward": "79228162514264337593543950335", "allowance": "18446744073709551615"}
}`

func TestParseSpec(t *testing.T) {
	s, err := ParseSpec([]byte(goodSpec))
	if err != nil {
		t.Fatal(err)
	}
	if s.Policy.PanelSize != 5 || s.Payment.Reward.BitLen() != 96 || s.Payment.Allowance.Uint64() != 1<<64-1 || s.Attachments[0].Size != 1024 {
		t.Errorf("%+v", s)
	}
	raw, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	again, err := ParseSpec(raw)
	if err != nil {
		t.Fatal(err)
	}
	var schema, schemaAgain any
	if json.Unmarshal(s.Policy.AnswerSchema, &schema) != nil || json.Unmarshal(again.Policy.AnswerSchema, &schemaAgain) != nil || !cmp.Equal(schema, schemaAgain) {
		t.Error("the answer schema changes in a round trip")
	}
	s.Policy.AnswerSchema, again.Policy.AnswerSchema = nil, nil
	if diff := cmp.Diff(s, again); diff != "" {
		t.Errorf("a round trip changes it:\n%s", diff)
	}
	if HashSpec(raw) == HashSpec([]byte(goodSpec)) {
		t.Error("the id is not that of the bytes")
	}
}

// TestParseSpecRefuses replaces one piece of a good specification at a time. field is the one that is blamed.
func TestParseSpecRefuses(t *testing.T) {
	tests := []struct{ name, old, new, field string }{
		{"unknown field", `"version": 1`, `"version": 1, "colour": "red"`, "specification"},
		{"unknown field below", `"reveal": 100`, `"reveal": 100, "rest": 1`, "specification"},
		{"a key twice", `"version": 1`, `"version": 1, "version": 1`, "specification"},
		{"a key twice below", `"commit": 200`, `"commit": 200, "commit": 9`, "specification"},
		{"a key twice in the schema", `"type": "object"`, `"type": "object", "type": "array"`, "specification"},
		{"a key in the wrong case", `"task"`, `"Task"`, "specification"},
		{"something after the object", `"18446744073709551615"}` + "\n}", `"18446744073709551615"}} {}`, "specification"},
		{"not JSON", `"version": 1`, `"version": `, "specification"},
		{"not UTF-8", `Which`, "\xff\xfe", "specification"},
		{"another version", `"version": 1`, `"version": 2`, "version"},
		{"an empty task", `Which of the two proofs is right?`, ` `, "task"},
		{"a long task", `Which`, strings.Repeat("x", MaxTask), "task"},
		{"a path in a name", `proofs.pdf`, `../proofs.pdf`, "attachments[0]"},
		{"an empty name", `proofs.pdf`, ``, "attachments[0]"},
		{"a large attachment", `"size": 1024`, `"size": 8388609`, "attachments[0]"},
		{"a negative size", `"size": 1024`, `"size": -1`, "attachments[0]"},
		{"a long media type", `application/pdf`, strings.Repeat("x", MaxName+1), "attachments[0]"},
		{"two seats", `"panel_size": 5`, `"panel_size": 2`, "policy.panel_size"},
		{"33 seats", `"panel_size": 5`, `"panel_size": 33`, "policy.panel_size"},
		{"no rounds", `"max_rounds": 3`, `"max_rounds": 0`, "policy.max_rounds"},
		{"17 rounds", `"max_rounds": 3`, `"max_rounds": 17`, "policy.max_rounds"},
		{"min above max", `"min_rounds": 1`, `"min_rounds": 4`, "policy.min_rounds"},
		{"min of zero", `"min_rounds": 1`, `"min_rounds": 0`, "policy.min_rounds"},
		{"no effort", `"effort_ppm": 600000`, `"effort_ppm": 0`, "policy.effort_ppm"},
		{"too much effort", `"effort_ppm": 600000`, `"effort_ppm": 1000001`, "policy.effort_ppm"},
		{"forget more than all", `"forget_ppm": 250000`, `"forget_ppm": 1000001`, "policy.forget_ppm"},
		{"a short table", `[92602, 65165, -5]`, `[92602, 65165]`, "policy.u_prime"},
		{"a table out of range", `[92602, 65165, -5]`, `[92602, 65165, -1000000001]`, "policy.u_prime"},
		{"a fraction", `[92602, 65165, -5]`, `[92602.5, 65165, -5]`, "specification"},
		{"another tally", `"median"`, `"mean"`, "policy.tally"},
		{"ranked by sum", `"median"`, `"sum"`, "policy.declared_rank"},
		{"ranked with four", `"panel_size": 5`, `"panel_size": 4`, "policy.declared_rank"},
		{"negative confirmations", `"confirmations": 2`, `"confirmations": -1`, "policy.confirmations"},
		{"another selection", `"knapsack"`, `"auction"`, "policy.selection"},
		{"named without names", `"knapsack"`, `"named"`, "policy.named"},
		{"names without named", `"min_rank": 1`, `"min_rank": 1, "named": ["0x00000000000000000000000000000000000000aa"]`, "policy.named"},
		{"an empty capability", `["maths"]`, `[""]`, "policy.capabilities"},
		{"many capabilities", `["maths"]`, `["` + strings.Repeat(`a","`, MaxCapabilities) + `a"]`, "policy.capabilities"},
		{"rank 33", `"declared_rank": 2`, `"declared_rank": 33`, "policy.declared_rank"},
		{"min rank 33", `"min_rank": 1`, `"min_rank": 33`, "policy.min_rank"},
		{"no stake", `"stake_units": 1`, `"stake_units": 0`, "policy.stake_units"},
		{"sites", `"min_sites": 0`, `"min_sites": 1`, "policy.min_sites"},
		{"confidential", `"confidential": false`, `"confidential": true`, "policy.confidential"},
		{"no time to propose", `"propose": 300`, `"propose": 0`, "policy.phase_seconds.propose"},
		{"a day and more to commit", `"commit": 200`, `"commit": 86401`, "policy.phase_seconds.commit"},
		{"a negative reveal", `"reveal": 100`, `"reveal": -1`, "policy.phase_seconds.reveal"},
		{"no deadline", `"deadline_seconds": 3600`, `"deadline_seconds": 0`, "policy.deadline_seconds"},
		{"no tokens", `"max_tokens": 4000`, `"max_tokens": 0`, "policy.max_tokens"},
		{"an amount as a number", `"1000000000000000000"`, `1000000000000000000`, "specification"},
		{"an amount in hex", `"1000000000000000000"`, `"0x10"`, "specification"},
		{"a negative amount", `"1000000000000000000"`, `"-1"`, "specification"},
		{"an empty amount", `"1000000000000000000"`, `""`, "specification"},
		{"no amount", `"1000000000000000000"`, `null`, "specification"},
		{"an amount beyond 96 bits", `"79228162514264337593543950335"`, `"79228162514264337593543950336"`, "specification"},
		{"an allowance beyond 64 bits", `"18446744073709551615"`, `"18446744073709551616"`, "payment.allowance"},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			if !strings.Contains(goodSpec, tc.old) {
				t.Fatalf("no %s in the specification", tc.old)
			}
			_, err := ParseSpec([]byte(strings.Replace(goodSpec, tc.old, tc.new, 1)))
			var blamed *SpecError
			if !errors.As(err, &blamed) || !strings.Contains("\n"+err.Error(), "\n"+tc.field+":") {
				t.Errorf("got %v, want %s", err, tc.field)
			}
		})
	}
	if _, err := ParseSpec(make([]byte, MaxSpec+1)); err == nil {
		t.Error("a large specification passes")
	}
	deep := strings.Replace(goodSpec, `"type": "object"`, `"x": `+strings.Repeat("[", 100_000)+strings.Repeat("]", 100_000), 1)
	if _, err := ParseSpec([]byte(deep)); err == nil {
		t.Error("a bottomless specification passes")
	}
}

// testAgreement is an agreement that its specification allows.
func testAgreement(t *testing.T) Agreement {
	t.Helper()
	s, err := ParseSpec([]byte(goodSpec))
	if err != nil {
		t.Fatal(err)
	}
	s.Policy.DeclaredRank = 0
	s.Payment.Reward.SetUint64(1_000_000_000_000_000_000)
	panel := testPanel(5)
	j := testJob(panel)
	j.Terms = Terms{
		OpenBefore: 1_800_000_300, Deadline: 1_800_003_900, Propose: 300, Commit: 200, Reveal: 100, Force: 20, Handover: 30,
		Seats: 5, MinRounds: 1, MaxRounds: 3, StakeUnits: 1,
	}
	j.Reward, j.Allowance = s.Payment.Reward.Int, s.Payment.Allowance.Uint64()
	a := Agreement{Network: testNetwork, Params: Params{FeeBps: 250, MinPhase: 10, MinForce: 20, MinHandover: 30, MaxJob: 86_400}, Job: j, Panel: panel, Spec: s}
	a.Job.Fee = a.Params.QuoteFee(j.Terms, j.Reward, a.Prices())
	return a
}

func TestAgreementCheck(t *testing.T) {
	if err := testAgreement(t).Check(); err != nil {
		t.Fatal(err)
	}
	repanel := func(a *Agreement) { a.Job.Panel = PanelHash(a.Panel) }
	tests := []struct {
		name   string
		change func(*Agreement)
	}{
		{"a seat fewer", func(a *Agreement) { a.Panel = a.Panel[:4]; repanel(a) }},
		{"another panel hash", func(a *Agreement) { a.Job.Panel[0]++ }},
		{"fewer rounds", func(a *Agreement) { a.Job.Terms.MaxRounds-- }},
		{"more rounds at least", func(a *Agreement) { a.Job.Terms.MinRounds++ }},
		{"a longer phase", func(a *Agreement) { a.Job.Terms.Propose++ }},
		{"a shorter phase", func(a *Agreement) { a.Job.Terms.Commit-- }},
		{"another reveal", func(a *Agreement) { a.Job.Terms.Reveal++ }},
		{"phases below the network's", func(a *Agreement) { a.Params.MinPhase = 101 }},
		{"a short force window", func(a *Agreement) { a.Job.Terms.Force-- }},
		{"a short handover", func(a *Agreement) { a.Job.Terms.Handover-- }},
		{"a later deadline", func(a *Agreement) { a.Job.Terms.Deadline++ }},
		{"no time for a round", func(a *Agreement) { a.Job.Terms.Deadline = a.Job.Terms.OpenBefore + 300 + 200 + 30 - 1 }},
		{"phases beyond the longest job", func(a *Agreement) { a.Params.MaxJob = 20 + 300 + 200 + 100 + 2*30 - 1 }},
		{"more than credits hold", func(a *Agreement) { a.Job.Fee.Lsh(uint256.NewInt(1), 96) }},
		{"a stranger instead of a named operator", func(a *Agreement) {
			a.Spec.Policy.Selection = "named"
			for _, s := range a.Panel {
				a.Spec.Policy.Named = append(a.Spec.Policy.Named, s.Operator.Hex())
			}
			a.Panel[1].Operator[0]++
			repanel(a)
		}},
		{"a declared rank", func(a *Agreement) { a.Job.Terms.DeclaredRank++ }},
		{"less stake", func(a *Agreement) { a.Job.Terms.StakeUnits-- }},
		{"another tally", func(a *Agreement) { a.Job.Terms.Tally = Sum }},
		{"less reward", func(a *Agreement) { a.Job.Reward.SubUint64(&a.Job.Reward, 1) }},
		{"less allowance", func(a *Agreement) { a.Job.Allowance-- }},
		{"less fee", func(a *Agreement) { a.Job.Fee.SubUint64(&a.Job.Fee, 1) }},
		{"an operator twice", func(a *Agreement) { a.Panel[1].Operator = a.Panel[0].Operator; repanel(a) }},
		{"a key twice", func(a *Agreement) { a.Panel[1].HotKey = a.Panel[0].HotKey; repanel(a) }},
		{"a dear seat", func(a *Agreement) {
			a.Panel[1].Price = a.Spec.Payment.MaxPrice.Int
			a.Panel[1].Price.AddUint64(&a.Panel[1].Price, 1)
			repanel(a)
		}},
		{"an asset with a stack over the cap", func(a *Agreement) {
			over := a.Params.MaxStack + 1
			a.Panel[1].Asset[30], a.Panel[1].Asset[31] = byte(over>>8), byte(over)
			repanel(a)
		}},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			a := testAgreement(t)
			tc.change(&a)
			if err := a.Check(); !errors.Is(err, ErrDiffers) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestEscrow(t *testing.T) {
	a := testAgreement(t)
	prices, escrow := a.Prices(), a.Escrow()
	want := prices
	want.Add(&want, &a.Job.Reward)
	want.AddUint64(&want, a.Job.Allowance)
	want.Add(&want, &a.Job.Fee)
	if prices.Uint64() != 15*1_000_000_007 || !escrow.Eq(&want) {
		t.Errorf("prices %s, escrow %s", prices.Dec(), escrow.Dec())
	}
}

func FuzzParseSpec(f *testing.F) {
	f.Add([]byte(goodSpec))
	f.Add([]byte(`{"version":1}`))
	f.Add([]byte(`{"policy":{"answer_schema":[[{"a":1,"a":2}]]}}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		s, err := ParseSpec(raw)
		if err != nil {
			var blamed *SpecError
			if !errors.As(err, &blamed) {
				t.Errorf("%v blames no field", err)
			}
			return
		}
		again, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := ParseSpec(again); err != nil {
			t.Errorf("%s, written again: %v", fmt.Sprintf("%.80s", raw), err)
		}
	})
}
