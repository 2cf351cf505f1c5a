--- One table of answers of many assessments, taken apart by the columns that say to which a row belongs.

local lang = require "wegmarke.lang"
local persons = require "wegmarke.data.intake.persons"
local rows_aside = require "wegmarke.data.intake.rows_aside"
local tables = require "wegmarke.data.intake.tables"
local values = require "wegmarke.data.intake.values"

local M = {}

-- How far below the top of a sheet its table may begin.
local MOST_ABOVE = 30

-- What the columns are called that name an assessment.
local roles = values.by_spelling("by", { "unit", "date" })

---@class wegmarke.data.intake.By
---@field role "unit"|"date"
---@field head string what was typed

--- Reads what --by says: "unit,date", or the heads of the columns themselves, the unit's first.
---@param given string
---@return wegmarke.data.intake.By[]|nil
---@return table|nil err
function M.parse(given)
  local list, seen = {}, {}
  for part in given:gmatch "[^,;]+" do
    local head = values.clean(part)
    local role = roles[values.fold(head)] or (#list == 0 and "unit" or "date")
    if head == "" or seen[role] then return nil, lang.err("by.bad", { given = given }) end
    seen[role] = true
    list[#list + 1] = { role = role, head = head }
  end
  if not seen.unit or #list > 2 then return nil, lang.err("by.bad", { given = given }) end
  return list
end

-- The places of the columns in a header; nil where one is missing.
local function places(row, by)
  local found = {}
  for _, one in ipairs(by) do
    local wanted = values.fold(one.head)
    for i = 1, #row do
      local head = values.fold(row[i])
      if head == wanted then
        found[one.role] = i
        break
      elseif roles[wanted] and roles[head] == one.role then
        found[one.role] = found[one.role] or i
      end
    end
    if not found[one.role] then return nil end
  end
  return found
end

local function find(pages, by)
  for _, page in ipairs(pages) do
    for at = 1, math.min(#page.rows, MOST_ABOVE) do
      local found = places(page.rows[at], by)
      if found then return page, at, found end
    end
  end
end

-- A row without the cells that say to which assessment it belongs.
local function without(row, found)
  local made = { line = row.line }
  for i = 1, #row do made[i] = row[i] end
  for _, column in pairs(found) do made[column] = "" end
  return made
end

---@class wegmarke.data.intake.Part the rows of one assessment
---@field unit string as it is written
---@field date string|nil as it is written
---@field line integer the first of its rows
---@field pages table[] what `intake.parse` takes in place of a file's
---@field said string[] its rows as texts, the header's first

--- Takes a table apart.
---@param bytes string
---@param file string its name, for messages
---@param by wegmarke.data.intake.By[]
---@return wegmarke.data.intake.Part[]|nil parts in the order of their first rows
---@return table[]|nil errs
---@return {line: integer, said: string}[]|nil sums rows of sums, which belong to none
function M.split(bytes, file, by)
  local err = tables.other(bytes, file)
  if err then return nil, { err } end
  local pages
  pages, err = tables.read(bytes, file)
  if not pages then return nil, { err } end
  local page, at, found = find(pages, by)
  if not page then
    local named = {}
    for i, one in ipairs(by) do named[i] = one.head end
    return nil, { persons.refused(pages, file) or lang.err("data.at", { file = file, line = 1,
      problem = lang.err("by.no_columns", { columns = table.concat(named, ", ") }) }) }
  end
  local parts, by_key, errs, sums = {}, {}, {}, {}
  local header = without(page.rows[at], found)
  for i = at + 1, #page.rows do
    local row = page.rows[i]
    local unit = not tables.blank(row) and values.clean(row[found.unit]) or nil
    local date = found.date and values.clean(row[found.date]) or nil
    if unit and rows_aside.is_sum(row, found.unit) then
      sums[#sums + 1] = { line = row.line, said = rows_aside.said(row) }
    elseif unit and (unit == "" or date == "") then
      errs[#errs + 1] = #errs < 20 and lang.err("data.at", { file = file, line = row.line,
        column = unit == "" and found.unit or found.date,
        problem = lang.err(unit == "" and "by.no_unit" or "by.no_date") }) or nil
    elseif unit then
      local key = values.fold(unit) .. "\0" .. values.fold(date or "")
      local part = by_key[key]
      if not part then
        local copy = setmetatable({ rows = { header } }, { __index = page })
        part = { unit = unit, date = date, line = row.line, pages = { copy },
          said = { table.concat(header, "\31") } }
        by_key[key], parts[#parts + 1] = part, part
      end
      local made = without(row, found)
      table.insert(part.pages[1].rows, made)
      part.said[#part.said + 1] = table.concat(made, "\31")
    end
  end
  if #errs > 0 then return nil, errs end
  if #parts == 0 then
    return nil, { lang.err("data.at",
      { file = file, line = header.line, problem = lang.err "data.no_rows" }) }
  end
  return parts, nil, sums
end

--- Puts the rows of a part behind those of another, which is of the same assessment.
---@param part wegmarke.data.intake.Part
---@param other wegmarke.data.intake.Part
function M.join(part, other)
  local into, rows = part.pages[1].rows, other.pages[1].rows
  table.move(rows, 2, #rows, #into + 1, into)
  table.move(other.said, 2, #other.said, #part.said + 1, part.said)
end

--- What makes a part the same again when it comes in once more.
---@param part wegmarke.data.intake.Part
---@return string
function M.bytes(part) return table.concat(part.said, "\n") end

return M
