package submit

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
)

func TestDecide(t *testing.T) {
	r := rule{Confirmations: 3, Patience: 4, InFlight: 2}
	queued := entry{Key: "k", State: Queued}
	sent := entry{Key: "k", State: Sent, Nonce: 7, Attempts: []attempt{{Block: 100}}}
	back, leaving := sent, sent
	back.Cancel, leaving.Cancel = true, true
	leaving.Attempts = []attempt{{Block: 90}, {Block: 100, Cancel: true}}
	dropped := queued
	dropped.Cancel = true
	for name, tt := range map[string]struct {
		e    entry
		w    world
		want action
	}{
		"queued, free":                        {queued, world{Head: 100, Mined: 7}, prepare},
		"queued, one ahead":                   {queued, world{Head: 100, Mined: 7, Ahead: 1}, prepare},
		"queued, too many ahead":              {queued, world{Head: 100, Mined: 7, Ahead: 2}, wait},
		"queued, taken back":                  {dropped, world{Head: 100, Mined: 7, Ahead: 2}, drop},
		"done":                                {entry{State: Done}, world{Head: 100}, wait},
		"failed":                              {entry{State: Failed}, world{Head: 100}, wait},
		"cancelled":                           {entry{State: Cancelled}, world{Head: 100}, wait},
		"sent, same block":                    {sent, world{Head: 100, Mined: 7, Offered: true}, wait},
		"sent, no endpoint has it":            {sent, world{Head: 100, Mined: 7}, rebroadcast},
		"sent, a block later":                 {sent, world{Head: 101, Mined: 7, Offered: true}, rebroadcast},
		"sent, almost stuck":                  {sent, world{Head: 103, Mined: 7, Offered: true}, rebroadcast},
		"sent, stuck":                         {sent, world{Head: 104, Mined: 7, Offered: true}, replace},
		"sent, stuck, and no endpoint has it": {sent, world{Head: 104, Mined: 7}, replace},
		"sent, stuck behind another":          {sent, world{Head: 110, Mined: 6, Offered: true}, rebroadcast},
		"too cheap, same block":               {sent, world{Head: 100, Mined: 7, Offered: true, Underpriced: true}, wait},
		"too cheap, a block later":            {sent, world{Head: 101, Mined: 7, Offered: true, Underpriced: true}, replace},
		"asked to offer more":                 {sent, world{Head: 100, Mined: 7, Offered: true, Bump: true}, replace},
		"asked to offer more, behind another": {sent, world{Head: 100, Mined: 6, Offered: true, Bump: true}, replace},
		"taken back":                          {back, world{Head: 100, Mined: 7, Offered: true}, replace},
		"taken back, on its way":              {leaving, world{Head: 100, Mined: 7, Offered: true}, wait},
		"taken back, stuck":                   {leaving, world{Head: 104, Mined: 7, Offered: true}, replace},
		"taken back too late":                 {back, world{Head: 102, Mined: 8, Found: true, At: 102}, wait},
		"mined now":                           {sent, world{Head: 102, Mined: 8, Found: true, At: 102}, wait},
		"mined, one short":                    {sent, world{Head: 103, Mined: 8, Found: true, At: 102}, wait},
		"mined, confirmed":                    {sent, world{Head: 104, Mined: 8, Found: true, At: 102}, conclude},
		"nonce used, nobody knows by what":    {sent, world{Head: 190, Mined: 8}, wait},
		"nonce used by another, fresh":        {sent, world{Head: 190, Mined: 8, Other: true, OtherAt: 188}, wait},
		"nonce used by another, settled":      {sent, world{Head: 190, Mined: 8, Other: true, OtherAt: 187}, requeue},
		"the endpoint cannot say":             {sent, world{Head: 190, Mined: 8, Unclear: true, Other: true, OtherAt: 1}, wait},
		"head went back in a reorg":           {sent, world{Head: 90, Mined: 7, Offered: true}, wait},
		"mined, then the head went back":      {sent, world{Head: 101, Mined: 8, Found: true, At: 102}, wait},
		"unmined again after a reorg, stuck":  {sent, world{Head: 120, Mined: 7, Offered: true}, replace},
		"unmined again after a reorg, behind": {sent, world{Head: 120, Mined: 5, Offered: true}, rebroadcast},
	} {
		t.Run(name, func(t *testing.T) {
			if got := decide(tt.e, tt.w, r); got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
}

func TestNextNonce(t *testing.T) {
	live := []entry{{State: Sent, Nonce: 9}, {State: Queued}, {State: Sent, Nonce: 8}}
	for name, tt := range map[string]struct {
		mined, pending uint64
		live           []entry
		want           uint64
	}{
		"a new account":                      {0, 0, nil, 0},
		"after mined ones":                   {5, 5, nil, 5},
		"after own ones the pool lost":       {5, 5, live, 10},
		"after another program's":            {5, 12, live, 12},
		"after a reorg took back mined ones": {4, 4, live, 10},
	} {
		t.Run(name, func(t *testing.T) {
			if got := nextNonce(tt.mined, tt.pending, tt.live); got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
}

func TestGasLimit(t *testing.T) {
	for estimate, want := range map[uint64]uint64{
		40_000:     60_000,
		16_000_000: 1 << 24,
		20_000_000: 20_000_000,
	} {
		if got := gasLimit(estimate); got != want {
			t.Errorf("estimate %d: got %d, want %d", estimate, got, want)
		}
	}
}

// revertError is an endpoint's answer that carries what the contract reverted with.
type revertError struct{ data any }

func (revertError) Error() string    { return "execution reverted" }
func (e revertError) ErrorData() any { return e.data }

// revertWith is the answer for a named error of the contract with number arguments.
func revertWith(t *testing.T, name string, args ...int64) error {
	t.Helper()
	e, ok := rankify.GetABI().Errors[name]
	if !ok {
		t.Fatalf("the contract has no error %s", name)
	}
	raw := append([]byte{}, e.ID[:4]...)
	for _, a := range args {
		raw = append(raw, common.BigToHash(big.NewInt(a)).Bytes()...)
	}
	return revertError{hexutil.Encode(raw)}
}

func TestWeigh(t *testing.T) {
	// require(false, "a")
	text := "0x08c379a0" + strings.Repeat("0", 62) + "20" + strings.Repeat("0", 63) + "1" + "61" + strings.Repeat("0", 62)
	for name, tt := range map[string]struct {
		err   error
		ahead int
		want  answer
		text  string
	}{
		"taken":                          {nil, 0, takes, ""},
		"refused":                        {revertWith(t, "LaneBusy"), 0, refuses, "LaneBusy()"},
		"refused with an argument":       {revertWith(t, "WrongNonce", 4), 0, refuses, "WrongNonce(expected=4)"},
		"refused, one of ours is ahead":  {revertWith(t, "LaneBusy"), 1, later, "LaneBusy()"},
		"early by a second":              {revertWith(t, "TermTooEarly", 1_001), 0, later, "TermTooEarly(from=1001)"},
		"early by two minutes":           {revertWith(t, "TooEarly", 1_120), 0, later, "TooEarly(from=1120)"},
		"early by days":                  {revertWith(t, "ExitTooEarly", 90_000), 0, refuses, "ExitTooEarly(withdrawableAt=90000)"},
		"a text":                         {revertError{text}, 0, refuses, "reverted: a"},
		"an error of another contract":   {revertError{"0xdeadbeef"}, 0, refuses, "reverted with unknown error 0xdeadbeef"},
		"no reason":                      {revertError{"0x"}, 0, refuses, "reverted without a reason"},
		"data that is no hex":            {revertError{"boom"}, 0, refuses, "reverted without a reason"},
		"data that is no text":           {revertError{7}, 0, refuses, "reverted without a reason"},
		"no data":                        {errors.New("execution reverted"), 0, refuses, "reverted without a reason"},
		"no data, one of ours is ahead":  {errors.New("execution reverted"), 1, later, "reverted without a reason"},
		"no money":                       {errors.New("insufficient funds for gas * price + value"), 0, poor, "the account cannot pay for gas"},
		"more gas than there is":         {errors.New("gas required exceeds allowance (12)"), 0, refuses, "gas required exceeds allowance (12)"},
		"the endpoint is busy":           {errors.New("429 Too Many Requests"), 0, broken, "429 Too Many Requests"},
		"the endpoint is gone":           {errors.New("connection refused"), 0, broken, "connection refused"},
		"the token's allowance":          {tokenRevert(t, "ERC20InsufficientAllowance"), 0, refuses, "ERC20InsufficientAllowance"},
		"the token's allowance, waiting": {tokenRevert(t, "ERC20InsufficientAllowance"), 1, later, "ERC20InsufficientAllowance"},
	} {
		t.Run(name, func(t *testing.T) {
			got, cause := weigh(tt.err, tt.ahead > 0, 1_000)
			if got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
			if text := fmt.Sprint(cause); cause != nil && text != tt.text || cause == nil && tt.text != "" {
				t.Errorf("cause is %q, want %q", text, tt.text)
			}
		})
	}
}

// tokenRevert is an error of the token, cut short: its name must still be found.
func tokenRevert(t *testing.T, name string) error {
	t.Helper()
	e, ok := devToken.GetABI().Errors[name]
	if !ok {
		t.Fatalf("the token has no error %s", name)
	}
	return revertError{hexutil.Encode(e.ID[:4])}
}

func FuzzRevert(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{0x08, 0xc3, 0x79, 0xa0})
	f.Add([]byte{0x4e, 0x48, 0x7b, 0x71, 1})
	f.Fuzz(func(t *testing.T, raw []byte) {
		if r := decodeRevert(raw); r == nil || r.Name == "" || r.Error() == "" {
			t.Errorf("nothing for %x", raw)
		}
	})
}
