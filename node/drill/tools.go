package drill

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// The packages whose programs are built.
const (
	nsedPackage = "github.com/nsed-protocol/nsed/cmd/nsed"
	natsPackage = "github.com/nats-io/nats-server/v2"
	gethPackage = "github.com/ethereum/go-ethereum/cmd/geth"
)

// Tools is a directory of programs, fit for a PATH.
type Tools struct {
	Dir   string
	Root  string // the top of the checkout
	Nsed  string
	NATS  string
	Anvil string
}

// Build builds nsed and nats-server into a directory, and links anvil there, which is installed when it is missing.
// nats-server is the program of the module that nsed links, at the version in go.mod.
func Build(ctx context.Context, dir string) (Tools, error) {
	root, err := top(ctx)
	if err != nil {
		return Tools{}, err
	}
	if err := goBuild(ctx, root, dir, nsedPackage, natsPackage); err != nil {
		return Tools{}, err
	}
	if err := linkAnvil(ctx, dir); err != nil {
		return Tools{}, err
	}
	return Tools{Dir: dir, Root: root, Nsed: filepath.Join(dir, "nsed"), NATS: filepath.Join(dir, "nats-server"), Anvil: filepath.Join(dir, "anvil")}, nil
}

// BuildGeth builds geth at the version in scripts/geth/go.mod into the directory and returns its path.
func (t Tools) BuildGeth(ctx context.Context) (string, error) {
	if err := goBuild(ctx, filepath.Join(t.Root, "scripts", "geth"), t.Dir, gethPackage); err != nil {
		return "", err
	}
	return filepath.Join(t.Dir, "geth"), nil
}

// goBuild builds packages of the module around a directory into another directory.
func goBuild(ctx context.Context, module, into string, packages ...string) error {
	cmd := exec.CommandContext(ctx, "go", append([]string{"build", "-o", into + string(filepath.Separator)}, packages...)...)
	cmd.Dir = module
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("build %s: %w\n%s", strings.Join(packages, ", "), err, out)
	}
	return nil
}

// linkAnvil links anvil into a directory.
func linkAnvil(ctx context.Context, dir string) error {
	binary, err := AnvilPath(ctx)
	if err != nil {
		return err
	}
	if err := os.Symlink(binary, filepath.Join(dir, "anvil")); err != nil {
		return fmt.Errorf("link anvil: %w", err)
	}
	return nil
}

// top finds the top of the checkout that the working directory is in.
func top(ctx context.Context) (string, error) {
	out, err := exec.CommandContext(ctx, "go", "env", "GOMOD").Output()
	if err != nil {
		return "", fmt.Errorf("find the top of the checkout: %w", err)
	}
	return filepath.Dir(strings.TrimSpace(string(out))), nil
}
