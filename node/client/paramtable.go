package client

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Param explains one parameter of a network.
type Param struct {
	Name    string // as SetParam takes it
	Unit    string // tokens, seconds, or basis points
	Meaning string
	Reason  string // of the default among strangers; p is the usual price of a seat
}

const tokens, seconds, points = "tokens", "seconds", "basis points"

// ParamTable explains every parameter that SetParam sets, in the order of protocol.Params.
var ParamTable = []Param{
	{"min_stake", tokens, "a stake unit: what an operator locks at least; a job can ask for several",
		"100 p. Half of it is lost for two signatures over one slot, which is fifty jobs' pay; a second identity costs as much as the first"},
	{"min_fee", tokens, "least fee of a job, to the treasury",
		"0.1 p. Jobs of dust and jobs with oneself cost something that nobody gets back"},
	{"rank_base", tokens, "a ranked job's fee is at least this, doubled with every rank",
		"p. Whoever farms rank r with own jobs pays 2 p (2^r - 1) in fees, which a rank does not earn back (dip.md)"},
	{"fee_bps", points, "fee of a job, of prices and reward, to the treasury",
		"250. It is gone for everybody, so volume alone earns nothing; small beside the price of the work"},
	{"evaluation_bps", points, "part of the reward that is shared by judging; none in panels of three",
		"3,000. Judging is less work than proposing, but without pay nobody does it with care"},
	{"cite_bps", points, "part of the winner's merit that its cites share; what is not given away returns to the submitter",
		"2,000. Enough that being built upon is worth something; a winner who built on nobody does not feel it much"},
	{"open_window", seconds, "how long openings can be recorded on chain after the reveal phase",
		"10 minutes. Used only when a ballot is missing; long enough for a node that restarts"},
	{"grace", seconds, "between the last possible slow settlement and a refund",
		"10 minutes. A settlement that is on its way is not overtaken by a refund"},
	{"min_phase", seconds, "least propose, commit and reveal phase of a job",
		"10. A message reaches everybody, and a block is made, within it"},
	{"min_force", seconds, "least time to force an entry into an anchored list",
		"20, or three blocks if that is more. A transaction gets in although one block maker leaves it out"},
	{"min_handover", seconds, "least time between two coordinators' terms",
		"30, or four blocks if that is more. Whose turn it is has the time for one try and one more"},
	{"max_job", seconds, "longest time from a job's opening to its deadline",
		"a day. A stake is bound for a little more than four times as long at worst"},
	{"report_window", seconds, "how long a key can be reported after the longest job that it can have served",
		"7 days. Whoever finds two signatures has a week, also over a weekend"},
	{"exit_delay", seconds, "from asking to leave until the stake can be taken",
		"14 days. Longer than the longest job, the report window and the key delay together: the contract refuses less"},
	{"key_delay", seconds, "until a new hot key is active",
		"2 days. An owner whose own key was stolen sees the change and leaves before it counts"},
	{"slash_bps", points, "part of min_stake that a report of two signatures takes",
		"5,000. It hurts, and an operator whose disk failed is not ruined"},
	{"reporter_bps", points, "part of min_stake that the reporter is credited, of what was taken",
		"1,000. More than the gas of a report; at most a fifth of what is taken, so that nobody earns by reporting itself"},
	{"max_stack", points, "most that an asset and its ancestors together take of a seat's pay",
		"5,000. At least half stays with who did the work"},
	{"max_rate", points, "most that one asset takes of a seat's pay",
		"1,500. An asset and two ancestors, each at the full rate, fit under the stack's cap"},
	{"bench_base", seconds, "bench after a first strike; it doubles with every strike held",
		"5 minutes. A mishap costs no more than some jobs"},
	{"bench_max", seconds, "longest bench",
		"a day. Who comes back mended is not shut out for ever"},
	{"strike_decay", seconds, "one strike is forgotten for each time that passes after the bench",
		"12 hours. An operator with two mishaps a week has none to its name"},
}

// ParamText is a parameter's value as SetParam reads it.
func ParamText(p protocol.Params, name string, decimals uint8) string {
	v := reflect.ValueOf(&p).Elem()
	for i := range v.NumField() {
		if v.Type().Field(i).Tag.Get("json") != name {
			continue
		}
		if amount, ok := v.Field(i).Addr().Interface().(*uint256.Int); ok {
			return Decimal(amount.ToBig(), decimals)
		}
		return fmt.Sprint(v.Field(i).Interface())
	}
	return ""
}

// ParamFile writes parameters as a file that SetParams reads, with the meaning of each above it.
func ParamFile(p protocol.Params, decimals uint8) string {
	var b strings.Builder
	for _, e := range ParamTable {
		fmt.Fprintf(&b, "# %s, in %s\n%s: %q\n", e.Meaning, e.Unit, e.Name, ParamText(p, e.Name, decimals))
	}
	return b.String()
}

// SetParams sets what a file sets: keys and values as SetParam takes them, one a line. name is the file's, for complaints,
// which name the line: config-invalid.
func SetParams(p *protocol.Params, name string, raw []byte, decimals uint8) error {
	pairs, err := config.Pairs(name, raw)
	if err != nil {
		return err
	}
	for _, pair := range pairs {
		if err := SetParam(p, pair.Key+"="+pair.Value, decimals); err != nil {
			return refusal.Wrap(refusal.ConfigInvalid, err, "%s:%d", name, pair.Line)
		}
	}
	return nil
}
