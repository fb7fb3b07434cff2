package drill

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
)

// Geth is a `geth --dev` process with a block every second.
type Geth struct {
	*Process
	URL string
}

var gethListens = regexp.MustCompile(`HTTP server started\s.*endpoint=127\.0\.0\.1:(\d+)`)

// StartGeth starts a chain whose ether belongs to the one key in a directory of keystore files. Everything else that geth
// writes lies in dir.
func StartGeth(ctx context.Context, path, dir, keystore, password string) (*Geth, error) {
	secret := filepath.Join(dir, "password")
	if err := os.WriteFile(secret, []byte(password+"\n"), 0o600); err != nil {
		return nil, fmt.Errorf("write the developer's password: %w", err)
	}
	p, err := Start(Command{Name: "geth", Path: path, Args: []string{
		"--dev", "--dev.period", "1", "--datadir", filepath.Join(dir, "data"), "--keystore", keystore, "--password", secret,
		"--http", "--http.addr", "127.0.0.1", "--http.port", "0", "--authrpc.port", "0",
		"--ipcdisable", "--nodiscover", "--maxpeers", "0", "--port", "0",
	}})
	if err != nil {
		return nil, err
	}
	at, err := p.Said(ctx, gethListens)
	if err != nil {
		p.Kill()
		return nil, fmt.Errorf("start geth: %w\n%s", err, p.Tail(20))
	}
	return &Geth{Process: p, URL: "http://127.0.0.1:" + at[1]}, nil
}
