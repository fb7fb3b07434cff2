// Package attack is the collection of texts that try to move a judge: orders, ready verdicts, texts that break out of a
// quote or of a block of the prompt, tokens of chat templates, hidden characters.
//
// Place in the flow: tests hold the prompt builder and the reader of replies to it, and `nsed agents test --attacks`
// measures how often a model gives way, beside harmless texts.
//
// It never sends anything to a panel.
//
// Start reading at attacks.txt, then All.
package attack
