--- A model while it is put together: what its chain has said so far, and finding things in it by the
--- names that verbs use.

local lang = require "wegmarke.lang"
local merge = require "wegmarke.module.merge"
local origin = require "wegmarke.module.origin"
local raised = require "wegmarke.module.raised"
local shape = require "wegmarke.module.shape"

---@class wegmarke.module.Draft
local Draft = {}
Draft.__index = Draft

local M = {}

--- A draft with nothing in it.
---@param findings wegmarke.module.Findings
---@param inner userdata|nil the state in which the files ran, for functions of a former value
---@return wegmarke.module.Draft
function M.new(findings, inner)
  return setmetatable({
    findings = findings, inner = inner, origin = origin.new(), identity = { lists = {}, sources = {} },
    elements = {}, rules = {}, advice = {}, cases = {}, views = {}, removed = {}, set_by = {}, steps = {},
    ever = { elements = {}, rules = {}, advice = {} },
  }, Draft)
end

--- The place of an id in a list of { id = }.
---@param list table[]
---@param id string
---@return integer|nil
function M.place(list, id)
  for i, item in ipairs(list) do
    if item.id == id then
      return i
    end
  end
end

local place = M.place

-- A target of one of the lists of things with an id.
local function in_list(kind, list, id, of)
  local i = list and place(list, id)
  return i and { kind = kind, list = list, index = i, item = list[i], id = id, of = of,
                 shape = shape.kinds[kind] }
end

local function in_groups(list, id)
  for i, group in ipairs(list or {}) do
    if group.id == id then
      return { kind = "group", list = list, index = i, item = group, id = id,
               shape = shape.kinds.group }
    end
    local inner = in_groups(group.groups, id)
    if inner then
      return inner
    end
  end
end

local function in_element(element, id)
  for n, cell in pairs(element.cells or {}) do
    local target = in_list("criterion", cell.criteria, id, element)
    if target then
      target.type = n
      return target
    end
  end
  return in_list("question", element.depth, id, element)
    or in_list("question", element.questions, id, element)
end

local function type_of(types, value)
  for i, entry in ipairs(types or {}) do
    if tostring(entry.value) == value then
      return { kind = "type", list = types, index = i, item = entry, id = value,
               shape = shape.kinds.type }
    end
  end
end

-- What "first.second" names, or nil.
local function resolve_pair(self, first, second)
  if first == "element" or first == "rule" or first == "advice" then
    return in_list(first, self[first == "element" and "elements" or first == "rule" and "rules"
      or "advice"], second)
  elseif first == "types" then
    return type_of(self.identity.types, second)
  elseif first == "groups" then
    return in_groups(self.groups, second)
  elseif first == "rollup" then
    return in_list("result", self.rollup and self.rollup.results, second)
  elseif first == "document" then
    return in_list("part", self.report and self.report.parts, second:match "^report%.(.+)$" or second)
  end
  if first == "view" then
    return in_list("view", self.views, second)
  end
  local list = self.identity.lists[first]
  if list then
    return in_list(shape.of_list(first), list, second)
  end
  local i = place(self.elements, first)
  return i and in_element(self.elements[i], second)
end

