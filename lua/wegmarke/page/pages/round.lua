--- A round: what came in, what to talk about, what was agreed and aimed at, what becomes of it.

local assessments = require "wegmarke.data.assessments"
local batches = require "wegmarke.data.batches"
local digest = require "wegmarke.report.digest"
local doc = require "wegmarke.doc"
local lang = require "wegmarke.lang"
local split = require "wegmarke.present.split"
local words = require "wegmarke.report.words"

local function say(key, args) return lang.say("page." .. key, args) end

-- What a form of this round has in common with the others.
local function form(R, anchor, one)
  one.back, one.anchor = R.path, anchor
  one.fixed = one.fixed or {}
  one.fixed.assessment = R.a.id
  return R.S:form(one)
end

local function prepare(R)
  return doc.part("prepare", say "h_prepare", { doc.p(say "prepare"),
    form(R, "prepare", { verb = "form", submit = say "do_form", quiet = true, ask = {
      { name = "output", label = say "as_what", choices = { "bogen.html", "bogen.xlsx" }, required = true },
      { name = "codes", label = say "codes" } } }),
    doc.p(say "folder"), form(R, "prepare", { verb = "form", submit = say "do_folder", quiet = true,
      fixed = { output = "tag/" }, ask = { { name = "codes", label = say "codes" }, "start" } }),
    doc.more(say "h_sheets", { form(R, "prepare", { verb = "form", submit = say "do_sheet", quiet = true,
      fixed = { output = "blatt.html" }, ask = { "sheet", "paper" } }) }) })
end

local function came_in(R)
  local rows = {}
  for i, b in ipairs(batches.list(R.ctx:db(), R.a.id)) do
    rows[i] = { b.file_name or b.label or lang.say(b.folded and "back.folded" or "back.by_hand"),
      lang.say("back.state", { now = b.now, over = 0, by = "", waiting = 0 }),
      not b.withdrawn and form(R, "came", { verb = "rate remove", submit = say "do_remove", quiet = true,
        fixed = { batch = tostring(b.n) } }) or form(R, "came", { verb = "rate remove", quiet = true,
        submit = say "do_undo", fixed = { batch = tostring(b.n), undo = "yes" } }) }
  end
  local said = require("wegmarke.data.closing").standing(R.gathered)
  return doc.part("came", say "h_came", {
    doc.list(said), #rows > 0 and doc.table{ key = "came", caption = say "h_came", rows = rows, columns = {
      { say "c_file", kind = "name" }, { say "c_counts" }, { say "c_undo" } } } or false,
    not R.a.final and { doc.p(say "import"), form(R, "came", { verb = "rate import", submit = say "do_import",
      ask = { { name = "files", label = say "files" }, { name = "new-codes", label = say "new_codes" } } })
    } or false })
end

-- How an element was settled, and the two forms that settle it.
local function element_forms(R, element)
  local id, values, titles = element.id, {}, {}
  for i, value in ipairs(R.model.scale) do
    values[i] = ("%.14g"):format(value)
    titles[values[i]] = R.W:label(value)
  end
  local function title(value) return titles[value] end
  local now = element.agreement.value and ("%.14g"):format(element.agreement.value)
  return {
    doc.section(say "h_agree", { form(R, "e-" .. id, { verb = "agree", submit = say "do_agree",
      fixed = { element = id }, ask = {
        { name = "value", label = say "c_value", choices = values, titles = title, given = now }, "how",
        "why", "dissent", "strength", "obstacle" } }),
      doc.more(say "h_otherwise", { form(R, "e-" .. id, { verb = "agree", submit = say "do_agree",
        quiet = true, fixed = { element = id }, ask = { "no-agreement", "postponed", "not-discussed",
          "not-applicable", "reopen", { name = "value", label = say "c_range" }, "why" } }) }) }),
    doc.section(say "h_target", { form(R, "e-" .. id, { verb = "target", submit = say "do_target",
      quiet = true, fixed = { element = id }, ask = {
        { name = "value", label = say "c_value", choices = values, titles = title }, "year", "hold",
        "not-pursued", "open", "why" } }) }),
  }
