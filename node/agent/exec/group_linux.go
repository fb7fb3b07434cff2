package exec

import (
	"errors"
	"runtime"
	"syscall"
)

// attributes put a program into a process group of its own. It is killed when the thread that started it ends, which run
// makes sure is no sooner than the node.
func attributes() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}

// run starts the leader, waits for its end, and kills what is left of the group before the leader is reaped: until then
// its number is nobody else's.
func (g *group) run() error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := g.cmd.Start(); err != nil {
		return err
	}
	awaitEnd(g.cmd.Process.Pid)
	g.finish()
	return g.cmd.Wait()
}

// Constants of waitid(2) that package syscall lacks.
const (
	byPID  = 1
	exited = 0x4
	noWait = 0x1000000 // leave the process to be reaped
)

// awaitEnd returns when a child has ended.
func awaitEnd(pid int) {
	for {
		_, _, errno := syscall.Syscall6(syscall.SYS_WAITID, byPID, uintptr(pid), 0, exited|noWait, 0, 0)
		if !errors.Is(errno, syscall.EINTR) {
			return
		}
	}
}
