#!/bin/sh
# Installs a Python program once, at a pinned version, in contracts/.venv, and prints the directory of its commands.
# Usage: scripts/venv.sh PACKAGE VERSION
set -eu

package=$1 version=$2
venv=$(cd "$(dirname "$0")/.." && pwd)/contracts/.venv/$package
fail() {
  echo "$package: $1" >&2
  exit 1
}

command -v python3 >/dev/null 2>&1 || fail "Python is missing: install Python 3.11 or newer"
python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || fail "$(python3 --version) is too old: install Python 3.11 or newer"
# The version is written last: an interrupted installation has none, and the next run starts afresh.
if [ "$(cat "$venv/.version" 2>/dev/null)" != "$version" ]; then
  echo "$package: installing version $version" >&2
  rm -rf "$venv"
  python3 -m venv "$venv" >&2 || fail "python3 cannot make a virtual environment"
  "$venv/bin/pip" install -q --disable-pip-version-check "$package==$version" >&2 || fail "version $version could not be installed"
  echo "$version" >"$venv/.version"
fi
echo "$venv/bin"
