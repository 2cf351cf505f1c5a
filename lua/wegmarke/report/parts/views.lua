--- How the placements lie, element by element, with what the group agreed; and what to talk about
--- first.

local d = require "wegmarke.doc"
local digest = require "wegmarke.report.digest"
local lang = require "wegmarke.lang"
local spread = require "wegmarke.report.spread"

local M = {}

--- The data behind the figures of an element.
local function counts_table(W, element, list)
  local columns, rows = { { W:t("place"), kind = "name" } }, {}
  for i, one in ipairs(list) do columns[i + 1] = { W:t("column_" .. one.kind), kind = "number" } end
  for k, value in ipairs(W.model.scale) do
    local row = { W:label(value) }
    for i, one in ipairs(list) do row[i + 1] = one.counts[k] or 0 end
    rows[k] = row
  end
  return d.more(W:t("as_table"), { d.table{ key = "counts_" .. element.id, columns = columns, rows = rows,
    caption = W:t("counts_caption", { title = W:title(element.id) }), look = "small", narrow = true } },
    { said = true })
end

local function figures(W, element)
  local threshold = { threshold = W.E.assessment.threshold }
  if element.withheld then return d.p(W:t("distribution_withheld", threshold), "mute") end
  local list, parts = spread.distributions(W, element), {}
  if element.person_withheld then parts[1] = d.p(W:t("person_withheld", threshold), "mute") end
  for i, one in ipairs(list) do
    local counts = spread.counts_text(W, one.counts) .. "."
    parts[#parts + 1] = d.small(one.what)
    parts[#parts + 1] = d.figure{ figure = "dots", alt = counts, table = "counts_" .. element.id, data = {
      counts = one.counts, near = one.near, element = element, marks = i == 1, desc = counts,
      title = W:t("dots_title", { title = W:title(element.id), what = one.what }) } }
  end
  if #list == 0 then return d.p(W:t("no_placements"), "mute") end
  parts[#parts + 1] = counts_table(W, element, list)
  return parts
end

local function bullets(W, title, items)
  if #(items or {}) == 0 then return false end
  local list = {}
  for i, item in ipairs(items) do list[i] = W:remark(item) end
  return d.section(title, { d.list(list) })
end

local function reasons(W, list)
  if #(list or {}) == 0 then return false end
  local items = {}
  for i, item in ipairs(list) do
    if type(item) == "table" then
      local text = item.reason or item.text or item.body or ""
      items[i] = item.value and W:t("reason_at", { label = W:label(item.value), text = text }) or text
    else
      items[i] = tostring(item)
    end
  end
  return d.section(W:t("reasons"), { d.list(items) })
end

--- What was agreed, how and why; where nothing was, that.
local function stand(W, element)
  local a = element.agreement or {}
  local parts = { d.p(d.strong(W:t("stand_" .. (element.applicable == false and "not_applicable"
    or a.state or "not_discussed"), { label = W:label(a.value),
    span = a.low and W:range(a.low, a.high) or W:t("unknown") })), "stand") }
  local function add(key, value)
    if value and value ~= "" then parts[#parts + 1] = d.p(W:t(key, { text = value })) end
  end
  add("why", element.why_not or a.why)
  local how = a.how and "how_" .. tostring(a.how)
  add("how", how and lang.has("report." .. how, W.language) and W:t(how) or a.how)
  add("dissent", a.dissent)
  if a.clash then parts[#parts + 1] = d.p(d.strong(W:t("clash"))) end
  local proposal = W:proposal(element)
  if proposal and a.state ~= "agreed" then parts[#parts + 1] = d.p(proposal .. ".") end
  return parts
end

local function placements(W, element)
  local parts = {}
  if element.near and not element.withheld and (element.n or 0) > 0 then
    parts[1] = d.p(W:near(element.near, element.n) .. ".")
  end
  local apart = W:apart(element.states)
  if #apart > 0 then parts[#parts + 1] = d.p(W:t("apart", { list = table.concat(apart, ", ") })) end
  for _, group in ipairs(element.group or {}) do
    if group.value then
      parts[#parts + 1] = d.p(W:t("group_value", {
        label = W:label(group.value), name = group.label or W:t("group_unnamed") }))
    end
  end
  return parts
end

--- Element by element.
function M.elements(W)
  local cards = {}
  for i, element in ipairs(W.E.elements) do
    local source = W.model.element[element.id] or {}
    cards[i] = d.card({ d.section(W:title(element.id), {
      source.question and d.p(W:pick(source.question), "ask"),
      d.group{ figures(W, element) },
      d.group{ stand(W, element), placements(W, element), reasons(W, element.reasons),
        bullets(W, W:t("strengths"), element.strengths), bullets(W, W:t("obstacles"), element.obstacles) },
    }) }, "card", { id = "e" .. i })
  end
  return { d.lead(W:t("elements_lead")), cards }
end

--- What to talk about first, in words and counts.
function M.talk(W)
  local items, calm, unsure = digest.talk(W)
  local list = {}
  for i, item in ipairs(items) do
    local element, lines = W.by_id[item.id], {}
    for k, line in ipairs(item.lines) do lines[k] = d.p(line .. ".") end
    list[i] = d.item(d.strong(item.title), { lines,
      element and d.small(W:t("talk_stand", { stand = W:agreed(element) })) })
  end
  if #list == 0 and #calm == 0 and #unsure == 0 then return { d.p(W:t("talk_nothing")) } end
  return {
    d.lead(W:t("talk_lead")),
    #list > 0 and d.steps(list, "talk") or d.p(W:t("talk_none")),
    #calm > 0 and d.p(W:t("talk_calm", { elements = W:series(calm), n = #calm })),
    #unsure > 0 and d.p(W:t("talk_unsure", { elements = W:series(unsure) })),
  }
end

return M
