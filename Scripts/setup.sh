#!/usr/bin/env bash
# Installs the system packages that Arshif is built and checked with. Does nothing where they are there.
set -euo pipefail

packages=(libsqlite3-dev libssl-dev libxml2-dev libuchardet-dev zlib1g-dev libarchive-dev libsimdjson-dev libxlsxwriter-dev pkg-config python3)

if ! command -v swift > /dev/null; then
  echo "setup: no Swift toolchain found: install Swift 6.2 or later (https://www.swift.org/install), then run this again" >&2
  exit 1
fi

missing=()
for package in "${packages[@]}"; do
  dpkg-query --show --showformat='${db:Status-Status}' "$package" 2> /dev/null | grep -qx installed || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get > /dev/null; then
  # Another system has them under other names; what counts is that they are found.
  pkg-config --exists sqlite3 libcrypto libxml-2.0 uchardet zlib libarchive simdjson xlsxwriter 2> /dev/null \
    && command -v python3 > /dev/null && exit 0
  echo "setup: no apt-get here: install the equivalents of ${missing[*]}, then run this again" >&2
  exit 1
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo > /dev/null; then
    echo "setup: not root and no sudo: ask an administrator to run: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi

echo "setup: installing ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
if ! { "${as_root[@]}" apt-get update -qq && "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"; } > /dev/null; then
  echo "setup: apt-get failed: check the network, then run: apt-get install ${missing[*]}" >&2
  exit 1
fi
