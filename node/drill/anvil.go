package drill

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
)

// Anvil is an anvil process and the hand that moves its chain. Its methods are safe for several goroutines.
type Anvil struct {
	*Process
	URL string
	rpc *rpc.Client
}

// AnvilOptions say how anvil makes blocks. The zero value makes one for each transaction.
type AnvilOptions struct {
	ChainID uint64        // 0 is anvil's own, 31337
	Period  time.Duration // one block each, in whole seconds; 0 is none by the clock
	Manual  bool          // no block but by Mine
	Args    []string      // further arguments
}

var anvilListens = regexp.MustCompile(`Listening on 127\.0\.0\.1:(\d+)`)

// AnvilPath finds the anvil program that npm installed in the checkout, and installs it first when it is missing.
func AnvilPath(ctx context.Context) (string, error) {
	root, err := top(ctx)
	if err != nil {
		return "", err
	}
	platform, name := runtime.GOOS, "anvil"
	if platform == "windows" {
		platform, name = "win32", "anvil.exe"
	}
	path := filepath.Join(root, "contracts", "node_modules", "@foundry-rs", "anvil-"+platform+"-"+runtime.GOARCH, "bin", name)
	if _, err := os.Stat(path); err == nil || !errors.Is(err, fs.ErrNotExist) {
		return path, err
	}
	cmd := exec.CommandContext(ctx, "sh", filepath.Join(root, "scripts", "contracts.sh"), "tools")
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("install anvil: %w\n%s", err, out)
	}
	if _, err := os.Stat(path); err != nil {
		return "", fmt.Errorf("find anvil after its installation: %w", err)
	}
	return path, nil
}

// StartAnvil starts anvil on a free port of the loopback and returns when it answers. The caller ends it with Close.
func StartAnvil(ctx context.Context, path string, opt AnvilOptions) (*Anvil, error) {
	args := []string{"--host", "127.0.0.1", "--port", "0", "--accounts", "1", "--threads", "1"}
	if opt.ChainID != 0 {
		args = append(args, "--chain-id", strconv.FormatUint(opt.ChainID, 10))
	}
	switch {
	case opt.Manual:
		args = append(args, "--no-mining")
	case opt.Period > 0:
		args = append(args, "--block-time", strconv.FormatInt(int64(opt.Period/time.Second), 10))
	}
	p, err := Start(Command{Name: "anvil", Path: path, Args: append(args, opt.Args...)})
	if err != nil {
		return nil, err
	}
	at, err := p.Said(ctx, anvilListens)
	if err != nil {
		p.Kill()
		return nil, fmt.Errorf("start anvil: %w\n%s", err, p.Tail(20))
	}
	url := "http://127.0.0.1:" + at[1]
	client, err := rpc.DialContext(ctx, url)
	if err != nil {
		p.Kill()
		return nil, fmt.Errorf("dial anvil: %w", err)
	}
	return &Anvil{Process: p, URL: url, rpc: client}, nil
}

// Close kills the process and waits for its end.
func (a *Anvil) Close() {
	a.rpc.Close()
	a.Kill()
}

// RPC is a client of the process, for calls that have no method here. The Anvil owns it.
func (a *Anvil) RPC() *rpc.Client { return a.rpc }

func (a *Anvil) call(ctx context.Context, method string, args ...any) error {
	if err := a.rpc.CallContext(ctx, nil, method, args...); err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	return nil
}

// Mine makes n blocks, the waiting transactions in the first.
func (a *Anvil) Mine(ctx context.Context, n uint64) error {
	return a.call(ctx, "anvil_mine", hexutil.Uint64(n))
}

// SetAutomine chooses whether each transaction gets a block at once.
func (a *Anvil) SetAutomine(ctx context.Context, on bool) error {
	return a.call(ctx, "evm_setAutomine", on)
}

// SetNextBaseFee chooses the base fee of the next block, in wei for a unit of gas. Those after it follow from it.
func (a *Anvil) SetNextBaseFee(ctx context.Context, wei *big.Int) error {
	return a.call(ctx, "anvil_setNextBlockBaseFeePerGas", (*hexutil.Big)(wei))
}

// SetBalance gives an account exactly so much ether, in wei.
func (a *Anvil) SetBalance(ctx context.Context, account common.Address, wei *big.Int) error {
	return a.call(ctx, "anvil_setBalance", account, (*hexutil.Big)(wei))
}

// Drop forgets a transaction that waits to be mined.
func (a *Anvil) Drop(ctx context.Context, tx common.Hash) error {
	return a.call(ctx, "anvil_dropTransaction", tx)
}

// Reorg replaces the newest blocks by as many empty ones. Their transactions are gone: they do not wait to be mined again.
func (a *Anvil) Reorg(ctx context.Context, depth uint64) error {
	return a.call(ctx, "anvil_reorg", depth, []any{})
}
