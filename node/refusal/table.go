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

	// The running node.
	NodeRunning    Code = "node-running"
	NodeNotRunning Code = "node-not-running"

	// Keys in use, and what a NATS server refuses.
	KeyInUse    Code = "key-in-use"
	KeyPassword Code = "key-password"
	KeyExposed  Code = "key-exposed"
	KeyForeign  Code = "key-foreign"
	BusDenied   Code = "bus-denied"
	BusTooSmall Code = "bus-too-small"

	// Stakes and earnings.
	NotOperator     Code = "not-operator"
	AlreadyOperator Code = "already-operator"
	StakeTooLow     Code = "stake-too-low"
	HotKeyTaken     Code = "hot-key-taken"
	AlreadyLeaving  Code = "already-leaving"
	NoExit          Code = "no-exit"
	ExitTooEarly    Code = "exit-too-early"
	NothingToClaim  Code = "nothing-to-claim"
	TxUnknown       Code = "tx-unknown"
	GasMoneyLow     Code = "gas-money-low"
	ClockSkewed     Code = "clock-skewed"

	// Orders.
	OrderDiffers Code = "order-differs"
	OrderUnknown Code = "order-unknown"
	JobRunning   Code = "job-running"
	SpecMissing  Code = "spec-missing"
	NoAnswer     Code = "no-answer"

	// Outbox.
	TxCancelled Code = "tx-cancelled"

	// Contracts of other code.
	ChainOtherCode Code = "chain-other-code"

	// Assets. Most are named as the contract's errors are.
	RateTooHigh           Code = "rate-too-high"
	BadFlags              Code = "bad-flags"
	TooManyParents        Code = "too-many-parents"
	ParentRepeated        Code = "parent-repeated"
	UnknownParent         Code = "unknown-parent"
	SelfParent            Code = "self-parent"
	DerivativesNotAllowed Code = "derivatives-not-allowed"
	LicenceExpired        Code = "licence-expired"
	TooManyRows           Code = "too-many-rows"
	StackTooHigh          Code = "stack-too-high"
	AlreadyRegistered     Code = "already-registered"
	UnknownAsset          Code = "unknown-asset"
	TableMismatch         Code = "table-mismatch"
	NotAssetOwner         Code = "not-asset-owner"
	NothingToDistribute   Code = "nothing-to-distribute"
	EdgeUnknown           Code = "edge-unknown"
	DisclosureNotEnabled  Code = "disclosure-not-enabled"
	DisputesNotEnabled    Code = "disputes-not-enabled"

	// Models.
	AgentRateLimited Code = "agent-rate-limited"
	AgentUnpaid      Code = "agent-unpaid"
	AgentDenied      Code = "agent-denied"
	AgentNoModel     Code = "agent-no-model"
	AgentOverflow    Code = "agent-overflow"
	AgentRefused     Code = "agent-refused"
	AgentCapped      Code = "agent-capped"
	AgentBusy        Code = "agent-busy"

	// Programs, and review by a person.
	AgentProgram   Code = "agent-program"
	AgentOutput    Code = "agent-output-limit"
	ReviewRejected Code = "review-rejected"
	ReviewExpired  Code = "review-expired"
	AnswerNotHeld  Code = "answer-not-held"
	AnswerChanged  Code = "answer-changed"

	// Fleets of agents on the NSED agent protocol.
	FleetNoStreams Code = "fleet-no-streams"
	FleetShared    Code = "fleet-shared"
	AgentAbsent    Code = "agent-absent"

	AgentBadEnvelope Code = "agent-bad-envelope"
	// Agents of other owners.
	NameTaken     Code = "name-taken"
	InviteUnknown Code = "invite-unknown"
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
	{AgentBadAnswer, "the agent's answer cannot be read", "nsed agents test NAME; try a model that follows JSON schemas, or see what a program must write", "agents.md"},
	{AgentTimeout, "the agent was too slow", "raise the phase or choose a faster model", ""},

	{NotEnabled, "not enabled in this version", "see CHANGELOG.md", ""},

	{JobFailed, "the job ended without a settlement", "read the events above; the escrow was refunded", "protocol.md"},

	{NodeRunning, "a node runs already", "nsed status shows it; end it, or name another --data", "operator.md"},
	{NodeNotRunning, "no node runs here", "nsed run, or name the running node's --data", "operator.md"},

	{KeyInUse, "another process uses the key", "stop that process first; if you know of none, the key is not yours alone: retire it", "protocol.md"},
	{KeyPassword, "wrong password, or none, for the key", "name the right one: --password-file, NSED_PASSWORD or at the prompt", ""},
	{KeyExposed, "others can read a secret file", "chmod 600 FILE", ""},
	{KeyForeign, "the key does not serve this operator on this network", "check --contract and the key; nsed join registers a hot key", ""},
	{BusDenied, "the NATS server refuses the credentials", "check bus.credentials, bus.cert and bus.key", ""},
	{BusTooSmall, "the NATS server allows too small messages", "set max_payload to 1MB in the server's configuration", ""},

	{NotOperator, "the account is no operator of this network", "nsed join makes it one; or check --owner, --operator and --contract", "operator.md"},
	{AlreadyOperator, "the account is an operator already", "nsed status shows it", "operator.md"},
	{StakeTooLow, "the stake is below the network's least", "raise --stake; nsed join --estimate tells the least", "operator.md"},
	{HotKeyTaken, "the hot key serves or served an operator, and a key serves one for ever", "make another with nsed keys new, and name it with --hot", "operator.md"},
	{AlreadyLeaving, "the operator leaves already", "nsed withdraw, once the stake is free", "operator.md"},
	{NoExit, "the operator has not asked to leave", "nsed leave", "operator.md"},
	{ExitTooEarly, "the stake is not free yet", "nsed withdraw again after the named time", "operator.md"},
	{NothingToClaim, "the account has no earnings", "nsed status shows them; they come with settled jobs", "operator.md"},
	{TxUnknown, "no such transaction waits in the outbox", "nsed tx list", "operator.md"},
	{GasMoneyLow, "an account has too little ether for its transactions", "send it ether", "operator.md"},
	{ClockSkewed, "this machine's clock and the chain's are apart", "set the clock with NTP, and check that the endpoint is not behind", "operator.md"},

	{OrderDiffers, "the name stands for another task", "name this one with another --id, or leave --id out", "submitter.md"},
	{OrderUnknown, "no order of that name", "name the job by its id, or check --id, --data and the submitter's key", "submitter.md"},
	{JobRunning, "the job has not ended", "nsed watch JOB", "submitter.md"},
	{SpecMissing, "nobody gives the job's specification", "check --nats; its submitter and every member of the panel can give it", "submitter.md"},
	{NoAnswer, "the panel settled without a winner", "nsed receipt JOB shows what came back; ask again with other terms", "submitter.md"},

	{TxCancelled, "the transaction was taken back before it was carried out", "hand it in again, if it is still wanted", "operator.md"},

	{ChainOtherCode, "the contract's code is not the one named", "check --contract and network.code_hash", ""},

	{RateTooHigh, "the rate is over the network's cap", "lower --rate; nsed asset register refuses before anything is sent", "dip.md"},
	{BadFlags, "the asset has flags that mean nothing", "leave them out", "dip.md"},
	{TooManyParents, "an asset has at most 16 parents", "name those whose licences need it; the others are their ancestors", "dip.md"},
	{ParentRepeated, "a parent is named twice", "name it once", "dip.md"},
	{UnknownParent, "nobody registered the parent", "check --parent and --contract; nsed asset show PARENT", "dip.md"},
	{SelfParent, "the asset is its own parent", "check --parent, or register another content", "dip.md"},
	{DerivativesNotAllowed, "the parent does not allow derivatives", "ask its owner for an asset that does", "dip.md"},
	{LicenceExpired, "the parent's licence has expired", "ask its owner for a new asset", "dip.md"},
	{TooManyRows, "an asset pays at most 16 assets, itself included", "name fewer parents, or set --rate 0", "dip.md"},
	{StackTooHigh, "the stack is over the network's cap", "lower --rate, or name fewer parents", "dip.md"},
	{AlreadyRegistered, "the asset is registered already", "nsed asset show ASSET", "dip.md"},
	{UnknownAsset, "nobody registered the asset", "check the id, --rpc and --contract", "dip.md"},
	{TableMismatch, "the table is not the asset's", "leave it out: it is rebuilt from the chain", "dip.md"},
	{NotAssetOwner, "the account does not own the asset", "nsed asset show ASSET names its owner; check --owner", "dip.md"},
	{NothingToDistribute, "less than a unit for each basis point pends for the asset", "nsed asset show ASSET; royalties come with settled jobs", "dip.md"},
	{EdgeUnknown, "the asset does not name this parent", "nsed asset show CHILD lists its parents", "dip.md"},
	{DisclosureNotEnabled, "disclosure is not enabled in this version", "see CHANGELOG.md", "dip.md"},
	{DisputesNotEnabled, "disputes are not enabled in this version", "see CHANGELOG.md", "dip.md"},

	{AgentRateLimited, "the model's endpoint asks for fewer calls", "lower per_minute or parallel of the agent, or raise the limit with the provider", "agents.md"},
	{AgentUnpaid, "the account at the model's endpoint is empty", "pay the provider; the agent tries again by itself", "agents.md"},
	{AgentDenied, "the model's endpoint refuses the key", "check the variable that api_key_env names", "agents.md"},
	{AgentNoModel, "the endpoint has no such model", "check model and base_url; nsed agents test NAME lists what the endpoint has", "agents.md"},
	{AgentOverflow, "the prompt is longer than the model's window", "raise the server's window, set context to it, or choose a model that holds more", "agents.md"},
	{AgentRefused, "the model refuses to answer", "choose another model for such tasks", "agents.md"},
	{AgentCapped, "the job has used up what the agent may spend on it", "raise job_tokens or job_cost of the agent", "agents.md"},
	{AgentBusy, "the agent's limits leave no turn in time", "raise parallel or per_minute of the agent, or lower node.max_open", "agents.md"},

	{AgentProgram, "the agent's program cannot be started", "check command in nsed.yaml: the file must be there and executable", "agents.md"},
	{AgentOutput, "the agent's program wrote too much", "let it write one JSON document, or raise max_output", "agents.md"},
	{ReviewRejected, "the operator rejected the answer", "do nothing: the seat skips this time", "agents.md"},
	{ReviewExpired, "nobody released the answer in time", "raise review.hold, or set review.on_timeout to release", "agents.md"},
	{AnswerNotHeld, "no such answer is held", "nsed review list", "agents.md"},
	{AnswerChanged, "the held answer is not the one that was looked at", "nsed review show ID", "agents.md"},

	{FleetNoStreams, "the fleet's NATS server keeps no streams for this account", "enable JetStream there, or set fleet.embedded instead of fleet.url", "agents.md"},
	{FleetShared, "agents of the fleet could read what nodes tell each other", "give the fleet a NATS account of its own, or set fleet.embedded", "agents.md"},
	{AgentAbsent, "no agent of the fleet can take the task", "nsed agents list tells of each agent why", "agents.md"},

	{AgentBadEnvelope, "the signatures on an agent's result do not hold", "ask the agent's owner which key it signs with", "agents.md"},
	{NameTaken, "the name of an agent is invited already", "choose another name, or nsed agents revoke ID first", "agents.md"},
	{InviteUnknown, "no invite of that id", "nsed agents invites", "agents.md"},
}
