package bus

import (
	"context"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/base32"
	"encoding/base64"
	"encoding/pem"
	"errors"
	"log/slog"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nsed-protocol/nsed/node/bus/embed"
	"github.com/nsed-protocol/nsed/node/refusal"
)

var quiet = slog.New(slog.DiscardHandler)

func TestDialHidesCredentials(t *testing.T) {
	for _, c := range []struct {
		url  string
		code refusal.Code
	}{
		{"nats://user:secret@127.0.0.1:1,nats://token@127.0.0.1:2", refusal.BusUnreachable},
		{"user:secret@127.0.0.1:1", refusal.BusUnreachable},
		{"nats://user:secret@127.0.0.1:nonsense", refusal.UsageBadValue},
		{"nats://user:secret@127.0.0.1:1,nats://token@[::1", refusal.UsageBadValue},
		{"nats://user:secret@", refusal.UsageBadValue},
		{"", refusal.UsageBadValue},
	} {
		_, err := Dial(t.Context(), Server{URL: c.url}, quiet)
		if refusal.CodeOf(err) != c.code {
			t.Errorf("%q: %v, want %s", c.url, err, c.code)
			continue
		}
		for _, word := range []string{"secret", "user:", "token"} {
			if strings.Contains(err.Error(), word) {
				t.Errorf("%q stands in %q", word, err)
			}
		}
		if c.code == refusal.BusUnreachable && !strings.Contains(err.Error(), "127.0.0.1:1") {
			t.Errorf("no server named in %q", err)
		}
	}
}

func TestDialEndsWithItsContext(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0") // accepts and says nothing
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		if c, err := l.Accept(); err == nil {
			cancel()
			_ = c.Close()
		}
	}()
	if _, err := Dial(ctx, Server{URL: l.Addr().String()}, quiet); refusal.CodeOf(err) != refusal.BusUnreachable {
		t.Errorf("%v", err)
	}
	if _, err := Dial(ctx, Server{URL: l.Addr().String()}, quiet); !errors.Is(err, context.Canceled) {
		t.Errorf("a context that is over: %v", err)
	}
}

// natsServer is a server that this test sets up itself.
func natsServer(t *testing.T, o server.Options) string {
	t.Helper()
	o.Host, o.Port = "127.0.0.1", server.RANDOM_PORT
	return running(t, o).ClientURL()
}

// doorman lets in who signs with a user's key, as a credentials file lets a client do.
type doorman struct{ user string }

func (d doorman) Check(c server.ClientAuthentication) bool {
	public, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(d.user) // a prefix, the key, a checksum
	sig, bad := base64.RawURLEncoding.DecodeString(c.GetOpts().Sig)
	return err == nil && bad == nil && len(public) == 35 && ed25519.Verify(public[1:33], c.GetNonce(), sig)
}

// A credentials file as NATS tools write it, with a user's key made for this test.
const (
	seed        = "SUANT4KLTKCGG4XQ3EJNIZCNXLIXKMCWMBLOX7XZZRRSPZILTKEKZPXG5U"
	user        = "UAFQDUOKG762JSPXGBX5TDNCVO3BJUZTFO5FAVPJINHW2LF7QZ5IX44B"
	otherSeed   = "SUAPNVMFK3QROUT44T64UVIWOW6PXNRN5DDCPHZXOVJZYZH4BQALELIPGI"
	credentials = `-----BEGIN NATS USER JWT-----
the.users.token
------END NATS USER JWT------

-----BEGIN USER NKEY SEED-----
` + seed + `
------END USER NKEY SEED------
`
)

func fileWith(t *testing.T, content string, mode os.FileMode) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestDialShowsItsCredentials(t *testing.T) {
	url := natsServer(t, server.Options{CustomClientAuthentication: doorman{user}})
	for _, c := range []struct {
		name string
		file string
		code refusal.Code
	}{
		{"right", fileWith(t, credentials, 0o600), ""},
		{"none", "", refusal.BusDenied},
		{"another user's", fileWith(t, strings.Replace(credentials, seed, otherSeed, 1), 0o600), refusal.BusDenied},
		{"no file", "/none", refusal.FileUnreadable},
		{"others can read it", fileWith(t, credentials, 0o644), refusal.KeyExposed},
		{"no credentials in it", fileWith(t, "rubbish", 0o600), refusal.FileUnreadable},
	} {
		t.Run(c.name, func(t *testing.T) {
			conn, err := Dial(t.Context(), Server{URL: url, Credentials: c.file}, quiet)
			if err == nil {
				conn.Close()
			}
			if (err == nil) != (c.code == "") || err != nil && refusal.CodeOf(err) != c.code {
				t.Errorf("%v, want %q", err, c.code)
			}
		})
	}
	locked := natsServer(t, server.Options{Authorization: "right"})
	if _, err := Dial(t.Context(), Server{URL: strings.Replace(locked, "nats://", "nats://wrong@", 1)}, quiet); refusal.CodeOf(err) != refusal.BusDenied {
		t.Errorf("a wrong token in the URL: %v", err)
	}
	conn, err := Dial(t.Context(), Server{URL: strings.Replace(locked, "nats://", "right@", 1)}, quiet)
	if err != nil {
		t.Fatalf("a token in the URL: %v", err)
	}
	conn.Close()
}

