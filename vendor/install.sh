#!/bin/sh
# Brings in what Wegmarke is built from: Debian packages (packages) and pinned
# third-party source (lock), built into build/vendor.
#
#   sh vendor/install.sh              what building needs
#   sh vendor/install.sh KIND...      and packages of these kinds besides; make
#                                     test, check and bare call this themselves
#   sh vendor/install.sh --triplet A  how compilers call Debian's architecture A
#
# With WM_CROSS=TRIPLET (aarch64-linux-gnu) also what building for that kind of
# machine needs, into build-TRIPLET/vendor. Needs nothing but apt: no compiler,
# no make. A second run does nothing and ends at once. Where the source of a
# piece comes from: the folder in WEGMARKE_VENDOR_CACHE, else what its stanza in
# lock names, in that order.
set -eu
umask 022

top=$(cd "$(dirname "$0")/.." && pwd)
source=$top/build/vendor/source
lock=$top/vendor/lock
tmp=

say() { printf 'vendor: %s\n' "$*"; }

die() {
  printf 'vendor/install.sh: %s\n' "$*" >&2
  exit 1
}

cleanup() { [ -z "$tmp" ] || rm -rf "$tmp"; }
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# --- Debian packages ---------------------------------------------------------

# What dpkg calls the kind of machine that compilers call $1, and back.
table=/usr/share/dpkg/cputable
architecture() {
  awk -v cpu="${1%%-*}" '$2 == cpu { print $1; exit }' "$table"
}
triplet() {
  awk -v name="$1" '$1 == name { print $2 "-linux-gnu"; exit }' "$table"
}

# wanted KINDS: names of the packages of these kinds. Libraries are those of
# the machine that is built for, the compiler is there for both.
wanted() {
  awk -v kinds=" $1 " -v cross="${WM_CROSS:-}" \
    -v arch="${WM_CROSS:+$(architecture "$WM_CROSS")}" '
    !/^[a-z]/ || !index(kinds, " " $1 " ") { next }
    cross == "" { print $2; next }
    { print $2 ($1 != "check" && $2 ~ /-dev$/ ? ":" arch : "") }
    $2 == "gcc" { print "gcc-" cross }
    $2 == "libc6-dev" { print $2 }' "$top/vendor/packages"
}

# missing KINDS: those of them that are not installed
missing() {
  wanted "$1" | while read -r name; do
    dpkg-query -W -f '${db:Status-Status}\n' "$name" 2>/dev/null |
      grep -qx installed || printf '%s ' "$name"
  done
}

# Runs apt-get as root, quietly; its output is shown when it fails.
apt_get() {
  root=
  [ "$(id -u)" = 0 ] || root=sudo
  $root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y \
    -o Acquire::Retries=2 -o Acquire::http::Timeout=30 \
    -o DPkg::Lock::Timeout=120 "$@" >"$tmp/apt.log" 2>&1
}

install_packages() {
  command -v dpkg-query >/dev/null 2>&1 ||
    die "this is not a Debian system: install the packages named in" \
      "vendor/packages by hand"
  need=$(missing "$1")
  [ -n "$need" ] || return 0
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null 2>&1; then
    die "these packages are missing, and only root can install them:
  apt-get install --no-install-recommends $need"
  fi
  say "installing ${need% }"
  # The package lists may be there and fresh enough; if not, fetch them.
  # shellcheck disable=SC2086
  if ! apt_get install --no-install-recommends $need; then
    apt_get update || { cat "$tmp/apt.log" >&2; }
    apt_get install --no-install-recommends $need || {
      cat "$tmp/apt.log" >&2
      die "apt-get could not install: $need"
    }
  fi
  need=$(missing "$1")
  [ -z "$need" ] || die "still missing after apt-get: $need"
}

# --- pinned source -----------------------------------------------------------

# field PIECE KEY: the values of KEY in the lock's stanza PIECE, one a line
field() {
  awk -v piece="$1" -v key="$2" '
    $1 == "name" { here = ($2 == piece) }
    here && $1 == key { sub(/^[^ ]+ +/, ""); print }' "$lock"
}

# right FILE SHA256: true if the file is there and has that checksum
right() {
  [ -f "$1" ] || return 1
  sum=$(sha256sum <"$1")
  [ "${sum%% *}" = "$2" ]
}

# download URL FILE, by apt's own downloader: it is always there and knows the
# machine's proxy
download() {
  timeout 60 /usr/lib/apt/apt-helper -o APT::Sandbox::User=root \
    -o Acquire::Retries=0 -o Acquire::http::Timeout=10 \
    -o Acquire::https::Timeout=10 download-file "$1" "$2" \
    >"$tmp/download.log" 2>&1
}

