#!/bin/bash
# `make check`: what CI asks besides the tests. bash tests/tools/check.sh
# [STEP...]; without a step all of them run, each tells how it went, and the
# last line says whether all did.
set -u
cd "$(dirname "$0")/../.." || exit 70

unset MAKEFLAGS MFLAGS MAKELEVEL
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
make="make --no-print-directory -j$jobs"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
failed=0

# step NAME FUNCTION: runs it apart and shows its output if it fails, or what
# it has put into $work/note. Beside its time stands what processors were busy
# with, which says more where others work as well.
step() {
  case " $wanted " in *" $1 "* | '  ') ;; *) return ;; esac
  rm -f "$work/note"
  local status wall user system TIMEFORMAT='%0R %0U %0S'
  { time { ("$2") >"$work/log" 2>&1; }; } 2>"$work/time"
  status=$?
  read -r wall user system <"$work/time"
  set -- "$1" "$wall" $((user + system))
  if [ "$status" = 0 ]; then
    printf 'ok    %-12s %4d s, processors %4d s\n' "$@"
  else
    printf '\n--- %s\n' "$1"
    tail -n 200 "$work/log"
    printf -- '---\nFAIL  %-12s %4d s, processors %4d s\n' "$@"
    failed=$((failed + 1))
  fi
  [ ! -f "$work/note" ] || sed 's/^/      /' "$work/note"
}

# All C of the project, one file a line.
c_files() {
  find src tests vendor -name '*.[ch]' | sort
}

# What checks use comes with them.
tools() {
  sh vendor/install.sh test check bare && sh tests/tools/install.sh || return 1
  for tool in gcc clang clang-format clang-tidy cppcheck luacheck gcov; do
    command -v "$tool" >/dev/null 2>&1 || {
      echo "$tool is missing"
      return 1
    }
  done
}

warnings_gcc() { $make WM_STRICT=1 objects; }

warnings_clang() { $make WM_STRICT=1 WM_CLANG=1 objects; }

analysis() { bash tests/tools/analyze.sh; }

# A minute each from a fixed seed, as many targets at once as there are
# processors; `make fuzz T=3600` looks for new things (why: tests/fuzz/run.sh).
fuzzing() {
  WM_FUZZ_SEED=1 $make fuzz T=60
  local status=$?
  grep '^ok ' "$work/log" >"$work/note"
  return $status
}

# The formatter leaves comments as they are, so their width is looked at here.
layout() {
  c_files | xargs clang-format --dry-run -Werror &&
    ! c_files | LC_ALL=C.UTF-8 xargs grep -nE '^.{81,}'
}

lua_code() { $make luacheck; }

# An include that points against the arrows main -> host -> lib -> store,
# score, io. host/os.h is a leaf that io and store may use too, and what it
# hides stays in host/os_posix*.c. Then what Lua files require of each other.
layers() {
  local wrong
  wrong=$(
    grep -nE '#include *[<"]([^">]*/)?(lua|lauxlib|lualib|sqlite3)\.h' \
      -r src/score src/io
    grep -nE '#include *[<"]([^">]*/)?(lua|lauxlib|lualib)\.h' -r src/store
    grep -nE '#include *"(\.\./)?(store|lib|host|repl)/' -r src/score src/io |
      grep -v 'host/os\.h"'
    grep -nE '#include *"(\.\./)?(lib|host|repl|score)/' -r src/store |
      grep -v 'host/os\.h"'
    grep -nE '#include *"' src/main.c | grep -v '"wegmarke\.h"'
    grep -lE '#include *<(unistd|dirent|sys/|fcntl|pwd|termios)' -r src |
      grep -v '^src/host/os_posix\(_[a-z]*\)\{0,1\}\.c$'
  )
  [ -z "$wrong" ] || {
    echo "$wrong"
    return 1
  }
  $make all && build/wegmarke run tests/tools/arrows.lua
}

# Every text stands in every language, in the files of the languages only, and
# is asked for by somebody.
texts() { $make all && build/wegmarke run tests/tools/texts.lua; }

