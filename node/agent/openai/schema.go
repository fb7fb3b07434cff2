package openai

import "encoding/json"

// object is a strict JSON schema of an object: every member is required, no other is allowed.
func object(members map[string]any, order ...string) map[string]any {
	return map[string]any{"type": "object", "properties": members, "required": order, "additionalProperties": false}
}

func list(of any) map[string]any { return map[string]any{"type": "array", "items": of} }

var (
	text   = map[string]any{"type": "string"}
	number = map[string]any{"type": "integer"}
)

// proposalSchema asks for the reasoning first: models that do not think before they speak think there. A task's own
// answer schema stands in for the text of the answer; it may use more than strict schemas allow.
func proposalSchema(answer json.RawMessage) (schema map[string]any, strict bool) {
	var want any = text
	strict = true
	if len(answer) > 0 {
		want, strict = answer, false
	}
	cite := object(map[string]any{"ref": text, "share_percent": number, "quote": text}, "ref", "share_percent", "quote")
	return object(map[string]any{
		"reasoning": text, "answer": want, "skip": map[string]any{"type": "boolean"}, "cites": list(cite),
	}, "reasoning", "answer", "skip", "cites"), strict
}

// detail is how much a judge is asked to say of a candidate. One that has few tokens for each is asked for less: verdicts
// that are cut off are worth nothing.
type detail uint8

const (
	everything detail = iota
	reasons
	weightsOnly
)

// Tokens for a candidate below which less is asked.
const (
	tokensForClaims  = 160
	tokensForReasons = 80
)

func detailFor(tokens int64, candidates int) detail {
	switch each := tokens / int64(max(candidates, 1)); {
	case each < tokensForReasons:
		return weightsOnly
	case each < tokensForClaims:
		return reasons
	}
	return everything
}

// judgementSchema has one member a candidate, so that a model that follows it judges each once and nobody else. It asks
// for the justification before the weight, for the same reason as above.
func judgementSchema(aliases []string, d detail) map[string]any {
	claim := object(map[string]any{
		"text": text, "quote": text,
		"verdict": map[string]any{"type": "string", "enum": []string{"verified", "contested", "unverified", "wrong", "unknown"}},
	}, "text", "quote", "verdict")
	members := map[string]any{"justification": text, "claims": list(claim), "weight": number}
	verdict := object(members, "justification", "claims", "weight")
	switch d {
	case reasons:
		delete(members, "claims")
		verdict = object(members, "justification", "weight")
	case weightsOnly:
		verdict = object(map[string]any{"weight": number}, "weight")
	}
	each := map[string]any{}
	for _, a := range aliases {
		each[a] = verdict
	}
	return object(map[string]any{"verdicts": object(each, aliases...)}, "verdicts")
}

// readSchema asks for a part of a text that was cut in the prompt.
func readSchema(names []string) map[string]any {
	return object(map[string]any{
		"name": map[string]any{"type": "string", "enum": names},
		"part": map[string]any{"type": "string", "enum": []string{partAnswer, partReasoning}},
		"from": map[string]any{"type": "integer", "description": "the character to begin with, 0 is the first"},
	}, "name", "part", "from")
}
