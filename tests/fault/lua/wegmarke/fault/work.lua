--- Jobs that run while memory fails. Each returns the same every time it succeeds.

local M = {}

local IDENTITY = [[
model "klein" {
  api = 1, version = "1", language = "de", languages = { "de" }, between = true,
  title = "Klein", endorsed_by = none,
  types = { { value = 1, title = "Typ 1" }, { value = 2, title = "Typ 2" } },
  lists = { roles = { { id = "leitung", title = "Leitung", perspective = "inside" } } },
}
rule "r" { why = "w", hint = "h", elements = { "ziele" },
  when = function (p, unit) return p.ziele.ist >= 1 and p.daten.soll > 1 and unit.kind == "landkreis" end }
advice "a" { element = "ziele", from = 1, to = 2, status = "entwurf", text = "t" }
]]

local MATRIX = [[
matrix {
  { id = "ziele", title = "Ziele", question = "Welche?", cells = {
    { text = "z1", criteria = { { id = "t1_a", kind = "kern", text = "a" } } }, { text = "z2" } } },
  { id = "daten", title = "Daten", question = "Welche?", cells = { { text = "d1" }, { text = "d2" } } },
}
]]

local FILES = {
  { model_id = "klein", path = "model.lua", bytes = IDENTITY },
  { model_id = "klein", path = "matrix.lua", bytes = MATRIX },
}

local function load_model()
  local m, findings = require("wegmarke.model").from_files("klein", FILES)
  if not m then error(require("wegmarke.model").finding_text(findings[1], "en"), 0) end
  return m
end

--- Loads a model of two elements and closes it.
function M.model()
  local m = load_model()
  local said = m.hash .. " " .. #m.elements .. " " .. #m.rules .. " " .. #m.advice
  m:close()
  return said
end

--- What failed jobs left open is closed by the collector. Where memory fails all the time it never
--- comes to that: each failure has it begin anew.
function M.collect()
  collectgarbage()
end

local kept

--- Evaluates an assessment with the model of `prepare_evaluate`.
function M.evaluate()
  local a = {
    assessment = { id = "1", title = "T", held_on = "2026-01-01", mode = "open", language = "de",
      threshold = 3 },
    unit = { id = "u", name = "U", kind = "landkreis", keys = {}, facts = { population = 1000 } },
    participants = {}, batches = { { id = "b", kind = "person", made_at = "2026-01-01" } },
    placements = {}, marks = {}, agreement_marks = {}, remarks = {}, fields = {},
    agreements = { ziele = { state = "agreed", value = 1, how = "so", why = "darum" } },
    targets = { ziele = { state = "value", value = 2, year = 2030 } },
  }
  for i, value in ipairs { 1, 1, 1.5, 2 } do
    a.participants[i] = { id = "p" .. i, code = "P" .. i, role = "leitung", perspective = "inside" }
    a.placements[i] = { batch = "b", participant = "p" .. i, element = "ziele", state = "placed",
      value = value }
  end
  return require("wegmarke.evaluate").run(kept, a, {})
end

function M.prepare_evaluate()
  kept = load_model()
end

local CSV = "\xEF\xBB\xBFcode;wert\r\n" .. ('1;"zwei ""und"" drei"\r\n'):rep(40) .. "M\xC3\xBCller;=1\n"

--- Reads a CSV file and writes it again.
function M.csv()
  local csv = require "wegmarke.csv"
  local sheet, err = csv.read(CSV)
  if not sheet then error(err) end
  return csv.write(sheet.rows)
end

--- Reads a file of Windows-1252, which has to be made into UTF-8.
function M.windows()
  local sheet, err = require("wegmarke.csv").read(("M\xFCller;Stra\xDFe\n"):rep(50))
  if not sheet then error(err) end
  local cells = {}
  for i, row in ipairs(sheet.rows) do cells[i] = table.concat(row, "|") end
  return cells
end

--- All that the JSON writer knows, and back again.
function M.json()
  local json = require "wegmarke.json"
  local keys = {}
  for i = 1, 60 do keys["key " .. i * 7 % 61] = { i, i / 7, "<" .. ("ä"):rep(i) .. "\u{2028}" } end
  local text = json.encode({
    object = keys, list = json.list {}, null = json.null, yes = true, no = false,
    least = math.mininteger, reals = { 0.1, 1e300, -5e-324, 2 ^ 53 },
    deep = { { { { { { "unten" } } } } } },
  }, { indent = 2 })
  local value, err = json.decode(text)
  if not value then error(err) end
  assert(json.encode(value, { indent = 2 }) == text)
  return text
end

local texts = { "koordination", "Müller-Lüdenscheidt", "<b>=1+1\x1b[0m", "zwischen 2 und 3" }

--- The escaping of all formats, and words.
function M.text()
  local text = require "wegmarke.text"
  local out = {}
  for _, s in ipairs(texts) do
    for _, name in ipairs { "html", "markdown", "csv", "terminal", "lower", "sort_key" } do
      out[#out + 1] = text[name](s)
    end
    out[#out + 1] = tostring(text.distance(s, "koordinaton"))
    out[#out + 1] = tostring(text.nearest(s, texts))
  end
  return out
end

--- A file of placements.
function M.intake()
  local parsed, errs = require("wegmarke.data.intake").parse(
    "code;rolle;ziele;daten\n1;leitung;1;zwischen 1 und 2\n2;leitung;2;?\n", "p.csv", kept)
  if not parsed then error(tostring(errs[1]), 0) end
  return parsed
end

local path, db, made

--- Makes a database for what follows, at the path.
function M.prepare_database(where)
  path = where
  db = assert(require("wegmarke.store").open(path, { create = true }))
  made = 0
end

--- Adds one unit, with keys and facts: all of it or nothing.
function M.insert()
  made = made + 1
  local ags = ("%02d%03d"):format(1 + made // 1000 % 16, made % 1000)
  local id, err = require("wegmarke.data").units.add(db, {
    kind = "landkreis", name = "Kreis " .. made, keys = { ags = ags },
    facts = { population = made }, as_of = "2026-01-01",
    source = { title = "Quelle", publisher = "Amt" },
  })
  if not id then error(err, 0) end
  return true
end

--- What the database holds: { units =, keys =, facts =, findings = }.
function M.look()
  local findings = {}
  for _, finding in ipairs(db:verify()) do
    findings[#findings + 1] = finding.what .. " " .. finding.table .. " " .. finding.detail
  end
  return {
    units = db:query("SELECT count(*) AS n FROM unit")[1].n,
    keys = db:query("SELECT count(*) AS n FROM unit_key")[1].n,
    facts = db:query("SELECT count(*) AS n FROM unit_fact")[1].n,
    findings = require("wegmarke.json").list(findings),
  }
end

function M.close_database()
  db:close()
end

--- Opens the database once more, asks, and closes it.
function M.open()
  local store = require "wegmarke.store"
  local other, err = store.open(path, { readonly = true })
  if not other then error(err.code, 0) end
  local kinds = other:all("unit_kinds")
  other:close()
  return #kinds
end

--- A copy of the database.
function M.backup()
  local ok, err = db:backup(path .. ".copy", { overwrite = true })
  if not ok then error(err, 0) end
  return true
end

return M
