--- The result as a table for spreadsheets: one row an element, all figures, every value in the same
--- column whatever the assessment. Keys stay text; `csv.write` neutralises formulas.

local doc = require "wegmarke.doc"
local parts = require "wegmarke.words.parts"
local since = require "wegmarke.report.since"
local words = require "wegmarke.report.words"

local M = {}

local function flag(W, value)
  if value == nil then return "" end
  return W:t(value and "yes" or "no")
end

local function modes(W, list)
  local out = {}
  for i, value in ipairs(list or {}) do out[i] = W:number(value) end
  return table.concat(out, " | ")
end

local function known(W, prefix, value)
  if value == nil then return "" end
  return W:t(prefix .. value)
end

--- The columns: title and what stands in it for an element.
---@param W table words
---@return {title: string, value: fun(element: table, agreement: table, soll: table): any}[]
function M.columns(W)
  local E = W.E
  local list = {}
  local function add(title, value) list[#list + 1] = { title = title, value = value } end
  local function col(key, value) add(W:t(key), value) end
  local function constant(key, value) col(key, function() return value end) end
  constant("csv_unit", W:unit())
  constant("csv_ags", E.unit.keys and (E.unit.keys.ags or E.unit.keys.ars))
  constant("csv_assessment", E.assessment.id)
  constant("csv_date", E.assessment.held_on)
  constant("csv_model", E.model.id)
  constant("csv_version", E.model.version and tostring(E.model.version))
  constant("csv_hash", E.model.hash)
  constant("csv_endorsed", E.model.endorsed_by)
  col("csv_id", function(x) return x.id end)
  col("element", function(x) return W:title(x.id) end)
  col("csv_applicable", function(x) return flag(W, x.applicable ~= false) end)
  col("csv_state", function(_, a) return W:word("agreement_state", a.state or "not_discussed") end)
  col("csv_ist", function(x) return x.ist end)
  col("csv_ist_words", function(x) return x.ist and W:label(x.ist) end)
  col("csv_ist_from", function(x)
    return x.ist_from and W:t(x.ist_from == "proposal" and "csv_proposal" or "csv_agreed")
  end)
  col("csv_low", function(_, a) return a.low end)
  col("csv_high", function(_, a) return a.high end)
  col("csv_how", function(_, a) return a.how end)
  col("csv_why", function(x, a) return x.why_not or a.why end)
  col("csv_dissent", function(_, a) return a.dissent end)
  col("csv_soll_state", function(_, _, soll)
    return W:word("target_state", soll.state or "open")
  end)
  col("csv_soll", function(_, _, soll) return soll.value end)
  col("csv_soll_words", function(x) return x.applicable ~= false and W:target(x) or "" end)
  col("csv_year", function(_, _, soll) return soll.year end)
  col("csv_soll_why", function(_, _, soll) return soll.why end)
  col("csv_abstand", function(x) return x.abstand end)
  col("fig_weight", function(x) return x.weight end)
  col("csv_basis", function(x) return known(W, "csv_basis_", x.basis) end)
  col("csv_n", function(x) return not x.withheld and x.n or nil end)
  for _, state in ipairs(W:states()) do
    add(state.title, function(x) return x.states and x.states[state.id] end)
  end
  for i, value in ipairs(W.model.scale) do
    add(W:label(value), function(x) return not x.withheld and x.counts and x.counts[i] or nil end)
  end
  for i, value in ipairs(W.model.scale) do
    add(W:t("csv_tally", { label = W:label(value) }), function(x)
      return x.tally and x.tally.counts and x.tally.counts[i]
    end)
  end
  col("fig_mode", function(x) return modes(W, x.mode) end)
  for _, key in ipairs { "low_median", "high_median", "q1", "q3" } do
    col("csv_" .. key, function(x) return x[key] end)
  end
  col("fig_agreement", function(x) return x.agreement_a end)
  col("csv_two_peaks", function(x) return x.counts and flag(W, x.two_peaks) end)
  for _, key in ipairs { "low", "high" } do
    col("csv_near_" .. key, function(x) return x.near and x.near[key] end)
  end
  for _, key in ipairs { "inside", "outside" } do
    col("csv_" .. key, function(x) return x.near and x.near[key] end)
  end
  local S, moved = since.of(W), {}
  for _, row in ipairs(S and S.rows or {}) do moved[row.id] = row end
  col("csv_change_since", function(x) return moved[x.id] and E.change.rounds[E.change.since].held_on end)
  col("csv_change_before_words", function(x) return moved[x.id] and moved[x.id].before end)
  col("csv_change_words", function(x) return moved[x.id] and moved[x.id].change end)
  if E.points then
    col("csv_points", function(x) return x.dots end)
    col("csv_points_share", function(x) return x.points end)
  end
  return list
end

--- A table with whose it is in front of every row, and what adds a row. Every column is there whatever the
--- assessment.
---@param W table words
---@param key string
---@param heads string[]
---@return table block
---@return fun(cells: table) add
function M.table_of(W, key, heads)
  local E, columns = W.E, {}
  for i, head in ipairs { W:t "csv_unit", W:t "csv_ags", W:t "csv_assessment", W:t "csv_date",
    table.unpack(heads) } do
    columns[i] = { head, kind = "value" }
  end
  local b = doc.table{ key = key, columns = columns, rows = {} }
  local keys = E.unit.keys or {}
  return b, function(cells)
    local row = { W:unit(), keys.ags or keys.ars or false, E.assessment.id, E.assessment.held_on }
    for i = 1, #heads do row[4 + i] = cells[i] or false end
    b.rows[#b.rows + 1] = row
  end
end

--- One row an element.
---@param W table words
---@return table block
function M.profile(W)
  local list, columns, rows = M.columns(W), {}, {}
  for j, column in ipairs(list) do
    columns[j] = { column.title, kind = "value", width = math.max(10, math.min(30, #column.title + 2)) }
  end
  for i, element in ipairs(W.E.elements) do
    local row, agreement, soll = {}, element.agreement or {}, element.soll or {}
    for j, column in ipairs(list) do row[j] = column.value(element, agreement, soll) or false end
    rows[i] = row
  end
  return doc.table{ key = "profile", columns = columns, rows = rows }
end

--- The table, as a file.
---@param E table evaluation result
---@param model table
---@param opts {language: string|nil, preset: string|nil,
---  table: "profile"|"change"|"rollup"|"plan"|"protocol"|nil}|nil
---@return string bytes
function M.csv(E, model, opts)
  opts = opts or {}
  local W = words.new(E, model, opts.language)
  local key = opts.table or "profile"
  local preset = opts.preset and require("wegmarke.report.presets")[opts.preset]
  local make = key == "profile" and M.profile or require("wegmarke.report.parts." .. parts.home[key]).csv[key]
  local block = make(W, preset and preset.with and preset.with[key])
  return doc.write(doc.document{ title = W:unit(), language = W.language,
    parts = { doc.part(key, nil, { block }) } }, "csv", { exact = true })
end

return M
