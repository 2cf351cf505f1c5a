--- `wegmarke model check|test`.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local M = {}

local json_option = { name = "json", type = "flag" }

local function json_list(list) return require("wegmarke.json").list(list) end

--- Prints findings to standard error.
---@param ctx wegmarke.cli.Context
---@param findings table[]
function M.tell(ctx, findings)
  local text = require "wegmarke.text"
  for _, finding in ipairs(findings) do
    local mark = lang.say("cli.severity_" .. (finding.severity or "error"))
    ctx.sys.err(text.terminal(mark .. " " .. fault.line(finding)), "\n")
  end
end

--- Shows what the files of a module printed while they were read, or in one case.
---@param ctx wegmarke.cli.Context
---@param printed table[]|nil
---@param case string|nil only what belongs to that case; nil: to none
---@param every boolean|nil all of it
function M.tell_printed(ctx, printed, case, every)
  for _, one in ipairs(printed or {}) do
    if every or one.case == case then
      local place = one.file and one.file .. (one.line and one.line > 0 and ":" .. one.line or "") or ""
      ctx:print(lang.say("author.printed", { place = place, words = one.words, n = one.n }))
    end
  end
end

local function has_error(findings)
  for _, finding in ipairs(findings or {}) do
    if (finding.severity or "error") == "error" then return true end
  end
  return false
end

-- A fix for editors: what it replaces from `column` up to `end_column`, counted in characters from 1.
local function plain_fix(fix)
  return { file = fix.file, line = fix.line, column = fix.column, end_line = fix.end_line,
    end_column = fix.end_column, was = fix.was, replacement = fix.replacement }
end

--- Findings for editors: the words in the terminal's language beside key and arguments.
local function plain(findings)
  local list = {}
  for i, finding in ipairs(findings) do
    list[i] = {
      severity = finding.severity, file = finding.file, line = finding.line,
      element = finding.element, path = finding.path, model = finding.model,
      key = finding.message.key, message = lang.say(finding.message.key, finding.message.args),
      fix = finding.mend and plain_fix(finding.mend) or nil,
    }
  end
  return json_list(list)
end

