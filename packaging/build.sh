#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the release: build/release/bin/careatlas and careatlas-cli. Expects the packages (see packages.sh).
set -eu
umask 022
cd "$(dirname "$0")/.."

cmake --preset release
cmake --build --preset release --parallel "$(nproc)"
