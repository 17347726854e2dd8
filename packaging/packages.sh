#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The one list of Debian packages that Care Atlas needs, and the one place that installs them.
#   sh packaging/packages.sh build          installs what is missing to build and run
#   sh packaging/packages.sh build test     the same, and what the tests need
#   sh packaging/packages.sh --list build   only prints the list
# Nothing is asked of the network when nothing is missing.
set -eu
umask 022

# The compiler and tools; Qt (its SQLite driver is a plugin that no header pulls in, and the charts package forgets to
# ask for the OpenGL headers that its CMake file wants); spreadsheets; the distributions that statistics need;
# the interface font, and what sets its tabular figures (python3-munkres spares us the far larger python3-scipy).
build_packages="
    g++ cmake ninja-build pkg-config
    qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev libqt6sql6-sqlite libgl-dev
    libzip-dev libgsl-dev
    fonts-inter python3 python3-fonttools python3-munkres"

# One test drives the real window with a real pointer: an X server, a window manager, a hand for the pointer.
test_packages="xvfb xauth openbox xdotool"

usage() { echo "usage: packages.sh [--list] build|test..." >&2; exit 2; }

list_only=no
if [ "${1:-}" = --list ]; then list_only=yes; shift; fi
[ $# -gt 0 ] || usage

wanted=""
for set_name in "$@"; do
    case $set_name in
        build) wanted="$wanted $build_packages" ;;
        test) wanted="$wanted $test_packages" ;;
        *) usage ;;
    esac
done

if [ $list_only = yes ]; then
    # Unquoted on purpose: one package a line.
    # shellcheck disable=SC2086
    printf '%s\n' $wanted
    exit 0
fi

if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
    echo "Packages are only installed on Debian and its kin. Make sure that you have the likes of:" >&2
    # shellcheck disable=SC2086
    echo "  "$wanted >&2
    exit 0
fi

missing=""
for package in $wanted; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=""
elif command -v sudo >/dev/null 2>&1; then
    as_root="sudo"
else
    echo "These packages are missing, and neither root nor sudo is there to install them:" >&2
    echo " $missing" >&2
    echo "Ask an administrator to run: apt-get install --no-install-recommends$missing" >&2
    exit 1
fi

apt() {
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@"
}

echo "Installing:$missing"
apt update || echo "The package lists could not all be brought up to date; trying with those that are there." >&2
# shellcheck disable=SC2086
apt install -y --no-install-recommends $missing
