#!/usr/bin/env bash
# Checks what a target needs before it starts, and says in one line what is missing.
# Usage: scripts/need.sh go | node | modules | platform ...
set -u

fail() { printf 'nsed: %s\n' "$1" >&2; exit 1; }

# at_least HAVE WANT: true when HAVE is not older than WANT (major.minor.patch).
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1)" = "$2" ]; }

need_go() {
	command -v go >/dev/null 2>&1 || fail "Go is missing: install Go 1.26 or newer from https://go.dev/dl"
	have=$(GOTOOLCHAIN=local go env GOVERSION 2>/dev/null | sed 's/^go//; s/[^0-9.].*$//')
	at_least "${have:-0}" 1.26.0 || fail "Go ${have:-?} is too old: install Go 1.26 or newer from https://go.dev/dl"
}

need_node() {
	command -v node >/dev/null 2>&1 || fail "Node.js is missing: install Node.js 20 or newer from https://nodejs.org"
	command -v npm >/dev/null 2>&1 || fail "npm is missing: it comes with Node.js 20 or newer from https://nodejs.org"
	have=$(node --version | sed 's/^v//; s/[^0-9.].*$//')
	at_least "${have:-0}" 20.0.0 || fail "Node.js ${have:-?} is too old: install Node.js 20 or newer from https://nodejs.org"
}

need_platform() {
	case "$(uname -s)-$(uname -m)" in
	Linux-x86_64 | Linux-aarch64 | Linux-arm64 | Darwin-x86_64 | Darwin-arm64) ;;
	*) fail "the platform $(uname -s) $(uname -m) is not supported: use Linux or macOS on x86-64 or arm64" ;;
	esac
}

need_modules() {
	log=$(mktemp) || fail "no temporary directory"
	# Listing what the packages import downloads just the modules that they need.
	if ! go list -deps ./... >/dev/null 2>"$log"; then
		line=$(grep -v '^go: downloading' "$log" | tail -n 1)
		rm -f "$log"
		fail "cannot download Go modules (is there a network?): ${line}"
	fi
	rm -f "$log"
}

for what in "$@"; do
	case "$what" in
	go) need_go ;;
	node) need_node ;;
	platform) need_platform ;;
	modules) need_modules ;;
	*) fail "scripts/need.sh: unknown need $what" ;;
	esac
done
