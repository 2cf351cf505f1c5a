--- How the placements lie, element by element, with what the group agreed; and what to talk about
--- first.

local annex = require "wegmarke.report.parts.annex"
local d = require "wegmarke.doc"
local digest = require "wegmarke.report.digest"
local groups = require "wegmarke.report.groups"
local lang = require "wegmarke.lang"
local protocol = require "wegmarke.report.parts.protocol"
local spread = require "wegmarke.report.spread"
local texts = require "wegmarke.report.parts.texts"

local M = { sheets = {}, short = {} }

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
  local items = texts.reasons(W, list)
  return #items > 0 and d.section(W:t("reasons"), { d.list(items) })
end

--- What was agreed, how and why; where nothing was, that.
local function stand(W, element)
  local a = element.agreement or {}
  local parts = { d.p(d.strong(W:standing(a, element.applicable)), "stand") }
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

-- How the questions of an element are answered, and which type that gives.
local function questions(W, element)
  if not element.asked then return nil end
  local of, rows = require "wegmarke.report.questions", {}
  for i, row in ipairs(of.rows(W, element)) do
    rows[i] = { row.text, row.from and row.answer .. " (" .. row.from .. ")" or row.answer, row.counts }
  end
  local said = of.type(W, element)
  return d.section(W:t "questions_heading", { said and d.p(said),
    d.table{ key = "questions_" .. element.id, rows = rows, look = "small",
      caption = W:t("questions_caption", { title = W:title(element.id) }),
      columns = { { W:t "questions_column", kind = "name" }, { W:t "questions_answer" },
        { W:t "questions_counts", optional = true } } } })
end

-- A card an element; `places` are theirs among all, where these are a part.
local function cards_of(W, elements, places)
  local cards = {}
  for i, element in ipairs(elements) do
    local source = W.model.element[element.id] or {}
    cards[i] = d.card({ d.section(W:title(element.id), {
      source.question and d.p(W:pick(source.question), "ask"),
      d.group{ figures(W, element) }, questions(W, element),
      d.group{ stand(W, element), placements(W, element), reasons(W, element.reasons),
        bullets(W, W:word("remark_kind", "strength"), element.strengths),
        bullets(W, W:word("remark_kind", "obstacle"), element.obstacles) },
    }) }, "card", { id = "e" .. (places and places[i] or i) })
  end
  return cards
end

--- Element by element.
function M.elements(W)
  local parts = groups.of(W)
  if not parts then return { d.lead(W:t("elements_lead")), cards_of(W, W.E.elements) } end
  for i, part in ipairs(parts) do
    parts[i] = d.section(part.title, cards_of(W, part.elements, part.places))
  end
  return { d.lead(W:t("elements_lead")), parts }
end

--- What to talk about first, in words and counts; nothing once all is agreed.
function M.talk(W)
  if digest.settled(W) then return nil end
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

--- Why nothing is shown of an element, or nil.
local function hidden(W, element, shown)
  local threshold = { threshold = W.E.assessment.threshold }
  if element.withheld then return W:t("distribution_withheld", threshold) end
  if element.person_withheld then return W:t("person_withheld", threshold) end
  return not shown and W:t "no_placements" or nil
end

