--- Writes filled forms of the demo's assessment: forms.lua DATABASE FOLDER COUNT writes FOLDER/json and
--- FOLDER/xlsx.

local data, file = require "wegmarke.data", require "wegmarke.file"
local form, json = require "wegmarke.form", require "wegmarke.json"
local store, sys = require "wegmarke.store", require "wegmarke.sys"
local xlsx = require "wegmarke.xlsx"

local path, folder, count = arg[1], arg[2], math.tointeger(tonumber(arg[3]))
local db = assert(store.open(path, { readonly = true }))
local a = data.assessments.get(db, data.assessments.list(db)[1].id)
local model = assert(require("wegmarke.model").load "dkbm")
local words = { "Typ 2", "zwischen Typ 2 und 3", "Typ 4", "kann ich nicht einschätzen" }

--- The form with answers, as a spreadsheet would save it.
local function filled(code, i)
  local book = assert(xlsx.read(form.xlsx(model, a, { codes = { code }, language = "de" })))
  for _, page in ipairs(book.sheets) do
    local rows = {}
    for _, row in ipairs(page.rows) do
      while #rows < row.line - 1 do rows[#rows + 1] = {} end
      local cells = { n = row.n }
      for k = 1, row.n do cells[k] = row[k] or false end
      if tostring(row[1]):find("^wm:element:") then
        cells.n, cells[7], cells[8] = 8, words[(i + row.line) % 4 + 1], "Begründung " .. i
      end
      rows[#rows + 1] = cells
    end
    page.rows = rows
  end
  return xlsx.write(book)
end

sys.mkdir(folder .. "/json")
sys.mkdir(folder .. "/xlsx")
for i = 1, count do
  local answers = {}
  for k, element in ipairs(model.elements) do
    answers[k] = { element = element.id, state = "placed", value = (i + k) % 4 + 1,
      reason = "Begründung " .. i }
  end
  assert(file.write(("%s/json/%04d.json"):format(folder, i), json.encode {
    wegmarke = "answers", format = 1, assessment = a.id, unit = a.unit.name, held_on = a.held_on,
    model = { id = model.id, version = model.version, hash = model.hash }, language = "de",
    participant = { code = ("J%04d"):format(i) }, answers = json.list(answers) }))
  assert(file.write(("%s/xlsx/%04d.xlsx"):format(folder, i), filled(("X%04d"):format(i), i)))
end
