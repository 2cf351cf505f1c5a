--- The cases of a procedure: a record that says this and that, and what must come of it: what is missing,
--- what does not fit, what is computed, when it is due, which states may follow, who reads what. Or a
--- profile, and which support is suggested for it.

local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local plain_of = require "wegmarke.record.rules.plain"
local reader = require "wegmarke.record.reader"
local suggest = require "wegmarke.module.suggest"
local value = require "wegmarke.record.value"

local M = {}

---@class wegmarke.module.CaseRun
---@field decl table
---@field given table<string, any>
---@field value wegmarke.record.Value
---@field state string|nil

-- A field that a case names; a finding where there is none.
local function field_of(run, id, path)
  local field = run.decl.fields[id]
  if field then return field end
  local known = {}
  for i, one in ipairs(run.decl.fields) do known[i] = one.id end
  run.report(path, lang.err("model.no_field", { id = tostring(id), record = run.decl.name, known = known,
    nearest = require("wegmarke.text").nearest(tostring(id), known) }))
end

-- What a case gives of a field, as the word of a revision.
local function word_of(field, said)
  if not field.many then return type(said) == "table" and json.list { said } or said end
  local word = json.object()
  for _, member in ipairs(type(said) == "table" and said or { said }) do word[member] = true end
  return word
end

