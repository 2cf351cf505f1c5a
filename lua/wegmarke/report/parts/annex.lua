--- Who took part, how results come about, the figures behind them, where everything is from.

local d = require "wegmarke.doc"
local digest = require "wegmarke.report.digest"
local table_of = require "wegmarke.report.csv"

local M = { sheets = {}, short = {} }

-- What people said beside the elements; loaded only where a model asks for it.
local function asked(W) return W.E.asked and require("wegmarke.report.own_answers").asked(W) end

--- The modes, side by side.
local function modes(W, element)
  local list = {}
  for i, value in ipairs(element.mode or {}) do list[i] = W:number(value) end
  return #list > 0 and table.concat(list, " · ") or "–"
end

--- "2 – 3", or one figure where both are the same.
local function pair(W, a, b)
  if a == nil then return "–" end
  if a == b or b == nil then return W:number(a) end
  return W:number(a) .. " – " .. W:number(b)
end

--- Roles and counts, as privacy allows; never a code or a name.
function M.participation(W)
  local p = W.E.participation or {}
  local lines, notice = digest.participation(W)
  local function counts(kind)
    local rows = {}
    for _, line in ipairs(lines) do
      if line.kind == kind then rows[#rows + 1] = { line.what, line.n } end
    end
    return { #rows > 0 and d.table{ key = "by_" .. kind, caption = W:t("by_" .. kind), look = "small counts",
      rows = rows, columns = { { W:t("by_" .. kind), kind = "name" }, { W:t("count"), kind = "number" } } } }
  end
  return {
    d.p(W:t("took_part", { persons = p.persons or 0, dots = p.dots or 0, groups = p.groups or 0 })),
    (p.retrospective or 0) > 0 and d.p(W:t("retrospective", { n = p.retrospective })),
    #lines > 0 and d.beside(counts("role"), counts("perspective")),
    notice and d.p(notice), asked(W) or false,
    d.p(W:t("mode_" .. tostring(W.E.assessment.mode)), "mute"),
  }
end

