--- Documents as a workbook: a sheet a table, native charts from figures, running text on a sheet of its
--- own. A part that has sheets of its own (`doc.sheet`) brings these instead.

local chart = require "wegmarke.doc.write.xlsx_chart"
local doc = require "wegmarke.doc"
local lang = require "wegmarke.lang"
local sheet = require "wegmarke.doc.sheet"
local text = require "wegmarke.text"
local xlsx = require "wegmarke.xlsx"

local M = {}

local styles = { number = "number", year = "place", mark = "place", date = "day", name = "first",
  key = "key" }

--- What a cell holds: numbers as numbers, days as days, blocks as lines; and how it looks, where that is
--- not how its column does.
local function cell(x, kind, input)
  if x == nil or x == false then return nil end
  if type(x) == "number" then return x, kind == "value" and "number" or nil end
  if kind == "date" and type(x) == "string" then
    local day = sheet.day(x)
    if day then return day, input and "input_day" or "day" end
    return x, input and "input" or "words"
  end
  if type(x) ~= "table" then return x, kind == "value" and "key" or nil end
  if x.kind ~= "item" then return doc.plain(x), x.kind == "code" and "key" or nil end
  local lines = { doc.plain(x[1]) }
  doc.walk({ title = "", head = x.blocks, parts = {} }, function(what, y)
    local s = what == "text" and doc.plain(y) or ""
    if s ~= "" then lines[#lines + 1] = s end
  end)
  return table.concat(lines, "\n"), x.look
end

--- As much of a name as a sheet can have; not what a reference to it would begin or end with.
local function sheet_name(name, most)
  if utf8.len(name) > most then name = name:sub(1, utf8.offset(name, most + 1) - 1) end
  return (name:gsub("^[%s']+", ""):gsub("[%s']+$", ""))
end

--- A name that a sheet can have and no other has.
local function name_of(run, title)
  local name = sheet_name((doc.valid(doc.plain(title)):gsub("[%c%[%]:*?/\\]", " ")), 28)
  if name == "" then name = lang.text(run.language, "doc.text_sheet") end
  local made, n = name, 1
  while run.names[text.lower(made)] do
    n = n + 1
    made = sheet_name(name, 25) .. " " .. n
  end
  run.names[text.lower(made)] = true
  return made
end

--- A table on a sheet; the first of a sheet stays in view and can be filtered.
local function put_table(s, b)
  b = doc.undrawn(b)
  local input, columns = b.look == "input", {}
  for j, column in ipairs(b.columns) do
    local kind = column.kind
    columns[j] = { title = doc.plain(column[1]), width = column.width or kind == "number" and 12 or 30,
      style = styles[kind] or input and "input" or nil,
      function(row) return cell(row[j], kind, input) end }
  end
  local first = not s.freeze
  local at = s:table(columns, b.rows, { freeze = first, filter = first })
  if first and b.columns[1].kind == "value" then s.freeze.columns = 0 end
  for j, column in ipairs(b.columns) do
    if column.choices then
      s.choices[#s.choices + 1] = { row = at.first, last_row = at.last, column = j, strict = true,
        list = column.choices.list, title = doc.plain(column[1]), mistake = column.choices.mistake }
    end
  end
  return at
end

--- Puts blocks on a sheet, in order.
---@param s table sheet
---@param list table blocks
---@param tables fun(b: table) what becomes of a table
local function put_blocks(s, list, tables, charts)
  local depth = 0
  local blocks
  local function put(x, style)
    local words = doc.plain(x)
    if words == "" then return end
    if s.after_table then s:space() end
    s.after_table = false
    s:note(words, style)
  end
  local function item(x, mark)
    local is_item = type(x) == "table" and x.kind == "item"
    put { mark, is_item and x[1] or x }
    if is_item then blocks(x.blocks) end
  end
  local kinds = {}
  function kinds.section(b)
    s.after_table = false
    s:heading(doc.plain(b.title) .. (b.code and " (" .. b.code .. ")" or ""))
    blocks(b.blocks)
  end
  function kinds.list(b)
    depth = depth + 1
    for i, x in ipairs(b.items) do
      item(x, ("   "):rep(depth - 1) .. (b.ordered and i .. ". " or "• "))
    end
    depth = depth - 1
  end
  function kinds.terms(b)
    local lines = {}
    for i, entry in ipairs(b.entries) do
      local value, style = cell(entry[2])
      lines[i] = { doc.plain(entry[1]), value, style = style or entry.key and "key" }
    end
    s:facts(lines, b.widths or { 34, 100 })
  end
  function kinds.table(b)
    if #doc.undrawn(b).columns > 0 then tables(b) end
  end
  function kinds.source(b) put(b.text, "words") end
  function kinds.lead(b) put(b[1]) end
  kinds.small = kinds.lead
  function kinds.figure(b)
    if b.caption then put(b.caption, "words") end
    if charts and charts(b) then return end
    if b.instead then blocks(b.instead) else put(b.alt, "words") end
  end
  local function other(b)
    if b.title then put(b.title, "strong") end
    put(b[1], "words")
    blocks(b.blocks)
    for _, column in ipairs(b.kind == "beside" and b.columns or {}) do blocks(column) end
  end
  function blocks(of)
    for _, b in ipairs(doc.flat(of)) do (kinds[b.kind] or other)(b) end
  end
  blocks(list)
end

--- A sheet as a part has it.
local function own_sheet(run, made)
  local s, at = sheet.new(name_of(run, made.name), run.footer), {}
  s:title(doc.plain(made.title))
  put_blocks(s, made.blocks, function(b)
    at[b.key or 0] = put_table(s, b)
    s.after_table = true
  end, function(b) return chart.add(s, b, at[b.table]) end)
  run.sheets[#run.sheets + 1] = s
end

local function table_sheet(run, b, title)
  own_sheet(run, doc.sheet{ name = b.caption or title, title = b.caption or title, blocks = { b } })
end

--- The sheets of all parts, each key once: where the last of them is.
local function part_sheets(document)
  local last, list = {}, {}
  for _, part in ipairs(document.parts) do
    for _, made in ipairs(part.sheets or {}) do last[made.key] = made end
  end
  for _, part in ipairs(document.parts) do
    for _, made in ipairs(part.sheets or {}) do
      if last[made.key] == made then list[#list + 1] = made end
    end
  end
  return list
end

--- Running text: what stands on no other sheet, in order; left out if nothing does.
local function text_sheet(run, document)
  local s = sheet.new(name_of(run, lang.text(run.language, "doc.text_sheet")), run.footer)
  s:title(document.title)
  local empty, around = #s.rows, document.sheet == nil
  local function put(list)
    put_blocks(s, list, function(b)
      run.tables[#run.tables + 1] = { b, run.title or document.title }
    end)
  end
  if around then
    for _, field in ipairs { "eyebrow", "subtitle" } do s:note(document[field]) end
    put { document.facts, document.head }
  end
  for _, part in ipairs(document.parts) do
    if not part.sheets then
      run.title = part.title
      if part.title then s:heading(doc.plain(part.title)) end
      put(part.blocks)
    end
  end
  if around then put(document.foot) end
  s.width_of[1], s.width_of[2] = math.max(60, s.width_of[1] or 0), math.max(60, s.width_of[2] or 0)
  if #s.rows > empty or #run.sheets == 0 then run.sheets[#run.sheets + 1] = s end
end

--- The bytes of a workbook.
---@param document wegmarke.doc.Document
---@return string bytes
function M.write(document)
  local title = document.file_title or document.title
  local run = { names = {}, sheets = {}, tables = {}, language = document.language, footer = title }
  for _, page in ipairs(doc.pages(document)) do
    if page.sheet then own_sheet(run, page.sheet) end
    for _, made in ipairs(part_sheets(page)) do own_sheet(run, made) end
    text_sheet(run, page)
  end
  for _, one in ipairs(run.tables) do table_sheet(run, one[1], one[2]) end
  for i, s in ipairs(run.sheets) do run.sheets[i] = s:done() end
  local day = document.date
  return xlsx.write { title = sheet.line(title, 200),
    author = document.generator and sheet.line(document.generator, 60) or nil,
    created = day and day:find "^[2-9]%d%d%d%-%d%d%-%d%d$" and sheet.day(day) and day or nil,
    styles = sheet.styles, sheets = run.sheets }
end

return M
