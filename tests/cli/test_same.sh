# The same input gives the same bytes: many runs, other locale, other environment, other layout of
# addresses, other folder.
. tests/cli/lib.sh

"$WM" demo "$TMP/a" >/dev/null
first=$(cat "$TMP/a/report.html" "$TMP/a/demo.db" | sha256sum)
db=$TMP/a/demo.db

same_demo() {
  (
    cd "$TMP"
    "$@" "$WM" demo "$TMP/b" >/dev/null &&
      test "$(cat "$TMP/b/report.html" "$TMP/b/demo.db" | sha256sum)" = "$first"
  )
}

# results N: the evaluation of the demo, N times; prints how many differ.
results() {
  i=0
  while [ $i -lt "$1" ]; do
    "$WM" --db "$db" evaluate 1 --json
    i=$((i + 1))
  done | sort -u | wc -l
}

once=$("$WM" --db "$db" evaluate 1 --json | sort -u | wc -l)
check 'a hundred evaluations give the same result' test "$(results 100)" = "$once"
check 'under another locale' same_demo env LC_ALL=de_DE.UTF-8
check 'under another environment' same_demo env -i "PATH=$PATH" "HOME=$TMP" TZ=Asia/Tokyo
check 'with much in the environment' same_demo env "FILL=$(printf '%5000s' x)"
if command -v setarch >/dev/null && setarch -R true 2>/dev/null; then
  check 'without random addresses' same_demo setarch -R
else
  skip 'without random addresses' 'no setarch'
fi
