--- The head of the report: whose it is, its summary, the profile at a glance, what can be built on.

local d = require "wegmarke.doc"
local digest = require "wegmarke.report.digest"
local texts = require "wegmarke.report.parts.texts"

local M = {}

--- Whose report it is, on what it rests.
function M.facts(W)
  local E = W.E
  local a, model = E.assessment, E.model
  local endorsed = model.endorsed_by
  return d.terms({
    { W:t("kind"), W:kind() },
    { W:t("ags"), E.unit.keys and (E.unit.keys.ags or E.unit.keys.ars) },
    { W:t("held_on"), W:date(a.held_on) },
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

--- The profile: a strip a row, with what it says in words.
local function profile(W, brief)
  local rows, any = {}, false
  for i, element in ipairs(W.E.elements) do
    local stand, target, soll = W:agreed(element), W:target(element), element.soll
    if element.ist_from == "proposal" then
      stand = W:proposal(element) or stand
      any = true
    end
    -- where little room is: the Ist stands beside it
    if brief and soll and soll.state == "value" and element.ist and soll.value ~= element.ist then
      target = W:t("target_to", { label = W:label(soll.value) })
    end
    local year = soll and soll.state == "value" and soll.year
    if element.applicable == false then target = "–" end
    if year then target = W:t("target_year", { target = target, year = year }) end
    rows[i] = { W:title(element.id), d.figure{ figure = "strip", data = element, alt = W:t("strip_alt", {
      title = W:title(element.id), stand = stand, target = target }) }, stand, target }
  end
  return {
    d.table{ key = "profile", caption = W:t("profile_caption"), shown = true, look = "profile stack",
      rows = rows, columns = { { W:t("element"), kind = "name" },
        { "", kind = "figure", look = "at", head = "scale" }, { W:t("ist") }, { W:t("soll") } } },
    d.figure{ figure = "legend", data = { provisional = any } },
  }
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

return M
