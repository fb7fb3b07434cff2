package main

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node"
	"github.com/nsed-protocol/nsed/node/admin"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// heartbeatTime is long enough to hear every agent that lives: they speak every ten seconds.
const heartbeatTime = 11 * time.Second

func agentsListCommand() *cli.Command {
	return &cli.Command{
		Name:  "list",
		Usage: "list the agents that can answer, how they are, and why one is not used",
		Description: "A running node is asked over its admin socket. Without one the agents of the configuration are listed, and the\n" +
			"fleet's NATS server is listened to: agents say that they live every ten seconds. What an agent of the fleet says\n" +
			"of itself, its prices in dollars a million tokens among it, is its own word.",
		Flags: settingsFlags(
			settingFlag("fleet.url", "`URL` of the fleet's NATS server"),
			settingFlag("node.admin", "`SOCKET` of the running node"),
			&cli.DurationFlag{Name: "wait", Value: heartbeatTime, Usage: "listen for `DURATION` when no node runs"},
			jsonFlag()),
		Action: runAgentsList,
	}
}

// agentsList is what agents list prints for programs.
type agentsList struct {
	Agents []admin.Agent `json:"agents"`
	Fleet  *admin.Fleet  `json:"fleet,omitempty"`
}

func runAgentsList(c *cli.Context) error {
	cfg, _, err := settings(c)
	if err != nil {
		return err
	}
	var list agentsList
	st, err := askNode(c.Context, cfg)
	switch {
	case err == nil:
		list = agentsList{st.Agents, st.Fleet}
	case errors.Is(err, refusal.New(refusal.NodeNotRunning, "")):
		if list, err = listenedList(c, cfg); err != nil {
			return err
		}
	default:
		return err
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, list)
	}
	return printLines(c, agentLines(list))
}

// listenedList is what can be told without a running node.
func listenedList(c *cli.Context, cfg config.Config) (agentsList, error) {
	list := agentsList{Agents: []admin.Agent{}}
	for _, a := range cfg.Agents {
		list.Agents = append(list.Agents, admin.Agent{Name: a.Name, Kind: a.Kind, OK: true, Reason: "not asked: no node runs"})
	}
	switch {
	case !cfg.Fleet.Used():
		return list, nil
	case cfg.Fleet.URL == "":
		return list, refusal.New(refusal.NodeNotRunning, "the fleet's server runs in the node: %s", cfg.Fleet.Embedded)
	}
	fleet, err := node.ListenToFleet(c.Context, cfg, c.Duration("wait"))
	list.Fleet = &fleet
	return list, err
}

// agentLines tell people who can answer.
func agentLines(list agentsList) []string {
	var out []string
	for _, a := range list.Agents {
		out = append(out, fmt.Sprintf("agent  %s, %s%s", a.Name, a.Kind, remark(a)))
	}
	if list.Fleet == nil {
		return append(out, "fleet  none; agents of the NSED SDK join one: see docs/agents.md")
	}
	f := list.Fleet
	state := "connected to"
	if !f.Connected {
		state = "not connected to"
	}
	out = append(out, fmt.Sprintf("fleet  %s %s, %d agents, %d tasks of %d jobs", state, f.URL, len(f.Agents), f.Tasks, f.Jobs))
	for _, a := range f.Agents {
		out = append(out, fleetAgentLines(a)...)
	}
	for _, reason := range slices.Sorted(maps.Keys(f.Drops)) {
		out = append(out, fmt.Sprintf("dropped  %d messages: %s", f.Drops[reason], reason))
	}
	return out
}

func remark(a admin.Agent) string {
	switch {
	case a.Reason == "":
		return ""
	case a.OK:
		return ", " + a.Reason
	}
	return trouble(a.OK, a.Reason)
}

// fleetAgentLines tell of one agent of the fleet: whether it is used, then what it says of itself.
func fleetAgentLines(a admin.FleetAgent) []string {
	state := "idle"
	if a.Busy {
		state = "busy"
	}
	if !a.Used {
		state = "not used: " + a.Why
	}
	out := []string{fmt.Sprintf("  %s  %s", a.Name, state)}
	about := []string{fmt.Sprintf("heard %d s ago", a.SeenSeconds), fmt.Sprintf("%d tasks done, %d failed", a.Completed, a.Failed)}
	if a.Model != "" {
		about = append([]string{"model " + a.Model}, about...)
	}
	if a.InputPrice != "" || a.OutputPrice != "" {
		about = append(about, fmt.Sprintf("price %s in, %s out", orDash(a.InputPrice), orDash(a.OutputPrice)))
	}
	if a.SLASeconds > 0 {
		about = append(about, fmt.Sprintf("wants up to %d s a task", a.SLASeconds))
	}
	if len(a.Capabilities) > 0 {
		about = append(about, "can "+strings.Join(a.Capabilities, " "))
	}
	if a.Health != "" {
		about = append(about, "says it is "+a.Health)
	}
	if a.SkewSeconds > 5 || a.SkewSeconds < -5 {
		about = append(about, fmt.Sprintf("its clock is %+d s off", a.SkewSeconds))
	}
	out = append(out, "    "+strings.Join(about, ", "))
	if a.FailedHere > 0 {
		out = append(out, fmt.Sprintf("    failed the last %d tasks of this node", a.FailedHere))
	}
	if a.LastError != "" {
		out = append(out, "    last error: "+a.LastError)
	}
	return out
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
