#!/bin/sh
# Measures which lines and branches of contracts/src the Solidity tests run, and fails on what contracts/coverage.txt does
# not explain, or explains in vain.
# Usage: scripts/coverage.sh [--list]
#   --list: print what is not covered as lines of contracts/coverage.txt, and compare nothing
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
fail() {
  echo "coverage: $1" >&2
  exit 1
}

"$root/scripts/contracts.sh" tools
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export FOUNDRY_FUZZ_RUNS=16

# measure REPORT PROFILE ARGUMENTS...: its exit code is that of the tests.
measure() {
  report=$work/$1 profile=$2
  shift 2
  FOUNDRY_PROFILE=$profile node "$root/scripts/forge.js" coverage "$@" --report lcov --report-file "$report" >"$work/log" 2>&1 ||
    { tail -n 40 "$work/log" >&2; fail "the tests did not pass on the instrumented build"; }
  ! grep -q '^\[FAIL' "$work/log" || { grep '^\[FAIL' "$work/log" >&2; fail "tests fail on the instrumented build"; }
}

# The contract does not compile without the intermediate representation, which loses sight of assembly. The libraries do.
measure contract.info coverage --ir-minimum
measure libraries.info libraries --match-contract '^(Library.*|VectorsTally)Test$'
node "$root/scripts/coverage.js" "$@" "$work/contract.info" "$work/libraries.info"
