package client_test

import (
	"testing"

	"github.com/nsed-protocol/nsed/node/client"
	"github.com/nsed-protocol/nsed/node/refusal"
	"github.com/nsed-protocol/nsed/node/view"
)

// A job whose terms are not those of its specification is not shown: what its rounds mean is not defined.
func TestFollowRefusesAnotherSpecification(t *testing.T) {
	a := knownJob().Agreement
	a.Spec.Policy.MaxRounds = 1
	_, err := new(client.Client).Follow(t.Context(), a, 0, func(view.Job, []view.Event) { t.Error("it is shown") })
	if refusal.CodeOf(err) != refusal.JobDiffers {
		t.Errorf("got %v", err)
	}
}
