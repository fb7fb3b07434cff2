// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package bindings

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// IRankifyAsset is an auto generated low-level Go binding around an user-defined struct.
type IRankifyAsset struct {
	Owner       common.Address
	ContentHash [32]byte
	Table       []byte
	Rate        uint16
	Flags       uint8
	ValidUntil  *big.Int
}

// IRankifyJob is an auto generated low-level Go binding around an user-defined struct.
type IRankifyJob struct {
	Route     *big.Int
	Terms     *big.Int
	SpecHash  [32]byte
	PanelHash [32]byte
	Money     *big.Int
}

// IRankifyList is an auto generated low-level Go binding around an user-defined struct.
type IRankifyList struct {
	ProposalsHash [32]byte
	Commitments   [][32]byte
}

// IRankifyOpening is an auto generated low-level Go binding around an user-defined struct.
type IRankifyOpening struct {
	Seat  uint8
	Votes []byte
	Salt  [32]byte
}

// IRankifyParams is an auto generated low-level Go binding around an user-defined struct.
type IRankifyParams struct {
	Token         common.Address
	Treasury      common.Address
	MinStake      *big.Int
	MinFee        *big.Int
	RankBase      *big.Int
	FeeBps        uint16
	EvaluationBps uint16
	CiteBps       uint16
	OpenWindow    *big.Int
	Grace         *big.Int
	MinPhase      *big.Int
	MinForce      uint16
	MinHandover   uint16
	MaxJob        uint32
	ReportWindow  uint32
	ExitDelay     uint32
	KeyDelay      uint32
	SlashBps      uint16
	ReporterBps   uint16
	MaxStack      uint16
	MaxRate       uint16
	BenchBase     *big.Int
	BenchMax      *big.Int
	StrikeDecay   *big.Int
}

// IRankifySeat is an auto generated low-level Go binding around an user-defined struct.
type IRankifySeat struct {
	OperatorPrice *big.Int
	HotKey        common.Address
	Asset         [32]byte
}

// IRankifySettlement is an auto generated low-level Go binding around an user-defined struct.
type IRankifySettlement struct {
	Steps          []IRankifyStep
	Round          uint8
	Opened         uint32
	Closers        uint32
	Unopened       uint32
	OpenedRounds   [32]byte
	TranscriptHash [32]byte
	WinnerContent  [32]byte
	WinnerSalt     [32]byte
	Proposals      [][32]byte
	Salts          [][32]byte
	Entries        [][32]byte
	Votes          []byte
	Medians        []byte
	Cites          []byte
	Signatures     []IRankifySignature
}

// IRankifySignature is an auto generated low-level Go binding around an user-defined struct.
type IRankifySignature struct {
	R  [32]byte
	Vs [32]byte
}

// IRankifyStep is an auto generated low-level Go binding around an user-defined struct.
type IRankifyStep struct {
	Meta     *big.Int
	ListHash [32]byte
}

