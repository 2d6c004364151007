#!/usr/bin/env bash
# Every check of the product, in one order, for people and for the build server alike. All of them run even when one
# fails, so that one run shows all that is wrong; the closing lines name the failing ones.
set -uo pipefail
cd "$(dirname "$0")/.."

readonly PYTHON=.venv/bin/python
failed=()

stage() {
    local title="$1"
    shift
    printf '\n== %s\n' "$title"
    "$@" || failed+=("$title")
}

stage "format (ruff format --check)" $PYTHON -m ruff format --check .
stage "style (ruff check)" $PYTHON -m ruff check .
stage "types (mypy, strict)" $PYTHON -m mypy
stage "layers (import-linter)" .venv/bin/lint-imports --no-logo
stage "documentation is fresh (vink_model docs --check)" $PYTHON -m vink_model docs --check
stage "tests (pytest)" $PYTHON -m pytest -n auto --dist loadfile "$@"

if [ ${#failed[@]} -gt 0 ]; then
    printf '\nFAILED: %s\n' "${failed[@]}" >&2
    exit 1
fi
printf '\nAll checks passed.\n'
