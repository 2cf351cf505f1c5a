--- The way on: targets, advice with what triggered it, hints across elements, order, open questions.

local advice = require "wegmarke.report.advice"
local d = require "wegmarke.doc"
local digest = require "wegmarke.report.digest"
local lang = require "wegmarke.lang"
local texts = require "wegmarke.report.parts.texts"

local M = { sheets = {}, short = {} }

--- From Ist to Soll, element by element.
function M.targets(W)
  local rows = {}
  for i, element in ipairs(W.E.elements) do
    local soll, off = element.soll or {}, element.applicable == false
    rows[i] = { W:title(element.id), W:stand(element), not off and W:target(element),
      not off and W:year(soll.year), soll.why }
  end
  return {
    d.lead(W:t("targets_lead")),
    d.table{ key = "targets", caption = W:t("h_targets"), rows = rows, columns = {
      { W:t("element"), kind = "name" }, { W:t("ist") }, { W:t("way") }, { W:t("until"), kind = "year" },
      { W:t("reason"), width = 30 } } },
  }
end

--- Why a rule fired, or what it lacks.
local function because(W, rule)
  local facts, unknown, why = W:facts(rule.facts), W:paths(rule.unknown), W:pick(rule.why)
  local parts = {
    why ~= "" and d.p(why),
    #facts > 0 and d.p{ d.bold(W:t("because_facts")), " ", table.concat(facts, "; ") },
    #unknown > 0 and d.p{ d.bold(W:t("because_unknown")), " ", table.concat(unknown, "; ") },
  }
  return #d.flat(parts) > 0 and d.group(parts, "because")
end

local function one_advice(W, one)
  local steps = {}
  for i, step in ipairs(one.steps or {}) do steps[i] = W:pick(step) end
  local needs = advice.needs(W, one)
  return d.card({
    d.p(advice.step(W, one), "way"),
    one.provisional and d.p(d.strong(W:t("advice_provisional"))),
    d.p(W:pick(one.text), "text"),
    #steps > 0 and d.steps(steps),
    #needs > 0 and d.p(table.concat(needs, " · ")),
    because(W, one),
    d.p(table.concat(advice.small_print(W, one), " · "), "meta"),
  }, "advice")
end

local function unsure(W, one)
  return d.card({
    d.p({ W:title(one.element), ", ", advice.step(W, one) }, "way"),
    d.p(W:pick(one.text)), because(W, one),
    d.p(table.concat(advice.small_print(W, one), " · "), "meta"),
  }, "advice unsure")
end

