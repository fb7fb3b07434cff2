#!/bin/sh
# Installs a Python program once, with what it needs at the versions of scripts/pins, in contracts/.venv, and prints the
# directory of its commands.
# Usage: scripts/venv.sh PACKAGE
set -eu

package=$1
root=$(cd "$(dirname "$0")/.." && pwd)
venv=$root/contracts/.venv/$package
pins=$root/scripts/pins/$package.txt
fail() {
  echo "$package: $1" >&2
  exit 1
}

command -v python3 >/dev/null 2>&1 || fail "Python is missing: install Python 3.11 or newer"
python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || fail "$(python3 --version) is too old: install Python 3.11 or newer"
[ -f "$pins" ] || fail "no pins in scripts/pins"
# The pins are copied last: an interrupted installation has none, and the next run starts afresh.
if ! cmp -s "$pins" "$venv/.pins"; then
  version=$(sed -n "s/^$package==//p" "$pins")
  echo "$package: installing version $version" >&2
  rm -rf "$venv"
  python3 -m venv "$venv" >&2 || fail "python3 cannot make a virtual environment"
  "$venv/bin/pip" install -q --disable-pip-version-check -c "$pins" "$package" >&2 || fail "version $version could not be installed"
  cp "$pins" "$venv/.pins"
fi
echo "$venv/bin"
