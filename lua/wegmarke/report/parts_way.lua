--- The way on: targets, advice with what triggered it, hints across elements, order, open questions.

local html = require "wegmarke.doc.markup"
local digest = require "wegmarke.report.digest"

local h = html.h
local M = {}

--- From Ist to Soll, element by element.
function M.targets(W)
  local rows = {}
  for i, element in ipairs(W.E.elements) do
    local soll = element.soll or {}
    local off = element.applicable == false
    rows[i] = h.tr{
      h.th{ scope = "row", html.nobreak(W:title(element.id)) },
      h.td{ ["data-head"] = W:t("ist"), W:stand(element) },
      h.td{ ["data-head"] = W:t("way"), off and "–" or W:target(element) },
      h.td{ ["data-head"] = W:t("until"), not off and W:year(soll.year) or "–" },
      h.td{ ["data-head"] = W:t("reason"), soll.why and soll.why ~= "" and soll.why or "–" },
    }
  end
  return {
    h.p{ class = "lead", W:t("targets_lead") },
    h.div{ class = "scroll", h.table{ class = "stack",
      h.caption{ class = "vh", W:t("h_targets") },
      h.thead{ h.tr{ h.th{ scope = "col", W:t("element") }, h.th{ scope = "col", W:t("ist") },
        h.th{ scope = "col", W:t("way") }, h.th{ scope = "col", W:t("until") },
        h.th{ scope = "col", W:t("reason") } } },
      h.tbody(rows) } },
  }
end

