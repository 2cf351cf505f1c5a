-- Documents as trees: every text of a tree stands in every format, escaped, whatever it holds.

local test = ...
local csv = require "wegmarke.csv"
local doc = require "wegmarke.doc"
local file = require "wegmarke.file"
local json = require "wegmarke.json"
local text = require "wegmarke.text"
local xlsx = require "wegmarke.xlsx"

local d = doc

--- A document with every block and inline; `say(n)` gives the n-th text.
local function whole(say)
  local n = 0
  local function t()
    n = n + 1
    return say(n)
  end
  local inner = { d.p(t()), d.list{ t(), d.item(t(), { d.list{ t() } }) } }
  return d.document{
    title = t(), subtitle = t(), language = "de", date = "2026-05-01", generator = "Wegmarke test",
    head = { d.terms{ { t(), t() }, { t(), d.item(t(), { d.p(t()) }) }, { "left out", nil } },
      d.note(t(), { d.p(t()) }) },
    parts = {
      d.part("one", t(), { d.lead(t()), d.p{ t(), d.strong(t()), d.em{ t(), d.code(t()) }, d.lang(t(), "en"),
        d.ref(t(), "two"), d.place("matrix.lua", 7), d.footnote(t()) }, d.small(t()), d.quote(t()), false,
        { d.section(t(), { d.steps{ t(), t() }, d.section(t(), inner) }, { code = t() }) } }),
      d.part("two", t(), {
        d.table{ key = "t", caption = t(), shown = true,
          columns = { { t(), kind = "name" }, { t(), kind = "number" }, { t() },
            { "empty", optional = true } },
          rows = { { t(), 12, t() }, { t(), false, d.item(t(), { d.list{ t() } }) } } },
        d.figure{ figure = "none", alt = t(), caption = t(), table = "t" }, d.card{ d.p(t()) },
        d.more(t(), { d.p(t()) }), d.beside({ d.p(t()) }, { d.p(t()) }),
        d.source("local x = 1\n  return x\n", "lua"),
        d.blank(2), d.tick(t()), d.page_break(),
      }),
    },
    foot = { d.small(t()) },
  }, n
end

local function simple(n) return ("Wort%03d"):format(n) end

local running = { "html", "markdown", "terminal", "docx", "xlsx", "json" }

