# Fifty rounds of `make torture`: the program is killed at random moments.
. tests/cli/lib.sh

if command -v bash >/dev/null 2>&1; then
  check "killed fifty times, nothing acknowledged is lost" bash tests/torture/torture.sh 50 "$WM"
else
  skip "killed fifty times" "no bash"
fi
