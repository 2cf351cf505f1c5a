"""Checks documents for word processors against what the published schema (ISO/IEC 29500, transitional)
asks of them: docx.py FILE... ; with a PDF of the same name beside it, that it holds every text."""
import os, posixpath, re, subprocess, sys, zipfile
import xml.etree.ElementTree as tree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

# The children of an element in the order that the schema has them; others are a fault.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
           "suppressAutoHyphens spacing ind contextualSpacing mirrorIndents jc textAlignment outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike color spacing w kern position sz szCs highlight u "
           "effect bdr shd fitText vertAlign rtl cs em lang",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
             "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "trPr": "cantSplit tblHeader",  # a choice in any order
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "tbl": "tblPr tblGrid tr", "tr": "tblPrEx trPr tc", "tc": "tcPr p tbl", "tblGrid": "gridCol",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
              "pgNumType cols",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
             "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "styles": "docDefaults latentStyles style", "docDefaults": "rPrDefault pPrDefault",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "num": "abstractNumId lvlOverride", "lvlOverride": "startOverride lvl",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup", "numPr": "ilvl numId ins",
    "tblBorders": "top left start bottom right end insideH insideV", "tblCellMar": "top left start bottom right end",
    "pBdr": "top left bottom right between bar", "document": "background body", "body": "p tbl sectPr",
    "footnotes": "footnote", "footnote": "p tbl", "ftr": "p tbl", "tabs": "tab",
    "p": "pPr r hyperlink bookmarkStart bookmarkEnd",
    "r": "rPr t br tab footnoteReference footnoteRef separator continuationSeparator fldChar instrText",
}
FREE = {"p", "r", "tc", "body", "footnote", "ftr", "trPr"}  # in any order after the properties
FIRST = {"p": "pPr", "r": "rPr", "tc": "tcPr"}
NEEDED = {"tbl": ["tblPr", "tblGrid"], "abstractNum": ["multiLevelType"], "num": ["abstractNumId"],
          "style": ["name"], "body": ["sectPr"], "footnote": ["p"], "ftr": ["p"]}
VALUES = {"jc": {"left", "right", "center", "both", "start", "end"}, "vertAlign": {"superscript", "subscript"},
          "numFmt": {"bullet", "decimal"}, "fldChar": {"begin", "separate", "end"}}
NUMBERS = {("gridCol", "w"), ("tcW", "w"), ("tblW", "w"), ("ilvl", "val"), ("numId", "val"), ("sz", "val"),
           ("spacing", "after"), ("spacing", "before"), ("ind", "left"), ("outlineLvl", "val"), ("pgSz", "w")}
KINDS = {"word/document.xml": "document.main+xml", "word/styles.xml": "styles+xml",
         "word/numbering.xml": "numbering+xml", "word/footnotes.xml": "footnotes+xml",
         "word/footer1.xml": "footer+xml", "docProps/core.xml": "core-properties+xml"}


def local(node):
    return node.tag.split("}")[1]


def ordered(node, where):
    name = local(node)
    children = [local(child) for child in node]
    if name in ORDER:
        order = ORDER[name].split()
        for child in children:
            assert child in order, (where, name, "holds", child)
        if name not in FREE:
            places = [order.index(child) for child in children]
            assert places == sorted(places), (where, name, children)
        for single in ("pPr", "rPr", "tcPr", "tblPr", "trPr"):
            assert children.count(single) <= 1, (where, name, single)
    if name in FIRST and FIRST[name] in children:
        assert children[0] == FIRST[name], (where, name, children)
    for child in NEEDED.get(name, []):
        assert child in children, (where, name, "lacks", child)
    if name == "tc":
        assert children and children[-1] == "p", (where, "a cell ends with a paragraph", children)
    if name == "body":
        assert children[-1] == "sectPr", where
    if name == "tbl":
        columns = len(node.find(W + "tblGrid"))
        for row in node.findall(W + "tr"):
            assert len(row.findall(W + "tc")) == columns, (where, "cells of a row")
        assert columns > 0 and node.find(W + "tr") is not None, where
    if name in VALUES:
        assert (node.get(W + "val") or node.get(W + "fldCharType")) in VALUES[name], (where, name)
    for key, value in node.attrib.items():
        assert "}" in key, (where, name, key)
        if (name, key.split("}")[1]) in NUMBERS:
            assert re.fullmatch(r"-?\d+", value), (where, name, key, value)
    for child in node:
        ordered(child, where)


