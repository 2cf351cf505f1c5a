--- A summary to read in a terminal: the profile as a small table with marks and words, what to talk
--- about first, targets, the first advice. Every text goes through `text.terminal`.

local text = require "wegmarke.text"
local wrap = require("wegmarke.lines").wrap
local words = require "wegmarke.report.words"
local digest = require "wegmarke.report.digest"
local plan = require "wegmarke.report.plan"
local since = require "wegmarke.report.since"
local parts_model = require "wegmarke.report.own"
local way = require "wegmarke.report.advice"

local M = {}

-- How much advice a summary shows.
local MOST = 3

--- One line of safe text: control characters made visible, line breaks made blanks.
local function clean(s)
  return (text.terminal(tostring(s)):gsub("[\r\n\t]+", " "))
end

--- Cuts or fills a text to `width` columns.
local function fit(s, width)
  local size = text.width(s)
  if size <= width then return s .. (" "):rep(width - size) end
  local kept, used = {}, 0
  for _, code in utf8.codes(s) do
    local char = utf8.char(code)
    local w = text.width(char)
    if used + w > width - 1 then break end
    kept[#kept + 1], used = char, used + w
  end
  return table.concat(kept) .. "…" .. (" "):rep(width - 1 - used)
end

local function writer(width, colour)
  local out = {}
  local w = {}
  local function paint(code, s)
    if not colour then return s end
    return "\27[" .. code .. "m" .. s .. "\27[0m"
  end
  function w.raw(s) out[#out + 1] = s end
  --- A paragraph: `first` before its first line, as many blanks before the others.
  function w.p(s, first, style)
    first = first or ""
    local indent = text.width(first)
    for i, line in ipairs(wrap(clean(s), math.max(20, width - indent))) do
      local before = i == 1 and first or (" "):rep(indent)
      out[#out + 1] = before .. (style and paint(style, line) or line)
    end
  end
  function w.h(s)
    out[#out + 1] = ""
    out[#out + 1] = paint("1;36", clean(s))
  end
  function w.done() return table.concat(out, "\n") .. "\n" end
  w.paint = paint
  return w
end

--- The strip of one element: one place a scale value, three columns apart.
local function strip(W, element)
  local places = {}
  for i, value in ipairs(W.model.scale) do places[i] = W.whole[value] and "·" or " " end
  local function put(value, mark)
    local at = value and W.place[value]
    if at then places[at] = mark end
  end
  if element.applicable ~= false then
    local soll, agreement = element.soll or {}, element.agreement or {}
    if not element.ist and agreement.low then
      local from, to = W.place[agreement.low], W.place[agreement.high]
      for i = from or 1, to or 0 do places[i] = "▭" end
    end
    if soll.state == "value" then put(soll.value, "○") end
    local keeps = soll.state == "hold" or (soll.state == "value" and soll.value == element.ist)
    put(element.ist, element.ist_from == "proposal" and "◇" or keeps and "◎" or "●")
  end
  return table.concat(places, "  ")
end

--- What stands beside the strip.
local function beside(W, element)
  if element.applicable == false then return W:agreed(element) end
  local stand = W:stand(element)
  local soll = element.soll or {}
  if (soll.state or "open") == "open" then return stand end
  local target = W:target(element)
  if element.ist and soll.state == "value" and soll.value ~= element.ist then
    target = W:t("target_to", { label = W:label(soll.value) })
  end
  if soll.state == "value" and soll.year then
    target = W:t("target_year", { target = target, year = soll.year })
  end
  return stand .. "; " .. target
end

--- The profile: names, strips, words; the words go below where the window is narrow.
local function profile(W, w, width)
  local longest = 0
  for _, element in ipairs(W.E.elements) do
    longest = math.max(longest, text.width(clean(W:title(element.id))))
  end
  local strip_width = 3 * #W.model.scale - 2
  local names = math.min(longest, math.max(16, math.min(34, width - strip_width - 28)))
  local rest = width - names - strip_width - 6
  local heads = {}
  for i, value in ipairs(W.model.scale) do
    heads[i] = W.whole[value] and fit(tostring(W.whole[value]), 1) or " "
  end
  w.h(W:t("term_profile"))
  w.raw("  " .. fit("", names) .. "  " .. table.concat(heads, "  "))
  for _, element in ipairs(W.E.elements) do
    local line = "  " .. fit(clean(W:title(element.id)), names) .. "  " .. strip(W, element)
    if rest >= 20 then
      w.p(beside(W, element), line .. "  ")
    else
      w.raw(line)
      w.p(beside(W, element), "    ")
    end
  end
  w.p(W:t("term_legend"), "  ", "2")
end

local function head(W, w)
  local E = W.E
  w.p(W:unit() .. " · " .. W:kind() .. " · " .. W:date(E.assessment.held_on), "", "1")
  w.p(W:pick(E.model.title) .. ", " .. W:t("model_version", { version = E.model.version }) .. ", "
    .. (E.model.endorsed_by and W:t("endorsed_by", { who = E.model.endorsed_by })
      or W:t("endorsed_nobody")))
  local clashes = digest.clashes(W)
  if #clashes > 0 then
    w.raw("")
    w.p(W:t("clash_title") .. ". " .. W:t("clash_lead"), "! ")
    for _, line in ipairs(clashes) do w.p(line, "  - ") end
  end
  if E.provisional then
    w.raw("")
    w.p(W:t("provisional_title") .. ". " .. W:t("provisional_text"), "! ")
  end
  for _, paragraph in ipairs(digest.summary(W)) do
    w.raw("")
    w.p(paragraph)
  end
  local waiting = digest.waiting(W)
  if waiting then
    w.raw("")
    w.p(waiting)
  end
end

local function talk(W, w)
  local items = digest.talk(W)
  if #items == 0 then return end
  w.h(W:t("h_talk"))
  for i, item in ipairs(items) do
    w.p(item.title .. ": " .. table.concat(item.lines, ". ") .. ".", string.format("%3d. ", i))
  end
end

local function targets(W, w)
  local any = false
  for _, element in ipairs(W.E.elements) do
    local soll = element.soll or {}
    if element.applicable ~= false and soll.state and soll.state ~= "open" then
      if not any then w.h(W:t("h_targets")) end
      any = true
      local target = W:target(element)
      if soll.state == "value" and soll.year then
        target = W:t("target_year", { target = target, year = soll.year })
      end
      w.p(W:title(element.id) .. ": " .. target, "  - ")
    end
  end
end

local function advice(W, w)
  local fires = digest.advice(W.E)
  if #fires == 0 then return end
  w.h(W:t("h_advice"))
  for i = 1, math.min(MOST, #fires) do
    local one = fires[i]
    w.p(W:title(one.element) .. ", " .. way.step(W, one) .. ": " .. W:pick(one.text), "  - ")
    local facts = W:facts(one.facts)
    if #facts > 0 then w.p(W:t("because_facts") .. " " .. table.concat(facts, "; "), "    ", "2") end
    w.p(table.concat(way.small_print(W, one), " · "), "    ", "2")
  end
  if #fires > MOST then w.p(W:t("term_more", { n = #fires - MOST }), "  ") end
end

local function errors(W, w)
  local despite = digest.despite(W)
  for i, e in ipairs(W.E.errors or {}) do
    if i == 1 then w.h(W:t("errors_title")) end
    w.p(W:t("error_" .. tostring(e.what), { id = e.id }) .. " (" .. (W:where(e) or "–") .. "): "
      .. tostring(e.message or ""), "  - ")
  end
  if despite then
    if #(W.E.errors or {}) == 0 then w.h(W:t("errors_title")) end
    w.p(despite, "  ")
  end
end

-- What the model rolls up, if it does.
local function rollup(W, w)
  local rolled = parts_model.rolled(W)
  if not rolled then return end
  w.h(W:t("h_rollup"))
  if rolled.overall then
    w.p(rolled.title .. ": " .. rolled.overall.value, "  ")
    if rolled.overall.why then w.p(rolled.overall.why, "    ", "2") end
  end
  for _, group in ipairs(rolled.groups) do
    w.p(group.title .. ": " .. group.value, (" "):rep(2 * group.level) .. "- ")
  end
end

-- What has changed since the last round.
local function change(W, w)
  local S = since.of(W)
  if not S then return end
  w.h(W:t("h_change"))
  w.p(S.head .. " – " .. S.now_head, "  ", "2")
  for i, row in ipairs(S.rows) do
    local course = S.course and table.concat(S.course.rows[i].cells, " → ")
    w.p(row.title .. ": " .. row.change, "  - ")
    if course then w.p(course, "    ", "2") end
  end
end

-- The plan: fields of action and their packages.
local function follow(W, w)
  local P = plan.of(W, { brief = true })
  if not P then return end
  w.h(W:t("h_plan"))
  for _, field in ipairs(P.fields) do
    w.p(field.title, "  - ")
    for _, p in ipairs(field.packages) do
      w.p(p.what .. " (" .. p.who .. ", " .. p.due .. "): " .. p.state, "    - ")
    end
  end
end

--- The summary.
---@param E table evaluation result
---@param model table
---@param opts {language: string|nil, width: integer|nil, colour: boolean|nil}|nil
---@return string text
function M.terminal(E, model, opts)
  opts = opts or {}
  local width = math.max(40, math.min(opts.width or 80, 110))
  local W = words.new(E, model, opts.language)
  local w = writer(width, opts.colour)
  head(W, w)
  profile(W, w, width)
  rollup(W, w)
  talk(W, w)
  targets(W, w)
  change(W, w)
  follow(W, w)
  advice(W, w)
  errors(W, w)
  return w.done()
end

return M
