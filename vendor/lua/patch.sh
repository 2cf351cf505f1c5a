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

cp "$here"/wm_*.[ch] "$src/"

# Room for struct wm_poll_space, zero in a new state. A fixed hash seed and a
# fixed pivot make two runs go the same way. POSIX, but neither dlopen nor
# readline.
edit luaconf.h '' \
  '#define LUA_EXTRASPACE		(sizeof(void *))' instead \
  '#define LUA_EXTRASPACE		(3 * sizeof(void *))  /* wm_poll.h */

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
edit lstrlib.c '' '#include "lualib.h"' after '#include "wm_hash.h"
#include "wm_poll.h"'
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

# Balanced text, the end of a set, and what stands in place of a match: one
# call of each may go over as many bytes as a state may hold.
edit lstrlib.c \
  'static const char *matchbalance (MatchState *ms, const char *s,' \
  '    while (++s < ms->src_end) {' after '      wm_poll(ms->L);'
edit lstrlib.c \
  'static const char *classend (MatchState *ms, const char *p) {' \
  '      do {  /* look for a '"']'"' */' after '        wm_poll(ms->L);'
edit lstrlib.c \
  'static void add_s (MatchState *ms, luaL_Buffer *b, const char *s,' \
  '    p++;  /* skip ESC */' after '    wm_poll(L);'

# Other loops over the bytes of a text or of a format.
edit lstrlib.c \
  'static void addquoted (luaL_Buffer *b, const char *s, size_t len) {' \
  '  while (len--) {' after '    wm_poll(b->L);'
edit lstrlib.c \
  'static KOption getdetails (Header *h, size_t totalsize,' \
  '  int align = *psize;  /* usually, alignment follows size */' after \
  '  wm_poll(h->L);'
edit lstrlib.c 'static int str_reverse (lua_State *L) {' \
  '  for (i = 0; i < l; i++)' instead \
  '  for (i = 0; i < l; i++) {
    if ((i & 0xffff) == 0) wm_poll(L);'
edit lstrlib.c 'static int str_reverse (lua_State *L) {' \
  '    p[i] = s[l - i - 1];' instead '    p[i] = s[l - i - 1]; }'
for case in lower upper; do
  edit lstrlib.c "static int str_$case (lua_State *L) {" \
    '  for (i=0; i<l; i++)' instead \
    '  for (i=0; i<l; i++) {
    if ((i & 0xffff) == 0) wm_poll(L);'
  edit lstrlib.c "static int str_$case (lua_State *L) {" \
    "    p[i] = to$case(uchar(s[i]));" instead \
    "    p[i] = to$case(uchar(s[i])); }"
done
edit lutf8lib.c '' '#include "lualib.h"' after '#include "wm_poll.h"'
edit lutf8lib.c 'static int utflen (lua_State *L) {' \
  '    posi = s1 - s;' after '    wm_poll(L);'
edit lutf8lib.c 'static int byteoffset (lua_State *L) {' \
  '           posi--;' after '           wm_poll(L);'
edit lutf8lib.c 'static int byteoffset (lua_State *L) {' \
  '           posi++;' after '           wm_poll(L);'

# Texts with zero bytes are compared piece by piece.
edit lvm.c '' '#include "lvm.h"' after '#include "wm_poll.h"'
edit lvm.c '' \
  'static int l_strcmp (const TString *ts1, const TString *ts2) {' instead \
  'static int l_strcmp (lua_State *L, const TString *ts1, const TString *ts2) {'
edit lvm.c \
  'static int l_strcmp (lua_State *L, const TString *ts1, const TString *ts2) {' \
  '      zl1++; zl2++;' after '      wm_poll(L);'
for how in '<' '<='; do
  edit lvm.c '' \
    "    return l_strcmp(tsvalue(l), tsvalue(r)) $how 0;" instead \
    "    return l_strcmp(L, tsvalue(l), tsvalue(r)) $how 0;"
done

# The parser runs no Lua that a hook could end: every token looks.
edit llex.c '' '#include "lzio.h"' after '#include "wm_poll.h"'
edit llex.c 'void luaX_next (LexState *ls) {' \
  '  ls->lastline = ls->linenumber;' after '  wm_poll(ls->L);'

# Where memory ran out is known only here.
edit ldo.c '' '#include "lzio.h"' after '#include "wm_poll.h"'
edit ldo.c '' 'l_noret luaD_throw (lua_State *L, int errcode) {' after \
  '  if (errcode == LUA_ERRMEM && wm_memory_hook != NULL) wm_memory_hook(L);'

# Finalizers of scripts: hooks stay on in those written in Lua, or nothing
# would end one that loops. (Models have none.) Those in C free what they hold
# and must not be kept from it.
edit lgc.c 'static void GCTM (lua_State *L) {' \
  '    L->allowhook = 0;  /* stop debug hooks during GC metamethod */' \
  instead '    if (!ttisLclosure(tm)) L->allowhook = 0;'

