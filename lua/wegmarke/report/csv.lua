--- The result as a table for spreadsheets: one row an element, all figures, every value in the same
--- column whatever the assessment. Keys stay text; `csv.write` neutralises formulas.

local csv = require "wegmarke.csv"
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
  col("csv_state", function(_, a) return known(W, "state_", a.state or "not_discussed") end)
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
    return known(W, "csv_target_", soll.state or "open")
  end)
  col("csv_soll", function(_, _, soll) return soll.value end)
  col("csv_soll_words", function(x) return x.applicable ~= false and W:target(x) or "" end)
  col("csv_year", function(_, _, soll) return soll.year end)
  col("csv_soll_why", function(_, _, soll) return soll.why end)
  col("csv_abstand", function(x) return x.abstand end)
  col("fig_weight", function(x) return x.weight end)
  col("csv_basis", function(x) return known(W, "csv_basis_", x.basis) end)
  col("csv_n", function(x) return not x.withheld and x.n or nil end)
  for _, state in ipairs { "placed", "dont_know", "not_applicable", "skipped", "missing" } do
    col("fig_" .. state, function(x) return x.states and x.states[state] end)
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
  return list
end

--- The table, as a file: `;`, BOM, decimal comma.
---@param E table evaluation result
---@param model table
---@param opts {language: string|nil, preset: string|nil, table: "profile"|"change"|"plan"|"protocol"|nil}|nil
---@return string bytes
function M.csv(E, model, opts)
  opts = opts or {}
  local W = words.new(E, model, opts.language)
  if opts.table and opts.table ~= "profile" then
    local preset = opts.preset and require("wegmarke.report.presets")[opts.preset]
    local with = preset and preset.with and preset.with[opts.table]
    return csv.write(require("wegmarke.report.csv_tables")[opts.table](W, with),
      { separator = ";", bom = true })
  end
  local list, rows = M.columns(W), { {} }
  for j, column in ipairs(list) do rows[1][j] = column.title end
  for i, element in ipairs(E.elements) do
    local row = {}
    local agreement, soll = element.agreement or {}, element.soll or {}
    for j, column in ipairs(list) do
      local value = column.value(element, agreement, soll)
      if value == nil or value == false then value = "" end
      row[j] = value
    end
    rows[i + 1] = row
  end
  return csv.write(rows, { separator = ";", bom = true })
end

return M
