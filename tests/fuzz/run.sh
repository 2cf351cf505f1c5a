#!/bin/sh
# Runs the fuzz targets: run.sh SECONDS [NAME...], where a name is that of a
# file fuzz_<name>.c. `make fuzz T=60 FUZZ="csv model"` builds them before.
# One line a target says how many inputs it ran, how many edges of the program
# these reached (lines of Lua count as well), and its seed.
#
#   WM_FUZZ_JOBS=2   how many targets at once (as many as there are processors)
#   WM_FUZZ_SEED=N   where chance begins, and only from the seeds in the
#                    repository: the same for everybody
#
# Without WM_FUZZ_SEED a target goes on from what it learned before
# (build-fuzz/corpus/<name>), each time by another way, which its line names:
# that is what finds new things. `make check` gives it a number. A change is
# then judged by itself and not by luck, which would turn somebody else's red;
# each change of the code still leads the same number to other inputs.
#
# Its words lie in build-fuzz/log/<name>, an input that breaks something in
# build-fuzz/finding/. Seeds are tests/fuzz/corpus/<name> and real files.
set -u
cd "$(dirname "$0")/../.." || exit 70

programs=build-fuzz/tests/fuzz
results=build-fuzz

# Real files that a target begins with besides its own seeds.
real_files() {
  case $1 in
  csv | intake | tally) echo tests/fixtures/intake models/demo ;;
  model) echo models/dkbm ;;
  overlay) echo models/rlp-sl models/nrw models/grossstaedte ;;
  declare) echo models/bestand models/grundlisten ;;
  esac
}

# The longest input. Where an input is a way through a grammar, or a list of
# changes, long ones are as good as short ones from the start.
sizes() {
  case $1 in
  model) echo -max_len=16384 ;;
  encoding | escape | json_*) echo -max_len=1024 ;;
  answers | database | model_made | rescue) echo -max_len=1024 -len_control=0 ;;
  *) echo -max_len=4096 ;;
  esac
}

# --- one target: run.sh --one WORK SECONDS NAME ------------------------------

# What a log tells of a finding: without the fuzzer's own frames, and with the
# input as Base64, for where no file is left of it.
show_finding() {
  awk '/does not hold|ERROR: |runtime error|: status [0-9]/ { on = 1 }
    /fuzzer::|^0x|^stat::|^NOTE|^ *Combine|artifact_prefix/ { next }
    on && ++lines <= 50' "$1" | sed 's/ (BuildId.*//' | grep . ||
    tail -n 30 "$1"
}

run_one() {
  work=$1 seconds=$2 name=$3
  program=$programs/fuzz_$name
  log=$results/log/$name
  [ -x "$program" ] || {
    echo "FAIL  $name: there is no $program"
    return 1
  }
  TMPDIR=$work/$name
  if [ -n "${WM_FUZZ_SEED:-}" ]; then
    seed=$WM_FUZZ_SEED corpus=$work/$name/corpus
  else
    seed=$(od -An -N3 -tu4 /dev/urandom | tr -d ' ') corpus=$results/corpus/$name
  fi
  mkdir -p "$TMPDIR" "$corpus"
  export TMPDIR
  seeds=
  for folder in tests/fuzz/corpus/$name $(real_files "$name"); do
    [ ! -d "$folder" ] || seeds="$seeds $folder"
  done
  dict=
  [ ! -f "tests/fuzz/dict/$name" ] || dict=-dict=tests/fuzz/dict/$name
  # shellcheck disable=SC2046,SC2086
  "$program" -max_total_time="$seconds" -seed="$seed" -timeout=60 \
    -rss_limit_mb=2048 $(sizes "$name") $dict -print_final_stats=1 \
    -artifact_prefix="$results/finding/$name-" "$corpus" $seeds \
    >"$log" 2>&1 </dev/null
  status=$?
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  edges=$(sed -n 's/^#[0-9].* cov: \([0-9]*\) .*/\1/p' "$log" | tail -n 1)
  if [ $status = 0 ] && [ "${runs:-0}" != 0 ]; then
    printf 'ok    %-12s %8s runs %6s edges  seed %s\n' \
      "$name" "$runs" "$edges" "$seed"
    return 0
  fi
  {
    printf -- '--- %s\n' "$name"
    show_finding "$log"
    printf -- '---\nFAIL  %s: exit status %s, seed %s\n' "$name" $status "$seed"
    sed -n "s~.*Test unit written to \(.*\)~      again: $program \1~p" "$log"
  } >"$work/$name.said"
  cat "$work/$name.said" # at once, so that two targets do not mix
  return 1
}

if [ "${1:-}" = --one ]; then
  run_one "$2" "$3" "$4" || : >"$2/failed"
  exit 0
fi

# --- all of them -------------------------------------------------------------

seconds=${1:-60}
[ $# = 0 ] || shift
# In memory where there is room: the targets of databases write a lot.
work=$(mktemp -d -p /dev/shm 2>/dev/null || mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
mkdir -p "$results/log" "$results/finding"

export LC_ALL=C TZ=UTC
export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1:allocator_may_return_null=1
export UBSAN_OPTIONS=print_stacktrace=1
unset WEGMARKE_PATH WEGMARKE_DB WEGMARKE_USER

if [ $# = 0 ]; then
  for source in tests/fuzz/fuzz_*.c; do
    name=${source#tests/fuzz/fuzz_}
    set -- "$@" "${name%.c}"
  done
fi
jobs=${WM_FUZZ_JOBS:-$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)}
printf '%s\n' "$@" |
  xargs -n 1 -P "$jobs" sh tests/fuzz/run.sh --one "$work" "$seconds"
[ -f "$work/failed" ] && exit 1
echo "fuzz: nothing found"
