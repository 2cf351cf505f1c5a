--- Finds elements and roles of a model under the names that people write into a file: the id or the
--- title in any language, in any case, with any number of blanks, with or without a number before,
--- with "ae" for "ä".

local lang = require "wegmarke.lang"
local text = require "wegmarke.text"
local values = require "wegmarke.data.intake.values"

local M = {}

local function key(name)
  local s = values.fold(name):gsub("^%d+[%.%)] ?", ""):gsub("[%s_%-]+", " ")
  s = s:gsub(" und ", " & "):gsub(" and ", " & ")
  return (s:gsub("ä", "ae"):gsub("ö", "oe"):gsub("ü", "ue"):gsub("ß", "ss"))
end

--- An index over a list of `{id=, title=}`.
---@param list table[]
---@return table index for `lookup`
function M.index(list)
  local index = { ids = {}, names = {}, title = {}, by = {}, shown = {}, near = {}, words = {} }
  local function add(name, id)
    local k = key(name)
    if k == "" or index.by[k] and index.by[k] ~= id then return end
    index.by[k], index.shown[k] = id, name
  end
  for _, item in ipairs(list) do
    index.ids[#index.ids + 1] = item.id
    index.title[item.id] = item.title or item.id
    add(item.id, item.id)
  end
  for _, item in ipairs(list) do
    local titles = type(item.title) == "table" and item.title or { item.title }
    local order = {}
    for language in pairs(titles) do order[#order + 1] = language end
    table.sort(order, function(x, y) return tostring(x) < tostring(y) end)
    for _, language in ipairs(order) do add(titles[language], item.id) end
  end
  for name in pairs(index.by) do
    index.names[#index.names + 1] = name
    for word in name:gmatch "%S+" do index.words[word] = true end
  end
  table.sort(index.names)
  return index
end

--- The name that a wrong one was probably meant to be: the nearest, else the only one it is part of.
local function nearest(index, wanted)
  if #wanted > 200 then return nil end
  local near = text.nearest(wanted, index.names)
  if near then return index.shown[near] end
  local hit, id
  for _, name in ipairs(index.names) do
    if #wanted > 2 and name:find(wanted, 1, true) then
      if id and id ~= index.by[name] then return nil end
      hit, id = hit or index.shown[name], index.by[name]
    end
  end
  return hit
end

--- The id a name stands for.
---@param index table made by `index`
---@param name string
---@return string|nil id
---@return string|nil nearest the id or title, in the language it was written in, that was meant
function M.lookup(index, name)
  local wanted = key(name)
  local id = index.by[wanted]
  if id then return id end
  if index.near[wanted] == nil then index.near[wanted] = nearest(index, wanted) or false end
  return nil, index.near[wanted] or nil
end

--- An element of the model.
---@param model table
---@param name string
---@return string|nil id
---@return table|nil err
function M.element(model, name, index)
  local function all() return M.index(model.all_elements or model.elements) end
  local id, near = M.lookup(index or all(), name)
  if id then return id end
  local gone = model.left_out and M.lookup(M.index(model.whole.all_elements), name)
  if gone and model.left_out[gone] then
    local at = model.left_out[gone]
    return nil, lang.err("data.element_left_out",
      { given = values.brief(name), file = at.file, line = at.line })
  end
  local of = model.questions_of and M.lookup(M.index(model.asks_of.all_elements), name)
  local questions = {}
  for i, question in ipairs(of and model.questions_of[of] or {}) do questions[i] = question.id end
  if questions[1] then
    return nil, lang.err("data.element_asked", { given = values.brief(name), questions = questions })
  end
  if index and model.all_elements and M.lookup(all(), name) then
    return nil, lang.err("data.element_no_types", { given = values.brief(name) })
  end
  return nil, lang.err(near and "data.element_unknown_near" or "data.element_unknown",
    { given = values.brief(name), nearest = near, model = model.id })
end

--- A role of the model's list that a single person may have: not one of people under 18, who stick dots
--- or place together. A model without such a list takes every role as it is written.
---@param model table
---@param name string
---@return string|nil id
---@return table|nil err
function M.role(model, name, index)
  local roles = model.lists and model.lists.roles
  if not roles then return values.clean(name) end
  local id, near = M.lookup(index or M.index(roles), name)
  local ids = {}
  for _, role in ipairs(roles) do
    if role.id == id and role.minor then return nil, lang.err("data.role_minor", { given = role.title }) end
    if not role.minor then ids[#ids + 1] = role.id end
  end
  if id then return id end
  return nil, lang.err(near and "data.role_unknown_near" or "data.role_unknown",
    { given = values.brief(name), nearest = near, roles = ids })
end

--- What is wrong with a code that a spreadsheet changed: a date, a rounded number, an error, a formula
--- without a result. Nobody was given such a code.
---@param code string
---@param sheet string|nil the workbook's sheet, where a formula may stand in a cell
---@return table|nil err
function M.damaged(code, sheet)
  local s = text.lower(code)
  local what = s:find "^#[%u%l\128-\255/0]+[!?]?$" and code:upper() == code and "error"
    or s:find "^##+$" and "cut" or not s:find "[%w\128-\255]" and "none"
    or (s == "n/a" or s == "k.a." or s == "k. a." or s == "keine angabe") and "none"
    or s:find "^=" and (sheet or s:find "[(%d]") and "formula"
    or (s:find "^[%-+]?%d+e[+-]%d+$" or s:find "^[%-+]?%d+[.,]%d*e[+-]%d+$"
      or s:find "^[%-+]?%d+[.,]%d+e%d+$"
      or s:find "^%-?%d+[.,]%d+$") and "number"
    or (s == "true" or s == "false" or s == "wahr" or s == "falsch") and "flag"
    or values.is_date(code) and "date"
  return what and lang.err("data.code_" .. what, { given = values.brief(code) }) or nil
end

--- What is said to a code that is none of those that were given out; nil if it is one.
---@param code string
---@param known table<string, any>
---@return table|nil err
function M.known(code, known)
  if known[code] then return nil end
  local codes = {}
  for one in pairs(known) do codes[#codes + 1] = one end
  table.sort(codes)
  local near = text.nearest(code, codes)
  return lang.err(near and "answers.code_unknown_near" or "answers.code_unknown",
    { given = values.brief(code), nearest = near })
end

--- What people left empty in a form that asks for all elements.
---@param model table
---@param people {code: string}[]
---@param placements {participant: string, element: string}[]
---@return {participant: string, element: string}[]
function M.unanswered(model, people, placements)
  local said, list = {}, {}
  for _, p in ipairs(placements) do said[p.participant .. "\0" .. p.element] = true end
  for _, person in ipairs(people) do
    for _, element in ipairs(model.elements) do
      if not said[person.code .. "\0" .. element.id] then
        list[#list + 1] = { participant = person.code, element = element.id }
      end
    end
  end
  return list
end

--- The perspective that the model gives a role, or nil.
---@param model table
---@param role string|nil
---@return string|nil
function M.perspective(model, role)
  for _, item in ipairs(model.lists and model.lists.roles or {}) do
    if item.id == role then return item.perspective end
  end
end

return M
