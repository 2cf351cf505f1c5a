#!/bin/sh
# `make bench`: what speed has been promised, as ratios, one a line. Below 1x
# is better than the limit, or than what it is compared with.
set -eu
cd "$(dirname "$0")/../.."
build=${WM_BUILD:-build}
case $build in /*) ;; *) build=$PWD/$build ;; esac
wm=$build/wegmarke
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

gcc -O2 -o "$work/startup" tests/bench/startup.c

# ratio A B TEXT: prints A/B
ratio() {
  awk -v a="$1" -v b="$2" -v text="$3" \
    'BEGIN { printf "%.2fx  %s\n", a / b, text }'
}

set -- $("$work/startup" 400 "$wm" version -- build/vendor/bin/lua -e '')
ratio "$1" "$2" "wegmarke version, of lua -e '' ($1 ms; at most 2x, aim 1.2x)"

"$wm" run tests/bench/fill.lua "$work/400.db" 400
one=$("$wm" run tests/bench/one.lua "$work/400.db" "$work/report.html")
ratio "$one" 25 "evaluating 12 participants and writing the HTML report, of 25 ms ($one ms)"

"$wm" run tests/bench/rounds.lua "$work/rounds.db" 5
five=$("$wm" run tests/bench/five.lua "$work/rounds.db" "$work/report.html")
ratio "$five" 60 "loading the model, evaluating and writing the HTML report with 5 rounds, of 60 ms ($five ms)"

"$wm" demo "$work/demo" >"$work/log" 2>&1
"$wm" run tests/bench/forms.lua "$work/demo/demo.db" "$work/forms" 500
for kind in json xlsx; do
  begun=$(date +%s%N)
  "$wm" --db "$work/demo/demo.db" rate import 1 "$work/forms/$kind" >"$work/log" 2>&1
  took=$((($(date +%s%N) - begun) / 1000000))
  ratio "$took" 2000 "taking in 500 filled forms ($kind), of 2 s ($took ms)"
done

"$wm" run tests/bench/fill.lua "$work/4000.db" 4000
set -- $("$work/startup" 2 "$wm" run tests/bench/evaluate.lua "$work/400.db" \
  -- "$wm" run tests/bench/evaluate.lua "$work/4000.db")
ratio "$1" 1000 "evaluating 400 units, of 1 s ($1 ms)"
ratio "$2" "$(echo "$1" | awk '{ print $1 * 10 }')" \
  "evaluating 4,000 units, of ten times 400 units ($2 ms)"
ratio "$4" 65536 "memory for 4,000 units, of 64 MiB ($4 KiB)"
TMP=$work "$wm" run tests/bench/records.lua "$work/records.db" 400 125 >"$work/records"
sed 1d "$work/records"
"$wm" --db "$work/python.db" init >"$work/log"
python=$(python3 tests/bench/records_python.py "$work/python.db" 400 125)
ratio "$(sed -n 1p "$work/records")" "$python" \
  "taking in records, of a Python script that writes the same rows unchecked (at most 2x)"
TMP=$work "$wm" run tests/bench/long_cells.lua
"$wm" run tests/bench/host.lua
sh tests/bench/score.sh "$wm" "$work/startup"
