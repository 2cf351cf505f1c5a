#!/bin/sh
# Builds an unpacked libmicrohttpd: build.sh SOURCE OUT FLAGS
#
# Into OUT/lib/libmicrohttpd.a and OUT/include: HTTP and nothing else. No TLS
# and no passwords, since the program listens on this machine alone, and no
# messages of its own. (Without threads, which are not used, 1.0.1 lacks a
# function.)
set -eu
src=$1 out=$2 flags=$3
cd "$src"
host=${CC:-gcc}
host=${host%gcc}
host=${host%-}
# shellcheck disable=SC2086
./configure --quiet ${host:+--host="$host"} --disable-shared --enable-static \
  --disable-https --disable-bauth --disable-dauth --disable-httpupgrade \
  --disable-messages --disable-doc --disable-examples --disable-tools \
  --disable-curl --disable-nls --disable-thread-names --disable-rpath \
  --disable-dependency-tracking --disable-sendfile CC="${CC:-gcc}" CFLAGS="$flags"
MAKEFLAGS='' make -s -C src/microhttpd \
  -j"$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)" libmicrohttpd.la
mkdir -p "$out/include" "$out/lib"
cp src/include/microhttpd.h "$out/include/"
cp src/microhttpd/.libs/libmicrohttpd.a "$out/lib/"
