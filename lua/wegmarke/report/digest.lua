--- What the report says in words, gathered once for all formats: the summary, what to talk about
--- first, the advice by outcome, who took part. Everything here is plain text; the formats escape it.

local since = require "wegmarke.report.since"

local M = {}

--- Counts over the elements: how many apply, are agreed, have which target.
---@param E table
---@return table counts
function M.counts(E)
  local c = { all = #E.elements, apply = 0, agreed = 0, proposed = 0, value = 0, lower = 0, hold = 0,
    not_pursued = 0, no_agreement = 0, postponed = 0, not_discussed = 0, clash = 0 }
  for _, element in ipairs(E.elements) do
    if element.applicable ~= false then
      c.apply = c.apply + 1
      local state = element.agreement and element.agreement.state or "not_discussed"
      if c[state] then c[state] = c[state] + 1 end
      if element.agreement and element.agreement.clash then c.clash = c.clash + 1 end
      if element.ist_from == "proposal" then c.proposed = c.proposed + 1 end
      local soll = element.soll and element.soll.state or "open"
      if soll == "value" and element.ist and element.soll.value <= element.ist then
        soll = element.soll.value == element.ist and "hold" or "lower"
      end
      if c[soll] then c[soll] = c[soll] + 1 end
    end
  end
  return c
end

local function reach(W)
  local low, high
  for _, element in ipairs(W.E.elements) do
    if element.applicable ~= false and element.ist_from == "agreed" and element.ist then
      if not low or element.ist < low then low = element.ist end
      if not high or element.ist > high then high = element.ist end
    end
  end
  return low, high
end

--- Whether the group has agreed on every element that applies: then there is nothing to talk about first.
---@param W table words
---@return boolean
function M.settled(W)
  local c = M.counts(W.E)
  return c.apply > 0 and c.agreed == c.apply and c.clash == 0
end

