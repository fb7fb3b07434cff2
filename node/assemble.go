package node

import (
	"encoding/json"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/holiman/uint256"

	"github.com/nsed-protocol/nsed/node/admin"
	"github.com/nsed-protocol/nsed/node/agent/hold"
	"github.com/nsed-protocol/nsed/node/bus"
	"github.com/nsed-protocol/nsed/node/bus/embed"
	"github.com/nsed-protocol/nsed/node/chain"
	"github.com/nsed-protocol/nsed/node/config"
	"github.com/nsed-protocol/nsed/node/keys"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/store"
	"github.com/nsed-protocol/nsed/node/submit"
)

// spaceHome holds for whom a store was made.
const spaceHome = "home"

// home is for whom a store was made.
type home struct {
	Network protocol.Network `json:"network"`
	HotKey  common.Address   `json:"hot_key"`
}

// openAgents makes the agents, so that a mistake in their configuration is told before anything else is opened. Their
// prices come later: the chain knows the token's decimals.
func (d *Daemon) openAgents() error {
	var err error
	d.agents, err = newRoster(d.cfg.Agents, d.secrets.Env, d.log)
	return err
}

// openStore opens the store. One of another network is refused: its journals speak of another chain. So is one of another
// hot key: its records do not tell what this key has signed.
func (d *Daemon) openStore() error {
	var err error
	if d.db, err = store.Open(d.cfg.NodeDir()); err != nil {
		return err
	}
	want, err := json.Marshal(home{d.network(), d.secrets.Hot.Address()})
	if err != nil {
		return err
	}
	raw, known, err := d.db.Get(spaceHome, []byte(spaceHome))
	if err != nil {
		return err
	}
	if !known {
		return d.db.Put(spaceHome, []byte(spaceHome), want, true)
	}
	if string(raw) == string(want) {
		return nil
	}
	var was home
	if err := json.Unmarshal(raw, &was); err != nil {
		return refusal.Wrap(refusal.StoreCorrupt, err, "%s", d.cfg.NodeDir())
	}
	return refusal.New(refusal.StoreForeign, "%s was made for %s on network %q, chain %d, contract %s",
		d.cfg.NodeDir(), was.HotKey, was.Network.Name, was.Network.ChainID, was.Network.Contract)
}

// openReview lets answers wait for a person where the configuration says so.
func (d *Daemon) openReview() error {
	var err error
	if d.held, err = hold.New(d.db, d.log); err == nil {
		d.agents.review(d.held, d.cfg.Agents)
	}
	return err
}

// openChain connects to the endpoints and checks that they serve the network.
func (d *Daemon) openChain() error {
	var err error
	d.endpoints, err = chain.Connect(d.ctx, d.cfg.Chain.RPC, chain.EndpointOptions{
		ChainID: d.cfg.Network.ChainID, MaxLag: d.cfg.Chain.MaxLag, Log: d.log,
	})
	if err != nil {
		return err
	}
	d.reader = chain.New(d.endpoints, d.network(), chain.Options{
		Since: d.cfg.Network.Since, Poll: d.cfg.Chain.Poll, CodeHash: d.cfg.Network.CodeHash, Log: d.log,
	})
	if err := d.reader.Check(d.ctx); err != nil {
		return err
	}
	d.params, err = d.reader.ParamsOf(d.ctx)
	return err
}

// openPrices reads the token's decimals and with them the prices.
func (d *Daemon) openPrices() error {
	token, err := d.reader.TokenOf(d.ctx)
	if err != nil {
		return err
	}
	return d.agents.setPrices(d.cfg, func(text string) (uint256.Int, error) {
		var out uint256.Int
		n, err := config.Amount(text, token.Decimals)
		if err != nil {
			return out, err
		}
		if n.Sign() == 0 {
			return out, fmt.Errorf("a price of 0")
		}
		out.SetFromBig(n)
		return out, nil
	})
}

// checkAssets refuses an agent whose asset nobody registered: its seat would name nothing.
func (d *Daemon) checkAssets() error {
	for _, a := range d.cfg.Agents {
		if a.Asset == (common.Hash{}) {
			continue
		}
		if err := d.reader.CheckAsset(d.ctx, protocol.AssetID(a.Asset)); err != nil {
			return fmt.Errorf("agent %s: %w", a.Name, err)
		}
	}
	return nil
}

