#!/bin/sh
# Drives forms and pages in a real browser: sh tests/browser/run.sh [NAME...]
# Needs node >= 18, npm and Chromium; says so and counts as skipped without.
# The last line is `N passed, N failed[, N skipped]`. Pictures of what was
# seen lie in $WM_BUILD/browser/shots.
set -u
cd "$(dirname "$0")/../.." || exit 70
WM_BUILD=${WM_BUILD:-build}
case $WM_BUILD in /*) ;; *) WM_BUILD=$PWD/$WM_BUILD ;; esac
WM=$WM_BUILD/wegmarke
CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser ||
  command -v google-chrome || echo)}
export WM CHROMIUM

for tool in node npm; do
  command -v $tool >/dev/null && continue
  echo "browser tests: $tool is not installed"
  echo "0 passed, 0 failed, 1 skipped"
  exit 0
done
node -e 'process.exit(parseInt(process.versions.node, 10) < 18 ? 1 : 0)' || {
  echo "browser tests: node is older than 18: $(node --version)"
  echo "0 passed, 0 failed, 1 skipped"
  exit 0
}
if [ -z "$CHROMIUM" ]; then
  echo "browser tests: no Chromium found (CHROMIUM=/path/to/it)"
  echo "0 passed, 0 failed, 1 skipped"
  exit 0
fi

# What npm brings stays out of the source tree.
work=$WM_BUILD/browser
mkdir -p "$work/shots"
if ! cmp -s tests/browser/package-lock.json "$work/package-lock.json"; then
  rm -rf "$work/node_modules"
  cp tests/browser/package.json "$work/"
  (cp tests/browser/package-lock.json "$work/lock.json" && cd "$work" &&
    cp lock.json package-lock.json && npm ci --no-audit --no-fund --silent) || {
    rm -f "$work/package-lock.json"
    echo "browser tests: npm could not bring playwright-core and axe-core"
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
  }
fi
cp tests/browser/*.js "$work/"

TMP=$(mktemp -d)
export TMP WM_SHOTS="$work/shots"
trap 'rm -rf "$TMP"' EXIT
[ $# != 0 ] || set -- attack form own page present preview records report
passed=0 failed=0
for name in "$@"; do
  [ -f "$work/$name.js" ] || continue
  timeout 600 node "$work/$name.js" >"$TMP/log" 2>&1
  status=$?
  cat "$TMP/log"
  counts=$(sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' "$TMP/log" | tail -n 1)
  # shellcheck disable=SC2086
  set -- ${counts:-0 1} "$@"
  passed=$((passed + $1)) failed=$((failed + $2))
  [ "$status" = 0 ] || [ "$2" != 0 ] || failed=$((failed + 1))
  shift 2
done
echo
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
