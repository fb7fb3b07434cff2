#!/usr/bin/env bash
# Runs every test of the project and says how long it took, and whether the build cache was warm.
# Usage: scripts/test.sh   (from the top of the checkout; `make test` checks the needs first)
set -euo pipefail

start=$(date +%s)
cache=$(go env GOCACHE)
warm=warm
[ -d "$cache" ] && [ "$(find "$cache" -maxdepth 1 -type d | wc -l)" -gt 200 ] || warm=cold
stage() { printf '\n== %s (%d s)\n' "$1" $(($(date +%s) - start)); }

stage "build"
go build ./...
stage "contracts"
scripts/contracts.sh test
stage "go test"
go test ./...
stage "done"
printf 'make test: everything passed in %d s on a %s cache\n' $(($(date +%s) - start)) "$warm"
