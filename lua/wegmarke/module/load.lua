--- From a model's files to a model: puts together what those of its whole chain declare (run.lua), checks it,
--- and makes the table that evaluation and reports use.

local Model = require "wegmarke.module.class"
local assemble = require "wegmarke.module.assemble"
local box = require "wegmarke.box"
local findings_of = require "wegmarke.module.findings"
local lang = require "wegmarke.lang"
local look = require "wegmarke.module.look"
local refer = require "wegmarke.module.refer"
local run = require "wegmarke.module.run"
local search = require "wegmarke.module.search"
local translation = require "wegmarke.module.translation"

local M = {}

-- How much of what one model may hold: evaluating compares each with each.
local MOST_OF = { elements = 1000, rules = 5000, advice = 5000, cases = 5000 }

-- Whether a text has a word as a field: after a dot or in quotes. Looked for plainly first, which is far
-- quicker than a pattern over all of a model's texts.
local function has_field(bytes, word)
  local at = bytes:find(word, 1, true)
  while at do
    if bytes:find("^[.\"']", at - 1) and not bytes:find("^[%w_]", at + #word) then return true end
    at = bytes:find(word, at + 1, true)
  end
  return false
end

-- Whether rules of a chain may read what people answered: then even a light evaluation looks at answers.
local function reads_answers(chain)
  for _, file in ipairs(run.all_files(chain)) do
    for _, field in ipairs { "states", "spread", "answers" } do
      if has_field(file.bytes, field) then return true end
    end
  end
  return nil
end

-- The model of a chain that ran; nil after findings. The program's own modules are known to be whole, with
-- all that they extend, unless they are to be checked.
local function put_together(chain, findings, part, inner)
  local d = assemble.new(findings, inner)
  d.known = not findings.whole
  for _, link in ipairs(chain) do
    d.packed = link.packed
    d.known = d.known and d.packed
    if not assemble.apply(d, link.id, link.declared) then
      return nil
    end
    if not d.packed and not findings.pinned then look.twice(link.files, findings) end
    for what, most in pairs(MOST_OF) do
      if #d[what] > most then
        findings:at(link.identity, {}, lang.err("model.too_many_" .. what, { n = #d[what], most = most }))
        return nil
      end
    end
  end
  if findings.errors > 0 then
    return nil
  end
  local last = chain[#chain]
  local m = assemble.finish(d, last.id, last.identity)
  m.reads_answers = m.api >= 2 and reads_answers(chain)
  if part or d.known then
    refer.work_out(m, d)
  else
    refer.check(m, d, findings)
    translation.check(m, findings)
  end
  if part then
    return m, d
  end
  if m.report then
    require("wegmarke.module.dress").check(m, run.all_files(chain), findings, d.origin)
  end
  if findings.errors > 0 then
    return nil
  end
  return m, d
end

--- Makes a model of its files.
---@param id string the model's id
---@param files table[] { model_id, path, bytes, shown }, model.lua first
---@param find_base (fun(id: string): table[]|nil, table|nil) the files of another model; or nil, err
---@param pinned boolean|nil the files were taken before: what only new models must not have is a notice
---@param part boolean|nil some of the model's files are left out: what refers to them is no fault
---@param whole boolean|nil the program's own models, too, are checked once more
---@return table|nil model nil if there are errors
---@return table[] findings { severity, file, line, path, element, message, model }
---@return table[]|nil printed what the files of a model that does not load printed
function M.build(id, files, find_base, pinned, part, whole)
  local _ <close> = box.together()
  local findings = findings_of.new(assemble.verbs)
  findings.pinned, findings.whole = pinned, whole
  local inner, chain = run.chain(id, files, find_base, findings)
  local m, d
  if chain then
    m, d = findings_of.until_enough(findings, put_together, chain, findings, part, inner)
  end
  if not m then
    local printed = inner:call("printed")
    inner:close()
    return nil, findings.list, printed
  end
  m.files = run.all_files(chain)
  m.hash = run.hash(m.files)
  return Model.new(m, inner, { origin = d.origin, findings = findings, identity = d.identity,
                               weights = d.weights and d.weights.body }), findings.list
end

--- What the files of one model declare, each by itself: for tools that rewrite files.
---@param id string
---@param files table[] { model_id, path, bytes, shown }
---@return table[]|nil declared { verb, id, body, file, line }; nil if a file does not run
---@return table[] findings
function M.declared(id, files)
  return run.declared(id, files, assemble.verbs)
end

--- Makes a model of files that were stored, such as those an assessment is pinned to.
---@param id string
---@param files table[] { model_id, path, bytes }, base first
---@return table|nil model
---@return table[] findings
function M.from_files(id, files)
  local by_model = {}
  for _, file in ipairs(files) do
    local list = by_model[file.model_id] or {}
    by_model[file.model_id] = list
    list[#list + 1] = {
      model_id = file.model_id, path = file.path, bytes = file.bytes,
      shown = file.model_id .. "/" .. file.path,
    }
  end
  if not by_model[id] then
    return nil, { { severity = "error", file = id, message = lang.err("model.no_model", { id = id }) } }
  end
  local m, findings = M.build(id, by_model[id], function(base)
    return by_model[base], lang.err("model.unknown", { id = base, known = {} })
  end, true)
  if m then
    m.where = "stored"
  end
  return m, findings
end

-- What is found here: models, and no other modules.
local MODELS = { "model" }

--- Loads a model that can be found.
---@param id string a model's id, or the path of its folder
---@param whole boolean|nil the program's own models, too, are checked once more
---@return table|nil model
---@return table[] findings
function M.model(id, whole)
  local entry, err = search.find(id, MODELS)
  if not entry then
    return nil, { { severity = "error", file = id, message = err } }
  end
  local m, findings, printed = M.build(entry.id, entry.files, function(base)
    local found, why = search.base(base, entry, MODELS)
    return found and found.files, why
  end, nil, nil, whole)
  if m then
    m.where = entry.where
  end
  return m, findings, printed
end

return M
