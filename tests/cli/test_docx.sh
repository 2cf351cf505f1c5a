#!/bin/sh
# Documents for word processors, opened by a program that knows the format.
. tests/cli/lib.sh

WM_DOCX_OUT=$TMP/whole.docx "$WM" run tests/lua/run.lua tests/lua/test_doc.lua >"$TMP/log" 2>&1
check "two documents are written" test -s "$TMP/whole.docx" -a -s "$TMP/whole.docx.hostile.docx"

if command -v python3 >/dev/null 2>&1; then
  check "every part is well-formed, and every relation leads to one" python3 - "$TMP/whole.docx" "$TMP/whole.docx.hostile.docx" <<'PY'
import posixpath, sys, zipfile
import xml.etree.ElementTree as tree
for name in sys.argv[1:]:
    book = zipfile.ZipFile(name)
    names = set(book.namelist())
    for part in names:
        root = tree.fromstring(book.read(part))
        if part.endswith(".rels"):
            folder = posixpath.dirname(posixpath.dirname(part))
            for relation in root:
                assert posixpath.join(folder, relation.get("Target")) in names, (part, relation.get("Target"))
    types = tree.fromstring(book.read("[Content_Types].xml"))
    for one in types:
        if one.get("PartName"):
            assert one.get("PartName")[1:] in names, one.get("PartName")
PY
else
  skip "every part is well-formed" "no python3"
fi

if command -v lowriter >/dev/null 2>&1 && command -v pdftotext >/dev/null 2>&1 &&
  (cd "$TMP" && timeout 200 soffice "-env:UserInstallation=file://$TMP/office" --headless --convert-to pdf \
    whole.docx whole.docx.hostile.docx >office.log 2>&1) && [ -s "$TMP/whole.pdf" ]; then
  pdftotext -layout "$TMP/whole.pdf" "$TMP/whole.txt"
  # The title and the subtitle among them: every text of the tree.
  missing=
  for n in $(seq -w 1 048); do
    grep -q "Wort$n" "$TMP/whole.txt" || missing="$missing $n"
  done
  check "a word processor prints every text" test -z "$missing"
  check "the foot counts the pages" grep -q 'Seite 1 von 3' "$TMP/whole.txt"
  check "hostile texts are printed too" test -s "$TMP/whole.docx.hostile.pdf"
else
  skip "a word processor prints every text" "no word processor here"
fi
