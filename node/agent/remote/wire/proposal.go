package wire

// Usage is what an answer cost its agent. A cost of 0 was not reported.
type Usage struct {
	Input      int64 `json:"input_tokens"`
	Output     int64 `json:"output_tokens"`
	CostMicros int64 `json:"-"` // reported, in millionths of a dollar
}

// Proposal is an agent's answer.
type Proposal struct {
	Reasoning    string       `json:"thought_process"` // for peers
	Content      string       `json:"content"`
	Scratchpad   string       `json:"final_scratchpad,omitempty"`
	Usage        *Usage       `json:"token_usage_stats,omitempty"`
	EditedBy     string       `json:"edited_by,omitempty"` // a person or a filter of the agent's owner
	FinishReason string       `json:"finish_reason,omitempty"`
	Published    int64        `json:"published_at_ms"` // unix milliseconds, as the agent's clock says
	Skipped      bool         `json:"skipped,omitempty"`
	ServedBy     string       `json:"served_by,omitempty"`
	Annotations  []Annotation `json:"operator_annotations,omitempty"`
	Address      string       `json:"-"` // where the content lies, when it does not stand in the message
}

// Annotation tells that a person looked at an answer before it left.
type Annotation struct {
	Type      string `json:"annotation_type"` // comment, edit
	Comment   string `json:"comment"`
	Timestamp string `json:"timestamp"`
	Original  string `json:"original_content_hash,omitempty"` // SHA-256 of what was edited
}

// ReadProposal reads the result of a propose task. Only size and syntax are refused; what is missing stays empty.
func ReadProposal(raw []byte) (Proposal, error) {
	o, err := readObject(raw, MaxBody)
	if err != nil {
		return Proposal{}, err
	}
	p := Proposal{
		Reasoning: o.text("thought_process", "reasoning"), Scratchpad: o.text("final_scratchpad"),
		Usage: o.usage("token_usage_stats", "token_usage"), EditedBy: o.name("edited_by"), FinishReason: o.name("finish_reason"),
		Published: o.whole("published_at_ms"), Skipped: o.flag("skipped"), ServedBy: o.name("served_by"),
		Annotations: o.annotations(),
	}
	contentNames := []string{"content", "solution_content", "answer"}
	p.Content = o.text(contentNames...)
	if inner, ok := o.object(contentNames...); ok {
		p.Content, p.Address = inner.text("inline", "text", "content"), inner.text("address")
	}
	return p, nil
}

// usage reads token counts. nil: none were given.
func (o object) usage(names ...string) *Usage {
	m, ok := o.object(names...)
	if !ok {
		return nil
	}
	u := Usage{Input: m.whole("input_tokens", "prompt_tokens"), Output: m.whole("output_tokens", "completion_tokens")}
	if usd, ok := m.number("reported_cost_usd"); ok && usd > 0 {
		u.CostMicros = int64(min(usd, 1<<30)*1e6 + 0.5)
	}
	return &u
}

func (o object) annotations() []Annotation {
	var out []Annotation
	for _, m := range o.objects("operator_annotations") {
		out = append(out, Annotation{
			Type: m.name("annotation_type"), Comment: m.text("comment"), Timestamp: m.name("timestamp"),
			Original: m.name("original_content_hash"),
		})
	}
	return out
}
