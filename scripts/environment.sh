#!/usr/bin/env bash
# Makes .venv and installs the pinned packages, once: environment.sh run | environment.sh dev
# A stamp inside .venv holds the fingerprint of the requirement files, so that a second call costs milliseconds and a
# changed pin is installed at the next call. Another interpreter can be chosen with PYTHON=/path/to/python3.12.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly PURPOSE="${1:?say run or dev}"
readonly OLDEST="3.11"

case "$PURPOSE" in
run) readonly REQUIREMENTS=requirements.txt ;;
dev) readonly REQUIREMENTS=requirements-dev.txt ;;
*) echo "environment.sh: say run or dev, not '$PURPOSE'" >&2; exit 2 ;;
esac

is_new_enough() {
    "$1" -c "import sys; sys.exit(sys.version_info < tuple(map(int, '$OLDEST'.split('.'))))" >/dev/null 2>&1
}

find_python() {
    local candidate
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python}; do
        if is_new_enough "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    echo "No Python $OLDEST or newer was found${PYTHON:+ under the name '$PYTHON'}." >&2
    echo "Install one (Debian: apt-get install python3 python3-venv), or name one: make PYTHON=/path/to/python3.12" >&2
    exit 1
}

make_environment() {
    local python
    python="$(find_python)"
    if ! "$python" -c "import ensurepip, venv" >/dev/null 2>&1; then
        echo "'$python' cannot make virtual environments. Debian: apt-get install python3-venv" >&2
        exit 1
    fi
    echo "Making .venv with $("$python" --version)"
    rm -rf .venv
    "$python" -m venv .venv
}

fingerprint() {
    local files=(requirements.txt constraints.txt)
    [ "$PURPOSE" = run ] || files+=(requirements-spark.txt requirements-dev.txt)
    { cat "${files[@]}"; .venv/bin/python --version; } | sha256sum | cut -d' ' -f1
}

# An environment whose interpreter was removed or upgraded to an unusable one is made anew.
is_new_enough .venv/bin/python || make_environment

stamp=".venv/installed-$PURPOSE"
if [ "$(cat "$stamp" 2>/dev/null)" != "$(fingerprint)" ]; then
    echo "Installing $REQUIREMENTS (once; a minute or two)"
    .venv/bin/python -m pip install --quiet --quiet --disable-pip-version-check -r "$REQUIREMENTS"
    fingerprint >"$stamp"
fi
