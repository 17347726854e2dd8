#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What CI runs: packages, the `ci` preset (sanitizers, warnings are errors), every test.
# Arguments go to ctest: sh packaging/test.sh -R rules
set -eu
umask 022
here=$(cd "$(dirname "$0")" && pwd)

sh "$here/packages.sh" build test
cd "$here/.."
cmake --preset ci
cmake --build --preset ci --parallel "$(nproc)"
ctest --preset ci --parallel "$(nproc)" "$@" </dev/null
