package reply

// The names under which agents return a field, the asked one first.
var (
	answerNames       = []string{"answer", "final_answer", "solution", "solution_content", "final_solution", "proposal", "result", "output", "content", "response"}
	reasonNames       = []string{"reasoning", "thought_process", "explanation", "rationale", "thinking", "thoughts", "analysis", "reason"}
	skipNames         = []string{"skip", "skipped", "abstain"}
	citesNames        = []string{"cites", "citations", "sources"}
	refNames          = []string{"ref", "alias", "candidate", "proposal", "id"}
	shareNames        = []string{"share_percent", "share", "percent", "percentage"}
	quoteNames        = []string{"quote", "passage", "text"}
	listNames         = []string{"verdicts", "evaluations", "judgements", "judgments", "verdict", "scores", "ratings", "results", "candidates", "ballot"}
	aliasNames        = []string{"candidate", "alias", "agent_id", "candidate_id", "id", "name", "proposal", "ref"}
	weightNames       = []string{"weight", "endorsement_weight", "score", "rating", "value", "vote", "grade", "points"}
	justifyNames      = []string{"justification", "reason", "reasoning", "explanation", "rationale", "comment", "comments", "feedback", "critique", "why"}
	claimsNames       = []string{"claims", "claim_assessments", "claim"}
	claimVerdictNames = []string{"verdict", "assessment", "status"}
	claimQuoteNames   = []string{"quote", "passage"}
	claimNames        = []string{"text", "claim", "statement"}
	scoresNames       = []string{"category_scores", "categories", "criteria", "scores"}

	// wrapNames are members that hold the asked object as a whole: the arguments of a tool call that was written as text.
	wrapNames = []string{"arguments", "parameters", "args", "input", "function", "tool_call", "data", "json", "reply", "response", "output"}
)
