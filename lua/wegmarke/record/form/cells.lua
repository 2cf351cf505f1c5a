--- What a field says, in words from which the same value is read again: for cells of tables that come back.
--- Where a title would mean something else, or nothing, the id stands; where no words do, there are none.

local json = require "wegmarke.json"
local kinds = require "wegmarke.record.kinds"
local sheet = require "wegmarke.doc.sheet"
local values = require "wegmarke.data.intake.values"

local M = {}

---@class wegmarke.record.Hand how values are read and shown
---@field language string
---@field look table|nil

local function same(a, b) return json.encode { a } == json.encode { b } end

-- Whether words of a cell are read as a value.
local function reads_as(field, words, said, hand)
  local cell = sheet.cell(words) == words and values.words(words)
  if not cell then return false end
  local ok, read, err = pcall(kinds.read, field, cell, hand.language, hand.look)
  return ok and err == nil and read ~= nil and same(read, said)
end

-- One member of a list, alone: its id where what parts members stands in its words.
local function member_words(field, member, hand)
  local single = setmetatable({ many = false }, { __index = field })
  local words = kinds.print(single, member, hand.language, hand.look)
  local whole = not (field.many and words:find "[;\r\n]") and reads_as(single, words, member, hand)
  return whole and words or type(member) == "string" and member or words
end

--- A value in words that can be read again.
---@param field table
---@param said any not nil
---@param hand wegmarke.record.Hand
---@return string|nil words nil: no words say the same
function M.words(field, said, hand)
  local words
  if field.many then
    if #said == 0 then return "" end
    local list = {}
    for i, member in ipairs(said) do list[i] = member_words(field, member, hand) end
    words = table.concat(list, "; ")
  else
    words = member_words(field, said, hand)
  end
  return reads_as(field, words, said, hand) and words or nil
end

--- What a record says of a field, for a cell: nothing where several things are said, where it was not handed
--- on, or where it does not fit there any more.
---@param record wegmarke.record.Record
---@param field table
---@return any|nil said
---@return "clash"|"held"|"unfit"|nil open why nothing stands there although something is said
function M.said(record, field)
  if record.clashes[field.id] then return nil, "clash" end
  if record.held[field.id] then return nil, "held" end
  if record.unfit[field.id] then return nil, "unfit" end
  return record.values[field.id]
end

--- Which values can stand in a field, in words from which they are read; nil where they are not listed.
---@param F wegmarke.record.Hand
---@param field table
---@return string[]|nil
function M.options(F, field)
  local single = setmetatable({ many = false }, { __index = field })
  local list, all = {}, {}
  if field.kind == "choice" then
    for i, entry in ipairs(field.entries) do all[i] = entry.id end
  elseif field.kind == "flag" then
    all = { true, false }
  elseif F.look and F.look.options then
    all = F.look.options(field) or {}
  end
  for _, one in ipairs(all) do list[#list + 1] = M.words(single, one, F) end
  return #list > 0 and list or nil
end

--- The value of a cell that a spreadsheet takes for a number, where the field takes numbers; nil: by words.
---@param field table
---@param cell wegmarke.xlsx.value|nil
---@return number|nil
function M.number(field, cell)
  return type(cell) == "number" and (field.kind == "number") and not field.many and cell or nil
end

return M
