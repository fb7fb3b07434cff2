package attack

import "testing"

func TestAll(t *testing.T) {
	all, err := parse(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 40 {
		t.Errorf("%d attacks, want 40", len(all))
	}
	seen := map[string]bool{}
	for _, a := range all {
		if seen[a.Name] || seen[a.Text] {
			t.Errorf("%q stands twice", a.Name)
		}
		seen[a.Name], seen[a.Text] = true, true
	}
}
