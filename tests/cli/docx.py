"""Checks documents for word processors against what the published schemas (ISO/IEC 29500, transitional, and
the packaging conventions) ask of them: docx.py FILE... ; with a PDF of the same name beside it, that it holds
every text. docx.py --wrong FILE breaks a good document in many ways: each must be noticed."""
import io, os, posixpath, re, subprocess, sys, zipfile
import xml.etree.ElementTree as tree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
XML = "{http://www.w3.org/XML/1998/namespace}"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"

# Types of attributes. An onOff may be left out.
TYPES = {
    "text": r"(?s).*", "name": r"\S(.*\S)?", "int": r"-?\d+", "count": r"\d+", "onoff": r"0|1|true|false|on|off",
    "colour": r"auto|[0-9A-Fa-f]{6}", "hex4": r"[0-9A-Fa-f]{4}", "language": r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*",
    "space": r"preserve", "border": r"none|nil|single|dotted|dashed|double|thick", "shade": r"clear|nil|solid",
    "jc": r"left|right|center|both|start|end", "tab": r"left|right|center|decimal|clear|bar|num|start|end",
    "line": r"auto|exact|atLeast", "width": r"auto|dxa|pct|nil", "layout": r"fixed|autofit",
    "level": r"[0-8]", "note": r"normal|separator|continuationSeparator|continuationNotice",
    "break": r"page|column|textWrapping", "field": r"begin|separate|end", "footer": r"default|first|even",
    "script": r"superscript|subscript|baseline", "styles": r"paragraph|character|table|numbering",
    "levels": r"singleLevel|multilevel|hybridMultilevel", "format": r"bullet|decimal|none",
}
ON, WORDS, COUNT, INT = "val:onoff", "val:name!", "val:count!", "val:int!"
BORDER, WIDTH = "val:border! sz:count space:count color:colour", "w:int! type:width!"
BORDERS = "top? left? bottom? right?"

