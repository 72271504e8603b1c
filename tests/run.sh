#!/usr/bin/env bash
# Runs every test; installs what they need when it is absent. Ends with "N passed, N failed[, N skipped]".
# A run without ../shared passes as well: the tests that use it say that they did not run.
set -uo pipefail
cd "$(dirname "$0")/.."

install() { # package command
    command -v "$2" >/dev/null && return
    echo "Installing $1" >&2
    local root=()
    [ "$(id -u)" -eq 0 ] || root=(sudo)
    "${root[@]}" apt-get update -qq && "${root[@]}" apt-get install -y -qq "$1" >/dev/null
}

install chromium chromium || echo "Chromium could not be installed; its tests will fail and say so" >&2

log=$(mktemp)
trap 'rm -f "$log"' EXIT

# As it is shipped: the load corpus and random texts run through it several times as fast as through a debug build.
dotnet build --nologo --verbosity quiet -c Release ArticleSearch.sln || { echo "0 passed, 1 failed"; exit 1; }
dotnet format --no-restore --verify-no-changes ArticleSearch.sln || { echo "0 passed, 1 failed"; exit 1; }
dotnet test --solution ArticleSearch.sln -c Release --no-build --output Normal 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

count() { grep -E "^ *$1: [0-9]+" "$log" | tail -n 1 | grep -oE '[0-9]+'; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
[ "$status" -eq 0 ] || [ "${failed:-0}" -gt 0 ] || failed=1
echo "${passed:-0} passed, ${failed:-0} failed, ${skipped:-0} skipped"
[ "$status" -eq 0 ] && [ "${failed:-1}" -eq 0 ] && [ "${passed:-0}" -gt 0 ]
