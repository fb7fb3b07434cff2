#!/usr/bin/env bash
# All that is known to be true of the contracts, checked: tests, deep invariants, coverage, proofs, static analysis, guards
# taken away, defects put in. Says how long each took.
# Usage: RUNS=256 DEPTH=500 MINUTES=20 scripts/proof.sh
#   RUNS, DEPTH: of the invariants   MINUTES: no mutant is started later than so many minutes after the first
set -euo pipefail
cd "$(dirname "$0")/.."

start=$(date +%s)
last=$start
name=
stage() {
	now=$(date +%s)
	[ -z "$name" ] || printf '== %s took %d s\n' "$name" $((now - last))
	last=$now name=$1
	[ "$name" = "done" ] || printf '\n== %s\n' "$name"
}

stage "tests"
scripts/contracts.sh test --no-match-contract InvariantsTest
stage "invariants"
FOUNDRY_INVARIANT_RUNS=${RUNS:-256} FOUNDRY_INVARIANT_DEPTH=${DEPTH:-500} scripts/contracts.sh test --match-contract InvariantsTest
stage "coverage"
scripts/coverage.sh
stage "symbolic checks"
scripts/symbolic.sh
stage "static analysis"
scripts/slither.sh
stage "guards"
node scripts/guards.js
stage "mutants"
node scripts/mutants.js --count "${COUNT:-60}" --seed "${SEED:-1}" --minutes "${MINUTES:-20}"
stage "done"
printf 'make contracts: everything passed in %d s\n' $(($(date +%s) - start))
