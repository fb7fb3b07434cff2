package submit

import (
	"bytes"
	"regexp"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/bindings"
	"github.com/nsed-protocol/nsed/node/protocol"
)

func TestVerification(t *testing.T) {
	p := protocol.Params{Token: common.Address{1}, Treasury: common.Address{2}, FeeBps: 250, ExitDelay: 7}
	v, err := VerificationOf(p)
	if err != nil {
		t.Fatal(err)
	}
	if v.Contract != "src/Rankify.sol:Rankify" || !regexp.MustCompile(`^\d+\.\d+\.\d+\+commit\.[0-9a-f]{8}$`).MatchString(v.Compiler) {
		t.Errorf("%s by %s", v.Contract, v.Compiler)
	}
	call, err := Encode(protocol.Network{}, common.Address{}, protocol.Deploy{Params: p})
	if err != nil {
		t.Fatal(err)
	}
	if want := append(common.FromHex(bindings.RankifyMetaData.Bin), v.Arguments...); !bytes.Equal(want, call.Data) {
		t.Error("code and arguments are not what is deployed")
	}
}
