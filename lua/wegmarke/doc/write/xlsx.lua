--- Documents as a workbook: a sheet a table, native charts from figures, running text on a sheet of its
--- own.

local doc = require "wegmarke.doc"
local lang = require "wegmarke.lang"
local sheet = require "wegmarke.doc.sheet"
local xlsx = require "wegmarke.xlsx"

local M = {}

local styles = { number = "number", year = "place", mark = "place", date = "day", name = "first" }

--- What a cell holds: numbers as numbers, days as days, blocks as lines.
local function cell(x, kind)
  if x == nil or x == false then return nil end
  if type(x) == "number" then return x end
  if kind == "date" and type(x) == "string" then
    local day = sheet.day(x)
    if day then return day end
    return x, "words"
  end
  if type(x) ~= "table" or x.kind ~= "item" then return doc.plain(x) end
  local lines = { doc.plain(x[1]) }
  doc.walk({ title = "", head = x.blocks, parts = {} }, function(what, y)
    local s = what == "text" and doc.plain(y) or ""
    if s ~= "" then lines[#lines + 1] = s end
  end)
  return table.concat(lines, "\n")
end

--- A name that a sheet can have and no other has.
local function name_of(run, title)
  local name = doc.plain(title):gsub("[%c%[%]:*?/\\]", " "):gsub("^[%s']+", ""):gsub("[%s']+$", "")
  if name == "" then name = lang.text(run.language, "doc.text_sheet") end
  local function cut(most)
    return utf8.len(name) > most and name:sub(1, utf8.offset(name, most + 1) - 1) or name
  end
  local made, n = cut(28), 1
  while run.names[made:lower()] do
    n = n + 1
    made = cut(25) .. " " .. n
  end
  run.names[made:lower()] = true
  return made
end

local function table_sheet(run, b, title)
  b = doc.undrawn(b)
  local s = sheet.new(name_of(run, b.caption or title), run.footer)
  s:title(doc.plain(b.caption or title))
  local columns = {}
  for j, column in ipairs(b.columns) do
    columns[j] = { title = column[1], width = column.width or column.kind == "number" and 12 or 30,
      style = styles[column.kind], function(row) return cell(row[j], column.kind) end }
  end
  s:table(columns, b.rows, { freeze = true, filter = true })
  run.sheets[#run.sheets + 1] = s
end

--- Running text: all words that stand in no table, in order.
local function text_sheet(run, document)
  local s = sheet.new(name_of(run, lang.text(run.language, "doc.text_sheet")), run.footer)
  local depth = 0
  s:title(document.title)
  for _, field in ipairs { "eyebrow", "subtitle" } do s:note(document[field]) end
  local function put(x)
    local words = doc.plain(x)
    if words ~= "" then s:note(words, "words") end
  end
  local blocks
  local function item(x, mark)
    local is_item = type(x) == "table" and x.kind == "item"
    put({ mark, is_item and x[1] or x })
    if is_item then blocks(x.blocks) end
  end
  function blocks(list)
    for _, b in ipairs(doc.flat(list)) do
      if b.kind == "section" then
        s:heading(doc.plain(b.title) .. (b.code and " (" .. b.code .. ")" or ""))
      elseif b.kind == "list" then
        depth = depth + 1
        for i, x in ipairs(b.items) do
          item(x, ("   "):rep(depth - 1) .. (b.ordered and i .. ". " or "• "))
        end
        depth = depth - 1
      elseif b.kind == "terms" then
        for _, entry in ipairs(b.entries) do item(entry[2], { entry[1], ": " }) end
      elseif b.kind == "source" then
        put(b.text)
      elseif b.kind ~= "table" then
        if b.title then s:note(doc.plain(b.title), "strong") end
        if b.caption then put(b.caption) end
        put(b.kind == "figure" and not b.instead and b.alt or b[1])
      end
      if b.kind ~= "table" then
        blocks(b.blocks)
        blocks(b.instead)
      end
      for _, column in ipairs(b.kind == "beside" and b.columns or {}) do blocks(column) end
    end
  end
  blocks({ document.facts, document.head })
  for _, part in ipairs(document.parts) do
    if part.title then s:heading(doc.plain(part.title)) end
    blocks(part.blocks)
  end
  blocks(document.foot)
  s.width_of[1], s.width_of[2] = 60, 60
  run.sheets[#run.sheets + 1] = s
end

--- The bytes of a workbook.
---@param document wegmarke.doc.Document
---@return string bytes
function M.write(document)
  local run = { names = {}, sheets = {}, language = document.language, footer = document.title }
  text_sheet(run, document)
  for _, part in ipairs(document.parts) do
    doc.walk({ title = "", head = part.blocks, parts = {} }, function(what, b)
      if what == "block" and b.kind == "table" and #b.columns > 0 then
        table_sheet(run, b, part.title or document.title)
      end
    end)
  end
  for i, s in ipairs(run.sheets) do run.sheets[i] = s:done() end
  return xlsx.write { title = sheet.line(document.title, 200), author = document.generator
    and sheet.line(document.generator, 60) or nil, created = document.date, styles = sheet.styles,
    sheets = run.sheets }
end

return M