# from_debian FILE SUITE PACKAGE VERSION NAME: the file NAME of a Debian source
# package, by a sources list, state and cache of their own. Whether apt-get
# likes the rest of the package does not matter: the checksum decides.
from_debian() {
  { sh "$top/vendor/mirrors.sh" || :
    echo http://deb.debian.org/debian
  } | awk '!seen[$0]++' >"$tmp/mirrors"
  while read -r mirror; do
    apt=$tmp/apt-$2
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/src"
    # The checksum in the lock is stricter than a signature.
    echo "deb-src [trusted=yes check-valid-until=no] $mirror $2 main" \
      >"$apt/sources.list"
    : >"$apt/status"
    set -- "$1" "$2" "$3" "$4" "$5" \
      -o Dir::Etc::sourcelist="$apt/sources.list" \
      -o Dir::Etc::sourceparts=- -o Dir::State="$apt" \
      -o Dir::State::lists="$apt/lists" -o Dir::State::status="$apt/status" \
      -o Dir::Cache="$apt/cache" -o Acquire::Languages=none \
      -o APT::Sandbox::User=root -o Acquire::Retries=1 \
      -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20
    (
      file=$1 package=$3 version=$4 name=$5
      shift 5
      cd "$apt/src"
      grep -qsFx "$mirror" "$apt/updated" || {
        timeout 180 apt-get -qq "$@" update || :
        echo "$mirror" >"$apt/updated"
      }
      # The Debian revision is not ours to know: take any of this version.
      full=$(apt-cache "$@" showsrc "$package" |
        awk -v v="$version" '$1 == "Version:" && index($2, v "-") == 1 {
          print $2; exit }')
      timeout 180 apt-get -qq "$@" --download-only source \
        "$package=${full:-$version}" || :
      [ ! -f "$name" ] || cp "$name" "$file"
    ) >"$tmp/debian.log" 2>&1 || :
    [ ! -f "$1" ] || return 0
  done <"$tmp/mirrors"
  return 1
}

# fetch PIECE: leaves its archive, checked, in build/vendor/source; says where
# it came from.
fetch() {
  file=$(field "$1" file)
  want=$(field "$1" sha256)
  [ -n "$file" ] && [ -n "$want" ] || die "vendor/lock: no such piece: $1"
  kept=$source/$file
  right "$kept" "$want" && return 0
  mkdir -p "$source"
  rm -f "$kept"
  wrong=

  if [ -n "${WEGMARKE_VENDOR_CACHE:-}" ] &&
    [ -f "$WEGMARKE_VENDOR_CACHE/$file" ]; then
    if right "$WEGMARKE_VENDOR_CACHE/$file" "$want"; then
      cp "$WEGMARKE_VENDOR_CACHE/$file" "$kept"
      say "$file from WEGMARKE_VENDOR_CACHE"
      return 0
    fi
    die "wrong checksum: $WEGMARKE_VENDOR_CACHE/$file
  expected $want
  is       $sum
Remove that file or unset WEGMARKE_VENDOR_CACHE to fetch it again."
  fi

  # The values of url and debian have no quotes: a line is a list of words.
  awk -v piece="$1" '
    $1 == "name" { here = ($2 == piece) }
    here && ($1 == "url" || $1 == "debian")' "$lock" >"$tmp/places"
  while read -r kind place; do
    rm -f "$tmp/file"
    # shellcheck disable=SC2086
    case $kind in
    url) download "$place" "$tmp/file" || continue ;;
    debian)
      from_debian "$tmp/file" $place </dev/null || continue
      place="Debian's source package ${place#* }"
      ;;
    esac
    if right "$tmp/file" "$want"; then
      mv "$tmp/file" "$kept"
      say "$file from $place"
      return 0
    fi
    wrong="$wrong
  $place: wrong checksum"
  done <"$tmp/places"

  die "cannot get $file (sha256 $want).${wrong:-
  Neither $(field "$1" url | head -n 1) nor Debian's source packages answered.}
Put the file into a folder and set WEGMARKE_VENDOR_CACHE to that folder."
}

# --- Lua ---------------------------------------------------------------------

# Static and position-independent; patch.sh sets the rest in luaconf.h.
lua_flags="-O2 -g -Wall -Wextra -fPIC -ffp-contract=off \
-fstack-protector-strong -D_FORTIFY_SOURCE=2"