--- Why a rule fired, or what it lacks.
local function because(W, rule)
  local parts = {}
  local why = W:pick(rule.why)
  if why ~= "" then parts[1] = h.p{ why } end
  local facts = W:facts(rule.facts)
  if #facts > 0 then
    parts[#parts + 1] = h.p{ h.b{ W:t("because_facts") }, " ", table.concat(facts, "; ") }
  end
  local unknown = W:paths(rule.unknown)
  if #unknown > 0 then
    parts[#parts + 1] = h.p{ h.b{ W:t("because_unknown") }, " ", table.concat(unknown, "; ") }
  end
  if #parts == 0 then return false end
  return h.div{ class = "because", parts }
end

--- The small print of a piece of advice: state, author, source, effort, time, rule.
function M.small_print(W, advice)
  local list = { W:status(advice.status) }
  local function add(key, value)
    if value ~= nil and value ~= "" then list[#list + 1] = W:t(key, { text = value }) end
  end
  add("author", advice.author)
  add("source", W:pick(advice.source))
  local where = W:where(advice)
  if where then add("rule_at", where) end
  return list
end

--- Effort and time of a piece of advice.
function M.needs(W, advice)
  local list = {}
  if advice.effort then list[1] = W:t("effort", { text = W:effort(advice.effort) }) end
  if advice.months then list[#list + 1] = W:t("months", { n = advice.months }) end
  return list
end

--- Which step a piece of advice is for.
function M.step(W, advice)
  if advice.hold then
    local element = W.by_id[advice.element]
    if element and element.ist then return W:t("target_keep", { label = W:at(element.ist) }) end
    return W:t("target_hold")
  end
  if advice.from and advice.to then return W:step(advice.from, advice.to) end
  return ""
end

local function one_advice(W, advice)
  local steps = {}
  for i, step in ipairs(advice.steps or {}) do steps[i] = h.li{ W:pick(step) } end
  local needs = M.needs(W, advice)
  return h.div{ class = "advice",
    h.p{ class = "way", M.step(W, advice) },
    advice.provisional and h.p{ h.strong{ W:t("advice_provisional") } },
    h.p{ class = "text", W:pick(advice.text) },
    #steps > 0 and h.ol(steps),
    #needs > 0 and h.p{ table.concat(needs, " · ") },
    because(W, advice),
    h.p{ class = "meta", table.concat(M.small_print(W, advice), " · ") },
  }
end

--- Advice by element, then what cannot be told, then the elements without.
function M.advice(W)
  local fires, cannot = digest.advice(W.E)
  local parts = { h.p{ class = "lead", W:t("advice_lead") } }
  if #fires == 0 then parts[2] = h.p{ W:t("advice_none") } end
  for _, group in ipairs(digest.by_element(fires)) do
    parts[#parts + 1] = h.h3{ W:title(group.element) }
    for _, advice in ipairs(group) do parts[#parts + 1] = one_advice(W, advice) end
  end
  if #cannot > 0 then
    parts[#parts + 1] = h.h3{ W:t("cannot_tell") }
    parts[#parts + 1] = h.p{ W:t("cannot_tell_lead") }
    for _, advice in ipairs(cannot) do
      parts[#parts + 1] = h.div{ class = "advice unsure",
        h.p{ class = "way", W:title(advice.element), ", ", M.step(W, advice) },
        h.p{ W:pick(advice.text) }, because(W, advice),
        h.p{ class = "meta", table.concat(M.small_print(W, advice), " · ") } }
    end
  end
  if #(W.E.no_advice or {}) > 0 then
    local list = {}
    for i, item in ipairs(W.E.no_advice) do
      list[i] = h.li{ h.strong{ W:title(item.element) }, ": ", W:t("no_advice_" .. tostring(item.why)) }
    end
    parts[#parts + 1] = h.h3{ W:t("without_advice") }
    parts[#parts + 1] = h.ul(list)
  end
  return parts
end

--- Observations across elements.
function M.hints(W)
  local items = {}
  for _, hint in ipairs(W.E.hints or {}) do
    if hint.outcome ~= "silent" then
      local unsure = hint.outcome == "cannot_tell"
      items[#items + 1] = h.div{ class = unsure and "advice unsure" or "advice",
        h.p{ class = "way", W:titles(hint.elements or {}),
          unsure and { " – ", W:t("cannot_tell_short") } },
        h.p{ W:pick(hint.text) }, because(W, hint),
        W:where(hint) and h.p{ class = "meta", W:t("rule_at", { text = W:where(hint) }) } }
    end
  end
  if #items == 0 then return nil end
  return { h.p{ class = "lead", W:t("hints_lead") }, items }
end

--- The computed order beside the group's.
function M.order(W)
  local computed, group, why = digest.order(W)
  if #computed == 0 and not group then return nil end
  local left, right = {}, {}
  for i, item in ipairs(computed) do
    left[i] = h.li{ h.strong{ item.title }, ": ", item.why }
  end
  for i, title in ipairs(group or {}) do right[i] = h.li{ h.strong{ title } } end
  return {
    h.p{ class = "lead", W:t("order_lead") },
    h.div{ class = "two",
      h.div{ h.h3{ W:t("order_group") },
        group and h.ol(right) or h.p{ W:t("order_no_group") },
        why and why ~= "" and h.p{ W:t("why", { text = why }) } },
      h.div{ h.h3{ W:t("order_computed") },
        #left > 0 and h.ol(left) or h.p{ W:t("order_no_computed") },
        #left > 0 and h.p{ class = "small mute",
          W:t(W.E.weights_equal == false and "order_weighted" or "order_equal") },
        digest.firm(W) and h.p{ class = "small mute", digest.firm(W) } } },
  }
end

--- Open questions and wanted support.
function M.questions(W)
  local questions, support = digest.remarks(W, "questions"), digest.remarks(W, "support")
  local obstacles = digest.whole(W, "obstacles")
  if #questions + #support + #obstacles == 0 then return nil end
  local function list(items)
    local out = {}
    for i, item in ipairs(items) do out[i] = h.li{ h.strong{ item.title }, ": ", item.text } end
    return h.ul(out)
  end
  return {
    #questions > 0 and list(questions),
    #obstacles > 0 and { h.h3{ W:t("obstacles_whole") }, list(obstacles) },
    #support > 0 and { h.h3{ W:t("support") }, list(support) },
  }
end

return M
