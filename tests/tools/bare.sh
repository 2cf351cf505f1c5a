#!/bin/sh
# Makes a bare Debian system, runs a command in it in a copy of this checkout,
# and throws the system away:
#
#   sh tests/tools/bare.sh SUITE[/ARCH] COMMAND
#   sh tests/tools/bare.sh trixie 'sh vendor/install.sh && make demo'
#   sh tests/tools/bare.sh trixie/arm64 'sh vendor/install.sh && make test'
#
# Bare: apt, and what Debian calls required; the command brings the rest. With
# an ARCH that is not this machine's the system may also install that one's
# libraries, and the command finds WM_CROSS set (see the Makefile). Mirrors and
# the way to them are those of this machine's apt. Ends as the command does, or
# with 77 and a reason where no system can be made here.
set -eu
cd "$(dirname "$0")/../.."

cannot() {
  echo "no bare system: $*"
  exit 77
}

[ $# = 2 ] || {
  sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
  exit 2
}
suite=${1%%/*} arch=${1#*/} command=$2
command -v mmdebstrap >/dev/null 2>&1 ||
  cannot 'mmdebstrap is missing (sh vendor/install.sh bare)'
own=$(dpkg --print-architecture)
[ "$arch" != "$1" ] || arch=$own
cross=
[ "$arch" = "$own" ] || cross=$(sh vendor/install.sh --triplet "$arch")

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
# Where no one is root mmdebstrap maps other users' ids, who must read it.
chmod 755 "$tmp"

# How apt reaches its mirrors here, and how far it trusts their clocks.
apt-config dump --format '%F "%v";%n' |
  grep -E '^Acquire::(.*[Pp]roxy|Check-|https?::)' >"$tmp/apt.conf" || :

# The checkout as it stands, and the third-party source that is there already.
if git rev-parse --git-dir >/dev/null 2>&1; then
  git ls-files -z --cached --others --exclude-standard
else
  find . -path './build*' -prune -o -type f -print0
fi | tar --create --ignore-failed-read --null --files-from=- \
  --transform='s,^,wegmarke/,' --file="$tmp/checkout.tar" 2>"$tmp/tar.log"
mkdir "$tmp/cache"
sed -n 's/^file *//p' vendor/lock | while read -r file; do
  for from in "${WEGMARKE_VENDOR_CACHE:-}" build/vendor/source; do
    [ ! -f "$from/$file" ] || cp "$from/$file" "$tmp/cache/"
  done
done
cat >"$tmp/bare" <<END
cd /wegmarke || exit
export HOME=/tmp PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8
export WEGMARKE_VENDOR_CACHE=/cache DEBIAN_FRONTEND=noninteractive
${cross:+export WM_CROSS=$cross}
export WM_TIME=1800 MAKEFLAGS=-j$(getconf _NPROCESSORS_ONLN)
$command
END

mirror=
for place in $(sh vendor/mirrors.sh); do
  timeout 60 /usr/lib/apt/apt-helper -o APT::Sandbox::User=root \
    download-file "${place%/}/dists/$suite/Release" "$tmp/Release" \
    >"$tmp/release.log" 2>&1 || continue
  mirror=$place
  break
done
[ -n "$mirror" ] || cannot "no mirror gave $suite"

: >"$tmp/made"
chmod 666 "$tmp/made"
status=0
mmdebstrap --quiet --variant=minbase --format=null \
  --architectures="$own${cross:+,$arch}" --aptopt="$tmp/apt.conf" \
  --customize-hook="tar-in $tmp/checkout.tar /" \
  --customize-hook="copy-in $tmp/cache $tmp/bare /" \
  --customize-hook="echo made >$tmp/made" \
  --customize-hook='env -i "PATH=$PATH" chroot "$1" sh /bare' \
  "$suite" - "deb $mirror $suite main" </dev/null || status=$?
[ -s "$tmp/made" ] || cannot "mmdebstrap could not make $suite"
exit $status
