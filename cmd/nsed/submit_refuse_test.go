package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// lost is a configuration of a network that nobody serves, in a directory of its own.
func lost(t *testing.T, rpc, nats string) string {
	t.Helper()
	dir := t.TempDir()
	return file(t, fmt.Sprintf("network: {name: lost, chain_id: 1337, contract: '%s'}\nchain: {rpc: ['%s']}\nbus: {url: '%s'}\ndata: %s\nkeys: {dir: %s}\n",
		someAddress, rpc, nats, filepath.Join(dir, "data"), filepath.Join(dir, "keys")))
}

func TestSubmitterCommandsRefuse(t *testing.T) {
	nobody := closedPort(t)
	task, conf := file(t, "why?"), lost(t, "http://"+nobody, "nats://"+nobody)
	bare := file(t, "{}")
	spec := specFile(t, `"tally"`, `"tally"`)
	const nextSpec = "correct the named field"
	for name, tc := range map[string]badInput{
		"submit without a task":           {[]string{"submit", "--max-pay", "5"}, refusal.UsageMissing, "TASK", "nsed help submit"},
		"quote without a task":            {[]string{"quote"}, refusal.UsageMissing, "TASK", "nsed help quote"},
		"submit of two tasks":             {[]string{"submit", task, task, "--max-pay", "5"}, refusal.UsageLeftover, "", "nsed help submit"},
		"submit without a limit":          {[]string{"submit", task, "--config", conf}, refusal.UsageMissing, "--max-pay", "nsed help submit"},
		"quote without a limit":           {[]string{"quote", task, "--config", conf}, refusal.UsageMissing, "--max-pay", "nsed help quote"},
		"a limit that is none":            {[]string{"submit", task, "--max-pay", "all"}, refusal.UsageBadValue, "--max-pay", "nsed help submit"},
		"a negative limit":                {[]string{"submit", task, "--max-pay=-1"}, refusal.UsageBadValue, "--max-pay", "nsed help submit"},
		"a reward with an exponent":       {[]string{"submit", task, "--max-pay", "5", "--reward", "1e3"}, refusal.UsageBadValue, "--reward", "nsed help submit"},
		"a price of too many digits":      {[]string{"quote", task, "--max-price", "0.0000000000000000001"}, refusal.UsageBadValue, "--max-price", "nsed help quote"},
		"an unknown flag":                 {[]string{"submit", task, "--bogus"}, refusal.UsageUnknownFlag, "--bogus", "nsed help submit"},
		"a missing file":                  {[]string{"submit", "/nowhere/task", "--max-pay", "5"}, refusal.FileUnreadable, "/nowhere/task", "path"},
		"a directory":                     {[]string{"quote", t.TempDir()}, refusal.FileUnreadable, "no regular file", "path"},
		"an empty task":                   {[]string{"submit", file(t, " \n"), "--max-pay", "5"}, refusal.SpecInvalid, "task", nextSpec},
		"a task over its limit":           {[]string{"submit", file(t, strings.Repeat("x", protocol.MaxTask+1)), "--max-pay", "5"}, refusal.SpecTooLarge, "task", "shorten"},
		"a panel of two":                  {[]string{"submit", task, "--seats", "2", "--max-pay", "5"}, refusal.PanelTooSmall, "2 seats", "--seats 3"},
		"17 rounds":                       {[]string{"quote", task, "--max-rounds", "17"}, refusal.SpecInvalid, "max_rounds", nextSpec},
		"an unknown preset":               {[]string{"submit", task, "--preset", "best", "--max-pay", "5"}, refusal.UsageBadValue, "best", "nsed help submit"},
		"an unknown tally":                {[]string{"submit", task, "--tally", "best", "--max-pay", "5"}, refusal.SpecInvalid, "tally", nextSpec},
		"no seconds to propose":           {[]string{"submit", task, "--propose", "0", "--max-pay", "5"}, refusal.SpecInvalid, "propose", nextSpec},
		"a specification that is none":    {[]string{"submit", bare, "--spec", "--max-pay", "5"}, refusal.SpecInvalid, "", nextSpec},
		"a specification with a flag":     {[]string{"submit", spec, "--spec", "--seats", "5", "--max-pay", "5"}, refusal.UsageBadValue, "--seats", "nsed help submit"},
		"a name that is a job id":         {[]string{"submit", task, "--id", someJob, "--max-pay", "5"}, refusal.UsageBadValue, "name", "nsed help submit"},
		"an empty name":                   {[]string{"submit", task, "--id", "", "--max-pay", "5"}, refusal.UsageBadValue, "name", "nsed help submit"},
		"a long name":                     {[]string{"submit", task, "--id", strings.Repeat("x", client.MaxName+1), "--max-pay", "5"}, refusal.UsageBadValue, "name", "nsed help submit"},
		"accepts for a day":               {[]string{"submit", task, "--open-within", "86400", "--max-pay", "5"}, refusal.UsageBadValue, "--open-within", "nsed help submit"},
		"no configuration":                {[]string{"submit", task, "--max-pay", "5", "--config", "/nowhere/nsed.yaml"}, refusal.FileUnreadable, "/nowhere/nsed.yaml", "path"},
		"no network":                      {[]string{"submit", task, "--max-pay", "5", "--config", bare}, refusal.ConfigInvalid, "network.contract", "nsed help submit"},
		"no message server":               {[]string{"watch", someJob, "--config", bare}, refusal.ConfigInvalid, "bus.url", "nsed help watch"},
		"a bundle below a file":           {[]string{"submit", task, "--max-pay", "5", "--config", conf, "--bundle", filepath.Join(task, "x")}, refusal.FileUnwritable, "--bundle", "path"},
		"a result's bundle below a file":  {[]string{"result", someJob, "--config", conf, "--bundle", filepath.Join(task, "x")}, refusal.FileUnwritable, "--bundle", "path"},
		"dev for an account that is none": {[]string{"dev", "--fund", "0x12"}, refusal.UsageBadValue, "--fund", "nsed help dev"},
		"watch without a job":             {[]string{"watch"}, refusal.UsageMissing, "JOB", "nsed help watch"},
		"result without a job":            {[]string{"result"}, refusal.UsageMissing, "JOB", "nsed help result"},
		"receipt without a job":           {[]string{"receipt"}, refusal.UsageMissing, "JOB", "nsed help receipt"},
		"a job id too short":              {[]string{"watch", "0x12", "--config", conf}, refusal.UsageBadValue, "JOB", "nsed help watch"},
		"a job id without digits":         {[]string{"receipt", strings.Replace(someJob, "11", "zz", 1), "--config", conf}, refusal.UsageBadValue, "JOB", "nsed help receipt"},
		"a name that nobody used":         {[]string{"result", "first", "--config", conf}, refusal.OrderUnknown, "first", "--id"},
		"nobody at the endpoint":          {[]string{"receipt", someJob, "--config", conf}, refusal.ChainUnreachable, nobody, "--rpc"},
		"nobody to quote":                 {[]string{"quote", task, "--max-pay", "5", "--config", conf}, refusal.ChainUnreachable, nobody, "--rpc"},
		"nobody to submit to":             {[]string{"submit", task, "--max-pay", "5", "--config", conf}, refusal.ChainUnreachable, nobody, "--rpc"},
		"nobody to audit":                 {[]string{"audit", someJob, "--config", conf}, refusal.ChainUnreachable, nobody, "--rpc"},
		"a contract that is none":         {[]string{"receipt", someJob, "--config", conf, "--contract", "0x12"}, refusal.ConfigInvalid, "contract", "nsed help receipt"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			checkBadInput(t, tc)
		})
	}
}

