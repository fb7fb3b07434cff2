package config_test

import (
	"net/url"
	"testing"

	"github.com/nsed-protocol/nsed/node/config"
)

func TestRedact(t *testing.T) {
	for raw, want := range map[string]string{
		"":                                      "",
		"http://127.0.0.1:8545":                 "http://127.0.0.1:8545",
		"http://127.0.0.1:8545/":                "http://127.0.0.1:8545",
		"https://rpc.example/k3y":               "https://rpc.example/redacted",
		"https://rpc.example/v3/k3y":            "https://rpc.example/redacted",
		"https://rpc.example//k3y/":             "https://rpc.example/redacted",
		"https://rpc.example/%6b3y":             "https://rpc.example/redacted",
		"https://rpc.example/?key=k3y":          "https://rpc.example?redacted",
		"https://rpc.example?k3y":               "https://rpc.example?redacted",
		"https://rpc.example/v1?apikey=k3y#k3y": "https://rpc.example/redacted?redacted",
		"https://rpc.example#k3y":               "https://rpc.example",
		"https://user:k3y@rpc.example/":         "https://redacted@rpc.example",
		"nats://k3y@nats.example:4222":          "nats://redacted@nats.example:4222",
		"wss://rpc.example:8546/ws/k3y":         "wss://rpc.example:8546/redacted",
		"rpc.example/k3y":                       "redacted",
		"k3y":                                   "redacted",
		"https://%zz/k3y":                       "redacted",
		"https:///k3y":                          "redacted",
	} {
		if got := config.Redact(raw); got != want {
			t.Errorf("%s: %s, want %s", raw, got, want)
		}
	}
}

// Whatever a URL is, what is shown of it has a scheme, a host, and words of our own.
func FuzzRedact(f *testing.F) {
	f.Add("https://user:k3y@rpc.example/k3y?k3y#k3y")
	f.Add("//rpc.example/k3y")
	f.Add("http://[::1%25k3y]:8545/k3y")
	f.Fuzz(func(t *testing.T, raw string) {
		got := config.Redact(raw)
		if got == "" || got == "redacted" {
			return
		}
		u, err := url.Parse(got)
		if err != nil || u.Path != "" && u.Path != "/redacted" || u.RawQuery != "" && u.RawQuery != "redacted" || u.Fragment != "" ||
			u.User != nil && u.User.String() != "redacted" {
			t.Errorf("%q shows %q, %v", raw, got, err)
		}
	})
}
