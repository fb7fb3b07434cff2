package store

import "testing"

func FuzzTorn(f *testing.F) {
	f.Add([]byte{})
	f.Add(make([]byte, 40))
	f.Add([]byte{1, 2, 3, 4, 200, 0, logFull, 9})
	f.Fuzz(func(t *testing.T, raw []byte) {
		torn(raw)
		if len(raw) > 0 && torn(make([]byte, len(raw))) != true {
			t.Error("zeros are a torn end")
		}
	})
}