--- Advice by element, then what cannot be told, then the elements without.
function M.advice(W)
  local fires, cannot = digest.advice(W.E)
  local parts = { d.lead(W:t("advice_lead")) }
  local function add(block) parts[#parts + 1] = block end
  if #fires == 0 then add(d.p(W:t("advice_none"))) end
  for _, group in ipairs(digest.by_element(fires)) do
    local list = {}
    for i, one in ipairs(group) do list[i] = one_advice(W, one) end
    add(d.section(W:title(group.element), list))
  end
  if #cannot > 0 then
    local list = { d.p(W:t("cannot_tell_lead")) }
    for _, one in ipairs(cannot) do list[#list + 1] = unsure(W, one) end
    add(d.section(W:t("cannot_tell"), list))
  end
  if #(W.E.no_advice or {}) > 0 then
    local items = {}
    for i, item in ipairs(W.E.no_advice) do
      items[i] = { title = W:title(item.element), text = W:t("no_advice_" .. tostring(item.why)) }
    end
    add(d.section(W:t("without_advice"), { texts.titled(items) }))
  end
  return parts
end

--- Observations across elements.
function M.hints(W)
  local items = {}
  for _, hint in ipairs(W.E.hints or {}) do
    if hint.outcome ~= "silent" then
      local open, where = hint.outcome == "cannot_tell", W:where(hint)
      items[#items + 1] = d.card({
        d.p({ W:titles(hint.elements or {}), open and { " – ", W:t("cannot_tell_short") } }, "way"),
        d.p(W:pick(hint.text)), because(W, hint),
        where and d.p(W:t("rule_at", { text = where }), "meta") }, open and "advice unsure" or "advice")
    end
  end
  return #items > 0 and { d.lead(W:t("hints_lead")), items } or nil
end

-- Where a suggestion comes from, and its rule.
local function support_source(W, one)
  local source, where = W:pick(one.source), W:where(one)
  local parts = { source ~= "" and lang.text(W.language, "rules.suggest_from", { source = source }) or nil }
  parts[#parts + 1] = where and W:t("rule_at", { text = one.id .. ", " .. where }) or one.id
  return parts
end

--- Support that modules suggest for gaps.
function M.support(W)
  local items = {}
  for i, one in ipairs(W.E.suggested or {}) do
    local open = one.outcome == "cannot_tell"
    items[i] = d.card({
      d.p({ W:pick(one.title), open and { " – ", W:t("cannot_tell_short") } }, "way"), because(W, one),
      d.p(table.concat(support_source(W, one), " · "), "meta") }, open and "advice unsure" or "advice")
  end
  return #items > 0 and { d.lead(W:t("support_lead")), items } or nil
end

-- The group's points on elements.
local function points(W) return W.E.points and require("wegmarke.report.own_answers").points(W) or false end

--- The computed order beside the group's, and the group's points.
function M.order(W)
  local computed, group, why = digest.order(W)
  if #computed == 0 and not group then return points(W) or nil end
  local left, right = {}, {}
  for i, item in ipairs(computed) do left[i] = { d.strong(item.title), ": ", item.why } end
  for i, title in ipairs(group or {}) do right[i] = d.strong(title) end
  local firm = digest.firm(W)
  return {
    d.lead(W:t("order_lead")),
    d.beside({ d.section(W:t("order_group"), {
      group and d.steps(right) or d.p(W:t("order_no_group")),
      why and why ~= "" and d.p(W:t("why", { text = why })) }) },
    { d.section(W:t("order_computed"), {
      #left > 0 and d.steps(left) or d.p(W:t("order_no_computed")),
      #left > 0 and d.small(W:t(W.E.weights_equal == false and "order_weighted" or "order_equal")),
      firm and d.small(firm) }) }),
    points(W),
  }
end

--- Open questions and wanted support.
function M.questions(W)
  local questions, support = digest.remarks(W, "questions"), digest.remarks(W, "support")
  local obstacles = digest.whole(W, "obstacles")
  if #questions + #support + #obstacles == 0 then return nil end
  return {
    #questions > 0 and texts.titled(questions),
    #obstacles > 0 and d.section(W:t("obstacles_whole"), { texts.titled(obstacles) }),
    #support > 0 and d.section(W:word("remark_kind", "support"), { texts.titled(support) }),
  }
end

function M.sheets.targets(W)
  local rows = {}
  for i, x in ipairs(W.E.elements) do
    local off, soll = x.applicable == false, x.soll or {}
    rows[i] = { W:title(x.id), W:stand(x), off and "–" or W:target(x), W:distance(x), not off and soll.year,
      soll.why }
  end
  return { W:sheet("targets", { d.lead(W:t "targets_lead"), d.table{ key = "targets", rows = rows, columns = {
    { W:t "element", kind = "name" }, { W:t "ist", width = 26 }, { W:t "way" },
    { W:s "distance", width = 18 }, { W:t "until", kind = "year", width = 8 },
    { W:t "reason", width = 60 } } } }) }
end

--- The group's order, the computed one beside it, and how firm that is.
function M.sheets.order(W)
  local computed, group, why = digest.order(W)
  if #computed == 0 and not group then
    local blocks = points(W)
    return blocks and { W:sheet("order", blocks) } or {}
  end
  local firm, of, rows = W.E.order.firm or {}, {}, {}
  for _, rank in ipairs(firm.ranks or {}) do of[rank.element] = rank end
  local columns = { { W:s "number", kind = "mark", width = 6 }, { W:t "order_group", width = 34 },
    { W:t "order_computed", width = 34 }, { W:s "order_why" } }
  for _, key in ipairs(next(of) and { "low", "middle", "high" } or {}) do
    columns[#columns + 1] = { W:t("firm_" .. key), kind = "number", width = 14 }
  end
  for i = 1, math.max(#computed, #(group or {})) do
    local one = computed[i] or {}
    local rank = of[one.id] or {}
    rows[i] = { i, group and group[i], one.title, one.why, rank.low, rank.middle, rank.high }
  end
  local firmly = digest.firm(W)
  return { W:sheet("order", { d.lead(W:t "order_lead"),
    d.table{ key = "order", columns = columns, rows = rows },
    not group and d.small(W:t "order_no_group"), why and why ~= "" and d.small(W:t("why", { text = why })),
    #computed > 0 and {
      d.small(W:t(W.E.weights_equal == false and "order_weighted" or "order_equal")),
      firmly and d.small(firmly), next(of) and d.small(W:t("firm_caption", { draws = firm.draws })) },
    points(W) }) }
end

local function numbered(W, list)
  local out = {}
  for i, step in ipairs(list or {}) do out[i] = i .. ". " .. W:pick(step) end
  return table.concat(out, "\n")
end

--- What tells why a rule applies and where it stands: columns, and cells at the end of a row.
local function why_columns(W, columns)
  for _, column in ipairs { { W:s "why", width = 28, optional = true },
    { W:s "facts", width = 28, optional = true }, { W:s "unknown", width = 22, optional = true },
    { W:s "rule", width = 24 } } do
    columns[#columns + 1] = column
  end
  return columns
end

local function why_cells(W, rule, row)
  local n = #row
  row[n + 1], row[n + 2] = W:pick(rule.why), table.concat(W:facts(rule.facts), "\n")
  row[n + 3], row[n + 4] = table.concat(W:paths(rule.unknown), "\n"), W:where(rule) or false
  return row
end

local function outcome(W, rule)
  return W:s(rule.outcome == "cannot_tell" and "cannot_tell" or "fires")
end

--- Advice with what triggered it, who wrote it, and where its rule stands.
function M.sheets.advice(W)
  local fires, cannot = digest.advice(W.E)
  local rows, lacking = {}, {}
  for _, list in ipairs { fires, cannot } do
    for _, x in ipairs(list) do
      rows[#rows + 1] = why_cells(W, x, { W:title(x.element), advice.step(W, x),
        (x.provisional and W:t "advice_provisional" .. "\n" or "") .. W:pick(x.text), numbered(W, x.steps),
        outcome(W, x), x.effort and W:effort(x.effort) or false, x.months or false, W:status(x.status),
        x.author or false, W:pick(x.source) })
    end
  end
  for i, item in ipairs(W.E.no_advice or {}) do
    lacking[i] = { W:title(item.element), W:t("no_advice_" .. tostring(item.why)) }
  end
  local terms = d.terms(lacking)
  terms.widths = { 24, 20 }
  return { W:sheet("advice", { d.lead(W:t "advice_lead"),
    #rows == 0 and d.small(W:t "advice_none") or d.table{ key = "advice", rows = rows,
      columns = why_columns(W, { { W:t "element", kind = "name", width = 18 }, { W:s "step", width = 15 },
        { W:s "advice", width = 38 }, { W:s "steps", width = 40, optional = true },
        { W:s "outcome", width = 9 }, { W:s "effort", width = 9, optional = true },
        { W:s "months", kind = "mark", width = 8, optional = true }, { W:s "status", width = 14 },
        { W:s "author", width = 11, optional = true }, { W:s "source", width = 18, optional = true } }) },
    #lacking > 0 and d.section(W:t "without_advice", { terms }) }) }
end

function M.sheets.hints(W)
  local rows = {}
  for _, hint in ipairs(W.E.hints or {}) do
    if hint.outcome ~= "silent" then
      rows[#rows + 1] = why_cells(W, hint, { W:titles(hint.elements or {}), W:pick(hint.text),
        outcome(W, hint) })
    end
  end
  return #rows > 0 and { W:sheet("hints", { d.lead(W:t "hints_lead"), d.table{ key = "hints", rows = rows,
    columns = why_columns(W, { { W:s "elements", kind = "name" }, { W:s "hint", width = 60 },
      { W:s "outcome", width = 16 } }) } }) } or {}
