// Package openai asks a language model behind any OpenAI-compatible endpoint: a cloud service, vLLM, llama.cpp, Ollama.
//
// Place in the flow: an agent of the engine. A brief becomes one chat completion; one call judges all candidates. The
// reply is read tolerantly, since models are messy, and within bounds, since an endpoint may be hostile.
//
// It never logs a prompt, an answer or a key, never takes a key from the environment, never follows a redirect, and never
// shows a model a peer's text except as escaped data between the brief's markers.
//
// Start reading at Agent.Propose, then Agent.ask; prompt.go says what a model is told.
package openai
