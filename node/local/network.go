package local

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// ChainID is the chain id of every development network.
const ChainID = 1337

// Options are the choices of a network. The zero value serves the process alone.
type Options struct {
	Name   string // of the network, in subjects; "local" if empty
	RPC    bool   // serve JSON-RPC over HTTP on loopback
	Port   int    // for JSON-RPC; 0 = any free one
	Listen bool   // let NATS listen on a free loopback port, for other processes
	Manual bool   // no block by itself: only Mine and Advance make blocks
	Params *protocol.Params
	Log    *slog.Logger // nil = silent
}

// Network is a running development network.
type Network struct {
	id     protocol.Network
	params protocol.Params
	chain  *geth
	faucet *faucet
	nats   *server.Server
	log    *slog.Logger
	manual bool

	mu    sync.Mutex // guards conns
	conns []*nats.Conn

	halt context.CancelFunc
	done sync.WaitGroup
	once sync.Once
	err  error // of the first Stop
}

// Start brings a network up: chain, token, contract, faucet and NATS are ready when it returns. The caller ends it with
// Stop.
func Start(ctx context.Context, opt Options) (*Network, error) {
	if opt.Name == "" {
		opt.Name = "local"
	}
	if opt.Log == nil {
		opt.Log = slog.New(slog.DiscardHandler)
	}
	f, err := newFaucet()
	if err != nil {
		return nil, err
	}
	n := &Network{faucet: f, log: opt.Log, manual: opt.Manual}
	run, halt := context.WithCancel(context.Background())
	n.halt = halt
	if err := n.start(ctx, opt); err != nil {
		return nil, errors.Join(err, n.Stop())
	}
	if !opt.Manual {
		n.done.Go(func() { n.mine(run) })
	}
	return n, nil
}

func (n *Network) start(ctx context.Context, opt Options) error {
	var err error
	if n.chain, err = startGeth(n.faucet.address, opt); err != nil {
		return fmt.Errorf("start the chain: %w", err)
	}
	if n.nats, err = startNATS(opt.Listen); err != nil {
		return fmt.Errorf("start NATS: %w", err)
	}
	token, contract, err := n.deploy(ctx, opt.Params)
	if err != nil {
		return fmt.Errorf("deploy: %w", err)
	}
	n.faucet.token = token
	n.id = protocol.Network{Name: opt.Name, ChainID: ChainID, Contract: contract}
	return nil
}

// Stop ends everything and waits for it. It may be called again, and returns the same.
func (n *Network) Stop() error {
	n.once.Do(func() {
		n.halt()
		n.done.Wait()
		n.mu.Lock()
		for _, c := range n.conns {
			c.Close()
		}
		n.mu.Unlock()
		if n.nats != nil {
			n.nats.Shutdown()
			n.nats.WaitForShutdown()
		}
		if n.chain != nil {
			n.err = n.chain.stop()
		}
	})
	return n.err
}

// Network is the network's identity: what signatures and job ids belong to.
func (n *Network) Network() protocol.Network { return n.id }

// Params are the parameters the contract was deployed with.
func (n *Network) Params() protocol.Params { return n.params }

// Client is a client of the chain. The Network owns it.
func (n *Network) Client() *ethclient.Client { return n.chain.client }

// RPC is the URL of the chain's JSON-RPC, empty unless asked for.
func (n *Network) RPC() string { return n.chain.url }

// Mine makes one block now. Its time is at least a second after the last block's.
func (n *Network) Mine() { n.chain.commit() }

// Advance makes one empty block that is d after the last, in whole seconds. It fails while transactions are pending.
func (n *Network) Advance(d time.Duration) error { return n.chain.advance(d) }

// Fork makes a block that is on the chain the head again, as a reorg does: the blocks after it leave, and their
// transactions wait to be mined once more. It fails while transactions are pending.
func (n *Network) Fork(head common.Hash) error { return n.chain.fork(head) }

// mine makes one block a second of wall time, so that the chain's clock and the wall's go together.
func (n *Network) mine(ctx context.Context) {
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			if uint64(time.Now().Unix()) > n.chain.headTime() {
				n.chain.commit()
			}
		}
	}
}

// Treasury is where fees go.
func (n *Network) Treasury() common.Address { return n.params.Treasury }
