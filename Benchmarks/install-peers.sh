#!/usr/bin/env bash
# Installs the engines that the part `peers` measures beside Arshif. Does nothing where they are there; no benchmark needs it.
set -euo pipefail
cd "$(dirname "$0")"

# A Python environment of its own: the system's Python takes no packages from pip. harness/peers.py looks here first.
environment=.build/peers
has_tantivy() { "$1" -c 'import tantivy' 2> /dev/null; }
needs_tantivy() { ! has_tantivy "$environment/bin/python3" && ! has_tantivy python3; }

packages=(liblucene8-java python3-xapian)
# Lucene.java is compiled as it is started.
command -v javac > /dev/null || packages+=(default-jdk-headless)
needs_tantivy && ! python3 -c 'import ensurepip' 2> /dev/null && packages+=(python3-venv)

missing=()
for package in "${packages[@]}"; do
  dpkg-query --show --showformat='${db:Status-Status}' "$package" 2> /dev/null | grep -qx installed || missing+=("$package")
done

if [ ${#missing[@]} -gt 0 ]; then
  if ! command -v apt-get > /dev/null; then
    echo "install-peers: no apt-get here: install the equivalents of ${missing[*]}, then run this again" >&2
    exit 1
  fi
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo > /dev/null; then
      echo "install-peers: not root and no sudo: ask an administrator to run: apt-get install ${missing[*]}" >&2
      exit 1
    fi
    as_root=(sudo)
  fi
  echo "install-peers: installing ${missing[*]}" >&2
  export DEBIAN_FRONTEND=noninteractive
  if ! { "${as_root[@]}" apt-get update -qq && "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"; } > /dev/null; then
    echo "install-peers: apt-get failed: check the network, then run: apt-get install ${missing[*]}" >&2
    exit 1
  fi
fi

if needs_tantivy; then
  echo "install-peers: installing tantivy into Benchmarks/$environment" >&2
  if ! { python3 -m venv "$environment" && "$environment/bin/python3" -m pip install --quiet tantivy; }; then
    echo "install-peers: pip failed: check the network, then run: Benchmarks/$environment/bin/python3 -m pip install tantivy" >&2
    exit 1
  fi
fi
extractors=(trafilatura newspaper4k nltk lxml_html_clean htmldate dateparser)
if ! "$environment/bin/python3" -c 'import trafilatura, newspaper, nltk, htmldate, dateparser' 2> /dev/null; then
  echo "install-peers: installing ${extractors[*]} into Benchmarks/$environment" >&2
  # Older releases of pip do not resolve their requirements.
  if ! { python3 -m venv "$environment" && "$environment/bin/python3" -m pip install --quiet --upgrade pip \
    && "$environment/bin/python3" -m pip install --quiet "${extractors[@]}"; }; then
    echo "install-peers: pip failed: check the network, then run: Benchmarks/$environment/bin/python3 -m pip install ${extractors[*]}" >&2
    exit 1
  fi
fi
echo "install-peers: Lucene, Tantivy and Xapian are there; FTS5 comes with Python's sqlite3" >&2
