package submit

import "context"

// Once takes every live wish one step further, as Run does at each new block, for a caller that keeps the time itself
// and does not run the Sender. The error is the endpoint's, the store's or the signer's.
func (s *Sender) Once(ctx context.Context) error {
	s.tellAgain()
	return s.pass(ctx, true)
}
