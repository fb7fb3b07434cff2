package admin

import (
	"encoding/json"
	"net/http"

	"github.com/ethereum/go-ethereum/common"

	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/view"
)

// maxEdit bounds the body of a request that carries an answer, in bytes: the answer, and what escapes add to it.
const maxEdit = 2 << 20

// reviewing are the questions about answers that wait for a person.
func (s *Server) reviewing(mux *http.ServeMux) {
	mux.HandleFunc("GET /v1/review", func(w http.ResponseWriter, _ *http.Request) {
		held := s.backend.Held()
		s.say(w, &held, nil)
	})
	mux.HandleFunc("GET /v1/review/{id}", func(w http.ResponseWriter, r *http.Request) {
		a, err := s.backend.HeldAnswer(r.PathValue("id"))
		s.say(w, &a, err)
	})
	mux.HandleFunc("POST /v1/review/{id}/release", s.decides(view.Released))
	mux.HandleFunc("POST /v1/review/{id}/reject", s.decides(view.Rejected))
	mux.HandleFunc("POST /v1/review/{id}/edit", func(w http.ResponseWriter, r *http.Request) {
		var in verdict
		if err := read(r, &in); err != nil || len(in.Document) == 0 {
			s.say(w, nil, refusal.New(refusal.UsageBadValue, "want a JSON object with the hash looked at and a document"))
			return
		}
		a, err := s.backend.Edit(r.PathValue("id"), in.Hash, in.Document)
		s.say(w, &a, err)
	})
}

// verdict is what a person says of an answer.
type verdict struct {
	Hash     common.Hash     `json:"hash"` // of the answer that was looked at; zero: any
	Document json.RawMessage `json:"document,omitempty"`
}

// decides answers a request that decides on an answer.
func (s *Server) decides(state view.HeldState) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var in verdict
		if err := read(r, &in); err != nil || in.Document != nil {
			s.say(w, nil, refusal.New(refusal.UsageBadValue, "want a JSON object with the hash looked at"))
			return
		}
		s.say(w, &struct{}{}, s.backend.Decide(r.PathValue("id"), in.Hash, state))
	}
}
