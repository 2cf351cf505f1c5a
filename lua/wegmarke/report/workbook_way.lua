--- Sheets on the way on: targets, order, advice, hints, the plan, open questions.

local digest = require "wegmarke.report.digest"
local plan = require "wegmarke.report.plan"
local plans = require "wegmarke.data.plan"
local sheet = require "wegmarke.doc.sheet"
local way = require "wegmarke.report.advice"

local M = {}

--- From Ist to Soll.
function M.targets(W, s)
  s:note(W:t "targets_lead")
  s:table({
    { title = W:t "element", width = 30, function(x) return W:title(x.id) end },
    { title = W:t "ist", width = 26, function(x) return W:stand(x) end },
    { title = W:t "way", width = 30, function(x)
      return x.applicable ~= false and W:target(x) or "–"
    end },
    { title = W:s "distance", width = 18, function(x)
      return x.abstand and x.abstand ~= 0 and W:steps(x.abstand) or nil
    end },
    { title = W:t "until", width = 8, style = "place", function(x)
      return x.applicable ~= false and x.soll and x.soll.year or nil
    end },
    { title = W:t "reason", width = 60, function(x) return x.soll and x.soll.why end },
  }, W.E.elements, { freeze = true, filter = true })
end

--- The group's order, the computed one beside it, and how firm that is.
function M.order(W, s)
  local computed, group, why = digest.order(W)
  if #computed == 0 and not group then return false end
  s:note(W:t "order_lead")
  local firm = {}
  for _, rank in ipairs((W.E.order.firm or {}).ranks or {}) do firm[rank.element] = rank end
  local items = {}
  for i = 1, math.max(#computed, #(group or {})) do
    items[i] = { group = group and group[i], computed = computed[i],
      firm = computed[i] and firm[computed[i].id] }
  end
  local columns = {
    { title = W:s "number", width = 6, style = "place", function(_, i) return i end },
    { title = W:t "order_group", width = 34, function(x) return x.group end },
    { title = W:t "order_computed", width = 34, function(x) return x.computed and x.computed.title end },
    { title = W:s "order_why", width = 30, function(x) return x.computed and x.computed.why end },
  }
  if next(firm) then
    for _, key in ipairs { "low", "middle", "high" } do
      columns[#columns + 1] = { title = W:t("firm_" .. key), width = 14, style = "number",
        function(x) return x.firm and x.firm[key] end }
    end
  end
  s:table(columns, items, { freeze = true })
  s:space()
  if not group then s:note(W:t "order_no_group") end
  if why and why ~= "" then s:note(W:t("why", { text = why })) end
  if #computed > 0 then
    s:note(W:t(W.E.weights_equal == false and "order_weighted" or "order_equal"))
    s:note(digest.firm(W))
    if next(firm) then s:note(W:t("firm_caption", { draws = W.E.order.firm.draws })) end
  end
end

local function numbered(W, list)
  local out = {}
  for i, step in ipairs(list or {}) do out[i] = i .. ". " .. W:pick(step) end
  return table.concat(out, "\n")
end

--- The columns that tell why a rule applies and where it stands.
local function why_columns(W)
  return {
    { title = W:s "why", width = 28, optional = true, function(x) return W:pick(x.why) end },
    { title = W:s "facts", width = 28, optional = true,
      function(x) return table.concat(W:facts(x.facts), "\n") end },
    { title = W:s "unknown", width = 22, optional = true,
      function(x) return table.concat(W:paths(x.unknown), "\n") end },
    { title = W:s "rule", width = 24, function(x) return W:where(x) end },
  }
end

local function outcome(W, rule)
  return W:s(rule.outcome == "cannot_tell" and "cannot_tell" or "fires")
end

--- Advice with what triggered it, who wrote it, and where its rule stands.
function M.advice(W, s)
  s:note(W:t "advice_lead")
  local fires, cannot = digest.advice(W.E)
  local items = {}
  for _, list in ipairs { fires, cannot } do
    for _, advice in ipairs(list) do items[#items + 1] = advice end
  end
  local columns = {
    { title = W:t "element", width = 18, function(x) return W:title(x.element) end },
    { title = W:s "step", width = 15, function(x) return way.step(W, x) end },
    { title = W:s "advice", width = 38, function(x)
      return (x.provisional and W:t "advice_provisional" .. "\n" or "") .. W:pick(x.text)
    end },
    { title = W:s "steps", width = 40, optional = true, function(x) return numbered(W, x.steps) end },
    { title = W:s "outcome", width = 9, function(x) return outcome(W, x) end },
    { title = W:s "effort", width = 9, optional = true,
      function(x) return x.effort and W:effort(x.effort) end },
    { title = W:s "months", width = 8, optional = true, style = "place",
      function(x) return x.months end },
    { title = W:s "status", width = 14, function(x) return W:status(x.status) end },
    { title = W:s "author", width = 11, optional = true, function(x) return x.author end },
    { title = W:s "source", width = 18, optional = true, function(x) return W:pick(x.source) end },
  }
  for _, column in ipairs(why_columns(W)) do columns[#columns + 1] = column end
  if #items > 0 then
    s:table(columns, items, { freeze = true, filter = true })
  else
    s:note(W:t "advice_none")
  end
  if #(W.E.no_advice or {}) > 0 then
    s:heading(W:t "without_advice")
    local lines = {}
    for i, item in ipairs(W.E.no_advice) do
      lines[i] = { W:title(item.element), W:t("no_advice_" .. tostring(item.why)) }
    end
    s:facts(lines, { 24, 20 })
  end
end

--- Observations across elements.
function M.hints(W, s)
  local items = {}
  for _, hint in ipairs(W.E.hints or {}) do
    if hint.outcome ~= "silent" then items[#items + 1] = hint end
  end
  if #items == 0 then return false end
  s:note(W:t "hints_lead")
  local columns = {
    { title = W:s "elements", width = 30, function(x) return W:titles(x.elements or {}) end },
    { title = W:s "hint", width = 60, function(x) return W:pick(x.text) end },
    { title = W:s "outcome", width = 16, function(x) return outcome(W, x) end },
  }
  for _, column in ipairs(why_columns(W)) do columns[#columns + 1] = column end
  s:table(columns, items, { freeze = true })
end

--- Open questions, obstacles of the whole, wanted support.
function M.questions(W, s)
  local items = {}
  local function take(kind, list)
    for _, item in ipairs(list) do
      items[#items + 1] = { kind = kind, title = item.title, text = item.text }
    end
  end
  take(W:t "h_questions", digest.remarks(W, "questions"))
  take(W:t "obstacles", digest.whole(W, "obstacles"))
  take(W:t "support", digest.remarks(W, "support"))
  if #items == 0 then return false end
  s:table({
    { title = W:s "kind", width = 26, function(x) return x.kind end },
    { title = W:t "element", width = 30, function(x) return x.title end },
    { title = W:s "text", width = 90, function(x) return x.text end },
  }, items, { freeze = true, filter = true })
end

local function joined(list)
  if #list < 2 then return list[1] end
  return "• " .. table.concat(list, "\n• ")
end

--- Fields of action with their goals, from the top down.
---@param opts {brief: boolean|nil, public: boolean|nil}|nil
function M.fields(W, s, opts)
  local P = plan.of(W, opts)
  if not P then return false end
  s:note(P.lead)
  local columns = {
    { title = W:s "number", width = 6, style = "place", function(_, i) return i end },
    { title = W:s "field", width = 34, function(f) return f.title end },
  }
  local function goals_of(topic)
    return function(f)
      for _, goal in ipairs(f.goals) do
        if goal.topic == topic then return joined(goal.list) end
      end
    end
  end
  for _, topics in ipairs { plans.goals, { "goal" } } do
    for _, topic in ipairs(topics) do
      columns[#columns + 1] = { title = plan.t(W, topic), width = 34, optional = true, goals_of(topic) }
    end
  end
  for _, key in ipairs { "important", "feasible" } do
    columns[#columns + 1] = { title = W:s(key), width = 10, optional = true, style = "number",
      function(f) return f[key] end }
  end
  s:table(columns, P.fields, { freeze = true })
  s:note(P.more)
end

--- Work packages: who, what, with what, until when, state.
---@param opts {brief: boolean|nil, public: boolean|nil, input: boolean|nil} input: to go on with, so that
--- what is open is an empty cell
function M.packages(W, s, opts)
  local P = plan.of(W, opts)
  local function t(key) return plan.t(W, key) end
  local items = {}
  for i, field in ipairs(P and P.fields or {}) do
    for k, p in ipairs(field.packages) do
      items[#items + 1] = { number = i .. "." .. k, field = field.title, p = p }
    end
  end
  if #items == 0 and not opts.input then return false end
  if opts.input then
    s:note(W:s "packages_input")
    for _ = 1, 12 do items[#items + 1] = { p = { is_open = {} } } end
  end
  local style = opts.input and "input" or nil
  local function cell(p, key)
    if not (opts.input and p.is_open[key]) then return p[key] end
  end
  local columns = {
    { title = W:s "number", width = 8, style = "key", function(x) return x.number end },
    { title = W:s "field", width = 30, style = style or "words", function(x) return x.field end },
    { title = t "what", width = 46, style = style, function(x) return x.p.what end },
  }
  if not opts.public then
    for _, key in ipairs { "who", "with" } do
      columns[#columns + 1] = { title = t(key), width = 26, style = style,
        function(x) return cell(x.p, key) end }
    end
  end
  columns[#columns + 1] = { title = t "due", width = 14, style = style, function(x)
    local day = sheet.day(x.p.day)
    if day then return day, opts.input and "input_day" or "day" end
    return cell(x.p, "due")
  end }
  columns[#columns + 1] = { title = t "state", width = 14, style = style,
    function(x) return x.p.state end }
  local at = s:table(columns, items, { freeze = true, filter = true })
  s:note(P and P.more)
  local states = {}
  for i, state in ipairs { "planned", "running", "done", "dropped" } do states[i] = t("state_" .. state) end
  s.choices[#s.choices + 1] = { row = at.first, last_row = at.last,
    column = #columns, list = states, strict = true, title = t "state", mistake = W:s "state_mistake" }
end

--- The five questions to each field; one without an answer is an open one.
---@param opts {brief: boolean|nil, public: boolean|nil}
function M.five(W, s, opts)
  local P = plan.of(W, opts)
  local items = {}
  for _, field in ipairs(P and P.fields or {}) do
    for _, question in ipairs(field.questions or {}) do
      items[#items + 1] = { field = field.title, question = question }
    end
  end
  if #items == 0 then return false end
  s:note(P.lead)
  s:table({
    { title = W:s "field", width = 34, function(x) return x.field end },
    { title = W:s "question", width = 44, function(x) return x.question.title end },
    { title = W:s "answer", width = 70, function(x)
      if x.question.open then return x.question.open, "here" end
      return joined(x.question.list)
    end },
  }, items, { freeze = true, filter = true })
end

return M
