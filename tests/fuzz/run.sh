#!/bin/sh
# Runs the fuzz targets one after another: run.sh SECONDS [NAME...], where a
# name is that of a file fuzz_<name>.c. `make fuzz T=60 FUZZ="csv model"`
# builds them before.
#
# What a target learned stays in build-fuzz/corpus/<name>, its words in
# build-fuzz/log/<name>, an input that breaks something in
# build-fuzz/finding/. WM_FUZZ_SEED=N begins at the same place each time, as
# `make check` does, so that it asks the same of everybody. Seeds are tests/fuzz/corpus/<name> and real files.
set -u
cd "$(dirname "$0")/../.." || exit 70
seconds=${1:-60}
[ $# = 0 ] || shift

programs=build-fuzz/tests/fuzz
results=build-fuzz
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
mkdir -p "$results/log" "$results/finding"

export LC_ALL=C TZ=UTC TMPDIR="$work"
export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1:allocator_may_return_null=1
export UBSAN_OPTIONS=print_stacktrace=1
unset WEGMARKE_PATH WEGMARKE_DB WEGMARKE_USER

# Real files that a target begins with besides its own seeds.
real_files() {
  case $1 in
  csv) echo tests/fixtures/intake models/demo ;;
  intake | tally) echo tests/fixtures/intake models/demo ;;
  model) echo models/dkbm ;;
  esac
}

failed=0
run() {
  name=$1
  program=$programs/fuzz_$name
  [ -x "$program" ] || {
    echo "FAIL  $name: there is no $program"
    failed=1
    return
  }
  corpus=$results/corpus/$name
  mkdir -p "$corpus"
  seeds=
  for folder in tests/fuzz/corpus/$name $(real_files "$name"); do
    [ ! -d "$folder" ] || seeds="$seeds $folder"
  done
  dict=
  [ ! -f "tests/fuzz/dict/$name" ] || dict=-dict=tests/fuzz/dict/$name
  most=4096
  case $name in model) most=16384 ;; encoding | escape | json_*) most=1024 ;; esac
  # shellcheck disable=SC2086
  "$program" -max_total_time="$seconds" ${WM_FUZZ_SEED:+-seed=$WM_FUZZ_SEED} -timeout=25 -rss_limit_mb=2048 \
    -max_len=$most $dict -artifact_prefix="$results/finding/$name-" \
    -print_final_stats=1 "$corpus" $seeds >"$results/log/$name" 2>&1 </dev/null
  status=$?
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$results/log/$name")
  if [ $status = 0 ]; then
    printf 'ok    %-12s %s runs\n' "$name" "$runs"
  else
    failed=1
    printf -- '--- %s\n' "$name"
    tail -n 60 "$results/log/$name"
    printf -- '---\nFAIL  %-12s exit status %s\n' "$name" "$status"
  fi
}

if [ $# = 0 ]; then
  for source in tests/fuzz/fuzz_*.c; do
    name=${source#tests/fuzz/fuzz_}
    run "${name%.c}"
  done
else
  for name in "$@"; do run "$name"; done
fi
[ $failed = 0 ] && echo "fuzz: nothing found"
exit $failed
