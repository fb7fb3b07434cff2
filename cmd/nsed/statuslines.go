package main

import (
	"fmt"
	"time"

	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/admin"
	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/client"
)

// nodeLines tell a running node's status to people, what needs somebody first.
func nodeLines(st admin.Status, t chain.Token) []string {
	amount := func(v uint256.Int) string { return client.Decimal(v.ToBig(), t.Decimals) + " " + t.Symbol }
	out := []string{"state     " + string(st.State)}
	for _, r := range st.Reasons {
		text := fmt.Sprintf("  because %s: %s", r.Code, r.Text)
		if r.Next != "" {
			text += " (next: " + r.Next + ")"
		}
		out = append(out, text)
	}
	a := st.Account
	out = append(out,
		fmt.Sprintf("operator  %s", st.Operator),
		fmt.Sprintf("hot key   %s, %s, %s ether", st.HotKey, a.Key, ether(a.Ether.ToBig())),
		fmt.Sprintf("stake     %s, %s of it above the network's least", amount(a.Stake), amount(a.Free)),
		fmt.Sprintf("earned    %s", amount(a.Earned)),
		fmt.Sprintf("rank      %d, strikes %d", a.Rank, a.Strikes))
	if a.BenchedUntil > 0 {
		out = append(out, "benched   until "+time.Unix(int64(a.BenchedUntil), 0).UTC().Format(time.RFC3339))
	}
	if a.Leaving {
		out = append(out, "leaving   nsed withdraw takes the stake back after the exit delay")
	}
	out = append(out,
		fmt.Sprintf("jobs      %d open of at most %d, %d ended", st.Jobs.Open, st.Jobs.Max, st.Jobs.Retired),
		fmt.Sprintf("head      block %d, %d s old, %d to read", st.Head.Number, st.Head.Age, st.Head.Lag),
		fmt.Sprintf("messages  %s", connected(st.Bus)))
	for _, e := range st.Endpoints {
		out = append(out, fmt.Sprintf("endpoint  %s%s, head %d", e.URL, trouble(e.OK, e.Reason), e.Head))
	}
	for _, g := range st.Agents {
		out = append(out, fmt.Sprintf("agent     %s, %s%s", g.Name, g.Kind, trouble(g.OK, g.Reason)))
		if g.Next != "" {
			out = append(out, fmt.Sprintf("          until %s (next: %s)", time.Unix(g.Until, 0).UTC().Format(time.RFC3339), g.Next))
		}
	}
	if st.Held > 0 {
		out = append(out, fmt.Sprintf("review    %d held (next: nsed review list)", st.Held))
	}
	waiting := fmt.Sprintf("outbox    %d waiting", st.Outbox.Waiting)
	if st.Outbox.Warning != "" {
		waiting += ": " + st.Outbox.Warning
	}
	return append(out, waiting, fmt.Sprintf("version   %s, boot %s", st.Version, st.Boot))
}

func connected(b admin.Bus) string {
	if b.Connected {
		return "connected to " + b.URL
	}
	return "not connected to " + b.URL
}

func trouble(ok bool, reason string) string {
	if ok {
		return ""
	}
	return ", set aside: " + reason
}