// checkKey refuses a hot key that cannot sit for the operator. Whether it may sit now is told by the status.
func (d *Daemon) checkKey() error {
	hot := d.secrets.Hot.Address()
	k, err := d.reader.KeyOf(d.ctx, hot)
	if err != nil {
		return err
	}
	switch {
	case k.Operator == common.Address{}:
		return refusal.New(refusal.KeyForeign, "%s is registered for nobody, wanted operator %s", hot, d.cfg.Node.Operator)
	case k.Operator != d.cfg.Node.Operator:
		return refusal.New(refusal.KeyForeign, "%s is registered for operator %s, wanted %s", hot, k.Operator, d.cfg.Node.Operator)
	}
	return nil
}

// openSender opens the hot key's outbox.
func (d *Daemon) openSender() error {
	var err error
	if d.ring, err = keys.New(d.db, d.network(), d.secrets.Hot); err != nil {
		return err
	}
	cfg := submit.Config{
		Network: d.network(), Token: d.params.Token, From: d.ring.Address(), Confirmations: d.cfg.Chain.Confirmations,
		Poll: d.cfg.Chain.Poll, WaitForFunds: true, Log: d.log,
	}
	if cfg.MaxFee, err = optional(d.cfg.Chain.MaxFeeGwei, 9); err != nil {
		return err
	}
	if cfg.MinBalance, err = optional(d.cfg.Chain.MinEther, 18); err != nil {
		return err
	}
	d.sender, err = submit.New(cfg, d.db, d.endpoints, d.secrets.Hot)
	return err
}

func optional(text string, decimals uint8) (*big.Int, error) {
	if text == "" {
		return nil, nil
	}
	return config.Amount(text, decimals)
}

// openBus connects to the message server, or starts one in this process, and makes sure that no other process speaks with
// the hot key.
func (d *Daemon) openBus() error {
	c, url := d.cfg.Bus, d.cfg.Bus.URL
	server := bus.Server{URL: url, Credentials: c.Credentials, CA: c.CA, Cert: c.Cert, Key: c.Key}
	if c.Embedded != "" {
		var err error
		if d.server, err = embed.Start(c.Embedded, embed.Options{Cert: c.Cert, Key: c.Key, CA: c.CA, Log: d.log}); err != nil {
			return err
		}
		server.URL = d.server.URL()
	}
	var err error
	if d.conn, err = bus.Dial(d.ctx, server, d.log); err != nil {
		return err
	}
	if d.bus, err = bus.New(d.conn, d.network(), d.log, bus.Config{}); err != nil {
		return err
	}
	d.epoch = bus.NewEpoch(time.Now())
	_, conflict, err := d.bus.Announce(d.ctx, d.ring, d.cfg.Node.Operator, d.epoch)
	if err != nil {
		return err
	}
	d.parts.Go(func() {
		select {
		case err := <-conflict:
			d.log.Error("another process speaks with the hot key", "err", err)
			d.cancel(err)
		case <-d.ctx.Done():
		}
	})
	return nil
}

// openNode wires the node.
func (d *Daemon) openNode() error {
	cfg := DefaultConfig()
	cfg.Operator, cfg.Price = d.cfg.Node.Operator, d.agents.members[0].price
	cfg.Capabilities, cfg.MaxOpen = d.cfg.Node.Capabilities, d.cfg.Node.MaxOpen
	cfg.QuoteFor, cfg.Since = protocol.Seconds(d.cfg.Node.QuoteFor/time.Second), d.cfg.Network.Since
	cfg.Log, cfg.Fit, cfg.PriceOf, cfg.AssetOf = d.log, d.fit, d.agents.price, d.agents.asset
	var err error
	d.node, err = New(cfg, Parts{Store: d.db, Ring: d.ring, Chain: d.reader, Sender: d.sender, Bus: d.bus, Agent: d.agents})
	return err
}

// openDoor takes the admin socket.
func (d *Daemon) openDoor() error {
	var err error
	d.door, err = admin.Listen(d.cfg.AdminPath(), d, d.log)
	return err
}
