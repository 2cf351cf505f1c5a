-- A model with ninety elements: every document shows each of them, in parts that can be read, and the page
-- for the heads stays one.

local test = ...

local evaluate = require "wegmarke.evaluate"
local form = require "wegmarke.form"
local groups = require "wegmarke.report.groups"
local model = require "wegmarke.model"
local report = require "wegmarke.report"
local words = require "wegmarke.report.words"
local xlsx = require "wegmarke.xlsx"
local ninety = dofile("tests/lua/help_ninety.lua")
local of_page = dofile("tests/lua/help_pages.lua")
local plain, cells_of = of_page.plain, of_page.cells

local loaded
local function the_model()
  if not loaded then
    local findings
    loaded, findings = model.from_files("ninety",
      { { model_id = "ninety", path = "model.lua", bytes = ninety.source() } })
    assert(loaded, findings[1] and model.finding_text(findings[1], "en"))
  end
  return loaded
end

local ASSESSMENT = { id = ("1"):rep(32), held_on = "2026-03-01", mode = "open", language = "en",
  threshold = 3, unit = { id = "u", name = "Smith", kind = "unternehmen", keys = {}, facts = {} } }

local function result()
  local a = { assessment = ASSESSMENT, unit = ASSESSMENT.unit, participants = {}, batches = {},
    placements = {}, marks = {}, remarks = {}, agreements = {}, agreement_marks = {}, targets = {},
    fields = {} }
  for i = 1, ninety.count do
    a.agreements[ninety.id(i)] = { state = "agreed", value = i % 3 }
    if i % 9 == 0 then a.targets[ninety.id(i)] = { state = "value", value = 3, year = 2028 } end
  end
  return evaluate.run(the_model(), a)
end

local function count(s, pattern)
  local _, n = s:gsub(pattern, "")
  return n
end

-- What a DOCX says.
local function docx_of(E, m)
  local files = require("wegmarke.doc.write.docx").files(require("wegmarke.report.document").of(E, m, {}))
  for _, one in ipairs(files) do
    for _, value in pairs(one) do
      if type(value) == "string" and value:find("<w:body>", 1, true) then return value end
    end
  end
end

