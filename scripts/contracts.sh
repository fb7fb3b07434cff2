#!/bin/sh
# Builds the contracts into contracts/out, installing the pinned tools first when they are missing or stale.
# Usage: scripts/contracts.sh [test [forge test arguments...]]
#   without arguments: build only
#   test:              build, then run the Solidity tests against that build
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
fail() {
  echo "contracts: $1" >&2
  exit 1
}

command -v node >/dev/null 2>&1 || fail "Node is missing: install Node 20 or newer"
major=$(node -p 'process.versions.node.split(".")[0]')
[ "$major" -ge 20 ] || fail "Node $major is too old: install Node 20 or newer"

cd "$root/contracts"
stamp=node_modules/.installed-lock
if ! cmp -s package-lock.json "$stamp"; then
  command -v npm >/dev/null 2>&1 || fail "npm is missing: install it beside Node"
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2 || fail "npm ci failed"
  cp package-lock.json "$stamp"
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! FOUNDRY_PROFILE=default node "$root/scripts/forge.js" build --sizes >"$log" 2>&1; then
  cat "$log" >&2
  fail "the build failed"
fi

if [ "${1:-}" = test ]; then
  shift
  FOUNDRY_PROFILE=test node "$root/scripts/forge.js" test "$@"
fi
