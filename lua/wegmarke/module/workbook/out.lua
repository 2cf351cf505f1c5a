--- A model out into a workbook (XLSX) or a folder of CSV files.

local base_of = require "wegmarke.module.workbook.base"
local csv = require "wegmarke.csv"
local docs = require "wegmarke.module.workbook.doc"
local lang = require "wegmarke.lang"
local load = require "wegmarke.module.load"
local sums = require "wegmarke.module.workbook.sums"
local sys = require "wegmarke.sys"
local tables = require "wegmarke.module.workbook.tables"
local translation = require "wegmarke.module.translation"
local xlsx = require "wegmarke.xlsx"

local M = {}

-- The lines of a function's source, at most so many.
local function code_of(m, f)
  local lines, n = {}, 0
  for line in (m:source(f.file) .. "\n"):gmatch("(.-)\r?\n") do
    n = n + 1
    if n >= f.line and n <= (f.last or f.line) then
      lines[#lines + 1] = line
    end
  end
  local code = table.concat(lines, "\n")
  return #code > 8000 and code:sub(1, utf8.offset(code, 0, 8001) - 1) or code
end

-- Where an item stands, without the folders of one machine: "dkbm/weighting.lua:12".
local function place_of(item)
  return item.file and ("%s:%d"):format(item.file:match("([^/]+/[^/]+)$") or item.file,
                                        item.line or 1) or ""
end

-- What of the model only Lua can say: { what, item, f }, for reading, and for telling what cannot come
-- along when a workbook is taken in elsewhere.
local function only_lua(m, as)
  local list = {}
  local function put(what, item, f)
    list[#list + 1] = { what = what, item = item, f = f }
  end
  for _, rule in ipairs(m.rules) do
    if not sums.is_factor(rule) then
      put(rule.multiply and "weight" or "hint", rule, rule.when)
    end
  end
  for _, advice in ipairs(m.advice) do
    if advice.when then
      put("advice", advice, advice.when)
    end
  end
  if m.rollup then
    put("rollup", m.rollup, m.rollup.overall or m.rollup.group)
    for _, result in ipairs(m.rollup.results or {}) do
      put("rollup", result, result.overall or result.group)
    end
  end
  if m.report then
    put("report", m.report)
    for _, part in ipairs(m.report.parts or {}) do
      put("document", part, part.blocks["function"] and part.blocks or nil)
    end
  end
  for _, view in ipairs(m.views) do
    put("view", view, view.rows)
  end
  if next(m.words or {}) then
    put("words", {})
  end
  for _, language in ipairs(as and {} or translation.languages(m)) do
    put("translation", { id = language })
  end
  if m.form then
    put("form", m.form)
  end
  for _, figure in ipairs(m.figures or {}) do
    put("figure", figure)
  end
  if m.weighting == "pairwise" or m.weighting == "points" then
    put("weights", m.weights_at)
  end
  for _, answers in ipairs(m.lists.answers or {}) do
    put("answers", { id = answers.id })
  end
  for _, element in ipairs(m.all_elements) do
    if element.type then
      put("type", { id = element.id, file = element.type.file, line = element.type.line }, element.type)
    end
    if element.facts then
      put("facts", { id = element.id })
    end
    if element.applies then
      put("applies", { id = element.id, file = element.applies.file, line = element.applies.line },
        element.applies)
    end
  end
  for _, case in ipairs(as and {} or m.cases) do -- cases are never inherited
    put("case", case)
  end
  return list
end

-- The same as records of the last sheet.
local function rule_records(m, language, as)
  local records = {}
  for i, one in ipairs(only_lua(m, as)) do
    records[i] = {
      what = lang.text(language, "workbook.what_" .. one.what), id = one.item.id or "",
      why = m:text(one.item.why, language), place = place_of(one.item),
      code = one.f and code_of(m, one.f) or nil,
    }
  end
  return records
end

-- Columns that name things of another sheet.
local NAMED = { element = "elements", same_element = "elements", advice = "advice", group = "groups",
                within = "groups", result = "results" }

-- The drop-down of a column: its words, or the ids of another sheet; nil for others.
local function choice_of(sheet, col, at, language)
  local choice = { row = 2, last_row = 1000, column = at }
  if col.one_of or col.kind == "flag" then
    choice.list, choice.strict = {}, true
    for i, word in ipairs(col.one_of or { "yes", "no" }) do
      local key = "workbook." .. (col.one_of and "word_" or "") .. word
      choice.list[i] = lang.has(key, language) and lang.text(language, key) or word
    end
    return choice
  elseif NAMED[col.key] and (NAMED[col.key] ~= sheet.key or col.key == "within") then
    choice.range = ("='%s'!$A$2:$A$1000"):format(tables.sheet_name(NAMED[col.key], language))
    return choice
  end
end

-- Rows as a sheet of a workbook: the head in view, columns as wide as useful.
local function sheet_of(sheet, rows, languages, language)
  local columns, choices, at = {}, {}, 0
  for _, col in ipairs(sheet.columns) do
    for _ = 1, col.kind == "text" and #languages or 1 do
      at = at + 1
      columns[at] = {
        width = col.width or (col.kind == "text" and 44) or 13,
        style = (sheet.shown or col.kind == "shown") and "shown"
          or col.kind == "number" and "number" or "cell",
      }
      choices[#choices + 1] = choice_of(sheet, col, at, language)
    end
  end
  rows[1].style = "head"
  return {
    name = tables.sheet_name(sheet.key, language), rows = rows, columns = columns,
    choices = choices, freeze = { rows = 1, columns = sheet.columns[1].need and 1 or 0 },
    landscape = true,
  }
end

local STYLES = {
  title = { bold = true, size = 14 },
  head = { bold = true, fill = "D9E2EC", wrap = true, border = true, text = true },
  cell = { wrap = true, text = true },
  number = {},
  shown = { wrap = true, colour = "6B7280", fill = "F3F4F6" },
}

local function guide(language)
  local rows = { { { lang.text(language, "workbook.guide_title"), style = "title" } }, {} }
  for _, line in ipairs(M.guide(language)) do
    rows[#rows + 1] = { line }
  end
  return { name = lang.text(language, "workbook.sheet_guide"), rows = rows,
           columns = { { width = 100, style = { wrap = true } } } }
end

---@class wegmarke.module.workbook.options
---@field as? string the id of a new variant that the workbook is to become
---@field language? "de"|"en" of heads; the model's if absent

-- The doc of the model, or of a new variant of it.
local function doc_for(m, options)
  local doc = docs.of(m)
  if options.as then
    doc.id, doc.extends, doc.version, doc.endorsed_by = options.as, m.id, "1", nil
  end
  return doc
end

-- What to say beside advice and elements that have a function, by id.
local function notes_of(m, language)
  local notes, words = { advice = {}, applies = {} }, lang.text(language, "workbook.has_rule")
  for _, advice in ipairs(m.advice) do
    notes.advice[advice.id] = advice.when and words or nil
  end
  for _, element in ipairs(m.all_elements) do
    notes.applies[element.id] = element.applies and words or nil
  end
  return notes
end

-- The model that the model extends, of the same files; nil if there is none.
local function below(m)
  local id = m.chain[#m.chain - 1]
  local function files_of(wanted)
    local files = {}
    for _, one in ipairs(m.files) do
      files[#files + 1] = one.model_id == wanted and one or nil
    end
    return files
  end
  return id and (load.build(id, files_of(id), files_of))
end

--- The lines of the sheet that says how to go about it.
---@param language string
---@return string[]
function M.guide(language)
  local lines = {}
  for line in lang.text(language, "workbook.guide"):gmatch("[^\n]+") do
    lines[#lines + 1] = line
  end
  return lines
end

--- The rows of all sheets by key, of a doc.
---@param doc table
---@param language string of heads and words
---@param languages string[] of texts
---@param notes table|nil what to say beside advice and elements, as `doc.records` takes it
---@return table<string, table[]> rows
---@return table<string, table[]> records
function M.rows(doc, language, languages, notes)
  local records, rows = docs.records(doc, language, notes), {}
  for _, sheet in ipairs(tables.sheets) do
    if #records[sheet.key] > 0 or not sheet.optional then
      rows[sheet.key] = tables.rows(sheet, records[sheet.key], languages, language)
    end
  end
  return rows, records
end

--- What of a model only Lua can say: records of the last sheet.
M.rules = rule_records

-- What taking in a workbook wrote so far, as a checksum.
local function made_of(m, as)
  for _, one in ipairs(as and {} or m.files) do
    if one.model_id == m.id and one.path == "workbook.lua" then
      return sys.sha256(one.bytes)
    end
  end
end

-- key -> rows of all sheets, the doc, and the rows of what the workbook remembers of its beginning
local function all_rows(m, options, language)
  local doc = doc_for(m, options)
  local rows = M.rows(doc, language, doc.languages, notes_of(m, language))
  local rules = rule_records(m, language, options.as)
  rows.rules = tables.rows(tables.sheets.rules, rules, doc.languages, language)
  local base = { sheets = rows, guide = M.guide(language), made = made_of(m, options.as),
                 weights = docs.of(m).weights, api = m.api }
  base.weights.by = nil
  local under = not options.as and below(m)
  if under then
    base.below = M.rows(docs.of(under), language, doc.languages)
    under:close()
  end
  return rows, doc, base_of.rows(base, language)
end

--- The model as a workbook.
---@param m table
---@param options wegmarke.module.workbook.options|nil
---@return string bytes the same for the same model
function M.to_xlsx(m, options)
  options = options or {}
  local language = options.language or m.language
  local rows, doc, base = all_rows(m, options, language)
  local sheets = { guide(language) }
  for _, sheet in ipairs(tables.sheets) do
    sheets[#sheets + 1] = rows[sheet.key] and sheet_of(sheet, rows[sheet.key], doc.languages, language)
  end
  sheets[#sheets + 1] = { name = lang.text(language, "workbook.sheet_base"), rows = base, hidden = true,
                          columns = { { width = 60, style = "shown" } } }
  return xlsx.write { title = doc.id, author = "Wegmarke", styles = STYLES, sheets = sheets }
end

--- The model as CSV files.
---@param m table
---@param options wegmarke.module.workbook.options|nil
---@return table[] files { name, bytes }
function M.to_csv(m, options)
  options = options or {}
  local language = options.language or m.language
  local rows, _, base = all_rows(m, options, language)
  local files = {}
  local function add(name, of)
    files[#files + 1] = { name = tables.file_name(name), bytes = csv.write(of) }
  end
  for _, sheet in ipairs(tables.sheets) do
    if rows[sheet.key] then
      add(tables.sheet_name(sheet.key, language), rows[sheet.key])
    end
  end
  add(lang.text(language, "workbook.sheet_base"), base)
  return files
end

return M