# Keys that are hashed by their address make the layout of a table, and with
# it what # says of one with holes, depend on where memory lies. A state that
# asks for it has none.
edit ltable.c '' '#include "lvm.h"' after '#include "wm_hash.h"
#include "wm_poll.h"'
edit ltable.c \
  'static void luaH_newkey (lua_State *L, Table *t, const TValue *key,' \
  '  if (ttisnil(value))' instead \
  '  if (l_unlikely(iscollectable(key) && !ttisstring(key) &&
                 wm_poll_space(L)->plain_keys))
    luaG_runerror(L, "a %s cannot be a key of a table here",
                     luaT_objtypename(L, key));
  if (ttisnil(value))'
edit ltable.c '' '#include "ltable.h"' after '#include "ltm.h"'
edit lcode.c 'static int nilK (FuncState *fs) {' \
  '  sethvalue(fs->ls->L, &k, fs->ls->h);' instead \
  '  setpvalue(&k, fs->ls->h);'

# Of a list with holes # says one of several numbers, by how the table came to
# be what it is: a rule that put something in and took it out again would leave
# its mark there. A state that asks for plain keys is told the same of tables
# that hold the same.
edit ltable.c '' 'static unsigned int binsearch (const TValue *array, unsigned int i,' \
  instead \
  'lua_Unsigned luaH_getn_plain (Table *t) {
  return isempty(luaH_getint(t, 1)) ? 0 : hash_search(t, 1);
}


static unsigned int binsearch (const TValue *array, unsigned int i,'
edit ltable.h '' 'LUAI_FUNC lua_Unsigned luaH_getn (Table *t);' after \
  'LUAI_FUNC lua_Unsigned luaH_getn_plain (Table *t);'
edit lapi.c '' '#include "lvm.h"' after '#include "wm_poll.h"'
edit lapi.c 'LUA_API lua_Unsigned lua_rawlen (lua_State *L, int idx) {' \
  '    case LUA_VTABLE: return luaH_getn(hvalue(o));' instead \
  '    case LUA_VTABLE:
      return wm_poll_space(L)->plain_keys ? luaH_getn_plain(hvalue(o))
                                          : luaH_getn(hvalue(o));'
edit lvm.c 'void luaV_objlen (lua_State *L, StkId ra, const TValue *rb) {' \
  '      setivalue(s2v(ra), luaH_getn(h));  /* else primitive len */' instead \
  '      setivalue(s2v(ra), l_unlikely(wm_poll_space(L)->plain_keys)
                             ? luaH_getn_plain(h)
                             : luaH_getn(h));  /* else primitive len */'

# Keys that all stand in one place: numbers are hashed by mixed bits, and a
# place that is crowded all the same takes no more (wm_hash.h). A table that
# grows places what it holds without looking for it, first all keys that find
# their own place free: so that goes fast whatever the keys.
edit ltable.c 'static Node *hashint (const Table *t, lua_Integer i) {' \
  '  if (ui <= cast_uint(INT_MAX))' instead \
  '  return hashpow2(t, wm_hash_integer(ui));'
for line in '    return hashmod(t, cast_int(ui));' '  else' \
  '    return hashmod(t, ui);'; do
  edit ltable.c 'static Node *hashint (const Table *t, lua_Integer i) {' \
    "$line" instead ''
done
edit ltable.c '' '#if !defined(l_hashfloat)' instead \
  '#define l_hashfloat(n)	wm_hash_float(n)
#if !defined(l_hashfloat)'
edit ltable.c \
  'static Node *mainpositionTV (const Table *t, const TValue *key) {' \
  '      return hashmod(t, l_hashfloat(n));' instead \
  '      return hashpow2(t, l_hashfloat(n));'
edit ltable.c '' 'static void freehash (lua_State *L, Table *t) {' instead \
  'static void putkey (lua_State *L, Table *t, const TValue *key,
                    TValue *value);

static void freehash (lua_State *L, Table *t) {'
edit ltable.c 'static void reinsert (lua_State *L, Table *ot, Table *t) {' \
  '  int j;' instead \
  '  int j;
  unsigned int i;'
edit ltable.c 'static void reinsert (lua_State *L, Table *ot, Table *t) {' \
  '  for (j = 0; j < size; j++) {' instead \
  '  for (i = 0; i < 2 * cast_uint(size); i++) {
    j = cast_int(i & (cast_uint(size) - 1));'
edit ltable.c 'static void reinsert (lua_State *L, Table *ot, Table *t) {' \
  '      luaH_set(L, t, &k, gval(old));' instead \
  '      if (ttisinteger(&k) && l_castS2U(ivalue(&k)) - 1u < t->alimit)
        { setobj2t(L, &t->array[ivalue(&k) - 1], gval(old)); }
      else if (i < cast_uint(size) &&
               !isempty(gval(mainpositionTV(t, &k))))
        continue;  /* the second time */
      else
        putkey(L, t, &k, gval(old));
      setempty(gval(old));'
edit ltable.c \
  'void luaH_resize (lua_State *L, Table *t, unsigned int newasize,' \
  '        luaH_setint(L, t, i + 1, &t->array[i]);' instead \
  '      {
        TValue k;
        setivalue(&k, i + 1);
        putkey(L, t, &k, &t->array[i]);
      }'
