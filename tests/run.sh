#!/bin/sh
# Runs the tests: sh tests/run.sh [FILTER...], where a filter is part of a test
# file's path. Without one all of them run. The last line is
# `N passed, N failed`, with `, N skipped` where that is so.
#
# WM_BUILD   the folder with the built program (build)
# WM_RUN     what runs it, if not this machine itself (qemu-aarch64)
# WM_TIME    seconds that one test file may take (300)
# WM_MODEL   seconds that one call into a model may take (0.5)
# WM_JOBS    how many test files at once (as many as there are processors)
#
# A test file is a cmocka program (tests/unit/test_*.c), a Lua file
# (tests/lua/test_*.lua) or a shell script (tests/cli/test_*.sh). Each runs in
# a process and a temporary folder of its own; one that dies or hangs fails.
set -u

# --- one test file: run.sh --one RESULTS FILE --------------------------------

# Reads what a cmocka program printed as TAP, which all its versions write
# alike but for the heading and whether one that was skipped is "ok" or not.
# A plan without its tests has failed.
count_tap() {
  awk '
    /^1\.\.[0-9]+$/ { plan++; total += substr($0, 4) }
    /^(not )?ok [0-9]+ / {
      sub(/^not /, "not_")
      if (seen[plan, $2]++) next
      if ($3 == "#" && $4 == "SKIP") skipped++
      else if ($1 == "ok") passed++
    }
    END { print passed + 0, total - passed - skipped, skipped + 0 }' "$1"
}

# Reads the last "N passed, N failed[, N skipped]" that a test file printed.
count_line() {
  awk '
    /^[0-9]+ passed, [0-9]+ failed(, [0-9]+ skipped)?$/ {
      passed = $1; failed = $3; skipped = $5 + 0; found = 1 }
    END { if (found) print passed, failed, skipped; else print 0, 1, 0 }' "$1"
}

run_one() {
  results=$1 file=$2
  name=$(printf '%s' "$file" | tr / _)
  log=$results/$name.log
  TMP=$results/$name.tmp
  mkdir -p "$TMP/home"
  export TMP TMPDIR="$TMP" HOME="$TMP/home"
  case $file in
  *.c)
    program=$WM_BUILD/${file%.c}
    # shellcheck disable=SC2086
    CMOCKA_MESSAGE_OUTPUT=TAP timeout "$WM_TIME" $WM_RUN "$program" \
      >"$log" 2>&1
    status=$?
    counts=$(count_tap "$log")
    ;;
  *.lua)
    WEGMARKE_MODEL_SECONDS=$WM_MODEL timeout "$WM_TIME" "$WM" run \
      tests/lua/run.lua "$file" >"$log" 2>&1 </dev/null
    status=$?
    counts=$(count_line "$log")
    ;;
  *.sh)
    timeout "$WM_TIME" sh "$file" >"$log" 2>&1 </dev/null
    status=$?
    counts=$(count_line "$log")
    ;;
  esac
  # A program that says all is well and then fails (a sanitizer at its end, a
  # crash) has failed.
  set -- $counts
  passed=$1 failed=$2 skipped=$3
  if [ "$status" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  [ "$status" != 124 ] || echo "FAIL $file: did not end in $WM_TIME seconds" >>"$log"
  [ "$failed" = 0 ] || echo "(exit status $status)" >>"$log"
  echo "$passed $failed $skipped" >"$results/$name.counts"
  rm -rf "$TMP"
}

case ${1:-} in
--one)
  run_one "$2" "$3"
  exit 0
  ;;
--count-tap)
  count_tap "$2"
  exit 0
  ;;
esac

# --- all of them -------------------------------------------------------------

cd "$(dirname "$0")/.." || exit 70
WM_BUILD=${WM_BUILD:-build}
case $WM_BUILD in /*) ;; *) WM_BUILD=$PWD/$WM_BUILD ;; esac
WM=$WM_BUILD/wegmarke
WM_RUN=${WM_RUN:-}
# Seconds that a test file may take, and one call into a model.
WM_MODEL=${WM_MODEL:-0.5}
if [ -n "$WM_RUN" ]; then
  WM_TIME=${WM_TIME:-1800} WM_MODEL=5
fi
WM_TIME=${WM_TIME:-300}
export WM WM_BUILD WM_RUN WM_TIME WM_MODEL

# Nothing of the machine or the user shows in a test.
for variable in $(env | sed -n 's/^\(WEGMARKE_[A-Z_]*\|LC_[A-Z]*\)=.*/\1/p'); do
  unset "$variable"
done
unset LANG LANGUAGE COLUMNS NO_COLOR
export LC_ALL=C TZ=UTC TERM=dumb

results=$(mktemp -d)
# A test may go on as another user, who must get at its files.
chmod 755 "$results"
if [ -n "$WM_RUN" ]; then
  printf '#!/bin/sh\nexec %s "%s" "$@"\n' "$WM_RUN" "$WM" >"$results/wegmarke"
  chmod 755 "$results/wegmarke"
  WM=$results/wegmarke
fi
trap 'rm -rf "$results"' EXIT
trap 'exit 130' INT TERM

for file in tests/unit/test_*.c tests/lua/test_*.lua tests/cli/test_*.sh; do
  [ -f "$file" ] || continue
  wanted=$#
  for filter in "$@"; do
    case $file in *"$filter"*) wanted=0 ;; esac
  done
  [ "$wanted" != 0 ] || echo "$file"
done >"$results/files"

jobs=${WM_JOBS:-$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)}
xargs -n 1 -P "$jobs" sh tests/run.sh --one "$results" <"$results/files"

all_passed=0 all_failed=0 all_skipped=0
while read -r file; do
  name=$(printf '%s' "$file" | tr / _)
  passed=0 failed=1 skipped=0
  [ ! -f "$results/$name.counts" ] ||
    read -r passed failed skipped <"$results/$name.counts"
  note=
  [ "$skipped" = 0 ] || note=", $skipped skipped"
  if [ "$failed" != 0 ]; then
    printf '\n--- %s\n' "$file"
    # Everything but what went well.
    grep -v '^ok ' "$results/$name.log"
    printf -- '---\n\n'
  fi
  printf '%-40s %s passed, %s failed%s\n' "$file" "$passed" "$failed" "$note"
  all_passed=$((all_passed + passed))
  all_failed=$((all_failed + failed))
  all_skipped=$((all_skipped + skipped))
done <"$results/files"

# No test at all is no success.
if [ ! -s "$results/files" ]; then
  echo "no test file matches: $*"
  all_failed=1
fi
note=
[ "$all_skipped" = 0 ] || note=", $all_skipped skipped"
echo
echo "$all_passed passed, $all_failed failed$note"
[ "$all_failed" = 0 ]
