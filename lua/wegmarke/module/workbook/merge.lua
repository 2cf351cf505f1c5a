--- Three states of the sheets made one: what a workbook was exported from, what its author made of it,
--- and what holds by now. What the author did not touch is as it holds by now.
---
--- Most sheets have rows that are known by an id; of others (steps, questions, conditions, sources) the
--- rows of one owner count as one list.

local docs = require "wegmarke.module.workbook.doc"
local tables = require "wegmarke.module.workbook.tables"

local M = {}

-- What a row is known by.
local KEYS = {
  model = { "field" }, types = { "type" }, elements = { "id" }, cells = { "element", "type" },
  criteria = { "element", "id" }, weights = { "element" }, advice = { "id" }, lists = { "list", "id" },
  groups = { "id" }, factors = { "id", "element" }, results = { "id" },
}

-- Whose list a row belongs to.
local OWNERS = { questions = { "element", "list" }, steps = { "advice" }, conditions = { "advice" },
                 result_words = { "result" }, sources = {} }

--- The sheet whose rows own those of others, and by which column: with an element go its cells.
M.parents = {
  cells = "elements", criteria = "elements", questions = "elements", weights = "elements",
  factors = "elements", steps = "advice", conditions = "advice", result_words = "results",
}

--- What a row hangs on: an element, an advice or a result; nil for rows that stand for themselves. A
--- condition speaks of an element, too, and hangs on its advice.
---@param sheet string
---@param record table
---@return string|nil parent key of the sheet
---@return string|nil id
function M.hangs_on(sheet, record)
  local parent = M.parents[sheet]
  if parent == "elements" then
    return parent, record.element
  elseif parent == "results" then
    return parent, record.result
  elseif parent then
    return parent, record.advice
  end
end

-- Sheets whose order says something. Where they were sorted, the order is not what was meant.
local ORDERED = { types = "said", elements = "said", lists = "said", advice = "kept", criteria = "kept",
                  questions = "kept", steps = "kept", conditions = "kept", sources = "said",
                  groups = "said" }

local function joined(record, columns)
  local parts = {}
  for i, column in ipairs(columns) do
    parts[i] = tostring(record[column] or "")
  end
  return table.concat(parts, "\0")
end

--- What the row is known by; nil in sheets of lists.
---@param sheet string key of the sheet
---@param record table
---@return string|nil
function M.key(sheet, record)
  if sheet == "model" then
    return docs.field_of(record.field or "") or record.field
  end
  return KEYS[sheet] and joined(record, KEYS[sheet])
end

--- Whose list the row belongs to; nil in sheets of rows with ids.
---@param sheet string
---@param record table
---@return string|nil
function M.owner(sheet, record)
  return OWNERS[sheet] and joined(record, OWNERS[sheet])
end

--- Whether the rows of a sheet have no ids: those of one owner are a list.
---@param sheet string
---@return boolean
function M.is_list(sheet)
  return OWNERS[sheet] ~= nil
end

