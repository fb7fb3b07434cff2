// Package agent is the shelf of what answers: each sub-package fills a seat with one kind of agent.
//
// Place in the flow: the engine asks an agent with a brief and gets a proposal or a judgement back. openai asks a
// model behind any OpenAI-compatible endpoint, exec asks a program, remote asks agents of the
// public NSED agent protocol over NATS, solver plays the numbers game by search, scripted
// replies from a script. reply reads what models and programs say; hold keeps an answer until a person has seen it.
//
// An agent never sees a key, a price, an author or the chain, and it never sends anything to another node.
//
// Start reading at solver.Agent: it is the smallest complete one.
package agent
