--- What stands in a workbook and nobody takes in: cells without a head, comments, what was changed where
--- things are only shown. Each is told by sheet and cell.

local lang = require "wegmarke.lang"
local merge = require "wegmarke.module.workbook.merge"
local tables = require "wegmarke.module.workbook.tables"
local xlsx = require "wegmarke.xlsx"

local M = {}

local function tell(list, sheet, place, key, given)
  list[#list + 1] = lang.err("workbook.unread", {
    place = lang.err("workbook.place_cell", { sheet = sheet, cell = place }),
    problem = lang.err("workbook." .. key, { given = given }),
  })
end

--- A cell that nobody reads.
---@param list table[] gets the message
---@param sheet string its name
---@param line integer
---@param at integer
---@param key string why, of lang workbook
---@param given string what stands there
function M.cell(list, sheet, line, at, key, given)
  tell(list, sheet, xlsx.place(line, at), key, given)
end

--- The comments beside the cells of a sheet.
---@param list table[]
---@param sheet table { name, comments }
function M.comments(list, sheet)
  for _, one in ipairs(sheet.comments or {}) do
    tell(list, sheet.name, one.place, "unread_comment", one.text)
  end
end

-- What the last sheet tells of.
local WHAT = { "weight", "hint", "advice", "rollup", "report", "groups", "weights", "words", "form",
               "translation", "facts", "type", "answers", "case", "applies", "document",
               "view", "figure" }

--- The key that a word of the last sheet stands for ("weight", "advice", ...), in either language; nil
--- for others.
---@param word string
---@return string|nil
function M.what_key(word)
  for _, key in ipairs(WHAT) do
    for _, language in ipairs(lang.languages) do
      if lang.text(language, "workbook.what_" .. key) == word then
        return key
      end
    end
  end
end

local function given_of(record, key)
  return record and record.shown[key] and record.shown[key].given or ""
end

-- Rules of the last sheet by what they are.
local function rules_by_id(records)
  local by = {}
  for _, record in ipairs(records or {}) do
    by[given_of(record, "what") .. "\0" .. given_of(record, "id")] = record
  end
  return by
end

-- Differences between the cells of a row that are only shown.
local function shown_cells(c, record, old)
  for _, col in ipairs(tables.sheets[old and old.of or "rules"].columns) do
    local cell = record.shown[col.key]
    if cell and cell.given ~= given_of(old and old.record, col.key) then
      M.cell(c.unread, record.sheet, record.line, cell.at, "unread_shown", cell.given)
    end
  end
end

local function rules(c, w)
  if not c.stored or not w.rules then
    return -- it does not say what was there
  end
  local was = rules_by_id(c.stored_records.rules)
  for key, record in pairs(rules_by_id(w.rules)) do
    shown_cells(c, record, { of = "rules", record = was[key] })
    was[key] = nil
  end
  for key in pairs(was) do
    c.unread[#c.unread + 1] = lang.err("workbook.unread", {
      place = lang.err("workbook.place_sheet", { sheet = lang.err("workbook.sheet_rules") }),
      problem = lang.err("workbook.unread_row", { given = key:gsub("%z", " ") }),
    })
  end
end

-- What was written where a function is only pointed out: of elements and of advice.
local function pointed(c, w, sheet, column)
  local was = merge.index(sheet, c.stored and c.stored_records[sheet])
  for _, record in ipairs(w[sheet] or {}) do
    local cell = record.shown[column]
    local old = was[record.id or ""]
    local known = old and given_of(old, column) == (cell and cell.given)
    for _, language in ipairs(not c.stored and lang.languages or {}) do
      known = known or cell and cell.given == lang.text(language, "workbook.has_rule")
    end
    if cell and not known then
      M.cell(c.unread, record.sheet, record.line, cell.at, "unread_shown", cell.given)
    end
  end
end

local function weighting(c, w)
  for i = #(w.model or {}), 1, -1 do
    local record = w.model[i]
    if merge.key("model", record) == "weighting" then
      c.remembers = true -- workbooks of earlier versions had neither this row nor a beginning
      local was
      for _, row in ipairs(c.stored and c.stored.sheets.model or {}) do
        was = row[1] == record.field and row[2] or was
      end
      for _, key in ipairs { "value", "words" } do
        local given = record[key]
        if given and c.stored and not (key == "value" and given == was) then
          M.cell(c.unread, record.sheet, record.line, record.at[key], "unread_shown",
            type(given) == "table" and (given.de or given.en) or given)
        end
      end
      table.remove(w.model, i)
    end
  end
end

local function guide(c)
  local known = {}
  for _, language in ipairs(lang.languages) do
    known[lang.text(language, "workbook.guide_title")] = true
  end
  for _, line in ipairs(c.stored and c.stored.guide or {}) do
    known[line] = true
  end
  for _, row in ipairs(c.stored and c.guide and c.guide.rows or {}) do
    for at = 1, row.n do
      local given = row[at]
      if given and given ~= "" and not known[given] then
        M.cell(c.unread, c.guide.name, row.line, at, "unread_shown",
          type(given) == "table" and (given.date or given.error) or tostring(given))
      end
    end
  end
end

--- What was changed where things are only shown. Takes what is only shown out of the records.
---@param c table with `unread`, `stored`, `stored_records`, `guide`
---@param w table<string, table[]> records of the workbook
function M.shown(c, w)
  guide(c)
  weighting(c, w)
  pointed(c, w, "elements", "applies")
  pointed(c, w, "advice", "rule")
  rules(c, w)
end

return M
