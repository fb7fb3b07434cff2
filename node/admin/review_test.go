package admin

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"

	"github.com/nsed-protocol/nsed/node/protocol"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/view"
)

func TestReview(t *testing.T) {
	doc := json.RawMessage(`{"answer":"x \u003c y"}`)
	answer := view.HeldAnswer{
		ID: "0123456789ab", Agent: "mine", Job: protocol.JobID{1}, Round: 2, Question: "propose", State: view.Held, Since: 1, Until: 2,
		Unseen: view.Rejected, Hash: protocol.BodyOf(doc), Original: common.Hash{4}, Document: doc, First: json.RawMessage(`{"answer":"y"}`), Brief: json.RawMessage(`{}`),
	}
	d := &desk{held: []view.HeldAnswer{answer}}
	c, _ := serve(t, d)
	held, err := c.Held(t.Context())
	if diff := cmp.Diff(d.held, held); diff != "" || err != nil {
		t.Errorf("%v, list (-want +got):\n%s", err, diff)
	}
	got, err := c.HeldAnswer(t.Context(), answer.ID)
	if diff := cmp.Diff(answer, got); diff != "" || err != nil {
		t.Errorf("%v, answer (-want +got):\n%s", err, diff)
	}
	if protocol.BodyOf(got.Document) != got.Hash {
		t.Error("the document has another hash on this side of the socket")
	}
	if err := c.Release(t.Context(), answer.ID, common.Hash{7}); err != nil {
		t.Error(err)
	}
	if err := c.Reject(t.Context(), answer.ID, common.Hash{}); err != nil {
		t.Error(err)
	}
	long := []byte(`{"answer":"` + strings.Repeat("x", 400<<10) + `"}`)
	if got, err := c.Edit(t.Context(), answer.ID, common.Hash{8}, long); err != nil || len(got.Document) != len(long) {
		t.Errorf("a long answer: %d bytes, %v", len(got.Document), err)
	}
	if diff := cmp.Diff([]string{"released 0123456789ab 7", "rejected 0123456789ab 0", "edit 0123456789ab 8 409613"}, d.acted); diff != "" {
		t.Errorf("acted (-want +got):\n%s", diff)
	}
	for name, err := range map[string]error{
		"release": c.Release(t.Context(), "../status", common.Hash{}),
		"show":    func() error { _, err := c.HeldAnswer(t.Context(), "nobody"); return err }(),
	} {
		if refusal.CodeOf(err) != refusal.AnswerNotHeld {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := c.Edit(t.Context(), answer.ID, common.Hash{}, []byte("{")); refusal.CodeOf(err) != refusal.UsageBadValue {
		t.Errorf("no JSON: %v", err)
	}
	for name, tt := range map[string]struct{ path, body string }{
		"an edit without a document": {"edit", `{"hash":"` + common.Hash{}.Hex() + `"}`},
		"a release with one":         {"release", `{"document":{}}`},
		"an unknown member":          {"reject", `{"why":"x"}`},
		"a huge edit":                {"edit", `{"document":"` + strings.Repeat("x", maxEdit) + `"}`},
		"a huge release":             {"release", `{"hash":"` + strings.Repeat("x", maxRequest) + `"}`},
	} {
		err := c.ask(t.Context(), http.MethodPost, "/v1/review/"+answer.ID+"/"+tt.path, json.RawMessage(tt.body), &struct{}{})
		if refusal.CodeOf(err) != refusal.UsageBadValue {
			t.Errorf("%s: %v", name, err)
		}
	}
}