--- What a format says, without its container.
local function words(bytes, format)
  if format == "xlsx" then
    local parts = {}
    for _, s in ipairs(assert(xlsx.read(bytes)).sheets) do
      for _, row in ipairs(s.rows) do
        for _, value in pairs(row) do
          parts[#parts + 1] = type(value) == "table" and tostring(value[1] or value.value) or tostring(value)
        end
      end
    end
    return table.concat(parts, "\n")
  end
  return bytes
end

local function docx_text(document)
  for _, one in ipairs(require("wegmarke.doc.write.docx").files(document)) do
    if one[1] == "word/document.xml" then return one[2] end
  end
end

test("every text stands in every format", function(t)
  local document, n = whole(simple)
  for _, format in ipairs(running) do
    if format ~= "docx" then
      local said = words(doc.write(document, format), format)
      for i = 1, n do t.ok(said:find(simple(i), 1, true), format .. " lacks text " .. i) end
    end
  end
end)

test("further copies of a document stand in every format, on the paper of the first", function(t)
  local function sheet(name, copies)
    return d.document{ title = name, subtitle = name .. " sub", language = "de", copies = copies,
      paper = { w = 420, h = 297, margin = 10 }, head = { d.p(name .. " head"),
        d.table{ columns = { { "Kopf" }, { { name, d.strong " column" } } },
          rows = { { "x", name .. " cell" } } } },
      parts = { d.part("p", name .. " part", { d.p(name .. " words") }) } }
  end
  local document = sheet("eins", { sheet("zwei"), sheet("drei") })
  local formats = { table.unpack(running) }
  formats[#formats + 1] = "roff"
  for _, format in ipairs(formats) do
    local said = format == "docx" and docx_text(document) or words(doc.write(document, format), format)
    for _, name in ipairs { "eins", "zwei", "drei" } do
      for _, what in ipairs { " sub", " head", " cell", " part", " words" } do
        t.ok(said:find(name .. what, 1, true), format .. " lacks " .. name .. what)
      end
    end
    t.ok(select(2, said:gsub(" column", "")) >= 3, format .. ": heads with inlines")
  end
  t.has(docx_text(document), '<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>') -- A3 in twips
  t.has(docx_text(document), '<w:tblW w:w="22677" w:type="dxa"/>')
  t.has(docx_text(whole(simple)), '<w:pgSz w:w="11906" w:h="16838"/>')
  t.has(doc.write(document, "html"), "@page{size:420mm 297mm;margin:10mm}")
end)

test("a page whose style is known by its hash allows no other", function(t)
  local page = doc.write(whole(simple), "html", { style = "p{margin:0}",
    hash = function(s) return "'" .. #s .. "'" end })
  t.has(page, "style-src &#39;11&#39;; img-src")
  t.ok(not page:find("unsafe-inline", 1, true) and not page:find(" style=", 1, true))
end)

test("the same document gives the same bytes", function(t)
  for _, format in ipairs(running) do
    t.ok(doc.write(whole(simple), format) == doc.write(whole(simple), format), format)
  end
end)

local hostile = { "</p><script>x</script>", "a\27[31mb", "=1+1", "| x | *y* `z`", "two\nlines", "\0",
  "\xff\xfe", "\u{202E}turned", "]]>&amp;", "", ("lang "):rep(3000), "\u{FFFE}\u{FFFF}", "# head",
  "```", "{{x}}" }

test("whatever texts hold, no format is broken by them", function(t)
  local document = whole(function(n) return hostile[n % #hostile + 1] end)
  local page = doc.write(document, "html")
  t.ok(not page:find("<script", 1, true), "no foreign element")
  t.ok(not doc.write(document, "terminal"):find("\27", 1, true), "no escape")
  for line in doc.write(document, "markdown"):gmatch("[^\n]+") do
    t.ok(not line:find("^<script") and not line:find("\27", 1, true), line:sub(1, 80))
  end
  t.ok(xlsx.read(doc.write(document, "xlsx")), "a workbook that can be read")
  t.ok(json.decode(doc.write(document, "json")) or true)
  t.eq(doc.write(document, "docx"):sub(1, 2), "PK")
end)

test("whatever blocks a tree is made of, each writer makes a file of its format", function(t)
  package.loaded["wegmarke.fuzz.raw"] = package.loaded["wegmarke.fuzz.raw"] or function(s) return s end
  local all = dofile("tests/fuzz/lua/wegmarke/fuzz/document.lua").all
  local seed = 7
  local function below(n)
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
  end
  for i = 1, 150 do
    local bytes = {}
    for k = 1, 20 + below(300) do
      bytes[k] = below(3) == 0 and hostile[below(#hostile) + 1]:sub(1, 40) or string.char(below(256))
    end
    local ok, message = pcall(all, table.concat(bytes))
    t.ok(ok, i .. ": " .. tostring(type(message) == "table" and message.message or message))
  end
end)

test("a table as CSV keeps numbers, neutralises formulas, and is found by its key", function(t)
  local document = d.document{ title = "x", language = "de", parts = { d.part("p", "P", {
    d.table{ key = "a", columns = { { "A" } }, rows = { { "1" } } },
    d.table{ key = "b", columns = { { "Name", kind = "name" }, { "Zahl", kind = "number" } },
      rows = { { "=1+1", 0.5 }, { d.item("x", { d.p "y" }), false } } } }) } }
  t.eq(doc.write(document, "csv", { table = "b" }),
    csv.write { { "Name", "Zahl" }, { "=1+1", 0.5 }, { "x\ny", false } })
  t.eq(doc.write(document, "csv", { table = "none" }), nil)
  t.has(doc.write(document, "csv"), "A\r\n")
end)

test("columns that nobody filled are left out where they are optional", function(t)
  local b = d.table{ columns = { { "a" }, { "b", optional = true }, { "c" } }, rows = { { "1", "", "3" } } }
  t.eq(#b.columns, 2)
  t.eq(b.rows, { { "1", "3" } })
end)

test("headings go down in steps of one, and each part is reached by its id", function(t)
  local page = doc.write(whole(simple), "html")
  local last = 1
  for level in page:gmatch("<h(%d)") do
    level = tonumber(level)
    t.ok(level <= last + 1, "from " .. last .. " to " .. level)
    last = level
  end
  t.has(page, 'id="one"')
  t.has(page, 'href="#two"')
end)

test("a DOCX to be opened by other programs", function(t)
  -- tests/cli/test_docx.sh looks into it with programs that know the format
  local path = os.getenv "WM_DOCX_OUT"
  if not path then t.skip "no program asked for it" end
  assert(file.write(path, doc.write(whole(simple), "docx")))
  assert(file.write(path .. ".hostile.docx",
    doc.write(whole(function(n) return hostile[n % #hostile + 1] end), "docx")))
  t.ok(text.html("x"))
end)
