#!/bin/sh
# Runs slither over contracts/src and fails on a finding that contracts/slither.txt does not allow, or allows in vain.
# Usage: scripts/slither.sh [--list]
#   --list: print the findings as lines of the allow list, and compare nothing
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
fail() {
  echo "slither: $1" >&2
  exit 1
}

bin=$("$root/scripts/venv.sh" slither-analyzer)
"$root/scripts/contracts.sh" tools
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/build-info"
node "$root/scripts/ast.js" "$work/build-info/src.json"

# The analyser asks forge for its configuration.
PATH=$root/contracts/node_modules/.bin:$PATH
export PATH
cd "$root/contracts"
# Its exit code tells how bad the findings are; whether it ran is in its report.
"$bin/slither" . --compile-force-framework foundry --ignore-compile --foundry-out-directory "$work" \
  --filter-paths node_modules --json "$work/report.json" >"$work/log" 2>&1 || true
[ -s "$work/report.json" ] || { tail -n 5 "$work/log" >&2; fail "the analysis failed"; }
node "$root/scripts/findings.js" "$work/report.json" >"$work/found" || fail "the analysis failed"

if [ "${1:-}" = --list ]; then
  cat "$work/found"
  exit 0
fi
grep -v '^#' slither.txt | LC_ALL=C sort >"$work/allowed"
if ! diff "$work/allowed" "$work/found" >"$work/diff"; then
  sed -n 's/^> /new finding: /p; s/^< /allowed, but not found: /p' "$work/diff" >&2
  fail "fix the findings, or explain them in docs/security.md and list them in contracts/slither.txt"
fi
echo "slither: $(wc -l <"$work/found" | tr -d ' ') findings, all explained"
