--- What `wegmarke agree` shows before something is recorded: the agenda of the talk, one element with
--- everything that may be seen of it, and what was recorded and changed in the course of time.

local agreed = require "wegmarke.cli.agreed"
local clues = require "wegmarke.cli.clues"
local agreements = require "wegmarke.data.agreements"
local digest = require "wegmarke.report.digest"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local split = require "wegmarke.present.split"
local views = require "wegmarke.report.spread"
local words = require "wegmarke.report.words"

local M = {}


local function evaluated(ctx, assessment)
  local result, model, gathered = require("wegmarke.cli.audience").evaluate(ctx, assessment, "group")
  return words.new(result, model, lang.current()), gathered
end

--- Prints a text under a heading word; line breaks stay, set in.
local function item(ctx, head, body)
  ctx:print("  " .. head .. ": " .. (tostring(body):gsub("\r?\n", "\n    ")))
end

--- What two laptops recorded differently on an element, and which command settles it. What several people are
--- agreed on is the next agreement; what one person said, the next answer.
local function tell_clashes(ctx, assessment, gathered, model, id, indent)
  local name, language = ctx:short(assessment.id), lang.current()
  for _, kind in ipairs { "agree", "target" } do
    local record = gathered[kind == "agree" and "agreements" or "targets"][id]
    if record and record.clash then
      local said = {}
      for i, version in ipairs(record.versions) do
        said[i] = kind == "agree" and agreed.words(model, version)
          or version.value and model:label(version.value, language)
            .. (version.year and ", " .. version.year or "") or lang.word("target_state", version.state)
      end
      ctx:print(indent .. lang.say("back.differ_" .. kind, { words = table.concat(said, " / "),
        command = ctx:command(("%s %s %s %s"):format(kind, name, id, lang.say("cli.value_mark"))) }))
    end
  end
  local code = {}
  for _, p in ipairs(gathered.participants) do code[p.id] = p.code end
  for _, c in ipairs(gathered.clashes) do
    if c.table == "placement" and c.element == id then
      local who = code[c.participant]
      ctx:print(indent .. lang.say(who and "back.differ_person" or "back.differ_poster", { code = who,
        command = ctx:command(who and ("rate add %s -p %s %s=%s"):format(name, who, id,
          lang.say("cli.value_mark")) or "rate list " .. name) }))
    end
  end
end

--- Prints what to talk about, in order, with what was recorded so far.
function M.agenda(ctx, assessment)
  local W, gathered = evaluated(ctx, assessment)
  local order, lines = split.order(W), {}
  for _, one in ipairs((digest.talk(W))) do lines[one.id] = one.lines end
  if ctx.opts.json then
    local list = {}
    for i, element in ipairs(order) do
      list[i] = { element = element.id, state = element.agreement.state,
        value = element.agreement.value, why = lines[element.id] }
    end
    return ctx:json(require("wegmarke.json").list(list))
  end
  local settled = digest.settled(W)
  ctx:heading(lang.say(settled and "cli.agenda_head_settled" or "cli.agenda_head",
    { unit = W:unit(), date = W:date(W.E.assessment.held_on) }))
  ctx:print(lang.say(settled and "cli.agenda_settled" or #gathered.batches > 0 and "cli.agenda_how"
    or "cli.agenda_nothing"))
  ctx:standing(assessment.id)
  local open, beside = nil, clues.of(ctx, assessment.unit.id)
  for i, element in ipairs(order) do
    local state = element.agreement.state or "not_discussed"
    if state == "not_discussed" and not open then open = element.id end
    ctx:print("")
    ctx:print(("%2d  %s: %s"):format(i, W:title(element.id), W:agreed(element)))
    tell_clashes(ctx, assessment, gathered, W.model, element.id, "    ")
    for _, line in ipairs(lines[element.id] or {}) do ctx:print("    " .. line) end
    if not lines[element.id] and element.near and not element.withheld then
      ctx:print("    " .. W:near(element.near, element.n))
    elseif element.withheld then
      ctx:print("    " .. W:t("distribution_withheld", { threshold = W.E.assessment.threshold }))
    end
    for _, line in ipairs(clues.lines(beside, element.id)) do ctx:print("    " .. line) end
  end
  local name = ctx:short(assessment.id)
  local report = "report " .. name .. " -o " .. lang.say("cli.report_file")
  if assessment.final then
    ctx:next_step(report)
  elseif open then
    ctx:next_step("agree " .. name .. " " .. open, "agree " .. name .. " " .. open .. " "
      .. lang.say("cli.value_mark"), "agree " .. name .. " --present -o " .. lang.say("cli.present_file"))
  else
    ctx:next_step("target " .. name, report)
  end
