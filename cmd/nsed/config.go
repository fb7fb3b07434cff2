package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/config"
)

func configCommand() *cli.Command {
	return &cli.Command{
		Name:  "config",
		Usage: "check or show the configuration",
		Description: "One file, " + config.DefaultFile + " or what --config or NSED_CONFIG name, serves every command. A variable NSED_... sets\n" +
			"the same over the file, and a flag over both: chain.rpc is NSED_CHAIN_RPC and --rpc.",
		Subcommands: []*cli.Command{
			{
				Name: "validate", Usage: "refuse what a node could not run with",
				Flags: settingsFlags(moreSettings()...), Action: runConfigValidate,
			},
			{
				Name: "show", Usage: "print every value with its origin, without secrets",
				Flags: settingsFlags(append(moreSettings(), jsonFlag())...), Action: runConfigShow,
			},
		},
	}
}

// moreSettings are the flags of settings that only some commands read.
func moreSettings() []cli.Flag {
	return []cli.Flag{
		settingFlag("keys.hot", "`NAME` or address of the hot key"),
		settingFlag("keys.owner", "`NAME` or address of the owner's key"),
		settingFlag("keys.submitter", "`NAME` or address of the submitter's key"),
		settingFlag("node.operator", "`ADDRESS` of the operator"),
		settingFlag("node.price", "`TOKENS` asked for a job"),
	}
}

func runConfigValidate(c *cli.Context) error {
	_, _, err := settings(c, config.NeedChain, config.NeedBus, config.NeedNode, config.NeedAgents)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(c.App.Writer, "valid")
	return err
}

func runConfigShow(c *cli.Context) error {
	cfg, origins, err := settings(c)
	if err != nil {
		return err
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, cfg.Show(origins))
	}
	return cfg.WriteYAML(c.App.Writer, origins)
}
