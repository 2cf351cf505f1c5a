--- Where a procedure stands: each of its steps, what is missing to it, which command is next.

local audiences = require "wegmarke.words.audiences"
local reader = require "wegmarke.record.reader"
local refer = require "wegmarke.record.refer"
local skips = require "wegmarke.record.rules.skips"
local thing = require "wegmarke.record.rules.thing"

local M = {}

---@class wegmarke.record.rules.Missing
---@field what "none"|"field"|"each"|"condition"|"unknown"|"profile"
---@field decl table|nil the type of which something is missing
---@field field table|nil
---@field above table|nil the type of which each record is to have it
---@field records string[]|nil ids of those that lack it
---@field needs table[]|nil what would have to be known

---@class wegmarke.record.rules.Step
---@field module table
---@field step table as declared
---@field state "done"|"open"|"skipped"|"unknown"|"failed" open: something is missing, or nothing says that
---  it was done
---@field why string|nil why it was skipped
---@field missing wegmarke.record.rules.Missing[]
---@field next string|nil a command, UNIT stands for the unit

-- The records on which those of a type hang, or which they name: ids.
local function reached(decl, list, alias)
  local ids = {}
  local function reach(id)
    if id then ids[alias[id] or id] = true end
  end
  for _, record in ipairs(list) do
    reach(record.scope)
    for _, field in ipairs(decl.fields) do
      local said = field.kind == "link" and record.values[field.id]
      for _, to in ipairs(type(said) == "table" and said or { said or nil }) do reach(to) end
    end
  end
  return ids
end

