#!/usr/bin/env bash
# The paper's site on this machine, from the corpus: tests/replica.sh [PORT]. README tells how to point the program at it.
set -euo pipefail
cd "$(dirname "$0")/.."
exec dotnet run --project tests/Replica -- "$@"