# Of each element what it holds, in the order of the schema, and its attributes (! must be there). What is not
# here the writer does not write: it is to be looked up first.
ELEMENTS = {
    "document": "body", "body": "(p|tbl)* sectPr", "ftr": "(p|tbl)+", "footnotes": "footnote*",
    "footnote": "(p|tbl)+ : id:int! type:note",
    "p": "pPr? r*", "r": "rPr? (t|br|tab|footnoteReference|footnoteRef|separator|continuationSeparator|fldChar|instrText)*",
    "pPr": "pStyle? keepNext? keepLines? pageBreakBefore? numPr? pBdr? shd? tabs? spacing? ind? contextualSpacing? jc? "
           "outlineLvl?",
    "rPr": "rStyle? rFonts? b? bCs? i? iCs? color? sz? szCs? vertAlign? lang?",
    "t": ": xml:space:space =", "instrText": ": xml:space:space =", "br": ": type:break", "tab": ": val:tab pos:int",
    "footnoteReference": ": id:int!", "footnoteRef": "", "separator": "", "continuationSeparator": "",
    "fldChar": ": fldCharType:field!",
    "pStyle": ": " + WORDS, "rStyle": ": " + WORDS, "tblStyle": ": " + WORDS, "basedOn": ": " + WORDS, "name": ": " + WORDS,
    "keepNext": ": " + ON, "keepLines": ": " + ON, "b": ": " + ON, "bCs": ": " + ON, "i": ": " + ON, "iCs": ": " + ON,
    "qFormat": ": " + ON, "cantSplit": ": " + ON, "tblHeader": ": " + ON, "contextualSpacing": ": " + ON,
    "pageBreakBefore": ": " + ON,
    "numPr": "ilvl? numId?", "ilvl": ": val:level!", "numId": ": " + COUNT, "outlineLvl": ": val:level!",
    "pBdr": BORDERS + " between? bar?", "top": ": " + BORDER, "bottom": ": " + BORDER, "insideH": ": " + BORDER,
    "insideV": ": " + BORDER, "shd": ": val:shade! color:colour fill:colour", "tabs": "tab+",
    "spacing": ": before:count after:count line:int lineRule:line",
    "ind": ": left:int right:int hanging:count firstLine:count", "jc": ": val:jc!", "lvlJc": ": val:jc!",
    "rFonts": ": ascii:name hAnsi:name eastAsia:name cs:name", "color": ": val:colour!", "sz": ": " + COUNT,
    "szCs": ": " + COUNT, "vertAlign": ": val:script!", "lang": ": val:language! eastAsia:language bidi:language",
    "tbl": "tblPr tblGrid tr*", "tblGrid": "gridCol*", "gridCol": ": w:count!", "tr": "trPr? tc+",
    "tblPr": "tblStyle? tblW? jc? tblInd? tblBorders? shd? tblLayout? tblCellMar? tblLook? tblCaption? tblDescription?",
    "trPr": "(cantSplit|tblHeader)*", "tc": "tcPr? (p|tbl)* p", "tcPr": "tcW? gridSpan? vMerge? tcBorders? shd? vAlign?",
    "tcW": ": " + WIDTH, "tblW": ": " + WIDTH, "tblInd": ": " + WIDTH, "tblBorders": BORDERS + " insideH? insideV?",
    "tblCellMar": BORDERS, "tblLayout": ": type:layout!", "tblLook": ": val:hex4!", "tblCaption": ": val:text!",
    "sectPr": "footerReference* pgSz? pgMar? cols?", "footerReference": ": r:id:name! type:footer!",
    "pgSz": ": w:count! h:count! orient:name",
    "pgMar": ": top:int! right:count! bottom:int! left:count! header:count! footer:count! gutter:count!",
    "styles": "docDefaults? style*", "docDefaults": "rPrDefault? pPrDefault?", "rPrDefault": "rPr?", "pPrDefault": "pPr?",
    "style": "name basedOn? qFormat? pPr? rPr? tblPr? : type:styles! styleId:name! default:onoff",
    "numbering": "abstractNum* num*", "abstractNum": "multiLevelType lvl+ : abstractNumId:count!",
    "multiLevelType": ": val:levels!",
    "lvl": "start numFmt lvlText lvlJc? pPr? rPr? : ilvl:level!", "start": ": " + COUNT, "numFmt": ": val:format!",
    "lvlText": ": val:text!", "num": "abstractNumId lvlOverride* : numId:count!", "abstractNumId": ": " + COUNT,
    "lvlOverride": "startOverride? : ilvl:level!", "startOverride": ": " + COUNT,
}
# Left and right are lines, but room in the cells of a table.
WITHIN = {("tblCellMar", side): ": " + WIDTH for side in ("top", "left", "bottom", "right")}
WITHIN.update({(of, side): ": " + BORDER for of in ("pBdr", "tblBorders") for side in ("left", "right", "between", "bar")})

# The parts, what they are by their content type, and by which relation of what they are reached.
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
PARTS = {
    "word/document.xml": (TYPE + "document.main+xml", "", OFFICE + "officeDocument"),
    "word/styles.xml": (TYPE + "styles+xml", "word/document.xml", OFFICE + "styles"),
    "word/numbering.xml": (TYPE + "numbering+xml", "word/document.xml", OFFICE + "numbering"),
    "word/footnotes.xml": (TYPE + "footnotes+xml", "word/document.xml", OFFICE + "footnotes"),
    "word/footer1.xml": (TYPE + "footer+xml", "word/document.xml", OFFICE + "footer"),
    "docProps/core.xml": ("application/vnd.openxmlformats-package.core-properties+xml", "",
                          PACKAGE + "relationships/metadata/core-properties"),
}
DC, TERMS = "{http://purl.org/dc/elements/1.1/}", "{http://purl.org/dc/terms/}"
CORE = {DC + "title", DC + "language", DC + "creator", TERMS + "created", TERMS + "modified"}


