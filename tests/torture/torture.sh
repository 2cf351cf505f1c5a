#!/bin/bash
# Kills the program (signal 9) at random moments while it imports, agrees,
# finalises, merges, backs up and redacts, and looks what is left.
#
#   bash tests/torture/torture.sh ROUNDS [PROGRAM]
#
# The last line says how many rounds there were and how many rows had been
# acknowledged in them; a round that fails keeps its files and names them.
set -u
cd "$(dirname "$0")/../.." || exit 70
rounds=${1:-50}
program=${2:-${WM:-build/wegmarke}}
folder=$(mktemp -d)
jobs=(import agree finalise merge backup redact)
acked=0 killed=0

for ((round = 1; round <= rounds; round++)); do
  # A fresh file now and then, so that also its making is cut off.
  if ((round % 25 == 1)); then
    rm -rf "$folder"
    mkdir -p "$folder"
    : >"$folder/acks"
  fi
  job=${jobs[RANDOM % ${#jobs[@]}]}
  WEGMARKE_TODAY=2026-03-01 "$program" run tests/torture/work.lua "$job" "$folder" "$round" \
    >>"$folder/acks" 2>"$folder/acks.err" &
  pid=$!
  ms=$((RANDOM % 150))
  sleep "$(printf '0.%03d' "$ms")"
  if kill -9 "$pid" 2>/dev/null; then killed=$((killed + 1)); fi
  wait "$pid" 2>/dev/null
  # the last line may be half
  grep -E '^[a-z]+ .+$' "$folder/acks" >"$folder/acks.whole"
  if [ -s "$folder/acks.err" ] ||
    ! "$program" run tests/torture/check.lua "$folder" "$folder/acks.whole" >"$folder/acks.log" 2>&1; then
    echo "FAIL round $round, $job, killed after $ms ms; see $folder"
    cat "$folder/acks.err" "$folder/acks.log" 2>/dev/null
    exit 1
  fi
  acked=$((acked + $(wc -l <"$folder/acks.whole")))
done
rm -rf "$folder"
echo "$rounds rounds, $killed killed at work, $acked times a row was acknowledged and there"
