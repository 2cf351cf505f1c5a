--- `wegmarke rate import TABLE --by unit,date`: one table of answers of many assessments.

local by = require "wegmarke.data.intake.by"
local column_maps = require "wegmarke.cli.column_maps"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local text = require "wegmarke.text"
local util = require "wegmarke.data.util"

local M = {}

-- The assessment that a part of the table belongs to.
local function assessment_of(ctx, part)
  local units, assessments = require "wegmarke.data.units", require "wegmarke.data.assessments"
  local db = ctx:db()
  local unit, err = units.find(db, part.unit)
  if not unit then return nil, err end
  if not part.date then return assessments.find(db, unit.id) end
  local date = util.date(part.date) or require("wegmarke.data.moment").read(part.date)
    or part.date:match "^%d%d%d%d$"
  if not date then return nil, lang.err("by.bad_date", { given = part.date }) end
  local found = {}
  for _, one in ipairs(assessments.list(db, { unit = unit.id })) do
    if one.held_on:sub(1, #date) == date then found[#found + 1] = one end
  end
  if #found == 1 then return assessments.get(db, found[1].id) end
  if #found > 1 then
    return nil, lang.err("by.several", { unit = unit.name, date = part.date, n = #found })
  end
  return nil, lang.err("by.none", { unit = unit.name, date = part.date,
    command = ctx:command(("assess new %s --date %s --mode open"):format(
      require("wegmarke.cli.context").quote(unit.name), #date == 10 and date or lang.say "cli.label_date")) })
end

-- The parts of a table by the assessments they belong to: a day and its year may stand for one. Problems go
-- to `errs`.
local function by_assessment(ctx, path, parts, errs)
  local list, seen = {}, {}
  for _, part in ipairs(parts) do
    local assessment, err = assessment_of(ctx, part)
    if assessment then
      local ok, closed = require("wegmarke.data.assessments").require_open(ctx:db(), assessment.id)
      err = not ok and closed or nil
    end
    local before = assessment and seen[assessment.id]
    if err then
      errs[#errs + 1] = lang.err("data.at", { file = path, line = part.line, problem = err })
    elseif before then
      by.join(before.part, part)
    else
      seen[assessment.id] = { assessment = assessment, part = part }
      list[#list + 1] = seen[assessment.id]
    end
  end
  return list
end

-- Reads what belongs to one assessment; its problems go to `errs`.
local function read_part(ctx, path, one, with, errs)
  local opts = with.known_of(one.assessment)
  opts.pages, opts.joint = one.part.pages, true
  local parsed, problems = require("wegmarke.data.intake").parse(by.bytes(one.part), path,
    ctx:model_of(one.assessment), opts)
  for _, problem in ipairs(problems or {}) do errs[#errs + 1] = problem end
  one.parsed = parsed
  return parsed and one or nil
end

-- Stores all parts, or none.
local function store(ctx, parts, with)
  local arrival = #parts > 1 and ctx.sys.id "arrival" or nil
  ctx:db():transaction(function()
    for _, one in ipairs(parts) do
      one.stored, one.fresh, one.kept = with.store(one.assessment, one.parsed, arrival)
      if not one.stored then fault.raise(one.fresh, fault.input) end
    end
  end)
end

-- What the parts of a table brought, an assessment a line, and once what reading it showed.
local function tell(ctx, path, parts, sums, told)
  local fresh = 0
  for _, one in ipairs(parts) do
    local unchanged = one.fresh == false
    fresh = fresh + (unchanged and 0 or 1)
    ctx:print(lang.say(unchanged and "by.unchanged" or "by.taken", { unit = one.assessment.unit.name,
      held_on = one.assessment.held_on, name = ctx:short(one.assessment.id), what = told(one.parsed) }))
    if not unchanged then require("wegmarke.cli.people").tell_batch(ctx, one.assessment, one.parsed) end
  end
  local said = {}
  for _, one in ipairs(fresh > 0 and parts or {}) do
    for i, note in ipairs(require("wegmarke.data.intake").notes(one.parsed)) do
      if i > 1 and not said[note] then
        said[note] = true
        ctx:print("  " .. note)
      end
    end
  end
  for _, sum in ipairs(sums) do
    ctx:print("  " .. lang.say("office.skipped_sum", { places = lang.say("office.place", sum) }))
  end
  ctx:print(lang.say("by.done", { file = path, n = #parts, fresh = fresh }))
end

--- Takes in tables of many assessments.
---@param ctx wegmarke.cli.Context
---@param paths string[]
---@param with table `known_of(assessment)`: what `intake.parse` is told of an assessment;
---  `store(assessment, batch, arrival)`: as `batches.add`, and whether a map was kept; `told(parsed)`: what a
---  file brought, as one line
---@return integer status
function M.run(ctx, paths, with)
  local how, bad = by.parse(ctx.opts.by)
  if not how then ctx:fail(bad, fault.usage) end
  local all, errs, report, kept = {}, {}, {}, false
  for _, path in ipairs(paths) do
    local bytes = ctx:need(require("wegmarke.file").read(path))
    local parts, problems, sums = by.split(bytes, path:match "[^/\\]+$" or path, how)
    for _, one in ipairs(problems or {}) do errs[#errs + 1] = one end
    local list = {}
    for _, one in ipairs(by_assessment(ctx, path, parts or {}, errs)) do
      list[#list + 1] = read_part(ctx, path, one, with, errs)
    end
    all[#all + 1] = { path = path, parts = list, sums = sums or {} }
  end
  if #errs > 0 then
    for _, line in ipairs(fault.lines(errs)) do ctx.sys.err(text.terminal(line), "\n") end
    ctx:fail(lang.err "by.nothing_kept", fault.input, column_maps.again(ctx))
  end
  for _, one in ipairs(all) do
    store(ctx, one.parts, with)
    if not ctx.opts.json then tell(ctx, one.path, one.parts, one.sums, with.told) end
    for _, part in ipairs(one.parts) do
      kept = kept or part.kept
      report[#report + 1] = { file = one.path, assessment = part.assessment.id,
        unit = part.assessment.unit.name, held_on = part.assessment.held_on, kind = part.parsed.kind,
        unchanged = part.fresh == false,
        participants = #part.parsed.participants, placements = #part.parsed.placements }
    end
  end
  if ctx.opts.json then return ctx:json(require("wegmarke.json").list(report)) end
  if kept then ctx:print(column_maps.told(ctx)) end
  ctx:next_step "assess list"
  return fault.ok
end

return M
