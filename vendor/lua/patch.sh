#!/bin/sh
# Inserts Wegmarke's polls into an unpacked Lua source: patch.sh SRC-FOLDER
#
# Every change names the function it goes into and the exact upstream line it
# stands at. When upstream's text differs, this stops and says where, instead
# of building a Lua whose loops no limit can end.
set -eu
src=$1
here=$(cd "$(dirname "$0")" && pwd)

# edit FILE FUNCTION-LINE LINE MODE TEXT
# In FILE, in the function whose head is exactly FUNCTION-LINE (or in the
# whole file when that is empty), finds the one line that is exactly LINE.
# MODE after: puts TEXT behind it; MODE instead: puts TEXT in its place.
edit() {
  HEAD=$2 LINE=$3 MODE=$4 TEXT=$5 awk '
    BEGIN { head = ENVIRON["HEAD"]; line = ENVIRON["LINE"]
            inside = (head == "") }
    head != "" && $0 == head { inside = 1; heads++ }
    inside && $0 == line {
      hits++
      if (ENVIRON["MODE"] == "after") print
      print ENVIRON["TEXT"]
      next
    }
    { print }
    head != "" && inside && $0 == "}" { inside = 0 }
    END { if (hits != 1 || (head != "" && heads != 1)) exit 3 }
  ' "$src/$1" >"$src/$1.new" || {
    rm -f "$src/$1.new"
    echo "vendor/lua/patch.sh: $1: upstream text differs, not exactly one" >&2
    echo "  line: $3" >&2
    echo "  in:   ${2:-the whole file}" >&2
    exit 1
  }
  mv "$src/$1.new" "$src/$1"
}

cp "$here/wm_poll.h" "$here/wm_poll.c" "$src/"

# Room for struct wm_poll_space, zero in a new state. A fixed hash seed and a
# fixed pivot make two runs go the same way. POSIX, but neither dlopen nor
# readline.
edit luaconf.h '' \
  '#define LUA_EXTRASPACE		(sizeof(void *))' instead \
  '#define LUA_EXTRASPACE		(2 * sizeof(void *))  /* wm_poll.h */

#define luai_makeseed(L)	0x57454741u
#define l_randomizePivot()	0x9e3779b9u
#if !defined(_WIN32) && !defined(LUA_USE_POSIX)
#define LUA_USE_POSIX
#endif'
edit lstate.c 'LUA_API lua_State *lua_newstate (lua_Alloc f, void *ud) {' \
  '  L->tt = LUA_VTHREAD;' after \
  '  memset(lua_getextraspace(L), 0, LUA_EXTRASPACE);  /* wm_poll.h */'

# Patterns: entry of match, and the loop that may scan a long set again and
# again without entering match.
edit lstrlib.c '' '#include "lualib.h"' after '#include "wm_poll.h"'
edit lstrlib.c \
  'static const char *match (MatchState *ms, const char *s, const char *p) {' \
  '  if (l_unlikely(ms->matchdepth-- == 0))' instead \
  '  wm_poll(ms->L);
  if (l_unlikely(ms->matchdepth-- == 0))'
edit lstrlib.c 'static const char *max_expand (MatchState *ms, const char *s,' \
  '    i++;' instead '  { wm_poll(ms->L); i++; }'

# Plain find.
edit lstrlib.c '' \
  'static const char *lmemfind (const char *s1, size_t l1,' instead \
  'static const char *lmemfind (lua_State *L, const char *s1, size_t l1,'
edit lstrlib.c \
  'static const char *lmemfind (lua_State *L, const char *s1, size_t l1,' \
  '      init++;   /* 1st char is already checked */' after '      wm_poll(L);'
edit lstrlib.c 'static int str_find_aux (lua_State *L, int find) {' \
  '    const char *s2 = lmemfind(s + init, ls - init, p, lp);' instead \
  '    const char *s2 = lmemfind(L, s + init, ls - init, p, lp);'

edit lstrlib.c 'static int str_rep (lua_State *L) {' \
  '      memcpy(p, s, l * sizeof(char)); p += l;' after '      wm_poll(L);'

# Table loops.
edit ltablib.c '' '#include "lualib.h"' after '#include "wm_poll.h"'
edit ltablib.c 'static int tinsert (lua_State *L) {' \
  '        lua_geti(L, 1, i - 1);' after '        wm_poll(L);'
edit ltablib.c 'static int tremove (lua_State *L) {' \
  '    lua_geti(L, 1, pos + 1);' after '    wm_poll(L);'
edit ltablib.c 'static int tmove (lua_State *L) {' \
  '      for (i = 0; i < n; i++) {' after '        wm_poll(L);'
edit ltablib.c 'static int tmove (lua_State *L) {' \
  '      for (i = n - 1; i >= 0; i--) {' after '        wm_poll(L);'
edit ltablib.c 'static int tconcat (lua_State *L) {' \
  '  for (; i < last; i++) {' after '    wm_poll(L);'
edit ltablib.c 'static int tunpack (lua_State *L) {' \
  '  for (; i < e; i++) {  /* push arg[i..e - 1] (to avoid overflows) */' \
  after '    wm_poll(L);'
edit ltablib.c 'static int sort_comp (lua_State *L, int a, int b) {' \
  'static int sort_comp (lua_State *L, int a, int b) {' after '  wm_poll(L);'
