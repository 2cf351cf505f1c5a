--- What files say beside the elements: points on them, and answers to fields of the model's own; as rows
--- that `data.batches.add` stores beside placements (see words/own.lua).

local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local names = require "wegmarke.data.intake.names"
local own = require "wegmarke.words.own"
local own_form = require "wegmarke.module.own_form"
local values = require "wegmarke.data.intake.values"

local M = {}

-- The elements that points are on: of what people are asked those of which the questions are.
local function talked_of(model) return (model.asks_of or model).elements end

-- The longest text that is taken, in bytes.
local MOST = 8000

-- By model: what columns and fields are called.
local indexes = setmetatable({}, { __mode = "k" })

-- "Punkte: Koordination" in every language that forms are made in.
local function points_titles(model, id)
  local titles = { id = own.points(id), plain = "points: " .. id }
  for _, language in ipairs(lang.readable) do
    titles[language] = own_form.title(model, own.points(id), language)
    titles[language .. "_id"] = lang.text(language, "own.points_on", { element = id })
  end
  return titles
end

local function index_of(model)
  if indexes[model] then return indexes[model] end
  local items = {}
  for _, field in ipairs(model.form.ask) do
    local titles = { id = field.id }
    for language, title in pairs(field.title) do titles[language] = title end
    items[#items + 1] = { id = own.ask(field.id), title = titles }
  end
  for _, element in ipairs(model.form.points and talked_of(model) or {}) do
    items[#items + 1] = { id = own.points(element.id), title = points_titles(model, element.id) }
  end
  indexes[model] = names.index(items)
  return indexes[model]
end

--- What a column's head names: points on an element, or a field; nil for other words.
---@param model table
---@param head string
---@return string|nil name
function M.column(model, head)
  if not model.form then return nil end
  local field, entry = own.field(head)
  if entry and own_form.field(model, field) then return own.ask(field) end
  return (names.lookup(index_of(model), (head:gsub(":%s*", ": "))))
end

--- The names that somebody's answers to what a word means are stored under, to take them back; nil where it
--- means nothing of this.
---@param model table
---@param given string a field, or "points"
---@return string[]|nil
function M.names(model, given)
  if not model.form then return nil end
  local list = {}
  local word = values.fold(given)
  for _, language in ipairs(lang.readable) do
    if model.form.points and word == values.fold(lang.text(language, "own.points")) then
      for i, element in ipairs(talked_of(model)) do list[i] = own.points(element.id) end
      return list
    end
  end
  local name = M.column(model, given)
  local field = name and own_form.field(model, own.field(name) or "")
  if not field then return name and { name } or nil end
  if not field.many then return { name } end
  for i, entry in ipairs(field.entries) do list[i] = own.ask(field.id, entry.id) end
  return list
end

-- A value as it is stored: a number, and words beside it.
local function coded(field, value)
  if field.kind == "choice" then return own.code(value) end
  if field.kind == "flag" then return value and 1 or 0 end
  if field.kind == "date" or field.kind == "month" then return tonumber((value:gsub("-", ""))) end
  if field.kind == "number" then return value end
  return 1, value
end

local function row(name, value, reason)
  return { element = name, state = "placed", value = value, reason = reason }
end

-- What was said as the field's kind takes it; nil, or nil and a fault.
local function read(field, given, language)
  if type(given) == "string" then
    if #given > MOST then return nil, lang.err("answers.long", { what = "reason", most = MOST }) end
    if not given:find "%S" then return nil end
    local value, err = kinds.read(field, given, language)
    if value == nil and not field.many then value = kinds.check(field, given) end
    if value == nil then return nil, err end
    return kinds.check(field, value)
  elseif type(given) == "table" and field.many and #given == 0 then
    return nil
  end
  return kinds.check(field, given)
end

--- An answer to a field as rows.
---@param field table
---@param given any words, or what a page's file has: lists, numbers, flags
---@param language string|nil
---@return table[]|nil rows none where nothing was said
---@return table|nil err
function M.answer(field, given, language)
  local value, err = read(field, given, language or lang.current())
  if err then
    return nil, lang.err("own.answer", { field = lang.pick(field.title), problem = err })
  elseif value == nil then
    return {}
  elseif not field.many then
    local number, words = coded(field, value)
    return { row(own.ask(field.id), number, words) }
  end
  local named, rows = {}, {}
  for _, id in ipairs(value) do named[id] = true end
  for i, entry in ipairs(field.entries) do
    rows[i] = row(own.ask(field.id, entry.id), named[entry.id] and 1 or 0)
  end
  return rows
end

-- Points as a whole number; nil where it is none.
local function number_of(given)
  if type(given) == "string" then given = given:match "^%s*(%d+)%s*$" and tonumber(given) end
  local n = math.tointeger(given)
  return n and n >= 0 and n or nil
end

local function is_blank(given) return given == nil or type(given) == "string" and not given:find "%S" end

--- Somebody's points as rows, one for each element: whoever gives some gives none to the others.
---@param model table
---@param given table<string, any> by element
---@return table[]|nil rows none where nobody gave any
---@return table|nil err
---@return string|nil element at which it is wrong
function M.ballot(model, given)
  local each, sum, counts, any = model.form.points.each, 0, {}, false
  for _, element in ipairs(talked_of(model)) do
    local said = given[element.id]
    local n = is_blank(said) and 0 or number_of(said)
    if not n then
      return nil, lang.err("own.points_bad", { given = values.brief(tostring(said)) }), element.id
    end
    any = any or not is_blank(said)
    counts[element.id], sum = n, sum + n
  end
  if sum > each then return nil, lang.err("own.points_many", { n = sum, each = each }) end
  local rows = {}
  for i, element in ipairs(any and sum > 0 and talked_of(model) or {}) do
    rows[i] = row(own.points(element.id), counts[element.id])
  end
  return rows
end

--- What the file of a page says of somebody beside the elements, as rows.
---@param model table
---@param person table the file's participant: `own` by field, `points` by element
---@param tell fun(err: table)
---@return table[] rows
function M.of_page(model, person, tell)
  local rows = {}
  local function add(more, err)
    if err then tell(err) end
    table.move(more or {}, 1, #(more or {}), #rows + 1, rows)
  end
  local said = { own = type(person.own) == "table" and person.own or {},
    points = type(person.points) == "table" and person.points or {} }
  for id, given in pairs(said.own) do
    local field = own_form.field(model, id)
    if not field then
      tell(lang.err("own.no_such", { given = values.brief(tostring(id)), model = model.id }))
    else
      add(M.answer(field, given))
    end
  end
  for id in pairs(said.points) do
    if not (model.form and model.form.points and model.element[id]) then
      tell(lang.err("own.no_such", { given = values.brief("points." .. tostring(id)), model = model.id }))
      return rows
    end
  end
  if next(said.points) then add(M.ballot(model, said.points)) end
  table.sort(rows, function(a, b) return a.element < b.element end)
  return rows
end

--- What a file says beside the elements, for a sentence: how many answers, points, and people who gave some.
---@param rows table[]
---@return {answers: integer, points: integer, voters: integer}
function M.count(rows)
  local seen, voters, made = {}, {}, { answers = 0, points = 0, voters = 0 }
  for _, p in ipairs(rows) do
    local field = own.field(p.element)
    local key = (p.participant or "") .. "\0" .. (field or "")
    if field and not seen[key] then
      seen[key], made.answers = true, made.answers + 1
    elseif not field then
      made.points = made.points + p.value
      if not voters[key] then voters[key], made.voters = true, made.voters + 1 end
    end
  end
  return made
end

--- The sentences for that; none where a file says nothing of it.
---@param counted {answers: integer, points: integer, voters: integer}|nil
---@param said string[] gets them
function M.note(counted, said)
  if counted and counted.answers > 0 then said[#said + 1] = lang.say("own.note_answers", counted) end
  if counted and counted.voters > 0 then said[#said + 1] = lang.say("own.note_points", counted) end
end

return M
