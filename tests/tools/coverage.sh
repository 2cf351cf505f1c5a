#!/bin/sh
# `make coverage`: runs all tests with a program that counts lines and prints,
# for each file of src/ and in all, how many of its lines ran.
set -eu
cd "$(dirname "$0")/../.."

unset MAKEFLAGS MFLAGS MAKELEVEL
make --no-print-directory \
  -j"$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)" WM_COV=1 all unit
find build-cov -name '*.gcda' -exec rm -f {} +
status=0
WM_BUILD=build-cov WM_TIME=900 LATE_ROUNDS=60 sh tests/run.sh || status=$?

# A file no test has touched has no counts: gcov then reads its .gcno alone.
find build-cov/obj/src -name '*.gcno' | sort | xargs gcov -n 2>/dev/null |
  awk '
    /^File / { file = $0; gsub(/^File .|.$/, "", file) }
    /^Lines executed:/ && file ~ /^src\/.*\.c$/ {
      split($0, part, /[:%]| of /)
      lines = part[4]; ran = part[2] * lines / 100
      all += lines; all_ran += ran
      printf "%6.1f %% of %5d  %s\n", part[2], lines, file
      file = ""
    }
    END { if (all) printf "lines of src/ that ran: %.1f %% of %d\n",
            100 * all_ran / all, all }'
exit "$status"