def grammar():
    """{ (parent or None, element): (expression over the names of children, attributes, holds text) }"""
    made = {}
    for key, said in list(ELEMENTS.items()) + list(WITHIN.items()):
        content, _, attributes = said.partition(":")
        holds = attributes.endswith("=")
        names = {}
        for one in attributes.rstrip("= ").split():
            name, kind = one.rstrip("!").rsplit(":", 1)
            full = {"xml": XML, "r": R}.get(name.partition(":")[0], W) + name.rpartition(":")[2]
            names[full] = (TYPES[kind], one.endswith("!"))
        expression = re.sub(r"([A-Za-z]+)", r"(?:\1,)", content).replace(" ", "")
        made[key if isinstance(key, tuple) else (None, key)] = (re.compile(expression), names, holds)
    return made


GRAMMAR = grammar()


def local(node):
    return node.tag.split("}")[1]


def fits(node, where, parent=None):
    name = local(node)
    assert node.tag == W + name, (where, "namespace", node.tag)
    rule = GRAMMAR.get((parent, name)) or GRAMMAR.get((None, name))
    assert rule, (where, "not known here, look it up in the schema", name)
    content, attributes, holds = rule
    children = "".join(local(child) + "," for child in node)
    assert content.fullmatch(children), (where, name, "holds", children)
    for key, value in node.attrib.items():
        assert key in attributes, (where, name, "has", key)
        assert re.fullmatch(attributes[key][0], value), (where, name, key, value)
    for key, (_, needed) in attributes.items():
        assert key in node.attrib or not needed, (where, name, "lacks", key)
    text = node.text or ""
    assert holds or not text.strip(), (where, name, "text", text)
    if holds and text != text.strip():
        assert node.get(XML + "space") == "preserve", (where, "blanks are lost", text)
    for child in node:
        assert not (child.tail or "").strip(), (where, name, "text", child.tail)
        fits(child, where, name)


def fields(root, where):
    """A field begins, is said, and ends, within a paragraph."""
    for paragraph in root.iter(W + "p"):
        seen = ""
        for node in paragraph.iter():
            seen += {"begin": "b", "separate": "s", "end": "e"}.get(node.get(W + "fldCharType"), "")
            seen += "i" if local(node) == "instrText" else ""
        assert re.fullmatch("(bi+(s)?e)*", seen), (where, "fields", seen)


def tables(root, where):
    for table in root.iter(W + "tbl"):
        columns, rows = len(table.find(W + "tblGrid")), table.findall(W + "tr")
        assert columns > 0 and rows, (where, "a table of nothing")
        for row in rows:
            assert len(row.findall(W + "tc")) == columns, (where, "cells of a row")
        head = rows[0].find(W + "trPr")
        assert head is not None and head.find(W + "tblHeader") is not None, (where, "a table without its head")


def packaging(book):
    names = book.namelist()
    assert len(names) == len(set(names)) and names[0] == "[Content_Types].xml", "parts"
    assert len({name.lower() for name in names}) == len(names), "parts of the same name"
    roots = {part: tree.fromstring(book.read(part)) for part in names}
    types = roots["[Content_Types].xml"]
    assert types.tag == "{" + PACKAGE + "content-types}Types", types.tag
    overrides, endings = {}, {}
    for one in types:
        into, key = (overrides, "PartName") if local(one) == "Override" else (endings, "Extension")
        assert set(one.attrib) == {key, "ContentType"} and one.get(key) not in into, ("types", one.attrib)
        into[one.get(key)] = one.get("ContentType")
    assert set(overrides) == {"/" + part for part in PARTS} and set(endings) <= {"rels", "xml"}, ("types", overrides)
    assert endings["rels"] == PACKAGE.replace("http://schemas.openxmlformats.org/package/2006/",
                                              "application/vnd.openxmlformats-package.") + "relationships+xml"
    reached, ids = {}, {}
    for part in names:
        if part.endswith(".rels"):
            folder = posixpath.dirname(posixpath.dirname(part))
            of = posixpath.join(folder, posixpath.basename(part)[:-5]) if folder else ""
            assert roots[part].tag == "{" + PACKAGE + "relationships}Relationships", roots[part].tag
            for relation in roots[part]:
                assert set(relation.attrib) == {"Id", "Type", "Target"}, (part, relation.attrib)
                target = posixpath.normpath(posixpath.join(folder, relation.get("Target")))
                assert target in names and target not in reached, (part, target)
                reached[target] = (of, relation.get("Type"))
                assert re.fullmatch(r"[A-Za-z_][\w.-]*", relation.get("Id")) and relation.get("Id") not in ids, "ids"
                ids.setdefault(of, {})[relation.get("Id")] = relation.get("Type")
    for part, (kind, of, relation) in PARTS.items():
        assert overrides["/" + part] == kind, (part, overrides["/" + part])
        assert reached.get(part) == (of, relation), (part, reached.get(part))
    assert set(names) == set(PARTS) | {"[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"}, names
    return roots, ids


