--- Sheets of a workbook: a title, notes over the whole width, tables with a head, charts below. What
--- goes into a cell is text or a number, never a formula; keys stay text.

local doc = require "wegmarke.doc"
local lines = require "wegmarke.lines"
local text = require "wegmarke.text"

local M = {}
local Sheet = {}
Sheet.__index = Sheet

--- The colours of the report's page.
M.colours = { deep = "0A3F4C", hue = "0F5B6C", mark = "0F6B7E", tint = "E0EEF0", line = "CDD7DA",
  mute = "51626A", other = "B4531A" }

local colours = M.colours

--- The styles of a book, by name.
M.styles = {
  title = { bold = true, size = 16, colour = colours.deep },
  heading = { bold = true, size = 12, colour = colours.deep },
  note = { wrap = true, colour = colours.mute },
  strong = { wrap = true, bold = true },
  head = { bold = true, wrap = true, border = true, fill = colours.hue, colour = "FFFFFF" },
  first = { bold = true, wrap = true, border = true },
  words = { wrap = true, border = true },
  key = { border = true, text = true },
  input = { wrap = true, border = true, fill = "FFF9E5" },
  input_day = { border = true, fill = "FFF9E5", align = "left", format = "dd/mm/yyyy" },
  number = { border = true, align = "right" },
  place = { border = true, align = "center" },
  day = { border = true, align = "left", format = "dd/mm/yyyy" },
  here = { wrap = true, border = true, fill = colours.tint },
}

-- Excel takes 32767 UTF-16 units in a cell.
local MOST = 16000

--- A value as a cell holds it: what no file can hold is left out; what is longer than a cell can be is
--- cut, and says so.
local function cell(value)
  if type(value) == "string" then value = doc.valid(value) end
  if type(value) == "string" and value:find("[%z\xEF]") then
    value = value:gsub("%z", ""):gsub("\xEF\xBF[\xBE\xBF]", "")
  end
  if type(value) == "string" and #value > MOST and utf8.len(value) > MOST then
    return value:sub(1, utf8.offset(value, MOST) - 1) .. " […]"
  end
  if value == nil or value == "" then return false end
  return value
end

M.cell = cell

--- A text for a chart or a footer: one line, not longer than that takes.
---@param s string
---@param most integer
---@return string
function M.line(s, most)
  s = doc.valid(s):gsub("[%c]+", " "):gsub("\xEF\xBF[\xBE\xBF]", "")
  if utf8.len(s) > most then s = s:sub(1, utf8.offset(s, most - 1) - 1) .. " …" end
  return s
end

--- The number a spreadsheet has for a day; nil for what is no day.
---@param iso string|nil "2026-05-12"
function M.day(iso)
  local y, m, d = tostring(iso or ""):match("^(%d%d%d%d)%-(%d%d)%-(%d%d)$")
  if not y then return nil end
  y, m, d = tonumber(y), tonumber(m), tonumber(d)
  if m < 1 or m > 12 or d < 1 or d > 31 or y < 1901 then return nil end
  local shifted = m <= 2 and y - 1 or y -- years that begin in March
  local days = shifted * 365 + shifted // 4 - shifted // 100 + shifted // 400
    + (153 * (m + (m > 2 and -3 or 9)) + 2) // 5 + d - 1 - 719468
  return days + 25569
end

--- A sheet.
---@param name string unique in the book
---@param footer string below every printed page
---@return table sheet
function M.new(name, footer)
  return setmetatable({ name = name, rows = {}, columns = {}, merges = {}, filters = {}, charts = {},
    choices = {}, footer = M.line(footer, 200), landscape = true, wide = {}, width_of = {} }, Sheet)
end

