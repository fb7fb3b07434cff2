package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/refusal"
)

func keysCommand() *cli.Command {
	return &cli.Command{
		Name:  "keys",
		Usage: "make, bring, hand out and list keys",
		Description: "A key is a geth keystore v3 file in the key directory, NAME.json, readable by its owner alone.\n" +
			"The password comes from --password-file, else from NSED_PASSWORD, else from a prompt.",
		Subcommands: []*cli.Command{
			{
				Name: "new", Usage: "make a key and print its address", ArgsUsage: "NAME",
				Flags: keyFlags(lightFlag(), jsonFlag()), Action: runKeysNew,
			},
			{
				Name: "import", Usage: "bring a key: a keystore v3 file, or a file with a private key in hexadecimal; - is standard input",
				ArgsUsage: "NAME FILE",
				Flags: keyFlags(lightFlag(), jsonFlag(),
					&cli.StringFlag{Name: "from-password-file", Usage: "`FILE` with the password that opens the keystore file; the new one if not given"}),
				Action: runKeysImport,
			},
			{
				Name: "export", Usage: "print a key as a keystore v3 file, which its password opens", ArgsUsage: "NAME",
				Flags: keyFlags(&cli.StringFlag{Name: "out", Usage: "write `FILE` instead, readable by its owner alone"}), Action: runKeysExport,
			},
			{
				Name: "list", Usage: "list the keys with their addresses",
				Flags: keyFlags(jsonFlag()), Action: runKeysList,
			},
		},
	}
}

// keyFlags are those of commands that need no chain.
func keyFlags(more ...cli.Flag) []cli.Flag {
	return append(more,
		&cli.StringFlag{Name: "config", Usage: "`FILE` of the configuration; NSED_CONFIG, else " + config.DefaultFile},
		settingFlag("keys.dir", "`DIR` of the keys"),
		settingFlag("keys.password_file", "`FILE` with the password"))
}

func lightFlag() cli.Flag {
	return &cli.BoolFlag{Name: "light", Usage: "make guessing the password cheaper, for machines with little memory and for tests"}
}

func strengthOf(c *cli.Context) keys.Strength {
	if c.Bool("light") {
		return keys.Light
	}
	return keys.Standard
}

// keyRow is a key as programs read it.
type keyRow struct {
	Name    string `json:"name"`
	Address string `json:"address"`
	Path    string `json:"path,omitempty"`
	Problem string `json:"problem,omitempty"`
}

// oneKey is the name of the key that a command is about, and the configuration.
func oneKey(c *cli.Context) (name string, cfg config.Config, err error) {
	if name = c.Args().First(); name == "" {
		return "", cfg, refusal.New(refusal.UsageMissing, "NAME of the key")
	}
	cfg, _, err = settings(c)
	return name, cfg, err
}

func runKeysNew(c *cli.Context) error {
	name, cfg, err := oneKey(c)
	if err != nil {
		return err
	}
	password, err := passwordOf(c, cfg.Keys.PasswordFile).GetNew(c.Context, "key "+name)
	if err != nil {
		return err
	}
	k, err := keys.OpenDir(cfg.Keys.Dir).New(name, password, strengthOf(c))
	if err != nil {
		return err
	}
	return printKey(c, name, k)
}

func printKey(c *cli.Context, name string, k keys.Key) error {
	if c.Bool("json") {
		return writeJSON(c.App.Writer, keyRow{Name: name, Address: k.Address().Hex()})
	}
	_, err := fmt.Fprintln(c.App.Writer, k.Address().Hex())
	return err
}

func runKeysImport(c *cli.Context) error {
	name, cfg, err := oneKey(c)
	if err != nil {
		return err
	}
	raw, err := readKey(c)
	if err != nil {
		return err
	}
	password, err := passwordOf(c, cfg.Keys.PasswordFile).GetNew(c.Context, "key "+name)
	if err != nil {
		return err
	}
	dir := keys.OpenDir(cfg.Keys.Dir)
	if !strings.HasPrefix(strings.TrimSpace(string(raw)), "{") {
		k, err := dir.ImportHex(name, string(raw), password, strengthOf(c))
		if err != nil {
			return err
		}
		return printKey(c, name, k)
	}
	old := password
	if file := c.String("from-password-file"); file != "" {
		if old, err = passwordOf(c, file).Get(c.Context, "the keystore file"); err != nil {
			return err
		}
	}
	k, err := dir.ImportKeystore(name, raw, old, password, strengthOf(c))
	if err != nil {
		return err
	}
	return printKey(c, name, k)
}

// maxImport bounds what is imported, in bytes.
const maxImport = 64 << 10

// readKey reads what is to be imported. A private key that lies in the open is used all the same, and told.
func readKey(c *cli.Context) ([]byte, error) {
	switch path := c.Args().Get(1); path {
	case "":
		return nil, refusal.New(refusal.UsageMissing, "FILE with the key, or - for standard input")
	case "-":
		raw, err := io.ReadAll(io.LimitReader(c.App.Reader, maxImport+1))
		if err != nil || len(raw) > maxImport {
			return nil, refusal.New(refusal.FileUnreadable, "standard input: no key of at most %d bytes", maxImport)
		}
		return raw, nil
	default:
		raw, err := readBounded(path, maxImport)
		if err != nil {
			return nil, err
		}
		if info, err := os.Stat(path); err == nil && info.Mode().Perm()&0o077 != 0 {
			say(c, "warning: others can read %s; if they may have, use another key", path)
		}
		return raw, nil
	}
}

func runKeysExport(c *cli.Context) error {
	name, cfg, err := oneKey(c)
	if err != nil {
		return err
	}
	password, err := passwordOf(c, cfg.Keys.PasswordFile).Get(c.Context, "key "+name)
	if err != nil {
		return err
	}
	raw, err := keys.OpenDir(cfg.Keys.Dir).Export(name, password)
	if err != nil {
		return err
	}
	path := c.String("out")
	if path == "" {
		_, err = fmt.Fprintf(c.App.Writer, "%s\n", raw)
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return refusal.Wrap(refusal.FileUnwritable, err, "--out")
	}
	_, err = f.Write(raw)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return refusal.Wrap(refusal.FileUnwritable, err, "--out")
	}
	return nil
}

func runKeysList(c *cli.Context) error {
	cfg, _, err := settings(c)
	if err != nil {
		return err
	}
	entries, err := keys.OpenDir(cfg.Keys.Dir).List()
	if err != nil {
		return err
	}
	rows := []keyRow{}
	for _, e := range entries {
		row := keyRow{Name: e.Name, Address: e.Address.Hex(), Path: e.Path}
		if e.Problem != nil {
			row.Problem = e.Problem.Error()
		}
		rows = append(rows, row)
	}
	if c.Bool("json") {
		return writeJSON(c.App.Writer, rows)
	}
	for _, r := range rows {
		text := fmt.Sprintf("%-16s %s", r.Name, r.Address)
		if r.Problem != "" {
			text += "  " + r.Problem
		}
		if _, err := fmt.Fprintln(c.App.Writer, text); err != nil {
			return err
		}
	}
	return nil
}
