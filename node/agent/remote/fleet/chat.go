package fleet

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"github.com/nats-io/nats.go"

	"github.com/nsed-protocol/nsed/node/agent/remote/wire"
	"github.com/nsed-protocol/nsed/node/refusal"
)

// maxChat is how long a direct question may take, as the public protocol has it.
const maxChat = 600 * time.Second

// ErrNoChat is returned for an agent that takes no direct questions.
var ErrNoChat = errors.New("the agent takes no direct questions")

// noChat is what the SDK's agents say then, in the middle of a sentence.
const noChat = "does not support passthrough"

// Chat asks one agent directly, outside of any job, for people who want to know whether it answers. Errors carry
// agent-unreachable, agent-timeout, agent-failed or agent-bad-answer.
func (f *Fleet) Chat(ctx context.Context, agent, question string) (wire.PassthroughReply, error) {
	var none wire.PassthroughReply
	if !wire.ValidName(agent) {
		return none, refusal.New(refusal.UsageBadValue, "%.40q is no name of an agent", agent)
	}
	raw, err := json.Marshal(wire.PassthroughRequest{
		Session: "chat-" + nats.NewInbox()[len(nats.InboxPrefix):], Principal: f.owner(),
		Messages: []wire.ChatMessage{{Role: "user", Content: question}},
	})
	if err != nil {
		return none, err
	}
	ctx, stop := context.WithTimeout(ctx, maxChat)
	defer stop()
	m, err := f.conn.RequestWithContext(ctx, f.cfg.Names.Passthrough(agent), raw)
	switch {
	case errors.Is(err, nats.ErrNoResponders):
		return none, refusal.New(refusal.AgentUnreachable, "agent %s does not listen", agent)
	case err != nil:
		return none, f.given(ctx, err)
	}
	reply, err := wire.ReadPassthroughReply(m.Data)
	switch {
	case err != nil:
		return none, refusal.Wrap(refusal.AgentBadAnswer, err, "agent %s", agent)
	case strings.Contains(reply.Error, noChat):
		return none, refusal.Wrap(refusal.AgentFailed, ErrNoChat, "agent %s", agent)
	case reply.Error != "":
		return none, refusal.New(refusal.AgentFailed, "agent %s says: %s", agent, reply.Error)
	}
	return reply, nil
}
