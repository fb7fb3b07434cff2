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
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"networkParams\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Params\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"treasury\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"minStake\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"minFee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"rankBase\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"feeBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"evaluationBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"citeBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"openWindow\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"grace\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"minPhase\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"minForce\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"minHandover\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxJob\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"reportWindow\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"exitDelay\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"keyDelay\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"slashBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"reporterBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxStack\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxRate\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"benchBase\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"benchMax\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"strikeDecay\",\"type\":\"uint24\",\"internalType\":\"uint24\"}]}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"acceptDigest\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"accountOf\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"stake\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"earned\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"rank\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"strikes\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"benchedUntil\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"anchor\",\"inputs\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"restHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"prev\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"last\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"cancel\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"openTime\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"certify\",\"inputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"claim\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"commitmentOf\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"votes\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"eip712Domain\",\"inputs\":[],\"outputs\":[{\"name\":\"fields\",\"type\":\"bytes1\",\"internalType\":\"bytes1\"},{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"version\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"chainId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"verifyingContract\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"extensions\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"forceCommit\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"before\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"previous\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"last\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"commitment\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"signature\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"hotKeyDigest\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"jobIdOf\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"join\",\"inputs\":[{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"keyProof\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"profile\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"joinWithPermit\",\"inputs\":[{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"keyProof\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"profile\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"permitDeadline\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"v\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"keyOf\",\"inputs\":[{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"activeFrom\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"retiredAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"laneOf\",\"inputs\":[{\"name\":\"submitter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"messageDigest\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"term\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"kind\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"body\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"open\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"accepts\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"openWithPermit\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"accepts\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"permitValue\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"permitDeadline\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"v\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"operatorOf\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"exitAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"params\",\"inputs\":[],\"outputs\":[{\"name\":\"p\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Params\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"treasury\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"minStake\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"minFee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"rankBase\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"feeBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"evaluationBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"citeBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"openWindow\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"grace\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"minPhase\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"minForce\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"minHandover\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxJob\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"reportWindow\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"exitDelay\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"keyDelay\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"slashBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"reporterBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxStack\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxRate\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"benchBase\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"benchMax\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"strikeDecay\",\"type\":\"uint24\",\"internalType\":\"uint24\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"quoteFee\",\"inputs\":[{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"reward\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"prices\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"fee\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"refund\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"steps\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Step[]\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"reportEquivocation\",\"inputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"requestExit\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"reveal\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"prev\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"last\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"openings\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Opening[]\",\"components\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"votes\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"signatures\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setHotKey\",\"inputs\":[{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"keyProof\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setProfile\",\"inputs\":[{\"name\":\"profile\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settle\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"settlement\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Settlement\",\"components\":[{\"name\":\"steps\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Step[]\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"round\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"opened\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"closers\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"unopened\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"openedRounds\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"transcriptHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"winnerContent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"winnerSalt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"proposals\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"salts\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"entries\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"votes\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"medians\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"cites\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"signatures\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"takeOver\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"prev\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"last\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"term\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"topUp\",\"inputs\":[{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdrawStake\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"AssetRegistered\",\"inputs\":[{\"name\":\"asset\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"contentHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"table\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BallotsRevealed\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"opened\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"openings\",\"type\":\"tuple[]\",\"indexed\":false,\"internalType\":\"structIRankify.Opening[]\",\"components\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"votes\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Claimed\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"CommitForced\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"seat\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"commitment\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EIP712DomainChanged\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EdgeAcknowledged\",\"inputs\":[{\"name\":\"child\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"parent\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ExitRequested\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"withdrawableAt\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"HotKeyChanged\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"hotKey\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"activeFrom\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"JobCancelled\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"JobOpened\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"submitter\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"route\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"money\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"panel\",\"type\":\"tuple[]\",\"indexed\":false,\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"JobRefunded\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"JobSettled\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"winner\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"contentHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"ballots\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"},{\"name\":\"results\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"},{\"name\":\"transcriptHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorJoined\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"hotKey\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"profile\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ProfileChanged\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"profile\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RankChanged\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"rank\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RoundCertified\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RoyaltyAccrued\",\"inputs\":[{\"name\":\"asset\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RoyaltyDistributed\",\"inputs\":[{\"name\":\"asset\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Slashed\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"reporter\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"StakeAdded\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"StakeWithdrawn\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Struck\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"reason\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"strikes\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"benchedUntil\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"VotesCommitted\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"term\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AlreadyAnchored\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"AlreadyOperator\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"AmountTooLarge\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"AssetsNotEnabled\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadAccept\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadCites\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadClose\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadCommit\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadHotKey\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadList\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadMedian\",\"inputs\":[{\"name\":\"column\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadOpenedRounds\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadOpening\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadPanel\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadParams\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadRecipient\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadSignatureCount\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadTerms\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadWinner\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"CertifyNotEnabled\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"DeadlinePassed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"DeadlineTooFar\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ExitAlreadyRequested\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ExitTooEarly\",\"inputs\":[{\"name\":\"withdrawableAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"FeeTooLow\",\"inputs\":[{\"name\":\"required\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"HotKeyTaken\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LaneBusy\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoExitRequested\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoQuorum\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotOperator\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotSubmitter\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotYourTurn\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NothingAnchored\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NothingToClaim\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OpenTooLate\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"PhaseTooShort\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ReentrancyGuardReentrantCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ReportsNotEnabled\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"RoundLimit\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"SeatIneligible\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"StakeTooLow\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"StringTooLong\",\"inputs\":[{\"name\":\"str\",\"type\":\"string\",\"internalType\":\"string\"}]},{\"type\":\"error\",\"name\":\"TermTooEarly\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"TokenMismatch\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooEarly\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"TooFewCloses\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooFewRounds\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WindowClosed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WindowOpen\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"WrongLink\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongNonce\",\"inputs\":[{\"name\":\"expected\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongOpened\",\"inputs\":[]}]",
	ID:  "Rankify",
	Bin: "0x6103e0604052346107bd576103006166b38038038091610021826103e06107c1565b6103e039126107bd57604051610039610300826107c1565b6100446103e06107f8565b81526100516104006107f8565b602082015261006161042061080c565b604082015261007161044061080c565b606082015261008161046061080c565b6080820152610091610480610820565b60a08201526100a16104a0610820565b60c08201526100b16104c0610820565b60e08201526100c16104e061082f565b6101008201526100d261050061082f565b6101208201526100e361052061082f565b6101408201526100f4610540610820565b610160820152610105610560610820565b61018082015261011661058061083f565b6101a08201526101276105a061083f565b6101c08201526101386105c061083f565b6101e08201526101496105e061083f565b61020082015261015a610600610820565b61022082015261016b610620610820565b61024082015261017c610640610820565b61026082015261018d610660610820565b61028082015261019e61068061082f565b6102a08201526101af6106a061082f565b6102c08201526101c06106c061082f565b6102e08201526101d06004610850565b6020810190631394d15160e21b82526101e96001610850565b916020830191603160f81b83526101ff8161089c565b6101205261020c8461089c565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261027560c0826107c1565b5190206080523060c05280516001600160a01b03163b1515806107a7575b61271061ffff60a08401511611159081610791575b8161077b575b81610764575b81610746575b8161072f575b81610711575b62ffffff61014084015116151590816106fc575b816106e8575b816106c8575b81610687575b1591821561067e575b508115610675575b508015610660575b6106515760018060a01b038151166101605260018060a01b036020820151166101805260018060601b03806040830151166101a052806060830151166101c0526080820151166101e05261ffff60a0820151166102005261ffff60c0820151166102205261ffff60e0820151166102405262ffffff610100820151166102605262ffffff610120820151166102805262ffffff610140820151166102a05261ffff610160820151166102c05261ffff610180820151166102e05263ffffffff6101a0820151166103005263ffffffff6101e0820151166103205263ffffffff610200820151166103405262ffffff6102a0820151166103605262ffffff6102c0820151166103805262ffffff6102e0820151166103a05261ffff6102806bffffffff00000000000000006101c084015160401b1667ffff00000000000061022085015160301b161765ffff0000000061024085015160201b161763ffff000061026085015160101b161792015116176103c052604051615dab6109088239608051816155b3015260a05181615670015260c0518161557d015260e051816156020152610100518161562801526101205181505061014051815050610160518181816103a3015281816107530152818161443e01528181614b1d0152614bc00152610180518181816103ce015281816119170152612bcb01526101a0518181816103fc01528181613f4c0152614a1201526101c05181818161042a0152613a9701526101e05181818161045801528181613ad70152613aff0152610200518181816104820152613a5f0152610220518181816104ac01526153040152610240518181816104d6015261519801526102605181818161050101528181611309015281816134080152614d6201526102805181818161052d015261182401526102a0518181816105590152613e8501526102c05181818161058401526142ad01526102e0518181816105af015261427d0152610300518181816105dc0152613eef01526103205181818161063d015261169801526103405181818161066a0152611e090152610360518181816106c101526149260152610380518181816106ed01528181614840015261486201526103a051818181610719015261553c01526103c051816106070152615dab90f35b63019af63760e01b5f5260045ffd5b5060408101516001600160601b031615610305565b9050155f6102fd565b1591505f6102f5565b905063ffffffff6106c1816101e086015116916106b3816101a088015116826101c0890151169061087b565b90610200870151169061087b565b10906102ec565b905062ffffff6102a08401511662ffffff6102c0850151161015906102e6565b6102e084015162ffffff16151591506102e0565b6101a084015163ffffffff16151591506102da565b905061ffff6102808301511661ffff610260840151161015906102c6565b905061271061ffff610260840151161115906102c0565b905061ffff6102408301511661ffff610220840151161015906102ba565b905061271061ffff610220840151161115906102b4565b905061271061ffff60e0840151161115906102ae565b905061271061ffff60c0840151161115906102a8565b5060208101516001600160a01b03161515610293565b5f80fd5b601f909101601f19168101906001600160401b038211908210176107e457604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b03821682036107bd57565b51906001600160601b03821682036107bd57565b519061ffff821682036107bd57565b519062ffffff821682036107bd57565b519063ffffffff821682036107bd57565b906001600160401b0382116107e45760405191610877601f8201601f1916602001846107c1565b8252565b9190820180921161088857565b634e487b7160e01b5f52601160045260245ffd5b601f8151116108c75760208151910151602082106108b8571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe6102806040526004361015610012575f80fd5b5f3560e01c8063014d367114611f815780630cfbf11b14611ef457806318e217c714611ed05780631c259b2614611da25780631e83409a14611cf557806321e2b1f214611bc157806322d1c6dd14611b515780632f5cae1714611af457806349abb40814611a6e5780634bccdd69146119ad57806353a353901461179e578063636f35d3146117515780637662a3d4146117225780637f8e3b4e146116655780638086b8ba146115ed578063826ad645146111d357806384b0196e146110eb578063898a64331461109c5780638e0a4f701461107f578063a3ad5fb314610fef578063b4e6243f14610f6e578063b91f879114610b96578063be96544214610b78578063c23a5cea14610a94578063c54912b0146108e0578063cff0ab9614610379578063da0059e51461029e578063e077338214610254578063f0ec8aae14610230578063f4d2d674146101ce5763fa073d761461016f575f80fd5b346101ca5760203660031901126101ca576004356001600160a01b03818116918290036101ca576060915f52600460205260405f205464ffffffffff906040519281168352818160a01c16602084015260c81c166040820152f35b5f80fd5b346101ca5760c03660031901126101ca5760243561ffff811681036101ca5760443560ff811681036101ca576064359160ff831683036101ca5760843560ff811681036101ca576020936102289360a43593600435613b30565b604051908152f35b346101ca5760603660031901126101ca576020610228604435602435600435613a51565b346101ca5760203660031901126101ca5761026d6143a2565b5060405160043581527fbb71c06885d82c4a759bfdcd772705bf67dfde3e9d164855395c4afbe189df3460203392a2005b346101ca5760203660031901126101ca576001600160601b03600435818116908190036101ca576102cd613daf565b6102d56143a2565b50335f52600260205260405f208054838116846102f28583613851565b1161036a578301938085116103565761034494169060018060601b0319161790556040518181527f7c717985ac273e663b7f3050f5b15a4388ff6ed952338954f650e2093e13937f60203392a2614ba5565b5f5f516020615d8b5f395f51905f525d005b634e487b7160e01b5f52601160045260245ffd5b630625040160e01b5f5260045ffd5b346101ca575f3660031901126101ca576040516103009061039a8282613774565b60018060a01b037f000000000000000000000000000000000000000000000000000000000000000016815260018060a01b037f000000000000000000000000000000000000000000000000000000000000000016602082015260018060601b037f000000000000000000000000000000000000000000000000000000000000000016604082015260018060601b037f000000000000000000000000000000000000000000000000000000000000000016606082015260018060601b037f000000000000000000000000000000000000000000000000000000000000000016608082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001660a082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001660c082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001660e082015262ffffff7f00000000000000000000000000000000000000000000000000000000000000001661010082015262ffffff7f00000000000000000000000000000000000000000000000000000000000000001661012082015262ffffff7f00000000000000000000000000000000000000000000000000000000000000001661014082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001661016082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001661018082015263ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166101a082015261ffff7f000000000000000000000000000000000000000000000000000000000000000063ffffffff8160401c166101c084015263ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166101e084015263ffffffff7f000000000000000000000000000000000000000000000000000000000000000016610200840152818160301c16610220840152818160201c16610240840152818160101c166102608401521661028082015262ffffff7f0000000000000000000000000000000000000000000000000000000000000000166102a082015262ffffff7f0000000000000000000000000000000000000000000000000000000000000000166102c082015262ffffff7f0000000000000000000000000000000000000000000000000000000000000000166102e082015262ffffff6102e06040519260018060a01b037f000000000000000000000000000000000000000000000000000000000000000016845260018060a01b03602082015116602085015260018060601b03604082015116604085015260018060601b03606082015116606085015260018060601b03608082015116608085015261ffff60a08201511660a085015261ffff60c08201511660c085015261ffff60e08201511660e085015282610100820151166101008501528261012082015116610120850152826101408201511661014085015261ffff6101608201511661016085015261ffff6101808201511661018085015263ffffffff6101a0820151166101a085015263ffffffff6101c0820151166101c085015263ffffffff6101e0820151166101e085015263ffffffff6102008201511661020085015261ffff6102208201511661022085015261ffff6102408201511661024085015261ffff6102608201511661026085015261ffff61028082015116610280850152826102a0820151166102a0850152826102c0820151166102c08501520151166102e0820152f35b346101ca57366003190160e081126101ca5760a0136101ca5760a4356001600160401b0381116101ca57610918903690600401613640565b60c4359064ffffffffff82168092036101ca57600435906060938260601c3303610a85578260401c5f526005926020926005602052600160401b60405f205410610a76576109bd608061099061096e6004613b7e565b9861097b85886004613baf565b610987602088016138d3565b905f80806154a9565b604051908982525f602083015260408201525f6060820152208360401c5f52600560205260405f20541490565b15610a67576109ce6109d392613d2c565b61390e565b905f5b8251811015610a1257600190818063ffffffff831c16146109f8575b016109d6565b818060601b03888202840135168582881b860101526109f2565b857f7cb5f42f3c2d5661045b28e7ac2cb9ca0515c97ae4839440a3c1b407be27037c6020610a54610a43878761478c565b610a4f81608435614765565b613a26565b610a5e813361495a565b604051908152a2005b63a0094ce360e01b5f5260045ffd5b6355298b1160e11b5f5260045ffd5b6331511a2160e21b5f5260045ffd5b346101ca5760203660031901126101ca576004356001600160a01b03811681036101ca57610ac0613daf565b64ffffffffff610ace6143a2565b5460a01c16908115610b6957814210610b565761034490335f52600260205260018060601b0360405f2054169060036020525f6040812055600260205260405f2060018060601b031981541690556040517fb7c918e0e249f999e965cafeb6c664271b3f4317d296461500e71da39f0cbda3339180610b4e8686836138a8565b0390a2614423565b506350927a9f60e11b5f5260045260245ffd5b632017c2ad60e11b5f5260045ffd5b346101ca5760203660031901126101ca5760206102286004356139e3565b346101ca57366003190161022081126101ca5760a0136101ca576001600160401b0360a4358181116101ca57610bd0903690600401613640565b9160403660e31901126101ca576040366101231901126101ca57610184359081116101ca57610c03903690600401613670565b60ff6101a493929335166101a435036101ca576040366101e31901126101ca57610c2d6004613b7e565b93610c416101043560e43560c4358861548b565b9261014435610c6c610c588261012435888b61548b565b610c6485856004613baf565b6004356144e2565b6101243560f81c15610f5f576040518460051b8782378460051b9020610164355f5260205260405f2003610f50578160ff6101a4351610801590610f45575b8015610f28575b610f0f5760018063ffffffff610124351660ff6101a435161c1614610f0f57610d3091610d2b6020610d24610d026101e495610164355f526101c435845260405f209560ff6101a43516916138c3565b9360ff6101a43516600560ff6101243560f01c168d6101243560f81c90613b30565b92016138d3565b614dcc565b15610f0f57610d4660ff6101a4351682856139d3565b35159061012435600160ef1b1615610ede5764ffffffffff6101243560c01c165b61ffff60243560401c1681014211610ecf5761012435928015610ebe575b610e88575b50610d94816138f7565b93610da26040519586613774565b81855260208501809260051b8201913683116101ca57905b828210610e7857505050835160ff6101a435161015610e6457610e2f606093610e43927ff544bf4ed57addf93c14e0332d84d1729ec437de38015121ef98659cce941f98966101c4356020611fe06101a43560051b16830101525160051b9020610164355f526020528360405f20918861548b565b60043560401c5f52600560205260405f2055565b6040519060f81c815260ff6101a4351660208201526101c4356040820152a2005b634e487b7160e01b5f52603260045260245ffd5b8135815260209182019101610dba565b90915042811115610eb7575b6101243564ffffffffff60c01b191660c09190911b17600160ef1b179085610d8a565b5042610e94565b5061012435600160ef1b1615610d85565b632f23cfcd60e01b5f5260045ffd5b64ffffffffff6101243560c01c16610efa60243560e435614542565b80821115610f085750610d67565b9050610d67565b63480a1dcf60e01b5f5260ff6101a4351660045260245ffd5b506101c435610f3e60ff6101a4351685886139d3565b3514610cb2565b506101c43515610cab565b63395919fd60e01b5f5260045ffd5b6362f7430960e11b5f5260045ffd5b346101ca576101203660031901126101ca576004356001600160a01b03811681036101ca5760403660231901126101ca576084356001600160601b038116918282036101ca5760c4359260ff841684036101ca5761034493610fe491610fd2613daf565b610104359160e4359160a43590614b19565b6024606435916149e3565b346101ca57366003190161018081126101ca5760a0136101ca576001600160401b0360a4358181116101ca57611029903690600401613640565b909160c4359081116101ca576110439036906004016136a0565b91610124359360ff851685036101ca5761107861034495611062613daf565b610164359061014435906101043560e435614b19565b6004613dd8565b346101ca5760a03660031901126101ca5760206102286004613b7e565b346101ca5760a03660031901126101ca576004356001600160a01b03811681036101ca5760403660231901126101ca576084356001600160601b03811681036101ca5761034491610fe4613daf565b346101ca575f3660031901126101ca57604051602061110a8183613774565b5f825261111760046139b8565b906111256040519283613774565b60048252631394d15160e21b8183015260019061118b61114560016139b8565b6111526040519182613774565b60018152603160f81b8382015261117d60405195600f60f81b875260e08588015260e0870190613750565b908582036040870152613750565b4660608501523060808501525f60a085015283810360c08501528180865192838152019501915f5b8281106111c05785870386f35b83518752958101959281019284016111b3565b346101ca5736600319016101a081126101ca5760a0136101ca5760a4356001600160401b0381116101ca5761120c903690600401613640565b9060403660e31901126101ca57610144356001600160401b0381116101ca57611239903690600401613670565b909290610164356001600160401b0381116101ca5761125c903690600401613670565b9092909190610184356001600160401b0381116101ca576112819036906004016136a0565b92909161128e6004613b7e565b966112b16112a56101043560e43560c4358c61548b565b610c6484846004613baf565b60e43560f81c15610f5f576040518360051b90818b823720610124355f526020526101043560405f2003610f50576024356112ee8160e435614d9a565b60e435600160ef1b161515806115e3575b6115d15762ffffff7f00000000000000000000000000000000000000000000000000000000000000009260501c1601014211610ecf57851580156115c8575b80156115be575b6115af579495979392919060e435955f955b888710611475578a8a8a8a611376610e2f610104358360c4358761548b565b604051918060609263ffffffff60608601918060f81c875216602086015260606040860152526080830160808260051b8501019580935f915b8483106113df57877f69531d746e82ea619c16613b02958a21c65cbb996cc02567d77951a8a2ff4ed2888b0389a2005b909192939497607f198782030185528835605e19833603018112156101ca578201803560ff81168091036101ca5782526020810135601e19823603018112156101ca5781018035916020909101906001600160401b0383116101ca5782360382136101ca57836040806114616020969587968b8860019b01528b860191613831565b9301359101529a01969501930191906113af565b9091929394959997966114898b898b613996565b6114948c89896138e7565b60ff61149f836137f1565b1691868310801590611584575b61157157808d60406114c460206114e49501846137ff565b919093828251958637013592209085610124359160e43560f81c90615503565b6114ef8389876139d3565b358103611571579061152c91610124355f526020528c8360405f209160ff60e43560f01c169060e43560f81c90611527848d8d6138c3565b615696565b1561155f57506001908160ff61154b6115468f8d8f613996565b6137f1565b161b179a0195949392919099969799611357565b63480a1dcf60e01b5f5260045260245ffd5b8263d4a097c760e01b5f5260045260245ffd5b5061159260208201826137ff565b90506001600160ff1b0388168803610356578760011b14156114ac565b63988614d160e01b5f5260045ffd5b5084861415611345565b5081861161133e565b63b317256b60e01b5f5260045260245ffd5b50804211156112ff565b346101ca5760203660031901126101ca576004356001600160a01b038116908190036101ca575f52600260205260a060405f205464ffffffffff60018060601b03916040519280821684528160601c16602084015260ff8160c01c16604084015260ff8160c81c16606084015260d01c166080820152f35b346101ca575f3660031901126101ca5761167d6143a2565b64ffffffffff80825460a01c1661171357806116e5916116bd7f000000000000000000000000000000000000000000000000000000000000000042613851565b16926116c98482613883565b60018060a01b039054165f526004602052421660405f2061385e565b6040519081527fd9217a461a0f7f84171a8866118c3d92e943ba7c1ba89b819371f729b5cabcbc60203392a2005b63e7f70e6560e01b5f5260045ffd5b346101ca5760203660031901126101ca576004356001600160a01b03811681036101ca57610228602091613940565b346101ca5760203660031901126101ca576004356001600160a01b03818116918290036101ca576040915f52600360205264ffffffffff825f20548351928116835260a01c166020820152f35b346101ca576117ae3660046136d0565b9091926117ba85613b7e565b926117c6858388613baf565b8535908315610a76575f5f5b85811061197d5750906117e86117f392846144e2565b845f198101916138e7565b3593602093611822602089013564ffffffffff808260c01c16908960c01c168082115f14611975575090614d55565b7f0000000000000000000000000000000000000000000000000000000000000000018042111561195f575061185683613d2c565b63ffffffff6118648861390e565b9616925f5b87518110156118a357600190818087831c1614611887575b01611869565b818060601b036060820288013516888260051b8b010152611881565b507f1494bfe8efa0e2bbd1d8d660814b17e96af821c67cd5eb078f078b4c14b6ed979160209189858860018c8f6118eb6118e560806118f29301359786614734565b87614765565b918461478c565b90039511156119435750506001600160601b03169182900391610a5e91839161193b907f000000000000000000000000000000000000000000000000000000000000000061495a565b60601c61495a565b8492506002610a5e949261195a923560601c6147ca565b61193b565b600190630a8d68c960e21b5f520160045260245ffd5b905090614d55565b906119a660019161198f8489876138e7565b35602061199d868b896138e7565b0135918a61548b565b91016117d2565b346101ca576101003660031901126101ca5760243560043560403660831901126101ca5760e4356001600160401b0381116101ca576119f0903690600401613670565b9160843590602082901c6001600160a01b03163303611a5f57611a5d94611a1a604435828461470f565b611a578686611a2f60a435886064358761548b565b94611a3a86886144e2565b611a4583898361459e565b5f60c43598607f8160e81c1692614605565b92614669565b005b631cc191eb60e31b5f5260045ffd5b346101ca5760e03660031901126101ca576004356001600160a01b038116036101ca576001600160401b036024358181116101ca57611ab1903690600401613723565b505060403660431901126101ca576084359081116101ca57611ad7903690600401613723565b505060403660a31901126101ca57630c7576bb60e11b5f5260045ffd5b346101ca5760403660031901126101ca576004356001600160a01b03811681036101ca576024359063ffffffff82168092036101ca57600160201b600160c01b039060201b16175f526005602052602060405f2054604051908152f35b346101ca5760c03660031901126101ca5760243561ffff81168091036101ca576044359060ff82168092036101ca57608435906001600160401b0382116101ca57602092611ba6610228933690600401613723565b60405193918190853760a43593209160643591600435615503565b346101ca57366003190161018081126101ca5760a0136101ca576001600160401b0360a4358181116101ca57611bfb903690600401613640565b919060403660e31901126101ca57610124359160ff83168093036101ca57610164359081116101ca57611c32903690600401613670565b929091611c3f6004613b7e565b91611c4c86836004613baf565b60e43592611c61610104358560c4358461548b565b9160043593611c7084866144e2565b611c9b6020611c95611c838c868b6144f9565b9b6001600160a01b03948d91906138c3565b016138d3565b163303611a5f5760243594611cb08682614542565b61ffff8760301c16830201804210611ce3575086611a5d99611a579383611cd98c80968c61459e565b6101443599614605565b635ceab9a160e11b5f5260045260245ffd5b346101ca5760203660031901126101ca576004356001600160a01b03811681036101ca57611d21613daf565b335f9081526002602052604090205460601c6001600160601b03168015611d9357335f8181526040908190208054600160601b600160c01b0319169055516103449391907ff7a40077ff7a04c7e61f6f26fb13774259ddf1b6bce9ecf26a8276cdd39926839080610b4e8686836138a8565b6312d37ee560e31b5f5260045ffd5b346101ca5760603660031901126101ca576004356001600160a01b03818116918281036101ca5760403660231901126101ca57611ddd6143a2565b9081549264ffffffffff91828560a01c16611713578592611e026024611e9c936143cf565b8281611e2e7f000000000000000000000000000000000000000000000000000000000000000042613851565b1696165f526004602052611e458660405f2061385e565b60405190611e54606083613774565b33825260208083018881525f6040808601828152898352600490945290209351845496166001600160a01b031996871617845551611e9490831684613883565b51169061385e565b8254161790556040519081527fc9bb424bbcc8f17f958c246069990ad6f1acd7ba249f5493b5129fead3947b8960203392a3005b346101ca57610344611ee33660046136d0565b93611eef939193613daf565b613dd8565b346101ca57366003190161018081126101ca5760a0136101ca576001600160401b0360a4358181116101ca57611f2e903690600401613640565b505060403660e31901126101ca57610144358181116101ca57611f55903690600401613670565b5050610164359081116101ca57611f709036906004016136a0565b50506302a012f960e11b5f5260045ffd5b346101ca5760031936810160e081126101ca5760a0136101ca576001600160401b0360a4358181116101ca57611fbb903690600401613640565b92909160c435116101ca576102009060c435360301126101ca57611fe3610220610280613774565b5f6102808190526102a08190526102c08190526102e081905261030081905261032081905261034081905261036081905260606103808190526103a08290526103c08290526103e081905261040081905261042082905261044081905261046091909152610480526120556004613b7e565b6102805263ffffffff61206c604460c435016137ab565b8161207b606460c435016137ab565b8161208a608460c435016137ab565b166102e052166102c052166102a0526120a582826004613baf565b6120b4600460c43501806137bc565b60ff6120c4602460c435016137f1565b1681811015610a765760ff60243560201c16811061363157905f915f935b8285106135c95786866120f7866004356144e2565b61210c61014460c4350160c435600401613bfb565b61212161016460c4350160c435600401613bfb565b61213961018460c4949394350160c4356004016137ff565b6102a0516102c0516102e05193959194919390851781178a1c15801591906135bd575b506122d95788908161217961012460c4350160c435600401613bfb565b90501492836135ad575b5082613589575b8261357d575b5050908161356b575b5015610f50576121b461012460c4350160c435600401613bfb565b6040519060051b8092823720610360526121cd8661390e565b6103805261028051610300516103605160405194929091906121f060c087613774565b60c0368737855260f81c602085015260608401525f925f5b888110613503576103605161038051805160051b6020918201205f928352905260409020610320518a918a9103610f50576102c051806134b757509060a460c43501356134a4576102a0516103005163ffffffff16811480159190613486575b506122d95760ff600161227f602460c435016137f1565b01165b612291600460c43501806137bc565b90508110156122e8576122a9600460c43501806137bc565b506122cb63ffffffff6001607f60243560291c1601928460061b013516614d20565b10156122d957600101612282565b630a3ef90560e01b5f5260045ffd5b509061232c64ffffffffff61231f612305600460c43501806137bc565b612314600460c43501806137bc565b5f19019290506138e7565b3560c01c16602435614d55565b8042111561195f57505b6102e0516133f4575b6123546101e460c4350160c4356004016137bc565b6102c0516102a0516102e051919384199091169091179161237484614d20565b61237d84614d20565b01036115af576040519161239260e084613774565b60e03684375f516020615d0b5f395f51905f52835261028051602084015260ff6123c0602460c435016137f1565b166040840152600860808401526123f960c0610280015163ffffffff60206102800151169060c4803501359160a460c43501359161548b565b60c08401525f925f5b87811061330457878761242061018460c4350160c4356004016137ff565b509061243761012460c4350160c435600401613bfb565b909160206102800151946040519261245161018085613774565b5f6060850152606060808501525f60a08501525f60c0850152606060e08501526060610100850152606061012085015260606101408501526060610160850152808452601081115f146132fa579360ff60025b1660208501525f945f915b8183106132c5575050508360408401526124cc602084015161390e565b60808401526124de602084015161390e565b6101608401525f5b602084015181101561253f576001907e2000200020002000200020002000200020002000200020002000200020002060206080870151612526848a615bc3565b828560051b8093010152610160880151010152016124e6565b509493909250612555825160208401510261390e565b60e083015261256a825160208401510261390e565b610100830152612580825160208401510261390e565b610120830152612596825160208401510261390e565b6101408301525f5f945b80861c1561271c57600181871c1615612710576125bf868385876156e1565b94610260518551938460011b01966305f5e1008111908115612702575b506126f55761262d906001891b60a08801511760a0880152600160c08801510160c088015261260b8988615c34565b8095036127100290039360016126218287613a33565b019481015f1901613a33565b5f516020615d6b5f395f51905f52029560208601518802945f5b60208801518110156126de57600190896101408a6020858c019b8b5f516020615d6b5f395f51905f525f516020615d2b5f395f51905f528460e08701519460051b80950101511796600f908286866101008a0151010151809582028b03841c16169803901c161916938386848461012089980151010152015101015260206101608c01518460051b01019182510103905201612647565b5094509550956001919792505b01949390956125a0565b50956001919792506126eb565b6302faf0809150108a6125dc565b959093946001906126eb565b86858560c08101516001607f60243560291c1601116132b65760a08101516103a0525f1960016024351601612f3157612755815161390e565b905f5b815181101561279957600190816040840151821c16156127945761278361271061270f1983866158cd565b60208260051b860101525b01612758565b61278e565b50906127d7905b6103e081905260408301516102e0511916906127c660c4356101a48101906004016137ff565b509160018060243516149185614e16565b90610140610280015280612e69575b50610160610280015190606061028001515f94612803845161390e565b925f915f86515b808210612e515750505f975b8651891015612883578860051b9060208289010151915f8684606088015102039313801590612879575b801561286b575b61286057870160200182905201976001905b0197612816565b509860019150612859565b50600180888d1c1614612847565b505f831315612840565b61042052610400859052815187905f9061289c9061390e565b915f915b60a0860151831c80156129dc57600116156129d3575f5f5f905f915f60a052898760208201516101608301519061012084015190610100610140860151950151905b8060a0511061293b57505050508591506128fc908c615c34565b938460051b90030384029360051b9003030203905f82131561293157906001918160208660051b8801015201925b01916128a0565b926001915061292a565b60a08051600581811b8701602090810151988502830190911b8087018201516080819052818b018301519187019092015160019093019093525f516020615d6b5f395f51905f5283810260f090811c838302821c03909e019d61ffff9384028a168202811c909d019c8483178202811c909c019b93830289168102841c92909102909716909602901c94909403909501948b936128e2565b9160019061292a565b61046082905261044085905285836129fb600460c43501610280613c30565b612a06600435613d2c565b612a0f8261390e565b6104808190526102c051612da15750610480516102a05192915f5b8251811015612a6557806001808781941c1614612a48575b01612a2a565b818060601b03606082028401351660208260051b86010152612a42565b50919250505b61048051612a7e600460c43501806137bc565b50612a8d602460c435016137f1565b91612a9860046150ea565b9160015b60ff8516811115612d7d578686612ac060c43560040160843560a01c610280615112565b6103805151612ace9061390e565b5f5b8151811015612b69576102a05160019190811c82168203612b59576103a051811c82166002035b60206101606102800151918360051b92828463ffffffff60d81b9201015160d81b169060f81b178183610180610280015101015160b81b82846101c0610280015101015160981b17828461020061028001510101511717918501015201612ad0565b6102e051811c8216600302612af7565b5090612c0f612c04612b7b60046150ea565b6084356001600160601b031690612bef90612bc8908390612b9d338b8a61532c565b8a811015612d645761048051612bb492919061537c565b61048051612bc2908861478c565b90613851565b917f000000000000000000000000000000000000000000000000000000000000000061495a565b610a4f612bfc8786614734565b608435614765565b60043560601c61495a565b6102e0519283612d0c575b50612c2c919250602435610280613d46565b6102c051612d00575f905b60ff610140610280015116906102805192612c9c612c59602460c435016137f1565b93612c6f61018460c4350160c4356004016137ff565b909160ff60405197168752602087015260e460c4350135604087015260c0606087015260c0860191613831565b8381036080850152602080845192838152019301905f5b818110612cea57867f101caf778ef66a8d9f9fc51315ac2eda644a700e3c0734f5bd95553d459ad2b08780888860a08301520390a2005b8251855260209485019490920191600101612cb3565b60c48035013590612c37565b610280515f5b828110612d20575050612c1a565b8060018781931c1615612d5f57612d59828460608402880135612d548160601c91848060601b031660043560601c8361538c565b6147ca565b01612d12565b612d59565b50612d7891612d73823361495a565b613851565b612bb4565b600181612d9986607f60ff9560061b87013560e81c168761537c565b019050612a9c565b60ff612db1602460c435016137f1565b168151915f5b838110612dff575050506020811080612deb575b612dd55750612a6b565b60ff90637e578c7360e01b5f521660045260245ffd5b5060a460c43501358160031b1c1515612dcb565b8260ff60a460c43501358360031b1c1611612dd557600190612e4184606083028801356001600160601b031660c43560a40135600385901b1c60ff1602613a33565b60208260051b8501015201612db7565b909360019060208660051b8a0101510194019061280a565b929190916102805191612e8761014460c4350160c435600401613bfb565b9190925f915f19965f5b89811c8015612f185760011615612f135760405160208101898152906001600160fb1b0388116101ca57612eeb6041828a60051b808d6040840137810160ff60f81b8760f81b166040820152036021810184520182613774565b519020898110612f08575b505b5f19811461035657600101612e91565b98509350838a612ef6565b612ef8565b50509550955095509150506101406102800152836127e6565b90612f476101a460c4350160c4356004016137ff565b906101405250612f57825161390e565b6040830151905f610120525b6020840151610100526101005161012051101561325557612f88610120518551615c03565b60041b6101000360e0526101205160051b6101c052604084015182036132425760206101c0516080860151010151945b5f945f935f610180525f9460a08301516101a05260e083015160c052610100830151610160525b6101a051861c8015613096576001161561308d57610120516101005160c05190880290910160051b9081016020908101516101605190920101516101808051820190526101c0516101405160e051910135811c901b5f516020615ccb5f395f51905f52165f516020615d2b5f395f51905f52818117849003600f90811c84165f516020615d6b5f395f51905f52908116909d019c919094179190910390921c161601946001905b0194612fdf565b94600190613086565b5097959193909294505f516020615ccb5f395f51905f526101805160011c16945f516020615d6b5f395f51905f52806101c05161014051013560e0511c60e0511b600f1c16198a8a5f516020615d4b5f395f51905f528a5f516020615d2b5f395f51905f525f516020615ccb5f395f51905f526101c05161014051013560e0511c60e0511b165f516020615ceb5f395f51905f5203600f1c9481836101805103911703600f1c93170301600f1c161616161987161561322a5750505050506101205160041b5b6131696101205182615c21565b5f516020615d6b5f395f51905f52806101c05161014051013560e0511c60e0511b600f1c16195f516020615ccb5f395f51905f526101c05161014051013560e0511c60e0511b165f516020615ceb5f395f51905f5203600f1c8561018051035f516020615d2b5f395f51905f528a1703600f1c5f516020615d4b5f395f51905f52875f516020615d2b5f395f51905f528b170301600f1c16161616198416166132145760010161315c565b60ff9063270e5d6560e21b5f521660045260245ffd5b61012080516001019052975092955093509150612f63565b61324f6101205183615bc3565b94612fb8565b91929390505f5b82518110156132aa578060011b61014051013560f01c6001806040880151841c16145f1461329e5761270f1901600582901b8401602001526001905b0161325c565b61321457600190613298565b5092906127d7906127a0565b632166ec3560e01b5f5260045ffd5b9091958660051b820135156132f15760019081881b17968160608801510160608801525b0191906124af565b956001906132e9565b9360ff60016124a4565b60018087831c16146133a3575b60018084831c1614613326575b600101612402565b613388613337602460c435016137f1565b95600181019660e06102800151602061010061028001518660051b010151905f526020528360405f2091610280519360061b89019360ff806080610280015160f01c169216908d6060850201615696565b61331e575b60ff9063480a1dcf60e01b5f521660045260245ffd5b8060a08301526133da6133b860e084206149bd565b6133c96020606085028b01016138d3565b90600188019760061b870191614dcc565b6133115760ff90632e529e0560e11b5f521660045260245ffd5b61340660243560806102800151614d9a565b7f00000000000000000000000000000000000000000000000000000000000000009062ffffff60243560501c1601018042111561195f57505f5b61038051805182101561347f576102e051821c600190811614908161346d575b5061338d57600101613440565b602091508260051b0101511584613460565b505061233f565b905061349d6001607f60243560291c160191614d20565b1083612268565b637e578c7360e01b5f525f60045260245ffd5b6134c090614d20565b6001607f60243560291c1601116134f4576102e051610300511663ffffffff161561233657630a3ef90560e01b5f5260045ffd5b63cce7be6960e01b5f5260045ffd5b600184821c8116613530575080856001920360051b8701355b61038051600583901b016020015201612208565b9290600191848701966040518c871b8382378360408701528c871b9020608086015260051b89013560a08501528a60c08520951b019361351c565b905061357682614d20565b1487612199565b83011490508789612190565b91506135a06101a460c4350160c4356004016137ff565b90508160011b149161218a565b600183901b85021492508a612183565b9050841615158a61215c565b9091926135f36001918660061b8401908588146135fe575b6102805190602083013592359161548b565b9401939291906120e2565b81356103008190526020830135610320819052610280516136289263ffffffff191690849061548b565b610340526135e1565b634eb8cd7360e01b5f5260045ffd5b9181601f840112156101ca578235916001600160401b0383116101ca57602080850194606085020101116101ca57565b9181601f840112156101ca578235916001600160401b0383116101ca576020808501948460051b0101116101ca57565b9181601f840112156101ca578235916001600160401b0383116101ca576020808501948460061b0101116101ca57565b80820360e081126101ca5760a0136101ca57916001600160401b03908360a08101358381116101ca5784613705918301613640565b9490949360c08301359081116101ca5761371f92016136a0565b9091565b9181601f840112156101ca578235916001600160401b0383116101ca57602083818601950101116101ca57565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b601f909101601f19168101906001600160401b0382119082101761379757604052565b634e487b7160e01b5f52604160045260245ffd5b3563ffffffff811681036101ca5790565b903590601e19813603018212156101ca57018035906001600160401b0382116101ca57602001918160061b360383136101ca57565b3560ff811681036101ca5790565b903590601e19813603018212156101ca57018035906001600160401b0382116101ca576020019181360383136101ca57565b908060209392818452848401375f828201840152601f01601f1916010190565b9190820180921161035657565b805464ffffffffff60c81b191660c89290921b64ffffffffff60c81b16919091179055565b805464ffffffffff60a01b191660a09290921b64ffffffffff60a01b16919091179055565b6001600160a01b039091168152602081019190915260400190565b9190811015610e64576060020190565b356001600160a01b03811681036101ca5790565b9190811015610e645760061b0190565b6001600160401b0381116137975760051b60200190565b90613918826138f7565b6139256040519182613774565b8281528092613936601f19916138f7565b0190602036910137565b6139939060405160208101917f28ddbd05e25e4d77d44567fb35f11e8c9f72a88e9f74bdb5c5ede3ebc31942fc835260018060a01b031660408201526040815261398b606082613774565b5190206149bd565b90565b9190811015610e645760051b81013590605e19813603018212156101ca570190565b6001600160401b03811161379757601f01601f191660200190565b9190811015610e645760051b0190565b6139939060405160208101917f42e4a2a6a81a0fc0dd0c47d05558c79a1ba99641bd13cd79e451479a2278975d835260408201526040815261398b606082613774565b9190820391821161035657565b8115613a3d570490565b634e487b7160e01b5f52601260045260245ffd5b929190613a5d91613851565b7f000000000000000000000000000000000000000000000000000000000000000090818102918183041490151715610356576127109004917f0000000000000000000000000000000000000000000000000000000000000000808410613b27575b5060101c60ff1680151580613afc575b613ad55750565b7f0000000000000000000000000000000000000000000000000000000000000000901b9150565b507f0000000000000000000000000000000000000000000000000000000000000000811b8310613ace565b925060ff613abe565b929360ff60e09581613993989561ffff8296604051995f516020615d0b5f395f51905f528b5260208b01521660408901521660608701521660808501521660a083015260c0820152206149bd565b613993906060604051604083013581528183013560208201526080830135604082015220906020810135903561470f565b9060ff602083013560281c16831492831593613bde575b505050613bcf57565b632b47810960e01b5f5260045ffd5b6060809394506040519102809282372091013514155f8080613bc6565b903590601e19813603018212156101ca57018035906001600160401b0382116101ca57602001918160051b360383136101ca57565b61014081019060ff825114613ce4575190613c4d602084016137f1565b918151613c5e6101c08601866137ff565b929091613c6a846139b8565b95613c786040519788613774565b8487526020870136868601116101ca57613ccd975f602088613cc499613cb899863783010152519020916101008901359360ff60e08b0135931690615503565b93610120810190613bfb565b909151916139d3565b3503613cd557565b63c9682d1b60e01b5f5260045ffd5b505060e08101351590811591613d1d575b8115613d03575b50613cd557565b613d1391506101c08101906137ff565b905015155f613cfc565b61010081013515159150613cf5565b8060401c5f52600560205260018060401b031660405f2055565b919060ff9060101c169081158015613da0575b613d9b57606061014084015102013560601c805f5260026020528160ff60018160405f205460c01c16011614613d8e57505050565b613d99925190615428565b565b505050565b5060ff61014084015114613d59565b5f516020615d8b5f395f51905f52805c613dc9576001905d565b633ee5aeb560e01b5f5260045ffd5b94939290918535908160601c3303610a8557602061026052610260518701359460ff808760281c1694818860181c168289610260511c16908960e81c159182614396575b82614388575b8261437e575b82614372575b5081614366575b5080614358575b8061434b575b828960101c169081159081159889614313575b501590811561430a575b5061423e5764ffffffffff93848a60981c1642116142fb5762ffffff808b60801c16908b7f0000000000000000000000000000000000000000000000000000000000000000828185101592836142ea575b5050816142da575b501580156142aa575b801561427a575b61426b5761ffff968c60c01c1691878d60301c16918d60681c169042010101811061425c577f0000000000000000000000000000000000000000000000000000000000000000908142011061424d57604095613f238c6156bb565b908c881c16011161423e578590613f3b828b8f613baf565b036115af57613f498b613b7e565b967f0000000000000000000000000000000000000000000000000000000000000000848b60081c1602918091614233575b505f915f5b8781106141905750505050613f93866139e3565b905f5b85811061414b5750505050613fab8286614734565b95608089013590613fc0888360a01c83613a51565b6001600160601b039890838a1681116141395750613fde9083614765565b97881161036a576080614001613ff8610260518a016138d3565b425f80806154a9565b8451908882525f61026051830152858201525f6060820152209480841c95865f5260056102605152845f205496600160401b88101561412a5760018060401b03600180990180828616036141175750509160a09c93918796989795935f5260056102605152885f20558780519d8e019401358d52610260518d0152868c015260608b015260a060808b01525260c0880194925f5b8281106140d25750505050507f60531b389bb04c60d1569de973a3de35cc77500177ab40736b4b16e82fc942ce85613d99959633940390a3614ba5565b909192939586358152610260518701359060018060a01b0382168092036101ca5760608091879361026051820152858a01358682015201970191019392919093614095565b63a64af63960e01b5f521660045260245ffd5b63221c12cd60e11b5f5260045ffd5b6353e5def360e01b5f5260045260245ffd5b61416e61416161026051606084028c01016138d3565b848360061b850191614dcc565b1561417b57600101613f96565b8390633530a99160e21b5f521660045260245ffd5b606081028b01803560601c9460018887161b908d8483831615159182614221575b505061420c571794888201356141fd578385916141d56141db9461026051016138d3565b90615a90565b156141e857600101613f7f565b85906337ff35dd60e01b5f521660045260245ffd5b633ae096ab60e01b5f5260045ffd5b88846337ff35dd60e01b5f521660045260245ffd5b61422c925089615a54565b848f6141b1565b5f190190505f613f7a565b638dc5992160e01b5f5260045ffd5b6324787d7360e11b5f5260045ffd5b63387b2e5560e11b5f5260045ffd5b63660af27960e01b5f5260045ffd5b507f000000000000000000000000000000000000000000000000000000000000000061ffff8d60301c1610613ec8565b507f000000000000000000000000000000000000000000000000000000000000000061ffff8d60401c1610613ec1565b9050818d60501c1610155f613eb8565b82935060681c16101590828e613eb0565b63abbf92a360e01b5f5260045ffd5b9050155f613e5f565b90915061026051831115908161433f575b5080614332575b905f613e55565b506001808b16141561432b565b6005915010155f614324565b5060018289161115613e42565b50818860081c161515613e3c565b6010915011155f613e35565b8192501115905f613e2e565b8015159250613e28565b610260518911159250613e22565b60038910159250613e1c565b335f52600360205260405f209060018060a01b03825416156143c057565b631f0853c160e21b5f5260045ffd5b9060018060a01b038083165f52600460205260405f205416614414576143fe916143f833613940565b90614dcc565b1561440557565b630ac4d0d960e31b5f5260045ffd5b631199f1bd60e01b5f5260045ffd5b6001600160a01b0391908216801580156144d9575b6144ca577f0000000000000000000000000000000000000000000000000000000000000000916040519163a9059cbb60e01b5f5260045260245260205f60448180865af19060015f51148216156144a9575b60405215614496575050565b635274afe760e01b5f521660045260245ffd5b9060018115166144c157823b15153d1516169061448a565b503d5f823e3d90fd5b6333d1661360e11b5f5260045ffd5b50308114614438565b604090811c5f9081526005602052205403610a7657565b9190916001831461452c57506002821090811561451d575b50611a5f576001190190565b6001198301101590505f614511565b9080925015613a3d5760e81c607f166001010690565b908160f81c1561457e5764ffffffffff9062ffffff808260681c169161ffff828260801c16928260501c169160401c160101019160c01c160190565b9064ffffffffff62ffffff808460681c169360801c169160c01c16010190565b9064ffffffffff8260c01c16421161425c5760ff8260181c168160f81c10156145f6576145cb8282614d9a565b90600160ef1b161515806145ec575b6115d1575060281c60ff1603610f5057565b50804211156145da565b6349f99d4160e11b5f5260045ffd5b926146229061462893969295963391429160018960f81c016154a9565b946154d7565b156146645761463691614542565b8042115f1461465e575042905b64ffffffffff60c01b191660c09190911b17600160ef1b1790565b90614643565b505090565b6146a990969293949196614697604051958560051b87818b819a3720855f526020528760405f20918b61548b565b9060401c5f52600560205260405f2055565b60ff604051948060f81c865260f01c16602085015260408401526080606084015280608084015260018060fb1b03106101ca57818160a0927fc69d1d163eaff9d6f1e7b1ad3e3b6fd6964016aa77897a169e99337681c014e095848401378101030190a2565b909160a092604051924684523060208501526040840152606083015260808201522090565b5f929183915b81831061474657505050565b606083028101356001600160601b03169094019360019092019161473a565b60a081901c909101606082901c6001600160401b0316016001600160601b03919091160190565b5f9291835b8151811015613d9b57806147c46147b4602060019460051b860101518098613851565b966060808402870135901c61495a565b01614791565b9060018060a01b03821692835f526002602052600360405f20948386549160ff9464ffffffffff8460d01c1661480581888760c81c1661552d565b9487861061494f575b916060917fcdcf8422b683d55aab121211298dbfee57c4ea60e4db2672fbcee3a2db76d4e393601888115f14614924577f00000000000000000000000000000000000000000000000000000000000000005b7f000000000000000000000000000000000000000000000000000000000000000080821161491c575b50420191808310614914575b5065ffffffffffff60c81b191660c888901b60ff60c81b161760d082901b64ffffffffff60d01b16179b8c905560408051928a1683528988166020840152820152a3161580614906575b6148ea575b50505050565b6148fd9360c01c81165f19011691615428565b5f8080806148e4565b50808460c01c1615156148df565b91505f614895565b90505f614889565b7f00000000000000000000000000000000000000000000000000000000000000005f1989011b614860565b60019095019461480e565b81156149b9576001600160a01b03165f908152600260205260409020805490916001600160601b03606083901c811690910190811161036a57600160601b600160c01b031990911660609190911b600160601b600160c01b0316179055565b5050565b6042906149c861557a565b906040519161190160f01b8352600283015260228201522090565b91929092335f526020936003855260018060a01b039260409084825f205416614b0a576001600160601b0316947f00000000000000000000000000000000000000000000000000000000000000008610614afb57613d9996614ad282614a6b7fd83e87960a3bf8a6acd92cc65aeac0ce2e269dff301e81f07eef6455db02f20d968a956143cf565b335f526003835287855f2091169760018060a01b031991898382541617905588611e9464ffffffffff8093895195614aa4606088613774565b3387528887019183421683528b8801955f87525f5260048a528b5f2097511690875416178655511684613883565b335f5260028152825f208260018060601b031982541617905582519485528401523392a3614ba5565b631cc3b37b60e01b5f5260045ffd5b63ad45d80760e01b5f5260045ffd5b91937f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169391929091843b156101ca575f9460e493869260ff604051998a98899763d505accf60e01b89523360048a01523060248a01526044890152606488015216608486015260a485015260c48401525af1614b9b5750565b5f613d9991613774565b6040516370a0823160e01b80825230600483015290916020917f0000000000000000000000000000000000000000000000000000000000000000906001600160a01b038216908486602481855afa958615614cb4575f96614cf1575b50604051926323b872dd60e01b5f52336004523060245284604452855f60648180855af19060015f5114821615614cd2575b50836040525f60605215614cbf576024838693819382523060048301525afa928315614cb4575f93614c82575b5050614c6c9192613851565b03614c7357565b63936bb5ad60e01b5f5260045ffd5b90809350813d8311614cad575b614c998183613774565b810103126101ca57614c6c9151915f614c60565b503d614c8f565b6040513d5f823e3d90fd5b50635274afe760e01b5f5260045260245ffd5b6001821516614ce8573b15153d1516165f614c33565b843d5f823e3d90fd5b9095508481813d8311614d19575b614d098183613774565b810103126101ca5751945f614c01565b503d614cff565b6301010101630f0f0f0f60ff9263555555558160011c1690036333333333808260021c169116018060041c01160260181c1690565b90614d5f826156bb565b917f00000000000000000000000000000000000000000000000000000000000000009161ffff62ffffff8360501c169260401c160101010190565b90600160ef1b821615614dbe5761ffff64ffffffffff9160401c169160c01c160190565b5060c01c64ffffffffff1690565b91614df49160208201356001600160ff1b038116923591601b60ff92831c0190911690615b4b565b50506001600160a01b03908116911681149081614e0f575090565b9050151590565b94939291614e23916159ad565b91905f1983018316156150e05750614eb3575b614e40845161390e565b915f5b8551811015614e915760019081818186821c1615614e8a57614e79911b84013560f01c612615198101906128091901838a6158cd565b60208260051b870101525b01614e43565b5050614e84565b505090614e9f9293506159ad565b90915f198201821615614eae57565b5f9150565b91925f610260525b602081015161024052610240516102605110156150d957614ee0610260518251615c03565b60041b61010003610220526102605160051b6101e052604081015183036150c55760206101e051608083015101015192915b5f905f905f925f60a08601519860e087015196610100810151955b8b841c15614fdd5760018c851c1615614fd157610260516102405185020160051b89810160209081015161020081905291890101516101e0516102205190890135811c901b5f516020615ccb5f395f51905f52165f516020615d2b5f395f51905f52818117849003600f90811c84165f516020615d6b5f395f51905f52908116909a019c840199919094179190910390921c161601926001905b0192969396614f2d565b92600190979497614fc7565b94989750989592915098505f516020615d6b5f395f51905f5293505f516020615d4b5f395f51905f525f516020615ccb5f395f51905f528360011c165f516020615d2b5f395f51905f52866101e0518b0135610220511c610220511b600f1c16199581835f516020615ccb5f395f51905f528d6101e0510135610220511c610220511b165f516020615ceb5f395f51905f5203600f1c9703911703600f1c93170301600f1c1616161619169384156150b357846102605160041b5b6150a56102605182615c21565b821661321457600101615098565b61026080516001019052935091614ebb565b6150d26102605184615bc3565b9291614f12565b9291614e36565b94505f9392505050565b61399390602081013560181c60ff16600101906080013560601c6001600160401b0316613a33565b91909161020081019182519260038451145f146152ff575f915b6101c09081850151956101e08601519685610140880198895192821515806152f6575b6152e2575b505050505085519660ff9760ff81146152d757602095615186928651916101808a0151906101a08b0151920392615a33565b9660ff60606151cf6151c4612710809c7f000000000000000000000000000000000000000000000000000000000000000002049751968601866137ff565b98909a5195016137f1565b97015196169060059660058706158015906152cd575b61521e579083929160208b999897969560051b8601018681510390525f995f5b88811061522d5750505050505050505050501161521e57565b632a5091c960e11b5f5260045ffd5b899a9b81839495969798999a9b930135809d61ffff888360e81c169260d81c168093019e8a831480156152c2575b80156152b4575b6152ab5760f01c8981159182156152a1575b505061529957615288928c0204908a61537c565b01908b999897969594939291615205565b505050615288565b119050895f615274565b50505050615288565b5060018089851c1614615262565b508b5183101561525b565b5060a087116151e5565b505050505050505050565b6152eb94615c4a565b505f80858180615154565b5081151561514f565b6127107f00000000000000000000000000000000000000000000000000000000000000008602049161512c565b5f93926001600160a01b03908116915b8386106153495750505050565b909192939483836153616020606085028601016138d3565b161461537457600101949392919061533c565b935050505090565b60209160051b0101908151019052565b6001600160a01b039081165f81815260026020526040902080549491936001600160601b0393848716939092908481101561542057965b871561541657856020957f96e0041f14ae401fab2384e3c29da20cb0263ef760c47847db1f13403cea654c978a169003169060018060601b03191617905561540b868261495a565b6040519586521693a3565b5050505050505050565b5083966153c3565b6001600160a01b03165f81815260026020908152604091829020805460ff60c01b191660c087901b60ff60c01b16179055905160ff9094168452919290917ffec26ec87a340746aca2d6f689d8c53ca69480eb84b910273cd2b6d6f462e51591a3565b91608093916040519384526020840152604083015260608201522090565b60f81b60f09190911b1760e89190911b1760c09190911b1760209190911b600160201b600160c01b03161790565b5f5b8281106154e7575050505f90565b8060051b820135156154fb576001016154d9565b505050600190565b939160c0959391604051958652602086015260408501526060840152608083015260a08201522090565b908042111561557657615563907f0000000000000000000000000000000000000000000000000000000000000000904203613a33565b9081811115615570570390565b50505f90565b5090565b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148061566d575b156155d5577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261566760c082613774565b51902090565b507f000000000000000000000000000000000000000000000000000000000000000046146155ac565b9394610d2b936005602094610d249461ffff60ff806139939d9c169516921690613b30565b62ffffff6201fffe82602f1c1691818160501c1691808260681c169160801c1601010190565b5f610260819052602080830161022081905251610100979396959294909201929160e087019190860288880160808901875b61022051518910156158b55789908c898b898f89888c61573586829551615c03565b978860041b9003809a61575e888460059482861b809d0135811c901b9b8c975101015192615c21565b1916968796519401901b809301015289510101525f516020615d2b5f395f51905f528216158061588b575b15908115615853575b50615833577dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff9392917c01000000010000000100000001000000010000000100000001000000016010958084881c16908416010260e01c61024052610240516102605101610260526305f5e10061024051614e2002910203921c92835b61581f57506001925001980197615713565b83811c9361ffff168002909201918361580d565b50505f61026052506001600160fe1b039b50959950505050505050505050565b61ffff915002195f19851b7f27102710271027102710271027102710271027102710271027102710271027108318161615155f615792565b505f516020615d6b5f395f51905f5280835f516020615ceb5f395f51905f5203600f1c1614615789565b9a5050505050509350505050565b8115613a3d570590565b9091925f935f915f9360209060a081015197602060e0830151920151928860041c9260f08a60041b1660f003925b8b8a1c90811561597657600180921615801561596d575b61596257868b02860160051b83018401516001929190861c61ffff1661270f19018a81121561594c575089905b019901995b0198976158fb565b8981131561595d5750885b9061593f565b615957565b989960019150615944565b508b8b14615912565b6103e8029b50979950505f8a12975061599a965050505050505057613993916158c3565b6159a89181035f19016158c3565b5f0390565b5f9290600160ff1b908160ff5b85871c938415615a2a57600180951615615a1c5760208860051b85010151928184135f146159f75750505091851b906001865b01959190916159ba565b93929080959198929814615a0f575b506001906159ed565b811b909217916001615a06565b9350956001909291926159ed565b50955093505050565b919093929381615a4a57505061399391839161537c565b6139939492615c4a565b6001600160a01b0316905f5b838110615a6f57505050505f90565b826060808302840135901c14615a8757600101615a60565b50505050600190565b6001600160a01b039182165f908152600460205260409020549392919081169084168114801590615b38575b615b255764ffffffffff809460c81c168015159081615b2d575b50615b25575f52600260205260405f20549060018060601b03821610159283615b12575b5082615b0557505090565b60c01c60ff161015919050565b90925042908360d01c161115915f615afa565b505050505f90565b90504210155f615ad6565b504264ffffffffff8560a01c1611615abc565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411615bb8579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15614cb4575f516001600160a01b03811615615bae57905f905f90565b505f906001905f90565b5050505f9160039190565b905f905f5b83811c8015615bfb57600180911614615be4575b600101615bc8565b91600190615bf28385615c21565b17929050615bdc565b505050919050565b90600114615c1a5760108111156139935750601090565b600f190190565b60019160f09160041b9060081b03011b90565b9060019060406060840151930151901c16900390565b909491929485925f5b8251811015615c97578086602060019360051b860101518015615c9057615c8a91615c7f918c02613a33565b80970396828761537c565b01615c53565b5050615c8a565b509592919460ff8114615cc057615cb4602093826139939861537c565b60051b01015102613a33565b5050505050505f9056fe7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fffce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce2013b036fce70ece772cbeb2c15be77b782b9610f4a13617150007a1ab750ee68d8000800080008000800080008000800080008000800080008000800080008000fffefffefffefffefffefffefffefffefffefffefffefffefffefffefffeffff00010001000100010001000100010001000100010001000100010001000100019b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00",
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
// the contract method with ID 0x4bccdd69.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function anchor(uint256 route, uint256 terms, bytes32 restHash, bytes32 prev, (uint256,bytes32) last, bytes32 proposalsHash, bytes32[] commitments) returns()
func (rankify *Rankify) PackAnchor(route *big.Int, terms *big.Int, restHash [32]byte, prev [32]byte, last IRankifyStep, proposalsHash [32]byte, commitments [][32]byte) []byte {
	enc, err := rankify.abi.Pack("anchor", route, terms, restHash, prev, last, proposalsHash, commitments)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnchor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4bccdd69.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function anchor(uint256 route, uint256 terms, bytes32 restHash, bytes32 prev, (uint256,bytes32) last, bytes32 proposalsHash, bytes32[] commitments) returns()
func (rankify *Rankify) TryPackAnchor(route *big.Int, terms *big.Int, restHash [32]byte, prev [32]byte, last IRankifyStep, proposalsHash [32]byte, commitments [][32]byte) ([]byte, error) {
	return rankify.abi.Pack("anchor", route, terms, restHash, prev, last, proposalsHash, commitments)
}

// PackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc54912b0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancel((uint256,uint256,bytes32,bytes32,uint256) job, (uint256,address,bytes32)[] panel, uint40 openTime) returns()
func (rankify *Rankify) PackCancel(job IRankifyJob, panel []IRankifySeat, openTime *big.Int) []byte {
	enc, err := rankify.abi.Pack("cancel", job, panel, openTime)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc54912b0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cancel((uint256,uint256,bytes32,bytes32,uint256) job, (uint256,address,bytes32)[] panel, uint40 openTime) returns()
func (rankify *Rankify) TryPackCancel(job IRankifyJob, panel []IRankifySeat, openTime *big.Int) ([]byte, error) {
	return rankify.abi.Pack("cancel", job, panel, openTime)
}

// PackCertify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0cfbf11b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function certify((uint256,uint256,bytes32,bytes32,uint256) , (uint256,address,bytes32)[] , bytes32 , (uint256,bytes32) , bytes32 , bytes32[] , (bytes32,bytes32)[] ) pure returns()
func (rankify *Rankify) PackCertify(arg0 IRankifyJob, arg1 []IRankifySeat, arg2 [32]byte, arg3 IRankifyStep, arg4 [32]byte, arg5 [][32]byte, arg6 []IRankifySignature) []byte {
	enc, err := rankify.abi.Pack("certify", arg0, arg1, arg2, arg3, arg4, arg5, arg6)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCertify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0cfbf11b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function certify((uint256,uint256,bytes32,bytes32,uint256) , (uint256,address,bytes32)[] , bytes32 , (uint256,bytes32) , bytes32 , bytes32[] , (bytes32,bytes32)[] ) pure returns()
func (rankify *Rankify) TryPackCertify(arg0 IRankifyJob, arg1 []IRankifySeat, arg2 [32]byte, arg3 IRankifyStep, arg4 [32]byte, arg5 [][32]byte, arg6 []IRankifySignature) ([]byte, error) {
	return rankify.abi.Pack("certify", arg0, arg1, arg2, arg3, arg4, arg5, arg6)
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
// Solidity: function forceCommit((uint256,uint256,bytes32,bytes32,uint256) job, (uint256,address,bytes32)[] panel, bytes32 before, (uint256,bytes32) previous, (uint256,bytes32) last, bytes32 proposalsHash, bytes32[] commitments, uint8 seat, bytes32 commitment, (bytes32,bytes32) signature) returns()
func (rankify *Rankify) PackForceCommit(job IRankifyJob, panel []IRankifySeat, before [32]byte, previous IRankifyStep, last IRankifyStep, proposalsHash [32]byte, commitments [][32]byte, seat uint8, commitment [32]byte, signature IRankifySignature) []byte {
	enc, err := rankify.abi.Pack("forceCommit", job, panel, before, previous, last, proposalsHash, commitments, seat, commitment, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackForceCommit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb91f8791.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function forceCommit((uint256,uint256,bytes32,bytes32,uint256) job, (uint256,address,bytes32)[] panel, bytes32 before, (uint256,bytes32) previous, (uint256,bytes32) last, bytes32 proposalsHash, bytes32[] commitments, uint8 seat, bytes32 commitment, (bytes32,bytes32) signature) returns()
func (rankify *Rankify) TryPackForceCommit(job IRankifyJob, panel []IRankifySeat, before [32]byte, previous IRankifyStep, last IRankifyStep, proposalsHash [32]byte, commitments [][32]byte, seat uint8, commitment [32]byte, signature IRankifySignature) ([]byte, error) {
	return rankify.abi.Pack("forceCommit", job, panel, before, previous, last, proposalsHash, commitments, seat, commitment, signature)
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
// Solidity: function join(address hotKey, (bytes32,bytes32) keyProof, bytes32 profile, uint96 amount) returns()
func (rankify *Rankify) PackJoin(hotKey common.Address, keyProof IRankifySignature, profile [32]byte, amount *big.Int) []byte {
	enc, err := rankify.abi.Pack("join", hotKey, keyProof, profile, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackJoin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x898a6433.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function join(address hotKey, (bytes32,bytes32) keyProof, bytes32 profile, uint96 amount) returns()
func (rankify *Rankify) TryPackJoin(hotKey common.Address, keyProof IRankifySignature, profile [32]byte, amount *big.Int) ([]byte, error) {
	return rankify.abi.Pack("join", hotKey, keyProof, profile, amount)
}

// PackJoinWithPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb4e6243f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function joinWithPermit(address hotKey, (bytes32,bytes32) keyProof, bytes32 profile, uint96 amount, uint256 permitDeadline, uint8 v, bytes32 r, bytes32 s) returns()
func (rankify *Rankify) PackJoinWithPermit(hotKey common.Address, keyProof IRankifySignature, profile [32]byte, amount *big.Int, permitDeadline *big.Int, v uint8, r [32]byte, s [32]byte) []byte {
	enc, err := rankify.abi.Pack("joinWithPermit", hotKey, keyProof, profile, amount, permitDeadline, v, r, s)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackJoinWithPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb4e6243f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function joinWithPermit(address hotKey, (bytes32,bytes32) keyProof, bytes32 profile, uint96 amount, uint256 permitDeadline, uint8 v, bytes32 r, bytes32 s) returns()
func (rankify *Rankify) TryPackJoinWithPermit(hotKey common.Address, keyProof IRankifySignature, profile [32]byte, amount *big.Int, permitDeadline *big.Int, v uint8, r [32]byte, s [32]byte) ([]byte, error) {
	return rankify.abi.Pack("joinWithPermit", hotKey, keyProof, profile, amount, permitDeadline, v, r, s)
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

// PackRefund is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x53a35390.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function refund((uint256,uint256,bytes32,bytes32,uint256) job, (uint256,address,bytes32)[] panel, (uint256,bytes32)[] steps) returns()
func (rankify *Rankify) PackRefund(job IRankifyJob, panel []IRankifySeat, steps []IRankifyStep) []byte {
	enc, err := rankify.abi.Pack("refund", job, panel, steps)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRefund is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x53a35390.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function refund((uint256,uint256,bytes32,bytes32,uint256) job, (uint256,address,bytes32)[] panel, (uint256,bytes32)[] steps) returns()
func (rankify *Rankify) TryPackRefund(job IRankifyJob, panel []IRankifySeat, steps []IRankifyStep) ([]byte, error) {
	return rankify.abi.Pack("refund", job, panel, steps)
}

// PackReportEquivocation is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x49abb408.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reportEquivocation(address , bytes , (bytes32,bytes32) , bytes , (bytes32,bytes32) ) pure returns()
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
// Solidity: function reportEquivocation(address , bytes , (bytes32,bytes32) , bytes , (bytes32,bytes32) ) pure returns()
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
// Solidity: function reveal((uint256,uint256,bytes32,bytes32,uint256) job, (uint256,address,bytes32)[] panel, bytes32 prev, (uint256,bytes32) last, bytes32 proposalsHash, bytes32[] commitments, (uint8,bytes,bytes32)[] openings, (bytes32,bytes32)[] signatures) returns()
func (rankify *Rankify) PackReveal(job IRankifyJob, panel []IRankifySeat, prev [32]byte, last IRankifyStep, proposalsHash [32]byte, commitments [][32]byte, openings []IRankifyOpening, signatures []IRankifySignature) []byte {
	enc, err := rankify.abi.Pack("reveal", job, panel, prev, last, proposalsHash, commitments, openings, signatures)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReveal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x826ad645.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reveal((uint256,uint256,bytes32,bytes32,uint256) job, (uint256,address,bytes32)[] panel, bytes32 prev, (uint256,bytes32) last, bytes32 proposalsHash, bytes32[] commitments, (uint8,bytes,bytes32)[] openings, (bytes32,bytes32)[] signatures) returns()
func (rankify *Rankify) TryPackReveal(job IRankifyJob, panel []IRankifySeat, prev [32]byte, last IRankifyStep, proposalsHash [32]byte, commitments [][32]byte, openings []IRankifyOpening, signatures []IRankifySignature) ([]byte, error) {
	return rankify.abi.Pack("reveal", job, panel, prev, last, proposalsHash, commitments, openings, signatures)
}

// PackSetHotKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1c259b26.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setHotKey(address hotKey, (bytes32,bytes32) keyProof) returns()
func (rankify *Rankify) PackSetHotKey(hotKey common.Address, keyProof IRankifySignature) []byte {
	enc, err := rankify.abi.Pack("setHotKey", hotKey, keyProof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetHotKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1c259b26.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setHotKey(address hotKey, (bytes32,bytes32) keyProof) returns()
func (rankify *Rankify) TryPackSetHotKey(hotKey common.Address, keyProof IRankifySignature) ([]byte, error) {
	return rankify.abi.Pack("setHotKey", hotKey, keyProof)
}

// PackSetProfile is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe0773382.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setProfile(bytes32 profile) returns()
func (rankify *Rankify) PackSetProfile(profile [32]byte) []byte {
	enc, err := rankify.abi.Pack("setProfile", profile)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetProfile is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe0773382.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setProfile(bytes32 profile) returns()
func (rankify *Rankify) TryPackSetProfile(profile [32]byte) ([]byte, error) {
	return rankify.abi.Pack("setProfile", profile)
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
// Solidity: function takeOver((uint256,uint256,bytes32,bytes32,uint256) job, (uint256,address,bytes32)[] panel, bytes32 prev, (uint256,bytes32) last, uint8 term, bytes32 proposalsHash, bytes32[] commitments) returns()
func (rankify *Rankify) PackTakeOver(job IRankifyJob, panel []IRankifySeat, prev [32]byte, last IRankifyStep, term uint8, proposalsHash [32]byte, commitments [][32]byte) []byte {
	enc, err := rankify.abi.Pack("takeOver", job, panel, prev, last, term, proposalsHash, commitments)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTakeOver is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x21e2b1f2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function takeOver((uint256,uint256,bytes32,bytes32,uint256) job, (uint256,address,bytes32)[] panel, bytes32 prev, (uint256,bytes32) last, uint8 term, bytes32 proposalsHash, bytes32[] commitments) returns()
func (rankify *Rankify) TryPackTakeOver(job IRankifyJob, panel []IRankifySeat, prev [32]byte, last IRankifyStep, term uint8, proposalsHash [32]byte, commitments [][32]byte) ([]byte, error) {
	return rankify.abi.Pack("takeOver", job, panel, prev, last, term, proposalsHash, commitments)
}

// PackTopUp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xda0059e5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function topUp(uint96 amount) returns()
func (rankify *Rankify) PackTopUp(amount *big.Int) []byte {
	enc, err := rankify.abi.Pack("topUp", amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTopUp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xda0059e5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function topUp(uint96 amount) returns()
func (rankify *Rankify) TryPackTopUp(amount *big.Int) ([]byte, error) {
	return rankify.abi.Pack("topUp", amount)
}

// PackWithdrawStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc23a5cea.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawStake(address to) returns()
func (rankify *Rankify) PackWithdrawStake(to common.Address) []byte {
	enc, err := rankify.abi.Pack("withdrawStake", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc23a5cea.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawStake(address to) returns()
func (rankify *Rankify) TryPackWithdrawStake(to common.Address) ([]byte, error) {
	return rankify.abi.Pack("withdrawStake", to)
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
	if bytes.Equal(raw[:4], rankify.abi.Errors["AlreadyOperator"].ID.Bytes()[:4]) {
		return rankify.UnpackAlreadyOperatorError(raw[4:])
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
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadTerms"].ID.Bytes()[:4]) {
		return rankify.UnpackBadTermsError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["BadWinner"].ID.Bytes()[:4]) {
		return rankify.UnpackBadWinnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], rankify.abi.Errors["CertifyNotEnabled"].ID.Bytes()[:4]) {
		return rankify.UnpackCertifyNotEnabledError(raw[4:])
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
	if bytes.Equal(raw[:4], rankify.abi.Errors["ReportsNotEnabled"].ID.Bytes()[:4]) {
		return rankify.UnpackReportsNotEnabledError(raw[4:])
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

// RankifyCertifyNotEnabled represents a CertifyNotEnabled error raised by the Rankify contract.
type RankifyCertifyNotEnabled struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CertifyNotEnabled()
func RankifyCertifyNotEnabledErrorID() common.Hash {
	return common.HexToHash("0x054025f2374e8312b1589e90945c735fb688b0374383eac7f7188e455103fe81")
}

// UnpackCertifyNotEnabledError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CertifyNotEnabled()
func (rankify *Rankify) UnpackCertifyNotEnabledError(raw []byte) (*RankifyCertifyNotEnabled, error) {
	out := new(RankifyCertifyNotEnabled)
	if err := rankify.abi.UnpackIntoInterface(out, "CertifyNotEnabled", raw); err != nil {
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

// RankifyReportsNotEnabled represents a ReportsNotEnabled error raised by the Rankify contract.
type RankifyReportsNotEnabled struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReportsNotEnabled()
func RankifyReportsNotEnabledErrorID() common.Hash {
	return common.HexToHash("0x18eaed766384c8a490fc3430dcf8ea6a60c197fd7babeaba60ca54d3c6c4d10b")
}

// UnpackReportsNotEnabledError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReportsNotEnabled()
func (rankify *Rankify) UnpackReportsNotEnabledError(raw []byte) (*RankifyReportsNotEnabled, error) {
	out := new(RankifyReportsNotEnabled)
	if err := rankify.abi.UnpackIntoInterface(out, "ReportsNotEnabled", raw); err != nil {
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