--- All that a row says, as one text: to find it again where it has no id.
---@param sheet string
---@param record table
---@return string
function M.content(sheet, record)
  local slots, parts = tables.slots(tables.sheets[sheet], record), {}
  for slot, value in pairs(slots) do
    parts[#parts + 1] = slot .. "\1" .. tostring(value)
  end
  table.sort(parts)
  return table.concat(parts, "\0")
end

--- The rows of a sheet by what they are known by, or by their owner (lists of rows).
---@param sheet string
---@param records table[]|nil
---@return table<string, any> by
---@return string[] order
function M.index(sheet, records)
  local by, order = {}, {}
  for _, record in ipairs(records or {}) do
    local key, owner = M.key(sheet, record), M.owner(sheet, record)
    local known = key or owner -- neither on sheets that only show something
    if known and not by[known] then
      order[#order + 1] = known
      by[known] = key and record or {}
    end
    if owner then
      table.insert(by[owner], record)
    end
  end
  return by, order
end

-- Orders --------------------------------------------------------------------------

local function only(order, there)
  local list = {}
  for _, key in ipairs(order) do
    list[#list + 1] = there[key] and key or nil
  end
  return list
end

local function set_of(list)
  local set = {}
  for i, key in ipairs(list) do
    set[key] = i
  end
  return set
end

local function same_list(a, b)
  if #a ~= #b then
    return false
  end
  for i, key in ipairs(a) do
    if b[i] ~= key then
      return false
    end
  end
  return true
end

-- Whether somebody sorted the rows: of those that stood one below the other, most no longer do.
local function sorted(before, after)
  local place, kept, pairs_of = set_of(after), 0, 0
  local list = only(before, place)
  for i = 2, #list do
    pairs_of = pairs_of + 1
    kept = kept + (place[list[i]] == place[list[i - 1]] + 1 and 1 or 0)
  end
  return pairs_of >= 3 and kept * 2 < pairs_of
end

-- The keys of `main`, and those of `other` each behind the one it follows there.
local function follow(main, other, there)
  local list = only(main, there)
  local place, last = set_of(list), nil
  for _, key in ipairs(only(other, there)) do
    if not place[key] then
      local at = last and place[last] or 0
      table.insert(list, at + 1, key)
      place = set_of(list)
    end
    last = key
  end
  return list
end

-- The order of the rows of a sheet that stay.
local function order_of(heard, sheet, b, w, p, there)
  local said = ORDERED[sheet]
  local in_w, in_p = set_of(w), set_of(p)
  local common = only(only(b, in_w), in_p)
  local set = set_of(common)
  local moved = not same_list(common, only(w, set))
  if moved and said == "kept" and sorted(only(b, in_w), only(w, set_of(b))) then
    heard.sorted[sheet], moved = true, false
  end
  if not moved then
    return follow(p, w, there)
  end
  return follow(w, p, there)
end

-- Rows -----------------------------------------------------------------------------

-- Puts a value where a slot says.
local function put(record, slot, value, from)
  local key, language = slot:match("^([%w_]+)%.(%w+)$")
  if not key then
    record[slot] = from[slot] -- lists of words stay lists
  elseif value then
    record[key] = record[key] or {}
    record[key][language] = value
  end
end

-- What becomes of one slot: its value and whose record has it.
local function choose(heard, place, b, w, p)
  if w == p or p == b then
    return w, "w"
  elseif w == b then
    heard.inherited(place, b, p)
    return p, "p"
  end
  heard.clash(place, w, p)
  return w, "w"
end

local function all_slots(...)
  local names, seen = {}, {}
  for _, slots in ipairs { ... } do
    for slot in pairs(slots) do
      names[#names + 1] = not seen[slot] and slot or nil
      seen[slot] = true
    end
  end
  table.sort(names)
  return names
end

-- One row that all have, or that two have and the base had not.
local function merge_row(heard, sheet, b, w, p)
  local of = tables.sheets[sheet]
  local in_b, in_w, in_p = tables.slots(of, b), tables.slots(of, w), tables.slots(of, p)
  local record = { line = w.line, sheet = w.sheet, at = w.at, shown = w.shown }
  for _, slot in ipairs(all_slots(in_b, in_w, in_p)) do
    local place = { sheet = sheet, record = w, slot = slot }
    local value, whose = choose(heard, place, in_b[slot], in_w[slot], in_p[slot])
    put(record, slot, value, whose == "w" and w or p)
  end
  return record
end

-- Whether the row's element or advice is gone by now and stays because the author changed it.
local function is_kept(heard, sheet, record)
  local parent, id = M.hangs_on(sheet, record)
  return parent and heard.kept[parent .. "\0" .. (id or "")]
end

-- A row with an id, in the states that have it; nil where it goes.
local function row_of(heard, sheet, b, w, p)
  local function differs(one, other)
    return M.content(sheet, one) ~= M.content(sheet, other)
  end
  if w and p then
    return merge_row(heard, sheet, b, w, p)
  elseif not b then
    if p then
      heard.inherited({ sheet = sheet, record = p }, nil, p)
    end
    return w or p
  elseif w then
    if differs(b, w) then
      heard.clash({ sheet = sheet, record = w }, w, nil)
      heard.kept[sheet .. "\0" .. M.key(sheet, w)] = true
      return w
    elseif is_kept(heard, sheet, w) then
      return w
    end
    heard.inherited({ sheet = sheet, record = w }, b, nil)
  elseif p and differs(b, p) then
    heard.clash({ sheet = sheet, record = p }, nil, p)
  end
end

local function merge_keyed(heard, sheet, b, w, p)
  local in_b, order_b = M.index(sheet, b)
  local in_w, order_w = M.index(sheet, w)
  local in_p, order_p = M.index(sheet, p)
  local made, done = {}, {}
  for _, order in ipairs { order_w, order_p, order_b } do
    for _, key in ipairs(order) do
      if not done[key] then
        done[key] = true
        made[key] = row_of(heard, sheet, in_b[key], in_w[key], in_p[key])
      end
    end
  end
  local order = ORDERED[sheet] and order_of(heard, sheet, order_b, order_w, order_p, made)
    or follow(order_w, order_p, made)
  local list = {}
  for i, key in ipairs(order) do
    list[i] = made[key]
  end
  return list
end

-- Lists of rows --------------------------------------------------------------------

local function contents(sheet, list)
  local made = {}
  for i, record in ipairs(list or {}) do
    made[i] = M.content(sheet, record)
  end
  return made
end

-- The rows of a list in the order that they had: the sheet was sorted.
local function as_before(sheet, before, list)
  local place = set_of(contents(sheet, before))
  local known, new = {}, {}
  for _, record in ipairs(list) do
    local at = place[M.content(sheet, record)]
    table.insert(at and known or new, at and { at = at, record = record } or record)
  end
  table.sort(known, function(x, y) return x.at < y.at end)
  for i, one in ipairs(known) do
    known[i] = one.record
  end
  return table.move(new, 1, #new, #known + 1, known)
end

-- All there is: for `follow`.
local ALL = setmetatable({}, { __index = function() return true end })

-- The contents of one list that another lacks, as a set; nil where a list says something twice.
local function lacking(list, other)
  local there, seen, gone = set_of(other), {}, {}
  for _, key in ipairs(list) do
    if seen[key] then
      return nil
    end
    seen[key], gone[key] = true, not there[key] or nil
  end
  return gone
end

-- A list that author and model both changed, row by row; nil where both changed the same row, or the
-- order, or where a row stands twice.
local function both_lists(sheet, b, w, p)
  local one, two, three = contents(sheet, b), contents(sheet, w), contents(sheet, p)
  local out_w, out_p = lacking(one, two), lacking(one, three)
  if not out_w or not out_p or not lacking(two, one) or not lacking(three, one) then
    return nil
  end
  for key in pairs(out_w) do
    if out_p[key] then
      return nil
    end
  end
  local by, stay = {}, {}
  for _, list in ipairs { p, w } do
    for _, record in ipairs(list) do
      local key = M.content(sheet, record)
      by[key], stay[key] = record, not out_w[key] and not out_p[key] or nil
    end
  end
  local in_two, in_three = set_of(two), set_of(three)
  local common = only(only(one, in_two), in_three)
  local moved_w = not same_list(common, only(two, set_of(common)))
  if moved_w and not same_list(common, only(three, set_of(common))) then
    return nil
  end
  local order = moved_w and follow(two, three, stay) or follow(three, two, stay)
  for i, key in ipairs(order) do
    order[i] = by[key]
  end
  return order
end

local function merge_lists(heard, sheet, b, w, p)
  local in_b = M.index(sheet, b)
  local in_w, order_w = M.index(sheet, w)
  local in_p, order_p = M.index(sheet, p)
  if ORDERED[sheet] == "kept" and sorted(contents(sheet, b), contents(sheet, w)) then
    heard.sorted[sheet] = true
    for owner, list in pairs(in_w) do
      in_w[owner] = as_before(sheet, in_b[owner] or {}, list)
    end
  end
  local list = {}
  for _, owner in ipairs(follow(order_p, order_w, ALL)) do
    local one, two, three = contents(sheet, in_b[owner]), contents(sheet, in_w[owner]),
      contents(sheet, in_p[owner])
    local rows = in_w[owner]
    if not same_list(two, three) and not same_list(one, three) then
      local place = { sheet = sheet, record = (in_w[owner] or in_p[owner])[1], owner = owner }
      if same_list(one, two) and is_kept(heard, sheet, place.record) then
        rows = in_w[owner]
      elseif same_list(one, two) then
        heard.inherited(place, in_b[owner], in_p[owner])
        rows = in_p[owner]
      else
        rows = in_w[owner] and in_p[owner] and both_lists(sheet, in_b[owner] or {}, in_w[owner], in_p[owner])
        if rows then
          heard.inherited(place, in_b[owner], in_p[owner])
        else
          rows = in_w[owner]
          heard.clash(place, in_w[owner] or false, in_p[owner] or false)
        end
      end
    end
    table.move(rows or {}, 1, #(rows or {}), #list + 1, list)
  end
  return list
end

-- What says nothing of who changed what: both of two authors raise the version; the other is only shown.
local SILENT = { version = true, weighting = true }

-- All that a model's sheets say, place by place: rows, and what stands in them.
local function said(records)
  local all = {}
  for _, sheet in ipairs(tables.sheets) do
    for _, record in ipairs(not sheet.shown and records[sheet.key] or {}) do
      local key = M.key(sheet.key, record)
      local row = sheet.key .. "\1" .. (key or M.content(sheet.key, record))
      if not (sheet.key == "model" and SILENT[key]) then
        all[row] = true
        for slot, value in pairs(key and tables.slots(sheet, record) or {}) do
          all[row .. "\1" .. slot] = tostring(value)
        end
      end
    end
  end
  return all
end

--- Whether a workbook that was taken in before may never have known of what came of it: it says something
--- new, and of all that was changed it says nothing. So looks a second copy of the same file, in other
--- hands.
---@param b table<string, table[]> records by sheet of what was exported
---@param w table<string, table[]> of the workbook
---@param p table<string, table[]> of what is in force
---@return boolean
function M.is_unaware(b, w, p)
  local was, says, holds = said(b), said(w), said(p)
  local undoes, new = false, false
  for _, all in ipairs { was, says, holds } do
    for place in pairs(all) do
      local old, mine, theirs = was[place], says[place], holds[place]
      if theirs ~= old and mine == theirs then
        return false
      end
      undoes = undoes or theirs ~= old and mine == old
      new = new or mine ~= old and mine ~= theirs
    end
  end
  return undoes and new
end

---@class wegmarke.module.workbook.merged
---@field sorted table<string, true> sheets that were sorted; their order is what it was
---@field clashes { place: table, mine: any, theirs: any }[] what both changed; the author's is taken
---@field inherited { place: table, old: any, new: any }[] what changed meanwhile and the author left alone

--- Makes one of three states.
---@param b table<string, table[]> records by sheet of what was exported
---@param w table<string, table[]> of the workbook
---@param p table<string, table[]> of what holds by now
---@return table<string, table[]> records
---@return wegmarke.module.workbook.merged heard
function M.merge(b, w, p)
  local heard = { sorted = {}, clashes = {}, inherited_list = {}, kept = {} }
  function heard.inherited(place, old, new)
    table.insert(heard.inherited_list, { place = place, old = old, new = new })
  end
  function heard.clash(place, mine, theirs)
    table.insert(heard.clashes, { place = place, mine = mine, theirs = theirs })
  end
  local made = {}
  for _, sheet in ipairs(tables.sheets) do
    local key = sheet.key
    if KEYS[key] then
      made[key] = merge_keyed(heard, key, b[key], w[key], p[key])
    elseif OWNERS[key] then
      made[key] = merge_lists(heard, key, b[key], w[key], p[key])
    end
  end
  return made, { sorted = heard.sorted, clashes = heard.clashes, inherited = heard.inherited_list }
end

return M
