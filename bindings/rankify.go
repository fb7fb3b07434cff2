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
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"networkParams\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Params\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"treasury\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"minStake\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"minFee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"rankBase\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"feeBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"evaluationBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"citeBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"openWindow\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"grace\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"minPhase\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"minForce\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"minHandover\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxJob\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"reportWindow\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"exitDelay\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"keyDelay\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"slashBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"reporterBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxStack\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxRate\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"benchBase\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"benchMax\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"strikeDecay\",\"type\":\"uint24\",\"internalType\":\"uint24\"}]}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"acceptDigest\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"accountOf\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"stake\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"earned\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"rank\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"strikes\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"benchedUntil\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"anchor\",\"inputs\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"restHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"prev\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"last\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"cancel\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"openTime\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"certify\",\"inputs\":[{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"claim\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"commitmentOf\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"votes\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"eip712Domain\",\"inputs\":[],\"outputs\":[{\"name\":\"fields\",\"type\":\"bytes1\",\"internalType\":\"bytes1\"},{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"version\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"chainId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"verifyingContract\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"extensions\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"forceCommit\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"before\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"previous\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"last\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"commitment\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"signature\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"hotKeyDigest\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"jobIdOf\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"join\",\"inputs\":[{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"keyProof\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"profile\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"joinWithPermit\",\"inputs\":[{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"keyProof\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"profile\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"permitDeadline\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"v\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"keyOf\",\"inputs\":[{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"activeFrom\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"retiredAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"laneOf\",\"inputs\":[{\"name\":\"submitter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"lane\",\"type\":\"uint32\",\"internalType\":\"uint32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"messageDigest\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"term\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"kind\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"body\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"open\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"accepts\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"openWithPermit\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"accepts\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"permitValue\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"permitDeadline\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"v\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"operatorOf\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"exitAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"params\",\"inputs\":[],\"outputs\":[{\"name\":\"p\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Params\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"treasury\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"minStake\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"minFee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"rankBase\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"feeBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"evaluationBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"citeBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"openWindow\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"grace\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"minPhase\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"minForce\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"minHandover\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxJob\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"reportWindow\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"exitDelay\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"keyDelay\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"slashBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"reporterBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxStack\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"maxRate\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"benchBase\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"benchMax\",\"type\":\"uint24\",\"internalType\":\"uint24\"},{\"name\":\"strikeDecay\",\"type\":\"uint24\",\"internalType\":\"uint24\"}]}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"quoteFee\",\"inputs\":[{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"reward\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"prices\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"fee\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"refund\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"steps\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Step[]\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"reportEquivocation\",\"inputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"requestExit\",\"inputs\":[],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"reveal\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"prev\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"last\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"openings\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Opening[]\",\"components\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"votes\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"signatures\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setHotKey\",\"inputs\":[{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"keyProof\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Signature\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setProfile\",\"inputs\":[{\"name\":\"profile\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settle\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"s\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Settlement\",\"components\":[{\"name\":\"steps\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Step[]\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"round\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"opened\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"closers\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"unopened\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"openedRounds\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"transcriptHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"winnerContent\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"winnerSalt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"proposals\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"salts\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"entries\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"},{\"name\":\"votes\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"medians\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"cites\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"signatures\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Signature[]\",\"components\":[{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"vs\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"takeOver\",\"inputs\":[{\"name\":\"job\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Job\",\"components\":[{\"name\":\"route\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"panelHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"money\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"panel\",\"type\":\"tuple[]\",\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"prev\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"last\",\"type\":\"tuple\",\"internalType\":\"structIRankify.Step\",\"components\":[{\"name\":\"meta\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"listHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"name\":\"term\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"topUp\",\"inputs\":[{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdrawStake\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"AssetRegistered\",\"inputs\":[{\"name\":\"asset\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"contentHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"table\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"BallotsRevealed\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"opened\",\"type\":\"uint32\",\"indexed\":false,\"internalType\":\"uint32\"},{\"name\":\"openings\",\"type\":\"tuple[]\",\"indexed\":false,\"internalType\":\"structIRankify.Opening[]\",\"components\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"votes\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Claimed\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"CommitForced\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"seat\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"commitment\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EIP712DomainChanged\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EdgeAcknowledged\",\"inputs\":[{\"name\":\"child\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"parent\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ExitRequested\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"withdrawableAt\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"HotKeyChanged\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"hotKey\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"activeFrom\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"JobCancelled\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"JobOpened\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"submitter\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"specHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"route\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"terms\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"money\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"panel\",\"type\":\"tuple[]\",\"indexed\":false,\"internalType\":\"structIRankify.Seat[]\",\"components\":[{\"name\":\"operatorPrice\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"hotKey\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"asset\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"JobRefunded\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"JobSettled\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"winner\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"contentHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"ballots\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"},{\"name\":\"results\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"},{\"name\":\"transcriptHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorJoined\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"hotKey\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"profile\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ProfileChanged\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"profile\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RankChanged\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"rank\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RoundCertified\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RoyaltyAccrued\",\"inputs\":[{\"name\":\"asset\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"RoyaltyDistributed\",\"inputs\":[{\"name\":\"asset\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Slashed\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"reporter\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"StakeAdded\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"StakeWithdrawn\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Struck\",\"inputs\":[{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"reason\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"strikes\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"benchedUntil\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"VotesCommitted\",\"inputs\":[{\"name\":\"jobId\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"round\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"term\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"uint8\"},{\"name\":\"proposalsHash\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"commitments\",\"type\":\"bytes32[]\",\"indexed\":false,\"internalType\":\"bytes32[]\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AlreadyAnchored\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"AlreadyOperator\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"AmountTooLarge\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"AssetsNotEnabled\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadAccept\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadCites\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadClose\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadCommit\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadHotKey\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadList\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadMedian\",\"inputs\":[{\"name\":\"column\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadOpenedRounds\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadOpening\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"BadPanel\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadParams\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadRecipient\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadSignatureCount\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadTerms\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"BadWinner\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"CertifyNotEnabled\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"DeadlinePassed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"DeadlineTooFar\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ExitAlreadyRequested\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ExitTooEarly\",\"inputs\":[{\"name\":\"withdrawableAt\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"FeeTooLow\",\"inputs\":[{\"name\":\"required\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"HotKeyTaken\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"LaneBusy\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoExitRequested\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NoQuorum\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotOperator\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotSubmitter\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotYourTurn\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NothingAnchored\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NothingToClaim\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"OpenTooLate\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"PhaseTooShort\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ReentrancyGuardReentrantCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ReportsNotEnabled\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"RoundLimit\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"SeatIneligible\",\"inputs\":[{\"name\":\"seat\",\"type\":\"uint8\",\"internalType\":\"uint8\"}]},{\"type\":\"error\",\"name\":\"StakeTooLow\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"StringTooLong\",\"inputs\":[{\"name\":\"str\",\"type\":\"string\",\"internalType\":\"string\"}]},{\"type\":\"error\",\"name\":\"TermTooEarly\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"TokenMismatch\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooEarly\",\"inputs\":[{\"name\":\"from\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"TooFewCloses\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"TooFewRounds\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WindowClosed\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WindowOpen\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"WrongLink\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"WrongNonce\",\"inputs\":[{\"name\":\"expected\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"type\":\"error\",\"name\":\"WrongOpened\",\"inputs\":[]}]",
	ID:  "Rankify",
	Bin: "0x6103e0604052346107c4576103006165d98038038091610021826103e06107c8565b6103e039126107c457604051610039610300826107c8565b6100446103e06107ff565b81526100516104006107ff565b6020820152610061610420610813565b6040820152610071610440610813565b6060820152610081610460610813565b6080820152610091610480610827565b60a08201526100a16104a0610827565b60c08201526100b16104c0610827565b60e08201526100c16104e0610836565b6101008201526100d2610500610836565b6101208201526100e3610520610836565b6101408201526100f4610540610827565b610160820152610105610560610827565b610180820152610116610580610846565b6101a08201526101276105a0610846565b6101c08201526101386105c0610846565b6101e08201526101496105e0610846565b61020082015261015a610600610827565b61022082015261016b610620610827565b61024082015261017c610640610827565b61026082015261018d610660610827565b61028082015261019e610680610836565b6102a08201526101af6106a0610836565b6102c08201526101c06106c0610836565b6102e08201526101d06004610857565b6020810190631394d15160e21b82526101e96001610857565b916020830191603160f81b83526101ff816108a3565b6101205261020c846108a3565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261027560c0826107c8565b5190206080523060c05280516001600160a01b03163b1515806107ae575b61271061ffff60a08401511611159081610798575b81610782575b8161076b575b8161074d575b81610736575b81610718575b62ffffff6101408401511615159081610703575b816106ef575b816106cf575b8161068e575b15918215610685575b50811561067c575b508015610667575b6106585760018060a01b038151166101605260018060a01b036020820151166101805260018060601b03806040830151166101a052806060830151166101c0526080820151166101e05261ffff60a0820151166102005261ffff60c0820151166102205261ffff60e0820151166102405262ffffff610100820151166102605262ffffff610120820151166102805262ffffff610140820151166102a05261ffff610160820151166102c05261ffff610180820151166102e05263ffffffff6101a0820151166103005263ffffffff6101e0820151166103205263ffffffff610200820151166103405262ffffff6102a0820151166103605262ffffff6102c0820151166103805262ffffff6102e0820151166103a05261ffff6102806bffffffff00000000000000006101c084015160401b1667ffff00000000000061022085015160301b161765ffff0000000061024085015160201b161763ffff000061026085015160101b161792015116176103c052604051615cca61090f8239608051816154b7015260a05181615574015260c05181615481015260e051816155060152610100518161552c01526101205181505061014051815050610160518181816103a2015281816107520152818161444801528181614b270152614bca0152610180518181816103cd015281816119260152612cda01526101a0518181816103fb01528181613f670152614a1c01526101c0518181816104290152613acc01526101e05181818161045701528181613b0c0152613b340152610200518181816104810152613a940152610220518181816104ab01526152120152610240518181816104d50152615097015261026051818181610500015281816112f3015281816117e1015281816122e601526133d701526102805181818161052c015261182401526102a0518181816105580152613eca01526102c05181818161058301526142aa01526102e0518181816105ae015261427a0152610300518181816105db0152613f2301526103205181818161063c01526116820152610340518181816106690152611e100152610360518181816106c001526149300152610380518181816106ec0152818161484a015261486c01526103a051818181610718015261544001526103c051816106060152615cca90f35b63019af63760e01b5f5260045ffd5b5060408101516001600160601b031615610305565b9050155f6102fd565b1591505f6102f5565b905063ffffffff6106c8816101e086015116916106ba816101a088015116826101c08901511690610882565b906102008701511690610882565b10906102ec565b905062ffffff6102a08401511662ffffff6102c0850151161015906102e6565b6102e084015162ffffff16151591506102e0565b6101a084015163ffffffff16151591506102da565b905061ffff6102808301511661ffff610260840151161015906102c6565b905061271061ffff610260840151161115906102c0565b905061ffff6102408301511661ffff610220840151161015906102ba565b905061271061ffff610220840151161115906102b4565b905061271061ffff60e0840151161115906102ae565b905061271061ffff60c0840151161115906102a8565b5060208101516001600160a01b03161515610293565b5f80fd5b601f909101601f19168101906001600160401b038211908210176107eb57604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b03821682036107c457565b51906001600160601b03821682036107c457565b519061ffff821682036107c457565b519062ffffff821682036107c457565b519063ffffffff821682036107c457565b906001600160401b0382116107eb576040519161087e601f8201601f1916602001846107c8565b8252565b9190820180921161088f57565b634e487b7160e01b5f52601160045260245ffd5b601f8151116108ce5760208151910151602082106108bf571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610011575f80fd5b5f3560e01c8063014d367114611f885780630cfbf11b14611efb57806318e217c714611ed75780631c259b2614611da95780631e83409a14611cfc57806321e2b1f214611bc857806322d1c6dd14611b585780632f5cae1714611afb57806349abb40814611a755780634bccdd69146119b457806353a3539014611788578063636f35d31461173b5780637662a3d41461170c5780637f8e3b4e1461164f5780638086b8ba146115d7578063826ad645146111bd57806384b0196e146110d5578063898a6433146110865780638e0a4f7014611069578063a3ad5fb314610fd9578063b4e6243f14610f58578063b91f879114610b95578063be96544214610b77578063c23a5cea14610a93578063c54912b0146108df578063cff0ab9614610378578063da0059e51461029d578063e077338214610253578063f0ec8aae1461022f578063f4d2d674146101cd5763fa073d761461016e575f80fd5b346101c95760203660031901126101c9576004356001600160a01b03818116918290036101c9576060915f52600460205260405f205464ffffffffff906040519281168352818160a01c16602084015260c81c166040820152f35b5f80fd5b346101c95760c03660031901126101c95760243561ffff811681036101c95760443560ff811681036101c9576064359160ff831683036101c95760843560ff811681036101c9576020936102279360a43593600435613b65565b604051908152f35b346101c95760603660031901126101c9576020610227604435602435600435613a86565b346101c95760203660031901126101c95761026c6143ac565b5060405160043581527fbb71c06885d82c4a759bfdcd772705bf67dfde3e9d164855395c4afbe189df3460203392a2005b346101c95760203660031901126101c9576001600160601b03600435818116908190036101c9576102cc613e02565b6102d46143ac565b50335f52600260205260405f208054838116846102f18583613886565b11610369578301938085116103555761034394169060018060601b0319161790556040518181527f7c717985ac273e663b7f3050f5b15a4388ff6ed952338954f650e2093e13937f60203392a2614baf565b5f5f516020615caa5f395f51905f525d005b634e487b7160e01b5f52601160045260245ffd5b630625040160e01b5f5260045ffd5b346101c9575f3660031901126101c9576040516103009061039982826137a9565b60018060a01b037f000000000000000000000000000000000000000000000000000000000000000016815260018060a01b037f000000000000000000000000000000000000000000000000000000000000000016602082015260018060601b037f000000000000000000000000000000000000000000000000000000000000000016604082015260018060601b037f000000000000000000000000000000000000000000000000000000000000000016606082015260018060601b037f000000000000000000000000000000000000000000000000000000000000000016608082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001660a082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001660c082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001660e082015262ffffff7f00000000000000000000000000000000000000000000000000000000000000001661010082015262ffffff7f00000000000000000000000000000000000000000000000000000000000000001661012082015262ffffff7f00000000000000000000000000000000000000000000000000000000000000001661014082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001661016082015261ffff7f00000000000000000000000000000000000000000000000000000000000000001661018082015263ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166101a082015261ffff7f000000000000000000000000000000000000000000000000000000000000000063ffffffff8160401c166101c084015263ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166101e084015263ffffffff7f000000000000000000000000000000000000000000000000000000000000000016610200840152818160301c16610220840152818160201c16610240840152818160101c166102608401521661028082015262ffffff7f0000000000000000000000000000000000000000000000000000000000000000166102a082015262ffffff7f0000000000000000000000000000000000000000000000000000000000000000166102c082015262ffffff7f0000000000000000000000000000000000000000000000000000000000000000166102e082015262ffffff6102e06040519260018060a01b037f000000000000000000000000000000000000000000000000000000000000000016845260018060a01b03602082015116602085015260018060601b03604082015116604085015260018060601b03606082015116606085015260018060601b03608082015116608085015261ffff60a08201511660a085015261ffff60c08201511660c085015261ffff60e08201511660e085015282610100820151166101008501528261012082015116610120850152826101408201511661014085015261ffff6101608201511661016085015261ffff6101808201511661018085015263ffffffff6101a0820151166101a085015263ffffffff6101c0820151166101c085015263ffffffff6101e0820151166101e085015263ffffffff6102008201511661020085015261ffff6102208201511661022085015261ffff6102408201511661024085015261ffff6102608201511661026085015261ffff61028082015116610280850152826102a0820151166102a0850152826102c0820151166102c08501520151166102e0820152f35b346101c957366003190160e081126101c95760a0136101c95760a4356001600160401b0381116101c957610917903690600401613675565b60c4359064ffffffffff82168092036101c957600435906060938260601c3303610a84578260401c5f526005926020926005602052600160401b60405f205410610a75576109bc608061098f61096d6004613bc6565b9861097a85886004613bf7565b61098660208801613908565b905f80806153ad565b604051908982525f602083015260408201525f6060820152208360401c5f52600560205260405f20541490565b15610a66576109cd6109d292613d81565b613933565b905f5b8251811015610a1157600190818063ffffffff831c16146109f7575b016109d5565b818060601b03888202840135168582881b860101526109f1565b857f7cb5f42f3c2d5661045b28e7ac2cb9ca0515c97ae4839440a3c1b407be27037c6020610a53610a428787614796565b610a4e8160843561476f565b613a5b565b610a5d8133614964565b604051908152a2005b63a0094ce360e01b5f5260045ffd5b6355298b1160e11b5f5260045ffd5b6331511a2160e21b5f5260045ffd5b346101c95760203660031901126101c9576004356001600160a01b03811681036101c957610abf613e02565b64ffffffffff610acd6143ac565b5460a01c16908115610b6857814210610b555761034390335f52600260205260018060601b0360405f2054169060036020525f6040812055600260205260405f2060018060601b031981541690556040517fb7c918e0e249f999e965cafeb6c664271b3f4317d296461500e71da39f0cbda3339180610b4d8686836138dd565b0390a261442d565b506350927a9f60e11b5f5260045260245ffd5b632017c2ad60e11b5f5260045ffd5b346101c95760203660031901126101c9576020610227600435613a18565b346101c957366003190161022081126101c95760a0136101c9576001600160401b0360a4358181116101c957610bcf903690600401613675565b9160403660e31901126101c9576040366101231901126101c957610184359081116101c957610c029036906004016136a5565b60ff6101a493929335166101a435036101c9576040366101e31901126101c957610c2c6004613bc6565b93610c406101043560e43560c4358861538f565b9261014435610c6b610c578261012435888b61538f565b610c6385856004613bf7565b6004356144ec565b6101243560f81c15610f49576040518460051b8782378460051b9020610164355f5260205260405f2003610f3a578160ff6101a4351610801590610f2f575b8015610f12575b610ef957610d1491610d0f6020610d08610ce66101e495610164355f526101c435845260405f209560ff6101a43516916138f8565b9360ff6101a43516600560ff6101243560f01c168d6101243560f81c90613b65565b9201613908565b614d9e565b15610ef957610d2a60ff6101a435168285613a08565b351561012435600160ef1b1615610ec85764ffffffffff6101243560c01c165b61ffff60243560401c1681014211610eb957600160ff6101a435161b196101243516918015610ea8575b610e78575b5090610d848161391c565b93610d9260405195866137a9565b81855260208501809260051b8201913683116101c957905b828210610e6857505050835160ff6101a435161015610e5457610e1f606093610e33927ff544bf4ed57addf93c14e0332d84d1729ec437de38015121ef98659cce941f98966101c4356020611fe06101a43560051b16830101525160051b9020610164355f526020528360405f20918861538f565b60043560401c5f52600560205260405f2055565b6040519060f81c815260ff6101a4351660208201526101c4356040820152a2005b634e487b7160e01b5f52603260045260245ffd5b8135815260209182019101610daa565b42811115610ea057905b64ffffffffff60c01b191660c09190911b17600160ef1b1785610d79565b504290610e82565b5061012435600160ef1b1615610d74565b632f23cfcd60e01b5f5260045ffd5b64ffffffffff6101243560c01c16610ee460243560e43561454c565b80821115610ef25750610d4a565b9050610d4a565b63480a1dcf60e01b5f5260ff6101a4351660045260245ffd5b506101c435610f2860ff6101a435168588613a08565b3514610cb1565b506101c43515610caa565b63395919fd60e01b5f5260045ffd5b6362f7430960e11b5f5260045ffd5b346101c9576101203660031901126101c9576004356001600160a01b03811681036101c95760403660231901126101c9576084356001600160601b038116918282036101c95760c4359260ff841684036101c95761034393610fce91610fbc613e02565b610104359160e4359160a43590614b23565b6024606435916149ed565b346101c957366003190161018081126101c95760a0136101c9576001600160401b0360a4358181116101c957611013903690600401613675565b909160c4359081116101c95761102d9036906004016136d5565b91610124359360ff851685036101c9576110626103439561104c613e02565b610164359061014435906101043560e435614b23565b6004613e2b565b346101c95760a03660031901126101c95760206102276004613bc6565b346101c95760a03660031901126101c9576004356001600160a01b03811681036101c95760403660231901126101c9576084356001600160601b03811681036101c95761034391610fce613e02565b346101c9575f3660031901126101c95760405160206110f481836137a9565b5f825261110160046139ed565b9061110f60405192836137a9565b60048252631394d15160e21b8183015260019061117561112f60016139ed565b61113c60405191826137a9565b60018152603160f81b8382015261116760405195600f60f81b875260e08588015260e0870190613785565b908582036040870152613785565b4660608501523060808501525f60a085015283810360c08501528180865192838152019501915f5b8281106111aa5785870386f35b835187529581019592810192840161119d565b346101c95736600319016101a081126101c95760a0136101c95760a4356001600160401b0381116101c9576111f6903690600401613675565b9060403660e31901126101c957610144356001600160401b0381116101c9576112239036906004016136a5565b909290610164356001600160401b0381116101c9576112469036906004016136a5565b9092909190610184356001600160401b0381116101c95761126b9036906004016136d5565b9290916112786004613bc6565b9661129b61128f6101043560e43560c4358c61538f565b610c6384846004613bf7565b60e43560f81c15610f49576040518360051b90818b823720610124355f526020526101043560405f2003610f3a576024356112d88160e435614d6c565b60e435600160ef1b161515806115cd575b6115bb5762ffffff7f00000000000000000000000000000000000000000000000000000000000000009260501c1601014211610eb957851580156115b2575b80156115a8575b611599579495979392919060e435955f955b88871061145f578a8a8a8a611360610e1f610104358360c4358761538f565b604051918060609263ffffffff60608601918060f81c875216602086015260606040860152526080830160808260051b8501019580935f915b8483106113c957877f69531d746e82ea619c16613b02958a21c65cbb996cc02567d77951a8a2ff4ed2888b0389a2005b909192939497607f198782030185528835605e19833603018112156101c9578201803560ff81168091036101c95782526020810135601e19823603018112156101c95781018035916020909101906001600160401b0383116101c95782360382136101c9578360408061144b6020969587968b8860019b01528b860191613866565b9301359101529a0196950193019190611399565b9091929394959997966114738b898b6139cb565b61147e8c8989613965565b60ff61148983613815565b169186831080159061156e575b61155b57808d60406114ae60206114ce950184613834565b919093828251958637013592209085610124359160e43560f81c90615407565b6114d9838987613a08565b35810361155b579061151691610124355f526020528c8360405f209160ff60e43560f01c169060e43560f81c90611511848d8d6138f8565b61559a565b1561154957506001908160ff6115356115308f8d8f6139cb565b613815565b161b179a0195949392919099969799611341565b63480a1dcf60e01b5f5260045260245ffd5b8263d4a097c760e01b5f5260045260245ffd5b5061157c6020820182613834565b90506001600160ff1b0388168803610355578760011b1415611496565b63988614d160e01b5f5260045ffd5b508486141561132f565b50818611611328565b63b317256b60e01b5f5260045260245ffd5b50804211156112e9565b346101c95760203660031901126101c9576004356001600160a01b038116908190036101c9575f52600260205260a060405f205464ffffffffff60018060601b03916040519280821684528160601c16602084015260ff8160c01c16604084015260ff8160c81c16606084015260d01c166080820152f35b346101c9575f3660031901126101c9576116676143ac565b64ffffffffff80825460a01c166116fd57806116cf916116a77f000000000000000000000000000000000000000000000000000000000000000042613886565b16926116b384826138b8565b60018060a01b039054165f526004602052421660405f20613893565b6040519081527fd9217a461a0f7f84171a8866118c3d92e943ba7c1ba89b819371f729b5cabcbc60203392a2005b63e7f70e6560e01b5f5260045ffd5b346101c95760203660031901126101c9576004356001600160a01b03811681036101c957610227602091613975565b346101c95760203660031901126101c9576004356001600160a01b03818116918290036101c9576040915f52600360205264ffffffffff825f20548351928116835260a01c166020820152f35b346101c957611798366004613705565b9091926117a485613bc6565b6117af858388613bf7565b8535908315610a75575f805b858210611984576117cd9150836144ec565b60209360208801356117de81614d46565b907f00000000000000000000000000000000000000000000000000000000000000009062ffffff8160501c169064ffffffffff61ffff8260401c169160c01c16010101017f0000000000000000000000000000000000000000000000000000000000000000018042111561196e575061185683613d81565b63ffffffff61187361186789613933565b97835f19810191613965565b3516925f5b87518110156118b257600190818087831c1614611896575b01611878565b818060601b036060820288013516888260051b8b010152611890565b507f1494bfe8efa0e2bbd1d8d660814b17e96af821c67cd5eb078f078b4c14b6ed979160209189858860018c8f6118fa6118f46080611901930135978661473e565b8761476f565b9184614796565b90039511156119525750506001600160601b03169182900391610a5d91839161194a907f0000000000000000000000000000000000000000000000000000000000000000614964565b60601c614964565b8492506002610a5d9492611969923560601c6147d4565b61194a565b600190630a8d68c960e21b5f520160045260245ffd5b6119ac60019161199584898b613965565b3560206119a3868b8d613965565b0135918661538f565b9101906117bb565b346101c9576101003660031901126101c95760243560043560403660831901126101c95760e4356001600160401b0381116101c9576119f79036906004016136a5565b9160843590602082901c6001600160a01b03163303611a6657611a6494611a216044358284614719565b611a5e8686611a3660a435886064358761538f565b94611a4186886144ec565b611a4c8389836145a8565b5f60c43598607f8160e81c169261460f565b92614673565b005b631cc191eb60e31b5f5260045ffd5b346101c95760e03660031901126101c9576004356001600160a01b038116036101c9576001600160401b036024358181116101c957611ab8903690600401613758565b505060403660431901126101c9576084359081116101c957611ade903690600401613758565b505060403660a31901126101c957630c7576bb60e11b5f5260045ffd5b346101c95760403660031901126101c9576004356001600160a01b03811681036101c9576024359063ffffffff82168092036101c957600160201b600160c01b039060201b16175f526005602052602060405f2054604051908152f35b346101c95760c03660031901126101c95760243561ffff81168091036101c9576044359060ff82168092036101c957608435906001600160401b0382116101c957602092611bad610227933690600401613758565b60405193918190853760a43593209160643591600435615407565b346101c957366003190161018081126101c95760a0136101c9576001600160401b0360a4358181116101c957611c02903690600401613675565b919060403660e31901126101c957610124359160ff83168093036101c957610164359081116101c957611c399036906004016136a5565b929091611c466004613bc6565b91611c5386836004613bf7565b60e43592611c68610104358560c4358461538f565b9160043593611c7784866144ec565b611ca26020611c9c611c8a8c868b614503565b9b6001600160a01b03948d91906138f8565b01613908565b163303611a665760243594611cb7868261454c565b61ffff8760301c16830201804210611cea575086611a6499611a5e9383611ce08c80968c6145a8565b610144359961460f565b635ceab9a160e11b5f5260045260245ffd5b346101c95760203660031901126101c9576004356001600160a01b03811681036101c957611d28613e02565b335f9081526002602052604090205460601c6001600160601b03168015611d9a57335f8181526040908190208054600160601b600160c01b0319169055516103439391907ff7a40077ff7a04c7e61f6f26fb13774259ddf1b6bce9ecf26a8276cdd39926839080610b4d8686836138dd565b6312d37ee560e31b5f5260045ffd5b346101c95760603660031901126101c9576004356001600160a01b03818116918281036101c95760403660231901126101c957611de46143ac565b9081549264ffffffffff91828560a01c166116fd578592611e096024611ea3936143d9565b8281611e357f000000000000000000000000000000000000000000000000000000000000000042613886565b1696165f526004602052611e4c8660405f20613893565b60405190611e5b6060836137a9565b33825260208083018881525f6040808601828152898352600490945290209351845496166001600160a01b031996871617845551611e9b908316846138b8565b511690613893565b8254161790556040519081527fc9bb424bbcc8f17f958c246069990ad6f1acd7ba249f5493b5129fead3947b8960203392a3005b346101c957610343611eea366004613705565b93611ef6939193613e02565b613e2b565b346101c957366003190161018081126101c95760a0136101c9576001600160401b0360a4358181116101c957611f35903690600401613675565b505060403660e31901126101c957610144358181116101c957611f5c9036906004016136a5565b5050610164359081116101c957611f779036906004016136d5565b50506302a012f960e11b5f5260045ffd5b346101c95760031936810160e081126101c95760a0136101c9576001600160401b0360a4358181116101c957611fc2903690600401613675565b92909160c435116101c9576102009060c435360301126101c957611fe961018060806137a9565b5f608081905260a081905260c081905260e08190526101008190526060610120819052610140829052610160919091526101808190526101a08190526101c08190526101e0526120396004613bc6565b60805261204882826004613bf7565b612057600460c43501806137e0565b60ff612067602460c43501613815565b1681811015610a755760ff60243560201c16811061366657905f915f935b82851061360357868661209a866004356144ec565b6120af61014460c4350160c435600401613c43565b6120c461016460c4350160c435600401613c43565b9290916120dc61018460c4350160c435600401613834565b909463ffffffff806120f2604460c43501613823565b612100606460c43501613823565b1761210f608460c43501613823565b1716891c16158015906135d8575b6122905787908161213961012460c4350160c435600401613c43565b90501492836135c8575b50826135a4575b82613598575b50509081613579575b5015610f3a5761217461012460c4350160c435600401613c43565b6040519060051b80928237206101005261218d85613933565b6101205263ffffffff6121a460c435604401613823565b165f915f5b878110613509576101005161012051805160051b6020918201205f92835290526040902060c0518991899103610f3a5763ffffffff6121ec606460c43501613823565b166134a65760a460c43501356134935761220a604460c43501613823565b60a05163ffffffff918216911614801590613464575b6122905760ff6001612236602460c43501613815565b01165b612248600460c43501806137e0565b905081101561229f57612260600460c43501806137e0565b5061228263ffffffff6001607f60243560291c1601928460061b013516614d2a565b101561229057600101612239565b630a3ef90560e01b5f5260045ffd5b509064ffffffffff6122d36122b9600460c43501806137e0565b6122c8600460c43501806137e0565b5f1901929050613965565b3560c01c166122e3602435614d46565b907f00000000000000000000000000000000000000000000000000000000000000009062ffffff60243560501c169061ffff60243560401c16010101018042111561196e57505b63ffffffff61233d608460c43501613823565b166133c4575b6123586101e460c4350160c4356004016137e0565b63ffffffff61236b606460c43501613823565b169161237b604460c43501613823565b63ffffffff8061238f608460c43501613823565b16918519161617916123a084614d2a565b6123a984614d2a565b01036115995760e0516123df906123c460c435604401613823565b60c4803501359163ffffffff60a460c435013592169061538f565b915f925f5b8681106132c157878761240261018460c4350160c435600401613834565b509061241961012460c4350160c435600401613c43565b9163ffffffff61242d604460c43501613823565b1694601060405194612441610180876137a9565b5f86525f60208701525f604087015260405161245e6040826137a9565b604036823760608701525f60808701525f60a0870152606060c0870152606060e08701526060610100870152606061012087015260606101408701526040516124a86040826137a9565b604036823761016087015280865211156132b85760ff60025b1660208501525f5b8451811015612528578060019160051b85013515612523578180821b604088015117604088015261251b60f06060890151928460041c91808660041b1690031b61251382856155bf565b5117926155bf565b525b016124c9565b61251d565b50929150926125378251613933565b60c083015261254c8251602084015102613933565b60e08301526125618251602084015102613933565b6101008301525f92835b83518510156125a557600187861c161561259c578061258e8660019386886155d0565b8451821b01945b019361256b565b93600190612595565b50848360a08101516001607f60243560291c1601116132a9576080810151610140525f1960016024351601613086576125de8151613933565b905f5b815181101561262257600190816040840151821c161561261d5761260c61271061270f198386615703565b60208260051b860101525b016125e1565b612617565b509190612672905b610180819052604084015163ffffffff61264860c435608401613823565b161916906126616101a460c4350160c435600401613834565b509160018060243516149186614de8565b9060e06080015280612fc0575b5061018051825161268f90613933565b905f925f955f865160408801515b818310612f8c575050505f5b86518110156126f2578060019160051b60208187010151905f8b838b02039213806126e9575b6126dc575b5050016126a9565b87016020015289806126d4565b505f82136126cf565b50908584610120608001526127078151613933565b9161271660e083015151613933565b61012083015261272a60e083015151613933565b61014083015260405161273e6040826137a9565b7e2000200020002000200020002000200020002000200020002000200020002080825260208201526101608301525f5b60a08301518110156128bf575f935f5f9060208601516101008701519060e08801515b818510612874575050506127b591506127aa8188613a68565b9681015f1901613a68565b925f5b602086015180821015612865579061012088886020808a818b8860019a60e088015192020160051b938480920101515f516020615c8a5f395f51905f525f516020615c6a5f395f51905f5284846101008b015101015192179881838e600f930182028c03831c1616998a9683029003901c16191697889601510101526101408c015101015261284c836101608b01516155bf565b51010361285e826101608a01516155bf565b52016127b8565b5091955092505060010161276e565b909192848388020160051b998a8501602001519a83016020015161ffff8c021661289d90615bfb565b01995f516020615c8a5f395f51905f520260f01c019360010193929190612791565b509183925f925b60a0810151841015612a2c575f93849283928392918390815b60208401518310156129dd5782610160850151906128fc916155bf565b5161012085015184602087015188020160051b80910160200151988161014088015101602001519161010088015101602001519a5f516020615c8a5f395f51905f528c0260f01c019c5f516020615c8a5f395f51905f52830260f01c5f516020615c8a5f395f51905f528c0260f01c030198828b175f516020615c8a5f395f51905f520260f01c019961ffff8080940285165f516020615c8a5f395f51905f520260f01c910284165f516020615c8a5f395f51905f520260f01c03019902165f516020615c8a5f395f51905f520260f01c01916001019198969594986128df565b899495925098600196919a9793998460051b90030384029360051b90030302035f8113612a10575b5001929390936128c6565b60208060c08801518460051b01015160051b8601015286612a05565b506101c0829052835f5b63ffffffff80612a4a608460c43501613823565b16821c1615612a9657612a7b9060018063ffffffff612a6d608460c43501613823565b16831c1614612a8057613c78565b612a36565b5f6020610120608001518360051b010152613c78565b50612aa760c4356004016080613c86565b612ab2600435613d81565b612abb82613933565b6101e081905263ffffffff612ad460c435606401613823565b16612edc5750906101606080015163ffffffff612af5604460c43501613823565b16925f5b8251811015612b3457806001808781941c1614612b17575b01612af9565b818060601b03606082028401351660208260051b86010152612b11565b50919250505b6101e051612b4d600460c43501806137e0565b50612b5c602460c43501613815565b91612b676004615013565b9160015b60ff8516811115612eb8578686612b8e60c43560040160843560a01c608061503b565b612b9c604460c43501613823565b612baa608460c43501613823565b90612bba60a06080015151613933565b935f5b8551811015612c775760018063ffffffff8516831c16145f14612c53576101405160029190811c600116808303831061035557600192035b602061010060800151918360051b92828463ffffffff60d81b9201015160d81b169060f81b1781836101206080015101015160b81b82846101406080015101015160981b178284610160608001510101511717918901015201612bbd565b600163ffffffff8516821c1690600391828181020481036103555760019202612bf5565b508484612d1e612d13612c8a6004615013565b6084356001600160601b031690612cfe90612cd7908390612cac338b8a61523a565b8a811015612e9f576101e051612cc392919061528a565b6101e051612cd19088614796565b90613886565b917f0000000000000000000000000000000000000000000000000000000000000000614964565b610a4e612d0b878661473e565b60843561476f565b60043560601c614964565b63ffffffff612d31608460c43501613823565b16612e31575b612d479192506024356080613d9b565b63ffffffff612d5a606460c43501613823565b16612e26575f5b60805191612d73602460c43501613815565b91612dc260ff60e06080015116612d9561018460c4350160c435600401613834565b909160ff60405197168752602087015260e460c4350135604087015260c0606087015260c0860191613866565b8381036080850152602080845192838152019301905f5b818110612e1057867f101caf778ef66a8d9f9fc51315ac2eda644a700e3c0734f5bd95553d459ad2b08780888860a08301520390a2005b8251855260209485019490920191600101612dd9565b60c480350135612d61565b6080519263ffffffff612e48608460c43501613823565b16935f5b828110612e5b57505050612d37565b8060018781931c1615612e9a57612e94828460608402880135612e8f8160601c91848060601b031660043560601c8361529a565b6147d4565b01612e4c565b612e94565b50612eb391612eae8233614964565b613886565b612cc3565b600181612ed486607f60ff9560061b87013560e81c168761528a565b019050612b6b565b60ff612eec602460c43501613815565b168151915f5b838110612f3a575050506020811080612f26575b612f105750612b3a565b60ff90637e578c7360e01b5f521660045260245ffd5b5060a460c43501358160031b1c1515612f06565b8260ff60a460c43501358360031b1c1611612f1057600190612f7c84606083028801356001600160601b031660c43560a40135600385901b1c60ff1602613a68565b60208260051b8501015201612ef2565b909198966001828b1c1615612fb65760018091019760208b60051b8801015101995b01919061269d565b9698600190612fae565b9160805190612fda61014460c4350160c435600401613c43565b9190955f915f19955f5b88811c801561306f57600116156130665760405160208101888152906001600160fb1b0388116101c95761303f6041828e8b60051b80916040840137810160ff60f81b8760f81b1660408201520360218101845201826137a9565b519020888110613059575b5061305490613c78565b612fe4565b975093508361305461304a565b61305490613c78565b505095509550955091505060e0608001528361267f565b9061309c6101a460c4350160c435600401613834565b50916130a88151613933565b926040820151925f5b602084015180821015613247576130c9828651615aff565b908160041b610100035f91845f915f9060a08b015160e08c0151906101008d01515b8c8286106131c35750505050505060041b93845b8186018110613116575050505050506001016130b1565b60018b821c16156131bb578961312c8282615b1d565b60011c8a8560f0808660041b1690039285614e208d61ffff95869160051b01358c1c8c1b871c16111595866131ac575b8661318d575b50505050505015613177576001905b016130ff565b60ff9063270e5d6560e21b5f521660045260245ffd5b61319b929394959650615b1d565b03921c1610158e808581858f613162565b955081848c871c16119561315c565b600190613171565b8585028701600590811b80860160209081015191850101519890911b90910135891c891b5f516020615c4a5f395f51905f52165f516020615c6a5f395f51905f52818117839003600f90811c8a165f516020615c8a5f395f51905f52908116909d019c9390911791909103901c9096169095169095019489946001909401936130eb565b505093925090935f5b855181101561329b578060011b83013560f01c6001806040890151841c16145f1461328f5761270f1901600582901b8501602001526001905b01613250565b61317757600190613289565b50939291612672915061262a565b632166ec3560e01b5f5260045ffd5b60ff60016124c1565b60018087831c161461335a575b60018084831c16146132e3575b6001016123e4565b61333f6132f4602460c43501613815565b9560018101966080800151602060a0608001518660051b010151905f526020528360405f20918c6080519460061b8a019460ff8060206080015160f01c16931691606085020161559a565b6132db575b60ff9063480a1dcf60e01b5f521660045260245ffd5b60ff6133a76133858460805160085f613377602460c43501613815565b928789169788941690613b65565b6133966020606086028d0101613908565b90600189019860061b880191614d9e565b156133b257506132ce565b632e529e0560e11b5f5260045260245ffd5b6133d5602435602060800151614d6c565b7f00000000000000000000000000000000000000000000000000000000000000009062ffffff60243560501c1601018042111561196e57505f5b61012051805182101561345d5760018063ffffffff613432608460c43501613823565b16841c1614908161344b575b506133445760010161340f565b602091508260051b010151158461343e565b5050612343565b506001607f60243560291c160161348d63ffffffff613487604460c43501613823565b16614d2a565b10612220565b637e578c7360e01b5f525f60045260245ffd5b906134bd63ffffffff613487606460c43501613823565b6001607f60243560291c1601116134fa5763ffffffff6134e1608460c43501613823565b60a05116161561232a57630a3ef90560e01b5f5260045ffd5b63cce7be6960e01b5f5260045ffd5b6001908184821c8116613535575084810360051b8601355b61012051600583901b0160200152016121a9565b808a613574921b8702890181880197848d6080519360206080015160f81c916080800151946040519282891b90843760051b8b0135961b902093615407565b613521565b905061359163ffffffff613487604460c43501613823565b1486612159565b83011490508688612150565b91506135bb6101a460c4350160c435600401613834565b90508160011b149161214a565b600183901b850214925089612143565b5063ffffffff6135ec604460c43501613823565b6135fa608460c43501613823565b1616151561211d565b90919261362c6001918660061b840190858814613637575b60805190602083013592359161538f565b940193929190612085565b813560a0819052602083013560c081905260805161365e9263ffffffff191690849061538f565b60e05261361b565b634eb8cd7360e01b5f5260045ffd5b9181601f840112156101c9578235916001600160401b0383116101c957602080850194606085020101116101c957565b9181601f840112156101c9578235916001600160401b0383116101c9576020808501948460051b0101116101c957565b9181601f840112156101c9578235916001600160401b0383116101c9576020808501948460061b0101116101c957565b80820360e081126101c95760a0136101c957916001600160401b03908360a08101358381116101c9578461373a918301613675565b9490949360c08301359081116101c95761375492016136d5565b9091565b9181601f840112156101c9578235916001600160401b0383116101c957602083818601950101116101c957565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b601f909101601f19168101906001600160401b038211908210176137cc57604052565b634e487b7160e01b5f52604160045260245ffd5b903590601e19813603018212156101c957018035906001600160401b0382116101c957602001918160061b360383136101c957565b3560ff811681036101c95790565b3563ffffffff811681036101c95790565b903590601e19813603018212156101c957018035906001600160401b0382116101c9576020019181360383136101c957565b908060209392818452848401375f828201840152601f01601f1916010190565b9190820180921161035557565b805464ffffffffff60c81b191660c89290921b64ffffffffff60c81b16919091179055565b805464ffffffffff60a01b191660a09290921b64ffffffffff60a01b16919091179055565b6001600160a01b039091168152602081019190915260400190565b9190811015610e54576060020190565b356001600160a01b03811681036101c95790565b6001600160401b0381116137cc5760051b60200190565b9061393d8261391c565b61394a60405191826137a9565b828152809261395b601f199161391c565b0190602036910137565b9190811015610e545760061b0190565b6139c89060405160208101917f28ddbd05e25e4d77d44567fb35f11e8c9f72a88e9f74bdb5c5ede3ebc31942fc835260018060a01b03166040820152604081526139c06060826137a9565b5190206149c7565b90565b9190811015610e545760051b81013590605e19813603018212156101c9570190565b6001600160401b0381116137cc57601f01601f191660200190565b9190811015610e545760051b0190565b6139c89060405160208101917f42e4a2a6a81a0fc0dd0c47d05558c79a1ba99641bd13cd79e451479a2278975d83526040820152604081526139c06060826137a9565b9190820391821161035557565b8115613a72570490565b634e487b7160e01b5f52601260045260245ffd5b929190613a9291613886565b7f000000000000000000000000000000000000000000000000000000000000000090818102918183041490151715610355576127109004917f0000000000000000000000000000000000000000000000000000000000000000808410613b5c575b5060101c60ff1680151580613b31575b613b0a5750565b7f0000000000000000000000000000000000000000000000000000000000000000901b9150565b507f0000000000000000000000000000000000000000000000000000000000000000811b8310613b03565b925060ff613af3565b929360ff60e095816139c8989561ffff8296604051997f13b036fce70ece772cbeb2c15be77b782b9610f4a13617150007a1ab750ee68d8b5260208b01521660408901521660608701521660808501521660a083015260c0820152206149c7565b6139c89060606040516040830135815281830135602082015260808301356040820152209060208101359035614719565b9060ff602083013560281c16831492831593613c26575b505050613c1757565b632b47810960e01b5f5260045ffd5b6060809394506040519102809282372091013514155f8080613c0e565b903590601e19813603018212156101c957018035906001600160401b0382116101c957602001918160051b360383136101c957565b5f1981146103555760010190565b60e081019060ff825114613d39575190613ca260208401613815565b918151613cb36101c0860186613834565b929091613cbf846139ed565b95613ccd60405197886137a9565b8487526020870136868601116101c957613d22975f602088613d1999613d0d99863783010152519020916101008901359360ff60e08b0135931690615407565b93610120810190613c43565b90915191613a08565b3503613d2a57565b63c9682d1b60e01b5f5260045ffd5b505060e08101351590811591613d72575b8115613d58575b50613d2a57565b613d6891506101c0810190613834565b905015155f613d51565b61010081013515159150613d4a565b8060401c5f52600560205260018060401b031660405f2055565b919060ff9060101c169081158015613df4575b613def57606060e084015102013560601c805f5260026020528160ff60018160405f205460c01c16011614613de257505050565b613ded92519061532c565b565b505050565b5060ff60e084015114613dae565b5f516020615caa5f395f51905f52805c613e1c576001905d565b633ee5aeb560e01b5f5260045ffd5b929493909194833595606087811c3303610a8457602095868101359360ff90818660281c1696828760181c169083888c1c16918860e81c1592836143a0575b83614395575b8361438b575b8361437f575b5082614373575b5081614363575b81614355575b838860101c169182159081159a8b614320575b5015908115614317575b506143085764ffffffffff808960981c1642116142f95762ffffff7f000000000000000000000000000000000000000000000000000000000000000080828c60801c16101591826142e8575b826142d7575b50501580156142a7575b8015614277575b614268578860c01c1642811115614259577f000000000000000000000000000000000000000000000000000000000000000042011061424a578690613f56828c88613bf7565b0361159957613f6484613bc6565b977f0000000000000000000000000000000000000000000000000000000000000000848960081c160291809161423f575b505f915f5b88811061419e5750505050613fae87613a18565b905f5b86811061415d5750505050613fc6838761473e565b96608082013591613fdb898460a01c88613a86565b6001600160601b039990848b16811161414b5750613ff9908461476f565b9889116103695761401761400e838a01613908565b425f80806153ad565b9260806040948551908a82525f86830152868201525f8782015220968c851c97885f5260058552855f205498600160401b8a101561413c578e60018060401b0380916001809d01918291160361412957505090889796959998949392915f5260058a52855f20558480519e8f908260a0830196013582528b8201520152848d015260a060808d01525260c08a0196945f915b8483106140e857505050505050507f60531b389bb04c60d1569de973a3de35cc77500177ab40736b4b16e82fc942ce85613ded959633940390a3614baf565b9091929394959788358152828901359060018060a01b0382168092036101c957838101919091528882013582820152840197840195949392850191906140a9565b63a64af63960e01b5f521660045260245ffd5b63221c12cd60e11b5f5260045ffd5b6353e5def360e01b5f5260045260245ffd5b61417c61416f8c8884028d0101613908565b848360061b850191614d9e565b1561418957600101613fb1565b8390633530a99160e21b5f521660045260245ffd5b8781028c018c81358a1c9560018988161b91848383161515918261422c575b5050614217571794604082013561420857838f916141e087936141e69501613908565b906158e2565b156141f357600101613f9a565b85906337ff35dd60e01b5f521660045260245ffd5b633ae096ab60e01b5f5260045ffd5b88846337ff35dd60e01b5f521660045260245ffd5b6142379250896158a6565b8f85906141bd565b5f190190505f613f95565b6324787d7360e11b5f5260045ffd5b63387b2e5560e11b5f5260045ffd5b63660af27960e01b5f5260045ffd5b507f000000000000000000000000000000000000000000000000000000000000000061ffff8a60301c1610613f10565b507f000000000000000000000000000000000000000000000000000000000000000061ffff8a60401c1610613f09565b9091508a60501c1610155f80613eff565b915080828c60681c16101591613ef9565b63abbf92a360e01b5f5260045ffd5b638dc5992160e01b5f5260045ffd5b9050155f613ead565b9091508c8411159081614349575b508061433c575b905f613ea3565b506001808a161415614335565b6005915010155f61432e565b600188851611159150613e90565b9050828760081c16151590613e8a565b6010101591505f613e83565b8193501115915f613e7c565b8015159350613e76565b8c8b11159350613e70565b60038b10159350613e6a565b335f52600360205260405f209060018060a01b03825416156143ca57565b631f0853c160e21b5f5260045ffd5b9060018060a01b038083165f52600460205260405f20541661441e576144089161440233613975565b90614d9e565b1561440f57565b630ac4d0d960e31b5f5260045ffd5b631199f1bd60e01b5f5260045ffd5b6001600160a01b0391908216801580156144e3575b6144d4577f0000000000000000000000000000000000000000000000000000000000000000916040519163a9059cbb60e01b5f5260045260245260205f60448180865af19060015f51148216156144b3575b604052156144a0575050565b635274afe760e01b5f521660045260245ffd5b9060018115166144cb57823b15153d15161690614494565b503d5f823e3d90fd5b6333d1661360e11b5f5260045ffd5b50308114614442565b604090811c5f9081526005602052205403610a7557565b91909160018314614536575060028210908115614527575b50611a66576001190190565b6001198301101590505f61451b565b9080925015613a725760e81c607f166001010690565b908160f81c156145885764ffffffffff9062ffffff808260681c169161ffff828260801c16928260501c169160401c160101019160c01c160190565b9064ffffffffff62ffffff808460681c169360801c169160c01c16010190565b9064ffffffffff8260c01c1642116142595760ff8260181c168160f81c1015614600576145d58282614d6c565b90600160ef1b161515806145f6575b6115bb575060281c60ff1603610f3a57565b50804211156145e4565b6349f99d4160e11b5f5260045ffd5b9261462c9061463293969295963391429160018960f81c016153ad565b946153db565b1561466e576146409161454c565b8042115f14614668575042905b64ffffffffff60c01b191660c09190911b17600160ef1b1790565b9061464d565b505090565b6146b3909692939491966146a1604051958560051b87818b819a3720855f526020528760405f20918b61538f565b9060401c5f52600560205260405f2055565b60ff604051948060f81c865260f01c16602085015260408401526080606084015280608084015260018060fb1b03106101c957818160a0927fc69d1d163eaff9d6f1e7b1ad3e3b6fd6964016aa77897a169e99337681c014e095848401378101030190a2565b909160a092604051924684523060208501526040840152606083015260808201522090565b5f929183915b81831061475057505050565b606083028101356001600160601b031690940193600190920191614744565b60a081901c909101606082901c6001600160401b0316016001600160601b03919091160190565b5f9291835b8151811015613def57806147ce6147be602060019460051b860101518098613886565b966060808402870135901c614964565b0161479b565b9060018060a01b03821692835f526002602052600360405f20948386549160ff9464ffffffffff8460d01c1661480f81888760c81c16615431565b94878610614959575b916060917fcdcf8422b683d55aab121211298dbfee57c4ea60e4db2672fbcee3a2db76d4e393601888115f1461492e577f00000000000000000000000000000000000000000000000000000000000000005b7f0000000000000000000000000000000000000000000000000000000000000000808211614926575b5042019180831061491e575b5065ffffffffffff60c81b191660c888901b60ff60c81b161760d082901b64ffffffffff60d01b16179b8c905560408051928a1683528988166020840152820152a3161580614910575b6148f4575b50505050565b6149079360c01c81165f1901169161532c565b5f8080806148ee565b50808460c01c1615156148e9565b91505f61489f565b90505f614893565b7f00000000000000000000000000000000000000000000000000000000000000005f1989011b61486a565b600190950194614818565b81156149c3576001600160a01b03165f908152600260205260409020805490916001600160601b03606083901c811690910190811161036957600160601b600160c01b031990911660609190911b600160601b600160c01b0316179055565b5050565b6042906149d261547e565b906040519161190160f01b8352600283015260228201522090565b91929092335f526020936003855260018060a01b039260409084825f205416614b14576001600160601b0316947f00000000000000000000000000000000000000000000000000000000000000008610614b0557613ded96614adc82614a757fd83e87960a3bf8a6acd92cc65aeac0ce2e269dff301e81f07eef6455db02f20d968a956143d9565b335f526003835287855f2091169760018060a01b031991898382541617905588611e9b64ffffffffff8093895195614aae6060886137a9565b3387528887019183421683528b8801955f87525f5260048a528b5f20975116908754161786555116846138b8565b335f5260028152825f208260018060601b031982541617905582519485528401523392a3614baf565b631cc3b37b60e01b5f5260045ffd5b63ad45d80760e01b5f5260045ffd5b91937f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169391929091843b156101c9575f9460e493869260ff604051998a98899763d505accf60e01b89523360048a01523060248a01526044890152606488015216608486015260a485015260c48401525af1614ba55750565b5f613ded916137a9565b6040516370a0823160e01b80825230600483015290916020917f0000000000000000000000000000000000000000000000000000000000000000906001600160a01b038216908486602481855afa958615614cbe575f96614cfb575b50604051926323b872dd60e01b5f52336004523060245284604452855f60648180855af19060015f5114821615614cdc575b50836040525f60605215614cc9576024838693819382523060048301525afa928315614cbe575f93614c8c575b5050614c769192613886565b03614c7d57565b63936bb5ad60e01b5f5260045ffd5b90809350813d8311614cb7575b614ca381836137a9565b810103126101c957614c769151915f614c6a565b503d614c99565b6040513d5f823e3d90fd5b50635274afe760e01b5f5260045260245ffd5b6001821516614cf2573b15153d1516165f614c3d565b843d5f823e3d90fd5b9095508481813d8311614d23575b614d1381836137a9565b810103126101c95751945f614c0b565b503d614d09565b90815f925b614d365750565b91600101915f1981011680614d2f565b62ffffff6201fffe82602f1c1691818160501c1691808260681c169160801c1601010190565b90600160ef1b821615614d905761ffff64ffffffffff9160401c169160c01c160190565b5060c01c64ffffffffff1690565b91614dc69160208201356001600160ff1b038116923591601b60ff92831c019091169061599d565b50506001600160a01b03908116911681149081614de1575090565b9050151590565b94939291614df5916157ef565b91905f1983018316156150095750614e85575b614e128451613933565b915f5b8551811015614e635760019081818186821c1615614e5c57614e4b911b84013560f01c612615198101906128091901838a615703565b60208260051b870101525b01614e15565b5050614e56565b505090614e719293506157ef565b90915f198201821615614e8057565b5f9150565b9091925f5b602082015180821015614fff57614ea2828451615aff565b908160041b610100035f91845f915f9060a089015160e08a01516101008b0151905b8d838610614f7f5750505050505060041b938401935b848110614eee575050505050600101614e8a565b60018089831c1615614f7657614f048289615b1d565b901c60f0808360041b1690038a84614e2061ffff80938c60051b0135891c891b851c1611159384614f67575b84614f49575b5050505015613177576001905b01614eda565b9091929350614f58858c615b1d565b03921c1610155f808481614f36565b8094508289851c161193614f30565b50600190614f43565b8585028701600590811b83810160209081015191860101515f516020615c8a5f395f51905f529990921b92909201358a1c8a1b5f516020615c4a5f395f51905f52165f516020615c6a5f395f51905f52818117849003600f90811c84168b169d909d019c93170390911c1690951695909501948994600190940193614ec4565b5050929190614e08565b94505f9392505050565b6139c890602081013560181c60ff16600101906080013560601c6001600160401b0316613a68565b9061016082019283519260038451145f1461520d575f905b6101408101519460e082019583875191816151fd575b5050505084519060ff9460ff83146151f35761508f93610120895193015191039161587e565b9361271080957f0000000000000000000000000000000000000000000000000000000000000000020490516150c86101c0840184613834565b939095519063ffffffff60ff6150ec60806150e560208601613815565b9401613823565b921691169560059660058706158015906151e9575b61513a579083929160208b999897969560051b8601018681510390525f995f5b8881106151495750505050505050505050501161513a57565b632a5091c960e11b5f5260045ffd5b899a9b81839495969798999a9b930135809d61ffff888360e81c169260d81c168093019e8a831480156151de575b80156151d0575b6151c75760f01c8981159182156151bd575b50506151b5576151a4928c0204908a61528a565b01908b999897969594939291615121565b5050506151a4565b119050895f615190565b505050506151a4565b5060018089851c161461517e565b508b51831015615177565b5060a08711615101565b5050505050505050565b61520693615b33565b835f615069565b6127107f000000000000000000000000000000000000000000000000000000000000000084020490615053565b5f93926001600160a01b03908116915b8386106152575750505050565b9091929394838361526f602060608502860101613908565b161461528257600101949392919061524a565b935050505090565b60209160051b0101908151019052565b6001600160a01b039081165f81815260026020526040902080549491936001600160601b0393848716939092908481101561532457965b87156151f357856020957f96e0041f14ae401fab2384e3c29da20cb0263ef760c47847db1f13403cea654c978a169003169060018060601b0319161790556153198682614964565b6040519586521693a3565b5083966152d1565b6001600160a01b03165f81815260026020908152604091829020805460ff60c01b191660c087901b60ff60c01b16179055905160ff9094168452919290917ffec26ec87a340746aca2d6f689d8c53ca69480eb84b910273cd2b6d6f462e51591a3565b91608093916040519384526020840152604083015260608201522090565b60f81b60f09190911b1760e89190911b1760c09190911b1760209190911b600160201b600160c01b03161790565b5f5b8281106153eb575050505f90565b8060051b820135156153ff576001016153dd565b505050600190565b939160c0959391604051958652602086015260408501526060840152608083015260a08201522090565b908042111561547a57615467907f0000000000000000000000000000000000000000000000000000000000000000904203613a68565b9081811115615474570390565b50505f90565b5090565b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480615571575b156154d9577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261556b60c0826137a9565b51902090565b507f000000000000000000000000000000000000000000000000000000000000000046146154b0565b9394610d0f936005602094610d089461ffff60ff806139c89d9c169516921690613b65565b906002811015610e545760051b0190565b9260a084019182519360209360208701968796875102945f5f9460e084019b6101009182860198019560608601976004948660041c9d5b518210156156a157908f979695949392918d8f918c8f91858e918d8d8d8461564d8f8290615636828851615aff565b851b9003600599828b1b0135811c901b99516155bf565b519a14615688575b5050906156678884878a979695615a15565b019e519401901b80930101528d51010152600101909192939495968e615607565b600191901b60f090811690031b19909716968d8d615655565b9a505099509b505050975095505050506305f5e10081119081156156eb575b50613def5760c0826080602094016001861b815117905201519080519060018201905260051b010152565b6302faf0809150105f6156c0565b8115613a72570590565b9392915f925f9160209160a08801519260c089015160e08a01519060208b0151928860041c9260f08a60041b1660f003925b888a1061577b5750505050505050505050615751919293615b1d565b6103e8909102905f8212615768576139c8916156f9565b6157769181035f19016156f9565b5f0390565b9091929394959697989a8b8b85600592831b85010151146157e557878d028701901b830184015160019190861c61ffff1661270f19018a8112156157cf575089905b019b5b01989796959493929190615735565b898113156157e05750885b906157bd565b6157da565b509a6001906157c0565b805160ff93600160ff1b9390925f929091855b828510615810575050505050565b90929591939660019283858a1c16156158715760208960051b89010151928084135f1461584d5750505090861b946001875b019391929092615802565b809491989399929914615864575b50600190615842565b811b90961795600161585b565b9691925096600190615842565b90838361588e9295949584615b33565b9061589f57506139c891839161528a565b9250505090565b6001600160a01b0316905f5b8381106158c157505050505f90565b826060808302840135901c146158d9576001016158b2565b50505050600190565b6001600160a01b039182165f90815260046020526040902054939291908116908416811480159061598a575b6159775764ffffffffff809460c81c16801515908161597f575b50615977575f52600260205260405f20549060018060601b03821610159283615964575b508261595757505090565b60c01c60ff161015919050565b90925042908360d01c161115915f61594c565b505050505f90565b90504210155f615928565b504264ffffffffff8560a01c161161590e565b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411615a0a579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15614cbe575f516001600160a01b03811615615a0057905f905f90565b505f906001905f90565b5050505f9160039190565b90915f516020615c6a5f395f51905f5283161580615ac2575b15615ab257615a3d9151615aff565b8060041b610100039261ffff809102195f19851b7f271027102710271027102710271027102710271027102710271027102710271085181616615ab2575f92615a8581615bfb565b614e2002941c90815b615a9f5750506305f5e10002010390565b90928184168002019260101c9081615a8e565b506001600160fe1b039392505050565b505f516020615c8a5f395f51905f5280847fce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce20ce2003600f1c1614615a2e565b90600114615b165760108111156139c85750601090565b600f190190565b90600190608060a0840151930151901c16900390565b919392905f5f915f81515b808210615be35750508215615bd65786915f5b8251811015615bac578460208260051b850101518015615ba25790615b77918b02613a68565b80940393615b8681838a61528a565b868214615b99575b506001905b01615b51565b91506001615b8e565b5050600190615b93565b5096505091905060ff8103615bc5575b50505060019190565b615bce9261528a565b5f8080615bbc565b505050505090505f905f90565b909360019060208660051b8501015101940190615b3e565b7c0100000001000000010000000100000001000000010000000100000001907dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff808260101c169116010260e01c9056fe7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff7fff800080008000800080008000800080008000800080008000800080008000800000010001000100010001000100010001000100010001000100010001000100019b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00",
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
// Solidity: function settle((uint256,uint256,bytes32,bytes32,uint256) job, (uint256,address,bytes32)[] panel, ((uint256,bytes32)[],uint8,uint32,uint32,uint32,bytes32,bytes32,bytes32,bytes32,bytes32[],bytes32[],bytes32[],bytes,bytes,bytes,(bytes32,bytes32)[]) s) returns()
func (rankify *Rankify) PackSettle(job IRankifyJob, panel []IRankifySeat, s IRankifySettlement) []byte {
	enc, err := rankify.abi.Pack("settle", job, panel, s)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x014d3671.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settle((uint256,uint256,bytes32,bytes32,uint256) job, (uint256,address,bytes32)[] panel, ((uint256,bytes32)[],uint8,uint32,uint32,uint32,bytes32,bytes32,bytes32,bytes32,bytes32[],bytes32[],bytes32[],bytes,bytes,bytes,(bytes32,bytes32)[]) s) returns()
func (rankify *Rankify) TryPackSettle(job IRankifyJob, panel []IRankifySeat, s IRankifySettlement) ([]byte, error) {
	return rankify.abi.Pack("settle", job, panel, s)
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
