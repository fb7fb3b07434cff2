package main

import (
	"fmt"
	"os"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node"
	"github.com/nsed-protocol/nsed/node/config"
)

func runNodeCommand() *cli.Command {
	return &cli.Command{
		Name:  "run",
		Usage: "run the operator's node until it is told to end",
		Description: "It prints one line when it answers questions; everything else it says is a log on standard error. SIGTERM or an\n" +
			"interrupt let it finish what it is writing, and leave nothing that a restart could not take up.",
		Flags: settingsFlags(
			settingFlag("keys.hot", "`NAME` or address of the hot key"),
			settingFlag("node.operator", "`ADDRESS` of the operator"),
			settingFlag("node.price", "`TOKENS` asked for a job"),
			settingFlag("node.admin", "`SOCKET` for the other commands"),
			settingFlag("bus.embedded", "`HOST:PORT` that a NATS server in this process listens on, instead of --nats"),
			settingFlag("log.format", "`FORMAT` of the log: text or json")),
		Action: runNode,
	}
}

func runNode(c *cli.Context) error {
	cfg, _, err := settings(c, config.NeedChain, config.NeedBus, config.NeedNode, config.NeedAgents)
	if err != nil {
		return err
	}
	hot, release, err := keyOf(c, cfg, roleHot)
	if err != nil {
		return err
	}
	defer release()
	secrets := node.Secrets{Hot: hot, Env: os.LookupEnv, Version: version}
	d, err := node.Start(c.Context, cfg, secrets, logOf(c, cfg, true))
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(c.App.Writer, "ready: operator %s, hot key %s, network %q on chain %d, socket %s\n",
		cfg.Node.Operator, hot.Address(), cfg.Network.Name, cfg.Network.ChainID, cfg.AdminPath())
	if err != nil {
		d.Stop()
	}
	return d.Wait()
}