end

local function talk(R)
  local lines, parts = {}, {}
  for _, one in ipairs((digest.talk(R.W))) do lines[one.id] = one.lines end
  for i, element in ipairs(split.order(R.W)) do
    local said = lines[element.id] or {}
    if element.withheld then
      said = { R.W:t("distribution_withheld", { threshold = R.W.E.assessment.threshold }) }
    elseif not lines[element.id] and element.near then
      said = { R.W:near(element.near, element.n) }
    end
    local target = R.gathered.targets[element.id]
    parts[i] = doc.card({ doc.section(R.W:title(element.id), {
      doc.p{ doc.strong(R.W:agreed(element)), target and target.value
        and " → " .. R.W:label(target.value) .. (target.year and ", " .. target.year or "") or "" },
      #said > 0 and doc.list(said) or false, doc.list(split.lines(R.W, element)),
      not R.a.final and doc.more(say "h_settle", element_forms(R, element)) or false }) },
      nil, { id = "e-" .. element.id })
  end
  if not R.a.final then
    parts[#parts + 1] = doc.more(say "h_order", { form(R, "talk", { verb = "order", quiet = true,
      submit = say "do_agree", ask = { "elements", "why", "withdraw" } }) })
  end
  parts[#parts + 1] = doc.more(say "h_present", { doc.p(say "present"), form(R, "talk", { verb = "agree",
    submit = say "do_present", quiet = true, fixed = { present = "yes", output = "wand.html" } }) })
  return doc.part("talk", say "h_talk", parts)
end

local function plan(R)
  return doc.part("plan", say "h_plan", {
    form(R, "plan", { verb = "plan", submit = say "do_plan", quiet = true, ask = {
      { name = "output", label = say "as_what", choices = { "plan.xlsx", "plan.docx", "plan.html" },
        required = true } } }),
    doc.more(say "h_field", { form(R, "plan", { verb = "field add", submit = say "do_field", ask = {
      "title", "goal", "important", "feasible" } }) }),
    doc.more(say "h_package", { form(R, "plan", { verb = "package add", submit = say "do_package", ask = {
      "field", "what", "who", "resources", "until" } }) }) })
end

local function report(R)
  return doc.part("report", say "h_report", { form(R, "report", { verb = "report", submit = say "do_report",
    ask = { { name = "output", label = say "as_what", required = true,
      choices = { "bericht.html", "bericht.docx", "bericht.pdf", "bericht.xlsx", "bericht.md" } },
      { name = "for", label = say "c_for", given = "unit" }, "provisional" } }) })
end

local function ending(R)
  local blocks = {}
  if not R.a.final then
    blocks = {
      form(R, "end", { verb = "assess close", submit = say "do_close", quiet = true,
        ask = { { name = "late", label = say "c_late" } } }),
      form(R, "end", { verb = "assess finalise", submit = say "do_finalise", fixed = { yes = "yes" } }) }
  end
  blocks[#blocks + 1] = doc.more(say "h_release", { form(R, "end", { verb = "release", quiet = true,
    submit = say "do_release", ask = { "for", "placements", "withdraw", "why" } }) })
  return doc.part("end", say "h_end", blocks)
end

return function(S, ctx, id)
  local a = assessments.find(ctx:db(), id, { withdrawn = true })
  if not a then return nil end
  local E, model, gathered = require("wegmarke.cli.audience").evaluate(ctx, a, "group",
    { provisional = false })
  local R = { S = S, ctx = ctx, a = a, model = model, gathered = gathered, path = "/round/" .. a.id,
    W = words.new(E, model, lang.current()) }
  local title = R.W:unit()
  return { title = title, subtitle = R.W:date(a.held_on) .. (a.title and " · " .. a.title or ""),
    way = { { "Wegmarke", "/" }, { title } }, parts = { prepare(R), came_in(R), talk(R), plan(R), report(R),
      ending(R) } }
end
