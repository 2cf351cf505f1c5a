--- The head of the report: whose it is, its summary, the profile at a glance, what can be built on.

local html = require "wegmarke.doc.markup"
local svg = require "wegmarke.report.svg"
local digest = require "wegmarke.report.digest"
local dress = require "wegmarke.report.dress"

local h = html.h
local M = {}

--- One entry of a list of facts; nothing when there is no value.
local function fact(W, key, value, extra)
  if value == nil or value == "" then return false end
  return h.div{ class = extra and "more" or false, h.dt{ W:t(key) }, h.dd{ value, extra or false } }
end

--- What has to be settled before figures can be trusted.
function M.clashes(W)
  local lines, items = digest.clashes(W), {}
  if #lines == 0 then return false end
  for i, line in ipairs(lines) do items[i] = h.li{ line } end
  return h.div{ class = "banner", h.p{ h.strong{ W:t("clash_title") } }, h.p{ W:t("clash_lead") },
    h.ul(items) }
end

--- Title block.
function M.title(W)
  local E = W.E
  local a, model = E.assessment, E.model
  local endorsed = model.endorsed_by
  return {
    h.header{ class = "top", dress.logo(W),
      h.p{ class = "eyebrow", W:t("eyebrow") },
      h.h1{ W:unit() },
      h.p{ class = "subtitle", a.title and a.title ~= "" and a.title or W:t("subtitle") },
      h.dl{ class = "facts",
        fact(W, "kind", W:kind()),
        fact(W, "ags", E.unit.keys and (E.unit.keys.ags or E.unit.keys.ars)),
        fact(W, "held_on", W:date(a.held_on)),
        fact(W, "agency", a.agency),
        fact(W, "state", W:t(a.final and "final" or "not_final")),
        fact(W, "model", W:pick(model.title), h.div{ class = "small mute",
          W:t("model_version", { version = model.version }), ", ",
          endorsed and W:t("endorsed_by", { who = endorsed }) or W:t("endorsed_nobody") }),
      },
    },
    M.clashes(W),
    E.provisional and h.div{ class = "banner",
      h.p{ h.strong{ W:t("provisional_title") } }, h.p{ W:t("provisional_text") } },
  }
end

--- The contents, for the screen.
function M.contents(W, sections)
  if #sections < 2 then return false end
  local items = {}
  for i, section in ipairs(sections) do
    items[i] = h.li{ h.a{ href = "#" .. section.id, W:t("h_" .. section.id) } }
  end
  return h.nav{ class = "toc", ["aria-label"] = W:t("contents"), h.ul(items) }
end

--- What the marks of the strips mean.
local function legend(W, provisional)
  local function mark(key, part)
    return h.li{ h.svg{ viewBox = "0 0 30 20", ["aria-hidden"] = "true", part }, W:t(key) }
  end
  return h.ul{ class = "legend",
    mark("legend_ist", h.circle{ class = "ist", cx = 15, cy = 10, r = 7 }),
    mark("legend_soll", h.circle{ class = "soll", cx = 15, cy = 10, r = 7 }),
    mark("legend_hold", { h.circle{ class = "soll", cx = 15, cy = 10, r = 9 },
      h.circle{ class = "ist", cx = 15, cy = 10, r = 5.5 } }),
    mark("legend_open", h.rect{ class = "open", x = 2, y = 4, rx = 6, width = 26, height = 12 }),
    provisional and mark("legend_proposal",
      h.path{ class = "proposal", d = "M15 2L23 10L15 18L7 10Z" }),
  }
end

M.legend = legend

--- The profile as a table with a strip a row: the figure and its data in one.
local function profile(W, brief)
  local types, rows, any = {}, {}, false
  for i, kind in ipairs(W.model.types) do types[i] = h.span{ W:label(kind.value) } end
  for i, element in ipairs(W.E.elements) do
    local stand, target = W:agreed(element), W:target(element)
    if element.ist_from == "proposal" then
      stand = W:proposal(element) or stand
      any = true
    end
    -- where little room is: the Ist stands beside it
    local soll = element.soll
    if brief and soll and soll.state == "value" and element.ist and soll.value ~= element.ist then
      target = W:t("target_to", { label = W:label(soll.value) })
    end
    local year = element.soll and element.soll.state == "value" and element.soll.year
    if element.applicable == false then target = "–" end
    if year then target = W:t("target_year", { target = target, year = year }) end
    rows[i] = h.tr{
      h.th{ scope = "row", html.nobreak(W:title(element.id)) },
      h.td{ class = "at", svg.strip(W, element, W:t("strip_alt", {
        title = W:title(element.id), stand = stand, target = target })) },
      h.td{ ["data-head"] = W:t("ist"), stand }, h.td{ ["data-head"] = W:t("soll"), target },
    }
  end
  return {
    h.div{ class = "scroll", h.table{ class = "profile stack",
      h.caption{ W:t("profile_caption") },
      h.thead{ h.tr{
        h.th{ scope = "col", W:t("element") },
        h.th{ scope = "col", class = "at", h.div{ class = "scale", types } },
        h.th{ scope = "col", W:t("ist") }, h.th{ scope = "col", W:t("soll") } } },
      h.tbody(rows) } },
    legend(W, any),
  }
end

--- Summary and profile.
---@param W table words
---@param opts {brief: boolean|nil}|nil
function M.summary(W, opts)
  local paragraphs = {}
  for i, paragraph in ipairs(digest.summary(W)) do paragraphs[i] = h.p{ paragraph } end
  return {
    paragraphs,
    h.p{ class = "small mute", W:t("no_marks") },
    profile(W, opts and opts.brief),
  }
end

--- What the unit can build on.
function M.build_on(W)
  local items, at = {}, {}
  local function item(id)
    if at[id] then return at[id] end
    local node = h.li{ h.strong{ W:title(id) } }
    items[#items + 1], at[id] = node, node
    return node
  end
  for _, entry in ipairs(W.E.build_on or {}) do
    local node = item(entry.element)
    if entry.from ~= "strength" and entry.ist then
      node[#node + 1] = ", " .. (entry.provisional and W:t("proposal_short",
        { label = W:label(entry.ist) }) or W:label(entry.ist))
    end
  end
  for _, element in ipairs(W.E.elements) do
    if #(element.strengths or {}) > 0 then
      local node, list = item(element.id), {}
      for i, strength in ipairs(element.strengths) do list[i] = h.li{ W:remark(strength) } end
      node[#node + 1] = #list == 1 and ": " .. W:remark(element.strengths[1]) or h.ul(list)
    end
  end
  local general = {}
  for i, strength in ipairs(digest.whole(W, "strengths")) do
    general[i] = h.li{ h.strong{ strength.title }, ": ", strength.text }
  end
  if #items + #general == 0 then return h.p{ W:t("build_on_none") } end
  return { h.p{ class = "lead", W:t("build_on_lead") }, h.ul{ general, items } }
end

return M
