#!/bin/bash
# Memory that fails: every point of the main jobs, every 97th of the demo.
#
#   bash tests/fault/run.sh PROGRAM [PARTS]
#
# The points are shared out among PARTS processes (as many as there are
# processors), which work in memory where the system has a folder for that.
# FAULT_DEMO and FAULT_ONLY say what else (see tests/unit/test_fault.c). The
# last lines say how many points there were.
set -u
program=$1
parts=${2:-$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)}
under=${TMPDIR:-/tmp}
if [ -d /dev/shm ] && [ -w /dev/shm ]; then under=/dev/shm; fi
work=$(mktemp -d "$under/wegmarke-fault-XXXXXX") || exit 70
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# Each block remembers who asked for it; a few callers are enough.
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}malloc_context_size=8"
export TMPDIR=$work FAULT_ALL=1

pids=()
for ((part = 0; part < parts; part++)); do
  FAULT_PART=$part/$parts FAULT_NOW=$work/now.$part "$program" >"$work/log.$part" 2>&1 &
  pids+=($!)
done
failed=0
for ((part = 0; part < parts; part++)); do
  wait "${pids[part]}" && continue
  failed=1
  echo "--- part $part of $parts failed, at: $(cat "$work/now.$part")"
  grep -v -e '^\[ RUN      \]' -e '^\[       OK \]' "$work/log.$part"
done
cat "$work"/log.* | awk '
  / requests, [0-9]+ points tried$/ {
    if (!($1 in tried)) order[++n] = $1
    requests[$1] = $2; tried[$1] += $4; all += $4
  }
  END {
    for (i = 1; i <= n; i++)
      printf "%-10s %7d requests, %6d points tried\n", order[i],
        requests[order[i]], tried[order[i]]
    printf "%d points at which memory failed, in %d s\n", all, '"$SECONDS"'
  }'
exit "$failed"