end

--- When, what, how, why, dissent of every record of an element, oldest first.
local function history(ctx, model, rows)
  for i, row in ipairs(rows) do
    row.value, row.low, row.high = row.value or nil, row.low or nil, row.high or nil
    ctx:print(("  %d  %s  %s"):format(i, lang.day(require("wegmarke.clock").shown(row.made_at)),
      agreed.words(model, row)))
    for _, field in ipairs { "how", "why", "dissent" } do
      if row[field] then
        ctx:print("       " .. lang.say("cli.agree_" .. field) .. ": "
          .. row[field]:gsub("\r?\n", "\n         "))
      end
    end
  end
end

--- Prints one element: how it was placed, what was agreed, and its history.
function M.element(ctx, assessment, id)
  local W, gathered = evaluated(ctx, assessment)
  local element, model = W.by_id[id], W.model
  local rows = agreements.history(ctx:db(), assessment.id, id)
  if not element then ctx:fail(lang.err("data.element_no_types", { given = id })) end
  if ctx.opts.json then
    return ctx:json { element = element, history = require("wegmarke.json").list(rows) }
  end
  ctx:heading(W:title(id))
  local source = model.element[id]
  if source.question then ctx:print(W:pick(source.question)) end
  ctx:print("")
  ctx:heading(lang.say("cli.agree_placed"))
  if element.withheld then
    ctx:print("  " .. W:t("distribution_withheld", { threshold = W.E.assessment.threshold }))
  end
  local list = element.withheld and {} or views.distributions(W, element)
  for _, d in ipairs(list) do item(ctx, d.what, views.counts_text(W, d.counts)) end
  for _, line in ipairs(split.lines(W, element)) do ctx:print("  " .. line) end
  for _, group in ipairs(element.group or {}) do
    if group.value then
      ctx:print("  " .. W:t("group_value", { label = W:label(group.value),
        name = group.label or W:t("group_unnamed") }))
    end
  end
  local apart = W:apart(element.states)
  if #apart > 0 then item(ctx, lang.say("cli.agree_apart"), table.concat(apart, ", ")) end
  if #list == 0 and not element.withheld then ctx:print("  " .. W:t("no_placements")) end
  ctx:standing(assessment.id)
  for i, reason in ipairs(element.reasons or {}) do
    if i == 1 then
      ctx:print("")
      ctx:heading(lang.text(lang.current(), "present.reasons"))
    end
    ctx:print("  - " .. tostring(reason):gsub("\r?\n", "\n    "))
  end
  local beside = clues.lines(clues.of(ctx, assessment.unit.id), id)
  if #beside > 0 then ctx:print("") end
  for _, line in ipairs(beside) do ctx:print("  " .. line) end
  ctx:print("")
  ctx:heading(lang.say("cli.agree_recorded"))
  if #rows == 0 then ctx:print("  " .. lang.word("agreement_state", "not_discussed")) end
  history(ctx, model, rows)
  tell_clashes(ctx, assessment, gathered, model, id, "  ")
  for _, kind in ipairs(lists.remark_kind) do
    for _, body in ipairs(element[lists.remark_field[kind]] or {}) do
      item(ctx, lang.word("remark_kind", kind), body)
    end
  end
  local name = ctx:short(assessment.id)
  if assessment.final then return end
  if #rows > 0 and element.agreement.state ~= "not_discussed" then
    ctx:next_step("agree " .. name .. " " .. id .. " --reopen --why " .. lang.say("cli.why_mark"))
  else
    ctx:next_step("agree " .. name .. " " .. id .. " " .. lang.say("cli.value_mark"))
  end
end

--- Prints every record of every element.
function M.protocol(ctx, assessment)
  local model, all = ctx:model_of(assessment), {}
  for _, element in ipairs(model.elements) do
    local rows = agreements.history(ctx:db(), assessment.id, element.id)
    if #rows > 0 then all[#all + 1] = { id = element.id, rows = rows } end
  end
  if ctx.opts.json then
    for i, one in ipairs(all) do
      all[i] = { element = one.id, history = require("wegmarke.json").list(one.rows) }
    end
    return ctx:json(require("wegmarke.json").list(all))
  end
  if #all == 0 then ctx:print(lang.say("cli.agree_none_yet")) end
  for i, one in ipairs(all) do
    if i > 1 then ctx:print("") end
    ctx:heading(model:element_title(one.id, lang.current()))
    history(ctx, model, one.rows)
  end
end

return M
