#!/bin/sh
# What a session at the terminal says, in each language: the wording stands in tests/fixtures/wording, other
# tests read keys and JSON. With WM_WORDING=write what is said now is written there instead, to be read before
# it is committed.
. tests/cli/lib.sh
export LC_ALL=C.UTF-8
fixtures=$PWD/tests/fixtures/wording

# session LANGUAGE: some days of a round, and what people type wrongly on the way.
session() (
  mkdir -p "$TMP/$1" && cd "$TMP/$1" || exit 1
  language=$1
  say() {
    echo "\$ wegmarke $*"
    "$WM" --lang "$language" --today 2026-03-14 "$@" 2>&1 </dev/null
    echo "[$?]"
  }
  say init
  say init
  say unit add --kind landkreis --name Musterkreis
  say unit add --kind schloss --name Burg
  say assess new Musterkreis
  say assess new Musterkreis --model dkbm --date 2026-03-14 --mode open
  say rate add Musterkreis koordination=2,5 datenbasierung=9 --participant P1
  say rate add Musterkreis koordination=2,5 datenbasierung=1 --participant P1
  say rate add Musterkreis nirgends=2 --participant P2
  say rate list Musterkreis
  say agree Musterkreis koordination 3 --how Konsens
  say agree Musterkreis koordination vielleicht
  say target Musterkreis koordination 4 --year 2028
  say target Musterkreis koordination 4 2028
  say field add Musterkreis "Daten nutzen" --important 9
  say package add Musterkreis 1 "Bestand erheben" --until 31.12.2026
  say package add Musterkreis 1 "Bestand erheben" --until Herbst
  say report Musterkreis -o bericht.odt
  say assess finalise Musterkreis
  say unit ad
  say nichts
)

# nameless LANGUAGE: what it said, without the ids, which differ each time.
nameless() {
  cd "$TMP/$1" || exit 1
  for id in $({ "$WM" unit list --json; "$WM" assess list --json; "$WM" rate list Musterkreis --json; } |
    grep -o '"[0-9a-f]\{32\}"' | tr -d '"' | sort -u); do
    printf 's/\\b%s\\b/########/g\n' "$(echo "$id" | cut -c1-8)"
    printf 's/\\b%s\\b/####/g\n' "$(echo "$id" | cut -c1-4)"
  done >ids
  sed -f ids said
}

for language in de en; do
  session "$language" >"$TMP/said" && mv "$TMP/said" "$TMP/$language/said"
  (nameless "$language") >"$TMP/said.$language"
  if [ "${WM_WORDING:-}" = write ]; then
    mkdir -p "$fixtures" && cp "$TMP/said.$language" "$fixtures/$language.txt"
  fi
  check "what is said in $language" diff -u "$fixtures/$language.txt" "$TMP/said.$language"
  check "no text is missing in $language" lacks "$TMP/said.$language" "[cli."
done
check "the languages say the same" sh -c \
  'for l in de en; do grep -c "^\[" "$0/said.$l"; done | uniq | wc -l | grep -qx 1 &&
   grep "^\[" "$0/said.de" >"$0/a" && grep "^\[" "$0/said.en" | cmp - "$0/a"' "$TMP"
