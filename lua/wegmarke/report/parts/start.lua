--- The head of the report: whose it is, its summary, the profile at a glance, what can be built on.

local d = require "wegmarke.doc"
local digest = require "wegmarke.report.digest"
local groups = require "wegmarke.report.groups"
local own = require "wegmarke.report.own"
local texts = require "wegmarke.report.parts.texts"

local M = { sheets = {}, short = {} }

--- Whose report it is, on what it rests.
---@param W table words
---@param no_place string|nil what is said where nobody said where it was held
function M.facts(W, no_place)
  local E = W.E
  local a, model = E.assessment, E.model
  local endorsed = model.endorsed_by
  return d.terms({
    { W:t("kind"), W:kind() },
    { W:t("ags"), E.unit.keys and (E.unit.keys.ags or E.unit.keys.ars), key = true },
    { W:t("held_on"), W:date(a.held_on) },
    { W:t("venue"), a.place or no_place },
    { W:t("agency"), a.agency },
    { W:t("state"), W:t(a.final and "final" or "not_final") },
    { W:t("model"), look = "more", d.item(W:pick(model.title), {
      d.small{ W:t("model_version", { version = model.version }), ", ",
        endorsed and W:t("endorsed_by", { who = endorsed }) or W:t("endorsed_nobody") } }) },
  }, "facts")
end

--- What has to be settled before figures can be trusted, and what is provisional.
function M.notes(W)
  local lines = digest.clashes(W)
  return {
    #lines > 0 and d.note(W:t("clash_title"), { d.p(W:t("clash_lead")), d.list(lines) }),
    W.E.provisional and d.note(W:t("provisional_title"), { d.p(W:t("provisional_text")) }),
  }
end

-- How many rows a large profile has at most where little room is.
local MOST_ROWS = 8