edit ltable.c '' 'static Node *getfreepos (Table *t) {' instead \
  '/* Whether a chain has too many nodes; raises where too many of them hold
** something. Only numbers and texts are anybody'"'"'s to choose. */
static int crowded (lua_State *L, const TValue *key, const Node *n) {
  int all = 1, full = !isempty(gval(n));
  if (!ttisnumber(key) && !ttisstring(key))
    return 0;
  for (; gnext(n) != 0; all++) {
    n += gnext(n);
    full += !isempty(gval(n));
  }
  if (l_unlikely(full > wm_most(L, WM_MOST_KEYS)))
    luaG_runerror(L, "too many keys that fall into one place of a table");
  return l_unlikely(all > wm_most(L, WM_MOST_CHAIN));
}


static Node *getfreepos (Table *t) {'
edit ltable.c \
  'static void luaH_newkey (lua_State *L, Table *t, const TValue *key,' \
  '  mp = mainpositionTV(t, key);' instead \
  '  mp = mainpositionTV(t, key);
  if (gnext(mp) != 0 && crowded(L, key, mp))
    rehash(L, t, key);  /* without the nodes that hold nothing */
  putkey(L, t, key, value);
}


static void putkey (lua_State *L, Table *t, const TValue *key,
                    TValue *value) {
  Node *mp = mainpositionTV(t, key);'

# The same for short texts, all of which Lua holds in one table.
edit lstring.c '' '#include "lstring.h"' after '#include "wm_hash.h"
#include "wm_poll.h"'
edit lstring.c \
  'unsigned int luaS_hash (const char *str, size_t l, unsigned int seed) {' \
  '  unsigned int h = seed ^ cast_uint(l);' instead \
  '  return wm_hash_text(str, l, seed);'
for line in '  for (; l > 0; l--)' \
  '    h ^= ((h<<5) + (h>>2) + cast_byte(str[l - 1]));' '  return h;'; do
  edit lstring.c \
    'unsigned int luaS_hash (const char *str, size_t l, unsigned int seed) {' \
    "$line" instead ''
done
edit lstring.c \
  'static TString *internshrstr (lua_State *L, const char *str, size_t l) {' \
  '  TString *ts;' instead \
  '  TString *ts;
  int n = 0;  /* how many stand in its place */'
edit lstring.c \
  'static TString *internshrstr (lua_State *L, const char *str, size_t l) {' \
  '  for (ts = *list; ts != NULL; ts = ts->u.hnext) {' instead \
  '  for (ts = *list; ts != NULL; ts = ts->u.hnext, n++) {'
edit lstring.c \
  'static TString *internshrstr (lua_State *L, const char *str, size_t l) {' \
  '  /* else must create a new string */' after \
  '  if (l_unlikely(n > wm_most(L, WM_MOST_STRINGS))) {
    if (completestate(g) && !g->gcstopem)
      luaC_fullgc(L, 1);
    list = &tb->hash[lmod(h, tb->size)];
    for (n = 0, ts = *list; ts != NULL; ts = ts->u.hnext)
      n++;
    if (n > wm_most(L, WM_MOST_STRINGS))  /* the words are no short text themselves */
      luaG_runerror(L, "too many short texts that fall into one place of Lua");
  }'

# NaN, as text or packed, looks the same on every machine.
edit lobject.c '' '#include "lvm.h"' after '#include "wm_hash.h"'
edit lobject.c 'static int tostringbuff (TValue *obj, char *buff) {' \
  '    len = lua_number2str(buff, MAXNUMBER2STR, fltvalue(obj));' instead \
  '    len = lua_number2str(buff, MAXNUMBER2STR,
                         wm_plain_number(fltvalue(obj)));'
edit lstrlib.c 'static int str_format (lua_State *L) {' \
  '                                  luaL_checknumber(L, arg));' instead \
  '                                  wm_plain_number(luaL_checknumber(L, arg)));'
edit lstrlib.c 'static int str_format (lua_State *L) {' \
  '          lua_Number n = luaL_checknumber(L, arg);' instead \
  '          lua_Number n = wm_plain_number(luaL_checknumber(L, arg));'
for type in '        float f = (float)luaL_checknumber' \
  '        lua_Number f = luaL_checknumber' \
  '        double f = (double)luaL_checknumber'; do
  edit lstrlib.c 'static int str_pack (lua_State *L) {' \
    "$type(L, arg);  /* get argument */" instead \
    "${type%luaL_checknumber}wm_plain_number(luaL_checknumber(L, arg));"
done

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
