--- How offices write lists, row by row: a head of two rows, lines that head the rows below, rows that go on
--- with the one above, sums, "s.o." and "dito". What was made of a row is said, and nothing is added up.

local rows_aside = require "wegmarke.data.intake.rows_aside"
local values = require "wegmarke.data.intake.values"

local M = {}

-- How many cells say something, and the first of them.
local function filled(row)
  local n, first = 0, nil
  for i = 1, #row do
    local cell = row[i]
    if cell ~= "" and (cell:find "[!-~]" or values.clean(cell) ~= "") then n, first = n + 1, first or i end
  end
  return n, first
end

--- A head that stands in two rows: the lower says more of the one above it, or of the last one to its left.
---@param upper string[]
---@param lower string[]|nil
---@return string[]|nil row nil where the lower row is no part of a head
function M.joined(upper, lower)
  if not lower or values.clean(lower[1]) ~= "" or values.clean(upper[1]) == "" then return nil end
  local more, brackets, n = false, true, 0
  for i = 1, #lower do
    local cell = values.clean(lower[i])
    if cell ~= "" then
      n = n + 1
      if #cell > 40 or cell:find "^[%d.,%- ]+$" then return nil end
      if values.clean(upper[i] or "") == "" then more = true end
      if not cell:find "^%(.*%)$" then brackets = false end
    end
  end
  if n == 0 or not (more or brackets) or n >= filled(upper) then return nil end
  local row, last = { line = upper.line }, ""
  for i = 1, math.max(#upper, #lower) do
    local above, below = values.clean(upper[i] or ""), values.clean(lower[i] or "")
    if above ~= "" then last = above end
    row[i] = below == "" and above or values.clean((above ~= "" and above or last) .. " " .. below)
  end
  return row
end

-- What stands for "the same as above".
local same = {}
for _, word in ipairs { "s.o.", "s. o.", "so.", "siehe oben", "wie oben", "dito", "ditto", "dto.", "dto",
  "do.", '"', "''", "\u{201C}", "\u{201D}", "\u{201E}", "-\"-", "idem" } do same[word] = true end

--- What a cell says that points at the one above it.
---@param cell string
---@param above string|nil what stands there
---@return string|nil words nil where it does not
---@return boolean|nil missing whether there is nothing above
function M.above(cell, above)
  if not cell:find "^[sSdDwWiI\"'\226-]" then return nil end
  local folded = values.fold(cell)
  local rest = not same[folded] and (cell:match "^[Dd]ito (%S.*)$" or cell:match "^[Dd]to%. ?(%S.*)$")
  if not same[folded] and not rest then return nil end
  if not above then return nil, true end
  return rest and above .. " " .. rest or above
end

--- Whether a row is part of the one above it ("dav.", "davon", "darunter").
---@param line string
---@return boolean
function M.is_part(line)
  local folded = values.fold(line)
  return folded:find "^dav%.? " ~= nil or folded:find "^davon " ~= nil or folded:find "^darunter " ~= nil
    or folded:find "^of which " ~= nil
end

---@class wegmarke.data.intake.Office how the rows below a header are to be read
---@field rows string[][] those that are read; each with `line`, `section`
---@field skipped {line: integer, said: string, why: string}[]
---@field sections {line: integer, said: string}[]
---@field joined {line: integer, said: string, to: integer}[]

--- Sorts the rows below a header.
---@param all string[][]
---@param at integer the header's place, its last row's if it has two
---@param header string[]
---@param line integer|nil the column by which people know a row
---@return wegmarke.data.intake.Office
function M.sort(all, at, header, line)
  local sorted = { rows = {}, skipped = {}, sections = {}, joined = {} }
  local section, heads = nil, {}
  local wide = filled(header) >= 3
  for i = 1, #header do heads[i] = values.fold(header[i]) end
  for i = at + 1, #all do
    local row = all[i]
    local n, first = filled(row)
    local last = sorted.rows[#sorted.rows]
    local function skip(why)
      sorted.skipped[#sorted.skipped + 1] = { line = row.line, said = rows_aside.said(row), why = why }
    end
    local why = n > 0 and (rows_aside.is_sum(row, line or 1) and "sum"
      or rows_aside.is_head(row, heads) and "head")
    if why then
      skip(why)
    elseif wide and n == 1 and line and line > 1 and first < line then
      section = values.clean(row[first])
      sorted.sections[#sorted.sections + 1] = { line = row.line, said = section }
    elseif wide and n == 1 and first == line and line > 1 and last and values.clean(last[1]) ~= "" then
      local words = values.clean(row[first])
      last[line] = values.clean(last[line]) .. " " .. words
      sorted.joined[#sorted.joined + 1] = { line = row.line, said = words, to = last.line }
    elseif n > 0 then
      row.section = section
      sorted.rows[#sorted.rows + 1] = row
    end
  end
  return sorted
end

--- Fills cells that were made one with those above or left of them.
---@param all string[][]
---@param places string[]|nil such as "B2:B4"
---@param at integer the header's place
function M.unmerge(all, places, at)
  local by_line = {}
  for i = at + 1, #all do by_line[all[i].line] = all[i] end
  local function column(letters)
    local n = 0
    for letter in letters:gmatch "%a" do n = n * 26 + letter:byte() - 64 end
    return n
  end
  for _, place in ipairs(places or {}) do
    local a, from, b, to = place:match "^(%a+)(%d+):(%a+)(%d+)$"
    local top = a and a == b and by_line[tonumber(from)]
    for line = top and tonumber(from) + 1 or 1, top and tonumber(to) or 0 do
      local k = column(a)
      local row = by_line[line]
      if row and values.clean(row[k] or "") == "" then
        for fill = #row + 1, k do row[fill] = row[fill] or "" end
        row[k] = top[k]
      end
    end
  end
end

local dressed = { "fett", "kursiv", "farbig", "markiert", "unterstrichen", "bold", "italic", "coloured" }

--- What the head of a column says of letters and colours, which no table keeps.
---@param header string[]
---@return string[]
function M.dress(header)
  local list = {}
  for i = 1, #header do
    local folded = values.fold(header[i])
    for _, word in ipairs(dressed) do
      if folded:find("%f[%w]" .. word) then
        list[#list + 1] = values.brief(header[i])
        break
      end
    end
  end
  return list
end

--- Cells of a column of numbers that stand as text, of which some have lost the zero before them.
---@param rows string[][]
---@param column integer
---@return {line: integer, said: string}[]
function M.lost_zero(rows, column)
  local length, n, list = nil, 0, {}
  for _, row in ipairs(rows) do
    local raw = row[column] or ""
    local cell = raw:find "^%W*0[%d\128-\255]+%W*$" and values.clean(raw) or ""
    if cell:find "^0%d+$" then length, n = length or #cell, n + (#cell == (length or #cell) and 1 or 0) end
  end
  if n < 2 then return list end
  for _, row in ipairs(rows) do
    local cell = values.clean(row[column] or "")
    local digits = cell:gsub("%D", "")
    if cell ~= "" and digits ~= "" and not cell:find "^0%d+$" and #digits >= length - 2
      and (#cell ~= length or not cell:find "^%d+$") then
      list[#list + 1] = { line = row.line, said = cell }
    end
  end
  return list
end

--- The lines above a header, and the one of them that dates the list.
---@param all string[][]
---@param at integer
---@return integer[] lines
---@return string|nil undated "12.3." where a date has no year
function M.above_table(all, at)
  local lines, undated = {}, nil
  for i = 1, at - 1 do
    for k = 1, #all[i] do
      local day, after = values.clean(all[i][k]):match "[Ss]tand:? ?(%d%d?%.%d%d?%.)(.?)"
      if day and not after:find "%d" then undated = undated or day end
    end
    if filled(all[i]) > 0 then lines[#lines + 1] = all[i].line end
  end
  return lines, undated
end

return M
