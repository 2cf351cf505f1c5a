--- The slides of the page for the projector.

local html = require "wegmarke.doc.markup"
local digest = require "wegmarke.report.digest"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local split = require "wegmarke.present.split"
local svg = require "wegmarke.report.svg"
local views = require "wegmarke.report.spread"

local h = html.h
local M = {}

local function slide(attributes, children)
  attributes.class = "slide " .. (attributes.class or "")
  attributes[1] = children
  return h.section(attributes)
end

--- Heading of an element's slide: which it is and at which of the three steps.
local function head(W, element, i, n, step)
  local steps = {}
  for k, key in ipairs { "dots", "talk", "agree" } do
    steps[k] = h.li{ ["aria-current"] = key == step and "step" or false, W:p("step_" .. key) }
  end
  return h.header{
    h.div{ h.p{ class = "eyebrow", W:p("step_of", { i = i, n = n }) },
      h.h2{ tabindex = -1, W:title(element.id) } },
    h.ol{ class = "stages", steps } }
end

local function basis(W)
  local p, list = W.E.participation or {}, {}
  if (p.persons or 0) == 1 then list[1] = W:p("person") end
  if (p.persons or 0) > 1 then list[1] = W:p("persons", { n = p.persons }) end
  if (p.dots or 0) > 0 then list[#list + 1] = W:p(p.dots == 1 and "dot" or "dots", { n = p.dots }) end
  local said = W:p("basis", { list = #list > 0 and table.concat(list, ", ") or W:p("nothing_yet") })
  local waiting = digest.waiting(W)
  return waiting and said .. " " .. waiting or said
end

--- What was recorded for an element, in words; nil when nothing was.
local function recorded(W, element)
  local a = element.agreement
  if not a or a.state == nil or a.state == "not_discussed" then return nil end
  if element.ist_from == "proposal" then return nil end
  return W:agreed(element)
end

-- The group's points on an element, as far as they may be shown.
local function points_on(W, element)
  if not element.points then return false end
  return h.span{ class = "says", lang.text_of(W.model, W.language, "own.page_points", { n = element.dots }) }
end

--- The first slide: what it is about, and the elements in the order of the talk.
function M.overview(W, order)
  local about, items, any = {}, {}, false
  for _, item in ipairs((digest.talk(W))) do about[item.id] = item.lines end
  for _, element in ipairs(order) do any = any or element.near ~= nil end
  for i, element in ipairs(order) do
    local lines = about[element.id] or {}
    items[i] = h.li{ h.button{ type = "button", ["data-go"] = i, ["data-element"] = element.id,
      h.strong{ W:title(element.id) },
      h.span{ class = "says", lines[1] or W:near(element.near, element.n) or "" },
      points_on(W, element), h.span{ class = "mark", recorded(W, element) or "" } } }
  end
  local how = digest.settled(W) and "agenda_settled" or any and "agenda_how" or "agenda_plain"
  return slide({ id = "overview" }, {
    h.p{ class = "eyebrow", W:p("eyebrow"), " · ", W:kind() },
    h.h1{ tabindex = -1, W:unit() },
    h.p{ class = "lead", W:p("intro"), " ", basis(W) },
    h.h2{ W:p("agenda") }, h.p{ class = "mute", W:p(how) },
    h.ol{ class = "agenda", items } })
end

--- The dots, and beside them what the types are.
function M.dots(W, element, i, n)
  local source = W.model.element[element.id] or {}
  local figures = {}
  if element.withheld then
    figures[1] = h.p{ W:t("distribution_withheld", { threshold = W.E.assessment.threshold }) }
  else
    for k, d in ipairs(views.distributions(W, element)) do
      figures[k] = h.figure{ h.figcaption{ d.what }, svg.dots(W, {
        counts = d.counts, element = element, marks = false,
        title = W:t("dots_title", { title = W:title(element.id), what = d.what }),
        desc = views.counts_text(W, d.counts) .. "." }) }
    end
    if #figures == 0 then figures[1] = h.p{ W:t("no_placements") } end
  end
  local bare = element.withheld or #views.distributions(W, element) == 0
  local apart = W:apart(element.states)
  local types = {}
  for k, kind in ipairs(W.model.types) do
    local cell = (source.cells or {})[k]
    types[k] = { h.dt{ W:label(kind.value) }, h.dd{ cell and W:pick(cell.text) or "" } }
  end
  return slide({ ["data-element"] = element.id, ["data-step"] = "dots" }, {
    head(W, element, i, n, "dots"),
    source.question and h.p{ class = "question", W:pick(source.question) },
    h.div{ class = bare and "two bare" or "two",
      h.div{ class = "figures", figures,
        #apart > 0 and h.p{ class = "mute", W:t("apart", { list = table.concat(apart, ", ") }) } },
      h.div{ h.h3{ W:p("types") }, h.dl{ class = "types", types } } } })
end

--- What lies behind the dots: how they lie, the reasons that may be shown, questions.
function M.talk(W, element, i, n)
  local source = W.model.element[element.id] or {}
  local how, asks, reasons = {}, {}, {}
  for _, item in ipairs((digest.talk(W))) do
    if item.id == element.id then
      for k, line in ipairs(item.lines) do how[k] = h.p{ line .. "." } end
    end
  end
  if #how == 0 and element.near and not element.withheld then
    how[1] = h.p{ W:near(element.near, element.n) .. "." }
  end
  for _, line in ipairs(split.lines(W, element)) do how[#how + 1] = h.p{ class = "split", line } end
  local near, unsure = element.near, element.states and element.states.dont_know or 0
  if near and near.outside > 0 and not element.withheld then
    asks[1], asks[2] = h.li{ W:p("ask_high") }, h.li{ W:p("ask_low") }
  end
  if unsure > 0 then
    asks[#asks + 1] = h.li{ W:p(unsure == 1 and "ask_unsure_one" or "ask_unsure", { n = unsure }) }
  end
  for _, question in ipairs(source.depth or {}) do asks[#asks + 1] = h.li{ W:pick(question) } end
  asks[#asks + 1] = h.li{ W:p("ask_all") }
  for k, item in ipairs(element.reasons or {}) do
    local text = type(item) == "table" and (item.reason or item.text or item.body or "")
      or tostring(item)
    reasons[k] = h.li{ type(item) == "table" and item.value
      and h.b{ W:label(item.value), ": " } or false, text }
  end
  return slide({ ["data-element"] = element.id, ["data-step"] = "talk" }, {
    head(W, element, i, n, "talk"),
    h.div{ class = "two",
      h.div{ h.h3{ W:p("talk_question") }, h.div{ class = "large", how }, h.h3{ W:p("reasons") },
        #reasons > 0 and h.ul(reasons) or h.p{ class = "mute", W:p("no_reasons") } },
      h.div{ h.h3{ W:p("talk_ask") }, h.ul{ class = "large", asks } } } })
end

local function select(W, id, name, label, value)
  local options = { h.option{ value = "", W:p("none") } }
  for _, v in ipairs(W.model.scale) do
    options[#options + 1] = h.option{ value = ("%.14g"):format(v), selected = v == value,
      W:label(v) }
  end
  return h.p{ class = "field " .. name, h.label{ ["for"] = id, label },
    h.select{ id = id, ["data-field"] = name, options } }
end

local function area(id, name, label, value, rows)
  return h.p{ class = "field", h.label{ ["for"] = id, label },
    h.textarea{ id = id, ["data-field"] = name, rows = rows, value or "" } }
end

--- Free texts that were recorded, one a line.
local function lines_of(W, list)
  local lines = {}
  for i, item in ipairs(list or {}) do lines[i] = W:remark(item):gsub("%s+", " ") end
  return table.concat(lines, "\n")
end

--- What the group agrees, with fields to record it.
function M.agree(W, element, i, n)
  local a, id = element.agreement or {}, "a" .. i
  local state = a.state or "not_discussed"
  local values, states, notes = {}, {}, {}
  for k, v in ipairs(W.model.scale) do
    local own = ("%s-v%d"):format(id, k)
    values[k] = h.li{ h.input{ type = "radio", name = id .. "-value", id = own,
      value = ("%.14g"):format(v), checked = state == "agreed" and a.value == v,
      ["data-field"] = "value" }, h.label{ ["for"] = own, W:label(v) } }
  end
  for k, key in ipairs(lists.agreement_state) do
    states[k] = h.option{ value = key, selected = key == state, W:word("agreement_state", key) }
  end
  for k, kind in ipairs(lists.remark_kind) do
    local field = lists.remark_field[kind]
    notes[k] = area(id .. "-" .. field, field, W:p("one_a_line", { what = W:word("remark_kind", kind) }),
      lines_of(W, element[field]), 2)
  end
  local proposal = W.E.provisional and W:proposal(element)
  return slide({ ["data-element"] = element.id, ["data-step"] = "agree" }, {
    head(W, element, i, n, "agree"),
    proposal and h.p{ class = "mute", W:p("proposal", { text = proposal }) },
    h.fieldset{ class = "values", h.legend{ W:p("agree_lead") }, h.ul(values) },
    h.div{ class = "fields",
      h.p{ class = "field", h.label{ ["for"] = id .. "-state", W:p("state") },
        h.select{ id = id .. "-state", ["data-field"] = "state", states } },
      h.div{ class = "range", select(W, id .. "-low", "low", W:p("low"), a.low),
        select(W, id .. "-high", "high", W:p("high"), a.high) },
      h.p{ class = "field", h.label{ ["for"] = id .. "-how", W:p("how") },
        h.input{ id = id .. "-how", type = "text", ["data-field"] = "how", value = a.how or "",
          placeholder = W:p("how_example") } },
      area(id .. "-why", "why", W:p("why"), element.why_not or a.why, 2),
      area(id .. "-dissent", "dissent", W:p("dissent"), a.dissent, 2),
      notes } })
end

--- The last slide: what was recorded, and the file.
function M.ending(W, id)
  local list = {}
  for i, element in ipairs(W.E.elements) do
    list[i] = h.tr{ ["data-sum"] = element.id, h.th{ scope = "row", W:title(element.id) },
      h.td{ W:agreed(element) } }
  end
  return slide({ id = "ending" }, {
    h.h2{ tabindex = -1, W:p("h_end") },
    h.table{ h.tbody(list) },
    h.p{ id = "new", W:p("end_none") },
    h.div{ id = "problems", role = "alert" },
    h.p{ h.button{ type = "button", id = "save", class = "main", W:p("save") } },
    h.div{ id = "draft", hidden = true, h.p{ id = "draft-says" },
      h.p{ h.button{ type = "button", id = "drop", W:p("drop") } } },
    h.div{ id = "others" },
    h.p{ class = "mute", W:p("end_lead", { id = id }) },
    h.p{ id = "says", role = "status" } })
end

--- The bar at the foot.
function M.bar(W)
  return h.nav{ class = "bar", ["aria-label"] = W:p("overview"),
    h.button{ type = "button", id = "back", W:p("back") },
    h.button{ type = "button", id = "home", W:p("overview") },
    h.p{ id = "where", ["aria-live"] = "polite" },
    h.p{ id = "clock", role = "timer", ["aria-label"] = W:p("clock"), hidden = true },
    h.button{ type = "button", id = "help", W:p("keys") },
    h.button{ type = "button", id = "next", class = "main", W:p("next") } }
end

--- Which keys do what.
function M.keys(W)
  local items = {}
  for i, key in ipairs { "next", "back", "element", "digit", "home", "full", "clock", "dark" } do
    items[i] = h.li{ W:p("keys_" .. key) }
  end
  return h.dialog{ id = "keys", ["aria-labelledby"] = "keys-head",
    h.h2{ id = "keys-head", W:p("keys") }, h.ul(items),
    h.form{ method = "dialog", h.button{ class = "main", W:p("close") } } }
end

return M
