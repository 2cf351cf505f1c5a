--- Tries the documents and views of a model on cases, so that a slip shows before anybody has a report.

local cases = require "wegmarke.module.cases"
local evaluate = require "wegmarke.evaluate"
local given = require "wegmarke.report.given"
local lang = require "wegmarke.lang"
local words = require "wegmarke.report.words"

local M = {}

local LIGHT = { light = true }

-- The parts and views of a model, each as { id, run = function (what) }: what it says, or nil and what
-- failed.
local function tried(m)
  local list = {}
  for _, part in ipairs((m.report or {}).parts or {}) do
    list[#list + 1] = { id = part.id, run = function(what)
      if not part.blocks["function"] then return part.blocks end
      return m:document(part, what)
    end }
  end
  for _, view in ipairs(m.views) do
    list[#list + 1] = { id = view.id, run = function(what) return m:view(view, what) end }
  end
  return list
end

-- All words in a value.
local function words_in(value, list)
  if type(value) ~= "table" then
    list[#list + 1] = tostring(value)
  else
    for _, key in ipairs(require "wegmarke.keys"(value)) do words_in(value[key], list) end
  end
  return list
end

-- Adds what failed in a case, or in none; a place that a case told of is not told again.
local function note(findings, id, failed, case)
  for _, one in ipairs(findings) do
    if not case and one.element == id and one.line == failed.line and one.file == failed.file then return end
  end
  local message = case and lang.err("model.case_raised", { id = case.id, detail = failed.err }) or failed.err
  findings[#findings + 1] = { severity = "error", file = failed.file, line = failed.line, element = id,
    path = "", message = message }
end

--- What a case is to be looked at for beside its rules; nil where a model has neither documents nor views.
---@param m table
---@return (fun(case: table, e: table, findings: table[]))|nil
function M.cases(m)
  local list = tried(m)
  if #list == 0 then return nil end
  return function(case, e, findings, preset)
    local what = function() return given.of(words.new(e, m, m.language), preset) end
    for _, one in ipairs(list) do
      local said, failed = one.run(what())
      local wanted = (case.expect.says or {})[one.id]
      if failed then
        note(findings, one.id, failed, case.file and case)
      elseif wanted ~= nil and not table.concat(words_in(said, {}), "\n"):find(tostring(wanted), 1, true) then
        local place = m:origin(case, { "expect", "says", one.id }) or case
        findings[#findings + 1] = { severity = "error", file = place.file, line = place.line,
          element = case.id, path = "expect.says." .. one.id,
          message = lang.err("model.case_says", { part = one.id, want = tostring(wanted) }) }
      end
    end
  end
end

--- Tries them where nothing is known, and where all is, for the unit and for the public.
---@param m table
---@param findings table[]
function M.probe(m, findings)
  local look = M.cases(m)
  if not look then return end
  local all = { id = "all", ist = {}, soll = {}, expect = {} }
  for _, element in ipairs(m.elements) do
    all.ist[element.id], all.soll[element.id] = m.scale[1], m.scale[#m.scale]
  end
  for _, case in ipairs { { id = "nothing", expect = {} }, all } do
    look(case, evaluate.run(m, cases.recorded(m, case), LIGHT), findings)
    look(case, evaluate.run(m, cases.recorded(m, case), { light = true, audience = "public" }), findings,
      "oeffentlich")
  end
end

return M
