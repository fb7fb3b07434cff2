// Command nsed is the one program of the network: local network, operator node, submitter client and auditor.
//
// A file a command: flags become a configuration, which node, client or local carry out. Everything a person is refused
// is one line on standard error with code, cause and next command.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/refusal"
)

// version is set by the linker.
var version = "unknown"

// exit is an outcome that is no refusal but has an exit code of its own, for example a verdict.
type exit int

// The exit codes of what is no outcome.
const (
	exitRefused     = 1
	exitInterrupted = 130
)

func (e exit) Error() string { return fmt.Sprintf("exit %d", int(e)) }

func main() {
	os.Exit(run(os.Args, os.Stdin, os.Stdout, os.Stderr))
}

// run is main with its surroundings as parameters. It returns the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	// The first interrupt asks politely, the second ends the process.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)

	app := newApp(stdin, stdout, stderr)
	err := app.RunContext(ctx, arrange(app, args))
	var code exit
	switch {
	case err == nil:
		return 0
	case errors.As(err, &code):
		return int(code)
	case ctx.Err() != nil:
		// Whatever failed then, failed because everything was told to end.
		fmt.Fprintln(stderr, "nsed: interrupted")
		return exitInterrupted
	}
	fmt.Fprintln(stderr, line(commandOf(app, args), err))
	return exitRefused
}

func newApp(stdin io.Reader, stdout, stderr io.Writer) *cli.App {
	app := &cli.App{
		Name:                      "nsed",
		Usage:                     "panels of independent AI agents, paid and verified on Ethereum",
		UsageText:                 "nsed COMMAND [flags] [arguments]",
		HideVersion:               true,
		Flags:                     []cli.Flag{cli.HelpFlag}, // the library leaves it out beside a help command of ours
		HideHelpCommand:           true,
		Reader:                    stdin,
		Writer:                    stdout,
		ErrWriter:                 stderr,
		DisableSliceFlagSeparator: true,
		ExitErrHandler:            func(*cli.Context, error) {},
		OnUsageError:              usageError,
		Action:                    noCommand,
		Commands:                  commands(),
	}
	for _, c := range app.Commands {
		prepare(c)
	}
	return app
}

// commands are everything that nsed can do, in the order of its help.
func commands() []*cli.Command {
	return []*cli.Command{
		demoCommand(), devCommand(),
		keysCommand(), configCommand(), deployCommand(),
		joinCommand(), doctorCommand(), agentsCommand(), runNodeCommand(), statusCommand(), claimCommand(), leaveCommand(), withdrawCommand(), txCommand(), reviewCommand(),
		quoteCommand(), submitCommand(), watchCommand(), resultCommand(), receiptCommand(), auditCommand(), provenanceCommand(),
		assetCommand(), dipCommand(),
		versionCommand(), helpCommand(),
	}
}

// prepare gives a command and those below it what all have in common.
func prepare(c *cli.Command) {
	c.OnUsageError = usageError
	c.HideHelpCommand = true
	if len(c.Subcommands) > 0 {
		c.Action = noSubcommand
	} else {
		c.Action = exactly(c.Action, c.ArgsUsage)
	}
	for _, s := range c.Subcommands {
		prepare(s)
	}
}

// noSubcommand explains a command that is a group of others.
func noSubcommand(c *cli.Context) error {
	if name := c.Args().First(); name != "" {
		return refusal.New(refusal.UsageUnknownCommand, "%q", c.Command.Name+" "+name)
	}
	return explain(c.App.Writer, c.Command, c.App.Name+" "+c.Command.Name)
}

func noCommand(c *cli.Context) error {
	if name := c.Args().First(); name != "" {
		return refusal.New(refusal.UsageUnknownCommand, "%q", name)
	}
	return cli.ShowAppHelp(c)
}

func versionCommand() *cli.Command {
	return &cli.Command{
		Name:  "version",
		Usage: "print the version",
		Action: func(c *cli.Context) error {
			_, err := fmt.Fprintln(c.App.Writer, "nsed "+version)
			return err
		},
	}
}
