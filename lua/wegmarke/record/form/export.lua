--- Records of a type as a table or as JSON that `import` takes back as it was: the id stands beside them,
--- by which the same file knows them again. What no cell can say so that it is read as the same (a clash,
--- what was not handed on, a text that a spreadsheet would change) is left out of a table and told; JSON has
--- it all.

local cells = require "wegmarke.record.form.cells"
local csv = require "wegmarke.csv"
local json = require "wegmarke.json"
local kinds = require "wegmarke.record.kinds"
local own = require "wegmarke.record.form.sheet"
local lang = require "wegmarke.lang"
local reader = require "wegmarke.record.reader"
local sheet = require "wegmarke.doc.sheet"
local typed = require "wegmarke.record.typed"
local xlsx = require "wegmarke.xlsx"

local M = {}

---@class wegmarke.record.Left what a table could not say
---@field record wegmarke.record.Record
---@field field table|nil nil: the state
---@field why "clash"|"held"|"unfit"|"words"

-- The fields that are stored and that the audience may read.
local function fields_of(decl, audience)
  local list = {}
  for _, field in ipairs(decl.fields) do
    if field.kind ~= "computed" and reader.may_read(field, audience) then list[#list + 1] = field end
  end
  return list
end

-- What stands in a cell of a table; false for nothing.
local function cell_of(record, field, F, left)
  local said, open = cells.said(record, field)
  if open == nil and said == nil then return false end
  local words = open == nil and cells.words(field, said, F)
  if not words then
    left[#left + 1] = { record = record, field = field, why = open or "words" }
    return false
  end
  return words ~= "" and words
end

-- The rows of a table: heads, then a row a record; each cell words, with its field and value beside.
local function rows_of(decl, records, F, left)
  local fields, heads = fields_of(decl, F.audience), { own.mark(decl) }
  for i, field in ipairs(fields) do heads[i + 1] = own.head(decl, field, F.language) end
  local state_head = decl.states and own.state_head(decl)
  if state_head then heads[#heads + 1] = state_head end
  local rows = {}
  for i, record in ipairs(records) do
    rows[i] = { record.id }
    for j, field in ipairs(fields) do rows[i][j + 1] = cell_of(record, field, F, left) end
    if state_head then
      local state = not record.clashes.state and record.state
      rows[i][#heads] = state and typed.state_title(decl, state, F.language) or false
      if record.clashes.state then left[#left + 1] = { record = record, why = "clash" } end
    end
  end
  return heads, rows, fields
end

--- The records as CSV.
---@param decl table
---@param records wegmarke.record.Record[] as the audience may read them
---@param F wegmarke.record.FormOf
---@return string bytes
---@return wegmarke.record.Left[] left
function M.csv(decl, records, F)
  local left = {}
  local heads, rows = rows_of(decl, records, F, left)
  table.insert(rows, 1, heads)
  for _, row in ipairs(rows) do row.n = #heads end
  return csv.write(rows), left
end

-- Numbers and days as spreadsheets count and show them, where they are read as the same.
local function typed_cell(field, record, words)
  local said = record.values[field.id]
  if words == false then return { false, style = "words" } end
  if field.kind == "number" and not field.many and type(said) == "number" then
    return { said, style = "number" }
  elseif field.kind == "date" and not field.many and sheet.day(said) then
    return { sheet.day(said), style = "day" }
  end
  return { words, style = "key" }
end

--- The records as a workbook.
---@return string bytes
---@return wegmarke.record.Left[] left
function M.xlsx(decl, records, F)
  local left = {}
  local heads, rows, fields = rows_of(decl, records, F, left)
  local out, widths = { { style = "head", table.unpack(heads) } }, { { width = 12 } }
  for i, row in ipairs(rows) do
    local made = { { row[1], style = "key" } }
    for j, field in ipairs(fields) do made[j + 1] = typed_cell(field, records[i], row[j + 1]) end
    if #heads > #fields + 1 then made[#heads] = { row[#heads], style = "key" } end
    out[i + 1] = made
  end
  for j, field in ipairs(fields) do
    widths[j + 1] = { width = kinds.cell(field, F.language).width or 20 }
  end
  local name = sheet.namer()(lang.pick(decl.many, F.language))
  local title = lang.pick(decl.many, F.language) .. (F.unit and ", " .. F.unit.name or "")
  return xlsx.write { title = sheet.line(title, 200), author = "Wegmarke", styles = sheet.styles,
    sheets = { { name = name, rows = out, columns = widths, freeze = { rows = 1, columns = 1 },
      landscape = true, footer = sheet.line(title, 200) } } }, left
end

-- What a value points at, in words: another file knows it by these.
local function names_of(field, said, F)
  if field.kind ~= "link" and field.kind ~= "unit" and field.kind ~= "assessment" then return nil end
  local list, single = {}, setmetatable({ many = false }, { __index = field })
  for i, id in ipairs(type(said) == "table" and said or { said }) do
    list[i] = kinds.print(single, id, F.language, F.look)
  end
  return json.list(list)
end

--- The records as JSON: values as they are stored.
---@return string bytes
---@return wegmarke.record.Left[] left always empty
function M.json(decl, records, F)
  local list, fields = {}, fields_of(decl, F.audience)
  for i, record in ipairs(records) do
    local values, names, clashes, held = {}, {}, {}, {}
    for _, field in ipairs(fields) do
      local said = record.values[field.id]
      values[field.id], clashes[field.id] = said, record.clashes[field.id]
      names[field.id] = said ~= nil and names_of(field, said, F) or nil
      if record.held[field.id] then held[#held + 1] = field.id end
    end
    clashes.state = record.clashes.state
    list[i] = { id = record.id, state = not record.clashes.state and record.state or nil,
      values = json.object(values), names = next(names) and json.object(names) or nil,
      clashes = next(clashes) and json.object(clashes) or nil, held = #held > 0 and json.list(held) or nil }
  end
  return json.encode({ wegmarke = "records", layout = 1, type = decl.id, unit = F.unit and F.unit.name,
    language = F.language, audience = F.audience, records = json.list(list) },
    { indent = 2, empty_lists = true }) .. "\n", {}
end

return M