-- What is missing of something that a step makes or reads.
local function lacks(run, decl, field, above)
  local list = run:records(decl.id).list
  if above then
    local without, all = {}, run:records(above.id)
    if #all.list == 0 then return { what = "none", decl = above } end
    local there = reached(decl, list, all.alias)
    for _, one in ipairs(all.list) do
      if not there[one.id] then without[#without + 1] = one.id end
    end
    return #without > 0 and { what = "each", decl = decl, above = above, records = without } or nil
  elseif #list == 0 then
    return { what = "none", decl = decl }
  elseif field then
    for _, record in ipairs(list) do
      local said = record.values[field.id]
      if said ~= nil and not (field.many and #said == 0) or record.clashes[field.id] then return nil end
    end
    return { what = "field", decl = decl, field = field }
  end
end

-- What the condition of a step says: nil where it holds; and the outcomes.
local function condition(run, module, step, above)
  local items, failed = run:items(above and above.id), #run.errors
  local outcomes = run:judge(module, step.done, above and above.id, items, step)
  local missing, needs, open = {}, {}, {}
  for _, one in ipairs(outcomes) do
    one.type = above and above.id
    if one.outcome == "silent" then missing[#missing + 1] = one.a or "" end
    if one.outcome == "cannot_tell" then
      open[#open + 1] = one.a or ""
      table.move(one.needs, 1, #one.needs, #needs + 1, needs)
    end
  end
  if #run.errors > failed then return { what = "failed" }, outcomes end
  if #missing > 0 then return { what = "condition", above = above, records = missing }, outcomes end
  if #open > 0 then return { what = "unknown", above = above, records = open, needs = needs }, outcomes end
  if #items == 0 then return { what = "none", decl = above }, outcomes end
  return nil, outcomes
end

-- Whether an audience may know how a step stands: of each type that it speaks of, and of all that was read.
local function may_show(run, types, outcomes, audience)
  for _, decl in ipairs(types) do
    if not audiences.may_read(decl.visible, audience) then return false end
  end
  for _, one in ipairs(outcomes) do
    if not run:may_show(one, audience) then return false end
  end
  return true
end

local function state_of(step, missing, skipped)
  if skipped then return "skipped" end
  if #missing == 0 then return (step.done or #(step.makes or {}) > 0) and "done" or "open" end
  for _, one in ipairs(missing) do
    if one.what ~= "unknown" then return one.what == "failed" and "failed" or "open" end
  end
  return "unknown"
end

-- A command about the records of a type; nil where there is none: reference records come with a module.
local function command_of(run, decl, verb)
  local root = refer.root(run.types, decl)
  if root == "catalogue" and verb ~= "list" then return nil end
  return decl.verb .. " " .. verb .. ((root == "unit" or root == "assessment") and " UNIT" or "")
end

-- The command that is next: the step's own, else the one that enters what is missing.
local function next_of(run, step, missing)
  if step.next then
    return step.next:find("UNIT", 1, true) and step.next or step.next .. " UNIT"
  end
  for _, one in ipairs(missing) do
    if one.what == "none" or one.what == "each" then return command_of(run, one.decl, "add") end
    if one.what == "field" then return command_of(run, one.decl, "list") end
    if one.what == "condition" and one.above then return command_of(run, one.above, "list") end
  end
end

local function one_step(run, module, step, skipped, audience, has_profile)
  local made = { module = module, step = step, missing = {}, why = skipped and skipped.why }
  local above = step.for_each and run.types[run:type(module, step.for_each)]
  local types, outcomes = { above }, {}
  for _, key in ipairs { "reads", "makes" } do
    for _, name in ipairs(step[key] or {}) do
      local meant = thing.meant(name, function(id) return run.types[run:type(module, id)] end)
      local decl, field = meant.of, meant.field and meant.of.fields[meant.field]
      if decl then
        types[#types + 1] = decl
        if field and not reader.may_read(field, audience) then return nil end
        made.missing[#made.missing + 1] = not meant.optional
          and lacks(run, decl, field, key == "makes" and above or nil) or nil
      elseif thing.is_profile(name) and not meant.optional and not has_profile then
        made.missing[#made.missing + 1] = { what = "profile" }
      end
    end
  end
  if step.done then
    local missing
    missing, outcomes = condition(run, module, step, above)
    made.missing[#made.missing + 1] = missing
  end
  if not may_show(run, types, outcomes, audience) then return nil end
  made.state = state_of(step, made.missing, skipped)
  if made.state == "open" or made.state == "unknown" then made.next = next_of(run, step, made.missing) end
  return made
end

-- The types that a step speaks of: those it makes, and of which it wants something of each.
local function types_of(run, module, step)
  local list = { step.for_each and run.types[run:type(module, step.for_each)] }
  for _, name in ipairs(step.makes or {}) do
    list[#list + 1] = thing.meant(name, function(id) return run.types[run:type(module, id)] end).of
  end
  return list
end

--- What a step asks, as texts: what names a field of a type it makes is that field's title.
---@param run wegmarke.record.rules.Run
---@param module table
---@param step table
---@param but table|nil a type whose fields are asked for anyway, which are left out
---@return (string|table)[]
function M.asked(run, module, step, but)
  local list = {}
  for _, said in ipairs(step.ask or {}) do
    local found
    for _, decl in ipairs(type(said) == "string" and types_of(run, module, step) or {}) do
      found = found or decl.fields[said]
    end
    if not (found and but and but.fields[said] == found) then
      list[#list + 1] = found and found.title or said
    end
  end
  return list
end

--- What the steps that make records of a type ask besides its fields.
---@param run wegmarke.record.rules.Run
---@param decl table
---@return (string|table)[]
function M.asked_for(run, decl)
  local list = {}
  for module, step in run:each "step" do
    for _, one in ipairs(types_of(run, module, step)) do
      if one == decl then
        local asked = M.asked(run, module, step, decl)
        table.move(asked, 1, #asked, #list + 1, list)
        break
      end
    end
  end
  return list
end

--- The steps of the modules that a unit uses, in their order, as far as an audience may know of them.
---@param run wegmarke.record.rules.Run
---@param audience string
---@param has_profile boolean whether the unit has an assessment
---@return wegmarke.record.rules.Step[]
function M.of(run, audience, has_profile)
  local list, skipped = {}, skips.of(run.db, run.unit.id)
  for module, step in run:each "step" do
    list[#list + 1] = one_step(run, module, step, skipped[step.module .. "." .. step.id], audience,
      has_profile)
  end
  return list
end

return M
