#!/bin/sh
# Proves the check_ functions of contracts/test/Symbolic.t.sol for all their arguments, with halmos.
# Usage: scripts/symbolic.sh [arguments of halmos...]
# The engine is installed once, at a pinned version, in contracts/.venv/halmos.
set -eu

version=0.3.3
root=$(cd "$(dirname "$0")/.." && pwd)
fail() {
  echo "symbolic: $1" >&2
  exit 1
}

command -v python3 >/dev/null 2>&1 || fail "Python is missing: install Python 3.11 or newer"
venv=$root/contracts/.venv/halmos
if [ "$(cat "$venv/.version" 2>/dev/null)" != "$version" ]; then
  echo "symbolic: installing halmos $version" >&2
  rm -rf "$venv"
  python3 -m venv "$venv" || fail "python3 cannot make a virtual environment"
  "$venv/bin/pip" install -q --disable-pip-version-check "halmos==$version" || fail "halmos $version could not be installed"
  echo "$version" >"$venv/.version"
fi

"$root/scripts/contracts.sh" tools
PATH=$root/contracts/node_modules/.bin:$PATH
FOUNDRY_PROFILE=symbolic
export PATH FOUNDRY_PROFILE
cd "$root/contracts"
exec "$venv/bin/halmos" --forge-build-out out-symbolic --contract SymbolicTest --solver-timeout-assertion 600000 "$@"
