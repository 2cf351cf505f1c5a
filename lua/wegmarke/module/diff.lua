--- What differs between two models: elements through the crosswalk, and rules, advice, lists, types,
--- weights field by field.

local crosswalk = require "wegmarke.module.crosswalk"
local lines = require "wegmarke.lines"

local M = {}

-- Fields that say where something stands, not what it is.
local PLACES = { file = true, line = true, last = true, model = true, changed = true,
                 groups_in = true, criterion = true, at = true, module = true, file_name = true }

-- The source of a function, without the blanks around its lines.
local function source_of(m, f)
  local list = lines.some(m:source(f.file), f.line, f.last)
  for i, line in ipairs(list) do list[i] = line:match("^%s*(.-)%s*$") end
  return table.concat(list, "\n")
end

-- A copy to compare by content: functions as their source.
local function plain(m, v, without)
  if type(v) ~= "table" then
    return v
  elseif v["function"] then
    local old = v.old and plain(m, v.old) -- a function, or the list that it takes the place of
    return source_of(m, v) .. (type(old) == "string" and "\n" .. old or "")
  end
  local made = {}
  for key, value in pairs(v) do
    if not PLACES[key] and key ~= without then
      made[key] = plain(m, value)
    end
  end
  return made
end

local function changed_fields(x, y)
  local fields, seen = {}, {}
  for _, t in ipairs { x, y } do
    for key in pairs(t) do
      if not seen[key] and not crosswalk.same(x[key], y[key]) then
        fields[#fields + 1] = tostring(key)
      end
      seen[key] = true
    end
  end
  table.sort(fields)
  return fields
end

--- Two lists of things with an id: what was added, removed, changed.
---@param a table the module of the left one
---@param left table[]|nil
---@param b table the module of the right one
---@param right table[]|nil
---@return table { added, removed, changed }, each a list of { id, fields, file, line }
local function lists(a, left, b, right)
  local result = { added = {}, removed = {}, changed = {} }
  local by_id = {}
  for _, item in ipairs(left or {}) do
    by_id[item.id] = item
  end
  local there = {}
  for _, item in ipairs(right or {}) do
    there[item.id] = true
    local old = by_id[item.id]
    if not old then
      result.added[#result.added + 1] = { id = item.id, file = item.file, line = item.line }
    else
      local fields = changed_fields(plain(a, old), plain(b, item))
      if #fields > 0 then
        result.changed[#result.changed + 1] =
          { id = item.id, fields = fields, file = item.file, line = item.line }
      end
    end
  end
  for _, item in ipairs(left or {}) do
    if not there[item.id] then
      result.removed[#result.removed + 1] = { id = item.id, file = item.file, line = item.line }
    end
  end
  return result
end

M.lists = lists

local function with_id(types)
  local list = {}
  for i, entry in ipairs(types) do
    list[i] = { id = tostring(entry.value), title = entry.title, text = entry.text }
  end
  return list
end

local function weights(a, b)
  local list = {}
  for _, element in ipairs(b.elements) do
    local old = a.weight[element.id]
    local new = b.weight[element.id]
    if old and new and math.abs(old - new) > 1e-12 then
      list[#list + 1] = { element = element.id, from = old, to = new }
    end
  end
  return list
end

-- What of the questions that are rolled up to a type differs.
local function asked(a, old, b, element)
  local fields = {}
  for _, field in ipairs { "answers", "questions", "type" } do
    if (old.type or element.type) and not crosswalk.same(plain(a, old[field]), plain(b, element[field])) then
      fields[#fields + 1] = field
    end
  end
  return fields
end

-- What elements say in facts, the group they are in, what makes their types, and whether they apply.
local function facts(a, b)
  local list = {}
  for _, element in ipairs(b.all_elements) do
    local old = a.element[element.id]
    local fields = old and changed_fields(plain(a, old.facts or {}), plain(b, element.facts or {})) or {}
    for i, field in ipairs(fields) do fields[i] = "facts." .. field end
    if old and old.group ~= element.group then fields[#fields + 1] = "group" end
    for _, field in ipairs(old and asked(a, old, b, element) or {}) do fields[#fields + 1] = field end
    if old and plain(a, old.applies) ~= plain(b, element.applies) then fields[#fields + 1] = "applies" end
    if #fields > 0 then
      local place = b:origin(element, { fields[1]:match("^[^.]+") }) or {}
      list[#list + 1] = { id = element.id, fields = fields, file = place.file, line = place.line }
    end
  end
  return list
end

-- The results of roll-ups; what changed stands where it was changed.
local function results(a, b)
  local made = lists(a, a.rollup and a.rollup.results, b, b.rollup and b.rollup.results)
  for _, one in ipairs(made.changed) do
    for _, result in ipairs(b.rollup.results) do
      local place = result.id == one.id and b:origin(result, { one.fields[1] })
      if place then one.file, one.line = place.file, place.line end
    end
  end
  return made
end

-- Parts of the report in words of the model, or views; what changed stands where it was changed.
local function placed(a, left, b, right)
  local made = lists(a, left, b, right)
  for _, one in ipairs(made.changed) do
    for _, part in ipairs(right) do
      local place = part.id == one.id and b:origin(part, { one.fields[1] })
      if place then one.file, one.line = place.file, place.line end
    end
  end
  return made
end

--- The differences from one model to another.
---@param a table
---@param b table
---@return table diff { elements = rows of crosswalk.between that are not "same", criteria = { {element,
---  added, removed} }, types, rules, advice, lists = { [name] = ... } each { added, removed, changed },
---  weights = { {element, from, to} }, facts = { {id, fields, file, line} }, groups,
---  results of the roll-up, documents, views and figures (as
---  rules), rollup = boolean,
--- report = boolean, words = boolean, kinds = boolean (those that it is meant for), order = boolean,
---  nothing = boolean }
function M.between(a, b)
  local d = { elements = {}, lists = {} }
  local same_order, last = true, 0
  local place = {}
  for i, element in ipairs(b.all_elements) do
    place[element.id] = i
  end
  for _, row in ipairs(crosswalk.between(a, b)) do
    if row.relation ~= "same" then
      d.elements[#d.elements + 1] = row
    end
  end
  for _, element in ipairs(a.all_elements) do
    if place[element.id] then
      same_order = same_order and place[element.id] > last
      last = place[element.id]
    end
  end
  d.order = not same_order
  d.types = lists(a, with_id(a.types), b, with_id(b.types))
  d.rules, d.advice = lists(a, a.rules, b, b.rules), lists(a, a.advice, b, b.advice)
  local names, count = {}, 0
  for _, m in ipairs { a, b } do
    for name in pairs(m.lists) do
      names[name] = true
    end
  end
  for name in pairs(names) do
    local one = lists(a, a.lists[name], b, b.lists[name])
    if #one.added + #one.removed + #one.changed > 0 then
      d.lists[name], count = one, count + 1
    end
  end
  d.weights = weights(a, b)
  d.facts = facts(a, b)
  d.groups = lists(a, a.group_list, b, b.group_list)
  d.documents = placed(a, (a.report or {}).parts, b, (b.report or {}).parts)
  d.views = placed(a, a.views, b, b.views)
  d.figures = lists(a, a.figures, b, b.figures)
  d.report = not crosswalk.same(plain(a, a.report or {}, "parts"), plain(b, b.report or {}, "parts"))
  d.rollup = not crosswalk.same(plain(a, a.rollup or {}, "results"), plain(b, b.rollup or {}, "results"))
  d.results = results(a, b)
  d.kinds = not crosswalk.same(a.kinds or {}, b.kinds or {})
  d.words = not crosswalk.same(plain(a, a.words or {}), plain(b, b.words or {}))
  d.form = not crosswalk.same(plain(a, a.form or {}), plain(b, b.form or {}))
  local n = #d.elements + count + #d.weights
  n = n + #d.facts
  for _, part in ipairs { d.types, d.rules, d.advice, d.groups, d.results, d.documents, d.views,
    d.figures } do
    n = n + #part.added + #part.removed + #part.changed
  end
  d.nothing = n == 0 and not d.rollup and not d.report and not d.words and not d.form
    and not d.order and not d.kinds
  return d
end

return M
