--- The sheets of a model's workbook: which columns each has, and how their cells are written and
--- read. Between a sheet and its rows stand records: { line =, <column> = value }.

local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local text = require "wegmarke.text"
local xlsx = require "wegmarke.xlsx"

local M = {}

-- A column: its key, its kind, more. Kinds: "id", "word" (any text that is no prose), "number",
-- "flag", "words" (several, with commas, in small letters), "names" (the same as they are spelt), "text" (a
-- column a language), "shown" (never read).
local function column(key, kind, more)
  local made = { key = key, kind = kind }
  for name, value in pairs(more or {}) do
    made[name] = value
  end
  return made
end

local ELEMENT = column("element", "id", { need = true, width = 24 })

--- The sheets in their order. `shown`: nothing of it is taken in; `later`: workbooks of earlier versions have
--- none; `optional`: only there where it has rows.
M.sheets = {
  { key = "model", columns = { column("field", "word", { need = true, width = 22 }),
    column("value", "word", { width = 30 }), column("words", "text", { width = 60 }) } },
  { key = "types", columns = { column("type", "number", { need = true }),
    column("title", "text", { need = true, width = 20 }), column("orientation", "text"),
    column("words", "text") } },
  { key = "elements", columns = { column("id", "id", { need = true, width = 28 }),
    column("title", "text", { need = true, width = 30 }),
    column("question", "text", { need = true }), column("why", "text"),
    column("group", "id"), column("levels", "flag"), column("merged", "words", { width = 30 }),
    column("applies", "shown", { width = 24 }) } },
  { key = "groups", later = true, columns = { column("id", "id", { need = true, width = 28 }),
    column("title", "text", { need = true, width = 30 }), column("within", "id", { width = 24 }),
    column("weight", "number"), column("note", "text") } },
  { key = "cells", columns = { ELEMENT, column("type", "number", { need = true }),
    column("words", "text", { need = true, width = 70 }), column("same_element", "id"),
    column("same_type", "number") } },
  { key = "criteria", columns = { ELEMENT, column("type", "number", { need = true }),
    column("id", "id", { need = true, width = 28 }),
    column("kind", "word", { need = true, one_of = { "kern", "kann" } }),
    column("words", "text", { need = true, width = 60 }) } },
  { key = "questions", columns = { column("element", "id", { width = 24 }),
    column("list", "word", { need = true, one_of = { "depth", "questions" } }),
    column("id", "id"), column("words", "text", { need = true, width = 70 }) } },
  { key = "weights", columns = { ELEMENT, column("weight", "number") } },
  { key = "factors", later = true, columns = { column("id", "id", { need = true, width = 34 }),
    column("kinds", "words", { need = true, width = 30 }), ELEMENT,
    column("factor", "number", { need = true }), column("why", "text", { width = 60 }) } },
  { key = "advice", columns = { column("id", "id", { need = true, width = 34 }), ELEMENT,
    column("from", "number"), column("to", "number"), column("hold", "flag"),
    column("status", "word", { need = true, one_of = { "entwurf", "geprüft" } }),
    column("words", "text", { need = true, width = 60 }), column("why", "text"),
    column("effort", "word"),
    column("months", "number"), column("author", "text", { width = 16 }),
    column("source", "text", { width = 16 }), column("rule", "shown", { width = 24 }) } },
  { key = "steps", columns = { column("advice", "id", { need = true, width = 34 }),
    column("words", "text", { need = true, width = 70 }) } },
  { key = "conditions", columns = { column("advice", "id", { need = true, width = 34 }),
    column("kinds", "words", { width = 30 }), column("element", "id", { width = 24 }),
    column("at_least", "number"), column("at_most", "number") } },
  { key = "results", later = true, optional = true, columns = {
    column("id", "id", { need = true, width = 28 }), column("title", "text", { need = true, width = 30 }),
    column("lowest", "number"), column("highest", "number"), column("why", "text", { width = 60 }) } },
  { key = "result_words", later = true, optional = true, columns = {
    column("result", "id", { need = true, width = 28 }), column("above", "number", { need = true }),
    column("words", "text", { need = true, width = 44 }) } },
  { key = "lists", columns = { column("list", "word", { need = true,
    one_of = { "roles", "effort", "how", "kinds" } }),
    column("id", "id", { need = true, width = 24 }), column("title", "text", { need = true }),
    column("perspective", "word", { one_of = lists.perspective }),
    column("minor", "flag"), column("note", "text"), column("also", "names", { width = 24 }),
    column("ags", "number") } },
  { key = "sources", columns = { column("title", "text", { need = true }), column("publisher", "text"),
    column("note", "text"), column("licence", "text"), column("year", "word"),
    column("address", "word"), column("as_of", "word") } },
  { key = "rules", shown = true, columns = { column("what", "shown", { width = 16 }),
    column("id", "shown", { width = 34 }), column("why", "shown", { width = 70 }),
    column("place", "shown", { width = 34 }), column("code", "shown", { width = 90 }) } },
}

