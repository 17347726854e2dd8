#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves that a machine with nothing on it can build and test what is committed: a minimal Debian 12 in a folder,
# `git archive HEAD` copied in, one of our scripts run there. Needs root and debootstrap.
#   sh packaging/prove-clean.sh [--again] [FOLDER] [test|run]     (build/clean-root, test)
# FOLDER/base is made once and stays untouched; FOLDER/work is a fresh copy of it each time, or with --again the one
# of the last run. This machine's package sources, proxy and certificates are copied in when it runs.
set -eu
umask 022
top=$(cd "$(dirname "$0")/.." && pwd)
suite=bookworm

again=no
if [ "${1:-}" = --again ]; then again=yes; shift; fi
folder=${1:-$top/build/clean-root}
script=${2:-test}
case $script in test|run) ;; *) echo "usage: prove-clean.sh [--again] [FOLDER] [test|run]" >&2; exit 2 ;; esac
[ "$(id -u)" = 0 ] || { echo "prove-clean.sh makes a Debian root and enters it: run it as root." >&2; exit 1; }
for tool in debootstrap unshare git; do
    command -v $tool >/dev/null || { echo "prove-clean.sh needs $tool." >&2; exit 1; }
done
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
base=$folder/base
work=$folder/work

# The proxy that apt uses here, for debootstrap and for the root.
proxy=$(apt-config dump --format '%v%n' Acquire::http::Proxy)
[ -n "$proxy" ] || proxy=${http_proxy:-}

if [ ! -e "$base.ready" ]; then
    mirror=$(apt-get indextargets --format '$(RELEASE) $(REPO_URI)' 'Created-By: Packages' \
        | awk -v suite="$suite" '$1 == suite { print $2; exit }')
    [ -n "$mirror" ] || { echo "The package sources of this machine have no $suite: nothing to make a root from." >&2; exit 1; }
    rm -rf --one-file-system "$base"
    http_proxy=$proxy debootstrap --variant=minbase "$suite" "$base" "$mirror"
    touch "$base.ready"
fi

if [ $again = no ] || [ ! -d "$work" ]; then
    rm -rf --one-file-system "$work"
    cp -a --reflink=auto "$base" "$work"
fi

# How this machine reaches its packages. Passwords (auth.conf) are left out.
for item in sources.list sources.list.d apt.conf apt.conf.d preferences.d trusted.gpg.d keyrings; do
    rm -rf "$work/etc/apt/$item"
    if [ -e "/etc/apt/$item" ]; then cp -aL "/etc/apt/$item" "$work/etc/apt/"; fi
done
mkdir -p "$work/usr/share/keyrings" "$work/usr/local/share/ca-certificates" "$work/etc/ssl/certs"
cp -an /usr/share/keyrings/. "$work/usr/share/keyrings/"
cp -a /usr/local/share/ca-certificates/. "$work/usr/local/share/ca-certificates/"
if [ -e /etc/ssl/certs/ca-certificates.crt ]; then
    cp -L /etc/ssl/certs/ca-certificates.crt "$work/etc/ssl/certs/"
fi
for item in resolv.conf hosts; do
    if [ -e /etc/$item ]; then cp -L /etc/$item "$work/etc/$item"; fi
done

# The checkout, without what an earlier run left behind but with its build folder under --again.
mkdir -p "$work/srv/careatlas"
find "$work/srv/careatlas" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
git -C "$top" archive HEAD | tar -x -C "$work/srv/careatlas"

# Mounts and processes live in namespaces of their own: whatever happens, none is left behind.
echo "In a clean $suite: sh packaging/$script.sh at $(git -C "$top" rev-parse --short HEAD)"
# shellcheck disable=SC2016
unshare --mount --pid --fork --kill-child sh -euc '
    root=$1 script=$2 proxy=$3
    mount -t proc proc "$root/proc"
    mount -t devpts -o newinstance,ptmxmode=0666,mode=0620,gid=5 devpts "$root/dev/pts"
    mount -t tmpfs -o mode=1777 shm "$root/dev/shm"
    cd "$root"
    exec env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 CI=true \
        ${proxy:+http_proxy="$proxy"} chroot "$root" sh /srv/careatlas/packaging/"$script".sh </dev/null
' prove-clean "$work" "$script" "$proxy"
