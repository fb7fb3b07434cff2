package submit

import (
	"errors"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// Revert is the contract's named refusal of a call, decoded.
type Revert struct {
	Name string // as the contract declares it; "Error" and "Panic" are the compiler's own
	Args []any
	text string
}

// Error is the name with its arguments, for example WrongNonce(expected=3).
func (r *Revert) Error() string { return r.text }

// revertOf finds the revert in an endpoint's answer. It returns nil when err is something else. Some endpoints keep the
// contract's reason to themselves; the refusal counts all the same.
func revertOf(err error) *Revert {
	var r *Revert
	if errors.As(err, &r) {
		return r
	}
	var data rpc.DataError
	if !errors.As(err, &data) {
		return unsaid(err)
	}
	text, ok := data.ErrorData().(string)
	if !ok {
		return unsaid(err)
	}
	raw, decodeErr := hexutil.Decode(text)
	if decodeErr != nil {
		return unsaid(err)
	}
	return decodeRevert(raw)
}

// unsaid is a revert without its data.
func unsaid(err error) *Revert {
	text := strings.ToLower(err.Error())
	for _, p := range phrases {
		if p.class == Reverted && strings.Contains(text, p.text) {
			return decodeRevert(nil)
		}
	}
	return nil
}

// decodeRevert names what a contract reverted with. It always returns something.
func decodeRevert(raw []byte) *Revert {
	if len(raw) < 4 {
		return &Revert{Name: "Revert", text: "reverted without a reason"}
	}
	if reason, err := abi.UnpackRevert(raw); err == nil {
		return &Revert{Name: "Error", Args: []any{reason}, text: fmt.Sprintf("reverted: %s", reason)}
	}
	for _, known := range []abi.ABI{rankify.GetABI(), devToken.GetABI()} {
		if e, err := known.ErrorByID([4]byte(raw[:4])); err == nil {
			return named(e, raw[4:])
		}
	}
	return &Revert{Name: "Unknown", text: fmt.Sprintf("reverted with unknown error %#x", raw[:4])}
}

func named(e *abi.Error, raw []byte) *Revert {
	args, err := e.Inputs.Unpack(raw)
	if err != nil {
		return &Revert{Name: e.Name, text: e.Name}
	}
	parts := make([]string, len(args))
	for i, a := range args {
		parts[i] = fmt.Sprintf("%s=%v", e.Inputs[i].Name, a)
	}
	return &Revert{Name: e.Name, Args: args, text: fmt.Sprintf("%s(%s)", e.Name, strings.Join(parts, ", "))}
}

// assetErrors are the contract's refusals about assets that have a code of their own.
var assetErrors = map[string]refusal.Code{
	"RateTooHigh":           refusal.RateTooHigh,
	"BadFlags":              refusal.BadFlags,
	"TooManyParents":        refusal.TooManyParents,
	"ParentRepeated":        refusal.ParentRepeated,
	"UnknownParent":         refusal.UnknownParent,
	"SelfParent":            refusal.SelfParent,
	"DerivativesNotAllowed": refusal.DerivativesNotAllowed,
	"LicenceExpired":        refusal.LicenceExpired,
	"TooManyRows":           refusal.TooManyRows,
	"StackTooHigh":          refusal.StackTooHigh,
	"AlreadyRegistered":     refusal.AlreadyRegistered,
	"UnknownAsset":          refusal.UnknownAsset,
	"TableMismatch":         refusal.TableMismatch,
	"NotAssetOwner":         refusal.NotAssetOwner,
	"NothingToDistribute":   refusal.NothingToDistribute,
	"DisclosureNotEnabled":  refusal.DisclosureNotEnabled,
	"DisputesNotEnabled":    refusal.DisputesNotEnabled,
}

// refuse turns a revert into the refusal a person sees.
func refuse(r *Revert, key string) error {
	code := refusal.ChainReverted
	switch r.Name {
	case "ERC20InsufficientAllowance":
		code = refusal.AllowanceTooSmall
	case "ERC20InsufficientBalance":
		code = refusal.BalanceTooSmall
	}
	if named, ok := assetErrors[r.Name]; ok {
		code = named
	}
	return refusal.Wrap(code, r, "%s", key)
}

// soon bounds how far ahead a time of the chain may lie for a call to be kept for it, in seconds.
const soon = 120

// early tells whether the call was only too early: it names a time that comes within two minutes of the head. The chain
// is asked about a call at the time of its newest block, so a call made in time can still look early.
func early(r *Revert, head protocol.Seconds) bool {
	switch r.Name {
	case "TermTooEarly", "WindowOpen", "TooEarly", "ExitTooEarly":
	default:
		return false
	}
	if len(r.Args) != 1 {
		return false
	}
	at, ok := r.Args[0].(interface{ Uint64() uint64 })
	return ok && protocol.Seconds(at.Uint64()) <= head+soon
}

// Explain finds the contract's named refusal in an endpoint's error, for people. Another error stays as it is.
func Explain(err error) error {
	if err == nil {
		return nil
	}
	if r := revertOf(err); r != nil {
		return r
	}
	return err
}