--- How results come about.
function M.method(W)
  local E, list, errors = W.E, {}, {}
  for i, key in ipairs(digest.method(W)) do list[i] = W:t(key, { threshold = E.assessment.threshold }) end
  local despite = digest.despite(W)
  for i, e in ipairs(E.errors or {}) do
    local where = W:where(e)
    errors[i] = { d.strong(W:t("error_" .. tostring(e.what), { id = e.id })),
      where and { " (", d.code(where), ")" }, ": ", d.code(tostring(e.message or "")) }
  end
  return {
    d.list(list),
    (#errors > 0 or despite) and d.section(W:t("errors_title"), { d.p(W:t("errors_lead")),
      #errors > 0 and d.list(errors), despite and d.p(despite) }),
  }
end

--- The figures per element.
local function figures(W)
  local rows, columns, counted = {}, { { W:t("element"), kind = "name" } }, W:states()
  for i, element in ipairs(W.E.elements) do
    local shown, states = not element.withheld, element.states or {}
    local row = { W:title(element.id) }
    for k, state in ipairs(counted) do
      row[k + 1] = states[state.id] or k == 1 and element.n or 0
    end
    for _, cell in ipairs { shown and modes(W, element) or "–",
      shown and pair(W, element.low_median, element.high_median) or "–",
      shown and pair(W, element.q1, element.q3) or "–",
      shown and W:number(element.agreement_a) or "–", W:number(element.weight or 1) } do
      row[#row + 1] = cell
    end
    rows[i] = row
  end
  for _, state in ipairs(counted) do
    columns[#columns + 1] = { state.title, kind = "number", width = 10 }
  end
  for _, key in ipairs { "mode", "median", "quartiles", "agreement", "weight" } do
    columns[#columns + 1] = { W:t("fig_" .. key), kind = "number", width = 10 }
  end
  return d.table{ key = "figures", caption = W:t("fig_caption"), shown = true, region = true,
    look = "figures", columns = columns, rows = rows }
end

--- Places of the elements when weights are drawn at random: how firm the order is, in figures.
local function firmness(W)
  local firm = (W.E.order or {}).firm
  if not firm or #(firm.ranks or {}) == 0 then return false end
  local rows = {}
  for i, rank in ipairs(firm.ranks) do
    rows[i] = { W:title(rank.element), W:number(rank.low), W:number(rank.middle), W:number(rank.high) }
  end
  return d.table{ key = "firmness", caption = W:t("firm_caption", { draws = firm.draws }), shown = true,
    region = true, look = "figures", rows = rows, columns = { { W:t("element"), kind = "name" },
      { W:t("firm_low"), kind = "number" }, { W:t("firm_middle"), kind = "number" },
      { W:t("firm_high"), kind = "number" } } }
end

-- Weights that follow the group's points, or wait for them.
local function weights_by(W)
  return W:t(W.E.weights_by_points == "open" and "weights_points_open" or "weights_points")
end

-- What a version makes of a weight.
local function weight_set(W, w)
  return W:t("weight_set", { from = W:number(w.from), to = W:number(w.to), model = w.model })
end

local function weights(W)
  local items, open = {}, {}
  local function at(rule)
    local where = W:where(rule)
    return where and { " ", d.aside(W:t("rule_at", { text = where })) }
  end
  for _, element in ipairs(W.E.elements) do
    for _, w in ipairs(element.weight_set or {}) do
      items[#items + 1] = { d.strong(W:title(element.id)), ": ", weight_set(W, w), at(w) }
    end
    for _, w in ipairs(element.weight_from or {}) do
      local facts, why = W:facts(w.facts), W:pick(w.why)
      items[#items + 1] = { d.strong(W:title(element.id)), ": ",
        W:t("weight_factor", { factor = W:number(w.factor) }), why ~= "" and { ". ", why },
        #facts > 0 and { " (", table.concat(facts, "; "), ")" }, at(w) }
    end
  end
  for i, rule in ipairs(W.E.weights_open or {}) do
    open[i] = { W:t("weight_open", { rule = rule.rule, unknown = W:series(W:paths(rule.unknown)) }),
      at(rule) }
  end
  return {
    W.model.weighting == "points" and d.p(weights_by(W)),
    #items == 0 and W.model.weighting ~= "points"
      and d.p(W:t(W.E.weights_equal ~= false and "weights_equal" or "weights_model"))
      or #items > 0 and { d.p(W:t("weights_set")), d.list(items) },
    #open > 0 and { d.p(W:t("weights_open")), d.list(open) },
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
    sources[i] = { table.concat(line, ", "), note ~= "" and { ". ", note } }
  end
  local population = E.unit.facts and E.unit.facts.population
  return {
    d.terms({
      { W:t("model"), W:pick(model.title) },
      { W:t("model_id"), model.id .. " " .. tostring(model.version) },
      { W:t("endorsed"), model.endorsed_by and W:t("endorsed_by", { who = model.endorsed_by })
        or W:t("endorsed_nobody_long") },
      { W:t("hash"), model.hash and d.code(tostring(model.hash)) },
      { W:t("assessment_id"), E.assessment.id and d.code(tostring(E.assessment.id)) },
      { W:t("held_on"), W:date(E.assessment.held_on) },
      { W:t("population"), population and W:big(population) },
      { W:t("program"), "Wegmarke " .. tostring(E.host) },
    }, "short"),
    #sources > 0 and d.section(W:t("sources"), { d.list(sources) }),
  }
end

--- The annex.
function M.annex(W)
  return {
    d.section(W:t("fig_title"), { d.small(W:t("fig_note")), figures(W), firmness(W) }),
    d.section(W:t("weights_title"), weights(W)),
    d.section(W:t("origin_title"), origin(W)),
  }
end

function M.sheets.participation(W)
  local p = W.E.participation or {}
  local lines, notice = digest.participation(W)
  local rows = {}
  for i, line in ipairs(lines) do rows[i] = { line.what, W:t("by_" .. line.kind), line.n } end
  return { W:sheet("participation", {
    d.small(W:t("took_part", { persons = p.persons or 0, dots = p.dots or 0, groups = p.groups or 0 })),
    (p.retrospective or 0) > 0 and d.small(W:t("retrospective", { n = p.retrospective })),
    #rows > 0 and d.table{ key = "participation", rows = rows, columns = {
      { W:s "group", kind = "name", width = 60 }, { W:s "kind", width = 20 },
      { W:t "count", kind = "number", width = 12 } } },
    notice and d.small(notice), asked(W) or false, d.small(W:t("mode_" .. tostring(W.E.assessment.mode))) }) }
end

--- Every figure of every element.
function M.sheets.annex(W)
  return { W:sheet("numbers", { d.lead(W:t "fig_note"), table_of.profile(W) }) }
end

local function weight_terms(W)
  local lines = {}
  for _, element in ipairs(W.E.elements) do
    for _, w in ipairs(element.weight_set or {}) do
      lines[#lines + 1] = { W:title(element.id), weight_set(W, w) .. " " .. (W:where(w) or "") }
    end
    for _, w in ipairs(element.weight_from or {}) do
      local facts, where = table.concat(W:facts(w.facts), "\n"), W:where(w)
      lines[#lines + 1] = { W:title(element.id), W:t("weight_factor", { factor = W:number(w.factor) })
        .. ". " .. W:pick(w.why) .. (facts ~= "" and " (" .. facts .. ")" or "")
        .. (where and " " .. where or "") }
    end
  end
  local by = W.model.weighting == "points" and d.small(weights_by(W))
  if #lines > 0 then return { by, d.small(W:t "weights_set"), d.terms(lines) } end
  if by then return by end
  return d.small(W:t(W.E.weights_equal ~= false and "weights_equal" or "weights_model"))
end

--- How results come about, what each weighs, where everything is from.
function M.sheets.method(W)
  local method, errors = {}, digest.errors(W)
  for i, key in ipairs(digest.method(W)) do method[i] = W:t(key, { threshold = W.E.assessment.threshold }) end
  return { W:sheet("annex", {
    d.section(W:t "h_method", { d.list(method) }),
    #errors > 0 and d.section(W:t "errors_title", { d.lead(W:t "errors_lead"), d.list(errors) }),
    d.section(W:t "weights_title", { weight_terms(W) }),
    d.section(W:t "origin_title", origin(W)) }) }
end

--- The rules that failed.
function M.short.method(W)
  local errors = digest.errors(W)
  return #errors > 0 and { d.section(W:t "errors_title", { d.list(errors) }) } or nil
end

return M
