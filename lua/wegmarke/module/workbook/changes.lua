--- What taking in a workbook changes, in words: what is said differently, what came, what goes away and
--- what goes with it; each by sheet and cell.

local lang = require "wegmarke.lang"
local merge = require "wegmarke.module.workbook.merge"
local tables = require "wegmarke.module.workbook.tables"
local xlsx = require "wegmarke.xlsx"

local M = {}

-- How much of a text a line shows.
local SHOWN = 60

local function short(value)
  local text = tostring(value):gsub("%s+", " ")
  if utf8.len(text) and utf8.len(text) > SHOWN then
    text = text:sub(1, utf8.offset(text, SHOWN) - 1) .. "…"
  end
  return text
end

-- The head over a slot: "Titel (de)" of "title.de".
local function column_of(slot)
  local key, language = slot:match("^([%w_]+)%.(%w+)$")
  local name = lang.err("workbook.column_" .. (key or slot))
  return key and lang.err("workbook.column_of", { name = name, language = language }) or name
end

local function sheet_name(sheet, record)
  return record and record.sheet or lang.err("workbook.sheet_" .. sheet)
end

--- Where a row, or one slot of it, stands in the workbook: "Blatt „Zellen“, Zelle C2".
---@param sheet string key of the sheet
---@param record table|nil as it was read; nil if the workbook has no such row
---@param slot string|nil such as "title.de"
---@return table err to be put into a message
function M.place(sheet, record, slot)
  local at = record and record.at
  local column = slot and at and (at[slot] or at[slot .. "."] or at[slot:match("^[^.]+")])
  if column then
    return lang.err("workbook.place_cell",
      { sheet = sheet_name(sheet, record), cell = xlsx.place(record.line, column) })
  elseif at then
    return lang.err("workbook.place_row", { sheet = sheet_name(sheet, record), line = record.line })
  end
  return lang.err("workbook.place_sheet", { sheet = sheet_name(sheet, record) })
end

local function some_text(record)
  for _, key in ipairs { "title", "words" } do
    for _, language in ipairs { lang.current(), table.unpack(lang.languages) } do
      local words = type(record[key]) == "table" and record[key][language]
      if words then
        return short(words)
      end
    end
  end
end

