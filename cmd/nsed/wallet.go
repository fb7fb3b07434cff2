package main

import (
	"context"
	"errors"
	"os"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/submit"
)

// The roles that a key is looked up for.
const (
	roleHot       = "hot"
	roleOwner     = "owner"
	roleSubmitter = "submitter"
)

// nameOf is the key that the configuration names for a role. Another role is a name itself.
func nameOf(cfg config.Config, role string) string {
	switch role {
	case roleHot:
		return cfg.Keys.Hot
	case roleOwner:
		return cfg.Keys.Owner
	case roleSubmitter:
		return cfg.Keys.Submitter
	}
	return role
}

// keyOf loads the key of a role, and locks it for this process until the returned function is called.
func keyOf(c *cli.Context, cfg config.Config, role string) (keys.Key, func(), error) {
	k, release, err := keys.OpenDir(cfg.Keys.Dir).Hold(c.Context, nameOf(cfg, role), passwordOf(c, cfg.Keys.PasswordFile))
	if err != nil {
		return keys.Key{}, nil, err
	}
	return k, func() { _ = release() }, nil
}

// openKey loads the key of a role for a signature that no other process could contradict. It takes no lock.
func openKey(c *cli.Context, cfg config.Config, role string) (keys.Key, error) {
	dir := keys.OpenDir(cfg.Keys.Dir)
	e, err := dir.Find(nameOf(cfg, role))
	if err == nil {
		err = e.Problem
	}
	if err != nil {
		return keys.Key{}, err
	}
	password, err := passwordOf(c, cfg.Keys.PasswordFile).Get(c.Context, "key "+e.Name+" ("+e.Address.Hex()+")")
	if err != nil {
		return keys.Key{}, err
	}
	return dir.Load(e.Name, password)
}

// addressOf is what the key file of a role states in the open.
func addressOf(cfg config.Config, role string) (common.Address, error) {
	e, err := keys.OpenDir(cfg.Keys.Dir).Find(nameOf(cfg, role))
	if err == nil && e.Address == (common.Address{}) {
		err = e.Problem
	}
	return e.Address, err
}

// passwordOf says where a password comes from: a file, the environment, or a question.
func passwordOf(c *cli.Context, file string) keys.Password {
	return keys.Password{File: file, Env: os.LookupEnv, Prompt: keys.Terminal(c.App.Reader, c.App.ErrWriter)}
}

// wallet sends transactions of one key. Nobody else does while it is open.
type wallet struct {
	*link
	Key    keys.Key
	Store  *store.DB
	Sender *submit.Sender

	stops []func() // in the order of opening
}

// Stop ends what runs, the last opened first. It may be called again.
func (w *wallet) Stop() {
	for i := len(w.stops) - 1; i >= 0; i-- {
		w.stops[i]()
	}
	w.stops = nil
}

// walletOf opens the wallet of a role's key: chain, lock, store and a running sender. The caller calls Stop.
func walletOf(c *cli.Context, cfg config.Config, role string) (*wallet, error) {
	l, err := chainOf(c, cfg)
	if err != nil {
		return nil, err
	}
	w := &wallet{link: l, stops: []func(){l.Close}}
	if err := w.open(c, cfg, role); err != nil {
		w.Stop()
		return nil, err
	}
	return w, nil
}

func (w *wallet) open(c *cli.Context, cfg config.Config, role string) error {
	params, err := w.Reader.ParamsOf(c.Context)
	if err != nil {
		return err
	}
	if err := w.unlock(c, cfg, role); err != nil {
		return err
	}
	return w.send(c, cfg, params.Token)
}

// unlock takes the key and the store of its address.
func (w *wallet) unlock(c *cli.Context, cfg config.Config, role string) error {
	var release func()
	var err error
	if w.Key, release, err = keyOf(c, cfg, role); err != nil {
		return err
	}
	w.stops = append(w.stops, release)
	if w.Store, err = store.Open(storeDir(cfg, role, w.Key.Address())); err != nil {
		return err
	}
	w.stops = append(w.stops, func() { _ = w.Store.Close() })
	return nil
}

// storeDir is where the outbox of a role lies: the daemon's store for the hot key.
func storeDir(cfg config.Config, role string, a common.Address) string {
	if role == roleHot {
		return cfg.NodeDir()
	}
	return cfg.WalletDir(a)
}

// send starts the sender.
func (w *wallet) send(c *cli.Context, cfg config.Config, token common.Address) error {
	conf, err := senderConfig(c, cfg, token, w.Key.Address())
	if err != nil {
		return err
	}
	if w.Sender, err = submit.New(conf, w.Store, w.eth, w.Key); err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(c.Context)
	var done sync.WaitGroup
	done.Go(func() {
		if err := w.Sender.Run(ctx); err != nil && !errors.Is(err, context.Canceled) {
			conf.Log.Error("sending transactions ended", "err", err)
		}
	})
	w.stops = append(w.stops, func() { cancel(); done.Wait() })
	return nil
}

func senderConfig(c *cli.Context, cfg config.Config, token, from common.Address) (submit.Config, error) {
	out := submit.Config{
		Network: networkOf(cfg), Token: token, From: from, Confirmations: cfg.Chain.Confirmations,
		Poll: cfg.Chain.Poll, Log: logOf(c, cfg, false),
	}
	var err error
	if cfg.Chain.MaxFeeGwei != "" {
		if out.MaxFee, err = config.Amount(cfg.Chain.MaxFeeGwei, gweiDecimals); err != nil {
			return out, err
		}
	}
	if cfg.Chain.MinEther != "" {
		out.MinBalance, err = config.Amount(cfg.Chain.MinEther, etherDecimals)
	}
	return out, err
}
