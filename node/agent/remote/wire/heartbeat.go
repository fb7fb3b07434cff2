package wire

import (
	"fmt"
	"time"
)

// Heartbeat is what an agent says of itself every few seconds; all of it is its own word. Prices are in dollars a million
// tokens.
type Heartbeat struct {
	Agent         string
	Busy          bool
	Model         string
	Provider      string
	CurrentJob    string
	UptimeSeconds int64
	Timestamp     time.Time // by the agent's clock; zero when it cannot be read
	InputPrice    Number
	OutputPrice   Number
	CharsPerToken Number
	SLASeconds    int64 // the time it wants for a task; 0: not told
	MaxTokens     int64
	ContextWindow int64
	Completed     int64
	Failed        int64
	LastError     string
	Capabilities  []string
	Description   string
	Signing       []string // schemes that it signs with
	PublicKey     string
	ModelDown     bool
	Health        string // what it says of itself in a word or two: its state, and the reason
}

// maxNote bounds a text for people in a heartbeat, in bytes.
const maxNote = 200

// ReadHeartbeat reads a heartbeat. One without a valid name is refused.
func ReadHeartbeat(raw []byte) (Heartbeat, error) {
	o, err := readObject(raw, MaxHeartbeat)
	if err != nil {
		return Heartbeat{}, err
	}
	h := Heartbeat{
		Agent: o.text("agent_id"), Busy: o.text("status") == "busy", Model: o.name("model_name"), Provider: o.name("provider_id"),
		CurrentJob: o.name("current_job"), UptimeSeconds: o.whole("uptime_secs"),
		InputPrice: o.price("input_price_per_mtok"), OutputPrice: o.price("output_price_per_mtok"),
		CharsPerToken: o.given("chars_per_token"), SLASeconds: o.whole("response_sla_secs"), MaxTokens: o.whole("max_tokens"),
		ContextWindow: o.whole("context_window"), Completed: o.whole("tasks_completed"), Failed: o.whole("tasks_failed"),
		LastError: oneLine(o.text("last_error"), maxNote), Capabilities: o.tags("capability_tags"),
		Description: oneLine(o.text("description"), maxNote), Signing: o.tags("signing_schemes"),
		PublicKey: oneLine(o.text("agent_pubkey"), maxNote), ModelDown: o.flag("model_down"),
	}
	if !ValidName(h.Agent) {
		return Heartbeat{}, fmt.Errorf("%w: agent_id is not a name", ErrNoJSON)
	}
	if health, ok := o.object("health"); ok {
		h.Health = oneLine(health.text("state")+" "+health.text("reason"), maxNote)
	}
	if t, err := time.Parse(time.RFC3339Nano, o.text("timestamp")); err == nil {
		h.Timestamp = t
	}
	return h, nil
}

// price is a price that can be one: from 0 to a million dollars.
func (o object) price(name string) Number {
	n := o.given(name)
	if n.Value < 0 || n.Value > 1e6 {
		return Number{}
	}
	return n
}
