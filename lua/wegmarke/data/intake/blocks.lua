--- Counts as voting tools give them: for each question a block of the possible answers and, below or beside
--- them, how often each was chosen; or one table with a row an element and a column an answer. Turned into a
--- table of dots.

local heads = require "wegmarke.data.intake.heads"
local values = require "wegmarke.data.intake.values"

local M = {}

local function filled(row)
  local list = {}
  for i = 1, #(row or {}) do
    local said = values.clean(row[i])
    if said ~= "" then list[#list + 1] = { column = i, said = said } end
  end
  return list
end

--- The values of the cells if each says one; nil else.
local function types(cells, model)
  local list = {}
  for i, cell in ipairs(cells) do
    local p = values.parse(cell.said, model)
    if not p or not p.state then return nil end
    list[i] = cell.said
  end
  return #list > 0 and list or nil
end

local function is_count(said) return said ~= nil and said:find "^%d+$" ~= nil end

-- An answer and how often it was chosen, with its share behind it or without.
local function pair_of(row, model)
  local cells = filled(row)
  local share = #cells == 3 and cells[3].said:find "^[%d.,]+ ?%%?$"
  if #cells ~= 2 and not share then return nil end
  return types({ cells[1] }, model) and is_count(cells[2].said) and cells or nil
end

-- Whether a row only says what the columns below are ("Antwort; Stimmen").
local function is_title(row, model)
  local cells = filled(row)
  for _, cell in ipairs(cells) do
    if cell.said:find "%d" or types({ cell }, model) then return false end
  end
  return #cells == 2 or #cells == 3
end

--- Reads one block from row `i` on: its answers in one row and the counts below, or a row an answer.
---@return table[]|nil rows { said, count, line }
---@return integer|nil next
local function block(rows, i, model)
  local titled = is_title(rows[i], model)
  if titled then i = i + 1 end
  local answers = filled(rows[i])
  local counts = filled(rows[i + 1])
  if #answers > 1 and not is_count(answers[2].said) and types(answers, model) and #counts == #answers then
    local list = {}
    for k, answer in ipairs(answers) do
      if not is_count(counts[k].said) then return nil end
      list[k] = { said = answer.said, count = counts[k].said, line = rows[i + 1].line }
    end
    return list, i + 2
  end
  local list = {}
  local pair = pair_of(rows[i], model)
  while pair do
    list[#list + 1] = { said = pair[1].said, count = pair[2].said, line = rows[i].line }
    i = i + 1
    pair = pair_of(rows[i], model)
  end
  return (#list > 1 or titled and #list > 0) and list or nil, i
end

-- The element that a row is about, which stands alone or behind the question's number.
local function asked(ctx, cells)
  for i, cell in ipairs(cells) do
    if i > 1 and #cells > 2 then return nil end
    local id = heads.one(ctx, cell.said).element
    if id then return id end
  end
end

-- Reads a table with a row an element and a column an answer, whose head is row `i`.
---@return table[]|nil rows { id, said, count, line }
---@return integer|nil next
local function cross(ctx, rows, i)
  local answers = filled(rows[i])
  if answers[1] and answers[1].column == 1 then table.remove(answers, 1) end
  -- behind the answers there may be their mean, or how many gave one
  while #answers > 2 and not types({ answers[#answers] }, ctx.model) do table.remove(answers) end
  if #answers < 2 or not types(answers, ctx.model) then return nil end
  local list, at = {}, i + 1
  while rows[at] do
    local first = values.clean(rows[at][1])
    local id = first ~= "" and heads.one(ctx, first).element
    if not id then break end
    for _, answer in ipairs(answers) do
      local count = values.clean(rows[at][answer.column])
      if count ~= "" and not is_count(count) then return nil end
      list[#list + 1] = { id = id, said = answer.said, count = count, line = rows[at].line }
    end
    at = at + 1
  end
  return #list > 0 and list or nil, at
end

--- A page as a table of dots, if it is made of such blocks.
---@param ctx table the file that is read: `model`, `elements`
---@param page table
---@return table|nil page with a header of its own; the rows that were none of a block in `aside`
function M.find(ctx, page)
  local made = { rows = { { line = page.rows[1] and page.rows[1].line or 1, "element", "typ", "anzahl" } },
    encoding = page.encoding, separator = page.separator, name = page.name, bom = page.bom, above = {} }
  local i = 1
  while i <= #page.rows do
    local row = page.rows[i]
    local cells = filled(row)
    local id = asked(ctx, cells)
    local list, next_row
    if id then
      list, next_row = block(page.rows, i + 1, ctx.model)
    elseif #cells > 1 then
      list, next_row = cross(ctx, page.rows, i)
    end
    for _, one in ipairs(list or {}) do
      made.rows[#made.rows + 1] = { line = one.line, sheet = page.name, one.id or id, one.said, one.count }
    end
    if not list and #cells > 0 then made.above[#made.above + 1] = row.line end
    i = list and next_row or i + 1
  end
  return #made.rows > 1 and made or nil
end

--- The blocks of all pages as one table of dots: some tools give each question a sheet of its own.
---@param ctx table
---@param pages table[] changed: those that are part of the table are one then
---@return table|nil page
function M.find_all(ctx, pages)
  local whole
  local left = {}
  for _, page in ipairs(pages) do
    local made = M.find(ctx, page)
    if not made then
      left[#left + 1] = page
    elseif not whole then
      whole, left[#left + 1] = made, made
    else
      table.move(made.rows, 2, #made.rows, #whole.rows + 1, whole.rows)
    end
  end
  if whole then
    for i = #pages, 1, -1 do pages[i] = left[i] end
  end
  return whole
end

return M