for _, sheet in ipairs(M.sheets) do
  M.sheets[sheet.key] = sheet
end

local LANGUAGES = lang.languages

--- The name of a sheet.
---@param key string
---@param language string
---@return string
function M.sheet_name(key, language)
  return lang.text(language, "workbook.sheet_" .. key)
end

--- The name of a sheet as that of a file, which has "-" for what file systems do not like.
---@param name string
---@return string
function M.file_name(name)
  return name:lower():gsub("[^%w]+", "-") .. ".csv"
end

-- The heads of a column: one, or one a language.
local function heads(col, languages, language)
  local name = lang.text(language, "workbook.column_" .. col.key)
  if col.kind ~= "text" then
    return { name }
  end
  local list = {}
  for i, of in ipairs(languages) do
    list[i] = name .. " (" .. of .. ")"
  end
  return list
end

-- A word that stands for one of the allowed values, as people read it.
local function word_for(value, language)
  local key = "workbook.word_" .. value
  return lang.has(key, language) and lang.text(language, key) or value
end

-- The cells of one column of a record.
local function cells_of(col, value, languages, language)
  if col.kind == "text" then
    local list = {}
    for i, of in ipairs(languages) do
      list[i] = value and value[of] or false
    end
    return list
  elseif value == nil then
    return { false }
  elseif col.kind == "flag" then
    return { lang.text(language, value and "workbook.yes" or "workbook.no") }
  elseif col.kind == "words" or col.kind == "names" then
    return { table.concat(value, ", ") }
  elseif col.one_of then
    return { word_for(value, language) }
  end
  return { value }
end

