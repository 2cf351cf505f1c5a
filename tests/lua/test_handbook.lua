--- The handbook for authors of models (models/README.md): every example in it is run, and gives
--- what the handbook shows.

local file = require "wegmarke.file"
local sys = require "wegmarke.sys"
local xlsx = require "wegmarke.xlsx"

local test = ...

local PATH = "models/README.md"
local EDITIONS = { de = PATH, en = "models/README.en.md" }
local FILES = { "mappe.xlsx", "mappe-neu.xlsx", "modelle", "boegen.csv", "bericht.html", "wegmarke.db",
  "vorschau.html", "beratungen.csv", "sprechstunde-rlp.json" }

-- Reading the handbook ------------------------------------------------------------

-- Its pieces in order: { kind = "console"|"csv"|"lua"|"text"|"table", lines, part }.
local function pieces_of(text)
  local pieces, part, open, in_table = {}, 0, nil, nil
  for line in (text .. "\n"):gmatch("(.-)\n") do
    local fence = line:match("^```(%a*)$")
    if open and fence then
      open = nil
    elseif open then
      open.lines[#open.lines + 1] = line
    elseif fence then
      open = { kind = fence, lines = {}, part = part }
      pieces[#pieces + 1] = open
    elseif line:find("^## Teil %d") or line:find("^## Part %d") then
      part = tonumber(line:match("%d"))
    elseif line == "| Blatt | Zeile | Spalte | Eintragen |" or line == "| Sheet | Row | Column | Enter |" then
      in_table = { kind = "table", lines = {}, part = part }
      pieces[#pieces + 1] = in_table
    elseif line:find("^| ") and in_table then
      in_table.lines[#in_table.lines + 1] = line
    elseif line == "" then
      in_table = nil
    end
  end
  return pieces
end

-- Running commands ----------------------------------------------------------------

-- Calls f with Lua modules of their own, so that folders of models and the language that commands
-- choose are forgotten afterwards.
local function apart(f)
  local kept = {}
  for name, module in pairs(package.loaded) do
    if name:find("^wegmarke%.") and sys.packed("lua/" .. name:gsub("%.", "/") .. ".lua") then
      kept[name] = module
      package.loaded[name] = nil
    end
  end
  local results = table.pack(pcall(f))
  for name in pairs(package.loaded) do
    if kept[name] == nil and name:find("^wegmarke%.")
       and sys.packed("lua/" .. name:gsub("%.", "/") .. ".lua") then
      package.loaded[name] = nil
    end
  end
  for name, module in pairs(kept) do package.loaded[name] = module end
  if not results[1] then error(results[2], 0) end
  return table.unpack(results, 2, results.n)
end

local function place(folder, word)
  for _, name in ipairs(FILES) do
    if word == name or word:sub(1, #name + 1) == name .. "/" then return folder .. "/" .. word end
  end
  return word
end

-- What a command says, standard error and output in the order they came.
local function run(folder, line, language)
  local argv = { "--lang", language or "de" }
  -- What would be the current folder is named.
  if line:find("^model import ") then
    line = line .. " --into modelle"
  elseif not line:gsub("^%-%-models %S+ ", ""):find("^model ") then
    line = "--db wegmarke.db " .. line
  end
  for word in line:gmatch("%S+") do argv[#argv + 1] = place(folder, word) end
  local said, out, err = {}, sys.out, sys.err
  local function hear(...) for _, s in ipairs { ... } do said[#said + 1] = s end end
  sys.out, sys.err = hear, hear
  local ok, message = pcall(require("wegmarke.cli.main").run, argv)
  sys.out, sys.err = out, err
  if not ok then error(message, 0) end
  local text = table.concat(said):gsub("%-%-db [^ \n]+/wegmarke%.db ", "")
  local at = text:find(folder, 1, true)
  while at do
    text = text:sub(1, at - 1) .. text:sub(at + #folder + 1)
    at = text:find(folder, 1, true)
  end
  return text
end

-- Changing workbooks as people do ----------------------------------------------------

local function cells(line)
  local list = {}
  for cell in line:gmatch("|%s*([^|]-)%s*%f[|]") do list[#list + 1] = cell end
  return list
end

-- Makes the changes of a table in sheets as xlsx.read gives them.
local function change(book, lines)
  local fresh = {}
  for _, line in ipairs(lines) do
    local name, key, head, value = table.unpack(cells(line))
    if name and not name:find("^%-") then
      local sheet, row, at
      for _, one in ipairs(book.sheets) do sheet = one.name == name and one or sheet end
      assert(sheet, "no sheet " .. name)
      if key:find("^ne[uw]") then
        row = fresh[name .. key]
        if not row then
          row = { line = sheet.rows[#sheet.rows].line + 1, n = 0 }
          sheet.rows[#sheet.rows + 1], fresh[name .. key] = row, row
        end
      else
        for i = 2, #sheet.rows do row = sheet.rows[i][1] == key and sheet.rows[i] or row end
      end
      assert(row, "no row " .. key)
      for i = 1, sheet.rows[1].n do at = sheet.rows[1][i] == head and i or at end
      assert(at, "no column " .. head)
      row[at] = value:match("^Datum (.*)$") and { date = value:match("^Datum (.*)$") }
        or tonumber(value) or value
      row.n = math.max(row.n, at)
    end
  end
end

-- Saves sheets as a spreadsheet would: without what we put around the cells.
local function save(book)
  local sheets = {}
  for i, sheet in ipairs(book.sheets) do
    local rows = {}
    for n = 1, #sheet.rows > 0 and sheet.rows[#sheet.rows].line or 0 do rows[n] = {} end
    for _, row in ipairs(sheet.rows) do
      for k = 1, row.n do rows[row.line][k] = row[k] or false end
    end
    sheets[i] = { name = sheet.name, rows = rows }
  end
  return xlsx.write { sheets = sheets }
end

-- The examples -------------------------------------------------------------------------

local counter = 0

local function folder_of(t)
  counter = counter + 1
  local folder = ("%s/handbook-%d-%d"):format(t.tmp(), counter, os.time())
  assert(sys.mkdir(folder))
  return folder
end

-- Runs the commands of a console piece; what the screen shows, as the handbook prints it.
local function screen(folder, lines, language)
  local shown = {}
  for _, line in ipairs(lines) do
    local command = line:match("^%$ wegmarke (.*)$")
    if command then
      shown[#shown + 1] = line
      for said in run(folder, command, language):gmatch("[^\n]+") do shown[#shown + 1] = said end
    end
  end
  return shown
end

-- Does what part 1 of an edition says; what it shows on screens, and the report that comes of it.
local function part_one(t, path, language)
  local today = sys.today()
  local folder, screens = folder_of(t), 0
  sys.set_today("2026-03-14")
  sys.seed_ids("handbook")
  apart(function()
    for _, piece in ipairs(pieces_of(assert(file.read(path)))) do
      if piece.part == 1 and piece.kind == "console" then
        t.eq(table.concat(screen(folder, piece.lines, language), "\n"), table.concat(piece.lines, "\n"))
        screens = screens + 1
      elseif piece.part == 1 and piece.kind == "table" then
        local book = assert(xlsx.read(assert(file.read(folder .. "/mappe.xlsx"))))
        change(book, piece.lines)
        assert(file.write(folder .. "/mappe.xlsx", save(book), { overwrite = true }))
      elseif piece.part == 1 and piece.kind == "csv" then
        assert(file.write(folder .. "/boegen.csv", table.concat(piece.lines, "\n") .. "\n",
          { overwrite = true }))
      end
    end
  end)
  sys.set_today(today)
  t.eq(screens, 5)
  t.ok(file.exists(folder .. "/modelle/musterland/workbook.lua"))
  return assert(file.read(folder .. "/bericht.html")), folder
end

test("part 1 of the handbook goes as it says, in both languages, from the workbook to the report", function(t)
  local report, folder = part_one(t, PATH, "de")
  t.has(report, "Matrix der Region Musterland")
  t.has(report, "Koordinierung")
  t.has(report, "Laden Sie die Beratung des Landes zu einem Gespräch ein.")
  local _, other = part_one(t, EDITIONS.en, "en")
  -- and the same version comes of it, but for what it began with
  for _, name in ipairs { "model.lua", "workbook.lua" } do
    local function verbs(of)
      return (assert(file.read(of .. "/modelle/musterland/" .. name)):gsub("%-%- sha256.*", ""))
    end
    t.eq(verbs(other), verbs(folder))
  end
end)

local MODEL = [[
model "musterland" {
  api = 2, version = "2", extends = "dkbm",
  title = { de = "Matrix der Region Musterland", en = "Matrix of the region of Musterland" },
}
]]

-- The findings of a folder that has the lines of a lua piece, as `model check` tells them.
local function findings_of(t, lines)
  local name = lines[1]:match("^%-%- ([%w_]+%.lua)$")
  assert(name, "no file name: " .. lines[1])
  local folder = folder_of(t)
  assert(sys.mkdir(folder .. "/musterland"))
  assert(file.write(folder .. "/musterland/model.lua", MODEL, { overwrite = true }))
  assert(file.write(folder .. "/musterland/" .. name, table.concat(lines, "\n") .. "\n",
    { overwrite = true }))
  local model = require "wegmarke.model"
  local list, found = {}, model.check(folder .. "/musterland",
    { also = require "wegmarke.report.checked" })
  for _, finding in ipairs(found) do
    list[#list + 1] = finding
    finding.words = model.finding_text(finding, "de")
    local at = finding.words:find(folder, 1, true)
    finding.words = at and finding.words:sub(1, at - 1) .. finding.words:sub(at + #folder + 1)
      or finding.words
  end
  return list
end

test("every example of part 2 of the handbook loads", function(t)
  local seen = 0
  for _, piece in ipairs(pieces_of(assert(file.read(PATH)))) do
    if piece.part == 2 and piece.kind == "lua" then
      seen = seen + 1
      for _, finding in ipairs(findings_of(t, piece.lines)) do
        t.ok(finding.severity ~= "error", finding.words)
      end
    end
  end
  t.ok(seen >= 15, seen)
end)

-- The pieces of Lua of part 2, one below the other.
local function examples(path)
  local list = {}
  for _, piece in ipairs(pieces_of(assert(file.read(path)))) do
    if piece.part == 2 and piece.kind == "lua" then list[#list + 1] = table.concat(piece.lines, "\n") end
  end
  return list
end

test("both editions of part 2 have the same examples", function(t)
  local de, en = examples(EDITIONS.de), examples(EDITIONS.en)
  for i = 1, math.max(#de, #en) do t.eq(en[i], de[i]) end
end)

test("the commands of part 2 of the handbook say what it shows, in both languages", function(t)
  for language, edition in pairs(EDITIONS) do
    local folder, seen = folder_of(t), 0
    assert(sys.mkdir(folder .. "/modelle"))
    apart(function()
      for _, piece in ipairs(pieces_of(assert(file.read(edition)))) do
        if piece.part == 2 and piece.kind == "console" then
          local said = table.concat(screen(folder, piece.lines, language), " ")
          t.eq((said:gsub("%s+", " ")), (table.concat(piece.lines, " "):gsub("%s+", " ")))
          seen = seen + 1
        elseif piece.part == 2 and piece.kind == "text" then -- a file with mistakes, mended by what follows
          local path = folder .. "/modelle/" .. piece.lines[1]:match "^%-%- ([%w_%-]+/[%w_]+%.lua)$"
          assert(sys.mkdir(path:match "^(.*)/"))
          assert(file.write(path, table.concat(piece.lines, "\n") .. "\n"))
        end
      end
    end)
    t.ok(seen >= 1, seen)
  end
end)


-- What the program says to the mistake in a piece.
local function told(t, piece)
  if piece.kind == "lua" then
    for _, severity in ipairs { "error", "warning" } do
      for _, finding in ipairs(findings_of(t, piece.lines)) do
        if finding.severity == severity then return finding.words end
      end
    end
  end
  local workbook = require "wegmarke.module.workbook"
  local m = assert(require("wegmarke.model").load("dkbm"))
  local book = assert(xlsx.read(workbook.to_xlsx(m, { as = "musterland" })))
  m:close()
  change(book, piece.lines)
  local plan, errs = workbook.plan(book.sheets, folder_of(t))
  t.eq(plan, nil)
  return require("wegmarke.lang").text("de", errs[1].key, errs[1].args)
end

test("every mistake of part 3 of the handbook gets the message it shows", function(t)
  local seen, mistake = 0, nil
  for _, piece in ipairs(pieces_of(assert(file.read(PATH)))) do
    if piece.part == 3 and (piece.kind == "lua" or piece.kind == "table") then
      mistake = piece
    elseif piece.part == 3 and piece.kind == "text" then
      seen = seen + 1
      t.eq(told(t, mistake), table.concat(piece.lines, " "))
    end
  end
  t.eq(seen, 17)
end)

-- What is another on each computer and each day, as the handbook calls it.
local function anywhere(said)
  return (said:gsub("%d%d%.%d%d%.%d%d%d%d %d%d:%d%d", "20.08.2026 10:00")
    :gsub("(Kennung: )%x+", "%1KENNUNG"):gsub("(Musterland %d+ )%x%x%x%x%x%x%x%x ", "%1KENNUNG ")
    :gsub("(Prüfsumme )%x+", "%1PRUEFSUMME"))
end

test("part 4 of the handbook: its modules are right, and the commands say what it shows", function(t)
  local folder, seen = folder_of(t), 0
  assert(sys.mkdir(folder .. "/modelle"))
  apart(function()
    run(folder, "init")
    run(folder, "unit add --kind landkreis --name Musterland")
    for _, piece in ipairs(pieces_of(assert(file.read(PATH)))) do
      local path = piece.part == 4 and piece.kind == "lua" and piece.lines[1]:match("^%-%- (%S+)$")
      if path then
        assert(sys.mkdir(folder .. "/modelle/" .. path:match("^[^/]+")))
        assert(file.write(folder .. "/modelle/" .. path, table.concat(piece.lines, "\n") .. "\n"))
        local m, findings = require("wegmarke.module").load(folder .. "/modelle/" .. path:match("^[^/]+"))
        t.ok(m and #findings == 0, findings[1] and require("wegmarke.module").finding_text(findings[1], "de"))
        seen = seen + 1
      elseif piece.part == 4 and piece.kind == "console" then
        local said = anywhere(table.concat(screen(folder, piece.lines), " "))
        t.eq((said:gsub("%s+", " ")), (table.concat(piece.lines, " "):gsub("%s+", " ")))
        seen = seen + 1
      elseif piece.part == 4 and piece.kind == "csv" then
        assert(file.write(folder .. "/beratungen.csv", table.concat(piece.lines, "\n") .. "\n",
          { overwrite = true }))
      end
    end
  end)
  t.ok(seen >= 14, seen)
end)
