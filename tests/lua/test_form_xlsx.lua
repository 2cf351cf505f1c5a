--- The form as a workbook: what it holds, that filled ones come back as they were filled, and that
--- nothing is guessed where people changed more than the answers.

local test = ...

local csv = require "wegmarke.csv"
local form = require "wegmarke.form"
local intake = require "wegmarke.data.intake"
local lang = require "wegmarke.lang"
local model = require "wegmarke.model"
local xlsx = require "wegmarke.xlsx"

local forms = dofile("tests/lua/help_form.lua")
local loaded, assessment = forms.model, forms.assessments "open"

--- A form as plain cells that can be changed and written again, as a spreadsheet would.
local function cells(opts, change)
  local book = assert(xlsx.read(form.xlsx(loaded(), assessment(change), opts)))
  for _, page in ipairs(book.sheets) do
    local rows = {}
    for _, row in ipairs(page.rows) do
      while #rows < row.line - 1 do rows[#rows + 1] = {} end
      local copy = { n = row.n }
      for k = 1, row.n do copy[k] = row[k] or false end
      rows[#rows + 1] = copy
    end
    page.rows, page.columns = rows, nil
  end
  return book
end

local function page_of(book, name)
  for _, page in ipairs(book.sheets) do
    if page.name == name then return page end
  end
  error("no sheet " .. name)
end

--- Where a key stands: row and column.
local function find(page, key)
  for i, row in ipairs(page.rows) do
    for k = 1, row.n or #row do
      if row[k] == key then return i, k end
    end
  end
  error("no key " .. key)
end

local function put(page, row, column, value)
  local cells_of = page.rows[row]
  for k = (cells_of.n or #cells_of) + 1, column do cells_of[k] = false end
  cells_of.n = math.max(cells_of.n or 0, column)
  cells_of[column] = value
end

--- Fills one element: value, reason, evidence.
local function answer(page, element, value, reason, evidence)
  local row = find(page, "wm:element:" .. element)
  for name, given in pairs { value = value, reason = reason, evidence = evidence } do
    put(page, row, select(2, find(page, "wm:column:" .. name)), given)
  end
end

local function who(page, code, role)
  local _, column = find(page, "wm:column:type:1")
  put(page, find(page, "wm:code"), column, code)
  if role then put(page, find(page, "wm:role"), column, role) end
end

--- A book with some answers of P01.
local function filled()
  local book = cells()
  local page = page_of(book, "Bogen")
  who(page, "P01", "Leitung eines Amtes oder Fachbereichs")
  for _, role in ipairs(loaded().lists.roles) do
    if role.id == "leitung" then who(page, "P01", loaded():text(role.title, "de")) end
  end
  answer(page, "koordination", "zwischen Typ 2 und 3", "kurze\nWege", "Beschluss")
  answer(page, "datenbasierung", "kann ich nicht einschätzen")
  answer(page, "bildungsprojekte", "trifft nicht zu", "gibt es nicht")
  answer(page, "strategische_ziele", "übersprungen")
  return book, page
end

local function parse(book, opts)
  opts = opts or {}
  opts.assessment = opts.assessment or assessment()
  return intake.parse(xlsx.write(book), "P01.xlsx", loaded(), opts)
end

local function refused(t, book, key, where, opts)
  local parsed, errs = parse(book, opts)
  t.ok(not parsed, "taken, but wanted " .. key)
  t.eq(errs[1].args.problem and errs[1].args.problem.key, key)
  t.eq(errs[1].args.cell, where)
  lang.set("de")
  t.match(tostring(errs[1]), "^P01%.xlsx")
  return errs
end

test("the workbook says on top what every form says, in German and English", function(t)
  local function about(change, language)
    local book = cells({ language = language }, change)
    local page = page_of(book, language == "en" and "Please read" or "Bitte lesen")
    local said = {}
    for i, row in ipairs(page.rows) do said[i] = row[2] or "" end
    return table.concat(said, "\n")
  end
  local said = about({ mode = "by_perspective", retain_until = "2027-01-31" })
  for _, want in ipairs { "Wozu:", "Freiwillig:", "Innen%- und Außensicht", "31%. Januar 2027" } do
    t.match(said, want)
  end
  t.match(about({ mode = "anonymous" }), "erst ab 3")
  t.match(about({}, "en"), "Voluntary:")
end)

test("no more is asked about the person than the mode uses", function(t)
  local function has(mode, key)
    return (pcall(find, page_of(cells(nil, { mode = mode }), "Bogen"), key))
  end
  t.eq({ has("open", "wm:role"), has("open", "wm:perspective") }, { true, false })
  t.eq({ has("by_perspective", "wm:role"), has("by_perspective", "wm:perspective") }, { false, true })
  t.eq({ has("anonymous", "wm:role"), has("anonymous", "wm:perspective") }, { false, false })
end)

test("every element stands with its question and the texts of its types", function(t)
  local page = page_of(cells(), "Bogen")
  for _, element in ipairs(loaded().elements) do
    local row = page.rows[find(page, "wm:element:" .. element.id)]
    t.eq(row[2], loaded():text(element.title, "de") .. "\n" .. loaded():text(element.question, "de"))
    for i = 1, #loaded().types do t.eq(row[2 + i], loaded():text(element.cells[i].text, "de")) end
  end
end)

test("what records say beside an element stands there in every form, and the workbook comes back", function(t)
  local opts = { clues = { koordination = { "<b>eins</b> & \"zwei\"", "=1+1" } } }
  local book = cells(opts)
  local page = page_of(book, "Bogen")
  local row = page.rows[find(page, "wm:element:koordination")]
  t.eq(row[select(2, find(page, "wm:column:clues"))], "<b>eins</b> & \"zwei\"\n=1+1")
  who(page, "P01")
  answer(page, "koordination", "Typ 2", "kurze Wege")
  local parsed, errs = parse(book)
  t.ok(parsed, errs and tostring(errs[1]))
  t.eq(parsed and #parsed.placements, 1)
  for _, make in ipairs { form.html, form.print } do
    local bytes = make(loaded(), assessment(), opts)
    local _, n = bytes:gsub("&lt;b&gt;eins&lt;/b&gt; &amp; ", "")
    t.eq(n, 1)
    t.ok(not bytes:find("<b>eins", 1, true))
  end
  t.ok(not pcall(find, page_of(cells(), "Bogen"), "wm:column:clues"), "without any there is no column")
end)

test("the list to choose from names every value and every other answer in words", function(t)
  local list = {}
  for _, row in ipairs(page_of(cells(), "Listen").rows) do list[#list + 1] = row[1] or nil end
  t.eq(list, { "Typ 1", "zwischen Typ 1 und 2", "Typ 2", "zwischen Typ 2 und 3", "Typ 3",
    "zwischen Typ 3 und 4", "Typ 4", "kann ich nicht einschätzen", "trifft nicht zu", "übersprungen" })
  for _, word in ipairs(list) do t.ok(not word:find("%d[.,/-]%d"), word) end
end)

test("a model of other types makes its own form", function(t)
  for _, id in ipairs { "softwaresicherheit", "nrw", "beispielland-musterstadt" } do
    local m = assert(model.load(id))
    local book = assert(xlsx.read(form.xlsx(m, assessment { language = "de" })))
    local said
    for _, page in ipairs(book.sheets) do
      if page.name == "Bogen" then said = page.rows end
    end
    t.ok(#said >= #m.elements + 5, id)
  end
end)

test("what was filled in is what comes out", function(t)
  local parsed, errs = parse((filled()))
  t.ok(parsed, errs and tostring(errs[1]))
  t.eq({ parsed.kind, parsed.form }, { "person", "workbook" })
  t.eq(parsed.participants, { { code = "P01", role = "leitung", perspective = "inside" } })
  t.eq(parsed.placements, {
    { participant = "P01", element = "strategische_ziele", state = "skipped" },
    { participant = "P01", element = "datenbasierung", state = "dont_know" },
    { participant = "P01", element = "koordination", state = "placed", value = 2.5,
      reason = "kurze\nWege", evidence = "Beschluss" },
    { participant = "P01", element = "bildungsprojekte", state = "not_applicable",
      reason = "gibt es nicht" },
  })
  t.eq(parsed.notes.empty, 5)
end)

test("a form in English comes back under a terminal in German", function(t)
  lang.set("de")
  local book = cells({ language = "en" })
  local page = page_of(book, "Form")
  who(page, "E1")
  answer(page, "koordination", "between Type 1 and 2")
  answer(page, "datenbasierung", "can't judge")
  local parsed = assert(parse(book))
  t.eq({ parsed.placements[1].state, parsed.placements[2].value }, { "dont_know", 1.5 })
end)

test("criteria come with the person whose sheet they stand beside", function(t)
  local book = filled()
  local page = page_of(book, "Kriterien")
  local id = next(loaded().element.koordination.criterion)
  local row = find(page, "wm:criterion:koordination:" .. id)
  put(page, row, 5, "teilweise")
  t.eq(assert(parse(book)).marks,
    { { participant = "P01", element = "koordination", criterion = id, mark = "partly" } })
  put(page, row, 5, "naja")
  refused(t, book, "filled.mark", xlsx.place(row, 5))
end)

test("a sheet for each code, and those left blank say nothing", function(t)
  local book = cells { codes = { "P01", "P02", "a/b:c" } }
  t.eq({ book.sheets[2].name, book.sheets[3].name, book.sheets[4].name }, { "P01", "P02", "a-b-c" })
  answer(page_of(book, "P02"), "koordination", "Typ 4")
  local parsed = assert(parse(book))
  t.eq(parsed.participants, { { code = "P02" } })
  t.eq({ #parsed.placements, parsed.notes.blank }, { 1, 2 })
  put(page_of(book, "P01"), find(page_of(book, "P01"), "wm:code"), 3, "P09")
  answer(page_of(book, "P01"), "koordination", "Typ 4")
  refused(t, book, "filled.code_changed", "C3")
end)

test("what was only moved reads as before", function(t)
  local want = assert(parse((filled()))).placements
  local function same(change)
    local book, page = filled()
    change(page, book)
    local parsed, errs = parse(book)
    t.ok(parsed, errs and tostring(errs[1]))
    t.eq(parsed.placements, want)
    return parsed
  end
  same(function(page) page.name = "Meine Antworten" end)
  same(function(page) table.insert(page.rows, 9, {}) end)
  same(function(page)
    for _, row in ipairs(page.rows) do
      if (row.n or 0) >= 5 then
        table.insert(row, 5, false)
        row.n = row.n + 1
      end
    end
  end)
  same(function(page, book) book.sheets = { page } end)
  local parsed = same(function(page)
    local first = find(page, "wm:element:strategische_ziele")
    local rows = page.rows
    for i = 0, 3 do
      rows[first + i], rows[first + 8 - i] = rows[first + 8 - i], rows[first + i]
    end
  end)
  t.eq(parsed.notes.moved, true)
end)

test("where a change leaves it unsure what belongs where, the cell is named", function(t)
  local function bad(key, where, change)
    local book, page = filled()
    change(page, book)
    return refused(t, book, key, where)
  end
  local _, page = filled()
  local row, value = find(page, "wm:element:koordination"), select(2, find(page, "wm:column:value"))
  local at = xlsx.place(row, value)
  bad("filled.row_gone", nil, function(p) table.remove(p.rows, row) end)
  bad("filled.row_twice", nil, function(p) table.insert(p.rows, row, p.rows[row]) end)
  bad("filled.column_gone", nil, function(p)
    for _, cells_of in ipairs(p.rows) do
      if (cells_of.n or 0) > value then
        table.remove(cells_of, value + 1)
        cells_of.n = cells_of.n - 1
      end
    end
  end)
  bad("filled.no_head", nil, function(p) table.remove(p.rows, 1) end)
  bad("filled.no_keys", nil, function(p) table.remove(p.rows, (find(p, "wm:keys"))) end)
  bad("filled.no_answers", nil, function(_, book) table.remove(book.sheets, 2) end)
  bad("filled.text_changed", xlsx.place(row, 2), function(p) p.rows[row][2] = "Koordinierung" end)
  local errs = bad("filled.text_changed", xlsx.place(row, 2), function(p)
    local mine, next_row = p.rows[row], p.rows[row + 1]
    for k = 2, mine.n do mine[k], next_row[k] = next_row[k], mine[k] end
  end)
  t.eq({ #errs, errs[1].args.problem.args.n }, { 1, 2 })
  bad("filled.stray", xlsx.place(row, 14), function(p) put(p, row, 14, "siehe Anlage") end)
  bad("filled.stray", xlsx.place(9, value), function(p)
    table.insert(p.rows, 9, { n = value, false, false, false, false, false, false, "Typ 2" })
  end)
  bad("filled.key_moved", xlsx.place(row, 3), function(p)
    p.rows[row][3] = "wm:element:datenbasierung"
  end)
  bad("filled.code_missing", "C3", function(p) who(p, false) end)
  bad("filled.reason_needed", xlsx.place(row, value + 1), function(p)
    answer(p, "koordination", "trifft nicht zu", false)
  end)
  bad("data.value_unknown", at, function(p) answer(p, "koordination", "ganz gut") end)
  bad("data.value_date", at, function(p) answer(p, "koordination", "02. Mrz") end)
  bad("data.role_unknown_near", "C4", function(p) who(p, "P01", "Leitun") end)
  bad("filled.code_twice", "C3", function(p, book)
    table.insert(book.sheets, { name = "Bogen (2)", rows = p.rows })
  end)
end)

test("a number or a short way of saying it means what it says", function(t)
  for given, want in pairs { [2.5] = 2.5, [3] = 3, ["2,5"] = 2.5, ["2-3"] = 2.5, ["Typ 2"] = 2 } do
    local book, page = filled()
    answer(page, "koordination", given, "r", "b")
    t.eq(assert(parse(book)).placements[3].value, want)
  end
end)

test("a copied sheet with another code is another person", function(t)
  local book = filled()
  local other, page = filled()
  who(page, "P02")
  page.name = "Bogen (2)"
  table.insert(book.sheets, page_of(other, "Bogen (2)"))
  local parsed = assert(parse(book))
  t.eq({ #parsed.participants, #parsed.placements }, { 2, 8 })
end)

test("a form that belongs elsewhere is refused and says where", function(t)
  local function with(change, opts, key)
    local book = cells(nil, change)
    local page = page_of(book, "Bogen")
    who(page, "P01")
    answer(page, "koordination", "Typ 2")
    return refused(t, book, key, nil, opts)
  end
  with({ id = ("2"):rep(32) }, nil, "answers.other_assessment")
  local book, page = filled()
  page.rows[1][1] = page.rows[1][1]:gsub('"hash":"%x%x%x%x', '"hash":"0000')
  refused(t, book, "answers.other_version")
  t.ok(parse(book, { any_version = true }))
  page.rows[1][1] = page.rows[1][1]:gsub('"id":"dkbm"', '"id":"nrw"')
  refused(t, book, "answers.other_model")
  book, page = filled()
  page.rows[1][1] = page.rows[1][1]:gsub('"layout":1', '"layout":2')
  refused(t, book, "filled.layout")
  refused(t, filled(), "answers.code_unknown_near", "C3", { known = { P02 = true, P03 = true } })
end)

test("an empty form is told as such, and a loose reason is named", function(t)
  refused(t, cells(), "filled.none")
  local book, page = filled()
  answer(page, "steuerung_lenkung", false, "nur ein Gedanke")
  t.eq(assert(parse(book)).notes.loose, 1)
end)

test("a table says which assessment it was made for", function(t)
  local bytes = form.csv(loaded(), assessment(), { codes = { "P01" } })
  local rows = bytes:gsub("P01", "P01;leitung;2;;;;;;;;")
  t.ok(intake.parse(rows, "a.csv", loaded(), { assessment = assessment() }))
  local _, errs = intake.parse(rows, "a.csv", loaded(), { assessment = assessment { id = ("2"):rep(32) } })
  t.eq(errs[1].args.problem.key, "filled.other_assessment")
  local other = rows:gsub("hash=%x%x%x%x", "hash=0000")
  _, errs = intake.parse(other, "a.csv", loaded(), { assessment = assessment() })
  t.eq(errs[1].args.problem.key, "answers.other_version")
  _, errs = intake.parse(rows, "a.csv", loaded(), { known = { P02 = true } })
  t.eq(errs[1].args.problem.key, "answers.code_unknown_near")
end)

test("two files that say different things about a person both wait", function(t)
  local twice = require "wegmarke.data.intake.twice"
  local function one(path, value, element)
    return { path = path, parsed = { kind = "person", placements = {
      { participant = "P01", element = element or "koordination", state = "placed", value = value } } } }
  end
  t.eq(twice.find({ one("a", 2), one("b", 2), one("c", 3, "datenbasierung") }, loaded()), {})
  lang.set("de")
  local errs = twice.find({ one("a", 2), one("b", 2), one("c", 3) }, loaded())
  t.eq({ errs[1] ~= nil, errs[2] ~= nil, errs[3] ~= nil }, { true, false, true })
  t.match(tostring(errs[3]),
    "„P01“ steht auch in a, mit anderen Antworten: Koordination „Typ 3“, dort „Typ 2“")
end)

test("a sheet that was saved as CSV is read as it is, and names the place of a mistake", function(t)
  local _, page = filled()
  local function read(bytes)
    return intake.parse(bytes, "P01.csv", loaded(), { assessment = assessment() })
  end
  local got = assert(read(csv.write(page.rows, { separator = "," })))
  t.eq(got.placements, assert(parse((filled()))).placements)
  answer(page, "koordination", "Typ 9")
  local _, errs = read(csv.write(page.rows))
  t.eq({ errs[1].args.file, errs[1].args.column }, { "P01.csv", select(2, find(page, "wm:column:value")) })
end)
