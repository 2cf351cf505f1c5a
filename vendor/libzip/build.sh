#!/bin/sh
# Builds an unpacked libzip: build.sh SOURCE OUT FLAGS
#
# Into OUT/lib/libzip.a and OUT/include: deflate only, without encryption.
# Does by hand what upstream does with CMake: two headers of facts about this
# system, and the table of error texts out of zip.h.
set -eu
src=$1 out=$2 flags=$3
cd "$src"
version=$(sed -n 's/^ *VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt | head -n 1)
IFS=. read -r major minor micro <<END
$version
END

cat >lib/config.h <<END
#ifndef HAD_CONFIG_H
#define HAD_CONFIG_H
#include "zipconf.h"
#define HAVE_DIRENT_H
#define HAVE_FILENO
#define HAVE_FSEEKO
#define HAVE_FTELLO
#define HAVE_LOCALTIME_R
#define HAVE_MKSTEMP
#define HAVE_SNPRINTF
#define HAVE_STDBOOL_H
#define HAVE_STRCASECMP
#define HAVE_STRDUP
#define HAVE_STRINGS_H
#define HAVE_STRTOLL
#define HAVE_STRTOULL
#define HAVE_STRUCT_TM_TM_ZONE
#define HAVE_UNISTD_H
#define SIZEOF_OFF_T 8
#define SIZEOF_SIZE_T __SIZEOF_SIZE_T__
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define WORDS_BIGENDIAN
#endif
#define PACKAGE "libzip"
#define VERSION "$version"
#endif
END

cat >lib/zipconf.h <<END
#ifndef _HAD_ZIPCONF_H
#define _HAD_ZIPCONF_H
#define LIBZIP_VERSION "$version"
#define LIBZIP_VERSION_MAJOR $major
#define LIBZIP_VERSION_MINOR $minor
#define LIBZIP_VERSION_MICRO $micro
#define ZIP_STATIC
#ifndef __clang__
#define _Nullable
#define _Nonnull
#endif
#include <stdint.h>
typedef int8_t zip_int8_t;
typedef uint8_t zip_uint8_t;
typedef int16_t zip_int16_t;
typedef uint16_t zip_uint16_t;
typedef int32_t zip_int32_t;
typedef uint32_t zip_uint32_t;
typedef int64_t zip_int64_t;
typedef uint64_t zip_uint64_t;
#define ZIP_INT8_MIN INT8_MIN
#define ZIP_INT8_MAX INT8_MAX
#define ZIP_UINT8_MAX UINT8_MAX
#define ZIP_INT16_MIN INT16_MIN
#define ZIP_INT16_MAX INT16_MAX
#define ZIP_UINT16_MAX UINT16_MAX
#define ZIP_INT32_MIN INT32_MIN
#define ZIP_INT32_MAX INT32_MAX
#define ZIP_UINT32_MAX UINT32_MAX
#define ZIP_INT64_MIN INT64_MIN
#define ZIP_INT64_MAX INT64_MAX
#define ZIP_UINT64_MAX UINT64_MAX
#endif
END

# "#define ZIP_ER_SEEK 4   /* S Seek error */"
awk '
  BEGIN { n = 0 }
  /^#define ZIP_ER_[A-Z_]+ [0-9]+[ \t]+\/\*/ {
    text = $0
    sub(/^[^*]*\* */, "", text)
    sub(/ *\*\/.*$/, "", text)
    kind[n] = substr(text, 1, 1)
    sub(/^[NSZ] */, "", text)
    words[n] = text
    if ($3 != n) exit 3
    n++
  }
  END {
    if (n == 0) exit 3
    print "#include \"zipint.h\""
    print "const char *const _zip_err_str[] = {"
    for (i = 0; i < n; i++) printf "    \"%s\",\n", words[i]
    print "};"
    printf "const int _zip_nerr_str = %d;\n", n
    print "const int _zip_err_type[] = {"
    for (i = 0; i < n; i++) {
      k = kind[i]
      printf "    ZIP_ET_%s,\n", k == "S" ? "SYS" : k == "Z" ? "ZLIB" : "NONE"
    }
    print "};"
  }' lib/zip.h >lib/zip_err_str.c || {
  echo "vendor/libzip/build.sh: the errors in zip.h look different" >&2
  exit 1
}

mkdir -p objects
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
# shellcheck disable=SC2086
for file in lib/*.c; do
  name=${file##*/}
  case $name in
  *bzip2* | *_xz* | *crypto_* | *win32* | *uwp* | *winzip_aes*) continue ;;
  esac
  echo "-o objects/${name%.c}.o $file"
done | xargs -P "$jobs" -L 1 "${CC:-gcc}" $flags -DHAVE_CONFIG_H -D_GNU_SOURCE -Ilib -c
"${AR:-ar}" rcsD libzip.a objects/*.o
mkdir -p "$out/include" "$out/lib"
cp lib/zip.h lib/zipconf.h "$out/include/"
cp libzip.a "$out/lib/"
