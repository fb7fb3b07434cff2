//go:build !linux

package exec

import "syscall"

// attributes put a program into a process group of its own.
func attributes() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }

// run starts the leader, waits for its end, and kills what is left of the group. The group's number is taken as long as
// one of it lives.
func (g *group) run() error {
	if err := g.cmd.Start(); err != nil {
		return err
	}
	err := g.cmd.Wait()
	g.finish()
	return err
}