local function in_order(set)
  local list = {}
  for id in pairs(set) do list[#list + 1] = id end
  table.sort(list)
  return list
end

local expects = {}

function expects.missing(run) return in_order(value.missing(run.decl, run.value)) end

function expects.wrong(run) return in_order(run.value.unfit) end

function expects.due(run) return value.due(run.decl, run.value) or false end

--- The states that may follow.
function expects.states(run)
  local states, list = run.decl.states, {}
  for _, one in ipairs(states and states.list or {}) do
    local may = not states.moves or (states.moves[run.state] or {})[one.id]
    if may and one.id ~= run.state then list[#list + 1] = one.id end
  end
  table.sort(list)
  return list
end

local function computed(run, field)
  local values = {}
  for _, one in ipairs(run.decl.fields) do values[one.id] = run.value.values[one.id] end
  values.state = run.state
  local made, problem, file, line = field.compute(values)
  if made == nil and problem then
    run.report({ "expect", "values", field.id }, lang.err("model.case_raised",
      { id = run.case.id, detail = tostring(problem) }), file, line)
  end
  return made
end

function expects.values(run, want)
  local got = {}
  for id in pairs(want) do
    local field = field_of(run, id, { "expect", "values", id })
    if field and field.kind == "computed" then
      got[id] = computed(run, field)
    elseif field then
      got[id] = run.value.values[id]
    end
    if got[id] == nil then got[id] = false end
  end
  return got
end

--- The rules on records that hold of the record by itself, in a unit of which nothing else is known.
function expects.notices(run)
  local module, decl, list = run.module, run.decl, {}
  local types = plain_of.declared_by(module)
  local told = plain_of.told(types, module, { today = run.case.today }, {})
  module:tell(told)
  local record = setmetatable({ id = "case", state = run.state, held = {} }, { __index = run.value })
  for id in pairs(types) do
    module:tell_records(id, id == decl.id and { plain_of.record(decl, record) } or {}, {}, {})
  end
  for _, rule in ipairs(module.parts.notice) do
    if rule.of and told.names[rule.of] == decl.id then
      local said = module:judge(rule.when, decl.id, { { a = "case" } })[1]
      if said.outcome == "fires" then list[#list + 1] = rule.id end
      if said.outcome == "error" then
        run.report({ "expect", "notices" }, lang.err("model.case_raised",
          { id = run.case.id, detail = tostring(said.err) }), said.file, said.line)
      end
    end
  end
  table.sort(list)
  return list
end

--- The filled fields that audiences read, of a record that was granted to them.
function expects.reads(run, want)
  local got = {}
  for audience in pairs(want) do
    local list = {}
    for _, field in ipairs(run.decl.fields) do
      if run.value.values[field.id] ~= nil and reader.may_read(field, audience) then
        list[#list + 1] = field.id
      end
    end
    table.sort(list)
    got[audience] = list
  end
  return got
end

-- What is expected in the order in which it is compared: of lists no order counts.
local function sorted(want)
  if type(want) ~= "table" then return want end
  if want[1] == nil or type(want[1]) == "table" then
    local copy = {}
    for key, one in pairs(want) do copy[key] = sorted(one) end
    return copy
  end
  local list = { table.unpack(want) }
  table.sort(list, function(a, b) return tostring(a) < tostring(b) end)
  return list
end

-- The same for comparing and for a message. An empty list and an empty table are one.
local function plain(said)
  if math.type(said) == "float" then said = math.tointeger(said) or said end
  if type(said) ~= "table" then return tostring(said) end
  local parts = {}
  for _, key in ipairs(require "wegmarke.keys"(said)) do
    parts[#parts + 1] = (type(key) == "number" and "" or key .. " = ") .. (type(said[key]) == "table"
      and "{ " .. plain(said[key]) .. " }" or plain(said[key]))
  end
  return table.concat(parts, ", ")
end

-- What the case says as a record; nil after findings.
local function recorded(run)
  local sets, ok = {}, true
  for id, said in pairs(run.case.given or {}) do
    local field = field_of(run, id, { "given", id })
    ok = ok and field ~= nil
    if field then sets[id] = word_of(field, said) end
  end
  local states = run.decl.states
  local known = {}
  for i, one in ipairs(states and states.list or {}) do known[i], known[one.id] = one.id, true end
  if run.case.state and not known[run.case.state] then
    ok = false
    run.report({ "state" }, lang.err("model.no_state", { id = run.case.state,
      known = { table.unpack(known) },
      nearest = require("wegmarke.text").nearest(run.case.state, { table.unpack(known) }) }))
  end
  sets.state = run.case.state
  if not ok then return nil end
  return value.read(run.decl, { { id = "case", sets = sets, parents = {} } })
end

-- As an author writes it: a day is no word of a language there.
local function written(said)
  return lang.day(said, "de") ~= said and ('"%s"'):format(said) or said
end

-- Whether what came is what was expected; a finding if not.
local function compare(run, what, got)
  local case = run.case
  local want_words, got_words = plain(sorted(case.expect[what])), plain(sorted(got))
  if want_words == got_words then return end
  run.report({ "expect", what }, lang.err("model.case_record", { id = case.id, what = what,
    want = want_words ~= "" and written(want_words) or lang.err "model.case_none",
    got = got_words ~= "" and written(got_words) or lang.err "model.case_none" }))
end

local function run_one(module, case, findings)
  local before = #findings
  local run = { case = case, module = module, decl = case.record and module:type(case.record) }
  function run.report(path, message, file, line)
    local place = module:origin(case, path) or case
    findings[#findings + 1] = { severity = "error", file = file or place.file, line = line or place.line,
      element = case.id, path = table.concat(path, "."), message = message }
  end
  if case.expect.suggests then
    local got = suggest.of_case(module, case, run.report)
    if got then compare(run, "suggests", got) end
  end
  if not case.record and next(case.expect) == "suggests" and next(case.expect, "suggests") == nil then
    return #findings == before
  elseif not case.record then
    run.report({}, lang.err("model.missing_field", { field = "record" }))
    return false
  elseif not run.decl then
    local known = {}
    for i, one in ipairs(module.types) do known[i] = one.name end
    run.report({ "record" }, lang.err("model.no_type", { id = case.record, known = known,
      nearest = require("wegmarke.text").nearest(case.record, known) }))
    return false
  end
  run.value = recorded(run)
  if not run.value then return false end
  run.state = run.value.state
  for _, what in ipairs(in_order(case.expect)) do
    local said = #findings
    local got = what ~= "suggests" and expects[what](run, case.expect[what])
    if what ~= "suggests" and #findings == said then compare(run, what, got) end
  end
  return #findings == before
end

--- Runs the cases that a module declares itself: those of its base hold of that one.
---@param module wegmarke.module.Declared
---@param findings table[] gets what does not hold
---@return { cases: integer, failed: integer, held: table<string, boolean>, list: table[] }
function M.run_all(module, findings)
  local result = { cases = 0, failed = 0, held = {}, list = {}, printed = module:printed() }
  for _, case in ipairs(module.cases) do
    if case.model == module.id then
      local held = run_one(module, case, findings)
      result.cases, result.held[case.id] = result.cases + 1, held
      result.failed = result.failed + (held and 0 or 1)
      result.list[result.cases] = case
      for _, one in ipairs(module:printed()) do
        one.case = case.id
        result.printed[#result.printed + 1] = one
      end
    end
  end
  return result
end

return M
