--- Rows of a table that are nobody's answers: further heads, sums, what stands at the foot.

local heads = require "wegmarke.data.intake.heads"
local survey = require "wegmarke.data.intake.survey"
local values = require "wegmarke.data.intake.values"

local M = {}

local sums = {}
for _, word in ipairs {
  "summe", "gesamt", "gesamtsumme", "insgesamt", "anzahl", "mittelwert", "mittel", "durchschnitt", "median",
  "minimum", "maximum", "min", "max", "standardabweichung", "ergebnis", "teilergebnis", "sum", "total",
  "count", "mean", "average", "std", "ø", "n", "n =", "n=", "∑", "σ", "zus.", "zusammen", "summen", "ges.",
} do sums[word] = true end

-- Words for a sum that may have others behind them ("Anzahl Antworten"); a person's code has none of these.
local sum_first = {}
for _, word in ipairs {
  "summe", "summen", "gesamtsumme", "anzahl", "mittelwert", "mittelwerte", "durchschnitt", "median", "modus",
  "modalwert", "häufigster", "standardabweichung", "standardabw.", "stabw", "varianz", "spannweite", "ø", "∑",
  "sum", "total", "count", "mean", "average", "most", "arithmetisches", "arithm.", "teilergebnis", "anteil",
  "verteilung", "auswertung", "ergebnis", "stdev", "zwischensumme", "streuung", "gesamtergebnis", "quartil",
  "subtotal", "zwischenergebnis", "mittl.", "durchschnittlich",
} do sum_first[word] = true end

--- Whether what stands where a code should is a word for a sum, or a type whose answers were counted.
local function is_sum_word(ctx, folded)
  local word = folded:match "^[^%s:(]+"
  if sums[folded] or sum_first[word] or folded:find "^n ?= ?%d" then return true end
  if not folded:find "%a" or folded:find "^t ?%d" then return false end
  return values.is_answer(folded, ctx.model)
end

--- Whether a text at the start of a row names no person: words, a mark of who made the file, a date.
local function is_foot(said)
  return said:find "^[*(\u{2020}]" ~= nil or #said > 40 or said:find "[:=©]" ~= nil
    or select(2, said:gsub("%S+", "")) > 3
end

--- Why a row is left aside: "head", "sum", "foot", or what `survey.why` says; nil for one that is read.
---@param ctx table
---@param form string
---@param row string[]
---@param columns table
---@param at_top boolean no row was read yet
---@return string|nil
function M.why(ctx, form, row, columns, at_top)
  if heads.is_tools(row) or at_top and heads.again(ctx, row, columns) then return "head" end
  local of_survey = survey.why(form, row, columns)
  if of_survey then return of_survey end
  local first = columns.participant or columns.element
  if not first then return nil end
  local said = values.clean(row[first])
  if said == "" then
    -- The word may stand in another column before the answers.
    for i = 1, first do said = said ~= "" and said or values.clean(row[i]) end
  end
  local folded = values.fold(said):gsub("%s*:$", "")
  if form ~= "group" and is_sum_word(ctx, folded) then return "sum" end
  if form == "group" and sums[folded] then return "sum" end
  for i = 1, #row do
    if i ~= first and values.clean(row[i]) ~= "" then return nil end
  end
  local above = ctx.skipped[#ctx.skipped]
  return form ~= "group" and (is_foot(said) or above and above.why == "foot") and "foot" or nil
end

--- Whether a row of a list is one of sums: a word for it, and nothing but figures beside it.
---@param row string[]
---@param line integer the column by which people know a row
---@return boolean
function M.is_sum(row, line)
  local word = {}
  for i = 1, math.min(line, #row) do word[i] = sums[values.fold(row[i]):gsub("%s*:$", "")] end
  if next(word) == nil then return false end
  for i = 1, #row do
    local cell = not word[i] and values.fold(row[i]):gsub("%s*:$", "") or ""
    if cell ~= "" and not cell:find "%d" and cell ~= "-" then return false end
  end
  return true
end

--- Whether a row says the heads once more, as on each printed page.
---@param row string[]
---@param header string[] folded
---@return boolean
function M.is_head(row, header)
  local n = 0
  for i = 1, #row do
    local cell = values.fold(row[i])
    if cell ~= "" and cell ~= header[i] then return false end
    n = n + (cell ~= "" and 1 or 0)
  end
  return n >= 2
end

--- What such a row says, short.
---@param row string[]
---@return string
function M.said(row)
  for i = 1, #row do
    if values.clean(row[i]) ~= "" then return values.brief(row[i]) end
  end
  return ""
end

return M
