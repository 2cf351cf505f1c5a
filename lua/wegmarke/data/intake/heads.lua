--- What the head of a column says: a field, an element of the model, a reason beside one, or something
--- that survey tools put beside the answers. Heads are read as people and tools write them: with the
--- code of the question before, the part asked about in brackets, "Ihr", "(1-4)" around.

local lang = require "wegmarke.lang"
local map = require "wegmarke.data.intake.map"
local names = require "wegmarke.data.intake.names"
local survey = require "wegmarke.data.intake.survey"
local text = require "wegmarke.text"
local values = require "wegmarke.data.intake.values"

local M = {}

-- What a column is called among the words (`lists.column`).
local columns_known = { participant = "participant", name = "name", role = "role",
  perspective = "perspective", element = "element", value = "value", state = "state", reason = "why",
  evidence = "evidence", count = "count" }

local field_of = {}
for field, column in pairs(columns_known) do
  for word in pairs(values.by_spelling("column", { column })) do field_of[word] = field end
end

--- The field that a word names, or nil.
---@param word string
---@return string|nil
function M.field(word) return field_of[values.fold(word)] end

--- All fields, in order.
---@return string[]
function M.fields()
  local list = {}
  for field in pairs(columns_known) do list[#list + 1] = field end
  table.sort(list)
  return list
end

local words = {}
for word in pairs(field_of) do words[#words + 1] = word end
table.sort(words)

--- All words that name fields, in order.
---@return string[]
function M.words() return table.move(words, 1, #words, 1, {}) end

for _, word in ipairs(words) do -- as tools write names of variables
  local plain = word:gsub("ä", "ae"):gsub("ö", "oe"):gsub("ü", "ue"):gsub("ß", "ss")
  field_of[plain] = field_of[plain] or field_of[word]
end

-- Words before what is asked for.
local ours = { ihr = true, ihre = true, your = true, mein = true, meine = true, my = true }

--- What a head may say, the likeliest first: as it stands, then without what stands around it. (A cell may
--- hold a million characters: no pattern here begins twice at one of them.)
---@param head string
---@return string[]
function M.readings(head)
  local s = values.clean((head:gsub("<[^<>]*>", " ")))
  local list, seen = {}, {}
  local function add(one)
    one = one and values.clean(one)
    if one and one ~= "" and not seen[one] then
      seen[one] = true
      list[#list + 1] = one
    end
  end
  add(s)
  add(s:find "[ %?:%.%*;]$" and s:match "^.*[^ %?:%.%*;]") -- question?
  add(s:match "%[([^%[%]]+)%]%s*$")                     -- question [part]
  add(s:match "^[%w_]+%. (.+)$" or s:match "^[%w_]+%[[%w_]*%]%. (.+)$") -- code. question
  add(s:match "^([%w_]+)%. ")                           -- its code
  add(s:match "/([^/]+)$")                              -- group/question
  add(s:match "^[QqFf]%d[%w_]*[%.:%)%-]? +[%-:]? ?(.+)$") -- Q1: question
  add(s:match " %- (.+)$")                              -- question - part
  add(s:match " %- ([^%-]+)$")
  add(s:sub(-1) == ")" and s:match "^(.-) ?%(")         -- question (1-4)
  add(s:match ": ([^:]+)$")                             -- question: part
  add(s:match "^(.-): ?%[%d+%]$")                       -- part: [01]
  add((s:match "%?([^%?]+)$" or ""):match "^[ %.]*(.+)$") -- question? part
  add(s:sub(-1) == "?" and s:match "%f[%a][Ww]elche[rnms]? (%a[%a\128-\255]*) ") -- which part ...?
  for _, one in ipairs { table.unpack(list) } do
    local word, rest = one:match "^(%a+) (.+)$"
    word = word and text.lower(word)
    if ours[word] then add(rest) end
  end
  return list
end

-- Words for what stands beside a value; the longest first, since one may be part of another.
local reason_words = {}
for word, field in pairs(field_of) do
  if field == "reason" then reason_words[#reason_words + 1] = word end
end
table.sort(reason_words, function(a, b) return #a > #b or #a == #b and a < b end)

-- What may stand between such a word and what it is for.
local BETWEEN = "[%s:%-%(%[/_]"

--- Of "Begründung: Koordination" and the like what the reason is for; "" for a reason alone.
local function reason_for(reading)
  local s = text.lower(reading)
  local bare = s:gsub("[%)%]]$", "")
  for _, word in ipairs(reason_words) do
    if s == word or s == "[" .. word .. "]" then return "" end
    local before, rest = bare:sub(-#word) == word and bare:sub(1, -#word - 1)
    if before and before:find(BETWEEN .. "$") then
      rest = before:match "^.*[^%s:%-%(%[/_]"
    elseif s:sub(1, #word) == word then
      rest = s:match("^" .. BETWEEN .. "+(.+)$", #word + 1)
    end
    if rest then return (rest:gsub("[%)%]]$", ""):gsub("^zu[rm]? ", "")) end
  end
end

local function own_answers() return require "wegmarke.data.intake.own" end

--- What one head says.
---@param ctx table the file that is read: `model`, `elements`
---@param head string
---@return table said { field, element, own, reason, aside, left, err }, each where it holds
function M.one(ctx, head)
  if values.clean(head) == "" then return {} end
  local list = M.readings(head)
  local whole = text.lower(list[1])
  local tool = survey.kind(whole)
  -- "Punkte: Koordination" is no answer to the element.
  local own = ctx.model.form and own_answers().column
  if own and not field_of[whole] and not names.lookup(ctx.elements, list[1]) and own(ctx.model, list[1]) then
    return { own = own(ctx.model, list[1]) }
  end
  if survey.beside_question(whole) then return { aside = "aside" } end
  for i, reading in ipairs(list) do
    local field = field_of[text.lower(reading)]
    local id = not field and names.lookup(ctx.elements, reading)
    -- a code before the question may be called anything, so the question goes first
    if field and not (i == 1 and tool) then return { field = field } end
    if id then return { element = id } end
  end
  for _, reading in ipairs(own and list or {}) do
    local name = own(ctx.model, reading)
    if name then return { own = name } end
  end
  for _, reading in ipairs(list) do
    local rest = reason_for(reading)
    local id = rest and rest ~= "" and names.lookup(ctx.elements, rest)
    if id or rest == "" then return { reason = id or "" } end
  end
  for _, reading in ipairs(list) do
    local kind = survey.kind(reading)
    if kind == "plain" then return { left = true } end
    if kind then return { aside = kind } end
  end
  local _, err = names.element(ctx.model, head, ctx.elements)
  return { err = err }
end

--- What a person said that a column is.
---@param ctx table
---@param what string
---@return table said { field, element, own, reason, left, err }, each where it holds
function M.said(ctx, what)
  if what == map.nothing then return { left = true } end
  local kind, name = what:match "^%s*([^:]+):%s*(.+)$"
  local word = kind and text.lower(kind)
  if word == "element" or word == "kernelement" then what = name end
  local id = names.lookup(ctx.elements, what)
  local field = not id and M.field(what)
  if kind and field_of[word] == "reason" then
    id, field = names.lookup(ctx.elements, name), nil
    if id then return { reason = id } end
  end
  if field then return { field = field } end
  if id then return { element = id } end
  local own = ctx.model.form and own_answers().column
  own = own and (own(ctx.model, what) or name and own(ctx.model, name))
  if own then return { own = own } end
  local all = M.words()
  table.move(ctx.elements.names, 1, #ctx.elements.names, #all + 1, all)
  local near = text.nearest(text.lower(what), all)
  return { err = lang.err(near and "map.no_element_near" or "map.no_element",
    { given = values.brief(what), nearest = near }) }
end

--- Sorts a header's cells into fields, elements, reasons beside them, and what stays aside.
---@param ctx table
---@param row string[]
---@return table columns fields by name; `elements`, `own` (points, fields of the model's own), `unknown`,
--- `aside`, `twice`, `left` (told not to be
--- read), `wrong` (told to be what there is not), `loose` (found between other words)
--- as lists; `id`, a column of numbers; `reasons` by element; `mapping`, what was said of the header
function M.read(ctx, row)
  local columns = { elements = {}, own = {}, unknown = {}, aside = {}, twice = {}, reasons = {}, left = {},
    wrong = {},
    loose = {}, mapping = ctx.maps and ctx.maps:mapping(row) or map.of(row, {}) }
  local first_at, last = {}, nil
  for i = 1, #row do
    local typed = columns.mapping.columns[i]
    local said = typed and M.said(ctx, typed) or M.one(ctx, row[i])
    local what = said.field or said.element and "=" .. said.element or said.own and "+" .. said.own
    local reason = said.reason or said.field == "reason" and ""
    if what and first_at[what] and not (reason and last) then
      columns.twice[#columns.twice + 1] = { column = i, first = first_at[what] }
    elseif said.element then
      columns.elements[#columns.elements + 1] = { column = i, id = said.element }
    elseif said.own then
      columns.own[#columns.own + 1] = { column = i, name = said.own }
    elseif reason == "" and last then
      columns.reasons[last] = i
    elseif reason and reason ~= "" then
      columns.reasons[reason] = i
    elseif said.field then
      columns[said.field] = i
    elseif said.left then
      columns.left[#columns.left + 1] = row[i]
    elseif typed then
      columns.wrong[#columns.wrong + 1] = { column = i, err = said.err }
    elseif said.aside then
      if said.aside == "id" then columns.id = columns.id or i end
      columns.aside[#columns.aside + 1] = { column = i, given = row[i] }
    elseif said.reason or said.err then
      columns.unknown[#columns.unknown + 1] = { column = i, err = said.err, given = row[i] }
    end
    if what then first_at[what] = first_at[what] or i end
    last = said.element
  end
  return columns
end

--- Whether a row below the header is what a tool writes for itself.
---@param row string[]
---@return boolean
function M.is_tools(row)
  for i = 1, #row do
    if values.clean(row[i]):find '^{"ImportId"' then return true end
  end
  return false
end

--- Whether a row below the header says once more what the columns are, as some tools write it.
---@param ctx table
---@param row string[]
---@param columns table
---@return boolean
function M.again(ctx, row, columns)
  local named = 0
  for _, e in ipairs(columns.elements) do
    local said = row[e.column] or ""
    if values.clean(said) ~= "" then
      local one = M.one(ctx, said)
      if one.element == e.id then
        named = named + 1
      elseif one.element or values.parse(said, ctx.model) or values.is_answer(said, ctx.model) then
        return false
      end
    end
  end
  return named > 0
end

--- What is wrong with a column that has no use in this form: a head that was nearly one that counts.
---@param form string
---@param unknown {given: string, err: table|nil}
---@param columns table
---@return table|nil err nil where it is merely something else
function M.nearly(form, unknown, columns)
  if unknown.err and unknown.err.args and unknown.err.args.nearest then
    return form == "wide" and unknown.err or nil
  end
  local near = text.nearest(text.lower(values.brief(unknown.given)), M.words())
  local field = near and field_of[near]
  -- Survey tools have columns of all sorts, remarks among them; what matters is missing then.
  if not near or field == "name" or #columns.aside > 0 and (field ~= "participant" and field ~= "role"
    or columns[field]) then return nil end
  return lang.err("data.column_unknown_near",
    { nearest = near, form = lang.err("data.header_" .. form) })
end

return M
