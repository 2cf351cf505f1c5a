--- wegmarke.xlsx as Lua sees it; the formats themselves are tested in C.

local sys = require "wegmarke.sys"
local xlsx = require "wegmarke.xlsx"

local test = ...

local function book()
  return {
    title = "Buch", created = "2026-03-14",
    styles = { head = { bold = true, fill = "DDEEFF", wrap = true } },
    sheets = {
      {
        name = "Eins", freeze = { rows = 1, columns = 1 }, protect = true, landscape = true,
        columns = { { width = 20 }, false, { style = { wrap = true, unlocked = true } } },
        rows = {
          { style = "head", height = 30, "Kennung", "Wert", { "Käse", style = { size = 14 } } },
          { "01001", 2.5, false, "nach der Lücke" },
          {},
          { n = 3, nil, 7, "=1+1" },
        },
        filters = { { row = 1, column = 1, last_row = 4, last_column = 4 } },
        charts = { { kind = "line", row = 8, column = 1, width = 600, height = 300, title = "=Profil",
          alt = "Was zu sehen ist", legend = "bottom", x = { title = "Elemente" },
          y = { min = 1, max = 4, step = 1, format = '"Typ "0', lines = true },
          series = { { name = "Ist", colour = "0F6B7E", mark = "circle", labels = true,
            texts = { "Typ 2", "", "Typ 3" },
            categories = { row = 2, last_row = 4, column = 1 },
            values = { row = 2, last_row = 4, column = 2 } } } } },
        merges = { { row = 6, column = 1, last_column = 3, text = "breit", style = "head" } },
        choices = {
          { row = 2, last_row = 9, column = 2, list = { "zwischen 1 und 2", "2" }, strict = true,
            title = "Typ", message = "bitte wählen", mistake = "so nicht" },
          { row = 2, column = 3, range = "=Zwei!$A$1:$A$2" },
        },
      },
      { name = "Zwei", hidden = true, rows = { { "a" }, { "b" } } },
    },
  }
end

test("what is written to a workbook is read again", function(t)
  t.eq(xlsx.read(xlsx.write(book())), { format = "xlsx", sheets = {
    { name = "Eins", hidden = false, merged = { "A6:C6" }, rows = {
      { line = 1, n = 3, "Kennung", "Wert", "Käse" },
      { line = 2, n = 4, "01001", 2.5, nil, "nach der Lücke" },
      { line = 4, n = 3, nil, 7, "=1+1" },
      { line = 6, n = 1, "breit" },
    } },
    { name = "Zwei", hidden = true, rows = { { line = 1, n = 1, "a" }, { line = 2, n = 1, "b" } } },
  } })
  t.eq(math.type(xlsx.read(xlsx.write(book())).sheets[1].rows[3][2]), "integer")
end)

test("a text of several looks, and a formula, are read as what they say", function(t)
  local bytes = xlsx.write { sheets = { {
    name = "A", portrait = true, zoom = 90, footer = "Schulz & Söhne", repeat_rows = { first = 2 },
    columns = { { hidden = true }, { width = 30 } },
    rows = {
      { hidden = true, "verborgen" },
      { false, { runs = { { "Titel\n", style = { bold = true } }, { "Frage?" } } },
        { "2 von 9", formula = '=COUNTA(D2:D9)&" von 9"' } },
    },
    choices = { { row = 2, column = 4, most = 20, strict = true, title = "Kürzel", mistake = "zu lang" } },
    marks = { { row = 2, column = 4, formula = '=D2=""', fill = "FFE699" } },
  } } }
  t.eq(xlsx.read(bytes).sheets[1].rows, { { line = 1, n = 1, "verborgen" },
    { line = 2, n = 3, nil, "Titel\nFrage?", "2 von 9" } })
end)

test("a hidden sheet may come first", function(t)
  local read = xlsx.read(xlsx.write { sheets = { { name = "A", hidden = true, rows = {} },
    { name = "B", rows = {} }, { name = "C", hidden = true, rows = {} } } })
  t.eq({ read.sheets[1].hidden, read.sheets[2].hidden, read.sheets[3].hidden }, { true, false, true })
end)

test("the same book gives the same bytes, whatever the day", function(t)
  local first = xlsx.write(book())
  local before = sys.today()
  sys.set_today("2031-12-24")
  t.ok(xlsx.write(book()) == first, "other bytes")
  sys.set_today(before)
  local other = book()
  other.created = nil
  t.ok(xlsx.write(other) ~= first, "the date counts")
end)

