package terminal

import (
	"fmt"
	"io"
	"os"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/term"

	"github.com/nsed-protocol/nsed/node/protocol"
)

// Options say how to show. The zero value shows plain lines of 100 columns, without colour.
type Options struct {
	Live     bool                        // redraw a panel in place
	Colour   bool                        // use colours
	Size     func() (width, height int)  // of the terminal; nil: DefaultWidth, any height
	Names    map[common.Address]string   // of operators, for people; an operator without one is shown by its address
	Assets   map[protocol.AssetID]string // of assets, for people; one without is shown by the beginning of its id
	Decimals int                         // of the token
	Symbol   string                      // of the token
}

// Widths in columns: what is assumed, and what is never exceeded or undercut.
const (
	DefaultWidth = 100
	minWidth     = 40
	maxWidth     = 140
)

// For finds out what the writer can do: on a terminal the panel is live; colours are used there unless NO_COLOR is set,
// as https://no-color.org asks. getenv is os.Getenv but for tests.
func For(w io.Writer, getenv func(string) string) Options {
	f, ok := w.(*os.File)
	if !ok || !Is(w) || getenv("TERM") == "dumb" {
		return Options{}
	}
	return Options{
		Live:   true,
		Colour: getenv("NO_COLOR") == "",
		Size: func() (int, int) {
			width, height, err := term.GetSize(int(f.Fd()))
			if err != nil {
				return DefaultWidth, 0
			}
			return width, height
		},
	}
}

// Is tells whether a person reads the writer on a terminal, which a stranger's text must not command.
func Is(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// size is the room there is; height 0 means any.
func (o Options) size() (width, height int) {
	if o.Size == nil {
		return DefaultWidth, 0
	}
	width, height = o.Size()
	if width <= 0 {
		width = DefaultWidth
	}
	width-- // a character in the last column makes some terminals wrap early
	return min(max(width, minWidth), maxWidth), height
}

// name is how a seat is called: by its operator's name, else by the beginning of its address.
func (o Options) name(s protocol.Seat) string {
	if n := oneLine(o.Names[s.Operator]); n != "" {
		return clip(n, 12)
	}
	return s.Operator.Hex()[:8]
}

// asset is how an asset is called: by its name, else by the beginning of its id.
func (o Options) asset(id protocol.AssetID) string {
	if n := oneLine(o.Assets[id]); n != "" {
		return "the " + clip(n, 24)
	}
	return "asset " + id.Short()
}

// seat is "seat 2 beam", or "nobody".
func (o Options) seat(panel []protocol.Seat, i protocol.SeatIndex) string {
	if int(i) >= len(panel) {
		return "nobody"
	}
	return fmt.Sprintf("seat %d %s", i, o.name(panel[i]))
}