--- The rows of a sheet: its head, then one for each record.
---@param sheet table one of M.sheets
---@param records table[]
---@param languages string[] of texts
---@param language string of heads
---@return table[] rows
function M.rows(sheet, records, languages, language)
  local head = {}
  for _, col in ipairs(sheet.columns) do
    for _, name in ipairs(heads(col, languages, language)) do
      head[#head + 1] = name
    end
  end
  local rows = { head }
  for i, record in ipairs(records) do
    local row = {}
    for _, col in ipairs(sheet.columns) do
      for _, cell in ipairs(cells_of(col, record[col.key], languages, language)) do
        row[#row + 1] = cell
      end
    end
    rows[i + 1] = row
  end
  return rows
end

-- Reading -----------------------------------------------------------------------

local function fold(s)
  return (text.lower(tostring(s)):gsub("[%s\u{A0}]+", " "):gsub("^ ", ""):gsub(" $", ""))
end

-- What stands in a workbook beside the sheets with records.
local OTHERS = { "guide", "base" }

--- The key of the sheet that a name, or that of a file, stands for, in either language, and which; nil
--- for others. "guide" and "base" are keys, too.
---@param name string
---@return string|nil key
---@return string|nil language
function M.sheet_key(name)
  local keys = { table.unpack(OTHERS) }
  for _, sheet in ipairs(M.sheets) do
    keys[#keys + 1] = sheet.key
  end
  for _, key in ipairs(keys) do
    for _, language in ipairs(LANGUAGES) do
      local known = M.sheet_name(key, language)
      if fold(known) == fold(name) or M.file_name(known) == fold(name) then
        return key, language
      end
    end
  end
end

--- A problem with a cell.
---@param errs table[]
---@param sheet string its name as the file has it
---@param line integer
---@param at integer|nil the column's place; nil for the whole row
---@param key string of lang workbook
---@param args table|nil
function M.problem(errs, sheet, line, at, key, args)
  errs[#errs + 1] = lang.err(at and "workbook.at" or "workbook.at_row", {
    sheet = sheet, cell = at and xlsx.place(line, at), line = line,
    problem = lang.err("workbook." .. key, args),
  })
end

-- What each head of a sheet stands for: place -> { col, language }.
local function read_head(sheet, name, row, errs)
  local known, words = {}, {}
  for _, col in ipairs(sheet.columns) do
    for _, language in ipairs(LANGUAGES) do
      local list = heads(col, LANGUAGES, language)
      for i, head in ipairs(list) do
        known[fold(head)] = { col = col, language = col.kind == "text" and LANGUAGES[i] or nil }
        words[#words + 1] = head
      end
    end
  end
  local found, seen = {}, {}
  for at = 1, row.n or #row do
    local given = row[at]
    if given and fold(given) ~= "" then
      found[at] = known[fold(given)]
      local mark = found[at] and found[at].col.key .. (found[at].language or "")
      if not found[at] then
        M.problem(errs, name, row.line, at, "unknown_column",
          { given = tostring(given), nearest = text.nearest(tostring(given), words) })
      elseif seen[mark] then
        M.problem(errs, name, row.line, at, "column_twice", { given = tostring(given) })
      end
      seen[mark or ""] = true
      seen[found[at] and found[at].col.key or ""] = true
    end
  end
  for _, col in ipairs(sheet.columns) do
    if col.need and not seen[col.key] then
      M.problem(errs, name, row.line, nil, "column_missing",
        { column = lang.err("workbook.column_" .. col.key) })
    end
  end
  return found
end

local readers = {}

function readers.word(value)
  return value
end

-- What an id made of these words could be.
local UMLAUTS = { ["ä"] = "ae", ["ö"] = "oe", ["ü"] = "ue", ["ß"] = "ss" }
local function id_of(words)
  local id = text.lower(words):gsub("[\xC0-\xFF][\x80-\xBF]*", function(letter)
    return UMLAUTS[letter] or "_"
  end)
  return (id:gsub("[^a-z0-9]+", "_"):gsub("^[_%d]+", ""):gsub("_+$", ""))
end

function readers.id(value)
  if not require("wegmarke.module.names").is_id(value) then
    return nil, "want_id", { given = value, such = id_of(value) }
  end
  return value
end

function readers.number(value)
  if value:find("^%d%d?%d?%.%d%d%d$") then -- "1.000" is one for some, a thousand for others
    return nil, "which_number", { given = value }
  end
  local digits = value:gsub(",", ".", 1)
  local number = digits:find("^[+-]?%d*%.?%d*$") and tonumber(digits)
  if not number then
    return nil, "want_number", { given = value }
  end
  return math.tointeger(number) or number
end

local FLAGS = {}
for _, word in ipairs { "ja", "j", "x", "wahr", "yes", "y", "true", "1" } do FLAGS[word] = true end
for _, word in ipairs { "nein", "n", "falsch", "no", "false", "0" } do FLAGS[word] = false end

--- Whether a word says yes; nil if it says neither yes nor no.
---@param value string
---@return boolean|nil
function M.flag(value)
  return FLAGS[fold(value)]
end

function readers.flag(value)
  local flag = M.flag(value)
  if flag == nil then
    return nil, "want_flag", { given = value }
  end
  return flag
end

function readers.names(value)
  local list = {}
  for name in value:gmatch("[^,;\n]+") do
    name = name:match("^[%s\u{A0}]*(.-)[%s\u{A0}]*$")
    list[#list + 1] = name ~= "" and name or nil
  end
  return list
end

function readers.words(value)
  local list = readers.names(value)
  for i, word in ipairs(list) do
    list[i] = fold(word)
  end
  return list
end

-- The allowed value that a word stands for.
local function one_of(col, value)
  local words = {}
  for _, allowed in ipairs(col.one_of) do
    words[#words + 1] = word_for(allowed, "de")
    for _, language in ipairs(LANGUAGES) do
      if fold(value) == fold(word_for(allowed, language)) or fold(value) == allowed then
        return allowed
      end
    end
  end
  return nil, "want_one_of", { given = value, known = words, nearest = text.nearest(value, words) }
end

-- A cell as text; nil and what is wrong if it is none.
local function plain(value)
  if type(value) == "table" then
    if value.date then
      return nil, "is_date", { given = value.date }
    end
    return nil, value.error:sub(1, 1) == "=" and "is_formula" or "is_error", { given = value.error }
  elseif type(value) == "boolean" then
    return value and "ja" or "nein"
  elseif type(value) == "number" then
    return string.format("%.15g", value)
  end
  return (value:gsub("\r\n?", "\n"):gsub("^[%s\u{A0}]+$", ""))
end

-- Reads one cell into the record. What is only shown goes into record.shown.
local function read_cell(record, what, value, at)
  local given, key, args = plain(value)
  if not given then
    return key, args
  elseif given == "" then
    return nil
  elseif what.col.kind == "shown" then
    record.shown[what.col.key] = { given = given, at = at }
    return nil
  elseif what.language then
    record[what.col.key] = record[what.col.key] or {}
    record[what.col.key][what.language] = given
    return nil
  end
  given = given:gsub("^%s+", ""):gsub("%s+$", "")
  local read
  if what.col.one_of then
    read, key, args = one_of(what.col, given)
  else
    read, key, args = readers[what.col.kind](given)
  end
  record[what.col.key] = read
  return key, args
end

-- One row as a record; `heard` as below.
local function read_row(name, row, head, heard)
  local record = { line = row.line, sheet = name, at = {}, shown = {} }
  for at = 1, row.n or #row do
    local value, what = row[at], head[at]
    if value and value ~= "" and not what then
      local given = plain(value) or (type(value) == "table" and value.error) or ""
      heard.unread(name, row.line, at, "unread_headless", given)
    elseif value then
      local key, args = read_cell(record, what, value, at)
      if key then
        M.problem(heard.errs, name, row.line, at, key, args)
        record.bad = true
      end
    end
  end
  for at, what in pairs(head) do
    local key = what.col.key
    record.at[key] = math.min(at, record.at[key] or at)
    record.at[key .. "." .. (what.language or "")] = at
  end
  return record
end

-- Whether a record says anything; what it lacks goes to errs.
local function complete(sheet, record, errs)
  local says = record.bad
  for key in pairs(record) do
    says = says or sheet.keys[key]
  end
  for _, col in ipairs(says and not record.bad and sheet.columns or {}) do
    if col.need and record[col.key] == nil then
      M.problem(errs, record.sheet, record.line, record.at[col.key], "cell_missing",
        { column = lang.err("workbook.column_" .. col.key) })
      record.bad = true
    end
  end
  return says
end

--- The records of a sheet.
---@param sheet table one of M.sheets
---@param name string the sheet's name, or the file's
---@param rows table[] { line =, n =, ... }
---@param heard { errs: table[], unread: fun(sheet, line, at, key, given) } gets what is wrong, and what
---  nobody reads, with sheet and cell
---@return table[] records { line =, sheet =, at = { [column] = place }, shown = { [column] = ... }, ... }
---@return table head what each column is: place -> { col, language }
function M.records(sheet, name, rows, heard)
  local records = {}
  if not rows[1] then
    return records, {}
  end
  local head = read_head(sheet, name, rows[1], sheet.shown and {} or heard.errs)
  for i = 2, #rows do
    local record = read_row(name, rows[i], head, heard)
    if complete(sheet, record, heard.errs) or (sheet.shown and next(record.shown)) then
      records[#records + 1] = record
    end
  end
  return records, head
end

--- The parts of a record that can differ one by one: "title.de", "from".
---@param sheet table one of M.sheets
---@param record table|nil
---@return table<string, any> slots
function M.slots(sheet, record)
  local slots = {}
  for _, col in ipairs(record and sheet.columns or {}) do
    local value = record[col.key]
    if col.kind == "text" then
      for language, words in pairs(value or {}) do
        slots[col.key .. "." .. language] = words
      end
    elseif col.kind ~= "shown" then
      slots[col.key] = type(value) == "table" and table.concat(value, ", ") or value
    end
  end
  return slots
end

for _, sheet in ipairs(M.sheets) do
  sheet.keys = {}
  for _, col in ipairs(sheet.columns) do
    sheet.keys[col.key] = true
  end
end

return M
