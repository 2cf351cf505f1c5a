--- `wegmarke assess finalise`: closes an assessment for ever.

local closing = require "wegmarke.verbs.closing"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

--- Every rule that failed has to be named, or the assessment stays open.
local function check_errors(ctx, assessment, result)
  local named, failed, missing = {}, {}, {}
  for _, id in ipairs(ctx.opts.despite or {}) do named[id] = true end
  for _, problem in ipairs(result.errors or {}) do
    failed[problem.id] = true
    if not named[problem.id] then missing[#missing + 1] = problem end
  end
  for _, id in ipairs(ctx.opts.despite or {}) do
    if not failed[id] then ctx:fail(lang.err("cli.finalise_no_such_error", { rule = id })) end
  end
  if #missing > 0 then
    local ids, options = {}, {}
    for i, problem in ipairs(missing) do
      ids[i], options[i] = problem.id, "--despite " .. problem.id
    end
    local hint = lang.say("cli.finalise_refused", { rule = ids, command = ctx:command("assess finalise "
      .. ctx:short(assessment.id) .. " " .. table.concat(options, " ") .. " --reason TEXT") })
    fault.raise(missing, fault.model, hint)
  end
  if ctx.opts.despite and not ctx.opts.reason then
    ctx:fail(lang.err("cli.finalise_reason"), fault.usage)
  end
end

-- How what clashes is called that is of no element and no field.
local open_words = { group_order = "open_order", pin = "open_pin" }

--- What is still open: after this it stays so.
local function still_open(ctx, assessment, model, gathered)
  local language = lang.current()
  local untold, aimless, clashes = {}, {}, {}
  local function title(id) return model.element[id] and model:element_title(id, language) or id end
  for _, element in ipairs(model.elements) do
    local agreed, target = gathered.agreements[element.id], gathered.targets[element.id]
    if not agreed or agreed.state == "not_discussed" then
      untold[#untold + 1] = title(element.id)
    elseif agreed.state == "agreed" and not (target and target.state ~= "open") then
      aimless[#aimless + 1] = title(element.id)
    end
  end
  for _, clash in ipairs(require("wegmarke.data.clashes").of_round(ctx:db(), assessment.id, gathered)) do
    clashes[#clashes + 1] = clash.element and title(clash.element)
      or lang.say("back." .. (open_words[clash.what] or "field_" .. (clash.field or "")))
  end
  local list = {}
  local function put(key, n, names)
    if n > 0 then list[#list + 1] = { what = key, n = n, names = #names > 0 and names or nil } end
  end
  put("not_discussed", #untold, untold)
  put("clashes", #clashes, clashes)
  put("no_target", #aimless, aimless)
  return list
end

local function tell_open(ctx, list)
  if #list == 0 then return end
  ctx:print(lang.say("back.open_head"))
  for _, one in ipairs(list) do
    ctx:print("  " .. lang.say("back.open_" .. one.what,
      { n = one.n, names = one.names and table.concat(one.names, ", ") or "" }))
  end
end

-- The command line again, as far as it says what shall happen.
local function command_of(ctx, assessment)
  local words = { "assess finalise", ctx:short(assessment.id) }
  for _, id in ipairs(ctx.opts.despite or {}) do words[#words + 1] = "--despite " .. id end
  if ctx.opts.reason then words[#words + 1] = "--reason TEXT" end
  if ctx.opts.late then words[#words + 1] = "--late " .. ctx.opts.late end
  return table.concat(words, " ")
end

local function run(ctx)
  local assessments = require "wegmarke.data.assessments"
  local assessment = ctx:assessment(ctx.args.assessment)
  ctx:need(assessments.require_open(ctx:db(), assessment.id))
  local result, model, gathered = ctx:evaluate(assessment, { unseen = true })
  check_errors(ctx, assessment, result)
  local open = still_open(ctx, assessment, model, gathered)
  if not ctx.opts.json then tell_open(ctx, open) end
  local clash = false
  for _, one in ipairs(open) do clash = clash or one.what == "clashes" end
  if not require("wegmarke.cli.consent").asked(ctx, command_of(ctx, assessment), clash) then
    return fault.negative
  end
  local how = closing.decide(ctx, gathered)
  local despite, done = nil, {}
  if ctx.opts.despite then
    despite = table.concat(ctx.opts.despite, ", ") .. ": " .. ctx.opts.reason
  end
  ctx:db():transaction(function()
    if not gathered.assessment.closed or how == "count" then
      done = require("wegmarke.data.closing").close_with(ctx:db(), gathered, how)
    end
    result = ctx:evaluate(assessment, { unseen = true })
    result.assessment.final = true
    require("wegmarke.evaluate.audience").without_persons(result.fields)
    result.despite = despite and { rules = ctx.opts.despite, reason = ctx.opts.reason } or nil
    ctx:need(assessments.finalise(ctx:db(), assessment.id, {
      json = require("wegmarke.json").encode(result), host = ctx.sys.version, despite = despite,
    }))
  end)
  if ctx.opts.json then return ctx:json { assessment = assessment.id, final = true,
    open = require("wegmarke.json").list(open) } end
  local name = ctx:short(assessment.id)
  ctx:done("finalise_done", { name = name })
  closing.tell(ctx, done)
  ctx:next_step("report " .. name .. " -o " .. lang.say("cli.report_file"))
end

return {
  {
    name = "assess finalise",
    arguments = {
      { name = "assessment", type = "assessment" },
    },
    options = {
      { name = "despite", type = "word", many = true },
      require("wegmarke.cli.consent").option,
      { name = "reason" },
      closing.option,
      { name = "json", type = "flag" },
    },
    examples = { "assess finalise 1",
      "assess finalise 1 --despite meine_regel --reason \"wird bis Mai berichtigt\"" },
    exits = { 3, 4, 5 },
    run = run,
  },
}