--- The ids that were named, each known; all models when none is.
local function wanted(ctx)
  local model = require "wegmarke.model"
  local ids = ctx.args.models
  if #ids == 0 then
    for _, one in ipairs(model.ids()) do ids[#ids + 1] = one end
  end
  for _, id in ipairs(ids) do
    if not model.known(id) then ctx:model(id) end
  end
  return ids
end

--- What stored assessments say to the model as it is now.
local function tell_replay(ctx, sum)
  ctx:print("  " .. lang.say("author.replay_head", { n = sum.n, unchanged = sum.unchanged,
    profiles = sum.profiles, orders = sum.orders }))
  for _, what in ipairs { "appears", "vanishes", "lost", "fails" } do
    for _, entry in ipairs(sum[what]) do
      ctx:print("  " .. lang.say("author.replay_" .. what, {
        id = entry.id, n = entry.n, units = table.concat(entry.units, ", "),
        more = entry.n > #entry.units and ", …" or "",
      }))
    end
  end
  if sum.overall > 0 then
    ctx:print("  " .. lang.say("author.replay_overall", { n = sum.overall }))
  end
end

M.tell_replay, M.plain = tell_replay, plain

--- The database, where one was named.
local function named_db(ctx)
  return ctx.global.db and ctx:db() or nil
end

--- What the line below findings says: how many there are of each kind.
---@param id string
---@param findings {severity: string}[]
---@return table args of "cli.findings"
function M.sum(id, findings)
  local sum = { id = id, n = #findings, error = 0, warning = 0, notice = 0 }
  for _, one in ipairs(findings) do sum[one.severity] = sum[one.severity] + 1 end
  return sum
end

local function check_one(ctx, id, db)
  local findings, stats, m, printed = require("wegmarke.model").check(id,
    { db = db, also = require "wegmarke.report.checked" })
  local replay
  if m and db then replay = require("wegmarke.module.replay").run(db, m) end
  if not ctx.opts.json then
    M.tell_printed(ctx, printed, nil, true)
    M.tell(ctx, findings)
    local args = { id = id }
    for name, value in pairs(stats or {}) do
      if type(value) ~= "table" then args[name] = value end
    end
    ctx:done(#findings == 0 and "model_checked" or "findings", #findings == 0 and args or M.sum(id, findings))
    if replay then tell_replay(ctx, replay) end
    M.say_mend(ctx, "model", id, findings)
  end
  if m then m:close() end
  return findings, stats, replay, printed
end

-- How often a model is looked at again: of faults in a file Lua tells the first only.
local MOST_ROUNDS = 20

--- Makes all fixes that are certain, until there are none left; tells each with its lines.
---@param ctx wegmarke.cli.Context
---@param id string
---@param look fun(id: string): table[] gives the findings of the module as it is now
---@return table[]|nil fixed as JSON has them
local function mend(ctx, id, look)
  local fixes, done = require "wegmarke.module.fixes", {}
  for _ = 1, MOST_ROUNDS do
    local list = {}
    for _, finding in ipairs(look(id)) do list[#list + 1] = finding.mend end
    local files, now, changes = fixes.apply(list)
    ctx:put(files)
    table.move(now, 1, #now, #done + 1, done)
    for _, one in ipairs(ctx.opts.json and {} or changes) do
      ctx:print(lang.say("author.fixed", { place = one.file .. ":" .. one.line }))
      for _, line in ipairs(one.before) do ctx:print("  - " .. line) end
      for _, line in ipairs(one.after) do ctx:print("  + " .. line) end
    end
    if #now == 0 then break end
  end
  if #done == 0 then return nil end
  local fixed = json_list {}
  for i, fix in ipairs(done) do fixed[i] = plain_fix(fix) end
  return fixed
end

local function look_at(id)
  local findings, _, m = require("wegmarke.model").check(id)
  if m then m:close() end
  return findings
end

--- Names the next step, where something can be mended for certain.
---@param ctx wegmarke.cli.Context
---@param what string "model" or "module"
---@param id string
---@param findings table[]
function M.say_mend(ctx, what, id, findings)
  local quote, command = require("wegmarke.cli.context").quote, what .. " check "
  for _, folder in ipairs(ctx.global.models or {}) do
    command = "--models " .. quote(folder) .. " " .. command
  end
  for _, finding in ipairs(findings) do
    if finding.mend then return ctx:next_step(command .. quote(id) .. " --fix") end
  end
end

M.mend = mend

local function run_check(ctx)
  local all, bad, db = {}, false, named_db(ctx)
  for _, id in ipairs(wanted(ctx)) do
    local fixed = ctx.opts.fix and mend(ctx, id, look_at) or nil
    local findings, stats, replay, printed = check_one(ctx, id, db)
    all[#all + 1] = { id = id, findings = plain(findings), stats = stats, replay = replay, fixed = fixed,
      printed = printed and printed[1] and json_list(printed) or nil }
    bad = bad or has_error(findings)
  end
  if ctx.opts.json then ctx:json(json_list(all)) end
  return bad and fault.model or fault.ok
end

--- Why the rules and advice that a case names do not hold in it, or what they wait for: with what was read,
--- file and line.
---@param m table
---@param case table
---@return table[] list { id, outcome, because, facts, place }
local function reasons(m, case)
  local cases = require "wegmarke.module.cases"
  local why = require "wegmarke.verbs.explain_why"
  local e = require("wegmarke.evaluate").run(m, cases.recorded(m, case), { light = true })
  local about = { model = m, result = e }
  local words = require("wegmarke.report.words").new(e, m, lang.current())
  local list, seen = {}, {}
  for _, field in ipairs { "fires", "silent", "cannot_tell", "hints", "no_hints" } do
    for _, id in ipairs(case.expect[field] or {}) do
      local item = not seen[id] and cases.item(m, id)
      local outcome = item and why.outcome(e, item)
      seen[id] = true
      if item and outcome ~= "fires" then
        local because = why.because(about, item, outcome)
        list[#list + 1] = { id = id, outcome = outcome, because = because and because.words,
          facts = words:facts(because and because.facts), place = words:where(item) }
      end
    end
  end
  return list
end

local function tell_reasons(ctx, m, case)
  for _, one in ipairs(reasons(m, case)) do
    ctx:print("    " .. one.id .. " (" .. one.place .. "): " .. lang.say("cli.outcome_" .. one.outcome)
      .. (one.because and lang.say(one.outcome == "cannot_tell" and "cli.explain_open"
        or "cli.explain_because", { words = one.because }) or ""))
    if #one.facts > 0 then
      ctx:print("      " .. lang.say("cli.explain_read", { facts = table.concat(one.facts, "; ") }))
    end
  end
end

local function test_one(ctx, id)
  local m = ctx:model(id)
  local findings = {}
  local result = require("wegmarke.module.cases").run_all(m, findings,
    require("wegmarke.report.checked").cases(m))
  local broken = ctx.opts.properties and require("wegmarke.module.properties").run(m, findings)
  if not ctx.opts.json then
    M.tell_printed(ctx, result.printed)
    for _, case in ipairs(m.cases) do
      ctx:print(lang.say(result.held[case.id] and "author.case_holds" or "author.case_fails",
        { id = case.id }))
      M.tell_printed(ctx, result.printed, case.id)
      if ctx.opts.why then tell_reasons(ctx, m, case) end
    end
    for _, property in ipairs(broken or {}) do
      ctx:print(lang.say(property.held and "author.property_holds" or "author.property_fails",
        { what = lang.say("author.property_" .. property.id), n = property.tried }))
    end
    M.tell(ctx, findings)
    for _, language in ipairs(require("wegmarke.module.translation").languages(m)) do
      local sum = m.translations[language]
      if #sum.missing > 0 then
        ctx:print(tostring(require("wegmarke.module.translation").missing(sum)))
      end
    end
    ctx:print(lang.say("author.test_sum", { id = id, cases = result.cases, failed = result.failed,
      covered = #result.covered, rules = #result.covered + #result.uncovered }))
    if #result.uncovered > 0 then
      ctx.sys.err(require("wegmarke.text").terminal(lang.say("author.test_uncovered",
        { ids = result.uncovered })), "\n")
    end
  end
  local why = ctx.opts.json and ctx.opts.why and {} or nil
  for i, case in ipairs(why and m.cases or {}) do
    why[i] = { case = case.id, silent = json_list(reasons(m, case)) }
  end
  m:close()
  return findings, result, broken, why and json_list(why)
end

local function run_test(ctx)
  local all, bad = {}, false
  for _, id in ipairs(wanted(ctx)) do
    local findings, result, broken, why = test_one(ctx, id)
    all[#all + 1] = {
      id = id, findings = plain(findings), cases = result.cases, failed = result.failed,
      covered = json_list(result.covered), uncovered = json_list(result.uncovered),
      properties = broken and json_list(broken), why = why,
      printed = result.printed[1] and json_list(result.printed) or nil,
    }
    bad = bad or #findings > 0
  end
  if ctx.opts.json then ctx:json(json_list(all)) end
  return bad and fault.model or fault.ok
end

M.verbs = {
  {
    name = "model check",
    arguments = {
      { name = "models", type = "model", many = true, optional = true },
    },
    options = { { name = "fix", type = "flag" }, json_option },
    examples = { "model check dkbm", "model check rlp-sl --json", "model check meine-fassung --fix" },
    exits = { 4, 5 },
    run = run_check,
  },
  {
    name = "model test",
    arguments = {
      { name = "models", type = "model", many = true, optional = true },
    },
    options = {
      { name = "properties", type = "flag" },
      { name = "why", type = "flag" },
      json_option,
    },
    examples = { "model test beispielland", "model test dkbm --properties", "model test beispielland --why" },
    exits = { 5 },
    run = run_test,
  },
}

return M
