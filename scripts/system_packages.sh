#!/usr/bin/env bash
# Sees to it that the programs the tests drive are on the machine: Chromium, PostgreSQL 15, Java 17, Poppler, and of
# LibreOffice its Calc, Impress and Writer.
# Missing ones are installed from Debian where that is possible; otherwise says what to install, and fails.
set -euo pipefail

has_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
has_postgresql() { compgen -G "/usr/lib/postgresql/*/bin/initdb" || command -v initdb; }
has_java() { command -v java; }
has_poppler() { command -v pdftoppm && command -v pdftotext; }

# soffice is there as soon as one of LibreOffice's programs is; each has a library of its own.
has_office_part() { (command -v soffice || command -v libreoffice) && office_library "$1"; }
office_library() {
    local soffice
    soffice="$(readlink -f "$(command -v soffice || command -v libreoffice)")"
    compgen -G "$(dirname "$soffice")/lib$1lo.so" || compgen -G "/usr/lib*/libreoffice/program/lib$1lo.so"
}

missing_packages() {
    has_chromium >/dev/null || echo chromium
    has_postgresql >/dev/null || postgresql_package
    has_office_part sc >/dev/null || echo libreoffice-calc-nogui
    has_office_part sd >/dev/null || echo libreoffice-impress-nogui
    has_office_part sw >/dev/null || echo libreoffice-writer-nogui
    has_poppler >/dev/null || echo poppler-utils
    has_java >/dev/null || java_package
}

# Other releases of Debian carry another major version; the metapackage brings theirs.
postgresql_package() {
    if ! command -v apt-cache >/dev/null || apt-cache show postgresql-15 >/dev/null 2>&1; then
        echo postgresql-15
    else
        echo postgresql
    fi
}

# Spark runs on 17 and later; a release of Debian without 17 carries a newer one.
java_package() {
    if ! command -v apt-cache >/dev/null || apt-cache show openjdk-17-jre-headless >/dev/null 2>&1; then
        echo openjdk-17-jre-headless
    else
        echo default-jre-headless
    fi
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

can_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }
}

[ -n "$(missing_packages)" ] || exit 0

if ! can_install; then
    echo "The tests need programs that are not on this machine. Install them and run again:" >&2
    echo "    apt-get install --no-install-recommends" $(missing_packages) >&2
    exit 1
fi

# The list of packages is read again after the update: on a new machine the first one is made without any index.
as_root apt-get update --quiet=2
readonly PACKAGES=$(missing_packages)
echo "Installing from Debian:" $PACKAGES
as_root apt-get install --quiet=2 --yes --no-install-recommends $PACKAGES >/dev/null

if [ -n "$(missing_packages)" ]; then
    echo "Still missing after the installation:" $(missing_packages) >&2
    exit 1
fi
