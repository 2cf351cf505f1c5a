--- Conditions of advice and rules that raise, can never hold or average types: rows of a decision table
--- and functions alike, tried by one prober.

local asked = require "wegmarke.module.asked"
local changes = require "wegmarke.module.workbook.changes"
local condition = require "wegmarke.module.condition"
local lang = require "wegmarke.lang"
local merge = require "wegmarke.module.workbook.merge"
local probe = require "wegmarke.module.probe"
local source = require "wegmarke.module.lint_source"
local text = require "wegmarke.text"

local M = {}

-- An error of a rule, at the line where it happened.
local function raised(m, findings, item, result, path)
  local args = result.err.args or {}
  if result.err.key == "model.rule_unknown_element" then
    args.nearest, args.unit, args.gone = source.element_meant(m, args.element)
  elseif result.err.key == "model.rule_unknown_unit_field" then
    args.nearest = source.unit_meant(args.field)
  elseif result.err.key == "model.rule_unknown_figure" then
    args.nearest = text.nearest(args.figure, args.known)
  end
  findings:add("error", result.file or item.file, result.line or item.line, result.err,
    { element = item.id, path = path or "when" })
end

-- What is wrong with the conditions of an item, as a message, and the row that is to blame; nil if nothing.
local function fault_of(m, item, result)
  for i, one in ipairs(item.only_if or {}) do
    for _, kind in ipairs(one.kind or {}) do
      if not probe.knows_kind(m, kind) then
        local known = probe.kinds(m)
        return lang.err("model.condition_kind", { kind = kind, nearest = text.nearest(kind, known),
          known = known }), i
      end
    end
  end
  if not probe.never(result) then
    return nil
  elseif item.only_if then
    return lang.err("model.never_holds", { id = item.id,
      words = condition.data(m, item.only_if, lang.current()),
      step = not item.hold and m:step(item.from, item.to, lang.current()) or nil }), #item.only_if
  end
  return lang.err("model.never_fires", { id = item.id }), nil
end

local function each_item(m, f)
  local base = probe.begin(m)
  for _, list in ipairs { m.advice, m.rules } do
    for _, item in ipairs(list) do
      if item.when or item.only_if then
        f(item, probe.could(m, item, base))
      end
    end
  end
end

-- What the function of a condition shows as it is written. Returns whether that says enough, so that nothing
-- more general need be said, and whether it says what made the function stop.
local function look(m, findings, item, result)
  local told, stopped, at = false, false, result.outcome == "error" and result.line
  local returns = source.look(m, item.when, function(line, message, severity)
    told, stopped = true, stopped or line == at and severity == "error"
    findings:add(severity, item.when.file, line, message, { element = item.id, path = "when" })
  end)
  if not returns and result.outcome ~= "error" then
    findings:add("error", item.when.file, item.when.line, lang.err("mistake.return_missing"),
      { element = item.id, path = "when" })
    return true
  end
  return told, stopped
end

-- Whether a condition that reads something holds whatever that is.
local function always(item, result)
  return item.when and not item.only_if and result.complete and #result.can == 1 and result.can[1] == "fires"
    and #result.unknown > 0
end

-- Whether each element may ever apply.
local function check_applies(m, findings)
  for _, element in ipairs(m.all_elements) do
    if element.applies then
      probe.begin(m)
      local result = m:explore(element.applies)
      if result.outcome == "error" then
        raised(m, findings, { id = element.id, file = element.applies.file, line = element.applies.line },
          result, "applies")
      elseif probe.never(result) then
        m:find_fault(findings, element, { "applies" }, lang.err("model.applies_never", { id = element.id }),
          "warning")
      end
    end
  end
end

-- Figures that cases say must be some that rules can read.
local function check_case_figures(m, findings)
  local known = m:figure_names() or {}
  for _, case in ipairs(m.cases) do
    for name in pairs(case.figure or {}) do
      if not known[name] then
        m:find_fault(findings, case, { "figure", name },
          lang.err("model.rule_unknown_figure", source.figure_meant(known, name)), "error", case.id)
      end
    end
  end
end

--- What `model check` says of conditions.
---@param m table
---@param findings wegmarke.module.Findings
function M.check(m, findings)
  check_applies(m, findings)
  check_case_figures(m, findings)
  if asked.any(m) then require("wegmarke.module.refer_questions").run(m, findings) end
  each_item(m, function(item, result)
    local fault = fault_of(m, item, result)
    local told, stopped
    if item.when then told, stopped = look(m, findings, item, result) end
    if result.outcome == "error" and not stopped then
      raised(m, findings, item, result)
    end
    if result.outcome == "error" or told then
      return
    elseif fault then
      m:find_fault(findings, item, { item.only_if and "only_if" or "when" }, fault, "warning")
    elseif always(item, result) then
      m:find_fault(findings, item, { "when" }, lang.err("mistake.always", { id = item.id }), "warning")
    elseif result.means and not item.equal_steps then
      m:find_fault(findings, item, { "when" }, lang.err("model.mean_of_types", { id = item.id }),
        "warning")
    end
  end)
end

-- The rows of conditions of an advice, or those of a factor, and whether the workbook has anything new about
-- them.
local function rows_of(c, w, id)
  local rows, known, new = {}, {}, false
  for _, sheet in ipairs { "conditions", "factors", "advice" } do
    for _, record in ipairs(c.before[sheet] or {}) do
      known[merge.content(sheet, record)] = true
    end
    for _, record in ipairs(w[sheet]) do
      if (record.advice or record.id) == id then
        rows[#rows + 1] = sheet ~= "advice" and record or nil
        new = new or not known[merge.content(sheet, record)]
      end
    end
  end
  return rows, new
end

-- The row and the column of one condition: a row may say kinds and an element, two conditions.
local function row_of(rows, at)
  local n = 0
  for _, record in ipairs(rows) do
    for _, column in ipairs { "kinds", "element" } do
      n = n + (record[column] and 1 or 0)
      if n == at and record[column] then
        return record, column
      end
    end
  end
  return rows[#rows], "advice"
end

--- What a workbook's conditions, and what it takes away, would break: told by sheet and cell.
---@param m table the model that would come of it
---@param c table { errs, before }
---@param w table<string, table[]> records of the workbook
function M.workbook(m, c, w)
  local had = merge.index("criteria", c.before.criteria)
  each_item(m, function(item, result)
    local args = result.outcome == "error" and type(result.err.args) == "table" and result.err.args
    if args and args.criterion and had[args.element .. "\0" .. args.criterion] then
      c.errs[#c.errs + 1] = lang.err("workbook.rule_reads", {
        place = changes.place("criteria", nil), element = args.element, criterion = args.criterion,
        rule = item.id, file = result.file or item.file, line = result.line or item.line })
      return
    end
    local fault, at = fault_of(m, item, result)
    local rows, new = rows_of(c, w, item.id)
    if fault and new and rows[1] then
      local row, column = row_of(rows, at)
      c.errs[#c.errs + 1] = lang.err("workbook.at_place",
        { place = changes.place("conditions", row, column), problem = fault })
    end
  end)
end

return M
