--- What reading a list showed, in words: what was taken for something else than stands there, what was left
--- out, what stays open, and which field a column that was not read may be.

local lang = require "wegmarke.lang"
local said_of = require "wegmarke.data.intake.said"
local text = require "wegmarke.text"

local M = {}

local function list(items, make)
  local shown = {}
  for i, item in ipairs(items) do shown[i] = make(item) end
  return table.concat(said_of.few(shown), ", ")
end

local function place(one)
  return lang.say(one.read and "office.place_read" or "office.place",
    { line = one.line, said = one.said, read = one.read })
end

-- Tokens of a head or a title, in lower case.
local function tokens(words)
  local made = {}
  for token in text.lower((words:gsub("%b()", " "))):gmatch "[%w\128-\255]+" do made[#made + 1] = token end
  return made
end

-- Whether a head is short for a title: each word of it begins one of the title's, in order.
local function is_short(head, title)
  local at, wanted, there = 1, tokens(head), tokens(title)
  if #wanted == 0 then return false end
  for _, word in ipairs(wanted) do
    local found
    for i = at, #there do
      if #word >= 3 and there[i]:sub(1, #word) == word then
        found = i
        break
      end
    end
    if not found then return false end
    at = found + 1
  end
  return true
end

--- Columns that were not read, and the field each may be.
---@param decl table
---@param header wegmarke.record.Header
---@return {head: string, field: string}[]
function M.proposals(decl, header)
  local used, made = {}, {}
  for _, columns in pairs(header.columns) do
    for _, column in ipairs(columns) do used[column.what] = true end
  end
  for _, one in ipairs(header.unread) do
    for _, field in ipairs(decl.fields) do
      local fits = false
      for _, title in pairs(type(field.title) == "table" and field.title or { field.title }) do
        fits = fits or is_short(one.head, title)
      end
      if fits and not used[field] and field.kind ~= "computed" and not header.mapping.columns[one.column] then
        used[field] = true
        made[#made + 1] = { head = one.head, field = field.id }
        break
      end
    end
  end
  return made
end

--- Sentences about a list that was read.
---@param decl table
---@param read wegmarke.record.Table
---@return string[]
function M.notes(decl, read)
  local n, said = read.notes, {}
  local function say(key, args) said[#said + 1] = lang.say("office." .. key, args) end
  local function each(key, items, make)
    if items and #items > 0 then say(key, { places = list(items, make or place), n = #items }) end
  end
  if n.undated then say("undated", { given = n.undated }) end
  for _, why in ipairs { "sum", "head" } do
    local rows = {}
    for _, row in ipairs(n.rows_aside) do rows[#rows + 1] = row.why == why and row or nil end
    each("skipped_" .. why, rows)
  end
  each(n.between and "sections_read" or "sections", n.sections)
  each("joined", n.joined, function(one)
    return lang.say("office.place_joined", { line = one.line, said = one.said, to = one.to })
  end)
  each("filled", n.filled, function(one) return one end)
  for _, what in ipairs { "above", "as", "nothing", "part", "persons", "grade", "zero" } do
    each(what, n.seen[what])
  end
  if #n.dress > 0 then
    say("dress", { columns = list(n.dress, function(one)
      return lang.say("data.note_quoted", { given = one })
    end) })
  end
  local proposed = M.proposals(decl, read.header)
  if #proposed > 0 then
    say("proposed", { maps = list(proposed, function(one)
      return ('--map "%s=%s"'):format(one.head:gsub('"', ""), one.field)
    end):gsub(", ", " ") })
  end
  return said
end

--- What stays open, a sentence each: where, what stands there, why.
---@param read wegmarke.record.Table
---@return string[]
function M.open(read)
  local said = {}
  for i, one in ipairs(read.notes.open) do
    said[i] = lang.say("office.open", { line = one.line, said = one.said, problem = one.err })
  end
  return said
end

return M