# stamp PIECE FLAGS: what a built piece depends on; when it changes, the piece
# is built again.
stamp() {
  { for key in version sha256; do field "$1" "$key"; done
    cat "$top/vendor/$1"/*
    echo "$2"
    $CC --version | head -n 1
  } | sha256sum
}

build_lua() {
  stamp=$(stamp lua "$lua_flags")
  if [ "$(cat "$out/lua.stamp" 2>/dev/null)" = "$stamp" ] &&
    [ -f "$out/lib/liblua.a" ] &&
    { [ -n "$foreign" ] || [ -x "$out/bin/lua" ]; }; then
    return 0
  fi
  fetch lua
  version=$(field lua version)
  say "building Lua $version"
  rm -f "$out/lua.stamp"
  mkdir -p "$out/include" "$out/lib" "$out/bin"
  tar -xzf "$source/$(field lua file)" -C "$tmp"
  src=$tmp/lua-$version/src
  sh "$top/vendor/lua/patch.sh" "$src"
  jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
  made=lua
  [ -z "$foreign" ] || made=
  # MAKEFLAGS is emptied: a make that calls this has a job server of its own.
  MAKEFLAGS='' make -C "$src" -j"$jobs" CC="$CC -std=gnu99" AR="$AR rcu" \
    RANLIB="$AR s" CFLAGS="$lua_flags" MYOBJS=wm_poll.o LIBS=-lm liblua.a \
    $made >"$tmp/lua.log" 2>&1 || {
    cat "$tmp/lua.log" >&2
    die "Lua $version does not build"
  }
  if grep -q 'warning:' "$tmp/lua.log"; then grep 'warning:' "$tmp/lua.log"; fi
  for header in lua.h luaconf.h lualib.h lauxlib.h wm_hash.h wm_poll.h; do
    cp "$src/$header" "$out/include/"
  done
  cp "$src/liblua.a" "$out/lib/"
  # The patched source stays: the sanitised build compiles it once more.
  rm -rf "$source/lua"
  mkdir -p "$source/lua"
  cp "$src"/*.[ch] "$source/lua/"
  rm -f "$source/lua/luac.c"
  if [ -z "$foreign" ]; then
    cp "$src/lua" "$out/bin/lua.new"
    mv "$out/bin/lua.new" "$out/bin/lua"
    [ "$("$out/bin/lua" -e 'io.write(_VERSION)')" = "Lua 5.4" ] ||
      die "the built Lua does not run"
  fi
  printf '%s\n' "$stamp" >"$out/lua.stamp"
}

# --- libxlsxwriter, libzip, libmicrohttpd -------------------------------------

# Of other people's making: their warnings are not ours to mend.
lib_flags="-std=gnu11 -O2 -g -w -fPIC -ffp-contract=off \
-fstack-protector-strong -D_FORTIFY_SOURCE=2"

# build_lib PIECE: builds it by vendor/PIECE/build.sh into lib/PIECE.a.
build_lib() {
  stamp=$(stamp "$1" "$lib_flags")
  if [ "$(cat "$out/$1.stamp" 2>/dev/null)" = "$stamp" ] &&
    [ -f "$out/lib/$1.a" ]; then
    return 0
  fi
  fetch "$1"
  say "building $1 $(field "$1" version)"
  rm -f "$out/$1.stamp"
  mkdir -p "$tmp/$1"
  tar -xf "$source/$(field "$1" file)" -C "$tmp/$1" --strip-components=1
  sh "$top/vendor/$1/build.sh" "$tmp/$1" "$out" "$lib_flags" \
    >"$tmp/$1.log" 2>&1 || {
    cat "$tmp/$1.log" >&2
    die "$1 does not build"
  }
  printf '%s\n' "$stamp" >"$out/$1.stamp"
}

[ "${1:-}" != --triplet ] || {
  [ -n "$(triplet "${2:-}")" ] || die "no such architecture: ${2:-}"
  triplet "$2"
  exit
}
kinds=build
for kind; do
  grep -q "^$kind " "$top/vendor/packages" ||
    die "unknown argument '$kind' (kinds of packages: $(awk '
      /^[a-z]/ && !seen[$1]++ { printf "%s%s", n++ ? ", " : "", $1 }' \
      "$top/vendor/packages"))"
  kinds="$kinds $kind"
  [ "$kind" != test ] || kinds="$kinds${WM_CROSS:+ emulate}"
done
tmp=$(mktemp -d)
install_packages "$kinds"

CC=gcc AR=ar
out=$top/build/vendor foreign=
export CC AR
build_lua
if [ -n "${WM_CROSS:-}" ]; then
  # Packing needs a Lua that runs here, the program one for its machine.
  CC=$WM_CROSS-gcc AR=$WM_CROSS-ar
  out=$top/build-$WM_CROSS/vendor foreign=yes
  build_lua
fi
build_lib libxlsxwriter
build_lib libzip
build_lib libmicrohttpd
say "ready"
