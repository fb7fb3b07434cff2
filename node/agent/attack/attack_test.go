package attack

import (
	"strings"
	"testing"
)

func TestTexts(t *testing.T) {
	for name, tt := range map[string]struct {
		file  string
		least int
	}{"attacks": {attacks, 40}, "harmless": {harmless, 10}} {
		t.Run(name, func(t *testing.T) {
			all, err := parse(tt.file)
			if err != nil {
				t.Fatal(err)
			}
			if len(all) < tt.least {
				t.Errorf("%d texts, want %d", len(all), tt.least)
			}
			seen := map[string]bool{}
			for _, a := range all {
				if seen[a.Name] || seen[a.Text] {
					t.Errorf("%q stands twice", a.Name)
				}
				seen[a.Name], seen[a.Text] = true, true
			}
		})
	}
}

func TestHarmlessAnswersAreWrong(t *testing.T) {
	for _, h := range Harmless() {
		if !strings.Contains(h.Text, Wrong) && h.Name != "a program" || strings.Contains(h.Text, Right) {
			t.Errorf("%q does not answer %s", h.Name, Wrong)
		}
	}
}
