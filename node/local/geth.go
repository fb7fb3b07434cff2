package local

import (
	"errors"
	"log/slog"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/catalyst"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"
)

// geth is an Ethereum node of one process without peers, put together as geth's own simulated backend is, but with its
// HTTP endpoint within reach.
type geth struct {
	stack  *node.Node
	eth    *eth.Ethereum
	beacon *catalyst.SimulatedBeacon
	client *ethclient.Client
	url    string
	log    *slog.Logger

	mu sync.Mutex // one block at a time
}

// chainConfig is geth's development chain on the present fork, Osaka, without those to come.
func chainConfig() *params.ChainConfig {
	c := *params.AllDevChainProtocolChanges
	c.AmsterdamTime, c.BogotaTime = nil, nil
	return &c
}

func startGeth(rich common.Address, opt Options) (*geth, error) {
	nodeConf := node.DefaultConfig
	nodeConf.DataDir = ""
	nodeConf.P2P = p2p.Config{NoDiscovery: true}
	if opt.RPC {
		nodeConf.HTTPHost, nodeConf.HTTPPort = "127.0.0.1", opt.Port
		nodeConf.HTTPModules = []string{"eth", "net", "web3"}
		nodeConf.HTTPCors = []string{"*"} // wallets and explorers are web pages
	}
	stack, err := node.New(&nodeConf)
	if err != nil {
		return nil, err
	}
	g := &geth{stack: stack, log: opt.Log}
	if err := g.start(rich); err != nil {
		return nil, errors.Join(err, stack.Close())
	}
	if opt.RPC {
		g.url = stack.HTTPEndpoint()
	}
	return g, nil
}

func (g *geth) start(rich common.Address) error {
	conf := ethConfig(rich)
	backend, err := eth.New(g.stack, &conf)
	if err != nil {
		return err
	}
	g.stack.RegisterAPIs([]rpc.API{{
		Namespace: "eth",
		Service:   filters.NewFilterAPI(filters.NewFilterSystem(backend.APIBackend, filters.Config{})),
	}})
	if err := g.stack.Start(); err != nil {
		return err
	}
	beacon, err := catalyst.NewSimulatedBeacon(0, common.Address{}, backend)
	if err != nil {
		return err
	}
	if err := beacon.Fork(backend.BlockChain().GetCanonicalHash(0)); err != nil {
		return err
	}
	g.eth, g.beacon, g.client = backend, beacon, ethclient.NewClient(g.stack.Attach())
	g.settlePool()
	return nil
}

// ethConfig is a small node: little cache, and blocks that hold the deployment of the contract.
func ethConfig(rich common.Address) ethconfig.Config {
	const gasLimit = 60_000_000
	alloc := core.SystemContractAllocs()
	alloc[rich] = types.Account{Balance: new(big.Int).Lsh(big.NewInt(1), 100)}
	conf := ethconfig.Defaults
	conf.Genesis = &core.Genesis{
		Config: chainConfig(), GasLimit: gasLimit, Alloc: alloc,
		Timestamp: uint64(time.Now().Unix()) - 1,
	}
	conf.SyncMode = ethconfig.FullSync
	conf.TxPool.NoLocals = true
	conf.Miner.GasCeil = gasLimit
	conf.LogNoHistory = true // no log index: a search reads the blocks
	conf.DatabaseCache, conf.TrieCleanCache, conf.TrieDirtyCache, conf.SnapshotCache = 16, 16, 16, 16
	return conf
}

// commit makes a block of what is pending. Its time is the wall's, or a second after the last block's if that is later.
func (g *geth) commit() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.beacon.Commit()
	g.settlePool()
}

// settlePool waits until the pool has taken in the newest block, so that what was mined is no longer pending.
func (g *geth) settlePool() {
	if err := g.eth.TxPool().Sync(); err != nil {
		g.log.Warn("transaction pool is closed", "err", err)
	}
}

func (g *geth) advance(d time.Duration) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.settlePool()
	err := g.beacon.AdjustTime(d)
	g.settlePool()
	return err
}

func (g *geth) fork(parent common.Hash) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.settlePool()
	err := g.beacon.Fork(parent)
	g.settlePool()
	return err
}

func (g *geth) headTime() uint64 { return g.eth.BlockChain().CurrentBlock().Time }

func (g *geth) stop() error {
	g.client.Close()
	return errors.Join(g.beacon.Stop(), g.stack.Close())
}