--- Elements of `talk` in which views differ, in order; those in which placements lie close together;
--- those of the latter that some could not judge.
---@param W table words
---@return table[] items {id=, title=, lines=}
---@return string[] calm titles
---@return string[] unsure "title (count)"
function M.talk(W)
  local items, calm, unsure, listed = {}, {}, {}, {}
  for _, talk in ipairs(W.E.talk or {}) do
    local lines = {}
    if talk.near_low and (talk.n or 0) > 0 then
      lines[1] = W:near({ low = talk.near_low, high = talk.near_high, outside = talk.outside,
        inside = talk.n - talk.outside }, talk.n)
    end
    local differs = (talk.outside or 0) > 0
    if talk.no_agreement then
      lines[#lines + 1] = W:t("talk_no_agreement")
      differs = true
    end
    if talk.two_peaks then
      lines[#lines + 1] = W:t("two_peaks")
      differs = true
    end
    if talk.views_differ then
      local element = W.by_id[talk.element]
      local views = element and element.views
      if views and views.inside and views.outside then
        lines[#lines + 1] = W:t("views_differ_n", { inside = views.inside.n, outside = views.outside.n })
      else
        lines[#lines + 1] = W:t("views_differ")
      end
      differs = true
    end
    if (talk.dont_know or 0) > 0 then
      lines[#lines + 1] = W:t("dont_know_n", { n = talk.dont_know })
      differs = true
    end
    if differs then
      items[#items + 1] = { id = talk.element, title = W:title(talk.element), lines = lines }
      listed[talk.element] = true
    end
  end
  for _, element in ipairs(W.E.elements) do
    if element.applicable ~= false and not listed[element.id] then
      local title = W:title(element.id)
      if element.near then calm[#calm + 1] = title end
      local n = element.states and element.states.dont_know or 0
      if n > 0 then unsure[#unsure + 1] = W:t("talk_unsure_one", { title = title, n = n }) end
    end
  end
  return items, calm, unsure
end

--- The report in a few sentences: what there is; what is aimed at and what to do.
---@param W table words
---@return string[] paragraphs
function M.summary(W)
  local E, list = W.E, {}
  local c = M.counts(E)
  local function say(key, args) list[#list + 1] = W:t("summary_" .. key, args) end
  local p = E.participation or {}
  if (p.persons or 0) > 0 or (p.dots or 0) > 0 or (p.groups or 0) > 0 then
    say("participation", { persons = p.persons or 0, dots = p.dots or 0, groups = p.groups or 0 })
  end
  say("agreed", { agreed = c.agreed, apply = c.apply, all = c.all })
  local low, high = reach(W)
  if low and low < high then
    say("reach", { low = W:label(low), high = W:label(high) })
  elseif low and c.agreed > 1 then
    say("reach_same", { at = W:at(low) })
  end
  if c.proposed > 0 then say("proposed", { n = c.proposed }) end
  list[#list + 1] = since.sentence(W)
  local first_part = table.concat(list, " ")
  list = {}
  if c.value + c.lower + c.hold + c.not_pursued > 0 then
    say("targets", { value = c.value, lower = c.lower, hold = c.hold, not_pursued = c.not_pursued })
  else
    say("no_targets")
  end
  local talk = M.settled(W) and {} or M.talk(W)
  if #talk > 0 then
    local first = {}
    for i = 1, math.min(3, #talk) do first[i] = talk[i].title end
    say("talk", { elements = W:series(first), n = #first })
  end
  local fires = M.advice(E)
  if #fires > 0 and (not W.parts or W.parts.advice) then say("advice", { n = #fires }) end
  if #(E.errors or {}) > 0 then say("errors", { n = #E.errors }) end
  return { first_part, table.concat(list, " ") }
end

--- The advice that fires, and the one whose conditions cannot be told yet.
---@param E table
---@return table[] fires
---@return table[] cannot_tell
function M.advice(E)
  local fires, cannot = {}, {}
  for _, advice in ipairs(E.advice or {}) do
    if advice.outcome == "cannot_tell" then
      cannot[#cannot + 1] = advice
    elseif advice.outcome == "fires" or advice.outcome == nil then
      fires[#fires + 1] = advice
    end
  end
  return fires, cannot
end

--- The advice for one element, in its order.
function M.by_element(list)
  local groups, at = {}, {}
  for _, item in ipairs(list) do
    local group = at[item.element]
    if not group then
      group = { element = item.element }
      at[item.element] = group
      groups[#groups + 1] = group
    end
    group[#group + 1] = item
  end
  return groups
end

--- Remarks of one kind on the whole, which no element shows.
---@param W table
---@param kind string
---@return table[] items {title=, text=}
function M.whole(W, kind)
  local list = {}
  for i, item in ipairs(W.E[kind] or {}) do
    list[i] = { title = W:t("whole"), text = W:remark(item) }
  end
  return list
end

--- Remarks of one kind over all elements and the whole.
---@param W table
---@param kind string "questions", "strengths", "obstacles" or "support"
---@return table[] items {title=, text=}
function M.remarks(W, kind)
  local list = M.whole(W, kind)
  for _, element in ipairs(W.E.elements) do
    for _, item in ipairs(element[kind] or {}) do
      list[#list + 1] = { title = W:title(element.id), text = W:remark(item) }
    end
  end
  return list
end

--- What was recorded twice and differently, one line each.
---@param W table
---@return string[] lines
function M.clashes(W)
  local lines = {}
  for i, clash in ipairs(W.E.clashes or {}) do
    local known = ({ agreement = true, target = true, placement = true, group_order = true })[clash.what]
    local element = W.by_id[clash.element]
    local args = { n = clash.n, title = clash.element and W:title(clash.element) or W:t("whole") }
    local agreement = element and element.agreement
    if clash.what == "agreement" and agreement and agreement.low then
      args.span = W:range(agreement.low, agreement.high)
    end
    lines[i] = W:t("clash_" .. (known and clash.what or "other"), args)
  end
  return lines
end

--- What the method says of every report, in its order.
M.METHOD = { "method_states", "method_agree", "method_proposal", "method_talk", "method_order",
  "method_advice", "method_unknown", "method_privacy" }

--- The keys of what the method says of this report.
---@param W table
---@return string[]
function M.method(W)
  local list = {}
  for _, key in ipairs(M.METHOD) do
    if key ~= "method_talk" or not M.settled(W) then list[#list + 1] = key end
  end
  return list
end

--- The rules that failed, one line each, and why the assessment was finalised all the same.
---@param W table
---@return string[] lines
function M.errors(W)
  local lines = {}
  for i, e in ipairs(W.E.errors or {}) do
    local where = W:where(e)
    lines[i] = W:t("error_" .. tostring(e.what), { id = e.id })
      .. (where and " (" .. where .. ")" or "") .. ": " .. tostring(e.message or "")
  end
  lines[#lines + 1] = M.despite(W)
  return lines
end

--- What every report says, of parts that were left out.
---@param W table
---@param lacking table as `sections.lacking` gives it
---@return string[] texts
function M.minimum(W, lacking)
  local texts = {}
  local p = W.E.participation or {}
  if lacking.participation then
    texts[1] = W:t("took_part", { persons = p.persons or 0, dots = p.dots or 0, groups = p.groups or 0 })
  end
  if lacking.no_marks then texts[#texts + 1] = W:t("no_marks") end
  for _, line in ipairs(lacking.errors and M.errors(W) or {}) do texts[#texts + 1] = line end
  return texts
end

--- That the assessment was finalised although rules failed, and why; nil if it wasn't.
---@param W table
---@return string|nil
function M.despite(W)
  local despite = W.E.despite
  if not despite then return nil end
  local rules = W:series(despite.rules or {})
  if not despite.reason then return W:t("despite_inside", { rules = rules }) end
  return W:t("despite", { rules = rules, reason = despite.reason })
end

--- Who took part: lines of "what: count", as far as privacy allows.
---@param W table
---@return table[] lines {what=, n=}
---@return string|nil notice why it isn't split further
function M.participation(W)
  local p = W.E.participation or {}
  local lines = {}
  local function add(list, prefix)
    for _, item in ipairs(list or {}) do
      lines[#lines + 1] = { what = W:named(item, prefix), n = item.count, kind = prefix }
    end
  end
  add(p.roles, "role")
  add(p.perspectives, "perspective")
  if p.pooled then
    local names = {}
    for i, id in ipairs(p.pooled.ids or {}) do names[i] = W:role(id) end
    lines[#lines + 1] = { what = W:t("pooled", { roles = W:series(names) }), n = p.pooled.count,
      kind = "role" }
  end
  local notice = p.withheld and W:t("withheld_" .. p.withheld, {
    threshold = W.E.assessment.threshold,
  }) or nil
  local waiting = M.waiting(W)
  if waiting then notice = notice and notice .. " " .. waiting or waiting end
  return lines, notice
end

--- What of the answers waits or was left out, and why; nil where nothing is.
---@param W table
---@return string|nil
function M.waiting(W)
  local p, said = W.E.participation or {}, {}
  if p.waiting or p.changes_waiting or p.dots_waiting then
    said[1] = W:t("waiting", { n = p.waiting, changes = p.changes_waiting, dots = p.dots_waiting,
      left = p.closed, threshold = W.E.assessment.threshold })
  end
  if p.told_apart then said[#said + 1] = W:t("told_apart", { n = p.told_apart }) end
  return #said > 0 and table.concat(said, " ") or nil
end

--- How firm the computed order is, in words; nil if there is nothing to say.
---@param W table
---@return string|nil
function M.firm(W)
  local firm = (W.E.order or {}).firm
  if not firm then return nil end
  local titles = {}
  for i, id in ipairs(firm.on or {}) do titles[i] = W:title(id) end
  return W:t("order_firm_" .. firm.verdict, {
    percent = math.floor(firm.spread * 100 + 0.5), titles = titles,
  })
end

--- The computed order and the group's, line by line.
---@param W table
---@return table[] computed {title=, why=}
---@return string[]|nil group titles
---@return string|nil why the group's reason
function M.order(W)
  local order = W.E.order or {}
  local computed = {}
  for i, item in ipairs(order.computed or {}) do
    local why = item.abstand and W:steps(item.abstand) or ""
    if item.weight and item.weight ~= 1 then
      why = W:t("order_weight", { steps = why, weight = W:number(item.weight) })
    end
    if item.provisional then why = W:t("order_provisional", { why = why }) end
    computed[i] = { id = item.element, title = W:title(item.element), why = why }
  end
  if not order.group then return computed end
  local group = {}
  for i, id in ipairs(order.group) do group[i] = W:title(id) end
  return computed, group, order.why
end

return M
