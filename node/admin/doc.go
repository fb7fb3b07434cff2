// Package admin is the door of a running node for its own operator: HTTP and JSON over a socket in the file system.
//
// Place in the flow: the daemon serves it; one-shot commands of the same machine dial it. Who may open the socket's file
// may do all that the door offers, so the file is its owner's alone.
//
// It never decides anything and never carries a key, a password or a prompt.
//
// Start reading at Backend, then Server and Client; status.go holds what is said.
package admin
