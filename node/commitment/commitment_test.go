package commitment

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/nsed-protocol/nsed/node/protocol"
)

var jobSecret = [32]byte{1, 2, 3}

// TestDerive spells HKDF-SHA256 (RFC 5869) out by hand for one salt.
func TestDerive(t *testing.T) {
	slate := common.Hash{9}
	extract := hmac.New(sha256.New, make([]byte, 32))
	extract.Write(jobSecret[:])
	expand := hmac.New(sha256.New, extract.Sum(nil))
	expand.Write([]byte("nsed-salt-v1"))
	expand.Write([]byte{0x01, 0x02, 7})
	expand.Write(slate[:])
	expand.Write([]byte{1})
	if got := Secret(jobSecret, 0x0102, 7, slate); !bytes.Equal(got[:], expand.Sum(nil)) {
		t.Errorf("secret %x", got)
	}
}

// TestSecretsAreApart: every part of a derivation changes its result, and no two purposes share one.
func TestSecretsAreApart(t *testing.T) {
	other := [32]byte{1, 2, 4}
	slate := common.Hash{9}
	seen := map[[32]byte]string{}
	for name, secret := range map[string][32]byte{
		"base":                 Secret(jobSecret, 1, 2, slate),
		"another job":          Secret(other, 1, 2, slate),
		"another round":        Secret(jobSecret, 2, 2, slate),
		"another high round":   Secret(jobSecret, 257, 2, slate),
		"another seat":         Secret(jobSecret, 1, 3, slate),
		"another slate":        Secret(jobSecret, 1, 2, common.Hash{8}),
		"proposal":             ProposalSalt(jobSecret, 1, 2),
		"proposal, other seat": ProposalSalt(jobSecret, 1, 3),
		"proposal, round":      ProposalSalt(jobSecret, 2, 2),
		"marker":               MarkerSeed(jobSecret, 1),
		"marker, round":        MarkerSeed(jobSecret, 2),
	} {
		if twin, ok := seen[secret]; ok {
			t.Errorf("%s and %s share a secret", name, twin)
		}
		seen[secret] = name
	}
}

func TestSalt(t *testing.T) {
	secret := [32]byte{5}
	judgement := []byte(`{"entries":[]}`)
	want := crypto.Keccak256Hash(append(append([]byte{}, secret[:]...), crypto.Keccak256(judgement)...))
	if got := Salt(secret, judgement); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if Salt(secret, judgement) == Salt(secret, append(judgement, ' ')) {
		t.Error("the salt does not bind the judgement")
	}
}

func TestMatches(t *testing.T) {
	job, slate, salt := protocol.JobID{1}, common.Hash{2}, common.Hash{3}
	packed := protocol.Votes{0, 7_071, -7_071}.Pack()
	entries := make([]common.Hash, 3)
	entries[0] = protocol.CommitmentHash(job, 4, 0, slate, packed, salt)
	good := protocol.Opening{Seat: 0, Packed: packed, Salt: salt}
	if !Matches(job, 4, slate, entries, good) {
		t.Fatal("a true opening does not match")
	}
	changed := append([]byte{}, packed...)
	changed[3] ^= 1
	long := append(append([]byte{}, packed...), 0)
	longList := append([]common.Hash{}, entries...)
	longList[0] = protocol.CommitmentHash(job, 4, 0, slate, long, salt)
	tests := []struct {
		name    string
		job     protocol.JobID
		round   protocol.Round
		slate   common.Hash
		entries []common.Hash
		opening protocol.Opening
	}{
		{"another job", protocol.JobID{7}, 4, slate, entries, good},
		{"another round", job, 5, slate, entries, good},
		{"another slate", job, 4, common.Hash{7}, entries, good},
		{"another vote", job, 4, slate, entries, protocol.Opening{Packed: changed, Salt: salt}},
		{"another salt", job, 4, slate, entries, protocol.Opening{Packed: packed, Salt: common.Hash{7}}},
		{"another seat's entry", job, 4, slate, []common.Hash{{}, entries[0], {}}, protocol.Opening{Seat: 1, Packed: packed, Salt: salt}},
		{"a zero entry", job, 4, slate, make([]common.Hash, 3), good},
		{"no such seat", job, 4, slate, entries, protocol.Opening{Seat: 3, Packed: packed, Salt: salt}},
		{"another length that hashes", job, 4, slate, longList, protocol.Opening{Packed: long, Salt: salt}},
		{"nothing", job, 4, slate, nil, protocol.Opening{}},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			if Matches(tc.job, tc.round, tc.slate, tc.entries, tc.opening) {
				t.Error("matches")
			}
		})
	}
}

func TestSeal(t *testing.T) {
	slot := protocol.Slot{Job: protocol.JobID{1}, Round: 2, Term: 3, Kind: protocol.Commit, Seat: 4}
	bound, plaintext := common.Hash{5}, []byte("votes, secret, judgement")
	sealed := Seal(jobSecret, slot, bound, plaintext)
	if len(sealed) != len(plaintext)+Overhead || bytes.Contains(sealed, plaintext) {
		t.Fatalf("sealed: %d bytes", len(sealed))
	}
	if got, ok := Unseal(jobSecret, slot, bound, sealed); !ok || !bytes.Equal(got, plaintext) {
		t.Fatalf("unsealed %q, %v", got, ok)
	}
	if !bytes.Equal(sealed, Seal(jobSecret, slot, bound, plaintext)) {
		t.Error("sealing twice gives two results")
	}
	later, termed, seat, kind, job := slot, slot, slot, slot, slot
	later.Round, termed.Term, seat.Seat, kind.Kind, job.Job = 3, 4, 5, protocol.Reveal, protocol.JobID{2}
	for name, s := range map[string]protocol.Slot{"round": later, "term": termed, "seat": seat, "kind": kind, "job": job} {
		if _, ok := Unseal(jobSecret, s, bound, sealed); ok {
			t.Errorf("opens for another %s", name)
		}
	}
	if _, ok := Unseal([32]byte{}, slot, bound, sealed); ok {
		t.Error("opens with another secret")
	}
	if _, ok := Unseal(jobSecret, slot, common.Hash{6}, sealed); ok {
		t.Error("opens for another commitment")
	}
	for i := range sealed {
		broken := append([]byte{}, sealed...)
		broken[i] ^= 1
		if _, ok := Unseal(jobSecret, slot, bound, broken); ok {
			t.Fatalf("opens with byte %d flipped", i)
		}
	}
}

func FuzzUnseal(f *testing.F) {
	slot := protocol.Slot{Round: 1, Kind: protocol.Commit}
	f.Add(Seal(jobSecret, slot, common.Hash{1}, []byte("ballot")))
	f.Add([]byte{})
	f.Add(make([]byte, Overhead))
	f.Fuzz(func(t *testing.T, sealed []byte) {
		plaintext, ok := Unseal(jobSecret, slot, common.Hash{1}, sealed)
		if ok && !bytes.Equal(Seal(jobSecret, slot, common.Hash{1}, plaintext), sealed) {
			t.Errorf("%x unseals to %q, which seals to something else", sealed, plaintext)
		}
	})
}
