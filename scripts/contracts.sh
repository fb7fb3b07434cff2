#!/bin/sh
# Builds the contracts into contracts/out, installing the pinned tools first when they are missing or stale.
# Usage: scripts/contracts.sh [tools | test [forge test arguments...]]
#   without arguments: build only
#   tools:             install the pinned tools (solc, forge, anvil) when they are missing or stale, and build nothing
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

# Tests of several packages may ask for the tools at once: one installs, the others wait. The lock is a link that names
# its holder's process, so that one who was killed leaves nothing that blocks.
held=$root/contracts/cache/installing
lock() {
  mkdir -p "$root/contracts/cache"
  until ln -s $$ "$held" 2>/dev/null; do
    holder=$(readlink "$held") || continue
    kill -0 "$holder" 2>/dev/null || rm -f "$held"
    sleep 0.2
  done
}
unlock() {
  if [ "$(readlink "$held" 2>/dev/null)" = $$ ]; then rm -f "$held"; fi
}

log=$(mktemp)
trap 'rm -f "$log"; unlock' EXIT
trap 'exit 130' INT TERM HUP

# What npm says in pages, in a line. npm names the kind of a failure in "npm error code".
cause() {
  code=$(sed -n 's/^npm error code //p' "$log" | head -n 1)
  case $code in
    ENOTFOUND | EAI_AGAIN | ECONNREFUSED | ECONNRESET | ENETUNREACH | EHOSTUNREACH | ETIMEDOUT | ERR_SOCKET_TIMEOUT | ENOTCACHED)
      echo "the package registry cannot be reached ($code): check the network and run this again" ;;
    EINTEGRITY) echo "a package differs from contracts/package-lock.json (EINTEGRITY)" ;;
    ENOSPC) echo "the disk is full (ENOSPC)" ;;
    E[0-9]*) echo "the package registry refused ($code)" ;;
    EACCES | EPERM) echo "contracts/node_modules cannot be written ($code)" ;;
    *) echo "${code:-$(sed -n 's/^npm error //p' "$log" | head -n 1)}" ;;
  esac
}

# The stamp is the lock file that node_modules was installed from. It is written last, and in one step: an interrupted
# installation has none, and the next run starts afresh.
install() {
  command -v npm >/dev/null 2>&1 || fail "npm is missing: install it beside Node"
  echo "contracts: installing the pinned compiler and test tools" >&2
  rm -f "$stamp"
  npm ci --ignore-scripts --no-audit --no-fund --fetch-retries=1 --loglevel=error >"$log" 2>&1 ||
    fail "the pinned tools could not be installed: $(cause)"
  cp package-lock.json "$stamp.new"
  mv "$stamp.new" "$stamp"
}

cd "$root/contracts"
stamp=node_modules/.installed-lock
installed() { cmp -s package-lock.json "$stamp"; }
if ! installed; then
  lock
  installed || install
  unlock
fi
[ "${1:-}" != tools ] || exit 0

if ! FOUNDRY_PROFILE=default node "$root/scripts/forge.js" build --sizes >"$log" 2>&1; then
  cat "$log" >&2
  fail "the build failed"
fi

if [ "${1:-}" = test ]; then
  shift
  FOUNDRY_PROFILE=test node "$root/scripts/forge.js" test "$@"
fi
