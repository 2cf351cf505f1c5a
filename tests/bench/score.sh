#!/bin/sh
# The scoring primitives against their limits and against peers that are found:
# sh tests/bench/score.sh PROGRAM STARTUP, where STARTUP is the built startup.c.
#
# What Lua waits for is the difference between a run that does the work many
# times and one that does it once. WM_PEERS names a folder with mc.c and
# alpha.c, programs tuned to the limit of one machine; numpy is asked if there.
set -eu
wm=$1 startup=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
more=9

ratio() {
  awk -v a="$1" -v b="$2" -v text="$3" \
    'BEGIN { if (b > 0) printf "%.2fx  %s\n", a / b, text }'
}

# spent WORK: milliseconds for the work once; bytes go into $memory
spent() {
  set -- $("$startup" 3 "$wm" run tests/bench/score.lua "$1" 1 -- \
    "$wm" run tests/bench/score.lua "$1" $((more + 1)))
  memory=$4
  awk -v a="$2" -v b="$1" -v n=$more 'BEGIN { printf "%.2f", (a - b) / n }'
}

# total PROGRAM ARGUMENTS...: the least of what it prints as "T WHAT seconds"
total() {
  what=$1
  shift
  for _ in 1 2 3 4 5; do "$@"; done |
    awk -v what="$what" '$1 == "T" && $2 == what && (!n++ || $3 < least) {
      least = $3 } END { printf "%.2f", least * 1000 }'
}

peers=${WM_PEERS:-}
if [ -n "$peers" ]; then
  mkdir "$work/data"
  "$wm" run tests/bench/score.lua data 0 "$work/data"
  for name in mc alpha; do
    gcc -O3 -march=native -ffp-contract=fast -pthread "$peers/$name.c" \
      -o "$work/$name" -lm 2>/dev/null || rm -f "$work/$name"
  done
fi

for it in "firm9 9 arith" "geo9 9 geom" "firm60 60 arith"; do
  set -- $it
  ours=$(spent "$1")
  text="10,800 units x $2 columns x 1,000 draws, $3"
  if [ -x "$work/mc" ]; then
    ratio "$ours" "$(total total "$work/mc" "$work/data/X$2.f64" \
      "$work/data/W$2.f64" 10800 "$2" 1000 "$3" tuned 2)" \
      "$text, of mc.c ($ours ms; at most 2x)"
    [ "$1" != firm9 ] || ratio "$(total total "$work/mc" "$work/data/X9.f64" \
      "$work/data/W9.f64" 10800 9 1000 arith plain 1)" "$ours" \
      "plain C with qsort takes, of that"
  else
    ratio "$ours" 200 "$text, of 200 ms ($ours ms)"
  fi
done
[ ! -x /usr/bin/python3 ] || if python3 -c 'import numpy' 2>/dev/null; then
  ours=$(spent firm9)
  ratio "$(python3 tests/bench/score_numpy.py)" "$ours" \
    "numpy takes, of 10,800 x 9 x 1,000 (at least 7x)"
fi

ours=$(spent alpha)
text="alpha of 400 x (20 raters x 9 items), 1,000 bootstraps each"
if [ -x "$work/alpha" ]; then
  ratio "$ours" "$(cd "$work" && total 'permuni_400x(1+1000)' ./alpha 2)" \
    "$text, of alpha.c ($ours ms; at most 2x)"
else
  ratio "$ours" 130 "$text, of 130 ms ($ours ms)"
fi

"$startup" 1 "$wm" run tests/bench/score.lua firm9 1 -- true |
  { read -r _ _ kib _; ratio "$kib" 65536 "memory for 10,800 x 9 x 1,000, of 64 MiB ($kib KiB)"; }

"$wm" run tests/bench/score.lua single 1 | while read -r name us; do
  case $name in
  orders) ratio "$us" 1000000 "firmness of 400 orders of 9, 1,000 draws, of 1 s ($us us)" ;;
  *) ratio "$us" 1 "a call of $name on a short list, of 1 microsecond ($us us)" ;;
  esac
done
