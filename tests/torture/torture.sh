#!/bin/bash
# Kills the program (signal 9) at random moments while it imports, agrees,
# finalises, merges, migrates, backs up, redacts and writes reports, and looks
# what is left.
#
#   bash tests/torture/torture.sh ROUNDS [PROGRAM]
#
# Beside the program lies tests/torture/migrate, which makes databases of an
# older version and brings them up to date.
#
# The last line says how many rounds there were and how many rows had been
# acknowledged in them; a round that fails keeps its files and names them.
set -u
cd "$(dirname "$0")/../.." || exit 70
rounds=${1:-50}
program=${2:-${WM:-build/wegmarke}}
folder=$(mktemp -d)
jobs=(import agree finalise merge migrate backup redact report)
migrate=$(dirname "$program")/tests/torture/migrate
acked=0 killed=0

# start JOB: it works until it is killed
start() {
  if [ "$1" = migrate ]; then
    rm -rf "$folder/migrate" && mkdir "$folder/migrate"
    "$migrate" work "$folder/migrate" "$round" >"$folder/migrate/acks" 2>"$folder/acks.err" &
  else
    WEGMARKE_TODAY=2026-03-01 "$program" run tests/torture/work.lua "$1" "$folder" "$round" \
      >>"$folder/acks" 2>"$folder/acks.err" &
  fi
  pid=$!
}

# check JOB: what is there; the last line of the acks may be half
check() {
  if [ "$1" = migrate ]; then
    grep -E '^[a-z]+ .+\.db$' "$folder/migrate/acks" >"$folder/acks.whole"
    "$migrate" check "$folder/migrate" "$folder/acks.whole" && rm -rf "$folder/migrate"
  else
    grep -E '^[a-z]+ .+$' "$folder/acks" >"$folder/acks.whole"
    WEGMARKE_PROGRAMS=1 "$program" run tests/torture/check.lua "$folder" "$folder/acks.whole"
  fi
}

for ((round = 1; round <= rounds; round++)); do
  # A fresh file now and then, so that also its making is cut off.
  if ((round % 25 == 1)); then
    rm -rf "$folder"
    mkdir -p "$folder"
    : >"$folder/acks"
  fi
  job=${jobs[round % ${#jobs[@]}]} # each in turn
  start "$job"
  ms=$((RANDOM % 150))
  sleep "$(printf '0.%03d' "$ms")"
  if kill -9 "$pid" 2>/dev/null; then killed=$((killed + 1)); fi
  wait "$pid" 2>/dev/null
  if [ -s "$folder/acks.err" ] || ! check "$job" >"$folder/acks.log" 2>&1; then
    echo "FAIL round $round, $job, killed after $ms ms; see $folder"
    cat "$folder/acks.err" "$folder/acks.log" 2>/dev/null
    exit 1
  fi
  acked=$((acked + $(wc -l <"$folder/acks.whole")))
done
rm -rf "$folder"
echo "$rounds rounds, $killed killed at work, $acked times a row was acknowledged and there"
