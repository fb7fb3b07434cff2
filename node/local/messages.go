package local

import (
	"errors"
	"fmt"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
)

// startNATS starts a server inside the process. Without listen it has no socket at all.
func startNATS(listen bool) (*server.Server, error) {
	s, err := server.NewServer(&server.Options{
		ServerName: "nsed-local", Host: "127.0.0.1", Port: server.RANDOM_PORT, DontListen: !listen,
		NoSigs: true, NoLog: true, MaxPayload: 4 << 20,
	})
	if err != nil {
		return nil, err
	}
	s.Start()
	if !s.ReadyForConnections(10 * time.Second) {
		s.Shutdown()
		return nil, errors.New("not ready within ten seconds")
	}
	return s, nil
}

// Connect opens a connection to NATS of its own, as each node of a real network has. It is closed by Stop at the latest.
func (n *Network) Connect(name string) (*nats.Conn, error) {
	c, err := nats.Connect("", nats.InProcessServer(n.nats), nats.Name(name))
	if err != nil {
		return nil, fmt.Errorf("connect %s to NATS: %w", name, err)
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	n.conns = append(n.conns, c)
	return c, nil
}

// NATSURL is where other processes reach NATS, empty unless it listens.
func (n *Network) NATSURL() string {
	if n.nats.Addr() == nil {
		return ""
	}
	return n.nats.ClientURL()
}
