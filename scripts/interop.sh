#!/usr/bin/env bash
# Installs the program of the NSED agent SDK (crate quorum-rs) once and lets its agents fill seats of a job.
# Usage: scripts/interop.sh        QUORUM_VERSION and QUORUM_HOME (where it is kept) may be set
# The first build compiles some 400 crates: 15 minutes or more.
set -euo pipefail
cd "$(dirname "$0")/.."

version=${QUORUM_VERSION:-0.8.0}
home=${QUORUM_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/nsed/quorum-rs-$version}

for tool in cargo python3; do
	command -v "$tool" >/dev/null 2>&1 || { echo "nsed: $tool is missing: install Rust 1.88 or newer, and Python 3.9 or newer" >&2; exit 1; }
done
# One directory for both builds, so that the library is compiled once.
export CARGO_TARGET_DIR="$home/target"
if [ ! -x "$home/bin/quorum" ]; then
	echo "installing quorum-rs $version into $home"
	cargo install quorum-rs --version "=$version" --root "$home"
fi
if [ ! -x "$home/bin/signer" ] || [ scripts/interop/signer/src/main.rs -nt "$home/bin/signer" ]; then
	rm -rf "$home/signer"
	cp -r scripts/interop/signer "$home/signer"
	sed -i.bak "s/^quorum-rs = .*/quorum-rs = \"=$version\"/" "$home/signer/Cargo.toml"
	cargo build --release --manifest-path "$home/signer/Cargo.toml"
	cp "$CARGO_TARGET_DIR/release/signer" "$home/bin/signer"
fi
"$home/bin/quorum" --version
python3 --version
QUORUM="$home/bin/quorum" SIGNER="$home/bin/signer" exec go test -count=1 -tags interop -run '^TestInterop' -timeout 30m -v ./node/drill