-- A large profile where little room is: a group a row, with what the model makes of it.
local function overview_of(W, parts)
  if #parts > MOST_ROWS then parts = groups.outermost(W) end
  local rows, columns, rolled = {}, { { W:t("rollup_group"), kind = "name" } }, own.rolled_by_id(W)
  if rolled then columns[2] = { W:t("rollup_value") } end
  for _, key in ipairs { "agreed_n", "ist", "soll" } do columns[#columns + 1] = { W:t(key) } end
  for i, part in ipairs(parts) do
    local state = groups.state(part)
    local spread = state.low and (state.low == state.high and W:label(state.low)
      or W:label(state.low) .. " – " .. W:label(state.high)) or "–"
    local row = { part.title }
    if rolled then row[2] = rolled[part.id] or "–" end
    row[#row + 1] = W:t("of_all", { n = state.agreed, all = state.all })
    row[#row + 1] = spread
    row[#row + 1] = W:t("of_all", { n = state.targets, all = state.all })
    rows[i] = row
  end
  return d.table{ key = "profile", caption = W:t("profile_groups"), shown = true, look = "counts",
    rows = rows, columns = columns }
end

-- The profile: a strip a row, with what it says in words.
local function strips(W, brief, elements, named)
  local rows, any = {}, false
  for i, element in ipairs(elements) do
    local stand, target, soll = W:agreed(element), W:target(element), element.soll
    if element.ist_from == "proposal" then
      stand = W:proposal(element) or stand
      any = true
    end
    -- where little room is: the Ist stands beside it
    if brief and soll and soll.state == "value" and element.ist and soll.value ~= element.ist then
      target = W:t("target_to", { label = W:label(soll.value) })
    end
    target = W:dated(element.applicable == false and "–" or target, soll or {})
    rows[i] = { W:title(element.id), d.figure{ figure = "strip", data = element, alt = W:t("strip_alt", {
      title = W:title(element.id), stand = stand, target = target }) }, stand, target }
  end
  return d.table{ key = "profile", caption = W:t("profile_caption"), shown = not named,
    look = "profile stack",
    rows = rows, columns = { { W:t("element"), kind = "name" },
      { "", kind = "figure", look = "at", head = "scale" }, { W:t("ist") }, { W:t("soll") } } }, any
end

--- The profile: of a large model group by group, and a group a row where little room is.
local function profile(W, brief)
  local parts, any, tables = groups.of(W), false, {}
  if parts and brief then return overview_of(W, parts) end
  for i, part in ipairs(parts or { { elements = W.E.elements } }) do
    local made, provisional = strips(W, brief, part.elements, i > 1)
    tables[i] = part.title and d.group({ d.section(part.title, { made }) }, "together") or made
    any = any or provisional
  end
  return { tables, d.figure{ figure = "legend", data = { provisional = any } } }
end

--- Summary and profile.
---@param W table words
---@param opts {brief: boolean|nil}|nil
function M.summary(W, opts)
  local waiting = digest.waiting(W)
  return { texts.each(d.p, digest.summary(W)), waiting and d.p(waiting), d.small(W:t("no_marks")),
    profile(W, opts and opts.brief) }
end

--- What the unit can build on.
function M.build_on(W)
  local items, at = {}, {}
  local function item(id)
    if not at[id] then
      at[id] = { d.strong(W:title(id)) }
      items[#items + 1] = at[id]
    end
    return at[id]
  end
  for _, entry in ipairs(W.E.build_on or {}) do
    local words = item(entry.element)
    if entry.from ~= "strength" and entry.ist then
      words[#words + 1] = ", " .. (entry.provisional and W:t("proposal_short",
        { label = W:label(entry.ist) }) or W:label(entry.ist))
    end
  end
  for _, element in ipairs(W.E.elements) do
    local list = {}
    for i, strength in ipairs(element.strengths or {}) do list[i] = W:remark(strength) end
    local words = #list > 0 and item(element.id)
    if #list == 1 then
      words[#words + 1] = ": " .. list[1]
    elseif #list > 1 then
      words.blocks = { d.list(list) }
    end
  end
  for i, words in ipairs(items) do
    if words.blocks then
      local blocks = words.blocks
      words.blocks = nil
      items[i] = d.item(words, blocks)
    end
  end
  local all = {}
  for i, strength in ipairs(digest.whole(W, "strengths")) do
    all[i] = { d.strong(strength.title), ": ", strength.text }
  end
  table.move(items, 1, #items, #all + 1, all)
  if #all == 0 then return { d.p(W:t("build_on_none")) } end
  return { d.lead(W:t("build_on_lead")), d.list(all) }
end

--- How the numbers of the scale can be read along an axis: by their labels where these are a word and
--- the number, else by a legend.
---@return string|nil format
---@return string|nil legend
local function axis_words(W)
  local prefix
  local legend, same = {}, true
  for i, kind in ipairs(W.model.types) do
    local label, value = W:label(kind.value), string.format("%g", kind.value)
    local before = label:sub(-#value) == value and label:sub(1, #label - #value) or nil
    if i == 1 then prefix = before end
    same = same and before ~= nil and before == prefix
      and not before:find('["\\%c]') and #before < 30
    legend[i] = value .. " = " .. label
  end
  if same then return '"' .. prefix .. '"0' end
  return nil, table.concat(legend, " · ")
end

local function profile_chart(W)
  local format, legend = axis_words(W)
  local types, said = W.model.types, {}
  for i, element in ipairs(W.E.elements) do said[i] = W:title(element.id) .. ": " .. W:stand(element) end
  return d.figure{ figure = "lines", table = "profile", alt = table.concat(said, "; "), data = {
    title = W:s "profile_chart",
    axis = { title = legend or W:s "axis_types", format = format, min = types[1].value,
      max = types[#types].value, step = #types > 1 and types[2].value - types[1].value or 1 },
    series = { { column = 5, name = W:t "soll", mark = "diamond" },
      { column = 3, name = W:t "ist", mark = "circle" } } } }
end

--- Where each element stands and where it is to go; how many say so only where the report tells of it.
function M.sheets.summary(W)
  local rows = {}
  local columns = { { W:t "element", kind = "name" }, { W:t "ist", width = 26 },
    { W:s "ist_place", kind = "mark", width = 10 }, { W:t "soll", width = 26 },
    { W:s "soll_place", kind = "mark", width = 10 }, { W:t "until", kind = "year", width = 8 },
    { W:s "distance", width = 18 } }
  if W.parts.elements then
    columns[8] = { W:t "csv_basis", width = 11 }
    columns[9] = { W:t "csv_n", kind = "number" }
  end
  for i, x in ipairs(W.E.elements) do
    local off, soll = x.applicable == false, x.soll or {}
    rows[i] = { W:title(x.id), W:stand(x), x.ist, off and "–" or W:target(x), W:goal(x),
      not off and soll.state == "value" and soll.year, W:distance(x),
      not x.withheld and x.basis and W:t("csv_basis_" .. x.basis), not x.withheld and x.n }
  end
  return { W:sheet("profile", { d.lead(W:s "profile_lead"), d.small(W:s "ordinal"),
    d.table{ key = "profile", columns = columns, rows = rows }, profile_chart(W) }) }
end

function M.sheets.build_on(W)
  local rows = {}
  for _, entry in ipairs(W.E.build_on or {}) do
    local strength = entry.from == "strength"
    rows[#rows + 1] = { W:title(entry.element), strength and W:word("remark_kind", "strength") or W:t "ist",
      strength and W:remark(entry.text) or entry.ist and W:label(entry.ist) }
  end
  for _, item in ipairs(digest.whole(W, "strengths")) do
    rows[#rows + 1] = { item.title, W:word("remark_kind", "strength"), item.text }
  end
  return #rows > 0 and { W:sheet("build_on", { d.lead(W:t "build_on_lead"),
    d.table{ key = "build_on", rows = rows, columns = { { W:t "element", kind = "name", width = 34 },
      { W:s "kind", width = 16 }, { W:s "text", width = 90 } } } }) } or {}
end

--- What stands around the parts, on a sheet: whose report it is, in a few sentences, how to read it.
---@param W table words
---@param lacking table|nil what is said although no part says it
---@param foot table blocks
function M.overview(W, lacking, foot)
  local a = W.E.assessment
  local reading = {}
  for i, key in ipairs { "ordinal", "read_states", "read_charts", "read_text" } do reading[i] = W:s(key) end
  return d.sheet{ key = "overview", name = W:s "sheet_overview", title = W:unit(), blocks = {
    d.lead(a.title and a.title ~= "" and a.title or W:t "subtitle"), M.notes(W), M.facts(W),
    W.parts.summary and d.section(W:t "h_summary", { texts.each(d.p, digest.summary(W)),
      d.small(W:t "no_marks") }),
    lacking and d.section(W:t "h_minimum", texts.each(d.p, digest.minimum(W, lacking))),
    d.section(W:s "how_to_read", { d.list(reading) }), foot } }
end

--- Ist and Soll in one cell: beside an Ist it is enough to say where to.
local function aims(W, x)
  local soll = x.soll or {}
  if x.applicable == false then return W:agreed(x) end
  if (soll.state or "open") == "open" then return W:stand(x) end
  local target = W:target(x)
  if x.ist and soll.state == "value" and soll.value ~= x.ist then
    target = W:t("target_to", { label = W:label(soll.value) })
  end
  return W:stand(x) .. "; " .. W:dated(target, soll)
end

--- The summary, and each element in a line.
function M.short.summary(W)
  local rows, waiting = {}, digest.waiting(W)
  for i, x in ipairs(W.E.elements) do
    rows[i] = { W:title(x.id), d.figure{ figure = "strip", data = x, alt = W:stand(x) }, aims(W, x) }
  end
  return { texts.each(d.p, digest.summary(W)), waiting and d.p(waiting),
    d.section(W:t "term_profile", {
      d.table{ key = "profile", look = "profile", rows = rows, columns = { { W:t "element", kind = "name" },
        { "", kind = "figure", head = "scale" }, { W:t "ist" .. ", " .. W:t "soll" } } },
      d.small(W:t "term_legend") }) }
end

return M
