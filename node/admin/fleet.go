package admin

// Fleet is how the node's agents of the NSED agent protocol are. What an agent says of itself is its own word.
type Fleet struct {
	Connected bool              `json:"connected"`
	URL       string            `json:"url"`
	Jobs      int               `json:"jobs"`  // whose agents may still speak
	Tasks     int               `json:"tasks"` // that agents work on
	Agents    []FleetAgent      `json:"agents,omitempty"`
	Drops     map[string]uint64 `json:"drops,omitempty"` // messages that were dropped, by reason
}

// FleetAgent is one agent of the fleet. Prices are in dollars a million tokens, as text; empty: not told.
type FleetAgent struct {
	Name         string   `json:"name"`
	Used         bool     `json:"used"`
	Why          string   `json:"why,omitempty"` // it is not used
	Busy         bool     `json:"busy"`
	Model        string   `json:"model,omitempty"`
	Provider     string   `json:"provider,omitempty"`
	Capabilities []string `json:"capabilities,omitempty"`
	InputPrice   string   `json:"input_price,omitempty"`
	OutputPrice  string   `json:"output_price,omitempty"`
	SLASeconds   int64    `json:"sla_seconds,omitempty"` // that it wants for a task
	Completed    int64    `json:"completed"`             // tasks, by its own count
	Failed       int64    `json:"failed"`
	FailedHere   int      `json:"failed_here,omitempty"` // tasks of this node in a row
	LastError    string   `json:"last_error,omitempty"`
	SeenSeconds  int64    `json:"seen_seconds"`           // since its last heartbeat
	SkewSeconds  int64    `json:"skew_seconds,omitempty"` // of its clock
	Signing      []string `json:"signing,omitempty"`      // schemes
	Health       string   `json:"health,omitempty"`
}
