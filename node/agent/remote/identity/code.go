package identity

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"strings"
	"time"
)

// The audiences of invite codes: the SDK chooses the address at which it redeems a code by them.
const (
	audienceAgent    = "nsed-agent-redeem"
	audienceOperator = "nsed-operator-redeem"
)

// claims are what an invite code says.
type claims struct {
	Subject  string   `json:"sub"` // the first agent, or the owner
	Owner    string   `json:"operator_name,omitempty"`
	ID       string   `json:"jti"`
	Issued   int64    `json:"iat"`
	Expires  int64    `json:"exp"`
	Audience string   `json:"aud"`
	Agents   []string `json:"agents"` // ours: one code may be for several agents
}

// The states of a code that is not good.
var (
	errBadCode = errors.New("not a code of this fleet")
	errExpired = errors.New("the code has expired")
)

// codeHeader is the only header that is made and taken: a JWT that names another algorithm is no code.
const codeHeader = `{"alg":"HS256","typ":"JWT"}`

const maxCode = 8 << 10 // bytes

var b64 = base64.RawURLEncoding.Strict()

// seal makes a code: a JWT under HMAC-SHA256.
func seal(key []byte, c claims) string {
	body, _ := json.Marshal(c) // texts and numbers alone
	head := b64.EncodeToString([]byte(codeHeader)) + "." + b64.EncodeToString(body)
	return head + "." + b64.EncodeToString(mac(key, head))
}

// unseal reads a code that was made with the same key for the same audience.
func unseal(key []byte, code, audience string, now time.Time) (claims, error) {
	var c claims
	parts := strings.Split(code, ".")
	if len(code) > maxCode || len(parts) != 3 {
		return c, errBadCode
	}
	sum, err := b64.DecodeString(parts[2])
	if err != nil || !hmac.Equal(sum, mac(key, parts[0]+"."+parts[1])) {
		return c, errBadCode
	}
	head, errHead := b64.DecodeString(parts[0])
	body, errBody := b64.DecodeString(parts[1])
	if errHead != nil || errBody != nil || string(head) != codeHeader || json.Unmarshal(body, &c) != nil {
		return c, errBadCode
	}
	if c.Audience != audience || CheckNames(c.Agents) != nil {
		return c, errBadCode
	}
	if now.Unix() >= c.Expires {
		return c, errExpired
	}
	return c, nil
}

func mac(key []byte, text string) []byte {
	m := hmac.New(sha256.New, key)
	m.Write([]byte(text))
	return m.Sum(nil)
}
