#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
cd /home/someone/careatlas
see https://example.org/home/page # an address is no path
