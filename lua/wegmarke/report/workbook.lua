--- The report as a workbook: every table of the report on a sheet of its own, with native charts whose
--- figures stand in cells. The same sections, words and privacy as the page; nothing is computed here.

local digest = require "wegmarke.report.digest"
local figures = require "wegmarke.report.csv"
local lang = require "wegmarke.lang"
local own = require "wegmarke.report.own"
local plan = require "wegmarke.report.plan"
local presets = require "wegmarke.report.presets"
local sections = require "wegmarke.report.sections"
local sheet = require "wegmarke.doc.sheet"
local since = require "wegmarke.report.since"
local views = require "wegmarke.report.workbook_views"
local way = require "wegmarke.report.workbook_way"
local words = require "wegmarke.report.words"
local xlsx = require "wegmarke.xlsx"

local M = {}

--- The words of the report, with those of its sheets.
---@param E table evaluation result
---@param model table
---@param language string|nil
---@return table W
function M.words(E, model, language)
  local W = words.new(E, model, language)
  W.order_of = {}
  for i, element in ipairs(E.elements) do W.order_of[element.id] = i end
  function W:s(key, args) return lang.text(self.language, "sheets." .. key, args) end
  function W:known(key, other)
    return lang.has("report." .. key, self.language) and self:t(key) or tostring(other)
  end
  return W
end

--- Whose report it is, in a line.
local function whose(W)
  return W:t("page_title", { unit = W:unit(), date = W:date(W.E.assessment.held_on) })
end

local function overview(W, s, opts)
  local E = W.E
  local a, endorsed = E.assessment, E.model.endorsed_by
  s:note(a.title and a.title ~= "" and a.title or W:t "subtitle")
  if E.provisional then
    s:note(W:t "provisional_title", "strong"):note(W:t "provisional_text")
  end
  local clashes = digest.clashes(W)
  if #clashes > 0 then
    s:note(W:t "clash_title", "strong"):note(W:t "clash_lead")
    for _, line in ipairs(clashes) do s:note("• " .. line) end
  end
  s:facts({
    { W:t "kind", W:kind() },
    { W:t "ags", E.unit.keys and (E.unit.keys.ags or E.unit.keys.ars), style = "key" },
    { W:t "held_on", W:date(a.held_on) },
    { W:t "agency", a.agency },
    { W:t "state", W:t(a.final and "final" or "not_final") },
    { W:t "model", W:pick(E.model.title) .. ", " .. W:t("model_version", { version = E.model.version })
      .. ", " .. (endorsed and W:t("endorsed_by", { who = endorsed }) or W:t "endorsed_nobody") },
  }, { 34, 100 })
  if opts.has.summary then
    s:heading(W:t "h_summary")
    for _, paragraph in ipairs(digest.summary(W)) do s:note(paragraph, "words") end
    s:note(W:t "no_marks")
  end
  if opts.lacking then
    s:heading(W:t "h_minimum")
    for _, text in ipairs(digest.minimum(W, opts.lacking)) do s:note(text, "words") end
  end
  s:heading(W:s "how_to_read")
  for _, key in ipairs { "ordinal", "read_states", "read_charts", "read_text" } do
    s:note("• " .. W:s(key))
  end
end

