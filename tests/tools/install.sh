#!/bin/sh
# Brings in what only some tests use, where it is missing: a browser and node
# (make browser), an office, PDF and DOCX makers and readers. These are large
# and none is needed to build or use Wegmarke, so vendor/install.sh leaves them
# out; .ci/run and make check call this. Without one of them the tests that use it are
# skipped and say so; this script ends well all the same.
set -u

say() { printf 'test tools: %s\n' "$*"; }

log=$(mktemp)
trap 'rm -f "$log"' EXIT
trap 'exit 130' INT TERM
updated=

apt_get() {
  root=
  [ "$(id -u)" = 0 ] || root='sudo -n'
  # shellcheck disable=SC2086
  timeout 600 $root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y \
    -o Acquire::Retries=2 -o Acquire::http::Timeout=30 \
    -o DPkg::Lock::Timeout=120 "$@" >>"$log" 2>&1
}

# need PROGRAM PACKAGE FOR: installs the package if the program is missing.
# Each on its own, so that one which cannot be had keeps none away.
need() {
  command -v "$1" >/dev/null 2>&1 && return
  say "installing $2"
  : >"$log"
  # The package lists may be there and fresh enough; if not, fetch them once.
  apt_get install --no-install-recommends "$2" || {
    [ -n "$updated" ] || apt_get update
    updated=yes
    apt_get install --no-install-recommends "$2"
  }
  command -v "$1" >/dev/null 2>&1 || {
    say "no $2, so tests of $3 are skipped: $(tail -n 1 "$log")"
  }
}

need chromium chromium 'pages in a browser'
need node nodejs 'pages in a browser'
need npm npm 'pages in a browser'
need soffice libreoffice-calc 'workbooks in LibreOffice'
need lowriter libreoffice-writer 'documents in a word processor'
need weasyprint weasyprint 'reports as PDF'
need pandoc pandoc 'what a DOCX says'
need unzip unzip 'what a DOCX holds'
need pdftotext poppler-utils 'what a PDF says'
/usr/bin/python3 -c 'import openpyxl' 2>/dev/null || {
  say "installing python3-openpyxl"
  apt_get install --no-install-recommends python3-openpyxl ||
    say "no python3-openpyxl, so tests of workbooks in another reader are skipped"
}
say ready
exit 0
