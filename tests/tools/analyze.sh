#!/bin/bash
# Static analysis of src/: gcc -fanalyzer, clang-tidy, cppcheck. What they say
# must stand in analyze.txt, each with its reason, or be mended; what stands
# there and is said no more has to go. First each tool has to find the faults
# that are planted for it, so that one which finds nothing has really looked.
set -u
cd "$(dirname "$0")/../.." || exit 70
agreed=tests/tools/analyze.txt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
include="-std=c11 -Isrc -isystem $PWD/build/vendor/include"

# Lines "FILE CHECK" out of "FILE:LINE:COLUMN: warning: ... [CHECK]".
findings() {
  sed -n -E "s~^$PWD/~~; s~^(src/[^:]*):[0-9]+:[0-9]+: (warning|error|style|performance|portability): .* \\[(-W)?([^],=]*)[^]]*\\]\$~\\1 \\4~p" |
    sort -u
}

# Each tool reads the names of the files to look at.
gcc_analyzer() {
  xargs -P 2 -n 4 \
    sh -c 'for f; do gcc '"$include"' -O1 -fanalyzer -c "$f" -o /dev/null; done' x 2>&1 |
    grep -e '-Wanalyzer' | sed 's/ \[CWE-[0-9]*\]//'
}

clang_tidy() {
  local checks='-*,bugprone-*,cert-*,clang-analyzer-*'
  # style, not faults: parameters of one type, Lua's way of assigning in a
  # condition, casts that show intent on this platform
  checks=$checks,-bugprone-easily-swappable-parameters
  checks=$checks,-bugprone-assignment-in-if-condition
  checks=$checks,-bugprone-narrowing-conversions
  checks=$checks,-bugprone-misplaced-widening-cast
  checks=$checks,-bugprone-implicit-widening-of-multiplication-result
  # what C does with void * by itself, and C++ does not
  checks=$checks,-bugprone-multi-level-implicit-pointer-conversion
  checks=$checks,-bugprone-casting-through-void
  # names that POSIX and Lua ask for; C11's optional _s functions, which the
  # C library does not have; results of printf to the terminal
  checks=$checks,-bugprone-reserved-identifier,-cert-dcl37-c,-cert-dcl51-cpp
  checks=$checks,-clang-analyzer-security.insecureAPI.DeprecatedOrUnsafeBufferHandling
  checks=$checks,-cert-err33-c
  # one file a process: what it says of a list of arguments depends on the files before it
  grep -v '/kernel_' | xargs -P 2 -n 1 \
    sh -c 'clang-tidy --quiet "-checks='"$checks"'" "$@" -- '"$include" x 2>/dev/null
}

cpp_check() {
  cppcheck --enable=warning,portability,performance --inline-suppr --std=c11 \
    -Isrc -Ibuild/vendor/include --quiet -j2 --file-list=- \
    --template='{file}:{line}:{column}: {severity}: {message} [{id}]' 2>&1
}

# found TOOL CHECK: what the tool says of the planted faults holds the check.
found() {
  echo src/planted.c | "$1" | findings | grep -qx "src/planted.c $2" || {
    echo "$1 does not find the fault planted for it ($2)"
    exit 1
  }
}

planted() {
  mkdir -p "$work/plant/src" && cd "$work/plant" || exit 1
  cat >src/planted.c <<'END'
#include <stdlib.h>
int twice(char *p);
int twice(char *p) {
  free(p);
  free(p);
  return 0;
}
#define DOUBLE(x) (x * 2)
int beyond(int i);
int beyond(int i) {
  int few[4] = {0};
  few[4] = i;
  return few[1];
}
END
  found gcc_analyzer analyzer-double-free
  found clang_tidy clang-analyzer-unix.Malloc
  found clang_tidy bugprone-macro-parentheses
  found cpp_check arrayIndexOutOfBounds
}

for tool in gcc clang-tidy cppcheck; do
  command -v "$tool" >/dev/null 2>&1 || {
    echo "$tool is missing: run sh vendor/install.sh check"
    exit 1
  }
done
(planted) || exit 1
find src -name '*.c' | sort >"$work/files"
for tool in gcc_analyzer clang_tidy cpp_check; do
  $tool <"$work/files"
done >"$work/said"
findings <"$work/said" >"$work/found"
# What only the tools of one Debian release say names it, as @bookworm.
release=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
sed 's/#.*//' "$agreed" | awk -v here="@$release" '
  NF == 2 || $3 == here { print $1, $2 }' | sort -u >"$work/agreed"
status=0
if comm -23 "$work/found" "$work/agreed" | grep . >"$work/new"; then
  echo "not in $agreed:"
  while read -r file check; do
    grep -F "$file:" "$work/said" | grep -F "[" | grep -F "$check"
  done <"$work/new"
  status=1
fi
if comm -13 "$work/found" "$work/agreed" | grep . >"$work/gone"; then
  echo "in $agreed, but no longer found:"
  cat "$work/gone"
  status=1
fi
exit $status
