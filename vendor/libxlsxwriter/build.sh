#!/bin/sh
# Builds an unpacked libxlsxwriter: build.sh SOURCE OUT FLAGS
#
# Into OUT/lib/libxlsxwriter.a and OUT/include: with the zip writer and the
# number printer that come with it (shortest numbers, whatever the locale),
# without MD5 (only images need it), and into memory instead of files.
set -eu
src=$1 out=$2 flags=$3
here=$(cd "$(dirname "$0")" && pwd)
cp "$here/wm_memory.c" "$here/wm_memory.h" "$src/src/"
cd "$src"
# Upstream copies the range of a drop-down twice and frees it once.
leak='    if (validation->validate == LXW_VALIDATION_TYPE_LIST_FORMULA) {'
[ "$(grep -cxF "$leak" src/worksheet.c)" = 1 ] || {
  echo "vendor/libxlsxwriter/build.sh: worksheet.c: upstream text differs" >&2
  exit 1
}
sed '/^    if (validation->validate == LXW_VALIDATION_TYPE_LIST_FORMULA) {$/s/) {$/\
        \&\& copy->value_formula == NULL) {/' src/worksheet.c >src/worksheet.new
mv src/worksheet.new src/worksheet.c
mkdir -p objects
defines="-DUSE_NO_MD5 -DUSE_DTOA_LIBRARY -DUSE_FMEMOPEN \
-DUSE_STANDARD_TMPFILE -DNOCRYPT -DNOUNCRYPT -D_GNU_SOURCE"
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
# shellcheck disable=SC2086
for file in src/*.c third_party/minizip/ioapi.c third_party/minizip/zip.c \
  third_party/dtoa/emyg_dtoa.c; do
  name=${file##*/}
  case $name in
  packager.c) more=-DzipOpen=wm_zip_open ;;
  utility.c) more=-Dtmpfile=wm_tmpfile ;;
  *) more= ;;
  esac
  echo "$more -o objects/${name%.c}.o $file"
done | xargs -P "$jobs" -L 1 "${CC:-gcc}" $flags $defines -Iinclude -c
"${AR:-ar}" rcsD libxlsxwriter.a objects/*.o
mkdir -p "$out/include" "$out/lib"
rm -rf "$out/include/xlsxwriter"
cp -r include/xlsxwriter include/xlsxwriter.h src/wm_memory.h "$out/include/"
cp libxlsxwriter.a "$out/lib/"
