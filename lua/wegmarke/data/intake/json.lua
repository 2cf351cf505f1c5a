--- Answer files: what the form for the browser saves, read into what `data.batches.add` stores.
---
--- The file names its assessment, the hash of the model and the participant's code, so that it can't
--- end up in the wrong place. Every problem is collected, and a file with one yields nothing.

local asked = require "wegmarke.module.asked"
local problems = require "wegmarke.data.intake.problems"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local names = require "wegmarke.data.intake.names"
local own = require "wegmarke.data.intake.own"
local sys = require "wegmarke.sys"
local util = require "wegmarke.data.util"
local values = require "wegmarke.data.intake.values"

local M = {}

-- The longest texts that are taken, in bytes: what the form allows, in any script.
local longest = { reason = 8000, evidence = 2000, code = 256 }


--- Whether a file is to be read here: what begins with a brace is no table.
---@param bytes string
---@return boolean
function M.is(bytes)
  return bytes:find("^\xEF?\xBB?\xBF?%s*{") ~= nil
end

local function problem(ctx, key, args)
  problems.add(ctx, function()
    return lang.err("answers.in_file",
      { file = ctx.file, problem = lang.err(key:find(".", 1, true) and key or "data." .. key, args) })
  end)
end

local function object(value)
  return type(value) == "table" and value ~= json.null and not value[1]
end

--- What stands in the file, short enough for a message, and never an address.
local function brief(value)
  if value == nil then return "?" end
  return values.brief(type(value) == "table" and json.encode(value) or tostring(value))
end

--- The beginning of a hash, or what stands in its place.
local function brief_hash(value)
  return type(value) == "string" and value:match("^%x%x%x%x%x%x%x%x") or brief(value)
end

--- A text of the file: nil when absent or blank, with a problem when it is none or too long.
local function words(ctx, value, what)
  if value == nil or value == json.null then return nil end
  if type(value) ~= "string" then
    problem(ctx, "answers.shape", { what = what })
    return nil
  end
  if #value > (longest[what] or 256) then
    problem(ctx, "answers.long", { what = what, most = longest[what] or 256 })
    return nil
  end
  -- No table holds a zero byte, and nothing that shows texts would show what follows it.
  if value:find("\0", 1, true) then
    problem(ctx, "answers.zero", { what = what })
    return nil
  end
  return util.words(value)
end

--- What the file says it belongs to, against what it is read into.
local function check_head(ctx, file, opts)
  local model = ctx.model
  if file.format ~= 1 then
    problem(ctx, "answers.format", { given = brief(file.format) })
    return false
  end
  if not object(file.model) or not object(file.participant) or type(file.answers) ~= "table" then
    problem(ctx, "answers.shape", { what = "model, participant, answers" })
    return false
  end
  if opts.assessment and not util.is_of(opts.assessment, file.assessment) then
    problem(ctx, "answers.other_assessment",
      { unit = brief(file.unit or "?"), held_on = brief(file.held_on or "?") })
  end
  if file.model.id ~= model.id then
    problem(ctx, "answers.other_model", { given = brief(file.model.id), model = model.id })
  elseif file.model.hash ~= model.hash and not opts.any_version then
    problem(ctx, "answers.other_version", {
      given = brief(file.model.version), hash = brief_hash(file.model.hash),
      version = model.version, wanted = model.hash:sub(1, 8) })
  end
  return true
end

