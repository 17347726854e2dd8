// SPDX-License-Identifier: GPL-3.0-or-later
const char *path = "/tmp/allowed-in-a-test";
