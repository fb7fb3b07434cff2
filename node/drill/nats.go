package drill

import (
	"context"
	"fmt"
	"regexp"
)

// NATS is a nats-server process that may be restarted on its port.
type NATS struct {
	*Process
	URL  string
	tool string
	port string
}

var (
	natsListens = regexp.MustCompile(`Listening for client connections on \S+:(\d+)$`)
	natsReady   = regexp.MustCompile(`Server is ready$`)
)

// StartNATS starts a server on a free loopback port and waits until it takes connections.
func (t Tools) StartNATS(ctx context.Context) (*NATS, error) {
	n := &NATS{tool: t.NATS, port: "-1"}
	return n, n.Start(ctx)
}

// Start starts the server again, after its process has ended, on the port it had.
func (n *NATS) Start(ctx context.Context) error {
	p, err := Start(Command{Name: "nats-server", Path: n.tool, Args: []string{"-a", "127.0.0.1", "-p", n.port}})
	if err != nil {
		return err
	}
	n.Process = p
	at, err := p.Said(ctx, natsListens)
	if err == nil {
		_, err = p.Said(ctx, natsReady)
	}
	if err != nil {
		p.Kill()
		return fmt.Errorf("start nats-server: %w", err)
	}
	n.port, n.URL = at[1], "nats://127.0.0.1:"+at[1]
	return nil
}