// RankifyMetaData contains all meta data concerning the Rankify contract.
var RankifyMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"networkParams\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Params\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"treasury\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"minStake\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"minFee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"rankBase\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"feeBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"evaluationBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"citeBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"openWindow\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"grace\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"minPhase\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"minForce\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"minHandover\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxJob\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"reportWindow\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"exitDelay\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"keyDelay\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"slashBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"reporterBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxStack\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxRate\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"benchBase\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"benchMax\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"strikeDecay\",\"type\":\"uint24\",\"internalType\":\"uint24\"}]}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"acceptDigest\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"accountOf\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"stake\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"earned\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"rank\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"strikes\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"benchedUntil\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"acknowledge\",\"inputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Asset\",\"components\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"contentHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"table\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"rate\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"flags\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"validUntil\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"anchor\",\"inputs\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"restHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"tail\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"last\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"annex\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"assetIdOf\",\"inputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Asset\",\"components\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"contentHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"table\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"rate\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"flags\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"validUntil\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"assetOf\",\"inputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"payee\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"pending\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"cancel\",\"inputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"certify\",\"inputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Step[]\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.List\",\"components\":[{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}]},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.List\",\"components\":[{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}]},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"claim\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"commitmentOf\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"votes\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"disclose\",\"inputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"dispute\",\"inputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"disputeUse\",\"inputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"distribute\",\"inputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Asset\",\"components\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"contentHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"table\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"rate\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"flags\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"validUntil\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"eip712Domain\",\"inputs\":[],\"outputs\":[{\"name\":\"fields\",\"type\":\"bytes1\",\"internalType\":\"bytes1\"},{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"version\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"chainId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"verifyingContract\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"extensions\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"forceCommit\",\"inputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"hotKeyDigest\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"jobIdOf\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"join\",\"inputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"joinWithPermit\",\"inputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"keyOf\",\"inputs\":[{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"activeFrom\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"retiredAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"laneOf\",\"inputs\":[{\"name\":\"submitter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"messageDigest\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"term\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"kind\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"body\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"open\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"accepts\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"openWithPermit\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"accepts\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"permitValue\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"permitDeadline\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"v\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"operatorOf\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"exitAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"params\",\"inputs\":[],\"outputs\":[{\"name\":\"p\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Params\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"treasury\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"minStake\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"minFee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"rankBase\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"feeBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"evaluationBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"citeBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"openWindow\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"grace\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"minPhase\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"minForce\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"minHandover\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxJob\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"reportWindow\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"exitDelay\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"keyDelay\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"slashBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"reporterBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxStack\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxRate\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"benchBase\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"benchMax\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"strikeDecay\",\"type\":\"uint24\",\"internalType\":\"uint24\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"phaseOf\",\"inputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"quoteFee\",\"inputs\":[{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"reward\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"prices\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"fee\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"rankOf\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"rank\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"strikes\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"benchedUntil\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"refund\",\"inputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Step[]\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"register\",\"inputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Asset[]\",\"components\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"contentHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"table\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"rate\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"flags\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"validUntil\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"reportEquivocation\",\"inputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"requestExit\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"reveal\",\"inputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Opening[]\",\"components\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"votes\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setHotKey\",\"inputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setPayee\",\"inputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Asset\",\"components\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"contentHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"table\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"rate\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"flags\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"validUntil\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setProfile\",\"inputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settle\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"settlement\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Settlement\",\"components\":[{\"name\":\"steps\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Step[]\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"round\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"opened\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"closers\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"unopened\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"openedRounds\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"transcriptHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"winnerContent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"winnerSalt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"proposals\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"salts\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"entries\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"votes\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"medians\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"cites\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"signatures\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"takeOver\",\"inputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"tally\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"settlement\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Settlement\",\"components\":[{\"name\":\"steps\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Step[]\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"round\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"opened\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"closers\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"unopened\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"openedRounds\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"transcriptHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"winnerContent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"winnerSalt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"proposals\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"salts\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"entries\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"votes\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"medians\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"cites\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"signatures\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}]}],\"outputs\":[{\"name\":\"winner\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"valid\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"scores\",\"type\":\"int256[]\",\"internalType\":\"int256[]\"},{\"name\":\"excess\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"judging\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"topUp\",\"inputs\":[{\"name\":\"\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"whyIneligible\",\"inputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"withdrawStake\",\"inputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"AssetLicensed\",\"inputs\":[{\"name\":\"asset\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"rate\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"flags\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"validUntil\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"terms\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"parents\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"AssetRegistered\",\"inputs\":[{\"name\":\"asset\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"contentHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"table\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BallotsRevealed\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"opened\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"openings\",\"type\":\"tuple[]\",\"indexed\":false,\"internalType\":\"structIRankify.Opening[]\",\"components\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"votes\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Claimed\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"CommitForced\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"seat\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"commitment\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EIP712DomainChanged\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EdgeAcknowledged\",\"inputs\":[{\"name\":\"child\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"parent\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ExitRequested\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"withdrawableAt\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"HotKeyChanged\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"hotKey\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"activeFrom\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"HotKeyReported\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"hotKey\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"JobCancelled\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"JobOpened\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"submitter\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"route\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"money\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"panel\",\"type\":\"tuple[]\",\"indexed\":false,\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"JobRefunded\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"JobSettled\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"winner\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"contentHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"ballots\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"},{\"name\":\"results\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"},{\"name\":\"transcriptHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorJoined\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"hotKey\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"profile\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"PayeeChanged\",\"inputs\":[{\"name\":\"asset\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ProfileChanged\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"profile\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RankChanged\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"rank\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RoundCertified\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RoyaltyAccrued\",\"inputs\":[{\"name\":\"asset\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RoyaltyCredited\",\"inputs\":[{\"name\":\"asset\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"source\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"payee\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RoyaltyDistributed\",\"inputs\":[{\"name\":\"asset\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Slashed\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"reporter\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"StakeAdded\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"StakeWithdrawn\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Struck\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"reason\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"strikes\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"benchedUntil\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"VotesCommitted\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"term\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AlreadyAnchored\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"AlreadyCertified\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"AlreadyOperator\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"AlreadyRegistered\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"AlreadyReported\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"AmountTooLarge\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadAccept\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadCites\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadClose\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadCommit\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadFlags\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadHotKey\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadList\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadMedian\",\"inputs\":[{\"name\":\"column\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadMessage\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadOpenedRounds\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadOpening\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadPanel\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadParams\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadRecipient\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadSignatureCount\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadSlate\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadTerms\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadWinner\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"DeadlinePassed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"DeadlineTooFar\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"DerivativesNotAllowed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"DisclosureNotEnabled\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"DisputesNotEnabled\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ExitAlreadyRequested\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ExitTooEarly\",\"inputs\":[{\"name\":\"withdrawableAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"FeeTooLow\",\"inputs\":[{\"name\":\"required\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"HotKeyTaken\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LaneBusy\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LicenceExpired\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoEquivocation\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoExitRequested\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoQuorum\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotAssetOwner\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotOperator\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotSubmitter\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotYourTurn\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NothingAnchored\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NothingToClaim\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NothingToDistribute\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OpenTooLate\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ParentRepeated\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"PhaseTooShort\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"RateTooHigh\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ReentrancyGuardReentrantCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ReportTooLate\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"RoundLimit\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"SeatIneligible\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"SelfParent\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"StackTooHigh\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"StakeTooLow\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"StringTooLong\",\"inputs\":[{\"name\":\"str\",\"type\":\"string\",\"internalType\":\"string\"}]},{\"type\":\"error\",\"name\":\"TableMismatch\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TermTooEarly\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"TokenMismatch\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooEarly\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"TooFewCloses\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooFewCommits\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooFewRounds\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooManyParents\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooManyRows\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownAsset\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"UnknownParent\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WindowClosed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WindowOpen\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"WrongLink\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongNonce\",\"inputs\":[{\"name\":\"expected\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongOpened\",\"inputs\":[]}]",
	ID:  "Rankify",
	Bin: "0x610420604052346109b95761030061bba48038038091610021826104206109bd565b61042039126109b957604051610039610300826109bd565b6100446104206109e0565b81526100516104406109e0565b60208201526100616104606109f4565b60408201526100716104806109f4565b60608201526100816104a06109f4565b60808201526100916104c0610a08565b60a08201526100a16104e0610a08565b60c08201526100b1610500610a08565b60e08201526100c1610520610a17565b6101008201526100d2610540610a17565b6101208201526100e3610560610a17565b6101408201526100f4610580610a08565b6101608201526101056105a0610a08565b6101808201526101166105c0610a27565b6101a08201526101276105e0610a27565b6101c0820152610138610600610a27565b6101e0820152610149610620610a27565b61020082015261015a610640610a08565b61022082015261016b610660610a08565b61024082015261017c610680610a08565b61026082015261018d6106a0610a08565b61028082015261019e6106c0610a17565b6102a08201526101af6106e0610a17565b6102c08201526101c0610700610a17565b6102e08201526101d06004610a38565b6020810190631394d15160e21b82526101e96001610a38565b916020830191603160f81b83526101ff81610aaa565b6101205261020c84610aaa565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261027560c0826109bd565b5190206080523060c05280516001600160a01b03163b1515806109a3575b61271061ffff60a0840151161115908161098d575b81610977575b81610960575b81610920575b81610909575b816108eb575b62ffffff61014084015116151590816108d6575b816108c2575b816108a2575b81610860575b15918215610857575b50811561084e575b508015610839575b61082a5760018060a01b038151166101605260018060a01b036020820151166101805260018060601b036040820151166101a05260018060601b036060820151166101c05260018060601b036080820151166101e05261ffff60a0820151166102005261ffff60c0820151166102205261ffff60e0820151166102405262ffffff610100820151166102605262ffffff610120820151166102805262ffffff610140820151166102a05261ffff610160820151166102c05261ffff610180820151166102e05263ffffffff6101a0820151166103005263ffffffff6101e0820151166103205263ffffffff610200820151166103405261040481610a70565b6103605262ffffff6102a0820151166103805262ffffff6102c0820151166103a05262ffffff6102e0820151166103c0526bffffffff00000000000000006101c082015160401b1667ffff00000000000061022083015160301b161765ffff0000000061024083015160201b161763ffff000061026083015160101b161761ffff61028083015116176103e052604051908161552b81011060018060401b0361552b84011117610816576102e062ffffff9161552b616679853980516001600160a01b0390811661552b8601908152602080840151909216918101919091526040808301516001600160601b03908116918301919091526060808401518216908301526080808401519091169082015260a08281015161ffff9081169183019190915260c08084015182169083015260e08084015182169083015261010080840151861690830152610120808401518616908301526101408084015186169083015261016080840151821690830152610180808401518216908301526101a08084015163ffffffff908116918401919091526101c0808501518216908401526101e080850151821690840152610200808501519091169083015261022080840151821690830152610240808401518216908301526102608084015182169083015261028080840151909116908201526102a0808301518516908201526102c0808301518516908201529101519091166102e082015281900361030001905ff0801561080b576001600160a01b031661040052604051615b63610b16823960805181614e7f015260a05181614f3c015260c05181614e50015260e05181614ece01526101005181614ef4015261012051815050610140518150506101605181818161044e0152818161080301528181610f6301528181611bdd01526145bd01526101805181818161047a01526124d401526101a0518181816104a901526148de01526101c0518181816104d8015261336301526101e051818181610507015281816133a301526133cb015261020051818181610531015261333a01526102205181818161055b015261519201526102405181818161058501526150560152610260518181816105b0015281816122170152612c5c015261028051816105dc01526102a05181818161060801526142d301526102c0518181816106330152614a9b01526102e05181818161065e0152614a6701526103005181818161068b0152614344015261032051816106ec0152610340518161071901526103605181505061038051818181610770015261283801526103a05181818161079c015281816126d2015281816126f5015261281201526103c0518181816107c80152614c3601526103e0518181816106b6015261494f015261040051818181611d4c0152614bf60152615b6390f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b63019af63760e01b5f5260045ffd5b5060408101516001600160601b031615610305565b9050155f6102fd565b1591505f6102f5565b905063ffffffff61089b816101e0860151169161088d61087f87610a70565b826101c08901511690610a63565b906102008701511690610a63565b10906102ec565b905062ffffff6102a08401511662ffffff6102c0850151161015906102e6565b6102e084015162ffffff16151591506102e0565b6101a084015163ffffffff16151591506102da565b905061ffff6102808301511661ffff610260840151161015906102c6565b905061271061ffff610260840151161115906102c0565b905061ffff610240830151168060050290600582040361094c5761ffff610220840151161015906102ba565b634e487b7160e01b5f52601160045260245ffd5b905061271061ffff610220840151161115906102b4565b905061271061ffff60e0840151161115906102ae565b905061271061ffff60c0840151161115906102a8565b5060208101516001600160a01b03161515610293565b5f80fd5b601f909101601f19168101906001600160401b0382119082101761081657604052565b51906001600160a01b03821682036109b957565b51906001600160601b03821682036109b957565b519061ffff821682036109b957565b519062ffffff821682036109b957565b519063ffffffff821682036109b957565b906001600160401b0382116108165760405191610a5f601f8201601f1916602001846109bd565b8252565b9190820180921161094c57565b610aa7906403fffffffc6101a082015160021b16610120610a9d62ffffff92836101008601511690610a63565b9201511690610a63565b90565b601f815111610ad5576020815191015160208210610ac6571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610011575f80fd5b5f5f3560e01c8063014d367114611db957806318e217c714611d705780631b64854c14611d2d5780631c259b2614611cf95780631e83409a14611b2057806321e2b1f214611ab157806322d1c6dd14611a1b5780632f5cae17146119b057806338c03ffb1461197b5780633b19584d1461194657806349abb408146118c95780634b131ace1461189657806353a353901461187c5780635fcd9b6814611847578063636f35d3146117fb5780636f1efbef146117b55780637662a3d4146117445780637f8e3b4e1461172f5780638086b8ba146116b7578063826ad6451461161f57806384b0196e1461150a578063874c1daf146114a4578063898a64331461145f5780638e0a4f70146113f957806392c83bf81461105557806397b9857b1461103f578063a3ad5fb314610eea578063b4e6243f14610e97578063b5d9a26614610de9578063b8efaa1314610d6c578063b91f879114610cd8578063be96544214610cb9578063c23a5cea14610c91578063c54912b014610c41578063cad2356e146109b5578063cb54cc3014610994578063cff0ab9614610422578063da0059e5146103fa578063db1f2136146103cb578063e0773382146103b5578063efc936d014610388578063f0ec8aae14610363578063f4d2d674146102a5578063fa073d76146102455763ff26576c14610209575f80fd5b3461024257606036600319011261024257807fdf49864e0000000000000000000000000000000000000000000000000000000060049252fd5b80fd5b5034610242576020366003190112610242576004356001600160a01b03908181168091036102a15782604091606094526004602052205464ffffffffff906040519281168352818160a01c16602084015260c81c166040820152f35b5f80fd5b50346102425760c03660031901126102425760243561ffff81168091036102a15760443560ff81168091036102a1576064359060ff82168092036102a1576084359260ff84168094036102a15760209361035b936103569360a435936004357f13b036fce70ece772cbeb2c15be77b782b9610f4a13617150007a1ab750ee68d9492909160e0969492604051968752602087015260408601526060850152608084015260a083015260c08201522090565b6153cc565b604051908152f35b503461024257606036600319011261024257602061035b604435602435600435613326565b50346102425760a03660031901126102425760443560ff8116036102a1578063137796e160e31b60049252fd5b503461024257602036600319011215614be95780fd5b503461024257366003190161010081126103f65760a0136102425760403660c319011215614be95780fd5b5080fd5b5034610242576020366003190112610242576004356001600160601b03811614614be9575f80fd5b5034610242578060031936011261024257604051610300906104448282613094565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001681526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001660208201526001600160601b037f00000000000000000000000000000000000000000000000000000000000000001660408201526001600160601b037f00000000000000000000000000000000000000000000000000000000000000001660608201526001600160601b037f000000000000000000000000000000000000000000000000000000000000000016608082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001660a082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001660c082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001660e082015262ffffff7f00000000000000000000000000000000000000000000000000000000000000001661010082015262ffffff7f00000000000000000000000000000000000000000000000000000000000000001661012082015262ffffff7f00000000000000000000000000000000000000000000000000000000000000001661014082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001661016082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001661018082015263ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166101a082015261ffff7f000000000000000000000000000000000000000000000000000000000000000063ffffffff8160401c166101c084015263ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166101e084015263ffffffff7f000000000000000000000000000000000000000000000000000000000000000016610200840152818160301c16610220840152818160201c16610240840152818160101c166102608401521661028082015262ffffff7f0000000000000000000000000000000000000000000000000000000000000000166102a082015262ffffff7f0000000000000000000000000000000000000000000000000000000000000000166102c082015262ffffff7f0000000000000000000000000000000000000000000000000000000000000000166102e082015262ffffff6102e0604051926001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001684526001600160a01b0360208201511660208501526001600160601b0360408201511660408501526001600160601b0360608201511660608501526001600160601b03608082015116608085015261ffff60a08201511660a085015261ffff60c08201511660c085015261ffff60e08201511660e085015282610100820151166101008501528261012082015116610120850152826101408201511661014085015261ffff6101608201511661016085015261ffff6101808201511661018085015263ffffffff6101a0820151166101a085015263ffffffff6101c0820151166101c085015263ffffffff6101e0820151166101e085015263ffffffff6102008201511661020085015261ffff6102208201511661022085015261ffff6102408201511661024085015261ffff6102608201511661026085015261ffff61028082015116610280850152826102a0820151166102a0850152826102c0820151166102c08501520151166102e0820152f35b5034610242576080366003190112610242578063137796e160e31b60049252fd5b50346102425760c03660031901126102425760243560a43560843560043560031936601f1601610c325760c3193601928360051c916001600160a01b038460201c163303610c0a576040805146815230602082015290810182905260608101879052604435608082015260a0902095610a4560643586899091606092604051928352602083015260408201522090565b94610a508684614cce565b64ffffffffff8260c01c164211610bfb5760ff8260181c168160f81c1015610bd357610a7c8282614e14565b600160ef1b8216151580610bc9575b610b9e575060ff8260281c168503610b8f578460c47f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff969594938b84607f610ad79660e81c1692614ce4565b9460405196601f1916878160c4819a3720838a5260205260408920908952602052610b1a6040892086899091606092604051928352602083015260408201522090565b9060401c885260066020526040882055607f604051948060f81c865260f01c16602085015260408401526080606084015280608084015211610b8b5760a081837fc69d1d163eaff9d6f1e7b1ad3e3b6fd6964016aa77897a169e99337681c014e09460c4848401378101030190a280f35b8380fd5b60048963395919fd60e01b8152fd5b7fb317256b000000000000000000000000000000000000000000000000000000008a52600452602489fd5b5080421115610a8b565b6004897f93f33a82000000000000000000000000000000000000000000000000000000008152fd5b60048963387b2e5560e11b8152fd5b6004877fe60c8f58000000000000000000000000000000000000000000000000000000008152fd5b60048563395919fd60e01b8152fd5b503461024257366003190160e081126103f65760a0136102425760a43567ffffffffffffffff81116103f657610c7b903690600401612f28565b505060c43564ffffffffff811614614be9575f80fd5b5034610242576020366003190112610242576004356001600160a01b03811614614be9575f80fd5b503461024257602036600319011261024257602061035b600435614c88565b503461024257366003190161022081126103f65760a0136102425767ffffffffffffffff60a435818111610d6857610d14903690600401612f28565b505060403660e31901126103f6576040366101231901126103f657610184359081116103f657610d48903690600401612fde565b50506101a43560ff8116036102a1576040366101e319011215614be95780fd5b8280fd5b50346102425760e03660031901126102425760243561ffff8116036102a15760443560ff8116036102a15760643564ffffffffff8116036102a15767ffffffffffffffff60a435818111610d6857610dc8903690600401612fde565b505060c4359081116103f657610de2903690600401612fde565b5050614be9565b5034610242576003193681016101a08112610d685760a0136103f65767ffffffffffffffff9060a435828111610b8b57610e27903690600401612f28565b505060e435828111610b8b57610e41903690600401612f59565b505061010435828111610b8b578160409136030112610d68576101243590828211610b8b57604091360301126103f6576040366101431901126103f657610184359081116103f657610de2903690600401612f59565b503461024257610120366003190112610242576004356001600160a01b038116036102a1576040366023190112610242576084356001600160601b038116036102a15760c43560ff811614614be9575f80fd5b50346102a157366003190161018081126102a15760a0136102a15767ffffffffffffffff9060a4358281116102a157610f27903690600401612f28565b909260c4359081116102a157610f41903690600401612f59565b916101243560ff81168091036102a157610f596141d2565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b156102a1575f9160e4839260405194859384927fd505accf0000000000000000000000000000000000000000000000000000000084523360048501523060248501528435604485015261010435606485015260848401526101443560a48401526101643560c48401525af1611029575b5061100393946004614227565b807f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d80f35b61100394505f61103891613094565b5f93610ff6565b346102a157602036600319011215614be9575f80fd5b346102a1576003196060368201126102a157602460443567ffffffffffffffff81116102a157610200816004019382360301126102a15761012481019161109c8385613297565b90506110ac610144840186613297565b9190506044840163ffffffff5f816110c3846131b7565b16805b6113c857506020948585111591826113be575b508161136e575b5080611317575b15611308576110f5826131b7565b816084880191611104836131b7565b1716841c6112f957611132908261112761111c6130ca565b9560043587526131b7565b1660408501526131b7565b1660a08201526111736101a4610160966111538885015199868b528b613297565b5060408a015261116761018482018b6131fe565b50868a015201886131fe565b5060608701527f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9182811681036112e657906111c76111b76101809360021b614dc1565b9860808901998a52863583613475565b015193850151928551966111f36111dd89613231565b986111eb6040519a8b613094565b808a52613231565b88850190601f19013682376112088851613249565b956112138951613249565b975f5b8a518110156112795784518782168203611266579060408d6001938360071b019061124384835192614c74565b52808b0151611252848e614c74565b52015161125f828d614c74565b5201611216565b86634e487b7160e01b5f5260116004525ffd5b5087878a928d6040519560a087019287528387015260a060408701525180915260c0850195915f5b8281106112d25786806112ce886112c08c8a8582036060870152613061565b908382036080850152613061565b0390f35b8351885296810196928101926001016112a1565b84634e487b7160e01b5f5260116004525ffd5b630a3ef90560e01b5f5260045ffd5b63395919fd60e01b5f5260045ffd5b506113266101a48701896131fe565b90507f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8416840361135b578360011b146110e7565b85634e487b7160e01b5f5260116004525ffd5b905061137e61018488018a6131fe565b9190507f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff85168503611266576113b7908560011b6132e8565b14896110e0565b811491508a6110d9565b906113d2906132da565b905f198101908082116113e65716806110c6565b87634e487b7160e01b5f5260116004525ffd5b346102a15760a03660031901126102a157602061035b6114346084356064356044359091606092604051928352602083015260408201522090565b602435600435909160a092604051924684523060208501526040840152606083015260808201522090565b346102a15760a03660031901126102a1576004356001600160a01b038116036102a15760403660231901126102a1576084356001600160601b03811614614be9575f80fd5b346102a15760203660031901126102a1576004356001600160a01b0381168091036102a1575f526002602052606060405f205464ffffffffff8160d01c166114f28160ff8460c81c16614c27565b60ff6040519360c01c16835260208301526040820152f35b346102a1575f3660031901126102a1576115f160405161152b602082613094565b5f81526112ce61153b600461327b565b916115496040519384613094565b600483527f4e5345440000000000000000000000000000000000000000000000000000000060208401526115ff611580600161327b565b61158d6040519182613094565b600181527f310000000000000000000000000000000000000000000000000000000000000060208201526040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e0602088015260e087019061303d565b90858203604087015261303d565b904660608501523060808501525f60a085015283820360c0850152613061565b346102a15736600319016101a081126102a15760a0136102a15767ffffffffffffffff60a4358181116102a15761165a903690600401612f28565b505060403660e31901126102a157610144358181116102a157611681903690600401612fde565b5050610164358181116102a15761169c903690600401612fde565b5050610184359081116102a157610de2903690600401612f59565b346102a15760203660031901126102a1576004356001600160a01b0381168091036102a1575f52600260205260a060405f205464ffffffffff6001600160601b03916040519280821684528160601c16602084015260ff8160c01c16604084015260ff8160c81c16606084015260d01c166080820152f35b346102a1575f36600319011215614be9575f80fd5b346102a15760203660031901126102a1576004356001600160a01b0381168091036102a15761035b602091604051838101917f28ddbd05e25e4d77d44567fb35f11e8c9f72a88e9f74bdb5c5ede3ebc31942fc83526040820152604081526117ad606082613094565b5190206153cc565b346102a1576003196060368201126102a1576024359067ffffffffffffffff82116102a15760c091360301126102a1576044356001600160a01b03811614614be9575f80fd5b346102a15760203660031901126102a1576004356001600160a01b038082168092036102a1576040915f52600360205264ffffffffff825f20548351928116835260a01c166020820152f35b346102a1576003196020368201126102a1576004359067ffffffffffffffff82116102a15760c0913603011215614be9575f80fd5b346102a15761188c366004612f8a565b5050505050614be9565b346102a15760603660031901126102a1576001600160a01b03600435818116036102a15760243590811614614be9575f80fd5b346102a15760e03660031901126102a1576004356001600160a01b038116036102a15767ffffffffffffffff6024358181116102a15761190d90369060040161300f565b505060403660431901126102a1576084359081116102a15761193390369060040161300f565b505060403660a319011215614be9575f80fd5b346102a1576003196040368201126102a1576024359067ffffffffffffffff82116102a15760c0913603011215614be9575f80fd5b346102a1576003196060368201126102a1576024359067ffffffffffffffff82116102a15760c0913603011215614be9575f80fd5b346102a15760403660031901126102a1576004356001600160a01b03811681036102a1576024359063ffffffff82168092036102a15777ffffffffffffffffffffffffffffffffffffffff000000009060201b16175f526006602052602060405f2054604051908152f35b346102a15760c03660031901126102a15760243561ffff81168091036102a1576044359060ff82168092036102a1576084359067ffffffffffffffff82116102a157602092611a7161035b93369060040161300f565b60405193918190853760a43593209160643591600435939160c0959391604051958652602086015260408501526060840152608083015260a08201522090565b346102a157366003190161018081126102a15760a0136102a15767ffffffffffffffff60a4358181116102a157611aec903690600401612f28565b505060403660e31901126102a1576101243560ff8116036102a157610164359081116102a157610de2903690600401612fde565b346102a15760203660031901126102a1576004356001600160a01b03908181168091036102a157611b4f6141d2565b335f5260026020526001600160601b0360405f205460601c16908115611cd157335f5260405f207fffffffffffffffff000000000000000000000000ffffffffffffffffffffffff81541690556040518181528260208201527ff7a40077ff7a04c7e61f6f26fb13774259ddf1b6bce9ecf26a8276cdd399268360403392a280158015611cc8575b611ca0577f000000000000000000000000000000000000000000000000000000000000000091604051917fa9059cbb000000000000000000000000000000000000000000000000000000005f5260045260245260205f60448180865af19060015f5114821615611c80575b5015611c6d575f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b635274afe760e01b5f521660045260245ffd5b6001821516611c985750813b15153d15161683611c42565b3d5f823e3d90fd5b7f67a2cc26000000000000000000000000000000000000000000000000000000005f5260045ffd5b50308114611bd7565b7f969bf728000000000000000000000000000000000000000000000000000000005f5260045ffd5b346102a15760603660031901126102a1576004356001600160a01b038116036102a157604036602319011215614be9575f80fd5b346102a1575f3660031901126102a15760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346102a157611d94611d83366004612f8a565b93611d8f9391936141d2565b614227565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b346102a15760031936810160e081126102a15760a0136102a15760a43567ffffffffffffffff81116102a157611df3903690600401612f28565b909167ffffffffffffffff60c435116102a1576102009060c435360301126102a157611e1d6130ca565b611e456114346084356064356044359091606092604051928352602083015260408201522090565b8152602460c435013560ff811681036102a15760ff16602082015263ffffffff611e73604460c435016131b7565b81611e82606460c435016131b7565b81611e91608460c435016131b7565b1660a0860152166060840152166040820152611eaf828460046133fc565b611ebe600460c43501806131c8565b8060208401511015612f0057602083015160ff60243560201c1611612ed8578161022084015282519060405191611ef6606084613094565b606036843782525f915f935b828510612e7b57505050611f199150600435614cce565b611f5a815161010083015163ffffffff1960c0850151169060e0850151905f5260205260405f20919091606092604051928352602083015260408201522090565b61010082015260408101516060820151811760a0830151809117841c1591821592612e6f575b50506112f957611f9b61012460c4350160c435600401613297565b611fb061014460c4350160c435600401613297565b9091611fc761016460c4350160c435600401613297565b939091611fdf61018460c4350160c4356004016131fe565b89611ff86101a460c4989498350160c4356004016131fe565b82869a929a149384612e5f575b5083612e51575b5082612e45575b50509081612e2f575b5015611308576040519060051b9081878237206101208701526101e0860152610200850152610160840151928584526040840152602083015260608201527f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83168303612e1b5760806120918460021b614dc1565b91015261209d82614dc1565b610140820152805160c082015161012083015190604051926120c060c085613094565b60c0368537835260f81c6020830152606082015260408201519060206101608401510151906101e0840151610200850151935f5b878110612db7578888886101208101516101408201518360051b9020905f5260205260405f2060e08201510361130857606081015180612d46575060a460c4350135612d3357604081015163ffffffff60c083015116811490811591612d15575b506112f95760016020820151015b612172600460c43501806131c8565b90508110156121ba5761218a600460c43501806131c8565b506121ac63ffffffff6001607f60243560291c1601928460061b013516614dd4565b10156112f957600101612163565b5090916121cc600460c43501806131c8565b6121db600460c43501806131c8565b915f19830110159050612d015761221460243562ffffff6201fffe82602f1c1691818160501c1691808260681c169160801c1601010190565b917f00000000000000000000000000000000000000000000000000000000000000009164ffffffffff62ffffff60243560501c169261ffff60243560401c16925f190160061b013560c01c160101010180421115612cd257505b60a0820151612c4a575b61228d6101e460c4350160c4356004016131c8565b606084015190604085015163ffffffff60c08701511619908319161660a0860151179060808601516122be83614dd4565b0103612c2257608061010086015163ffffffff604088015116604051918252602082015260a460c4350135604082015260c4803501356060820152209085519160208701519061230c614e46565b916040519461231d61014087613094565b6101403687377f13b036fce70ece772cbeb2c15be77b782b9610f4a13617150007a1ab750ee68d8652602086015260408501526008608085015260c084015261190160e08401526101008301525f915f5b888110612aab5788888861238a60c43560040160243584613475565b61239960c43560040183614037565b60043560401c5f52600660205267ffffffffffffffff6004351660405f2055608061016083015101516123e6600160ff60243560181c160167ffffffffffffffff60843560601c16613308565b6101a08401526060830151612a185760408301515f905f5b8681106129dd5750506101c08401525b6102208301516020840151916101a08501519160015b848111156129bd5787878761244460c43560040160843560a01c84614fe7565b61244f3384836151ba565b928084146129a9575b5f61246282613231565b946124706040519687613094565b82865261247c83613231565b601f190136602088013760408501516101608601519161016083015192608060a0890151910151925f935b87851061286f575050505050506125386125439161252761252c6001600160601b0360843516926124f8847f000000000000000000000000000000000000000000000000000000000000000061520a565b6125276101c08a01516084356001600160601b0381169167ffffffffffffffff8260601c169160a01c01010190565b6132cd565b6101a0880151906132cd565b60043560601c61520a565b60a08301518061264a575b505061255d9060243583614169565b606081015161263e575f915b81519260ff61018061ffff6020860151169401511661259361018460c4350160c4356004016131fe565b91908291604051968752602087015260e460c4350135604087015260c060608701528160c087015260e08601375f60e08286010152601f80199101168301602061010060e083019260e08782030160808801528551809452019301905f5b81811061262857867f101caf778ef66a8d9f9fc51315ac2eda644a700e3c0734f5bd95553d459ad2b08780888860a08301520390a2005b82518552602094850194909201916001016125f1565b60c48035013591612569565b8351905f5b83811061265d57505061254e565b8060018381931c161561286a576060810286013561268d6001600160601b03821660043560601c8360601c615289565b8060601c5f52600260205260405f20908560038354826126bd64ffffffffff8360d01c1660ff8460c81c16614c27565b9160ff8310612861575b6018831115612836577f00000000000000000000000000000000000000000000000000000000000000005b807f00000000000000000000000000000000000000000000000000000000000000001061280f575b4201907effffffffff00000000000000000000000000000000000000000000000000008260d01b16907fff000000000000ffffffffffffffffffffffffffffffffffffffffffffffffff79ff000000000000000000000000000000000000000000000000008660c81b16911617178097556040519089825260ff8416602083015260408201527fcdcf8422b683d55aab121211298dbfee57c4ea60e4db2672fbcee3a2db76d4e3606087811c92a3161580612800575b6127df575b5050505b0161264f565b6127f89260c01c60ff9081165f1901169160601c61533d565b8880856127d5565b5060ff8360c01c1615156127d0565b507f000000000000000000000000000000000000000000000000000000000000000061271a565b7f00000000000000000000000000000000000000000000000000000000000000005f1984011b6126f2565b918801916126c7565b6127d9565b6040606086028a010135612920575b60808161290b8d7effffffff0000000000000000000000000000000000000000000000000000006001955160d81b1685888b1c16600302868c8c1c166002898d1c891b16030160f81b17602084015160b81b17604084015160981b179060206060850192835117918b60051b01015251809a01998d888a14612914575b50606089028d013560601c61520a565b019401936124a7565b6101a00151018d6128fb565b956060879b9a999b01519089516102208b015160208c01515f9160015b8281111561298257505050916129708e8d9e9f9d9360406080966101a06001999701510286039260608d02010135615ae0565b80920360608b0152019791505061287e565b8a607f8260061b84013560e81c161461299e575b60010161293d565b600190930192612996565b6129b86101a08401513361520a565b612458565b806129d785607f60019460061b86013560e81c1686615777565b01612424565b806001600160601b036060600193028701351680940193828085841c1614612a07575b50016123fe565b612a12908287615777565b88612a00565b60208301515f9060c43560a40135908290845b888310612a5a57505050612a44576101c084015261240e565b60ff85637e578c7360e01b5f521660045260245ffd5b60ff841693828511612a95576001918360809260081c966001600160601b03606088028c013516809901980204606082015201920191612a2b565b60ff84637e578c7360e01b5f521660045260245ffd5b60018086831c1614612bb3575b60018084831c1614612acd575b60010161236e565b612b7f60018501946101208a01516101408b01518460051b0151905f52602052612b626103568b85600560405f2092805190607f60c0602083015192015160f01c16917f13b036fce70ece772cbeb2c15be77b782b9610f4a13617150007a1ab750ee68d9492909160e0969492604051968752602087015260408601526060850152608084015260a083015260c08201522090565b9060061b880190612b7a6020606086028c0101613461565b614f62565b612ac5575b60ff907f480a1dcf000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b8060a083015260e08220610120830152612bef604260fe840120612bde6020606085028b0101613461565b90600187019660061b890191614f62565b612ab85760ff907f5ca53c0a000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7f988614d1000000000000000000000000000000000000000000000000000000005f5260045ffd5b612c5a60243560c0840151614e14565b7f00000000000000000000000000000000000000000000000000000000000000009062ffffff60243560501c16010180421115612cd257505f5b838110612ca15750612278565b60018060a0850151831c161480612cbf575b612b8457600101612c94565b506101408301518160051b015115612cb3565b6001907f2a35a324000000000000000000000000000000000000000000000000000000005f520160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b9050612d2c6001607f60243560291c160191614dd4565b1084612155565b637e578c7360e01b5f525f60045260245ffd5b612d539093919293614dd4565b8060808401526001607f60243560291c160111612d8f5763ffffffff60a083015160c084015116161561226e57630a3ef90560e01b5f5260045ffd5b7fcce7be69000000000000000000000000000000000000000000000000000000005f5260045ffd5b87600183831c81168103612e075790600192911b8060405181898237836040890152206080870152843560a0870152602060c0872095019601935b6101408901518260051b0152019391936120f4565b505060019060208796949635970196612df2565b634e487b7160e01b5f52601160045260245ffd5b9050612e3e6040890151614dd4565b148a61201c565b8301149050898c612013565b600183901b1492508d61200c565b600184901b86021493508e612005565b16151590508480611f80565b9091928460061b82019060208701518614612ebb575b5f52602081013560205235602083015260405f206040830152600160608320940193929190611f02565b80610100880152602082013560e0880152813560c0880152612e91565b7f4eb8cd73000000000000000000000000000000000000000000000000000000005f5260045ffd5b7faa531622000000000000000000000000000000000000000000000000000000005f5260045ffd5b9181601f840112156102a15782359167ffffffffffffffff83116102a157602080850194606085020101116102a157565b9181601f840112156102a15782359167ffffffffffffffff83116102a1576020808501948460061b0101116102a157565b80820360e081126102a15760a0136102a1579167ffffffffffffffff908360a08101358381116102a15784612fc0918301612f28565b9490949360c08301359081116102a157612fda9201612f59565b9091565b9181601f840112156102a15782359167ffffffffffffffff83116102a1576020808501948460051b0101116102a157565b9181601f840112156102a15782359167ffffffffffffffff83116102a157602083818601950101116102a157565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b9081518082526020808093019301915f5b828110613080575050505090565b835185529381019392810192600101613072565b90601f8019910116810190811067ffffffffffffffff8211176130b657604052565b634e487b7160e01b5f52604160045260245ffd5b604051906130da61024083613094565b5f610220838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152826101008181840152816101208181860152816101409181838801528161016093816040519381610200996131418b88613094565b8187528160208801528160408801528160608801528160808801528160a08801528160c08801528160e08801528601528401528201528183820152816101808181840152816101a09181838601526101c09482868201526101e09783898301528c01528a01528801528601528401528201520152565b3563ffffffff811681036102a15790565b903590601e19813603018212156102a1570180359067ffffffffffffffff82116102a157602001918160061b360383136102a157565b903590601e19813603018212156102a1570180359067ffffffffffffffff82116102a1576020019181360383136102a157565b67ffffffffffffffff81116130b65760051b60200190565b9061325382613231565b6132606040519182613094565b8281528092613271601f1991613231565b0190602036910137565b67ffffffffffffffff81116130b657601f01601f191660200190565b903590601e19813603018212156102a1570180359067ffffffffffffffff82116102a157602001918160051b360383136102a157565b91908203918211612e1b57565b5f198114612e1b5760010190565b81810292918115918404141715612e1b57565b91908201809211612e1b57565b8115613312570490565b634e487b7160e01b5f52601260045260245ffd5b92916133386127109261335f926132fb565b7f0000000000000000000000000000000000000000000000000000000000000000906132e8565b04917f00000000000000000000000000000000000000000000000000000000000000008084106133f3575b5060101c60ff16801515806133c8575b6133a15750565b7f0000000000000000000000000000000000000000000000000000000000000000901b9150565b507f0000000000000000000000000000000000000000000000000000000000000000811b831061339a565b925060ff61338a565b9060ff602083013560281c16831492831593613444575b50505061341c57565b7f2b478109000000000000000000000000000000000000000000000000000000005f5260045ffd5b6060809394506040519102809282372091013514155f8080613413565b356001600160a01b03811681036102a15790565b909291926101608201519160408101519160408401519584515f975f908260051b81015b81811161401b57505061014087015261012086018890526010101561400e576134d36107f860025b60ff811660c089015260031b16614dc1565b60a08601526134f4600360c087015180820261010089015287510202614dc1565b60e08601525f5b60c086015181101561360a576001907e2000200020002000200020002000200020002000200020002000200020002060c060a08901518360081b018b60608b518c600488811b809303601081105f146135fe575f19911b610100031b9283915b01518860051b013516918085527e0100010001000100010001000100010001000100010001000100010001000193847f800040002000100008000400020001000080004000200010000800040002000161ffff8093600f961c1602841c168060e088015202191660208501527f7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff821660408501521c1660608201520152016134fb565b50505f1992839161355b565b509194909392955060208301519060e0840151945f915f945f975b8a891c156138fb576001808c8b1c161461364f575b60019061010089015160051b01980197613625565b61366660a089015187838c60041b60f00392615957565b95600260c08a0151146138cc575b8863ffffffff8816916302faf0808251996302faf07f199085614e2002906305f5e1008d029060201c010301116138c4575b8860011b01978b836136bc575b5050505061363a565b600194939a988580921b179801998c8561014085015191610120860151901c1690038092036127100290036137da8d7e0100010001000100010001000100010001000100010001000100010001000187858504018102948594815f19910101040293849160041b60f0038760a088015160a091949394805193600160e0840151911b19169460407f80008000800080008000800080008000800080008000800080008000800080009287848817997e01000100010001000100010001000100010001000100010001000100010001809a81928d03600f1c1616948b03600f1c161916918184602085940152015260c0840191038151019052846040830151946080840192861703600f1c168151019052019203600f1c168151019052565b8c600260c0850151146137f2575b90508394506136b3565b6101008060a06138bb960151019160041b60f0030190606086019060a091949394805193600160e0840151911b19169460407f80008000800080008000800080008000800080008000800080008000800080009287848817997e01000100010001000100010001000100010001000100010001000100010001809a81928d03600f1c1616948b03600f1c161916918184602085940152015260c0840191038151019052846040830151946080840192861703600f1c168151019052019203600f1c168151019052565b885f808c6137e8565b5f92506136a6565b956138f461010060a08b0151016101008c60041b60f003019060208a01906060860190615957565b0195613674565b50959650969392509650816101808601526101608501526001607f8760291c160111613fe657600185811603613ece575f5b835181101561397e5760019081610120860151821c16156139795761395961271061270f198388615697565b8060808701518360071b01526101a0860151016101a08601525b0161392d565b613973565b509092919092935b61012082015160a08501511916945f9386608085015194610140810151926101a082015195600160ff1b9560ff9a5f995f9d8e5b1c15613a48576001808f89901c16146139de575b6080600191019d019c868e6139ba565b80518e8a821215613a24575b508a818a0203905f82139081613a1a575b50613a07575b506139ce565b602082018190529a909a01996080613a01565b5f9150135f6139fb565b8a829e9213613a3a575b6001901b179b8e6139ea565b9d508c99505f90508d613a2e565b509650965096925097925097506101c08801525f198501851615613ec6575b61018082015283613d04575b505050506101608201519160808101519060e0810151935f5f60c084015160a08501515b818310613cbe575050505f915f965b81881c15613caf57600180838a1c1614613ad5575b608060019161010087015160051b01960197019694613aa6565b60a08501518860041b60f003613b7081848460c090929192015191604060208201519101519261ffff807e010001000100010001000100010001000100010001000100010001000100019463ffff00008464ffff000000888a60081b89010260d81c16921c60101b16179502827e400040004000400040004000400040004000400040004000400040004000400316920216010260f01c1790565b91600260c089015114613c0c575b505060ff8160181c16908060201c908183039161014089015160018d6101208c0151901c169003925f60208260ff8660101c16018a0301820283870160210261ffff86160386020313613bd6575b5050505050613abb565b602060ff601085901c16820189030102930160210261ffff909116030203604087018190529390930192608060015f8080613bcc565b610100613ca792019061010060608601910160c090929192015191604060208201519101519261ffff807e010001000100010001000100010001000100010001000100010001000100019463ffff00008464ffff000000888a60081b89010260d81c16921c60101b16179502827e400040004000400040004000400040004000400040004000400040004000400316920216010260f01c1790565b015f80613b7e565b5050509293506101e091500152565b600383901b60060160051b8101517e010001000100010001000100010001000100010001000100010001000100010260f01c9093016101ff190192600190920191613a97565b5f9491929394505f916001805f961614613eb7575b600160ff1b935f5b87811c8015613d925760011615613d8a57613d5660608a01518260011b013560f01c612615198101906128091901838c615697565b868113613d7c575b8614613d6f575b6001905b01613d21565b6001811b90961795613d65565b5f9750955093508385613d5e565b600190613d69565b5050935093919094505f198201821615613eaf575b61018085015280613dba575b8293613a73565b613dcb845192610140810190613297565b9190955f945f19955f5b84811c15613e9757600185821c1615613e8e5760405160208101908882527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff88116102a157613e676041828e8b60051b8091604084013781017fff000000000000000000000000000000000000000000000000000000000000008760f81b166040820152036021810184520182613094565b519020888110613e81575b50613e7c906132da565b613dd5565b9750905080613e7c613e72565b613e7c906132da565b50955095925095505061018091500152805f80613db3565b5f9150613da7565b613ec18688615469565b613d19565b5f9450613a67565b9390613edf61012084015184615469565b5f94855b60c0850151871015613f795760a08501518760081b01602060408201516060830151600f1b17910151811680613f72575090613f696001927c0100000001000000010000000100000001000000010000000100000001907dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff808260101c169116010260e01c90565b01960195613ee3565b8890615636565b909295509390936101408401516127100290036101a08401526080830151606084015161012085015191829190925b613fb85750505091909293613986565b600260809160018416613fd5575b0192019060011c909181613fa8565b803560f01c61270f19018552613fc6565b7f2166ec35000000000000000000000000000000000000000000000000000000005f5260045ffd5b6134d36107f860016134c1565b601f9a91929a19019081351515809160011b179a019190613499565b61018081019060ff82511461412157602081519101519082519161405f6101c08601866131fe565b93909261406b8561327b565b6140786040519182613094565b858152602081019036878701116102a1575f6020886140e2996140d699863783010152519020916101008801359360e089013592939160c0959391604051958652602086015260408501526060840152608083015260a08201522090565b92610120810190613297565b90915190811015612d015760051b0135036140f957565b7fc9682d1b000000000000000000000000000000000000000000000000000000005f5260045ffd5b505060e0810135159081159161415a575b8115614140575b506140f957565b61415091506101c08101906131fe565b905015155f614139565b61010081013515159150614132565b919060ff9060101c1690811580156141c3575b6141be57606061018084015102013560601c805f5260026020528160ff60018160405f205460c01c160116146141b157505050565b6141bc92519061533d565b565b505050565b5060ff6101808401511461417c565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00805c6141ff576001905d565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b909291813560601c3303614bc15760208281013560e881901c159660ff602883901c811696939192601881901c8216921c1688614bb5575b88614ba9575b88614b9f575b88614b93575b5087614b87575b5086614b73575b86614b60575b60ff602085013560101c169687159081159687614b26575b5015908115614b1d575b506149dd5764ffffffffff80602086013560981c164211614af55762ffffff80602087013560801c16917f0000000000000000000000000000000000000000000000000000000000000000808410159081614ae0575b81614acc575b50158015614a98575b8015614a64575b614a3c57602087013560c01c169161ffff602088013560301c1691602088013560681c1690420101018110614a2d577f00000000000000000000000000000000000000000000000000000000000000009081420110614a055761439a602086013562ffffff6201fffe82602f1c1691818160501c1691808260681c169160801c1601010190565b61ffff602087013560401c166101fe602088013560271c160201116149dd5782906143c68288876133fc565b03612c22576144256143f96080850135606086013560408701359091606092604051928352602083015260408201522090565b60208501358535909160a092604051924684523060208501526040840152606083015260808201522090565b935f9680916149d2575b505f905f5b84811061488b5750505061444784614c88565b905f5b83811061482e5750505061446a85608084013560a01c6020850135613326565b946001600160601b039580876080860135161061480357506144ae9060808401356001600160601b0381169167ffffffffffffffff8260601c169160a01c01010190565b9485116147db576145156144ef6144c760208701613461565b4260c01b60209190911b77ffffffffffffffffffffffffffffffffffffffff00000000161790565b5f80525f60205260405f2090859091606092604051928352602083015260408201522090565b823560401c805f52600660205260405f2054680100000000000000008110156147b357600167ffffffffffffffff9101808287351603614787575050916060917f60531b389bb04c60d1569de973a3de35cc77500177ab40736b4b16e82fc942ce94935f52600660205260405f205560806040519360408101358552604081602087013701358284015260a060808401528060a084015202809460c0830137339360c00190a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03811691604051927f70a0823100000000000000000000000000000000000000000000000000000000808552306004860152602085602481855afa948515614716575f95614753575b50604051937f23b872dd000000000000000000000000000000000000000000000000000000005f5233600452306024528360445260205f60648180855af19060015f5114821615614734575b50846040525f6060521561472157602484602093819382523060048301525afa918215614716575f926146e0575b506146b191926132fb565b036146b857565b7f936bb5ad000000000000000000000000000000000000000000000000000000005f5260045ffd5b91506020823d60201161470e575b816146fb60209383613094565b810103126102a1576146b19151916146a6565b3d91506146ee565b6040513d5f823e3d90fd5b50635274afe760e01b5f5260045260245ffd5b600182151661474a573b15153d1516165f614678565b853d5f823e3d90fd5b9094506020813d60201161477f575b8161476f60209383613094565b810103126102a15751935f61462c565b3d9150614762565b7fa64af639000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7f4438259a000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f06250401000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f53e5def3000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b61484f6148426020606084028a0101613461565b848360061b850191614f62565b1561485c5760010161444a565b60ff907fd4c2a644000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b60608199939902880135926001600160601b0384160198600160ff8560601c161b81161515806149be575b6149a857600160ff8560601c161b1792826040606084028b01013580614947575b50614924917f000000000000000000000000000000000000000000000000000000000000000060ff60208b013560081c16029061491b60208d606088020101613461565b9060601c61589d565b1561493157600101614434565b60ff906337ff35dd60e01b5f521660045260245ffd5b905061ffff807f000000000000000000000000000000000000000000000000000000000000000060101c1691161161498057825f6148d7565b7f6a7cca4b000000000000000000000000000000000000000000000000000000005f5260045ffd5b60ff826337ff35dd60e01b5f521660045260245ffd5b506149cd828a8660601c615861565b6148b6565b5f190190505f61442f565b7f8dc59921000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f48f0fae6000000000000000000000000000000000000000000000000000000005f5260045ffd5b63387b2e5560e11b5f5260045ffd5b7f660af279000000000000000000000000000000000000000000000000000000005f5260045ffd5b507f000000000000000000000000000000000000000000000000000000000000000061ffff602089013560301c1610614313565b507f000000000000000000000000000000000000000000000000000000000000000061ffff602089013560401c161061430c565b905082602089013560501c1610155f614303565b8091508360208a013560681c161015906142fd565b7fabbf92a3000000000000000000000000000000000000000000000000000000005f5260045ffd5b9050155f6142a7565b90915060208911159081614b54575b5080614b43575b905f61429d565b506001806020870135161415614b3c565b6005915010155f614b35565b6001602085013560ff1611159650614285565b602084013560081c60ff161515965061427f565b6010101596505f614278565b8198501115965f614271565b801515985061426b565b60208711159850614265565b6003871015985061425f565b7fc5446884000000000000000000000000000000000000000000000000000000005f5260045ffd5b604051365f82375f8036837f00000000000000000000000000000000000000000000000000000000000000005af43d5f833e614c23573d90fd5b3d90f35b9080421115614c7057614c5d907f0000000000000000000000000000000000000000000000000000000000000000904203613308565b9081811115614c6a570390565b50505f90565b5090565b8051821015612d015760209160051b010190565b614ccb9060405160208101917f42e4a2a6a81a0fc0dd0c47d05558c79a1ba99641bd13cd79e451479a2278975d83526040820152604081526117ad606082613094565b90565b60401c5f52600660205260405f205403612f0057565b93949092909160f884811c600101901b60f09190911b1760e89190911b174260c01b173360201b77ffffffffffffffffffffffffffffffffffffffff000000001617935f9160051b81015b808210614db057505015614dab57600160ef1b9291614d4d9161540d565b8042115f14614d8457507fffffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffff425b60c01b9116171790565b7fffffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffff90614d7a565b505090565b909160209083351517920190614d2f565b906040519160051b803684378201604052565b8015614e0f576301010101630f0f0f0f82635555555560ff9460011c1690036333333333808260021c169116018060041c01160260181c1690565b505f90565b90600160ef1b821615614e385761ffff64ffffffffff9160401c169160c01c160190565b5060c01c64ffffffffff1690565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301480614f39575b15614ea1577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152614f3360c082613094565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614614e78565b9160205f60807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a09360405190848101357f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811697835260ff1c601b018583015235604082015285606082015260015afa91111560203d141616905f511860601b151690565b91906101608301805193615015855193600385145f1461518d575f965b6101808401978089519303916157bc565b94519360ff9460ff81146151845761504a608060019660a0860151199060015f19911b011695510151926101c08101906131fe565b9490966020612710809a7f0000000000000000000000000000000000000000000000000000000000000000020495015191600597600588061580159061517a575b6150c457908695949392916150a68c9a99985f038688615777565b5f9a5f5b8981106150ec57505050505050505050505050116150c457565b7f54a12392000000000000000000000000000000000000000000000000000000005f5260045ffd5b8a9b9c81839495969798999a9b9c930135809e61ffff898360e81c169260d81c168093019f8b8314801561516e575b6151655760f01c8a811591821561515b575b505061515357615141928d0204908b615777565b01908c9a9998979695949392916150aa565b505050615141565b1190508a5f61512d565b50505050615141565b508789841c161561511b565b5060a0881161508b565b50505050505050565b6127107f000000000000000000000000000000000000000000000000000000000000000082020496615004565b5f93926001600160a01b03908116915b8386106151d75750505050565b909192939483836151ef602060608502860101613461565b16146152025760010194939291906151ca565b935050505090565b8115615285576001600160a01b03165f52600260205260405f20908154906001600160601b0390818360601c16019081116147db5777ffffffffffffffffffffffff0000000000000000000000007fffffffffffffffff000000000000000000000000ffffffffffffffffffffffff9160601b169116179055565b5050565b90916001600160a01b0380921691825f52600260205260405f20908154946001600160601b0392838716948581105f1461533557965b871561532b577fffffffffffffffffffffffffffffffffffffffff000000000000000000000000857f96e0041f14ae401fab2384e3c29da20cb0263ef760c47847db1f13403cea654c976020978b169003169116179055615320868261520a565b6040519586521693a3565b5050505050505050565b5084966152bf565b60206001600160a01b037ffec26ec87a340746aca2d6f689d8c53ca69480eb84b910273cd2b6d6f462e515929493941692835f526002825260405f2080547fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff78ff0000000000000000000000000000000000000000000000008460c01b16911617905560ff60405191168152a3565b6042906153d7614e46565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b908160f81c156154495764ffffffffff9062ffffff808260681c169161ffff828260801c16928260501c169160401c160101019160c01c160190565b9064ffffffffff62ffffff808460681c169360801c169160c01c16010190565b905f9160c081019360a09260a083019161018061016085019401955b875181101561562c578060041b857f8000400020001000080004000200010000800040002000100008000400020001918861ffff9384888d600f9687958d518b60081b01918686604085015192518b1c1602881c7e010001000100010001000100010001000100010001000100010001000100019a8b95868316905187020393868560011c7f7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff16936080880151927f80008000800080008000800080008000800080008000800080008000800080009485918a01519960600151199982888a7fce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce2003841c9b039186868c7fa710a710a710a710a710a710a710a710a710a710a710a710a710a710a710a71003861c161690031703901c96177fd8efd8efd8efd8efd8efd8efd8efd8efd8efd8efd8efd8efd8efd8efd8efd8f0018d1c1616900317037ffffefffefffefffefffefffefffefffefffefffefffefffefffefffefffeffff01881c1616161619941c1602901c161680615626575050600101615485565b02615636565b5095505050505050565b9060049060041b915b61ffff8160f08086861b1690031c1661565e576001929092019161563f565b60ff837f9c397594000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b8115613312570590565b929190915f915f915f936101608701519661010060e0820151910151918760041c6003029160f08960041b1660f003915b8a891c908115615741576001809216158015615738575b61572d57858a02850160051b8301516001929190851c61ffff1661270f190189811215615717575088905b019801985b0197966156c8565b888113156157285750875b9061570a565b615722565b97986001915061570f565b508a8a146156df565b6103e8029a50969850505f891296506157649550505050505057614ccb9161568d565b6157729181035f190161568d565b5f0390565b908060021b907f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811603612e1b5760038101809111612e1b5760051b01908151019052565b9290926101e0810151906101c081015194821561585a575b608080830180519351909483880194825b61582b57505050505060ff83146158225761580290838351615777565b831561581b57600190519160021b0160051b0151020490565b5050905090565b50505050505f90565b80826040869301518702048b60208301518c020401809703966060820190815101905201915f190191826157e5565b505f6157d4565b6001600160a01b0316905f5b83811061587c57505050505f90565b826060808302840135901c146158945760010161586d565b50505050600190565b9291906001600160a01b038091165f5260046020528060405f205494168091851614801590615944575b6159315764ffffffffff809460c81c168015159081615939575b50615931575f52600260205260405f2054906001600160601b0382161015928361591e575b508261591157505090565b60c01c60ff161015919050565b90925042908360d01c161115915f615906565b505050505f90565b90504210155f6158e1565b504264ffffffffff8560a01c16116158c7565b93927f27102710271027102710271027102710271027102710271027102710271027109192855190351680935261ffff60208460801c8560801b176bffffffffffffffff000000008160401b9160401c77ffffffffffffffff0000000000000000ffffffffffffffff81167fffffffffffffffff0000000000000000ffffffffffffffff000000000000000084161779ffff000000000000ffff000000000000ffff000000000000ffff93615a548a7c0100000001000000010000000100000001000000010000000100000001907dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff808260101c169116010260e01c90565b94808360301c16818c60301c16029371ffff0000000000000000000000000000ffff79ffff0000000000000000000000000000ffff00000000000000008d848080898e1c1681848f1c16029860101c169160101c16029416911617908b160201010160a01c1617960151911b17911816615aca57565b7001000000000000000000000000000000009150565b92916127109061ffff85160204928315615b5c57805f52600560205260405f20805480158015615b48575b615b3f57850190557fa2f7b20413d8b23af81de96ad8cd9e54f3968973afc2264fa6878f43bdb6e30d6020604051868152a3565b505f9450505050565b506001600160601b03868183160111615b0b565b505f92505056610400604052346107735761030061552b803803809161002182610400610777565b61040039126107735760405161003961030082610777565b6100446104006107ae565b81526100516104206107ae565b60208201526100616104406107c2565b60408201526100716104606107c2565b60608201526100816104806107c2565b60808201526100916104a06107d6565b60a08201526100a16104c06107d6565b60c08201526100b16104e06107d6565b60e08201526100c16105006107e5565b6101008201526100d26105206107e5565b6101208201526100e36105406107e5565b6101408201526100f46105606107d6565b6101608201526101056105806107d6565b6101808201526101166105a06107f5565b6101a08201526101276105c06107f5565b6101c08201526101386105e06107f5565b6101e08201526101496106006107f5565b61020082015261015a6106206107d6565b61022082015261016b6106406107d6565b61024082015261017c6106606107d6565b61026082015261018d6106806107d6565b61028082015261019e6106a06107e5565b6102a08201526101af6106c06107e5565b6102c08201526101c06106e06107e5565b6102e08201526101d06004610806565b6020810190631394d15160e21b82526101e96001610806565b916020830191603160f81b83526101ff81610878565b6101205261020c84610878565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261027560c082610777565b5190206080523060c05280516001600160a01b03163b15158061075d575b61271061ffff60a08401511611159081610747575b81610731575b8161071a575b816106da575b816106c3575b816106a5575b62ffffff6101408401511615159081610690575b8161067c575b8161065c575b8161061a575b15918215610611575b508115610608575b5080156105f3575b6105e45760018060a01b038151166101605260018060a01b036020820151166101805260018060601b03806040830151166101a052806060830151166101c0526080820151166101e05261ffff60a0820151166102005261ffff60c0820151166102205261ffff60e0820151166102405262ffffff610100820151166102605262ffffff610120820151166102805262ffffff610140820151166102a05261ffff610160820151166102c05261ffff610180820151166102e05263ffffffff6101a0820151166103005263ffffffff6101e0820151166103205263ffffffff61020082015116610340526103f88161083e565b6103605262ffffff6102a0820151166103805262ffffff6102c0820151166103a05262ffffff6102e0820151166103c05261ffff6102806bffffffff00000000000000006101c084015160401b1667ffff00000000000061022085015160301b161765ffff0000000061024085015160201b161763ffff000061026085015160101b161792015116176103e052604051614c476108e4823960805181614b64015260a05181614c21015260c05181614b35015260e05181614bb301526101005181614bd901526101205181505061014051815050610160518181816105fe0152818161188d01526143f6015261018051818181612388015261271201526101a05181818161269201528181613a3001526141bb01526101c0518150506101e05181505061020051815050610220518150506102405181505061026051818181611c8401528181613c0401528181613c820152818161463e01526146ae01526102805181613c3101526102a0518150506102c0518150506102e05181505061030051815050610320518161205001526103405181612ce70152610360518161390d01526103805181613f9301526103a051818181613e050152613e2701526103c0518161493a01526103e051818181610c2901528181610d240152818161266001526139340152614c4790f35b63019af63760e01b5f5260045ffd5b5060408101516001600160601b031615610305565b9050155f6102fd565b1591505f6102f5565b905063ffffffff610655816101e086015116916106476106398761083e565b826101c08901511690610831565b906102008701511690610831565b10906102ec565b905062ffffff6102a08401511662ffffff6102c0850151161015906102e6565b6102e084015162ffffff16151591506102e0565b6101a084015163ffffffff16151591506102da565b905061ffff6102808301511661ffff610260840151161015906102c6565b905061271061ffff610260840151161115906102c0565b905061ffff61024083015116806005029060058204036107065761ffff610220840151161015906102ba565b634e487b7160e01b5f52601160045260245ffd5b905061271061ffff610220840151161115906102b4565b905061271061ffff60e0840151161115906102ae565b905061271061ffff60c0840151161115906102a8565b5060208101516001600160a01b03161515610293565b5f80fd5b601f909101601f19168101906001600160401b0382119082101761079a57604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b038216820361077357565b51906001600160601b038216820361077357565b519061ffff8216820361077357565b519062ffffff8216820361077357565b519063ffffffff8216820361077357565b906001600160401b03821161079a576040519161082d601f8201601f191660200184610777565b8252565b9190820180921161070657565b610875906403fffffffc6101a082015160021b1661012061086b62ffffff92836101008601511690610831565b9201511690610831565b90565b601f8151116108a3576020815191015160208210610894571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610011575f80fd5b5f60e05f35811c9081631c259b2614612c7d57816321e2b1f2146129a357816338c03ffb146129015781633b19584d146127b257816349abb408146124c75781634b131ace1461246557816353a35390146122015781635fcd9b68146121be5781636f1efbef146120ff5781637f8e3b4e14612015578163826ad64514611b3c57816384b0196e14611a04578163898a64331461198057816397b9857b14611941578163b4e6243f14611826578163b5d9a26614611185578163b8efaa1314610b63578163b91f87911461072c578163c23a5cea14610525578163c54912b0146102cf57508063da0059e5146101ce578063db1f2136146101685763e07733821461011a575f80fd5b34610165576020366003190112610165576101336131e4565b5060405160043581527fbb71c06885d82c4a759bfdcd772705bf67dfde3e9d164855395c4afbe189df3460203392a280f35b80fd5b503461016557366003190161010081126101ca5760a0136101655760403660c3190112610165576101c06101ab6101a460c460a43560046145ba565b9190613b90565b90604051928392604084526040840190613051565b9060208301520390f35b5080fd5b503461016557602036600319011261016557600435906bffffffffffffffffffffffff918281168091036102cb57610204614133565b61020c6131e4565b5033825260026020526040822080548481168561022985836130be565b116102bc5783018581116102a85761028294956bffffffffffffffffffffffff19911691161790556040518181527f7c717985ac273e663b7f3050f5b15a4388ff6ed952338954f650e2093e13937f60203392a26143f4565b807f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d80f35b602485634e487b7160e01b81526011600452fd5b600485630625040160e01b8152fd5b5f80fd5b9050346101ca5736600319019081126101ca5760a0136101655760a43567ffffffffffffffff81116101ca57610309903690600401612e78565b9060c4359164ffffffffff83168093036102cb576004358060601c33036104fd578060401c85526006602052680100000000000000006040862054106104ee576103eb6103d76103b161035c6004613387565b96610369868860046133da565b610375602088016130ef565b9089808091929377ffffffffffffffffffffffffffffffffffffffff000000009060201b169360c01b9260e81b9160f01b9060f81b1717171790565b878052876020526040882090879091606092604051928352602083015260408201522090565b8260401c5f52600660205260405f20541490565b156104df576104119067ffffffffffffffff908060401c5f5260066020521660405f2055565b6001600160fe1b03811681036104cb57806104316104769260021b614918565b9061047061044563ffffffff838786613cad565b6084356bffffffffffffffffffffffff81169167ffffffffffffffff8260601c169160a01c01010190565b93613d2f565b81039081116104b7576020816104ad7f7cb5f42f3c2d5661045b28e7ac2cb9ca0515c97ae4839440a3c1b407be27037c9333613fc7565b604051908152a280f35b602483634e487b7160e01b81526011600452fd5b634e487b7160e01b5f52601160045260245ffd5b60048563a0094ce360e01b8152fd5b6004856355298b1160e11b8152fd5b6004857fc5446884000000000000000000000000000000000000000000000000000000008152fd5b82346101655760209081600319360112610165576004356001600160a01b03908181168091036102cb57610557614133565b64ffffffffff6105656131e4565b5460a01c168015610704578042106106d95750338352600284526bffffffffffffffffffffffff9384604085205416946003825284604081205560028252604085209085166bffffffffffffffffffffffff1982541617905560405182815285828201527fb7c918e0e249f999e965cafeb6c664271b3f4317d296461500e71da39f0cbda360403392a2811580156106d0575b6106c1577f000000000000000000000000000000000000000000000000000000000000000094604051927fa9059cbb0000000000000000000000000000000000000000000000000000000086526004526024528360448180885af19060018451148216156106a1575b501561068e5750807f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d80f35b602492635274afe760e01b835216600452fd5b60018215166106b95750833b15153d15161684610661565b3d84823e3d90fd5b6004846333d1661360e11b8152fd5b503082146105f8565b7fa124f53e000000000000000000000000000000000000000000000000000000008452600452602483fd5b6004847f402f855a000000000000000000000000000000000000000000000000000000008152fd5b823461016557366003190161022081126101ca5760a0136101655767ffffffffffffffff60a435818111610b5f57610768903690600401612e78565b9160403660e3190112610b5b57604036610123190112610b5b5761018435908111610b5b5761079b903690600401612eb7565b90916101a4359160ff831683036102cb576040366101e3190112610b57576107c36004613387565b9460c4358752610104356020526107f46040882060e435889091606092604051928352602083015260408201522090565b928388526101443560205261083b61082760408a20610124358a9091606092604051928352602083015260408201522090565b610833848460046133da565b60043561343f565b6101243560f81c15610b48576040518360051b8782378360051b9020610164358952602052610144356040892003610b39578160ff861610801590610b2e575b8015610b14575b610afe5760018063ffffffff610124351660ff88161c1614610afe5761094e91610949602061094261093d6108cf6101e49660408f6101643581526101c4358752209660ff8d16916130cb565b948c600560ff8d1691607f6101243560f01c16906101243560f81c907f13b036fce70ece772cbeb2c15be77b782b9610f4a13617150007a1ab750ee68d9492909160e0969492604051968752602087015260408601526060850152608084015260a083015260c08201522090565b614aea565b92016130ef565b613839565b15610ae85761096160ff841682866131d4565b35159360243561ffff61097a6101243560e43584614a0f565b9160401c1681014211610ad95761012435958015610ac8575b610a8f575b506109a2826130a6565b906109b06040519283612ee8565b82825260208201809360051b820191368311610a8b57905b828210610a7b57505050927ff544bf4ed57addf93c14e0332d84d1729ec437de38015121ef98659cce941f98949260ff926060956101c435610a0c8686168361433d565b525160051b902061016435895260205260408820908852602052610a5f610a4b6040892085899091606092604051928352602083015260408201522090565b60043560401c5f52600660205260405f2055565b6040519260f81c83521660208201526101c4356040820152a280f35b81358152602091820191016109c8565b8980fd5b90945042811115610abc57600160ef1b905b60c01b64ffffffffff60c01b19610124351617179387610998565b50600160ef1b42610aa1565b50600160ef1b610124351615610993565b600488632f23cfcd60e01b8152fd5b60248660ff8563480a1dcf60e01b835216600452fd5b60248860ff8763480a1dcf60e01b835216600452fd5b506101c435610b2760ff871685896131d4565b3514610882565b506101c4351561087b565b60048863395919fd60e01b8152fd5b6362f7430960e11b5f5260045ffd5b8580fd5b8380fd5b8280fd5b9050346101ca573660031901126101655760243561ffff811681036102cb576044359060ff821682036102cb576064359164ffffffffff831683036102cb5767ffffffffffffffff9260a435848111610b5757610bc4903690600401612eb7565b91909260c43595808711611181573660238801121561118157866004013590610bec826130a6565b97610bfa604051998a612ee8565b828952602460208a019360051b8201019136831161117d5760248201935b83851061115257505050505061ffff7f00000000000000000000000000000000000000000000000000000000000000001661ffff86161161112a57600160ff821611611102576010831180156110f7575b6110cf5761024295610c7a87612f1e565b96610c886040519889612ee8565b808852610c97601f1991612f1e565b0136602089013787875287905b848210610eea57505060405195610cbc60c088612ee8565b338752600435602088015260408701818152606088019061ffff8816825260ff841660808a015264ffffffffff851660a08a01526010602284510461ffff8a16155f14610ee15760ff8c5b160111610eb957610d1b61ffff9151614978565b9151160161ffff7f000000000000000000000000000000000000000000000000000000000000000060101c1610610e9157610d558761405f565b9687895260056020526040892054610e6957906bffffffffffffffffffffffff19610d8c925160601b16888a5260408a2055614351565b96604051906040820160043583526040602084015289518091526020606084019a01915b818110610e53575050509361ffff9364ffffffffff88979460ff610e489560209c8b7fa0b48de4967e3ef5104e544ebf9b3fef98d28e63ba5933ab73dc1c3fcf045fae8c7f772d9352e5e7020d4fb00427fe843190601e30970a8b608b72d820c6c0e5e84e9d33940390a3604051988998168852168b870152166040850152608435606085015260a0608085015260a0840191613197565b0390a2604051908152f35b82518b5260209a8b019a90920191600101610db0565b6004897f3a81d6fc000000000000000000000000000000000000000000000000000000008152fd5b6004887f6a7cca4b000000000000000000000000000000000000000000000000000000008152fd5b60048a7f270965a4000000000000000000000000000000000000000000000000000000008152fd5b60ff6001610d07565b9093919596949297805b85811061108c5750610f06858361433d565b51978560051b850135825260056020526040822054158015611074575b61104c5760043560208a01511461102457600160808a01511615610ffc5764ffffffffff60a08a0151164211610fd457604089019793825b89516022815104821015610f9a5790610f94610f8d826001949060016022910102019061ffff60011983015192511690565b908c614a53565b01610f5b565b50509590975061ffff60606001939b96989a01511680610fbd575b500190610ca4565b610fce908260051b8901358b614a53565b5f610fb5565b6004827f9b5631e6000000000000000000000000000000000000000000000000000000008152fd5b6004827fd357a2cc000000000000000000000000000000000000000000000000000000008152fd5b6004827f7a812dca000000000000000000000000000000000000000000000000000000008152fd5b6004827fad5ad4f5000000000000000000000000000000000000000000000000000000008152fd5b508560051b8501356110858a61405f565b1415610f23565b8560051b8501358160051b860135146110a757600101610ef4565b6004827facd180d8000000000000000000000000000000000000000000000000000000008152fd5b6004877fd73c7bad000000000000000000000000000000000000000000000000000000008152fd5b508286511415610c69565b6004877f5f304789000000000000000000000000000000000000000000000000000000008152fd5b6004877f8eecba76000000000000000000000000000000000000000000000000000000008152fd5b81853511611179576020809161116e3660248935880101612f70565b815201940193610c18565b8b80fd5b8a80fd5b8780fd5b8234610165576003193681016101a08112610b5f5760a0136101ca5767ffffffffffffffff60a435818111610b5b576111c2903690600401612e78565b9260e435838111610b57576111db903690600401613075565b93909181610104351161182257604081610104353603011261182257816101243511611822576040906101243536030112610b5757604036610143190112610b575761018435908111610b5757611236903690600401613075565b90946112426004613387565b9561124f828660046133da565b600286106118135760c43588526020840135602052611287604089208535899091606092604051928352602083015260408201522090565b95866001915b8083106117af57506112a2915060043561343f565b600160f71b6040850135166117875760243561ffff6112c76040870135873584614a0f565b9160401c16014211610ad9576112e96024610104350161010435600401613161565b6040519060051b80928237206101043560040135895260205260408820606085013503610b39576113b461014461139961093d6101243560040135607f60408a013560e81c1660048d607f60408d013560f01c169060408d013560f81c907f13b036fce70ece772cbeb2c15be77b782b9610f4a13617150007a1ab750ee68d9492909160e0969492604051968752602087015260408601526060850152608084015260a083015260c08201522090565b61094960206060607f60408b013560e81c16028a01016130ef565b1561175f5761010435600401356101243560040135145f146117585763ffffffff604085013516925b826113f46024610124350161012435600401613161565b905003611749578889928a5b8581106115fe575050036115ef578160011c10156115c75785846060607f604087611554610a4b838f6115659b7f71502e81c3af6d713bf003a7e9333a744258cdfaaa9c62f5823fa446ebca4a439f9d6115a69f8391600160f71b60039f6114fa936114a560208f6114f3946001611499928e6114896024610124350161012435600401613161565b9b909d50013560e81c1601613456565b926060840201016130ef565b9042908f8b8f918183013560f01c1691013560f81c9091929377ffffffffffffffffffffffffffffffffffffffff000000009060201b169360c01b9260e81b9160f01b9060f81b1717171790565b1792614871565b6115ac575b179c6115176024610124350161012435600401613161565b84519060051b809282372061012435600401358352602052828220908252602052208b899091606092604051928352602083015260408201522090565b013560e81c1602013560601c613d90565b61157b6024610124350161012435600401613161565b929060405193849360f81c845261012435600401356020850152606060408501526060840191613197565b0390a280f35b64ffffffffff60c01b19164260c01b17600160ef1b176114ff565b6004877fd0d8aa72000000000000000000000000000000000000000000000000000000008152fd5b60048863988614d160e01b8152fd5b6116146024610124350161012435600401613161565b508160051b906116306024610104350161010435600401613161565b506001808b861c161480611739575b61170957828201351561172e5786861461171f5761169c8f8f90868f918f906040906101243560040135815289890135602052209260018c019b60061b8b01946040607f8185013560f01c1693013560f81c9160608502016149a6565b15611709576101243560049081013561010435919091013514801593906116db575b5050506116d0575b6001905b01611400565b6001909401936116c6565b80820135151593509091836116f6575b5050508d80806116be565b81929350013591013514158d80806116eb565b60248f60ff8663480a1dcf60e01b835216600452fd5b60048f63988614d160e01b8152fd5b5050506001906116ca565b508281013583830135141561163f565b60048963395919fd60e01b8152fd5b87926113dd565b6004887fdc4a1b7f000000000000000000000000000000000000000000000000000000008152fd5b6004887f455cecab000000000000000000000000000000000000000000000000000000008152fd5b90607f604088013560e81c16607f8460061b89013560e81c1603611804578a52600682901b860160208181013581526040808d2081518d8152933592840192909252820152606090206001909201919061128d565b60048b63a0094ce360e01b8152fd5b6004886362f7430960e11b8152fd5b8680fd5b82346102cb576101203660031901126102cb57600435906001600160a01b0380831683036102cb5760403660231901126102cb57608435906bffffffffffffffffffffffff82168083036102cb5760c4359160ff83168093036102cb5761188b614133565b7f00000000000000000000000000000000000000000000000000000000000000001691823b156102cb5760e45f928360405195869485937fd505accf000000000000000000000000000000000000000000000000000000008552336004860152306024860152604485015260a43560648501526084840152833560a48401526101043560c48401525af161192b575b506102829192602460643591614188565b61028292505f61193a91612ee8565b5f9161191a565b346102cb5760203660031901126102cb576004355f5260056020526040805f20546bffffffffffffffffffffffff8251918060601c8352166020820152f35b346102cb5760a03660031901126102cb576004356001600160a01b03811681036102cb5760403660231901126102cb576084356bffffffffffffffffffffffff811681036102cb576119df916119d4614133565b602460643591614188565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b346102cb575f3660031901126102cb57604051906020611a248184612ee8565b5f8352611a316004612f1e565b90611a3f6040519283612ee8565b600482527f4e5345440000000000000000000000000000000000000000000000000000000081830152611af4600192611ae6611a7b6001612f1e565b91611a896040519384612ee8565b600183527f310000000000000000000000000000000000000000000000000000000000000085840152604051967f0f0000000000000000000000000000000000000000000000000000000000000088528086890152870190613051565b908582036040870152613051565b4660608501523060808501525f60a085015283810360c08501528180865192838152019501915f5b828110611b295785870386f35b8351875295810195928101928401611b1c565b346102cb5736600319016101a081126102cb5760a0136102cb5760a43567ffffffffffffffff81116102cb57611b76903690600401612e78565b60403660e31901126102cb576101443567ffffffffffffffff81116102cb57611ba3903690600401612eb7565b6101649291923567ffffffffffffffff81116102cb57611bc7903690600401612eb7565b9190926101843567ffffffffffffffff81116102cb57611beb903690600401613075565b929091611bf86004613387565b9760c4355f5261010435602052611c2c61082760405f2060e4358c9091606092604051928352602083015260408201522090565b60e43560f81c15610b48576040518360051b90818a823720610124355f526020526101043560405f200361200657602435611c698160e43561483f565b600160ef1b60e43516151580611ffc575b611fd15762ffffff7f00000000000000000000000000000000000000000000000000000000000000009260501c1601014211611fc25785158015611fb9575b8015611faf575b611fa0579594969392919060e435965f955b898710611e22578a8a8a8a60c4355f5261010435602052611d0e610a4b60405f2084879091606092604051928352602083015260408201522090565b604051928060609363ffffffff60608701918060f81c8852166020870152606060408701525260808085019260808360051b8701019481945f925b858410611d7957897f69531d746e82ea619c16613b02958a21c65cbb996cc02567d77951a8a2ff4ed28a8a038ba2005b90919293949596607f198982030183528735605e19833603018112156102cb57820160ff611da682612ea9565b1682526020810135601e19823603018112156102cb578101906020823592019067ffffffffffffffff83116102cb5782360382136102cb57838360408b9360209687968c8860019b0152818d870152868601375f84840186015201356040830152601f01601f1916010199019796959190910193920190611d49565b909192939495989697611e368a898b613131565b611e418b8989613121565b60ff611e4c83613153565b1691868310801590611f5c575b611f30578d604082611e70602060c0950182614100565b9081845191823720825193845260e43560f81c602085015286838501526101243560608501526080840152013560a082015220611eae8389876131d4565b358103611f305790611eeb91610124355f526020528d8360405f2091607f60e43560f01c169060e43560f81c90611ee6848d8d6130cb565b6149a6565b15611f1e57506001908160ff611f0a611f058e8d8f613131565b613153565b161b17990195949392919098979698611cd2565b63480a1dcf60e01b5f5260045260245ffd5b827fd4a097c7000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50611f6a6020820182614100565b90507f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff881688036104cb578760011b1415611e59565b63988614d160e01b5f5260045ffd5b5084861415611cc0565b50818611611cb9565b632f23cfcd60e01b5f5260045ffd5b7fb317256b000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5080421115611c7a565b63395919fd60e01b5f5260045ffd5b346102cb575f3660031901126102cb5761202d6131e4565b64ffffffffff80825460a01c166120d757806001600160a01b036120a9926120757f0000000000000000000000000000000000000000000000000000000000000000426130be565b169361209e85829064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b5416904216906132f4565b6040519081527fd9217a461a0f7f84171a8866118c3d92e943ba7c1ba89b819371f729b5cabcbc60203392a2005b7fe7f70e65000000000000000000000000000000000000000000000000000000005f5260045ffd5b346102cb5760603660031901126102cb5760043560243567ffffffffffffffff81116102cb57612133903690600401612f70565b906044356001600160a01b038116928382036102cb576121606bffffffffffffffffffffffff918461357f565b169083156121af576bffffffffffffffffffffffff1990835f52600560205260601b161760405f20557f969e86ce55cfc093455e963e86209767b9993cac4cbcfe6ae539e7d98d8cf6755f80a3005b6333d1661360e11b5f5260045ffd5b346102cb5760203660031901126102cb5760043567ffffffffffffffff81116102cb576121f96121f46020923690600401612f70565b61405f565b604051908152f35b346102cb5736600319019081126102cb5760a0136102cb5767ffffffffffffffff60a4358181116102cb5761223a903690600401612e78565b909160c4359081116102cb57612254903690600401613075565b6122616004949294613387565b9361226e848460046133da565b600435908215612456575f5f5b84811061240857509061229161229c928461343f565b835f19810191613121565b356122a981602435613bb9565b804211156123d957506122d38267ffffffffffffffff908060401c5f5260066020521660405f2055565b6001600160fe1b03851685036104cb578560209460018761235e61232c63ffffffff6123227f1494bfe8efa0e2bbd1d8d660814b17e96af821c67cd5eb078f078b4c14b6ed979c60021b614918565b9716838689613cad565b608435969060a088901c01606088901c67ffffffffffffffff16016bffffffffffffffffffffffff8816019285613d2f565b90039511156123bd575050916123b4916bffffffffffffffffffffffff6123ac94168092039384927f0000000000000000000000000000000000000000000000000000000000000000613fc7565b60601c613fc7565b604051908152a2005b84925060026123b494926123d4923560601c613d90565b6123ac565b6001907f2a35a324000000000000000000000000000000000000000000000000000000005f520160045260245ffd5b9061244f60019161241a848887613121565b359060208061242a878b8a613121565b0135915f525260405f20908a9091606092604051928352602083015260408201522090565b910161227b565b6355298b1160e11b5f5260045ffd5b346102cb5760603660031901126102cb576001600160a01b0360043581811681036102cb5760243591821682036102cb576124aa6124af916124c393604435916139ca565b613b90565b604051918291602083526020830190613051565b0390f35b346102cb573660031901126102cb576004356001600160a01b03808216918281036102cb5767ffffffffffffffff906024358281116102cb5761250e903690600401613023565b91909260406043193601126102cb576084359081116102cb57612535903690600401613023565b949060403660a31901126102cb5761255b9061255185876136d7565b93919890926136d7565b9891909114918215926127a8575b50506127805760a46125b16125ba926064357f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81169160ff601b60443593821c011690614896565b50509687613839565b15612780576125cc85612630936138be565b841693845f52600460205260405f207e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82541617905564ffffffffff4216906132f4565b6020116102cb573590827f05af3d7b31eec12d2d725a80230f73baa5e1b9c1b1fab79fcffeeb89e2ec1d1e5f80a47f00000000000000000000000000000000000000000000000000000000000000009061273661ffff808460301c16612710817f0000000000000000000000000000000000000000000000000000000000000000020494845f5260026020526bffffffffffffffffffffffff1960405f20928354926bffffffffffffffffffffffff9182851696878b105f14612779578a5b612764575050505f945b818916900316911617905561270e8133613fc7565b83037f0000000000000000000000000000000000000000000000000000000000000000613fc7565b6040519182527f96e0041f14ae401fab2384e3c29da20cb0263ef760c47847db1f13403cea654c60203393a3005b6127739260201c168a02613103565b946126f9565b879a6126ef565b7ff6956d99000000000000000000000000000000000000000000000000000000005f5260045ffd5b1490508880612569565b346102cb5760403660031901126102cb5760043560243567ffffffffffffffff81116102cb576127e6903690600401612f70565b6bffffffffffffffffffffffff6127fd82846135c7565b169061ffff9182841680821080156128f9575b6128d15761282091939293613103565b60408301925f92835b868651602281510487101561286f576001929161285d88612866939060016022910102019061ffff60011983015192511690565b88029190613615565b01940193612829565b509360209260607fb228ea14fd0f84c767cdd8f69e47aec1a5c19b9c6034b9d791bb4a0583debc5f95015116806128bd575b5050835f526005825260405f20818154039055604051908152a2005b6128c991028580613615565b0184806128a1565b7f01663f24000000000000000000000000000000000000000000000000000000005f5260045ffd5b508015612810565b346102cb5760603660031901126102cb5760043560243567ffffffffffffffff81116102cb57612935903690600401612f70565b612942604435918361357f565b50805f52600560205260405f20541561297b577f7e84c8377d8b03f1564eed9aeb0ddd74dba82afadca94f0caf8435527d0745965f80a3005b7fc97d95cf000000000000000000000000000000000000000000000000000000005f5260045ffd5b346102cb57366003190161018081126102cb5760a0136102cb5767ffffffffffffffff60a4358181116102cb576129de903690600401612e78565b919060403660e31901126102cb57610124359160ff83168093036102cb576101443591610164359182116102cb57612a9c94612a8093612a2386943690600401612eb7565b9190926001600160a01b03612aa26020612a3d6004613387565b9b88612a4c868f9b60046133da565b612a948660e4359d8e9c60c4355f526101043587528d60405f20919091606092604051928352602083015260408201522090565b9c6004359c612a8f8f8f61343f565b613460565b9586916130cb565b016130ef565b163303612c555760243594612ab7868961348f565b61ffff8760301c168a0201804210612c2a575064ffffffffff8660c01c164211612c025760ff8660181c168860f81c1015612bda57612af6868961483f565b600160ef1b8916151580612bd0575b611fd1575060ff8660281c16840361200657612b4e8486612ba0947fc69d1d163eaff9d6f1e7b1ad3e3b6fd6964016aa77897a169e99337681c014e09c607f9c612bcb9b6134eb565b966040518560051b908188823720845f5260205260405f20905f52602052612b8e60405f20888c9091606092604051928352602083015260408201522090565b9060401c5f52600660205260405f2055565b6040519585879660f81c875260f01c1660208601526040850152608060608501526080840191613197565b0390a2005b5080421115612b05565b7f93f33a82000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f70f65caa000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fb9d57342000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fe60c8f58000000000000000000000000000000000000000000000000000000005f5260045ffd5b346102cb5760603660031901126102cb576004356001600160a01b03808216918281036102cb5760403660231901126102cb57612cb86131e4565b9081549064ffffffffff90818360a01c166120d75784612d168794612ce16024612e449561322b565b84612d0c7f0000000000000000000000000000000000000000000000000000000000000000426130be565b16978891166132f4565b60405190612d25608083612ee8565b338252612df36020830194888652604084015f8152612da48260608701955f87528a5f52600460205260405f20975116987fffffffffffffffffffffffff0000000000000000000000000000000000000000998a8954161788555116869064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b5184547fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff16911660c81b7dffffffffff0000000000000000000000000000000000000000000000000016178355565b5181547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690151560f01b7eff00000000000000000000000000000000000000000000000000000000000016179055565b8254161790556040519081527fc9bb424bbcc8f17f958c246069990ad6f1acd7ba249f5493b5129fead3947b8960203392a3005b9181601f840112156102cb5782359167ffffffffffffffff83116102cb57602080850194606085020101116102cb57565b359060ff821682036102cb57565b9181601f840112156102cb5782359167ffffffffffffffff83116102cb576020808501948460051b0101116102cb57565b90601f8019910116810190811067ffffffffffffffff821117612f0a57604052565b634e487b7160e01b5f52604160045260245ffd5b67ffffffffffffffff8111612f0a57601f01601f191660200190565b929192612f4682612f1e565b91612f546040519384612ee8565b8294818452818301116102cb578281602093845f960137010152565b91909160c0818403126102cb5760405190612f8c60c083612ee8565b819381356001600160a01b03811681036102cb57835260208201356020840152604082013567ffffffffffffffff81116102cb5782019080601f830112156102cb57816020612fdd93359101612f3a565b604083015260608101359061ffff821682036102cb5760a091606084015261300760808201612ea9565b608084015201359064ffffffffff821682036102cb5760a00152565b9181601f840112156102cb5782359167ffffffffffffffff83116102cb57602083818601950101116102cb57565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b9181601f840112156102cb5782359167ffffffffffffffff83116102cb576020808501948460061b0101116102cb57565b67ffffffffffffffff8111612f0a5760051b60200190565b919082018092116104cb57565b91908110156130db576060020190565b634e487b7160e01b5f52603260045260245ffd5b356001600160a01b03811681036102cb5790565b811561310d570490565b634e487b7160e01b5f52601260045260245ffd5b91908110156130db5760061b0190565b91908110156130db5760051b81013590605e19813603018212156102cb570190565b3560ff811681036102cb5790565b903590601e19813603018212156102cb570180359067ffffffffffffffff82116102cb57602001918160051b360383136102cb57565b90918281527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83116102cb5760209260051b809284830137010190565b91908110156130db5760051b0190565b335f52600360205260405f20906001600160a01b038254161561320357565b7f7c214f04000000000000000000000000000000000000000000000000000000005f5260045ffd5b906001600160a01b038083165f52600460205260405f2054166132cc5761329d9161329760405160208101907f28ddbd05e25e4d77d44567fb35f11e8c9f72a88e9f74bdb5c5ede3ebc31942fc82523360408201526040815261328f606082612ee8565b519020614aea565b90613839565b156132a457565b7f562686c8000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f1199f1bd000000000000000000000000000000000000000000000000000000005f5260045ffd5b6001600160a01b03165f52600460205260405f209064ffffffffff80835460c81c16801591821561337b575b505061332a575050565b81547fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff1660c89190911b7dffffffffff0000000000000000000000000000000000000000000000000016179055565b565b83161090505f80613320565b60a0906133b56080820135606083013560408401359091606092604051928352602083015260408201522090565b6020604051924684523082850152803560408501520135606083015260808201522090565b9060ff602083013560281c16831492831593613422575b5050506133fa57565b7f2b478109000000000000000000000000000000000000000000000000000000005f5260045ffd5b6060809394506040519102809282372091013514155f80806133f1565b604090811c5f908152600660205220540361245657565b811561310d570690565b6001821461347857506001190190811015612c555790565b61348c92915060e81c607f16600101613456565b90565b908160f81c156134cb5764ffffffffff9062ffffff808260681c169161ffff828260801c16928260501c169160401c160101019160c01c160190565b9064ffffffffff62ffffff808460681c169360801c169160c01c16010190565b939490926135359260f885811c600101901b60f09190911b1760e89190911b174260c01b173360201b77ffffffffffffffffffffffffffffffffffffffff00000000161794614871565b1561357a57600160ef1b929161354a9161348f565b8042115f1461356a575064ffffffffff60c01b19425b60c01b9116171790565b64ffffffffff60c01b1990613560565b505090565b613594826001600160a01b03929493946135c7565b925116330361359f57565b7f7d387f39000000000000000000000000000000000000000000000000000000005f5260045ffd5b5f818152600560205260409020549291831561297b576135e69061405f565b036135ed57565b7f96ca0a8b000000000000000000000000000000000000000000000000000000005f5260045ffd5b90815f52600560205260405f205460601c91825f52600260205260405f206bffffffffffffffffffffffff908582825460601c1601918083116136cc5761369f92167fffffffffffffffff000000000000000000000000ffffffffffffffffffffffff77ffffffffffffffffffffffff00000000000000000000000083549260601b169116179055565b7f7d8dea1bb993f822aa564d07506fec2a0894accb5d15f8510e8aef24e0b0d3126020604051868152a490565b505050505050505f90565b9160c0928383106137d8578260a0116102cb578035936020820135916080810135606082013560408301358785116102cb5760a0840135976001610136841c16156137d8575f6008840361382157506101408114801590613800575b6137d85760e0116102cb5761348c958561093d968a960135905b6040519060208201928d84528460408401528560608401528660808401528760a084015281830152815261378260e082612ee8565b519020997f13b036fce70ece772cbeb2c15be77b782b9610f4a13617150007a1ab750ee68d9492909160e0969492604051968752602087015260408601526060850152608084015260a083015260c08201522090565b7fc42784c9000000000000000000000000000000000000000000000000000000005f5260045ffd5b50886138133660bf198401888a01612f3a565b602081519101201415613733565b95945084036137d85761348c9561093d95899561374d565b9160205f60807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a09360405190848101357f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811697835260ff1c601b018583015235604082015285606082015260015afa91111560203d141616905f511860601b151690565b906001600160a01b038091165f5260046020528060405f20921680159182156139bc575b50506132a4575460ff8160f01c166139945760c81c64ffffffffff1680156139915761393261395c917f0000000000000000000000000000000000000000000000000000000000000000906130be565b7f000000000000000000000000000000000000000000000000000000000000000060401c906130be565b8042116139665750565b7f44d83328000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50565b7f770c15e3000000000000000000000000000000000000000000000000000000005f5260045ffd5b835416141590505f806138e2565b9190916001600160a01b038093165f5260046020528260405f20911692838015918215613b82575b5050613b5b57549164ffffffffff9242848260a01c1611613b335760c81c83168015159081613b28575b50613b01575f52600260205260405f2054917f000000000000000000000000000000000000000000000000000000000000000060ff8360081c16026bffffffffffffffffffffffff841610613ada5742908360d01c1611613ab45760ff8060019260101c169260c01c160110613a90575f90565b7f72616e6b20746f6f206c6f77000000000000000000000000000000000000000090565b50507f62656e636865640000000000000000000000000000000000000000000000000090565b5050507f7374616b6520746f6f206c6f770000000000000000000000000000000000000090565b5050507f6b6579207265746972656400000000000000000000000000000000000000000090565b90504210155f613a1c565b505050507f6b6579206e6f742061637469766520796574000000000000000000000000000090565b5050507f6e6f7420746865206f70657261746f722773206b65790000000000000000000090565b83541614159050835f6139f2565b905f915b80831a613baf57604051928352602083015260408201604052565b9160010191613b94565b613c2f9164ffffffffff808360c01c169160c01c168082115f14613c5457509062ffffff808260501c1690816201fffe84602f1c1691808560681c16908560801c160101019261ffff7f00000000000000000000000000000000000000000000000000000000000000009360401c160101010190565b7f00000000000000000000000000000000000000000000000000000000000000000190565b90509062ffffff808260501c1690816201fffe84602f1c1691808560681c16908560801c160101019261ffff7f00000000000000000000000000000000000000000000000000000000000000009360401c160101010190565b5f9493859391925b828510613cc3575050505050565b90919293956bffffffffffffffffffffffff60608802830135168091019660018085831c1614613cfc575b600191500193929190613cb5565b8060021b916001600160fe1b03821682036104cb57600383018093116104cb5760019260051b8701908151019052613cee565b909291925f935f5b828110613d445750505050565b8060021b906001600160fe1b03811681036104cb57600382018092116104cb57613d8a613d7a60019360051b85015180996130be565b976060808402880135901c613fc7565b01613d37565b6001600160a01b03909291921690815f52600260205260405f2060038154858560ff95613dcc64ffffffffff8560d01c16888660c81c1661492b565b93878510613fbc575b7fcdcf8422b683d55aab121211298dbfee57c4ea60e4db2672fbcee3a2db76d4e3916060916018871115613f91577f00000000000000000000000000000000000000000000000000000000000000005b7f0000000000000000000000000000000000000000000000000000000000000000808211613f89575b504201907effffffffff00000000000000000000000000000000000000000000000000008260d01b16907fff000000000000ffffffffffffffffffffffffffffffffffffffffffffffffff79ff000000000000000000000000000000000000000000000000008a60c81b1691161717809955896040519216825289871660208301526040820152a3161580613f7b575b613ee9575b50505050565b816020917ffec26ec87a340746aca2d6f689d8c53ca69480eb84b910273cd2b6d6f462e515935f199160c01c160190845f526002835260405f2080547fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff78ff0000000000000000000000000000000000000000000000008560c01b16911617905560405191168152a35f808080613ee3565b50818160c01c161515613ede565b90505f613e4e565b7f00000000000000000000000000000000000000000000000000000000000000005f1988011b613e25565b600190940193613dd5565b811561405b576001600160a01b03165f52600260205260405f206bffffffffffffffffffffffff9182825460601c16019180831161404c5761337992167fffffffffffffffff000000000000000000000000ffffffffffffffffffffffff77ffffffffffffffffffffffff00000000000000000000000083549260601b169116179055565b630625040160e01b5f5260045ffd5b5050565b6001600160a01b0381511660208201519060408301926140f784516020815191012093606083019361ffff9586948587511664ffffffffff60a060ff60808501511693015116926040519560208701954687523060408901526060880152608087015260a086015260c085015260e0840152610100908184015282526140e761012083612ee8565b61ffff1991519020169451614978565b91511601161790565b903590601e19813603018212156102cb570180359067ffffffffffffffff82116102cb576020019181360383136102cb57565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00805c614160576001905d565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b9291335f52602093600385526001600160a01b039360409085825f205416614315576bffffffffffffffffffffffff16947f000000000000000000000000000000000000000000000000000000000000000086106142ed57613379966142be848893614218612df3997fd83e87960a3bf8a6acd92cc65aeac0ce2e269dff301e81f07eef6455db02f20d9861322b565b335f526003845280865f2092169889917fffffffffffffffffffffffff000000000000000000000000000000000000000093838582541617905564ffffffffff90612da4828a519661426b608089612ee8565b3388528988019082421682528c8901945f865260608a01985f8a525f5260048c528d5f20995116908954161788555116869064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b335f5260028152825f20826bffffffffffffffffffffffff1982541617905582519485528401523392a36143f4565b7f1cc3b37b000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fad45d807000000000000000000000000000000000000000000000000000000005f5260045ffd5b80518210156130db5760209160051b010190565b90602282510480156143ed57916001926001810190614388614372836130a6565b926143806040519485612ee8565b8084526130a6565b602090601f1901368483013782955f945f925b8484106143b0575050505060051b0160200152565b909183966143d38295859060016022910102019061ffff60011983015192511690565b90848a60051b8a0101528860041b1b17960192919061439b565b5060609150565b7f0000000000000000000000000000000000000000000000000000000000000000906001600160a01b03821690604051927f70a0823100000000000000000000000000000000000000000000000000000000928385523060048601526020938486602481855afa95861561454e575f9661458b575b50604051927f23b872dd000000000000000000000000000000000000000000000000000000005f52336004523060245284604452855f60648180855af19060015f511482161561456c575b50836040525f60605215614559576024838693819382523060048301525afa92831561454e575f9361451c575b50506144ed91926130be565b036144f457565b7f936bb5ad000000000000000000000000000000000000000000000000000000005f5260045ffd5b90809350813d8311614547575b6145338183612ee8565b810103126102cb576144ed9151915f6144e1565b503d614529565b6040513d5f823e3d90fd5b50635274afe760e01b5f5260045260245ffd5b6001821516614582573b15153d1516165f6144b4565b843d5f823e3d90fd5b9095508481813d83116145b3575b6145a38183612ee8565b810103126102cb5751945f614469565b503d614599565b6146006145f9602093959495848735976145d386613387565b925f52013585528660405f20919091606092604051928352602083015260408201522090565b823561343f565b01359161460d838261483f565b600160ef1b8216151580614835575b61480d5764ffffffffff90818560c01c1680421115806147fb575b61479a57507f000000000000000000000000000000000000000000000000000000000000000062ffffff8660501c1601018260f81c151580614790575b61476757506146d9908260c01c168462ffffff808260501c1690816201fffe84602f1c1691808560681c16908560801c160101019261ffff7f00000000000000000000000000000000000000000000000000000000000000009360401c160101010190565b9283421115614740576146ed929350613bb9565b8042111561471c57507f726566756e640000000000000000000000000000000000000000000000000000905f90565b7f736574746c65000000000000000000000000000000000000000000000000000091565b50507f77616974000000000000000000000000000000000000000000000000000000009190565b935050507f72657665616c00000000000000000000000000000000000000000000000000009190565b5080421115614674565b949150506147a79161348f565b804211156147d557507f74616b656f7665720000000000000000000000000000000000000000000000009190565b7f726f756e64000000000000000000000000000000000000000000000000000000925090565b5060ff8660181c168460f81c10614637565b9250507f666f7263650000000000000000000000000000000000000000000000000000009190565b508042111561461c565b90600160ef1b8216156148635761ffff64ffffffffff9160401c169160c01c160190565b5060c01c64ffffffffff1690565b5f929160051b81015b808210614885575050565b90926020908435151793019061487a565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161490d579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa1561454e575f516001600160a01b0381161561490357905f905f90565b505f906001905f90565b5050505f9160039190565b906040519160051b803684378201604052565b908042111561497457614961907f0000000000000000000000000000000000000000000000000000000000000000904203613103565b908181111561496e570390565b50505f90565b5090565b905f91602281510490815b61498b575050565b6022820281015161ffff16909301925f199091019081614983565b9361348c969561093d91600561094996602096610942967f13b036fce70ece772cbeb2c15be77b782b9610f4a13617150007a1ab750ee68d9492909160e0969492604051968752602087015260408601526060850152608084015260a083015260c08201522090565b909190600160ef1b821615614a2e575064ffffffffff915060c01c1690565b64ffffffffff614a429260c01c169261348f565b80821115614a4e575090565b905090565b805190926022820480845f825b614aba575b14159081614aae575b50614a7b575b5050505050565b602293846041920290818701916020830190860381604285015e528260081c604082015301530190525f80808080614a74565b6010915011155f614a6e565b50506001196022830287010151915f198101908680851115614ae25750509182908691614a60565b915092614a65565b604290614af5614b2b565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301480614c1e575b15614b86577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152614c1860c082612ee8565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614614b5d56",
}

