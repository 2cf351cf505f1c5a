"""Looks at forms that are workbooks from outside, with nothing of the program:
a ZIP folder of XML files.

    form_sheet.py check FILE           what a spreadsheet would stumble over
    form_sheet.py excel FROM TO CODE   filled, written the ways Excel writes
    form_sheet.py openpyxl FROM TO CODE [SHEET]   filled by openpyxl; exit
                                       status 77 where that is missing
"""
import re
import sys
import zipfile
from xml.etree import ElementTree as XML

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
OFFICE = ("{http://schemas.openxmlformats.org/officeDocument/2006/"
          "relationships}")
WORDS = ["zwischen Typ 2 und 3", "Typ 4", "kann ich nicht einschätzen",
         "trifft nicht zu"]


def column_number(letters):
    n = 0
    for letter in letters:
        n = n * 26 + ord(letter) - 64
    return n


def column_letters(n):
    letters = ""
    while n:
        n, rest = divmod(n - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


class Book:
    """The parts of a workbook."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as folder:
            assert folder.testzip() is None
            self.parts = {name: folder.read(name) for name in folder.namelist()}
        self.xml = {name: XML.fromstring(text)
                    for name, text in self.parts.items()
                    if name.endswith((".xml", ".rels"))}
        targets = {r.get("Id"): "xl/" + r.get("Target").lstrip("/")
                   .removeprefix("xl/") for r in
                   self.xml["xl/_rels/workbook.xml.rels"].iter(
                       REL + "Relationship")}
        self.sheets = {s.get("name"): targets[s.get(OFFICE + "id")] for s in
                       self.xml["xl/workbook.xml"].iter(MAIN + "sheet")}
        self.hidden = {s.get("name") for s in
                       self.xml["xl/workbook.xml"].iter(MAIN + "sheet")
                       if s.get("state") == "hidden"}
        self.texts = ["".join(t.text or "" for t in item.iter(MAIN + "t"))
                      for item in
                      self.xml["xl/sharedStrings.xml"].iter(MAIN + "si")]

    def cells(self, sheet):
        """By place: the text, and the number of its style."""
        found = {}
        for cell in self.xml[self.sheets[sheet]].iter(MAIN + "c"):
            value = cell.find(MAIN + "v")
            text = value.text if value is not None else None
            if cell.get("t") == "s":
                text = self.texts[int(text)]
            found[cell.get("r")] = (text, int(cell.get("s", "0")))
        return found


def check_drop_downs(book, name):
    count = 0
    for rule in book.xml[book.sheets[name]].iter(MAIN + "dataValidation"):
        if rule.get("type") != "list":
            continue
        formula = rule.find(MAIN + "formula1").text
        place = re.fullmatch(r"'(.+)'!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)",
                             formula)
        assert place, formula
        cells = book.cells(place[1])
        assert place[2] == place[4], formula
        words = [cells[place[2] + str(row)][0]
                 for row in range(int(place[3]), int(place[5]) + 1)]
        assert len(words) > 1 and all(words), formula
        assert len(set(words)) == len(words), formula
        below = cells.get(place[2] + str(int(place[5]) + 1), (None,))[0]
        assert not below, "the list goes on behind " + formula
        assert rule.get("showErrorMessage") == "1", "nothing is refused"
        assert rule.get("error"), "no words when something is refused"
        assert len(rule.get("error")) <= 225, "Excel shows 225 characters"
        assert len(rule.get("errorTitle", "")) <= 32
        count += 1
    return count


def check(path):
    book = Book(path)
    assert not any("vba" in name.lower() or "external" in name.lower()
                   for name in book.parts), "macros or links"
    for name, part in book.xml.items():
        if name.endswith(".rels"):
            for relation in part.iter(REL + "Relationship"):
                assert relation.get("TargetMode") != "External", name
    locked = [(x.find(MAIN + "protection") is None or
               x.find(MAIN + "protection").get("locked") != "0")
              for x in book.xml["xl/styles.xml"].find(MAIN + "cellXfs")]
    drop_downs = inputs = 0
    for name in book.sheets:
        sheet = book.xml[book.sheets[name]]
        guard = sheet.find(MAIN + "sheetProtection")
        assert guard is not None and guard.get("sheet") == "1", name
        assert guard.get("password") is None, "a password"
        drop_downs += check_drop_downs(book, name)
        ruled = set()
        for rule in sheet.iter(MAIN + "dataValidation"):
            for span in rule.get("sqref").split():
                a, b = (span.split(":") + [span])[:2]
                (c1, r1), (c2, r2) = (re.match(r"([A-Z]+)(\d+)", x).groups()
                                      for x in (a, b))
                ruled |= {column_letters(c) + str(r)
                          for c in range(column_number(c1),
                                         column_number(c2) + 1)
                          for r in range(int(r1), int(r2) + 1)}
        free = {place for place, (_, style) in book.cells(name).items()
                if not locked[style]}
        assert free == ruled, "free but unchecked: %s" % (free ^ ruled)
        inputs += len(free)
        if name not in book.hidden and free:
            setup = sheet.find(MAIN + "pageSetup")
            assert setup.get("paperSize") == "9"
            assert setup.get("fitToHeight") == "0"
            assert sheet.find(".//" + MAIN + "pane").get("state") == "frozen"
    titles = [n.text for n in book.xml["xl/workbook.xml"].iter(
        MAIN + "definedName") if n.get("name") == "_xlnm.Print_Titles"]
    for title in titles:
        sheet = re.match(r"'?([^'!]+)'?!", title)[1]
        assert sheet in book.sheets, title
    print("%d sheets, %d lists, %d cells to fill, %d repeated heads"
          % (len(book.sheets), drop_downs, inputs, len(titles)))


def plan(texts):
    """Where what goes, from {(row, column): text}: code, then answers."""
    at = {text: place for place, text in texts.items()
          if isinstance(text, str) and text.startswith("wm:")}
    value = at["wm:column:value"][1]
    rows = sorted(place[0] for text, place in at.items()
                  if text.startswith("wm:element:"))
    return (at["wm:code"][0], at["wm:column:type:1"][1]), value, rows


def excel(source, target, code):
    book = Book(source)
    path = book.sheets["Bogen"]
    places = {}
    for place, (text, _) in book.cells("Bogen").items():
        letters, row = re.match(r"([A-Z]+)(\d+)", place).groups()
        places[int(row), column_number(letters)] = text
    who, value, rows = plan(places)
    cells = {c.get("r"): c for c in book.xml[path].iter(MAIN + "c")}
    strings = book.xml["xl/sharedStrings.xml"]
    styles = book.xml["xl/styles.xml"].find(MAIN + "cellXfs")

    def at(row, column):
        cell = cells[column_letters(column) + str(row)]
        for part in list(cell):
            cell.remove(part)
        cell.attrib.pop("t", None)
        return cell

    def runs(parent, text):
        """Rich text in two runs, and how it is said."""
        for part in (text[:3], text[3:]):
            run = XML.SubElement(parent, MAIN + "r")
            XML.SubElement(XML.SubElement(run, MAIN + "rPr"), MAIN + "b")
            said = XML.SubElement(run, MAIN + "t")
            said.text = part
            said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        sound = XML.SubElement(parent, MAIN + "rPh", sb="0", eb="1")
        XML.SubElement(sound, MAIN + "t").text = "laut"

    def shared(cell, text):
        runs(XML.SubElement(strings, MAIN + "si"), text)
        cell.set("t", "s")
        XML.SubElement(cell, MAIN + "v").text = str(len(strings) - 1)

    def inline(cell, text):
        cell.set("t", "inlineStr")
        runs(XML.SubElement(cell, MAIN + "is"), text)

    def computed(cell, text):
        cell.set("t", "str")
        XML.SubElement(cell, MAIN + "f").text = '"x"'
        XML.SubElement(cell, MAIN + "v").text = text

    inline(at(*who), code)
    for i, row in enumerate(rows):
        word = WORDS[i % 4]
        (shared, inline, computed)[i % 3](at(row, value), word)
        if word == "trifft nicht zu":
            shared(at(row, value + 1), "weil es das hier nicht gibt")
    # A date as evidence, counted from 1904.
    style = XML.SubElement(styles, MAIN + "xf", numFmtId="14", fontId="0",
                           fillId="0", borderId="0", xfId="0")
    assert style is not None
    day = at(rows[0], value + 2)
    day.set("s", str(len(styles) - 1))
    XML.SubElement(day, MAIN + "v").text = "44500"
    book.xml["xl/workbook.xml"].find(MAIN + "workbookPr").set("date1904", "1")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as folder:
        for name in book.parts:
            folder.writestr(name, XML.tostring(book.xml[name], "utf-8",
                                               xml_declaration=True)
                            if name in book.xml else book.parts[name])


def by_openpyxl(source, target, code, sheet="Bogen"):
    try:
        import openpyxl
    except ImportError:
        sys.exit(77)
    book = openpyxl.load_workbook(source)
    page = book[sheet]
    who, value, rows = plan({(c.row, c.column): c.value
                             for row in page.iter_rows() for c in row})
    page.cell(*who).value = code
    for i, row in enumerate(rows):
        page.cell(row, value).value = WORDS[i % 4]
        if WORDS[i % 4] == "trifft nicht zu":
            page.cell(row, value + 1).value = "weil es das hier nicht gibt"
    book.save(target)


if __name__ == "__main__":
    {"check": check, "excel": excel, "openpyxl": by_openpyxl}[sys.argv[1]](
        *sys.argv[2:])