--- A row of the distributions: one kind of placements of an element; the first says what belongs to all.
local function distribution(W, element, one, first)
  local title, states = W:title(element.id), first and element.states or {}
  local row = { first and title or title .. ", " .. W:t("column_" .. one.kind),
    one and W:t("column_" .. one.kind), one and one.n }
  for i = 1, #W.model.scale do row[3 + i] = one and (one.counts[i] or 0) or false end
  for i, state in ipairs(W:states()) do
    if i > 1 then row[#row + 1] = states[state.id] or false end
  end
  row[#row + 1] = first and hidden(W, element, one) or false
  return row
end

--- How the placements lie: a row an element and kind.
local function distributions(W)
  local columns = { { W:t "element", kind = "name", width = 34 }, { W:t "csv_basis", width = 11 },
    { W:t "csv_n", kind = "number" } }
  local rows, series = {}, {}
  for i, value in ipairs(W.model.scale) do
    columns[3 + i] = { W:label(value), kind = "number", width = 10 }
    series[i] = { column = 3 + i, name = W:label(value) }
  end
  for i, state in ipairs(W:states()) do
    columns[#columns + 1] = i > 1 and { state.title, kind = "number", width = 13 } or nil
  end
  columns[#columns + 1] = { W:s "remark", width = 40, optional = true }
  for _, element in ipairs(W.E.elements) do
    local list = element.withheld and {} or spread.distributions(W, element)
    for i = 1, math.max(1, #list) do rows[#rows + 1] = distribution(W, element, list[i], i == 1) end
  end
  return W:sheet("distribution", { d.lead(W:s "distribution_lead"),
    d.table{ key = "distribution", columns = columns, rows = rows },
    d.figure{ figure = "shares", table = "distribution", alt = W:s "distribution_alt",
      data = { title = W:s "distribution_chart", series = series } } })
end

--- The elements, those first that are to be talked about first.
local function by_talk(W)
  local place, list = {}, {}
  for i, item in ipairs(W.E.talk or {}) do place[item.element] = place[item.element] or i end
  for i, element in ipairs(W.E.elements) do
    list[i] = element
    place[element.id] = place[element.id] or #(W.E.talk or {}) + i
  end
  table.sort(list, function(x, y) return place[x.id] < place[y.id] end)
  return list
end

--- Where views lie apart: inside and outside as the mode allows, most of the placements, two peaks.
function M.sheets.talk(W)
  local rows = {}
  local function view(x, name)
    local v = x.views and x.views[name]
    return v and W:s("view", { span = W:span(v.low, v.high), n = v.n })
  end
  local function answer(known, yes) return known and W:t(yes and "yes" or "no") end
  for i, x in ipairs(by_talk(W)) do
    rows[i] = { W:title(x.id), not x.withheld and x.near and (x.n or 0) > 0 and W:near(x.near, x.n),
      view(x, "inside"), view(x, "outside"), answer(x.views, x.views and x.views.differ),
      answer(not x.withheld and x.counts, x.two_peaks), x.states and x.states.dont_know, W:agreed(x) }
  end
  local _, notice = digest.participation(W)
  local lead = not digest.settled(W) and d.lead(W:t "talk_lead")
  return { W:sheet("views", { lead, d.table{ key = "views", rows = rows, columns = {
    { W:t "element", kind = "name" }, { W:s "near", width = 40 },
    { W:word("perspective", "inside"), width = 26 }, { W:word("perspective", "outside"), width = 26 },
    { W:s "differ", width = 16 }, { W:t "csv_two_peaks", width = 12 },
    { W:word("placement_state", "dont_know"), kind = "number", width = 14 },
    { W:t "csv_state", width = 30 } } },
    d.small(W:s "views_note"), notice and d.small(notice) }) }
end

-- How all questions are answered; nothing where no element has any.
local function asked_sheet(W)
  local of, rows = require "wegmarke.report.questions", {}
  for _, x in ipairs(W.E.elements) do
    for i, row in ipairs(of.rows(W, x)) do
      rows[#rows + 1] = { W:title(x.id), row.text, row.answer, row.from or false, row.counts,
        i == 1 and of.type(W, x) or false }
    end
  end
  return #rows > 0 and W:sheet("asked", { d.table{ key = "asked", rows = rows, columns = {
    { W:t "element", kind = "name" }, { W:t "questions_column", width = 50 },
    { W:t "questions_answer", width = 26 }, { W:t "csv_basis", width = 18 },
    { W:t "questions_counts", width = 40, optional = true }, { W:s "remark", width = 40 } } } }) or nil
end

function M.sheets.elements(W)
  local list = { distributions(W), M.sheets.talk(W)[1], protocol.sheets.protocol(W)[1],
    annex.sheets.annex(W)[1] }
  local asked = asked_sheet(W)
  if asked then table.insert(list, 2, asked) end
  return list
end

function M.short.talk(W)
  if digest.settled(W) then return nil end
  local list = {}
  for i, item in ipairs((digest.talk(W))) do
    list[i] = item.title .. ": " .. table.concat(item.lines, ". ") .. "."
  end
  return #list > 0 and { d.steps(list) } or nil
end

return M