// Rankify is an auto generated Go binding around an Ethereum contract.
type Rankify struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Rankify) GetABI() abi.ABI {
	return c.abi
}

// NewRankify creates a new instance of Rankify.
func NewRankify() *Rankify {
	parsed, err := RankifyMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Rankify{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Rankify) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor((address,address,uint96,uint96,uint96,uint16,uint16,uint16,uint24,uint24,uint24,uint16,uint16,uint32,uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint24,uint24,uint24) networkParams) returns()
func (rankify *Rankify) PackConstructor(networkParams IRankifyParams) []byte {
	enc, err := rankify.abi.Pack("", networkParams)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAcceptDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbe965442.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function acceptDigest(bytes32 jobId) view returns(bytes32)
func (rankify *Rankify) PackAcceptDigest(jobId [32]byte) []byte {
	enc, err := rankify.abi.Pack("acceptDigest", jobId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAcceptDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbe965442.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function acceptDigest(bytes32 jobId) view returns(bytes32)
func (rankify *Rankify) TryPackAcceptDigest(jobId [32]byte) ([]byte, error) {
	return rankify.abi.Pack("acceptDigest", jobId)
}

// UnpackAcceptDigest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbe965442.
//
// Solidity: function acceptDigest(bytes32 jobId) view returns(bytes32)
func (rankify *Rankify) UnpackAcceptDigest(data []byte) ([32]byte, error) {
	out, err := rankify.abi.Unpack("acceptDigest", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackAccountOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8086b8ba.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function accountOf(address account) view returns(uint96 stake, uint96 earned, uint8 rank, uint8 strikes, uint40 benchedUntil)
func (rankify *Rankify) PackAccountOf(account common.Address) []byte {
	enc, err := rankify.abi.Pack("accountOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAccountOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8086b8ba.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function accountOf(address account) view returns(uint96 stake, uint96 earned, uint8 rank, uint8 strikes, uint40 benchedUntil)
func (rankify *Rankify) TryPackAccountOf(account common.Address) ([]byte, error) {
	return rankify.abi.Pack("accountOf", account)
}

// AccountOfOutput serves as a container for the return parameters of contract
// method AccountOf.
type AccountOfOutput struct {
	Stake        *big.Int
	Earned       *big.Int
	Rank         uint8
	Strikes      uint8
	BenchedUntil *big.Int
}

// UnpackAccountOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8086b8ba.
//
// Solidity: function accountOf(address account) view returns(uint96 stake, uint96 earned, uint8 rank, uint8 strikes, uint40 benchedUntil)
func (rankify *Rankify) UnpackAccountOf(data []byte) (AccountOfOutput, error) {
	out, err := rankify.abi.Unpack("accountOf", data)
	outstruct := new(AccountOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Stake = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Earned = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.Rank = *abi.ConvertType(out[2], new(uint8)).(*uint8)
	outstruct.Strikes = *abi.ConvertType(out[3], new(uint8)).(*uint8)
	outstruct.BenchedUntil = abi.ConvertType(out[4], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackAcknowledge is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x38c03ffb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function acknowledge(bytes32 , (address,bytes32,bytes,uint16,uint8,uint40) , bytes32 ) returns()
func (rankify *Rankify) PackAcknowledge(arg0 [32]byte, arg1 IRankifyAsset, arg2 [32]byte) []byte {
	enc, err := rankify.abi.Pack("acknowledge", arg0, arg1, arg2)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAcknowledge is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x38c03ffb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function acknowledge(bytes32 , (address,bytes32,bytes,uint16,uint8,uint40) , bytes32 ) returns()
func (rankify *Rankify) TryPackAcknowledge(arg0 [32]byte, arg1 IRankifyAsset, arg2 [32]byte) ([]byte, error) {
	return rankify.abi.Pack("acknowledge", arg0, arg1, arg2)
}

// PackAnchor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcad2356e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function anchor(uint256 route, uint256 terms, bytes32 restHash, bytes32 tail, uint256 last, bytes32 proposalsHash) returns()
func (rankify *Rankify) PackAnchor(route *big.Int, terms *big.Int, restHash [32]byte, tail [32]byte, last *big.Int, proposalsHash [32]byte) []byte {
	enc, err := rankify.abi.Pack("anchor", route, terms, restHash, tail, last, proposalsHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnchor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcad2356e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function anchor(uint256 route, uint256 terms, bytes32 restHash, bytes32 tail, uint256 last, bytes32 proposalsHash) returns()
func (rankify *Rankify) TryPackAnchor(route *big.Int, terms *big.Int, restHash [32]byte, tail [32]byte, last *big.Int, proposalsHash [32]byte) ([]byte, error) {
	return rankify.abi.Pack("anchor", route, terms, restHash, tail, last, proposalsHash)
}

// PackAnnex is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1b64854c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function annex() view returns(address)
func (rankify *Rankify) PackAnnex() []byte {
	enc, err := rankify.abi.Pack("annex")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnnex is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1b64854c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function annex() view returns(address)
func (rankify *Rankify) TryPackAnnex() ([]byte, error) {
	return rankify.abi.Pack("annex")
}

// UnpackAnnex is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1b64854c.
//
// Solidity: function annex() view returns(address)
func (rankify *Rankify) UnpackAnnex(data []byte) (common.Address, error) {
	out, err := rankify.abi.Unpack("annex", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackAssetIdOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5fcd9b68.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function assetIdOf((address,bytes32,bytes,uint16,uint8,uint40) ) view returns(bytes32)
func (rankify *Rankify) PackAssetIdOf(arg0 IRankifyAsset) []byte {
	enc, err := rankify.abi.Pack("assetIdOf", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAssetIdOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5fcd9b68.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function assetIdOf((address,bytes32,bytes,uint16,uint8,uint40) ) view returns(bytes32)
func (rankify *Rankify) TryPackAssetIdOf(arg0 IRankifyAsset) ([]byte, error) {
	return rankify.abi.Pack("assetIdOf", arg0)
}

// UnpackAssetIdOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5fcd9b68.
//
// Solidity: function assetIdOf((address,bytes32,bytes,uint16,uint8,uint40) ) view returns(bytes32)
func (rankify *Rankify) UnpackAssetIdOf(data []byte) ([32]byte, error) {
	out, err := rankify.abi.Unpack("assetIdOf", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackAssetOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x97b9857b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function assetOf(bytes32 ) view returns(address payee, uint96 pending)
func (rankify *Rankify) PackAssetOf(arg0 [32]byte) []byte {
	enc, err := rankify.abi.Pack("assetOf", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAssetOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x97b9857b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function assetOf(bytes32 ) view returns(address payee, uint96 pending)
func (rankify *Rankify) TryPackAssetOf(arg0 [32]byte) ([]byte, error) {
	return rankify.abi.Pack("assetOf", arg0)
}

// AssetOfOutput serves as a container for the return parameters of contract
// method AssetOf.
type AssetOfOutput struct {
	Payee   common.Address
	Pending *big.Int
}

// UnpackAssetOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x97b9857b.
//
// Solidity: function assetOf(bytes32 ) view returns(address payee, uint96 pending)
func (rankify *Rankify) UnpackAssetOf(data []byte) (AssetOfOutput, error) {
	out, err := rankify.abi.Unpack("assetOf", data)
	outstruct := new(AssetOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Payee = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Pending = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc54912b0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancel((uint256,uint256,bytes32,bytes32,uint256) , (uint256,address,bytes32)[] , uint40 ) returns()
func (rankify *Rankify) PackCancel(arg0 IRankifyJob, arg1 []IRankifySeat, arg2 *big.Int) []byte {
	enc, err := rankify.abi.Pack("cancel", arg0, arg1, arg2)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc54912b0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cancel((uint256,uint256,bytes32,bytes32,uint256) , (uint256,address,bytes32)[] , uint40 ) returns()
func (rankify *Rankify) TryPackCancel(arg0 IRankifyJob, arg1 []IRankifySeat, arg2 *big.Int) ([]byte, error) {
	return rankify.abi.Pack("cancel", arg0, arg1, arg2)
}

// PackCertify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb5d9a266.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function certify((uint256,uint256,bytes32,bytes32,uint256) , (uint256,address,bytes32)[] , bytes32 , (uint256,bytes32)[] , (bytes32,bytes32[]) , (bytes32,bytes32[]) , (bytes32,bytes32) , (bytes32,bytes32)[] ) returns()
func (rankify *Rankify) PackCertify(arg0 IRankifyJob, arg1 []IRankifySeat, arg2 [32]byte, arg3 []IRankifyStep, arg4 IRankifyList, arg5 IRankifyList, arg6 IRankifySignature, arg7 []IRankifySignature) []byte {
	enc, err := rankify.abi.Pack("certify", arg0, arg1, arg2, arg3, arg4, arg5, arg6, arg7)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCertify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb5d9a266.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function certify((uint256,uint256,bytes32,bytes32,uint256) , (uint256,address,bytes32)[] , bytes32 , (uint256,bytes32)[] , (bytes32,bytes32[]) , (bytes32,bytes32[]) , (bytes32,bytes32) , (bytes32,bytes32)[] ) returns()
func (rankify *Rankify) TryPackCertify(arg0 IRankifyJob, arg1 []IRankifySeat, arg2 [32]byte, arg3 []IRankifyStep, arg4 IRankifyList, arg5 IRankifyList, arg6 IRankifySignature, arg7 []IRankifySignature) ([]byte, error) {
	return rankify.abi.Pack("certify", arg0, arg1, arg2, arg3, arg4, arg5, arg6, arg7)
}

// PackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1e83409a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claim(address to) returns()
func (rankify *Rankify) PackClaim(to common.Address) []byte {
	enc, err := rankify.abi.Pack("claim", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1e83409a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claim(address to) returns()
func (rankify *Rankify) TryPackClaim(to common.Address) ([]byte, error) {
	return rankify.abi.Pack("claim", to)
}

// PackCommitmentOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x22d1c6dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function commitmentOf(bytes32 jobId, uint16 round, uint8 seat, bytes32 proposalsHash, bytes votes, bytes32 salt) pure returns(bytes32)
func (rankify *Rankify) PackCommitmentOf(jobId [32]byte, round uint16, seat uint8, proposalsHash [32]byte, votes []byte, salt [32]byte) []byte {
	enc, err := rankify.abi.Pack("commitmentOf", jobId, round, seat, proposalsHash, votes, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCommitmentOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x22d1c6dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function commitmentOf(bytes32 jobId, uint16 round, uint8 seat, bytes32 proposalsHash, bytes votes, bytes32 salt) pure returns(bytes32)
func (rankify *Rankify) TryPackCommitmentOf(jobId [32]byte, round uint16, seat uint8, proposalsHash [32]byte, votes []byte, salt [32]byte) ([]byte, error) {
	return rankify.abi.Pack("commitmentOf", jobId, round, seat, proposalsHash, votes, salt)
}

// UnpackCommitmentOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x22d1c6dd.
//
// Solidity: function commitmentOf(bytes32 jobId, uint16 round, uint8 seat, bytes32 proposalsHash, bytes votes, bytes32 salt) pure returns(bytes32)
func (rankify *Rankify) UnpackCommitmentOf(data []byte) ([32]byte, error) {
	out, err := rankify.abi.Unpack("commitmentOf", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackDisclose is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xff26576c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function disclose(bytes32 , uint256 , bytes32 ) pure returns()
func (rankify *Rankify) PackDisclose(arg0 [32]byte, arg1 *big.Int, arg2 [32]byte) []byte {
	enc, err := rankify.abi.Pack("disclose", arg0, arg1, arg2)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDisclose is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xff26576c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function disclose(bytes32 , uint256 , bytes32 ) pure returns()
func (rankify *Rankify) TryPackDisclose(arg0 [32]byte, arg1 *big.Int, arg2 [32]byte) ([]byte, error) {
	return rankify.abi.Pack("disclose", arg0, arg1, arg2)
}

// PackDispute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcb54cc30.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function dispute(bytes32 , bytes32 , bytes32 , uint256 ) pure returns()
func (rankify *Rankify) PackDispute(arg0 [32]byte, arg1 [32]byte, arg2 [32]byte, arg3 *big.Int) []byte {
	enc, err := rankify.abi.Pack("dispute", arg0, arg1, arg2, arg3)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDispute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcb54cc30.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function dispute(bytes32 , bytes32 , bytes32 , uint256 ) pure returns()
func (rankify *Rankify) TryPackDispute(arg0 [32]byte, arg1 [32]byte, arg2 [32]byte, arg3 *big.Int) ([]byte, error) {
	return rankify.abi.Pack("dispute", arg0, arg1, arg2, arg3)
}

// PackDisputeUse is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xefc936d0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function disputeUse(bytes32 , bytes32 , uint8 , uint256 , bytes32 ) pure returns()
func (rankify *Rankify) PackDisputeUse(arg0 [32]byte, arg1 [32]byte, arg2 uint8, arg3 *big.Int, arg4 [32]byte) []byte {
	enc, err := rankify.abi.Pack("disputeUse", arg0, arg1, arg2, arg3, arg4)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDisputeUse is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xefc936d0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function disputeUse(bytes32 , bytes32 , uint8 , uint256 , bytes32 ) pure returns()
func (rankify *Rankify) TryPackDisputeUse(arg0 [32]byte, arg1 [32]byte, arg2 uint8, arg3 *big.Int, arg4 [32]byte) ([]byte, error) {
	return rankify.abi.Pack("disputeUse", arg0, arg1, arg2, arg3, arg4)
}

// PackDistribute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3b19584d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function distribute(bytes32 , (address,bytes32,bytes,uint16,uint8,uint40) ) returns()
func (rankify *Rankify) PackDistribute(arg0 [32]byte, arg1 IRankifyAsset) []byte {
	enc, err := rankify.abi.Pack("distribute", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDistribute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3b19584d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function distribute(bytes32 , (address,bytes32,bytes,uint16,uint8,uint40) ) returns()
func (rankify *Rankify) TryPackDistribute(arg0 [32]byte, arg1 IRankifyAsset) ([]byte, error) {
	return rankify.abi.Pack("distribute", arg0, arg1)
}

// PackDomainOfRankify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (rankify *Rankify) PackDomainOfRankify() []byte {
	enc, err := rankify.abi.Pack("eip712Domain")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDomainOfRankify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (rankify *Rankify) TryPackDomainOfRankify() ([]byte, error) {
	return rankify.abi.Pack("eip712Domain")
}

// DomainOfRankifyOutput serves as a container for the return parameters of contract
// method DomainOfRankify.
type DomainOfRankifyOutput struct {
	Fields            [1]byte
	Name              string
	Version           string
	ChainId           *big.Int
	VerifyingContract common.Address
	Salt              [32]byte
	Extensions        []*big.Int
}

// UnpackDomainOfRankify is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x84b0196e.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (rankify *Rankify) UnpackDomainOfRankify(data []byte) (DomainOfRankifyOutput, error) {
	out, err := rankify.abi.Unpack("eip712Domain", data)
	outstruct := new(DomainOfRankifyOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Fields = *abi.ConvertType(out[0], new([1]byte)).(*[1]byte)
	outstruct.Name = *abi.ConvertType(out[1], new(string)).(*string)
	outstruct.Version = *abi.ConvertType(out[2], new(string)).(*string)
	outstruct.ChainId = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.VerifyingContract = *abi.ConvertType(out[4], new(common.Address)).(*common.Address)
	outstruct.Salt = *abi.ConvertType(out[5], new([32]byte)).(*[32]byte)
	outstruct.Extensions = *abi.ConvertType(out[6], new([]*big.Int)).(*[]*big.Int)
	return *outstruct, nil
}

// PackForceCommit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb91f8791.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function forceCommit((uint256,uint256,bytes32,bytes32,uint256) , (uint256,address,bytes32)[] , bytes32 , (uint256,bytes32) , (uint256,bytes32) , bytes32 , bytes32[] , uint8 , bytes32 , (bytes32,bytes32) ) returns()
func (rankify *Rankify) PackForceCommit(arg0 IRankifyJob, arg1 []IRankifySeat, arg2 [32]byte, arg3 IRankifyStep, arg4 IRankifyStep, arg5 [32]byte, arg6 [][32]byte, arg7 uint8, arg8 [32]byte, arg9 IRankifySignature) []byte {
	enc, err := rankify.abi.Pack("forceCommit", arg0, arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8, arg9)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackForceCommit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb91f8791.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function forceCommit((uint256,uint256,bytes32,bytes32,uint256) , (uint256,address,bytes32)[] , bytes32 , (uint256,bytes32) , (uint256,bytes32) , bytes32 , bytes32[] , uint8 , bytes32 , (bytes32,bytes32) ) returns()
func (rankify *Rankify) TryPackForceCommit(arg0 IRankifyJob, arg1 []IRankifySeat, arg2 [32]byte, arg3 IRankifyStep, arg4 IRankifyStep, arg5 [32]byte, arg6 [][32]byte, arg7 uint8, arg8 [32]byte, arg9 IRankifySignature) ([]byte, error) {
	return rankify.abi.Pack("forceCommit", arg0, arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8, arg9)
}

// PackHotKeyDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7662a3d4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hotKeyDigest(address operator) view returns(bytes32)
func (rankify *Rankify) PackHotKeyDigest(operator common.Address) []byte {
	enc, err := rankify.abi.Pack("hotKeyDigest", operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHotKeyDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7662a3d4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hotKeyDigest(address operator) view returns(bytes32)
func (rankify *Rankify) TryPackHotKeyDigest(operator common.Address) ([]byte, error) {
	return rankify.abi.Pack("hotKeyDigest", operator)
}

// UnpackHotKeyDigest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7662a3d4.
//
// Solidity: function hotKeyDigest(address operator) view returns(bytes32)
func (rankify *Rankify) UnpackHotKeyDigest(data []byte) ([32]byte, error) {
	out, err := rankify.abi.Unpack("hotKeyDigest", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackJobIdOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8e0a4f70.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function jobIdOf((uint256,uint256,bytes32,bytes32,uint256) job) view returns(bytes32)
func (rankify *Rankify) PackJobIdOf(job IRankifyJob) []byte {
	enc, err := rankify.abi.Pack("jobIdOf", job)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackJobIdOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8e0a4f70.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function jobIdOf((uint256,uint256,bytes32,bytes32,uint256) job) view returns(bytes32)
func (rankify *Rankify) TryPackJobIdOf(job IRankifyJob) ([]byte, error) {
	return rankify.abi.Pack("jobIdOf", job)
}

// UnpackJobIdOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8e0a4f70.
//
// Solidity: function jobIdOf((uint256,uint256,bytes32,bytes32,uint256) job) view returns(bytes32)
func (rankify *Rankify) UnpackJobIdOf(data []byte) ([32]byte, error) {
	out, err := rankify.abi.Unpack("jobIdOf", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackJoin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x898a6433.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function join(address , (bytes32,bytes32) , bytes32 , uint96 ) returns()
func (rankify *Rankify) PackJoin(arg0 common.Address, arg1 IRankifySignature, arg2 [32]byte, arg3 *big.Int) []byte {
	enc, err := rankify.abi.Pack("join", arg0, arg1, arg2, arg3)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackJoin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x898a6433.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function join(address , (bytes32,bytes32) , bytes32 , uint96 ) returns()
func (rankify *Rankify) TryPackJoin(arg0 common.Address, arg1 IRankifySignature, arg2 [32]byte, arg3 *big.Int) ([]byte, error) {
	return rankify.abi.Pack("join", arg0, arg1, arg2, arg3)
}

// PackJoinWithPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb4e6243f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function joinWithPermit(address , (bytes32,bytes32) , bytes32 , uint96 , uint256 , uint8 , bytes32 , bytes32 ) returns()
func (rankify *Rankify) PackJoinWithPermit(arg0 common.Address, arg1 IRankifySignature, arg2 [32]byte, arg3 *big.Int, arg4 *big.Int, arg5 uint8, arg6 [32]byte, arg7 [32]byte) []byte {
	enc, err := rankify.abi.Pack("joinWithPermit", arg0, arg1, arg2, arg3, arg4, arg5, arg6, arg7)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackJoinWithPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb4e6243f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function joinWithPermit(address , (bytes32,bytes32) , bytes32 , uint96 , uint256 , uint8 , bytes32 , bytes32 ) returns()
func (rankify *Rankify) TryPackJoinWithPermit(arg0 common.Address, arg1 IRankifySignature, arg2 [32]byte, arg3 *big.Int, arg4 *big.Int, arg5 uint8, arg6 [32]byte, arg7 [32]byte) ([]byte, error) {
	return rankify.abi.Pack("joinWithPermit", arg0, arg1, arg2, arg3, arg4, arg5, arg6, arg7)
}

// PackKeyOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfa073d76.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function keyOf(address hotKey) view returns(address operator, uint40 activeFrom, uint40 retiredAt)
func (rankify *Rankify) PackKeyOf(hotKey common.Address) []byte {
	enc, err := rankify.abi.Pack("keyOf", hotKey)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackKeyOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfa073d76.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function keyOf(address hotKey) view returns(address operator, uint40 activeFrom, uint40 retiredAt)
func (rankify *Rankify) TryPackKeyOf(hotKey common.Address) ([]byte, error) {
	return rankify.abi.Pack("keyOf", hotKey)
}

// KeyOfOutput serves as a container for the return parameters of contract
// method KeyOf.
type KeyOfOutput struct {
	Operator   common.Address
	ActiveFrom *big.Int
	RetiredAt  *big.Int
}

// UnpackKeyOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfa073d76.
//
// Solidity: function keyOf(address hotKey) view returns(address operator, uint40 activeFrom, uint40 retiredAt)
func (rankify *Rankify) UnpackKeyOf(data []byte) (KeyOfOutput, error) {
	out, err := rankify.abi.Unpack("keyOf", data)
	outstruct := new(KeyOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Operator = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.ActiveFrom = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.RetiredAt = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackLaneOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2f5cae17.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function laneOf(address submitter, uint32 lane) view returns(bytes32)
func (rankify *Rankify) PackLaneOf(submitter common.Address, lane uint32) []byte {
	enc, err := rankify.abi.Pack("laneOf", submitter, lane)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLaneOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2f5cae17.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function laneOf(address submitter, uint32 lane) view returns(bytes32)
func (rankify *Rankify) TryPackLaneOf(submitter common.Address, lane uint32) ([]byte, error) {
	return rankify.abi.Pack("laneOf", submitter, lane)
}

// UnpackLaneOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2f5cae17.
//
// Solidity: function laneOf(address submitter, uint32 lane) view returns(bytes32)
func (rankify *Rankify) UnpackLaneOf(data []byte) ([32]byte, error) {
	out, err := rankify.abi.Unpack("laneOf", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackMessageDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf4d2d674.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function messageDigest(bytes32 jobId, uint16 round, uint8 term, uint8 kind, uint8 seat, bytes32 body) view returns(bytes32)
func (rankify *Rankify) PackMessageDigest(jobId [32]byte, round uint16, term uint8, kind uint8, seat uint8, body [32]byte) []byte {
	enc, err := rankify.abi.Pack("messageDigest", jobId, round, term, kind, seat, body)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMessageDigest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf4d2d674.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function messageDigest(bytes32 jobId, uint16 round, uint8 term, uint8 kind, uint8 seat, bytes32 body) view returns(bytes32)
func (rankify *Rankify) TryPackMessageDigest(jobId [32]byte, round uint16, term uint8, kind uint8, seat uint8, body [32]byte) ([]byte, error) {
	return rankify.abi.Pack("messageDigest", jobId, round, term, kind, seat, body)
}

// UnpackMessageDigest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf4d2d674.
//
// Solidity: function messageDigest(bytes32 jobId, uint16 round, uint8 term, uint8 kind, uint8 seat, bytes32 body) view returns(bytes32)
func (rankify *Rankify) UnpackMessageDigest(data []byte) ([32]byte, error) {
	out, err := rankify.abi.Unpack("messageDigest", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackOpen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18e217c7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function open((uint256,uint256,bytes32,bytes32,uint256) job, (uint256,address,bytes32)[] panel, (bytes32,bytes32)[] accepts) returns()
func (rankify *Rankify) PackOpen(job IRankifyJob, panel []IRankifySeat, accepts []IRankifySignature) []byte {
	enc, err := rankify.abi.Pack("open", job, panel, accepts)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18e217c7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function open((uint256,uint256,bytes32,bytes32,uint256) job, (uint256,address,bytes32)[] panel, (bytes32,bytes32)[] accepts) returns()
func (rankify *Rankify) TryPackOpen(job IRankifyJob, panel []IRankifySeat, accepts []IRankifySignature) ([]byte, error) {
	return rankify.abi.Pack("open", job, panel, accepts)
}

// PackOpenWithPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa3ad5fb3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function openWithPermit((uint256,uint256,bytes32,bytes32,uint256) job, (uint256,address,bytes32)[] panel, (bytes32,bytes32)[] accepts, uint256 permitValue, uint256 permitDeadline, uint8 v, bytes32 r, bytes32 s) returns()
func (rankify *Rankify) PackOpenWithPermit(job IRankifyJob, panel []IRankifySeat, accepts []IRankifySignature, permitValue *big.Int, permitDeadline *big.Int, v uint8, r [32]byte, s [32]byte) []byte {
	enc, err := rankify.abi.Pack("openWithPermit", job, panel, accepts, permitValue, permitDeadline, v, r, s)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpenWithPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa3ad5fb3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function openWithPermit((uint256,uint256,bytes32,bytes32,uint256) job, (uint256,address,bytes32)[] panel, (bytes32,bytes32)[] accepts, uint256 permitValue, uint256 permitDeadline, uint8 v, bytes32 r, bytes32 s) returns()
func (rankify *Rankify) TryPackOpenWithPermit(job IRankifyJob, panel []IRankifySeat, accepts []IRankifySignature, permitValue *big.Int, permitDeadline *big.Int, v uint8, r [32]byte, s [32]byte) ([]byte, error) {
	return rankify.abi.Pack("openWithPermit", job, panel, accepts, permitValue, permitDeadline, v, r, s)
}

// PackOperatorOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x636f35d3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function operatorOf(address operator) view returns(address hotKey, uint40 exitAt)
func (rankify *Rankify) PackOperatorOf(operator common.Address) []byte {
	enc, err := rankify.abi.Pack("operatorOf", operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOperatorOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x636f35d3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function operatorOf(address operator) view returns(address hotKey, uint40 exitAt)
func (rankify *Rankify) TryPackOperatorOf(operator common.Address) ([]byte, error) {
	return rankify.abi.Pack("operatorOf", operator)
}

// OperatorOfOutput serves as a container for the return parameters of contract
// method OperatorOf.
type OperatorOfOutput struct {
	HotKey common.Address
	ExitAt *big.Int
}

// UnpackOperatorOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x636f35d3.
//
// Solidity: function operatorOf(address operator) view returns(address hotKey, uint40 exitAt)
func (rankify *Rankify) UnpackOperatorOf(data []byte) (OperatorOfOutput, error) {
	out, err := rankify.abi.Unpack("operatorOf", data)
	outstruct := new(OperatorOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.HotKey = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.ExitAt = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackParams is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcff0ab96.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function params() view returns((address,address,uint96,uint96,uint96,uint16,uint16,uint16,uint24,uint24,uint24,uint16,uint16,uint32,uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint24,uint24,uint24) p)
func (rankify *Rankify) PackParams() []byte {
	enc, err := rankify.abi.Pack("params")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackParams is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcff0ab96.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function params() view returns((address,address,uint96,uint96,uint96,uint16,uint16,uint16,uint24,uint24,uint24,uint16,uint16,uint32,uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint24,uint24,uint24) p)
func (rankify *Rankify) TryPackParams() ([]byte, error) {
	return rankify.abi.Pack("params")
}

// UnpackParams is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcff0ab96.
//
// Solidity: function params() view returns((address,address,uint96,uint96,uint96,uint16,uint16,uint16,uint24,uint24,uint24,uint16,uint16,uint32,uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint24,uint24,uint24) p)
func (rankify *Rankify) UnpackParams(data []byte) (IRankifyParams, error) {
	out, err := rankify.abi.Unpack("params", data)
	if err != nil {
		return *new(IRankifyParams), err
	}
	out0 := *abi.ConvertType(out[0], new(IRankifyParams)).(*IRankifyParams)
	return out0, nil
}

// PackPhaseOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdb1f2136.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function phaseOf((uint256,uint256,bytes32,bytes32,uint256) , bytes32 , (uint256,bytes32) ) view returns(string, uint256)
func (rankify *Rankify) PackPhaseOf(arg0 IRankifyJob, arg1 [32]byte, arg2 IRankifyStep) []byte {
	enc, err := rankify.abi.Pack("phaseOf", arg0, arg1, arg2)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPhaseOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdb1f2136.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function phaseOf((uint256,uint256,bytes32,bytes32,uint256) , bytes32 , (uint256,bytes32) ) view returns(string, uint256)
func (rankify *Rankify) TryPackPhaseOf(arg0 IRankifyJob, arg1 [32]byte, arg2 IRankifyStep) ([]byte, error) {
	return rankify.abi.Pack("phaseOf", arg0, arg1, arg2)
}

// PhaseOfOutput serves as a container for the return parameters of contract
// method PhaseOf.
type PhaseOfOutput struct {
	Arg0 string
	Arg1 *big.Int
}

// UnpackPhaseOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdb1f2136.
//
// Solidity: function phaseOf((uint256,uint256,bytes32,bytes32,uint256) , bytes32 , (uint256,bytes32) ) view returns(string, uint256)
func (rankify *Rankify) UnpackPhaseOf(data []byte) (PhaseOfOutput, error) {
	out, err := rankify.abi.Unpack("phaseOf", data)
	outstruct := new(PhaseOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Arg0 = *abi.ConvertType(out[0], new(string)).(*string)
	outstruct.Arg1 = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackQuoteFee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf0ec8aae.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function quoteFee(uint256 terms, uint256 reward, uint256 prices) view returns(uint256 fee)
func (rankify *Rankify) PackQuoteFee(terms *big.Int, reward *big.Int, prices *big.Int) []byte {
	enc, err := rankify.abi.Pack("quoteFee", terms, reward, prices)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackQuoteFee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf0ec8aae.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function quoteFee(uint256 terms, uint256 reward, uint256 prices) view returns(uint256 fee)
func (rankify *Rankify) TryPackQuoteFee(terms *big.Int, reward *big.Int, prices *big.Int) ([]byte, error) {
	return rankify.abi.Pack("quoteFee", terms, reward, prices)
}

// UnpackQuoteFee is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf0ec8aae.
//
// Solidity: function quoteFee(uint256 terms, uint256 reward, uint256 prices) view returns(uint256 fee)
func (rankify *Rankify) UnpackQuoteFee(data []byte) (*big.Int, error) {
	out, err := rankify.abi.Unpack("quoteFee", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRankOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x874c1daf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rankOf(address operator) view returns(uint256 rank, uint256 strikes, uint256 benchedUntil)
func (rankify *Rankify) PackRankOf(operator common.Address) []byte {
	enc, err := rankify.abi.Pack("rankOf", operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRankOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x874c1daf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rankOf(address operator) view returns(uint256 rank, uint256 strikes, uint256 benchedUntil)
func (rankify *Rankify) TryPackRankOf(operator common.Address) ([]byte, error) {
	return rankify.abi.Pack("rankOf", operator)
}

// RankOfOutput serves as a container for the return parameters of contract
// method RankOf.
type RankOfOutput struct {
	Rank         *big.Int
	Strikes      *big.Int
	BenchedUntil *big.Int
}

// UnpackRankOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x874c1daf.
//
// Solidity: function rankOf(address operator) view returns(uint256 rank, uint256 strikes, uint256 benchedUntil)
func (rankify *Rankify) UnpackRankOf(data []byte) (RankOfOutput, error) {
	out, err := rankify.abi.Unpack("rankOf", data)
	outstruct := new(RankOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Rank = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Strikes = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.BenchedUntil = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackRefund is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x53a35390.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function refund((uint256,uint256,bytes32,bytes32,uint256) , (uint256,address,bytes32)[] , (uint256,bytes32)[] ) returns()
func (rankify *Rankify) PackRefund(arg0 IRankifyJob, arg1 []IRankifySeat, arg2 []IRankifyStep) []byte {
	enc, err := rankify.abi.Pack("refund", arg0, arg1, arg2)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRefund is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x53a35390.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function refund((uint256,uint256,bytes32,bytes32,uint256) , (uint256,address,bytes32)[] , (uint256,bytes32)[] ) returns()
func (rankify *Rankify) TryPackRefund(arg0 IRankifyJob, arg1 []IRankifySeat, arg2 []IRankifyStep) ([]byte, error) {
	return rankify.abi.Pack("refund", arg0, arg1, arg2)
}

// PackRegister is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb8efaa13.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function register(bytes32 , uint16 , uint8 , uint40 , bytes32 , bytes32[] , (address,bytes32,bytes,uint16,uint8,uint40)[] ) returns(bytes32)
func (rankify *Rankify) PackRegister(arg0 [32]byte, arg1 uint16, arg2 uint8, arg3 *big.Int, arg4 [32]byte, arg5 [][32]byte, arg6 []IRankifyAsset) []byte {
	enc, err := rankify.abi.Pack("register", arg0, arg1, arg2, arg3, arg4, arg5, arg6)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegister is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb8efaa13.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function register(bytes32 , uint16 , uint8 , uint40 , bytes32 , bytes32[] , (address,bytes32,bytes,uint16,uint8,uint40)[] ) returns(bytes32)
func (rankify *Rankify) TryPackRegister(arg0 [32]byte, arg1 uint16, arg2 uint8, arg3 *big.Int, arg4 [32]byte, arg5 [][32]byte, arg6 []IRankifyAsset) ([]byte, error) {
	return rankify.abi.Pack("register", arg0, arg1, arg2, arg3, arg4, arg5, arg6)
}

// UnpackRegister is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb8efaa13.
//
// Solidity: function register(bytes32 , uint16 , uint8 , uint40 , bytes32 , bytes32[] , (address,bytes32,bytes,uint16,uint8,uint40)[] ) returns(bytes32)
func (rankify *Rankify) UnpackRegister(data []byte) ([32]byte, error) {
	out, err := rankify.abi.Unpack("register", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackReportEquivocation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x49abb408.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reportEquivocation(address , bytes , (bytes32,bytes32) , bytes , (bytes32,bytes32) ) returns()
func (rankify *Rankify) PackReportEquivocation(arg0 common.Address, arg1 []byte, arg2 IRankifySignature, arg3 []byte, arg4 IRankifySignature) []byte {
	enc, err := rankify.abi.Pack("reportEquivocation", arg0, arg1, arg2, arg3, arg4)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReportEquivocation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x49abb408.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reportEquivocation(address , bytes , (bytes32,bytes32) , bytes , (bytes32,bytes32) ) returns()
func (rankify *Rankify) TryPackReportEquivocation(arg0 common.Address, arg1 []byte, arg2 IRankifySignature, arg3 []byte, arg4 IRankifySignature) ([]byte, error) {
	return rankify.abi.Pack("reportEquivocation", arg0, arg1, arg2, arg3, arg4)
}

// PackRequestExit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7f8e3b4e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function requestExit() returns()
func (rankify *Rankify) PackRequestExit() []byte {
	enc, err := rankify.abi.Pack("requestExit")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRequestExit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7f8e3b4e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function requestExit() returns()
func (rankify *Rankify) TryPackRequestExit() ([]byte, error) {
	return rankify.abi.Pack("requestExit")
}

// PackReveal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x826ad645.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reveal((uint256,uint256,bytes32,bytes32,uint256) , (uint256,address,bytes32)[] , bytes32 , (uint256,bytes32) , bytes32 , bytes32[] , (uint8,bytes,bytes32)[] , (bytes32,bytes32)[] ) returns()
func (rankify *Rankify) PackReveal(arg0 IRankifyJob, arg1 []IRankifySeat, arg2 [32]byte, arg3 IRankifyStep, arg4 [32]byte, arg5 [][32]byte, arg6 []IRankifyOpening, arg7 []IRankifySignature) []byte {
	enc, err := rankify.abi.Pack("reveal", arg0, arg1, arg2, arg3, arg4, arg5, arg6, arg7)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReveal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x826ad645.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reveal((uint256,uint256,bytes32,bytes32,uint256) , (uint256,address,bytes32)[] , bytes32 , (uint256,bytes32) , bytes32 , bytes32[] , (uint8,bytes,bytes32)[] , (bytes32,bytes32)[] ) returns()
func (rankify *Rankify) TryPackReveal(arg0 IRankifyJob, arg1 []IRankifySeat, arg2 [32]byte, arg3 IRankifyStep, arg4 [32]byte, arg5 [][32]byte, arg6 []IRankifyOpening, arg7 []IRankifySignature) ([]byte, error) {
	return rankify.abi.Pack("reveal", arg0, arg1, arg2, arg3, arg4, arg5, arg6, arg7)
}

// PackSetHotKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1c259b26.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setHotKey(address , (bytes32,bytes32) ) returns()
func (rankify *Rankify) PackSetHotKey(arg0 common.Address, arg1 IRankifySignature) []byte {
	enc, err := rankify.abi.Pack("setHotKey", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetHotKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1c259b26.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setHotKey(address , (bytes32,bytes32) ) returns()
func (rankify *Rankify) TryPackSetHotKey(arg0 common.Address, arg1 IRankifySignature) ([]byte, error) {
	return rankify.abi.Pack("setHotKey", arg0, arg1)
}

// PackSetPayee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6f1efbef.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setPayee(bytes32 , (address,bytes32,bytes,uint16,uint8,uint40) , address ) returns()
func (rankify *Rankify) PackSetPayee(arg0 [32]byte, arg1 IRankifyAsset, arg2 common.Address) []byte {
	enc, err := rankify.abi.Pack("setPayee", arg0, arg1, arg2)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetPayee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6f1efbef.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setPayee(bytes32 , (address,bytes32,bytes,uint16,uint8,uint40) , address ) returns()
func (rankify *Rankify) TryPackSetPayee(arg0 [32]byte, arg1 IRankifyAsset, arg2 common.Address) ([]byte, error) {
	return rankify.abi.Pack("setPayee", arg0, arg1, arg2)
}

// PackSetProfile is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe0773382.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setProfile(bytes32 ) returns()
func (rankify *Rankify) PackSetProfile(arg0 [32]byte) []byte {
	enc, err := rankify.abi.Pack("setProfile", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetProfile is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe0773382.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setProfile(bytes32 ) returns()
func (rankify *Rankify) TryPackSetProfile(arg0 [32]byte) ([]byte, error) {
	return rankify.abi.Pack("setProfile", arg0)
}

// PackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x014d3671.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settle((uint256,uint256,bytes32,bytes32,uint256) job, (uint256,address,bytes32)[] panel, ((uint256,bytes32)[],uint8,uint32,uint32,uint32,bytes32,bytes32,bytes32,bytes32,bytes32[],bytes32[],bytes32[],bytes,bytes,bytes,(bytes32,bytes32)[]) settlement) returns()
func (rankify *Rankify) PackSettle(job IRankifyJob, panel []IRankifySeat, settlement IRankifySettlement) []byte {
	enc, err := rankify.abi.Pack("settle", job, panel, settlement)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x014d3671.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settle((uint256,uint256,bytes32,bytes32,uint256) job, (uint256,address,bytes32)[] panel, ((uint256,bytes32)[],uint8,uint32,uint32,uint32,bytes32,bytes32,bytes32,bytes32,bytes32[],bytes32[],bytes32[],bytes,bytes,bytes,(bytes32,bytes32)[]) settlement) returns()
func (rankify *Rankify) TryPackSettle(job IRankifyJob, panel []IRankifySeat, settlement IRankifySettlement) ([]byte, error) {
	return rankify.abi.Pack("settle", job, panel, settlement)
}

// PackTakeOver is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x21e2b1f2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function takeOver((uint256,uint256,bytes32,bytes32,uint256) , (uint256,address,bytes32)[] , bytes32 , (uint256,bytes32) , uint8 , bytes32 , bytes32[] ) returns()
func (rankify *Rankify) PackTakeOver(arg0 IRankifyJob, arg1 []IRankifySeat, arg2 [32]byte, arg3 IRankifyStep, arg4 uint8, arg5 [32]byte, arg6 [][32]byte) []byte {
	enc, err := rankify.abi.Pack("takeOver", arg0, arg1, arg2, arg3, arg4, arg5, arg6)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTakeOver is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x21e2b1f2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function takeOver((uint256,uint256,bytes32,bytes32,uint256) , (uint256,address,bytes32)[] , bytes32 , (uint256,bytes32) , uint8 , bytes32 , bytes32[] ) returns()
func (rankify *Rankify) TryPackTakeOver(arg0 IRankifyJob, arg1 []IRankifySeat, arg2 [32]byte, arg3 IRankifyStep, arg4 uint8, arg5 [32]byte, arg6 [][32]byte) ([]byte, error) {
	return rankify.abi.Pack("takeOver", arg0, arg1, arg2, arg3, arg4, arg5, arg6)
}

// PackTally is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x92c83bf8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tally(bytes32 jobId, uint256 terms, ((uint256,bytes32)[],uint8,uint32,uint32,uint32,bytes32,bytes32,bytes32,bytes32,bytes32[],bytes32[],bytes32[],bytes,bytes,bytes,(bytes32,bytes32)[]) settlement) pure returns(uint256 winner, uint256 valid, int256[] scores, uint256[] excess, uint256[] judging)
func (rankify *Rankify) PackTally(jobId [32]byte, terms *big.Int, settlement IRankifySettlement) []byte {
	enc, err := rankify.abi.Pack("tally", jobId, terms, settlement)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTally is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x92c83bf8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tally(bytes32 jobId, uint256 terms, ((uint256,bytes32)[],uint8,uint32,uint32,uint32,bytes32,bytes32,bytes32,bytes32,bytes32[],bytes32[],bytes32[],bytes,bytes,bytes,(bytes32,bytes32)[]) settlement) pure returns(uint256 winner, uint256 valid, int256[] scores, uint256[] excess, uint256[] judging)
func (rankify *Rankify) TryPackTally(jobId [32]byte, terms *big.Int, settlement IRankifySettlement) ([]byte, error) {
	return rankify.abi.Pack("tally", jobId, terms, settlement)
}

// TallyOutput serves as a container for the return parameters of contract
// method Tally.
type TallyOutput struct {
	Winner  *big.Int
	Valid   *big.Int
	Scores  []*big.Int
	Excess  []*big.Int
	Judging []*big.Int
}

// UnpackTally is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x92c83bf8.
//
// Solidity: function tally(bytes32 jobId, uint256 terms, ((uint256,bytes32)[],uint8,uint32,uint32,uint32,bytes32,bytes32,bytes32,bytes32,bytes32[],bytes32[],bytes32[],bytes,bytes,bytes,(bytes32,bytes32)[]) settlement) pure returns(uint256 winner, uint256 valid, int256[] scores, uint256[] excess, uint256[] judging)
func (rankify *Rankify) UnpackTally(data []byte) (TallyOutput, error) {
	out, err := rankify.abi.Unpack("tally", data)
	outstruct := new(TallyOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Winner = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Valid = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.Scores = *abi.ConvertType(out[2], new([]*big.Int)).(*[]*big.Int)
	outstruct.Excess = *abi.ConvertType(out[3], new([]*big.Int)).(*[]*big.Int)
	outstruct.Judging = *abi.ConvertType(out[4], new([]*big.Int)).(*[]*big.Int)
	return *outstruct, nil
}

// PackTopUp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xda0059e5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function topUp(uint96 ) returns()
func (rankify *Rankify) PackTopUp(arg0 *big.Int) []byte {
	enc, err := rankify.abi.Pack("topUp", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTopUp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xda0059e5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function topUp(uint96 ) returns()
func (rankify *Rankify) TryPackTopUp(arg0 *big.Int) ([]byte, error) {
	return rankify.abi.Pack("topUp", arg0)
}

// PackWhyIneligible is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4b131ace.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function whyIneligible(address , address , uint256 ) view returns(string)
func (rankify *Rankify) PackWhyIneligible(arg0 common.Address, arg1 common.Address, arg2 *big.Int) []byte {
	enc, err := rankify.abi.Pack("whyIneligible", arg0, arg1, arg2)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWhyIneligible is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4b131ace.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function whyIneligible(address , address , uint256 ) view returns(string)
func (rankify *Rankify) TryPackWhyIneligible(arg0 common.Address, arg1 common.Address, arg2 *big.Int) ([]byte, error) {
	return rankify.abi.Pack("whyIneligible", arg0, arg1, arg2)
}

// UnpackWhyIneligible is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4b131ace.
//
// Solidity: function whyIneligible(address , address , uint256 ) view returns(string)
func (rankify *Rankify) UnpackWhyIneligible(data []byte) (string, error) {
	out, err := rankify.abi.Unpack("whyIneligible", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackWithdrawStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc23a5cea.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawStake(address ) returns()
func (rankify *Rankify) PackWithdrawStake(arg0 common.Address) []byte {
	enc, err := rankify.abi.Pack("withdrawStake", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc23a5cea.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawStake(address ) returns()
func (rankify *Rankify) TryPackWithdrawStake(arg0 common.Address) ([]byte, error) {
	return rankify.abi.Pack("withdrawStake", arg0)
}

// RankifyAssetLicensed represents a AssetLicensed event raised by the Rankify contract.
type RankifyAssetLicensed struct {
	Asset      [32]byte
	Rate       uint16
	Flags      uint8
	ValidUntil *big.Int
	Terms      [32]byte
	Parents    [][32]byte
	Raw        *types.Log // Blockchain specific contextual infos
}

const RankifyAssetLicensedEventName = "AssetLicensed"

// ContractEventName returns the user-defined event name.
func (RankifyAssetLicensed) ContractEventName() string {
	return RankifyAssetLicensedEventName
}

// UnpackAssetLicensedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AssetLicensed(bytes32 indexed asset, uint16 rate, uint8 flags, uint40 validUntil, bytes32 terms, bytes32[] parents)
func (rankify *Rankify) UnpackAssetLicensedEvent(log *types.Log) (*RankifyAssetLicensed, error) {
	event := "AssetLicensed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyAssetLicensed)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyAssetRegistered represents a AssetRegistered event raised by the Rankify contract.
type RankifyAssetRegistered struct {
	Asset       [32]byte
	Owner       common.Address
	ContentHash [32]byte
	Table       [][32]byte
	Raw         *types.Log // Blockchain specific contextual infos
}

const RankifyAssetRegisteredEventName = "AssetRegistered"

// ContractEventName returns the user-defined event name.
func (RankifyAssetRegistered) ContractEventName() string {
	return RankifyAssetRegisteredEventName
}

// UnpackAssetRegisteredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AssetRegistered(bytes32 indexed asset, address indexed owner, bytes32 contentHash, bytes32[] table)
func (rankify *Rankify) UnpackAssetRegisteredEvent(log *types.Log) (*RankifyAssetRegistered, error) {
	event := "AssetRegistered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyAssetRegistered)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyBallotsRevealed represents a BallotsRevealed event raised by the Rankify contract.
type RankifyBallotsRevealed struct {
	JobId    [32]byte
	Round    uint16
	Opened   uint32
	Openings []IRankifyOpening
	Raw      *types.Log // Blockchain specific contextual infos
}

const RankifyBallotsRevealedEventName = "BallotsRevealed"

// ContractEventName returns the user-defined event name.
func (RankifyBallotsRevealed) ContractEventName() string {
	return RankifyBallotsRevealedEventName
}

// UnpackBallotsRevealedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BallotsRevealed(bytes32 indexed jobId, uint16 round, uint32 opened, (uint8,bytes,bytes32)[] openings)
func (rankify *Rankify) UnpackBallotsRevealedEvent(log *types.Log) (*RankifyBallotsRevealed, error) {
	event := "BallotsRevealed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyBallotsRevealed)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyClaimed represents a Claimed event raised by the Rankify contract.
type RankifyClaimed struct {
	Operator common.Address
	To       common.Address
	Amount   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const RankifyClaimedEventName = "Claimed"

// ContractEventName returns the user-defined event name.
func (RankifyClaimed) ContractEventName() string {
	return RankifyClaimedEventName
}

// UnpackClaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Claimed(address indexed operator, address to, uint256 amount)
func (rankify *Rankify) UnpackClaimedEvent(log *types.Log) (*RankifyClaimed, error) {
	event := "Claimed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyClaimed)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyCommitForced represents a CommitForced event raised by the Rankify contract.
type RankifyCommitForced struct {
	JobId      [32]byte
	Round      uint16
	Seat       uint8
	Commitment [32]byte
	Raw        *types.Log // Blockchain specific contextual infos
}

const RankifyCommitForcedEventName = "CommitForced"

// ContractEventName returns the user-defined event name.
func (RankifyCommitForced) ContractEventName() string {
	return RankifyCommitForcedEventName
}

// UnpackCommitForcedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event CommitForced(bytes32 indexed jobId, uint16 round, uint8 seat, bytes32 commitment)
func (rankify *Rankify) UnpackCommitForcedEvent(log *types.Log) (*RankifyCommitForced, error) {
	event := "CommitForced"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyCommitForced)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyEIP712DomainChanged represents a EIP712DomainChanged event raised by the Rankify contract.
type RankifyEIP712DomainChanged struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const RankifyEIP712DomainChangedEventName = "EIP712DomainChanged"

// ContractEventName returns the user-defined event name.
func (RankifyEIP712DomainChanged) ContractEventName() string {
	return RankifyEIP712DomainChangedEventName
}

// UnpackEIP712DomainChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EIP712DomainChanged()
func (rankify *Rankify) UnpackEIP712DomainChangedEvent(log *types.Log) (*RankifyEIP712DomainChanged, error) {
	event := "EIP712DomainChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyEIP712DomainChanged)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyEdgeAcknowledged represents a EdgeAcknowledged event raised by the Rankify contract.
type RankifyEdgeAcknowledged struct {
	Child  [32]byte
	Parent [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const RankifyEdgeAcknowledgedEventName = "EdgeAcknowledged"

// ContractEventName returns the user-defined event name.
func (RankifyEdgeAcknowledged) ContractEventName() string {
	return RankifyEdgeAcknowledgedEventName
}

// UnpackEdgeAcknowledgedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EdgeAcknowledged(bytes32 indexed child, bytes32 indexed parent)
func (rankify *Rankify) UnpackEdgeAcknowledgedEvent(log *types.Log) (*RankifyEdgeAcknowledged, error) {
	event := "EdgeAcknowledged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyEdgeAcknowledged)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyExitRequested represents a ExitRequested event raised by the Rankify contract.
type RankifyExitRequested struct {
	Operator       common.Address
	WithdrawableAt *big.Int
	Raw            *types.Log // Blockchain specific contextual infos
}

const RankifyExitRequestedEventName = "ExitRequested"

// ContractEventName returns the user-defined event name.
func (RankifyExitRequested) ContractEventName() string {
	return RankifyExitRequestedEventName
}

// UnpackExitRequestedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ExitRequested(address indexed operator, uint256 withdrawableAt)
func (rankify *Rankify) UnpackExitRequestedEvent(log *types.Log) (*RankifyExitRequested, error) {
	event := "ExitRequested"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyExitRequested)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyHotKeyChanged represents a HotKeyChanged event raised by the Rankify contract.
type RankifyHotKeyChanged struct {
	Operator   common.Address
	HotKey     common.Address
	ActiveFrom *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const RankifyHotKeyChangedEventName = "HotKeyChanged"

// ContractEventName returns the user-defined event name.
func (RankifyHotKeyChanged) ContractEventName() string {
	return RankifyHotKeyChangedEventName
}

// UnpackHotKeyChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event HotKeyChanged(address indexed operator, address indexed hotKey, uint256 activeFrom)
func (rankify *Rankify) UnpackHotKeyChangedEvent(log *types.Log) (*RankifyHotKeyChanged, error) {
	event := "HotKeyChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyHotKeyChanged)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyHotKeyReported represents a HotKeyReported event raised by the Rankify contract.
type RankifyHotKeyReported struct {
	Operator common.Address
	HotKey   common.Address
	JobId    [32]byte
	Raw      *types.Log // Blockchain specific contextual infos
}

const RankifyHotKeyReportedEventName = "HotKeyReported"

// ContractEventName returns the user-defined event name.
func (RankifyHotKeyReported) ContractEventName() string {
	return RankifyHotKeyReportedEventName
}

// UnpackHotKeyReportedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event HotKeyReported(address indexed operator, address indexed hotKey, bytes32 indexed jobId)
func (rankify *Rankify) UnpackHotKeyReportedEvent(log *types.Log) (*RankifyHotKeyReported, error) {
	event := "HotKeyReported"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyHotKeyReported)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyJobCancelled represents a JobCancelled event raised by the Rankify contract.
type RankifyJobCancelled struct {
	JobId  [32]byte
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const RankifyJobCancelledEventName = "JobCancelled"

// ContractEventName returns the user-defined event name.
func (RankifyJobCancelled) ContractEventName() string {
	return RankifyJobCancelledEventName
}

// UnpackJobCancelledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event JobCancelled(bytes32 indexed jobId, uint256 amount)
func (rankify *Rankify) UnpackJobCancelledEvent(log *types.Log) (*RankifyJobCancelled, error) {
	event := "JobCancelled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyJobCancelled)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyJobOpened represents a JobOpened event raised by the Rankify contract.
type RankifyJobOpened struct {
	JobId     [32]byte
	Submitter common.Address
	SpecHash  [32]byte
	Route     *big.Int
	Terms     *big.Int
	Money     *big.Int
	Panel     []IRankifySeat
	Raw       *types.Log // Blockchain specific contextual infos
}

const RankifyJobOpenedEventName = "JobOpened"

// ContractEventName returns the user-defined event name.
func (RankifyJobOpened) ContractEventName() string {
	return RankifyJobOpenedEventName
}

// UnpackJobOpenedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event JobOpened(bytes32 indexed jobId, address indexed submitter, bytes32 specHash, uint256 route, uint256 terms, uint256 money, (uint256,address,bytes32)[] panel)
func (rankify *Rankify) UnpackJobOpenedEvent(log *types.Log) (*RankifyJobOpened, error) {
	event := "JobOpened"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyJobOpened)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyJobRefunded represents a JobRefunded event raised by the Rankify contract.
type RankifyJobRefunded struct {
	JobId  [32]byte
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const RankifyJobRefundedEventName = "JobRefunded"

// ContractEventName returns the user-defined event name.
func (RankifyJobRefunded) ContractEventName() string {
	return RankifyJobRefundedEventName
}

// UnpackJobRefundedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event JobRefunded(bytes32 indexed jobId, uint256 amount)
func (rankify *Rankify) UnpackJobRefundedEvent(log *types.Log) (*RankifyJobRefunded, error) {
	event := "JobRefunded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyJobRefunded)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyJobSettled represents a JobSettled event raised by the Rankify contract.
type RankifyJobSettled struct {
	JobId          [32]byte
	Round          uint16
	Winner         uint8
	ContentHash    [32]byte
	Ballots        []byte
	Results        [][32]byte
	TranscriptHash [32]byte
	Raw            *types.Log // Blockchain specific contextual infos
}

const RankifyJobSettledEventName = "JobSettled"

// ContractEventName returns the user-defined event name.
func (RankifyJobSettled) ContractEventName() string {
	return RankifyJobSettledEventName
}

// UnpackJobSettledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event JobSettled(bytes32 indexed jobId, uint16 round, uint8 winner, bytes32 contentHash, bytes ballots, bytes32[] results, bytes32 transcriptHash)
func (rankify *Rankify) UnpackJobSettledEvent(log *types.Log) (*RankifyJobSettled, error) {
	event := "JobSettled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyJobSettled)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyOperatorJoined represents a OperatorJoined event raised by the Rankify contract.
type RankifyOperatorJoined struct {
	Operator common.Address
	HotKey   common.Address
	Profile  [32]byte
	Amount   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const RankifyOperatorJoinedEventName = "OperatorJoined"

// ContractEventName returns the user-defined event name.
func (RankifyOperatorJoined) ContractEventName() string {
	return RankifyOperatorJoinedEventName
}

// UnpackOperatorJoinedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorJoined(address indexed operator, address indexed hotKey, bytes32 profile, uint256 amount)
func (rankify *Rankify) UnpackOperatorJoinedEvent(log *types.Log) (*RankifyOperatorJoined, error) {
	event := "OperatorJoined"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyOperatorJoined)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyPayeeChanged represents a PayeeChanged event raised by the Rankify contract.
type RankifyPayeeChanged struct {
	Asset [32]byte
	Payee common.Address
	Raw   *types.Log // Blockchain specific contextual infos
}

const RankifyPayeeChangedEventName = "PayeeChanged"

// ContractEventName returns the user-defined event name.
func (RankifyPayeeChanged) ContractEventName() string {
	return RankifyPayeeChangedEventName
}

// UnpackPayeeChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PayeeChanged(bytes32 indexed asset, address indexed payee)
func (rankify *Rankify) UnpackPayeeChangedEvent(log *types.Log) (*RankifyPayeeChanged, error) {
	event := "PayeeChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyPayeeChanged)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyProfileChanged represents a ProfileChanged event raised by the Rankify contract.
type RankifyProfileChanged struct {
	Operator common.Address
	Profile  [32]byte
	Raw      *types.Log // Blockchain specific contextual infos
}

const RankifyProfileChangedEventName = "ProfileChanged"

// ContractEventName returns the user-defined event name.
func (RankifyProfileChanged) ContractEventName() string {
	return RankifyProfileChangedEventName
}

// UnpackProfileChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ProfileChanged(address indexed operator, bytes32 profile)
func (rankify *Rankify) UnpackProfileChangedEvent(log *types.Log) (*RankifyProfileChanged, error) {
	event := "ProfileChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyProfileChanged)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyRankChanged represents a RankChanged event raised by the Rankify contract.
type RankifyRankChanged struct {
	Operator common.Address
	JobId    [32]byte
	Rank     uint8
	Raw      *types.Log // Blockchain specific contextual infos
}

const RankifyRankChangedEventName = "RankChanged"

// ContractEventName returns the user-defined event name.
func (RankifyRankChanged) ContractEventName() string {
	return RankifyRankChangedEventName
}

// UnpackRankChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RankChanged(address indexed operator, bytes32 indexed jobId, uint8 rank)
func (rankify *Rankify) UnpackRankChangedEvent(log *types.Log) (*RankifyRankChanged, error) {
	event := "RankChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyRankChanged)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyRoundCertified represents a RoundCertified event raised by the Rankify contract.
type RankifyRoundCertified struct {
	JobId         [32]byte
	Round         uint16
	ProposalsHash [32]byte
	Commitments   [][32]byte
	Raw           *types.Log // Blockchain specific contextual infos
}

const RankifyRoundCertifiedEventName = "RoundCertified"

// ContractEventName returns the user-defined event name.
func (RankifyRoundCertified) ContractEventName() string {
	return RankifyRoundCertifiedEventName
}

// UnpackRoundCertifiedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RoundCertified(bytes32 indexed jobId, uint16 round, bytes32 proposalsHash, bytes32[] commitments)
func (rankify *Rankify) UnpackRoundCertifiedEvent(log *types.Log) (*RankifyRoundCertified, error) {
	event := "RoundCertified"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyRoundCertified)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyRoyaltyAccrued represents a RoyaltyAccrued event raised by the Rankify contract.
type RankifyRoyaltyAccrued struct {
	Asset  [32]byte
	JobId  [32]byte
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const RankifyRoyaltyAccruedEventName = "RoyaltyAccrued"

// ContractEventName returns the user-defined event name.
func (RankifyRoyaltyAccrued) ContractEventName() string {
	return RankifyRoyaltyAccruedEventName
}

// UnpackRoyaltyAccruedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RoyaltyAccrued(bytes32 indexed asset, bytes32 indexed jobId, uint256 amount)
func (rankify *Rankify) UnpackRoyaltyAccruedEvent(log *types.Log) (*RankifyRoyaltyAccrued, error) {
	event := "RoyaltyAccrued"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyRoyaltyAccrued)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyRoyaltyCredited represents a RoyaltyCredited event raised by the Rankify contract.
type RankifyRoyaltyCredited struct {
	Asset  [32]byte
	Source [32]byte
	Payee  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const RankifyRoyaltyCreditedEventName = "RoyaltyCredited"

// ContractEventName returns the user-defined event name.
func (RankifyRoyaltyCredited) ContractEventName() string {
	return RankifyRoyaltyCreditedEventName
}

// UnpackRoyaltyCreditedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RoyaltyCredited(bytes32 indexed asset, bytes32 indexed source, address indexed payee, uint256 amount)
func (rankify *Rankify) UnpackRoyaltyCreditedEvent(log *types.Log) (*RankifyRoyaltyCredited, error) {
	event := "RoyaltyCredited"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyRoyaltyCredited)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyRoyaltyDistributed represents a RoyaltyDistributed event raised by the Rankify contract.
type RankifyRoyaltyDistributed struct {
	Asset  [32]byte
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const RankifyRoyaltyDistributedEventName = "RoyaltyDistributed"

// ContractEventName returns the user-defined event name.
func (RankifyRoyaltyDistributed) ContractEventName() string {
	return RankifyRoyaltyDistributedEventName
}

// UnpackRoyaltyDistributedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RoyaltyDistributed(bytes32 indexed asset, uint256 amount)
func (rankify *Rankify) UnpackRoyaltyDistributedEvent(log *types.Log) (*RankifyRoyaltyDistributed, error) {
	event := "RoyaltyDistributed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyRoyaltyDistributed)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifySlashed represents a Slashed event raised by the Rankify contract.
type RankifySlashed struct {
	Operator common.Address
	Reporter common.Address
	Amount   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const RankifySlashedEventName = "Slashed"

// ContractEventName returns the user-defined event name.
func (RankifySlashed) ContractEventName() string {
	return RankifySlashedEventName
}

// UnpackSlashedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Slashed(address indexed operator, address indexed reporter, uint256 amount)
func (rankify *Rankify) UnpackSlashedEvent(log *types.Log) (*RankifySlashed, error) {
	event := "Slashed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifySlashed)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyStakeAdded represents a StakeAdded event raised by the Rankify contract.
type RankifyStakeAdded struct {
	Operator common.Address
	Amount   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const RankifyStakeAddedEventName = "StakeAdded"

// ContractEventName returns the user-defined event name.
func (RankifyStakeAdded) ContractEventName() string {
	return RankifyStakeAddedEventName
}

// UnpackStakeAddedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event StakeAdded(address indexed operator, uint256 amount)
func (rankify *Rankify) UnpackStakeAddedEvent(log *types.Log) (*RankifyStakeAdded, error) {
	event := "StakeAdded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyStakeAdded)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyStakeWithdrawn represents a StakeWithdrawn event raised by the Rankify contract.
type RankifyStakeWithdrawn struct {
	Operator common.Address
	To       common.Address
	Amount   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const RankifyStakeWithdrawnEventName = "StakeWithdrawn"

// ContractEventName returns the user-defined event name.
func (RankifyStakeWithdrawn) ContractEventName() string {
	return RankifyStakeWithdrawnEventName
}

// UnpackStakeWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event StakeWithdrawn(address indexed operator, address to, uint256 amount)
func (rankify *Rankify) UnpackStakeWithdrawnEvent(log *types.Log) (*RankifyStakeWithdrawn, error) {
	event := "StakeWithdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyStakeWithdrawn)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyStruck represents a Struck event raised by the Rankify contract.
type RankifyStruck struct {
	Operator     common.Address
	JobId        [32]byte
	Reason       uint8
	Strikes      uint8
	BenchedUntil *big.Int
	Raw          *types.Log // Blockchain specific contextual infos
}

const RankifyStruckEventName = "Struck"

// ContractEventName returns the user-defined event name.
func (RankifyStruck) ContractEventName() string {
	return RankifyStruckEventName
}

// UnpackStruckEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Struck(address indexed operator, bytes32 indexed jobId, uint8 reason, uint8 strikes, uint256 benchedUntil)
func (rankify *Rankify) UnpackStruckEvent(log *types.Log) (*RankifyStruck, error) {
	event := "Struck"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyStruck)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RankifyVotesCommitted represents a VotesCommitted event raised by the Rankify contract.
type RankifyVotesCommitted struct {
	JobId         [32]byte
	Round         uint16
	Term          uint8
	ProposalsHash [32]byte
	Commitments   [][32]byte
	Raw           *types.Log // Blockchain specific contextual infos
}

const RankifyVotesCommittedEventName = "VotesCommitted"

// ContractEventName returns the user-defined event name.
func (RankifyVotesCommitted) ContractEventName() string {
	return RankifyVotesCommittedEventName
}

// UnpackVotesCommittedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event VotesCommitted(bytes32 indexed jobId, uint16 round, uint8 term, bytes32 proposalsHash, bytes32[] commitments)
func (rankify *Rankify) UnpackVotesCommittedEvent(log *types.Log) (*RankifyVotesCommitted, error) {
	event := "VotesCommitted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rankify.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RankifyVotesCommitted)
	if len(log.Data) > 0 {
		if err := rankify.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rankify.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (rankify *Rankify) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], rankify.abi.Errors["AlreadyAnchored"].ID.Bytes()[:4]) {
		return rankify.UnpackAlreadyAnchoredError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["AlreadyCertified"].ID.Bytes()[:4]) {
		return rankify.UnpackAlreadyCertifiedError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["AlreadyOperator"].ID.Bytes()[:4]) {
		return rankify.UnpackAlreadyOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["AlreadyRegistered"].ID.Bytes()[:4]) {
		return rankify.UnpackAlreadyRegisteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["AlreadyReported"].ID.Bytes()[:4]) {
		return rankify.UnpackAlreadyReportedError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["AmountTooLarge"].ID.Bytes()[:4]) {
		return rankify.UnpackAmountTooLargeError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadAccept"].ID.Bytes()[:4]) {
		return rankify.UnpackBadAcceptError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadCites"].ID.Bytes()[:4]) {
		return rankify.UnpackBadCitesError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadClose"].ID.Bytes()[:4]) {
		return rankify.UnpackBadCloseError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadCommit"].ID.Bytes()[:4]) {
		return rankify.UnpackBadCommitError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadFlags"].ID.Bytes()[:4]) {
		return rankify.UnpackBadFlagsError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadHotKey"].ID.Bytes()[:4]) {
		return rankify.UnpackBadHotKeyError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadList"].ID.Bytes()[:4]) {
		return rankify.UnpackBadListError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadMedian"].ID.Bytes()[:4]) {
		return rankify.UnpackBadMedianError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadMessage"].ID.Bytes()[:4]) {
		return rankify.UnpackBadMessageError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadOpenedRounds"].ID.Bytes()[:4]) {
		return rankify.UnpackBadOpenedRoundsError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadOpening"].ID.Bytes()[:4]) {
		return rankify.UnpackBadOpeningError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadPanel"].ID.Bytes()[:4]) {
		return rankify.UnpackBadPanelError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadParams"].ID.Bytes()[:4]) {
		return rankify.UnpackBadParamsError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadRecipient"].ID.Bytes()[:4]) {
		return rankify.UnpackBadRecipientError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadSignatureCount"].ID.Bytes()[:4]) {
		return rankify.UnpackBadSignatureCountError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadSlate"].ID.Bytes()[:4]) {
		return rankify.UnpackBadSlateError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadTerms"].ID.Bytes()[:4]) {
		return rankify.UnpackBadTermsError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadWinner"].ID.Bytes()[:4]) {
		return rankify.UnpackBadWinnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["DeadlinePassed"].ID.Bytes()[:4]) {
		return rankify.UnpackDeadlinePassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["DeadlineTooFar"].ID.Bytes()[:4]) {
		return rankify.UnpackDeadlineTooFarError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["DerivativesNotAllowed"].ID.Bytes()[:4]) {
		return rankify.UnpackDerivativesNotAllowedError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["DisclosureNotEnabled"].ID.Bytes()[:4]) {
		return rankify.UnpackDisclosureNotEnabledError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["DisputesNotEnabled"].ID.Bytes()[:4]) {
		return rankify.UnpackDisputesNotEnabledError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["ExitAlreadyRequested"].ID.Bytes()[:4]) {
		return rankify.UnpackExitAlreadyRequestedError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["ExitTooEarly"].ID.Bytes()[:4]) {
		return rankify.UnpackExitTooEarlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["FeeTooLow"].ID.Bytes()[:4]) {
		return rankify.UnpackFeeTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["HotKeyTaken"].ID.Bytes()[:4]) {
		return rankify.UnpackHotKeyTakenError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["LaneBusy"].ID.Bytes()[:4]) {
		return rankify.UnpackLaneBusyError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["LicenceExpired"].ID.Bytes()[:4]) {
		return rankify.UnpackLicenceExpiredError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["NoEquivocation"].ID.Bytes()[:4]) {
		return rankify.UnpackNoEquivocationError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["NoExitRequested"].ID.Bytes()[:4]) {
		return rankify.UnpackNoExitRequestedError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["NoQuorum"].ID.Bytes()[:4]) {
		return rankify.UnpackNoQuorumError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["NotAssetOwner"].ID.Bytes()[:4]) {
		return rankify.UnpackNotAssetOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["NotOperator"].ID.Bytes()[:4]) {
		return rankify.UnpackNotOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["NotSubmitter"].ID.Bytes()[:4]) {
		return rankify.UnpackNotSubmitterError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["NotYourTurn"].ID.Bytes()[:4]) {
		return rankify.UnpackNotYourTurnError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["NothingAnchored"].ID.Bytes()[:4]) {
		return rankify.UnpackNothingAnchoredError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["NothingToClaim"].ID.Bytes()[:4]) {
		return rankify.UnpackNothingToClaimError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["NothingToDistribute"].ID.Bytes()[:4]) {
		return rankify.UnpackNothingToDistributeError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["OpenTooLate"].ID.Bytes()[:4]) {
		return rankify.UnpackOpenTooLateError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["ParentRepeated"].ID.Bytes()[:4]) {
		return rankify.UnpackParentRepeatedError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["PhaseTooShort"].ID.Bytes()[:4]) {
		return rankify.UnpackPhaseTooShortError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["RateTooHigh"].ID.Bytes()[:4]) {
		return rankify.UnpackRateTooHighError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["ReentrancyGuardReentrantCall"].ID.Bytes()[:4]) {
		return rankify.UnpackReentrancyGuardReentrantCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["ReportTooLate"].ID.Bytes()[:4]) {
		return rankify.UnpackReportTooLateError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["RoundLimit"].ID.Bytes()[:4]) {
		return rankify.UnpackRoundLimitError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return rankify.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["SeatIneligible"].ID.Bytes()[:4]) {
		return rankify.UnpackSeatIneligibleError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["SelfParent"].ID.Bytes()[:4]) {
		return rankify.UnpackSelfParentError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["StackTooHigh"].ID.Bytes()[:4]) {
		return rankify.UnpackStackTooHighError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["StakeTooLow"].ID.Bytes()[:4]) {
		return rankify.UnpackStakeTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["StringTooLong"].ID.Bytes()[:4]) {
		return rankify.UnpackStringTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["TableMismatch"].ID.Bytes()[:4]) {
		return rankify.UnpackTableMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["TermTooEarly"].ID.Bytes()[:4]) {
		return rankify.UnpackTermTooEarlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["TokenMismatch"].ID.Bytes()[:4]) {
		return rankify.UnpackTokenMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["TooEarly"].ID.Bytes()[:4]) {
		return rankify.UnpackTooEarlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["TooFewCloses"].ID.Bytes()[:4]) {
		return rankify.UnpackTooFewClosesError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["TooFewCommits"].ID.Bytes()[:4]) {
		return rankify.UnpackTooFewCommitsError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["TooFewRounds"].ID.Bytes()[:4]) {
		return rankify.UnpackTooFewRoundsError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["TooManyParents"].ID.Bytes()[:4]) {
		return rankify.UnpackTooManyParentsError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["TooManyRows"].ID.Bytes()[:4]) {
		return rankify.UnpackTooManyRowsError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["UnknownAsset"].ID.Bytes()[:4]) {
		return rankify.UnpackUnknownAssetError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["UnknownParent"].ID.Bytes()[:4]) {
		return rankify.UnpackUnknownParentError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["WindowClosed"].ID.Bytes()[:4]) {
		return rankify.UnpackWindowClosedError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["WindowOpen"].ID.Bytes()[:4]) {
		return rankify.UnpackWindowOpenError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["WrongLink"].ID.Bytes()[:4]) {
		return rankify.UnpackWrongLinkError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["WrongNonce"].ID.Bytes()[:4]) {
		return rankify.UnpackWrongNonceError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["WrongOpened"].ID.Bytes()[:4]) {
		return rankify.UnpackWrongOpenedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// RankifyAlreadyAnchored represents a AlreadyAnchored error raised by the Rankify contract.
type RankifyAlreadyAnchored struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyAnchored()
func RankifyAlreadyAnchoredErrorID() common.Hash {
	return common.HexToHash("0xa0094ce3bf1a77e8f403ca4c1d3d3503ecec38701e9ac8af91e0a3c31184bfd2")
}

// UnpackAlreadyAnchoredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyAnchored()
func (rankify *Rankify) UnpackAlreadyAnchoredError(raw []byte) (*RankifyAlreadyAnchored, error) {
	out := new(RankifyAlreadyAnchored)
	if err := rankify.abi.UnpackIntoInterface(out, "AlreadyAnchored", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyAlreadyCertified represents a AlreadyCertified error raised by the Rankify contract.
type RankifyAlreadyCertified struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyCertified()
func RankifyAlreadyCertifiedErrorID() common.Hash {
	return common.HexToHash("0x455cecaba6ce464e37f67dea49de33bb19cc3af7722e27ea32e996b3a449002f")
}

// UnpackAlreadyCertifiedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyCertified()
func (rankify *Rankify) UnpackAlreadyCertifiedError(raw []byte) (*RankifyAlreadyCertified, error) {
	out := new(RankifyAlreadyCertified)
	if err := rankify.abi.UnpackIntoInterface(out, "AlreadyCertified", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyAlreadyOperator represents a AlreadyOperator error raised by the Rankify contract.
type RankifyAlreadyOperator struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyOperator()
func RankifyAlreadyOperatorErrorID() common.Hash {
	return common.HexToHash("0xad45d80778aa08cb09dd6c6f76730f8a1c3291cca7c66f9922e607a0c0c33476")
}

// UnpackAlreadyOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyOperator()
func (rankify *Rankify) UnpackAlreadyOperatorError(raw []byte) (*RankifyAlreadyOperator, error) {
	out := new(RankifyAlreadyOperator)
	if err := rankify.abi.UnpackIntoInterface(out, "AlreadyOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyAlreadyRegistered represents a AlreadyRegistered error raised by the Rankify contract.
type RankifyAlreadyRegistered struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyRegistered()
func RankifyAlreadyRegisteredErrorID() common.Hash {
	return common.HexToHash("0x3a81d6fc79a5635b1f06f5006b0b65f8bc72a09a41893acedbabc02c660943ca")
}

// UnpackAlreadyRegisteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyRegistered()
func (rankify *Rankify) UnpackAlreadyRegisteredError(raw []byte) (*RankifyAlreadyRegistered, error) {
	out := new(RankifyAlreadyRegistered)
	if err := rankify.abi.UnpackIntoInterface(out, "AlreadyRegistered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyAlreadyReported represents a AlreadyReported error raised by the Rankify contract.
type RankifyAlreadyReported struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyReported()
func RankifyAlreadyReportedErrorID() common.Hash {
	return common.HexToHash("0x770c15e379d0bba83527379e3adbaf49bdb3f5f2b3db62a6579c382d415c0e98")
}

// UnpackAlreadyReportedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyReported()
func (rankify *Rankify) UnpackAlreadyReportedError(raw []byte) (*RankifyAlreadyReported, error) {
	out := new(RankifyAlreadyReported)
	if err := rankify.abi.UnpackIntoInterface(out, "AlreadyReported", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyAmountTooLarge represents a AmountTooLarge error raised by the Rankify contract.
type RankifyAmountTooLarge struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AmountTooLarge()
func RankifyAmountTooLargeErrorID() common.Hash {
	return common.HexToHash("0x06250401c072295744520da9e60a3a29ab28ceb9fda5d792222d5242d22e8a44")
}

// UnpackAmountTooLargeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AmountTooLarge()
func (rankify *Rankify) UnpackAmountTooLargeError(raw []byte) (*RankifyAmountTooLarge, error) {
	out := new(RankifyAmountTooLarge)
	if err := rankify.abi.UnpackIntoInterface(out, "AmountTooLarge", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyBadAccept represents a BadAccept error raised by the Rankify contract.
type RankifyBadAccept struct {
	Seat uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadAccept(uint8 seat)
func RankifyBadAcceptErrorID() common.Hash {
	return common.HexToHash("0xd4c2a6440a3846bfc9fa0ac0792f7488a7577c11fec9e2ebd667d52284844c11")
}

// UnpackBadAcceptError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadAccept(uint8 seat)
func (rankify *Rankify) UnpackBadAcceptError(raw []byte) (*RankifyBadAccept, error) {
	out := new(RankifyBadAccept)
	if err := rankify.abi.UnpackIntoInterface(out, "BadAccept", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyBadCites represents a BadCites error raised by the Rankify contract.
type RankifyBadCites struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadCites()
func RankifyBadCitesErrorID() common.Hash {
	return common.HexToHash("0x54a12392430ffded8afb268aa1ca09c3c1851fd3a7aa1032695feb7a2e51ae5a")
}

// UnpackBadCitesError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadCites()
func (rankify *Rankify) UnpackBadCitesError(raw []byte) (*RankifyBadCites, error) {
	out := new(RankifyBadCites)
	if err := rankify.abi.UnpackIntoInterface(out, "BadCites", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyBadClose represents a BadClose error raised by the Rankify contract.
type RankifyBadClose struct {
	Seat uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadClose(uint8 seat)
func RankifyBadCloseErrorID() common.Hash {
	return common.HexToHash("0x5ca53c0a1a0478441d26640ef001e7f4dc90472b46bf01ed50038aba1ddee2e8")
}

// UnpackBadCloseError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadClose(uint8 seat)
func (rankify *Rankify) UnpackBadCloseError(raw []byte) (*RankifyBadClose, error) {
	out := new(RankifyBadClose)
	if err := rankify.abi.UnpackIntoInterface(out, "BadClose", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyBadCommit represents a BadCommit error raised by the Rankify contract.
type RankifyBadCommit struct {
	Seat uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadCommit(uint8 seat)
func RankifyBadCommitErrorID() common.Hash {
	return common.HexToHash("0x480a1dcf0cd48d6d35490ed5fbb7b66da441c5102dc90a3c4073107a5b0773c0")
}

// UnpackBadCommitError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadCommit(uint8 seat)
func (rankify *Rankify) UnpackBadCommitError(raw []byte) (*RankifyBadCommit, error) {
	out := new(RankifyBadCommit)
	if err := rankify.abi.UnpackIntoInterface(out, "BadCommit", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyBadFlags represents a BadFlags error raised by the Rankify contract.
type RankifyBadFlags struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadFlags()
func RankifyBadFlagsErrorID() common.Hash {
	return common.HexToHash("0x5f3047895882ec03f97206c63fba4716dd90615731f0e46a416e56604ec67496")
}

// UnpackBadFlagsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadFlags()
func (rankify *Rankify) UnpackBadFlagsError(raw []byte) (*RankifyBadFlags, error) {
	out := new(RankifyBadFlags)
	if err := rankify.abi.UnpackIntoInterface(out, "BadFlags", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyBadHotKey represents a BadHotKey error raised by the Rankify contract.
type RankifyBadHotKey struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadHotKey()
func RankifyBadHotKeyErrorID() common.Hash {
	return common.HexToHash("0x562686c82272e8b360698b047e8b33c235426279e64464d9cdefe1cbb762aef5")
}

// UnpackBadHotKeyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadHotKey()
func (rankify *Rankify) UnpackBadHotKeyError(raw []byte) (*RankifyBadHotKey, error) {
	out := new(RankifyBadHotKey)
	if err := rankify.abi.UnpackIntoInterface(out, "BadHotKey", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyBadList represents a BadList error raised by the Rankify contract.
type RankifyBadList struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadList()
func RankifyBadListErrorID() common.Hash {
	return common.HexToHash("0x395919fdc2ef0bd9191c5e5b0a9dbd0f0c94542f196c37470aaee9fd5f364286")
}

// UnpackBadListError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadList()
func (rankify *Rankify) UnpackBadListError(raw []byte) (*RankifyBadList, error) {
	out := new(RankifyBadList)
	if err := rankify.abi.UnpackIntoInterface(out, "BadList", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyBadMedian represents a BadMedian error raised by the Rankify contract.
type RankifyBadMedian struct {
	Column uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadMedian(uint8 column)
func RankifyBadMedianErrorID() common.Hash {
	return common.HexToHash("0x9c397594c3ff6f55c6e7dbd9d2a97f8765115b5d0d16089819ef9c37a5335e44")
}

// UnpackBadMedianError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadMedian(uint8 column)
func (rankify *Rankify) UnpackBadMedianError(raw []byte) (*RankifyBadMedian, error) {
	out := new(RankifyBadMedian)
	if err := rankify.abi.UnpackIntoInterface(out, "BadMedian", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyBadMessage represents a BadMessage error raised by the Rankify contract.
type RankifyBadMessage struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadMessage()
func RankifyBadMessageErrorID() common.Hash {
	return common.HexToHash("0xc42784c9f4d38264af5b3818cc3ee8ec23b14000890ec6e62dfac6c8d748cdab")
}

// UnpackBadMessageError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadMessage()
func (rankify *Rankify) UnpackBadMessageError(raw []byte) (*RankifyBadMessage, error) {
	out := new(RankifyBadMessage)
	if err := rankify.abi.UnpackIntoInterface(out, "BadMessage", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyBadOpenedRounds represents a BadOpenedRounds error raised by the Rankify contract.
type RankifyBadOpenedRounds struct {
	Seat uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadOpenedRounds(uint8 seat)
func RankifyBadOpenedRoundsErrorID() common.Hash {
	return common.HexToHash("0x7e578c7304f5aec9326bfab8c336ff21d39463eb636d40b2c21956ad5006464c")
}

// UnpackBadOpenedRoundsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadOpenedRounds(uint8 seat)
func (rankify *Rankify) UnpackBadOpenedRoundsError(raw []byte) (*RankifyBadOpenedRounds, error) {
	out := new(RankifyBadOpenedRounds)
	if err := rankify.abi.UnpackIntoInterface(out, "BadOpenedRounds", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyBadOpening represents a BadOpening error raised by the Rankify contract.
type RankifyBadOpening struct {
	Seat uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadOpening(uint8 seat)
func RankifyBadOpeningErrorID() common.Hash {
	return common.HexToHash("0xd4a097c75268a62b5d2865e6eaf84a1ec6e8c53950c856e1585942b042974405")
}

// UnpackBadOpeningError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadOpening(uint8 seat)
func (rankify *Rankify) UnpackBadOpeningError(raw []byte) (*RankifyBadOpening, error) {
	out := new(RankifyBadOpening)
	if err := rankify.abi.UnpackIntoInterface(out, "BadOpening", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyBadPanel represents a BadPanel error raised by the Rankify contract.
type RankifyBadPanel struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadPanel()
func RankifyBadPanelErrorID() common.Hash {
	return common.HexToHash("0x2b478109ca56848c8d1d734263f1d1f54e670fd7251657519c29fdc7bda27425")
}

// UnpackBadPanelError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadPanel()
func (rankify *Rankify) UnpackBadPanelError(raw []byte) (*RankifyBadPanel, error) {
	out := new(RankifyBadPanel)
	if err := rankify.abi.UnpackIntoInterface(out, "BadPanel", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyBadParams represents a BadParams error raised by the Rankify contract.
type RankifyBadParams struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadParams()
func RankifyBadParamsErrorID() common.Hash {
	return common.HexToHash("0x019af6379de0e1c5d9ed7bc9cadaf094fc9efb595904a561b64245c59cd9399f")
}

// UnpackBadParamsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadParams()
func (rankify *Rankify) UnpackBadParamsError(raw []byte) (*RankifyBadParams, error) {
	out := new(RankifyBadParams)
	if err := rankify.abi.UnpackIntoInterface(out, "BadParams", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyBadRecipient represents a BadRecipient error raised by the Rankify contract.
type RankifyBadRecipient struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadRecipient()
func RankifyBadRecipientErrorID() common.Hash {
	return common.HexToHash("0x67a2cc26f08d48fe23887a2dc9ef6aad11816d32578024f4a106e08c02451210")
}

// UnpackBadRecipientError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadRecipient()
func (rankify *Rankify) UnpackBadRecipientError(raw []byte) (*RankifyBadRecipient, error) {
	out := new(RankifyBadRecipient)
	if err := rankify.abi.UnpackIntoInterface(out, "BadRecipient", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyBadSignatureCount represents a BadSignatureCount error raised by the Rankify contract.
type RankifyBadSignatureCount struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadSignatureCount()
func RankifyBadSignatureCountErrorID() common.Hash {
	return common.HexToHash("0x988614d14224d641dc4e01e0b04a9bf34b67c7b1259583150316acfa98fa89ce")
}

// UnpackBadSignatureCountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadSignatureCount()
func (rankify *Rankify) UnpackBadSignatureCountError(raw []byte) (*RankifyBadSignatureCount, error) {
	out := new(RankifyBadSignatureCount)
	if err := rankify.abi.UnpackIntoInterface(out, "BadSignatureCount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyBadSlate represents a BadSlate error raised by the Rankify contract.
type RankifyBadSlate struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadSlate()
func RankifyBadSlateErrorID() common.Hash {
	return common.HexToHash("0xdc4a1b7f28c4a1944936decc9a2e0f5cab30d914211233c53000f7dc0d433eae")
}

// UnpackBadSlateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadSlate()
func (rankify *Rankify) UnpackBadSlateError(raw []byte) (*RankifyBadSlate, error) {
	out := new(RankifyBadSlate)
	if err := rankify.abi.UnpackIntoInterface(out, "BadSlate", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyBadTerms represents a BadTerms error raised by the Rankify contract.
type RankifyBadTerms struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadTerms()
func RankifyBadTermsErrorID() common.Hash {
	return common.HexToHash("0x8dc599212cab654299a2bf31d0baab479b0ef032e5276a7206a05bbb2910ec06")
}

// UnpackBadTermsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadTerms()
func (rankify *Rankify) UnpackBadTermsError(raw []byte) (*RankifyBadTerms, error) {
	out := new(RankifyBadTerms)
	if err := rankify.abi.UnpackIntoInterface(out, "BadTerms", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyBadWinner represents a BadWinner error raised by the Rankify contract.
type RankifyBadWinner struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadWinner()
func RankifyBadWinnerErrorID() common.Hash {
	return common.HexToHash("0xc9682d1b72ae19811bf4cd4c817914ac3c31bef8fd97c9d0b66654de109798b5")
}

// UnpackBadWinnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadWinner()
func (rankify *Rankify) UnpackBadWinnerError(raw []byte) (*RankifyBadWinner, error) {
	out := new(RankifyBadWinner)
	if err := rankify.abi.UnpackIntoInterface(out, "BadWinner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyDeadlinePassed represents a DeadlinePassed error raised by the Rankify contract.
type RankifyDeadlinePassed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeadlinePassed()
func RankifyDeadlinePassedErrorID() common.Hash {
	return common.HexToHash("0x70f65caac7c09036bde4bbed5e995a002d66fa61e6f109973be165cfef0a86ce")
}

// UnpackDeadlinePassedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeadlinePassed()
func (rankify *Rankify) UnpackDeadlinePassedError(raw []byte) (*RankifyDeadlinePassed, error) {
	out := new(RankifyDeadlinePassed)
	if err := rankify.abi.UnpackIntoInterface(out, "DeadlinePassed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyDeadlineTooFar represents a DeadlineTooFar error raised by the Rankify contract.
type RankifyDeadlineTooFar struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeadlineTooFar()
func RankifyDeadlineTooFarErrorID() common.Hash {
	return common.HexToHash("0x48f0fae6e5a1da8ef6655c9948766b23dac8d7e7b155c26213345b56b7b0861c")
}

// UnpackDeadlineTooFarError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeadlineTooFar()
func (rankify *Rankify) UnpackDeadlineTooFarError(raw []byte) (*RankifyDeadlineTooFar, error) {
	out := new(RankifyDeadlineTooFar)
	if err := rankify.abi.UnpackIntoInterface(out, "DeadlineTooFar", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyDerivativesNotAllowed represents a DerivativesNotAllowed error raised by the Rankify contract.
type RankifyDerivativesNotAllowed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DerivativesNotAllowed()
func RankifyDerivativesNotAllowedErrorID() common.Hash {
	return common.HexToHash("0xd357a2cca7764c3e0329c73f9936cbe408f1fe82b214841aaaf187ec3c09a192")
}

// UnpackDerivativesNotAllowedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DerivativesNotAllowed()
func (rankify *Rankify) UnpackDerivativesNotAllowedError(raw []byte) (*RankifyDerivativesNotAllowed, error) {
	out := new(RankifyDerivativesNotAllowed)
	if err := rankify.abi.UnpackIntoInterface(out, "DerivativesNotAllowed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyDisclosureNotEnabled represents a DisclosureNotEnabled error raised by the Rankify contract.
type RankifyDisclosureNotEnabled struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DisclosureNotEnabled()
func RankifyDisclosureNotEnabledErrorID() common.Hash {
	return common.HexToHash("0xdf49864e4f8d28a7885053de974313cf55e5ecd7593104fa06daa2d30d17dd75")
}

// UnpackDisclosureNotEnabledError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DisclosureNotEnabled()
func (rankify *Rankify) UnpackDisclosureNotEnabledError(raw []byte) (*RankifyDisclosureNotEnabled, error) {
	out := new(RankifyDisclosureNotEnabled)
	if err := rankify.abi.UnpackIntoInterface(out, "DisclosureNotEnabled", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyDisputesNotEnabled represents a DisputesNotEnabled error raised by the Rankify contract.
type RankifyDisputesNotEnabled struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DisputesNotEnabled()
func RankifyDisputesNotEnabledErrorID() common.Hash {
	return common.HexToHash("0x9bbcb7082e9ace99e105733d49c08686e2ed16c8f9b9e849ba1cc39fb416ac66")
}

// UnpackDisputesNotEnabledError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DisputesNotEnabled()
func (rankify *Rankify) UnpackDisputesNotEnabledError(raw []byte) (*RankifyDisputesNotEnabled, error) {
	out := new(RankifyDisputesNotEnabled)
	if err := rankify.abi.UnpackIntoInterface(out, "DisputesNotEnabled", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyExitAlreadyRequested represents a ExitAlreadyRequested error raised by the Rankify contract.
type RankifyExitAlreadyRequested struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ExitAlreadyRequested()
func RankifyExitAlreadyRequestedErrorID() common.Hash {
	return common.HexToHash("0xe7f70e6587aede25cb4f21e487ee0b1f9d518642968dad5f0d78f7ea829d9931")
}

// UnpackExitAlreadyRequestedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ExitAlreadyRequested()
func (rankify *Rankify) UnpackExitAlreadyRequestedError(raw []byte) (*RankifyExitAlreadyRequested, error) {
	out := new(RankifyExitAlreadyRequested)
	if err := rankify.abi.UnpackIntoInterface(out, "ExitAlreadyRequested", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyExitTooEarly represents a ExitTooEarly error raised by the Rankify contract.
type RankifyExitTooEarly struct {
	WithdrawableAt *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ExitTooEarly(uint256 withdrawableAt)
func RankifyExitTooEarlyErrorID() common.Hash {
	return common.HexToHash("0xa124f53efc3576569bd3cd4f721d09d0702834246e3a067f2bccd04f37509693")
}

// UnpackExitTooEarlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ExitTooEarly(uint256 withdrawableAt)
func (rankify *Rankify) UnpackExitTooEarlyError(raw []byte) (*RankifyExitTooEarly, error) {
	out := new(RankifyExitTooEarly)
	if err := rankify.abi.UnpackIntoInterface(out, "ExitTooEarly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyFeeTooLow represents a FeeTooLow error raised by the Rankify contract.
type RankifyFeeTooLow struct {
	Required *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FeeTooLow(uint256 required)
func RankifyFeeTooLowErrorID() common.Hash {
	return common.HexToHash("0x53e5def34d000817f3fbeaa076bb156a587a086554654ecbfc4826264b45f8bb")
}

// UnpackFeeTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FeeTooLow(uint256 required)
func (rankify *Rankify) UnpackFeeTooLowError(raw []byte) (*RankifyFeeTooLow, error) {
	out := new(RankifyFeeTooLow)
	if err := rankify.abi.UnpackIntoInterface(out, "FeeTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyHotKeyTaken represents a HotKeyTaken error raised by the Rankify contract.
type RankifyHotKeyTaken struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error HotKeyTaken()
func RankifyHotKeyTakenErrorID() common.Hash {
	return common.HexToHash("0x1199f1bd75bc93a0ee66b09c8575dadbd39fa50d77750ed4efd195959dccef84")
}

// UnpackHotKeyTakenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error HotKeyTaken()
func (rankify *Rankify) UnpackHotKeyTakenError(raw []byte) (*RankifyHotKeyTaken, error) {
	out := new(RankifyHotKeyTaken)
	if err := rankify.abi.UnpackIntoInterface(out, "HotKeyTaken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyLaneBusy represents a LaneBusy error raised by the Rankify contract.
type RankifyLaneBusy struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LaneBusy()
func RankifyLaneBusyErrorID() common.Hash {
	return common.HexToHash("0x4438259a63fab3439f85758a41b0ca7a3b3df88ee4f5b58705d63438e061d9b3")
}

// UnpackLaneBusyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LaneBusy()
func (rankify *Rankify) UnpackLaneBusyError(raw []byte) (*RankifyLaneBusy, error) {
	out := new(RankifyLaneBusy)
	if err := rankify.abi.UnpackIntoInterface(out, "LaneBusy", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyLicenceExpired represents a LicenceExpired error raised by the Rankify contract.
type RankifyLicenceExpired struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LicenceExpired()
func RankifyLicenceExpiredErrorID() common.Hash {
	return common.HexToHash("0x9b5631e6a6355d7351e5cf9747d0a9c6577dd55add631abab9d2823025e04b81")
}

// UnpackLicenceExpiredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LicenceExpired()
func (rankify *Rankify) UnpackLicenceExpiredError(raw []byte) (*RankifyLicenceExpired, error) {
	out := new(RankifyLicenceExpired)
	if err := rankify.abi.UnpackIntoInterface(out, "LicenceExpired", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyNoEquivocation represents a NoEquivocation error raised by the Rankify contract.
type RankifyNoEquivocation struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoEquivocation()
func RankifyNoEquivocationErrorID() common.Hash {
	return common.HexToHash("0xf6956d99459153f0888a509b9ac0f632261231eb030ffc05ba465140990de07f")
}

// UnpackNoEquivocationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoEquivocation()
func (rankify *Rankify) UnpackNoEquivocationError(raw []byte) (*RankifyNoEquivocation, error) {
	out := new(RankifyNoEquivocation)
	if err := rankify.abi.UnpackIntoInterface(out, "NoEquivocation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyNoExitRequested represents a NoExitRequested error raised by the Rankify contract.
type RankifyNoExitRequested struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoExitRequested()
func RankifyNoExitRequestedErrorID() common.Hash {
	return common.HexToHash("0x402f855a0300934ca2443de1885a0f6bd9fbcf1c9e3ad6b00604c8c45469c08a")
}

// UnpackNoExitRequestedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoExitRequested()
func (rankify *Rankify) UnpackNoExitRequestedError(raw []byte) (*RankifyNoExitRequested, error) {
	out := new(RankifyNoExitRequested)
	if err := rankify.abi.UnpackIntoInterface(out, "NoExitRequested", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyNoQuorum represents a NoQuorum error raised by the Rankify contract.
type RankifyNoQuorum struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoQuorum()
func RankifyNoQuorumErrorID() common.Hash {
	return common.HexToHash("0x2166ec359111764d8b517c07ff980091f319c3042a65f030153206693d06427e")
}

// UnpackNoQuorumError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoQuorum()
func (rankify *Rankify) UnpackNoQuorumError(raw []byte) (*RankifyNoQuorum, error) {
	out := new(RankifyNoQuorum)
	if err := rankify.abi.UnpackIntoInterface(out, "NoQuorum", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyNotAssetOwner represents a NotAssetOwner error raised by the Rankify contract.
type RankifyNotAssetOwner struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAssetOwner()
func RankifyNotAssetOwnerErrorID() common.Hash {
	return common.HexToHash("0x7d387f39a84c99e62645dc6542d16d92d7f47b0340df5b713bda9ec5dad3ebc4")
}

// UnpackNotAssetOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAssetOwner()
func (rankify *Rankify) UnpackNotAssetOwnerError(raw []byte) (*RankifyNotAssetOwner, error) {
	out := new(RankifyNotAssetOwner)
	if err := rankify.abi.UnpackIntoInterface(out, "NotAssetOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyNotOperator represents a NotOperator error raised by the Rankify contract.
type RankifyNotOperator struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotOperator()
func RankifyNotOperatorErrorID() common.Hash {
	return common.HexToHash("0x7c214f0474e418b49066b523b4b4fdaaeed28f6f33b3f87920010fb4856b27c9")
}

// UnpackNotOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotOperator()
func (rankify *Rankify) UnpackNotOperatorError(raw []byte) (*RankifyNotOperator, error) {
	out := new(RankifyNotOperator)
	if err := rankify.abi.UnpackIntoInterface(out, "NotOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyNotSubmitter represents a NotSubmitter error raised by the Rankify contract.
type RankifyNotSubmitter struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotSubmitter()
func RankifyNotSubmitterErrorID() common.Hash {
	return common.HexToHash("0xc54468844a8e74bd8b093fc850800ed8f8048a67fab2713d63196574dad21ba4")
}

// UnpackNotSubmitterError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotSubmitter()
func (rankify *Rankify) UnpackNotSubmitterError(raw []byte) (*RankifyNotSubmitter, error) {
	out := new(RankifyNotSubmitter)
	if err := rankify.abi.UnpackIntoInterface(out, "NotSubmitter", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyNotYourTurn represents a NotYourTurn error raised by the Rankify contract.
type RankifyNotYourTurn struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotYourTurn()
func RankifyNotYourTurnErrorID() common.Hash {
	return common.HexToHash("0xe60c8f58eabf2857bd772065b1b439e82bfd592ed5117876dd4b2b95320d0275")
}

// UnpackNotYourTurnError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotYourTurn()
func (rankify *Rankify) UnpackNotYourTurnError(raw []byte) (*RankifyNotYourTurn, error) {
	out := new(RankifyNotYourTurn)
	if err := rankify.abi.UnpackIntoInterface(out, "NotYourTurn", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyNothingAnchored represents a NothingAnchored error raised by the Rankify contract.
type RankifyNothingAnchored struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingAnchored()
func RankifyNothingAnchoredErrorID() common.Hash {
	return common.HexToHash("0xc5ee86122a7cfaa2dbf915cf44157c2667523927cea3129ee3ba5d624eac1b3b")
}

// UnpackNothingAnchoredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingAnchored()
func (rankify *Rankify) UnpackNothingAnchoredError(raw []byte) (*RankifyNothingAnchored, error) {
	out := new(RankifyNothingAnchored)
	if err := rankify.abi.UnpackIntoInterface(out, "NothingAnchored", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyNothingToClaim represents a NothingToClaim error raised by the Rankify contract.
type RankifyNothingToClaim struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingToClaim()
func RankifyNothingToClaimErrorID() common.Hash {
	return common.HexToHash("0x969bf7288f744225521096ebffff657851af77dd4c63700d76b8d1cf6481d1f1")
}

// UnpackNothingToClaimError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingToClaim()
func (rankify *Rankify) UnpackNothingToClaimError(raw []byte) (*RankifyNothingToClaim, error) {
	out := new(RankifyNothingToClaim)
	if err := rankify.abi.UnpackIntoInterface(out, "NothingToClaim", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyNothingToDistribute represents a NothingToDistribute error raised by the Rankify contract.
type RankifyNothingToDistribute struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingToDistribute()
func RankifyNothingToDistributeErrorID() common.Hash {
	return common.HexToHash("0x01663f24c69a56aa4a7d46997f0f7596fe81571e45dabdd9880b3cd0801ccc4a")
}

// UnpackNothingToDistributeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingToDistribute()
func (rankify *Rankify) UnpackNothingToDistributeError(raw []byte) (*RankifyNothingToDistribute, error) {
	out := new(RankifyNothingToDistribute)
	if err := rankify.abi.UnpackIntoInterface(out, "NothingToDistribute", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyOpenTooLate represents a OpenTooLate error raised by the Rankify contract.
type RankifyOpenTooLate struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OpenTooLate()
func RankifyOpenTooLateErrorID() common.Hash {
	return common.HexToHash("0xabbf92a3fee6d7940da2155ba5ddf698bc8541b889138e5b60129453fa6775ec")
}

// UnpackOpenTooLateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OpenTooLate()
func (rankify *Rankify) UnpackOpenTooLateError(raw []byte) (*RankifyOpenTooLate, error) {
	out := new(RankifyOpenTooLate)
	if err := rankify.abi.UnpackIntoInterface(out, "OpenTooLate", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyParentRepeated represents a ParentRepeated error raised by the Rankify contract.
type RankifyParentRepeated struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ParentRepeated()
func RankifyParentRepeatedErrorID() common.Hash {
	return common.HexToHash("0xacd180d89809ac65bdbfe792d8ae3ef3e4b01c210b9ae5b182d854466caaea85")
}

// UnpackParentRepeatedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ParentRepeated()
func (rankify *Rankify) UnpackParentRepeatedError(raw []byte) (*RankifyParentRepeated, error) {
	out := new(RankifyParentRepeated)
	if err := rankify.abi.UnpackIntoInterface(out, "ParentRepeated", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyPhaseTooShort represents a PhaseTooShort error raised by the Rankify contract.
type RankifyPhaseTooShort struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PhaseTooShort()
func RankifyPhaseTooShortErrorID() common.Hash {
	return common.HexToHash("0x660af279198b64b7dd0b2632fd728f202393f321d1ec8339d22014999a0475d3")
}

// UnpackPhaseTooShortError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PhaseTooShort()
func (rankify *Rankify) UnpackPhaseTooShortError(raw []byte) (*RankifyPhaseTooShort, error) {
	out := new(RankifyPhaseTooShort)
	if err := rankify.abi.UnpackIntoInterface(out, "PhaseTooShort", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyRateTooHigh represents a RateTooHigh error raised by the Rankify contract.
type RankifyRateTooHigh struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RateTooHigh()
func RankifyRateTooHighErrorID() common.Hash {
	return common.HexToHash("0x8eecba76607bd56ccc81ad3123f43c78c6d59e8e2fbf8e2caccf061a5943085a")
}

// UnpackRateTooHighError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RateTooHigh()
func (rankify *Rankify) UnpackRateTooHighError(raw []byte) (*RankifyRateTooHigh, error) {
	out := new(RankifyRateTooHigh)
	if err := rankify.abi.UnpackIntoInterface(out, "RateTooHigh", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyReentrancyGuardReentrantCall represents a ReentrancyGuardReentrantCall error raised by the Rankify contract.
type RankifyReentrancyGuardReentrantCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReentrancyGuardReentrantCall()
func RankifyReentrancyGuardReentrantCallErrorID() common.Hash {
	return common.HexToHash("0x3ee5aeb571de7fc460830b4d0017439a1ca56fb0bc39062227ade4fe4a24c1ca")
}

// UnpackReentrancyGuardReentrantCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReentrancyGuardReentrantCall()
func (rankify *Rankify) UnpackReentrancyGuardReentrantCallError(raw []byte) (*RankifyReentrancyGuardReentrantCall, error) {
	out := new(RankifyReentrancyGuardReentrantCall)
	if err := rankify.abi.UnpackIntoInterface(out, "ReentrancyGuardReentrantCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyReportTooLate represents a ReportTooLate error raised by the Rankify contract.
type RankifyReportTooLate struct {
	Until *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReportTooLate(uint256 until)
func RankifyReportTooLateErrorID() common.Hash {
	return common.HexToHash("0x44d83328851375c4096a1b06483d1d19d8c757ce00577a8d3d468dfb065c832d")
}

// UnpackReportTooLateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReportTooLate(uint256 until)
func (rankify *Rankify) UnpackReportTooLateError(raw []byte) (*RankifyReportTooLate, error) {
	out := new(RankifyReportTooLate)
	if err := rankify.abi.UnpackIntoInterface(out, "ReportTooLate", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyRoundLimit represents a RoundLimit error raised by the Rankify contract.
type RankifyRoundLimit struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RoundLimit()
func RankifyRoundLimitErrorID() common.Hash {
	return common.HexToHash("0x93f33a8225fca11a65c62ce9136f63f2959cdfd4d2dfd682d7595b7c732e1000")
}

// UnpackRoundLimitError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RoundLimit()
func (rankify *Rankify) UnpackRoundLimitError(raw []byte) (*RankifyRoundLimit, error) {
	out := new(RankifyRoundLimit)
	if err := rankify.abi.UnpackIntoInterface(out, "RoundLimit", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifySafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the Rankify contract.
type RankifySafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func RankifySafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (rankify *Rankify) UnpackSafeERC20FailedOperationError(raw []byte) (*RankifySafeERC20FailedOperation, error) {
	out := new(RankifySafeERC20FailedOperation)
	if err := rankify.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifySeatIneligible represents a SeatIneligible error raised by the Rankify contract.
type RankifySeatIneligible struct {
	Seat uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SeatIneligible(uint8 seat)
func RankifySeatIneligibleErrorID() common.Hash {
	return common.HexToHash("0x37ff35ddafd02b32133ab9882d710359aff4a15e288e3773d4cb54dc00f75046")
}

// UnpackSeatIneligibleError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SeatIneligible(uint8 seat)
func (rankify *Rankify) UnpackSeatIneligibleError(raw []byte) (*RankifySeatIneligible, error) {
	out := new(RankifySeatIneligible)
	if err := rankify.abi.UnpackIntoInterface(out, "SeatIneligible", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifySelfParent represents a SelfParent error raised by the Rankify contract.
type RankifySelfParent struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SelfParent()
func RankifySelfParentErrorID() common.Hash {
	return common.HexToHash("0x7a812dca2640d8b61b500cc4d95aeb4be492c3a76b57410838fedc0c6e7c0b69")
}

// UnpackSelfParentError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SelfParent()
func (rankify *Rankify) UnpackSelfParentError(raw []byte) (*RankifySelfParent, error) {
	out := new(RankifySelfParent)
	if err := rankify.abi.UnpackIntoInterface(out, "SelfParent", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyStackTooHigh represents a StackTooHigh error raised by the Rankify contract.
type RankifyStackTooHigh struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StackTooHigh()
func RankifyStackTooHighErrorID() common.Hash {
	return common.HexToHash("0x6a7cca4bd0306e6df0ca9c065aa640e03d105de0a370ad6a162431fd87a3e2f4")
}

// UnpackStackTooHighError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StackTooHigh()
func (rankify *Rankify) UnpackStackTooHighError(raw []byte) (*RankifyStackTooHigh, error) {
	out := new(RankifyStackTooHigh)
	if err := rankify.abi.UnpackIntoInterface(out, "StackTooHigh", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyStakeTooLow represents a StakeTooLow error raised by the Rankify contract.
type RankifyStakeTooLow struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StakeTooLow()
func RankifyStakeTooLowErrorID() common.Hash {
	return common.HexToHash("0x1cc3b37bd015e84a38f92e908a58368d92f7a137d543e846c3255c16973398d0")
}

// UnpackStakeTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StakeTooLow()
func (rankify *Rankify) UnpackStakeTooLowError(raw []byte) (*RankifyStakeTooLow, error) {
	out := new(RankifyStakeTooLow)
	if err := rankify.abi.UnpackIntoInterface(out, "StakeTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyStringTooLong represents a StringTooLong error raised by the Rankify contract.
type RankifyStringTooLong struct {
	Str string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StringTooLong(string str)
func RankifyStringTooLongErrorID() common.Hash {
	return common.HexToHash("0x305a27a93f8e33b7392df0a0f91d6fc63847395853c45991eec52dbf24d72381")
}

// UnpackStringTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StringTooLong(string str)
func (rankify *Rankify) UnpackStringTooLongError(raw []byte) (*RankifyStringTooLong, error) {
	out := new(RankifyStringTooLong)
	if err := rankify.abi.UnpackIntoInterface(out, "StringTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyTableMismatch represents a TableMismatch error raised by the Rankify contract.
type RankifyTableMismatch struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TableMismatch()
func RankifyTableMismatchErrorID() common.Hash {
	return common.HexToHash("0x96ca0a8b187dd5e2f43296ba97501737781bfe4af75f0d63f2c1269ea5f369c2")
}

// UnpackTableMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TableMismatch()
func (rankify *Rankify) UnpackTableMismatchError(raw []byte) (*RankifyTableMismatch, error) {
	out := new(RankifyTableMismatch)
	if err := rankify.abi.UnpackIntoInterface(out, "TableMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyTermTooEarly represents a TermTooEarly error raised by the Rankify contract.
type RankifyTermTooEarly struct {
	From *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TermTooEarly(uint256 from)
func RankifyTermTooEarlyErrorID() common.Hash {
	return common.HexToHash("0xb9d5734212a9a4838c3df6207e238d1422ce7c5fc9811f125b0b4e0c033b568f")
}

// UnpackTermTooEarlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TermTooEarly(uint256 from)
func (rankify *Rankify) UnpackTermTooEarlyError(raw []byte) (*RankifyTermTooEarly, error) {
	out := new(RankifyTermTooEarly)
	if err := rankify.abi.UnpackIntoInterface(out, "TermTooEarly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyTokenMismatch represents a TokenMismatch error raised by the Rankify contract.
type RankifyTokenMismatch struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TokenMismatch()
func RankifyTokenMismatchErrorID() common.Hash {
	return common.HexToHash("0x936bb5ad3d0190e300289cb2b89852537811a76f826795698627bda418019638")
}

// UnpackTokenMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TokenMismatch()
func (rankify *Rankify) UnpackTokenMismatchError(raw []byte) (*RankifyTokenMismatch, error) {
	out := new(RankifyTokenMismatch)
	if err := rankify.abi.UnpackIntoInterface(out, "TokenMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyTooEarly represents a TooEarly error raised by the Rankify contract.
type RankifyTooEarly struct {
	From *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooEarly(uint256 from)
func RankifyTooEarlyErrorID() common.Hash {
	return common.HexToHash("0x2a35a3246d5070e2b118858c24c2c4d23eaebe645b92ab746b92dd600c35a9d7")
}

// UnpackTooEarlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooEarly(uint256 from)
func (rankify *Rankify) UnpackTooEarlyError(raw []byte) (*RankifyTooEarly, error) {
	out := new(RankifyTooEarly)
	if err := rankify.abi.UnpackIntoInterface(out, "TooEarly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyTooFewCloses represents a TooFewCloses error raised by the Rankify contract.
type RankifyTooFewCloses struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooFewCloses()
func RankifyTooFewClosesErrorID() common.Hash {
	return common.HexToHash("0xcce7be698aafdb3711cb454c54828ab7ff521f4720c470a05390eca49107cf10")
}

// UnpackTooFewClosesError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooFewCloses()
func (rankify *Rankify) UnpackTooFewClosesError(raw []byte) (*RankifyTooFewCloses, error) {
	out := new(RankifyTooFewCloses)
	if err := rankify.abi.UnpackIntoInterface(out, "TooFewCloses", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyTooFewCommits represents a TooFewCommits error raised by the Rankify contract.
type RankifyTooFewCommits struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooFewCommits()
func RankifyTooFewCommitsErrorID() common.Hash {
	return common.HexToHash("0xd0d8aa72d6779d977165b8f1fd6a9b10e9069a3dad32189a4cce81b41faff304")
}

// UnpackTooFewCommitsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooFewCommits()
func (rankify *Rankify) UnpackTooFewCommitsError(raw []byte) (*RankifyTooFewCommits, error) {
	out := new(RankifyTooFewCommits)
	if err := rankify.abi.UnpackIntoInterface(out, "TooFewCommits", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyTooFewRounds represents a TooFewRounds error raised by the Rankify contract.
type RankifyTooFewRounds struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooFewRounds()
func RankifyTooFewRoundsErrorID() common.Hash {
	return common.HexToHash("0x4eb8cd73b3210a2f54fb16084e1758b62da501c176734464de80c7eb6072814d")
}

// UnpackTooFewRoundsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooFewRounds()
func (rankify *Rankify) UnpackTooFewRoundsError(raw []byte) (*RankifyTooFewRounds, error) {
	out := new(RankifyTooFewRounds)
	if err := rankify.abi.UnpackIntoInterface(out, "TooFewRounds", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyTooManyParents represents a TooManyParents error raised by the Rankify contract.
type RankifyTooManyParents struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooManyParents()
func RankifyTooManyParentsErrorID() common.Hash {
	return common.HexToHash("0xd73c7bad56a2acb0b7dff361a08016383ba7bc535c8e74a98601f3e1b176dfed")
}

// UnpackTooManyParentsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooManyParents()
func (rankify *Rankify) UnpackTooManyParentsError(raw []byte) (*RankifyTooManyParents, error) {
	out := new(RankifyTooManyParents)
	if err := rankify.abi.UnpackIntoInterface(out, "TooManyParents", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyTooManyRows represents a TooManyRows error raised by the Rankify contract.
type RankifyTooManyRows struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooManyRows()
func RankifyTooManyRowsErrorID() common.Hash {
	return common.HexToHash("0x270965a4eed834d2a3a0bf9e3af19e1966673925e177da99808bf15df0f06bbd")
}

// UnpackTooManyRowsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooManyRows()
func (rankify *Rankify) UnpackTooManyRowsError(raw []byte) (*RankifyTooManyRows, error) {
	out := new(RankifyTooManyRows)
	if err := rankify.abi.UnpackIntoInterface(out, "TooManyRows", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyUnknownAsset represents a UnknownAsset error raised by the Rankify contract.
type RankifyUnknownAsset struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownAsset()
func RankifyUnknownAssetErrorID() common.Hash {
	return common.HexToHash("0xc97d95cf0586f5428c6329c9b34f5d3c3c56392512bea17537d9fc9b2ffc46bc")
}

// UnpackUnknownAssetError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownAsset()
func (rankify *Rankify) UnpackUnknownAssetError(raw []byte) (*RankifyUnknownAsset, error) {
	out := new(RankifyUnknownAsset)
	if err := rankify.abi.UnpackIntoInterface(out, "UnknownAsset", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyUnknownParent represents a UnknownParent error raised by the Rankify contract.
type RankifyUnknownParent struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownParent()
func RankifyUnknownParentErrorID() common.Hash {
	return common.HexToHash("0xad5ad4f54f86a5068fa8cd6a93ed3dd7e43a0551428633eb7ed8b3969e51dc98")
}

// UnpackUnknownParentError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownParent()
func (rankify *Rankify) UnpackUnknownParentError(raw []byte) (*RankifyUnknownParent, error) {
	out := new(RankifyUnknownParent)
	if err := rankify.abi.UnpackIntoInterface(out, "UnknownParent", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyWindowClosed represents a WindowClosed error raised by the Rankify contract.
type RankifyWindowClosed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WindowClosed()
func RankifyWindowClosedErrorID() common.Hash {
	return common.HexToHash("0x2f23cfcdee86fde9608d0104587813fe0eaefc054f31f294c6862e341d4868cc")
}

// UnpackWindowClosedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WindowClosed()
func (rankify *Rankify) UnpackWindowClosedError(raw []byte) (*RankifyWindowClosed, error) {
	out := new(RankifyWindowClosed)
	if err := rankify.abi.UnpackIntoInterface(out, "WindowClosed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyWindowOpen represents a WindowOpen error raised by the Rankify contract.
type RankifyWindowOpen struct {
	Until *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WindowOpen(uint256 until)
func RankifyWindowOpenErrorID() common.Hash {
	return common.HexToHash("0xb317256bb83d3a0e7c565067a7c67553969518b9977a3d2d318c3e3fb33ef1e2")
}

// UnpackWindowOpenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WindowOpen(uint256 until)
func (rankify *Rankify) UnpackWindowOpenError(raw []byte) (*RankifyWindowOpen, error) {
	out := new(RankifyWindowOpen)
	if err := rankify.abi.UnpackIntoInterface(out, "WindowOpen", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyWrongLink represents a WrongLink error raised by the Rankify contract.
type RankifyWrongLink struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongLink()
func RankifyWrongLinkErrorID() common.Hash {
	return common.HexToHash("0xaa5316222d8c9a5c84448be07c47f548e08856cd901b0f33c0b85d2a134128f7")
}

// UnpackWrongLinkError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongLink()
func (rankify *Rankify) UnpackWrongLinkError(raw []byte) (*RankifyWrongLink, error) {
	out := new(RankifyWrongLink)
	if err := rankify.abi.UnpackIntoInterface(out, "WrongLink", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyWrongNonce represents a WrongNonce error raised by the Rankify contract.
type RankifyWrongNonce struct {
	Expected uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongNonce(uint64 expected)
func RankifyWrongNonceErrorID() common.Hash {
	return common.HexToHash("0xa64af63993241582b5a0c532d406dc13f8beee552c86b5afea36c3e4e9d24bf8")
}

// UnpackWrongNonceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongNonce(uint64 expected)
func (rankify *Rankify) UnpackWrongNonceError(raw []byte) (*RankifyWrongNonce, error) {
	out := new(RankifyWrongNonce)
	if err := rankify.abi.UnpackIntoInterface(out, "WrongNonce", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RankifyWrongOpened represents a WrongOpened error raised by the Rankify contract.
type RankifyWrongOpened struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongOpened()
func RankifyWrongOpenedErrorID() common.Hash {
	return common.HexToHash("0x0a3ef905d6cece4cf744557e21edcf3df7effc951ee402ff6e452ed868ca1a0d")
}

// UnpackWrongOpenedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongOpened()
func (rankify *Rankify) UnpackWrongOpenedError(raw []byte) (*RankifyWrongOpened, error) {
	out := new(RankifyWrongOpened)
	if err := rankify.abi.UnpackIntoInterface(out, "WrongOpened", raw); err != nil {
		return nil, err
	}
	return out, nil
}
