#!/bin/sh
# Builds the contracts and writes the Go bindings, the snapshots of their surface, and what a verification needs.
# Usage: scripts/generate.sh [DIRECTORY]
#   DIRECTORY: where bindings/ and contracts/snapshots/ are written; the repository itself without it
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
dest=${1:-$root}
command -v go >/dev/null 2>&1 || { echo "generate: Go is missing" >&2; exit 1; }

"$root/scripts/contracts.sh"

mkdir -p "$dest/bindings" "$dest/contracts/snapshots"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root"
for contract in Rankify DevToken; do
  name=$(echo "$contract" | tr '[:upper:]' '[:lower:]')
  node scripts/artifact.js "$contract" abi >"$work/$name.abi"
  node scripts/artifact.js "$contract" bin >"$work/$name.bin"
  go tool abigen --v2 --abi "$work/$name.abi" --bin "$work/$name.bin" --pkg bindings --type "$contract" \
    --alias "eip712Domain=domainOf$contract" --out "$dest/bindings/$name.go"
  chmod 644 "$dest/bindings/$name.go"
  cp "$work/$name.abi" "$dest/contracts/snapshots/$name.abi.json"
done
node scripts/artifact.js Rankify input >"$dest/bindings/rankify.input.json"
node scripts/artifact.js Rankify metadata >"$dest/bindings/rankify.metadata.json"
node scripts/artifact.js Rankify storage >"$dest/contracts/snapshots/rankify.storage.txt"
