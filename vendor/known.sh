#!/bin/sh
# Prints those FLAGS that a compiler and its linker take without a word:
# known.sh COMPILER FLAG...
set -u
compiler=$1
shift

takes() {
  echo 'int main(void) { return 0; }' |
    "$compiler" -O1 -Werror "$@" -x c -o "$program" - >/dev/null 2>&1
}

program=$(mktemp)
trap 'rm -f "$program"' EXIT
if takes "$@"; then
  echo "$*"
  exit
fi
for flag; do
  if takes "$flag"; then printf '%s ' "$flag"; fi
done
