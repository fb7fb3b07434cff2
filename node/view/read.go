package view

import "fmt"

// UnmarshalText reads what MarshalText writes.
func (p *Phase) UnmarshalText(b []byte) error { return named(p, Waiting, Failed, b) }

// UnmarshalText reads what MarshalText writes.
func (k *EventKind) UnmarshalText(b []byte) error { return named(k, JobOpened, ListCertified, b) }

// UnmarshalText reads what MarshalText writes.
func (s *ProposalState) UnmarshalText(b []byte) error { return named(s, Expected, Dropped, b) }

// named finds the value of a name between first and last.
func named[T interface {
	~uint8
	String() string
}](out *T, first, last T, name []byte) error {
	for v := first; v <= last; v++ {
		if v.String() == string(name) {
			*out = v
			return nil
		}
	}
	return fmt.Errorf("unknown name %.40q", name)
}