local function built_on(W, s)
  local items = {}
  for _, entry in ipairs(W.E.build_on or {}) do
    local strength = entry.from == "strength"
    items[#items + 1] = { title = W:title(entry.element), kind = W:t(strength and "strengths" or "ist"),
      text = strength and W:remark(entry.text) or entry.ist and W:label(entry.ist) }
  end
  for _, item in ipairs(digest.whole(W, "strengths")) do
    items[#items + 1] = { title = item.title, kind = W:t "strengths", text = item.text }
  end
  if #items == 0 then return false end
  s:note(W:t "build_on_lead")
  s:table({
    { title = W:t "element", width = 34, function(x) return x.title end },
    { title = W:s "kind", width = 16, function(x) return x.kind end },
    { title = W:s "text", width = 90, function(x) return x.text end },
  }, items, { freeze = true })
end

local function rollup(W, s)
  local rolled = own.rolled(W)
  if not rolled then return false end
  s:note(rolled.why)
  local items = {}
  if rolled.overall then
    items[1] = { title = rolled.title, value = rolled.overall.value, why = rolled.overall.why }
  end
  for _, group in ipairs(rolled.groups) do
    items[#items + 1] = { title = ("– "):rep(group.level - 1) .. group.title, value = group.value }
  end
  s:table({
    { title = W:t "rollup_group", width = 40, function(x) return x.title end },
    { title = W:t "rollup_value", width = 50, function(x) return x.value end },
    { title = W:t "csv_why", width = 60, function(x) return x.why end },
  }, items, { freeze = true })
  s:space():note(rolled.equal_steps)
end

local function reflection(W, s)
  local items = {}
  for _, item in ipairs(own.reflected(W)) do
    local said = {}
    for _, note in ipairs(item.notes) do
      for _, remark in ipairs(note.list) do said[#said + 1] = note.kind .. ": " .. W:remark(remark) end
    end
    items[#items + 1] = { title = item.title, text = table.concat(said, "\n"),
      question = table.concat({ item.question, table.unpack(item.questions) }, "\n") }
  end
  if #items == 0 then return false end
  s:note(W:t "reflection_lead")
  s:table({
    { title = W:t "element", width = 34, function(x) return x.title end },
    { title = W:s "question", width = 60, function(x) return x.question end },
    { title = W:s "text", width = 60, function(x)
      return x.text ~= "" and x.text or W:t "reflection_nothing"
    end },
  }, items, { freeze = true })
end

--- Then and now, and the course over several rounds.
local function change(W, s)
  local S = since.of(W)
  if not S then return false end
  for _, text in ipairs(S.lead) do s:note(text) end
  s:table({
    { title = W:t "element", width = 30, function(x) return x.title end },
    { title = S.head, width = 28, function(x) return x.before end },
    { title = S.now_head, width = 28, function(x) return x.now end },
    { title = since.t(W, "head_change"), width = 34, function(x) return x.change end },
    { title = W:s "who_differs", width = 50, optional = true,
      function(x) return table.concat(x.lines, "\n") end },
    { title = since.t(W, "targets_title"), width = 40, optional = true,
      function(x) return x.target end },
  }, S.rows, { freeze = true, filter = true })
  for _, text in ipairs(S.notes) do s:note(text) end
  if S.course then
    s:heading(since.t(W, "course_title"))
    local columns = { { title = W:t "element", width = 30, function(x) return x.title end } }
    for k, name in ipairs(S.course.heads) do
      columns[k + 1] = { title = name, width = 24, function(x) return x.cells[k] end }
    end
    s:table(columns, S.course.rows)
  end
  if #S.packages > 0 then
    s:heading(since.t(W, "plan_title"))
    s:table({
      { title = plan.t(W, "what"), width = 30, function(x) return x.what end },
      { title = since.t(W, "package_field"), width = 28, function(x) return x.field end },
      { title = plan.t(W, "state"), width = 28, function(x) return x.state end },
    }, S.packages)
  end
  if #S.left_out > 0 then
    s:heading(since.t(W, "left_out_title"))
    for _, text in ipairs(S.left_out) do s:note("• " .. text) end
  end
end

local function participation(W, s)
  local p = W.E.participation or {}
  s:note(W:t("took_part", { persons = p.persons or 0, dots = p.dots or 0, groups = p.groups or 0 }))
  if (p.retrospective or 0) > 0 then s:note(W:t("retrospective", { n = p.retrospective })) end
  local lines, notice = digest.participation(W)
  if #lines > 0 then
    s:table({
      { title = W:s "group", width = 60, function(x) return x.what end },
      { title = W:s "kind", width = 20, function(x) return W:t("by_" .. x.kind) end },
      { title = W:t "count", width = 12, style = "number", function(x) return x.n end },
    }, lines, { freeze = true })
    s:space()
  end
  s:note(notice):note(W:t("mode_" .. tostring(W.E.assessment.mode)))
end

--- Every figure of every element: what the CSV file has.
local function numbers(W, s)
  s:note(W:t "fig_note")
  local list, columns = figures.columns(W), {}
  for j, column in ipairs(list) do
    columns[j] = { title = column.title, width = math.max(10, math.min(30, #column.title + 2)),
      function(x)
        local value = column.value(x, x.agreement or {}, x.soll or {})
        return value or nil, type(value) == "number" and "number" or "key"
      end }
  end
  s:table(columns, W.E.elements, { freeze = true })
  s.freeze.columns = 0
end

local function weights(W)
  local items = {}
  for _, element in ipairs(W.E.elements) do
    for _, w in ipairs(element.weight_from or {}) do
      items[#items + 1] = { title = W:title(element.id), factor = w.factor, why = W:pick(w.why),
        facts = table.concat(W:facts(w.facts), "\n"), where = W:where(w) }
    end
  end
  return items
end

local function origin(W, s)
  local E = W.E
  local model = E.model
  s:heading(W:t "origin_title")
  local lines = {
    { W:t "model", W:pick(model.title) },
    { W:t "model_id", model.id .. " " .. tostring(model.version), style = "key" },
    { W:t "endorsed", model.endorsed_by and W:t("endorsed_by", { who = model.endorsed_by })
      or W:t "endorsed_nobody_long" },
    { W:t "hash", model.hash, style = "key" },
    { W:t "assessment_id", E.assessment.id, style = "key" },
    { W:t "held_on", W:date(E.assessment.held_on) },
    { W:t "population", E.unit.facts and E.unit.facts.population
      and W:big(E.unit.facts.population) },
    { W:t "program", "Wegmarke " .. tostring(E.host) },
  }
  for _, source in ipairs(W.model.sources or {}) do
    local said = { W:pick(source.title) }
    for _, key in ipairs { "publisher", "as_of", "licence" } do
      if source[key] then said[#said + 1] = W:pick(source[key]) end
    end
    lines[#lines + 1] = { W:t "sources", table.concat(said, ", ") }
  end
  s:facts(lines, { 34, 100 })
end

local function annex(W, s)
  s:heading(W:t "h_method")
  for _, key in ipairs(digest.METHOD) do
    s:note("• " .. W:t(key, { threshold = W.E.assessment.threshold }))
  end
  local errors = digest.errors(W)
  if #errors > 0 then
    s:heading(W:t "errors_title"):note(W:t "errors_lead")
    for _, line in ipairs(errors) do s:note("• " .. line) end
  end
  s:heading(W:t "weights_title")
  local items = weights(W)
  if #items == 0 then
    s:note(W:t(W.E.weights_equal ~= false and "weights_equal" or "weights_model"))
  else
    s:note(W:t "weights_set")
    local lines = {}
    for i, w in ipairs(items) do
      lines[i] = { w.title, W:t("weight_factor", { factor = W:number(w.factor) }) .. ". " .. w.why
        .. (w.facts ~= "" and " (" .. w.facts .. ")" or "") .. (w.where and " " .. w.where or "") }
    end
    s:facts(lines, { 34, 100 })
  end
  origin(W, s)
end

-- The sheets in their order: what the name is, what makes it, and the section of the report it belongs
-- to. One that makes false is left out.
local sheets = {
  { "overview", overview },
  { "profile", views.profile, section = "summary" },
  { "build_on", built_on, section = "build_on" },
  { "matrix", views.matrix, section = "matrix" },
  { "rollup", rollup, section = "rollup" },
  { "change", change, section = "change" },
  { "distribution", views.distribution, section = "elements" },
  { "views", views.views, section = "talk", also = "elements" },
  { "agreements", views.agreements, section = "protocol", also = "elements" },
  { "reflection", reflection, section = "reflection" },
  { "targets", way.targets, section = "targets" },
  { "order", way.order, section = "order" },
  { "advice", way.advice, section = "advice" },
  { "hints", way.hints, section = "hints" },
  { "fields", way.fields, section = "plan" },
  { "packages", way.packages, section = "plan" },
  { "five", way.five, section = "plan" },
  { "questions", way.questions, section = "questions" },
  { "participation", participation, section = "participation" },
  { "numbers", numbers, section = "annex", also = "elements" },
  { "annex", annex, section = "method" },
}

--- Whether a sheet is in this report: its part is.
local function wanted(entry, has)
  return not entry.section or has[entry.section] or has[entry.also or ""] or false
end

--- One sheet by its name; nil when there is nothing to put on it.
local function make(W, entry, opts)
  local s = sheet.new(W:s("sheet_" .. entry[1]), opts.title or whose(W))
  s:title(entry[1] == "overview" and W:unit() or W:s("title_" .. entry[1]))
  if entry[2](W, s, opts) == false then return nil end
  return s:done()
end

--- A book of sheets as bytes.
---@param W table
---@param list table[] sheets that are done
---@param title string|nil of the file; else whose report it is
---@return string bytes
function M.book(W, list, title)
  local date = tostring(W.E.assessment.held_on or "")
  if not date:find("^[2-9]%d%d%d%-%d%d%-%d%d$") or not sheet.day(date) then date = nil end
  return xlsx.write { title = sheet.line(title or whose(W), 200),
    author = "Wegmarke " .. sheet.line(tostring(W.E.host), 40), created = date,
    styles = sheet.styles, sheets = list }
end

--- The plan as a workbook to go on with: packages first, with a list of states to choose from.
---@param E table evaluation result, of what the reader may read
---@param model table
---@param opts {language: string|nil, public: boolean|nil}
---@return string bytes
function M.plan(E, model, opts)
  local W = M.words(E, model, opts.language)
  local given = { public = opts.public, input = true, title = W:s("plan_title", { unit = W:unit(),
    date = W:date(E.assessment.held_on) }) }
  local list = {
    make(W, { "packages", way.packages }, given), make(W, { "fields", way.fields }, given),
  }
  list[3] = make(W, { "five", way.five }, given)
  return M.book(W, list, given.title)
end

--- The report as a workbook.
---@param E table evaluation result, of what the preset's audience may read
---@param model table
---@param opts {language: string|nil, preset: string|nil, radar: boolean|nil, parts: string[]|nil}|nil
---@return string bytes
function M.xlsx(E, model, opts)
  opts = opts or {}
  local W = M.words(E, model, opts.language)
  local preset = opts.preset and presets[opts.preset]
  local with = preset and preset.with and preset.with.plan or {}
  local ids, list = sections.of(model, opts), {}
  W:holds(ids)
  local has = W.parts
  local given = { brief = with.brief, public = with.public, plain = not has.elements, has = has,
    lacking = sections.lacking(W, ids) }
  for _, entry in ipairs(sheets) do
    if wanted(entry, has) then list[#list + 1] = make(W, entry, given) end
  end
  return M.book(W, list)
end

return M
