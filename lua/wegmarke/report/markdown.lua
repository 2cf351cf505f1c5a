--- The report as Markdown: the same sections and words as the page, figures as counts in words.

local lang = require "wegmarke.lang"
local text = require "wegmarke.text"
local words = require "wegmarke.report.words"
local digest = require "wegmarke.report.digest"
local dress = require "wegmarke.report.dress"
local more = require "wegmarke.report.markdown_way"
local parts_model = require "wegmarke.report.parts_model"
local presets = require "wegmarke.report.presets"
local sections = require "wegmarke.report.sections"
local views = require "wegmarke.report.parts_views"
local way = require "wegmarke.report.parts_way"

local M = {}

local escape = text.markdown

--- A writer of lines; what comes from data goes through `escape`, which makes it one line.
local function writer()
  local out = {}
  local w = {}
  function w.line(s)
    if s ~= "" or out[#out] ~= "" then out[#out + 1] = s end
  end
  function w.h(level, s)
    w.line("")
    out[#out + 1] = ("#"):rep(level) .. " " .. escape(s)
    out[#out + 1] = ""
  end
  function w.p(s)
    out[#out + 1] = escape(s)
    out[#out + 1] = ""
  end
  function w.li(s, depth) out[#out + 1] = ("  "):rep(depth or 0) .. "- " .. s end
  function w.list(items, depth)
    for _, item in ipairs(items) do w.li(escape(item), depth) end
    if not depth and #items > 0 then out[#out + 1] = "" end
  end
  function w.table(head, rows)
    local cells, rule = {}, {}
    for i, s in ipairs(head) do cells[i], rule[i] = escape(s), "---" end
    out[#out + 1] = "| " .. table.concat(cells, " | ") .. " |"
    out[#out + 1] = "| " .. table.concat(rule, " | ") .. " |"
    for _, row in ipairs(rows) do
      for i = 1, #head do cells[i] = escape(tostring(row[i] or "")) end
      out[#out + 1] = "| " .. table.concat(cells, " | ") .. " |"
    end
    out[#out + 1] = ""
  end
  function w.done() return table.concat(out, "\n") .. "\n" end
  return w
end

local function bold(s) return "**" .. escape(s) .. "**" end

local function head(W, w)
  local E = W.E
  local endorsed = E.model.endorsed_by
  w.line("# " .. escape(W:unit()))
  w.line("")
  w.p(E.assessment.title and E.assessment.title ~= "" and E.assessment.title or W:t("subtitle"))
  local function fact(key, value)
    if value and value ~= "" then w.li(escape(W:t(key)) .. ": " .. escape(value)) end
  end
  fact("kind", W:kind())
  fact("ags", E.unit.keys and (E.unit.keys.ags or E.unit.keys.ars))
  fact("held_on", W:date(E.assessment.held_on))
  fact("agency", E.assessment.agency)
  fact("model", W:pick(E.model.title) .. ", " .. W:t("model_version", { version = E.model.version })
    .. ", " .. (endorsed and W:t("endorsed_by", { who = endorsed }) or W:t("endorsed_nobody")))
  fact("state", W:t(E.assessment.final and "final" or "not_final"))
  w.line("")
  local clashes = digest.clashes(W)
  if #clashes > 0 then
    w.line("> " .. bold(W:t("clash_title")) .. "  ")
    w.line("> " .. escape(W:t("clash_lead")))
    for _, line in ipairs(clashes) do w.line("> - " .. escape(line)) end
    w.line("")
  end
  if E.provisional then
    w.line("> " .. bold(W:t("provisional_title")) .. "  ")
    w.line("> " .. escape(W:t("provisional_text")))
    w.line("")
  end
end

local function summary(W, w)
  w.h(2, W:t("h_summary"))
  for _, paragraph in ipairs(digest.summary(W)) do w.p(paragraph) end
  w.p(W:t("no_marks"))
  local rows = {}
  for i, element in ipairs(W.E.elements) do
    local off = element.applicable == false
    local soll = element.soll or {}
    rows[i] = { W:title(element.id), W:stand(element),
      off and "–" or W:target(element), not off and W:year(soll.year) or "–", soll.why or "" }
  end
  w.table({ W:t("element"), W:t("ist"), W:t("way"), W:t("until"), W:t("reason") }, rows)
end

local function build_on(W, w)
  w.h(2, W:t("h_build_on"))
  local n = 0
  for _, entry in ipairs(W.E.build_on or {}) do
    n = n + 1
    local says = entry.from == "strength" and entry.text and W:remark(entry.text)
      or entry.ist and W:label(entry.ist) or ""
    w.li(bold(W:title(entry.element)) .. (says ~= "" and ": " .. escape(says) or ""))
  end
  for _, item in ipairs(digest.whole(W, "strengths")) do
    n = n + 1
    w.li(bold(item.title) .. ": " .. escape(item.text))
  end
  if n == 0 then w.p(W:t("build_on_none")) end
end

--- The matrix: in Markdown an element is a row, so that the cells can be read.
local function matrix(W, w)
  w.h(2, W:t("h_matrix"))
  local titles, rows = { W:t("element") }, {}
  for k, kind in ipairs(W.model.types) do titles[k + 1] = W:label(kind.value) end
  for i, element in ipairs(W.E.elements) do
    local source = W.model.element[element.id]
    local row = { W:title(element.id) }
    for k, kind in ipairs(W.model.types) do
      local cell = source and source.cells and source.cells[k]
      local mark = ""
      if element.applicable ~= false then
        if element.ist and math.abs(element.ist - kind.value) < 1 then
          mark = "● " .. W:t(element.ist_from == "proposal" and "cell_proposal" or "cell_ist",
            { label = W:label(element.ist) }) .. ". "
        end
        local soll = element.soll or {}
        if soll.state == "value" and soll.value and math.abs(soll.value - kind.value) < 1 then
          mark = mark .. "○ " .. W:t("cell_soll", { label = W:label(soll.value) }) .. ". "
        end
      end
      row[k + 1] = mark .. (cell and W:pick(cell.text) or "–")
    end
    rows[i] = row
  end
  w.table(titles, rows)
end

local function elements(W, w)
  w.h(2, W:t("h_elements"))
  for _, element in ipairs(W.E.elements) do
    w.h(3, W:title(element.id))
    local a = element.agreement or {}
    w.line(bold(W:t("stand_" .. (element.applicable == false and "not_applicable" or a.state
      or "not_discussed"), { label = W:label(a.value),
      span = a.low and W:range(a.low, a.high) or W:t("unknown") })))
    w.line("")
    local lines = {}
    local function add(key, value)
      if value and value ~= "" then lines[#lines + 1] = W:t(key, { text = value }) end
    end
    add("why", element.why_not or a.why)
    local how = a.how and "how_" .. tostring(a.how)
    add("how", how and lang.has("report." .. how, W.language) and W:t(how) or a.how)
    add("dissent", a.dissent)
    if a.clash then lines[#lines + 1] = W:t("clash") end
    if element.person_withheld then
      lines[#lines + 1] = W:t("person_withheld", { threshold = W.E.assessment.threshold })
    end
    local proposal = a.state ~= "agreed" and W:proposal(element)
    if proposal then lines[#lines + 1] = proposal end
    if element.withheld then
      lines[#lines + 1] = W:t("distribution_withheld", { threshold = W.E.assessment.threshold })
    else
      for _, d in ipairs(views.distributions(W, element)) do
        lines[#lines + 1] = d.what .. ": " .. views.counts_text(W, d.counts)
      end
      if element.near and (element.n or 0) > 0 then
        lines[#lines + 1] = W:near(element.near, element.n)
      end
    end
    local apart = W:apart(element.states)
    if #apart > 0 then lines[#lines + 1] = W:t("apart", { list = table.concat(apart, ", ") }) end
    for _, group in ipairs(element.group or {}) do
      if group.value then
        lines[#lines + 1] = W:t("group_value", {
          label = W:label(group.value), name = group.label or W:t("group_unnamed") })
      end
    end
    for _, kind in ipairs { "strengths", "obstacles" } do
      for _, item in ipairs(element[kind] or {}) do
        lines[#lines + 1] = W:t(kind) .. ": " .. W:remark(item)
      end
    end
    w.list(lines)
  end
end

local function talk(W, w)
  w.h(2, W:t("h_talk"))
  local items, calm, unsure = digest.talk(W)
  for i, item in ipairs(items) do
    w.line(i .. ". " .. bold(item.title) .. ": " .. escape(table.concat(item.lines, ". ") .. "."))
  end
  if #items == 0 then w.p(W:t("talk_none")) end
  w.line("")
  if #calm > 0 then w.p(W:t("talk_calm", { elements = W:series(calm), n = #calm })) end
  if #unsure > 0 then w.p(W:t("talk_unsure", { elements = W:series(unsure) })) end
end

local function one_rule(W, w, rule)
  local why = W:pick(rule.why)
  if why ~= "" then w.li(escape(why)) end
  local facts, unknown = W:facts(rule.facts), W:paths(rule.unknown)
  if #facts > 0 then
    w.li(escape(W:t("because_facts")))
    w.list(facts, 1)
  end
  if #unknown > 0 then
    w.li(escape(W:t("because_unknown")))
    w.list(unknown, 1)
  end
end

local function one_advice(W, w, advice)
  local step = way.step(W, advice)
  w.line(bold(W:title(advice.element) .. (step ~= "" and ", " .. step or "")))
  w.line("")
  if advice.provisional then w.p(W:t("advice_provisional")) end
  w.p(W:pick(advice.text))
  for i, step_text in ipairs(advice.steps or {}) do w.line(i .. ". " .. escape(W:pick(step_text))) end
  if #(advice.steps or {}) > 0 then w.line("") end
  one_rule(W, w, advice)
  local needs = way.needs(W, advice)
  if #needs > 0 then w.li(escape(table.concat(needs, " · "))) end
  w.li(escape(table.concat(way.small_print(W, advice), " · ")))
  w.line("")
end

local function advice_section(W, w)
  w.h(2, W:t("h_advice"))
  w.p(W:t("advice_lead"))
  local fires, cannot = digest.advice(W.E)
  if #fires == 0 then w.p(W:t("advice_none")) end
  for _, group in ipairs(digest.by_element(fires)) do
    for _, advice in ipairs(group) do one_advice(W, w, advice) end
  end
  if #cannot > 0 then
    w.h(3, W:t("cannot_tell"))
    for _, advice in ipairs(cannot) do one_advice(W, w, advice) end
  end
  if #(W.E.no_advice or {}) > 0 then
    w.h(3, W:t("without_advice"))
    for _, item in ipairs(W.E.no_advice) do
      w.li(bold(W:title(item.element)) .. ": " .. escape(W:t("no_advice_" .. tostring(item.why))))
    end
  end
end

local function hints(W, w)
  for i, hint in ipairs(W.E.hints or {}) do
    if i == 1 then w.h(2, W:t("h_hints")) end
    w.line(bold(W:titles(hint.elements or {}) .. (hint.outcome == "cannot_tell"
      and " – " .. W:t("cannot_tell_short") or "")))
    w.line("")
    w.p(W:pick(hint.text))
    one_rule(W, w, hint)
    if W:where(hint) then w.li(escape(W:t("rule_at", { text = W:where(hint) }))) end
    w.line("")
  end
end

local function order(W, w)
  local computed, group, why = digest.order(W)
  if #computed == 0 and not group then return end
  w.h(2, W:t("h_order"))
  w.h(3, W:t("order_group"))
  for i, title in ipairs(group or {}) do w.line(i .. ". " .. escape(title)) end
  if not group then w.p(W:t("order_no_group")) end
  if why then w.p(W:t("why", { text = why })) end
  w.h(3, W:t("order_computed"))
  for i, item in ipairs(computed) do w.line(i .. ". " .. escape(item.title .. ": " .. item.why)) end
  local firm = digest.firm(W)
  if firm then w.p(firm) end
end

-- What the model adds of its own.
local function rollup(W, w)
  local rolled = parts_model.rolled(W)
  if not rolled then return end
  w.h(2, W:t("h_rollup"))
  if rolled.overall then
    w.p(rolled.title .. ": " .. rolled.overall.value)
    if rolled.overall.why then w.p(rolled.overall.why) end
  end
  for _, group in ipairs(rolled.groups) do
    w.li(bold(group.title) .. ": " .. escape(group.value))
  end
  if #rolled.groups > 0 then w.line("") end
  w.p(rolled.why)
  if rolled.equal_steps then w.p(rolled.equal_steps) end
end

local function reflection(W, w)
  for i, item in ipairs(parts_model.reflected(W)) do
    if i == 1 then w.h(2, W:t("h_reflection")) end
    w.h(3, item.title)
    w.p(item.question)
    for _, question in ipairs(item.questions) do w.li(escape(question)) end
    w.line("")
    for _, note in ipairs(item.notes) do
      w.p(note.kind .. ":")
      for _, remark in ipairs(note.list) do w.li(escape(W:remark(remark))) end
      w.line("")
    end
  end
end

local function look(W, w)
  for i, question in ipairs(parts_model.questions_of(W, W.model.questions)) do
    if i == 1 then w.h(2, W:t("h_look")) end
    w.li(escape(question))
  end
  if W.model.questions then w.line("") end
end

local function questions(W, w)
  local open, support = digest.remarks(W, "questions"), digest.remarks(W, "support")
  local obstacles = digest.whole(W, "obstacles")
  if #open + #support + #obstacles == 0 then return end
  w.h(2, W:t("h_questions"))
  for _, item in ipairs(open) do w.li(bold(item.title) .. ": " .. escape(item.text)) end
  for _, item in ipairs(obstacles) do
    w.li(bold(item.title) .. ", " .. escape(W:t("obstacles")) .. ": " .. escape(item.text))
  end
  for _, item in ipairs(support) do
    w.li(bold(item.title) .. ", " .. escape(W:t("support")) .. ": " .. escape(item.text))
  end
end

local function participation(W, w)
  local p = W.E.participation or {}
  w.h(2, W:t("h_participation"))
  w.p(W:t("took_part", { persons = p.persons or 0, dots = p.dots or 0, groups = p.groups or 0 }))
  local lines, notice = digest.participation(W)
  for _, line in ipairs(lines) do w.li(escape(line.what .. ": " .. tostring(line.n))) end
  if #lines > 0 then w.line("") end
  if notice then w.p(notice) end
end

local function method(W, w)
  w.h(2, W:t("h_method"))
  for _, key in ipairs(digest.METHOD) do
    w.li(escape(W:t(key, { threshold = W.E.assessment.threshold })))
  end
  for _, line in ipairs(digest.errors(W)) do w.li(escape(line)) end
  w.line("")
end

-- Where all of it is from; the figures themselves are in the table for spreadsheets.
local function annex(W, w)
  local E = W.E
  w.h(2, W:t("h_annex"))
  w.li(escape(W:t("model_id") .. ": " .. E.model.id .. " " .. tostring(E.model.version)))
  w.li(escape(W:t("hash") .. ": " .. tostring(E.model.hash)))
  w.li(escape(W:t("assessment_id") .. ": " .. tostring(E.assessment.id)))
  for _, source in ipairs(W.model.sources or {}) do
    w.li(escape(W:t("sources") .. ": " .. W:pick(source.title)))
  end
  w.line("")
end

local parts = {
  summary = summary, build_on = build_on, matrix = matrix, rollup = rollup, change = more.change,
  elements = elements, reflection = reflection, talk = talk, targets = more.targets,
  advice = advice_section, hints = hints, order = order, plan = more.plan, protocol = more.protocol,
  questions = questions, look = look, participation = participation, method = method, annex = annex,
}

--- The report as Markdown.
---@param E table evaluation result
---@param model table
---@param opts {language: string|nil, preset: string|nil, parts: string[]|nil}|nil
---@return string bytes
function M.markdown(E, model, opts)
  opts = opts or {}
  local W = words.new(E, model, opts.language)
  local w = writer()
  local preset = opts.preset and presets[opts.preset]
  local with = preset and preset.with or {}
  local ids = sections.of(model, opts)
  W:holds(ids)
  head(W, w)
  for _, line in ipairs(dress.lines(W, "intro")) do w.p(line) end
  for _, id in ipairs(ids) do
    if parts[id] then parts[id](W, w, with[id]) end
  end
  more.minimum(W, w, sections.lacking(W, ids))
  w.line("")
  for _, field in ipairs { "contact", "funding" } do
    for _, line in ipairs(dress.lines(W, field)) do w.p(line) end
  end
  w.p(W:t("footer", { version = E.host, model = E.model.id, model_version = E.model.version }))
  return w.done()
end

return M