def properties(core):
    assert core.tag == "{" + PACKAGE + "metadata/core-properties}coreProperties", core.tag
    assert len({one.tag for one in core}) == len(core) and {one.tag for one in core} <= CORE, "properties"
    for tag in (DC + "title", DC + "language"):
        assert core.find(tag) is not None and core.find(tag).text, ("properties", tag)
    assert re.fullmatch(TYPES["language"], core.find(DC + "language").text), core.find(DC + "language").text
    for day in core.iter(TERMS + "created"):
        assert day.attrib == {"{http://www.w3.org/2001/XMLSchema-instance}type": "dcterms:W3CDTF"}, day.attrib
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", day.text), day.text


def unique(nodes, key, what):
    found = [node.get(W + key) for node in nodes]
    assert len(found) == len(set(found)), (what, "twice")
    return found


def references(roots):
    main, styles, numbers = (roots["word/" + name + ".xml"] for name in ("document", "styles", "numbering"))
    kinds = {s.get(W + "styleId"): s.get(W + "type") for s in styles.iter(W + "style")}
    unique(styles.iter(W + "style"), "styleId", "styles")
    unique(styles.iter(W + "name"), "val", "names of styles")
    usual = [s.get(W + "type") for s in styles.iter(W + "style") if s.get(W + "default") in ("1", "true", "on")]
    assert len(usual) == len(set(usual)), "two usual styles of a kind"
    nums, abstract = (unique(numbers.findall(W + name), name + "Id", name) for name in ("num", "abstractNum"))
    for num in numbers.iter(W + "num"):
        assert num.find(W + "abstractNumId").get(W + "val") in abstract, "a list without its kind"
    for one in numbers.iter(W + "abstractNum"):
        unique(one.iter(W + "lvl"), "ilvl", "levels")
    notes = unique(roots["word/footnotes.xml"], "id", "notes")
    for root in roots.values():
        for tag, kind in (("pStyle", "paragraph"), ("rStyle", "character"), ("tblStyle", "table")):
            for one in root.iter(W + tag):
                assert kinds.get(one.get(W + "val")) == kind, (tag, one.get(W + "val"))
        for one in root.iter(W + "numId"):
            assert one.get(W + "val") in nums, "a list without its kind"
    for style in styles.iter(W + "style"):
        base = style.find(W + "basedOn")
        assert base is None or kinds.get(base.get(W + "val")) == style.get(W + "type"), "basedOn"
    referred = unique(main.iter(W + "footnoteReference"), "id", "notes")
    own = [n.get(W + "id") for n in roots["word/footnotes.xml"] if n.get(W + "type") in (None, "normal")]
    assert set(referred) == set(own) <= set(notes), ("notes", referred, own)
    last = 0
    for style in main.iter(W + "pStyle"):
        level = re.fullmatch(r"Heading(\d)", style.get(W + "val"))
        if level:
            assert int(level[1]) <= last + 1, ("headings", last, level[1])
            last = int(level[1])


def structure(name):
    roots, ids = packaging(zipfile.ZipFile(name))
    words = {part: root for part, root in roots.items() if part.startswith("word/") and part.endswith(".xml")}
    for part, root in words.items():
        fits(root, part)
        fields(root, part)
        tables(root, part)
        for node in root.iter(W + "footerReference"):
            assert ids["word/document.xml"].get(node.get(R + "id")) == OFFICE + "footer", node.attrib
    references(words)
    properties(roots["docProps/core.xml"])
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