# C is written one way: a guard named after the file's place, but for a body that
# is included several times; what is quoted in an include is named from src/;
# truth is bool; a function without parameters says void, and no prototype says
# extern.
c_style() {
  local wrong file guard
  wrong=$(
    for file in $(find src -name '*.h' ! -name '*_body.h' | sort); do
      guard=$(echo "${file#src/}" | tr 'a-z/.' 'A-Z__')
      grep -qx "#ifndef $guard" "$file" && grep -qx "#define $guard" "$file" ||
        echo "$file: its guard is to be $guard"
    done
    grep -rnoE '#include *"[^"]+"' src --include='*.[ch]' |
      while IFS=: read -r file line what; do
        [ -f "src/$(echo "$what" | cut -d'"' -f2)" ] ||
          echo "$file:$line: $what: to be named from src/"
      done
    grep -rnwE '_Bool|TRUE|FALSE' src --include='*.[ch]'
    grep -rnE '^[a-z][a-z0-9_ *]*[ *][a-z0-9_]+\(\)( \{|;)' src --include='*.[ch]'
    grep -rnE '^extern [^"=]*\(' src --include='*.[ch]'
  )
  [ -z "$wrong" ] || {
    echo "$wrong"
    return 1
  }
}

# Files leave the program in one place, which writes over nothing that could be
# somebody's work: os_posix_out.c, which src/io/file.c asks. The database is
# SQLite's, and pack.lua is a tool of the build.
outputs() {
  local wrong
  wrong=$(
    grep -nE '\<(f|fre|fd)open *\(|\<(creat|mkstemp|tmpfile|truncate|rename(at2?)?) *\(|\<O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)\>' \
      -r src --include='*.c' | grep -v '^src/host/os_posix_out\.c:' |
      grep -vE '^src/host/os_posix(_files|_run)?\.c:.*(rename2?\(|renameat2\(|/dev/null|fdopendir)'
    grep -nE 'os_out_(open|stage|commit) *\(' -r src --include='*.c' |
      grep -vE '^src/(host/os_posix_out|io/file)\.c:'
    grep -nE '\<io\.(output|popen|tmpfile) *[({"]|\<io\.open *\(.*, *"[^"]*[wa+]|\<os\.(rename|tmpname) *[({]' \
      -r lua scripts models --include='*.lua' | grep -v '^lua/wegmarke/lang/'
  )
  [ -z "$wrong" ] || {
    echo "$wrong"
    return 1
  }
}

# Every test once more, with a program and a Lua that watch memory. Reports go
# into files: a test that expects an exit status cannot swallow them.
sanitizers() {
  $make WM_SAN=1 all unit || return 1
  rm -rf build-san/reports
  mkdir -p build-san/reports
  local options="log_path=$PWD/build-san/reports/report:exitcode=99"
  ASAN_OPTIONS="$options:detect_leaks=1:detect_stack_use_after_return=1" \
    UBSAN_OPTIONS="$options:print_stacktrace=1" \
    WM_BUILD=build-san WM_TIME=1500 WM_MODEL=2 LATE_ROUNDS=60 sh tests/run.sh
  local status=$?
  tail -n 1 "$work/log" >"$work/note"
  find build-san/reports -type f | head -n 5 | xargs -r head -n 60
  [ "$status" = 0 ] && [ -z "$(find build-san/reports -type f)" ]
}

# The demo gives the same files whatever the locale, the clock, the time zone,
# the folder and the user.
demo_twice() {
  $make all || return 1
  local program=$PWD/build/wegmarke
  gcc -shared -fPIC -O1 -o "$work/clock.so" tests/tools/clock.c || return 1
  mkdir -p "$work/one" "$work/other place" "$work/home"
  (cd "$work/one" && "$program" demo "$work/one/demo" </dev/null >/dev/null) || return 1
  (
    cd "$work/other place" &&
      env -i PATH="$PATH" HOME="$work/home" USER=jemand LOGNAME=jemand \
        LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8 TZ=Pacific/Kiritimati \
        COLUMNS=200 LD_PRELOAD="$work/clock.so" \
        "$program" demo demo </dev/null >/dev/null
  ) || return 1
  [ -f "$work/one/demo/report.html" ] && [ -f "$work/one/demo/demo.db" ] || {
    echo "the demo wrote no report.html or no demo.db"
    return 1
  }
  diff -r "$work/one/demo" "$work/other place/demo"
}

# No path of one machine in what is kept.
paths() {
  git rev-parse --git-dir >/dev/null 2>&1 || return 0
  local parent
  parent=$(dirname "$PWD")
  # The pattern is written so that it does not find itself.
  ! git grep -nIE '(^|[^[:alnum:]_.])/(wor[k]|roo[t]|hom[e]/[a-z])/' -- . &&
    { [ "$parent" = / ] || [ "$parent" = /tmp ] ||
      ! git grep -nIF "$parent/" -- .; }
}

shell_scripts() {
  local script
  for script in vendor/*.sh vendor/*/*.sh tests/*.sh tests/*/*.sh .ci/run; do
    case $(head -n 1 "$script") in
    *bash*) bash -n "$script" ;;
    *) sh -n "$script" ;;
    esac || return 1
  done
}

# Forms and pages in Chromium, as far as it and node are there; a figure that
# a test prints is told.
browser() {
  $make all || return 1
  sh tests/browser/run.sh
  local status=$?
  grep -E '^ +answer to a key|^browser tests: |^[0-9]+ passed' "$work/log" |
    sed 's/^ *//' >"$work/note"
  return $status
}

coverage() {
  sh tests/tools/coverage.sh || return 1
  tail -n 40 "$work/log" | sed -n '/^lines of src/,$p' >"$work/note"
}

# Both commands of README.md on a bare system of the other release; `make bare`
# tries all.
bare() {
  local suite=trixie status
  ! grep -qx "VERSION_CODENAME=$suite" /etc/os-release || suite=bookworm
  sh tests/tools/bare.sh "$suite" 'sh vendor/install.sh && make demo &&
    sh vendor/install.sh && make test'
  status=$?
  grep -E '^no bare system|^[0-9]+ passed' "$work/log" | tail -n 1 |
    sed "s/^/$suite: /" >"$work/note"
  [ "$status" = 0 ] || [ "$status" = 77 ]
}

wanted=$*
step tools tools
step layers layers
step texts texts
step outputs outputs
step shell shell_scripts
step paths paths
step layout layout
step c_style c_style
step luacheck lua_code
step gcc warnings_gcc
step clang warnings_clang
step analysis analysis
step demo demo_twice
step browser browser
step sanitizers sanitizers
step bare bare
step fuzzing fuzzing
step coverage coverage

if [ "$failed" = 0 ]; then
  echo "check: all well"
else
  echo "check: $failed failed"
  exit 1
fi