test("each element stands in every document", function(t)
  local m, E = the_model(), result()
  local made = {
    html = plain(report.html(E, m, {})), markdown = report.markdown(E, m, {}):gsub("\\", ""),
    docx = plain(docx_of(E, m)),
    terminal = report.terminal(E, m, { width = 100 }), csv = report.csv(E, m, {}),
    xlsx = cells_of(report.xlsx(E, m, {})), form = plain(form.html(m, ASSESSMENT)),
    answer = plain(form.print(m, ASSESSMENT, { sheet = "answer" })),
    tally = plain(form.print(m, ASSESSMENT, { sheet = "tally" })),
    working = plain(form.print(m, ASSESSMENT, { sheet = "working" })),
    poster = plain(form.print(m, ASSESSMENT, { sheet = "poster" })),
    sheet = cells_of(form.xlsx(m, ASSESSMENT)), table = form.csv(m, ASSESSMENT),
  }
  for what, said in pairs(made) do
    local missing = {}
    for i = 1, ninety.count do
      local at = said:find(ninety.title(i), 1, true) or what == "table" and said:find(ninety.id(i), 1, true)
      if not at then missing[#missing + 1] = i end
    end
    t.eq(missing, {}, what)
  end
  for _, what in ipairs { "html", "markdown", "answer", "working", "poster" } do
    for i = 1, ninety.count do
      t.has(made[what], ("Number %02d at 3"):format(i))
    end
  end
end)

test("the workbook to fill in has the groups' titles between, and no answers there", function(t)
  local rows = assert(xlsx.read(form.xlsx(the_model(), ASSESSMENT))).sheets[2].rows
  local heads, at = {}, nil
  for i, row in ipairs(rows) do
    if row[1] == "wm:element:" .. ninety.id(1) then at = i end
    if at and row[1] == "wm:text" or rows[i + 1] and rows[i + 1][1] == "wm:element:" .. ninety.id(1) then
      heads[#heads + 1] = row[2]
      for k = 3, row.n or #row do t.eq(row[k] or "", "", k) end
    end
  end
  t.eq(#heads, 15)
  t.eq({ heads[1], heads[15] }, { "Governance · Strategy and metrics 1", "Operations · Guidance 5" })
  t.eq(rows[at + 6][2], heads[2])
end)

test("a matrix is a group wide, in the model's order", function(t)
  local page = report.html(result(), the_model(), {})
  local part = page:match('id="matrix".-</section>')
  local seen = {}
  for columns in part:gmatch('<table class="matrix" style="%-%-n:(%d+)') do seen[#seen + 1] = columns end
  t.eq(seen, { "6", "6", "6", "6", "6", "6", "6", "6", "6", "6", "6", "6", "6", "6", "6" })
  local last = 0
  for i = 1, ninety.count do
    local at = plain(part):find(ninety.title(i), 1, true)
    t.ok(at > last, ninety.title(i))
    last = at
  end
end)

test("posters are as many as letters that can be read want, each says which it is", function(t)
  for sheet, size in pairs { poster = 24, working = 10 } do
    local page = form.print(the_model(), ASSESSMENT, { sheet = sheet })
    local pages = count(page, '<h1')
    t.ok(pages > 7 and pages < 24, pages)
    t.ok(tonumber(page:match "%.page{font%-size:([%d.]+)pt") >= size)
    for i = 1, pages do t.has(plain(page), ("sheet %d of %d"):format(i, pages)) end
    local columns = {}
    for head in page:gmatch "<thead>(.-)</thead>" do columns[#columns + 1] = count(head, "<th") - 1 end
    local all = 0
    for _, n in ipairs(columns) do
      t.ok(n <= 14, n)
      all = all + n
    end
    t.eq({ #columns, all }, { pages, ninety.count })
  end
end)

test("the roll-up stands first, and the page for the heads tells of areas only", function(t)
  local m, E = the_model(), result()
  local page = report.html(E, m, {})
  t.ok(page:find('id="rollup"', 1, true) < page:find('id="summary"', 1, true))
  local short = report.html(E, m, { preset = "spitze" })
  t.ok(short:find('id="rollup"', 1, true) < short:find('id="summary"', 1, true))
  local said = plain(short)
  for i, area in ipairs { "Governance", "Design", "Implementation", "Verification", "Operations" } do
    t.has(said, area)
    local rolled
    for _, group in ipairs(E.rollup.groups) do rolled = group.id == "a" .. i and group.value or rolled end
    t.has(said, area .. " " .. words.number({ language = "en" }, rolled) .. " 18 of 18")
  end
  t.ok(count(short, "<tr") < 10)
  t.ok(not said:find(ninety.title(50), 1, true))
end)

test("parts are the outermost groups that are small enough, and dozens without", function(t)
  local function parted(list, group_list, of)
    local m = { group_list = group_list, element = {} }
    local elements = {}
    for i = 1, list do
      local id = "e" .. i
      elements[i], m.element[id] = { id = id }, { group = of(i) }
    end
    local W = { model = m, language = "en", pick = function(_, x) return x end }
    local made = groups.of(W, elements)
    local all = {}
    for i, part in ipairs(made or {}) do
      for k, place in ipairs(part.places) do
        t.eq(part.elements[k].id, "e" .. place)
        t.ok(not all[place])
        all[place] = true
      end
      made[i] = part.title .. ": " .. #part.elements
    end
    if made then t.eq(#all, list) end
    return made
  end
  local function none() return nil end
  t.eq(parted(14, {}, none), nil)
  t.eq(parted(30, {}, none), { "Elements 1 to 12: 12", "Elements 13 to 24: 12", "Elements 25 to 30: 6" })
  local tree = { { id = "a", title = "A" }, { id = "b", title = "B", parent = "a" },
    { id = "c", title = "C", parent = "a" }, { id = "x", title = "X" } }
  -- X comes first, since its elements do; of A's own five and those of its groups each is one part
  t.eq(parted(30, tree, function(i) return i < 10 and "x" or i < 15 and "a" or i < 25 and "b" or "c" end),
    { "X: 9", "A: 5", "A · B: 10", "A · C: 6" })
  t.eq(parted(20, tree, function(i) return i <= 7 and "b" or i <= 12 and "c" or nil end),
    { "A: 12", "Elements 13 to 20: 8" })
  t.eq(parted(32, tree, function(i) return i <= 16 and "b" or "c" end),
    { "A · B · Elements 1 to 12: 12", "A · B · Elements 13 to 16: 4", "A · C · Elements 17 to 28: 12",
      "A · C · Elements 29 to 32: 4" })
end)

test("what follows the matrix in other formats is parted too", function(t)
  local m, E = the_model(), result()
  local said = report.markdown(E, m, {})
  for _, title in ipairs { "Governance · Guidance 1", "Operations · Policy and compliance 5" } do
    t.has(said, title)
  end
end)
