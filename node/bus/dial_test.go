package bus

import (
	"log/slog"
	"strings"
	"testing"

	"github.com/nsed-protocol/nsed/node/refusal"
)

func TestDialHidesCredentials(t *testing.T) {
	_, err := Dial("nats://user:secret@127.0.0.1:1,nats://token@127.0.0.1:2", slog.New(slog.DiscardHandler))
	if refusal.CodeOf(err) != refusal.BusUnreachable {
		t.Fatalf("got %v", err)
	}
	for _, word := range []string{"secret", "user:", "token"} {
		if strings.Contains(err.Error(), word) {
			t.Errorf("%q stands in %q", word, err)
		}
	}
	if !strings.Contains(err.Error(), "127.0.0.1:1") {
		t.Errorf("no server named in %q", err)
	}
}
