#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh checkout to the open window: sh packaging/run.sh [arguments for careatlas]
set -eu
umask 022
here=$(cd "$(dirname "$0")" && pwd)
bin=$here/../build/release/bin

sh "$here/packages.sh" build
sh "$here/build.sh"

if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
    exec "$bin/careatlas" "$@"
fi

echo
echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window stays shut."
echo "The command line gives the same numbers, texts and pictures:"
echo
"$bin/careatlas-cli" --help
echo
echo "\$ careatlas-cli value user-satisfaction Luton"
"$bin/careatlas-cli" value user-satisfaction Luton
