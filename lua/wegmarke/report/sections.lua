--- Which parts a report has, in which order: the same for every format.

local audiences = require "wegmarke.words.audiences"
local parts = require "wegmarke.words.parts"
local presets = require "wegmarke.report.presets"

local M = { all = parts.all, known = parts.known }

--- All parts that reports of a model can have, in the usual order: its own stand after the one they
--- name, else at the end.
---@param model table
---@return string[] ids
function M.known_to(model)
  local list = { table.unpack(M.all) }
  if model.rollup then -- what the whole comes to stands first
    for i, id in ipairs(list) do
      if id == "rollup" then table.insert(list, 1, table.remove(list, i)) end
    end
  end
  for _, part in ipairs((model.report or {}).parts or {}) do
    local at = #list
    for i, id in ipairs(list) do
      if id == part.after then at = i end
    end
    table.insert(list, at + 1, part.id)
  end
  return list
end

--- A part in the model's own words.
---@param model table
---@param id string
---@return table|nil
function M.own(model, id)
  for _, part in ipairs((model.report or {}).parts or {}) do
    if part.id == id then return part end
  end
end

--- Whether those may read a part in the model's own words for whom a report is.
---@param part table
---@param opts {preset: string|nil}
---@return boolean
function M.may_read(part, opts)
  local preset = opts.preset and presets[opts.preset]
  return not part.visible or audiences.may_read(part.visible, preset and preset.audience or audiences.usual)
end

-- The usual order, with what the model names first in front, and without what it leaves out.
local function of_model(model, block)
  local list, done, known, all = {}, {}, {}, M.known_to(model)
  for _, id in ipairs(all) do known[id] = true end
  for _, id in ipairs(block.without or {}) do done[id] = true end
  for _, names in ipairs { block.order or {}, all } do
    for _, id in ipairs(names) do
      if known[id] and not done[id] then
        done[id] = true
        list[#list + 1] = id
      end
    end
  end
  return list
end

--- The parts of one report. A model may order and drop them; what the audience may not read stays out
--- whatever it says, and what the user asked for by name comes all the same.
---@param model table
---@param opts {preset: string|nil, radar: boolean|nil, parts: string[]|nil}
---@return string[] ids
function M.of(model, opts)
  local preset = opts.preset and presets[opts.preset]
  local allowed = {}
  for _, id in ipairs(preset and preset.sections or M.all) do allowed[id] = true end
  local asked
  for _, id in ipairs(opts.parts or {}) do
    asked = asked or {}
    asked[id] = true
  end
  for _, part in ipairs((model.report or {}).parts or {}) do -- for everybody who has room, and may read it
    allowed[part.id] = M.may_read(part, opts) and not (preset and preset.brief and not asked)
      and (not part.alone or asked)
  end
  allowed.radar = allowed.radar and (opts.radar or asked and asked.radar) or nil
  local list = {}
  local block = asked and { order = (model.report or {}).order } or model.report or {}
  for _, id in ipairs(of_model(model, block)) do
    if allowed[id] and (not asked or asked[id]) then list[#list + 1] = id end
  end
  return list
end

-- What minutes that can be sent hold, in their order.
local MINUTES = { "participation", "protocol", "targets", "plan" }

--- The parts of minutes, where the protocol alone was asked for and may be read: who was there, what was
--- agreed, which targets hold, what follows.
---@param ids string[] as `of` gives them
---@param model table
---@param opts table as of `of`
---@return string[]|nil ids nil for any other report
function M.minutes(ids, model, opts)
  if #ids ~= 1 or ids[1] ~= "protocol" then return nil end
  local allowed, list = {}, {}
  for _, id in ipairs(M.of(model, { preset = opts.preset, parts = MINUTES })) do allowed[id] = true end
  for _, id in ipairs(MINUTES) do list[#list + 1] = allowed[id] and id or nil end
  return list
end

--- What every report says, whatever was left out: on how much it rests, that types are no marks, which
--- rules failed.
---@param W table words
---@param ids string[] the parts it has
---@return {participation: boolean, no_marks: boolean, errors: boolean}|nil lacking nil if nothing
function M.lacking(W, ids)
  local has = {}
  for _, id in ipairs(ids) do has[id] = true end
  local made = {
    participation = not has.summary and not has.participation,
    no_marks = not has.summary,
    errors = not has.method and (#(W.E.errors or {}) > 0 or W.E.despite ~= nil),
  }
  return (made.participation or made.no_marks or made.errors) and made or nil
end

return M
