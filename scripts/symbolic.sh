#!/bin/sh
# Proves the check_ functions of contracts/test/Symbolic.t.sol for all their arguments, with halmos.
# Usage: scripts/symbolic.sh [arguments of halmos...]
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
bin=$("$root/scripts/venv.sh" halmos)
"$root/scripts/contracts.sh" tools
PATH=$root/contracts/node_modules/.bin:$PATH
FOUNDRY_PROFILE=symbolic
export PATH FOUNDRY_PROFILE
cd "$root/contracts"
exec "$bin/halmos" --forge-build-out out-symbolic --contract SymbolicTest --solver-timeout-assertion 600000 "$@"
