--- Who took part, how results come about, the figures behind them, where everything is from.

local html = require "wegmarke.doc.markup"
local digest = require "wegmarke.report.digest"

local h = html.h
local M = {}

--- Roles and counts, as privacy allows; never a code or a name.
function M.participation(W)
  local p = W.E.participation or {}
  local lines, notice = digest.participation(W)
  local function counts(kind)
    local rows = {}
    for _, line in ipairs(lines) do
      if line.kind == kind then
        rows[#rows + 1] = h.tr{ h.th{ scope = "row", line.what }, h.td{ class = "n", line.n } }
      end
    end
    if #rows == 0 then return false end
    return h.table{ class = "small counts",
      h.caption{ class = "vh", W:t("by_" .. kind) },
      h.thead{ h.tr{ h.th{ scope = "col", W:t("by_" .. kind) },
        h.th{ scope = "col", class = "n", W:t("count") } } },
      h.tbody(rows) }
  end
  return {
    h.p{ W:t("took_part", { persons = p.persons or 0, dots = p.dots or 0, groups = p.groups or 0 }) },
    (p.retrospective or 0) > 0 and h.p{ W:t("retrospective", { n = p.retrospective }) },
    #lines > 0 and h.div{ class = "two", counts("role"), counts("perspective") },
    notice and h.p{ notice },
    h.p{ class = "mute", W:t("mode_" .. tostring(W.E.assessment.mode)) },
  }
end

--- How results come about.
function M.method(W)
  local E = W.E
  local list = {}
  for _, key in ipairs(digest.METHOD) do
    list[#list + 1] = h.li{ W:t(key, { threshold = E.assessment.threshold }) }
  end
  local errors, despite = {}, digest.despite(W)
  for i, e in ipairs(E.errors or {}) do
    errors[i] = h.li{ h.strong{ W:t("error_" .. tostring(e.what), { id = e.id }) },
      W:where(e) and { " (", h.span{ class = "code", W:where(e) }, ")" }, ": ",
      h.span{ class = "code", tostring(e.message or "") } }
  end
  return {
    h.ul(list),
    (#errors > 0 or despite) and { h.h3{ W:t("errors_title") }, h.p{ W:t("errors_lead") },
      #errors > 0 and h.ul(errors), despite and h.p{ despite } },
  }
end

local function modes(W, element)
  local list = {}
  for i, value in ipairs(element.mode or {}) do list[i] = W:number(value) end
  return #list > 0 and table.concat(list, " · ") or "–"
end

local function pair(W, a, b)
  if a == nil then return "–" end
  if a == b or b == nil then return W:number(a) end
  return W:number(a) .. " – " .. W:number(b)
end

M.pair, M.modes = pair, modes

--- The figures per element.
local function figures(W)
  local rows = {}
  for i, element in ipairs(W.E.elements) do
    local shown = not element.withheld
    local states = element.states or {}
    rows[i] = h.tr{ h.th{ scope = "row", html.nobreak(W:title(element.id)) },
      h.td{ class = "n", states.placed or element.n or 0 },
      h.td{ class = "n", states.dont_know or 0 }, h.td{ class = "n", states.not_applicable or 0 },
      h.td{ class = "n", states.skipped or 0 }, h.td{ class = "n", states.missing or 0 },
      h.td{ class = "n", shown and modes(W, element) or "–" },
      h.td{ class = "n", shown and pair(W, element.low_median, element.high_median) or "–" },
      h.td{ class = "n", shown and pair(W, element.q1, element.q3) or "–" },
      h.td{ class = "n", shown and W:number(element.agreement_a) or "–" },
      h.td{ class = "n", W:number(element.weight or 1) } }
  end
  local heads = {}
  for i, key in ipairs { "fig_placed", "fig_dont_know", "fig_not_applicable", "fig_skipped",
    "fig_missing", "fig_mode", "fig_median", "fig_quartiles", "fig_agreement", "fig_weight" } do
    heads[i] = h.th{ scope = "col", class = "n", W:t(key) }
  end
  return h.div{ class = "scroll", role = "region", tabindex = "0", ["aria-label"] = W:t("fig_caption"),
    h.table{ class = "figures", h.caption{ W:t("fig_caption") },
      h.thead{ h.tr{ h.th{ scope = "col", W:t("element") }, heads } }, h.tbody(rows) } }
end

--- Places of the elements when weights are drawn at random: how firm the order is, in figures.
local function firmness(W)
  local firm = (W.E.order or {}).firm
  if not firm or #(firm.ranks or {}) == 0 then return nil end
  local rows = {}
  for i, rank in ipairs(firm.ranks) do
    rows[i] = h.tr{ h.th{ scope = "row", html.nobreak(W:title(rank.element)) },
      h.td{ class = "n", W:number(rank.low) }, h.td{ class = "n", W:number(rank.middle) },
      h.td{ class = "n", W:number(rank.high) } }
  end
  local caption = W:t("firm_caption", { draws = firm.draws })
  return h.div{ class = "scroll", role = "region", tabindex = "0", ["aria-label"] = caption,
    h.table{ class = "figures", h.caption{ caption },
      h.thead{ h.tr{ h.th{ scope = "col", W:t("element") },
        h.th{ scope = "col", class = "n", W:t("firm_low") },
        h.th{ scope = "col", class = "n", W:t("firm_middle") },
        h.th{ scope = "col", class = "n", W:t("firm_high") } } }, h.tbody(rows) } }
end

local function weights(W)
  local items = {}
  for _, element in ipairs(W.E.elements) do
    for _, w in ipairs(element.weight_from or {}) do
      local facts = W:facts(w.facts)
      items[#items + 1] = h.li{ h.strong{ W:title(element.id) }, ": ",
        W:t("weight_factor", { factor = W:number(w.factor) }),
        W:pick(w.why) ~= "" and { ". ", W:pick(w.why) },
        #facts > 0 and { " (", table.concat(facts, "; "), ")" },
        W:where(w) and h.span{ class = "meta", " ", W:t("rule_at", { text = W:where(w) }) } }
    end
  end
  local open = {}
  for i, rule in ipairs(W.E.weights_open or {}) do
    open[i] = h.li{ W:t("weight_open", { rule = rule.rule, unknown = W:series(W:paths(rule.unknown)) }),
      W:where(rule) and h.span{ class = "meta", " ", W:t("rule_at", { text = W:where(rule) }) } }
  end
  return {
    #items == 0 and h.p{ W:t(W.E.weights_equal ~= false and "weights_equal" or "weights_model") }
      or { h.p{ W:t("weights_set") }, h.ul(items) },
    #open > 0 and { h.p{ W:t("weights_open") }, h.ul(open) },
  }
end

--- Model, hash, sources.
local function origin(W)
  local E = W.E
  local model, sources = E.model, {}
  for i, source in ipairs(W.model.sources or {}) do
    local line = { W:pick(source.title) }
    if source.publisher then line[#line + 1] = W:pick(source.publisher) end
    if source.as_of then line[#line + 1] = tostring(source.as_of) end
    if source.licence then line[#line + 1] = tostring(source.licence) end
    local note = W:pick(source.note)
    sources[i] = h.li{ table.concat(line, ", "), note ~= "" and h.span{ class = "mute", ". ", note } }
  end
  local function entry(key, value, class)
    if value == nil or value == "" then return false end
    return { h.dt{ W:t(key) }, h.dd{ class = class or false, value } }
  end
  return {
    h.dl{ class = "short",
      entry("model", W:pick(model.title)),
      entry("model_id", model.id .. " " .. tostring(model.version)),
      entry("endorsed", model.endorsed_by and W:t("endorsed_by", { who = model.endorsed_by })
        or W:t("endorsed_nobody_long")),
      entry("hash", model.hash, "code"),
      entry("assessment_id", E.assessment.id, "code"),
      entry("held_on", W:date(E.assessment.held_on)),
      entry("population", E.unit.facts and E.unit.facts.population
        and W:big(E.unit.facts.population)),
      entry("program", "Wegmarke " .. tostring(E.host)),
    },
    #sources > 0 and { h.h4{ W:t("sources") }, h.ul(sources) },
  }
end

--- The annex.
function M.annex(W)
  return {
    h.h3{ W:t("fig_title") }, h.p{ class = "small mute", W:t("fig_note") }, figures(W), firmness(W),
    h.h3{ W:t("weights_title") }, weights(W),
    h.h3{ W:t("origin_title") }, origin(W),
  }
end

return M