local function add(self, row)
  self.rows[#self.rows + 1] = row
  return #self.rows
end

--- The title, in the first row.
function Sheet:title(s)
  add(self, { style = "title", height = 24, cell(s) })
  return self
end

--- The heading of a further part, with an empty row before it.
function Sheet:heading(s)
  if #self.rows > 0 then add(self, {}) end
  add(self, { style = "heading", height = 18, cell(s) })
  return self
end

--- A text over the whole width; nothing for none.
function Sheet:note(s, style)
  local words = cell(s)
  if words then
    self.wide[#self.wide + 1] = { row = add(self, {}), text = words, style = style or "note" }
  end
  return self
end

--- An empty row.
function Sheet:space()
  add(self, {})
  return self
end

--- What a column says of each row, and how.
---@class wegmarke.doc.SheetColumn
---@field title string
---@field width number characters
---@field style string|nil of its cells; "words" if absent
---@field optional boolean|nil left out where it is empty in every row
---@field [1] fun(item: any, i: integer): any, string|nil what stands in it, and a style of its own

--- The columns without the optional ones that are empty.
local function needed(columns, items)
  local list = {}
  for _, column in ipairs(columns) do
    local filled = not column.optional
    for i, item in ipairs(items) do
      filled = filled or cell((column[1](item, i))) ~= false
    end
    if filled then list[#list + 1] = column end
  end
  return list
end

--- A table with a head: a row an item. Where it lies is told, for charts.
---@param columns wegmarke.doc.SheetColumn[]
---@param items any[]
---@param opts {freeze: boolean|nil, filter: boolean|nil}|nil
---@return {head: integer, first: integer, last: integer}
function Sheet:table(columns, items, opts)
  opts = opts or {}
  columns = needed(columns, items)
  local head = { style = "head", n = #columns }
  for j, column in ipairs(columns) do
    head[j] = cell(column.title)
    self.width_of[j] = math.max(self.width_of[j] or 0, column.width)
  end
  local at = { head = add(self, head) }
  for i, item in ipairs(items) do
    local row = { n = #columns }
    for j, column in ipairs(columns) do
      local value, style = column[1](item, i)
      if type(style) ~= "string" then style = column.style or j == 1 and "first" or "words" end
      row[j] = { cell(value), style = style }
    end
    add(self, row)
  end
  at.first, at.last = at.head + 1, #self.rows
  if opts.freeze then
    self.freeze = { rows = at.head, columns = 1 }
    self.repeat_rows = { first = at.head, last = at.head }
  end
  if opts.filter and #items > 1 then
    self.filters[1] = { row = at.head, column = 1, last_row = at.last, last_column = #columns }
  end
  return at
end

--- Names and values in two columns; what has no value is left out.
---@param list {[1]: string, [2]: any, style: string|nil}[]
---@param widths {[1]: number, [2]: number}
function Sheet:facts(list, widths)
  for j = 1, 2 do self.width_of[j] = math.max(self.width_of[j] or 0, widths[j]) end
  for _, line in ipairs(list) do
    local value = cell(line[2])
    if value then
      add(self, { { cell(line[1]), style = "first" }, { value, style = line.style or "words" } })
    end
  end
  return self
end

--- A chart below what is there so far, as wide as the tables or less.
---@param chart table as wegmarke.xlsx takes it, without its place
---@param rows integer how many rows it covers
function Sheet:chart(chart, rows)
  add(self, {})
  chart.row, chart.column = #self.rows + 1, 1
  chart.height = rows * 20
  chart.alt, chart.title = M.line(chart.alt, 900), M.line(chart.title, 300)
  for _, axis in ipairs { chart.x or {}, chart.y or {} } do
    axis.title = axis.title and M.line(axis.title, 300)
  end
  for _, series in ipairs(chart.series) do series.name = M.line(series.name, 200) end
  self.charts[#self.charts + 1] = chart
  for _ = 1, rows do add(self, {}) end
  return self
end

--- Rows as high as the longest of their cells: not every spreadsheet sees to that itself.
local function heighten(self)
  for _, row in ipairs(self.rows) do
    local most = 1
    for j = 1, row.n or (row.height and 0 or #row) do
      local c = row[j]
      local value = type(c) == "table" and c[1] or c
      if type(value) == "string" then
        local first = type(c) == "table" and c.style == "first"
        local room = row.style == "head" and 0.85 or first and 0.95 or 1.05
        most = math.max(most, lines.count(value, self.columns[j].width * room))
      end
    end
    if most > 1 then row.height = math.min(400, 3 + 15 * most) end
  end
end

--- The sheet as wegmarke.xlsx takes it.
function Sheet:done()
  local total, last = 0, math.max(2, #self.width_of)
  for j = 1, last do
    local width = self.width_of[j] or 20
    self.columns[j] = { width = width }
    total = total + width
  end
  heighten(self)
  for _, wide in ipairs(self.wide) do
    -- Spreadsheets don't grow rows of merged cells by themselves.
    self.merges[#self.merges + 1] = { row = wide.row, column = 1, last_row = wide.row,
      last_column = last, text = wide.text, style = wide.style }
    self.rows[wide.row].height = math.min(400, 4 + 15 * lines.count(wide.text, total * 1.02))
  end
  self.one_page = #self.charts > 0 or nil -- a page break would cut through the chart
  for _, chart in ipairs(self.charts) do
    chart.width = math.min(chart.width or 1150, total * 7 + 5 * last)
  end
  return self
end

-- What workbooks share that are there to be filled in ----------------------------------------------------

--- The height of a row whose cells are `{ text, width }`: rather a line too many than one too few,
--- whatever letters the computer has.
---@param cells {[1]: string, [2]: number}[]
---@return number points
function M.height(cells)
  local most_lines = 1
  for _, one in ipairs(cells) do most_lines = math.max(most_lines, lines.count(one[1], one[2] * 1.05)) end
  return math.min(409, most_lines * 14.5 + 4)
end

--- Gives sheets of one book names that they can have and no other has: (wanted [, suffix]).
---@return fun(wanted: string, suffix: string|nil): string
function M.namer()
  local taken = {}
  return function(wanted, suffix)
    suffix = suffix or ""
    local clean = doc.valid(wanted):gsub("[%c%[%]:*?/\\]", "-"):gsub("^'+", ""):gsub("'+$", "")
    if clean == "" then clean = "-" end
    local n = 1
    while true do
      local tail = n > 1 and suffix .. " (" .. n .. ")" or suffix
      local room = 31 - utf8.len(tail)
      local cut = utf8.len(clean) > room and clean:sub(1, utf8.offset(clean, room + 1) - 1) or clean
      local name = cut:gsub("'+$", "") .. tail
      if not taken[text.lower(name)] then
        taken[text.lower(name)] = true
        return name
      end
      n = n + 1
    end
  end
end

--- A sheet's name in a formula.
---@param name string
---@return string
function M.quoted(name) return "'" .. name:gsub("'", "''") .. "'" end

--- Cuts what no cell can hold and says so there; not the hidden cell that a sheet is known by.
---@param rows table[] as wegmarke.xlsx takes them
function M.fit(rows)
  for r, row in ipairs(rows) do
    for k, value in ipairs(row) do
      local hidden = r == 1 and k == 1
      if type(value) == "string" and not hidden then
        row[k] = cell(value)
      elseif type(value) == "table" and type(value[1]) == "string" and not hidden then
        value[1] = cell(value[1])
      end
    end
  end
end

return M