def relations(book, names):
    for part in names:
        if part.endswith(".rels"):
            folder, seen = posixpath.dirname(posixpath.dirname(part)), set()
            for relation in tree.fromstring(book.read(part)):
                assert posixpath.join(folder, relation.get("Target")) in names, (part, relation.get("Target"))
                assert relation.get("Id") not in seen, part
                seen.add(relation.get("Id"))
            yield part, seen


def references(roots):
    main, styles = roots["word/document.xml"], roots["word/styles.xml"]
    known = [s.get(W + "styleId") for s in styles.iter(W + "style")]
    assert len(known) == len(set(known)), "styles twice"
    names = [s.find(W + "name").get(W + "val") for s in styles.iter(W + "style")]
    assert len(names) == len(set(names)), "names of styles twice"
    nums = [n.get(W + "numId") for n in roots["word/numbering.xml"].iter(W + "num")]
    abstract = [n.get(W + "abstractNumId") for n in roots["word/numbering.xml"].iter(W + "abstractNum")]
    assert len(nums) == len(set(nums)) and len(abstract) == len(set(abstract)), "numbers twice"
    for num in roots["word/numbering.xml"].iter(W + "num"):
        assert num.find(W + "abstractNumId").get(W + "val") in abstract
    notes = [n.get(W + "id") for n in roots["word/footnotes.xml"].iter(W + "footnote")]
    assert len(notes) == len(set(notes)), "notes twice"
    for root in roots.values():
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn"):
            for one in root.iter(W + tag):
                assert one.get(W + "val") in known, (tag, one.get(W + "val"))
    referred = [r.get(W + "id") for r in main.iter(W + "footnoteReference")]
    assert len(referred) == len(set(referred)) and set(referred) <= set(notes), "notes"
    for one in main.iter(W + "numId"):
        assert one.get(W + "val") in nums, "a list without its kind"
    for one in main.iter(W + "ilvl"):
        assert 0 <= int(one.get(W + "val")) <= 8
    for table in main.iter(W + "tbl"):
        assert table.find(W + "tr").find(W + "trPr").find(W + "tblHeader") is not None, "a table without its head"
    last = 0
    for style in main.iter(W + "pStyle"):
        level = re.fullmatch(r"Heading(\d)", style.get(W + "val"))
        if level:
            assert int(level[1]) <= last + 1, ("headings", last, level[1])
            last = int(level[1])


def structure(name):
    book = zipfile.ZipFile(name)
    names = book.namelist()
    assert len(names) == len(set(names)) and names[0] == "[Content_Types].xml", "parts"
    roots = {part: tree.fromstring(book.read(part)) for part in names}
    types = {one.get("PartName"): one.get("ContentType") for one in roots["[Content_Types].xml"]}
    for part, kind in KINDS.items():
        assert types["/" + part].endswith(kind), (part, types["/" + part])
    ids = dict(relations(book, set(names)))
    for part, root in roots.items():
        if part.startswith("word/") and not part.endswith(".rels"):
            ordered(root, name + ":" + part)
            for node in root.iter():
                if node.get(R + "id"):
                    assert node.get(R + "id") in ids["word/_rels/document.xml.rels"], node.get(R + "id")
    references({part: root for part, root in roots.items() if part.startswith("word/") and part[-5:] != ".rels"})
    core = roots["docProps/core.xml"]
    assert all(any(local(n) == tag and n.text for n in core) for tag in ("title", "language")), "properties"
    return roots["word/document.xml"]


def squeezed(text):
    return re.sub(r"[\s\u00ad\u200b]+", "", text)


def printed(main, pdf):
    said = subprocess.run(["pdftotext", "-raw", "-nopgbrk", pdf, "-"], capture_output=True, check=True).stdout.decode()
    # the foot of each page stands between what it parts
    said = squeezed(re.sub(r"\n[^\n]*(Seite|Page) \d+ (von|of) \d+(?=\n)", "", said))
    texts = 0
    for paragraph in main.iter(W + "p"):
        text = squeezed("".join(t.text or "" for t in paragraph.iter(W + "t")))
        if text:
            texts += 1
            assert text in said, ("not printed", text[:200])
    assert texts > 0
    return texts


for name in sys.argv[1:]:
    main = structure(name)
    pdf = name[:-5] + ".pdf"
    print(name, "printed: %d texts" % printed(main, pdf) if os.path.exists(pdf) else "as the schema has it")
