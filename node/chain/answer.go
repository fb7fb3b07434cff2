package chain

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/rpc"
)

// class is what an endpoint's error means for the question.
type class uint8

const (
	classInvalid class = iota
	answer             // the chain's or the pool's word: another endpoint would say the same
	elsewhere          // this endpoint does not have it; another may
	trouble            // the endpoint does not serve now
)

// errTooMuch marks a question that was too large for an endpoint that is otherwise sound.
var errTooMuch = errors.New("too much for one question")

// errTooLarge is an answer over the bound on one answer.
var errTooLarge = errors.New("answer over its limit")

// Words that providers use, in lower case. Each is part of a text that one of them answers with.
var (
	wordsOfRange = []string{
		"block range", "blocks range", "range too large", "range is too large", "range exceeds", "range limit",
		"exceeds limit of", "limited to a", "limited to 0 -", "more than", "too many blocks", "too many results", "too many logs",
		"max results", "response size", "response too large", "response is too big", "result limit", "results limit",
		"log limit", "logs limit", "block span", "blocks distance", "ranges over", "max allowed range", "maximum allowed number of requested blocks",
		"requested range", "request timed out", "query timeout", "query timed out", "execution timeout", "took too long",
		"deadline exceeded",
	}
	wordsOfRate = []string{
		"rate limit", "rate-limit", "too many requests", "request limit", "requests per second", "calls per second",
		"/second", "compute units", "throughput", "quota", "credits", "daily request count", "max usage", "capacity exceeded",
	}
	wordsOfAccess = []string{
		"api key", "apikey", "api-key", "unauthorized", "unauthenticated", "forbidden", "project id", "access denied",
		"not whitelisted",
	}
	wordsOfAbsence = []string{
		"header not found", "header for hash not found", "block not found", "unknown block", "missing trie node", "is not available",
		"state has been pruned", "history has been pruned", "pruned history", "state is pruned", "historical state", "missing historical",
		"beyond current head", "is out of range", "not yet available", "requested data not available",
		"indexing is in progress", "pool is full", "is syncing", "node is behind",
	}
	wordsOfRevert = []string{"revert", "invalid opcode", "out of gas"}
)

// Codes of JSON-RPC that providers give a meaning of their own.
const (
	codeRevert       = 3
	codePruned       = 4444
	codeNoMethod     = -32601
	codeInternal     = -32603
	codeLimit        = -32005
	codeUnsupported  = -32004
	codeNoResource   = -32001
	codeRangeQuick   = -32614
	codeRangePublic  = -32701
	codeTooManyCalls = 429
)

func says(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}

// classify tells what an error means. exists says that what was asked for is known to be there, so that an endpoint that
// does not find it is behind.
func classify(err error, exists bool) class {
	if err == nil {
		return answer
	}
	if errors.Is(err, errNoProof) {
		return elsewhere
	}
	if errors.Is(err, ethereum.NotFound) {
		if exists {
			return elsewhere
		}
		return answer
	}
	var said rpc.Error
	if !errors.As(err, &said) {
		return trouble
	}
	text := strings.ToLower(said.Error())
	switch code := said.ErrorCode(); {
	case code == codeRevert || says(text, wordsOfRevert):
		return answer
	case code == codeTooManyCalls || code == codeLimit || says(text, wordsOfRate) || says(text, wordsOfAccess):
		return trouble
	case code == codePruned || code == codeNoMethod || code == codeInternal || code == codeUnsupported || code == codeNoResource || says(text, wordsOfAbsence):
		return elsewhere
	}
	return answer
}

// refusesRange tells whether a question for the logs of several blocks was refused for its size. A refusal in unknown
// words counts as one: a smaller question shows whether it was.
func refusesRange(err error) bool {
	if errors.Is(err, errTooMuch) || errors.Is(err, errTooLarge) {
		return true
	}
	var said rpc.Error
	if !errors.As(err, &said) {
		var status rpc.HTTPError
		return errors.As(err, &status) && refusedByStatus(status)
	}
	text := strings.ToLower(said.Error())
	switch code := said.ErrorCode(); {
	case code == codeTooManyCalls || says(text, wordsOfRate) || says(text, wordsOfAccess):
		return false
	case code == codeLimit || code == codeRangeQuick || code == codeRangePublic || says(text, wordsOfRange):
		return !says(text, wordsOfAbsence) || says(text, []string{"max", "limit", "too"})
	}
	return classify(err, true) == answer
}

// refusedByStatus tells whether a proxy in front of the endpoint refused a question for its size.
func refusedByStatus(e rpc.HTTPError) bool {
	switch e.StatusCode {
	case http.StatusRequestEntityTooLarge, http.StatusRequestTimeout, http.StatusGatewayTimeout, http.StatusBadRequest, http.StatusUnprocessableEntity:
		return true
	}
	return false
}

// mayBeTooMuch tells whether an endpoint that otherwise serves may have failed over the size of a question: it took too
// long, or what stands before it gave up.
func mayBeTooMuch(err error) bool {
	var status rpc.HTTPError
	if errors.As(err, &status) {
		return status.StatusCode >= 500
	}
	return errors.Is(err, context.DeadlineExceeded)
}

// spoken is an error of JSON-RPC that came in the body of a failed HTTP answer.
type spoken struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
	Data    any    `json:"data"`
}

// Error is the endpoint's message.
func (s spoken) Error() string { return s.Message }

// ErrorCode is the endpoint's code.
func (s spoken) ErrorCode() int { return s.Code }

// ErrorData is what came with the message, such as the data of a revert.
func (s spoken) ErrorData() any { return s.Data }

// unpacked finds the error of JSON-RPC within a failed HTTP answer: some providers answer so. Where access or the rate
// is refused the status says enough.
func unpacked(err error) error {
	var status rpc.HTTPError
	if !errors.As(err, &status) {
		return err
	}
	switch status.StatusCode {
	case http.StatusTooManyRequests, http.StatusUnauthorized, http.StatusForbidden, http.StatusPaymentRequired:
		return err
	}
	var body struct {
		Error *spoken `json:"error"`
	}
	if json.Unmarshal(status.Body, &body) != nil || body.Error == nil || body.Error.Message == "" {
		return err
	}
	return *body.Error
}