test("what cannot be written is named by sheet and cell", function(t)
  local function with(rows, more)
    local sheet = { name = "Blatt", rows = rows }
    for key, value in pairs(more or {}) do sheet[key] = value end
    return function() return xlsx.write { sheets = { { name = "A", rows = {} }, sheet } } end
  end
  t.raises("sheet 'Blatt', cell B2: text that is not UTF%-8", with { {}, { "a", "\xC3" } })
  t.raises("sheet 'Blatt', cell A1: a number that is not finite", with { { 1 / 0 } })
  t.raises("row 1, column 1: true is no cell", with { { true } })
  t.raises("cell A1: text too long", with { { ("x"):rep(32768) } })
  t.raises("no style 'x'", function()
    return xlsx.write { styles = {}, sheets = { { name = "A", rows = { { { "a", style = "x" } } } } } }
  end)
  t.raises("a list to choose from that is empty or longer", with({}, { choices = {
    { row = 1, column = 1, list = { ("x"):rep(256) } } } }))
  t.raises("'column' is missing", with({}, { choices = { { row = 1, list = { "a" } } } }))
  t.raises("no colour", with { { { "a", style = { fill = "red" } } } })
  t.raises("cell A1: a text of fewer than two runs", with { { { runs = { { "a" } } } } })
  t.raises("cell A1: a text of fewer than two runs", with { { { runs = { { "a" }, { "" } } } } })
  t.raises("row 1, column 1: a run is", with { { { runs = { "a", "b" } } } })
  t.raises("a choice needs 'list', 'range' or 'most'", with({}, { choices = { { row = 1, column = 1 } } }))
  t.raises("'zoom' is from 10", with({}, { zoom = 9 }))
  t.raises("'first' is missing", with({}, { repeat_rows = {} }))
  local cells = { row = 1, last_row = 2, column = 1 }
  local function chart(more)
    local c = { kind = "bar", row = 1, column = 2, width = 300, height = 200,
      series = { { categories = cells, values = cells } } }
    for key, value in pairs(more) do c[key] = value end
    return with({ { 1 }, { 2 } }, { charts = { c } })
  end
  t.ok(#chart({})() > 1000)
  t.raises("no chart of the kind 'pie'", chart { kind = "pie" })
  t.raises("sheet 'Blatt', cell B1: a chart without series", chart { series = {} })
  t.raises("a series needs 'values'", chart { series = { { categories = cells } } })
  t.raises("cell B1: a chart without series, or with one whose cells", chart { series = {
    { categories = cells, values = { row = 1, column = 1, last_row = 2, last_column = 2 } } } })
  t.raises("cell B1: a chart without", chart { series = {
    { categories = cells, values = { sheet = "Keins", row = 1, column = 1 } } } })
  t.raises("cell B1: a number that is not finite", chart { y = { min = 0 / 0 } })
  t.raises("cell B1: a number that is not finite", chart { width = 0 })
  t.raises("cell B1: text that is not UTF%-8", chart { title = "\xC3" })
  t.raises("cell B1: text too long", chart { alt = ("x"):rep(1001) })
  t.raises("'min' is no number", chart { x = { min = "viel" } })
  t.raises("the format '#+' is too long", with {
    { { 1, style = { format = ("#"):rep(60) } } } })
  t.raises("cell A2: a row or column", with({}, { filters = {
    { row = 2, column = 1, last_row = 1, last_column = 1 } } }))
  t.eq(pcall(with({}, { footer = ("&ä"):rep(300) })), true, "what stands beside the cells is cut")
  for _, name in ipairs { "Amt &Gut", "&[Picture]&G", ("&G"):rep(300), "&&G" } do
    t.eq(pcall(with({}, { footer = name })), true, "no picture is meant: " .. name:sub(1, 20))
  end
  t.raises("a sheet's name", function() return xlsx.write { sheets = { { name = "a:b", rows = {} } } } end)
  t.raises("no sheets", xlsx.write, { sheets = {} })
  t.raises("no sheets", xlsx.write, {})
  t.raises("2026%-01%-31", xlsx.write, { created = "heute", sheets = {} })
end)

test("limits of reading can be set", function(t)
  local bytes = xlsx.write(book())
  t.eq(select(2, xlsx.read(bytes, { max_cells = 3 })),
    { code = "xlsx_too_many_cells", detail = "3", sheet = "Eins" })
  t.eq(select(2, xlsx.read(bytes, { max_bytes = 100 })).code, "xlsx_too_large")
  t.eq(select(2, xlsx.read(bytes, { max_entries = 2 })), { code = "xlsx_entries", detail = "2" })
  t.eq(select(2, xlsx.read(bytes:sub(1, -30))).code, "xlsx_no_zip")
  t.raises("above 0", xlsx.read, bytes, { max_cells = 0 })
end)

test("every example in the manual of xlsx gives what stands beside it", function(t)
  local manual = assert(sys.packed("lua/wegmarke/meta/xlsx.lua"))
  local seen = 0
  for call, want in manual:gmatch("\n%-%-%- (%S[^\n]-)%s+%-%->%s*([^\n]+)") do
    local got = table.pack(assert(load("return " .. call, call, "t", { xlsx = xlsx }))())
    local expected = table.pack(assert(load("return " .. want, want, "t", {}))())
    got.n, expected.n = nil, nil
    t.eq(got, expected, call)
    seen = seen + 1
  end
  t.ok(seen >= 3, "only " .. seen .. " examples")
  for name in pairs(xlsx) do t.has(manual, "function xlsx." .. name .. "(") end
end)
