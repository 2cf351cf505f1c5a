--- The way on: targets, advice with what triggered it, hints across elements, order, open questions.

local advice = require "wegmarke.report.advice"
local d = require "wegmarke.doc"
local digest = require "wegmarke.report.digest"
local texts = require "wegmarke.report.parts.texts"

local M = {}

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

--- The computed order beside the group's.
function M.order(W)
  local computed, group, why = digest.order(W)
  if #computed == 0 and not group then return nil end
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
    #support > 0 and d.section(W:t("support"), { texts.titled(support) }),
  }
end

return M