// TestPaymentsRefuse asks for what the network or the account does not bear. Nothing is paid.
func TestPaymentsRefuse(t *testing.T) {
	t.Parallel()
	h := houseOf(t)
	mine := h.config(t, "submitter")
	task := filepath.Join(h.dir, "task.md")
	before := purseOf(t, h.devnet)
	ask := func(more ...string) []string {
		return append([]string{"submit", task, "--config", mine}, more...)
	}
	for name, tc := range map[string]struct {
		args []string
		code refusal.Code
	}{
		"a limit below any price":     {ask("--max-pay", "1"), refusal.PriceAboveOffer},
		"a limit below the fee":       {ask("--max-pay", "0.01"), refusal.PriceAboveOffer},
		"no limit to speak of":        {ask("--max-pay", "0", "--max-price", "0.5", "--reward", "1", "--coordination", "0.1"), refusal.UsageBadValue},
		"a price below any seat's":    {ask("--max-pay", "20", "--max-price", "0.5"), refusal.PriceAboveOffer},
		"more than the account has":   {ask("--max-pay", "99999999", "--coordination", "1"), refusal.BalanceTooSmall},
		"more seats than there are":   {ask("--max-pay", "100", "--max-price", "1", "--seats", "6"), refusal.NoOperators},
		"an allowance that is not":    {ask("--max-pay", "20", "--max-price", "1", "--no-approve"), refusal.AllowanceTooSmall},
		"more seats than there quote": {[]string{"quote", task, "--config", mine, "--max-pay", "100", "--max-price", "1", "--seats", "6"}, refusal.NoOperators},
		"a key that is not there":     {ask("--max-pay", "20", "--submitter", "nobody"), refusal.KeyMissing},
		"a wrong password":            {ask("--max-pay", "20", "--password-file", h.write(t, "wrong", "wrong\n")), refusal.KeyPassword},
	} {
		r := call(t, "", tc.args...)
		lines := strings.SplitAfter(r.err, "\n")
		if r.code != exitRefused || len(lines) < 2 {
			t.Errorf("%s: exit code %d\n%s%s", name, r.code, r.out, r.err)
			continue
		}
		if got := lines[len(lines)-2]; !strings.HasPrefix(got, "nsed: "+string(tc.code)+": ") {
			t.Errorf("%s: %s", name, got)
		}
		if after := purseOf(t, h.devnet); after != before {
			t.Errorf("%s: before %+v, after %+v", name, before, after)
		}
	}
}