end

function M.sheets.support(W)
  local rows = {}
  for i, one in ipairs(W.E.suggested or {}) do
    rows[i] = why_cells(W, one, { W:pick(one.title), outcome(W, one), W:pick(one.source) })
  end
  return #rows > 0 and { W:sheet("support", { d.lead(W:t "support_lead"), d.table{ key = "support",
    rows = rows, columns = why_columns(W, { { W:s "support", kind = "name", width = 38 },
      { W:s "outcome", width = 9 }, { W:s "source", width = 28, optional = true } }) } }) } or {}
end

function M.sheets.questions(W)
  local rows = {}
  local function take(kind, list)
    for _, item in ipairs(list) do rows[#rows + 1] = { kind, item.title, item.text } end
  end
  take(W:word("remark_kind", "question"), digest.remarks(W, "questions"))
  take(W:word("remark_kind", "obstacle"), digest.whole(W, "obstacles"))
  take(W:word("remark_kind", "support"), digest.remarks(W, "support"))
  return #rows > 0 and { W:sheet("questions", { d.table{ key = "questions", rows = rows, columns = {
    { W:s "kind", kind = "name", width = 26 }, { W:t "element" }, { W:s "text", width = 90 } } } }) } or {}
end

function M.short.targets(W)
  local items = {}
  for _, x in ipairs(W.E.elements) do
    local soll = x.soll or {}
    if x.applicable ~= false and soll.state and soll.state ~= "open" then
      items[#items + 1] = W:title(x.id) .. ": " .. W:dated(W:target(x), soll)
    end
  end
  return #items > 0 and { d.list(items) } or nil
end

-- How much advice a summary shows.
local MOST = 3

function M.short.advice(W)
  local fires, items = digest.advice(W.E), {}
  for i = 1, math.min(MOST, #fires) do
    local one = fires[i]
    local facts = W:facts(one.facts)
    items[i] = d.item(W:title(one.element) .. ", " .. advice.step(W, one) .. ": " .. W:pick(one.text), {
      #facts > 0 and d.small{ W:t("because_facts"), " ", table.concat(facts, "; ") },
      d.small(table.concat(advice.small_print(W, one), " · ")) })
  end
  return #items > 0 and { d.list(items),
    #fires > MOST and d.p(W:t("term_more", { n = #fires - MOST })) } or nil
end

return M
