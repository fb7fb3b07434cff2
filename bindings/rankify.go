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
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"networkParams\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Params\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"treasury\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"minStake\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"minFee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"rankBase\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"feeBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"evaluationBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"citeBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"openWindow\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"grace\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"minPhase\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"minForce\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"minHandover\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxJob\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"reportWindow\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"exitDelay\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"keyDelay\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"slashBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"reporterBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxStack\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxRate\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"benchBase\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"benchMax\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"strikeDecay\",\"type\":\"uint24\",\"internalType\":\"uint24\"}]}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"acceptDigest\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"accountOf\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"stake\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"earned\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"rank\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"strikes\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"benchedUntil\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"anchor\",\"inputs\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"restHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"tail\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"last\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"annex\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"cancel\",\"inputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"certify\",\"inputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Step[]\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.List\",\"components\":[{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}]},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.List\",\"components\":[{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}]},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"claim\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"commitmentOf\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"votes\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"eip712Domain\",\"inputs\":[],\"outputs\":[{\"name\":\"fields\",\"type\":\"bytes1\",\"internalType\":\"bytes1\"},{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"version\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"chainId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"verifyingContract\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"extensions\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"forceCommit\",\"inputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"hotKeyDigest\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"jobIdOf\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"join\",\"inputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"joinWithPermit\",\"inputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"keyOf\",\"inputs\":[{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"activeFrom\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"retiredAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"laneOf\",\"inputs\":[{\"name\":\"submitter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"messageDigest\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"term\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"kind\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"body\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"open\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"accepts\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"openWithPermit\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"accepts\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"permitValue\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"permitDeadline\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"v\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"operatorOf\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"exitAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"params\",\"inputs\":[],\"outputs\":[{\"name\":\"p\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Params\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"treasury\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"minStake\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"minFee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"rankBase\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"feeBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"evaluationBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"citeBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"openWindow\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"grace\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"minPhase\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"minForce\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"minHandover\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxJob\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"reportWindow\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"exitDelay\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"keyDelay\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"slashBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"reporterBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxStack\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxRate\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"benchBase\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"benchMax\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"strikeDecay\",\"type\":\"uint24\",\"internalType\":\"uint24\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"phaseOf\",\"inputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"quoteFee\",\"inputs\":[{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"reward\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"prices\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"fee\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"rankOf\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"rank\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"strikes\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"benchedUntil\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"refund\",\"inputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Step[]\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"reportEquivocation\",\"inputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"requestExit\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"reveal\",\"inputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Opening[]\",\"components\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"votes\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setHotKey\",\"inputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setProfile\",\"inputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settle\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"settlement\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Settlement\",\"components\":[{\"name\":\"steps\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Step[]\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"round\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"opened\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"closers\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"unopened\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"openedRounds\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"transcriptHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"winnerContent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"winnerSalt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"proposals\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"salts\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"entries\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"votes\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"medians\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"cites\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"signatures\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"takeOver\",\"inputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"tally\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"settlement\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Settlement\",\"components\":[{\"name\":\"steps\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Step[]\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"round\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"opened\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"closers\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"unopened\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"openedRounds\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"transcriptHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"winnerContent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"winnerSalt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"proposals\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"salts\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"entries\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"votes\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"medians\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"cites\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"signatures\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}]}],\"outputs\":[{\"name\":\"winner\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"valid\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"scores\",\"type\":\"int256[]\",\"internalType\":\"int256[]\"},{\"name\":\"excess\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"},{\"name\":\"judging\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"topUp\",\"inputs\":[{\"name\":\"\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"whyIneligible\",\"inputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"withdrawStake\",\"inputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"AssetRegistered\",\"inputs\":[{\"name\":\"asset\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"contentHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"table\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BallotsRevealed\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"opened\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"openings\",\"type\":\"tuple[]\",\"indexed\":false,\"internalType\":\"structIRankify.Opening[]\",\"components\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"votes\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Claimed\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"CommitForced\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"seat\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"commitment\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EIP712DomainChanged\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EdgeAcknowledged\",\"inputs\":[{\"name\":\"child\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"parent\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ExitRequested\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"withdrawableAt\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"HotKeyChanged\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"hotKey\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"activeFrom\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"HotKeyReported\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"hotKey\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"JobCancelled\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"JobOpened\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"submitter\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"route\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"money\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"panel\",\"type\":\"tuple[]\",\"indexed\":false,\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"JobRefunded\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"JobSettled\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"winner\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"contentHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"ballots\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"},{\"name\":\"results\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"},{\"name\":\"transcriptHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorJoined\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"hotKey\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"profile\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ProfileChanged\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"profile\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RankChanged\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"rank\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RoundCertified\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RoyaltyAccrued\",\"inputs\":[{\"name\":\"asset\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RoyaltyDistributed\",\"inputs\":[{\"name\":\"asset\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Slashed\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"reporter\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"StakeAdded\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"StakeWithdrawn\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Struck\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"reason\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"strikes\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"benchedUntil\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"VotesCommitted\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"term\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AlreadyAnchored\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"AlreadyCertified\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"AlreadyOperator\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"AlreadyReported\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"AmountTooLarge\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"AssetsNotEnabled\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadAccept\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadCites\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadClose\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadCommit\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadHotKey\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadList\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadMedian\",\"inputs\":[{\"name\":\"column\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadMessage\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadOpenedRounds\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadOpening\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadPanel\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadParams\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadRecipient\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadSignatureCount\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadSlate\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadTerms\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadWinner\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"DeadlinePassed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"DeadlineTooFar\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ExitAlreadyRequested\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ExitTooEarly\",\"inputs\":[{\"name\":\"withdrawableAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"FeeTooLow\",\"inputs\":[{\"name\":\"required\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"HotKeyTaken\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LaneBusy\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoEquivocation\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoExitRequested\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoQuorum\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotOperator\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotSubmitter\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotYourTurn\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NothingAnchored\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NothingToClaim\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OpenTooLate\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"PhaseTooShort\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ReentrancyGuardReentrantCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ReportTooLate\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"RoundLimit\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"SeatIneligible\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"StakeTooLow\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"StringTooLong\",\"inputs\":[{\"name\":\"str\",\"type\":\"string\",\"internalType\":\"string\"}]},{\"type\":\"error\",\"name\":\"TermTooEarly\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"TokenMismatch\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooEarly\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"TooFewCloses\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooFewCommits\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooFewRounds\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WindowClosed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WindowOpen\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"WrongLink\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongNonce\",\"inputs\":[{\"name\":\"expected\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongOpened\",\"inputs\":[]}]",
	ID:  "Rankify",
	Bin: "0x610420604052346109b25761030061aad18038038091610021826104206109b6565b61042039126109b257604051610039610300826109b6565b6100446104206109d9565b81526100516104406109d9565b60208201526100616104606109ed565b60408201526100716104806109ed565b60608201526100816104a06109ed565b60808201526100916104c0610a01565b60a08201526100a16104e0610a01565b60c08201526100b1610500610a01565b60e08201526100c1610520610a10565b6101008201526100d2610540610a10565b6101208201526100e3610560610a10565b6101408201526100f4610580610a01565b6101608201526101056105a0610a01565b6101808201526101166105c0610a20565b6101a08201526101276105e0610a20565b6101c0820152610138610600610a20565b6101e0820152610149610620610a20565b61020082015261015a610640610a01565b61022082015261016b610660610a01565b61024082015261017c610680610a01565b61026082015261018d6106a0610a01565b61028082015261019e6106c0610a10565b6102a08201526101af6106e0610a10565b6102c08201526101c0610700610a10565b6102e08201526101d06004610a31565b6020810190631394d15160e21b82526101e96001610a31565b916020830191603160f81b83526101ff81610aa3565b6101205261020c84610aa3565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261027560c0826109b6565b5190206080523060c05280516001600160a01b03163b15158061099c575b61271061ffff60a08401511611159081610986575b81610970575b81610959575b81610919575b81610902575b816108e4575b62ffffff61014084015116151590816108cf575b816108bb575b8161089b575b81610859575b15918215610850575b508115610847575b508015610832575b6108235760018060a01b038151166101605260018060a01b036020820151166101805260018060601b036040820151166101a05260018060601b036060820151166101c05260018060601b036080820151166101e05261ffff60a0820151166102005261ffff60c0820151166102205261ffff60e0820151166102405262ffffff610100820151166102605262ffffff610120820151166102805262ffffff610140820151166102a05261ffff610160820151166102c05261ffff610180820151166102e05263ffffffff6101a0820151166103005263ffffffff6101e0820151166103205263ffffffff610200820151166103405261040481610a69565b6103605262ffffff6102a0820151166103805262ffffff6102c0820151166103a05262ffffff6102e0820151166103c0526bffffffff00000000000000006101c082015160401b1667ffff00000000000061022083015160301b161765ffff0000000061024083015160201b161763ffff000061026083015160101b161761ffff61028083015116176103e05260405190816147f581011060018060401b036147f58401111761080f576102e062ffffff916147f56162dc853980516001600160a01b039081166147f58601908152602080840151909216918101919091526040808301516001600160601b03908116918301919091526060808401518216908301526080808401519091169082015260a08281015161ffff9081169183019190915260c08084015182169083015260e08084015182169083015261010080840151861690830152610120808401518616908301526101408084015186169083015261016080840151821690830152610180808401518216908301526101a08084015163ffffffff908116918401919091526101c0808501518216908401526101e080850151821690840152610200808501519091169083015261022080840151821690830152610240808401518216908301526102608084015182169083015261028080840151909116908201526102a0808301518516908201526102c0808301518516908201529101519091166102e082015281900361030001905ff08015610804576001600160a01b0316610400526040516157cd610b0f823960805181614b6c015260a05181614c29015260c05181614b3d015260e05181614bbb01526101005181614be101526101205181505061014051815050610160518181816103820152818161073701528181610dff0152818161197e01526142e60152610180518181816103ae015261227801526101a0518181816103dd015261460401526101c05181818161040c015261308b01526101e05181818161043b015281816130cb01526130f3015261020051818181610465015261306201526102205181818161048f0152614e7f0152610240518181816104b90152614d430152610260518181816104e401528181611fb1015261298a0152610280518161051001526102a05181818161053c0152613ffc01526102c051818181610567015261478801526102e05181818161059201526147540152610300518181816105bf015261406f015261032051816106200152610340518161064d015261036051815050610380518181816106a401526125fe01526103a0518181816106d0015281816124770152818161249a01526125d801526103c0518181816106fc015261492301526103e051816105ea015261040051818181611aed01526148e301526157cd90f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b63019af63760e01b5f5260045ffd5b5060408101516001600160601b031615610305565b9050155f6102fd565b1591505f6102f5565b905063ffffffff610894816101e0860151169161088661087887610a69565b826101c08901511690610a5c565b906102008701511690610a5c565b10906102ec565b905062ffffff6102a08401511662ffffff6102c0850151161015906102e6565b6102e084015162ffffff16151591506102e0565b6101a084015163ffffffff16151591506102da565b905061ffff6102808301511661ffff610260840151161015906102c6565b905061271061ffff610260840151161115906102c0565b905061ffff61024083015116806005029060058204036109455761ffff610220840151161015906102ba565b634e487b7160e01b5f52601160045260245ffd5b905061271061ffff610220840151161115906102b4565b905061271061ffff60e0840151161115906102ae565b905061271061ffff60c0840151161115906102a8565b5060208101516001600160a01b03161515610293565b5f80fd5b601f909101601f19168101906001600160401b0382119082101761080f57604052565b51906001600160a01b03821682036109b257565b51906001600160601b03821682036109b257565b519061ffff821682036109b257565b519062ffffff821682036109b257565b519063ffffffff821682036109b257565b906001600160401b03821161080f5760405191610a58601f8201601f1916602001846109b6565b8252565b9190820180921161094557565b610aa0906403fffffffc6101a082015160021b16610120610a9662ffffff92836101008601511690610a5c565b9201511690610a5c565b90565b601f815111610ace576020815191015160208210610abf571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610011575f80fd5b5f5f3560e01c8063014d367114611b5a57806318e217c714611b115780631b64854c14611ace5780631c259b2614611a9a5780631e83409a146118c157806321e2b1f21461185257806322d1c6dd146117bc5780632f5cae171461175157806349abb408146116d45780634b131ace146116a157806353a3539014611687578063636f35d31461163b5780637662a3d4146115ca5780637f8e3b4e146115b55780638086b8ba1461153d578063826ad645146114a557806384b0196e14611390578063874c1daf1461132a578063898a6433146112e55780638e0a4f701461127f57806392c83bf814610edb578063a3ad5fb314610d86578063b4e6243f14610d33578063b5d9a26614610c7e578063b91f879114610bea578063be96544214610bcb578063c23a5cea14610ba3578063c54912b014610b54578063cad2356e146108c8578063cff0ab9614610356578063da0059e51461032e578063db1f2136146102ff578063e0773382146102e9578063f0ec8aae146102c4578063f4d2d674146102065763fa073d76146101a6575f80fd5b34610203576020366003190112610203576004356001600160a01b03908181168091036102015782604091606094526004602052205464ffffffffff906040519281168352818160a01c16602084015260c81c166040820152f35b5f5b80fd5b50346102035760c03660031901126102035760243561ffff81168091036102015760443560ff8116809103610201576064359060ff8216809203610201576084359260ff8416809403610201576020936102bc936102b79360a435936004357f13b036fce70ece772cbeb2c15be77b782b9610f4a13617150007a1ab750ee68d9492909160e0969492604051968752602087015260408601526060850152608084015260a083015260c08201522090565b6150b9565b604051908152f35b50346102035760603660031901126102035760206102bc60443560243560043561304e565b5034610203576020366003190112156148d65780fd5b5034610203573660031901610100811261032a5760a0136102035760403660c3190112156148d65780fd5b5080fd5b5034610203576020366003190112610203576004356001600160601b038116146148d6575f80fd5b5034610203578060031936011261020357604051610300906103788282612dc2565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001681526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001660208201526001600160601b037f00000000000000000000000000000000000000000000000000000000000000001660408201526001600160601b037f00000000000000000000000000000000000000000000000000000000000000001660608201526001600160601b037f000000000000000000000000000000000000000000000000000000000000000016608082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001660a082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001660c082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001660e082015262ffffff7f00000000000000000000000000000000000000000000000000000000000000001661010082015262ffffff7f00000000000000000000000000000000000000000000000000000000000000001661012082015262ffffff7f00000000000000000000000000000000000000000000000000000000000000001661014082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001661016082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001661018082015263ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166101a082015261ffff7f000000000000000000000000000000000000000000000000000000000000000063ffffffff8160401c166101c084015263ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166101e084015263ffffffff7f000000000000000000000000000000000000000000000000000000000000000016610200840152818160301c16610220840152818160201c16610240840152818160101c166102608401521661028082015262ffffff7f0000000000000000000000000000000000000000000000000000000000000000166102a082015262ffffff7f0000000000000000000000000000000000000000000000000000000000000000166102c082015262ffffff7f0000000000000000000000000000000000000000000000000000000000000000166102e082015262ffffff6102e0604051926001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001684526001600160a01b0360208201511660208501526001600160601b0360408201511660408501526001600160601b0360608201511660608501526001600160601b03608082015116608085015261ffff60a08201511660a085015261ffff60c08201511660c085015261ffff60e08201511660e085015282610100820151166101008501528261012082015116610120850152826101408201511661014085015261ffff6101608201511661016085015261ffff6101808201511661018085015263ffffffff6101a0820151166101a085015263ffffffff6101c0820151166101c085015263ffffffff6101e0820151166101e085015263ffffffff6102008201511661020085015261ffff6102208201511661022085015261ffff6102408201511661024085015261ffff6102608201511661026085015261ffff61028082015116610280850152826102a0820151166102a0850152826102c0820151166102c08501520151166102e0820152f35b50346102035760c03660031901126102035760243560a43560843560043560031936601f1601610b455760c3193601928360051c916001600160a01b038460201c163303610b1d576040805146815230602082015290810182905260608101879052604435608082015260a090209561095860643586899091606092604051928352602083015260408201522090565b9461096386846149bb565b64ffffffffff8260c01c164211610b0e5760ff8260181c168160f81c1015610ae65761098f8282614b01565b600160ef1b8216151580610adc575b610ab1575060ff8260281c168503610aa2578460c47f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff969594938b84607f6109ea9660e81c16926149d1565b9460405196601f1916878160c4819a3720838a5260205260408920908952602052610a2d6040892086899091606092604051928352602083015260408201522090565b9060401c885260056020526040882055607f604051948060f81c865260f01c16602085015260408401526080606084015280608084015211610a9e5760a081837fc69d1d163eaff9d6f1e7b1ad3e3b6fd6964016aa77897a169e99337681c014e09460c4848401378101030190a280f35b8380fd5b60048963395919fd60e01b8152fd5b7fb317256b000000000000000000000000000000000000000000000000000000008a52600452602489fd5b508042111561099e565b6004897f93f33a82000000000000000000000000000000000000000000000000000000008152fd5b60048963387b2e5560e11b8152fd5b6004877fe60c8f58000000000000000000000000000000000000000000000000000000008152fd5b60048563395919fd60e01b8152fd5b503461020357366003190160e0811261032a5760a0136102035760a43567ffffffffffffffff811161032a57610b8e903690600401612c56565b505060c43564ffffffffff8116146148d65780fd5b5034610203576020366003190112610203576004356001600160a01b038116146148d6575f80fd5b50346102035760203660031901126102035760206102bc600435614975565b5034610203573660031901610220811261032a5760a0136102035767ffffffffffffffff60a435818111610c7a57610c26903690600401612c56565b505060403660e319011261032a5760403661012319011261032a576101843590811161032a57610c5a903690600401612d0c565b50506101a43560ff811603610201576040366101e3190112156148d65780fd5b8280fd5b5034610203576003193681016101a08112610c7a5760a01361032a5767ffffffffffffffff9060a435828111610a9e57610cbc903690600401612c56565b505060e435828111610a9e57610cd6903690600401612c87565b505061010435828111610a9e578160409136030112610c7a576101243590828211610a9e576040913603011261032a5760403661014319011261032a576101843590811161032a57610d2c903690600401612c87565b50506148d6565b503461020357610120366003190112610203576004356001600160a01b03811603610201576040366023190112610203576084356001600160601b038116036102015760c43560ff8116146148d6575f80fd5b503461020157366003190161018081126102015760a0136102015767ffffffffffffffff9060a43582811161020157610dc3903690600401612c56565b909260c43590811161020157610ddd903690600401612c87565b916101243560ff811680910361020157610df5613efa565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b15610201575f9160e4839260405194859384927fd505accf0000000000000000000000000000000000000000000000000000000084523360048501523060248501528435604485015261010435606485015260848401526101443560a48401526101643560c48401525af1610ec5575b50610e9f93946004613f4f565b807f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d80f35b610e9f94505f610ed491612dc2565b5f93610e92565b346102015760031960603682011261020157602460443567ffffffffffffffff8111610201576102008160040193823603011261020157610124810191610f228385612fbf565b9050610f32610144840186612fbf565b9190506044840163ffffffff5f81610f4984612edf565b16805b61124e5750602094858511159182611244575b50816111f4575b508061119d575b1561118e57610f7b82612edf565b816084880191610f8a83612edf565b1716841c61117f57610fb89082610fad610fa2612df8565b956004358752612edf565b166040850152612edf565b1660a0820152610ff96101a461016096610fd98885015199868b528b612fbf565b5060408a0152610fed61018482018b612f26565b50868a01520188612f26565b5060608701527f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff91828116810361116c579061104d61103d6101809360021b614aae565b9860808901998a5286358361319d565b0151938501519285519661107961106389612f59565b986110716040519a8b612dc2565b808a52612f59565b88850190601f190136823761108e8851612f71565b956110998951612f71565b975f5b8a518110156110ff57845187821682036110ec579060408d6001938360071b01906110c984835192614961565b52808b01516110d8848e614961565b5201516110e5828d614961565b520161109c565b86634e487b7160e01b5f5260116004525ffd5b5087878a928d6040519560a087019287528387015260a060408701525180915260c0850195915f5b828110611158578680611154886111468c8a8582036060870152612d8f565b908382036080850152612d8f565b0390f35b835188529681019692810192600101611127565b84634e487b7160e01b5f5260116004525ffd5b630a3ef90560e01b5f5260045ffd5b63395919fd60e01b5f5260045ffd5b506111ac6101a4870189612f26565b90507f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff841684036111e1578360011b14610f6d565b85634e487b7160e01b5f5260116004525ffd5b905061120461018488018a612f26565b9190507f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff851685036110ec5761123d908560011b613010565b1489610f66565b811491508a610f5f565b9061125890613002565b905f1981019080821161126c571680610f4c565b87634e487b7160e01b5f5260116004525ffd5b346102015760a03660031901126102015760206102bc6112ba6084356064356044359091606092604051928352602083015260408201522090565b602435600435909160a092604051924684523060208501526040840152606083015260808201522090565b346102015760a0366003190112610201576004356001600160a01b03811603610201576040366023190112610201576084356001600160601b038116146148d6575f80fd5b34610201576020366003190112610201576004356001600160a01b038116809103610201575f526002602052606060405f205464ffffffffff8160d01c166113788160ff8460c81c16614914565b60ff6040519360c01c16835260208301526040820152f35b34610201575f366003190112610201576114776040516113b1602082612dc2565b5f81526111546113c16004612fa3565b916113cf6040519384612dc2565b600483527f4e5345440000000000000000000000000000000000000000000000000000000060208401526114856114066001612fa3565b6114136040519182612dc2565b600181527f310000000000000000000000000000000000000000000000000000000000000060208201526040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e0602088015260e0870190612d6b565b908582036040870152612d6b565b904660608501523060808501525f60a085015283820360c0850152612d8f565b346102015736600319016101a081126102015760a0136102015767ffffffffffffffff60a435818111610201576114e0903690600401612c56565b505060403660e3190112610201576101443581811161020157611507903690600401612d0c565b50506101643581811161020157611522903690600401612d0c565b50506101843590811161020157610d2c903690600401612c87565b34610201576020366003190112610201576004356001600160a01b038116809103610201575f52600260205260a060405f205464ffffffffff6001600160601b03916040519280821684528160601c16602084015260ff8160c01c16604084015260ff8160c81c16606084015260d01c166080820152f35b34610201575f366003190112156148d6575f80fd5b34610201576020366003190112610201576004356001600160a01b038116809103610201576102bc602091604051838101917f28ddbd05e25e4d77d44567fb35f11e8c9f72a88e9f74bdb5c5ede3ebc31942fc8352604082015260408152611633606082612dc2565b5190206150b9565b34610201576020366003190112610201576004356001600160a01b03808216809203610201576040915f52600360205264ffffffffff825f20548351928116835260a01c166020820152f35b3461020157611697366004612cb8565b50505050506148d6565b34610201576060366003190112610201576001600160a01b036004358181160361020157602435908116146148d6575f80fd5b346102015760e0366003190112610201576004356001600160a01b038116036102015767ffffffffffffffff60243581811161020157611718903690600401612d3d565b50506040366043190112610201576084359081116102015761173e903690600401612d3d565b505060403660a3190112156148d6575f80fd5b34610201576040366003190112610201576004356001600160a01b0381168103610201576024359063ffffffff82168092036102015777ffffffffffffffffffffffffffffffffffffffff000000009060201b16175f526005602052602060405f2054604051908152f35b346102015760c03660031901126102015760243561ffff8116809103610201576044359060ff8216809203610201576084359067ffffffffffffffff8211610201576020926118126102bc933690600401612d3d565b60405193918190853760a43593209160643591600435939160c0959391604051958652602086015260408501526060840152608083015260a08201522090565b3461020157366003190161018081126102015760a0136102015767ffffffffffffffff60a4358181116102015761188d903690600401612c56565b505060403660e3190112610201576101243560ff811603610201576101643590811161020157610d2c903690600401612d0c565b34610201576020366003190112610201576004356001600160a01b0390818116809103610201576118f0613efa565b335f5260026020526001600160601b0360405f205460601c16908115611a7257335f5260405f207fffffffffffffffff000000000000000000000000ffffffffffffffffffffffff81541690556040518181528260208201527ff7a40077ff7a04c7e61f6f26fb13774259ddf1b6bce9ecf26a8276cdd399268360403392a280158015611a69575b611a41577f000000000000000000000000000000000000000000000000000000000000000091604051917fa9059cbb000000000000000000000000000000000000000000000000000000005f5260045260245260205f60448180865af19060015f5114821615611a21575b5015611a0e575f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b635274afe760e01b5f521660045260245ffd5b6001821516611a395750813b15153d151616836119e3565b3d5f823e3d90fd5b7f67a2cc26000000000000000000000000000000000000000000000000000000005f5260045ffd5b50308114611978565b7f969bf728000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610201576060366003190112610201576004356001600160a01b03811603610201576040366023190112156148d6575f80fd5b34610201575f3660031901126102015760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461020157611b35611b24366004612cb8565b93611b30939193613efa565b613f4f565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b346102015760031936810160e081126102015760a0136102015760a43567ffffffffffffffff811161020157611b94903690600401612c56565b909167ffffffffffffffff60c43511610201576102009060c4353603011261020157611bbe612df8565b611be66112ba6084356064356044359091606092604051928352602083015260408201522090565b8152602460c435013560ff811681036102015760ff16602082015263ffffffff611c14604460c43501612edf565b81611c23606460c43501612edf565b81611c32608460c43501612edf565b1660a0860152166060840152166040820152611c5082846004613124565b611c5f600460c4350180612ef0565b8060208401511015612c2e57602083015160ff60243560201c1611612c065782519060405191611c90606084612dc2565b606036843782525f915f935b828510612ba957505050611cb391506004356149bb565b611cf4815161010083015163ffffffff1960c0850151169060e0850151905f5260205260405f20919091606092604051928352602083015260408201522090565b61010082015260408101516060820151811760a0830151809117841c1591821592612b9d575b505061117f57611d3561012460c4350160c435600401612fbf565b611d4a61014460c4350160c435600401612fbf565b9091611d6161016460c4350160c435600401612fbf565b939091611d7961018460c4350160c435600401612f26565b89611d926101a460c4989498350160c435600401612f26565b82869a929a149384612b8d575b5083612b7f575b5082612b73575b50509081612b5d575b501561118e576040519060051b9081878237206101208701526101e0860152610200850152610160840151928584526040840152602083015260608201527f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83168303612b49576080611e2b8460021b614aae565b910152611e3782614aae565b610140820152805160c08201516101208301519060405192611e5a60c085612dc2565b60c0368537835260f81c6020830152606082015260408201519060206101608401510151906101e0840151610200850151935f5b878110612ae5578888886101208101516101408201518360051b9020905f5260205260405f2060e08201510361118e57606081015180612a74575060a460c4350135612a6157604081015163ffffffff60c083015116811490811591612a43575b5061117f5760016020820151015b611f0c600460c4350180612ef0565b9050811015611f5457611f24600460c4350180612ef0565b50611f4663ffffffff6001607f60243560291c1601928460061b013516614ac1565b101561117f57600101611efd565b509091611f66600460c4350180612ef0565b611f75600460c4350180612ef0565b915f19830110159050612a2f57611fae60243562ffffff6201fffe82602f1c1691818160501c1691808260681c169160801c1601010190565b917f00000000000000000000000000000000000000000000000000000000000000009164ffffffffff62ffffff60243560501c169261ffff60243560401c16925f190160061b013560c01c160101010180421115612a0057505b60a0820151612978575b6120276101e460c4350160c435600401612ef0565b606084015190604085015163ffffffff60c08701511619908319161660a08601511790608086015161205883614ac1565b010361295057608061010086015163ffffffff604088015116604051918252602082015260a460c4350135604082015260c480350135606082015220908551916020870151906120a6614b33565b91604051946120b761014087612dc2565b6101403687377f13b036fce70ece772cbeb2c15be77b782b9610f4a13617150007a1ab750ee68d8652602086015260408501526008608085015260c084015261190160e08401526101008301525f915f5b8881106127d95788888861212460c4356004016024358461319d565b61213360c43560040183613d5f565b60043560401c5f52600560205267ffffffffffffffff6004351660405f205560806101608301510151612180600160ff60243560181c160167ffffffffffffffff60843560601c16613030565b6101a084015260608301516127465760408301515f905f5b86811061270b5750506101c08401525b6121b7600460c4350180612ef0565b506020840151916101a08501519160015b848111156126eb578787876121e860c43560040160843560a01c84614cd4565b6121f3338483614ea7565b928084146126d7575b5f61220682612f59565b946122146040519687612dc2565b82865261222083612f59565b601f190136602088013760408501516101608601519161016083015192608060a0890151910151925f935b878510612635575050505050506122dc6122e7916122cb6122d06001600160601b03608435169261229c847f0000000000000000000000000000000000000000000000000000000000000000614ef7565b6122cb6101c08a01516084356001600160601b0381169167ffffffffffffffff8260601c169160a01c01010190565b612ff5565b6101a088015190612ff5565b60043560601c614ef7565b60a0830151806123ee575b50506123019060243583613e91565b60608101516123e2575f915b81519260ff61018061ffff6020860151169401511661233761018460c4350160c435600401612f26565b91908291604051968752602087015260e460c4350135604087015260c060608701528160c087015260e08601375f60e08286010152601f80199101168301602061010060e083019260e08782030160808801528551809452019301905f5b8181106123cc57867f101caf778ef66a8d9f9fc51315ac2eda644a700e3c0734f5bd95553d459ad2b08780888860a08301520390a2005b8251855260209485019490920191600101612395565b60c4803501359161230d565b8351905f5b8381106124015750506122f2565b8060018381931c161561263057606081028601356124316001600160601b03821660043560601c8360601c614f76565b8060601c5f52600260205260405f209085600383548260d061246264ffffffffff84831c1660ff8560c81c16614914565b9260ff8410612627575b60188411156125fc577f00000000000000000000000000000000000000000000000000000000000000005b807f0000000000000000000000000000000000000000000000000000000000000000106125d5575b42019164ffffffffff82821c1683106125c4575b827effffffffff0000000000000000000000000000000000000000000000000000911b16907fff000000000000ffffffffffffffffffffffffffffffffffffffffffffffffff79ff000000000000000000000000000000000000000000000000008660c81b16911617178097556040519089825260ff8416602083015260408201527fcdcf8422b683d55aab121211298dbfee57c4ea60e4db2672fbcee3a2db76d4e3606087811c92a31615806125b5575b612594575b5050505b016123f3565b6125ad9260c01c60ff9081165f1901169160601c61502a565b88808561258a565b5060ff8360c01c161515612585565b81811c64ffffffffff1692506124d3565b507f00000000000000000000000000000000000000000000000000000000000000006124bf565b7f00000000000000000000000000000000000000000000000000000000000000005f1985011b612497565b9289019261246c565b61258e565b6080816126c28d7effffffff0000000000000000000000000000000000000000000000000000006001955160d81b1685888b1c16600302868c8c1c166002898d1c891b16030160f81b17602084015160b81b17604084015160981b179060206060850192835117918b60051b01015251809a01998d888a146126cb575b50606089028d013560601c614ef7565b0194019361224b565b6101a00151018d6126b2565b6126e66101a084015133614ef7565b6121fc565b8061270585607f60019460061b86013560e81c1686615464565b016121c8565b806001600160601b036060600193028701351680940193828085841c1614612735575b5001612198565b612740908287615464565b8861272e565b60208301515f9060c43560a40135908290845b88831061278857505050612772576101c08401526121a8565b60ff85637e578c7360e01b5f521660045260245ffd5b60ff8416938285116127c3576001918360809260081c966001600160601b03606088028c013516809901980204606082015201920191612759565b60ff84637e578c7360e01b5f521660045260245ffd5b60018086831c16146128e1575b60018084831c16146127fb575b600101612108565b6128ad60018501946101208a01516101408b01518460051b0151905f526020526128906102b78b85600560405f2092805190607f60c0602083015192015160f01c16917f13b036fce70ece772cbeb2c15be77b782b9610f4a13617150007a1ab750ee68d9492909160e0969492604051968752602087015260408601526060850152608084015260a083015260c08201522090565b9060061b8801906128a86020606086028c0101613189565b614c4f565b6127f3575b60ff907f480a1dcf000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b8060a083015260e0822061012083015261291d604260fe84012061290c6020606085028b0101613189565b90600187019660061b890191614c4f565b6127e65760ff907f5ca53c0a000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7f988614d1000000000000000000000000000000000000000000000000000000005f5260045ffd5b61298860243560c0840151614b01565b7f00000000000000000000000000000000000000000000000000000000000000009062ffffff60243560501c16010180421115612a0057505f5b8381106129cf5750612012565b60018060a0850151831c1614806129ed575b6128b2576001016129c2565b506101408301518160051b0151156129e1565b6001907f2a35a324000000000000000000000000000000000000000000000000000000005f520160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b9050612a5a6001607f60243560291c160191614ac1565b1084611eef565b637e578c7360e01b5f525f60045260245ffd5b612a819093919293614ac1565b8060808401526001607f60243560291c160111612abd5763ffffffff60a083015160c084015116161561200857630a3ef90560e01b5f5260045ffd5b7fcce7be69000000000000000000000000000000000000000000000000000000005f5260045ffd5b87600183831c81168103612b355790600192911b8060405181898237836040890152206080870152843560a0870152602060c0872095019601935b6101408901518260051b015201939193611e8e565b505060019060208796949635970196612b20565b634e487b7160e01b5f52601160045260245ffd5b9050612b6c6040890151614ac1565b148a611db6565b8301149050898c611dad565b600183901b1492508d611da6565b600184901b86021493508e611d9f565b16151590508480611d1a565b9091928460061b82019060208701518614612be9575b5f52602081013560205235602083015260405f206040830152600160608320940193929190611c9c565b80610100880152602082013560e0880152813560c0880152612bbf565b7f4eb8cd73000000000000000000000000000000000000000000000000000000005f5260045ffd5b7faa531622000000000000000000000000000000000000000000000000000000005f5260045ffd5b9181601f840112156102015782359167ffffffffffffffff8311610201576020808501946060850201011161020157565b9181601f840112156102015782359167ffffffffffffffff8311610201576020808501948460061b01011161020157565b80820360e081126102015760a013610201579167ffffffffffffffff908360a08101358381116102015784612cee918301612c56565b9490949360c083013590811161020157612d089201612c87565b9091565b9181601f840112156102015782359167ffffffffffffffff8311610201576020808501948460051b01011161020157565b9181601f840112156102015782359167ffffffffffffffff8311610201576020838186019501011161020157565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b9081518082526020808093019301915f5b828110612dae575050505090565b835185529381019392810192600101612da0565b90601f8019910116810190811067ffffffffffffffff821117612de457604052565b634e487b7160e01b5f52604160045260245ffd5b60405190612e0861022083612dc2565b5f828181528160208201528160408201528160608201528160808201528160a08201528160c08201528160e08201526101009082828201528261012081818401528161014091818386015281610160938160405193816102009a612e6c8c88612dc2565b8187528160208801528160408801528160608801528160808801528160a08801528160c08801528160e08801528601528401528201528183820152816101808181840152816101a09181838601526101c09482868201526101e09783898301528a01528801528601528401528201520152565b3563ffffffff811681036102015790565b903590601e1981360301821215610201570180359067ffffffffffffffff821161020157602001918160061b3603831361020157565b903590601e1981360301821215610201570180359067ffffffffffffffff82116102015760200191813603831361020157565b67ffffffffffffffff8111612de45760051b60200190565b90612f7b82612f59565b612f886040519182612dc2565b8281528092612f99601f1991612f59565b0190602036910137565b67ffffffffffffffff8111612de457601f01601f191660200190565b903590601e1981360301821215610201570180359067ffffffffffffffff821161020157602001918160051b3603831361020157565b91908203918211612b4957565b5f198114612b495760010190565b81810292918115918404141715612b4957565b91908201809211612b4957565b811561303a570490565b634e487b7160e01b5f52601260045260245ffd5b92916130606127109261308792613023565b7f000000000000000000000000000000000000000000000000000000000000000090613010565b04917f000000000000000000000000000000000000000000000000000000000000000080841061311b575b5060101c60ff16801515806130f0575b6130c95750565b7f0000000000000000000000000000000000000000000000000000000000000000901b9150565b507f0000000000000000000000000000000000000000000000000000000000000000811b83106130c2565b925060ff6130b2565b9060ff602083013560281c1683149283159361316c575b50505061314457565b7f2b478109000000000000000000000000000000000000000000000000000000005f5260045ffd5b6060809394506040519102809282372091013514155f808061313b565b356001600160a01b03811681036102015790565b909291926101608201519160408101519160408401519584515f975f908260051b81015b818111613d43575050610140870152610120860188905260101015613d36576131fb6107f860025b60ff811660c089015260031b16614aae565b60a086015261321c600360c087015180820261010089015287510202614aae565b60e08601525f5b60c0860151811015613332576001907e2000200020002000200020002000200020002000200020002000200020002060c060a08901518360081b018b60608b518c600488811b809303601081105f14613326575f19911b610100031b9283915b01518860051b013516918085527e0100010001000100010001000100010001000100010001000100010001000193847f800040002000100008000400020001000080004000200010000800040002000161ffff8093600f961c1602841c168060e088015202191660208501527f7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff821660408501521c166060820152015201613223565b50505f19928391613283565b509194909392955060208301519060e0840151945f915f945f975b8a891c15613623576001808c8b1c1614613377575b60019061010089015160051b0198019761334d565b61338e60a089015187838c60041b60f00392615644565b95600260c08a0151146135f4575b8863ffffffff8816916302faf0808251996302faf07f199085614e2002906305f5e1008d029060201c010301116135ec575b8860011b01978b836133e4575b50505050613362565b600194939a988580921b179801998c8561014085015191610120860151901c1690038092036127100290036135028d7e0100010001000100010001000100010001000100010001000100010001000187858504018102948594815f19910101040293849160041b60f0038760a088015160a091949394805193600160e0840151911b19169460407f80008000800080008000800080008000800080008000800080008000800080009287848817997e01000100010001000100010001000100010001000100010001000100010001809a81928d03600f1c1616948b03600f1c161916918184602085940152015260c0840191038151019052846040830151946080840192861703600f1c168151019052019203600f1c168151019052565b8c600260c08501511461351a575b90508394506133db565b6101008060a06135e3960151019160041b60f0030190606086019060a091949394805193600160e0840151911b19169460407f80008000800080008000800080008000800080008000800080008000800080009287848817997e01000100010001000100010001000100010001000100010001000100010001809a81928d03600f1c1616948b03600f1c161916918184602085940152015260c0840191038151019052846040830151946080840192861703600f1c168151019052019203600f1c168151019052565b885f808c613510565b5f92506133ce565b9561361c61010060a08b0151016101008c60041b60f003019060208a01906060860190615644565b019561339c565b50959650969392509650816101808601526101608501526001607f8760291c160111613d0e57600185811603613bf6575f5b83518110156136a65760019081610120860151821c16156136a15761368161271061270f198388615384565b8060808701518360071b01526101a0860151016101a08601525b01613655565b61369b565b509092919092935b61012082015160a08501511916945f9386608085015194610140810151926101a082015195600160ff1b9560ff9a5f995f9d8e5b1c15613770576001808f89901c1614613706575b6080600191019d019c868e6136e2565b80518e8a82121561374c575b508a818a0203905f82139081613742575b5061372f575b506136f6565b602082018190529a909a01996080613729565b5f9150135f613723565b8a829e9213613762575b6001901b179b8e613712565b9d508c99505f90508d613756565b509650965096925097925097506101c08801525f198501851615613bee575b61018082015283613a2c575b505050506101608201519160808101519060e0810151935f5f60c084015160a08501515b8183106139e6575050505f915f965b81881c156139d757600180838a1c16146137fd575b608060019161010087015160051b019601970196946137ce565b60a08501518860041b60f00361389881848460c090929192015191604060208201519101519261ffff807e010001000100010001000100010001000100010001000100010001000100019463ffff00008464ffff000000888a60081b89010260d81c16921c60101b16179502827e400040004000400040004000400040004000400040004000400040004000400316920216010260f01c1790565b91600260c089015114613934575b505060ff8160181c16908060201c908183039161014089015160018d6101208c0151901c169003925f60208260ff8660101c16018a0301820283870160210261ffff861603860203136138fe575b50505050506137e3565b602060ff601085901c16820189030102930160210261ffff909116030203604087018190529390930192608060015f80806138f4565b6101006139cf92019061010060608601910160c090929192015191604060208201519101519261ffff807e010001000100010001000100010001000100010001000100010001000100019463ffff00008464ffff000000888a60081b89010260d81c16921c60101b16179502827e400040004000400040004000400040004000400040004000400040004000400316920216010260f01c1790565b015f806138a6565b5050509293506101e091500152565b600383901b60060160051b8101517e010001000100010001000100010001000100010001000100010001000100010260f01c9093016101ff1901926001909201916137bf565b5f9491929394505f916001805f961614613bdf575b600160ff1b935f5b87811c8015613aba5760011615613ab257613a7e60608a01518260011b013560f01c612615198101906128091901838c615384565b868113613aa4575b8614613a97575b6001905b01613a49565b6001811b90961795613a8d565b5f9750955093508385613a86565b600190613a91565b5050935093919094505f198201821615613bd7575b61018085015280613ae2575b829361379b565b613af3845192610140810190612fbf565b9190955f945f19955f5b84811c15613bbf57600185821c1615613bb65760405160208101908882527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff881161020157613b8f6041828e8b60051b8091604084013781017fff000000000000000000000000000000000000000000000000000000000000008760f81b166040820152036021810184520182612dc2565b519020888110613ba9575b50613ba490613002565b613afd565b9750905080613ba4613b9a565b613ba490613002565b50955095925095505061018091500152805f80613adb565b5f9150613acf565b613be98688615156565b613a41565b5f945061378f565b9390613c0761012084015184615156565b5f94855b60c0850151871015613ca15760a08501518760081b01602060408201516060830151600f1b17910151811680613c9a575090613c916001927c0100000001000000010000000100000001000000010000000100000001907dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff808260101c169116010260e01c90565b01960195613c0b565b8890615323565b909295509390936101408401516127100290036101a08401526080830151606084015161012085015191829190925b613ce057505050919092936136ae565b600260809160018416613cfd575b0192019060011c909181613cd0565b803560f01c61270f19018552613cee565b7f2166ec35000000000000000000000000000000000000000000000000000000005f5260045ffd5b6131fb6107f860016131e9565b601f9a91929a19019081351515809160011b179a0191906131c1565b61018081019060ff825114613e49576020815191015190825191613d876101c0860186612f26565b939092613d9385612fa3565b613da06040519182612dc2565b85815260208101903687870111610201575f602088613e0a99613dfe99863783010152519020916101008801359360e089013592939160c0959391604051958652602086015260408501526060840152608083015260a08201522090565b92610120810190612fbf565b90915190811015612a2f5760051b013503613e2157565b7fc9682d1b000000000000000000000000000000000000000000000000000000005f5260045ffd5b505060e08101351590811591613e82575b8115613e68575b50613e2157565b613e7891506101c0810190612f26565b905015155f613e61565b61010081013515159150613e5a565b919060ff9060101c169081158015613eeb575b613ee657606061018084015102013560601c805f5260026020528160ff60018160405f205460c01c16011614613ed957505050565b613ee492519061502a565b565b505050565b5060ff61018084015114613ea4565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00805c613f27576001905d565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b909291813560601c33036148ae5760208281013560e881901c159660ff602883901c811696939192601881901c8216921c16886148a2575b88614896575b8861488c575b88614880575b5087614874575b5086614860575b8661484d575b60ff602085013560101c169687159081159687614813575b501590811561480a575b506146ca5764ffffffffff80602086013560981c1642116147e25762ffffff9081602087013560801c16917f00000000000000000000000000000000000000000000000000000000000000008084101590816147cd575b816147b9575b50158015614785575b8015614751575b6147295761ffff91602088013560c01c169282602089013560301c1691602089013560681c169042010101821061471a577f000000000000000000000000000000000000000000000000000000000000000091824201106146f2576140c5602087013562ffffff6201fffe82602f1c1691818160501c1691808260681c169160801c1601010190565b90602087013560401c166101fe602088013560271c160201116146ca5782906140ef828887613124565b036129505761414e6141226080850135606086013560408701359091606092604051928352602083015260408201522090565b60208501358535909160a092604051924684523060208501526040840152606083015260808201522090565b935f9680916146bf575b505f905f5b8481106145b45750505061417084614975565b905f5b8381106145575750505061419385608084013560a01c602085013561304e565b946001600160601b039580876080860135161061452c57506141d79060808401356001600160601b0381169167ffffffffffffffff8260601c169160a01c01010190565b9485116145045761423e6142186141f060208701613189565b4260c01b60209190911b77ffffffffffffffffffffffffffffffffffffffff00000000161790565b5f80525f60205260405f2090859091606092604051928352602083015260408201522090565b823560401c805f52600560205260405f2054680100000000000000008110156144dc57600167ffffffffffffffff91018082873516036144b0575050916060917f60531b389bb04c60d1569de973a3de35cc77500177ab40736b4b16e82fc942ce94935f52600560205260405f205560806040519360408101358552604081602087013701358284015260a060808401528060a084015202809460c0830137339360c00190a37f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03811691604051927f70a0823100000000000000000000000000000000000000000000000000000000808552306004860152602085602481855afa94851561443f575f9561447c575b50604051937f23b872dd000000000000000000000000000000000000000000000000000000005f5233600452306024528360445260205f60648180855af19060015f511482161561445d575b50846040525f6060521561444a57602484602093819382523060048301525afa91821561443f575f92614409575b506143da9192613023565b036143e157565b7f936bb5ad000000000000000000000000000000000000000000000000000000005f5260045ffd5b91506020823d602011614437575b8161442460209383612dc2565b81010312610201576143da9151916143cf565b3d9150614417565b6040513d5f823e3d90fd5b50635274afe760e01b5f5260045260245ffd5b6001821516614473573b15153d1516165f6143a1565b853d5f823e3d90fd5b9094506020813d6020116144a8575b8161449860209383612dc2565b810103126102015751935f614355565b3d915061448b565b7fa64af639000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7f4438259a000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f06250401000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f53e5def3000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b61457861456b6020606084028a0101613189565b848360061b850191614c4f565b1561458557600101614173565b60ff907fd4c2a644000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b60608199939902880135926001600160601b0384160198600160ff8560601c161b81161515806146ab575b61469557600160ff8560601c161b17926040606083028a01013561466d578261464a917f000000000000000000000000000000000000000000000000000000000000000060ff60208b013560081c16029061464160208d606088020101613189565b9060601c61558a565b156146575760010161415d565b60ff906337ff35dd60e01b5f521660045260245ffd5b7f3ae096ab000000000000000000000000000000000000000000000000000000005f5260045ffd5b60ff826337ff35dd60e01b5f521660045260245ffd5b506146ba828a8660601c61554e565b6145df565b5f190190505f614158565b7f8dc59921000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f48f0fae6000000000000000000000000000000000000000000000000000000005f5260045ffd5b63387b2e5560e11b5f5260045ffd5b7f660af279000000000000000000000000000000000000000000000000000000005f5260045ffd5b507f000000000000000000000000000000000000000000000000000000000000000061ffff602089013560301c161061403c565b507f000000000000000000000000000000000000000000000000000000000000000061ffff602089013560401c1610614035565b905081602089013560501c1610155f61402c565b8091508260208a013560681c16101590614026565b7fabbf92a3000000000000000000000000000000000000000000000000000000005f5260045ffd5b9050155f613fcf565b90915060208911159081614841575b5080614830575b905f613fc5565b506001806020870135161415614829565b6005915010155f614822565b6001602085013560ff1611159650613fad565b602084013560081c60ff1615159650613fa7565b6010101596505f613fa0565b8198501115965f613f99565b8015159850613f93565b60208711159850613f8d565b60038710159850613f87565b7fc5446884000000000000000000000000000000000000000000000000000000005f5260045ffd5b604051365f82375f8036837f00000000000000000000000000000000000000000000000000000000000000005af43d5f833e614910573d90fd5b3d90f35b908042111561495d5761494a907f0000000000000000000000000000000000000000000000000000000000000000904203613030565b9081811115614957570390565b50505f90565b5090565b8051821015612a2f5760209160051b010190565b6149b89060405160208101917f42e4a2a6a81a0fc0dd0c47d05558c79a1ba99641bd13cd79e451479a2278975d8352604082015260408152611633606082612dc2565b90565b60401c5f52600560205260405f205403612c2e57565b93949092909160f884811c600101901b60f09190911b1760e89190911b174260c01b173360201b77ffffffffffffffffffffffffffffffffffffffff000000001617935f9160051b81015b808210614a9d57505015614a9857600160ef1b9291614a3a916150fa565b8042115f14614a7157507fffffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffff425b60c01b9116171790565b7fffffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffff90614a67565b505090565b909160209083351517920190614a1c565b906040519160051b803684378201604052565b8015614afc576301010101630f0f0f0f82635555555560ff9460011c1690036333333333808260021c169116018060041c01160260181c1690565b505f90565b90600160ef1b821615614b255761ffff64ffffffffff9160401c169160c01c160190565b5060c01c64ffffffffff1690565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301480614c26575b15614b8e577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152614c2060c082612dc2565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614614b65565b9160205f60807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a09360405190848101357f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811697835260ff1c601b018583015235604082015285606082015260015afa91111560203d141616905f511860601b151690565b91906101608301805193614d02855193600385145f14614e7a575f965b6101808401978089519303916154a9565b94519360ff9460ff8114614e7157614d37608060019660a0860151199060015f19911b011695510151926101c0810190612f26565b9490966020612710809a7f00000000000000000000000000000000000000000000000000000000000000000204950151916005976005880615801590614e67575b614db15790869594939291614d938c9a99985f038688615464565b5f9a5f5b898110614dd95750505050505050505050505011614db157565b7f54a12392000000000000000000000000000000000000000000000000000000005f5260045ffd5b8a9b9c81839495969798999a9b9c930135809e61ffff898360e81c169260d81c168093019f8b83148015614e5b575b614e525760f01c8a8115918215614e48575b5050614e4057614e2e928d0204908b615464565b01908c9a999897969594939291614d97565b505050614e2e565b1190508a5f614e1a565b50505050614e2e565b508789841c1615614e08565b5060a08811614d78565b50505050505050565b6127107f000000000000000000000000000000000000000000000000000000000000000082020496614cf1565b5f93926001600160a01b03908116915b838610614ec45750505050565b90919293948383614edc602060608502860101613189565b1614614eef576001019493929190614eb7565b935050505090565b8115614f72576001600160a01b03165f52600260205260405f20908154906001600160601b0390818360601c16019081116145045777ffffffffffffffffffffffff0000000000000000000000007fffffffffffffffff000000000000000000000000ffffffffffffffffffffffff9160601b169116179055565b5050565b90916001600160a01b0380921691825f52600260205260405f20908154946001600160601b0392838716948581105f1461502257965b8715615018577fffffffffffffffffffffffffffffffffffffffff000000000000000000000000857f96e0041f14ae401fab2384e3c29da20cb0263ef760c47847db1f13403cea654c976020978b16900316911617905561500d8682614ef7565b6040519586521693a3565b5050505050505050565b508496614fac565b60206001600160a01b037ffec26ec87a340746aca2d6f689d8c53ca69480eb84b910273cd2b6d6f462e515929493941692835f526002825260405f2080547fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff78ff0000000000000000000000000000000000000000000000008460c01b16911617905560ff60405191168152a3565b6042906150c4614b33565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b908160f81c156151365764ffffffffff9062ffffff808260681c169161ffff828260801c16928260501c169160401c160101019160c01c160190565b9064ffffffffff62ffffff808460681c169360801c169160c01c16010190565b905f9160c081019360a09260a083019161018061016085019401955b8751811015615319578060041b857f8000400020001000080004000200010000800040002000100008000400020001918861ffff9384888d600f9687958d518b60081b01918686604085015192518b1c1602881c7e010001000100010001000100010001000100010001000100010001000100019a8b95868316905187020393868560011c7f7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff16936080880151927f80008000800080008000800080008000800080008000800080008000800080009485918a01519960600151199982888a7fce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce2003841c9b039186868c7fa710a710a710a710a710a710a710a710a710a710a710a710a710a710a710a71003861c161690031703901c96177fd8efd8efd8efd8efd8efd8efd8efd8efd8efd8efd8efd8efd8efd8efd8efd8f0018d1c1616900317037ffffefffefffefffefffefffefffefffefffefffefffefffefffefffefffeffff01881c1616161619941c1602901c161680615313575050600101615172565b02615323565b5095505050505050565b9060049060041b915b61ffff8160f08086861b1690031c1661534b576001929092019161532c565b60ff837f9c397594000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b811561303a570590565b929190915f915f915f936101608701519661010060e0820151910151918760041c6003029160f08960041b1660f003915b8a891c90811561542e576001809216158015615425575b61541a57858a02850160051b8301516001929190851c61ffff1661270f190189811215615404575088905b019801985b0197966153b5565b888113156154155750875b906153f7565b61540f565b9798600191506153fc565b508a8a146153cc565b6103e8029a50969850505f8912965061545195505050505050576149b89161537a565b61545f9181035f190161537a565b5f0390565b908060021b907f3fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811603612b495760038101809111612b495760051b01908151019052565b9290926101e0810151906101c0810151948215615547575b608080830180519351909483880194825b61551857505050505060ff831461550f576154ef90838351615464565b831561550857600190519160021b0160051b0151020490565b5050905090565b50505050505f90565b80826040869301518702048b60208301518c020401809703966060820190815101905201915f190191826154d2565b505f6154c1565b6001600160a01b0316905f5b83811061556957505050505f90565b826060808302840135901c146155815760010161555a565b50505050600190565b9291906001600160a01b038091165f5260046020528060405f205494168091851614801590615631575b61561e5764ffffffffff809460c81c168015159081615626575b5061561e575f52600260205260405f2054906001600160601b0382161015928361560b575b50826155fe57505090565b60c01c60ff161015919050565b90925042908360d01c161115915f6155f3565b505050505f90565b90504210155f6155ce565b504264ffffffffff8560a01c16116155b4565b93927f27102710271027102710271027102710271027102710271027102710271027109192855190351680935261ffff60208460801c8560801b176bffffffffffffffff000000008160401b9160401c77ffffffffffffffff0000000000000000ffffffffffffffff81167fffffffffffffffff0000000000000000ffffffffffffffff000000000000000084161779ffff000000000000ffff000000000000ffff000000000000ffff936157418a7c0100000001000000010000000100000001000000010000000100000001907dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff808260101c169116010260e01c90565b94808360301c16818c60301c16029371ffff0000000000000000000000000000ffff79ffff0000000000000000000000000000ffff00000000000000008d848080898e1c1681848f1c16029860101c169160101c16029416911617908b160201010160a01c1617960151911b179118166157b757565b70010000000000000000000000000000000091505661040060405234610765576103006147f5803803809161002182610400610769565b61040039126107655760405161003961030082610769565b6100446104006107a0565b81526100516104206107a0565b60208201526100616104406107b4565b60408201526100716104606107b4565b60608201526100816104806107b4565b60808201526100916104a06107c8565b60a08201526100a16104c06107c8565b60c08201526100b16104e06107c8565b60e08201526100c16105006107d7565b6101008201526100d26105206107d7565b6101208201526100e36105406107d7565b6101408201526100f46105606107c8565b6101608201526101056105806107c8565b6101808201526101166105a06107e7565b6101a08201526101276105c06107e7565b6101c08201526101386105e06107e7565b6101e08201526101496106006107e7565b61020082015261015a6106206107c8565b61022082015261016b6106406107c8565b61024082015261017c6106606107c8565b61026082015261018d6106806107c8565b61028082015261019e6106a06107d7565b6102a08201526101af6106c06107d7565b6102c08201526101c06106e06107d7565b6102e08201526101d060046107f8565b6020810190631394d15160e21b82526101e960016107f8565b916020830191603160f81b83526101ff8161086a565b6101205261020c8461086a565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261027560c082610769565b5190206080523060c05280516001600160a01b03163b15158061074f575b61271061ffff60a08401511611159081610739575b81610723575b8161070c575b816106cc575b816106b5575b81610697575b62ffffff6101408401511615159081610682575b8161066e575b8161064e575b8161060c575b15918215610603575b5081156105fa575b5080156105e5575b6105d65760018060a01b038151166101605260018060a01b036020820151166101805260018060601b03806040830151166101a052806060830151166101c0526080820151166101e05261ffff60a0820151166102005261ffff60c0820151166102205261ffff60e0820151166102405262ffffff610100820151166102605262ffffff610120820151166102805262ffffff610140820151166102a05261ffff610160820151166102c05261ffff610180820151166102e05263ffffffff6101a0820151166103005263ffffffff6101e0820151166103205263ffffffff61020082015116610340526103f881610830565b6103605262ffffff6102a0820151166103805262ffffff6102c0820151166103a05262ffffff6102e0820151166103c05261ffff6102806bffffffff00000000000000006101c084015160401b1667ffff00000000000061022085015160301b161765ffff0000000061024085015160201b161763ffff000061026085015160101b161792015116176103e052604051613f1f6108d6823960805181613e3c015260a05181613ef9015260c05181613e0d015260e05181613e8b01526101005181613eb101526101205181505061014051815050610160518181816105c0015281816112ce0152613793015261018051818181611c89015261201301526101a051818181611f9301528181612f16015261360f01526101c0518150506101e05181505061020051815050610220518150506102405181505061026051818181611686015281816130ea01528181613168015281816139db0152613a4b0152610280518161311701526102a0518150506102c0518150506102e051815050610300518150506103205181611a53015261034051816123f701526103605181612de90152610380518161348d01526103a0518181816132ee015261331001526103c05181613cd701526103e051818181611f610152612e100152613f1f90f35b63019af63760e01b5f5260045ffd5b5060408101516001600160601b031615610305565b9050155f6102fd565b1591505f6102f5565b905063ffffffff610647816101e0860151169161063961062b87610830565b826101c08901511690610823565b906102008701511690610823565b10906102ec565b905062ffffff6102a08401511662ffffff6102c0850151161015906102e6565b6102e084015162ffffff16151591506102e0565b6101a084015163ffffffff16151591506102da565b905061ffff6102808301511661ffff610260840151161015906102c6565b905061271061ffff610260840151161115906102c0565b905061ffff61024083015116806005029060058204036106f85761ffff610220840151161015906102ba565b634e487b7160e01b5f52601160045260245ffd5b905061271061ffff610220840151161115906102b4565b905061271061ffff60e0840151161115906102ae565b905061271061ffff60c0840151161115906102a8565b5060208101516001600160a01b03161515610293565b5f80fd5b601f909101601f19168101906001600160401b0382119082101761078c57604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b038216820361076557565b51906001600160601b038216820361076557565b519061ffff8216820361076557565b519062ffffff8216820361076557565b519063ffffffff8216820361076557565b906001600160401b03821161078c576040519161081f601f8201601f191660200184610769565b8252565b919082018092116106f857565b610867906403fffffffc6101a082015160021b1661012061085d62ffffff92836101008601511690610823565b9201511690610823565b90565b601f815111610895576020815191015160208210610886571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610011575f80fd5b5f60e05f35811c9081631c259b261461238d57816321e2b1f2146120b357816349abb40814611dc85781634b131ace14611d6657816353a3539014611b025781637f8e3b4e14611a18578163826ad6451461153e57816384b0196e14611406578163898a643314611382578163b4e6243f14611267578163b5d9a26614610ba4578163b91f879114610707578163c23a5cea146104e7578163c54912b01461028d57508063da0059e51461018c578063db1f2136146101265763e0773382146100d8575f80fd5b34610123576020366003190112610123576100f16127b3565b5060405160043581527fbb71c06885d82c4a759bfdcd772705bf67dfde3e9d164855395c4afbe189df3460203392a280f35b80fd5b503461012357366003190161010081126101885760a0136101235760403660c31901126101235761017e61016961016260c460a4356004613957565b9190613076565b90604051928392604084526040840190612618565b9060208301520390f35b5080fd5b503461012357602036600319011261012357600435906bffffffffffffffffffffffff91828116809103610289576101c2613587565b6101ca6127b3565b503382526002602052604082208054848116856101e7858361266d565b1161027a5783018581116102665761024094956bffffffffffffffffffffffff19911691161790556040518181527f7c717985ac273e663b7f3050f5b15a4388ff6ed952338954f650e2093e13937f60203392a2613791565b807f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d80f35b602485634e487b7160e01b81526011600452fd5b600485630625040160e01b8152fd5b5f80fd5b9050346101885736600319019081126101885760a0136101235760a43567ffffffffffffffff8111610188576102c7903690600401612588565b9060c4359164ffffffffff83168093036104e3576004358060601c33036104bb578060401c85526005602052680100000000000000006040862054106104ac576103a961039561036f61031a6004612956565b96610327868860046129a9565b610333602088016126c0565b9089808091929377ffffffffffffffffffffffffffffffffffffffff000000009060201b169360c01b9260e81b9160f01b9060f81b1717171790565b878052876020526040882090879091606092604051928352602083015260408201522090565b8260401c5f52600560205260405f20541490565b1561049d576103cf9067ffffffffffffffff908060401c5f5260056020521660405f2055565b6001600160fe1b038116810361048957806103ef6104349260021b613cb5565b9061042e61040363ffffffff838786613193565b6084356bffffffffffffffffffffffff81169167ffffffffffffffff8260601c169160a01c01010190565b93613215565b81039081116104755760208161046b7f7cb5f42f3c2d5661045b28e7ac2cb9ca0515c97ae4839440a3c1b407be27037c93336134c1565b604051908152a280f35b602483634e487b7160e01b81526011600452fd5b634e487b7160e01b5f52601160045260245ffd5b60048563a0094ce360e01b8152fd5b6004856355298b1160e11b8152fd5b6004857fc5446884000000000000000000000000000000000000000000000000000000008152fd5b8380fd5b82346101235760209081600319360112610123576004356001600160a01b039081811680910361028957610519613587565b64ffffffffff6105276127b3565b5460a01c1680156106df578042106106b45750338352600284526bffffffffffffffffffffffff9384604085205416946003825284604081205560028252604085209085166bffffffffffffffffffffffff1982541617905560405182815285828201527fb7c918e0e249f999e965cafeb6c664271b3f4317d296461500e71da39f0cbda360403392a2811580156106ab575b610683577f000000000000000000000000000000000000000000000000000000000000000094604051927fa9059cbb0000000000000000000000000000000000000000000000000000000086526004526024528360448180885af1906001845114821615610663575b50156106505750807f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d80f35b602492635274afe760e01b835216600452fd5b600182151661067b5750833b15153d15161684610623565b3d84823e3d90fd5b6004847f67a2cc26000000000000000000000000000000000000000000000000000000008152fd5b503082146105ba565b7fa124f53e000000000000000000000000000000000000000000000000000000008452600452602483fd5b6004847f402f855a000000000000000000000000000000000000000000000000000000008152fd5b823461012357366003190161022081126101885760a0136101235760a43567ffffffffffffffff811161018857610742903690600401612588565b9060403660e3190112610ba057604036610123190112610ba0576101843567ffffffffffffffff81116104e35761077d9036906004016125b9565b60ff6101a493929335166101a43503610289576040366101e3190112610b9c576107a76004612956565b9360c4358652610104356020526107d86040872060e435879091606092604051928352602083015260408201522090565b928387526101443560205261081f61080b6040892061012435899091606092604051928352602083015260408201522090565b610817848460046129a9565b600435612a0e565b6101243560f81c15610b8d576040518360051b8682378360051b9020610164358852602052610144356040882003610b7e578160ff6101a4351610801590610b73575b8015610b56575b610b3d5760018063ffffffff610124351660ff6101a435161c1614610b3d5761093d91610938602061093161092c6108bc6101e49660408e6101643581526101c4358752209660ff6101a435169161269c565b9460ff6101a4351660058d607f6101243560f01c16906101243560f81c907f13b036fce70ece772cbeb2c15be77b782b9610f4a13617150007a1ab750ee68d9492909160e0969492604051968752602087015260408601526060850152608084015260a083015260c08201522090565b613dc2565b92016126c0565b612d15565b15610b245761095360ff6101a4351682856127a3565b35159260243561ffff61096c6101243560e43584613d7e565b9160401c1681014211610b155761012435948015610b04575b610acb575b5067ffffffffffffffff8211610ab757604051906109ae60208460051b018361267a565b82825260208201809360051b820191368311610ab357905b828210610aa357505050805160ff6101a435161015610a8f57917ff544bf4ed57addf93c14e0332d84d1729ec437de38015121ef98659cce941f9893916060936101c4356020611fe06101a43560051b16830101525160051b902061016435875260205260408620908652602052610a6d610a596040872083879091606092604051928352602083015260408201522090565b60043560401c5f52600560205260405f2055565b6040519060f81c815260ff6101a4351660208201526101c4356040820152a280f35b602486634e487b7160e01b81526032600452fd5b81358152602091820191016109c6565b8880fd5b634e487b7160e01b5f52604160045260245ffd5b90935042811115610af857600160ef1b905b60c01b64ffffffffff60c01b1961012435161717928661098a565b50600160ef1b42610add565b50600160ef1b610124351615610985565b600487632f23cfcd60e01b8152fd5b60248563480a1dcf60e01b815260ff6101a43516600452fd5b60248763480a1dcf60e01b815260ff6101a43516600452fd5b506101c435610b6c60ff6101a4351685886127a3565b3514610869565b506101c43515610862565b60048763395919fd60e01b8152fd5b6362f7430960e11b5f5260045ffd5b8480fd5b8280fd5b8234610123576003193681016101a08112610ba05760a0136101885767ffffffffffffffff60a4358181116104e357610be1903690600401612588565b9260e43583811161125f57610bfa90369060040161263c565b9390918161010435116112635760408161010435360301126112635781610124351161126357604090610124353603011261125f5760403661014319011261125f576101843590811161125f57610c5590369060040161263c565b9094610c616004612956565b95610c6e828660046129a9565b600286106112505760c43588526020840135602052610ca6604089208535899091606092604051928352602083015260408201522090565b95866001915b8083106111ec5750610cc19150600435612a0e565b600160f71b6040850135166111c45760243561ffff610ce66040870135873584613d7e565b9160401c160142116111b557610d086024610104350161010435600401612730565b6040519060051b809282372061010435600401358952602052604088206060850135036111a657610dd3610144610db861092c6101243560040135607f60408a013560e81c1660048d607f60408d013560f01c169060408d013560f81c907f13b036fce70ece772cbeb2c15be77b782b9610f4a13617150007a1ab750ee68d9492909160e0969492604051968752602087015260408601526060850152608084015260a083015260c08201522090565b61093860206060607f60408b013560e81c16028a01016126c0565b1561117e5761010435600401356101243560040135145f146111775763ffffffff604085013516925b82610e136024610124350161012435600401612730565b905003611168578889928a5b85811061101d5750500361100e578160011c1015610fe65785846060607f604087610f73610a59838f610f849b7f71502e81c3af6d713bf003a7e9333a744258cdfaaa9c62f5823fa446ebca4a439f9d610fc59f8391600160f71b60039f610f1993610ec460208f610f12946001610eb8928e610ea86024610124350161012435600401612730565b9b909d50013560e81c1601612a25565b926060840201016126c0565b9042908f8b8f918183013560f01c1691013560f81c9091929377ffffffffffffffffffffffffffffffffffffffff000000009060201b169360c01b9260e81b9160f01b9060f81b1717171790565b1792613c0e565b610fcb575b179c610f366024610124350161012435600401612730565b84519060051b809282372061012435600401358352602052828220908252602052208b899091606092604051928352602083015260408201522090565b013560e81c1602013560601c613276565b610f9a6024610124350161012435600401612730565b929060405193849360f81c845261012435600401356020850152606060408501526060840191612766565b0390a280f35b64ffffffffff60c01b19164260c01b17600160ef1b17610f1e565b6004877fd0d8aa72000000000000000000000000000000000000000000000000000000008152fd5b60048863988614d160e01b8152fd5b6110336024610124350161012435600401612730565b508160051b9061104f6024610104350161010435600401612730565b506001808b861c161480611158575b61112857828201351561114d5786861461113e576110bb8f8f90868f918f906040906101243560040135815289890135602052209260018c019b60061b8b01946040607f8185013560f01c1693013560f81c916060850201613d15565b15611128576101243560049081013561010435919091013514801593906110fa575b5050506110ef575b6001905b01610e1f565b6001909401936110e5565b8082013515159350909183611115575b5050508d80806110dd565b81929350013591013514158d808061110a565b60248f60ff8663480a1dcf60e01b835216600452fd5b60048f63988614d160e01b8152fd5b5050506001906110e9565b508281013583830135141561105e565b60048963395919fd60e01b8152fd5b8792610dfc565b6004887fdc4a1b7f000000000000000000000000000000000000000000000000000000008152fd5b60048863395919fd60e01b8152fd5b600488632f23cfcd60e01b8152fd5b6004887f455cecab000000000000000000000000000000000000000000000000000000008152fd5b90607f604088013560e81c16607f8460061b89013560e81c1603611241578a52600682901b860160208181013581526040808d2081518d81529335928401929092528201526060902060019092019190610cac565b60048b63a0094ce360e01b8152fd5b6004886362f7430960e11b8152fd5b8580fd5b8680fd5b82346102895761012036600319011261028957600435906001600160a01b03808316830361028957604036602319011261028957608435906bffffffffffffffffffffffff82168083036102895760c4359160ff8316809303610289576112cc613587565b7f00000000000000000000000000000000000000000000000000000000000000001691823b156102895760e45f928360405195869485937fd505accf000000000000000000000000000000000000000000000000000000008552336004860152306024860152604485015260a43560648501526084840152833560a48401526101043560c48401525af161136c575b5061024091926024606435916135dc565b61024092505f61137b9161267a565b5f9161135b565b346102895760a0366003190112610289576004356001600160a01b0381168103610289576040366023190112610289576084356bffffffffffffffffffffffff81168103610289576113e1916113d6613587565b6024606435916135dc565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b34610289575f36600319011261028957604051906020611426818461267a565b5f83526114336004612714565b90611441604051928361267a565b600482527f4e53454400000000000000000000000000000000000000000000000000000000818301526114f66001926114e861147d6001612714565b9161148b604051938461267a565b600183527f310000000000000000000000000000000000000000000000000000000000000085840152604051967f0f0000000000000000000000000000000000000000000000000000000000000088528086890152870190612618565b908582036040870152612618565b4660608501523060808501525f60a085015283810360c08501528180865192838152019501915f5b82811061152b5785870386f35b835187529581019592810192840161151e565b346102895736600319016101a081126102895760a0136102895760a43567ffffffffffffffff811161028957611578903690600401612588565b60403660e3190112610289576101443567ffffffffffffffff8111610289576115a59036906004016125b9565b6101649291923567ffffffffffffffff8111610289576115c99036906004016125b9565b9190926101843567ffffffffffffffff8111610289576115ed90369060040161263c565b9290916115fa6004612956565b9760c4355f526101043560205261162e61080b60405f2060e4358c9091606092604051928352602083015260408201522090565b60e43560f81c15610b8d576040518360051b90818a823720610124355f526020526101043560405f2003611a095760243561166b8160e435613bdc565b600160ef1b60e435161515806119ff575b6119d45762ffffff7f00000000000000000000000000000000000000000000000000000000000000009260501c16010142116119c557851580156119bc575b80156119b2575b6119a3579594969392919060e435965f955b898710611825578a8a8a8a60c4355f5261010435602052611710610a5960405f2084879091606092604051928352602083015260408201522090565b604051928060609363ffffffff60608701918060f81c8852166020870152606060408701525260808085019260808360051b8701019481945f925b85841061177b57897f69531d746e82ea619c16613b02958a21c65cbb996cc02567d77951a8a2ff4ed28a8a038ba2005b90919293949596607f198982030183528735605e1983360301811215610289578201803560ff81168091036102895782526020810135601e1982360301811215610289578101906020823592019067ffffffffffffffff831161028957823603821361028957838360408b9360209687968c8860019b0152818d870152868601375f84840186015201356040830152601f01601f191601019901979695919091019392019061174b565b9091929394959896976118398a898b6126e4565b6118448b89896126d4565b60ff61184f83612706565b169186831080159061195f575b611933578d604082611873602060c0950182613554565b9081845191823720825193845260e43560f81c602085015286838501526101243560608501526080840152013560a0820152206118b18389876127a3565b35810361193357906118ee91610124355f526020528d8360405f2091607f60e43560f01c169060e43560f81c906118e9848d8d61269c565b613d15565b1561192157506001908160ff61190d6119088e8d8f6126e4565b612706565b161b179901959493929190989796986116d4565b63480a1dcf60e01b5f5260045260245ffd5b827fd4a097c7000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5061196d6020820182613554565b90507f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff88168803610489578760011b141561185c565b63988614d160e01b5f5260045ffd5b50848614156116c2565b508186116116bb565b632f23cfcd60e01b5f5260045ffd5b7fb317256b000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b508042111561167c565b63395919fd60e01b5f5260045ffd5b34610289575f36600319011261028957611a306127b3565b64ffffffffff80825460a01c16611ada57806001600160a01b03611aac92611a787f00000000000000000000000000000000000000000000000000000000000000004261266d565b1693611aa185829064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b5416904216906128c3565b6040519081527fd9217a461a0f7f84171a8866118c3d92e943ba7c1ba89b819371f729b5cabcbc60203392a2005b7fe7f70e65000000000000000000000000000000000000000000000000000000005f5260045ffd5b346102895736600319019081126102895760a0136102895767ffffffffffffffff60a43581811161028957611b3b903690600401612588565b909160c43590811161028957611b5590369060040161263c565b611b626004949294612956565b93611b6f848460046129a9565b600435908215611d57575f5f5b848110611d09575090611b92611b9d9284612a0e565b835f198101916126d4565b35611baa8160243561309f565b80421115611cda5750611bd48267ffffffffffffffff908060401c5f5260056020521660405f2055565b6001600160fe1b03851685036104895785602094600187611c5f611c2d63ffffffff611c237f1494bfe8efa0e2bbd1d8d660814b17e96af821c67cd5eb078f078b4c14b6ed979c60021b613cb5565b9716838689613193565b608435969060a088901c01606088901c67ffffffffffffffff16016bffffffffffffffffffffffff8816019285613215565b9003951115611cbe57505091611cb5916bffffffffffffffffffffffff611cad94168092039384927f00000000000000000000000000000000000000000000000000000000000000006134c1565b60601c6134c1565b604051908152a2005b8492506002611cb59492611cd5923560601c613276565b611cad565b6001907f2a35a324000000000000000000000000000000000000000000000000000000005f520160045260245ffd5b90611d50600191611d1b8488876126d4565b3590602080611d2b878b8a6126d4565b0135915f525260405f20908a9091606092604051928352602083015260408201522090565b9101611b7c565b6355298b1160e11b5f5260045ffd5b34610289576060366003190112610289576001600160a01b03600435818116810361028957602435918216820361028957611dab611db091611dc49360443591612eb0565b613076565b604051918291602083526020830190612618565b0390f35b3461028957366003190112610289576004356001600160a01b03808216918281036102895767ffffffffffffffff9060243582811161028957611e0f9036906004016125ea565b91909260406043193601126102895760843590811161028957611e369036906004016125ea565b949060403660a319011261028957611e5c90611e528587612b7c565b9391989092612b7c565b9891909114918215926120a9575b50506120815760a4611eb2611ebb926064357f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81169160ff601b60443593821c011690613c33565b50509687612d15565b1561208157611ecd85611f3193612d9a565b841693845f52600460205260405f207e010000000000000000000000000000000000000000000000000000000000007fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82541617905564ffffffffff4216906128c3565b602011610289573590827f05af3d7b31eec12d2d725a80230f73baa5e1b9c1b1fab79fcffeeb89e2ec1d1e5f80a47f00000000000000000000000000000000000000000000000000000000000000009061203761ffff808460301c16612710817f0000000000000000000000000000000000000000000000000000000000000000020494845f5260026020526bffffffffffffffffffffffff1960405f20928354926bffffffffffffffffffffffff9182851696878b105f1461207a578a5b612065575050505f945b818916900316911617905561200f81336134c1565b83037f00000000000000000000000000000000000000000000000000000000000000006134c1565b6040519182527f96e0041f14ae401fab2384e3c29da20cb0263ef760c47847db1f13403cea654c60203393a3005b6120749260201c168a02612ea6565b94611ffa565b879a611ff0565b7ff6956d99000000000000000000000000000000000000000000000000000000005f5260045ffd5b1490508880611e6a565b3461028957366003190161018081126102895760a0136102895767ffffffffffffffff60a435818111610289576120ee903690600401612588565b919060403660e319011261028957610124359160ff831680930361028957610144359161016435918211610289576121ac9461219093612133869436906004016125b9565b9190926001600160a01b036121b2602061214d6004612956565b9b8861215c868f9b60046129a9565b6121a48660e4359d8e9c60c4355f526101043587528d60405f20919091606092604051928352602083015260408201522090565b9c6004359c61219f8f8f612a0e565b612a43565b95869161269c565b016126c0565b16330361236557602435946121c78689612a8c565b61ffff8760301c168a020180421061233a575064ffffffffff8660c01c1642116123125760ff8660181c168860f81c10156122ea576122068689613bdc565b600160ef1b89161515806122e0575b6119d4575060ff8660281c168403611a095761225e84866122b0947fc69d1d163eaff9d6f1e7b1ad3e3b6fd6964016aa77897a169e99337681c014e09c607f9c6122db9b612ae8565b966040518560051b908188823720845f5260205260405f20905f5260205261229e60405f20888c9091606092604051928352602083015260408201522090565b9060401c5f52600560205260405f2055565b6040519585879660f81c875260f01c1660208601526040850152608060608501526080840191612766565b0390a2005b5080421115612215565b7f93f33a82000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f70f65caa000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fb9d57342000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fe60c8f58000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610289576060366003190112610289576004356001600160a01b0380821691828103610289576040366023190112610289576123c86127b3565b9081549064ffffffffff90818360a01c16611ada578461242687946123f16024612554956127fa565b8461241c7f00000000000000000000000000000000000000000000000000000000000000004261266d565b16978891166128c3565b6040519061243560808361267a565b3382526125036020830194888652604084015f81526124b48260608701955f87528a5f52600460205260405f20975116987fffffffffffffffffffffffff0000000000000000000000000000000000000000998a8954161788555116869064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b5184547fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff16911660c81b7dffffffffff0000000000000000000000000000000000000000000000000016178355565b5181547fff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690151560f01b7eff00000000000000000000000000000000000000000000000000000000000016179055565b8254161790556040519081527fc9bb424bbcc8f17f958c246069990ad6f1acd7ba249f5493b5129fead3947b8960203392a3005b9181601f840112156102895782359167ffffffffffffffff8311610289576020808501946060850201011161028957565b9181601f840112156102895782359167ffffffffffffffff8311610289576020808501948460051b01011161028957565b9181601f840112156102895782359167ffffffffffffffff8311610289576020838186019501011161028957565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b9181601f840112156102895782359167ffffffffffffffff8311610289576020808501948460061b01011161028957565b9190820180921161048957565b90601f8019910116810190811067ffffffffffffffff821117610ab757604052565b91908110156126ac576060020190565b634e487b7160e01b5f52603260045260245ffd5b356001600160a01b03811681036102895790565b91908110156126ac5760061b0190565b91908110156126ac5760051b81013590605e1981360301821215610289570190565b3560ff811681036102895790565b67ffffffffffffffff8111610ab757601f01601f191660200190565b903590601e1981360301821215610289570180359067ffffffffffffffff821161028957602001918160051b3603831361028957565b90918281527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83116102895760209260051b809284830137010190565b91908110156126ac5760051b0190565b335f52600360205260405f20906001600160a01b03825416156127d257565b7f7c214f04000000000000000000000000000000000000000000000000000000005f5260045ffd5b906001600160a01b038083165f52600460205260405f20541661289b5761286c9161286660405160208101907f28ddbd05e25e4d77d44567fb35f11e8c9f72a88e9f74bdb5c5ede3ebc31942fc82523360408201526040815261285e60608261267a565b519020613dc2565b90612d15565b1561287357565b7f562686c8000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f1199f1bd000000000000000000000000000000000000000000000000000000005f5260045ffd5b6001600160a01b03165f52600460205260405f209064ffffffffff80835460c81c16801591821561294a575b50506128f9575050565b81547fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff1660c89190911b7dffffffffff0000000000000000000000000000000000000000000000000016179055565b565b83161090505f806128ef565b60a0906129846080820135606083013560408401359091606092604051928352602083015260408201522090565b6020604051924684523082850152803560408501520135606083015260808201522090565b9060ff602083013560281c168314928315936129f1575b5050506129c957565b7f2b478109000000000000000000000000000000000000000000000000000000005f5260045ffd5b6060809394506040519102809282372091013514155f80806129c0565b604090811c5f9081526005602052205403611d5757565b8115612a2f570690565b634e487b7160e01b5f52601260045260245ffd5b91909160018314612a76575060028210908115612a67575b50612365576001190190565b6001198301101590505f612a5b565b612a89925060e81c607f16600101612a25565b90565b908160f81c15612ac85764ffffffffff9062ffffff808260681c169161ffff828260801c16928260501c169160401c160101019160c01c160190565b9064ffffffffff62ffffff808460681c169360801c169160c01c16010190565b93949092612b329260f885811c600101901b60f09190911b1760e89190911b174260c01b173360201b77ffffffffffffffffffffffffffffffffffffffff00000000161794613c0e565b15612b7757600160ef1b9291612b4791612a8c565b8042115f14612b67575064ffffffffff60c01b19425b60c01b9116171790565b64ffffffffff60c01b1990612b5d565b505090565b9160c092838310612c7f578260a011610289578035936020820135916080810135606082013560408301358785116102895760a084013597600883118015612d06575b612c7f575f60088403612cee57506101408114801590612ca7575b612c7f5760e01161028957612a89958561092c968a960135905b6040519060208201928d84528460408401528560608401528660808401528760a0840152818301528152612c2960e08261267a565b519020997f13b036fce70ece772cbeb2c15be77b782b9610f4a13617150007a1ab750ee68d9492909160e0969492604051968752602087015260408601526060850152608084015260a083015260c08201522090565b7fc42784c9000000000000000000000000000000000000000000000000000000005f5260045ffd5b5060bf198101612cb681612714565b612cc3604051918261267a565b81815260208101903684890111610289578b9289890183375f818501609f1901525190201415612bda565b9594508403612c7f57612a899561092c958995612bf4565b506001610136841c1615612bbf565b9160205f60807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a09360405190848101357f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811697835260ff1c601b018583015235604082015285606082015260015afa91111560203d141616905f511860601b151690565b906001600160a01b038091165f5260046020528060405f2092168015918215612e98575b5050612873575460ff8160f01c16612e705760c81c64ffffffffff168015612e6d57612e0e612e38917f00000000000000000000000000000000000000000000000000000000000000009061266d565b7f000000000000000000000000000000000000000000000000000000000000000060401c9061266d565b804211612e425750565b7f44d83328000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50565b7f770c15e3000000000000000000000000000000000000000000000000000000005f5260045ffd5b835416141590505f80612dbe565b8115612a2f570490565b9190916001600160a01b038093165f5260046020528260405f20911692838015918215613068575b505061304157549164ffffffffff9242848260a01c16116130195760c81c8316801515908161300e575b50612fe7575f52600260205260405f2054917f000000000000000000000000000000000000000000000000000000000000000060ff8360081c16026bffffffffffffffffffffffff841610612fc05742908360d01c1611612f9a5760ff8060019260101c169260c01c160110612f76575f90565b7f72616e6b20746f6f206c6f77000000000000000000000000000000000000000090565b50507f62656e636865640000000000000000000000000000000000000000000000000090565b5050507f7374616b6520746f6f206c6f770000000000000000000000000000000000000090565b5050507f6b6579207265746972656400000000000000000000000000000000000000000090565b90504210155f612f02565b505050507f6b6579206e6f742061637469766520796574000000000000000000000000000090565b5050507f6e6f7420746865206f70657261746f722773206b65790000000000000000000090565b83541614159050835f612ed8565b905f915b80831a61309557604051928352602083015260408201604052565b916001019161307a565b6131159164ffffffffff808360c01c169160c01c168082115f1461313a57509062ffffff808260501c1690816201fffe84602f1c1691808560681c16908560801c160101019261ffff7f00000000000000000000000000000000000000000000000000000000000000009360401c160101010190565b7f00000000000000000000000000000000000000000000000000000000000000000190565b90509062ffffff808260501c1690816201fffe84602f1c1691808560681c16908560801c160101019261ffff7f00000000000000000000000000000000000000000000000000000000000000009360401c160101010190565b5f9493859391925b8285106131a9575050505050565b90919293956bffffffffffffffffffffffff60608802830135168091019660018085831c16146131e2575b60019150019392919061319b565b8060021b916001600160fe1b038216820361048957600383018093116104895760019260051b87019081510190526131d4565b909291925f935f5b82811061322a5750505050565b8060021b906001600160fe1b038116810361048957600382018092116104895761327061326060019360051b850151809961266d565b976060808402880135901c6134c1565b0161321d565b6001600160a01b03909291921690815f52600260205260405f2060038154858560ff9564ffffffffff8460d01c166132b381898760c81c16613cc8565b948886106134b6575b916060917fcdcf8422b683d55aab121211298dbfee57c4ea60e4db2672fbcee3a2db76d4e393601888115f1461348b577f00000000000000000000000000000000000000000000000000000000000000005b7f0000000000000000000000000000000000000000000000000000000000000000808211613483575b5042019180831061347b575b507effffffffff00000000000000000000000000000000000000000000000000008260d01b16907fff000000000000ffffffffffffffffffffffffffffffffffffffffffffffffff79ff000000000000000000000000000000000000000000000000008a60c81b1691161717809955896040519216825289871660208301526040820152a316158061346d575b6133db575b50505050565b816020917ffec26ec87a340746aca2d6f689d8c53ca69480eb84b910273cd2b6d6f462e515935f199160c01c160190845f526002835260405f2080547fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff78ff0000000000000000000000000000000000000000000000008560c01b16911617905560405191168152a35f8080806133d5565b50818160c01c1615156133d0565b91505f613343565b90505f613337565b7f00000000000000000000000000000000000000000000000000000000000000005f1989011b61330e565b6001909501946132bc565b8115613550576001600160a01b03165f52600260205260405f20908154906bffffffffffffffffffffffff90818360601c16019081116135415777ffffffffffffffffffffffff0000000000000000000000007fffffffffffffffff000000000000000000000000ffffffffffffffffffffffff9160601b169116179055565b630625040160e01b5f5260045ffd5b5050565b903590601e1981360301821215610289570180359067ffffffffffffffff82116102895760200191813603831361028957565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00805c6135b4576001905d565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b9291335f52602093600385526001600160a01b039360409085825f205416613769576bffffffffffffffffffffffff16947f00000000000000000000000000000000000000000000000000000000000000008610613741576129489661371284889361366c612503997fd83e87960a3bf8a6acd92cc65aeac0ce2e269dff301e81f07eef6455db02f20d986127fa565b335f526003845280865f2092169889917fffffffffffffffffffffffff000000000000000000000000000000000000000093838582541617905564ffffffffff906124b4828a51966136bf60808961267a565b3388528988019082421682528c8901945f865260608a01985f8a525f5260048c528d5f20995116908954161788555116869064ffffffffff60a01b1964ffffffffff60a01b83549260a01b169116179055565b335f5260028152825f20826bffffffffffffffffffffffff1982541617905582519485528401523392a3613791565b7f1cc3b37b000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fad45d807000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f0000000000000000000000000000000000000000000000000000000000000000906001600160a01b03821690604051927f70a0823100000000000000000000000000000000000000000000000000000000928385523060048601526020938486602481855afa9586156138eb575f96613928575b50604051927f23b872dd000000000000000000000000000000000000000000000000000000005f52336004523060245284604452855f60648180855af19060015f5114821615613909575b50836040525f606052156138f6576024838693819382523060048301525afa9283156138eb575f936138b9575b505061388a919261266d565b0361389157565b7f936bb5ad000000000000000000000000000000000000000000000000000000005f5260045ffd5b90809350813d83116138e4575b6138d0818361267a565b810103126102895761388a9151915f61387e565b503d6138c6565b6040513d5f823e3d90fd5b50635274afe760e01b5f5260045260245ffd5b600182151661391f573b15153d1516165f613851565b843d5f823e3d90fd5b9095508481813d8311613950575b613940818361267a565b810103126102895751945f613806565b503d613936565b61399d6139966020939594958487359761397086612956565b925f52013585528660405f20919091606092604051928352602083015260408201522090565b8235612a0e565b0135916139aa8382613bdc565b600160ef1b8216151580613bd2575b613baa5764ffffffffff90818560c01c168042111580613b98575b613b3757507f000000000000000000000000000000000000000000000000000000000000000062ffffff8660501c1601018260f81c151580613b2d575b613b045750613a76908260c01c168462ffffff808260501c1690816201fffe84602f1c1691808560681c16908560801c160101019261ffff7f00000000000000000000000000000000000000000000000000000000000000009360401c160101010190565b9283421115613add57613a8a92935061309f565b80421115613ab957507f726566756e640000000000000000000000000000000000000000000000000000905f90565b7f736574746c65000000000000000000000000000000000000000000000000000091565b50507f77616974000000000000000000000000000000000000000000000000000000009190565b935050507f72657665616c00000000000000000000000000000000000000000000000000009190565b5080421115613a11565b94915050613b4491612a8c565b80421115613b7257507f74616b656f7665720000000000000000000000000000000000000000000000009190565b7f726f756e64000000000000000000000000000000000000000000000000000000925090565b5060ff8660181c168460f81c106139d4565b9250507f666f7263650000000000000000000000000000000000000000000000000000009190565b50804211156139b9565b90600160ef1b821615613c005761ffff64ffffffffff9160401c169160c01c160190565b5060c01c64ffffffffff1690565b5f929160051b81015b808210613c22575050565b909260209084351517930190613c17565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613caa579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156138eb575f516001600160a01b03811615613ca057905f905f90565b505f906001905f90565b5050505f9160039190565b906040519160051b803684378201604052565b9080421115613d1157613cfe907f0000000000000000000000000000000000000000000000000000000000000000904203612ea6565b9081811115613d0b570390565b50505f90565b5090565b93612a89969561092c91600561093896602096610931967f13b036fce70ece772cbeb2c15be77b782b9610f4a13617150007a1ab750ee68d9492909160e0969492604051968752602087015260408601526060850152608084015260a083015260c08201522090565b909190600160ef1b821615613d9d575064ffffffffff915060c01c1690565b64ffffffffff613db19260c01c1692612a8c565b80821115613dbd575090565b905090565b604290613dcd613e03565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301480613ef6575b15613e5e577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152613ef060c08261267a565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614613e3556",
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
	if bytes.Equal(raw[:4], rankify.abi.Errors["AlreadyReported"].ID.Bytes()[:4]) {
		return rankify.UnpackAlreadyReportedError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["AmountTooLarge"].ID.Bytes()[:4]) {
		return rankify.UnpackAmountTooLargeError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["AssetsNotEnabled"].ID.Bytes()[:4]) {
		return rankify.UnpackAssetsNotEnabledError(raw[4:])
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
	if bytes.Equal(raw[:4], rankify.abi.Errors["NoEquivocation"].ID.Bytes()[:4]) {
		return rankify.UnpackNoEquivocationError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["NoExitRequested"].ID.Bytes()[:4]) {
		return rankify.UnpackNoExitRequestedError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["NoQuorum"].ID.Bytes()[:4]) {
		return rankify.UnpackNoQuorumError(raw[4:])
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
	if bytes.Equal(raw[:4], rankify.abi.Errors["OpenTooLate"].ID.Bytes()[:4]) {
		return rankify.UnpackOpenTooLateError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["PhaseTooShort"].ID.Bytes()[:4]) {
		return rankify.UnpackPhaseTooShortError(raw[4:])
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
	if bytes.Equal(raw[:4], rankify.abi.Errors["StakeTooLow"].ID.Bytes()[:4]) {
		return rankify.UnpackStakeTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["StringTooLong"].ID.Bytes()[:4]) {
		return rankify.UnpackStringTooLongError(raw[4:])
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

// RankifyAssetsNotEnabled represents a AssetsNotEnabled error raised by the Rankify contract.
type RankifyAssetsNotEnabled struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AssetsNotEnabled()
func RankifyAssetsNotEnabledErrorID() common.Hash {
	return common.HexToHash("0x3ae096abc296414c94f6d59cbdb9e8354df9fe932ae6944a7165c515d84e0a0d")
}

// UnpackAssetsNotEnabledError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AssetsNotEnabled()
func (rankify *Rankify) UnpackAssetsNotEnabledError(raw []byte) (*RankifyAssetsNotEnabled, error) {
	out := new(RankifyAssetsNotEnabled)
	if err := rankify.abi.UnpackIntoInterface(out, "AssetsNotEnabled", raw); err != nil {
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
