--- The form as a table for a spreadsheet: a row a person, which `rate import` takes as it is. What every
--- form says on top stands in lines that begin with "#".

local asked = require "wegmarke.module.asked"
local csv = require "wegmarke.csv"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"

local M = {}

-- What may stand in the fields; where questions have answers of their own, with the questions.
local function values_of(W)
  local lines, of = {}, {}
  for _, element in ipairs(W.model.elements) do
    local reads = asked.reads(W.model, element)
    if not of[reads] then
      of[reads] = { element = element }
      lines[#lines + 1] = of[reads]
    end
    table.insert(of[reads], W:pick(element.title))
  end
  for i, line in ipairs(lines) do
    local words = {}
    for k, entry in ipairs(W:values(line.element)) do words[k] = entry.label end
    for _, state in ipairs(lists.unplaced) do
      local word = lang.word("placement_state", state, W.language)
      words[#words + 1] = lists.needs_why[state] and W:t("csv_with_reason", { word = word }) or word
    end
    lines[i] = W:t(#lines > 1 and "csv_values_of" or "csv_values",
      { values = table.concat(words, " | "), elements = table.concat(line, ", ") })
  end
  return lines
end

--- The table.
---@param W wegmarke.form.Words
---@param opts {codes: string[]|nil}
---@return string bytes
function M.csv(W, opts)
  local rows = { { "# " .. W:t("title", { unit = W.unit }) .. ", " .. W:date(W.a.held_on) } }
  for _, text in ipairs(W:about()) do rows[#rows + 1] = { "# " .. text } end
  rows[#rows + 1] = { require("wegmarke.data.intake.mark").line(W.model, W.a) }
  for _, line in ipairs(values_of(W)) do rows[#rows + 1] = { "# " .. line } end
  local own = W.model.form and require "wegmarke.form.own"
  for _, line in ipairs(own and own.lines(W) or {}) do rows[#rows + 1] = { "# " .. line } end
  local head = { W:t("csv_participant") }
  if W.a.mode == "open" then head[2] = W:t("csv_role") end
  if W.a.mode == "by_perspective" then head[2] = W:t("csv_perspective") end
  for _, element in ipairs(W.model.elements) do head[#head + 1] = W:pick(element.title) end
  if own then own.heads(W, head) end
  rows[#rows + 1] = head
  for _, code in ipairs(opts.codes or {}) do rows[#rows + 1] = { code } end
  return csv.write(rows, { separator = ";", bom = true })
end

return M
