--- How the placements lie, element by element, with what the group agreed; and what to talk about
--- first.

local html = require "wegmarke.doc.markup"
local svg = require "wegmarke.report.svg"
local digest = require "wegmarke.report.digest"

local h = html.h
local M = {}

--- The counts of a figure as a sentence: "2 x Typ 1, 5 x Typ 2".
local function counts_text(W, counts)
  local list = {}
  for i, value in ipairs(W.model.scale) do
    local n = counts[i] or 0
    if n > 0 then list[#list + 1] = W:t("count_at", { n = n, label = W:label(value) }) end
  end
  return table.concat(list, ", ")
end

--- The distributions an element has: by persons, by dots on a poster.
local function distributions(W, element)
  local list = {}
  if element.counts and (element.n or 0) > 0 then
    list[1] = { kind = element.basis or "person", n = element.n, counts = element.counts,
      near = element.near }
  end
  local tally = element.tally
  if tally and tally.counts and (tally.n or 0) > 0 and element.basis ~= "tally" then
    list[#list + 1] = { kind = "tally", n = tally.n, counts = tally.counts }
  end
  for _, d in ipairs(list) do
    d.what = W:t("basis_" .. d.kind, { n = d.n })
    if d.kind == "tally" and tally and tally.dont_know then
      d.what = d.what .. W:t("basis_undecided", { n = tally.dont_know })
    end
  end
  return list
end

M.distributions, M.counts_text = distributions, counts_text

--- The data behind the figures of an element.
local function counts_table(W, element, list)
  local heads, rows = {}, {}
  for i, d in ipairs(list) do
    heads[i] = h.th{ scope = "col", class = "n", W:t("column_" .. d.kind) }
  end
  for i, value in ipairs(W.model.scale) do
    local cells = {}
    for k, d in ipairs(list) do cells[k] = h.td{ class = "n", d.counts[i] or 0 } end
    rows[#rows + 1] = h.tr{ h.th{ scope = "row", W:label(value) }, cells }
  end
  return h.details{ h.summary{ W:t("as_table") },
    h.table{ class = "small",
      h.caption{ class = "vh", W:t("counts_caption", { title = W:title(element.id) }) },
      h.thead{ h.tr{ h.th{ scope = "col", W:t("place") }, heads } }, h.tbody(rows) } }
end

local function figures(W, element)
  if element.withheld then
    return h.p{ class = "mute", W:t("distribution_withheld", {
      threshold = W.E.assessment.threshold }) }
  end
  local list, parts = distributions(W, element), {}
  if element.person_withheld then
    parts[1] = h.p{ class = "mute", W:t("person_withheld", {
      threshold = W.E.assessment.threshold }) }
  end
  for i, d in ipairs(list) do
    parts[#parts + 1] = h.p{ class = "small mute", d.what }
    parts[#parts + 1] = svg.dots(W, {
      counts = d.counts, near = d.near, element = element, marks = i == 1,
      title = W:t("dots_title", { title = W:title(element.id), what = d.what }),
      desc = counts_text(W, d.counts) .. ".",
    })
  end
  if #list == 0 then return h.p{ class = "mute", W:t("no_placements") } end
  parts[#parts + 1] = counts_table(W, element, list)
  return parts
end

local function bullets(W, title, items)
  if #(items or {}) == 0 then return false end
  local list = {}
  for i, item in ipairs(items) do list[i] = h.li{ W:remark(item) } end
  return { h.h4{ title }, h.ul(list) }
end

local function reasons(W, list)
  if #(list or {}) == 0 then return false end
  local items = {}
  for i, item in ipairs(list) do
    if type(item) == "table" then
      local text = item.reason or item.text or item.body or ""
      items[i] = h.li{ item.value and W:t("reason_at", { label = W:label(item.value), text = text })
        or text }
    else
      items[i] = h.li{ tostring(item) }
    end
  end
  return { h.h4{ W:t("reasons") }, h.ul(items) }
end

--- What was agreed, how and why; where nothing was, that.
local function stand(W, element)
  local a = element.agreement or {}
  local parts = { h.p{ class = "stand", h.strong{ W:t("stand_" .. (element.applicable == false
    and "not_applicable" or a.state or "not_discussed"), {
      label = W:label(a.value),
      span = a.low and W:range(a.low, a.high) or W:t("unknown"),
    }) } } }
  local function add(key, value)
    if value and value ~= "" then parts[#parts + 1] = h.p{ W:t(key, { text = value }) } end
  end
  add("why", element.why_not or a.why)
  local how = a.how and ("how_" .. tostring(a.how))
  if how then
    local known = W:t(how)
    add("how", known:find("^%[report%.") and tostring(a.how) or known)
  end
  add("dissent", a.dissent)
  if a.clash then parts[#parts + 1] = h.p{ h.strong{ W:t("clash") } } end
  local proposal = W:proposal(element)
  if proposal and a.state ~= "agreed" then parts[#parts + 1] = h.p{ proposal .. "." } end
  return parts
end

local function placements(W, element)
  local parts = {}
  if element.near and not element.withheld and (element.n or 0) > 0 then
    parts[1] = h.p{ W:near(element.near, element.n) .. "." }
  end
  local apart = W:apart(element.states)
  if #apart > 0 then parts[#parts + 1] = h.p{ W:t("apart", { list = table.concat(apart, ", ") }) } end
  for _, group in ipairs(element.group or {}) do
    if group.value then
      parts[#parts + 1] = h.p{ W:t("group_value", {
        label = W:label(group.value), name = group.label or W:t("group_unnamed") }) }
    end
  end
  return parts
end

--- Element by element.
function M.elements(W)
  local cards = {}
  for i, element in ipairs(W.E.elements) do
    local source = W.model.element[element.id] or {}
    cards[i] = h.article{ class = "card", id = "e" .. i,
      h.h3{ html.nobreak(W:title(element.id)) },
      source.question and h.p{ class = "ask", W:pick(source.question) },
      h.div{ figures(W, element) },
      h.div{ stand(W, element), placements(W, element), reasons(W, element.reasons),
        bullets(W, W:t("strengths"), element.strengths),
        bullets(W, W:t("obstacles"), element.obstacles) },
    }
  end
  return { h.p{ class = "lead", W:t("elements_lead") }, cards }
end

--- What to talk about first, in words and counts.
function M.talk(W)
  local items, calm, unsure = digest.talk(W)
  local list = {}
  for i, item in ipairs(items) do
    local element, lines = W.by_id[item.id], {}
    for k, line in ipairs(item.lines) do lines[k] = h.p{ line .. "." } end
    list[i] = h.li{ h.strong{ item.title }, lines,
      element and h.p{ class = "small mute", W:t("talk_stand", { stand = W:agreed(element) }) } }
  end
  if #list == 0 and #calm == 0 and #unsure == 0 then return h.p{ W:t("talk_nothing") } end
  return {
    h.p{ class = "lead", W:t("talk_lead") },
    #list > 0 and h.ol{ class = "talk", list } or h.p{ W:t("talk_none") },
    #calm > 0 and h.p{ W:t("talk_calm", { elements = W:series(calm), n = #calm }) },
    #unsure > 0 and h.p{ W:t("talk_unsure", { elements = W:series(unsure) }) },
  }
end

return M
