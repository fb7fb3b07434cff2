package chain

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/nsed-protocol/nsed/bindings"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// caller reads state.
type caller interface {
	CallContract(ctx context.Context, msg ethereum.CallMsg, block *big.Int) ([]byte, error)
	CodeAt(ctx context.Context, account common.Address, block *big.Int) ([]byte, error)
	BalanceAt(ctx context.Context, account common.Address, block *big.Int) (*big.Int, error)
}

// history reads blocks and logs.
type history interface {
	HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error)
	HeaderByHash(ctx context.Context, hash common.Hash) (*types.Header, error)
	FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error)
	receipts
}

// identity names the chain and finds transactions on it.
type identity interface {
	ChainID(ctx context.Context) (*big.Int, error)
	TransactionByHash(ctx context.Context, hash common.Hash) (tx *types.Transaction, pending bool, err error)
}

// backend is what a Reader needs of an Ethereum node. Endpoints and ethclient.Client satisfy it.
type backend interface {
	caller
	history
	identity
}

// Options are the choices of a Reader. The zero value is usable.
type Options struct {
	Since    uint64        // a block not after the deployment: searches of the whole history start here
	Poll     time.Duration // how often Watch asks for the head; 0 = one second
	CodeHash common.Hash   // keccak256 of the contract's runtime code, for Check; zero = any contract of this program
	Log      *slog.Logger  // nil = silent
}

// Reader reads one network. It is safe for concurrent use.
type Reader struct {
	net      protocol.Network
	opt      Options
	eth      backend
	proof    prover // the same endpoints, for receipts
	abi      *bindings.Rankify
	token    *bindings.DevToken
	events   map[common.Hash]decoder
	params   atomic.Pointer[protocol.Params] // fixed at deployment, so read once
	stride   stride                          // of searches
	unproven sync.Once                       // the warning that logs cannot be proven
	close    func()
}

// Dial connects to one JSON-RPC endpoint; for several call Connect and New. It does not wait for an answer: call Check.
// The error is ConfigInvalid. The caller closes the Reader.
func Dial(ctx context.Context, url string, n protocol.Network, opt Options) (*Reader, error) {
	e, err := Connect(ctx, []string{url}, EndpointOptions{ChainID: n.ChainID, Log: opt.Log})
	if err != nil {
		return nil, err
	}
	r := New(e, n, opt)
	r.close = e.Close
	return r, nil
}

// New reads through a client that the caller keeps.
func New(eth backend, n protocol.Network, opt Options) *Reader {
	opt.Poll = cmp.Or(opt.Poll, time.Second)
	opt.Log = cmp.Or(opt.Log, slog.New(slog.DiscardHandler))
	proof, several := eth.(prover)
	if !several {
		proof = alone{eth}
	}
	abi := bindings.NewRankify()
	return &Reader{
		net: n, opt: opt, eth: eth, proof: proof,
		abi: abi, token: bindings.NewDevToken(), events: decoders(abi),
		close: func() {},
	}
}

// Close ends a connection that Dial made.
func (r *Reader) Close() { r.close() }

// Network is the network the Reader was made for.
func (r *Reader) Network() protocol.Network { return r.net }

// Check proves that the endpoint answers, serves the network's chain, and holds a contract of this program at the
// network's address, of the wanted code if one is wanted. Every failure is a refusal: ChainUnreachable, ChainWrongID,
// ChainNoCode or ChainOtherCode.
func (r *Reader) Check(ctx context.Context) error {
	if err := r.checkID(ctx); err != nil {
		return err
	}
	hash, err := r.CodeHash(ctx)
	if err != nil {
		return err
	}
	if want := r.opt.CodeHash; want != (common.Hash{}) && hash != want {
		return refusal.New(refusal.ChainOtherCode, "%s on chain %d has code %s, wanted %s", r.net.Contract, r.net.ChainID, hash, want)
	}
	if _, err := r.ParamsOf(ctx); err != nil {
		if refusal.CodeOf(err) == refusal.ChainUnreachable {
			return err
		}
		return refusal.Wrap(refusal.ChainNoCode, err, "%s on chain %d is another contract", r.net.Contract, r.net.ChainID)
	}
	return nil
}

func (r *Reader) checkID(ctx context.Context) error {
	id, err := r.eth.ChainID(ctx)
	if err != nil {
		return r.fail(err, "ask for the chain id")
	}
	if !id.IsUint64() || id.Uint64() != r.net.ChainID {
		return refusal.New(refusal.ChainWrongID, "it serves chain %s, wanted %d", id, r.net.ChainID)
	}
	return nil
}

// CodeHash is the keccak256 of the contract's runtime code. The error is ChainNoCode when there is none.
func (r *Reader) CodeHash(ctx context.Context) (common.Hash, error) {
	code, err := r.eth.CodeAt(ctx, r.net.Contract, nil)
	if err != nil {
		return common.Hash{}, r.fail(err, "read the contract's code")
	}
	if len(code) == 0 {
		return common.Hash{}, refusal.New(refusal.ChainNoCode, "%s on chain %d has no code", r.net.Contract, r.net.ChainID)
	}
	return crypto.Keccak256Hash(code), nil
}

// Head is the newest block.
func (r *Reader) Head(ctx context.Context) (protocol.BlockRef, error) {
	h, err := r.eth.HeaderByNumber(ctx, nil)
	if err != nil {
		return protocol.BlockRef{}, r.fail(err, "read the head")
	}
	return refOf(h), nil
}

// HeadTime is the time of the newest block, the contract's clock.
func (r *Reader) HeadTime(ctx context.Context) (protocol.Seconds, error) {
	head, err := r.Head(ctx)
	return head.Time, err
}

// fail says what could not be done. An endpoint that answered with an error of its own is told apart from one that did
// not answer: only the latter is ChainUnreachable.
func (r *Reader) fail(err error, format string, args ...any) error {
	var refused *refusal.Error
	if errors.As(err, &refused) {
		what := fmt.Sprintf(format, args...)
		if refused.Detail != "" {
			what += ": " + refused.Detail
		}
		return refusal.Wrap(refused.Code, refused.Err, "%s", what)
	}
	var answered rpc.Error
	if errors.As(err, &answered) || errors.Is(err, errUnreadable) || errors.Is(err, context.Canceled) || errors.Is(err, ethereum.NotFound) {
		return fmt.Errorf(format+": %w", append(args, err)...)
	}
	return refusal.Wrap(refusal.ChainUnreachable, err, format, args...)
}

func refOf(h *types.Header) protocol.BlockRef {
	return protocol.BlockRef{Number: h.Number.Uint64(), Hash: h.Hash(), Time: protocol.Seconds(h.Time)}
}
