#!/bin/sh
# Runs slither over contracts/src and fails on a finding that contracts/slither.txt does not allow, or allows in vain.
# Usage: scripts/slither.sh [--list]
#   --list: print the findings as lines of the allow list, and compare nothing
# The analyser is installed once, at a pinned version, in contracts/.venv/slither.
set -eu

version=0.11.6
root=$(cd "$(dirname "$0")/.." && pwd)
fail() {
  echo "slither: $1" >&2
  exit 1
}

command -v python3 >/dev/null 2>&1 || fail "Python is missing: install Python 3.10 or newer"
venv=$root/contracts/.venv/slither
if [ "$(cat "$venv/.version" 2>/dev/null)" != "$version" ]; then
  echo "slither: installing version $version" >&2
  rm -rf "$venv"
  python3 -m venv "$venv" || fail "python3 cannot make a virtual environment"
  "$venv/bin/pip" install -q --disable-pip-version-check "slither-analyzer==$version" ||
    fail "slither-analyzer $version could not be installed"
  echo "$version" >"$venv/.version"
fi

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
"$venv/bin/slither" . --compile-force-framework foundry --ignore-compile --foundry-out-directory "$work" \
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
