package refusal

// The codes. Append at the end of a group; never reuse one.
const (
	Internal Code = "internal"

	// Flags and files.
	UsageUnknownFlag Code = "usage-unknown-flag"
	UsageLeftover    Code = "usage-leftover"
	UsageBadValue    Code = "usage-bad-value"
	UsageMissing     Code = "usage-missing"
	ConfigInvalid    Code = "config-invalid"
	FileUnreadable   Code = "file-unreadable"
	FileUnwritable   Code = "file-unwritable"

	UsageUnknownCommand Code = "usage-unknown-command"
	PortTaken           Code = "port-taken"

	// Specifications and panels.
	SpecInvalid     Code = "spec-invalid"
	SpecTooLarge    Code = "spec-too-large"
	PanelTooSmall   Code = "panel-too-small"
	PriceAboveOffer Code = "price-above-offer"
	NoOperators     Code = "no-eligible-operators"
	JobDiffers      Code = "job-differs"
	AcceptMissing   Code = "accept-missing"
	HaltingPreset   Code = "halting-preset"

	// Chain.
	ChainUnreachable  Code = "chain-unreachable"
	ChainWrongID      Code = "chain-wrong-id"
	ChainNoCode       Code = "chain-no-code"
	ChainReverted     Code = "chain-reverted"
	AllowanceTooSmall Code = "allowance-too-small"
	BalanceTooSmall   Code = "balance-too-small"
	JobUnknown        Code = "job-unknown"

	// Messages.
	BusUnreachable Code = "bus-unreachable"

	// Disk and keys.
	StoreCorrupt Code = "store-corrupt"
	StoreLocked  Code = "store-locked"
	StoreForeign Code = "store-foreign"
	KeyMissing   Code = "key-missing"
	SlotTaken    Code = "slot-taken"
	SlotSilent   Code = "slot-silent"

	// Transcripts.
	TranscriptCorrupt Code = "transcript-corrupt"
	TranscriptMissing Code = "transcript-missing"

	// Agents.
	AgentUnreachable Code = "agent-unreachable"
	AgentFailed      Code = "agent-failed"
	AgentBadAnswer   Code = "agent-bad-answer"
	AgentTimeout     Code = "agent-timeout"

	// Not there yet.
	NotEnabled Code = "not-enabled"

	// Jobs.
	JobFailed Code = "job-failed"
)

// Table holds every refusal in the order of its groups.
var Table = []Entry{
	{Internal, "something failed that should not", "report it with the whole line", ""},

	{UsageUnknownFlag, "unknown flag", "nsed help COMMAND", ""},
	{UsageLeftover, "argument that the command does not take", "nsed help COMMAND", ""},
	{UsageBadValue, "invalid value", "nsed help COMMAND", ""},
	{UsageMissing, "missing value", "nsed help COMMAND", ""},
	{ConfigInvalid, "invalid configuration", "nsed help COMMAND", ""},
	{FileUnreadable, "cannot read a file", "check the path and its permissions", ""},
	{FileUnwritable, "cannot write a file", "check the path and its permissions", ""},
	{UsageUnknownCommand, "unknown command", "nsed help", ""},
	{PortTaken, "another program uses the port", "name another --rpc-port; 0 takes any free one", ""},

	{SpecInvalid, "invalid job specification", "correct the named field; its limits are in docs/protocol.md", "protocol.md"},
	{SpecTooLarge, "job specification over its limit", "shorten the task to 256 KiB", "protocol.md"},
	{PanelTooSmall, "a panel has 3 to 32 seats", "ask for --seats 3 or more; 5 among strangers", "protocol.md"},
	{PriceAboveOffer, "a seat costs more than the offer", "raise --max-price, or ask for fewer seats", "protocol.md"},
	{NoOperators, "not enough eligible operators", "ask for fewer --seats, or wait for operators to join", "protocol.md"},
	{JobDiffers, "the job differs from its specification", "open it again from the specification", "protocol.md"},
	{AcceptMissing, "a seat did not accept", "ask again; the panel is chosen anew", "protocol.md"},
	{HaltingPreset, "more rounds cannot help with this preset", "choose another preset or --max-rounds 1", "protocol.md"},

	{ChainUnreachable, "the Ethereum endpoint does not answer", "check --rpc, and that the endpoint runs", ""},
	{ChainWrongID, "the endpoint serves another chain", "check --rpc and --chain-id", ""},
	{ChainNoCode, "no contract of this program at the address", "check --contract and --rpc", ""},
	{ChainReverted, "the contract refused the call", "see the named error in docs/contracts.md", "contracts.md"},
	{AllowanceTooSmall, "the token allowance is smaller than the escrow", "approve the escrow: raise --approve, or leave it out", "contracts.md"},
	{BalanceTooSmall, "the balance is too small", "fund the account, or offer less with --reward, --max-price, --seats", ""},
	{JobUnknown, "the contract knows no such job", "check JOB, --rpc and --contract", ""},

	{BusUnreachable, "the NATS server does not answer", "check --nats, and that the server runs", ""},

	{StoreCorrupt, "the store is damaged", "restore it from a backup, or name an empty directory", ""},
	{StoreLocked, "another process uses the store", "stop that process first", ""},
	{StoreForeign, "the store belongs to another network", "name an empty directory with --data", ""},
	{KeyMissing, "no such key", "check the key directory", ""},
	{SlotTaken, "another body was signed for this slot before", "do nothing: the node stays silent in this slot", "protocol.md"},
	{SlotSilent, "the node started without a complete record of this round", "do nothing: the node signs again in the next round", "protocol.md"},

	{TranscriptCorrupt, "the transcript is damaged", "take an unchanged copy; every member of the panel can give one", "protocol.md"},
	{TranscriptMissing, "the transcript is missing", "ask a member of the panel for it", "protocol.md"},

	{AgentUnreachable, "the agent's endpoint does not answer", "check the endpoint's address and that it runs", ""},
	{AgentFailed, "the agent failed", "see the agent's own log", ""},
	{AgentBadAnswer, "the agent's answer cannot be read", "try a model that follows JSON schemas", ""},
	{AgentTimeout, "the agent was too slow", "raise the phase or choose a faster model", ""},

	{NotEnabled, "not enabled in this version", "see CHANGELOG.md", ""},

	{JobFailed, "the job ended without a settlement", "read the events above; the escrow was refunded", "protocol.md"},
}
