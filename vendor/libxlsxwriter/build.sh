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
# What XML cannot hold is spelled as spreadsheets do, in every text and
# attribute; upstream does it for the texts of plain cells only.
for way in '"\"%s\"", attribute->value' '"\"%s\"", encoded' '"%s", data' \
  '"%s", encoded'; do
  line="fprintf(xmlfile, $way);"
  [ "$(grep -cF " $line" src/xmlwriter.c)" = 1 ] || {
    echo "vendor/libxlsxwriter/build.sh: xmlwriter.c: upstream text differs" >&2
    exit 1
  }
done
cat "$here/wm_spell.c" >src/xmlwriter.new
sed -e 's/ fprintf(xmlfile, "\\"%s\\"", \([a-z>-]*\));$/ wm_spell(xmlfile, "\\"", \1);/' \
  -e 's/ fprintf(xmlfile, "%s", \(data\|encoded\));$/ wm_spell(xmlfile, "", \1);/' \
  src/xmlwriter.c >>src/xmlwriter.new
[ "$(grep -c ' wm_spell(xmlfile, ' src/xmlwriter.new)" = 4 ] || exit 1
mv src/xmlwriter.new src/xmlwriter.c
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
