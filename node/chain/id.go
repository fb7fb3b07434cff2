package chain

import "context"

// ID asks an endpoint for the id of its chain, for a caller that was not told one.
func ID(ctx context.Context, url string) (uint64, error) {
	e, err := Connect(ctx, []string{url}, EndpointOptions{})
	if err != nil {
		return 0, err
	}
	defer e.Close()
	id, err := e.ChainID(ctx)
	if err != nil {
		return 0, err
	}
	return id.Uint64(), nil
}
