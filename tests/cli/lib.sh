# Sourced by tests/cli/test_*.sh: `. tests/cli/lib.sh` on top, with the folder
# of the project as current folder. Gives
#
#   $WM     the program, by its whole path
#   $TMP    a fresh folder of this test file
#   check NAME COMMAND...       passes if the command exits with 0
#   expect_fail CODE COMMAND... true if the command exits with CODE
#   contains FILE TEXT          true if the text stands in the file
#   lacks FILE TEXT             true if it does not
#   skip NAME WHY               counted as skipped
#
# expect_fail, contains and lacks are tests of their own when they are not
# called by check. The counts are printed when the script ends; a script that
# ends early by `exit` or a fault of the shell has failed.

: "${WM:=$PWD/build/wegmarke}"
if [ -z "${TMP:-}" ]; then
  TMP=$(mktemp -d)
  export TMP
fi
export WM
ROOT=$PWD

wm_passed=0 wm_failed=0 wm_skipped=0 wm_inside= wm_status=

wm_end() {
  wm_status=$?
  if [ "$wm_status" != 0 ]; then
    wm_failed=$((wm_failed + 1))
    echo "FAIL $0: ended with status $wm_status"
  fi
  if [ "$wm_skipped" = 0 ]; then
    echo "$wm_passed passed, $wm_failed failed"
  else
    echo "$wm_passed passed, $wm_failed failed, $wm_skipped skipped"
  fi
  trap - EXIT
  [ "$wm_failed" = 0 ]
  exit
}
trap wm_end EXIT

# wm_count NAME COMMAND...: runs it apart, so that `cd` and variables stay in
# it; shows what it printed if it fails.
wm_count() {
  wm_name=$1
  shift
  if (
    wm_inside=1
    trap - EXIT
    "$@"
  ) >"$TMP/.check" 2>&1; then
    wm_passed=$((wm_passed + 1))
    return 0
  fi
  wm_failed=$((wm_failed + 1))
  echo "FAIL $0: $wm_name"
  echo "     $*"
  sed 's/^/     | /' "$TMP/.check"
  return 0
}

check() {
  wm_count "$@"
}

expect_fail() {
  if [ -z "$wm_inside" ]; then
    wm_count "exit status of: $*" expect_fail "$@"
    return 0
  fi
  wm_want=$1
  shift
  "$@"
  wm_got=$?
  [ "$wm_got" = "$wm_want" ] && return 0
  echo "exit status $wm_got, expected $wm_want"
  return 1
}

contains() {
  if [ -z "$wm_inside" ]; then
    wm_count "$1 contains: $2" contains "$@"
    return 0
  fi
  grep -qF -e "$2" "$1" && return 0
  echo "$1 does not contain: $2"
  head -c 2000 "$1"
  return 1
}

lacks() {
  if [ -z "$wm_inside" ]; then
    wm_count "$1 lacks: $2" lacks "$@"
    return 0
  fi
  [ -f "$1" ] || { echo "$1 is missing"; return 1; }
  grep -qF -e "$2" "$1" || return 0
  echo "$1 contains: $2"
  return 1
}

skip() {
  wm_skipped=$((wm_skipped + 1))
  echo "skipped $0: $1 (${2:-})"
}
