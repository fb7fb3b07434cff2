package submit

import (
	"encoding/json"
	"fmt"

	"github.com/nsed-protocol/nsed/bindings"
	"github.com/nsed-protocol/nsed/node/protocol"
)

// Verification is what a service asks for that verifies a network's contract: with it anybody compiles the code that was
// deployed. The slices are not to be changed.
type Verification struct {
	Contract  string // source and name: src/Rankify.sol:Rankify
	Compiler  string // version with commit, as in 0.8.37+commit.f401782d
	Input     []byte // standard JSON input, all sources included
	Metadata  []byte // JSON, as the compiler wrote it
	Arguments []byte // ABI-encoded arguments of the constructor, which follow the creation code in a Deploy
}

// VerificationOf is the verification of a network that is deployed with these parameters by this program.
func VerificationOf(p protocol.Params) (Verification, error) {
	v := Verification{Input: bindings.RankifyInput, Metadata: bindings.RankifyMetadata, Arguments: rankify.PackConstructor(Params(p))}
	var meta struct {
		Compiler struct{ Version string }
		Settings struct{ CompilationTarget map[string]string }
	}
	if err := json.Unmarshal(v.Metadata, &meta); err != nil {
		return v, fmt.Errorf("read the contract's metadata: %w", err)
	}
	v.Compiler = meta.Compiler.Version
	if source, name := "src/Rankify.sol", "Rankify"; meta.Settings.CompilationTarget[source] == name {
		v.Contract = source + ":" + name
		return v, nil
	}
	return v, fmt.Errorf("read the contract's metadata: it is of %v", meta.Settings.CompilationTarget)
}