-- Every name a verb could use, for saying which one was meant.
local function all_names(self, dotted)
  local names = {}
  for _, list in ipairs { self.elements, self.rules, self.advice } do
    for _, item in ipairs(list) do
      names[#names + 1] = item.id
    end
  end
  if not dotted then
    return names
  end
  for _, element in ipairs(self.elements) do
    for _, cell in pairs(element.cells or {}) do
      for _, criterion in ipairs(cell.criteria or {}) do
        names[#names + 1] = element.id .. "." .. criterion.id
      end
    end
  end
  local lists = { rollup = self.rollup and self.rollup.results, groups = self.groups,
    document = self.report and self.report.parts, view = self.views }
  for name, list in pairs(self.identity.lists) do lists[name] = list end
  for name, list in pairs(lists) do
    for _, entry in ipairs(list) do
      names[#names + 1] = name .. "." .. entry.id
    end
  end
  return names
end

--- Whether a model is written for an API; else a finding says what needs it.
---@param decl table
---@param path (string|integer)[] to what needs it
---@param api integer
---@return boolean
function Draft:has_api(decl, path, api)
  if self.identity.api >= api then return true end
  self.findings:at(decl, path, lang.err("model.needs_api", { api = api, got = self.identity.api }))
  return false
end

--- What a field becomes: what is said, or what a function that is said makes of the former value.
---@param decl table
---@param said any
---@param old any
---@return any value nil: none
---@return boolean ok false after a finding: the function failed, or returned nothing
function Draft:reckoned(decl, said, old)
  if merge.is_none(said) then return nil, true end
  if type(said) ~= "table" or not said["function"] then return merge.copy(said), true end
  local got, err = self.inner:call("reckon", said["function"], old)
  local failure = not got and err or got.error
  if failure then
    local message, file, line = raised.at(said, failure)
    self.findings:add("error", file, line, message, { element = decl.id })
    return nil, false
  elseif got.value == nil then
    self.findings:add("error", said.file, said.line, lang.err("model.reckons_nothing", {}),
      { element = decl.id })
    return nil, false
  elseif merge.is_none(got.value) then
    return nil, true
  end
  return got.value, true
end

--- What a name stands for: an element, rule or advice by its id; a criterion or a question
--- ("element.criterion"), an entry of a list ("roles.leitung"), a type ("types.2"), a group
--- ("groups.x"), a result of the roll-up ("rollup.x"), a part of the report ("document.x",
--- or "document.report.x"), a view ("view.x");
--- "element.x", "rule.x", "advice.x" where one id means several.
---@param name string
---@return table|nil target { kind, item, list, index, id, of, type, shape }
---@return table|nil err
function Draft:resolve(name)
  local first, second = name:match("^([^.]+)%.(.+)$")
  if first then
    local target = resolve_pair(self, first, second)
    if target then
      return target
    end
  else
    local found = {}
    for _, kind in ipairs { "element", "rule", "advice" } do
      found[#found + 1] = resolve_pair(self, kind, name)
    end
    if #found > 1 then
      return nil, lang.err("model.ambiguous",
        { id = name, one = found[1].kind .. "." .. name, other = found[2].kind .. "." .. name })
    elseif found[1] then
      return found[1]
    end
  end
  local gone = self.removed[name]
  if gone then
    return nil, lang.err("model.gone", { id = name, file = gone.file, line = gone.line })
  end
  return nil, lang.err("model.unknown_target", { id = name, nearest = self.findings:nearest(name, function()
    local names = all_names(self, first ~= nil)
    table.sort(names)
    return names
  end) })
end

--- Notes that a declaration sets a field; where another one of the same model did so already, that
--- is a clash, and reported.
---@param item table
---@param path (string|integer)[]
---@param decl table
---@param keys (string|integer)[] to the field in the declaration
---@return boolean ok
function Draft:claim(item, path, decl, keys)
  local set = self.set_by[item]
  if not set then
    set = {}
    self.set_by[item] = set
  end
  local key = table.concat(path, "\0")
  local other = set[key]
  if other and other.model == decl.model and other ~= decl then
    self.findings:at(decl, keys, lang.err("model.clash", {
      id = decl.id or decl.verb, field = require("wegmarke.module.findings").path_text(path),
      file = other.file, line = other.line,
    }))
    return false
  end
  set[key] = decl
  return true
end

M.claim = Draft.claim

local function ids_of(list)
  local ids = {}
  for i, item in ipairs(list) do
    ids[i] = item.id
  end
  return ids
end

M.ids_of = ids_of

--- Puts a list into the order of ids that a declaration gives, all of which must be named.
---@param d table a draft: { findings, removed }
---@param decl table
---@param list table[]
---@return boolean ok
function M.reorder(d, decl, list)
  local at, ok = {}, true
  for i, id in ipairs(decl.body) do
    local here = place(list, id)
    if not here then
      local gone = d.removed[id]
      d.findings:at(decl, { i }, gone and lang.err("model.gone",
        { id = id, file = gone.file, line = gone.line }) or lang.err("model.unknown_element",
        { id = id, nearest = d.findings:nearest(id, ids_of(list)), known = ids_of(list) }))
      ok = false
    elseif at[id] then
      d.findings:at(decl, { i }, lang.err("model.twice", { id = id }))
      ok = false
    end
    at[id] = i
  end
  local missing = {}
  for _, item in ipairs(list) do
    if not at[item.id] then
      missing[#missing + 1] = item.id
    end
  end
  if #missing > 0 and ok then
    d.findings:at(decl, {}, lang.err("model.order_missing", { missing = missing }))
    ok = false
  end
  if ok then
    table.sort(list, function(a, b) return at[a.id] < at[b.id] end)
  end
  return ok
end

--- Puts an item into a list: before or after another, else at its end.
---@param list table[]
---@param item table
---@param body table { before=, after= }
---@return boolean ok false if that other one is not in the list
function M.insert(list, item, body)
  local beside = body.before or body.after
  local at = beside and place(list, beside)
  if beside and not at then
    return false
  end
  table.insert(list, at and (body.before and at or at + 1) or #list + 1, item)
  return true
end

return M
