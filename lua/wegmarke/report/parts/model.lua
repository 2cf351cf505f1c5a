--- Parts of a report in words of the model: `document "x" { ... }` and `report { parts = ... }`.

local d = require "wegmarke.doc"
local lang = require "wegmarke.lang"
local texts = require "wegmarke.report.parts.texts"

local M = {}

local function picked(W, list)
  local out = {}
  for i, one in ipairs(list or {}) do out[i] = W:pick(one) end
  return out
end

-- A cell; a number stays one where it is to be reckoned with.
local function cell(W, x, sheets)
  if x == nil or x == false then return false end
  if type(x) == "number" then return sheets and x or W:number(x) end
  return W:pick(x)
end

-- Whether a column holds numbers and nothing else.
local function is_number(rows, j)
  local any = false
  for _, row in ipairs(rows) do
    if type(row[j]) == "string" or type(row[j]) == "table" then return false end
    any = any or type(row[j]) == "number"
  end
  return any
end

--- A table: columns by their titles, rows of cells by their place.
---@param W table words
---@param t {caption: string|table|nil, columns: (string|table)[], rows: table[]}
---@param opts {key: string, sheets: boolean|nil} `sheets`: numbers stay numbers
---@return table block
function M.table(W, t, opts)
  local columns, rows = {}, {}
  for j, title in ipairs(t.columns) do
    columns[j] = { W:pick(title), kind = is_number(t.rows, j) and "number" or j == 1 and "name" or nil }
  end
  for i, row in ipairs(t.rows) do
    rows[i] = {}
    for j = 1, #columns do rows[i][j] = cell(W, row[j], opts.sheets) end
  end
  local caption = t.caption and W:pick(t.caption) or nil
  return d.table { key = opts.key, caption = caption, shown = caption ~= nil,
    columns = columns, rows = rows }
end

--- One block: what it says, below its heading if it has one.
local function block(W, b, opts)
  local list, steps = picked(W, b.list), picked(W, b.steps)
  local said = {
    b.page and d.page_break(), b.lead and d.lead(W:pick(b.lead)),
    b.text and d.p(W:pick(b.text)), #list > 0 and d.list(list), #steps > 0 and d.steps(steps),
    texts.each(d.tick, picked(W, b.tick)), b.quote and d.quote(W:pick(b.quote)),
    b.table and M.table(W, b.table, opts),
    b.lines and d.blank(math.max(1, math.min(40, b.lines))), b.small and d.small(W:pick(b.small)),
  }
  return b.heading and d.section(W:pick(b.heading), { said }) or said
end

--- The blocks of a part.
---@param W table words
---@param list table[] as the model has them, or as its function gave them
---@param opts {key: string, sheets: boolean|nil} `key`: what its tables are called, with their place behind
---@return table[] blocks
function M.blocks(W, list, opts)
  local out = {}
  for i, b in ipairs(list) do
    out[i] = block(W, b, { key = opts.key .. (i > 1 and "_" .. i or ""), sheets = opts.sheets })
  end
  return out
end

-- Tells that a part failed, among what else failed: once, whatever is made of the result.
local function note_error(E, id, failed)
  for _, one in ipairs(E.errors) do
    if one.what == "document" and one.id == id then return end
  end
  E.errors[#E.errors + 1] = { id = id, what = "document", file = failed.file, line = failed.line,
    message = failed.message }
end

--- What the parts of a report say that are functions, by id: blocks as data. One that failed says so, and is
--- noted in `W.E.errors`.
---@param W table words
---@param list table[] parts of the model
---@param preset string|nil for whom
---@return table<string, table[]>
function M.composed(W, list, preset)
  local made, what = {}, nil
  for _, part in ipairs(list) do
    if not part.blocks["function"] then
      made[part.id] = part.blocks
    else
      what = what or require("wegmarke.report.given").of(W, preset)
      local blocks, failed = W.model:document(part, what)
      if failed then
        failed.message = lang.text(W.language, failed.err.key, failed.err.args)
        note_error(W.E, part.id, failed)
        blocks = { { text = W:t("document_failed", { place = failed.file .. ":" .. failed.line,
          problem = failed.message }) } }
      end
      made[part.id] = blocks
    end
  end
  return made
end

return M