local function participant(ctx, given, opts)
  local model = ctx.model
  -- As in a table: blanks within and characters without width tell no two people apart.
  local code = util.words(values.clean(words(ctx, given.code, "code")))
  if not code then
    if ctx.count == 0 then problem(ctx, "participant_blank") end
    return nil
  end
  local unknown = opts.known and names.known(code, opts.known)
  if unknown then problem(ctx, unknown.key, unknown.args) end
  local person = { code = code, role = words(ctx, given.role, "role"),
    perspective = words(ctx, given.perspective, "perspective") }
  if person.perspective and not lists.perspective.known[person.perspective] then
    problem(ctx, "perspective_unknown", { given = brief(person.perspective) })
  end
  if person.role then
    local roles, found, ids = model.lists and model.lists.roles, false, {}
    for _, role in ipairs(roles or {}) do
      if not role.minor then ids[#ids + 1] = role.id end
      if role.id == person.role then
        found = true
        person.perspective = person.perspective or role.perspective
        if role.minor then problem(ctx, "role_minor", { given = role.title }) end
      end
    end
    if roles and not found then
      problem(ctx, "role_unknown", { given = brief(person.role), roles = ids })
    end
  end
  return person
end

local function answer_marks(ctx, element, given, list)
  if given == nil then return end
  if not object(given) then return problem(ctx, "answers.shape", { what = "marks" }) end
  local known, ids = {}, {}
  for _, cell in ipairs(element.cells or {}) do
    for _, criterion in ipairs(cell.criteria or {}) do known[criterion.id] = true end
  end
  for id in pairs(given) do ids[#ids + 1] = tostring(id) end
  table.sort(ids)
  for _, id in ipairs(ids) do
    if not known[id] then
      problem(ctx, "answers.criterion", { element = element.id, given = brief(id) })
    elseif not lists.mark.known[given[id]] then
      problem(ctx, "answers.mark", { element = element.id, given = brief(given[id]) })
    else
      list[#list + 1] = { element = element.id, criterion = id, mark = given[id] }
    end
  end
end

local function answer(ctx, given, seen, placements, list)
  if not object(given) then return problem(ctx, "answers.shape", { what = "answers" }) end
  local element = type(given.element) == "string" and ctx.model.element[given.element]
  if not element then
    return problem(ctx, "element_unknown", { given = brief(given.element), model = ctx.model.id })
  end
  if seen[element.id] then return problem(ctx, "answers.twice", { element = element.id }) end
  seen[element.id] = true
  answer_marks(ctx, element, given.marks, list)
  local reason = words(ctx, given.reason, "reason")
  local evidence = words(ctx, given.evidence, "evidence")
  if given.state == nil then
    -- Words or marks without a placement: a reason alone has nothing to stand at.
    if reason or evidence then ctx.loose = ctx.loose + 1 end
    return
  end
  local value, reads = nil, asked.reads(ctx.model, element)
  if not lists.placement_state.known[given.state] then
    return problem(ctx, "answers.state", { element = element.id, given = brief(given.state) })
  elseif given.state == "placed" then
    if type(given.value) == "number" then value = values.on_scale(reads, given.value) end
    if not value then
      return problem(ctx, "answers.value", { element = element.id, given = brief(given.value),
        allowed = values.allowed(reads) })
    end
  elseif given.value ~= nil then
    return problem(ctx, "answers.value", { element = element.id, given = brief(given.value),
      allowed = values.allowed(reads) })
  end
  if lists.needs_why[given.state] and not reason then
    return problem(ctx, "answers.reason", { element = element.id })
  end
  placements[#placements + 1] = { element = element.id, state = given.state, value = value,
    reason = reason, evidence = evidence }
end

--- Reads an answer file.
---
--- The answer has the shape of `data.intake.parse`, with the form "answers" and `marks` beside the
--- placements.
---@param bytes string
---@param file_name string
---@param model table the loaded model
---@param opts {assessment: table|nil, known: table<string, any>|nil, any_version: boolean|nil}|nil
--- the assessment it must belong to; the codes that may come; whether answers made with another
--- version of the model are taken when all they name exists here
---@return table|nil parsed
---@return table[]|nil errs
function M.parse(bytes, file_name, model, opts)
  opts = opts or {}
  local base = file_name:match("[^/\\]+$") or file_name
  local ctx = { file = base, model = model, errs = {}, count = 0, loose = 0 }
  local file, err = json.decode((bytes:gsub("^\xEF\xBB\xBF", "")))
  if file == nil then
    return nil, { lang.err("data.at", { file = base, line = err.line, column = err.column,
      problem = lang.err("answers.json", { detail = err.detail }) }) }
  end
  if not object(file) or file.wegmarke ~= "answers" then
    problem(ctx, "answers.not_ours")
    return problems.failed(ctx)
  end
  if not check_head(ctx, file, opts) then return problems.failed(ctx) end
  local person = participant(ctx, file.participant, opts)
  local placements, list, seen = {}, {}, {}
  for _, given in ipairs(file.answers) do answer(ctx, given, seen, placements, list) end
  local beside = own.of_page(model, file.participant, function(one) problem(ctx, one.key, one.args) end)
  if ctx.count == 0 and #placements + #list + #beside == 0 then problem(ctx, "answers.none") end
  if ctx.count > 0 then return problems.failed(ctx) end
  for _, list_of in ipairs { placements, beside } do
    for _, p in ipairs(list_of) do p.participant = person.code end
  end
  local n, empty = #placements, names.unanswered(model, { person }, placements)
  table.move(beside, 1, #beside, n + 1, placements)
  for _, m in ipairs(list) do m.participant = person.code end
  return {
    kind = "person", form = "answers", file_name = base, file_sha256 = sys.sha256(bytes),
    participants = { person }, placements = placements, marks = list,
    empty = empty,
    notes = {
      encoding = "utf-8", bom = false, separator = ";", form = "answers", rows = n,
      participants = 1, placements = n, dots = 0, empty = #model.elements - n,
      loose = ctx.loose, own = own.count(beside),
    },
  }
end

--- What reading an answer file showed, a sentence each, in the language of the terminal.
---@param parsed table from `parse`
---@return string[]
function M.notes(parsed)
  local n = parsed.notes
  local said = { lang.say("answers.note", n) }
  if n.empty > 0 then said[#said + 1] = lang.say("answers.note_open", n) end
  if n.loose > 0 then said[#said + 1] = lang.say("answers.note_loose", n) end
  own.note(n.own, said)
  return said
end

return M
