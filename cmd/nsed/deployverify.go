package main

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/urfave/cli/v2"

	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/submit"
)

// The files of a verification's directory.
const (
	inputFile     = "standard-input.json"
	metadataFile  = "metadata.json"
	argumentsFile = "constructor-arguments.txt"
	requestFile   = "request.json"
	aboutFile     = "about.json"
)

// verifyRequest is what is posted to a service that takes the compiler's input, as Sourcify's API names the fields.
type verifyRequest struct {
	Input    json.RawMessage `json:"stdJsonInput"`
	Compiler string          `json:"compilerVersion"`
	Contract string          `json:"contractIdentifier"`
	Tx       *common.Hash    `json:"creationTransactionHash,omitempty"`
}

// verifyAbout is what is typed into the form of an explorer. Address and transaction are not there before a deployment.
type verifyAbout struct {
	ChainID  uint64          `json:"chain_id"`
	Address  *common.Address `json:"address,omitempty"`
	Tx       *common.Hash    `json:"tx,omitempty"`
	Contract string          `json:"contract"`
	Compiler string          `json:"compiler"`
	Licence  string          `json:"licence"`
	Params   protocol.Params `json:"params"`
}

// keepVerification writes what a service needs to verify a contract, when that was asked for. made is zero before the
// deployment.
func keepVerification(c *cli.Context, chainID uint64, p protocol.Params, made client.Done) error {
	dir := c.String("verify-out")
	if dir == "" {
		return nil
	}
	v, err := submit.VerificationOf(p)
	if err != nil {
		return err
	}
	about := verifyAbout{ChainID: chainID, Contract: v.Contract, Compiler: "v" + v.Compiler, Licence: "MIT", Params: p}
	request := verifyRequest{Input: v.Input, Compiler: v.Compiler, Contract: v.Contract}
	if made.Made != (common.Address{}) {
		about.Address, about.Tx, request.Tx = &made.Made, &made.Tx, &made.Tx
	}
	rawAbout, err := json.MarshalIndent(&about, "", "  ")
	if err != nil {
		return err
	}
	rawRequest, err := json.Marshal(&request)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return refusal.Wrap(refusal.FileUnwritable, err, "--verify-out")
	}
	file := func(name string, raw []byte) error { return writeWhole(filepath.Join(dir, name), raw) }
	return errors.Join(
		file(inputFile, v.Input), file(metadataFile, v.Metadata), file(argumentsFile, []byte(hex.EncodeToString(v.Arguments)+"\n")),
		file(aboutFile, append(rawAbout, '\n')), file(requestFile, append(rawRequest, '\n')))
}