func TestDialRefusesAServerThatIsTooSmall(t *testing.T) {
	_, err := Dial(t.Context(), Server{URL: natsServer(t, server.Options{MaxPayload: MaxFrame})}, quiet)
	if refusal.CodeOf(err) != refusal.BusTooSmall || !strings.Contains(err.Error(), "max_payload") {
		t.Errorf("%v", err)
	}
	if embed.MaxPayload < maxMessage {
		t.Errorf("an embedded server takes %d bytes, a message may have %d", embed.MaxPayload, maxMessage)
	}
}

// authority signs certificates for 127.0.0.1.
type authority struct {
	t    *testing.T
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
	ca   string // path of its certificate
}

func newAuthority(t *testing.T) *authority {
	t.Helper()
	a := &authority{t: t, cert: template("CA")}
	a.cert.IsCA, a.cert.BasicConstraintsValid = true, true
	a.key = ecKey(t)
	a.ca = a.write(a.cert, a.key.Public(), nil)
	return a
}

func template(name string) *x509.Certificate {
	return &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name}, NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth},
	}
}

func ecKey(t *testing.T) *ecdsa.PrivateKey {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func (a *authority) write(c *x509.Certificate, public any, key []byte) string {
	a.t.Helper()
	block := &pem.Block{Type: "EC PRIVATE KEY", Bytes: key}
	if key == nil {
		raw, err := x509.CreateCertificate(rand.Reader, c, a.cert, public, a.key)
		if err != nil {
			a.t.Fatal(err)
		}
		block = &pem.Block{Type: "CERTIFICATE", Bytes: raw}
	}
	return fileWith(a.t, string(pem.EncodeToMemory(block)), 0o600)
}

// issue writes a certificate and its key.
func (a *authority) issue(name string) (cert, key string) {
	a.t.Helper()
	pair := ecKey(a.t)
	raw, err := x509.MarshalECPrivateKey(pair)
	if err != nil {
		a.t.Fatal(err)
	}
	return a.write(template(name), pair.Public(), nil), a.write(nil, nil, raw)
}

func TestDialSpeaksTLS(t *testing.T) {
	ours, theirs := newAuthority(t), newAuthority(t)
	serverCert, serverKey := ours.issue("server")
	open, err := embed.Start("127.0.0.1:0", embed.Options{Cert: serverCert, Key: serverKey})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(open.Stop)
	closed, err := embed.Start("127.0.0.1:0", embed.Options{Cert: serverCert, Key: serverKey, CA: ours.ca})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(closed.Stop)
	cert, key := ours.issue("node")
	strangerCert, strangerKey := theirs.issue("node")
	exposed := fileWith(t, "x", 0o640)
	for _, c := range []struct {
		name string
		to   Server
		code refusal.Code
	}{
		{"its CA", Server{URL: open.URL(), CA: ours.ca}, ""},
		{"no TLS in the URL", Server{URL: open.Addr(), CA: ours.ca}, ""},
		{"another CA", Server{URL: open.URL(), CA: theirs.ca}, refusal.BusUnreachable},
		{"the system's CAs", Server{URL: open.URL()}, refusal.BusUnreachable},
		{"no such CA", Server{URL: open.URL(), CA: "/none"}, refusal.FileUnreadable},
		{"own certificate", Server{URL: closed.URL(), CA: ours.ca, Cert: cert, Key: key}, ""},
		{"no certificate", Server{URL: closed.URL(), CA: ours.ca}, refusal.BusUnreachable},
		{"a stranger's certificate", Server{URL: closed.URL(), CA: ours.ca, Cert: strangerCert, Key: strangerKey}, refusal.BusUnreachable},
		{"another certificate's key", Server{URL: closed.URL(), CA: ours.ca, Cert: cert, Key: strangerKey}, refusal.FileUnreadable},
		{"a certificate without its key", Server{URL: closed.URL(), CA: ours.ca, Cert: cert}, refusal.ConfigInvalid},
		{"a key that others read", Server{URL: closed.URL(), CA: ours.ca, Cert: cert, Key: exposed}, refusal.KeyExposed},
	} {
		t.Run(c.name, func(t *testing.T) {
			conn, err := Dial(t.Context(), c.to, quiet)
			if err == nil {
				if _, err := conn.TLSConnectionState(); err != nil {
					t.Errorf("in the open: %v", err)
				}
				conn.Close()
			}
			if (err == nil) != (c.code == "") || err != nil && refusal.CodeOf(err) != c.code {
				t.Errorf("%v, want %q", err, c.code)
			}
		})
	}
}