-- What people call a row; `bare`: without the words it has.
local function label_of(sheet, record, bare)
  if sheet == "model" then
    return record.field
  end
  local parts = {}
  for _, key in ipairs { "advice", "result", "element", "list", "type", "kinds", "id" } do
    local value = record[key]
    if key == "list" and value then
      value = lang.err("workbook.word_" .. value)
    elseif key == "type" and value then
      value = lang.err("workbook.label_type", { type = value })
    elseif key == "kinds" and value then
      value = table.concat(value, ", ")
    end
    parts[#parts + 1] = value and tostring(value) or nil
  end
  if sheet == "advice" then -- by its id, whatever it is for
    parts = { record.id }
  end
  local text = (not bare or #parts == 0) and not record.id and merge.owner(sheet, record)
    and some_text(record) or nil
  parts[#parts + 1] = text and lang.say("workbook.quoted", { text = text }) or nil
  return table.concat(parts, ", ")
end

-- One line of the list.
local function line(kind, sheet, record, args)
  args = args or {}
  args.place = M.place(sheet, record, args.slot)
  args.label = args.label or label_of(sheet, args.of or record, args.slot)
  args.column = args.slot and column_of(args.slot) or nil
  args.old = args.old ~= nil and short(args.old) or nil
  args.new = args.new ~= nil and short(args.new) or nil
  args.slot, args.of = nil, nil
  return lang.err("workbook.change_" .. kind, args)
end

-- A comparison under way: two states by sheet, the workbook's rows for places, and the lists that it fills.
local Compare = {}
Compare.__index = Compare

-- How many rows of each sheet belong to an element or an advice.
local function along(self, parent, id, side)
  local parts = {}
  for _, sheet in ipairs(tables.sheets) do
    local n = 0
    for _, record in ipairs(merge.parents[sheet.key] == parent and self[side][sheet.key] or {}) do
      n = n + (select(2, merge.hangs_on(sheet.key, record)) == id and 1 or 0)
    end
    if n > 0 and sheet.key ~= "weights" then
      local name = lang.err("workbook.sheet_" .. sheet.key)
      parts[#parts + 1] = lang.err("workbook.along", { n = n, sheet = name })
    end
  end
  return parts
end

function Compare:add(list, kind, sheet, record, args)
  table.insert(self[list], line(kind, sheet, record, args))
end

-- Whether the row's element or advice itself came or went: then it is not told again.
function Compare:told(sheet, record, side)
  local parent, id = merge.hangs_on(sheet, record)
  return parent and id and not self.keys[side][parent][id]
end

-- All slots of a sheet, in its order.
local function slots_of(sheet)
  local names = {}
  for _, col in ipairs(sheet.columns) do
    if col.kind == "text" then
      for _, language in ipairs(lang.languages) do
        names[#names + 1] = col.key .. "." .. language
      end
    elseif col.kind ~= "shown" then
      names[#names + 1] = col.key
    end
  end
  return names
end

-- A row that both have, slot by slot.
function Compare:both(sheet, old, new, place)
  local of = tables.sheets[sheet]
  local a, b = tables.slots(of, old), tables.slots(of, new)
  for _, slot in ipairs(slots_of(of)) do
    if a[slot] ~= b[slot] then
      self:add(b[slot] == nil and "gone" or "changed",
        b[slot] == nil and "emptied" or a[slot] == nil and "filled" or "changed", sheet, place,
        { of = new, slot = slot, old = a[slot], new = b[slot] })
    end
  end
end

function Compare:row(sheet, key, old, new)
  local place = self.book[sheet][key]
  if not old then
    if not self:told(sheet, new, "before") then
      self:add("came", "came", sheet, place, { of = new, with = along(self, sheet, key, "after"),
        parts = new.merged })
    end
  elseif not new then
    if not self:told(sheet, old, "after") then
      self:add("gone", "gone", sheet, place, { of = old, with = along(self, sheet, key, "before") })
    end
  else
    self:both(sheet, old, new, place)
  end
end

-- Two lists of rows without ids: those that are the same are found by what they say, of the others the
-- first is taken for the first.
function Compare:list(sheet, old, new)
  local there, rest_old, rest_new = {}, {}, {}
  for _, record in ipairs(new) do
    local says = merge.content(sheet, record)
    there[says] = (there[says] or 0) + 1
  end
  for _, record in ipairs(old) do
    local says = merge.content(sheet, record)
    if (there[says] or 0) > 0 then
      there[says] = there[says] - 1
    else
      rest_old[#rest_old + 1] = record
    end
  end
  for _, record in ipairs(new) do
    local says = merge.content(sheet, record)
    if (there[says] or 0) > 0 then
      there[says] = there[says] - 1
      rest_new[#rest_new + 1] = record
    end
  end
  for i = 1, math.max(#rest_old, #rest_new) do
    local a, b = rest_old[i], rest_new[i]
    local list = not a and "came" or not b and "gone" or "changed"
    local of = b or a
    local place = b and self.rows[sheet][merge.content(sheet, b)]
    local told = self:told(sheet, of, list == "came" and "before" or "after")
    if not told and list == "changed" then
      self:both(sheet, a, b, place)
    elseif not told then
      self:add(list, list, sheet, place, { of = of, with = {} })
    end
  end
  if #rest_old + #rest_new == 0 and #old > 1 then
    for i, record in ipairs(old) do
      if merge.content(sheet, record) ~= merge.content(sheet, new[i]) then
        return self:add("changed", "order", sheet, self.rows[sheet][merge.content(sheet, new[i])],
          { label = label_of(sheet, record, true) })
      end
    end
  end
end

-- Sheets whose order people see, and within what.
local ORDER = { elements = {}, advice = {}, lists = { "list" }, criteria = { "element", "type" } }

-- The keys of a state by what they are in order within.
local function groups_of(sheet, records)
  local groups = {}
  for _, record in ipairs(records[sheet] or {}) do
    local parts = {}
    for i, column in ipairs(ORDER[sheet]) do
      parts[i] = tostring(record[column])
    end
    local name = table.concat(parts, ", ")
    groups[name] = groups[name] or {}
    table.insert(groups[name], merge.key(sheet, record))
  end
  return groups
end

function Compare:order(sheet)
  local was = groups_of(sheet, self.before)
  for name, new in pairs(groups_of(sheet, self.after)) do
    local list, i = {}, 0
    local there, known = {}, {}
    for _, key in ipairs(new) do there[key] = true end
    for _, key in ipairs(was[name] or {}) do
      known[key] = true
      list[#list + 1] = there[key] and key or nil
    end
    for _, key in ipairs(new) do
      i = i + (known[key] and 1 or 0)
      if known[key] and list[i] ~= key then
        self:add("changed", "order", sheet, self.book[sheet][key], { label = key:gsub("%z", ", ") })
        break
      end
    end
  end
end

function Compare:sheet(sheet)
  local old, old_order = merge.index(sheet, self.before[sheet])
  local new, new_order = merge.index(sheet, self.after[sheet])
  local done = {}
  for _, order in ipairs { new_order, old_order } do
    for _, key in ipairs(order) do
      if not done[key] then
        done[key] = true
        if merge.is_list(sheet) then
          self:list(sheet, old[key] or {}, new[key] or {})
        else
          self:row(sheet, key, old[key], new[key])
        end
      end
    end
  end
  if ORDER[sheet] then
    self:order(sheet)
  end
end

---@class wegmarke.module.workbook.changes
---@field changed table[] messages
---@field came table[]
---@field gone table[]

--- What is different after taking in.
---@param before table<string, table[]> records by sheet
---@param after table<string, table[]>
---@param book table<string, table[]> records of the workbook, for places
---@return wegmarke.module.workbook.changes
function M.compare(before, after, book)
  local self = setmetatable({ before = before, after = after, book = {}, rows = {}, changed = {}, came = {},
                              gone = {}, keys = { before = {}, after = {} } }, Compare)
  for _, sheet in ipairs(tables.sheets) do
    local key = sheet.key
    self.book[key] = merge.index(key, book[key])
    self.rows[key] = {}
    for _, record in ipairs(book[key] or {}) do
      self.rows[key][merge.content(key, record)] = record
    end
    self.keys.before[key] = merge.index(key, before[key])
    self.keys.after[key] = merge.index(key, after[key])
  end
  for _, sheet in ipairs(tables.sheets) do
    if not sheet.shown then
      self:sheet(sheet.key)
    end
  end
  return { changed = self.changed, came = self.came, gone = self.gone }
end

-- What stands on one side of a clash, in a word.
local function side_of(place, value)
  if value == nil or value == false then
    return lang.err("workbook.side_gone")
  elseif type(value) ~= "table" then
    return lang.err("workbook.side_value", { text = short(value) })
  elseif place.owner then
    local parts = {}
    for i, record in ipairs(value) do
      parts[i] = some_text(record) or merge.content(place.sheet, record):gsub("%z", ", "):gsub("\1", " ")
    end
    return lang.err("workbook.side_value", { text = table.concat(parts, "; ") })
  end
  return lang.err("workbook.side_value", { text = some_text(value) or label_of(place.sheet, value) })
end

--- A message for what author and base both changed.
---@param clash { place: table, mine: any, theirs: any }
---@return table err
function M.clash(clash)
  local place = clash.place
  return lang.err("workbook.change_clash", {
    place = M.place(place.sheet, clash.mine and place.record, place.slot),
    label = label_of(place.sheet, place.record, place.owner), mine = side_of(place, clash.mine),
    column = place.slot and column_of(place.slot) or nil,
    theirs = side_of(place, clash.theirs),
  })
end

-- A message for what changed meanwhile and the author left alone.
local function inherited(one)
  local place = one.place
  return lang.err("workbook.change_inherited", {
    sheet = lang.err("workbook.sheet_" .. place.sheet),
    label = label_of(place.sheet, place.record, place.owner),
    column = place.slot and column_of(place.slot) or nil,
    old = side_of(place, one.old), new = side_of(place, one.new),
  })
end

--- Messages for what changed meanwhile and the author left alone. With an element or an advice that came
--- or went, what belongs to it is not told again.
---@param list { place: table, old: any, new: any }[]
---@return table[] errs
function M.inherited(list)
  local whole, errs = {}, {}
  for _, one in ipairs(list) do
    local place = one.place
    local all = not place.slot and not merge.is_list(place.sheet)
    if all and (one.old == nil or one.new == nil) then
      whole[place.sheet .. "\0" .. merge.key(place.sheet, place.record)] = true
    end
  end
  for _, one in ipairs(list) do
    local parent, id = merge.hangs_on(one.place.sheet, one.place.record)
    if not parent or not whole[parent .. "\0" .. (id or "")] then
      errs[#errs + 1] = inherited(one)
    end
  end
  return errs
end

return M