# Faults that one could make: the part, what stands there, what would stand there.
WRONG = [
    ("word/document.xml", "<w:p><w:pPr>", "<w:p><w:pPr><w:jc w:val=\"left\"/>"),  # before what is to be first
    ("word/document.xml", "</w:tc>", "<w:tbl/></w:tc>"),
    ("word/document.xml", "<w:tblHeader/>", ""),
    ("word/document.xml", "<w:tblGrid>", "<w:tblGrid><w:gridCol w:w=\"100\"/>"),
    ("word/document.xml", "<w:gridCol w:w=\"", "<w:gridCol w:w=\"a"),
    ("word/document.xml", "<w:pStyle w:val=\"", "<w:pStyle w:val=\"Kein"),
    ("word/document.xml", "<w:pStyle w:val=\"Title\"/>", "<w:rStyle w:val=\"Title\"/>"),
    ("word/document.xml", "<w:t xml:space=\"preserve\">", "<w:t xml:space=\"preserve\"><w:b/>"),
    ("word/document.xml", "<w:body>", "<w:body>verirrt"),
    ("word/document.xml", "<w:body>", "<w:body><w:altChunk/>"),
    ("word/document.xml", "<w:pgSz w:w=", "<w:pgSz w:breite="),
    ("word/document.xml", "w:gutter=\"0\"", ""),
    ("word/document.xml", "<w:sectPr>", "<w:p/><w:sectPr/><w:sectPr>"),
    ("word/document.xml", "r:id=\"", "r:id=\"x"),
    ("word/styles.xml", "<w:style ", "<w:style w:art=\"x\" "),
    ("word/styles.xml", "<w:docDefaults>", "<w:style w:type=\"paragraph\" w:styleId=\"A\"/><w:docDefaults>"),
    ("word/styles.xml", "<w:styles ", "<w:style "),
    ("word/numbering.xml", "<w:abstractNumId w:val=\"0\"", "<w:abstractNumId w:val=\"99\""),
    ("word/numbering.xml", "<w:lvl w:ilvl=\"1\"", "<w:lvl w:ilvl=\"9\""),
    ("word/numbering.xml", "<w:lvl w:ilvl=\"1\"", "<w:lvl w:ilvl=\"0\""),
    ("word/footnotes.xml", "w:type=\"separator\"", ""),
    ("word/footer1.xml", "w:fldCharType=\"end\"", "w:fldCharType=\"begin\""),
    ("word/_rels/document.xml.rels", "Target=\"styles.xml\"", "Target=\"stile.xml\""),
    ("word/_rels/document.xml.rels", "/styles\"", "/stil\""),
    ("[Content_Types].xml", "footer+xml", "fuss+xml"),
    ("docProps/core.xml", "dcterms:W3CDTF", "W3CDTF"),
    ("docProps/core.xml", "<dc:language>", "<dc:language>?"),
]


def wrong(name):
    structure(name)
    book = zipfile.ZipFile(name)
    parts = [(part, book.read(part).decode()) for part in book.namelist()]
    for part, there, instead in WRONG:
        broken, found = io.BytesIO(), False
        with zipfile.ZipFile(broken, "w") as made:
            for one, text in parts:
                if one == part:
                    found = there in text
                    text = text.replace(there, instead, 1)
                made.writestr(one, text)
        assert found, ("not there to be broken", part, there)
        try:
            structure(broken)
        except (AssertionError, KeyError, tree.ParseError):
            continue
        raise AssertionError(("not noticed", part, there, instead))
    return len(WRONG)


if sys.argv[1] == "--wrong":
    print(sys.argv[2], "%d faults noticed" % wrong(sys.argv[2]))
else:
    for name in sys.argv[1:]:
        main = structure(name)
        pdf = name[:-5] + ".pdf"
        print(name, "printed: %d texts" % printed(main, pdf) if os.path.exists(pdf) else "as the schema has it")
