package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"os"

	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/bus"
	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// settingUsage says what the flags set that every command with a configuration has, in the order of the help.
var settingUsage = []struct{ key, usage string }{
	{"chain.rpc", "`URL` of an Ethereum JSON-RPC endpoint; several separated by commas"},
	{"network.chain_id", "`ID` of the chain"},
	{"network.contract", "`ADDRESS` of the network's contract"},
	{"network.since", "`BLOCK` not after the contract's deployment"},
	{"network.code_hash", "`HASH` that the contract's code must have"},
	{"bus.url", "`URL` of the NATS server"},
	{"data", "`DIR` of everything that is kept"},
	{"keys.dir", "`DIR` of the keys"},
	{"keys.password_file", "`FILE` with the keys' password; NSED_PASSWORD or a prompt otherwise"},
	{"chain.poll", "`DURATION` between two looks at the chain's head"},
	{"chain.confirmations", "`BLOCKS` until a transaction counts"},
	{"chain.max_fee_gwei", "`GWEI` offered for a unit of gas at most"},
	{"log.level", "`LEVEL` of what is logged: debug, info, warn or error"},
}

// settingsFlags are the flags of every command that reads the configuration, and those that set more of its keys, for
// example "keys.owner".
func settingsFlags(more ...cli.Flag) []cli.Flag {
	out := append(more, &cli.StringFlag{Name: "config", Usage: "`FILE` of the configuration; NSED_CONFIG, else " + config.DefaultFile})
	for _, s := range settingUsage {
		out = append(out, &cli.StringFlag{Name: config.FlagName(s.key), Usage: s.usage})
	}
	return out
}

// settingFlag is the flag of one more key of the configuration.
func settingFlag(key, usage string) cli.Flag {
	return &cli.StringFlag{Name: config.FlagName(key), Usage: usage}
}

func jsonFlag() cli.Flag { return &cli.BoolFlag{Name: "json", Usage: "print JSON"} }

// settings loads the configuration of a command: the file, over it the environment, over both the flags. What the
// command needs is checked.
func settings(c *cli.Context, need ...config.Need) (config.Config, config.Origins, error) {
	source := config.Source{File: c.String("config"), Env: os.LookupEnv, Flags: map[string]string{}}
	for _, key := range config.SettingKeys() {
		if name := config.FlagName(key); hasSetting(c, name) {
			source.Flags[key] = c.String(name)
		}
	}
	cfg, origins, err := config.Load(source)
	if err == nil {
		err = cfg.Check(need...)
	}
	return cfg, origins, err
}

// hasSetting tells whether a flag was given that is one of the configuration: a text.
func hasSetting(c *cli.Context, name string) bool {
	for _, f := range c.Command.Flags {
		if s, ok := f.(*cli.StringFlag); ok && s.Name == name {
			return c.IsSet(name)
		}
	}
	return false
}

// networkOf is the network that a configuration names.
func networkOf(cfg config.Config) protocol.Network {
	return protocol.Network{Name: cfg.Network.Name, ChainID: cfg.Network.ChainID, Contract: cfg.Network.Contract}
}

// logOf logs on standard error. A command that a person waits for says warnings only, unless debugging.
func logOf(c *cli.Context, cfg config.Config, daemon bool) *slog.Logger {
	var level slog.Level
	_ = level.UnmarshalText([]byte(cfg.Log.Level)) // checked with the configuration
	if !daemon && level > slog.LevelDebug {
		level = max(level, slog.LevelWarn)
	}
	opt := &slog.HandlerOptions{Level: level}
	if cfg.Log.Format == "json" {
		return slog.New(slog.NewJSONHandler(c.App.ErrWriter, opt))
	}
	return slog.New(slog.NewTextHandler(c.App.ErrWriter, opt))
}

// link is an open way to the chain.
type link struct {
	Reader *chain.Reader
	eth    *chain.Endpoints
}

// Close ends the link.
func (l *link) Close() { l.eth.Close() }

// dialChain opens the way to the chain without asking anything.
func dialChain(c *cli.Context, cfg config.Config) (*link, error) {
	log := logOf(c, cfg, false)
	set := chain.EndpointOptions{ChainID: cfg.Network.ChainID, MaxLag: cfg.Chain.MaxLag}
	if len(cfg.Chain.RPC) > 1 { // what is wrong with the only one, the refusal tells
		set.Log = log
	}
	eth, err := chain.Connect(c.Context, cfg.Chain.RPC, set)
	if err != nil {
		return nil, err
	}
	r := chain.New(eth, networkOf(cfg), chain.Options{
		Since: cfg.Network.Since, CodeHash: cfg.Network.CodeHash, Poll: cfg.Chain.Poll, Log: log,
	})
	return &link{Reader: r, eth: eth}, nil
}

// chainOf opens the way to the chain and makes sure that the endpoint serves the network.
func chainOf(c *cli.Context, cfg config.Config) (*link, error) {
	l, err := dialChain(c, cfg)
	if err != nil {
		return nil, err
	}
	if err := l.Reader.Check(c.Context); err != nil {
		l.Close()
		return nil, err
	}
	return l, nil
}

// busOf opens the way to the messages. The caller calls stop.
func busOf(c *cli.Context, cfg config.Config) (b *bus.Bus, stop func(), err error) {
	log := logOf(c, cfg, false)
	conn, err := bus.Dial(c.Context, serverOf(cfg), log)
	if err != nil {
		return nil, nil, err
	}
	b, err = bus.New(conn, networkOf(cfg), log, bus.Config{})
	if err != nil {
		conn.Close()
		return nil, nil, err
	}
	return b, func() {
		b.Stop()
		conn.SetDisconnectErrHandler(nil) // what follows is no failure
		conn.Close()
	}, nil
}

// serverOf is where the messages are: a server of its own, or the one inside a node that runs with this configuration.
func serverOf(cfg config.Config) bus.Server {
	s := bus.Server{URL: cfg.Bus.URL, Credentials: cfg.Bus.Credentials, CA: cfg.Bus.CA, Cert: cfg.Bus.Cert, Key: cfg.Bus.Key}
	if cfg.Bus.Embedded != "" {
		s.URL = "nats://" + cfg.Bus.Embedded
	}
	return s
}

// writeJSON prints a value for programs.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// say prints a line for people on standard error: standard output is for results.
func say(c *cli.Context, format string, args ...any) {
	fmt.Fprintf(c.App.ErrWriter, format+"\n", args...)
}
